"""The cells of a heat map: which one is under the cursor, has the keyboard's frame, or was chosen."""

import math

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from megu_desktop.widgets.charts.plot_base import Axis, Plot


class Grid(Plot):
    """The cells; tells which one is under the cursor or was chosen by click or keyboard."""

    pointed = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(self, name: str) -> None:
        bottom = Axis("bottom")
        super().__init__(name, bottom=bottom, top=Axis("top", line=False))
        self.hideAxis("bottom")
        self.showAxis("top")
        self.shape, self.cell = (0, 0), (-1, -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.item.vb.setBorder(None)
        self.item.invertY(True)

    def recolor(self) -> None:
        super().recolor()
        self.item.layout.setContentsMargins(0, 0, 0, 0)

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        point = self.item.vb.mapSceneToView(self.mapToScene(place.toPoint()))
        row, column = math.floor(point.y()), math.floor(point.x())
        return (row, column) if 0 <= row < self.shape[0] and 0 <= column < self.shape[1] else None

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        cell = self.cell_at(ev.position())
        self.pointed.emit(*(cell or (-1, -1)))

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        ev.accept()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        cell = self.cell_at(ev.position())
        if ev.button() == Qt.MouseButton.LeftButton and cell:
            self.cell = cell
            self.chosen.emit(*cell)

    def leaveEvent(self, ev: object) -> None:
        self.pointed.emit(*(self.cell if self.hasFocus() else (-1, -1)))

    def focusInEvent(self, ev: QFocusEvent) -> None:
        super().focusInEvent(ev)
        if ev.reason() != Qt.FocusReason.MouseFocusReason and all(self.shape):
            self.cell = (max(self.cell[0], 0), max(self.cell[1], 0))
            self.pointed.emit(*self.cell)

    def focusOutEvent(self, ev: QFocusEvent) -> None:
        super().focusOutEvent(ev)
        if ev.reason() != Qt.FocusReason.PopupFocusReason:  # the editor of this cell
            self.pointed.emit(-1, -1)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
        if ev.key() in moves and all(self.shape):
            down, right = moves[Qt.Key(ev.key())]
            row, column = max(self.cell[0], 0) + down, max(self.cell[1], 0) + right
            self.cell = (min(max(row, 0), self.shape[0] - 1), min(max(column, 0), self.shape[1] - 1))
            self.pointed.emit(*self.cell)
        elif ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.cell[0] >= 0:
            self.chosen.emit(*self.cell)
        else:
            ev.ignore()
