"""What is known of a run beside all others on its forget set: columns, rows and verdicts, from results alone.

The stage *compare* measures the run itself, which takes seconds; the stage *audit* all runs in every way, where it was
made. Nothing here loads torch or computes a figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from megu.compare.audit.verdict import Cell, Verdict, against_retrained, unknown
from megu.compare.stage_audit import Audit, finished_runs, so_far
from megu.compare.stage_compare import Compare
from megu.project.project import Project
from megu.project.results import result_or_none, unchanged
from megu.project.schema import Run
from megu.unlearn.methods.table import RETRAIN
from megu.unlearn.stage_unlearn import Unlearn

Question = Literal["forget", "rest", "attack", "features", "relearn", "cost"]
QUESTIONS: dict[Question, tuple[str, ...]] = {
    "forget": ("forget_unseen", "forget_train", "js_retrained"),
    "rest": ("retain_unseen", "peers_unseen", "retain_train"),
    "attack": ("mia_entropy", "mia_rmia"),
    "features": ("probe",),
    "relearn": ("relearn_steps",),
    "cost": ("cost",),
}
"""The six questions people ask, and the figures that answer each."""
ORIGINAL = "original"
JUDGED_BY = {"relearn_steps": "relearn_area"}
"""Steps come in twenties and may not suffice: the area under the curve tells how far apart two models are."""
NO_REFERENCES = {"code": "mia_rmia", "why": "withheld_no_reference"}
"""A project has no reference models: measuring everything would not tell either."""


@dataclass(frozen=True)
class Column:
    """A model. name: ``original`` or the id of its run. role: what it is beside the run that is judged."""

    name: str
    role: Literal["original", "judged", "run", "retrained"]
    run: Run | None = None


@dataclass(frozen=True)
class Row:
    """A figure. cells: by column, as results hold them; None where it was not measured. verdict: None where none is
    due, as for costs and while the figure has not been measured."""

    code: str
    question: Question
    cells: dict[str, Cell | None]
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Summary:
    """rows: in the order of the questions. measured: whether the stage *audit* was made for today's runs.

    most: how many steps of relearning were tried. reference: what the retrained models are worth, as the audit says.
    estimated: images of the estimate that some cells are of while an audit goes on; these have ``estimate``, and no
    verdict. 0: none is.
    """

    columns: list[Column]
    rows: list[Row]
    measured: bool
    most: int = 0
    reference: dict[str, Any] = field(default_factory=dict)
    estimated: int = 0

    @property
    def retrained(self) -> list[Column]:
        """The retrained models that the run is judged by."""
        return [column for column in self.columns if column.role == "retrained"]


def summary(project: Project, run_id: str) -> Summary | None:
    """The summary for a run; None while it is not compared. Takes some milliseconds."""
    with unchanged():
        return _summary(project, run_id)


def _summary(project: Project, run_id: str) -> Summary | None:
    own = result_or_none(project, Compare(run_id))
    if own is None:
        return None
    columns = list(_columns(project, run_id))
    told = _Told(project, run_id, own, columns)
    rows = [row for question, codes in QUESTIONS.items() for code in codes if (row := told.row(question, code))]
    audit = told.audit or {}
    most = audit.get("relearn", {}).get("most", 0)
    estimated = told.estimate.get("images", 0) if any(is_estimate(row) for row in rows) else 0
    return Summary(columns, rows, told.measured, most, audit.get("reference", {}), estimated)


def is_estimate(row: Row) -> bool:
    """Whether a cell of the row is an estimate so far."""
    return any(cell is not None and bool(cell.get("estimate")) for cell in row.cells.values())


def _columns(project: Project, run_id: str) -> Iterator[Column]:
    """The original, the run that is judged, the retrained ones, and the other runs on its forget set."""
    runs = finished_runs(project, Compare(run_id))
    others = [run for run in runs if run.id != run_id]
    yield Column(ORIGINAL, "original")
    yield from (Column(run.id, "judged", run) for run in runs if run.id == run_id)
    yield from (Column(run.id, "retrained", run) for run in others if run.method == RETRAIN)
    yield from (Column(run.id, "run", run) for run in others if run.method != RETRAIN)


class _Told:
    """The results that say something of these columns."""

    def __init__(self, project: Project, run_id: str, own: dict[str, Any], columns: list[Column]) -> None:
        self.project, self.run_id, self.columns = project, run_id, columns
        whole = result_or_none(project, Audit(run_id))
        self.measured = whole is not None
        self.audit = whole or so_far(project, Audit(run_id))
        self.estimate: dict[str, Any] = (self.audit or {}).get("estimated", {})
        compared = {c.name: result_or_none(project, Compare(c.name)) for c in columns if c.run and c.name != run_id}
        self.compared = {run_id: own, **{name: result for name, result in compared.items() if result}}
        self.retrained = [column.name for column in columns if column.role == "retrained"]
        self.own = {row["code"]: row for row in own["rows"]}
        withheld = [NO_REFERENCES, *(self.audit or {}).get("withheld", ()), *own["withheld"]]
        self.withheld = {row["code"]: row for row in withheld}
        self.figures = {row["code"]: row["cells"] for row in (self.audit or {}).get("figures", ())}

    def row(self, question: Question, code: str) -> Row | None:
        """None for a figure that says nothing here: of unseen images of a part that no unseen image is of."""
        if code == "cost":
            return Row(code, question, {column.name: self._cost(column) for column in self.columns})
        if code in ("forget_unseen", "retain_unseen", "peers_unseen") and not self._of_compare(code):
            return None
        if code == "js_retrained" and not self.retrained:
            return None
        cells = {column.name: self._cell(code, column) for column in self.columns}
        return Row(code, question, cells, self._verdict(code))

    def _of_compare(self, code: str) -> bool:
        """Whether the comparison has that figure, or says why it has not."""
        told = self.compared[self.run_id]
        return code in self.own or code in {row["code"] for row in told["withheld"]}

    def _verdict(self, code: str) -> Verdict | None:
        judged = JUDGED_BY.get(code, code)
        cells = {column.name: self._cell(judged, column) for column in self.columns}
        if any(cell and cell.get("estimate") for cell in cells.values()):
            return None
        if not any(cells.values()):
            reason = self.withheld.get(judged) or self.withheld.get(code)
            return unknown(reason["why"], reason.get("values")) if reason else None
        anew = [cell for name in self.retrained if (cell := cells[name])]
        if code == "js_retrained" and not anew:  # one retrained model has no other to lie apart from
            return unknown("floor_one_model")
        return against_retrained(judged, cells[self.run_id], anew)

    def _cell(self, code: str, column: Column) -> Cell | None:
        told = self.figures.get(code, {}).get(column.name)
        if self.measured and code in self.figures:
            return told
        if told is None or column.name in self.estimate.get("models", ()):
            return self._compared(code, column) or (told and {**told, "estimate": True})
        return told

    def _compared(self, code: str, column: Column) -> Cell | None:
        """What comparisons have measured; they look at all images."""
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
