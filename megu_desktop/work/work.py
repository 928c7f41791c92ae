"""The open project and the one job that may run on it: shared by the window and its pages."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

from megu.base.errors import MeguError
from megu.base.events import Event
from megu.images.index import Index
from megu.images.stage_images import INDEX, ReadImages
from megu.project.project import Project
from megu.project.results import cache_lookups, current_key, result_or_none
from megu.project.schema import Choices, Run
from megu.project.stage import Stage
from megu.unlearn.stage_unlearn import so_far
from megu.worker import parent as worker
from megu.worker import stages as table
from megu.worker.stages import make_stage
from megu_desktop.work.stage_thread import Reading, StageThread

TRACES = "traces"
"""The job that erases traces."""
BESIDE = "beside"
"""The job that puts something beside a written record."""
MEASURE = "measure"
"""The job that measures everything. It keeps each figure as it comes, so it makes way for any other, and goes on after
it: whoever wants to do something need not wait for it."""


class Work(QObject):
    """Pages read results here, change choices here and start jobs here; nothing else touches the project.

    `changed`: choices or results are new. `started(job)`: a job begins. `events(list)`: a batch of its events.
    `ended(job, error)`: it is over; error is None, a MeguError (Stopped among them), WorkerFailed or a bug.
    """

    changed = Signal()
    started = Signal(str)
    events = Signal(list)
    ended = Signal(str, object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count_turns()
        self.project = project
        self.job: str | None = None
        self.stages: Sequence[Stage] = ()
        self._thread: StageThread | None = None
        self._next: tuple[str, Sequence[Stage], Reading | None] | None = None  # as soon as measuring has made way
        self._waiting: Sequence[Stage] = ()  # what is to be measured after another job
        self._error: Exception | None = None
        self._is_closed, self._is_closing = False, Flag()
        worker.prepare()
        Thread(target=table.load).start()

    def _count_turns(self) -> None:
        """Increment `turn` with each change, before any other slot: a value cached for one turn is valid until then."""
        self.turn = 0
        self.changed.connect(self._turn)
        self.ended.connect(self._turn)

    def _turn(self) -> None:
        self.turn += 1

    @property
    def choices(self) -> Choices:
        """Return the user's choices."""
        return self.project.choices

    def change(self, alter: Callable[[Choices], Any]) -> None:
        """Alter the choices, save them and emit `changed`. Raises ProjectError if they can't be written."""
        previous = self.project.choices.model_copy(deep=True)
        alter(self.project.choices)
        try:
            self.project.save()
        except MeguError:
            self.project.choices = previous
            raise
        self.changed.emit()

    def result(self, stage: str, run_id: str | None = None) -> dict[str, Any] | None:
        """Return the result of a stage for today's choices (or a run's), or None if it is missing. Takes < 1 ms."""
        with cache_lookups():
            return result_or_none(self.project, make_stage(stage, run_id))

    def folder(self, stage: str, run_id: str | None = None) -> Path | None:
        """Return the folder of a stage's result for today's choices (or a run's), or None if it is missing."""
        stage_object = make_stage(stage, run_id)
        if self.result(stage, run_id) is None:
            return None
        return self.project.stage_folder(stage, current_key(self.project, stage_object))

    def places(self, run: Run, answers: list[dict[str, Any]]) -> list[Path]:
        """Return the images that a comparison of a run shows, stored by number, in 0.1.0 by path."""
        stage = ReadImages(run.id)
        index_path = self.project.stage_folder(stage.name, current_key(self.project, stage)) / INDEX
        paths = [row["path"] for row in answers] if "path" in answers[0] else _paths(index_path, answers)
        return [self.project.find_path(run.images.path) / path for path in paths]

    def so_far(self, run_id: str) -> dict[str, Any] | None:
        """Return the progress of a stopped run (see `unlearn.stage_unlearn.so_far`); None if there is none."""
        try:
            return so_far(self.project, make_stage("unlearn", run_id))
        except MeguError:
            return None

    def start(self, job: str, stages: Sequence[Stage]) -> None:
        """Perform stages in the background under the name `job`. One job at a time: RuntimeError for a second.

        Nothing starts once the project is closed: a page's timer may still be pending then.
        """
        self._start(job, stages, None)

    def answer(self, run_id: str, image: Path) -> None:
        """Let the original and a run's model answer about an image, as the job ``answer``; see `start`."""
        self._start("answer", (), lambda stop: worker.answer(self.project, run_id, image, stop))

    def erase_traces(self, models: bool = True) -> None:
        """Erase the project's traces, and earlier models with `models`, as the job ``traces``; see `start`."""
        self._start(TRACES, (), lambda stop: worker.erase_traces(self.project, stop, models))

    def put_beside(self, request: dict[str, Any]) -> None:
        """Let the engine carry out a request about a record (`megu.record.written.for_window`), as job ``beside``."""
        self._start(BESIDE, (), lambda stop: worker.record(self.project, request, stop))

    def look_at_record(self, path: Path) -> Event:
        """Return the standing of a written record, beside whatever job runs.

        Not for the GUI thread: the engine reads it, which takes time. Raises as a job ends, and Stopped if the project
        is closed meanwhile.
        """
        *_, last = worker.record(self.project, {"act": "look", "path": str(path)}, self._is_closing)
        return last

    def _start(self, job: str, stages: Sequence[Stage], reading: Reading | None) -> None:
        if self._is_closed:
            return
        if self.is_interruptible:
            self._next, self._waiting = (job, stages, reading), () if job in (MEASURE, TRACES) else self.stages
            self.stop()
            return
        if self._thread is not None:
            raise RuntimeError(f"{self.job} is running")
        self.job, self.stages, self._error = job, stages, None
        self._thread = StageThread(self.project, stages, self, reading)
        self._thread.batch.connect(self._on_batch)
        self._thread.failed.connect(self._on_failed)
        self._thread.finished.connect(self._on_finished)
        self.started.emit(job)
        self._thread.start()

    def stop(self) -> None:
        """Ask the running job to stop; `ended` follows within a second."""
        if self._thread is not None:
            self._thread.stop()

    @property
    def busy(self) -> bool:
        """Return True if a job is running that another one has to wait for."""
        return self._thread is not None and not self.is_interruptible

    @property
    def is_interruptible(self) -> bool:
        """Return True if the running job stops by itself when another one is started."""
        return self._thread is not None and self.job == MEASURE and self._next is None

    @property
    def is_waiting(self) -> bool:
        """Return True if measuring resumes once the running job has ended."""
        return bool(self._waiting)

    @property
    def doing(self) -> tuple[str, ...]:
        """Return the names of the stages that the running job was started for; none without a job."""
        return tuple(stage.name for stage in self.stages) if self.job else ()

    def close(self) -> None:
        """Stop the running job, wait for it (at most a second) and close the project."""
        self._is_closed = True
        self._is_closing.set()
        if self._thread is not None:
            self._thread.stop()
            self._thread.wait()
            self._on_finished()
        worker.discard()
        self.project.close()

    def _on_batch(self, batch: list[Event]) -> None:
        self.events.emit(batch)

    def _on_failed(self, error: Exception) -> None:
        self._error = error

    def _on_finished(self) -> None:
        thread, job = self._thread, self.job
        if thread is None or job is None:
            return
        self._thread, self.job = None, None
        thread.deleteLater()
        if (following := self._next) is not None:
            self._next, self._error = None, None  # it made way, nobody stopped it
        if job == TRACES:
            self._reload()
        self.ended.emit(job, self._error)
        self.changed.emit()
        if following is not None:
            self._start(*following)
        elif self._waiting and self._thread is None:
            waiting, self._waiting = self._waiting, ()
            self._start(MEASURE, waiting, None)

    def _reload(self) -> None:
        """Read the choices as the engine left them: without the names, and with an erasure that was stopped."""
        try:
            self.project.reread()
        except MeguError as error:
            self._error = self._error or error


def _paths(index_path: Path, answers: list[dict[str, Any]]) -> list[str]:
    index = Index(index_path)
    return [index[row["image"]].path for row in answers]
