"""Erasure requests in a project, and runs that fulfil several at once or one after another."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import MeguError, NotReady
from megu.base.messages.catalogue import plain
from megu.export.stage_export import Export
from megu.forget import rules
from megu.forget.stage_forget import IMAGES, Forget, take_images
from megu.images import erased, materials
from megu.images.index import Index, in_sorted
from megu.images.stage_images import ReadImages
from megu.project import selections
from megu.project.project import MANIFEST, Project
from megu.project.results import current_key
from megu.project.schema import Choices, ForgetRule, Request, Run
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import start_run

if TYPE_CHECKING:
    from numpy import ndarray


def find_fulfilled(project: Project) -> dict[str, str]:
    """Return the run that fulfilled each request, by its reference: the newest whose model was exported."""
    return {
        reference: run.id
        for run in project.choices.runs
        if run.requests and find_export_day(project, run.id)
        for reference in run.requests
    }


def find_export_day(project: Project, run_id: str) -> date | None:
    """Return the day (UTC) of a run's export, wherever the file is now; None if it was not exported."""
    try:
        key = current_key(project, Export(run_id))
        if not project.has(Export.name, key):
            return None
        start = files.read_json(project.stage_folder(Export.name, key) / MANIFEST)["started"]
        return date.fromisoformat(start[:10])
    except (MeguError, OSError, ValueError, KeyError):  # its inputs are missing or have changed
        return None


def find(choices: Choices, reference: str) -> Request:
    """Return the request with that reference. Raises NotReady ``request_unknown``."""
    requests = {request.reference: request for request in choices.requests}
    if reference not in requests:
        raise NotReady("request_unknown", reference=reference, known=", ".join(requests) or "–")
    return requests[reference]


def put(project: Project, reference: str, values: dict[str, Any]) -> Request:
    """Add a request, or change the given fields of an existing one.

    Parameters
    ----------
    project : Project
    reference : str
    values : dict
        Fields of `Request` with their new values.

    Raises
    ------
    NotReady
        ``request_met`` if its images or its refusal would change after it was fulfilled.
    """
    choices = project.choices
    requests = {request.reference: request for request in choices.requests}
    if reference not in requests:
        check_reference(reference)
    run = find_fulfilled(project).get(reference)
    if run and {"forget", "status"} & values.keys():
        raise NotReady("request_met", reference=reference, run=run)
    former = requests[reference].model_dump() if reference in requests else {"reference": reference}
    if "forget" in values:
        former |= {"taken": ""}
    new_request = Request.model_validate({**former, **values})
    check_days(new_request)
    check_name(new_request.decided_by)
    requests[reference] = new_request
    choices.requests = list(requests.values())
    return new_request


def rename(project: Project, old: str, new: str) -> Request:
    """Give a request another reference, also in the runs that were begun for it.

    Raises
    ------
    NotReady
        If there is no such request, if the new reference is invalid or taken, or ``request_met`` after it was
        fulfilled: existing records name it.
    """
    choices, request = project.choices, find(project.choices, old)
    if new == old:
        return request
    check_reference(new)
    if any(other.reference == new for other in choices.requests):
        raise NotReady("request_taken", reference=new)
    if run := find_fulfilled(project).get(old):
        raise NotReady("request_met", reference=old, run=run)
    new_request = request.model_copy(update={"reference": new})
    choices.requests = [new_request if other is request else other for other in choices.requests]
    for affected_run in choices.runs:
        affected_run.requests = [new if reference == old else reference for reference in affected_run.requests]
    return new_request


LONGEST = 200
"""The most characters of a reference."""


def check_reference(reference: str) -> None:
    """Raise NotReady ``request_reference`` if a reference can't be stored, or shown unchanged in a list."""
    if not 1 <= len(reference) <= LONGEST or plain(reference) != reference:
        raise NotReady("request_reference", most=LONGEST)


def check_days(request: Request) -> None:
    """Raise NotReady for days in an impossible order.

    ``request_days`` if a request is due, decided or replied to before it was received; ``extension_day`` if its day is
    moved to an earlier one.
    """
    for day in (request.due, request.decided, request.replied):
        if request.received is not None and day is not None and day < request.received:
            raise NotReady("request_days", received=str(request.received), day=str(day))
    if request.due and request.extended and request.extended <= request.due:
        values = {"reference": request.reference, "until": str(request.extended), "due": str(request.due)}
        raise NotReady("extension_day", **values)


def check_name(text: str) -> None:
    """Raise NotReady ``name_is_date`` if the name of a person or a body is a date."""
    if is_date(text):
        raise NotReady("name_is_date", text=text)


def is_date(text: str) -> bool:
    """Return True if a text is only a date, in any order, with the month in digits or letters."""
    return any(pattern.fullmatch(text.strip()) for pattern in _DATES)


_DATES = (
    re.compile(r"\d{1,4}\s*([./-])\s*\d{1,2}\s*\1\s*\d{1,4}"),
    re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?"),
    re.compile(r"\d{1,2}(st|nd|rd|th)?\.?\s*-?[^\W\d_]{3,9}[.,]?\s*-?\d{4}", re.IGNORECASE),
    re.compile(r"[^\W\d_]{3,9}\.?\s*\d{1,2}(st|nd|rd|th)?,?\s*\d{4}", re.IGNORECASE),
)


