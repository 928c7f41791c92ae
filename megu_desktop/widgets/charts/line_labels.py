"""Names at the ends of curves: each beside its own, clear of the others and of the plot's edges."""

from collections.abc import Sequence
from html import escape
from itertools import product
from math import hypot

import numpy as np
import pyqtgraph as pg

from megu_desktop.look import tokens
from megu_desktop.look.text import role_font
from megu_desktop.widgets.charts import plot_base
from megu_desktop.widgets.charts.plot_base import Plot

GAP = 7.0  # px between the end of a curve, which has a marker of 8 px, and its name
EDGE = 6.0  # px that the plot leaves free at its top
CLEAR = 3.0  # px that a name keeps off other curves
MARKERS = {"o": "●", "s": "■"}
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in px from the plot's upper left corner."""


class LineLabels:
    """The names of a plot's curves, with their markers. The ranges of its axes are given: `top` at the height 0 px."""

    def __init__(self, plot: Plot, symbols: Sequence[str], top: float) -> None:
        self.items = [pg.TextItem() for _ in symbols]
        self._plot, self._symbols, self._top = plot, symbols, top
        self._names: list[str] = ["" for _ in symbols]
        self._lines: list[np.ndarray] = [np.empty((0, 2)) for _ in symbols]
        self._end = 1.0
        for item in self.items:
            item.textItem.document().setDocumentMargin(0)
            plot.addItem(item)
        plot.item.vb.sigResized.connect(self.place)

    def show(self, names: Sequence[str], lines: Sequence[np.ndarray], end: float) -> None:
        """Name curves. lines: points (n, 2) of each, a curve without any gets no name. end: of the x axis."""
        self._names, self._lines, self._end = list(names), list(lines), end
        self.recolor()

    def recolor(self) -> None:
        """Take the theme's colours and fonts, which changes how large the names are."""
        for number, (item, name, symbol) in enumerate(zip(self.items, self._names, self._symbols, strict=True)):
            marker = f'<span style="color:{tokens.plot_color(number + 1)}">{MARKERS[symbol]}</span>'
            item.setColor(tokens.color("text"))
            item.setFont(role_font("small"))
            item.setHtml(f"{marker} {escape(name)}")
        self.place()

    def place(self) -> None:
        """Find room for the names; the plot's size or the curves have changed."""
        vb = self._plot.item.vb
        width, height = vb.width(), vb.height()
        scale = np.array([width / max(self._end, 1e-9), -height / self._top])
        shown = [number for number, line in enumerate(self._lines) if len(line)]
        for number, item in enumerate(self.items):
            item.setVisible(number in shown)
        drawn = [self._lines[number] * scale + (0, height) for number in shown]
        sizes = [self._size(number) for number in shown]
        for number, line, size, corner in zip(
            shown, drawn, sizes, place_names(sizes, drawn, (width, height)), strict=True
        ):
            x, y = line[-1]
            self.items[number].setPos(*self._lines[number][-1])
            self.items[number].setAnchor(((x - corner[0]) / size[0], (y - corner[1]) / size[1]))

    def _size(self, number: int) -> tuple[float, float]:
        text = self.items[number].textItem.boundingRect()
        return max(text.width(), 1.0), max(text.height(), 1.0)


def place_names(
    sizes: Sequence[tuple[float, float]], lines: Sequence[np.ndarray], area: tuple[float, float]
) -> list[tuple[float, float]]:
    """The upper left corners of names, in px. lines: the curves they belong to, in px too, (n, 2) and n > 0.

    Of all combinations of a few places around each end the one that hides and confuses least is taken.
    """
    boxes = [_places(line[-1], size) for line, size in zip(lines, sizes, strict=True)]
    alone = [
        [_cost(box, number, lines, area) + place for place, box in enumerate(around)]
        for number, around in enumerate(boxes)
    ]
    ways = product(*(range(len(around)) for around in boxes))
    best = min(ways, key=lambda way: sum(map(lambda c, p: c[p], alone, way)) + _overlaps(boxes, way))
    return [around[place][:2] for around, place in zip(boxes, best, strict=True)]


def _places(end: np.ndarray, size: tuple[float, float]) -> list[Box]:
    """Around the end of a curve, the best first: after it, above and below, before it, and a line farther."""
    (x, y), (width, height) = end, size
    near = (y - height - GAP, y + GAP)
    far = (near[0] - height, near[1] + height)
    lefts = (x - 4, x + 4 - width)
    lefts_tops = [
        (x + GAP, y - height / 2),
        *product(lefts, near),
        (x - GAP - width, y - height / 2),
        *product(lefts, far),
    ]
    return [(left, top, left + width, top + height) for left, top in lefts_tops]


def _cost(box: Box, number: int, lines: Sequence[np.ndarray], area: tuple[float, float]) -> float:
    """How bad a place is by itself: beyond the plot, on a curve, or nearer to another curve than to its own."""
    right = area[0] + plot_base.EDGE
    beyond = max(-box[0], 0) + max(-EDGE - box[1], 0) + max(box[2] - right, 0) + max(box[3] - area[1], 0)
    others = [_off(box, line) for other, line in enumerate(lines) if other != number]
    x, y = lines[number][-1]
    own = hypot(max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0))
    confusing = sum(400 * (off < CLEAR) + 200 * (off <= own) for off in others)
    return 500 * (beyond > 0) + 100 * beyond + confusing + 60 * (_off(box, lines[number]) == 0)


def _off(box: Box, line: np.ndarray) -> float:
    """How far a curve is from a box, in px; 0 where it runs through it."""
    xs, ys = line[:, 0], line[:, 1]
    left, right = max(box[0], xs[0]), min(box[2], xs[-1])
    if left > right:  # the curve ends before the box, or begins after it
        x, y = line[-1] if box[0] > xs[-1] else line[0]
        return hypot(max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0))
    met = np.concatenate([ys[(xs >= left) & (xs <= right)], np.interp([left, right], xs, ys)])
    return max(met.min() - box[3], box[1] - met.max(), 0.0)


def _overlaps(boxes: list[list[Box]], way: tuple[int, ...]) -> float:
    chosen = [around[place] for around, place in zip(boxes, way, strict=True)]
    return sum(
        1000.0
        for number, one in enumerate(chosen)
        for other in chosen[number + 1 :]
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    )
