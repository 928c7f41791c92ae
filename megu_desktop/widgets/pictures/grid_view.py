"""Grid of thumbnails that can be chosen by mouse or keyboard, as fast with a million as with ten.

Longer than a file here should be: it replaces `QListView`'s own layout, painting, mouse and keyboard, which iterate
over all items with every change (65 ms for 60,000), and those belong together.
"""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QRubberBand

from megu_desktop.look import tokens
from megu_desktop.look.icons import pixmap
from megu_desktop.look.paint import draw_rounded, qcolor
from megu_desktop.look.properties import mark
from megu_desktop.look.text import role_font
from megu_desktop.look.theme import theme
from megu_desktop.widgets.pictures.choice import Choice
from megu_desktop.widgets.pictures.grid_model import GridModel
from megu_desktop.widgets.pictures.pictures import Pictures
from megu_desktop.widgets.pictures.thumbnails import draw_thumbnail

Index = QModelIndex | QPersistentModelIndex
SIDE, GAP, CAPTION, MARK = 72, 8, 18, 18
"""Pixels: a thumbnail, the room around it, the line below it, and the tick of a chosen one."""
MOVES = {
    Qt.Key.Key_Left: QAbstractItemView.CursorAction.MoveLeft,
    Qt.Key.Key_Right: QAbstractItemView.CursorAction.MoveRight,
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
    Qt.Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
    Qt.Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
}


