"""The status of erasure requests: open, part of a run, or, once a model was exported, whether they are fulfilled."""

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
"""States of a request for which a model was exported."""
_OF_VERDICT: dict[str, State] = {"met": "done", "not_met": "not_met", "cannot_tell": "cannot_tell"}


@dataclass(frozen=True)
class Standing:
    """The status of a request. It is ``done`` only if its own images were found forgotten in the model exported last.

    Attributes
    ----------
    request : Request
    state : State
    run : str or None
        The run that includes it, or that was made for it.
    on : date or None
        The day of the export, or of the refusal.
    judged : dict or None
        The judgement of that model (a row of the stage *requests*).
    days_left : int or None
        Days until it is due, negative afterwards: from the day it was fulfilled or refused, else from today. None if it
        has no due day.
    """

    request: Request
    state: State
    run: str | None = None
    on: date | None = None
    judged: dict[str, Any] | None = None
    days_left: int | None = None

    @property
    def late(self) -> bool:
        """Return True if its due day has passed, or was missed."""
        return self.days_left is not None and self.days_left < 0

    @property
    def settled(self) -> bool:
        """Return True if nothing more has to be done by its due day."""
        return self.state in ("done", "refused")

    @property
    def overdue(self) -> bool:
        """Return True if its due day has passed and it is neither done nor refused."""
        return self.late and not self.settled


def standings(project: Project, today: date) -> list[Standing]:
    """Return the status of all requests, in the order they were added."""
    fulfilment = find_fulfilled(project)
    judgements = _find_judgements(project)
    return [_standing(project, request, fulfilment, judgements, today) for request in project.choices.requests]


def _find_judgements(project: Project) -> dict[str, dict[str, Any]]:
    """Return each request's judgement by the newest run whose model was exported, by reference."""
    judgements: dict[str, dict[str, Any]] = {}
    for run in project.choices.runs:
        if (run.requests or run.earlier) and find_export_day(project, run.id):
            result = result_or_none(project, Requests(run.id)) or {"requests": []}
            judgements |= {row["reference"]: row for row in result["requests"]}
    return judgements


def _standing(
    project: Project, request: Request, fulfilment: dict[str, str], judgements: dict[str, dict[str, Any]], today: date
) -> Standing:
    if request.status == "refused":
        return Standing(request, "refused", on=request.decided, days_left=_count_days(request, request.decided))
    if run := fulfilment.get(request.reference):
        day, row = find_export_day(project, run), judgements.get(request.reference)
        state = _OF_VERDICT.get(row["verdict"], "unchecked") if row else "unchecked"
        return Standing(
            request, state, run, day, row, _count_days(request, today if state == "not_met" or day is None else day)
        )
    runs = [run.id for run in project.choices.runs if request.reference in run.requests]
    return Standing(
        request, "in_run" if runs else "open", runs[-1] if runs else None, days_left=_count_days(request, today)
    )


def _count_days(request: Request, day: date | None) -> int | None:
    due = request.extended or request.due
    return (due - day).days if due and day else None
