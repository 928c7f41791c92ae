"""Stages run in this process, drawn as bars with the time left; as lines now and then where no terminal looks on."""

import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn
from rich.progress_bar import ProgressBar
from rich.text import Text

from megu.base import logs
from megu.base.console import err_at_once, make_rich_console
from megu.base.errors import MeguError, Stopped
from megu.base.events import Event, Finished, Metrics, Note, Reused, Started
from megu.base.events import Progress as Done
from megu.base.messages import catalogue
from megu.base.numbers import duration, percent, size
from megu.cli.notes import note
from megu.cli.sentences import say
from megu.machine import awake, torch_setup
from megu.project import measured_speeds as speeds
from megu.project.measured_speeds import Speeds
from megu.project.perform import perform
from megu.project.progress import Course
from megu.project.project import Project
from megu.project.results import current_key, is_done
from megu.project.stage import Stage

if TYPE_CHECKING:
    from megu.base.console import Console

T = TypeVar("T")


def run_stages(project: Project, stages: list[Stage]) -> None:
    """Perform the stages one after another and draw them on standard error.

    Raises Stopped after Ctrl-C or SIGTERM, with the resume point left; MeguError as the stages do.
    """
    with _working(Course(Speeds(project))) as (stop, bars):
        for stage in stages:
            bars.begin(stage.name)
            _get_ready(project, stage, bars)
            running = perform(project, stage)
            for event in running:
                logs.event(event)
                bars.show(event)
                if stop.is_set():
                    running.close()
                    raise Stopped
            bars.end(note(project, stage))


def follow(name: str, events: Generator[Event, None, T], found: Callable[[T], str], engine: bool = False) -> T:
    """Draw the events of work that is no stage, and return what it returns; `found` says in few words what that is.

    engine: whether it needs torch, which is imported first.

    Raises Stopped (``{name}_stopped``) after Ctrl-C or SIGTERM: nothing of such work is kept. MeguError as it does.
    """
    with _working() as (stop, bars):
        bars.begin(name)
        if engine:
            start_engine(bars)
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


@contextmanager
def _working(course: Course | None = None) -> Iterator[tuple[threading.Event, "Bars"]]:
    """What all work has around it: the event that Ctrl-C sets, and where it is drawn."""
    with _stopping() as stop, Bars(course) as bars, awake.keep_awake(awake.is_wanted()), warnings.catch_warnings():
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # libraries warn those who program
        yield stop, bars


def start_engine(bars: "Bars") -> None:
    """Import torch where that was not done, and remember how long it takes here."""
    if "torch" in sys.modules:
        torch_setup.warm_up()
        return
    starting, began = Done(0, 1, "", "task_starting"), time.monotonic()
    bars.show(starting)
    torch_setup.warm_up()
    speeds.remember(speeds.ENGINE, [speeds.Taken(starting.task, starting.unit, 1, time.monotonic() - began)])


def _get_ready(project: Project, stage: Stage, bars: "Bars") -> None:
    """Start the engine, unless the stage's result is there already."""
    try:
        if is_done(project, stage, current_key(project, stage)):
            return
    except MeguError:
        return  # `perform` meets the same and says so
    start_engine(bars)
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
            make_rich_console().show_cursor()
            os._exit(Stopped.exit_code)
        stop.set()
        err_at_once(say("stopping"))

    earlier = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)


_WIDTH = 32
"""Columns for what a stage was doing."""
TOLD_EVERY = 30.0
"""Seconds between two lines where no terminal looks on."""
LONG = 1.0
"""Seconds that something takes at least for its time left to be worth telling."""


class _Words(ProgressColumn):
    """Words of their own for each drawing."""

    def __init__(self, words: Callable[[Task], Text], refresh: float | None = None) -> None:
        super().__init__()
        self._words, self.max_refresh = words, refresh

    def render(self, task: Task) -> Text:
        return self._words(task)


