"""The look and the widgets: contents, signals by keyboard, both schemes, and the contrast that the tokens promise."""

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from megu.resources import resource
from megu_desktop.look import icons, tokens
from megu_desktop.look.paint import contrast, mix
from megu_desktop.look.text import role_font, text_role
from megu_desktop.look.theme import Theme, style_sheet
from megu_desktop.widgets import samples
from megu_desktop.widgets.bar_list import BarList, BarRow
from megu_desktop.widgets.bottom_bar import BottomBar
from megu_desktop.widgets.card import ChoiceCard, group_choices
from megu_desktop.widgets.class_bars import ClassBars
from megu_desktop.widgets.class_model import Column
from megu_desktop.widgets.class_table import ClassRow, ClassTable
from megu_desktop.widgets.compare_table import CompareRow
from megu_desktop.widgets.file_card import FileCard
from megu_desktop.widgets.heat_map import HeatMap
from megu_desktop.widgets.heat_overlay import Overlay, cell_text
from megu_desktop.widgets.help_button import HelpButton
from megu_desktop.widgets.loss_plot import LossPlot
from megu_desktop.widgets.page import Page
from megu_desktop.widgets.parts import Elided, label
from megu_desktop.widgets.plot_base import nice_top, step_ticks, value_ticks
from megu_desktop.widgets.progress_card import ProgressCard, format_left
from megu_desktop.widgets.rail import Rail, StepView
from megu_desktop.widgets.series import BUCKETS, Series
from megu_desktop.widgets.thumbnails import ThumbnailLoader, draw_thumbnail, read_thumbnail

NBSP = "\N{NO-BREAK SPACE}"
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg") if "currentColor" in path.read_text("utf-8"))
SCHEMES = ("light", "dark")
pytestmark = pytest.mark.usefixtures("look")


def shown(qtbot, widget: QWidget, width: int = 640, height: int = 0) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height or max(widget.sizeHint().height(), 60))
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget


