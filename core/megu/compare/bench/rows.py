"""Rows of the report: each row of a scenario with its cells, and what is missing or withheld."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean, median, stdev
from typing import Any

from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import BenchConfig, Scenario, Way
from megu.compare.bench.distances import cells, differences, of_figures, sign_flip
from megu.compare.bench.plan import ORIGINAL, RETRAINED, Cell, Row
from megu.compare.metrics.table import FIGURES
from megu.compare.table_texts import say
from megu.project import schema
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import check_parameters

SHOWN = sorted(((one, one.table) for one in FIGURES.values() if one.table), key=lambda pair: pair[1].place)
"""Figures of the table with their columns, in its order; the CSV file has all."""
COMPARED = [figure.code for figure, _ in SHOWN if figure.gaps]
"""Those that have a gap and a floor."""
NOTHING = "–"
Mean = tuple[float, float, int] | None
"""Mean, deviation (0 of one value) and number of values; None without values."""
STEADY = 1.2
"""Largest ratio of the times of a retraining step after and before unlearning, either way round."""


@dataclass(frozen=True)
class Line:
    """Row of a scenario's table: its cells over bases and seeds, with None for those without a result."""

    row: Row
    cells: list[tuple[Cell, dict[str, Any] | None]]

    @property
    def results(self) -> list[dict[str, Any]]:
        """The cells with figures."""
        return [result for _, result in self.cells if result and "figures" in result]

    @property
    def missing(self) -> int:
        """The number of cells that have not been computed."""
        return sum(result is None for _, result in self.cells)

    @property
    def failed(self) -> int:
        """The number of trainings that diverged."""
        return sum(result is not None and "failed" in result for _, result in self.cells)

    @property
    def complete(self) -> bool:
        """True if every cell has figures."""
        return len(self.results) == len(self.cells)

    def mean(self, code: str, part: str = "value") -> Mean:
        """Return mean, deviation and number of a figure's values in its own unit; None if no cell has it.

        Parameters
        ----------
        code
            The figure.
        part
            ``value``, ``gap`` (to retrained) or another entry of a figure in a cell.
        """
        values = [result["figures"].get(code, {}).get(part) for result in self.results]
        return _mean([value for value in values if value is not None])

    def distance(self, code: str, part: str = "gap", in_floors: bool = False) -> Mean:
        """Return the same for a figure's size, whatever its sign: too much in one cell and too little in another add
        up.

        Parameters
        ----------
        code
            The figure.
        part
            Entry of the figure in a cell.
        in_floors
            In floors, otherwise in the figure's own unit (accuracies and gaps: fractions).
        """
        figures = [result["figures"].get(code, {}) for result in self.results]
        rows = [row for row in figures if row.get(part) is not None]
        return _mean([abs(row[part]) / (row["floor"]["value"] if in_floors else 1) for row in rows])

    def direction(self, code: str) -> str:
        """Return the side of retrained models: + above, − below, ± above in some cells and below in others."""
        gaps = [gap for result in self.results if (gap := result["figures"].get(code, {}).get("gap"))]
        signs = {gap > 0 for gap in gaps}
        return "" if not signs else "±" if len(signs) > 1 else "+" if True in signs else "−"

    def mean_gap(self) -> Mean:
        """Return the same for the mean gap in floors."""
        return _mean(list(self.gaps().values()))

    def gaps(self) -> dict[Any, float]:
        """Return the mean gap of each cell that has one, by its scenario, base and seed."""
        there = [(k, cell, result) for k, (cell, result) in enumerate(self.cells) if result and result.get("mean_gap")]
        return {place(cell) if cell else k: result["mean_gap"]["value"] for k, cell, result in there}

    def median_gap(self) -> Mean:
        """Return the median of the cells' mean gaps."""
        return _one(median, list(self.gaps().values()))

    def largest_gap(self) -> Mean:
        """Return the largest of the cells' mean gaps."""
        return _one(max, list(self.gaps().values()))

    def median_figure(self) -> Mean:
        """Return the mean over cells of the median of each cell's figures, in floors."""
        return _mean([median(there.values()) for result in self.results if (there := of_figures(result))])

    def apart(self, other: "Line") -> float | None:
        """Return the p-value of the sign-flip test against another row, over the cells that both have."""
        return sign_flip(differences(self.gaps(), other.gaps()))

    def share_of_mean(self, code: str) -> float | None:
        """Return the share of one figure in the mean gaps, over all cells; None if no cell has it."""
        gaps = [there for result in self.results if code in (there := of_figures(result))]
        whole = sum(sum(there.values()) for there in gaps)
        return sum(there[code] for there in gaps) / whole if whole else None

    def time_ratio(self) -> Mean:
        """Return the same for the time, as a share of retraining; only of cells during which the machine's speed was
        steady."""
        return _mean([result["time_ratio"] for result in self.results if steady(result)])

    def count(self) -> str:
        """Return how many cells exist, are missing, and diverged."""
        text = f"{len(self.results)}"
        if self.missing:
            text += f", {say('bench_missing', count=self.missing)}"
        return text + (f", {say('bench_failed', count=self.failed)}" if self.failed else "")

    def over(self) -> set[tuple[str, ...]]:
        """Return the sets of figures behind the mean gaps. Mean gaps are comparable if these are the same."""
        return {tuple(result["mean_gap"]["over"]) for result in self.results if result["mean_gap"]}

    def withheld(self) -> dict[str, tuple[str, dict[str, Any]]]:
        """Return, by figure, the reason why some cell withholds it."""
        return {
            code: (why["why"], why["values"]) for result in self.results for code, why in result["withheld"].items()
        }


