"""Measured durations of work on this computer: seconds per unit of each task of each stage, from finished work."""

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
"""This computer's measurements in the user's cache, for new projects. The file names only tasks."""
ELSEWHERE = "MEGU_SPEEDS"
"""Environment variable with another folder, so that trials of the program leave the user's cache alone."""
ENGINE = "engine"
"""Stage name under which the engine's own tasks are stored."""
TRAINING = "task_training"
NEWEST = 0.5
"""Weight of the newest measurement on this computer, so that it follows other models and loads without jumping."""
LEAST = 0.005
"""Seconds below which a task says nothing about the time it takes."""
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
"""Seconds per unit of tasks without intermediate counts, used until they have been measured once."""
LIKE_ORIGINAL = ("task_unlearned", "task_retrained", "task_earlier", "task_pictures")
"""Tasks that run a model of the original's kind on images: they take as long as running the original."""


@dataclass(frozen=True)
class TaskTime:
    """The time a task took: `count` units in `seconds`."""

    task: str
    unit: str
    count: int
    seconds: float

    @property
    def per_unit(self) -> float:
        """Seconds per unit."""
        return self.seconds / max(1, self.count)


def as_progress(event: Event) -> Progress | None:
    """Return the progress that an event reports, or None. Training steps count as a task, too."""
    if isinstance(event, LossPoint):
        return Progress(event.step, event.total, "unit_steps", TRAINING)
    return event if isinstance(event, Progress) else None


class Timer:
    """Measures each task from a stage's events; `clock` returns seconds from any moment."""

    def __init__(self, clock: Any = time.monotonic) -> None:
        self._clock, self._start = clock, 0.0
        self._first: Progress | None = None
        self._last: Progress | None = None
        self.taken: list[TaskTime] = []

    def take(self, event: Event) -> None:
        """Process an event."""
        progress = as_progress(event)
        if progress is None:
            return
        if self._first is None or (progress.task, progress.unit) != (self._first.task, self._first.unit):
            self.end()
            self._first, self._start = progress, self._clock()
        self._last = progress

    def end(self) -> None:
        """End the current task."""
        first, last = self._first, self._last
        self._first = self._last = None
        if first is None or last is None:
            return
        count = last.done - first.done if last.done > first.done else last.total
        measurement = TaskTime(first.task, first.unit, count, round(self._clock() - self._start, 6))
        if count > 0 and measurement.seconds >= LEAST:
            self.taken.append(measurement)


def time_tasks(events: Iterable[Event]) -> Generator[Event, None, list[TaskTime]]:
    """Pass events on; return the time each task took."""
    timer = Timer()
    with closing(iter(events)) as running:  # type: ignore[type-var]
        for event in running:
            timer.take(event)
            yield event
    timer.end()
    return timer.taken


def remember(stage: str, measurements: list[TaskTime]) -> None:
    """Store for this computer the times of a stage's tasks; a folder that can't be written is no error."""
    measurements = [measurement for measurement in measurements if measurement.seconds >= LEAST]
    if not measurements:
        return
    with suppress(Exception):
        path, speeds = _speeds_file(), _read_speeds()
        for measurement in measurements:
            key = f"{stage}/{measurement.task}/{measurement.unit}"
            before = speeds.get(key, measurement.per_unit)
            speeds[key] = (1 - NEWEST) * before + NEWEST * measurement.per_unit
        files.write_json(path, speeds)


def as_json(measurements: list[TaskTime]) -> list[dict[str, Any]]:
    """Return the entries of a stage's manifest for its tasks."""
    return [asdict(item) for item in measurements]


class Speeds:
    """Seconds per unit in a project, or on this computer without one; each is looked up once."""

    def __init__(self, project: "Project | None" = None) -> None:
        self._folder = project.folder if project else None
        self._on_computer: dict[str, float] | None = None
        self._cache: dict[tuple[str, str, str], float | None] = {}

    def per_unit(self, stage: str, task: str, unit: str) -> float | None:
        """Return the value of the project's newest result of the stage, else of this computer; None if nobody measured
        it.
        """
        key = stage, task, unit
        if key not in self._cache:
            self._cache[key] = self._look_up(*key)
        return self._cache[key]

    def forget(self) -> None:
        """Discard what was looked up, because another stage has finished."""
        self._on_computer, self._cache = None, {}

    def _look_up(self, stage: str, task: str, unit: str) -> float | None:
        speed = self._in_project(stage, task, unit)
        if speed is None and task in LIKE_ORIGINAL:
            speed = self._in_project("baseline", "task_original", unit)
        if speed is not None:
            return speed
        self._on_computer = _read_speeds() if self._on_computer is None else self._on_computer
        return self._on_computer.get(f"{stage}/{task}/{unit}", USUAL.get(task))

    def _in_project(self, stage: str, task: str, unit: str) -> float | None:
        if self._folder is None:
            return None
        manifests = (self._folder / "stages" / stage).glob(f"*/{MANIFEST}")
        for path in sorted(manifests, key=_read_change_time, reverse=True)[:3]:
            with suppress(Exception):  # an incomplete manifest is skipped
                for entry in files.read_json(path).get("tasks", []):
                    if (entry["task"], entry["unit"]) == (task, unit):
                        return TaskTime(**entry).per_unit
        return None


def _read_change_time(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _speeds_file() -> Path:
    elsewhere = os.environ.get(ELSEWHERE)
    return (Path(elsewhere) if elsewhere else places.cache("megu")) / FILE


def _read_speeds() -> dict[str, float]:
    try:
        speeds = files.read_json(_speeds_file())
    except (OSError, ValueError):
        return {}
    return {str(key): float(value) for key, value in speeds.items()} if isinstance(speeds, dict) else {}
