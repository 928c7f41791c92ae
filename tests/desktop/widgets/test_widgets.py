"""The look, what every widget owes, and traps of the stack."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import samples
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from showing import pixels, shown

from megu.base.places import resource
from megu_desktop.look import icons, tokens
from megu_desktop.look.paint import contrast, mix
from megu_desktop.look.text import role_font, set_text_role
from megu_desktop.look.theme import Theme, style_sheet
from megu_desktop.widgets.charts.heat_cells import Overlay
from megu_desktop.widgets.tables.class_table import ClassRow, ClassTable

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg") if "currentColor" in path.read_text("utf-8"))
SCHEMES = ("light", "dark")
pytestmark = pytest.mark.usefixtures("look")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_colours_reach_the_contrast_that_the_look_promises(look: Theme, scheme):
    look.force(scheme)
    for ground in ("rail", "background", "surface", "raised"):
        for ink in ("text", "muted", "accent", "forget", "good", "borderline", "bad"):
            assert contrast(tokens.color(ink), tokens.color(ground)) >= 4.5, (ink, ground)
        for line in ("border_strong", "focus"):
            assert contrast(tokens.color(line), tokens.color(ground)) >= 3, (line, ground)
    for step in ("accent", "accent_hover", "accent_pressed"):
        assert contrast(tokens.color("accent_text"), tokens.color(step)) >= 4.5
    for index in range(1, 7):
        assert contrast(tokens.plot_color(index), tokens.color("surface")) >= 3.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_numbers_can_be_read_on_every_colour_of_the_heat_map(look: Theme, scheme):
    look.force(scheme)
    overlay, stops = Overlay(), tokens.heat()
    for value in np.linspace(0, 1, 101):
        low = min(int(value * 5), 4)
        ground = mix(stops[low + 1], stops[low], value * 5 - low)
        assert contrast(overlay._ink(float(value)), ground) >= 4.5, value


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_is_filled_and_its_pictures_exist(look: Theme, scheme):
    look.force(scheme)
    sheet = style_sheet()
    assert "@" not in sheet
    pictures = {part.split('"')[0] for part in sheet.split('url("')[1:]}
    assert pictures and all(Path(picture).exists() for picture in pictures)
    assert QApplication.instance().palette().window().color() == QColor(tokens.color("background"))


@pytest.mark.parametrize("name", ICONS)
def test_each_icon_draws_in_the_colour_asked_for(look: Theme, name):
    image = pixels(icons.pixmap(name, "forget", 20, 2).toImage())
    solid = image[image[..., 3] == 255][:, :3]
    color = QColor(tokens.color("forget"))
    assert len(solid) > 20
    assert (solid == (color.red(), color.green(), color.blue())).all()
    assert image[0, :, 3].max() == 0  # nothing is cut off at the edge


def test_an_icon_on_a_button_follows_the_theme(qtbot, look: Theme):
    button = QPushButton()
    qtbot.addWidget(button)
    icons.set_icon(button, "stop")
    before = button.icon().pixmap(20).toImage()
    look.force("dark")
    assert button.icon().pixmap(20).toImage() != before


def test_text_roles_are_ratios_of_the_users_size_and_follow_the_theme(qtbot, look: Theme):
    title = QLabel("Images")
    qtbot.addWidget(title)
    set_text_role(title, "title", "forget")
    assert title.font().pointSizeF() == pytest.approx(QApplication.font().pointSizeF() * 1.7, rel=0.01)
    light = title.palette().windowText().color().name()
    look.force("dark")
    assert title.palette().windowText().color().name() == tokens.color("forget").lower() != light


def test_a_bold_text_stays_bold_when_the_theme_changes(qtbot, look: Theme):
    label = QLabel("Unlearned")
    qtbot.addWidget(label)
    set_text_role(label, "small", "text", bold=True)
    look.force("dark")
    assert label.font().weight() >= 600
    assert label.font().pointSizeF() == pytest.approx(role_font("small").pointSizeF())


def test_the_ring_shows_for_the_keyboard_alone(qtbot, look: Theme):
    box = QWidget()
    column = QVBoxLayout(box)
    buttons = [QPushButton(name) for name in ("one", "two")]
    for button in buttons:
        column.addWidget(button)
    shown(qtbot, box)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    widget = QApplication.focusWidget()
    assert widget in buttons and look._ring.widget() is widget
    other = buttons[1 - buttons.index(widget)]
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is other and look._ring.widget() is None
    qtbot.keyClick(other, Qt.Key.Key_Backtab)
    assert look._ring.widget() is QApplication.focusWidget()


def test_the_ring_of_a_table_is_not_cut_off_by_its_card(qtbot, look: Theme):
    table = ClassTable()
    table.set_rows([ClassRow(name, 10, 5, 0.5) for name in ("cat", "dog")])
    shown(qtbot, table, 640, 200)
    table.filter.show()
    table.filter.setFocus()
    qtbot.keyClick(table.filter, Qt.Key.Key_Tab)
    assert look._ring.widget() is table.view
    line = pixels(table.grab().toImage())[table.height() - 40, :6, :3]
    assert min(int(pixel.sum()) for pixel in line) < 150, "the line runs down the table's left side"


@pytest.mark.parametrize("name", sorted(samples.ALL))
def test_each_widget_renders_in_both_schemes(qtbot, look: Theme, name):
    widget = shown(qtbot, samples.ALL[name](), height=samples.ALL[name]().sizeHint().height() + 80)
    light = pixels(widget.grab().toImage())
    look.force("dark")
    QApplication.processEvents()
    dark = pixels(widget.grab().toImage())
    assert len(np.unique(light.reshape(-1, 4), axis=0)) > 8
    assert np.median(light[..., :3]) > 200 and np.median(dark[..., :3]) < 60


@pytest.mark.parametrize("name", sorted(samples.ALL))
def test_each_control_has_a_name_and_a_place_in_the_tab_order(qtbot, name):
    widget = shown(qtbot, samples.ALL[name]())
    for control in [widget, *widget.findChildren(QWidget)]:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        if _ours(control) and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert control.accessibleName() or text, control
        if _ours(control) and isinstance(control, QAbstractButton):
            group = control.group()  # of grouped radio buttons Qt lets Tab reach one, the arrow keys the others
            buttons = group.buttons() if group else [control]
            assert any(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons), control


def _ours(control: QWidget) -> bool:
    """Not a part that Qt makes for one of our controls: header, corner or clear button, a combo box's list."""
    owners = (QAbstractScrollArea, QLineEdit, QComboBox)
    parents, parent = [], control.parentWidget()
    while parent is not None:
        parents.append(parent)
        parent = parent.parentWidget() if not parent.isWindow() else None
    page = [p for p in parents if isinstance(p, QScrollArea)]
    is_part = any(isinstance(p, owners) and p not in page for p in parents) or isinstance(control, QHeaderView)
    return (
        not is_part
        and not control.objectName().startswith("qt_")
        and not control.window().inherits("QComboBoxPrivateContainer")
    )