class _Bar(BarColumn):
    """Moves by the clock between two reports."""

    def __init__(self, course: Course) -> None:
        super().__init__(24)
        self._course = course

    def render(self, task: Task) -> ProgressBar:
        task.completed, task.total = self._course.share(), 1.0
        return super().render(task)


def _counted(course: Course) -> str:
    if not course.counted:
        return ""
    if course.unit == "unit_bytes":
        return say("done_of", done=size(course.done), total=size(course.total), unit="").strip()
    unit = catalogue.sentence(course.unit, {})
    return say("done_of", done=f"{course.done:,}", total=f"{course.total:,}", unit=unit)


def _left(course: Course) -> str:
    seconds = course.left()
    if seconds is None or seconds < LONG:
        return ""
    return say("left", time=f"{round(seconds)} s" if seconds < 60 else duration(seconds))


class Bars:
    """A bar for what is being done and a line for each stage that has ended. Where there is no terminal, a line when a
    stage begins, one every `TOLD_EVERY` seconds, and one at its end."""

    def __init__(
        self,
        course: Course | None = None,
        console: "Console | None" = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._console = console or make_rich_console()
        self._course, self._clock = course or Course(clock=clock), clock
        columns = (
            TextColumn("{task.description}", markup=False),
            _Bar(self._course),
            _Words(lambda _: Text(_counted(self._course))),
            _Words(lambda task: Text(task.fields["note"], overflow="ellipsis", no_wrap=True)),
            _Words(lambda _: Text(_left(self._course), style="dim"), refresh=0.5),
        )
        self._plain = not self._console.is_terminal
        self._progress = Progress(*columns, console=self._console, disable=self._plain)
        self._name, self._ended, self._told = "", "", self._clock()
        self._notes: list[str] = []
        self._over = threading.Event()
        self._teller = threading.Thread(target=self._tell, name="progress", daemon=True)

    def __enter__(self) -> "Bars":
        self._progress.start()
        if self._plain:
            self._teller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._progress.stop()

    def begin(self, name: str) -> None:
        """A stage's turn has come."""
        self._name, self._ended, self._told = name, "", self._clock()
        self._course.begin(name)
        self._task = self._progress.add_task(self._doing(), total=None, note="")
        if self._plain:
            self._print(f"{self._doing()}…")

    def show(self, event: Event) -> None:
        """Take in one event of the stage."""
        if isinstance(event, Started):
            return  # its bar is there; a stage within another one is no other line
        if self._course.take(event):
            self._progress.update(self._task, description=self._label())
        elif isinstance(event, Metrics):
            shares = {name: percent(event.values.get(name)) for name in ("forget", "retain")}
            self._progress.update(self._task, note=say("measured", **shares))
        elif isinstance(event, Note):
            self._notes.append(catalogue.sentence(event.code, event.values))
        elif isinstance(event, Finished):
            self._ended = duration(event.seconds)
        elif isinstance(event, Reused):
            self._ended = say("state_reused")

    def end(self, found: str) -> None:
        """The stage has ended; `found` says in few words what it came to. Its bar becomes a line."""
        self._progress.remove_task(self._task)
        doing, self._name = self._doing(), ""
        self._course.begin("")
        for line in (f"{doing:<{_WIDTH}} {self._ended:<11}  {found}".rstrip(), *self._notes):
            self._print(line)
        self._notes.clear()

    def tick(self) -> None:
        """Without a terminal: tell how far it is, where it is time to."""
        if self._name and self._clock() - self._told >= TOLD_EVERY:
            self._told = self._clock()
            parts = filter(None, (_counted(self._course), _left(self._course)))
            self._print(f"  {self._label()}: {', '.join(parts)}".removesuffix(": "))

    def _tell(self) -> None:
        while not self._over.wait(1.0):
            self.tick()

    def _doing(self) -> str:
        return say(f"doing_{self._name}")

    def _label(self) -> str:
        return catalogue.sentence(self._course.task, {}) if self._course.task else self._doing()

    def _print(self, line: str) -> None:
        self._console.print(line, markup=False, soft_wrap=True)
