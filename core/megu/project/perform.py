"""Performing a stage: reuse its result if it exists, else run it in its partial folder and publish that."""

import json
import os
import platform
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import megu
from megu.base import files
from megu.base.errors import Altered, ProjectError
from megu.base.events import Event, Finished, Note, Reused, Started
from megu.project import guards, measured_speeds, trust
from megu.project.project import Project, now
from megu.project.results import check_read, fault_of, key_of
from megu.project.stage import Stage

ATTEMPTS = "attempts.jsonl"


def perform(project: Project, stage: Stage) -> Generator[Event]:
    """Run one stage and yield its events.

    Results, this stage's and earlier ones, are used only if they are what their stage wrote. An altered result is
    reported and made again. Closing the generator stops the stage and leaves its resume point.

    Raises
    ------
    MeguError
        If the user can fix the cause.
    NotReady
        If an earlier stage is missing.
    PolicyError
        If the administrator's policy forbids the stage.
    """
    yield from repair_and_retry(project, lambda reading: _perform(project, stage, reading))


T = TypeVar("T")


def repair_and_retry(
    project: Project, work: Callable[[trust.Reading], Generator[Event, None, T]]
) -> Generator[Event, None, T]:
    """Yield the events of work that reads results, and return its result; make altered results again and retry.

    Raises ProjectError ``result_altered_again`` if the same result is altered twice.

    Parameters
    ----------
    project : Project
    work : Callable
        Starts the work; it is given the record of what was read.
    """
    repairs: list[Stage] = []
    while True:
        try:
            with trust.by_content() as reading:
                result = yield from work(reading)
                check_read(project, reading)
                return result
        except Altered as error:
            if error.stage is None or error.stage in repairs:
                raise ProjectError("result_altered_again", **error.values) from error
            change = error
        repairs.append(change.stage)
        yield Note(change.code, change.values)
        yield from as_subtask(perform(project, replace(change.stage, again=True)))


def as_subtask(events: Iterable[Event]) -> Iterator[Event]:
    """Yield only notes and progress: the events of a stage that matter inside other work."""
    for event in events:
        shown_event = event if isinstance(event, Note) else measured_speeds.as_progress(event)
        if shown_event is not None:
            yield shown_event


def _perform(project: Project, stage: Stage, reading: trust.Reading) -> Generator[Event]:
    inputs = stage.inputs(project)
    key = key_of(stage, inputs)
    guards.check(guards.POLICY, project, stage)
    if not stage.again and project.has(stage.name, key):
        if fault := fault_of(project, stage, key):
            yield Note(fault.code, fault.values)
        elif stage.still_valid(project, key):
            yield Reused(stage.name, key)
            return
    guards.check(guards.TRACES, project, stage)
    with project.working(stage.name, key):
        partial = project.partial(stage.name, key)
        start, start_time = time.monotonic(), now()
        yield Started(stage.name, key, resumed=any(partial.iterdir()))
        # the outer one covers the journal's first line, the inner one lets the journal name the translated error
        with files.disk_errors(project.folder), _Journal(partial, start_time), files.disk_errors(project.folder):
            times = yield from measured_speeds.time_tasks(_run(project, stage, inputs, partial, reading))
        seconds = round(time.monotonic() - start + _sum_earlier_seconds(partial), 3)
        manifest = {**_manifest(stage, inputs, start_time, seconds), "tasks": measured_speeds.as_json(times)}
        if reading.parts:
            manifest["made_of"] = reading.parts
        project.publish(stage.name, key, partial, manifest)
        measured_speeds.remember(stage.name, times)
    # again: now the model's content and the size of the forget set are known
    guards.check(guards.POLICY, project, stage)
    yield Finished(stage.name, key, seconds)


def perform_all(project: Project, stages: Iterable[Stage]) -> Generator[Event]:
    """Perform stages one after another; each reads its inputs when its turn comes."""
    for stage in stages:
        yield from perform(project, stage)


def _run(
    project: Project, stage: Stage, inputs: dict[str, Any], partial: Path, reading: trust.Reading
) -> Generator[Event]:
    """Run the stage; raise Altered if a result it read has changed meanwhile, and then discard its resume point."""
    try:
        yield from stage.run(project, inputs, partial)
        check_read(project, reading)
    except BaseException:
        if any(fault_of(project, *entry) for entry in reading.stages):
            for part in partial.iterdir():
                if part.name != ATTEMPTS:
                    files.remove(part)
        raise


class _Journal:
    """Context manager that records the start and the end of each attempt in `attempts.jsonl`, one JSON line each."""

    def __init__(self, partial: Path, start_time: str) -> None:
        self.path, self.started, self.start = partial / ATTEMPTS, start_time, time.monotonic()

    def __enter__(self) -> None:
        self._write({"started": self.started})

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        outcome = "done" if kind is None else "stopped" if kind in (GeneratorExit, KeyboardInterrupt) else kind.__name__
        seconds = round(time.monotonic() - self.start, 3)
        self._write({"started": self.started, "ended": now(), "seconds": seconds, "outcome": outcome})

    def _write(self, line: dict[str, Any]) -> None:
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
        except OSError:
            if "outcome" not in line:  # writing the end on a full disk must not hide the error that ended the attempt
                raise


def _sum_earlier_seconds(partial: Path) -> float:
    """Return the seconds of earlier, stopped attempts of this stage; a killed one recorded no time."""
    attempts = [attempt for attempt in read_attempts(partial / ATTEMPTS) if "outcome" in attempt]
    return sum(attempt["seconds"] for attempt in attempts if attempt["outcome"] != "done")


def read_attempts(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a journal of attempts; incomplete lines are skipped."""
    lines = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        with suppress(ValueError):
            lines.append(json.loads(line))
    return [line for line in lines if isinstance(line, dict)]


def _manifest(stage: Stage, inputs: dict[str, Any], start_time: str, seconds: float) -> dict[str, Any]:
    from importlib.metadata import PackageNotFoundError, version

    versions = {"megu": megu.__version__, "python": platform.python_version()}
    for package in ("torch", "torchvision", "timm", "transformers", "safetensors", "numpy"):
        try:
            versions[package] = version(package)
        except PackageNotFoundError:  # a frozen build may lack the metadata of a package
            versions[package] = "unknown"
    machine = {"system": platform.system(), "machine": platform.machine()}
    return {
        "stage": stage.name,
        "stage_version": stage.version,
        "inputs": inputs,
        "started": start_time,
        "seconds": seconds,
        "memory": _peak_memory(),
        "versions": versions,
        "machine": machine,
    }


def _peak_memory() -> int | None:
    """Return the peak memory of this process in bytes; None if the system doesn't report it."""
    import psutil

    if os.name == "nt":
        return psutil.Process().memory_info().peak_wset
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
