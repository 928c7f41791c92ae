"""Thread that reads the engine's events in the background and emits them in batches; there is no other one."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QThread, Signal

from megu.base.errors import MeguError
from megu.base.events import Event
from megu.project.project import Project
from megu.project.stage import Stage
from megu.worker import parent as worker

Reading = Callable[[threading.Event], Iterator[Event]]
INTERVAL = 0.033
"""Seconds between two batches: a screen shows no more, and the window's thread stays free."""


class StageThread(QThread):
    """Performs a job's stages one after another in an engine process of its own.

    `batch` carries a list of events, at most every 33 ms and once more before the end; `failed` at most one exception.
    """

    batch = Signal(list)
    failed = Signal(object)

    def __init__(
        self,
        project: Project | None,
        stages: Sequence[Stage],
        parent: QObject | None = None,
        reading: Reading | None = None,
    ) -> None:
        """Create the thread.

        Parameters
        ----------
        project : Project or None
            None is possible with `reading`.
        reading : callable or None
            Yields the events of work without stages, and ends when the event it gets is set.
        """
        super().__init__(parent)
        stages = list(stages)
        if reading is None:
            assert project is not None
            open_project = project
            reading = lambda stop: worker.events(open_project, stages, stop)  # noqa: E731
        self._reading: Reading = reading
        self._stop = threading.Event()
        self._waiting: list[Event] = []
        self._last = 0.0

    def stop(self) -> None:
        """Ask to stop; `finished` follows within a second."""
        self._stop.set()

    def run(self) -> None:
        """Emit events until the last stage ends, an error comes or `stop` was called; runs in the thread."""
        error: Exception | None = None
        try:
            for event in self._reading(self._stop):
                self._pass_on(event)
        except (MeguError, worker.WorkerFailed) as known_error:
            error = known_error
        except Exception as bug:  # shown in the dialog for what was not expected
            error = bug
        self._flush()
        if error is not None:
            self.failed.emit(error)

    def _pass_on(self, event: Event) -> None:
        self._waiting.append(event)
        if time.monotonic() - self._last >= INTERVAL:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            self.batch.emit(self._waiting)
            self._waiting = []
        self._last = time.monotonic()
