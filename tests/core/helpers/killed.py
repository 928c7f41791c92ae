"""Unlearning in a process of its own that is killed in the midst of it."""

import math
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import forking

from megu.base.events import Event, LossPoint
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.stage import order
from megu.unlearn.training import loop
from megu.worker.stages import make_stage

SIGNAL = getattr(signal, "SIGKILL", signal.SIGTERM)  # Windows has only the latter, which ends a process as abruptly
UNLEARN = make_stage("unlearn", "run-1")


def kill(folder: Path, stop: int, end: int) -> None:
    """Unlearn in the project there until step `stop`, stop; go on and kill the process at step `end`.

    The last resume point is that of the stop, or of the last measurement since: the steps after it are lost.
    Raises RuntimeError where the process ended otherwise.
    """
    process = forking.CONTEXT.Process(target=_train, args=(folder, stop, end))
    process.start()
    process.join()
    if abs(process.exitcode) != SIGNAL:
        raise RuntimeError(f"not killed, but ended with {process.exitcode}")


def until(project: Project, step: int) -> None:
    """Unlearn until that many steps are done in all, then stop."""
    for stage in order(project, UNLEARN)[:-1]:
        list(perform(project, stage))
    running = perform(project, UNLEARN)
    _come_to(running, step)
    running.close()


def _train(folder: Path, stop: int, end: int) -> None:
    loop.SAVE_EVERY = math.inf
    with Project.open(folder) as project:
        until(project, stop)
        running = perform(project, UNLEARN)  # held: without it the generator would be closed, which is a stop
        _come_to(running, end)
        os.kill(os.getpid(), SIGNAL)


def _come_to(running: Iterator[Event], step: int) -> None:
    for event in running:
        if isinstance(event, LossPoint) and event.step == step:
            return
