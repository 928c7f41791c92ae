"""Storage of a person's statements in the project: about the request, and about the record."""

from typing import Any

from megu.project.schema import Choices, RecordChoice, Request, Run

DAYS = ("received", "due", "decided", "replied", "extended")
OF_REQUEST = (
    "reference",
    *("received", "due", "decided", "decided_by"),
    *("decided_as", "ground", "exception", "replied", "extended", "extension_reason"),
)
"""Fields of `Request` that the form of the record has lines for; the reference comes first."""
NAMES = ("decided_by", "controller", "operator", "processor")
OLD = ("copies", "recipients")
"""Of projects of 0.1.0, in free words."""
OF_RECORD = ("controller", "operator", "established", "operator_as", "processor", "activity", *OLD)


def request_of(choices: Choices, run: Run | None) -> Request | None:
    """Return the first request that a run meets."""
    if run is None:
        return None
    return next((request for request in choices.requests if request.reference in run.requests), None)


def set_line(choices: Choices, run_id: str, name: str, text: str) -> None:
    """Set a line of the form, by its name in `Request` or `RecordChoice`; one of a missing request is dropped."""
    run = choices.run(run_id)
    request = request_of(choices, run)
    if name not in OF_REQUEST:
        change_record(choices, **{name: text})
    elif name == "reference" and run is not None:
        _set_reference(choices, run, request, text)
    elif request is not None:
        value = text or (None if name in DAYS else "")
        new_request = Request.model_validate({**request.model_dump(), name: value})
        choices.requests = [new_request if other is request else other for other in choices.requests]


def _set_reference(choices: Choices, run: Run, request: Request | None, reference: str) -> None:
    """Make the run meet the request with that reference: another stored one, the same one renamed, or a new one."""
    requests = [other for other in choices.requests if other is not request]
    target = next((other for other in requests if other.reference == reference), None)
    if reference and target is None:
        values = request.model_dump() if request else {"forget": run.forget}
        requests.append(Request.model_validate({**values, "reference": reference}))
    elif request is not None and (request.forget != run.forget or _used_elsewhere(choices, run, request)):
        requests.append(request)
    choices.requests = requests
    references = [other for other in run.requests if request is None or other != request.reference]
    run.requests = [*references, reference] if reference else references


def _used_elsewhere(choices: Choices, run: Run, request: Request) -> bool:
    return any(request.reference in other.requests for other in choices.runs if other is not run)


def change_record(choices: Choices, **changes: Any) -> None:
    """Set the given fields of the record's choices."""
    choices.record = RecordChoice.model_validate({**choices.record.model_dump(), **changes})