def check_met(request: Request, run: Run) -> None:
    """Raise NotReady if a run can't fulfil a request, because it was refused or concerns other images."""
    if request.status == "refused":
        raise NotReady("request_refused", reference=request.reference)
    request_rule, run_rule = request.forget, run.forget
    is_included = request_rule.kind == run_rule.kind == "classes" and set(request_rule.classes) <= set(run_rule.classes)
    if request_rule.stated and request_rule != run_rule and not is_included and request.reference not in run.requests:
        raise NotReady("request_of_others", reference=request.reference, run=run.id)


# --- runs that meet them --------------------------------------------------------------------------------------------


def begin(project: Project, references: list[str], method: str, strength: str | None, settings: dict[str, Any]) -> Run:
    """Make a run that fulfils these requests the current one. An existing run that was begun for them is reused.

    The run starts from the model that was exported last. The images of earlier requests stay in the forget set as far
    as they still exist: among the images to keep, they would be learned again. The images must have been read.

    Parameters
    ----------
    project : Project
    references : list of str
    method : str
    strength : str or None
    settings : dict
        Parameters that differ from the strength's.

    Raises
    ------
    NotReady
        If a request is unknown, was refused, or does not say what to forget.
    """
    choices, references_sorted = project.choices, sorted(set(references))
    existing = [run for run in choices.runs if run.requests == references_sorted and run.method == method]
    if existing and not settings and existing[-1].strength == strength:
        choices.current_run, choices.forget = existing[-1].id, existing[-1].forget.model_copy(deep=True)
        return existing[-1]
    requests = [_find_askable(project, reference) for reference in references_sorted]
    earlier = {
        reference: run for reference, run in find_fulfilled(project).items() if reference not in references_sorted
    }
    for reference, run_id in earlier.items():
        _store_images(project, find(choices, reference), run_id)
    index = materials.load_index(project, ReadImages())
    choices.forget = _combine_rules(project, index, requests, [find(choices, reference) for reference in earlier])
    candidates = [run.id for run in choices.runs if run.id in earlier.values()]
    start = candidates[-1] if candidates and not METHODS[method].fresh_weights else "original"
    run = start_run(choices, method, strength, settings, start)
    run.requests = sorted({*run.requests, *references_sorted})
    run.earlier = earlier
    return run


def _find_askable(project: Project, reference: str) -> Request:
    request = find(project.choices, reference)
    if request.status == "refused":
        raise NotReady("request_refused", reference=reference)
    if not request.forget.stated:
        raise NotReady("request_no_images", reference=reference)
    erased.check_rule(project, request.forget)
    return request


def _store_images(project: Project, request: Request, run_id: str) -> None:
    """Store the images that a run took for a request if its text was entered later, as far as they are still known."""
    run = project.choices.run(run_id)
    if request.taken or request.forget.kind == "classes" or run is None or run.forget != request.forget:
        return
    path = project.stage_folder(Forget.name, current_key(project, Forget(run_id))) / IMAGES
    if path.is_file():
        images = [selections.Named(image["name"], image["sha256"]) for image in files.read_json(path)]
        request.taken = selections.of_images(project, images).selection


def _combine_rules(project: Project, index: Index, requests: list[Request], earlier: list[Request]) -> ForgetRule:
    """Build one rule for all requests: classes if all concern classes, otherwise a list of images."""
    training_mask = index.training_mask(ReadImages().images(project))
    rows = {request.reference: _find_rule_rows(project, request.forget, index, training_mask) for request in requests}
    for request in requests:
        if request.forget.kind != "classes":  # fixes the images, even if the folder or random sampling changes
            request.taken = _list_images(project, index, rows[request.reference]).selection
    earlier_rows = {
        one.reference: mask for one in earlier if (mask := find_rows(project, one, index, training_mask)) is not None
    }
    present = [
        *requests,
        *(one for one in earlier if one.reference in earlier_rows and earlier_rows[one.reference].any()),
    ]
    if len(present) == 1:
        return present[0].forget.model_copy(deep=True)
    if all(one.forget.kind == "classes" for one in present):
        names = {name for one in present for name in one.forget.classes if name in index.label_names}
        return ForgetRule(classes=sorted(names))
    masks = [(rows | earlier_rows)[one.reference] for one in present]
    return _list_images(project, index, sum(masks[1:], masks[0]))


def _find_rule_rows(project: Project, rule: ForgetRule, index: Index, training_mask: "ndarray") -> "ndarray":
    images = rules.select_images(rule, index, training_mask, selections.images_of(project, rule))
    return take_images(rule, index, training_mask, images, selections.decision_of(project, rule))


def _list_images(project: Project, index: Index, rows: "ndarray") -> ForgetRule:
    images = index.at(rows.nonzero()[0])
    return selections.of_images(project, [selections.Named(image.name, image.sha256) for image in images])


def find_rows(project: Project, request: Request, index: Index, training_mask: "ndarray") -> "ndarray | None":
    """Return a mask (N,) bool of today's training images that belong to a fulfilled request; None if its list was
    erased."""
    import numpy as np

    if request.forget.kind == "classes":
        return training_mask & index.of_classes([name for name in request.forget.classes if name in index.label_names])
    if not request.taken or not selections.is_there(project, request.taken):
        return None
    images = selections.images_of(project, ForgetRule(kind="chosen", selection=request.taken))
    heads = np.array(sorted({int(image.sha256[:16], 16) for image in images}), np.uint64)
    return training_mask & in_sorted(index.heads(), heads)
