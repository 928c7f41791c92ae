"""Erasure requests: how they stand, and runs that meet several at once or one after another."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import MeguError, NotReady
from megu.base.messages.catalogue import plain
from megu.export.stage_export import Export
from megu.forget import rules
from megu.forget.stage_forget import IMAGES, Forget, taken
from megu.images import erased, materials
from megu.images.index import Index, among
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
    """Reference to the run that met it: the newest of which a model was exported."""
    return {
        reference: run.id
        for run in project.choices.runs
        if run.requests and find_export_day(project, run.id)
        for reference in run.requests
    }


def find_export_day(project: Project, run_id: str) -> date | None:
    """The day (UTC) on which a run's model was exported, wherever the file is now; None where it was not."""
    try:
        key = current_key(project, Export(run_id))
        if not project.has(Export.name, key):
            return None
        started = files.read_json(project.stage_folder(Export.name, key) / MANIFEST)["started"]
        return date.fromisoformat(started[:10])
    except (MeguError, OSError, ValueError, KeyError):  # what it was made of is not there, or is another now
        return None


def find(choices: Choices, reference: str) -> Request:
    """The request of that reference. Raises NotReady ``request_unknown``."""
    known = {request.reference: request for request in choices.requests}
    if reference not in known:
        raise NotReady("request_unknown", reference=reference, known=", ".join(known) or "–")
    return known[reference]


def put(project: Project, reference: str, told: dict[str, Any]) -> Request:
    """Add a request, or change what is told of the one with that reference; nothing else of it changes.

    Raises NotReady ``request_met`` where its images, or its refusal, would be changed after it was met.
    """
    choices = project.choices
    known = {request.reference: request for request in choices.requests}
    if reference not in known:
        check_reference(reference)
    run = find_fulfilled(project).get(reference)
    if run and {"forget", "status"} & told.keys():
        raise NotReady("request_met", reference=reference, run=run)
    before = known[reference].model_dump() if reference in known else {"reference": reference}
    if "forget" in told:
        before |= {"taken": ""}
    changed = Request.model_validate({**before, **told})
    check_days(changed)
    check_name(changed.decided_by)
    known[reference] = changed
    choices.requests = list(known.values())
    return changed


def rename(project: Project, old: str, new: str) -> Request:
    """Give a request another reference, also in the runs that were begun for it.

    Raises NotReady where there is none of that reference, where the new one can't be one or is taken, and
    ``request_met`` after it was met: records that were written name it.
    """
    choices, request = project.choices, find(project.choices, old)
    if new == old:
        return request
    check_reference(new)
    if any(other.reference == new for other in choices.requests):
        raise NotReady("request_taken", reference=new)
    if run := find_fulfilled(project).get(old):
        raise NotReady("request_met", reference=old, run=run)
    changed = request.model_copy(update={"reference": new})
    choices.requests = [changed if other is request else other for other in choices.requests]
    for begun in choices.runs:
        begun.requests = [new if reference == old else reference for reference in begun.requests]
    return changed


LONGEST = 200
"""Signs of a reference."""


def check_reference(reference: str) -> None:
    """Raises NotReady ``request_reference`` for one that can't be kept, or that a list could not show as it is."""
    if not 1 <= len(reference) <= LONGEST or plain(reference) != reference:
        raise NotReady("request_reference", most=LONGEST)


def check_days(request: Request) -> None:
    """Raises NotReady ``request_days`` for one that would be due, was decided or replied to before it was received, and
    ``extension_day`` for a day that is moved to an earlier one."""
    for day in (request.due, request.decided, request.replied):
        if request.received is not None and day is not None and day < request.received:
            raise NotReady("request_days", received=str(request.received), day=str(day))
    if request.due and request.extended and request.extended <= request.due:
        told = {"reference": request.reference, "until": str(request.extended), "due": str(request.due)}
        raise NotReady("extension_day", **told)


def check_name(text: str) -> None:
    """Raises NotReady ``name_is_date`` for what is to name a person or a body, and is a date."""
    if is_date(text):
        raise NotReady("name_is_date", text=text)


def is_date(text: str) -> bool:
    """Tell whether a text is a date and nothing else, in whatever order and with the month in digits or in letters."""
    return any(pattern.fullmatch(text.strip()) for pattern in _DATES)


_DATES = (
    re.compile(r"\d{1,4}\s*([./-])\s*\d{1,2}\s*\1\s*\d{1,4}"),
    re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?"),
    re.compile(r"\d{1,2}(st|nd|rd|th)?\.?\s*-?[^\W\d_]{3,9}[.,]?\s*-?\d{4}", re.IGNORECASE),
    re.compile(r"[^\W\d_]{3,9}\.?\s*\d{1,2}(st|nd|rd|th)?,?\s*\d{4}", re.IGNORECASE),
)


