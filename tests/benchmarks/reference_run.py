"""Results of the reference run: its aims against the figures measured, all methods side by side, the parts of MeGU+.

results_page.py writes it into docs/results.md.

.venv/bin/python tests/benchmarks/reference_run.py
"""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "core"))

from megu.base import files  # noqa: E402
from megu.cli.sentences import say  # noqa: E402
from megu.compare.bench import overview, result_table  # noqa: E402
from megu.compare.bench.benchmark import Bench  # noqa: E402
from megu.compare.bench.config import Tuning, Way  # noqa: E402
from megu.compare.bench.distances import SURE, differences  # noqa: E402
from megu.compare.bench.plan import ORIGINAL, RETRAINED, Cell, Row  # noqa: E402
from megu.compare.bench.reading import read_config  # noqa: E402
from megu.compare.bench.rows import NOTHING, Line, Mean, describe_changes, make_lines, number, title  # noqa: E402
from megu.compare.metrics.entropy import MIA_ENTROPY  # noqa: E402
from megu.compare.table_texts import say as in_tables  # noqa: E402
from megu.unlearn.methods.table import METHODS  # noqa: E402
from megu.unlearn.runs import check_parameters  # noqa: E402


@dataclass(frozen=True)
class Aim:
    """A figure that should keep a limit in the mean over a class's cells.

    of: its mean, `times` of which is told. floors: where a distance of `FLOORS` is enough, the code of the figure.
    """

    what: str
    limit: str
    of: Callable[[Line], Mean]
    kept: Callable[[float], bool]
    times: float = 100
    digits: int = 1
    floors: str = ""


def _at_most(limit: float) -> Callable[[float], bool]:
    return lambda value: value <= limit


def _at_least(limit: float) -> Callable[[float], bool]:
    return lambda value: value >= limit


WAYS: tuple[Way, ...] = ("oracle", "free")
UNTOUCHED, NEAREST = "truck", 3
"""A class that MeGU+ was not made beside, and how many rows are told of it alone."""
FLOORS = 2.0
RETAIN, UNSEEN = "accuracy on training images of the other classes: gap", "accuracy on their unseen images: gap"
FORGOTTEN, PROBE = "unseen images of the forgotten class still recognised", "linear probe, normalised: distance"
ENTROPY, RMIA = "`mia_entropy`: distance, points", "RMIA’s AUC: distance"
AIMS = (
    Aim(RETAIN, "at least −0.35 points", lambda line: line.mean("retain_train", "gap"), _at_least(-0.35), digits=2),
    Aim(UNSEEN, "at least −0.35 points", lambda line: line.mean("retain_unseen", "gap"), _at_least(-0.35), digits=2),
    Aim(FORGOTTEN, "at most 1 %", lambda line: line.mean("forget_unseen"), _at_most(1)),
    Aim(
        ENTROPY, "at most 3, or 2 floors", lambda line: line.distance("mia_entropy"), _at_most(3), floors="mia_entropy"
    ),
    Aim(RMIA, "at most 0.03", lambda line: line.distance("mia_rmia"), _at_most(0.03), times=1, digits=3),
    Aim(
        PROBE, "at most 0.5", lambda line: line.distance("probe_normalised", "value"), _at_most(0.5), times=1, digits=2
    ),
    Aim("time, everything counted", "at most 10 %", Line.time_ratio, _at_most(10)),
)
"""Gaps and distances are to retrained models; time is a share of retraining's."""


def main() -> None:
    """Print the section."""
    with opened() as bench:
        print("\n".join(section(bench)))


def opened() -> Bench:
    """The reference run with its results; nothing of it is computed."""
    return Bench(read_config(HERE / "cifar10.yaml"), HERE / "results" / "cifar10", ROOT / "build" / "bench")


