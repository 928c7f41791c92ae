"""Base of all charts: pyqtgraph as plain as the rest of the window, recoloured with the theme."""

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QSizePolicy, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.heard import set_accessible_role
from megu_desktop.look.paint import mix, qcolor
from megu_desktop.look.text import role_font, scale_px
from megu_desktop.look.theme import theme
from megu_desktop.text import numbers

pg.setConfigOptions(antialias=False)

TICKS = 5  # at most
EDGE = 8  # px that a plot keeps free at its right
ABOVE, TICK_TEXT = 6, 18  # px in the usual text size: above a plot, for half a tick's text, and for the text of an axis


class Axis(pg.AxisItem):
    """An axis with explicit ticks, small text, and, for names, some of them marked in the forget colour."""

    def __init__(self, orientation: str, line: bool = True) -> None:
        super().__init__(orientation)
        self._line = line
        self.marked: set[str] = set()
        self.upright = False  # texts turned by 90°, for names that are wider than their place
        self.setStyle(tickLength=4 if line else 0, tickTextOffset=6, autoExpandTextSpace=False)

    def recolor(self) -> None:
        """Apply the colours and the font of the theme."""
        self.setPen(pg.mkPen(tokens.color("border_strong")))
        self.setTickPen(pg.mkPen(tokens.color("border_strong")))
        self.setTextPen(pg.mkPen(tokens.color("muted")))
        self.setTickFont(role_font("small"))
        self.setStyle(tickTextHeight=max(TICK_TEXT, text_height()))

    def boundingRect(self) -> QRectF:
        """Return a wider rectangle: pyqtgraph omits texts that reach beyond it, such as those at both ends."""
        return super().boundingRect().adjusted(-48, -12, 48, 12)

    def drawPicture(self, p: QPainter, axisSpec: Any, tickSpecs: Any, textSpecs: Any) -> None:
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self._line:
            for pen, start, end in (axisSpec, *tickSpecs):
                p.setPen(pen)
                p.drawLine(start, end)
        elif self.grid is not False:
            for pen, start, end in tickSpecs:
                p.setPen(pen)
                p.drawLine(start, end)
        for rect, flags, text in self._without_overlaps(textSpecs):
            self._draw_text(p, rect, int(flags), text)

    def _without_overlaps(self, specs: Any) -> list[Any]:
        """Drop texts that would overlap the next one; the last one stays, since it names the unit."""
        if self.orientation == "left":
            return _drop_touching(specs)
        if self.orientation != "bottom" or self.upright:
            return list(specs)
        texts: list[Any] = []
        for rect, flags, text in reversed(specs):
            beyond = max(rect.right() - self.width() - EDGE, 0.0)
            if not texts or rect.right() + EDGE / 2 < texts[-1][0].left():
                texts.append((rect.translated(-beyond, 0), flags, text))
        return texts

    def _draw_text(self, p: QPainter, rect: QRectF, flags: int, text: str) -> None:
        is_marked = text in self.marked
        font = role_font("small")
        font.setBold(is_marked)
        p.setFont(font)
        p.setPen(qcolor("forget" if is_marked else "muted"))
        if not self.upright:
            p.drawText(rect, flags, text)
            return
        p.save()
        p.translate(rect.center().x(), self.height() - 6 if self.orientation == "top" else 6)
        p.rotate(-90)
        height = QFontMetrics(font).height()
        side = Qt.AlignmentFlag.AlignLeft if self.orientation == "top" else Qt.AlignmentFlag.AlignRight
        place = QRectF(0 if self.orientation == "top" else -self.height(), -height / 2, self.height(), height)
        p.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
        p.restore()


