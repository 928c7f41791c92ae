"""How erasure requests stand: open, taken up by a run, or, once a model was given out, whether they are met."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from megu.project.project import Project
from megu.project.results import result_or_none
from megu.project.schema import Request
from megu.record.erasure_requests.requests import find_export_day, find_fulfilled
from megu.record.erasure_requests.stage_requests import Requests

State = Literal["open", "in_run", "unchecked", "done", "not_met", "cannot_tell", "refused"]
GIVEN_OUT: tuple[State, ...] = ("unchecked", "done", "not_met", "cannot_tell")
"""States of a request for which a model was given out."""
_OF_VERDICT: dict[str, State] = {"met": "done", "not_met": "not_met", "cannot_tell": "cannot_tell"}


@dataclass(frozen=True)
class Standing:
    """How a request stands. run: the one that takes it up, or was made for it. on: the day its model was given out, or
    the day it was refused on.

    A request is ``done`` only where its own images were found forgotten in the model given out last. judged: what was
    found of it there (a row of the stage *requests*). left: days until its day, below 0 after it: from the day it was
    met or refused on, and while it is neither, from today. None without a day.
    """

    request: Request
    state: State
    run: str | None = None
    on: date | None = None
    judged: dict[str, Any] | None = None
    days_left: int | None = None

    @property
    def late(self) -> bool:
        """Whether its day has passed, or was missed."""
        return self.days_left is not None and self.days_left < 0

    @property
    def settled(self) -> bool:
        """Whether nothing more has to be done by its day."""
        return self.state in ("done", "refused")

    @property
    def overdue(self) -> bool:
        """Whether its day has passed and it still is neither done nor refused."""
        return self.late and not self.settled


def standings(project: Project, today: date) -> list[Standing]:
    """Return all requests in the order they were added, with how they stand."""
    given_out = find_fulfilled(project)
    judged = _judged(project)
    return [_standing(project, request, given_out, judged, today) for request in project.choices.requests]


def _judged(project: Project) -> dict[str, dict[str, Any]]:
    """Return what the newest run whose model was given out found of each request, by reference."""
    found: dict[str, dict[str, Any]] = {}
    for run in project.choices.runs:
        if (run.requests or run.earlier) and find_export_day(project, run.id):
            result = result_or_none(project, Requests(run.id)) or {"requests": []}
            found |= {row["reference"]: row for row in result["requests"]}
    return found


def _standing(
    project: Project, request: Request, given_out: dict[str, str], judged: dict[str, dict[str, Any]], today: date
) -> Standing:
    if request.status == "refused":
        return Standing(request, "refused", on=request.decided, days_left=_left(request, request.decided))
    if run := given_out.get(request.reference):
        on, row = find_export_day(project, run), judged.get(request.reference)
        state = _OF_VERDICT.get(row["verdict"], "unchecked") if row else "unchecked"
        return Standing(request, state, run, on, row, _left(request, today if state == "not_met" or on is None else on))
    runs = [run.id for run in project.choices.runs if request.reference in run.requests]
    return Standing(request, "in_run" if runs else "open", runs[-1] if runs else None, days_left=_left(request, today))


def _left(request: Request, day: date | None) -> int | None:
    due = request.extended or request.due
    return (due - day).days if due and day else None
