"""Tab order in reading order, from the current layouts: Qt alone would use the order of creation."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QMargins, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget

AROUND = QMargins(16, 16, 16, 16)
"""Px that are seen around what has the focus, its ring among them."""
TURNED = (QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.RightToLeft)


def move_focus(window: QWidget, forward: bool) -> bool:
    """Move the focus to the next or the previous stop of Tab; for `focusNextPrevChild`.

    Return False if there is none, or if the control with the focus is being hidden: Qt then knows what is near it.
    """
    order, now = list(_read(window)), window.focusWidget()
    if now is not None and now not in order:
        return False
    if not forward:
        order.reverse()
    after = order.index(now) + 1 if now is not None else 0
    target = next((widget for widget in order[after:] + order[:after] if _stops_at(widget)), None)
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_into_view(target)
    QTimer.singleShot(0, target, partial(bring_into_view, target))  # what was left may have changed the page
    return True


def bring_into_view(widget: QWidget) -> None:
    """Scroll to the whole of a widget, or to its beginning if it is larger than the visible area.

    Qt alone scrolls a page only from one of its controls to another, not from the step list into it, and no further
    than to a corner of a plot.
    """
    above = widget.parentWidget()
    while above is not None:
        inner = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inner is not None and inner.isAncestorOf(widget):
            place = QRect(widget.mapTo(inner, QPoint(0, 0)), widget.size()).marginsAdded(AROUND)
            half = place.size().boundedTo(above.viewport().size()) / 2
            above.ensureVisible(place.left() + half.width(), place.top() + half.height(), half.width(), half.height())
        above = above.parentWidget()


def _stops_at(widget: QWidget) -> bool:
    policy = Qt.FocusPolicy.TabFocus
    return widget.focusPolicy() & policy == policy and widget.isEnabled() and widget.focusProxy() is None


def _read(widget: QWidget) -> Iterator[QWidget]:
    """Yield the visible children of a widget: those of its layout, then those it places itself, from the top."""
    children = [child for child in widget.children() if isinstance(child, QWidget) and _shown(child)]
    layout = widget.layout()
    held = [child for child in _held(layout) if child in children] if layout is not None else []
    loose = sorted((child for child in children if child not in held), key=lambda child: (child.y(), child.x()))
    for child in held + loose:
        yield child
        yield from _read(child)


def _shown(child: QWidget) -> bool:
    return child.isVisible() and not child.isWindow()


def _held(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: layout.getItemPosition(number)[:2])  # type: ignore[index]
    elif isinstance(layout, QBoxLayout) and layout.direction() in TURNED:
        numbers.reverse()
    return [item for item in map(layout.itemAt, numbers) if item is not None]
