"""How sure two models are of their answers: a histogram each, by what the images are."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.widgets.basics.flow_row import flowing
from megu_desktop.widgets.basics.parts import Elided, OneLine, label, percent
from megu_desktop.widgets.charts.plot_base import Swatch, nice_top, stroke
from megu_desktop.widgets.charts.zoom import ZoomPlot

BINS = 20
COLORS = {"forget": 1, "retain": 2, "unseen": 5}
STROKES = {"forget": "line", "retain": "dotted", "unseen": "dashdot"}
"""Told apart by their strokes too, not by colour alone."""
HIGH = 220


class Histograms(QWidget):
    """Shares of images by confidence. Both plots have one scale, so that they can be compared."""

    def __init__(self, titles: tuple[str, str], words: dict[str, str], parent: QWidget | None = None) -> None:
        """words: what each part is called; parts are those of `COLORS`."""
        super().__init__(parent)
        self._words = words
        self.shares: list[dict[str, np.ndarray]] = [{}, {}]
        self.plots = [ZoomPlot(self.tr("How sure it is, {model}").format(model=title)) for title in titles]
        self._curves: list[dict[str, pg.PlotCurveItem]] = []
        for number, plot in enumerate(self.plots):
            plot.grid()
            plot.setMinimumHeight(HIGH)
            plot.leave_left(44)
            plot.axes["bottom"].setTicks([[(share, percent(share)) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]])
            curves = {part: pg.PlotCurveItem([0, 1], [0], stepMode="center") for part in COLORS}
            for curve in curves.values():
                plot.addItem(curve)
            self._curves.append(curves)
            plot.pointed.connect(lambda x, _y, number=number: self._point(number, x))
            plot.left.connect(lambda: self.readout.setText(""))
            plot.recolored.connect(self._recolor)
        self.readout = Elided("", "small", "muted")
        self._lay_out(titles)
        self._recolor()

    def set_values(self, before: dict[str, np.ndarray], after: dict[str, np.ndarray]) -> None:
        """By part, the confidence of each image, 0 to 1."""
        edges = np.linspace(0, 1, BINS + 1)
        self.shares = [{part: _shares(values, edges) for part, values in one.items()} for one in (before, after)]
        known = [share.max() for one in self.shares for share in one.values()]
        top, step = nice_top(max(known, default=1.0))
        for plot, curves, shares in zip(self.plots, self._curves, self.shares, strict=True):
            for part, curve in curves.items():
                curve.setData(edges, shares.get(part, np.zeros(BINS)))
                curve.setVisible(part in shares)
            plot.axes["left"].setTicks([[(share, percent(share)) for share in np.arange(0, top + step / 2, step)]])
            plot.set_whole((0.0, 1.0), (0.0, top))
            plot.setAccessibleDescription(self._spoken(shares))
        for part, key in self._keys.items():
            key.setVisible(any(part in one for one in self.shares))

    def _spoken(self, shares: dict[str, np.ndarray]) -> str:
        surest = self.tr("{part}: {share} are surer than {limit}")
        told = [
            surest.format(part=self._words[part], share=percent(float(share[-2:].sum())), limit=percent(0.9))
            for part, share in shares.items()
        ]
        return f"{'; '.join(told)}." if told else ""

    def _point(self, number: int, x: float) -> None:
        place = int(x * BINS)
        if not 0 <= place < BINS or not self.shares[number]:
            self.readout.setText("")
            return
        told = [f"{self._words[part]} {percent(float(share[place]), 1)}" for part, share in self.shares[number].items()]
        between = self.tr("{low} to {high} sure").format(low=f"{100 * place // BINS}", high=percent((place + 1) / BINS))
        self.readout.setText(f"{between}: {', '.join(told)}")

    def _recolor(self) -> None:
        for curves in self._curves:
            for part, curve in curves.items():
                curve.setPen(stroke(STROKES[part], tokens.plot_color(COLORS[part]), 2))

    def _lay_out(self, titles: tuple[str, str]) -> None:
        both, column = QHBoxLayout(), QVBoxLayout(self)
        self._keys: dict[str, QWidget] = {}
        for part, color in COLORS.items():
            words = OneLine(self._words[part], "small", "muted")
            self._keys[part] = flowing(0, Swatch(color, STROKES[part]), words)
        both.setSpacing(tokens.space("m"))
        for title, plot in zip(titles, self.plots, strict=True):
            one = QVBoxLayout()
            one.setSpacing(tokens.space("xs"))
            one.addWidget(label(title, "small", "muted"))
            one.addWidget(plot, 1)
            both.addLayout(one, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("s"))
        column.addWidget(flowing(0, *self._keys.values()))
        column.addLayout(both, 1)
        column.addWidget(self.readout)
        self.readout.setMinimumHeight(self.readout.sizeHint().height())


def _shares(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    counts, _ = np.histogram(values, edges)
    return counts / max(len(values), 1)
