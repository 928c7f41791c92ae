"""What all scenarios of one kind say together: a row a method, nearest to retrained first."""

import math
from statistics import fmean, stdev

from megu.bench.plan import RETRAINED
from megu.bench.rows import Line, lines, title
from megu.bench.run import Bench
from megu.cli_words import say

ACCURACIES = ("retain_train", "retain_unseen")
"""Told with the sign of their gap: to keep more than a retrained model is no fault."""
ATTACKS = ("mia_entropy", "mia_rmia")
"""Told as distances, so that too much here and too little there do not make up for each other."""


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
    return sorted(merged, key=_place)


def _place(line: Line) -> tuple[bool, bool, float]:
    """Retrained models, then rows of which nothing is missing, each by their mean gap."""
    mean = line.mean_gap()
    return line.row.method != RETRAINED, not line.complete, math.inf if mean is None else mean[0]


def head() -> list[str]:
    """The columns' names; those of `row`."""
    gaps = [say("bench_gap_of", name=say(f"figure_{code}")) for code in ACCURACIES]
    entropy, rmia = (say(f"figure_{code}") for code in ATTACKS)
    distances = [say("bench_points_of", name=entropy), say("bench_distance_of", name=rmia)]
    others = [say("figure_probe_normalised"), say("figure_relearn_area"), say("gap_mean")]
    ends = [say("bench_ratio"), say("bench_cells")]
    return ["", say("figure_forget_unseen"), *gaps, *distances, *others, *ends]


def row(line: Line) -> list[str]:
    """A row's cells: means over scenarios, bases and seeds ± their deviation.

    Of retrained models there is none: two are as far from each other one way as the other.
    """
    done, again = line.done, line.row.method == RETRAINED
    gaps = [[100 * told["figures"][code]["gap"] for told in done if _has(told, code)] for code in ACCURACIES]
    entropy, rmia = ([abs(told["figures"][code]["gap"]) for told in done if _has(told, code)] for code in ATTACKS)
    ratio = line.time_ratio()
    columns = [
        (_values(done, "forget_unseen", 100), 1),
        *((gap, 1) for gap in gaps),
        ([100 * gap for gap in entropy], 1),
        (rmia, 3),
        (_values(done, "probe_normalised"), 2),
        (_values(done, "relearn_area"), 2),
        ([told["mean_gap"]["value"] for told in done if told["mean_gap"]], 1),
    ]
    told = [_told(values, digits, spread=not again) for values, digits in columns]
    return [title(line.row), *told, "–" if ratio is None else f"{100 * ratio[0]:.1f}", line.count()]


def _values(done: list[dict], code: str, times: float = 1) -> list[float]:
    found = [told["figures"].get(code, {}).get("value") for told in done]
    return [times * value for value in found if value is not None]


def _has(told: dict, code: str) -> bool:
    return told["figures"].get(code, {}).get("gap") is not None


def _told(values: list[float], digits: int, spread: bool) -> str:
    if not values:
        return "–"
    deviation = f" ± {stdev(values):.{digits}f}" if spread and len(values) > 1 else ""
    text = f"{fmean(values):.{digits}f}{deviation}"
    return text.replace("-", "−")
