"""What both models see, as two maps side by side, with the images to forget marked."""

from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.text import numbers
from megu_desktop.widgets.basics.flow_row import flowing
from megu_desktop.widgets.basics.parts import Elided, OneLine, label
from megu_desktop.widgets.charts.dots import Dots, Group
from megu_desktop.widgets.charts.plot_base import Swatch
from megu_desktop.widgets.charts.zoom import STEP, ZoomPlot

KEEP, UNSEEN, FORGET = range(3)
"""The groups, in the order in which they are drawn: what goes lies on top."""
GROUPS = [Group(2, "square", 3), Group(5, "triangle", 4), Group(1, "circle", 6)]
REACH = 10  # px from the cursor within which a point is told of
HIGH = 280


class FeatureMap(QWidget):
    """Points (n, 2) of the original and of the new model; `tells` says what the point of a number is."""

    def __init__(self, titles: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tells: Callable[[int], str] = str
        self.plots, self.dots = [ZoomPlot(self._named(title)) for title in titles], [Dots(GROUPS) for _ in titles]
        for plot, dots in zip(self.plots, self.dots, strict=True):
            for side in ("left", "bottom"):
                plot.hideAxis(side)  # the directions of a map mean nothing
            plot.item.setAspectLocked(True)
            plot.setMinimumHeight(HIGH)
            plot.addItem(dots)
            plot.pointed.connect(lambda x, y, plot=plot, dots=dots: self._point(plot, dots, x, y))
            plot.left.connect(lambda: self.readout.setText(""))
            plot.recolored.connect(dots.update)
        self.buttons: list[QPushButton] = []
        self.readout = Elided("", "small", "muted")
        self._lay_out(titles)

    def _named(self, title: str) -> str:
        return self.tr("Feature map, {model}").format(model=title)

    def set_points(self, before: np.ndarray, after: np.ndarray, group: np.ndarray, tells: Callable[[int], str]) -> None:
        """group: `KEEP`, `UNSEEN` or `FORGET`, (n,). The unseen key shows where there are such images."""
        self._tells = tells
        for plot, dots, points in zip(self.plots, self.dots, (before, after), strict=True):
            dots.set_points(points, group)
            low, high = (points.min(0), points.max(0)) if len(points) else (np.zeros(2), np.ones(2))
            high = np.maximum(high, low + 1e-6)
            plot.set_whole((float(low[0]), float(high[0])), (float(low[1]), float(high[1])))
            plot.setAccessibleDescription(self._spoken(points, group))
        for part in self._unseen:
            part.setVisible(bool((group == UNSEEN).any()))

    def _spoken(self, points: np.ndarray, group: np.ndarray) -> str:
        """For those who don't see it: how far those to forget lie from the others, in spreads of all."""
        gone, kept = points[group == FORGET], points[group != FORGET]
        if not len(gone) or not len(kept):
            return ""
        spread = float(points.std()) or 1.0
        apart = float(np.linalg.norm(gone.mean(0) - kept.mean(0))) / spread
        words = self.tr("{all} images; the middle of the {gone} to forget lies {n} spreads from that of the others.")
        counts = {"all": numbers.count(len(points)), "gone": numbers.count(len(gone))}
        return words.format(**counts, n=numbers.decimal(apart, 1))

    def _point(self, plot: ZoomPlot, dots: Dots, x: float, y: float) -> None:
        wide, high = plot.item.vb.viewPixelSize()
        found = dots.nearest(x, y, (REACH * wide, REACH * high))
        self.readout.setText("" if found is None else self._tells(found))

    def _zoom(self, share: float) -> None:
        for plot in self.plots:
            plot.zoom(share)

    def _show_all(self) -> None:
        for plot in self.plots:
            plot.show_all()

    def _lay_out(self, titles: tuple[str, str]) -> None:
        maps, column = QHBoxLayout(), QVBoxLayout(self)
        self._unseen: list[QWidget] = []
        keys: list[QWidget] = []
        wanted = ((FORGET, self.tr("To forget")), (KEEP, self.tr("To keep")), (UNSEEN, self.tr("Unseen")))
        for group, text in wanted:
            keys.append(flowing(0, Swatch(GROUPS[group].color, GROUPS[group].shape), OneLine(text, "small", "muted")))
            self._unseen += keys[-1:] if group == UNSEEN else []
        doing = (
            (self.tr("Closer"), lambda: self._zoom(STEP)),
            (self.tr("Farther"), lambda: self._zoom(1 / STEP)),
            (self.tr("Show all"), self._show_all),
        )
        for text, do in doing:
            button = QPushButton(text)
            button.clicked.connect(do)
            self.buttons.append(button)
        maps.setSpacing(tokens.space("m"))
        for title, plot in zip(titles, self.plots, strict=True):
            one = QVBoxLayout()
            one.setSpacing(tokens.space("xs"))
            one.addWidget(label(title, "small", "muted"))
            one.addWidget(plot, 1)
            maps.addLayout(one, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("s"))
        column.addWidget(flowing(len(self.buttons), *keys, *self.buttons))
        column.addLayout(maps, 1)
        column.addWidget(self.readout)
        self.readout.setMinimumHeight(self.readout.sizeHint().height())
