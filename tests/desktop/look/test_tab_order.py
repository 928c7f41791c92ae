"""No page and no dialog holds the focus or skips a control; Tab goes as one reads; Escape leaves."""

from collections.abc import Iterator

import pytest
import scenes
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextBrowser,
    QWidget,
)
from scenes import Place, settle
from typist import KEY, MOST, Typist, called

from megu_desktop.work import languages


@pytest.fixture
def small_german(qapp: QApplication, place: Place) -> Iterator[None]:
    """The least window, in the language with the longest texts."""
    languages.use(qapp, "de")
    place.size = (960, 640)
    yield
    languages.use(qapp, "en")


@pytest.mark.usefixtures("small_german")
@pytest.mark.parametrize("scene", scenes.WINDOWS)
def test_tab_goes_round_in_a_small_window(scene: str, place: Place) -> None:
    check_round(scenes.ALL[scene](place), place)


@pytest.mark.parametrize("scene", [*scenes.WINDOWS, *scenes.DIALOGS])
def test_tab_goes_round_in_reading_order_and_skips_nothing(scene: str, place: Place) -> None:
    check_round(scenes.ALL[scene](place), place)


def check_round(window: QWidget, place: Place) -> None:
    """Go over a window by Tab: all of it, as one reads, each stop scrolled into view, and back the same way."""
    typist = Typist(window, place.qtbot)  # type: ignore[arg-type]
    if (widget := QApplication.focusWidget()) is not None:
        widget.clearFocus()
    typist.press(KEY.Key_Tab)
    first, order, unseen = typist.focus, [typist.focus], []
    for _ in range(MOST):
        typist.press(KEY.Key_Tab)
        unseen += [] if seen_whole(typist.focus) else [called(typist.focus)]
        if typist.focus is first:
            break
        if typist.focus is order[-1] and isinstance(typist.focus, QTextBrowser):
            continue  # Tab goes from link to link in a text
        order.append(typist.focus)
    assert typist.focus is first, f"Tab does not come round: {[called(one) for one in order[-6:]]}"
    assert len(order) == len(set(order))
    missed_widgets = [one for one in usable(window) if one not in order and not in_a_group(one, order)]
    assert [called(one) or type(one).__name__ for one in missed_widgets] == []
    typist.press(KEY.Key_Backtab)
    assert typist.focus is order[-1], "and back the same way"
    assert jumps(order) == [], "each is below or beside the one before"
    assert unseen == []


def seen_whole(widget: QWidget) -> bool:
    """Return True if no scroll area hides a part of a widget that it has room for."""
    areas = [area.viewport() for area in way(widget) if isinstance(area, QScrollArea)]
    for area in [area for area in areas if area.isAncestorOf(widget)]:
        place = QRect(widget.mapTo(area, QPoint(0, 0)), widget.size())
        if not area.rect().contains(place & QRect(place.topLeft(), area.size())):
            return False
    return True


def usable(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListView, QPlainTextEdit, QTabBar, QTableView)
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, kinds)
        and one.isVisibleTo(window)
        and one.isEnabled()
        and one.window() is window
        and not one.objectName().startswith("qt_")
        and type(one).__name__ not in ("QTableCornerButton",)
        and not isinstance(one.parentWidget(), (QAbstractSpinBox, QComboBox))
        and type(one.parentWidget()).__name__ not in ("QTabBar", "QTableView", "QLineEdit")
    ]


def in_a_group(one: QWidget, order: list[QWidget]) -> bool:
    """Arrows lead to the others of a group of radio buttons."""
    group = one.group() if isinstance(one, QRadioButton) else None
    return group is not None and any(other in order for other in group.buttons())


def jumps(order: list[QWidget]) -> list[str]:
    """Steps of Tab to what one reads before; from the window's last stop the way goes round."""
    steps = zip(order, order[1:], strict=False)
    return [f"{called(a)} → {called(b)}" for a, b in steps if above(*reversed(apart(a, b)))]


def apart(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget]:
    """The largest parts of the window, the one around one widget and the other around the other."""
    ways = [list(reversed(way(widget))) for widget in (one, other)]
    return next((a, b) for a, b in zip(*ways, strict=False) if a is not b)


def way(widget: QWidget | None) -> list[QWidget]:
    """A widget and all it is in."""
    return [] if widget is None else [widget, *way(widget.parentWidget())]


def above(one: QWidget, other: QWidget) -> bool:
    """Return True if one ends before the other begins, or is left of it in the same line: read before it.

    Not where it begins right of the other's end: that is the next column.
    """
    a, b = (QRect(each.mapTo(each.window(), QPoint(0, 0)), each.size()) for each in (one, other))
    beside = abs(a.center().y() - b.center().y()) < min(a.height(), b.height()) / 2
    return a.right() < b.left() if beside else a.bottom() < b.top() and a.left() < b.right()


@pytest.mark.parametrize("scene", ["new_project", "about", "question", "consent", "name_list"])
def test_escape_closes_dialogs(scene: str, place: Place) -> None:
    dialog = scenes.ALL[scene](place)
    QTest.keyClick(QApplication.focusWidget() or dialog, KEY.Key_Escape)
    assert not settle(dialog).isVisible()


def test_what_tab_reaches_is_scrolled_into_view(place: Place) -> None:
    """From the step list into a page that was scrolled to its end; and a map as a whole, not its corner."""
    window = scenes.ALL["compare_2"](place)
    page = scenes.page_of(window)  # type: ignore[arg-type]
    typist, bar = Typist(window, place.qtbot), page.scroll_area.verticalScrollBar()  # type: ignore[arg-type]
    typist.tab_to("Steps")
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    typist.press(KEY.Key_Tab)
    assert typist.focus.visibleRegion().boundingRect() == typist.focus.rect()
    plot = typist.tab_to("Feature map, This run")
    viewport = page.scroll_area.viewport()
    assert viewport.rect().contains(QRect(plot.mapTo(viewport, QPoint(0, 0)), plot.size()))


def test_labels_lead_to_their_fields(place: Place) -> None:
    dialog = scenes.new_project(place)
    for label in dialog.findChildren(QLabel):
        if "&" in label.text():
            assert label.buddy() is not None, label.text()