def pixels(image: QImage) -> np.ndarray:
    """(height, width, 4) in RGBA."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4).copy()


# The look


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
    drawn = pixels(icons.pixmap(name, "forget", 20, 2).toImage())
    solid = drawn[drawn[..., 3] == 255][:, :3]
    wanted = QColor(tokens.color("forget"))
    assert len(solid) > 20
    assert (solid == (wanted.red(), wanted.green(), wanted.blue())).all()
    assert drawn[0, :, 3].max() == 0  # nothing is cut off at the edge


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
    text_role(title, "title", "forget")
    assert title.font().pointSizeF() == pytest.approx(QApplication.font().pointSizeF() * 1.7, rel=0.01)
    light = title.palette().windowText().color().name()
    look.force("dark")
    assert title.palette().windowText().color().name() == tokens.color("forget").lower() != light


def test_the_ring_shows_for_the_keyboard_alone(qtbot, look: Theme):
    box = QWidget()
    column = QVBoxLayout(box)
    buttons = [QPushButton(name) for name in ("one", "two")]
    for button in buttons:
        column.addWidget(button)
    shown(qtbot, box)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused in buttons and look._ring.widget() is focused
    other = buttons[1 - buttons.index(focused)]
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is other and look._ring.widget() is None
    qtbot.keyClick(other, Qt.Key.Key_Backtab)
    assert look._ring.widget() is QApplication.focusWidget()


# Every widget


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
    """Not a part that Qt makes for a control of ours: header, corner or clear button, a combo box's list."""
    owners = (QAbstractScrollArea, QLineEdit, QComboBox)
    parents, parent = [], control.parentWidget()
    while parent is not None:
        parents.append(parent)
        parent = parent.parentWidget() if not parent.isWindow() else None
    page = [p for p in parents if isinstance(p, QScrollArea)]
    made = any(isinstance(p, owners) and p not in page for p in parents) or isinstance(control, QHeaderView)
    return (
        not made
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


# Window parts


def test_the_rail_opens_enabled_steps_by_keyboard_and_says_why_others_are_not(qtbot):
    rail = shown(qtbot, samples.rail(), 240, 700)
    rail.list.setFocus()
    rail.list.setCurrentIndex(rail.list.model().index(0, 0))
    with qtbot.waitSignal(rail.activated) as opened:
        qtbot.keyClick(rail.list, Qt.Key.Key_Return)
    assert opened.args == [0]
    closed = rail.list.model().index(5, 0)
    assert not closed.flags() & Qt.ItemFlag.ItemIsEnabled
    assert closed.data(Qt.ItemDataRole.ToolTipRole) == "To compare, unlearn first."
    assert "To compare" in closed.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    with qtbot.assertNotEmitted(rail.activated):
        qtbot.mouseClick(rail.list.viewport(), Qt.MouseButton.LeftButton, pos=rail.list.visualRect(closed).center())


def test_the_rail_repaints_only_the_step_that_changed(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.set_steps([StepView("Model", "done"), StepView("Images", "running", "0 %")])
    changed = []
    rail.list.model().dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    rail.set_steps([StepView("Model", "done"), StepView("Images", "running", "50 %")])
    assert changed == [(1, 1)]


def test_the_bottom_bar_goes_back_and_on_by_keyboard(qtbot):
    bar = shown(qtbot, BottomBar(), 900)
    bar.set_sentence("To go on, choose a model.", "info")
    bar.set_back(False)
    bar.set_next("Next: Images", True)
    assert bar.sentence() == "To go on, choose a model." and bar.back_button.isHidden()
    with qtbot.waitSignal(bar.next):
        qtbot.keyClick(bar.next_button, Qt.Key.Key_Space)
    bar.set_back(True)
    with qtbot.waitSignal(bar.back):
        qtbot.keyClick(bar.back_button, Qt.Key.Key_Space)
    bar.set_next("Next: Images", False)
    assert not bar.next_button.isEnabled()


def test_a_page_puts_its_columns_under_each_other_in_a_narrow_window(qtbot):
    page = Page()
    box = page.two_columns(label("left"), label("right"), 300)
    shown(qtbot, page, 1280, 700)
    assert box.layout().direction() == QBoxLayout.Direction.LeftToRight
    page.resize(1000, 700)
    QApplication.processEvents()
    assert box.layout().direction() == QBoxLayout.Direction.TopToBottom


def test_a_page_title_colours_what_is_forgotten_and_escapes_names(qtbot):
    page = Page()
    qtbot.addWidget(page)
    page.set_title("No longer recognises <b>", "<b>")
    assert page.title() == "No longer recognises <b>"
    assert f'<span style="color:{tokens.color("forget")}">&lt;b&gt;</span>' in page._title.text()


# Cards


def test_choice_cards_exclude_each_other_by_arrow_key_and_by_click(qtbot):
    box = QWidget()
    column = QVBoxLayout(box)
    cards = [ChoiceCard(name, "detail") for name in ("first", "second")]
    for card in cards:
        column.addWidget(card)
    group = group_choices(cards)
    cards[0].set_chosen(True)
    shown(qtbot, box)
    cards[0].radio.setFocus()
    with qtbot.waitSignal(cards[1].chosen):
        qtbot.keyClick(cards[0].radio, Qt.Key.Key_Down)
    assert [card.is_chosen() for card in cards] == [False, True]
    with qtbot.waitSignal(cards[0].chosen):
        qtbot.mouseClick(cards[0], Qt.MouseButton.LeftButton, pos=QPoint(200, 8))
    assert [card.is_chosen() for card in cards] == [True, False]
    cards[0].set_chosen(False)
    assert not cards[0].is_chosen() and group.checkedButton() is None


def test_a_question_stands_out_until_it_is_answered(qtbot):
    card = shown(qtbot, samples.question_card())
    assert card.property("asking") is True and card.choice() is None
    radio = card._options["only"].radio
    radio.setFocus()
    with qtbot.waitSignal(card.answered) as answered:
        qtbot.keyClick(radio, Qt.Key.Key_Space)
    assert answered.args == ["only"] and card.property("asking") is False
    with qtbot.assertNotEmitted(card.answered):
        card.choose(None)
    assert card.choice() is None and card.property("asking") is True
    with pytest.raises(KeyError):
        card.choose("nonsense")


def _drop(card: FileCard, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys, QEvent.Type.Drop))


def test_a_file_card_takes_files_that_fit_its_filter(qtbot, tmp_path):
    card = shown(qtbot, samples.file_card())
    assert card.property("empty") is True
    got = []
    card.chosen.connect(got.append)
    for name in ("model.PT", "notes.txt"):
        (tmp_path / name).touch()
        _drop(card, tmp_path / name)
    _drop(card, tmp_path)
    assert got == [str(tmp_path / "model.PT")]
    card.set_chosen("model.PT", "1.1 MB")
    assert card.property("empty") is False


def test_a_folder_card_asks_with_the_systems_dialog_and_waits_while_busy(qtbot, monkeypatch):
    card = shown(qtbot, samples.folder_card())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/data/digits")
    with qtbot.waitSignal(card.chosen) as chosen:
        qtbot.keyClick(card.button, Qt.Key.Key_Space)
    assert chosen.args == ["/data/digits"]
    card.set_busy("Reading the images")
    assert not card.button.isEnabled()
    card.set_empty()
    assert card.button.isEnabled()


def test_an_error_card_is_hidden_until_there_is_one(qtbot):
    card = samples.ErrorCard()
    shown_page = QWidget()
    QVBoxLayout(shown_page).addWidget(card)
    shown(qtbot, shown_page)
    assert card.isHidden()
    card.show_error("“a.pt” holds no weights. Choose another file.", "Choose another file…", "KeyError")
    assert card.isVisible() and not card._details.isVisible()
    qtbot.keyClick(card._more, Qt.Key.Key_Space)
    assert card._details.isVisible()
    with qtbot.waitSignal(card.way_out):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "Nearly done"),
        (14, f"About 14{NBSP}s left"),
        (30.4, f"About 30{NBSP}s left"),
        (33, f"About 35{NBSP}s left"),
        (117.6, f"About 2{NBSP}min left"),
        (7200, f"About 2{NBSP}h left"),
    ],
)
def test_time_left_is_told_no_finer_than_it_is_known(seconds, words):
    assert format_left(seconds) == words