@pytest.mark.parametrize("name", sorted(samples.ALL))
def test_no_text_is_smaller_than_small(qtbot, name):
    widget = shown(qtbot, samples.ALL[name]())
    least = role_font("small").pointSizeF()
    for text in widget.findChildren(QLabel):
        if text.text() and text.isVisible():
            assert text.font().pointSizeF() >= least - 0.01, text.text()
            assert text.width() > 0 and text.height() >= QFontMetrics(text.font()).ascent(), text.text()


def test_setting_texts_for_long_does_not_end_the_process():
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with each call that returns nothing."""
    code = (
        "from PySide6.QtWidgets import QApplication, QLabel; app = QApplication([]); label = QLabel()\n"
        "for i in range(20_000): label.setText(str(i))\n"
        "print(label.text())"
    )
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert process.returncode == 0 and process.stdout.strip() == "19999", process.stderr


def test_the_parts_of_the_start_window_load_neither_plots_nor_torch():
    code = (
        "import sys, megu_desktop.window.start_cards, megu_desktop.look.theme\n"
        "print({'pyqtgraph', 'torch'} & set(sys.modules))"
    )
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert process.stdout.strip() == "set()", process.stderr


def test_high_contrast_leaves_the_systems_palette_and_no_style_sheet(qtbot, look: Theme, monkeypatch):
    monkeypatch.setattr("megu_desktop.look.theme._wants_high_contrast", lambda hints: True)
    look.force(None)
    app = QApplication.instance()
    assert look.high_contrast() and app.styleSheet() == ""
    assert tokens.color("text") == app.palette().windowText().color().name()
    widget = shown(qtbot, samples.page())
    assert not widget.grab().isNull()
    monkeypatch.undo()
    look.force("light")
    assert not look.high_contrast() and app.styleSheet() and tokens.color("text") == "#13202A"
