"""Erasing traces as the window asks for it: looked at beforehand, and done by the engine's process."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base.events import Event, TracesErased
from megu.project.project import Project
from megu.record import signing
from megu.record.read_record import read
from megu.record.stage_evidence import RECORD
from megu.record.traces.erase import erase, kinds, plan
from megu.record.traces.stay import Sentence, staying


@dataclass(frozen=True)
class Held:
    """kinds: what the project holds, with the number of files and their bytes. stays: what is to be known before."""

    kinds: dict[str, tuple[int, int]]
    stays: list[Sentence]

    @property
    def files(self) -> int:
        """The number of all files."""
        return sum(count for count, _ in self.kinds.values())

    @property
    def bytes(self) -> int:
        """Their size."""
        return sum(size for _, size in self.kinds.values())


def held(project: Project) -> Held:
    """What the project still holds; nothing is changed. Takes a while where there are many files."""
    return Held(kinds(plan(project)), staying(project))


def erasing(project: Project) -> Generator[Event]:
    """Yields progress and, as the last, one `TracesErased`. The caller's parent holds the project's lock."""
    made = yield from erase(project)
    traces = project.choices.traces
    assert traces is not None  # `erase` has written it
    files = sum(traces.kinds.values())
    yield TracesErased(files, traces.bytes, [_told(project, folder) for folder in made])


def _told(project: Project, folder: Path) -> dict[str, Any]:
    record = read(folder / RECORD)
    fingerprint = signing.record_fingerprint(record)
    return {"run": record.when.run, "fingerprint": fingerprint, "folder": project.store_path(folder)}