def test_the_progress_button_stops_or_resumes(qtbot):
    card = shown(qtbot, ProgressCard())
    card.set_checks(["Similarity reused", "Noise, 9 s"])
    assert [check.text() for check in card._checks] == ["Similarity reused", "Noise, 9 s"]
    with qtbot.waitSignal(card.stop):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)
    card.set_running(False)
    assert card.button.text() == "Resume"
    with qtbot.waitSignal(card.resume):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)


# Tables and lists


def test_classes_are_checked_by_space_and_by_a_click_on_the_name(qtbot):
    table = shown(qtbot, ClassTable(checkable=True), 640, 400)
    table.set_rows([ClassRow(name, 10, 5, 0.5) for name in ("cat", "dog")])
    got = []
    table.checked_changed.connect(got.append)
    model = table.view.model()
    table.view.setFocus()
    table.view.setCurrentIndex(model.index(1, Column.NAME))
    qtbot.keyClick(table.view, Qt.Key.Key_Space)
    place = table.view.visualRect(model.index(0, Column.NAME)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert got == [["dog"], ["cat", "dog"]]
    with qtbot.assertNotEmitted(table.checked_changed):
        table.set_checked(["cat"])
    assert table.checked() == ["cat"]
    ink = model.index(0, Column.NAME).data(Qt.ItemDataRole.ForegroundRole)
    assert ink.name() == tokens.color("forget").lower()


def test_the_class_table_says_what_is_not_known_and_sorts_by_number(qtbot):
    table = shown(qtbot, ClassTable(), 640, 400)
    table.set_rows([ClassRow("a", 9, 5, 0.75), ClassRow("b", 1437, None), ClassRow("c", 100, 5, 1.0)])
    texts = [table.view.model().index(1, column).data() for column in Column]
    assert texts == ["b", None, "1,437", "–", "–"]
    table.view.sortByColumn(Column.TRAIN, Qt.SortOrder.DescendingOrder)
    assert [table.view.model().index(row, 0).data() for row in range(3)] == ["b", "c", "a"]
    with pytest.raises(IndexError):
        table.set_examples(3, [])


def test_a_table_of_a_thousand_classes_asks_for_the_examples_in_view_only(qtbot):
    table = ClassTable()
    with qtbot.waitSignal(table.examples_wanted) as wanted:
        table.set_rows([ClassRow(f"class {i}", 10, 5, 0.5) for i in range(1000)])
        shown(qtbot, table, 640, 500)
    assert wanted.args[0][0] == 0 and len(wanted.args[0]) < 20
    with qtbot.waitSignal(table.examples_wanted) as wanted:
        table.view.scrollToBottom()
    assert wanted.args[0][-1] == 999 and len(wanted.args[0]) < 20


def _save(path: Path, side: int = 8, fill: str = "#D4600F") -> Path:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(fill))
    assert image.save(str(path), "PNG")
    return path


