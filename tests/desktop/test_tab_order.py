"""No page and no dialog holds the focus or skips a control; Tab goes as one reads; Escape leaves."""

import pytest
import scenes
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QRadioButton,
    QTableView,
    QTextBrowser,
    QWidget,
)
from scenes import Place, settle
from typist import KEY, MOST, Typist, called


@pytest.mark.parametrize("scene", [*scenes.WINDOWS, *scenes.DIALOGS])
def test_tab_goes_round_in_reading_order_and_skips_nothing(scene: str, place: Place) -> None:
    window = scenes.ALL[scene](place)
    typist = Typist(window, place.qtbot)  # type: ignore[arg-type]
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    typist.press(KEY.Key_Tab)
    first, order = typist.focus, [typist.focus]
    for _ in range(MOST):
        typist.press(KEY.Key_Tab)
        if typist.focus is first:
            break
        if typist.focus is order[-1] and isinstance(typist.focus, QTextBrowser):
            continue  # Tab goes from link to link in a text
        order.append(typist.focus)
    assert typist.focus is first, f"Tab does not come round: {[called(one) for one in order[-6:]]}"
    assert len(order) == len(set(order))
    missed = [one for one in usable(window) if one not in order and not in_a_group(one, order)]
    assert [called(one) or type(one).__name__ for one in missed] == []
    typist.press(KEY.Key_Backtab)
    assert typist.focus is order[-1], "and back the same way"
    assert jumps(order) == [], "each is below or beside the one before"


def usable(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QListView, QTableView)
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, kinds)
        and one.isVisibleTo(window)
        and one.isEnabled()
        and one.window() is window
        and not one.objectName().startswith("qt_")
        and type(one).__name__ not in ("QTableCornerButton",)
        and not isinstance(one.parentWidget(), QComboBox)
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
    """Whether one ends before the other begins, or stands left of it in the same line: read before it.

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
    shown = page.scroll_area.viewport()
    assert shown.rect().contains(QRect(plot.mapTo(shown, QPoint(0, 0)), plot.size()))


def test_labels_lead_to_their_fields(place: Place) -> None:
    dialog = scenes.new_project(place)
    for label in dialog.findChildren(QLabel):
        if "&" in label.text():
            assert label.buddy() is not None, label.text()
