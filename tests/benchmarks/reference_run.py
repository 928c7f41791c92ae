"""What the reference run shows: its aims against what was measured, all methods side by side, and the parts of MeGU+.

`--readme` writes them into the README.

.venv/bin/python tests/benchmarks/reference_run.py [--readme]
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, stdev

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "core"))

from megu.cli.sentences import say  # noqa: E402
from megu.compare.bench import overview, result_table  # noqa: E402
from megu.compare.bench.benchmark import Bench  # noqa: E402
from megu.compare.bench.config import Way  # noqa: E402
from megu.compare.bench.plan import ORIGINAL, RETRAINED, Cell, Row  # noqa: E402
from megu.compare.bench.reading import read_config  # noqa: E402
from megu.compare.bench.rows import Line, Mean, lines, number, title  # noqa: E402
from megu.unlearn.methods.table import METHODS  # noqa: E402

START, END = "<!-- reference run: written by tests/benchmarks/reference_run.py -->", "<!-- end of the reference run -->"


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
    """Print the section, or write it into the README."""
    with opened() as bench:
        text = "\n".join(section(bench))
    print(text)
    if "--readme" in sys.argv:
        readme = ROOT / "README.md"
        readme.write_text(replaced(readme.read_text(encoding="utf-8"), text), encoding="utf-8")


def opened() -> Bench:
    """The reference run with its results; nothing of it is computed."""
    return Bench(read_config(HERE / "cifar10.yaml"), HERE / "results" / "cifar10", ROOT / "build" / "bench")


def replaced(readme: str, text: str, start: str = START, end: str = END) -> str:
    """The README with the section between its marks."""
    before, rest = readme.split(start, 1)
    _, after = rest.split(end, 1)
    return f"{before}{start}\n\n{text}\n\n{end}{after}"


def section(bench: Bench) -> list[str]:
    """The tables: aims, then every method, then MeGU+ with each of its parts changed."""
    ((_, found),) = overview.overviews(bench)
    ours = [line for line in found if line.row.method == "megu_plus" and line.done]
    everything = [overview.row(line) for line in found if line.done]
    return [
        *_aims(bench, ours),
        "",
        ranking(found, without_row(bench, found)),
        "",
        *(f"- {alone(scenario.name, lines(bench, scenario))}" for scenario in bench.config.scenarios),
        "",
        *result_table.grid(overview.head(), everything),
        "",
        *_parts(bench),
        _state(bench, found),
    ]


def _aims(bench: Bench, ours: list[Line]) -> list[str]:
    names = [scenario.name for scenario in bench.config.scenarios]
    head = ["", "aim", *(f"{title(line.row)}: {', '.join(names)}" for line in ours)]
    by_class = [{title(line.row): line for line in lines(bench, scenario)} for scenario in bench.config.scenarios]
    rows = [[found[title(line.row)] for found in by_class] for line in ours]
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
    return "kept" if len(whole) == len(classes) else "open"


def _kept(aim: Aim, line: Line, mean: tuple[float, float, int]) -> bool:
    near = line.distance(aim.floors, in_floors=True) if aim.floors else None
    return aim.kept(aim.times * mean[0]) or (near is not None and near[0] <= FLOORS)


def ranking(found: list[Line], lacking: list[str]) -> str:
    """Who is nearest to retrained among the rows of which nothing is missing, by each way of choosing parameters.

    As near is whose mean gap is larger by no more than the deviation of the difference between equal cells, and who is
    nearer in one of them at least. lacking: methods whose trials are still to be made; nobody is nearest before.
    """
    methods = [line for line in found if line.row.method not in (ORIGINAL, RETRAINED)]
    complete = [line for line in methods if line.complete and line.mean_gap()]
    whole = len(complete) == len(methods)
    told = f"{'All' if whole else f'{len(complete)} of'} {len(methods)} rows have all their cells"
    if lacking:
        return f"{told}; who is nearest to retrained is open. Trials are still to be made of: {', '.join(lacking)}."
    if len(complete) < 2:
        return f"{told}; who is nearest to retrained is open."
    among = "" if whole else " among these"
    ways = {say(f"bench_{way}"): _by_gap(complete, way) for way in WAYS}
    nearest = [f"{name}: {_nearest(chosen)}" for name, chosen in ways.items() if chosen]
    return f"{told}. Nearest to retrained{among}, " + ". ".join(nearest) + "."


def alone(name: str, found: list[Line]) -> str:
    """The `NEAREST` rows of one class by each way of choice; open while a row of it has no figures."""
    methods = [line for line in found if line.row.method not in (ORIGINAL, RETRAINED) and not line.row.variant]
    told = f"For *{name}* alone{', at which nobody had looked before all was decided,' if name == UNTOUCHED else ''}"
    if not methods or not all(line.complete and line.mean_gap() for line in methods):
        return f"{told} it is open who is nearest."
    nearest = []
    for way in WAYS:
        chosen = _by_gap(methods, way)[:NEAREST]
        names = [f"{_named(line)} {fmean(_gaps(line)):.1f}" for line in chosen]
        nearest.append(f"{say(f'bench_{way}')}: {', '.join(names)}")
    return f"{told} the nearest are, in floors, {'; '.join(nearest)}."


def _by_gap(found: list[Line], way: Way) -> list[Line]:
    """The rows whose parameters were chosen that way, the nearest first."""
    return sorted((line for line in found if way in line.row.ways), key=lambda line: fmean(_gaps(line)))


def _nearest(by_gap: list[Line]) -> str:
    first, *others = by_gap
    near = [line for line in others if _as_near(_gaps(line), _gaps(first))]
    told = f"{_named(first)}, {fmean(_gaps(first)):.1f} floors on average"
    if not near:
        return f"{told}; no other is as near"
    apart = [_named(line) for line in others[: others.index(near[-1])] if line not in near]
    passed = (
        f" ({', '.join(apart)} less far than the last of these, but in no cell nearer than the first)" if apart else ""
    )
    return f"{told}; as near: {', '.join(map(_named, near))}{passed}"


def _named(line: Line) -> str:
    return METHODS[line.row.method].title


def without_row(bench: Bench, found: list[Line]) -> list[str]:
    """Methods of which there is no row yet."""
    there = {line.row.method for line in found}
    return [METHODS[method].title for method in bench.config.methods if method not in there]


def _as_near(gaps: list[float], of_first: list[float]) -> bool:
    differences = [mine - first for mine, first in zip(gaps, of_first, strict=True)]
    return len(differences) > 1 and min(differences) <= 0 and fmean(differences) <= stdev(differences)


def _gaps(line: Line) -> list[float]:
    return [told["mean_gap"]["value"] for told in line.done]


def _parts(bench: Bench) -> list[str]:
    """MeGU+ as chosen without a retrained model, then with each of its parts changed, in the same cells."""
    everything = [line for scenario in bench.config.scenarios for line in lines(bench, scenario)]
    variants = [line for line in everything if line.row.variant and line.done]
    if not variants:
        return []
    where = {_place(cell) for line in variants for cell, _ in line.cells}
    usual = [cell for line in everything if _usual(line.row) for cell in line.cells if _place(cell[0]) in where]
    names = sorted({f"{scenario} ({base})" for scenario, base, _ in where})
    told = {"MeGU+, as above": Line(usual[0][0].row, usual), **{line.row.variant: line for line in variants}}
    body = [[name, *overview.row(line)[1:]] for name, line in told.items()]
    return [f"What the parts of MeGU+ bring, on {', '.join(names)}:", "", *result_table.grid(overview.head(), body), ""]


def _usual(row: Row) -> bool:
    return row.method == "megu_plus" and "free" in row.ways and not row.variant


def _place(cell: Cell) -> tuple[str, str, int]:
    return cell.scenario.name, cell.base, cell.seed


def _state(bench: Bench, found: list[Line]) -> str:
    told = result_table.computed(bench) or ""
    missing, all_cells = sum(line.missing for line in found), sum(len(line.cells) for line in found)
    return f"{told} " + (
        f"{missing} of {all_cells} cells are still to come." if missing else "No cell of these rows is missing."
    )


if __name__ == "__main__":
    main()
