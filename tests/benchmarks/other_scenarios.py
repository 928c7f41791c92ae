"""Random and chosen images and a sub-class of CIFAR-10: what each method left of them, beside retrained models.

results_page.py writes it into docs/results.md.

.venv/bin/python tests/benchmarks/other_scenarios.py
"""

from dataclasses import dataclass
from statistics import fmean

from reference_run import HERE, ROOT, without_row

from megu.compare.bench import overview, result_table
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import Scenario
from megu.compare.bench.plan import ORIGINAL, RETRAINED
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import Line, make_lines, number, title

SEVERAL = 3
"""Fewer retrained models say too little of how far they differ."""


@dataclass(frozen=True)
class Reported:
    """A scenario of a benchmark with its title, and the aim for the share of the forget set that is recognised.

    The aim is the largest gap to retrained models, in points or in their deviations. Models can be alike by chance, so
    a deviation is at least the share's standard error: the floor.
    """

    config: str
    scenario: str
    title: str
    points: float | None = None
    deviations: float | None = None


REPORTED = (
    Reported("cifar10_single", "tenth", "A random 10 % of the training images", points=1),
    Reported("cifar10_single", "hundred", "100 chosen images, ten of each class", deviations=2),
    Reported("cifar10_newer", "cat", "*Cat*, methods with their defaults"),
    Reported("cifar10_groups", "cat", "The sub-class *cat* of the class *pets*, of a model of five classes"),
)
COLUMNS = (
    ("forget, training: recognised", lambda line: line.mean("forget_train"), 100, 1),
    ("gap, points", lambda line: line.mean("forget_train", "gap"), 100, 1),
    ("forget, unseen: gap", lambda line: line.mean("forget_unseen", "gap"), 100, 1),
    ("retain, training: gap", lambda line: line.mean("retain_train", "gap"), 100, 1),
    ("retain, unseen: gap", lambda line: line.mean("retain_unseen", "gap"), 100, 1),
    ("mia_entropy: distance, points", lambda line: line.distance("mia_entropy"), 100, 1),
    ("mia_rmia, AUC: distance", lambda line: line.distance("mia_rmia"), 1, 3),
    ("js_retrained", lambda line: line.mean("js_retrained"), 1, 3),
    ("probe, normalised", lambda line: line.mean("probe_normalised"), 1, 2),
    ("mean, in floors", Line.mean_gap, 1, 1),
    ("% of retraining", Line.time_ratio, 100, 1),
)


def main() -> None:
    """Print each section."""
    for reported in REPORTED:
        print("\n".join(section(reported)), end="\n\n")


def section(reported: Reported) -> list[str]:
    """The table of a scenario, its aim, and what is still to come of it."""
    config = read_config(HERE / f"{reported.config}.yaml")
    (scenario,) = [entry for entry in config.scenarios if entry.name == reported.scenario]
    with Bench(config, HERE / "results" / reported.config, ROOT / "build" / reported.config) as bench:
        return _of(bench, scenario, reported) or ["No figure yet."]


def together(bench: Bench) -> list[str]:
    """Return for each kind of forget set a table over its scenarios, of the rows that have all of them."""
    text: list[str] = []
    for names, lines in overview.overviews(bench):
        whole = [line for line in lines if line.complete or line.row.method in (ORIGINAL, RETRAINED)]
        partly = [title(line.row) for line in lines if line.results and not line.complete]
        text += [
            f"**{names}**",
            "",
            *result_table.grid(overview.head(), overview.rows(whole)),
            "",
            overview.test_of(whole),
        ]
        text += [f"Not yet measured on all of them: {', '.join(partly)}."] if partly else []
        text += [""]
    return text[:-1] or ["No figure yet."]


def _of(bench: Bench, scenario: Scenario, reported: Reported) -> list[str]:
    lines = overview.sort_lines(make_lines(bench, scenario))
    if not any(line.results for line in lines):
        return []
    columns = [column for column in COLUMNS if any(column[1](line) for line in lines if line.results)]
    body = [
        [
            title(line.row),
            *(number(of(line), times, digits, line.row.method != RETRAINED) for _, of, times, digits in columns),
        ]
        for line in lines
        if line.results
    ]
    missing = sum(line.missing for line in lines)
    still = f" Still missing: {missing} of {sum(len(line.cells) for line in lines)} cells." if missing else ""
    if lacking := without_row(bench, lines):
        still += f" Trials are still missing for: {', '.join(lacking)}."
    approximate = "".join(f" {note}" for note in result_table.approximate(lines))
    return [
        f"**{reported.title}.**{still}{_aim(reported, lines)}{approximate}",
        "",
        *result_table.grid(["", *(c[0] for c in columns)], body),
    ]


def _aim(reported: Reported, lines: list[Line]) -> str:
    """Return the aim for MeGU+, and whether each of its rows kept it, or the original model, which shows
    an aim that needs no unlearning."""
    text = ", ".join(
        f"{title(line.row)} {_kept(reported, line)}" for line in lines if line.row.method in ("megu_plus", ORIGINAL)
    )
    if reported.points is not None:
        return f" Aim: recognised share within {reported.points:g} point of retrained ones; {text}."
    if reported.deviations is not None:
        return f" Aim: recognised share within {reported.deviations:g} deviations of retrained ones; {text}."
    return ""


def _kept(reported: Reported, line: Line) -> str:
    """Open while there is no gap, or where the limit is of models of which there are not `SEVERAL`."""
    gap, floors = line.mean("forget_train", "gap"), [cell["figures"]["forget_train"]["floor"] for cell in line.results]
    if gap is None or line.missing:
        return "open"
    limit = reported.points
    if reported.deviations is not None:
        if any(floor["models"] < SEVERAL for floor in floors):
            return "open"
        limit = reported.deviations * 100 * fmean(floor["value"] for floor in floors)
    if limit is None:
        return ""
    return f"{number(gap, 100, 1)} of {limit:.1f} points ({'met' if abs(100 * gap[0]) <= limit else 'missed'})"


if __name__ == "__main__":
    main()