def test_thumbnails_are_read_off_the_gui_thread_in_the_order_asked(qtbot, tmp_path, monkeypatch):
    threads = []
    real = read_thumbnail

    def spy(path, size):
        threads.append(threading.get_ident())
        return real(path, size)

    monkeypatch.setattr("megu_desktop.widgets.thumbnails.read_thumbnail", spy)
    paths = [_save(tmp_path / "big.png", 300), tmp_path / "missing.png", _save(tmp_path / "small.png")]
    loader = ThumbnailLoader()
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.request(("row", 3), paths, 48)
    key, images = loaded.args
    assert key == ("row", 3)
    assert [image.width() for image in images] == [48, 0, 8]
    assert threads and threading.get_ident() not in threads
    with qtbot.waitSignal(loader.loaded, timeout=100) as again:  # cached: nothing is read
        loader.request("again", paths, 48)
    assert [image.isNull() for image in again.args[1]] == [False, True, False] and len(threads) == 3
    loader.stop()


def test_the_thumbnail_cache_keeps_to_its_bound(qtbot, tmp_path):
    loader = ThumbnailLoader(cache_bytes=3 * 48 * 48 * 4)
    paths = [_save(tmp_path / f"{i}.png", 100) for i in range(8)]
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.request("all", paths, 48)
    assert len(loaded.args[1]) == 8 and 0 < loader.cached_bytes() <= 3 * 48 * 48 * 4
    loader.stop()


def test_a_drawing_that_calls_itself_a_picture_is_not_opened(tmp_path):
    trap = tmp_path / "trap.png"
    trap.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')
    assert read_thumbnail(str(trap), 48).isNull()
    trap.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert read_thumbnail(str(trap), 48).isNull()


def test_small_images_are_enlarged_without_smoothing():
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    for x in range(2):
        for y in range(2):
            image.setPixelColor(x, y, QColor("white" if x == y else "black"))
    canvas = QImage(26, 26, QImage.Format.Format_ARGB32)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    draw_thumbnail(painter, canvas.rect(), image)
    painter.end()
    inner = pixels(canvas)[3:-3, 3:-3, 0]
    assert set(np.unique(inner)) == {0, 255}


def test_a_bar_list_scales_its_bars_to_the_largest(qtbot):
    bars = BarList("Nearest to eight", "eight")
    qtbot.addWidget(bars)
    bars.set_rows([BarRow("nine", 0.47), BarRow("two", 0.0)])
    bars.set_rows([])
    bars.set_rows([BarRow("nine", 0.4), BarRow("two", 0.2)])
    assert bars.accessibleDescription() == "nine 0.40, two 0.20"
    shares = [bar._share for bar in bars.findChildren(QWidget) if hasattr(bar, "_share")]
    assert shares[-2] == pytest.approx(2 * shares[-1]) and 0.9 < shares[-2] <= 1


def test_the_compare_table_wants_a_cell_for_each_column_and_explains_its_questions(qtbot):
    table = shown(qtbot, samples.compare_table(), 900)
    with pytest.raises(ValueError, match="cells"):
        table.set_rows([CompareRow("How?", "why", [("1", "")])])
    button = table.findChildren(HelpButton)[0]
    assert button.accessibleDescription() == "Accuracy." and "know the rest" in button.accessibleName()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    popup = QApplication.activePopupWidget()
    assert popup is not None and popup.accessibleName() == "Accuracy."
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    strong = [text.text() for text in table.findChildren(QLabel) if text.font().bold() and text.isVisible()]
    assert strong == ["Unlearned", *["0 %"] * 5]


def test_recent_projects_open_by_enter_and_leave_the_list_by_delete(qtbot):
    recent = shown(qtbot, samples.recent_list())
    row = recent.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
    row = next(widget for widget in row if widget.accessibleName().startswith("Leaf diseases"))
    with qtbot.waitSignal(recent.opened) as opened:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    with qtbot.waitSignal(recent.removed) as removed:
        qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert opened.args == removed.args == ["/a"]
    assert [action.text() for action in row.menu().actions()] == ["Open", "Remove from list"]


def test_the_sample_card_starts_by_keyboard(qtbot):
    card = shown(qtbot, samples.sample_card())
    with qtbot.waitSignal(card.started):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)


