"""Results of stages, looked up by the key that today's choices give. Nothing is performed here."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import Altered, MeguError, NotReady
from megu.project import trust
from megu.project.project import Project
from megu.project.stage import Stage

if TYPE_CHECKING:
    from torch import Tensor


_known: ContextVar[dict[tuple[Project, Stage], "_Found"] | None] = ContextVar("_known", default=None)


@dataclass
class _Found:
    """A stage's key, and its result where it was read."""

    key: str
    result: dict[str, Any] | None = None


def key_of(stage: Stage, inputs: dict[str, Any]) -> str:
    """The name of a stage's result: a digest of stage, version and inputs (20 hex digits are plenty)."""
    return key_named(stage.name, stage.version, inputs)


def key_named(name: str, version: int, inputs: dict[str, Any]) -> str:
    """`key_of` the stage of that name and version."""
    return files.digest_of([name, version, inputs])[:20]


def current_key(project: Project, stage: Stage) -> str:
    """The key today's choices give. Raises NotReady (or another MeguError) where they give none."""
    known = _known.get()
    if known is None:
        return key_of(stage, stage.inputs(project))
    if (project, stage) not in known:
        known[project, stage] = _Found(key_of(stage, stage.inputs(project)))
    return known[project, stage].key


@contextmanager
def unchanged() -> Iterator[None]:
    """While nothing of a project changes, in this thread, each key is worked out and each result looked for once.

    A stage's inputs hold the keys of those before it: without this each is worked out hundreds of times over.
    """
    outer = _known.get()
    token = _known.set({} if outer is None else outer)
    try:
        yield
    finally:
        _known.reset(token)


def is_done(project: Project, stage: Stage, key: str) -> bool:
    """Whether a result with that key is there, and whole by the stage's own check."""
    with attributing_to(stage):
        return project.has(stage.name, key) and stage.still_valid(project, key)


def is_intact(project: Project, stage: Stage, key: str) -> bool:
    """Whether a result is `done`, and its files are by their content what the stage wrote."""
    try:
        with trust.by_content():
            return is_done(project, stage, key) and fault_of(project, stage, key) is None
    except Altered:
        return False


def result_of(project: Project, stage: Stage) -> dict[str, Any]:
    """The result that today's choices give. Raises NotReady where the stage has not been done for them."""
    key, found = current_key(project, stage), (_known.get() or {}).get((project, stage))
    if found is None:
        return _result(project, stage, key)
    if found.result is None:
        found.result = _result(project, stage, key)
    return found.result


def _result(project: Project, stage: Stage, key: str) -> dict[str, Any]:
    with attributing_to(stage):
        result = project.result(stage.name, key)
        if trust.reading() and stage.tells_of_content and (path := project.outdated(stage.name, key)):
            raise Altered("result_outdated", path, stage.name)
        return result


def result_or_none(project: Project, stage: Stage) -> dict[str, Any] | None:
    """The result that today's choices give, or None where it has not been made or can't be."""
    try:
        key = current_key(project, stage)
        return _result(project, stage, key) if is_done(project, stage, key) else None
    except MeguError:
        return None


def published(project: Project, stage: Stage) -> Path:
    """The folder of a stage's published result for today's choices. Raises NotReady where there is none."""
    key = current_key(project, stage)
    if not project.has(stage.name, key):
        raise NotReady("stage_missing", stage=stage.name)
    vouch(project, stage, key)
    return project.stage_folder(stage.name, key)


def part_of(project: Project, stage: Stage, part: str) -> bytes:
    """The bytes of a file of a published result, which are what the stage wrote. Raises NotReady as `published`."""
    with attributing_to(stage):
        return project.content(stage.name, current_key(project, stage), part)


def digest_of(project: Project, stage: Stage, part: str) -> str:
    """The SHA-256 of such a file, which what is made here is made of."""
    with attributing_to(stage):
        return project.digest(stage.name, current_key(project, stage), part)


def tensors_of(project: Project, stage: Stage, part: str) -> "dict[str, Tensor]":
    """The tensors of such a file."""
    from safetensors.torch import load

    return load(part_of(project, stage, part))


def vouch(project: Project, stage: Stage, key: str) -> None:
    """Raises Altered where a published result can't be gone on from; where it can, that is checked again at the end."""
    if (read := trust.reading()) is None:
        return
    if found := fault_of(project, stage, key):
        raise found
    if (stage, key) not in read.stages:
        read.stages.append((stage, key))


def check_read(project: Project, read: trust.Reading) -> None:
    """Raises Altered where a result that was vouched for has become another meanwhile."""
    for stage, key in read.stages:
        if found := fault_of(project, stage, key):
            raise found


@contextmanager
def attributing_to(stage: Stage) -> Iterator[None]:
    """Files met here that are not what their stage wrote are those of this one."""
    try:
        yield
    except Altered as error:
        error.stage = error.stage or stage
        raise


def fault_of(project: Project, stage: Stage, key: str) -> Altered | None:
    """Why a published result can't be gone on from, as the error that says so; None where it can."""
    found = None
    if path := project.altered(stage.name, key):
        found = Altered("result_altered", path, stage.name)
    elif stage.tells_of_content and (path := project.outdated(stage.name, key)):
        found = Altered("result_outdated", path, stage.name)
    if found:
        found.stage = stage
    return found
