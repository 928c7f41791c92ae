"""Summary of a run and all others on its forget set: columns, rows and verdicts, from results alone.

The stage *compare* measures the run itself, which takes seconds; the stage *audit* measures all runs with every figure.
Nothing here imports torch or computes a figure. A verdict compares one figure of a model with those of retrained ones,
from cells as results hold them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt
from statistics import fmean
from typing import Any, Literal, get_args

from megu.base.shares import FEWEST
from megu.compare.metrics.figure import Figure, Question, Requirement, Side
from megu.compare.metrics.floor import ROUNDING, floor
from megu.compare.metrics.table import FIGURES
from megu.compare.stage_audit import Audit, finished_runs, so_far
from megu.compare.stage_compare import Compare
from megu.forget.stage_forget import Forget
from megu.project.project import Project
from megu.project.results import cache_lookups, result_or_none
from megu.project.schema import Run
from megu.unlearn.methods.table import RETRAIN
from megu.unlearn.sketch.stage_sketch import Sketch
from megu.unlearn.stage_unlearn import Unlearn

Cell = dict[str, Any]
Kind = Literal["within", "outside", "far_outside", "too_few", "unknown"]
BELOW: dict[Side, Side] = {"remembers": "too_much", "too_much": "remembers", "better": "worse", "": ""}
"""Meaning of a value below that of retrained models, by its meaning above them."""
FAR = 2.0
"""A gap of more than this many floors is far outside."""


@dataclass(frozen=True)
class Verdict:
    """Verdict on one figure.

    Attributes
    ----------
    kind
        ``within`` the range of retrained models, ``outside`` it by up to twice the noise floor, ``far_outside``,
        ``too_few`` images to tell, or ``unknown``.
    gap
        Gap to the mean of the retrained models.
    floor
        Noise floor of the gap.
    side
        Meaning of a gap outside the range; forgetting too much counts like its opposite.
    models
        Number of retrained models: two can differ by more than one shows.
    why
        Code of the reason if `kind` is ``unknown``.
    values
        Values of the reason's sentence.
    """

    kind: Kind
    gap: float = 0.0
    floor: float = 0.0
    side: Side = ""
    models: int = 0
    why: str = ""
    values: tuple[tuple[str, Any], ...] = ()


def make_unknown(why: str, values: dict[str, Any] | None = None) -> Verdict:
    """Return the verdict on a figure that can't be known, with the code of the reason in the catalogue."""
    return Verdict("unknown", why=why, values=tuple((values or {}).items()))


def against_retrained(code: str, own: Cell | None, retrained: Sequence[Cell]) -> Verdict:
    """Return the verdict on the figure `code` of one model. Deviations to both sides count.

    The floor is that of `compare.metrics.floor`. Ours is that the judged figure's standard error counts too: if
    retrained models are at 0 %, they have none.
    """
    cells = [cell for cell in retrained if cell.get("value") is not None]
    if own is None or own.get("value") is None or any(map(few, (own, *cells))):
        return Verdict("too_few", models=len(cells))
    if not cells:
        return make_unknown("withheld_no_retrained")
    values = [cell["value"] for cell in cells]
    size = floor(values, max(fmean(error(code, cell) for cell in cells), error(code, own))).value
    gap, above = own["value"] - fmean(values), FIGURES[code].above
    times = abs(gap) / size - ROUNDING
    side = above if gap > 0 else BELOW[above]
    kind: Kind = "within" if times <= 1 else "outside" if times <= FAR else "far_outside"
    return Verdict(kind, gap, size, "" if kind == "within" else side, len(cells))


def few(cell: Cell) -> bool:
    """Return True if the figure rests on too few images."""
    count = cell.get("count")
    return bool(cell.get("too_few")) or (count is not None and count < FEWEST)


def error(code: str, cell: Cell) -> float:
    """Return the standard error of a cell: binomial for a share, otherwise from its 95 % interval."""
    if FIGURES[code].unit == "number":
        return (cell["high"] - cell["low"]) / (2 * 1.959964)
    value, count = cell["value"], cell.get("count") or FEWEST
    return sqrt(value * (1 - value) / count)


