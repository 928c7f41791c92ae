"""Work that is halted for a while, as by a suspended computer, goes on where it was and comes to the same."""

import os
import signal
import threading
import time
from collections.abc import Callable

import engine
import psutil
import pytest
from processes import children

from megu.base.errors import Stopped
from megu.base.events import LossPoint
from megu.project.project import Project
from megu.project.stage import order
from megu.worker import parent
from megu.worker.stages import make_stage

HALT = 3.0
"""Seconds; above the time after which a child that was asked to stop is killed, which this must not set off."""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a signal that Windows has not")


@pytest.fixture(autouse=True)
def no_child_is_left():
    parent.discard()
    yield
    parent.discard()
    assert not children()


def working() -> psutil.Process:
    """Return the working child: the older of two, because a fresh one waits beside it."""
    return min(children(), key=lambda child: child.create_time())


def test_halted_in_the_middle_it_comes_to_the_same(tiny_project: Callable[..., Project]) -> None:
    here, there = (tiny_project(name, steps=12, noise_steps=1) for name in ("here", "there"))
    times: list[float] = []
    for event in parent.events(there, order(there, make_stage("unlearn", "run-1"))):
        if isinstance(event, LossPoint) and event.step == 4:
            child = working()
            child.suspend()
            start = time.monotonic()
            threading.Timer(HALT, child.resume).start()
            times.append(start)
    assert times and time.monotonic() - times[0] >= HALT, "it was at work when it was halted"
    engine.run(here, "unlearn", "run-1")
    assert engine.weights_digest(here) == engine.weights_digest(there)


def test_stop_works_on_work_that_is_halted_and_nothing_is_lost(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(steps=100_000, noise_steps=1, batch=4)
    stop, start = threading.Event(), 0.0
    with pytest.raises(Stopped):
        for event in parent.events(project, order(project, make_stage("unlearn", "run-1")), stop):
            if isinstance(event, LossPoint) and not start:
                working().send_signal(signal.SIGSTOP)
                start = time.monotonic()
                stop.set()
    assert time.monotonic() - start < 100
    with Project.open(project.folder, write=False) as again:
        assert again.choices.runs
    for event in parent.events(project, order(project, make_stage("unlearn", "run-1"))):
        if isinstance(event, LossPoint):
            break
