"""What a SIGKILL costs: of the process with the window alone, and of both, at ten moments of a run; then reopened."""

import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import engine
import psutil
from common import Table, sample_project, scratch

from megu import compute
from megu.errors import ProjectError
from megu.perform import perform
from megu.project import Project
from megu.stages.stage import order
from megu.stages.table import make_stage

MOMENTS = 10
SCRIPT = """
import sys, pathlib
from megu import worker
from megu.project import Project
from megu.stages.stage import order
from megu.stages.table import make_stage
project = Project.open(pathlib.Path(sys.argv[1]))
stages = [*order(project, make_stage("compare", "run-1")), make_stage("export", "run-1")]
for event in worker.events(project, stages):
    print(type(event).__name__, flush=True)
worker.discard()
"""
"""Stands in for the window: holds the project's lock and runs all stages in a child."""


@dataclass
class Outcome:
    """What one kill led to."""

    gone_after: float
    locked: bool
    kept: bool
    same: bool
    stage: str


def alive(process: psutil.Process) -> bool:
    """Whether it runs; one that ended may wait as a zombie for whoever inherited it."""
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


def uninterrupted(folder: Path) -> tuple[str, float]:
    """Digest of the weights and seconds from the first event to the end."""
    sample_project(folder).close()
    with subprocess.Popen([sys.executable, "-c", SCRIPT, str(folder)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        began = time.monotonic()
        parent.stdout.read()
        seconds = time.monotonic() - began
    return finish(folder), seconds


def killed(folder: Path, after: float, both: bool, expected: str) -> Outcome:
    """Kill that many seconds after the first event, look, and go on to the end."""
    sample_project(folder).close()
    with subprocess.Popen([sys.executable, "-c", SCRIPT, str(folder)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        time.sleep(after)
        children = psutil.Process(parent.pid).children()
        parent.send_signal(signal.SIGKILL)
        at = time.monotonic()
        if both:
            for child in children:
                child.kill()
        while any(alive(child) for child in children) and time.monotonic() - at < 10:
            time.sleep(0.01)
        gone = time.monotonic() - at
    before = published(folder)
    working = sorted(path.name.rpartition("-")[0] for path in (folder / "partial").glob("*"))
    locked, digest = False, ""
    try:
        digest = finish(folder)
    except ProjectError as error:
        locked = error.code == "project_in_use"
    after_all = published(folder)
    kept = all(after_all.get(path) == made for path, made in before.items())
    return Outcome(gone, locked, kept, digest == expected, "+".join(working) or "between")


def main() -> int:
    table = Table("SIGKILL at ten moments of a run, then reopened")
    compute.warm_up()
    with scratch() as folder:
        expected, seconds = uninterrupted(folder / "whole")
        again, _ = uninterrupted(folder / "again")
        table.row("control: uninterrupted run", seconds, unit="s")
        table.row("control: other weights in a second uninterrupted run", int(again != expected), 0)
        for both in (False, True):
            moments = [seconds * (number + 0.5) / MOMENTS for number in range(MOMENTS)]
            outcomes = [killed(folder / "project", moment, both, expected) for moment in moments]
            who = "both" if both else "the window's process"
            print(f"  killed in: {', '.join(outcome.stage for outcome in outcomes)}")
            table.row(f"{who} killed: child gone after", max(o.gone_after for o in outcomes), 2, "s")
            table.row(f"{who} killed: finished stages not kept", sum(not o.kept for o in outcomes), 0)
            table.row(f"{who} killed: other final weights", sum(not o.same for o in outcomes), 0)
            table.row(f"{who} killed: locks met when reopened", sum(o.locked for o in outcomes), 0)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