def section(bench: Bench) -> list[str]:
    """The tables: every method, aims, MeGU+ with each of its parts changed, and how parameters were chosen."""
    ((_, lines),) = overview.overviews(bench)
    ours = [line for line in lines if line.row.method == "megu_plus" and line.results]
    return [
        *result_table.grid(overview.head(), overview.rows(lines)),
        "",
        overview.test_of(lines),
        "",
        ranking(lines, without_row(bench, lines)),
        "",
        *(f"- {alone(scenario.name, make_lines(bench, scenario))}" for scenario in bench.config.scenarios),
        f"- {attack(lines)}",
        f"- {others_first(lines)}",
        "",
        *_aims(bench, ours),
        "",
        *_parts(bench),
        *_choices(bench),
        _state(bench, lines),
    ]


def short(bench: Bench) -> list[str]:
    """The README's table: the nearest rows, and the model as it was."""
    ((_, lines),) = overview.overviews(bench)
    methods = [line for line in lines if line.row.method not in (ORIGINAL, RETRAINED) and line.complete]
    lines_told = [line for line in lines if line.row.method in (ORIGINAL, RETRAINED) or line in methods[: NEAREST + 1]]
    head, rows = overview.head(), [overview.row(line, overview.nearest(lines)) for line in lines_told]
    names = ("", *(in_tables(f"bench_{code}") for code in ("median", "largest", "p", "ratio")))
    columns = [k for k, name in enumerate(head) if name in names or name == in_tables("gap_mean")]
    return result_table.grid([head[k] for k in columns], [[row[k] for k in columns] for row in rows])


def attack(lines: list[Line]) -> str:
    """Return a sentence with the share of the mean that one attack makes up, in the nearest rows."""
    shares = [
        share for line in _methods(lines)[:NEAREST] if (share := line.share_of_mean(MIA_ENTROPY.code)) is not None
    ]
    if not shares:
        return "The share of `mia_entropy` in the mean is open."
    text = f"{100 * min(shares):.0f} to {100 * max(shares):.0f} %"
    return f"One figure of seven, `mia_entropy`, makes up {text} of the mean of the {NEAREST} nearest rows."


def others_first(lines: list[Line]) -> str:
    """Return a sentence that names the first row by other summaries of the same figures."""
    methods = _methods(lines)
    if not methods:
        return "The first row by other summaries is open."
    of = {
        "the median of cells": Line.median_gap,
        "the largest cell": Line.largest_gap,
        "the median of figures": Line.median_figure,
    }
    firsts = {name: min(methods, key=lambda line, by=by: (by(line) or (float("inf"),))[0]) for name, by in of.items()}
    texts = [f"by {name} {title(line.row)}, {number(of[name](line), 1, 1, False)}" for name, line in firsts.items()]
    return f"First in floors: {'; '.join(texts)}."


def _methods(lines: list[Line]) -> list[Line]:
    """Rows of methods of which nothing is missing, the nearest first."""
    methods = [line for line in lines if line.row.method not in (ORIGINAL, RETRAINED)]
    return overview.sort_lines([line for line in methods if line.complete and line.gaps()])


def _aims(bench: Bench, ours: list[Line]) -> list[str]:
    names = [scenario.name for scenario in bench.config.scenarios]
    head = ["", "aim", *(f"{title(line.row)}: {', '.join(names)}" for line in ours)]
    by_class = [{title(line.row): line for line in make_lines(bench, scenario)} for scenario in bench.config.scenarios]
    rows = [[lines_of_class[title(line.row)] for lines_of_class in by_class] for line in ours]
    body = [[aim.what, aim.limit, *(told(aim, classes) for classes in rows)] for aim in AIMS]
    return result_table.grid(head, body)


def told(aim: Aim, classes: list[Line]) -> str:
    """Each class's mean, and whether all keep the limit: missed where a whole class does not, or a cell diverged, else
    open while cells or figures are missing."""
    means = [aim.of(line) for line in classes]
    numbers = [number(mean, aim.times, aim.digits, spread=False) for mean in means]
    return f"{', '.join(numbers)} ({_verdict(aim, classes, means)})"


