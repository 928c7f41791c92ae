"""Time of the window's thread to append to a loss plot of a million points and paint it again at 800 × 400."""

import sys
import time

import numpy as np
from common import Table
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from megu_desktop.look.theme import Theme
from megu_desktop.widgets.charts.loss_plot import LossPlot

POINTS, BATCH = 1_000_000, 100
"""A batch is what a fast run hands over between two pictures of a screen."""
REPEATS = 12
LIMIT = 33.0
"""Milliseconds: a picture at 30 a second."""


def losses(count: int) -> list[float]:
    """A curve that falls and is noisy, as losses are."""
    steps = np.arange(count)
    return (2.3 * np.exp(-steps / count * 4) + np.random.default_rng(0).gamma(2, 0.05, count)).tolist()


def filled(points: int, total: int) -> LossPlot:
    plot = LossPlot("Loss on images to keep", "should stay low", 2, "original model")
    plot.resize(800, 400)
    plot.show()
    plot.reset(total)
    plot.append(list(range(1, points + 1)), losses(points))
    QApplication.processEvents()
    return plot


def appended(plot: LossPlot, at: int) -> list[float]:
    """Milliseconds of each repetition: a batch appended, and the whole card painted on a raster."""
    picture, values, times = QImage(800, 400, QImage.Format.Format_ARGB32_Premultiplied), losses(BATCH), []
    for number in range(REPEATS):
        first = at + 1 + number * BATCH
        start = time.perf_counter()
        plot.append(list(range(first, first + BATCH)), values)
        plot.render(picture)
        times.append(1000 * (time.perf_counter() - start))
    QApplication.processEvents()
    return times


def main() -> int:
    app = QApplication.instance() or QApplication([])
    Theme.install(app).force("light")  # type: ignore[arg-type]
    table = Table(f"A loss plot, 800 × 400, {BATCH} points appended and painted ({REPEATS} times)")
    few = appended(filled(1000, 2000), 1000)
    table.row("control: a plot of 1,000 points, best", min(few), unit="ms")
    for name, total in (("spanning its run", POINTS + REPEATS * BATCH), ("a tenth of its run", 10 * POINTS)):
        times = appended(filled(POINTS, total), POINTS)
        table.row(f"{POINTS:,} points, {name}, best", min(times), LIMIT, "ms")
        table.row(f"{POINTS:,} points, {name}, median", sorted(times)[REPEATS // 2], unit="ms")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
