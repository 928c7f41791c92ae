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
    order, current = list(_reading_order(window)), window.focusWidget()
    if current is not None and current not in order:
        return False
    if not forward:
        order.reverse()
    start = order.index(current) + 1 if current is not None else 0
    target = next((widget for widget in order[start:] + order[:start] if _accepts_tab(widget)), None)
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
    ancestor = widget.parentWidget()
    while ancestor is not None:
        content = ancestor.widget() if isinstance(ancestor, QScrollArea) else None
        if isinstance(ancestor, QScrollArea) and content is not None and content.isAncestorOf(widget):
            place = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size()).marginsAdded(AROUND)
            margin = place.size().boundedTo(ancestor.viewport().size()) / 2
            ancestor.ensureVisible(
                place.left() + margin.width(), place.top() + margin.height(), margin.width(), margin.height()
            )
        ancestor = ancestor.parentWidget()


def _accepts_tab(widget: QWidget) -> bool:
    policy = Qt.FocusPolicy.TabFocus
    return widget.focusPolicy() & policy == policy and widget.isEnabled() and widget.focusProxy() is None


def _reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield the visible children of a widget: those of its layout, then those it places itself, from the top."""
    children = [child for child in widget.children() if isinstance(child, QWidget) and _visible_children(child)]
    layout = widget.layout()
    children_in_order = [child for child in _layout_widgets(layout) if child in children] if layout is not None else []
    loose = sorted(
        (child for child in children if child not in children_in_order), key=lambda child: (child.y(), child.x())
    )
    for child in children_in_order + loose:
        yield child
        yield from _reading_order(child)


def _visible_children(child: QWidget) -> bool:
    return child.isVisible() and not child.isWindow()


def _layout_widgets(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        child_layout, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif child_layout is not None:
            yield from _layout_widgets(child_layout)


def _items(layout: QLayout) -> list[QLayoutItem]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: layout.getItemPosition(number)[:2])  # type: ignore[index]
    elif isinstance(layout, QBoxLayout) and layout.direction() in TURNED:
        numbers.reverse()
    return [item for item in map(layout.itemAt, numbers) if item is not None]
