"""Cells of a heat map: the grid, its overlay, the colour bar and the legend's marks."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QStyleOptionGraphicsItem, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import contrast, mix, qcolor
from megu_desktop.look.text import role_font
from megu_desktop.widgets.charts.plot import Axis, Plot
from megu_desktop.widgets.charts.unit import figure

NUMBERS_UP_TO = 15  # classes; above that the value is told only for the cell under the cursor


def cell_text(value: float, unit: int = 1) -> str:
    """Return a value from 0 to 1 in two decimals without the leading zero: .47; in a smaller unit as it is: 3.5."""
    text = figure(value, unit)
    return text[1:] if unit == 1 and value < 1 and text.startswith("0") else text


def draw_corner(painter: QPainter, cell: QRectF, color: str) -> None:
    """Draw the mark of a cell set by hand: its upper right corner filled, as spreadsheets mark a comment."""
    side = min(8.0, cell.width() / 2, cell.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    corner = cell.topRight()
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))
    painter.restore()


class Overlay(pg.GraphicsObject):
    """One item for all of it: with one text item for each cell, Qt would move 225 items at each resize."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix = np.empty((0, 0))
        self._rows: list[int] = []
        self._marks: list[int] = []
        self._by_hand: list[tuple[int, int]] = []
        self._top, self._unit, self._cell = 1.0, 1, (-1, -1)

    def show_matrix(self, matrix: np.ndarray, rows: list[int], marks: list[int]) -> None:
        """Show a matrix.

        Parameters
        ----------
        matrix : ndarray, (R, K)
            NaN where unknown.
        rows : list of int
            Class of each row.
        marks : list of int
            Row numbers, 0 to R - 1.
        """
        self.prepareGeometryChange()
        if matrix.shape != self._matrix.shape:
            self._cell = (-1, -1)
        self._matrix, self._rows, self._marks = matrix, rows, marks
        self.update()

    def set_top(self, top: float, unit: int) -> None:
        """Set the value of the last colour, and the unit of all numbers but the diagonal's."""
        self._top, self._unit = top, unit
        self.update()

    def set_by_hand(self, cells: list[tuple[int, int]]) -> None:
        """Set the cells that were set by hand: row numbers, 0 to R - 1, and columns."""
        self._by_hand = cells
        self.update()

    def set_cell(self, cell: tuple[int, int]) -> None:
        """Set the cell with the keyboard's frame; (-1, -1) for none."""
        if cell != self._cell:
            self._cell = cell
            self.update()

    def boundingRect(self) -> QRectF:
        rows, columns = self._matrix.shape
        return QRectF(0, 0, max(columns, 1), max(rows, 1))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        place = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        count = self._matrix.shape[1]
        ratio = painter.device().devicePixelRatioF()
        painter.scale(ratio, ratio)
        inverse = 1 / ratio

        def rect(row: int, column: int, columns: int = 1) -> QRectF:
            area = place.mapRect(QRectF(column, row, columns, 1))
            return QRectF(area.x() * inverse, area.y() * inverse, area.width() * inverse, area.height() * inverse)

        self._diagonal(painter, rect, count)
        if count <= NUMBERS_UP_TO:
            self._numbers(painter, rect, count)
        for row, column in self._by_hand:
            draw_corner(painter, rect(row, column), self._ink(float(self._matrix[row, column])))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row in self._marks:
            painter.setPen(QPen(QColor(tokens.plot_color(1)), 2.5, j=Qt.PenJoinStyle.MiterJoin))
            frame = rect(row, 0, count)
            thin = 2 if frame.height() < 10 else 0  # the frame goes around a thin row, not over it
            painter.drawRect(frame.adjusted(1, -thin, -1, thin))
        if self._cell[0] >= 0:
            painter.setPen(QPen(qcolor("focus"), 2))
            painter.drawRect(rect(*self._cell).adjusted(1, 1, -1, -1))
        painter.restore()

    def _diagonal(self, painter: QPainter, rect, count: int) -> None:  # noqa: ANN001
        painter.setPen(QPen(qcolor("border"), 1) if count <= 3 * NUMBERS_UP_TO else Qt.PenStyle.NoPen)
        painter.setBrush(qcolor("surface"))
        for place, row in enumerate(self._rows):
            painter.drawRect(rect(place, row).adjusted(0, 0, -1, -1))

    def _numbers(self, painter: QPainter, rect, count: int) -> None:  # noqa: ANN001
        font = role_font("small")
        painter.setFont(font)
        if count and rect(0, 0).width() < QFontMetrics(font).horizontalAdvance(".00") + 2:
            return
        for row, column in zip(*np.nonzero(np.isfinite(self._matrix)), strict=True):
            value = float(self._matrix[row, column])
            diagonal = self._rows[row] == column
            painter.setPen(qcolor("muted") if diagonal else QColor(self._ink(value)))
            text = "" if diagonal and self._unit != 1 else cell_text(value, self._unit)
            painter.drawText(rect(row, column), Qt.AlignmentFlag.AlignCenter, text)

    def _ink(self, value: float) -> str:
        """Return black or white, whichever contrasts more with the cell's colour."""
        stops = tokens.heat()
        value = 0.0 if np.isnan(value) else value
        place = min(max(value / self._top, 0.0), 1.0) * (len(stops) - 1)
        low = min(int(place), len(stops) - 2)
        ground = mix(stops[low + 1], stops[low], place - low)
        return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, ground))


class Scale(QWidget):
    """The colour bar: largest value at the top, half of it, and 0."""

    def __init__(self) -> None:
        super().__init__()
        self.top_value, self.unit = 1.0, 1
        self.fit()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Colour scale"))

    def fit(self) -> None:
        """Set the width that the numbers need, after the font may have changed."""
        self.setFixedWidth(max(44, 20 + QFontMetrics(role_font("small")).horizontalAdvance("0000")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ramp = QLinearGradient(0, self.height(), 0, 0)
        for number, color in enumerate(tokens.heat()):
            ramp.setColorAt(number / 5, color)
        painter.fillRect(0, 0, 12, self.height(), ramp)
        painter.setFont(role_font("small"))
        painter.setPen(qcolor("muted"))
        height = QFontMetrics(role_font("small")).height()
        places = ((self.top_value, 0), (self.top_value / 2, (self.height() - height) / 2), (0, self.height() - height))
        for value, top in places if self.height() >= 4 * height else (places[0], places[2]):
            text = "0" if value == 0 else cell_text(value, self.unit)
            painter.drawText(QRectF(18, top, self.width() - 18, height), Qt.AlignmentFlag.AlignLeft, text)


class Key(QWidget):
    """A mark of 14 px: the orange frame of a row (``row``), or the corner of a cell set by hand (``edit``)."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._sign == "row":
            painter.setPen(pg.mkPen(tokens.plot_color(1), width=2))
            painter.drawRect(QRectF(1, 1, 12, 12))
            return
        painter.setPen(qcolor("border_strong"))
        painter.drawRect(QRectF(0.5, 0.5, 12, 12))
        draw_corner(painter, QRectF(1, 1, 12, 12), tokens.color("text"))


class Grid(Plot):
    """The cells; emits which one is under the cursor or was chosen by click or keyboard."""

    pointed = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__(name, top=Axis("top", line=False))
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
