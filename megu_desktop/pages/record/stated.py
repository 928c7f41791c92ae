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
    return next((one for one in choices.requests if one.reference in run.requests), None)


def take(choices: Choices, run_id: str, name: str, text: str) -> None:
    """Set a line of the form, by its name in `Request` or `RecordChoice`; one of a missing request is dropped."""
    run = choices.run(run_id)
    known = request_of(choices, run)
    if name not in OF_REQUEST:
        record(choices, **{name: text})
    elif name == "reference" and run is not None:
        _referred(choices, run, known, text)
    elif known is not None:
        value = text or (None if name in DAYS else "")
        changed = Request.model_validate({**known.model_dump(), name: value})
        choices.requests = [changed if one is known else one for one in choices.requests]


def _referred(choices: Choices, run: Run, known: Request | None, reference: str) -> None:
    """Make the run meet the request with that reference: another stored one, the same one renamed, or a new one."""
    others = [one for one in choices.requests if one is not known]
    wanted = next((one for one in others if one.reference == reference), None)
    if reference and wanted is None:
        told = known.model_dump() if known else {"forget": run.forget}
        others.append(Request.model_validate({**told, "reference": reference}))
    elif known is not None and (known.forget != run.forget or _used_elsewhere(choices, run, known)):
        others.append(known)
    choices.requests = others
    rest = [one for one in run.requests if known is None or one != known.reference]
    run.requests = [*rest, reference] if reference else rest


def _used_elsewhere(choices: Choices, run: Run, request: Request) -> bool:
    return any(request.reference in other.requests for other in choices.runs if other is not run)


def record(choices: Choices, **changed: Any) -> None:
    """Change other parts of the record's choices."""
    choices.record = RecordChoice.model_validate({**choices.record.model_dump(), **changed})
