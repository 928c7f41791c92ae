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


def _place(line: Line) -> tuple[bool, float]:
    mean = line.mean_gap()
    return line.row.method != RETRAINED, math.inf if mean is None else mean[0]


def head() -> list[str]:
    """The columns' names; those of `row`."""
    gaps = [say("bench_gap_of", name=say(f"figure_{code}")) for code in ACCURACIES]
    entropy, rmia = (say(f"figure_{code}") for code in ATTACKS)
    distances = [say("bench_points_of", name=entropy), say("bench_distance_of", name=rmia)]
    others = [say("figure_probe_normalised"), say("figure_relearn_area"), say("gap_mean"), say("bench_ratio")]
    return ["", say("figure_forget_unseen"), *gaps, *distances, *others]


def row(line: Line) -> list[str]:
    """A row's cells: means over scenarios, bases and seeds ± their deviation."""
    done = line.done
    gaps = [_told([100 * told["figures"][code]["gap"] for told in done if _has(told, code)], 1) for code in ACCURACIES]
    entropy, rmia = ([abs(told["figures"][code]["gap"]) for told in done if _has(told, code)] for code in ATTACKS)
    probes, areas = (_values(done, code) for code in ("probe_normalised", "relearn_area"))
    ratios = [100 * told["time_ratio"] for told in done if told.get("time_ratio") is not None]
    return [
        title(line.row),
        _told([100 * told["figures"]["forget_unseen"]["value"] for told in done], 1),
        *gaps,
        _told([100 * gap for gap in entropy], 1),
        _told(rmia, 3),
        _told(probes, 2),
        _told(areas, 2),
        _told([told["mean_gap"]["value"] for told in done if told["mean_gap"]], 1),
        _told(ratios, 1),
    ]


def _values(done: list[dict], code: str) -> list[float]:
    found = [told["figures"].get(code, {}).get("value") for told in done]
    return [value for value in found if value is not None]


def _has(told: dict, code: str) -> bool:
    return told["figures"].get(code, {}).get("gap") is not None


def _told(values: list[float], digits: int) -> str:
    if not values:
        return "–"
    text = f"{fmean(values):.{digits}f}" + (f" ± {stdev(values):.{digits}f}" if len(values) > 1 else "")
    return text.replace("-", "−")
