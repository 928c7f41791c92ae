"""What lies over the cells of the heat map: numbers, the diagonal, marks of rows and cells, the keyboard's cell."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import contrast, mix, qcolor
from megu_desktop.look.text import role_font
from megu_desktop.widgets.charts.unit import figure

NUMBERS_UP_TO = 15  # classes; above that the value is told only for the cell under the cursor


def cell_text(value: float, unit: int = 1) -> str:
    """A value from 0 to 1 in two decimals without the leading zero: .47; in a smaller unit as it is: 3.5."""
    text = figure(value, unit)
    return text[1:] if unit == 1 and value < 1 and text.startswith("0") else text


def draw_corner(painter: QPainter, cell: QRectF, color: str) -> None:
    """The mark of a cell that was set by hand: its upper right corner filled, as spreadsheets mark a comment."""
    side = min(8.0, cell.width() / 2, cell.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    corner = cell.topRight()
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))
    painter.restore()


class Overlay(pg.GraphicsObject):
    """One item for all of it: a text item a cell would be 225 items that Qt moves at each resize."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix = np.empty((0, 0))
        self._rows: list[int] = []
        self._marked: list[int] = []
        self._by_hand: list[tuple[int, int]] = []
        self._top, self._unit, self._cell = 1.0, 1, (-1, -1)

    def show_matrix(self, matrix: np.ndarray, rows: list[int], marked: list[int]) -> None:
        """matrix: (R, K), NaN where not known. rows: the class of each row. marked: row numbers, 0 to R - 1."""
        self.prepareGeometryChange()
        if matrix.shape != self._matrix.shape:
            self._cell = (-1, -1)
        self._matrix, self._rows, self._marked = matrix, rows, marked
        self.update()

    def set_top(self, top: float, unit: int) -> None:
        """The value that has the last colour, and the unit of all numbers but the diagonal's."""
        self._top, self._unit = top, unit
        self.update()

    def set_by_hand(self, cells: list[tuple[int, int]]) -> None:
        """The cells that were set by hand: row numbers, 0 to R - 1, and columns."""
        self._by_hand = cells
        self.update()

    def set_cell(self, cell: tuple[int, int]) -> None:
        """The cell with the keyboard's frame; (-1, -1) for none."""
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
        for row in self._marked:
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
        """Black or white, whichever contrasts more with the cell's colour."""
        stops = tokens.heat()
        value = 0.0 if np.isnan(value) else value
        place = min(max(value / self._top, 0.0), 1.0) * (len(stops) - 1)
        low = min(int(place), len(stops) - 2)
        ground = mix(stops[low + 1], stops[low], place - low)
        return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, ground))
