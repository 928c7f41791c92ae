"""The fate of each of a project's derived files when traces are erased."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

from megu.forget.stage_forget import without_names
from megu.project import selections
from megu.project.derived import Derived, kind_of
from megu.project.project import Project
from megu.project.schema import ForgetRule, Request
from megu.record.erasure_requests.requests import find_fulfilled
from megu.similarity.stage_connect import SENT_LOG

Fate = Literal["removed", "cleared", "kept"]

STAYING = (
    *("model", "fit", "images", "baseline", "forget", "mllm", "similarity", "sketch", "noise", "unlearn"),
    *("compare", "requests", "export", "evidence"),
)
"""Stages whose results are still shown afterwards; other results are removed completely if any of their files is a
trace."""


def _clear_images(result: dict[str, Any]) -> dict[str, Any]:
    copies = {**(result.get("copies") or {"count": 0}), "names": []}
    return {**result, "copies": copies, "classes": [{**row, "examples": []} for row in result["classes"]]}


def _clear_baseline(result: dict[str, Any]) -> dict[str, Any]:
    return {**result, "flat": {**(result.get("flat") or {"count": 0}), "names": []}}


def _clear_similarity(result: dict[str, Any]) -> dict[str, Any]:
    return {**result, "exemplars": {}}


def _clear_compare(result: dict[str, Any]) -> dict[str, Any]:
    return {**result, "answers": []}


CLEARED: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "images": _clear_images,
    "baseline": _clear_baseline,
    "similarity": _clear_similarity,
    "compare": _clear_compare,
}
"""Functions that clear results which stay of the names, hashes and numbers of images.

They clear those of all images: from a half-erased list, the forgotten images could be told.
"""


def decide_fate(project: Project, path: Path, kind: Derived) -> Fate:
    """Return what becomes of an existing file."""
    parts = path.relative_to(project.folder).parts
    if parts[0] == "stages":
        return _decide_result(path.parent, parts[1], path.name, kind)
    if parts[0] == "export":  # removes only what an interrupted export or record left unfinished
        return "removed" if any(part.startswith(".") for part in parts) else "kept"
    if parts[0] == "choices":
        return "kept" if path.stem in find_open_selections(project) else "removed"
    if parts[0] == "logs":
        return "removed" if path.stat().st_size else "kept"
    if parts[0] in ("project.json", SENT_LOG):
        return "cleared"
    return "removed" if parts[0] == "partial" or (kind.reveals and parts[0] != "packed") else "kept"


def _decide_result(folder: Path, stage: str, name: str, kind: Derived) -> Fate:
    if stage not in STAYING:
        return "removed" if _has_traces(folder, stage) else "kept"
    if name == "result.json" and stage in CLEARED:
        return "cleared"
    return "removed" if kind.reveals else "kept"


def _has_traces(folder: Path, stage: str) -> bool:
    """Return True if any file of a result is a trace: the other files are of no use without it."""
    kinds = [kind_of(f"stages/{stage}/{folder.name}/{path.name}") for path in folder.iterdir()]
    return any(kind is None or kind.reveals for kind in kinds)


def find_open_selections(project: Project) -> set[str]:
    """Return the lists of images of requests that no run has fulfilled: these could not be met without them."""
    fulfilment = find_fulfilled(project)
    open_requests = [request for request in project.choices.requests if request.reference not in fulfilment]
    return {name for request in open_requests for name in (*selections.names_of(request.forget), request.taken)}


def has_names(project: Project) -> bool:
    """Return True if a rule still names its images, other than rules of requests that no run has fulfilled."""
    return any(without_names(rule, project.choices.salt) != rule for rule, _ in _rules(project))


def remove_names(project: Project) -> None:
    """Replace names in rules by digests. The project is not saved."""
    for rule, replace in _rules(project):
        replace(without_names(rule, project.choices.salt))


def _rules(project: Project) -> Iterator[tuple[ForgetRule, Callable[[ForgetRule], None]]]:
    """Yield each rule with a function that replaces it: of runs, of fulfilled requests, and today's unless a request
    that is still open has the same."""
    choices, fulfilment = project.choices, find_fulfilled(project)
    for holder in (*choices.runs, *(one for one in choices.requests if one.reference in fulfilment)):
        yield holder.forget, lambda rule, holder=holder: setattr(holder, "forget", rule)
    if choices.forget not in [one.forget for one in _filter_open(choices.requests, fulfilment)]:
        yield choices.forget, lambda rule: setattr(choices, "forget", rule)


def _filter_open(requests: list[Request], fulfilment: dict[str, str]) -> list[Request]:
    return [one for one in requests if one.reference not in fulfilment]