ASKED = sorted(
    ((figure, figure.asked) for figure in FIGURES.values() if figure.asked),
    key=lambda pair: (get_args(Question).index(pair[1].question), pair[1].place),
)
"""Figures of the page Compare, in the order of its six questions."""
ORIGINAL = "original"


@dataclass(frozen=True)
class Column:
    """Column of the page Compare: a model.

    Attributes
    ----------
    name
        ``original`` or the id of its run.
    role
        Its relation to the run that is judged.
    run
        Its run.
    """

    name: str
    role: Literal["original", "judged", "run", "retrained"]
    run: Run | None = None


@dataclass(frozen=True)
class Row:
    """Row of the page Compare: a figure.

    Attributes
    ----------
    code
        The figure.
    question
        Its question.
    cells
        Cells by column, as results hold them; None if not measured.
    verdict
        None if there is none, as for costs and before the figure is measured.
    """

    code: str
    question: Question
    cells: dict[str, Cell | None]
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Summary:
    """Everything that the page Compare shows of a run.

    Attributes
    ----------
    columns
        The models.
    rows
        The figures, in the order of the questions.
    measured
        True if the stage *audit* is done for today's runs.
    most
        Steps of relearning that were tried.
    reference
        The audit's judgement of the retrained models.
    estimated
        Images behind the cells that are estimates while an audit runs, 0 for none. These cells have ``estimate`` and no
        verdict.
    estimable
        True if it can be estimated without retraining how many of the images to forget a model that never saw them
        would recognise. For whole classes that is none.
    expected
        That share, if it was estimated, from the stage *sketch*; no verdict uses it.
    """

    columns: list[Column]
    rows: list[Row]
    measured: bool
    most: int = 0
    reference: dict[str, Any] = field(default_factory=dict)
    estimated: int = 0
    estimable: bool = False
    expected: Cell | None = None

    @property
    def retrained(self) -> list[Column]:
        """The retrained models that the run is judged by."""
        return [column for column in self.columns if column.role == "retrained"]

    @property
    def references(self) -> list[Column]:
        """Every retrained model, including the judged run if it is one."""
        return [column for column in self.columns if column.run and column.run.method == RETRAIN]


def summary(project: Project, run_id: str) -> Summary | None:
    """Return the summary of a run, or None if it has not been compared. Takes some milliseconds."""
    with cache_lookups():
        return _summary(project, run_id)


def _summary(project: Project, run_id: str) -> Summary | None:
    own = result_or_none(project, Compare(run_id))
    if own is None:
        return None
    columns = list(_columns(project, run_id))
    results = _Results(project, run_id, own, columns)
    rows = [row for figure, requirement in ASKED if (row := results.row(figure, requirement))]
    audit = results.audit or {}
    most = audit.get("relearn", {}).get("most", 0)
    estimate_images = results.estimate.get("images", 0) if any(is_estimate(row) for row in rows) else 0
    forget = result_or_none(project, Forget(run_id)) or {"by_class": {}, "whole_classes": []}
    estimable = not set(forget["by_class"]) <= set(forget["whole_classes"])
    share = (result_or_none(project, Sketch(run_id)) or {}).get("recognise") if estimable else None
    reference = audit.get("reference", {})
    return Summary(columns, rows, results.measured, most, reference, estimate_images, estimable, share)


def is_estimate(row: Row) -> bool:
    """Return True if a cell of the row is still an estimate."""
    return any(cell is not None and bool(cell.get("estimate")) for cell in row.cells.values())


def _columns(project: Project, run_id: str) -> Iterator[Column]:
    """Yield the original, the judged run, the retrained ones, and the other runs on its forget set."""
    runs = finished_runs(project, Compare(run_id))
    others = [run for run in runs if run.id != run_id]
    yield Column(ORIGINAL, "original")
    yield from (Column(run.id, "judged", run) for run in runs if run.id == run_id)
    yield from (Column(run.id, "retrained", run) for run in others if run.method == RETRAIN)
    yield from (Column(run.id, "run", run) for run in others if run.method != RETRAIN)


