"""Everybody can see the window: contrast by the tokens and as rendered, the ring of the focus, plots without colour."""

from itertools import product

import numpy as np
import pytest
import samples
import scenes
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from scenes import Place, settle
from seeing import apart, nearest
from showing import pixels
from walking import on_screen

from megu_desktop.look import tokens
from megu_desktop.look.paint import contrast
from megu_desktop.look.text import role_font
from megu_desktop.look.theme import Theme
from megu_desktop.widgets.charts.side_by_side import GROUPS, Histograms

GROUNDS = ("rail", "background", "surface", "raised")
TEXTS = ("text", "muted", "accent", "forget", "keep", "good", "borderline", "bad")
SHOWN = ("start", "model", "images_asked", "forget_chosen", "similarity_server", "unlearn_choice", "unlearn_failed")
SHOWN = (*SHOWN, "compare_0", "compare_2", "export", "record", "recorded", *scenes.DIALOGS)
TEXT, SIGN = 4.5, 3.0
"""WCAG 2.2 AA: contrast of texts; of borders and signs that carry a meaning, and of the focus."""


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, look: Theme) -> str:
    look.force(request.param)
    return request.param


# --- contrast --------------------------------------------------------------------------------------------------------


def test_colours_contrast_with_each_ground(scheme: str) -> None:
    for name, ground in product(TEXTS, GROUNDS):
        assert contrast(tokens.color(name), tokens.color(ground)) >= TEXT, f"{name} on {ground}, {scheme}"
    pairs = [("accent_text", ground) for ground in ("accent", "accent_hover", "accent_pressed")]
    pairs += [(name, "accent_tint") for name in ("text", "muted", "accent")] + [("text", "selection")]
    pairs += [(name, f"{name}_tint") for name in ("forget", "good", "borderline", "bad")]
    for name, ground in pairs:
        assert contrast(tokens.color(name), tokens.color(ground)) >= TEXT, f"{name} on {ground}, {scheme}"
    for name, ground in product(("border_strong", "focus"), GROUNDS):
        assert contrast(tokens.color(name), tokens.color(ground)) >= SIGN, f"{name} on {ground}, {scheme}"
    for number in range(1, 7):
        assert contrast(tokens.plot_color(number), tokens.color("surface")) >= SIGN


@pytest.mark.parametrize("scene", [*scenes.WINDOWS, *scenes.DIALOGS])
def test_each_text_has_the_colour_that_it_was_given(scene: str, place: Place) -> None:
    """Qt puts back the colours of a widget's first look where it gets another parent after that."""
    window = scenes.ALL[scene](place)
    texts = window.findChildren(QLabel)
    colors = [(text, text._text_role._color) for text in texts if hasattr(text, "_text_role")]  # type: ignore[attr-defined]
    wrong = [text.text() for text, color in colors if color and _shown(text) != tokens.color(color).lower()]
    assert not wrong, wrong
    sizes = [text.text() for text, _ in colors if text.font() != _font(text)]
    assert not sizes, sizes


def _font(text: QLabel) -> QFont:
    role = text._text_role  # type: ignore[attr-defined]
    font = role_font(role._role)
    font.setWeight(QFont.Weight.DemiBold if role._bold else font.weight())
    return font


def _shown(text: QLabel) -> str:
    return text.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText).name()


def rendered(widget: QWidget, picture: np.ndarray) -> float:
    """The contrast of what is painted in a widget with its ground: the commonest colour there and the one farthest."""
    place = on_screen(widget).intersected(QRect(0, 0, picture.shape[1], picture.shape[0]))
    part = picture[place.top() : place.bottom() + 1, place.left() : place.right() + 1, :3].reshape(-1, 3)
    colors, counts = np.unique(part, axis=0, return_counts=True)
    ground = QColor(*(int(value) for value in colors[counts.argmax()])).name()
    kinds = {QColor(*(int(value) for value in color)).name() for color in colors}
    return max(contrast(color, ground) for color in kinds)


def with_text(root: QWidget) -> list[QWidget]:
    """Labels and buttons that are in view as a whole and can be used."""
    faults = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        whole = widget.visibleRegion().boundingRect() == widget.rect()
        if whole and widget.isEnabled() and widget.window() is root:
            faults.append(widget)
    return faults


@pytest.mark.parametrize("scene", SHOWN)
def test_texts_contrast_as_they_are_rendered(scene: str, scheme: str, place: Place) -> None:
    place.qtbot.wait(0)
    window = scenes.ALL[scene](place)
    if (focus_widget := QApplication.focusWidget()) is not None:
        focus_widget.clearFocus()
    settle(window)
    picture = pixels(window.grab().toImage())
    main_window = with_text(window)
    assert main_window
    for widget in main_window:
        image = rendered(widget, picture)
        assert image >= TEXT - 0.1, f"{type(widget).__name__} {widget.text()!r} {image:.2f}, {scheme}"  # type: ignore[attr-defined]


