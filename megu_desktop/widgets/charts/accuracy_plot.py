"""Plot of the accuracy on held-out images to forget and to keep, while unlearning runs."""

from collections.abc import Sequence
from html import escape
from itertools import product
from math import hypot

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from megu_desktop.look import tokens
from megu_desktop.look.text import role_font
from megu_desktop.text import joined, numbers
from megu_desktop.text.numbers import percent
from megu_desktop.widgets.basics.labels import label, line, show_text
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.charts.plot import EDGE as RIGHT
from megu_desktop.widgets.charts.plot import Plot, step_ticks

GAP = 7.0  # px between the end of a curve, which has a marker of 8 px, and its name
EDGE = 6.0  # px that the plot leaves free at its top
CLEAR = 3.0  # px that a name keeps off other curves
MARKERS = {"o": "●", "s": "■"}
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in px from the plot's upper left corner."""


class LineLabels:
    """Names of a plot's curves, with their markers, for axes of given ranges; `top` is at the height 0 px."""

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
        """Name the curves.

        Parameters
        ----------
        lines : sequence of ndarray, each (n, 2)
            Points of each curve; one without points gets no name.
        end : float
            End of the x axis.
        """
        self._names, self._lines, self._end = list(names), list(lines), end
        self.recolor()

    def recolor(self) -> None:
        """Apply the theme's colours and fonts, which changes the size of the names."""
        for number, (item, name, symbol) in enumerate(zip(self.items, self._names, self._symbols, strict=True)):
            marker = f'<span style="color:{tokens.plot_color(number + 1)}">{MARKERS[symbol]}</span>'
            item.setColor(tokens.color("text"))
            item.setFont(role_font("small"))
            item.setHtml(f"{marker} {escape(name)}")
        self.place()

    def place(self) -> None:
        """Find places for the names, after the plot's size or the curves have changed."""
        vb = self._plot.item.vb
        width, height = vb.width(), vb.height()
        scale = np.array([width / max(self._end, 1e-9), -height / self._top])
        numbers = [number for number, line in enumerate(self._lines) if len(line)]
        for number, item in enumerate(self.items):
            item.setVisible(number in numbers)
        curves = [self._lines[number] * scale + (0, height) for number in numbers]
        sizes = [self._size(number) for number in numbers]
        corners = place_names(sizes, curves, (width, height))
        for number, curve, size, corner in zip(numbers, curves, sizes, corners, strict=True):
            x, y = curve[-1]
            self.items[number].setPos(*self._lines[number][-1])
            self.items[number].setAnchor(((x - corner[0]) / size[0], (y - corner[1]) / size[1]))

    def _size(self, number: int) -> tuple[float, float]:
        text = self.items[number].textItem.boundingRect()
        return max(text.width(), 1.0), max(text.height(), 1.0)


def place_names(
    sizes: Sequence[tuple[float, float]], lines: Sequence[np.ndarray], area: tuple[float, float]
) -> list[tuple[float, float]]:
    """Return the upper left corners of names, in px.

    Of all combinations of a few places around each end, the one that hides and confuses least is taken.

    Parameters
    ----------
    lines : sequence of ndarray, each (n, 2), n > 0
        Curves that the names belong to, in px.
    """
    boxes = [_places(line[-1], size) for line, size in zip(lines, sizes, strict=True)]
    costs = [
        [_cost(box, number, lines, area) + place for place, box in enumerate(around)]
        for number, around in enumerate(boxes)
    ]
    ways = product(*(range(len(around)) for around in boxes))
    best_places = min(ways, key=lambda way: sum(map(lambda c, p: c[p], costs, way)) + _overlaps(boxes, way))
    return [around[place][:2] for around, place in zip(boxes, best_places, strict=True)]


