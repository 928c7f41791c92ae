"""Erasing traces as the window asks for it: looked at beforehand, and done by the engine's process."""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from megu.base.events import Event, TracesErased
from megu.project.project import Project
from megu.record import signing
from megu.record.read_record import read
from megu.record.stage_evidence import RECORD
from megu.record.traces.earlier_models import EarlierModel, find_earlier_models
from megu.record.traces.erase import count_by_kind, erase, plan
from megu.record.traces.stay import Note, list_notes


@dataclass(frozen=True)
class HeldTraces:
    """kinds: what the project holds, with the number of files and their bytes. stays: what is to be known before.

    models: those from before, which are among the kinds or `kept`. others: the kinds without these models.
    """

    kinds: dict[str, tuple[int, int]]
    stays: list[Note]
    models: tuple[EarlierModel, ...] = ()
    others: dict[str, tuple[int, int]] = field(default_factory=dict)
    kept: bool = False

    def without_models(self) -> "HeldTraces":
        """Return what would be erased if models from before were left."""
        return replace(self, kinds=self.others, kept=True)

    @property
    def files(self) -> int:
        """The number of all files."""
        return sum(count for count, _ in self.kinds.values())

    @property
    def bytes(self) -> int:
        """Their size."""
        return sum(size for _, size in self.kinds.values())


def find_held(project: Project) -> HeldTraces:
    """What the project still holds; nothing is changed. Takes a while where there are many files."""
    others = count_by_kind(plan(project, models=False))
    return HeldTraces(count_by_kind(plan(project)), list_notes(project), tuple(find_earlier_models(project)), others)


def erase_traces(project: Project, models: bool = True) -> Generator[Event]:
    """Yields progress and, as the last, one `TracesErased`. The caller's parent holds the project's lock.

    models: whether models from before are removed too.
    """
    made = yield from erase(project, models=models)
    traces = project.choices.traces
    assert traces is not None  # `erase` has written it
    files = sum(traces.kinds.values())
    yield TracesErased(files, traces.bytes, [_told(project, folder) for folder in made])


def _told(project: Project, folder: Path) -> dict[str, Any]:
    record = read(folder / RECORD)
    fingerprint = signing.record_fingerprint(record)
    return {"run": record.when.run, "fingerprint": fingerprint, "folder": project.store_path(folder)}
