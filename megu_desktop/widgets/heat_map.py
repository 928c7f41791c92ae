"""The heat map of class similarity: a row a class, what it is taken for in the columns."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import qcolor
from megu_desktop.look.text import role_font
from megu_desktop.look.theme import theme
from megu_desktop.widgets.heat_overlay import Overlay, cell_text
from megu_desktop.widgets.parts import label
from megu_desktop.widgets.plot_base import Axis, Plot

LUT = 256


class _Grid(Plot):
    """The cells; tells which one is under the cursor or was chosen by click or keyboard."""

    pointed = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(self, name: str) -> None:
        bottom = Axis("bottom")
        super().__init__(name, bottom=bottom, top=Axis("top", line=False))
        self.hideAxis("bottom")
        self.showAxis("top")
        self.count, self.cell = 0, (-1, -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.item.layout.setContentsMargins(0, 0, 0, 0)
        self.item.vb.setBorder(None)
        self.item.invertY(True)

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        point = self.item.vb.mapSceneToView(self.mapToScene(place.toPoint()))
        row, column = math.floor(point.y()), math.floor(point.x())
        return (row, column) if 0 <= row < self.count and 0 <= column < self.count else None

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
        self.pointed.emit(-1, -1)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
        if ev.key() in moves and self.count:
            down, right = moves[Qt.Key(ev.key())]
            row, column = max(self.cell[0], 0) + down, max(self.cell[1], 0) + right
            self.cell = (min(max(row, 0), self.count - 1), min(max(column, 0), self.count - 1))
            self.pointed.emit(*self.cell)
        elif ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.cell[0] >= 0:
            self.chosen.emit(*self.cell)
        else:
            ev.ignore()


class _Scale(QWidget):
    """The colour bar: largest value at the top, half of it, and 0."""

    def __init__(self) -> None:
        super().__init__()
        self.top_value = 1.0
        self.setFixedWidth(44)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Colour scale"))

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
        for value, top in places:
            text = "0" if value == 0 else cell_text(value)
            painter.drawText(QRectF(18, top, 26, height), Qt.AlignmentFlag.AlignLeft, text)


class HeatMap(QWidget):
    """Similarities from 0 to 1, rows marked that unlearning uses. `cell_clicked(row, column)` for editing a cell."""

    cell_clicked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._matrix = np.empty((0, 0))
        self._marked: set[str] = set()
        self.setAccessibleName(self.tr("Which class looks like which"))
        self.plot, self._scale = _Grid(self.accessibleName()), _Scale()
        self._image, self._overlay = pg.ImageItem(axisOrder="row-major"), Overlay()
        self._readout, self._caption = label("", "small", "muted"), label("", "small", "muted", wrap=True)
        self._key = _Key()
        for item in (self._image, self._overlay):
            self.plot.addItem(item)
        self.plot.pointed.connect(self._point)
        self.plot.chosen.connect(self.cell_clicked)
        self._lay_out()
        self.plot.recolored.connect(self._recolor)
        self.plot.resized.connect(self._fit_names)
        theme().changed.connect(self._scale.update)
        self.set_caption("")

    def set_matrix(self, names: list[str], matrix: list[list[float | None] | None], marked_rows: list[str]) -> None:
        """Shows `matrix[row][column]`, K × K; None for a cell, or a whole row, that is not known.

        The diagonal is shown but is not on the colour scale. Raises ValueError where the shape does not fit.
        """
        count = len(names)
        rows = [[None] * count if row is None else row for row in matrix]
        if len(rows) != count or any(len(row) != count for row in rows):
            raise ValueError(f"{count} names need a matrix of {count} × {count}")
        self._names = list(names)
        self._matrix = np.array([[np.nan if v is None else v for v in row] for row in rows], float).reshape(
            count, count
        )
        self.plot.count, self.plot.cell = count, (-1, -1)
        self._marked = set(marked_rows)
        self._key.setVisible(bool(marked_rows))
        self.plot.item.setRange(QRectF(0, 0, max(count, 1), max(count, 1)), padding=0)
        self._overlay.show_matrix(self._matrix, [row for row, name in enumerate(names) if name in set(marked_rows)])
        self._paint()
        self._fit_names()

    def set_caption(self, text: str) -> None:
        """What the mark means, in small: "The row that unlearning uses. Click a cell to change it."."""
        self._caption.setText(text)
        self._caption.setVisible(bool(text))

    def readout(self) -> str:
        """What is said of the cell under the cursor, or that the keyboard is at."""
        return self._readout.text()

    def _paint(self) -> None:
        cells = self._matrix.copy()
        np.fill_diagonal(cells, np.nan)
        known = cells[np.isfinite(cells)]
        top = float(known.max()) if known.size and known.max() > 0 else 1.0
        self._scale.top_value = top
        self._overlay.set_top(top)
        stops = pg.ColorMap(np.linspace(0, 1, 6), tokens.heat())
        self._image.setLookupTable(np.asarray(stops.getLookupTable(nPts=LUT)))
        if cells.size:
            self._image.setImage(cells, levels=(0.0, top), autoLevels=False)
        self._scale.update()

    def _point(self, row: int, column: int) -> None:
        self._overlay.set_cell((row, column) if self.plot.hasFocus() or row < 0 else (-1, -1))
        if row < 0:
            self._readout.setText("")
            return
        value, names = self._matrix[row, column], (self._names[row], self._names[column])
        if row == column:
            words = self.tr("{row}: rated {value} as itself")
        else:
            words = self.tr("{row} taken for {column}: {value}")
        shown = self.tr("not known") if np.isnan(value) else f"{value:.2f}"
        self._readout.setText(words.format(row=names[0], column=names[1], value=shown))
        self.plot.setToolTip(self._readout.text())
        self.plot.setAccessibleDescription(self._readout.text())

    def _fit_names(self) -> None:
        metrics, count = QFontMetrics(role_font("small")), max(len(self._names), 1)
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        left, top = self.plot.axes["left"], self.plot.axes["top"]
        left.setWidth(min(widest, 120) + 16)
        cell = max(self.plot.width() - left.width(), 1) / count
        top.upright = widest + 4 > cell
        top.setHeight(min(widest, 96) + 12 if top.upright else metrics.height() + 10)
        marked = {row for row, name in enumerate(self._names) if name in self._marked}
        self._set_names(left, max(self.plot.height() - top.height(), 1) / count, 120, marked)
        self._set_names(top, cell, 96, set())
        self._scale_box.setContentsMargins(0, round(top.height()), 0, 0)
        self._foot.setContentsMargins(round(left.width()), 0, 0, 0)

    def _set_names(self, axis: Axis, room: float, widest: int, marked: set[int]) -> None:
        """As many names as there is room for, among them the marked ones; those beside a marked one give way."""
        metrics = QFontMetrics(role_font("small"))
        every = math.ceil((1 if axis.orientation == "top" and not axis.upright else metrics.height()) / room)
        texts = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, widest) for name in self._names]
        axis.marked = {texts[row] for row in marked}
        rows = [r for r in range(0, len(texts), every) if all(abs(r - m) >= every for m in marked)]
        axis.setTicks([[(row + 0.5, texts[row]) for row in sorted({*rows, *marked})]])

    def _recolor(self) -> None:
        self._paint()
        self._overlay.update()

    def _lay_out(self) -> None:
        self.plot.setMinimumSize(280, 240)
        self._scale_box = QVBoxLayout()
        self._scale_box.addWidget(self._scale)
        row, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._foot = foot
        row.setSpacing(20)
        row.addWidget(self.plot, 1)
        row.addLayout(self._scale_box)
        foot.setSpacing(tokens.space("s"))
        foot.addWidget(self._key)
        foot.addWidget(self._caption, 1)
        foot.addWidget(self._readout)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("s"))
        column.addLayout(row, 1)
        column.addLayout(foot)


class _Key(QWidget):
    """The orange frame that marks a row, as the key to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(pg.mkPen(tokens.plot_color(1), width=2))
        painter.drawRect(QRectF(1, 1, 12, 12))