def _places(end: np.ndarray, size: tuple[float, float]) -> list[Box]:
    """Return places around the end of a curve, the best first: after it, above and below, before it, farther away."""
    (x, y), (width, height) = end, size
    near_tops = (y - height - GAP, y + GAP)
    far_tops = (near_tops[0] - height, near_tops[1] + height)
    lefts = (x - 4, x + 4 - width)
    lefts_tops = [
        (x + GAP, y - height / 2),
        *product(lefts, near_tops),
        (x - GAP - width, y - height / 2),
        *product(lefts, far_tops),
    ]
    return [(left, top, left + width, top + height) for left, top in lefts_tops]


def _cost(box: Box, number: int, lines: Sequence[np.ndarray], area: tuple[float, float]) -> float:
    """Rate a place by itself: beyond the plot, on a curve, or nearer to another curve than to its own."""
    right = area[0] + RIGHT
    beyond = max(-box[0], 0) + max(-EDGE - box[1], 0) + max(box[2] - right, 0) + max(box[3] - area[1], 0)
    distances = [_distance(box, line) for other, line in enumerate(lines) if other != number]
    x, y = lines[number][-1]
    own_distance = hypot(max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0))
    confusing = sum(400 * (distance < CLEAR) + 200 * (distance <= own_distance) for distance in distances)
    return 500 * (beyond > 0) + 100 * beyond + confusing + 60 * (_distance(box, lines[number]) == 0)


def _distance(box: Box, line: np.ndarray) -> float:
    """Return the distance of a curve from a box, in px; 0 if it runs through it."""
    xs, ys = line[:, 0], line[:, 1]
    start, end = max(box[0], xs[0]), min(box[2], xs[-1])
    if start > end:  # the curve ends before the box, or begins after it
        x, y = line[-1] if box[0] > xs[-1] else line[0]
        return hypot(max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0))
    heights = np.concatenate([ys[(xs >= start) & (xs <= end)], np.interp([start, end], xs, ys)])
    return max(heights.min() - box[3], box[1] - heights.max(), 0.0)


def _overlaps(boxes: list[list[Box]], way: tuple[int, ...]) -> float:
    places = [around[place] for around, place in zip(boxes, way, strict=True)]
    return sum(
        1000.0
        for number, box in enumerate(places)
        for other in places[number + 1 :]
        if box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
    )


SYMBOLS, TOP = ("o", "s"), 1.02
Measurement = tuple[int, float | None, float | None]
"""Step, and the accuracies on what goes and on what stays; None where one was not measured."""