class Plot(pg.PlotWidget):
    """A plot without menu, buttons or zoom; the wheel scrolls its page.

    `recolored`: the theme has changed, and the plot's own parts are updated. `resized`: its size in pixels has changed.
    """

    recolored = Signal()
    resized = Signal()

    def __init__(self, name: str, **axes: Axis) -> None:
        axes = {"left": Axis("left", line=False), "bottom": Axis("bottom"), **axes}
        super().__init__(axisItems=axes, enableMenu=False)  # a menu made and thrown away has crashed Qt
        self.axes = axes
        self._left_px = 0
        self.item: Any = self.plotItem  # pyqtgraph's own types don't know what it forwards
        self.setAccessibleName(name)
        set_accessible_role(self, QAccessible.Role.Chart)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # pyqtgraph makes a nameless stop for Tab of it
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 96)
        plot = self.item
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setDefaultPadding(0)
        plot.layout.setVerticalSpacing(0)
        plot.layout.setHorizontalSpacing(0)
        self.recolor()
        theme().changed.connect(self.recolor)

    def leave_left(self, px: int) -> None:
        """Set the room for the left axis and its texts, in the usual text size; equal in plots below each other."""
        self._left_px = px
        self.axes["left"].setWidth(scale_px(px))

    def recolor(self) -> None:
        """Apply the theme's colours, and its text size."""
        self.setBackground(tokens.color("surface"))
        self.item.layout.setContentsMargins(0, max(ABOVE, math.ceil(text_height() / 2) - 1), EDGE, 0)
        for axis in self.axes.values():
            axis.recolor()
        if self._left_px:
            self.leave_left(self._left_px)
        self.recolored.emit()

    def overhang(self) -> None:
        """Let markers at the edge be drawn whole, over the axes."""
        self.item.vb.setFlag(pg.ViewBox.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        for axis in self.axes.values():
            axis.setZValue(-1000)

    def grid(self) -> None:
        """Draw lines across the plot at the ticks of the left axis."""
        self.showGrid(y=True, alpha=0.15)

    def resizeEvent(self, ev: QResizeEvent) -> None:
        super().resizeEvent(ev)
        self.resized.emit()

    def wheelEvent(self, ev: QWheelEvent) -> None:
        ev.ignore()

    def sizeHint(self) -> Any:
        hint = super().sizeHint()
        return QSize(min(hint.width(), 240), 120)


def _drop_touching(specs: Any) -> list[Any]:
    """Return the texts above each other that do not touch the previous one."""
    texts: list[Any] = []
    for spec in specs:
        if not texts or not spec[0].intersects(texts[-1][0]):
            texts.append(spec)
    return texts


def text_height() -> int:
    """Return the height of a line of a plot's texts in px."""
    return QFontMetrics(role_font("small")).height()


DASHES = {"dashed": [4.0, 3.0], "dotted": [1.0, 2.0], "dashdot": [4.0, 2.0, 1.0, 2.0]}
"""Strokes that are told apart without their colour; a pen's pattern counts in its own widths."""


def stroke(kind: str, color: str, width: float) -> QPen:
    """Return a pen: a "line", "dashed" (the original model alone), "dotted" or "dashdot"."""
    pen = pg.mkPen(color, width=width)
    if kind in DASHES:
        pen.setDashPattern(DASHES[kind])
    return pen


def fill(index: int, hatched: bool = False) -> QBrush:
    """Return a bar's brush in a plot colour, or with stripes in the surface's: a difference visible without colours."""
    color = QColor(tokens.plot_color(index))
    if not hatched:
        return QBrush(color)
    tile = QPixmap(6, 6)
    tile.fill(color)
    painter = QPainter(tile)
    painter.setPen(QPen(qcolor("surface"), 1))
    for shift in (-6, 0, 6):
        painter.drawLine(shift, 6, shift + 6, 0)
    painter.end()
    return QBrush(tile)


class Swatch(QWidget):
    """Legend of a plot colour, in its own shape.

    Parameters
    ----------
    kind : str
        For an area "filled", "hatched" or "outline"; for points "circle", "square" or "triangle"; for curves as in
        `stroke`.
    """

    def __init__(self, index: int, kind: str = "filled") -> None:
        super().__init__()
        self._index, self._kind = index, kind
        self.setFixedSize(24 if kind in ("line", *DASHES) else 12, 12)
        theme().changed.connect(self.update)

    def paintEvent(self, event: object) -> None:
        painter, color = QPainter(self), QColor(tokens.plot_color(self._index))
        if self._kind in ("line", *DASHES):
            painter.setPen(stroke(self._kind, color.name(), 2))
            painter.drawLine(1, 6, self.width() - 1, 6)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self._kind == "outline":
            painter.setPen(QPen(color, 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill(self._index, hatched=self._kind == "hatched"))
        if self._kind == "circle":
            painter.drawEllipse(area.adjusted(1, 1, -1, -1))
        elif self._kind == "triangle":
            painter.drawPolygon([area.bottomLeft(), area.bottomRight(), QPointF(area.center().x(), area.top())])
        elif self._kind == "square":
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        else:
            painter.drawRoundedRect(area, 2, 2)


def mix_pale(color: str) -> str:
    """Return a line's colour mixed 40 % with the surface: solid, since transparent lines are slow."""
    return mix(color, tokens.color("surface"), tokens.tokens()["line"]["plot_raw_alpha"])


def nice_top(value: float) -> tuple[float, float]:
    """Return the end of an axis from 0 that holds `value`, and the step between its ticks (1, 2, 2.5 or 5 × 10ⁿ)."""
    if not math.isfinite(value) or value <= 0:
        return 1.0, 0.5
    raw = value / (TICKS - 1)
    scale = 10.0 ** math.floor(math.log10(raw))
    step = next(s * scale for s in (1, 2, 2.5, 5, 10) if s * scale >= raw * (1 - 1e-9))
    return math.ceil(value / step - 1e-9) * step, step


def value_ticks(top: float, step: float) -> list[tuple[float, str]]:
    """Return ticks from 0 to `top`, with as many decimals as the step needs."""
    digits = max(0, -math.floor(math.log10(step)), 1 if round(step % 1, 6) and step > 1 else 0)
    if step * 10**digits % 1 > 1e-6:
        digits += 1
    return [(value, numbers.decimal(value, digits) if value else "0") for value in np.arange(0, top + step / 2, step)]


def step_ticks(total: int, unit: str) -> list[tuple[float, str]]:
    """Return at most five ticks from 0 to `total`; the last one is the end and names the unit ("480 steps")."""
    if total <= 0:
        return [(0.0, "0")]
    quarters = [total * part // 4 for part in range(5)] if total >= 4 else list(range(total + 1))
    return [(float(value), numbers.count(value)) for value in quarters[:-1]] + [
        (float(total), f"{numbers.count(total)} {unit}")
    ]


STEP = 0.8  # what a press of + leaves of the range
SHIFT = 0.15  # of the range, what an arrow key moves


class ZoomPlot(Plot):
    """The wheel zooms once the plot has the focus, or with Ctrl; otherwise it scrolls the page. + − 0 and arrows too.

    `pointed(x, y)`: the cursor's position, in the plot's coordinates; `left`: the cursor has left.
    """

    pointed = Signal(float, float)
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.item.setMouseEnabled(x=True, y=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._whole_range: tuple[tuple[float, float], tuple[float, float]] = ((0.0, 1.0), (0.0, 1.0))

    def set_whole_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Set the whole range, and show all of it; zooming and moving stay near it."""
        self._whole_range = x, y
        width, height = x[1] - x[0], y[1] - y[0]
        self.item.vb.setLimits(
            xMin=x[0] - 2 * width,
            xMax=x[1] + 2 * width,
            yMin=y[0] - 2 * height,
            yMax=y[1] + 2 * height,
            minXRange=width / 500,
            minYRange=height / 500,
        )
        self.show_all()

    def show_all(self) -> None:
        """Undo all zooming."""
        self.item.setRange(xRange=self._whole_range[0], yRange=self._whole_range[1], padding=0.02)

    def zoom(self, share: float) -> None:
        """Show that share of the range around its middle: less than 1 zooms in."""
        self.item.vb.scaleBy((share, share))

    def wheelEvent(self, ev: QWheelEvent) -> None:
        if self.hasFocus() or ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            QGraphicsView.wheelEvent(self, ev)
            ev.accept()
        else:
            ev.ignore()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        place = self.item.vb.mapSceneToView(self.mapToScene(ev.position().toPoint()))
        self.pointed.emit(place.x(), place.y())

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.left.emit()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key, (x, y) = ev.key(), self.item.vb.viewRange()
        moves = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        if key in moves:
            across, upwards = moves[Qt.Key(key)]
            self.item.vb.translateBy((across * SHIFT * (x[1] - x[0]), upwards * SHIFT * (y[1] - y[0])))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.show_all()
        else:
            ev.ignore()
