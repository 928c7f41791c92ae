"""Overview of all scenarios of one kind: a row a method, nearest to retrained first."""

import math

from megu.compare.bench.benchmark import Bench
from megu.compare.bench.distances import smallest
from megu.compare.bench.plan import ORIGINAL, RETRAINED
from megu.compare.bench.rows import NOTHING, Line, Mean, make_lines, number, title
from megu.compare.metrics.figure import Column, Figure
from megu.compare.metrics.table import FIGURES
from megu.compare.table_texts import say

COLUMNS = sorted(((one, one.overview) for one in FIGURES.values() if one.overview), key=lambda pair: pair[1].place)


def overviews(bench: Bench) -> list[tuple[str, list[Line]]]:
    """Return, for each kind of rule with several scenarios, their names and the rows that all of them have."""
    kinds: dict[str, list[str]] = {}
    for scenario in bench.config.scenarios:
        kinds.setdefault(scenario.rule.kind, []).append(scenario.name)
    tables = {scenario.name: make_lines(bench, scenario) for scenario in bench.config.scenarios}
    several = [names for names in kinds.values() if len(names) > 1]
    return [(", ".join(names), _together([tables[name] for name in names])) for names in several]


def _together(scenarios: list[list[Line]]) -> list[Line]:
    """Return the rows that every scenario has, with the cells of all, by their mean gap."""
    by_title = [{title(line.row): line for line in scenario_lines} for scenario_lines in scenarios]
    common_names = [name for name in by_title[0] if all(name in by_name for by_name in by_title)]
    common_lines = [
        Line(by_title[0][name].row, [cell for by_name in by_title for cell in by_name[name].cells])
        for name in common_names
    ]
    return sort_lines(common_lines)


def sort_lines(lines: list[Line]) -> list[Line]:
    """Return rows by their mean gap: retrained models first, incomplete rows last."""
    return sorted(lines, key=_place)


def _place(line: Line) -> tuple[bool, bool, float]:
    """Return the sort key: retrained models, then complete rows, each by their mean gap."""
    mean = line.mean_gap()
    return line.row.method != RETRAINED, not line.complete, math.inf if mean is None else mean[0]


def head() -> list[str]:
    """Return the names of the columns of `row`."""
    gaps = [say(code) for code in ("gap_mean", "bench_median", "bench_largest", "bench_median_figure", "bench_p")]
    return ["", *(_name(*pair) for pair in COLUMNS), *gaps, say("bench_ratio"), say("bench_cells")]


def _name(figure: Figure, column: Column) -> str:
    if column.told == "value":
        return figure.short
    what = "gap" if column.told == "gap" else "points" if figure.unit == "share" else "distance"
    return say(f"bench_{what}_of", name=figure.short)


def nearest(lines: list[Line]) -> Line | None:
    """Return the method's row with the smallest mean gap among complete ones, or None."""
    methods = [line for line in lines if line.row.method not in (ORIGINAL, RETRAINED)]
    return next((line for line in sort_lines(methods) if line.complete and line.gaps()), None)


def rows(lines: list[Line]) -> list[list[str]]:
    """Return the rows that have results, each tested against the nearest."""
    return [row(line, nearest(lines)) for line in lines if line.results]


def test_of(lines: list[Line]) -> str:
    """Return the explanation of the column p, and its smallest possible value."""
    first = nearest(lines)
    if first is None:
        return say("bench_p_open")
    count = len(first.gaps())
    return say("bench_p_means", name=title(first.row), count=count, least=f"{smallest(count):.3g}")


def row(line: Line, first: Line | None = None) -> list[str]:
    """Return a row's cells: means over scenarios, bases and seeds ± their deviation, and p against the nearest row.

    Retrained models have no deviation: two of them are equally far from each other.
    """
    spread = line.row.method != RETRAINED
    means = [number(_mean(line, *pair), pair[1].times, pair[1].digits, spread) for pair in COLUMNS]
    gaps = [number(line.mean_gap(), 1, 1, spread)]
    gaps += [number(line.median_gap(), 1, 1, False), number(line.largest_gap(), 1, 1, False)]
    gaps += [number(line.median_figure(), 1, 1, False), _p(line, first)]
    return [title(line.row), *means, *gaps, number(line.time_ratio(), 100, 1, spread=False), line.count()]


def _p(line: Line, first: Line | None) -> str:
    is_tested = first is not None and line is not first and line.row.method != RETRAINED
    p = line.apart(first) if is_tested and first else None
    return NOTHING if p is None else f"{p:.3g}"


def _mean(line: Line, figure: Figure, column: Column) -> Mean:
    if column.told == "distance":
        return line.distance(figure.code)
    return line.mean(figure.code, column.told)
