"""How much of what goes and of what stays is recognised on images set aside, while unlearning runs."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.text import joined, numbers
from megu_desktop.widgets.basics.parts import label, line, percent
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.charts.line_labels import LineLabels
from megu_desktop.widgets.charts.plot_base import Plot, step_ticks

SYMBOLS, TOP = ("o", "s"), 1.02
Measurement = tuple[int, float | None, float | None]
"""Step, and the accuracies on what goes and on what stays; None where one was not measured."""


class AccuracyPlot(Card):
    """A card with two curves, the newest values at its foot. Accuracies are fractions."""

    def __init__(self, title: str | None = None, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._points, self._total = ("", ""), ([], []), 0
        words = self.tr("Recognised, measured on unseen images") if title is None else title
        self.setAccessibleName(words)
        self._title, self._hint = label("", "section", wrap=True), label("", "small", "muted", wrap=True)
        self._now, self._figures = label("", "body", "muted"), label("", wrap=True)
        self._figures.setTextFormat(Qt.TextFormat.RichText)
        self._figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._build(words)
        self._lay_out()
        self.set_title(words)
        self.plot.recolored.connect(self._recolor)
        self.set_hint(hint)
        self.reset(0, "", "")

    def set_title(self, text: str) -> None:
        """What is measured on what images: "Recognised, measured on unseen images"."""
        self._title.setText(text)
        self.setAccessibleName(text)
        self.plot.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """What is measured and how often, in small: "Every 40 steps, on images set aside for checking"."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def reset(self, total_steps: int, forget_name: str, keep_name: str, points: Sequence[Measurement] = ()) -> None:
        """Empties the plot, and draws what is known already; the x axis spans all steps.

        The names say what goes and what stays.
        """
        self._names, self._points, self._total = (forget_name, keep_name), ([], []), total_steps
        self._take(points)
        self.plot.item.setXRange(0, max(total_steps, 1), padding=0)
        self.plot.axes["bottom"].setTicks([step_ticks(total_steps, self.tr("steps"))])
        self._show()

    def extend(self, points: Sequence[Measurement]) -> None:
        """Adds measurements."""
        if points:
            self._take(points)
            self._show()

    def _take(self, measured: Sequence[Measurement]) -> None:
        for step, *both in measured:
            for points, value in zip(self._points, both, strict=True):
                if value is not None:
                    points.append((float(step), float(value)))

    def series(self) -> dict[str, list[float | None]]:
        """The columns of a CSV file: step, forget, keep."""
        forget, keep = dict(self._points[0]), dict(self._points[1])
        steps = sorted(forget.keys() | keep.keys())
        return {"step": list(steps), "forget": [forget.get(s) for s in steps], "keep": [keep.get(s) for s in steps]}

    def _show(self) -> None:
        lines = [np.array(points, dtype=float).reshape(-1, 2) for points in self._points]
        for curve, drawn in zip(self._curves, lines, strict=True):
            curve.setData(drawn[:, 0], drawn[:, 1])
        self._labels.show(self._names, lines, max(self._total, 1))
        self._show_figures()

    def _show_figures(self) -> None:
        parts, plain = [], []
        for number, (name, points) in enumerate(zip(self._names, self._points, strict=True)):
            if points:
                digits = 0 if points[-1][1] in (0.0, 1.0) else 1
                figure = percent(points[-1][1], digits)
                plain.append(f"{name} {figure}")
                parts.append(_figure(name, figure, forget=number == 0))
        self._figures.setText(joined.listed(parts))
        said = self.tr("At step {step}").format(step=numbers.count(int(self._last()))) if parts else ""
        self._now.setText(said or self.tr("Not measured yet"))
        self.plot.setAccessibleDescription(self._spoken(joined.listed(plain)))

    def _spoken(self, values: str) -> str:
        """The figures in a sentence, for those who don't see the curves."""
        if not values:
            return self._now.text()
        step = numbers.count(int(self._last()))
        told = self.tr("Recognised at step {step} of {total}: {figures}.")
        return told.format(step=step, total=numbers.count(self._total), figures=values)

    def _last(self) -> float:
        """The step of the last measurement: training has gone on since."""
        return max(points[-1][0] for points in self._points if points)

    def _build(self, title: str) -> None:
        self.plot = Plot(title)
        self.plot.grid()
        self.plot.item.setYRange(0, TOP, padding=0)
        self.plot.overhang()
        self.plot.leave_left(48)
        self.plot.axes["left"].setTicks([[(part / 4, percent(part / 4)) for part in range(5)]])
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
        margin = tokens.space("m")
        self.body.setContentsMargins(0, 12, 0, 0)
        self.body.setSpacing(0)
        for part in (self._title, self._hint):
            part.setContentsMargins(margin, 0, margin, tokens.space("xs"))
            self.body.addWidget(part)
        frame = QHBoxLayout()
        frame.setContentsMargins(margin, tokens.space("s"), margin, tokens.space("s"))
        frame.addWidget(self.plot)
        self.body.addLayout(frame, 1)
        self.body.addWidget(line())
        foot = QHBoxLayout()
        foot.setContentsMargins(margin, 9, margin, 9)
        foot.setSpacing(tokens.space("s"))
        foot.addWidget(self._now)
        foot.addWidget(self._figures, 1)  # long names take a second line, where they would be cut off
        self.body.addLayout(foot)


def _figure(name: str, figure: str, forget: bool) -> str:
    if forget:
        return f'<span style="color:{tokens.color("forget")};font-weight:600">{_safe(name)} {figure}</span>'
    return f'{_safe(name)} <span style="font-weight:600">{figure}</span>'


def _safe(name: str) -> str:
    return name.replace("&", "&amp;").replace("<", "&lt;")
