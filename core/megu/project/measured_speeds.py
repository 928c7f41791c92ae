"""How long work takes here, as it was measured: seconds per unit of each task of each stage, from finished work."""

import os
import time
from collections.abc import Generator, Iterable
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files, places
from megu.base.events import Event, LossPoint, Progress
from megu.project.project import MANIFEST

if TYPE_CHECKING:
    from megu.project.project import Project

FILE = "speeds.json"
"""Of this computer, in the user's cache: what other projects tell a new one. It names tasks only."""
ELSEWHERE = "MEGU_SPEEDS"
"""The environment's word for another folder: what only tries the program leaves the user's cache alone."""
ENGINE = "engine"
"""Stands for a stage in what is remembered of the engine itself."""
TRAINING = "task_training"
NEWEST = 0.5
"""Weight of the newest measurement on this computer: it follows other models and loads without jumping."""
LEAST = 0.005
"""Seconds below which a task says nothing of the time it takes."""
USUAL: dict[str, float] = {
    "task_starting": 6.0,
    "task_opening": 3e-8,
    "task_hashing": 1.5e-9,
    "task_timing": 4.0,
    "task_collecting": 1e-5,
    "task_mllm": 4e-9,
    "task_confusions": 1e-5,
    "task_counting": 2.0,
    "task_connecting": 5.0,
    "task_first_questions": 5.0,
    "task_targets": 0.005,
    "task_preparing": 0.002,
    "task_figures": 2.0,
    "task_map": 0.008,
    "task_writing": 5e-8,
    "task_card": 1.0,
    "task_record": 3.0,
    "task_answer": 1.0,
    "task_devices": 5.0,
    "task_packing_rest": 1.0,
    "task_listing": 2.0,
    "task_mllm_files": 2e-9,
}
"""Seconds per unit of tasks that can't be counted on the way, until they were measured once."""
ASKED = ("task_unlearned", "task_retrained", "task_earlier", "task_pictures")
"""Tasks that ask a model of the original's kind about images: as long as asking the original takes."""


@dataclass(frozen=True)
class Taken:
    """What a task took: so many units in so many seconds."""

    task: str
    unit: str
    count: int
    seconds: float

    @property
    def per_unit(self) -> float:
        """Seconds per unit."""
        return self.seconds / max(1, self.count)


def as_progress(event: Event) -> Progress | None:
    """How far an event says the work is; None for events of another kind. Steps of training are a task, too."""
    if isinstance(event, LossPoint):
        return Progress(event.step, event.total, "unit_steps", TRAINING)
    return event if isinstance(event, Progress) else None


class Timer:
    """Fed with a stage's events, notes what each task took; `clock`: seconds from any moment."""

    def __init__(self, clock: Any = time.monotonic) -> None:
        self._clock, self._begun = clock, 0.0
        self._first: Progress | None = None
        self._last: Progress | None = None
        self.taken: list[Taken] = []

    def take(self, event: Event) -> None:
        """Take in an event."""
        progress = as_progress(event)
        if progress is None:
            return
        if self._first is None or (progress.task, progress.unit) != (self._first.task, self._first.unit):
            self.end()
            self._first, self._begun = progress, self._clock()
        self._last = progress

    def end(self) -> None:
        """The task that was under way is over."""
        first, last = self._first, self._last
        self._first = self._last = None
        if first is None or last is None:
            return
        count = last.done - first.done if last.done > first.done else last.total
        taken = Taken(first.task, first.unit, count, round(self._clock() - self._begun, 6))
        if count > 0 and taken.seconds >= LEAST:
            self.taken.append(taken)


def timed(events: Iterable[Event]) -> Generator[Event, None, list[Taken]]:
    """Pass events on; return what each task took."""
    timer = Timer()
    with closing(iter(events)) as running:  # type: ignore[type-var]
        for event in running:
            timer.take(event)
            yield event
    timer.end()
    return timer.taken


def remember(stage: str, taken: list[Taken]) -> None:
    """Note for this computer what tasks of a stage took; a folder that can't be written is no error."""
    taken = [one for one in taken if one.seconds >= LEAST]
    if not taken:
        return
    with suppress(Exception):
        path, known = _file(), _known()
        for one in taken:
            key = f"{stage}/{one.task}/{one.unit}"
            before = known.get(key, one.per_unit)
            known[key] = (1 - NEWEST) * before + NEWEST * one.per_unit
        files.write_json(path, known)


def in_manifest(taken: list[Taken]) -> list[dict[str, Any]]:
    """What a stage's manifest holds of its tasks."""
    return [asdict(one) for one in taken]


class Speeds:
    """Seconds per unit as they are known in a project, or without one on this computer; looked up once each."""

    def __init__(self, project: "Project | None" = None) -> None:
        self._folder = project.folder if project else None
        self._here: dict[str, float] | None = None
        self._found: dict[tuple[str, str, str], float | None] = {}

    def per_unit(self, stage: str, task: str, unit: str) -> float | None:
        """Of the project's newest result of the stage, else of this computer; None where nobody measured it."""
        key = stage, task, unit
        if key not in self._found:
            self._found[key] = self._look(*key)
        return self._found[key]

    def forget(self) -> None:
        """Look up again: a stage was finished since."""
        self._here, self._found = None, {}

    def _look(self, stage: str, task: str, unit: str) -> float | None:
        found = self._in_project(stage, task, unit)
        if found is None and task in ASKED:
            found = self._in_project("baseline", "task_original", unit)
        if found is not None:
            return found
        self._here = _known() if self._here is None else self._here
        return self._here.get(f"{stage}/{task}/{unit}", USUAL.get(task))

    def _in_project(self, stage: str, task: str, unit: str) -> float | None:
        if self._folder is None:
            return None
        manifests = (self._folder / "stages" / stage).glob(f"*/{MANIFEST}")
        for path in sorted(manifests, key=_time, reverse=True)[:3]:
            with suppress(Exception):  # one that was cut short is no help, and no harm
                for one in files.read_json(path).get("tasks", []):
                    if (one["task"], one["unit"]) == (task, unit):
                        return Taken(**one).per_unit
        return None


def _time(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _file() -> Path:
    elsewhere = os.environ.get(ELSEWHERE)
    return (Path(elsewhere) if elsewhere else places.cache("megu")) / FILE


def _known() -> dict[str, float]:
    try:
        told = files.read_json(_file())
    except (OSError, ValueError):
        return {}
    return {str(key): float(value) for key, value in told.items()} if isinstance(told, dict) else {}
