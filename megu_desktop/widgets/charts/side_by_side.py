"""Two models side by side: their confusions, their confidence, and maps of their features."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyleOptionGraphicsItem, QWidget

from megu_desktop.look import tokens
from megu_desktop.text import numbers
from megu_desktop.text.numbers import percent
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import Elided, OneLine, label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.charts.heat_map import HeatMap
from megu_desktop.widgets.charts.plot import STEP, Swatch, ZoomPlot, nice_top, stroke

Shape = str  # "circle", "square" or "triangle"


@dataclass(frozen=True)
class Group:
    """Points that look alike: number of a plot colour, shape, and side in px."""

    color: int
    shape: Shape
    side: int


class Dots(pg.GraphicsObject):
    """Points (n, 2) in groups; later groups are drawn over earlier ones. A repaint costs by pixels, not by items."""

    def __init__(self, groups: list[Group]) -> None:
        super().__init__()
        self.groups = groups
        self._points, self._members = np.empty((0, 2)), [np.empty(0, np.int64) for _ in groups]
        self._bounds = QRectF(0, 0, 1, 1)

    def set_points(self, points: np.ndarray, group: np.ndarray) -> None:
        """Set the points; `group` (n,) holds the number of each point's group."""
        self.prepareGeometryChange()
        self._points = np.asarray(points, float).reshape(-1, 2)
        self._members = [np.flatnonzero(group == number) for number in range(len(self.groups))]
        if len(self._points):
            low, high = self._points.min(0), self._points.max(0)
            self._bounds = QRectF(QPointF(*low), QPointF(*np.maximum(high, low + 1e-9)))
        self.update()

    def nearest(self, x: float, y: float, reach: tuple[float, float]) -> int | None:
        """Return the number of the nearest point within an ellipse of radii `reach`, in the plot's coordinates."""
        if not len(self._points) or not all(reach):
            return None
        distances = (((self._points - (x, y)) / reach) ** 2).sum(1)
        index = int(distances.argmin())
        return index if distances[index] <= 1 else None

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        place, view = painter.transform(), self.viewRect() or self._bounds
        area = place.mapRect(view).toAlignedRect()
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
            image = self._render(across - area.x(), down - area.y(), area.width(), area.height(), ratio)
            painter.drawImage(area.topLeft(), image)
        painter.restore()

    def _render(self, across: np.ndarray, down: np.ndarray, width: int, height: int, ratio: float) -> QImage:
        """Return an image of the plot's size in device pixels, transparent where there is no point.

        A rim takes the markers that reach beyond the plot, so each pixel of a marker is one shift of all its places.
        """
        sides = [max(1, round(group.side * ratio)) for group in self.groups]
        rim = max(sides)
        stride = width + 2 * rim
        cells = np.zeros((height + 2 * rim) * stride, np.uint32)
        for group, members, side in zip(self.groups, self._members, sides, strict=True):
            x, y = across[members], down[members]
            is_inside = (x > -1) & (x < width) & (y > -1) & (y < height)
            place = (y[is_inside].round().astype(np.int32) + rim) * stride + x[is_inside].round().astype(np.int32) + rim
            ink = QColor(tokens.plot_color(group.color)).rgba()
            for dx, dy in stamp(group.shape, side):
                cells[place + (dy * stride + dx)] = ink
        image = QImage(cells.data, stride, height + 2 * rim, 4 * stride, QImage.Format.Format_ARGB32_Premultiplied)
        return image.copy(rim, rim, width, height)  # the memory below it goes with this function

    def _draw(self, painter: QPainter, across: np.ndarray, down: np.ndarray, area: QRectF) -> None:
        """Draw the points as vectors, for a saved drawing."""
        painter.setClipRect(area)
        for group, members in zip(self.groups, self._members, strict=True):
            pen = QPen(QColor(tokens.plot_color(group.color)), group.side)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap if group.shape == "circle" else Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            places = zip(across[members].tolist(), down[members].tolist(), strict=True)
            painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in places if area.contains(x, y)]))


def stamp(shape: Shape, side: int) -> list[tuple[int, int]]:
    """Return the pixels of a marker around its middle."""
    radius = side / 2
    middle = np.arange(side) - (side - 1) / 2
    y, x = np.meshgrid(middle, middle, indexing="ij")
    if shape == "circle":
        is_filled = x**2 + y**2 <= radius**2
    elif shape == "triangle":
        is_filled = np.abs(x) <= (y + radius) / 2
    else:
        is_filled = np.ones_like(x, bool)
    offset = side // 2
    return [(int(column) - offset, int(row) - offset) for row, column in zip(*np.nonzero(is_filled), strict=True)]


BINS = 20
COLORS = {"forget": 1, "retain": 2, "unseen": 5}
STROKES = {"forget": "line", "retain": "dotted", "unseen": "dashdot"}
"""Told apart by their strokes too, not by colour alone."""
KEEP, UNSEEN, FORGET = range(3)
"""The groups, in the order in which they are drawn: what goes lies on top."""
GROUPS = [Group(2, "square", 3), Group(5, "triangle", 4), Group(1, "circle", 6)]
REACH = 10  # px from the cursor within which a point is told of