class GridView(QListView):
    """Shows a `GridModel`.

    A click or Space chooses an image or deselects it; with Shift all from the last one on; a drag all it touches, and
    with Ctrl it deselects them; Ctrl+A all that are shown, Ctrl+Shift+A none of them. The selection is the model's
    `Choice`, not Qt's: it outlives filters and can be undone.
    """

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.grid, self.pictures = GridModel(choice, self), Pictures(self)
        self._anchor, self._base = 0, choice.marks
        self._press_place: QPoint | None = None
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._want)
        self._scroller = QTimer(self, interval=30)
        self._scroller.timeout.connect(self._scroll_on)
        self.setModel(self.grid)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        mark(self, role="table")
        choice.changed.connect(self._choice_changed)
        self.pictures.arrived.connect(self._pictures_arrived)
        theme().changed.connect(self._update)

    @property
    def choice(self) -> Choice:
        """Return the chosen images."""
        return self.grid.choice

    def device_side(self) -> int:
        """Return the largest side of a thumbnail in device pixels."""
        return round(SIDE * self.devicePixelRatioF())

    # --- layout: arithmetic in the place of a list of places -----------------------------------------------------

    @property
    def columns(self) -> int:
        """Return the number of images in a row."""
        return max(1, (self.viewport().width() - GAP) // (SIDE + GAP))

    @property
    def _step(self) -> int:
        return SIDE + GAP + (CAPTION if self.grid.captions else 0)

    def _height(self) -> int:
        return -(-len(self.grid.rows) // self.columns) * self._step + GAP

    def _rect(self, place: int) -> QRect:
        row, column = divmod(place, self.columns)
        left = GAP + column * (SIDE + GAP)
        return QRect(left, GAP + row * self._step - self.verticalOffset(), SIDE, self._step - GAP)

    def _place(self, point: QPoint) -> int | None:
        """Return the position in the grid of a point of the viewport; None between images."""
        column, row = (point.x() - GAP) // (SIDE + GAP), (point.y() + self.verticalOffset() - GAP) // self._step
        place = row * self.columns + column
        is_inside = 0 <= column < self.columns and row >= 0 and place < len(self.grid.rows)
        return place if is_inside and self._rect(place).contains(point) else None

    def _in_view(self) -> range:
        first = max(0, (self.verticalOffset() - GAP) // self._step) * self.columns
        last = (self.verticalOffset() + self.viewport().height()) // self._step + 1
        return range(first, min(last * self.columns, len(self.grid.rows)))

    def sizeHint(self) -> QSize:
        return QSize(7 * (SIDE + GAP) + GAP + 16, 3 * self._step + GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * (SIDE + GAP) + GAP + 16, 2 * self._step + GAP)

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()
        self._look.start()

    def reset(self) -> None:
        super().reset()
        self.doItemsLayout()

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._step // 2)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._height() - height))

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        place = self._place(point)
        return QModelIndex() if place is None else self.grid.index(place, 0)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.top() < GAP:
            bar.setValue(bar.value() + rect.top() - GAP)
        elif rect.bottom() > self.viewport().height() - GAP:
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + GAP)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._look.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.doItemsLayout()

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(role_font("small"))
        for place in self._in_view():
            rect = self._rect(place)
            if rect.intersects(event.rect()):
                self._paint(painter, place, rect)
        painter.end()

    def _paint(self, painter: QPainter, place: int, rect: QRect) -> None:
        number = int(self.grid.rows[place])
        frame = QRectF(rect.left(), rect.top(), SIDE, SIDE)
        draw_thumbnail(painter, frame, self.pictures.image(number))
        if self.choice.marks[number]:
            draw_rounded(painter, frame.adjusted(-2, -2, 2, 2), 4, None, tokens.color("forget"), 3)
            corner = QRectF(frame.right() - MARK, frame.top(), MARK, MARK)
            draw_rounded(painter, corner, 2, tokens.color("forget"), None)
            painter.drawPixmap(corner.topLeft(), pixmap("check", "surface", MARK, self.devicePixelRatioF()))
        if place == self.currentIndex().row() and self.hasFocus():
            painter.setPen(QPen(qcolor("focus"), 2))
            painter.drawRoundedRect(frame.adjusted(-5, -5, 5, 5), 5, 5)
        if self.grid.captions:
            painter.setPen(qcolor("muted"))
            caption = QRect(rect.left() - GAP // 2, rect.top() + SIDE + 3, SIDE + GAP, CAPTION)
            painter.drawText(caption, Qt.AlignmentFlag.AlignHCenter, self.grid.captions(number))

    # --- choosing ------------------------------------------------------------------------------------------------

    def choose_all(self, chosen: bool = True) -> None:
        """Choose all images shown, or none of them; others stay as they are."""
        self.choice.set(self.grid.choosable(self.grid.rows), chosen)

    def _toggle(self, place: int) -> None:
        rows = self.grid.choosable(self.grid.rows[place : place + 1])
        if len(rows):
            self.choice.set(rows, not self.choice.marks[rows[0]])
        self._begin(place)

    def _begin(self, place: int) -> None:
        """Start a range that Shift makes longer or shorter."""
        self._anchor, self._base = place, self.choice.marks.copy()

    def _extend(self, place: int) -> None:
        first, last = sorted((self._anchor, place))
        marks = self._base.copy()
        marks[self.grid.choosable(self.grid.rows[first : last + 1])] = True
        self.choice.become(marks)

    def _go(self, place: int) -> None:
        self.selectionModel().setCurrentIndex(self.grid.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not len(self.grid.rows):
            event.ignore()
        elif control and key == Qt.Key.Key_A:
            self.choose_all(not shift)
        elif key in MOVES:
            index = self.moveCursor(MOVES[Qt.Key(key)], event.modifiers())
            if not shift:
                self._begin(index.row())
            self._go(index.row())
            if shift:
                self._extend(index.row())
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._toggle(self.currentIndex().row())
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Ignore: names are searched with the filter, which shows all that match."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, columns, actions = len(self.grid.rows), self.columns, QAbstractItemView.CursorAction
        if not count:
            return QModelIndex()
        current, page = self.currentIndex().row(), max(1, self.viewport().height() // self._step) * columns
        if current < 0:
            return self.grid.index(min(self._in_view().start, count - 1), 0)
        steps = {
            actions.MoveLeft: -1,
            actions.MovePrevious: -1,
            actions.MoveRight: 1,
            actions.MoveNext: 1,
            actions.MoveUp: -columns if current >= columns else 0,
            actions.MoveDown: columns if current + columns < count else 0,
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
            actions.MoveHome: -current,
            actions.MoveEnd: count - 1 - current,
        }
        return self.grid.index(min(max(current + steps[action], 0), count - 1), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press_place = event.position().toPoint() + QPoint(0, self.verticalOffset())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press_place is None:
            return
        if not self._band.isVisible() and self._drag(event) < QApplication.startDragDistance():
            return
        self._band.setGeometry(self._band_rect(event.position().toPoint()))
        self._band.show()
        outside = not self.viewport().rect().contains(event.position().toPoint())
        (self._scroller.start if outside else self._scroller.stop)()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._press_place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._scroller.stop()
        if self._band.isVisible():
            self._band.hide()
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.choice.set(
                self.grid.choosable(self._rows_in(self._band_rect(event.position().toPoint()))), not control
            )
        elif (place := self._place(event.position().toPoint())) is not None:
            self._go(place)
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self._extend if shift else self._toggle)(place)
        self._press_place = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick clicks are two clicks

    def _drag(self, event: QMouseEvent) -> int:
        assert self._press_place is not None, "only asked while pressed"
        return (event.position().toPoint() + QPoint(0, self.verticalOffset()) - self._press_place).manhattanLength()

    def _band_rect(self, point: QPoint) -> QRect:
        """Return the rectangle from the point of the press, which scrolls along, to `point`."""
        assert self._press_place is not None, "only asked while pressed"
        return QRect(self._press_place - QPoint(0, self.verticalOffset()), point).normalized()

    def _rows_in(self, band: QRect):  # noqa: ANN202  (numpy's arrays are not imported here)
        """Return the numbers (n,) of the images that a rectangle of the viewport touches."""
        import numpy as np

        down = band.translated(0, self.verticalOffset() - GAP)
        rows = range(max(0, down.top() // self._step), max(0, down.bottom() // self._step) + 1)
        lefts = [GAP + column * (SIDE + GAP) for column in range(self.columns)]
        columns = [c for c, left in enumerate(lefts) if left <= band.right() and left + SIDE > band.left()]
        places = np.array([row * self.columns + column for row in rows for column in columns], np.int64)
        return self.grid.rows[places[places < len(self.grid.rows)]]

    def _scroll_on(self) -> None:
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        over = min(point.y(), 0) or max(point.y() - self.viewport().height(), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + over // 2)
        self._band.setGeometry(self._band_rect(point))

    # --- what others tell ----------------------------------------------------------------------------------------

    def _choice_changed(self) -> None:
        if len(self._base) != len(self.choice.marks):
            self._base = self.choice.marks.copy()
        self.viewport().update()

    def _pictures_arrived(self, numbers: list[int]) -> None:
        self.viewport().update()

    def _want(self) -> None:
        if self.isVisible():
            self.pictures.request(self.grid.rows[self._in_view().start : self._in_view().stop].tolist())

    def _update(self) -> None:
        self.viewport().update()

    def showEvent(self, event) -> None:  # noqa: ANN001
        super().showEvent(event)
        self._look.start()