class AccuracyPlot(Card):
    """A card with two curves, the newest values at its foot. Accuracies are fractions."""

    def __init__(self) -> None:
        super().__init__()
        self._names, self._points, self._total = ("", ""), ([], []), 0
        words = self.tr("Recognised unseen images")
        self._title, self._hint = label("", "section", wrap=True), label("", "small", "muted", wrap=True)
        self._now, self._figures = label("", "body", "muted"), label("", wrap=True)
        self._figures.setTextFormat(Qt.TextFormat.RichText)
        self._figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._build(words)
        self._lay_out()
        self.set_title(words)
        self.plot.recolored.connect(self._recolor)
        self.set_hint("")
        self.reset(0, "", "")

    def set_title(self, text: str) -> None:
        """Set the title, which names the images: "Recognised, measured on unseen images"."""
        self._title.setText(text)
        self.setAccessibleName(text)
        self.plot.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """Set the small text on how often is measured: "Every 40 steps, on images set aside for checking"."""
        show_text(self._hint, text)

    def reset(self, total_steps: int, forget_name: str, keep_name: str, points: Sequence[Measurement] = ()) -> None:
        """Empty the plot, and draw the known points; the x axis spans all steps.

        Parameters
        ----------
        forget_name, keep_name : str
            Names of the two curves.
        """
        self._names, self._points, self._total = (forget_name, keep_name), ([], []), total_steps
        self._take(points)
        self.plot.item.setXRange(0, max(total_steps, 1), padding=0)
        self.plot.axes["bottom"].setTicks([step_ticks(total_steps, self.tr("steps"))])
        self._show()

    def extend(self, points: Sequence[Measurement]) -> None:
        """Add measurements."""
        if points:
            self._take(points)
            self._show()

    def _take(self, measurements: Sequence[Measurement]) -> None:
        for step, *values in measurements:
            for points, value in zip(self._points, values, strict=True):
                if value is not None:
                    points.append((float(step), float(value)))

    def series(self) -> dict[str, list[float | None]]:
        """Return the columns of a CSV file: step, forget, keep."""
        forget, keep = dict(self._points[0]), dict(self._points[1])
        steps = sorted(forget.keys() | keep.keys())
        return {"step": list(steps), "forget": [forget.get(s) for s in steps], "keep": [keep.get(s) for s in steps]}

    def _show(self) -> None:
        lines = [np.array(points, dtype=float).reshape(-1, 2) for points in self._points]
        for curve, curve_points in zip(self._curves, lines, strict=True):
            curve.setData(curve_points[:, 0], curve_points[:, 1])
        self._labels.show(self._names, lines, max(self._total, 1))
        self._show_figures()

    def _show_figures(self) -> None:
        parts, plain = [], []
        for number, (name, points) in enumerate(zip(self._names, self._points, strict=True)):
            if points:
                figure = percent(points[-1][1])
                plain.append(f"{name} {figure}")
                parts.append(_figure(name, figure, forget=number == 0))
        self._figures.setText(joined.join_names(parts))
        text = self.tr("At step {step}").format(step=numbers.count(int(self._last_step()))) if parts else ""
        self._now.setText(text or self.tr("Not measured yet"))
        self.plot.setAccessibleDescription(self._describe(joined.join_names(plain)))

    def _describe(self, values: str) -> str:
        """Return the figures as a sentence for screen readers."""
        if not values:
            return self._now.text()
        step = numbers.count(int(self._last_step()))
        text = self.tr("Recognised at step {step} of {total}: {figures}.")
        return text.format(step=step, total=numbers.count(self._total), figures=values)

    def _last_step(self) -> float:
        """Return the step of the last measurement, which training has passed since."""
        return max(points[-1][0] for points in self._points if points)

    def _build(self, title: str) -> None:
        self.plot = Plot(title)
        self.plot.grid()
        self.plot.item.setYRange(0, TOP, padding=0)
        self.plot.overhang()
        self.plot.leave_left(48)
        self.plot.axes["left"].setTicks([[(part / 4, percent(part / 4, 0)) for part in range(5)]])
        self._curves = [pg.PlotDataItem(symbol=symbol, symbolSize=8, antialias=True) for symbol in SYMBOLS]
        for item in reversed(self._curves):
            self.plot.addItem(item)
        self._labels = LineLabels(self.plot, SYMBOLS, TOP)
        self._recolor()

    def _recolor(self) -> None:
        for number, curve in enumerate(self._curves):
            color = tokens.plot_color(number + 1)
            curve.setPen(pg.mkPen(color, width=tokens.tokens()["line"]["plot_smooth"]))
            curve.setSymbolBrush(color)
            curve.setSymbolPen(pg.mkPen(tokens.color("surface"), width=1))
        self._labels.recolor()
        self._show_figures()

    def _lay_out(self) -> None:
        for part in (self._title, self._hint):
            part.setContentsMargins(tokens.space("m"), 0, tokens.space("m"), tokens.space("xs"))
        frame = hbox(self.plot, margins=("m", "s", "m", "s"))
        # long names take a second line, where they would be cut off
        foot = hbox(self._now, (self._figures, 1), gap="s", margins=("m", 9, "m", 9))
        add_to(self.body, self._title, self._hint, (frame, 1), line(), foot, gap=0, margins=(0, 12, 0, 0))


def _figure(name: str, figure: str, forget: bool) -> str:
    if forget:
        return f'<span style="color:{tokens.color("forget")};font-weight:600">{escape(name)} {figure}</span>'
    return f'{escape(name)} <span style="font-weight:600">{figure}</span>'