class Confusions(QWidget):
    """Shares of each class's images (rows) by answer (columns); the diagonal holds the right answers."""

    def __init__(self, titles: tuple[str, str]) -> None:
        super().__init__()
        self.maps = [HeatMap(), HeatMap()]
        for title, heat_map in zip(titles, self.maps, strict=True):
            name = self.tr("Confusions of each class, {model}").format(model=title)
            heat_map.setAccessibleName(name)
            heat_map.plot.setAccessibleName(name)
            heat_map.plot.setMinimumWidth(180)  # two of them have to fit into the narrowest window
        self.setLayout(_with_titles(titles, self.maps))

    def set_shares(self, names: list[str], before: np.ndarray, after: np.ndarray, forget: list[str]) -> None:
        """Show shares (K, K), NaN if a class has no images; the rows of classes to forget are marked.

        Both maps have one scale, or a colour would mean more on one side than on the other.
        """
        wrong = [shares[~np.eye(len(names), dtype=bool)] for shares in (before, after)]
        top = float(np.nanmax([np.nanmax(one, initial=0.0) for one in wrong]))
        for one, shares in zip(self.maps, (before, after), strict=True):
            rows: list[list[float | None] | None] = [
                None if np.isnan(row).all() else [float(value) for value in row] for row in shares
            ]
            one.set_matrix(names, rows, forget)
            one.set_top(top or None)
            one.set_caption(self.tr("To forget") if forget else "")


class _Plots(QWidget):
    """A plot of each model below the legend, and a line about the point under the cursor."""

    def __init__(self, titles: tuple[str, str], height: int) -> None:
        super().__init__()
        self._titles = titles
        self.plots, self.readout = [ZoomPlot(self._plot_name(title)) for title in titles], Elided("", "small", "muted")
        for number, plot in enumerate(self.plots):
            plot.setMinimumHeight(height)
            plot.pointed.connect(partial(self._point, number))
            plot.left.connect(self.readout.clear)

    def _plot_name(self, title: str) -> str:
        """Return the accessible name of a model's plot."""
        raise NotImplementedError

    def _point(self, number: int, x: float, y: float) -> None:
        """Show the text about the point under the cursor."""
        raise NotImplementedError

    def _lay_out(self, keys: Sequence[QWidget], buttons: Sequence[QWidget] = ()) -> None:
        head = flow_row(len(buttons), *keys, *buttons)
        vbox(head, (_with_titles(self._titles, self.plots), 1), self.readout, gap="s", parent=self)
        self.readout.setMinimumHeight(self.readout.sizeHint().height())


class Histograms(_Plots):
    """Shares of images by confidence. Both plots have one scale, so that they can be compared."""

    def __init__(self, titles: tuple[str, str], words: dict[str, str]) -> None:
        """Create the plots; `words` names each part of `COLORS`."""
        super().__init__(titles, height=220)
        self._words = words
        self.shares: list[dict[str, np.ndarray]] = [{}, {}]
        self._curves: list[dict[str, pg.PlotCurveItem]] = []
        for plot in self.plots:
            plot.grid()
            plot.leave_left(44)
            plot.axes["bottom"].setTicks([[(share, percent(share, 0)) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]])
            curves = {part: pg.PlotCurveItem([0, 1], [0], stepMode="center") for part in COLORS}
            for curve in curves.values():
                plot.addItem(curve)
            self._curves.append(curves)
            plot.recolored.connect(self._recolor)
        self._keys = {
            part: flow_row(0, Swatch(color, STROKES[part]), OneLine(words[part], "small", "muted"))
            for part, color in COLORS.items()
        }
        self._lay_out(list(self._keys.values()))
        self._recolor()

    def _plot_name(self, title: str) -> str:
        return self.tr("Confidence, {model}").format(model=title)

    def set_values(self, before: dict[str, np.ndarray], after: dict[str, np.ndarray]) -> None:
        """Set the confidence of each image, 0 to 1, by part."""
        edges = np.linspace(0, 1, BINS + 1)
        self.shares = [
            {part: np.histogram(values, edges)[0] / max(len(values), 1) for part, values in values_by_part.items()}
            for values_by_part in (before, after)
        ]
        maxima = [share.max() for values_by_part in self.shares for share in values_by_part.values()]
        top, step = nice_top(max(maxima, default=1.0))
        for plot, curves, shares in zip(self.plots, self._curves, self.shares, strict=True):
            for part, curve in curves.items():
                curve.setData(edges, shares.get(part, np.zeros(BINS)))
                curve.setVisible(part in shares)
            plot.axes["left"].setTicks([[(share, percent(share, 0)) for share in np.arange(0, top + step / 2, step)]])
            plot.set_whole_range((0.0, 1.0), (0.0, top))
            plot.setAccessibleDescription(self._describe(shares))
        for part, key in self._keys.items():
            key.setVisible(any(part in values_by_part for values_by_part in self.shares))

    def _describe(self, shares: dict[str, np.ndarray]) -> str:
        surest = self.tr("{part}: {share} with a confidence above {limit}")
        parts = [
            surest.format(part=self._words[part], share=percent(float(share[-2:].sum()), 0), limit=percent(0.9, 0))
            for part, share in shares.items()
        ]
        return f"{'; '.join(parts)}." if parts else ""

    def _point(self, number: int, x: float, y: float) -> None:
        place = int(x * BINS)
        if not 0 <= place < BINS or not self.shares[number]:
            self.readout.setText("")
            return
        parts = [f"{self._words[part]} {percent(float(share[place]))}" for part, share in self.shares[number].items()]
        between = self.tr("{low} to {high} confidence")
        between = between.format(low=f"{100 * place // BINS}", high=percent((place + 1) / BINS, 0))
        self.readout.setText(f"{between}: {', '.join(parts)}")

    def _recolor(self) -> None:
        for curves in self._curves:
            for part, curve in curves.items():
                curve.setPen(stroke(STROKES[part], tokens.plot_color(COLORS[part]), 2))


