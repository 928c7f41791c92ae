"""The pictures of the comparison with 60,000 images: what drawing them, zooming and hovering take of the window's
thread."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from common import RUNS, Table, scratch
from PySide6.QtWidgets import QApplication
from safetensors.numpy import save_file

sys.path.insert(0, str(Path(__file__).parents[1] / "desktop" / "helpers"))

import pictures  # noqa: E402

from megu.compare.stage_pictures import ARRAYS  # noqa: E402
from megu_desktop.look.theme import Theme  # noqa: E402
from megu_desktop.pages.compare import charts  # noqa: E402
from megu_desktop.pages.compare.tabs import CompareTabs  # noqa: E402

MANY, CLASSES = 60_000, 10


def best(do: Callable[[], object]) -> float:
    """Milliseconds of the window's thread, painting included; the best of some tries."""
    rows = []
    for _ in range(RUNS):
        start = time.perf_counter()
        do()
        QApplication.processEvents()
        rows.append(1000 * (time.perf_counter() - start))
    return min(rows)


def shown(data: charts.PictureArrays) -> CompareTabs:
    tabs = CompareTabs()
    tabs.resize(976, 560)
    tabs.show()
    tabs.show_arrays(data, lambda numbers: [Path("none")] * len(numbers), "")
    tabs.setCurrentIndex(2)
    QApplication.processEvents()
    return tabs


def main() -> int:
    application = QApplication.instance() or QApplication([])
    Theme.install(application).force("light")  # type: ignore[arg-type]
    table = Table(f"Pictures of {MANY:,} images, in ms of the window's thread")
    result, arrays = pictures.told(MANY), pictures.arrays(MANY)
    with scratch() as folder:
        save_file(arrays, folder / ARRAYS)
        table.row("arrays read", best(lambda: charts.load(folder, result)), 30, "ms")
    data = charts.PictureArrays(result, arrays)
    tabs = shown(data)
    plot, dots = tabs.map.plots[0], tabs.map.dots[0]
    table.row("both maps filled and drawn", best(lambda: charts.fill_map(tabs.map, data, "map")), 100, "ms")
    table.row("both maps drawn again", best(lambda: (tabs.map.dots[0].update(), tabs.map.dots[1].update())), 33, "ms")
    table.row("one map drawn while it is zoomed", best(lambda: (plot.zoom(0.9), plot.zoom(1 / 0.9))), 33, "ms")
    x, y = map(float, np.asarray(dots._points[7]))
    table.row("the point under the cursor found and told of", best(lambda: plot.pointed.emit(x, y)), 10, "ms")
    tabs.setCurrentIndex(3)
    table.row("histograms filled and drawn", best(lambda: charts.fill_histograms(tabs.histograms, data)), 50, "ms")
    tabs.setCurrentIndex(4)
    table.row("changed answers: a page turned", best(tabs.changed.later.click), 50, "ms")
    tabs.close()
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