def test_a_line_without_room_ends_in_an_ellipsis_and_keeps_its_whole_text(qtbot):
    text = shown(qtbot, Elided("a rather long name of a folder"), 60, 20)
    text.grab()
    assert text.toolTip() == text.text()
    text.resize(400, 20)
    text.grab()
    assert text.toolTip() == ""


# Plots


def test_the_loss_is_kept_whole_and_drawn_small(qtbot):
    plot = LossPlot("Loss", "should fall", 2, "guessing")
    qtbot.addWidget(plot)
    plot.reset(50_000)
    plot.append(list(range(40_000)), [float(i % 7) for i in range(40_000)])
    plot.append([40_000], [float("nan")])
    columns = plot.series()
    assert [len(column) for column in columns.values()] == [40_001] * 3
    assert columns["value"][6] == 6.0 and 2 < columns["smoothed"][-1] < 4
    assert len(plot._raw.getData()[0]) <= 2 * BUCKETS and len(plot._smooth.getData()[0]) <= 400
    assert plot.plot.item.vb.viewRange()[0] == [0, 50_000]
    assert plot._value.text() == f"{columns['smoothed'][-1]:.2f}"
    with pytest.raises(ValueError, match="values"):
        plot.append([1, 2], [1.0])


def test_the_reference_line_shows_with_its_name_once_it_has_a_value(qtbot):
    plot = shown(qtbot, LossPlot("Loss", "should rise", 1, "guessing"))
    plot.reset(10)
    assert not plot._reference_name.isVisible()
    plot.set_reference(2.3)
    assert plot._reference_name.isVisible() and plot._line.value() == 2.3
    assert plot.plot.item.vb.viewRange()[1][1] >= 2.3


def test_the_mean_has_no_bias_at_its_start_and_the_envelope_keeps_extremes():
    series = Series(8 * BUCKETS)
    series.append(list(range(16)), [5.0] * 16)
    assert series.arrays()[2] == pytest.approx([5.0] * 16)
    series.append([16, 17, 18, 19], [1.0, 9.0, 5.0, 4.0])
    steps, values = series.envelope()
    assert sorted(values[steps == 16]) == [1.0, 9.0]


@pytest.mark.parametrize(
    ("value", "top", "texts"),
    [
        (5.2, 6, ["0", "2", "4", "6"]),
        (0.55, 0.6, ["0", "0.2", "0.4", "0.6"]),
        (9, 10, ["0", "2.5", "5.0", "7.5", "10.0"]),
    ],
)
def test_axes_end_at_round_numbers_with_at_most_five_ticks(value, top, texts):
    end, step = nice_top(value)
    assert end == pytest.approx(top)
    assert [text for _, text in value_ticks(end, step)] == texts
    assert nice_top(float("nan")) == nice_top(0) == (1.0, 0.5)


def test_the_last_step_names_the_unit():
    assert [text for _, text in step_ticks(480, "steps")] == ["0", "120", "240", "360", "480 steps"]
    assert [text for _, text in step_ticks(2, "steps")] == ["0", "1", "2 steps"]


def test_the_accuracy_plot_says_how_it_stands(qtbot):
    plot = samples.accuracy_plot()
    qtbot.addWidget(plot)
    assert plot.plot.accessibleDescription() == f"eight 0{NBSP}%, the others 97.5{NBSP}%"
    plot.append(320, None, 0.5)
    series = plot.series()
    assert series["step"][-1] == 320 and series["forget"][-1] is None and series["keep"][-1] == 0.5
    plot.reset(10, "cat", "the others")
    assert plot.plot.accessibleDescription() == ""


def test_a_class_at_zero_keeps_a_foot_and_an_unknown_one_has_no_bar(qtbot):
    bars = shown(qtbot, samples.class_bars(), 640, 260)
    assert bars._gone.opts["height"][0] * bars.plot.item.vb.height() / 1.04 == pytest.approx(3, abs=0.5)
    assert [zero.toPlainText() for zero in bars._zeros] == ["0"]
    assert len(bars._original.opts["height"]) == 9 and len(bars._kept.opts["height"]) == 9
    assert not bars.scroll_bar.isVisible()
    with pytest.raises(ValueError, match="length"):
        bars.set_data(["a"], [], [], [])