def test_the_measure_finds_what_is_too_pale(place: Place) -> None:
    window = scenes.question(place)
    label = next(one for one in window.findChildren(QLabel) if one.text().startswith("Finished work"))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), QColor("#B0B0B0"))
    label.setPalette(palette)
    assert rendered(label, pixels(settle(window).grab().toImage())) < 3


# --- focus -----------------------------------------------------------------------------------------------------------


MARGIN = 4
"""Px around a control that its ring takes."""
MOST = 150  # presses of Tab


def around(widget: QWidget) -> np.ndarray:
    for _ in range(3):
        QApplication.processEvents()  # the ring follows what was scrolled
    place = on_screen(widget).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).intersected(widget.window().rect())
    return pixels(widget.window().grab(place).toImage())[..., :3].astype(int)


def tab(window: QWidget) -> QWidget:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("scene", SHOWN)
def test_the_focus_is_seen_on_every_control(scene: str, scheme: str, place: Place) -> None:
    """Each stop of Tab looks otherwise than after the next press of Tab."""
    window = scenes.ALL[scene](place)
    now, places, unseen = tab(window), [], []
    while now not in places and len(places) < MOST:
        places.append(now)
        _into_view(now)
        image, before = around(now), now
        now = tab(window)
        _into_view(before)
        if not shows(image, around(before)):
            unseen.append(f"{type(before).__name__} {before.accessibleName()!r} {getattr(before, 'text', str)()!r}")
    assert places and not unseen, f"{scheme}: nothing shows the focus of {unseen}"


def shows(focus_image: np.ndarray, left: np.ndarray) -> bool:
    """Return True if two pictures differ clearly enough, in enough places."""
    if focus_image.shape != left.shape:
        return False
    is_changed = np.abs(focus_image - left).sum(-1) > 90
    steps = sorted(_step(*pair) for pair in zip(left[is_changed], focus_image[is_changed], strict=True))
    return len([step for step in steps if step >= SIGN]) >= 40


def _step(before: np.ndarray, after: np.ndarray) -> float:
    return contrast(*(QColor(*(int(value) for value in color)).name() for color in (before, after)))


def _into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and above.widget() is not None:
            above.ensureWidgetVisible(widget, 12, 12)
        above = above.parentWidget()


# --- plots without colour ---------------------------------------------------------------------------------------------


def test_colours_of_plots_and_verdicts_differ_for_everyone(scheme: str) -> None:
    colors = tokens.tokens()["color"][scheme]
    assert nearest(colors["plot"])[0] >= 19, "any two series"
    for kind in (None, "deuteranomaly", "protanomaly", "tritanomaly"):
        assert apart(*colors["plot"][:2], kind) >= 70, "what goes and what stays"
    assert nearest([colors[name] for name in ("good", "borderline", "bad")])[0] >= 24
    assert nearest([colors["plot"][number] for number in (0, 1, 4)])[0] >= 30, "the three of one plot"


def test_the_simulation_knows_colours_that_are_confused() -> None:
    assert apart("#B00000", "#5E5E00") > 40 > 15 > apart("#B00000", "#5E5E00", "deuteranomaly")


def test_no_plot_tells_its_series_apart_by_colour_alone(qtbot: QtBot, look: Theme) -> None:
    accuracy = samples.accuracy_plot()
    bars = samples.class_bars()
    sure = Histograms(("Original", "This run"), dict.fromkeys(("forget", "retain", "unseen"), "part"))
    for widget in (accuracy, bars, sure):
        qtbot.addWidget(widget)
    assert len({curve.opts["symbol"] for curve in accuracy._curves}) == 2
    assert all(label.toPlainText() for label in accuracy._labels.items), "and each curve has its name"
    patterns = [tuple(curve.opts["pen"].dashPattern()) for curve in sure._curves[0].values()]
    assert len(set(patterns)) == 3
    looks = [bars._original.opts["brush"], bars._keep_bars.opts["brush"], bars._forget_bars.opts["brush"]]
    assert [brush.style() for brush in looks].count(Qt.BrushStyle.TexturePattern) == 1, "what goes is striped"
    assert looks[0].color().name() == tokens.color("surface").lower(), "the original is an outline"
    assert len({group.shape for group in GROUPS}) == 3


def test_stops_of_the_heat_map_run_one_way(scheme: str) -> None:
    steps = [contrast(color, tokens.color("surface")) for color in tokens.heat()]
    assert steps == sorted(steps) and steps[-1] >= SIGN
