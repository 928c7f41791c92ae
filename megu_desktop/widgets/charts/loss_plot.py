"""Loss over the steps: the raw values pale, a smoothed curve over them, the newest value beside the title."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from megu_desktop.look import tokens
from megu_desktop.text import joined, numbers
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import OneLine, label
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.charts.plot import Plot, Swatch, mix_pale, nice_top, step_ticks, value_ticks

LEAST, MOST = 4.0, 50.0  # steps over which the exponential mean forgets
BUCKETS = 800  # of the envelope: about one a pixel


class Series:
    """Steps, values and an exponential mean that is unbiased from the first value on (its start bias is divided out).

    Parameters
    ----------
    total : int
        Expected number of steps; it sets the smoothing and the number of values in a bucket of the envelope.
    """

    def __init__(self, total: int = 0) -> None:
        self._data = np.empty((3, 1024))  # float64: pyqtgraph converts anything else at each draw
        self._keep = 1.0 - 1.0 / min(max(total / 60, LEAST), MOST)
        self._length = 0
        self._sum = self._weight = 0.0
        self._width = max(1, -(-total // BUCKETS))
        self._envelope: dict[int, list[float]] = {}  # bucket → least and largest value, in the order they came

    def __len__(self) -> int:
        return self._length

    def append(self, steps: Sequence[int], values: Sequence[float]) -> None:
        """Add points. Raises ValueError if the lists differ in length."""
        if len(steps) != len(values):
            raise ValueError(f"{len(steps)} steps for {len(values)} values")
        while self._length + len(steps) > self._data.shape[1]:
            self._data = np.concatenate([self._data, np.empty_like(self._data)], axis=1)
        for step, value in zip(steps, values, strict=True):
            if np.isfinite(value):
                self._sum = self._sum * self._keep + value
                self._weight = self._weight * self._keep + 1.0
                self._widen(step // self._width, value)
            smooth = self._sum / self._weight if self._weight else np.nan
            self._data[:, self._length] = step, value, smooth
            self._length += 1

    def arrays(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return views of steps, values and smoothed values, each of shape (n,), float64."""
        steps, values, smooth = self._data[:, : self._length]
        return steps, values, smooth

    def envelope(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the points to draw of the finite values: x and y, float64, at most two points in each bucket."""
        points = [(bucket, value) for bucket, values in self._envelope.items() for value in values]
        data = np.array(points, dtype=float).reshape(-1, 2)
        return data[:, 0] * self._width, data[:, 1]

    def _widen(self, bucket: int, value: float) -> None:
        extremes = self._envelope.setdefault(bucket, [])
        if len(extremes) < 2:
            extremes.append(value)
        elif value < min(extremes):
            extremes[:] = [max(extremes), value]
        elif value > max(extremes):
            extremes[:] = [min(extremes), value]


SMOOTH_POINTS = 400  # antialiased lines of width 2 are slow


class LossPlot(Card):
    """A card with one loss.

    Parameters
    ----------
    title : str
        "Loss on images to forget".
    hint : str
        Desired course: "should rise or settle high".
    color_index : int
        1 forget, 2 keep.
    reference_name : str
        Name of the dashed line, "guessing"; shown once `set_reference` sets its value.
    """

    def __init__(self, title: str, hint: str, color_index: int, reference_name: str) -> None:
        super().__init__()
        self._index, self._total, self._top = color_index, 0, 0.0
        self._series, self._reference_value = Series(), None
        self._value, self._reference_name = label("", "section"), label(reference_name, "small", "muted")
        self._dashes = Swatch(3, "dashed")
        self._title, self._hint = title, OneLine("", "body", "muted")
        self.set_hint(hint)
        self._build(title)
        self._lay_out(title)
        self.plot.recolored.connect(self._recolor)
        self._show_reference()
        self.reset(0)

    def reset(self, total_steps: int, steps: Sequence[int] = (), values: Sequence[float] = ()) -> None:
        """Empty the plot, and draw the known points.

        Its x axis spans all `total_steps` from the start, so that the empty part shows the time left.
        """
        self._series, self._total, self._top = Series(total_steps), total_steps, 0.0
        self._series.append(steps, values)
        self.plot.item.setXRange(0, max(total_steps, 1), padding=0)
        self.plot.axes["bottom"].setTicks([step_ticks(total_steps, self.tr("steps"))])
        self._show()

    def set_hint(self, hint: str) -> None:
        """Set the desired course of this loss: "should stay low"."""
        self._hint.setText(hint)
        self.setAccessibleName(f"{self._title}, {hint}")

    def append(self, steps: Sequence[int], values: Sequence[float]) -> None:
        """Add a batch; values that are not finite are counted as steps but not drawn."""
        self._series.append(steps, values)
        self._show()

    def set_reference(self, value: float | None) -> None:
        """Set the value of the dashed line; None removes it."""
        if value != self._reference_value:
            self._reference_value = value
            self._show_reference()
            self._show()

    def series(self) -> dict[str, list[float]]:
        """Return the columns of a CSV file: step, value, smoothed."""
        steps, raw, smooth = self._series.arrays()
        return {"step": steps.tolist(), "value": raw.tolist(), "smoothed": smooth.tolist()}

    def _show(self) -> None:
        steps, _, smooth = self._series.arrays()
        envelope = self._series.envelope()
        self._raw.setData(*envelope)
        places = np.unique(np.linspace(0, len(steps) - 1, min(len(steps), SMOOTH_POINTS)).astype(int))
        self._smooth.setData(steps[places], smooth[places]) if len(steps) else self._smooth.setData([], [])
        newest = smooth[-1] if len(smooth) else np.nan
        self._dot.setData(steps[-1:], smooth[-1:]) if np.isfinite(newest) else self._dot.setData([], [])
        self._value.setText(numbers.decimal(newest, 2) if np.isfinite(newest) else "")
        self.plot.setAccessibleDescription(self._describe(int(steps[-1]) if len(steps) else 0))
        self._scale(float(envelope[1].max(initial=0.0)), float(envelope[1].min(initial=0.0)))

    def _describe(self, step: int) -> str:
        """Return the figures as sentences for screen readers."""
        if not self._value.text():
            return self.tr("Nothing has been measured yet.")
        text = self.tr("At step {step} of {total}, it is {value}.")
        sentences = [text.format(step=numbers.count(step), total=numbers.count(self._total), value=self._value.text())]
        if self._reference_value is not None and self._reference_name.text():
            sentence = self.tr("The dashed line, {name}, is at {value}.")
            sentences.append(
                sentence.format(name=self._reference_name.text(), value=numbers.decimal(self._reference_value, 2))
            )
        return joined.sentences(*sentences)

    def _show_reference(self) -> None:
        is_visible = self._reference_value is not None
        for part in (self._dashes, self._reference_name):
            part.setVisible(is_visible and bool(self._reference_name.text()))
        self._line.setVisible(is_visible)
        if is_visible:
            self._line.setValue(self._reference_value)

    def _scale(self, highest: float, lowest: float) -> None:
        top, step = nice_top(max(highest, (self._reference_value or 0.0) * 1.05))
        if top != self._top or lowest < 0:
            self._top = top
            self.plot.item.setYRange(min(lowest, 0.0), top, padding=0)
            self.plot.axes["left"].setTicks([value_ticks(top, step)])

    def _build(self, title: str) -> None:
        self.plot = Plot(title)
        self.plot.grid()
        self.plot.overhang()
        self.plot.leave_left(40)
        self._raw = pg.PlotDataItem()
        self._smooth = pg.PlotDataItem(antialias=True)
        self._dot = pg.ScatterPlotItem(size=8, antialias=True, pxMode=True)
        self._line = pg.InfiniteLine(angle=0, movable=False)
        for item in (self._line, self._raw, self._smooth, self._dot):
            self.plot.addItem(item)
        self._recolor()

    def _recolor(self) -> None:
        color, widths = tokens.plot_color(self._index), tokens.tokens()["line"]
        self._raw.setPen(pg.mkPen(mix_pale(color), width=widths["plot_raw"]))
        self._smooth.setPen(pg.mkPen(color, width=widths["plot_smooth"]))
        self._dot.setPen(pg.mkPen(tokens.color("surface"), width=1))
        self._dot.setBrush(pg.mkBrush(color))
        self._line.setPen(pg.mkPen(tokens.plot_color(3), width=1, style=Qt.PenStyle.CustomDashLine, dash=[5, 4]))

    def _lay_out(self, title: str) -> None:
        row = flow_row(0, self._dashes, self._reference_name)
        head = hbox(
            (flow_row(1, flow_row(0, Swatch(self._index), OneLine(title, "section")), self._hint, row), 1),
            (self._value, 0, Qt.AlignmentFlag.AlignTop),
            gap="m",
        )
        add_to(self.body, head, (self.plot, 1), margins=("m", 12, "m", "s"))
