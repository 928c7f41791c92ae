"""Stages run in this process, drawn as progress bars with the time left; plain lines where no terminal looks on."""

import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

from megu import awake, logs, messages
from megu.cli_report import note
from megu.cli_words import duration, percent, say
from megu.errors import MeguError, Stopped
from megu.events import Event, Finished, LossPoint, Metrics, Note, Reused
from megu.events import Progress as Done
from megu.perform import current_key, done, perform
from megu.project import Project
from megu.stages.stage import Stage

T = TypeVar("T")


def run_stages(project: Project, stages: list[Stage]) -> None:
    """Perform the stages one after another and draw them on standard error.

    Raises Stopped after Ctrl-C or SIGTERM, with the resume point left; MeguError as the stages do.
    """
    with _stopping() as stop, _Bars() as bars, awake.kept(awake.wanted()), warnings.catch_warnings():
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # libraries warn those who program
        for stage in stages:
            bars.begin(stage.name)
            _get_ready(project, stage)
            running = perform(project, stage)
            for event in running:
                logs.event(event)
                bars.show(event)
                if stop.is_set():
                    running.close()
                    raise Stopped
            bars.end(note(project, stage))


def follow(name: str, events: Generator[Event, None, T], found: Callable[[T], str]) -> T:
    """Draw the events of work that is no stage, and return what it returns; `found` says in few words what that is.

    Raises Stopped (``{name}_stopped``) after Ctrl-C or SIGTERM: nothing of such work is kept. MeguError as it does.
    """
    with _stopping() as stop, _Bars() as bars, awake.kept(awake.wanted()), warnings.catch_warnings():
        if not sys.warnoptions:
            warnings.simplefilter("ignore")
        bars.begin(name)
        while True:
            try:
                event = next(events)
            except StopIteration as ended:
                bars.end(found(ended.value))
                return ended.value
            bars.show(event)
            if stop.is_set():
                events.close()
                raise Stopped(f"{name}_stopped")


def _get_ready(project: Project, stage: Stage) -> None:
    """Import torch, unless the stage's result is there already."""
    try:
        if done(project, stage, current_key(project, stage)):
            return
    except MeguError:
        return  # `perform` meets the same and says so
    from megu import compute

    compute.warm_up()
    if stage.name == "similarity":
        from transformers.utils import logging

        logging.disable_progress_bar()
        logging.set_verbosity_error()


@contextmanager
def _stopping() -> Iterator[threading.Event]:
    """Set by the first Ctrl-C or SIGTERM. A second one ends the process at once, which a resume point makes safe.

    Closing the stage between two events, and not at the line the signal happened to meet, keeps the bits of a resumed
    run the same; it costs the rest of one step.
    """
    stop = threading.Event()

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            Console(stderr=True).show_cursor()
            os._exit(Stopped.exit_code)
        stop.set()
        os.write(2, f"\n{say('stopping')}\n".encode())

    earlier = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)


_WIDTH = 32
"""Columns for what a stage was doing."""


class _TimeLeft(ProgressColumn):
    """About how long the stage still takes; nothing while that isn't known or it is done."""

    max_refresh = 0.5

    def render(self, task: Task) -> Text:
        if task.finished or task.time_remaining is None or task.elapsed is None or task.elapsed < 2:
            return Text("")
        seconds = round(task.time_remaining)
        time = f"{max(1, seconds)} s" if seconds < 60 else duration(seconds)
        return Text(say("left", time=time), style="dim")


class _Bars:
    """A bar for the stage at work and a line for each that has ended; only the lines where there is no terminal."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        columns = (TextColumn("{task.description}", markup=False), BarColumn(24), _Note(), _TimeLeft())
        self._progress = Progress(*columns, console=self._console, disable=not self._console.is_terminal)
        self._name, self._ended = "", ""
        self._notes: list[str] = []

    def __enter__(self) -> "_Bars":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def begin(self, name: str) -> None:
        """A stage's turn has come."""
        self._name, self._ended = name, ""
        self._task = self._progress.add_task(say(f"doing_{name}"), total=None, note="")

    def show(self, event: Event) -> None:
        """Take in one event of the stage."""
        if isinstance(event, Done) and event.total > 1:
            self._progress.update(self._task, completed=event.done, total=event.total)
        elif isinstance(event, LossPoint):
            self._progress.update(self._task, completed=event.step, total=event.total)
        elif isinstance(event, Metrics):
            shares = {name: percent(event.values.get(name)) for name in ("forget", "retain")}
            self._progress.update(self._task, note=say("measured", **shares))
        elif isinstance(event, Note):
            self._notes.append(messages.sentence(event.code, event.values))
        elif isinstance(event, Finished):
            self._ended = duration(event.seconds)
        elif isinstance(event, Reused):
            self._ended = say("state_reused")

    def end(self, found: str) -> None:
        """The stage has ended; `found` says in few words what it came to. Its bar becomes a line."""
        self._progress.remove_task(self._task)
        for line in (f"{say(f'doing_{self._name}'):<{_WIDTH}} {self._ended:<11}  {found}".rstrip(), *self._notes):
            self._console.print(line, markup=False, soft_wrap=True)
        self._notes.clear()


class _Note(ProgressColumn):
    """What was measured on the way."""

    def render(self, task: Task) -> Text:
        return Text(task.fields["note"], overflow="ellipsis", no_wrap=True)
