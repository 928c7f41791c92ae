"""Accuracy by class: the original model as an outline, the unlearned one filled, and the forget set in orange."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QScrollBar, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.text import role_font
from megu_desktop.text.joined import set_apart
from megu_desktop.text.numbers import percent
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import OneLine
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.charts.plot import Plot, Swatch, fill

IN_VIEW = 20  # classes; more are reached with the scroll bar
FOOT = 3  # px of a bar that is zero


class ClassBars(QWidget):
    """Two bars for each class. Values are fractions; None if nothing was measured."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._values = np.empty((2, 0))
        self._forget: set[str] = set()
        self._zeros: list[pg.TextItem] = []
        self._titles: list[QLabel] = []
        self.setAccessibleName(self.tr("Recognised by class, original and unlearned"))
        self.plot = Plot(self.accessibleName())
        self.scroll_bar = QScrollBar(Qt.Orientation.Horizontal)
        self.scroll_bar.setAccessibleName(self.tr("Scroll through the classes"))
        self.scroll_bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroll_bar.valueChanged.connect(self._pan)
        self._build()
        self._lay_out()
        self.plot.recolored.connect(self._recolor)
        for slot in (self._fit_names, self._draw):
            self.plot.resized.connect(slot)

    def set_titles(self, unlearned: str, unlearned_forget: str) -> None:
        """Set the legend of the unlearned model's bars, of the classes that stay and of those to forget."""
        for place, text in zip(self._titles, (unlearned, unlearned_forget), strict=True):
            place.setText(text)

    def set_data(
        self, names: list[str], original: list[float | None], unlearned: list[float | None], forget: list[str]
    ) -> None:
        """Show classes in this order. Raises ValueError if the lists differ in length.

        Parameters
        ----------
        forget : list of str
            Classes forgotten whole; without any, the legend does not mention them.
        """
        if not len(names) == len(original) == len(unlearned):
            raise ValueError("names and values differ in length")
        self._names, self._forget = list(names), set(forget)
        self._values = np.array([[np.nan if v is None else v for v in row] for row in (original, unlearned)], float)
        self._values = self._values.reshape(2, len(names))
        self._forget_key.setVisible(bool(forget))
        axis = self.plot.axes["bottom"]
        axis.marked = self._forget
        axis.setTicks([list(enumerate(names))])
        over = max(len(names) - IN_VIEW, 0)
        self.scroll_bar.setVisible(bool(over))
        self.scroll_bar.setRange(0, over)
        self.scroll_bar.setPageStep(IN_VIEW)
        self._pan(0)
        self._draw()
        self._mark_zeros()
        self.plot.setAccessibleDescription(self._describe())

    def _describe(self) -> str:
        pairs = zip(self._names, self._values.T, strict=True)
        finite_pairs = [(name, pair) for name, pair in pairs if np.isfinite(pair).all()]
        words = self.tr("{name} from {before} to {after}")
        parts = [
            words.format(name=set_apart(name), before=percent(a, 0), after=percent(b, 0))
            for name, (a, b) in finite_pairs[:IN_VIEW]
        ]
        if len(finite_pairs) > IN_VIEW:
            parts.append(self.tr("and {n} more classes").format(n=len(finite_pairs) - IN_VIEW))
        return f"{'; '.join(parts)}." if parts else ""

    def _pan(self, first: int) -> None:
        count = min(max(len(self._names), 1), IN_VIEW)
        self.plot.item.setXRange(first - 0.5, first + count - 0.5, padding=0)
        self._fit_names()

    def _fit_names(self) -> None:
        """Turn the names upright if the widest one does not fit beside its neighbours."""
        axis, metrics = self.plot.axes["bottom"], QFontMetrics(role_font("small"))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0) + 8
        room = max(self.plot.width() - 64, 1) / min(max(len(self._names), 1), IN_VIEW)
        axis.upright = widest > room
        axis.setHeight(min(widest, 96) + 8 if axis.upright else metrics.height() + 10)
        axis.picture = None
        axis.update()

    def _draw(self) -> None:
        numbers = np.arange(len(self._names), dtype=float)
        is_forgotten = np.array([name in self._forget for name in self._names], bool)
        foot = FOOT / max(self.plot.item.vb.height(), 60.0) * 1.04
        sets = (
            (self._original, 0, -0.16, is_forgotten | ~is_forgotten),
            (self._keep_bars, 1, 0.16, ~is_forgotten),
            (self._forget_bars, 1, 0.16, is_forgotten),
        )
        for bars, row, shift, is_chosen in sets:
            is_chosen = is_chosen & np.isfinite(self._values[row])
            height = np.maximum(self._values[row][is_chosen], foot)
            bars.setOpts(x=numbers[is_chosen] + shift, height=height, width=0.28, y0=0)

    def _mark_zeros(self) -> None:
        for item in self._zeros:
            self.plot.removeItem(item)
        self._zeros = []
        for number, (value, name) in enumerate(zip(self._values[1], self._names, strict=True)):
            if value == 0:
                font = role_font("small")
                font.setBold(True)
                zero = pg.TextItem("0", anchor=(0.5, 1.0))
                zero.setFont(font)
                zero.setColor(tokens.color("forget" if name in self._forget else "keep"))
                zero.setPos(number + 0.16, 0.01)
                self.plot.addItem(zero)
                self._zeros.append(zero)

    def _build(self) -> None:
        self.plot.grid()
        self.plot.item.setYRange(0, 1.04, padding=0)
        self.plot.leave_left(44)
        self.plot.axes["left"].setTicks([[(0.0, percent(0, 0)), (0.5, percent(0.5, 0)), (1.0, percent(1, 0))]])
        self.plot.axes["bottom"].setStyle(tickLength=0)
        self._original, self._keep_bars, self._forget_bars = (
            pg.BarGraphItem(x=[], height=[], width=0.28) for _ in range(3)
        )
        for bars in (self._original, self._keep_bars, self._forget_bars):
            self.plot.addItem(bars)
        self._recolor()

    def _recolor(self) -> None:
        outline = pg.mkPen(tokens.plot_color(3), width=1.5)
        self._original.setOpts(pen=outline, brush=pg.mkBrush(tokens.color("surface")))
        for bars, index in ((self._keep_bars, 2), (self._forget_bars, 1)):
            bars.setOpts(pen=pg.mkPen(tokens.plot_color(index)), brush=fill(index, hatched=index == 1))
        self._mark_zeros()

    def _lay_out(self) -> None:
        keys: list[QWidget] = []
        for index, kind, text in (
            (3, "outline", self.tr("Original")),
            (2, "filled", self.tr("Unlearned")),
            (1, "hatched", self.tr("Unlearned, to forget")),
        ):
            self._titles.append(title := OneLine(text, "small", "muted"))
            keys.append(flow_row(0, Swatch(index, kind), title))
        self._titles, self._forget_key = self._titles[1:], keys[-1]
        vbox(flow_row(0, *keys), (self.plot, 1), self.scroll_bar, gap="s", parent=self)
        self.scroll_bar.hide()
