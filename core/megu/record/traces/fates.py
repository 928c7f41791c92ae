"""What becomes of each file that a project derives when its traces are erased."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

from megu.forget.stage_forget import unnamed
from megu.project import selections
from megu.project.derived import Derived, kind_of
from megu.project.project import Project
from megu.project.schema import ForgetRule, Request
from megu.record.erasure_requests.requests import find_fulfilled
from megu.similarity.stage_connect import SENT

Fate = Literal["removed", "cleared", "kept"]

STAYING = (
    *("model", "fit", "images", "baseline", "forget", "mllm", "similarity", "sketch", "noise", "unlearn"),
    *("compare", "requests", "export", "evidence"),
)
"""Stages whose results are shown afterwards; of all others nothing is left where they hold anything that tells."""


def _images(result: dict[str, Any]) -> dict[str, Any]:
    copies = {**(result.get("copies") or {"count": 0}), "names": []}
    return {**result, "copies": copies, "classes": [{**row, "examples": []} for row in result["classes"]]}


def _baseline(result: dict[str, Any]) -> dict[str, Any]:
    return {**result, "flat": {**(result.get("flat") or {"count": 0}), "names": []}}


def _similarity(result: dict[str, Any]) -> dict[str, Any]:
    return {**result, "exemplars": {}}


def _compare(result: dict[str, Any]) -> dict[str, Any]:
    return {**result, "answers": []}


CLEARED: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "images": _images,
    "baseline": _baseline,
    "similarity": _similarity,
    "compare": _compare,
}
"""Results that stay without the names, hashes and numbers of images in them: of all images, for which of them were to
be forgotten can't be told once it is half erased."""


def decide_fate(project: Project, path: Path, kind: Derived) -> Fate:
    """What becomes of a file that is there."""
    parts = path.relative_to(project.folder).parts
    if parts[0] == "stages":
        return _of_result(path.parent, parts[1], path.name, kind)
    if parts[0] == "export":  # only what an interrupted export or record left half written
        return "removed" if any(part.startswith(".") for part in parts) else "kept"
    if parts[0] == "choices":
        return "kept" if path.stem in find_open_selections(project) else "removed"
    if parts[0] == "logs":
        return "removed" if path.stat().st_size else "kept"
    if parts[0] in ("project.json", SENT):
        return "cleared"
    return "removed" if parts[0] == "partial" or (kind.reveals and parts[0] != "packed") else "kept"


def _of_result(folder: Path, stage: str, name: str, kind: Derived) -> Fate:
    if stage not in STAYING:
        return "removed" if _tells(folder, stage) else "kept"
    if name == "result.json" and stage in CLEARED:
        return "cleared"
    return "removed" if kind.reveals else "kept"


def _tells(folder: Path, stage: str) -> bool:
    """Whether any file of a result holds what tells: the others are of no use without it."""
    kinds = [kind_of(f"stages/{stage}/{folder.name}/{path.name}") for path in folder.iterdir()]
    return any(kind is None or kind.reveals for kind in kinds)


def find_open_selections(project: Project) -> set[str]:
    """The lists of images that belong to requests no run has fulfilled: without them these could not be met."""
    met = find_fulfilled(project)
    waiting = [request for request in project.choices.requests if request.reference not in met]
    return {name for one in waiting for name in (*selections.names_of(one.forget), one.taken)}


def has_names(project: Project) -> bool:
    """Whether any rule still names what it takes, other than those of requests that no run has fulfilled."""
    return any(unnamed(rule, project.choices.salt) != rule for rule, _ in _rules(project))


def remove_names(project: Project) -> None:
    """Put digests in the place of names. The project is not saved."""
    for rule, put in _rules(project):
        put(unnamed(rule, project.choices.salt))


def _rules(project: Project) -> Iterator[tuple[ForgetRule, Callable[[ForgetRule], None]]]:
    """Each rule with what replaces it: of runs, of requests that were met, and today's unless an open one has it."""
    choices, met = project.choices, find_fulfilled(project)
    for holder in (*choices.runs, *(one for one in choices.requests if one.reference in met)):
        yield holder.forget, lambda rule, holder=holder: setattr(holder, "forget", rule)
    if choices.forget not in [one.forget for one in _waiting(choices.requests, met)]:
        yield choices.forget, lambda rule: setattr(choices, "forget", rule)


def _waiting(requests: list[Request], met: dict[str, str]) -> list[Request]:
    return [one for one in requests if one.reference not in met]