def test_many_classes_are_scrolled_through(qtbot):
    bars = shown(qtbot, ClassBars(), 640, 260)
    names = [f"class {i}" for i in range(50)]
    bars.set_data(names, [0.5] * 50, [0.4] * 50, [])
    assert bars.scroll_bar.isVisible() and bars.scroll_bar.maximum() == 30
    bars.scroll_bar.setValue(30)
    assert bars.plot.item.vb.viewRange()[0] == pytest.approx([29.5, 49.5])


def test_the_diagonal_is_not_on_the_scale_and_rows_may_be_missing(qtbot):
    heat = shown(qtbot, HeatMap(), 400, 400)
    heat.set_matrix(["a", "b", "c"], [[0.99, 0.2, 0.4], None, [0.1, None, 0.99]], ["a"])
    assert heat._scale.top_value == pytest.approx(0.4)
    assert heat.plot.axes["left"].marked == {"a"}
    heat.plot.setFocus()
    with qtbot.waitSignal(heat.cell_clicked) as clicked:
        qtbot.keyClick(heat.plot, Qt.Key.Key_Right)
        qtbot.keyClick(heat.plot, Qt.Key.Key_Return)
    assert clicked.args == [0, 1] and heat.readout() == "a taken for b: 0.20"
    qtbot.keyClick(heat.plot, Qt.Key.Key_Down)
    assert heat.readout() == "b: rated not known as itself"
    with pytest.raises(ValueError, match="3 × 3"):
        heat.set_matrix(["a", "b", "c"], [[0.1]], [])


def test_a_click_tells_the_cell_under_it(qtbot):
    heat = shown(qtbot, HeatMap(), 400, 400)
    heat.set_matrix(["a", "b"], [[None, 0.2], [0.3, None]], [])
    QApplication.processEvents()
    place = heat.plot.mapFromScene(heat.plot.item.vb.mapViewToScene(QPointF(0.5, 1.5)))
    with qtbot.waitSignal(heat.cell_clicked) as clicked:
        qtbot.mouseClick(heat.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [1, 0]
    assert [cell_text(value) for value in (0.474, 1.0, 0.0)] == [".47", "1.00", ".00"]


# Forms


def test_a_form_reads_bounds_kinds_and_defaults_from_the_fields(qtbot):
    form = shown(qtbot, samples.form())
    assert form.values() == samples.Settings().model_dump()
    assert form.control("steps").widget.maximum() == 100_000
    assert form.control("steps").widget.accessibleName() == "Steps (steps)"
    assert form.control("rate").widget.text() == "0.01"
    assert form.is_valid()


def test_a_value_that_does_not_fit_is_told_in_its_place(qtbot):
    form = shown(qtbot, samples.form())
    line = form.control("rate").widget
    line.selectAll()
    with qtbot.waitSignal(form.changed):
        qtbot.keyClicks(line, "3")
    assert not form.is_valid()
    assert form.problem("rate") == "Learning rate goes from 0 to 1." and form._rows["rate"].problem.isVisible()
    qtbot.keyClick(form._rows["rate"]._reset, Qt.Key.Key_Space)
    assert form.is_valid() and form.values()["rate"] == 0.01 and not form._rows["rate"].problem.isVisible()
    line.setText("fast")
    assert not form.is_valid()


def test_a_form_is_filled_at_once_and_shows_advanced_fields_on_request(qtbot):
    form = shown(qtbot, samples.form())
    got = []
    form.changed.connect(lambda: got.append(1))
    form.set_values({"target": "hard", "augment": False, "limit": 20, "rate": 1e-5, "unknown": 1})
    assert len(got) == 1
    assert form.values() | {"target": "hard", "augment": False, "limit": 20, "rate": 1e-5} == form.values()
    seed = form.control("seed").widget
    assert not seed.isVisible()
    qtbot.keyClick(form._more, Qt.Key.Key_Space)
    assert seed.isVisible()


# Traps of the stack


def test_setting_texts_for_long_does_not_end_the_process():
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with each call that returns nothing."""
    code = (
        "from PySide6.QtWidgets import QApplication, QLabel; app = QApplication([]); label = QLabel()\n"
        "for i in range(20_000): label.setText(str(i))\n"
        "print(label.text())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and done.stdout.strip() == "19999", done.stderr


def test_the_parts_of_the_start_window_load_neither_plots_nor_torch():
    code = (
        "import sys, megu_desktop.widgets.start, megu_desktop.look.theme\n"
        "print({'pyqtgraph', 'torch'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "set()", done.stderr
