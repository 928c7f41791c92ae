"""Many points as one item: an image is filled with them at once; an item or a path for each would take seconds."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from megu_desktop.look import tokens

Shape = str  # "circle", "square" or "triangle"


@dataclass(frozen=True)
class Group:
    """Points that look alike. color: number of a plot colour. side: px."""

    color: int
    shape: Shape
    side: int


class Dots(pg.GraphicsObject):
    """Points (n, 2) in groups; later groups lie over earlier ones. A repaint costs by pixels, not by items."""

    def __init__(self, groups: list[Group]) -> None:
        super().__init__()
        self.groups = groups
        self._points, self._members = np.empty((0, 2)), [np.empty(0, np.int64) for _ in groups]
        self._bounds = QRectF(0, 0, 1, 1)

    def set_points(self, points: np.ndarray, group: np.ndarray) -> None:
        """group: the number of each point's group, (n,)."""
        self.prepareGeometryChange()
        self._points = np.asarray(points, float).reshape(-1, 2)
        self._members = [np.flatnonzero(group == number) for number in range(len(self.groups))]
        if len(self._points):
            low, high = self._points.min(0), self._points.max(0)
            self._bounds = QRectF(QPointF(*low), QPointF(*np.maximum(high, low + 1e-9)))
        self.update()

    def nearest(self, x: float, y: float, reach: tuple[float, float]) -> int | None:
        """The number of the nearest point within an ellipse of that reach, in the plot's numbers; None for none."""
        if not len(self._points) or not all(reach):
            return None
        far = (((self._points - (x, y)) / reach) ** 2).sum(1)
        best = int(far.argmin())
        return best if far[best] <= 1 else None

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        place, seen = painter.transform(), self.viewRect() or self._bounds
        area = place.mapRect(seen).toAlignedRect()
        if area.isEmpty() or not len(self._points):
            return
        across = self._points[:, 0] * place.m11() + self._points[:, 1] * place.m21() + place.dx()
        down = self._points[:, 0] * place.m12() + self._points[:, 1] * place.m22() + place.dy()
        painter.save()
        painter.resetTransform()
        if painter.paintEngine().type() == QPaintEngine.Type.SVG:
            self._draw(painter, across, down, QRectF(area))
        else:
            ratio = painter.device().devicePixelRatioF()
            image = self._filled(across - area.x(), down - area.y(), area.width(), area.height(), ratio)
            painter.drawImage(area.topLeft(), image)
        painter.restore()

    def _filled(self, across: np.ndarray, down: np.ndarray, width: int, height: int, ratio: float) -> QImage:
        """An image of the size of the plot in device pixels, transparent where there is no point.

        A rim takes the markers that reach beyond the plot: so each pixel of a marker is one shift of all its places.
        """
        sides = [max(1, round(group.side * ratio)) for group in self.groups]
        rim = max(sides)
        wide = width + 2 * rim
        cells = np.zeros((height + 2 * rim) * wide, np.uint32)
        for group, members, side in zip(self.groups, self._members, sides, strict=True):
            x, y = across[members], down[members]
            inside = (x > -1) & (x < width) & (y > -1) & (y < height)
            place = (y[inside].round().astype(np.int32) + rim) * wide + x[inside].round().astype(np.int32) + rim
            ink = QColor(tokens.plot_color(group.color)).rgba()
            for dx, dy in stamp(group.shape, side):
                cells[place + (dy * wide + dx)] = ink
        image = QImage(cells.data, wide, height + 2 * rim, 4 * wide, QImage.Format.Format_ARGB32_Premultiplied)
        return image.copy(rim, rim, width, height)  # the memory below it goes with this function

    def _draw(self, painter: QPainter, across: np.ndarray, down: np.ndarray, area: QRectF) -> None:
        """As vectors, for a drawing that is saved."""
        painter.setClipRect(area)
        for group, members in zip(self.groups, self._members, strict=True):
            pen = QPen(QColor(tokens.plot_color(group.color)), group.side)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap if group.shape == "circle" else Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            places = zip(across[members].tolist(), down[members].tolist(), strict=True)
            painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in places if area.contains(x, y)]))


def stamp(shape: Shape, side: int) -> list[tuple[int, int]]:
    """The pixels of a marker around its middle."""
    half = side / 2
    middle = np.arange(side) - (side - 1) / 2
    y, x = np.meshgrid(middle, middle, indexing="ij")
    if shape == "circle":
        kept = x**2 + y**2 <= half**2
    elif shape == "triangle":
        kept = np.abs(x) <= (y + half) / 2
    else:
        kept = np.ones_like(x, bool)
    offset = side // 2
    return [(int(column) - offset, int(row) - offset) for row, column in zip(*np.nonzero(kept), strict=True)]