def _verdict(aim: Aim, classes: list[Line], means: list[Mean]) -> str:
    whole = [(line, mean) for line, mean in zip(classes, means, strict=True) if not line.missing and mean is not None]
    if any(line.failed for line in classes) or not all(_kept(aim, *each) for each in whole):
        return "missed"
    return "met" if len(whole) == len(classes) else "open"


def _kept(aim: Aim, line: Line, mean: tuple[float, float, int]) -> bool:
    near = line.distance(aim.floors, in_floors=True) if aim.floors else None
    return aim.kept(aim.times * mean[0]) or (near is not None and near[0] <= FLOORS)


def ranking(lines: list[Line], lacking: list[str]) -> str:
    """Name the nearest to retrained of the rows of which nothing is missing, by each way of choosing parameters.

    As near is whose mean gap is larger by no more than the deviation of the difference between equal cells, and whom
    the sign-flip test does not tell apart: p is over `SURE`. Each is told with its p. lacking: methods whose trials are
    still to be made; nobody is nearest before.
    """
    methods = [line for line in lines if line.row.method not in (ORIGINAL, RETRAINED)]
    complete = [line for line in methods if line.complete and line.gaps()]
    whole = len(complete) == len(methods)
    text = f"{'All' if whole else f'{len(complete)} of'} {len(methods)} rows have all their cells"
    if lacking:
        return f"{text}; the nearest row is open. Trials are still missing for: {', '.join(lacking)}."
    if len(complete) < 2:
        return f"{text}; the nearest row is open."
    among = "" if whole else " among these"
    ways = {say(f"bench_{way}"): _by_gap(complete, way) for way in WAYS}
    nearest = [f"Nearest to retrained models{among}, {name}: {_nearest(of)}" for name, of in ways.items() if of]
    return ". ".join([text, *nearest]) + "."


def alone(name: str, lines: list[Line]) -> str:
    """The `NEAREST` rows of one class by each way of choice; open while a row of it has no figures."""
    methods = [line for line in lines if line.row.method not in (ORIGINAL, RETRAINED) and not line.row.variant]
    text = f"For *{name}* alone{', which nobody had seen before everything was decided,' if name == UNTOUCHED else ''}"
    if not methods or not all(line.complete and line.gaps() for line in methods):
        return f"{text} the nearest row is open."
    nearest = []
    for way in WAYS:
        nearest_lines = _by_gap(methods, way)[:NEAREST]
        names = [f"{_named(line)} {_gap(line):.1f}" for line in nearest_lines]
        nearest.append(f"{say(f'bench_{way}')}: {', '.join(names)}")
    return f"{text} the nearest are, in floors, {'; '.join(nearest)}."


def _by_gap(lines: list[Line], way: Way) -> list[Line]:
    """The rows whose parameters were chosen that way, the nearest first."""
    return sorted((line for line in lines if way in line.row.ways), key=_gap)


def _nearest(by_gap: list[Line]) -> str:
    first, *others = by_gap
    near = [line for line in others if _as_near(line, first)]
    text = f"{_named(first)}, {_gap(first):.1f} floors on average"
    if not near:
        return f"{text}; the test separates all others from it"
    names = [f"{_named(line)} ({_gap(line):.1f}, p = {line.apart(first):.3g})" for line in near]
    passed_lines = [line for line in others[: others.index(near[-1])] if line not in near]
    apart = "".join(f", unlike {_named(line)} ({_gap(line):.1f}, p = {line.apart(first):.3g})" for line in passed_lines)
    return f"{text}; not separated from it by the test: {', '.join(names)}{apart}"


def _named(line: Line) -> str:
    return METHODS[line.row.method].title


def without_row(bench: Bench, lines: list[Line]) -> list[str]:
    """Methods of which there is no row yet."""
    there = {line.row.method for line in lines}
    return [METHODS[method].title for method in bench.config.methods if method not in there]


def _as_near(line: Line, first: Line) -> bool:
    apart, p = differences(line.gaps(), first.gaps()), line.apart(first)
    return len(apart) > 1 and p is not None and p > SURE and fmean(apart) <= stdev(apart)


def _gap(line: Line) -> float:
    return fmean(line.gaps().values())


