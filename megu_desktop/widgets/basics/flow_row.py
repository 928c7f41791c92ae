"""A row that wraps into further lines, so that longer texts and larger fonts are never cut off."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from megu_desktop.look import tokens


class FlowRow(QLayout):
    """Items from left to right, each at its preferred width; one that alone is wider than the row wraps its text.

    Parameters
    ----------
    right : int
        Number of last items at the right end of their line.
    gap : int
        Pixels between items.
    """

    def __init__(self, right: int = 0, gap: int | None = None, line_gap: int | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._right = right
        self._gap = tokens.space("s") if gap is None else gap
        self._line_gap = tokens.space("xs") if line_gap is None else line_gap
        self._sizes: list[tuple[QLayoutItem, QSize]] | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())

    def invalidate(self) -> None:
        """Drop the cached measures. Qt calls it when an item has changed, and asks for sizes often in between."""
        self._sizes = None
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def add(self, *widgets: QWidget) -> None:
        """Append widgets."""
        for widget in widgets:
            self.addWidget(widget)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        sizes = [size for _, size in self._preferred_sizes()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._visible_items()]
        width, height = (max((side, *sides)) for side, sides in _sides(sizes))
        return QSize(width, height).grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _visible_items(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _preferred_sizes(self) -> list[tuple[QLayoutItem, QSize]]:
        """Return the visible items with their preferred sizes."""
        if self._sizes is None:
            self._sizes = [(item, item.sizeHint().expandedTo(item.minimumSize())) for item in self._visible_items()]
        return self._sizes

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        room = 0
        for item, size in self._preferred_sizes():
            if size.width() > width:
                height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
                size = QSize(width, max(height, size.height()))
            if not lines or size.width() > room:
                lines.append([])
                room = width
            lines[-1].append((item, size))
            room -= size.width() + self._gap
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out in `rect`; return the height that they take."""
        area, margins = rect.marginsRemoved(self.contentsMargins()), self.contentsMargins()
        last = [id(item) for item in self._items[len(self._items) - self._right :]]
        top = area.top()
        for number, line in enumerate(self._lines(area.width())):
            top += self._line_gap if number else 0
            height = max(size.height() for _, size in line)
            if move:
                self._set_line(line, QRect(area.left(), top, area.width(), height), last)
            top += height
        return top - rect.top() + margins.bottom()

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], place: QRect, last: list[int]) -> None:
        used_width = sum(size.width() for _, size in line) + self._gap * (len(line) - 1)
        x, is_pushed = place.left(), False
        direction = QGuiApplication.layoutDirection()
        for item, size in line:
            if id(item) in last and not is_pushed:
                x, is_pushed = x + max(place.width() - used_width, 0), True
            rect = QRect(x, place.top() + (place.height() - size.height()) // 2, size.width(), size.height())
            item.setGeometry(QStyle.visualRect(direction, place, rect))
            x += size.width() + self._gap


def _sides(sizes: list[QSize]) -> tuple[tuple[int, list[int]], tuple[int, list[int]]]:
    return (0, [size.width() for size in sizes]), (0, [size.height() for size in sizes])


def flow_row(right: int, *widgets: QWidget, line_gap: int | None = None) -> QWidget:
    """Return a widget whose row of widgets wraps.

    Parameters
    ----------
    right : int
        Number of last widgets at the right end of their line.
    line_gap : int or None
        Pixels between lines.
    """
    box, row = QWidget(), FlowRow(right, line_gap=line_gap)
    box.setLayout(row)
    row.add(*widgets)
    return box
