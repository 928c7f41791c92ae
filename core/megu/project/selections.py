"""Chosen images, and decisions about their look-alikes, as small files of a project named by their content.

A choice of thousands of images would make `project.json` slow to write with every click, and each run holds its
choices; so rules name such a file instead. The files never change, and runs made with an earlier choice name theirs.
They are removed only with all other traces (`megu.record.traces.erase`).
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, Field

from megu.base import files
from megu.base.errors import ProjectError
from megu.project.project import Project
from megu.project.schema import ForgetRule

FOLDER = "choices"


class Named(NamedTuple):
    """An image by its name (relative, POSIX, NFC) and the SHA-256 of its content."""

    name: str
    sha256: str


class Alike(NamedTuple):
    """An image that resembles one to be forgotten. similarity: cosine of the model's features, in -1..1."""

    name: str
    sha256: str
    similarity: float


class Decision(BaseModel):
    """The decision about the look-alikes of a choice.

    Attributes
    ----------
    threshold : float
        Least similarity of a look-alike.
    taken, left : list of Alike
        Look-alikes to forget with the choice, and those to keep although they were shown.
    unseen : int
        Number of further ones that the model was not trained on, so that nothing of them can be forgotten.
    apart : list of Alike
        These by name. They don't count as unseen images any more; empty in decisions made with 0.1.0.
    """

    threshold: float = Field(ge=-1, le=1)
    taken: list[Alike] = Field(default_factory=list)
    left: list[Alike] = Field(default_factory=list)
    unseen: int = Field(default=0, ge=0)
    apart: list[Alike] = Field(default_factory=list)


def of_images(project: Project, images: Iterable[Named], before: ForgetRule | None = None) -> ForgetRule:
    """Return the stored rule for these images; `before`, with its decision, if it takes the same ones."""
    entries = sorted(set(images))
    if not entries:
        return ForgetRule(kind="chosen")
    rule = ForgetRule(kind="chosen", selection=_store(project, {"images": entries}), count=len(entries))
    if before is not None and rule == before.model_copy(update={"lookalikes": ""}):
        return before
    return rule


def images_of(project: Project, rule: ForgetRule) -> list[Named]:
    """Return the images that a rule's file lists; none if it names no file.

    Raises ProjectError ``choice_missing``, or ``choice_altered`` if the file is not what was chosen.
    """
    if not rule.selection:
        return []
    return [Named(*entry) for entry in _read(project, rule.selection)["images"]]


def with_decision(project: Project, rule: ForgetRule, decision: Decision) -> ForgetRule:
    """Return the rule with a decision about its look-alikes, and store the decision."""
    return rule.model_copy(update={"lookalikes": _store(project, decision.model_dump(mode="json"))})


def decision_of(project: Project, rule: ForgetRule) -> Decision | None:
    """Return a rule's decision about look-alikes, or None. Raises ProjectError as `images_of`."""
    return Decision.model_validate(_read(project, rule.lookalikes)) if rule.lookalikes else None


def without_decision(rule: ForgetRule) -> ForgetRule:
    """Return the rule without its decision about look-alikes."""
    return rule.model_copy(update={"lookalikes": ""})


def is_there(project: Project, digest: str) -> bool:
    """Return True if the file of that name exists; it doesn't after traces were erased."""
    return _path(project, digest).is_file()


def names_of(rule: ForgetRule) -> set[str]:
    """Return the names of a rule's files."""
    return {rule.selection, rule.lookalikes} - {""}


def _store(project: Project, value: dict[str, Sequence[Any] | float]) -> str:
    digest = files.digest_of(value)[:20]
    path = _path(project, digest)
    if not path.is_file():
        with files.write_aside(path) as aside:
            aside.write_text(files.canonical(value), encoding="ascii")
    return digest


def _read(project: Project, digest: str) -> dict[str, Any]:
    path = _path(project, digest)
    try:
        value = files.read_json(path)
    except (OSError, ValueError) as error:
        raise ProjectError("choice_missing", path=str(path)) from error
    if files.digest_of(value)[:20] != digest:
        raise ProjectError("choice_altered", path=str(path))
    return value


def _path(project: Project, digest: str) -> Path:
    return project.folder / FOLDER / f"{digest}.json"