class FeatureMap(_Plots):
    """Points (n, 2) of the original and of the unlearned model; `tells` returns the text of a point by its number."""

    def __init__(self, titles: tuple[str, str]) -> None:
        super().__init__(titles, height=280)
        self._point_text: Callable[[int], str] = str
        self.dots = [Dots(GROUPS) for _ in titles]
        for plot, dots in zip(self.plots, self.dots, strict=True):
            for side in ("left", "bottom"):
                plot.hideAxis(side)  # the directions of a map mean nothing
            plot.item.setAspectLocked(True)
            plot.addItem(dots)
            plot.recolored.connect(dots.update)
        groups = {FORGET: self.tr("To forget"), KEEP: self.tr("To keep"), UNSEEN: self.tr("Unseen")}
        keys = [
            flow_row(0, Swatch(GROUPS[group].color, GROUPS[group].shape), OneLine(text, "small", "muted"))
            for group, text in groups.items()
        ]
        self._unseen = keys[-1]
        closer, farther = QPushButton(self.tr("Zoom in")), QPushButton(self.tr("Zoom out"))
        self.buttons = [closer, farther, QPushButton(self.tr("Show all"))]
        for plot in self.plots:
            closer.clicked.connect(lambda _, plot=plot: plot.zoom(STEP))
            farther.clicked.connect(lambda _, plot=plot: plot.zoom(1 / STEP))
            self.buttons[-1].clicked.connect(plot.show_all)
        self._lay_out(keys, self.buttons)

    def _plot_name(self, title: str) -> str:
        return self.tr("Feature map, {model}").format(model=title)

    def set_points(self, before: np.ndarray, after: np.ndarray, group: np.ndarray, tells: Callable[[int], str]) -> None:
        """Set the points; `group` (n,) holds `KEEP`, `UNSEEN` or `FORGET`.

        Without unseen images their key is hidden.
        """
        self._point_text = tells
        for plot, dots, points in zip(self.plots, self.dots, (before, after), strict=True):
            dots.set_points(points, group)
            low, high = (points.min(0), points.max(0)) if len(points) else (np.zeros(2), np.ones(2))
            high = np.maximum(high, low + 1e-6)
            plot.set_whole_range((float(low[0]), float(high[0])), (float(low[1]), float(high[1])))
            plot.setAccessibleDescription(self._describe(points, group))
        self._unseen.setVisible(bool((group == UNSEEN).any()))

    def _describe(self, points: np.ndarray, group: np.ndarray) -> str:
        """Return for screen readers how far images to forget are from the others, in standard deviations."""
        forget_points, other_points = points[group == FORGET], points[group != FORGET]
        if not len(forget_points) or not len(other_points):
            return ""
        spread = float(points.std()) or 1.0
        distance = float(np.linalg.norm(forget_points.mean(0) - other_points.mean(0))) / spread
        words = self.tr(
            "{all} images. The centre of the {gone} to forget is {n} standard deviations from that of the others."
        )
        counts = {"all": numbers.count(len(points)), "gone": numbers.count(len(forget_points))}
        return words.format(**counts, n=numbers.decimal(distance, 1))

    def _point(self, number: int, x: float, y: float) -> None:
        pixel_width, pixel_height = self.plots[number].item.vb.viewPixelSize()
        index = self.dots[number].nearest(x, y, (REACH * pixel_width, REACH * pixel_height))
        self.readout.setText("" if index is None else self._point_text(index))


def _with_titles(titles: Sequence[str], widgets: Sequence[QWidget]) -> QHBoxLayout:
    """Return widgets beside each other, each below its title."""
    pairs = zip(titles, widgets, strict=True)
    return hbox(*((vbox(label(title, "small", "muted"), (widget, 1), gap="xs"), 1) for title, widget in pairs), gap="m")
