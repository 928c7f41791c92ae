"""Results of stages, looked up by the key of the current choices. Nothing is performed here."""

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


_cache: ContextVar[dict[tuple[Project, Stage], "_CacheEntry"] | None] = ContextVar("_cache", default=None)


@dataclass
class _CacheEntry:
    """A stage's key, and its result once it has been read."""

    key: str
    result: dict[str, Any] | None = None


def key_of(stage: Stage, inputs: dict[str, Any]) -> str:
    """Return the name of a stage's result: a digest of stage, version and inputs (20 hex digits)."""
    return make_key(stage.name, stage.version, inputs)


def make_key(name: str, version: int, inputs: dict[str, Any]) -> str:
    """Return `key_of` the stage of that name and version."""
    return files.digest_of([name, version, inputs])[:20]


def current_key(project: Project, stage: Stage) -> str:
    """Return the key for the current choices. Raises NotReady (or another MeguError) if they determine none."""
    cache = _cache.get()
    if cache is None:
        return key_of(stage, stage.inputs(project))
    if (project, stage) not in cache:
        cache[project, stage] = _CacheEntry(key_of(stage, stage.inputs(project)))
    return cache[project, stage].key


@contextmanager
def cache_lookups() -> Iterator[None]:
    """Compute each key and look up each result once, as long as the project doesn't change, in this thread.

    A stage's inputs contain the keys of earlier stages; without the cache each is computed hundreds of times.
    """
    outer = _cache.get()
    token = _cache.set({} if outer is None else outer)
    try:
        yield
    finally:
        _cache.reset(token)


def is_done(project: Project, stage: Stage, key: str) -> bool:
    """Return True if a result with that key exists and passes the stage's own check."""
    with attributing_to(stage):
        return project.has(stage.name, key) and stage.still_valid(project, key)


def is_intact(project: Project, stage: Stage, key: str) -> bool:
    """Return True if a result is done and its files' content is what the stage wrote."""
    try:
        with trust.by_content():
            return is_done(project, stage, key) and fault_of(project, stage, key) is None
    except Altered:
        return False


def result_of(project: Project, stage: Stage) -> dict[str, Any]:
    """Return the result for the current choices. Raises NotReady if the stage has not been done for them."""
    key, entry = current_key(project, stage), (_cache.get() or {}).get((project, stage))
    if entry is None:
        return _result(project, stage, key)
    if entry.result is None:
        entry.result = _result(project, stage, key)
    return entry.result


def _result(project: Project, stage: Stage, key: str) -> dict[str, Any]:
    with attributing_to(stage):
        result = project.result(stage.name, key)
        if trust.reading() and stage.tells_of_content and (path := project.find_outdated(stage.name, key)):
            raise Altered("result_outdated", path, stage.name)
        return result


def result_or_none(project: Project, stage: Stage) -> dict[str, Any] | None:
    """Return the result for the current choices, or None if it has not been made or can't be."""
    try:
        key = current_key(project, stage)
        return _result(project, stage, key) if is_done(project, stage, key) else None
    except MeguError:
        return None


def find_published(project: Project, stage: Stage) -> Path:
    """Return the folder of a stage's published result for the current choices. Raises NotReady if there is none."""
    key = current_key(project, stage)
    if not project.has(stage.name, key):
        raise NotReady("stage_missing", stage=stage.name)
    require_intact(project, stage, key)
    return project.stage_folder(stage.name, key)


def part_of(project: Project, stage: Stage, part: str) -> bytes:
    """Return the verified bytes of a file of a published result. Raises NotReady as `find_published`."""
    with attributing_to(stage):
        return project.content(stage.name, current_key(project, stage), part)


def digest_of(project: Project, stage: Stage, part: str) -> str:
    """Return the verified SHA-256 of such a file, and record it as an input of the current work."""
    with attributing_to(stage):
        return project.digest(stage.name, current_key(project, stage), part)


def tensors_of(project: Project, stage: Stage, part: str) -> "dict[str, Tensor]":
    """Return the tensors of such a file."""
    from safetensors.torch import load

    return load(part_of(project, stage, part))


def require_intact(project: Project, stage: Stage, key: str) -> None:
    """Raise Altered if a published result must not be used; if it may, it is checked again at the end of the work."""
    if (reading := trust.reading()) is None:
        return
    if fault := fault_of(project, stage, key):
        raise fault
    if (stage, key) not in reading.stages:
        reading.stages.append((stage, key))


def check_read(project: Project, reading: trust.Reading) -> None:
    """Raise Altered if a result that was read has changed meanwhile."""
    for stage, key in reading.stages:
        if fault := fault_of(project, stage, key):
            raise fault


@contextmanager
def attributing_to(stage: Stage) -> Iterator[None]:
    """Attribute altered files found inside the context to this stage."""
    try:
        yield
    except Altered as error:
        error.stage = error.stage or stage
        raise


def fault_of(project: Project, stage: Stage, key: str) -> Altered | None:
    """Return the error that says why a published result must not be used; None if it may be."""
    fault = None
    if path := project.find_altered(stage.name, key):
        fault = Altered("result_altered", path, stage.name)
    elif stage.tells_of_content and (path := project.find_outdated(stage.name, key)):
        fault = Altered("result_outdated", path, stage.name)
    if fault:
        fault.stage = stage
    return fault
