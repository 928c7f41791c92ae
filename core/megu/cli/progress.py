"""Running stages in this process, with progress bars and the time left; without a terminal, with lines."""

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
    """Perform stages one after another and draw their progress on standard error.

    Raises Stopped after Ctrl-C or SIGTERM, with the resume point kept; MeguError as the stages do.
    """
    with _prepare_work(Course(Speeds(project))) as (stop, bars):
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


def follow(name: str, events: Generator[Event, None, T], describe: Callable[[T], str], engine: bool = False) -> T:
    """Draw the events of work that is not a stage, and return its result.

    Parameters
    ----------
    name : str
        The code of the work.
    events : generator of Event
    describe : callable
        Describes the result in a few words.
    engine : bool
        True imports torch first.

    Raises
    ------
    Stopped
        ``{name}_stopped`` after Ctrl-C or SIGTERM; nothing of such work is kept.
    MeguError
        As the work does.
    """
    with _prepare_work() as (stop, bars):
        bars.begin(name)
        if engine:
            start_engine(bars)
        while True:
            try:
                event = next(events)
            except StopIteration as stop_iteration:
                bars.end(describe(stop_iteration.value))
                return stop_iteration.value
            bars.show(event)
            if stop.is_set():
                events.close()
                raise Stopped(f"{name}_stopped")


@contextmanager
def _prepare_work(course: Course | None = None) -> Iterator[tuple[threading.Event, "Bars"]]:
    """Provide the surroundings of all work: the event that Ctrl-C sets, and the bars."""
    with _catch_signals() as stop, Bars(course) as bars, awake.keep_awake(awake.is_wanted()), warnings.catch_warnings():
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # warnings of libraries are for programmers
        yield stop, bars


def start_engine(bars: "Bars") -> None:
    """Import torch unless it is imported, and store how long that takes on this computer."""
    if "torch" in sys.modules:
        torch_setup.warm_up()
        return
    progress, start = Done(0, 1, "", "task_starting"), time.monotonic()
    bars.show(progress)
    torch_setup.warm_up()
    speeds.remember(speeds.ENGINE, [speeds.TaskTime(progress.task, progress.unit, 1, time.monotonic() - start)])


def _get_ready(project: Project, stage: Stage, bars: "Bars") -> None:
    """Start the engine unless the stage's result exists."""
    try:
        if is_done(project, stage, current_key(project, stage)):
            return
    except MeguError:
        return  # `perform` raises the same error
    start_engine(bars)
    if stage.name == "similarity":
        from transformers.utils import logging

        logging.disable_progress_bar()
        logging.set_verbosity_error()


@contextmanager
def _catch_signals() -> Iterator[threading.Event]:
    """Yield an event that the first Ctrl-C or SIGTERM sets. A second one ends the process at once, which is safe to
    resume.

    The stage is closed between two events, not at the line that the signal happens to interrupt, so that a resumed run
    gives the same bits. That costs the rest of one step.
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
"""Columns for the name of a stage's work."""
REPORT_EVERY = 30.0
"""Seconds between two lines without a terminal."""
LONG = 1.0
"""The shortest time left to show, in seconds."""


class _Words(ProgressColumn):
    """A column whose text is computed for each drawing."""

    def __init__(self, words: Callable[[Task], Text], refresh: float | None = None) -> None:
        super().__init__()
        self._words, self.max_refresh = words, refresh

    def render(self, task: Task) -> Text:
        return self._words(task)


class _Bar(BarColumn):
    """A bar that moves by the clock between two reports."""

    def __init__(self, course: Course) -> None:
        super().__init__(24)
        self._course = course

    def render(self, task: Task) -> ProgressBar:
        task.completed, task.total = self._course.share(), 1.0
        return super().render(task)


def _format_count(course: Course) -> str:
    if not course.counted:
        return ""
    if course.unit == "unit_bytes":
        return say("done_of", done=size(course.done), total=size(course.total), unit="").strip()
    unit = catalogue.sentence(course.unit, {})
    return say("done_of", done=f"{course.done:,}", total=f"{course.total:,}", unit=unit)


def _format_time_left(course: Course) -> str:
    seconds = course.left()
    if seconds is None or seconds < LONG:
        return ""
    return say("left", time=f"{round(seconds)} s" if seconds < 60 else duration(seconds))


class Bars:
    """A bar for the current work, and a line for each finished stage.

    Without a terminal: a line when a stage begins, one every `REPORT_EVERY` seconds, and one at its end.
    """

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
            _Words(lambda _: Text(_format_count(self._course))),
            _Words(lambda task: Text(task.fields["note"], overflow="ellipsis", no_wrap=True)),
            _Words(lambda _: Text(_format_time_left(self._course), style="dim"), refresh=0.5),
        )
        self._plain = not self._console.is_terminal
        self._progress = Progress(*columns, console=self._console, disable=self._plain)
        self._name, self._duration, self._report_time = "", "", self._clock()
        self._notes: list[str] = []
        self._is_over = threading.Event()
        self._reporter = threading.Thread(target=self._report, name="progress", daemon=True)

    def __enter__(self) -> "Bars":
        self._progress.start()
        if self._plain:
            self._reporter.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._progress.stop()

    def begin(self, name: str) -> None:
        """Begin the bar of a stage."""
        self._name, self._duration, self._report_time = name, "", self._clock()
        self._course.begin(name)
        self._task = self._progress.add_task(self._name_stage(), total=None, note="")
        if self._plain:
            self._print(f"{self._name_stage()}…")

    def show(self, event: Event) -> None:
        """Show an event of the stage."""
        if isinstance(event, Started):
            return  # a stage inside another has no line of its own
        if self._course.take(event):
            self._progress.update(self._task, description=self._name_task())
        elif isinstance(event, Metrics):
            shares = {name: percent(event.values.get(name)) for name in ("forget", "retain")}
            self._progress.update(self._task, note=say("measured", **shares))
        elif isinstance(event, Note):
            self._notes.append(catalogue.sentence(event.code, event.values))
        elif isinstance(event, Finished):
            self._duration = duration(event.seconds)
        elif isinstance(event, Reused):
            self._duration = say("state_reused")

    def end(self, note: str) -> None:
        """Replace the bar of a finished stage by a line. note: the result in a few words."""
        self._progress.remove_task(self._task)
        label, self._name = self._name_stage(), ""
        self._course.begin("")
        for line in (f"{label:<{_WIDTH}} {self._duration:<11}  {note}".rstrip(), *self._notes):
            self._print(line)
        self._notes.clear()

    def tick(self) -> None:
        """Print a line about the progress, without a terminal and if it is time."""
        if self._name and self._clock() - self._report_time >= REPORT_EVERY:
            self._report_time = self._clock()
            parts = filter(None, (_format_count(self._course), _format_time_left(self._course)))
            self._print(f"  {self._name_task()}: {', '.join(parts)}".removesuffix(": "))

    def _report(self) -> None:
        while not self._is_over.wait(1.0):
            self.tick()

    def _name_stage(self) -> str:
        return say(f"doing_{self._name}")

    def _name_task(self) -> str:
        return catalogue.sentence(self._course.task, {}) if self._course.task else self._name_stage()

    def _print(self, line: str) -> None:
        self._console.print(line, markup=False, soft_wrap=True)
