"""What all scenarios of one kind say together: a row a method, nearest to retrained first."""

import math

from megu.compare.bench.plan import RETRAINED
from megu.compare.bench.rows import Line, lines, number, title
from megu.compare.bench.run import Bench
from megu.compare.words import say

ACCURACIES = ("retain_train", "retain_unseen")
"""Told with the sign of their gap: to keep more than a retrained model is no fault."""
ATTACKS = (("mia_entropy", 100, 1), ("mia_rmia", 1, 3))
"""Told as distances, so that too much here and too little there do not make up for each other; times and digits."""


def overviews(bench: Bench) -> list[tuple[str, list[Line]]]:
    """For each kind of rule with several scenarios, their names and the rows that all of them have."""
    kinds: dict[str, list[str]] = {}
    for scenario in bench.config.scenarios:
        kinds.setdefault(scenario.rule.kind, []).append(scenario.name)
    found = {scenario.name: lines(bench, scenario) for scenario in bench.config.scenarios}
    several = [names for names in kinds.values() if len(names) > 1]
    return [(", ".join(names), _together([found[name] for name in names])) for names in several]


def _together(scenarios: list[list[Line]]) -> list[Line]:
    """Rows that are in every scenario, with the cells of all, by their mean gap."""
    by_title = [{title(line.row): line for line in found} for found in scenarios]
    shared = [name for name in by_title[0] if all(name in there for there in by_title)]
    merged = [
        Line(by_title[0][name].row, [cell for there in by_title for cell in there[name].cells]) for name in shared
    ]
    return ordered(merged)


def ordered(found: list[Line]) -> list[Line]:
    """Rows by their mean gap, retrained models first, and those of which something is missing last."""
    return sorted(found, key=_place)


def _place(line: Line) -> tuple[bool, bool, float]:
    """Retrained models, then rows of which nothing is missing, each by their mean gap."""
    mean = line.mean_gap()
    return line.row.method != RETRAINED, not line.complete, math.inf if mean is None else mean[0]


def head() -> list[str]:
    """The columns' names; those of `row`."""
    gaps = [say("bench_gap_of", name=say(f"figure_{code}")) for code in ACCURACIES]
    entropy, rmia = (say(f"figure_{code}") for code, _, _ in ATTACKS)
    distances = [say("bench_points_of", name=entropy), say("bench_distance_of", name=rmia)]
    others = [say("figure_probe_normalised"), say("figure_relearn_area"), say("gap_mean")]
    ends = [say("bench_ratio"), say("bench_cells")]
    return ["", say("figure_forget_unseen"), *gaps, *distances, *others, *ends]


def row(line: Line) -> list[str]:
    """A row's cells: means over scenarios, bases and seeds ± their deviation.

    Of retrained models there is none: two are as far from each other one way as the other.
    """
    spread = line.row.method != RETRAINED
    columns = [
        (line.mean("forget_unseen"), 100, 1),
        *((line.mean(code, "gap"), 100, 1) for code in ACCURACIES),
        *((line.distance(code), times, digits) for code, times, digits in ATTACKS),
        (line.mean("probe_normalised"), 1, 2),
        (line.mean("relearn_area"), 1, 2),
        (line.mean_gap(), 1, 1),
    ]
    told = [number(mean, times, digits, spread) for mean, times, digits in columns]
    return [title(line.row), *told, number(line.time_ratio(), 100, 1, spread=False), line.count()]