def number(mean: Mean, times: float, digits: int, spread: bool = True) -> str:
    """Return the mean as text, with its deviation if it is of several values and `spread` is True."""
    if mean is None:
        return NOTHING
    value, deviation, count = mean
    text = f"{times * value:.{digits}f}".replace("-", "−")
    return f"{text} ± {times * deviation:.{digits}f}" if spread and count > 1 else text


def steady(result: dict[str, Any]) -> bool:
    """Return True if retraining's steps took about as long before unlearning as after it; otherwise other work
    interfered."""
    measurements = result.get("retraining", {}).get("measured", [])
    return (
        len(measurements) > 1 and max(measurements) <= STEADY * min(measurements) and result["time_ratio"] is not None
    )


def make_lines(bench: Bench, scenario: Scenario) -> list[Line]:
    """Return the rows of a scenario: the original and the retrained ones first, then methods and variants as
    configured."""
    lines_by_title: dict[str, Line] = {}
    for cell, result in cells(bench, scenario):
        lines_by_title.setdefault(title(cell.row), Line(cell.row, [])).cells.append((cell, result))
    return list(lines_by_title.values())


def place(cell: Cell) -> tuple[str, str, int]:
    """Return scenario, base and seed: rows are compared at the same ones."""
    return cell.scenario.name, cell.base, cell.seed


def list_untuned(config: BenchConfig, scenario: Scenario, rows: list[Line]) -> list[str]:
    """Return the methods that suit the scenario but lack a row by one rule of choice, since trials or references are
    missing."""
    tuning = config.tuning_for(scenario)
    if tuning is None:
        return []
    suitable = [method for method in config.methods if scenario.rule.kind in METHODS[method].suits]
    ways = {(line.row.method, way) for line in rows if not line.row.variant for way in line.row.ways}
    return [
        f"{METHODS[method].title} ({say(f'bench_{way}')})"
        for way in (("oracle", "free") if tuning.retrained else ("free",))
        for method in suitable
        if (method, way) not in ways
    ]


def list_unsuited(config: BenchConfig, scenario: Scenario) -> list[str]:
    """Return the methods that can't handle this scenario."""
    return [METHODS[name].title for name in config.methods if scenario.rule.kind not in METHODS[name].suits]


def title(row: Row) -> str:
    """Return the name of a row."""
    if row.method in (ORIGINAL, RETRAINED):
        return say(f"bench_{row.method}")
    ways = " = ".join(_way(row, way) for way in row.ways) or say("bench_defaults")
    return f"{row.variant or METHODS[row.method].title} ({ways})"


def _way(row: Row, way: Way) -> str:
    return row.provenance if way == "free" and row.provenance else say(f"bench_{way}")


def trial_title(cell: Cell) -> str:
    """Return the name of a trial: the parameters that differ from the method's defaults."""
    row = cell.row
    if row.method not in METHODS:
        return title(row)
    return f"{METHODS[row.method].title} ({describe_changes(row.method, row.parameters, cell.scenario.rule.kind)})"


def describe_changes(method: str, parameters: dict[str, Any], kind: schema.Scenario) -> str:
    """Return the parameters that differ from a method's defaults for that kind of rule, as text."""
    defaults = check_parameters(method, None, {}, kind)
    differences = ", ".join(f"{name} {value}" for name, value in parameters.items() if defaults[name] != value)
    return differences or say("bench_defaults")


def _one(of: Callable[[list[float]], float], values: list[float]) -> Mean:
    return (of(values), 0.0, len(values)) if values else None


def _mean(values: list[float]) -> Mean:
    if not values:
        return None
    return fmean(values), (stdev(values) if len(values) > 1 else 0.0), len(values)
