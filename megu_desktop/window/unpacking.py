"""Unpacking a project into a folder: in the background, shown on the start window, and stoppable."""

import threading
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from megu.base.errors import MeguError
from megu.base.events import Event, Progress
from megu.worker import unpack
from megu_desktop.text import words
from megu_desktop.window.sample import free_folder
from megu_desktop.window.start_window import StartView
from megu_desktop.work.stage_thread import StageThread


class Unpacking(QObject):
    """Unpacks one project. `ended`: it is over; `succeeded` tells whether `folder` can be opened."""

    ended = Signal()

    def __init__(self, packed_path: Path, parent_folder: Path, view: StartView) -> None:
        """Prepare to unpack into a new folder within `parent_folder`, named like the file, numbered if that exists."""
        super().__init__(view)
        self.packed, self.folder = packed_path, free_folder(parent_folder, packed_path.stem)
        self.succeeded = False
        self._view = view
        self._error: Exception | None = None
        self._thread = StageThread(None, [], self, self._reading)
        self._thread.batch.connect(self._take)
        self._thread.failed.connect(self._fail)
        self._thread.finished.connect(self._end)
        view.arrival_card.stop.connect(self.stop)

    def start(self) -> None:
        """Start, and show it."""
        self._view.show_arriving(self.packed.name, str(self.folder))
        self._thread.start()

    def stop(self) -> None:
        """Ask to stop: what was written is removed."""
        self._view.arrival_card.set_button_enabled(False)
        self._thread.stop()

    def abandon(self) -> None:
        """Stop, and wait until everything is removed: the window is closing."""
        self.stop()
        self._thread.wait()

    def _reading(self, stop: threading.Event) -> Iterator[Event]:
        for event in unpack.unpack(self.packed, self.folder):
            if stop.is_set():
                return
            yield event

    def _take(self, events: list[Event]) -> None:
        progress = [event for event in events if isinstance(event, Progress)]
        if progress:
            self._view.set_arrival_progress(progress[-1].done, progress[-1].total)

    def _fail(self, error: Exception) -> None:
        self._error = error

    def _end(self) -> None:
        self._thread.wait()  # it is ending: an object of a thread that still runs can't be deleted
        self._view.end_arriving()
        self.succeeded = self._error is None and self.folder.exists()
        if isinstance(self._error, MeguError):
            self._view.error.show_error(words.sentence(self._error))
        self.ended.emit()
        self.deleteLater()
        if self._error is not None and not isinstance(self._error, MeguError):
            raise self._error  # a bug: the dialog for what was not expected shows it