class _Results:
    """The results about these columns."""

    def __init__(self, project: Project, run_id: str, own: dict[str, Any], columns: list[Column]) -> None:
        self.project, self.run_id, self.columns = project, run_id, columns
        whole = result_or_none(project, Audit(run_id))
        self.measured = whole is not None
        self.audit = whole or so_far(project, Audit(run_id))
        self.estimate: dict[str, Any] = (self.audit or {}).get("estimated", {})
        comparisons = {c.name: result_or_none(project, Compare(c.name)) for c in columns if c.run and c.name != run_id}
        self.compared = {run_id: own, **{name: result for name, result in comparisons.items() if result}}
        self.retrained = [column.name for column in columns if column.role == "retrained"]
        self.own = {row["code"]: row for row in own["rows"]}
        never = [
            {"code": figure.code, "why": requirement.withheld} for figure, requirement in ASKED if requirement.withheld
        ]
        reasons = [*never, *(self.audit or {}).get("withheld", ()), *own["withheld"]]
        self.withheld = {row["code"]: row for row in reasons}
        self.figures = {row["code"]: row["cells"] for row in (self.audit or {}).get("figures", ())}

    def row(self, figure: Figure, requirement: Requirement) -> Row | None:
        """Return a row, or None for a figure that means nothing here: one of unseen images, if there are none of
        that part."""
        code = figure.code
        if figure.unit == "seconds":
            return Row(code, requirement.question, {column.name: self._cost(column) for column in self.columns})
        if requirement.only == "compared" and code not in self.own and not self._is_withheld(code):
            return None
        if requirement.only == "retrained" and not self.retrained:
            return None
        cells = {column.name: self._cell(code, column) for column in self.columns}
        return Row(code, requirement.question, cells, self._verdict(code, requirement))

    def _is_withheld(self, code: str) -> bool:
        return any(row["code"] == code for row in self.compared[self.run_id]["withheld"])

    def _verdict(self, code: str, requirement: Requirement) -> Verdict | None:
        code_to_judge = requirement.judged_by or code
        cells = {column.name: self._cell(code_to_judge, column) for column in self.columns}
        if any(cell and cell.get("estimate") for cell in cells.values()):
            return None
        if not any(cells.values()):
            reason = self.withheld.get(code_to_judge) or self.withheld.get(code)
            return make_unknown(reason["why"], reason.get("values")) if reason else None
        retrained = [cell for name in self.retrained if (cell := cells[name])]
        if requirement.only == "retrained" and not retrained:  # one retrained model has no other to lie apart from
            return make_unknown("floor_one_model")
        return against_retrained(code_to_judge, cells[self.run_id], retrained)

    def _cell(self, code: str, column: Column) -> Cell | None:
        cell = self.figures.get(code, {}).get(column.name)
        if self.measured and code in self.figures:
            return cell
        if cell is None or column.name in self.estimate.get("models", ()):
            return self._compare(code, column) or (cell and {**cell, "estimate": True})
        return cell

    def _compare(self, code: str, column: Column) -> Cell | None:
        """Return a cell as measured by comparisons, which use all images."""
        if column.name in self.compared:
            return _of(self.compared[column.name], code, "unlearned")
        if column.name == ORIGINAL:
            return self.own.get(code, {}).get(ORIGINAL)
        # the comparison looks at the newest retrained model itself
        newest = self.retrained[-1:] == [column.name]
        return self.own.get(code, {}).get("retrained") if newest else None

    def _cost(self, column: Column) -> Cell | None:
        result = result_or_none(self.project, Unlearn(column.name)) if column.run else None
        return {"value": result["total_seconds"]} if result else None


def _of(result: dict[str, Any], code: str, model: str) -> Cell | None:
    return next((row.get(model) for row in result["rows"] if row["code"] == code), None)
