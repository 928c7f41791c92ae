"""Erasing traces for the window: a preview, and the erasure by the engine's process."""

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
    """The traces that a project holds.

    Attributes
    ----------
    kinds : dict
        Number of files and bytes, by content.
    stays : list
        Notes for the user to read first.
    models : tuple of EarlierModel
        Earlier models, which `kinds` includes unless they are `kept`.
    others : dict
        The kinds without these models.
    kept : bool
        True if earlier models are kept.
    """

    kinds: dict[str, tuple[int, int]]
    stays: list[Note]
    models: tuple[EarlierModel, ...] = ()
    others: dict[str, tuple[int, int]] = field(default_factory=dict)
    kept: bool = False

    def without_models(self) -> "HeldTraces":
        """Return the traces to erase if earlier models are kept."""
        return replace(self, kinds=self.others, kept=True)

    @property
    def files(self) -> int:
        """Return the number of files."""
        return sum(count for count, _ in self.kinds.values())

    @property
    def bytes(self) -> int:
        """Return the size of all files in bytes."""
        return sum(size for _, size in self.kinds.values())


def find_held(project: Project) -> HeldTraces:
    """List what the project still holds; nothing is changed. With many files, this takes a while."""
    others = count_by_kind(plan(project, models=False))
    return HeldTraces(count_by_kind(plan(project)), list_notes(project), tuple(find_earlier_models(project)), others)


def erase_traces(project: Project, models: bool = True) -> Generator[Event]:
    """Erase the traces; yields progress, and one `TracesErased` at the end. The caller's parent holds the project's
    lock.

    models: True removes earlier models too.
    """
    folders = yield from erase(project, models=models)
    traces = project.choices.traces
    assert traces is not None  # `erase` has written it
    files = sum(traces.kinds.values())
    yield TracesErased(files, traces.bytes, [_describe_record(project, folder) for folder in folders])


def _describe_record(project: Project, folder: Path) -> dict[str, Any]:
    record = read(folder / RECORD)
    fingerprint = signing.record_fingerprint(record)
    return {"run": record.when.run, "fingerprint": fingerprint, "folder": project.store_path(folder)}
