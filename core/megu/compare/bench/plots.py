"""Plots of the results, PNG and SVG: distance of each method from retrained models, and its cost."""

import math
from typing import TYPE_CHECKING, Any

from megu.base.errors import BenchError
from megu.compare.bench import overview
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import Scenario
from megu.compare.bench.plan import RETRAINED
from megu.compare.bench.rows import COMPARED, Line, make_lines, number, title
from megu.compare.metrics.accuracy import RETAIN_UNSEEN
from megu.compare.metrics.entropy import MIA_ENTROPY
from megu.compare.table_texts import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WORST = 10.0
"""Floors beyond which a cell's colour stays the same; its number shows the value."""


def draw(bench: Bench) -> list[str]:
    """Write ``<scenario>_gaps`` and ``<scenario>_scatter`` for each scenario with results, and ``<kind>_cells`` for
    several scenarios of a kind; return the names of the files.

    Raises
    ------
    BenchError
        ``bench_no_matplotlib`` if matplotlib is not installed.
    """
    try:
        import matplotlib
    except ImportError as error:
        raise BenchError("bench_no_matplotlib") from error
    with matplotlib.rc_context({"font.size": 8, "svg.hashsalt": "megu"}):
        names = [name for scenario in bench.config.scenarios for name in _scenario(bench, scenario)]
        for _, lines in overview.overviews(bench):
            if any(line.gaps() for line in lines):
                name = f"{lines[0].cells[0][0].scenario.rule.kind}_cells"
                names += _save(
                    bench,
                    name,
                    (8.5, 1 + 0.3 * len(lines)),
                    lambda axes, lines=lines: _cells(axes, lines),
                )
        return names


def _scenario(bench: Bench, scenario: Scenario) -> list[str]:
    lines = [line for line in make_lines(bench, scenario) if line.results or line.failed]
    names = []
    if any(line.distance(code) for line in lines for code in COMPARED):
        size = (8.5, 1 + 0.32 * len(lines))
        names += _save(bench, f"{scenario.name}_gaps", size, lambda axes: _gaps(axes, lines, scenario.name))
    if any(line.distance(MIA_ENTROPY.code) and line.mean(RETAIN_UNSEEN.code) for line in lines):
        names += _save(bench, f"{scenario.name}_scatter", (7, 5), lambda axes: _scatter(axes, lines))
    return names


def _save(bench: Bench, name: str, size: tuple[float, float], fill: Any) -> list[str]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=size, layout="constrained")
    fill(figure.add_subplot())
    names = [f"{name}.png", f"{name}.svg"]
    for file in names:
        metadata = {"Date": None} if file.endswith("svg") else None  # equal results give equal files
        figure.savefig(bench.results / file, dpi=150, metadata=metadata)
    return names


def _gaps(axes: "Axes", lines: list[Line], name: str) -> None:
    """Plot a row a method and a column a figure: the mean distance in floors, and its side.

    Missing or withheld cells are grey. The last column is the mean over figures, which has no side.
    """
    means = [[*(line.distance(code, in_floors=True) for code in COMPARED), line.mean_gap()] for line in lines]
    shades = [[math.nan if mean is None else min(WORST, mean[0]) for mean in row] for row in means]
    axes.set_facecolor("0.88")
    key = axes.imshow(shades, cmap="YlOrRd", vmin=0, vmax=WORST, aspect="auto")
    axes.figure.colorbar(key, ax=axes, extend="max", pad=0.01)
    names = [*(say(f"figure_{code}") for code in COMPARED), say("gap_mean")]
    axes.set_xticks(range(len(names)), names, rotation=20, ha="right")
    axes.set_yticks(range(len(lines)), [title(line.row) for line in lines])
    for y, (line, row) in enumerate(zip(lines, means, strict=True)):
        for x, (code, mean) in enumerate(zip([*COMPARED, None], row, strict=True)):
            dark = mean is not None and mean[0] > 0.6 * WORST
            side = line.direction(code) if code and mean else ""
            axes.text(x, y, side + number(mean, 1, 1, False), ha="center", va="center", color="w" if dark else "k")
    axes.set_title(f"{name}: {say('bench_gaps_head')}", fontsize=8)


def _cells(axes: "Axes", lines: list[Line]) -> None:
    """Plot a row a method, the nearest on top: a dot for each cell's mean in floors, coloured by scenario, a line at
    the mean of the cells and a square at their median."""
    lines_with_gaps = [line for line in lines if line.gaps()]
    names = list(dict.fromkeys(scenario for line in lines_with_gaps for scenario, _, _ in line.gaps()))
    for number_of, name in enumerate(names):
        points = [
            (gap, y)
            for y, line in enumerate(lines_with_gaps)
            for (scenario, _, _), gap in line.gaps().items()
            if scenario == name
        ]
        x, y = zip(*points, strict=True)
        axes.scatter(x, y, s=18, color=f"C{number_of}", alpha=0.8, label=name)
    means, medians = (
        [(of(line) or (math.nan,))[0] for line in lines_with_gaps] for of in (Line.mean_gap, Line.median_gap)
    )
    rows = range(len(lines_with_gaps))
    axes.scatter(means, rows, marker="|", s=140, color="k", label=say("gap_mean"))
    axes.scatter(medians, rows, marker="s", s=30, facecolors="none", edgecolors="k", label=say("bench_median"))
    axes.set_xscale("log")
    axes.xaxis.set_major_formatter("{x:g}")
    axes.set_yticks(rows, [title(line.row) for line in lines_with_gaps])
    axes.invert_yaxis()
    axes.grid(axis="x", which="both", color="0.9", linewidth=0.5)
    axes.set_axisbelow(True)
    axes.set_xlabel(say("bench_floors"))
    axes.legend(fontsize=6, loc="upper right")


def _scatter(axes: "Axes", lines: list[Line]) -> None:
    for line in lines:
        accuracies = [result["figures"].get(RETAIN_UNSEEN.code, {}).get("value") for result in line.results]
        gaps = [result["figures"].get(MIA_ENTROPY.code, {}).get("gap") for result in line.results]
        points = [(k, g) for k, g in zip(accuracies, gaps, strict=True) if k is not None and g is not None]
        if points:
            marker = "*" if line.row.method == RETRAINED else "o"
            x, y = zip(*points, strict=True)
            axes.scatter([100 * k for k in x], [100 * g for g in y], s=24, marker=marker, label=title(line.row))
    axes.axhline(0, color="0.6", linewidth=0.8)
    axes.set_xlabel(f"{RETAIN_UNSEEN.short}, %")
    axes.set_ylabel(say("bench_mia_gap"))
    axes.legend(fontsize=6, loc="center left", bbox_to_anchor=(1, 0.5))