def _parts(bench: Bench) -> list[str]:
    """MeGU+ as chosen without a retrained model, then with each of its parts changed, in the same cells."""
    everything = [line for scenario in bench.config.scenarios for line in make_lines(bench, scenario)]
    variants = [line for line in everything if line.row.variant and line.results]
    if not variants:
        return []
    where = {_place(cell) for line in variants for cell, _ in line.cells}
    usual = [cell for line in everything if _usual(line.row) for cell in line.cells if _place(cell[0]) in where]
    names = sorted({f"{scenario} ({base})" for scenario, base, _ in where})
    lines_by_title = {"MeGU+, as above": Line(usual[0][0].row, usual), **{line.row.variant: line for line in variants}}
    of_several = {in_tables(f"bench_{code}") for code in ("median", "largest", "p")}
    columns = [k for k, name in enumerate(overview.head()) if name not in of_several]
    cells = {name: overview.row(line) for name, line in lines_by_title.items()}
    body = [[name, *(row[k] for k in columns[1:])] for name, row in cells.items()]
    head = [overview.head()[k] for k in columns]
    return [f"The effect of the parts of MeGU+, on {', '.join(names)}:", "", *result_table.grid(head, body), ""]


def _usual(row: Row) -> bool:
    return row.method == "megu_plus" and "free" in row.ways and not row.variant


def _place(cell: Cell) -> tuple[str, str, int]:
    return cell.scenario.name, cell.base, cell.seed


def _choices(bench: Bench) -> list[str]:
    """Of each tuning scenario how many trials were made of a method, those that its file no longer asks for included,
    what was chosen, and which of the chosen numbers are the largest or the smallest that were tried."""
    text: list[str] = []
    for tuning in bench.config.tuning:
        folder = bench.results / "trials"
        counts = Counter(
            (trial["cell"]["scenario"], trial["cell"]["method"])
            for trial in map(files.read_json, folder.glob("*.json"))
        )
        head = [
            "",
            "trials made",
            "oracle-tuned",
            "at an edge of what was tried",
            in_tables("bench_free"),
            "at an edge",
        ]
        body = []
        for method, of in bench.selected()[tuning.name]["methods"].items():
            picks = [_pick(bench, tuning, method, of, way) for way in WAYS]
            cells = [text for pick in picks for text in pick]
            body.append([METHODS[method].title, str(counts[tuning.name, method]), *cells])
        text += [f"The choices on *{tuning.name}* that differ from the defaults:", ""]
        text += [*result_table.grid(head, body), ""]
    return text


def _pick(bench: Bench, tuning: Tuning, method: str, of: dict[str, Any], way: Way) -> tuple[str, str]:
    """Return the chosen parameters, and those of them that are at an edge."""
    if of[way] is None:
        return NOTHING, NOTHING
    kind = tuning.rule.kind
    trials = [
        check_parameters(method, None, bench.config.changed(tuning, method, trial["changed"]), kind)
        for trial in of["trials"]
    ]
    return describe_changes(method, trials[of[way]], kind), edges(trials, of[way])


def edges(trials: list[dict[str, Any]], pick: int) -> str:
    """The numbers of a pick, where they differ from the defaults, that are the largest or the smallest of those tried;
    of two values each is one."""
    texts = []
    for name, value in trials[pick].items():
        values = {one[name] for one in trials}
        numeric = isinstance(value, int | float) and not isinstance(value, bool)
        if numeric and value != trials[0][name] and value in (min(values), max(values)):
            texts.append(f"{name} {'largest' if value == max(values) else 'smallest'}")
    return ", ".join(texts) or NOTHING


def _state(bench: Bench, lines: list[Line]) -> str:
    text = result_table.describe_computation(bench) or ""
    missing, all_cells = sum(line.missing for line in lines), sum(len(line.cells) for line in lines)
    return f"{text} " + (
        f"Still missing: {missing} of {all_cells} cells." if missing else "No cell of these rows is missing."
    )


if __name__ == "__main__":
    main()
