"""The cost of a SIGKILL: of the process with the window alone, and of both, at ten moments of a run; then reopened.

Resume points are written each second instead of each ten, so that so short a run has some to go on from.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
from common import HERE, Table, engine, sample_project, scratch

from megu.base.errors import ProjectError
from megu.base.events import Event, LossPoint, Progress, Score, Started, from_line
from megu.machine import torch_setup
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.stage import order
from megu.worker.stages import make_stage

When = Callable[[Event], bool]


def of(stage: str) -> When:
    """Return a condition that holds once a stage begins."""
    return lambda event: isinstance(event, Started) and event.stage == stage


def at_step(step: int) -> When:
    """Return a condition that holds once unlearning has come to a step."""
    return lambda event: isinstance(event, LossPoint) and event.step >= step


MOMENTS: list[tuple[str, When, float]] = [
    ("images", of("images"), 0.05),
    ("baseline", of("baseline"), 0.1),
    ("loading the multimodal model", of("similarity"), 0.6),
    ("asking", lambda event: isinstance(event, Score), 0.05),
    ("noise", lambda event: isinstance(event, Progress) and event.unit == "unit_steps" and event.done > 60, 0.0),
    ("unlearn begins", of("unlearn"), 0.0),
    ("step 20", at_step(20), 0.0),
    ("step 150", at_step(150), 0.3),
    ("step 280", at_step(280), 0.0),
    ("compare", of("compare"), 0.1),
]
"""A name, the event to wait for, and the seconds after it."""
SCRIPT = """
import sys, pathlib
from megu.worker import parent
from megu.base.events import to_line
from megu.project.project import Project
from megu.project.stage import order
from megu.worker.stages import make_stage
project = Project.open(pathlib.Path(sys.argv[1]))
stages = [*order(project, make_stage("compare", "run-1")), make_stage("export", "run-1")]
for event in parent.events(project, stages):
    print(to_line(event), flush=True)
parent.discard()
"""
"""Stands in for the window: holds the project's lock and runs all stages in a child."""


@dataclass
class Outcome:
    """The outcome of one kill."""

    gone_after: float
    locked: bool
    kept: bool
    same: bool
    unfinished: str


def alive(process: psutil.Process) -> bool:
    """Return True if a process runs; one that ended may wait as a zombie for whoever inherited it."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def published(project: Path) -> dict[Path, int]:
    """All published results and when they were made."""
    return {path: path.stat().st_mtime_ns for path in project.glob("stages/*/*/manifest.json")}


def finish(folder: Path) -> str:
    """Open the project, do what is left in this process, and give the digest of the weights."""
    with Project.open(folder) as project:
        for stage in [*order(project, make_stage("compare", "run-1")), make_stage("export", "run-1")]:
            list(perform(project, stage))
        return engine.weights_digest(project)


def started(folder: Path) -> subprocess.Popen[str]:
    """The stand-in, at work on a fresh project in that folder."""
    sample_project(folder).close()
    paths = [str(HERE.parent / "child"), os.environ.get("PYTHONPATH", "")]
    often = "import megu.unlearn.training.loop as loop\nloop.SAVE_EVERY = 1.0"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), "MEGU_TEST_CHILD": often}
    command = [sys.executable, "-c", SCRIPT, str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def uninterrupted(folder: Path) -> tuple[str, float]:
    """Digest of the weights and seconds to the end."""
    start = time.monotonic()
    with started(folder) as parent:
        assert parent.stdout is not None
        parent.stdout.read()
    return finish(folder), time.monotonic() - start


def killed(folder: Path, when: When, wait: float, both: bool, expected: str) -> Outcome:
    """Kill at an event, look, and go on to the end."""
    with started(folder) as parent:
        assert parent.stdout is not None
        if not any(when(from_line(line)) for line in parent.stdout):
            raise RuntimeError("the run was over before the kill")
        time.sleep(wait)
        children = psutil.Process(parent.pid).children()
        parent.send_signal(signal.SIGKILL)
        at = time.monotonic()
        for child in children if both else []:
            child.kill()
        while any(alive(child) for child in children) and time.monotonic() - at < 10:
            time.sleep(0.01)
        duration = time.monotonic() - at
    before = published(folder)
    working = sorted(path.name.rpartition("-")[0] for path in (folder / "partial").glob("*"))
    is_locked, digest = False, ""
    try:
        digest = finish(folder)
    except ProjectError as error:
        is_locked = error.code == "project_in_use"
    after_all = published(folder)
    is_kept = all(after_all.get(path) == digest_before for path, digest_before in before.items())
    return Outcome(duration, is_locked, is_kept, digest == expected, "+".join(working) or "between")


def main() -> int:
    table = Table("SIGKILL at ten moments of a run, then reopened")
    torch_setup.warm_up()
    with scratch() as folder:
        expected, seconds = uninterrupted(folder / "whole")
        again, _ = uninterrupted(folder / "again")
        table.row("control: uninterrupted run", seconds, unit="s")
        table.row("control: other weights in a second uninterrupted run", int(again != expected), 0)
        for both in (False, True):
            who = "both" if both else "the window's process"
            outcomes = []
            for name, when, wait in MOMENTS:
                outcomes.append(killed(folder / "project", when, wait, both, expected))
                print(f"  {who} killed at: {name}; unfinished: {outcomes[-1].unfinished}", flush=True)
            table.row(f"{who} killed: child gone after", max(o.gone_after for o in outcomes), 2, "s")
            table.row(f"{who} killed: finished stages not kept", sum(not o.kept for o in outcomes), 0)
            table.row(f"{who} killed: other final weights", sum(not o.same for o in outcomes), 0)
            table.row(f"{who} killed: locks met when reopened", sum(o.locked for o in outcomes), 0)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