def check_met(request: Request, run: Run) -> None:
    """Raises NotReady where a run can't be said to meet a request: it was refused, or asks for something else."""
    if request.status == "refused":
        raise NotReady("request_refused", reference=request.reference)
    asked, forgot = request.forget, run.forget
    among_them = asked.kind == forgot.kind == "classes" and set(asked.classes) <= set(forgot.classes)
    if asked.stated and asked != forgot and not among_them and request.reference not in run.requests:
        raise NotReady("request_of_others", reference=request.reference, run=run.id)


# --- runs that meet them --------------------------------------------------------------------------------------------


def begin(project: Project, references: list[str], method: str, strength: str | None, changed: dict[str, Any]) -> Run:
    """Make a run that meets these requests the current one; the one that was begun for them, where there is one.

    It starts from the model that was exported last, and what earlier requests asked to forget stays among what is to
    be forgotten as far as it is still there: among the images to keep it would be learned again. The images must have
    been read. Raises NotReady where a request is not known, refused or says nothing.
    """
    choices, wanted = project.choices, sorted(set(references))
    same = [run for run in choices.runs if run.requests == wanted and run.method == method]
    if same and not changed and same[-1].strength == strength:
        choices.current_run, choices.forget = same[-1].id, same[-1].forget.model_copy(deep=True)
        return same[-1]
    asked = [_askable(project, reference) for reference in wanted]
    earlier = {reference: run for reference, run in find_fulfilled(project).items() if reference not in wanted}
    for reference, by in earlier.items():
        _settle(project, find(choices, reference), by)
    index = materials.load_index(project, ReadImages())
    choices.forget = _together(project, index, asked, [find(choices, reference) for reference in earlier])
    starts = [run.id for run in choices.runs if run.id in earlier.values()]
    start = starts[-1] if starts and not METHODS[method].fresh_weights else "original"
    run = start_run(choices, method, strength, changed, start)
    run.requests = sorted({*run.requests, *wanted})
    run.earlier = earlier
    return run


def _askable(project: Project, reference: str) -> Request:
    request = find(project.choices, reference)
    if request.status == "refused":
        raise NotReady("request_refused", reference=reference)
    if not request.forget.stated:
        raise NotReady("request_no_images", reference=reference)
    erased.check_rule(project, request.forget)
    return request


def _settle(project: Project, request: Request, run_id: str) -> None:
    """Keep what a run took for a request that was told of only afterwards, where that is still known."""
    run = project.choices.run(run_id)
    if request.taken or request.forget.kind == "classes" or run is None or run.forget != request.forget:
        return
    listed = project.stage_folder(Forget.name, current_key(project, Forget(run_id))) / IMAGES
    if listed.is_file():
        images = [selections.Named(image["name"], image["sha256"]) for image in files.read_json(listed)]
        request.taken = selections.of_images(project, images).selection


def _together(project: Project, index: Index, asked: list[Request], earlier: list[Request]) -> ForgetRule:
    """One rule for all: classes stay classes; else it lists the images, and whole classes are recognised among them."""
    trained = index.trained(ReadImages().images(project))
    rows = {request.reference: _rows(project, request.forget, index, trained) for request in asked}
    for request in asked:
        if request.forget.kind != "classes":  # what it took, whatever becomes of the folder and of drawing by chance
            request.taken = _listed(project, index, rows[request.reference]).selection
    before = {one.reference: found for one in earlier if (found := find_rows(project, one, index, trained)) is not None}
    there = [*asked, *(one for one in earlier if one.reference in before and before[one.reference].any())]
    if len(there) == 1:
        return there[0].forget.model_copy(deep=True)
    if all(one.forget.kind == "classes" for one in there):
        named = {name for one in there for name in one.forget.classes if name in index.label_names}
        return ForgetRule(classes=sorted(named))
    masks = [(rows | before)[one.reference] for one in there]
    return _listed(project, index, sum(masks[1:], masks[0]))


def _rows(project: Project, rule: ForgetRule, index: Index, trained: "ndarray") -> "ndarray":
    named = rules.picked(rule, index, trained, selections.images_of(project, rule))
    return taken(rule, index, trained, named, selections.decision_of(project, rule))


def _listed(project: Project, index: Index, rows: "ndarray") -> ForgetRule:
    images = index.at(rows.nonzero()[0])
    return selections.of_images(project, [selections.Named(image.name, image.sha256) for image in images])


def find_rows(project: Project, request: Request, index: Index, trained: "ndarray") -> "ndarray | None":
    """Which training images of today are those of a request that was met, (N,) bool; None where that was erased."""
    import numpy as np

    if request.forget.kind == "classes":
        return trained & index.of_classes([name for name in request.forget.classes if name in index.label_names])
    if not request.taken or not selections.is_there(project, request.taken):
        return None
    listed = selections.images_of(project, ForgetRule(kind="chosen", selection=request.taken))
    wanted = np.array(sorted({int(image.sha256[:16], 16) for image in listed}), np.uint64)
    return trained & among(index.heads(), wanted)
