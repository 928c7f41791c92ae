"""Performing a stage: reuse its result where it exists, else run it in its partial folder and publish that."""

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
    """Run one stage, yielding its events.

    A result is reused, and an earlier one is read, only where it is what its stage wrote; one that is not is named and
    made again. Closing the generator stops the stage and leaves its resume point. Raises MeguError where the user can
    mend it; NotReady where an earlier stage is missing; PolicyError where the administrator's policy forbids it.
    """
    yield from repair_and_retry(project, lambda reading: _perform(project, stage, reading))


T = TypeVar("T")


def repair_and_retry(
    project: Project, work: Callable[[trust.Reading], Generator[Event, None, T]]
) -> Generator[Event, None, T]:
    """Yields the events of work that reads results, and returns what it returns.

    A result that is not what its stage wrote is named and made again, and the work done once more. Raises ProjectError
    ``result_altered_again`` where the same one is met twice.
    """
    mended: list[Stage] = []
    while True:
        try:
            with trust.by_content() as reading:
                result = yield from work(reading)
                check_read(project, reading)
                return result
        except Altered as error:
            if error.stage is None or error.stage in mended:
                raise ProjectError("result_altered_again", **error.values) from error
            fault = error
        mended.append(fault.stage)
        yield Note(fault.code, fault.values)
        yield from as_subtask(perform(project, replace(fault.stage, again=True)))


def as_subtask(events: Iterable[Event]) -> Iterator[Event]:
    """Of a stage's events those that tell of it as a part of other work: notes, and how far it is."""
    for event in events:
        told = event if isinstance(event, Note) else measured_speeds.as_progress(event)
        if told is not None:
            yield told


def _perform(project: Project, stage: Stage, reading: trust.Reading) -> Generator[Event]:
    inputs = stage.inputs(project)
    key = key_of(stage, inputs)
    guards.ask(guards.POLICY, project, stage)
    if not stage.again and project.has(stage.name, key):
        if fault := fault_of(project, stage, key):
            yield Note(fault.code, fault.values)
        elif stage.still_valid(project, key):
            yield Reused(stage.name, key)
            return
    guards.ask(guards.TRACES, project, stage)
    with project.working(stage.name, key):
        partial = project.partial(stage.name, key)
        began, started = time.monotonic(), now()
        yield Started(stage.name, key, resumed=any(partial.iterdir()))
        # outside for the journal's first line, inside so that the journal tells the error by its family
        with files.disk_errors(project.folder), _attempt(partial, started), files.disk_errors(project.folder):
            taken = yield from measured_speeds.timed(_made(project, stage, inputs, partial, reading))
        seconds = round(time.monotonic() - began + _earlier_seconds(partial), 3)
        manifest = {**_manifest(stage, inputs, started, seconds), "tasks": measured_speeds.in_manifest(taken)}
        if reading.parts:
            manifest["made_of"] = reading.parts
        project.publish(stage.name, key, partial, manifest)
        measured_speeds.remember(stage.name, taken)
    # once more: a model is known by its content now, a forget set by its number
    guards.ask(guards.POLICY, project, stage)
    yield Finished(stage.name, key, seconds)


def perform_all(project: Project, stages: Iterable[Stage]) -> Generator[Event]:
    """Perform stages one after another; each one's inputs are read when its turn comes."""
    for stage in stages:
        yield from perform(project, stage)


def _made(
    project: Project, stage: Stage, inputs: dict[str, Any], partial: Path, reading: trust.Reading
) -> Generator[Event]:
    """Raises Altered where a result that was read became another meanwhile; what was done so far is no resume point."""
    try:
        yield from stage.run(project, inputs, partial)
        check_read(project, reading)
    except BaseException:
        if any(fault_of(project, *one) for one in reading.stages):
            for part in partial.iterdir():
                if part.name != ATTEMPTS:
                    files.remove(part)
        raise


class _attempt:
    """Journals when each try of a stage began and how it ended: one JSON line each in `attempts.jsonl`."""

    def __init__(self, partial: Path, started: str) -> None:
        self.path, self.started, self.began = partial / ATTEMPTS, started, time.monotonic()

    def __enter__(self) -> None:
        self._write({"started": self.started})

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        outcome = "done" if kind is None else "stopped" if kind in (GeneratorExit, KeyboardInterrupt) else kind.__name__
        seconds = round(time.monotonic() - self.began, 3)
        self._write({"started": self.started, "ended": now(), "seconds": seconds, "outcome": outcome})

    def _write(self, line: dict[str, Any]) -> None:
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
        except OSError:
            if "outcome" not in line:  # the end of an attempt on a full disk must not hide what ended it
                raise


def _earlier_seconds(partial: Path) -> float:
    """Seconds that stopped tries of this stage took; a killed one left no time behind."""
    finished = [attempt for attempt in read_attempts(partial / ATTEMPTS) if "outcome" in attempt]
    return sum(attempt["seconds"] for attempt in finished if attempt["outcome"] != "done")


def read_attempts(path: Path) -> list[dict[str, Any]]:
    """The lines of a journal of attempts; one that a kill or a full disk cut short is passed over."""
    lines = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        with suppress(ValueError):
            lines.append(json.loads(line))
    return [line for line in lines if isinstance(line, dict)]


def _manifest(stage: Stage, inputs: dict[str, Any], started: str, seconds: float) -> dict[str, Any]:
    from importlib.metadata import PackageNotFoundError, version

    versions = {"megu": megu.__version__, "python": platform.python_version()}
    for package in ("torch", "torchvision", "timm", "transformers", "safetensors", "numpy"):
        try:
            versions[package] = version(package)
        except PackageNotFoundError:  # a frozen build may carry no metadata for one of them
            versions[package] = "unknown"
    machine = {"system": platform.system(), "machine": platform.machine()}
    return {
        "stage": stage.name,
        "stage_version": stage.version,
        "inputs": inputs,
        "started": started,
        "seconds": seconds,
        "memory": _most_memory(),
        "versions": versions,
        "machine": machine,
    }


def _most_memory() -> int | None:
    """The most bytes of memory that this process held so far; None where the system does not tell."""
    import psutil

    if os.name == "nt":
        return psutil.Process().memory_info().peak_wset
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
