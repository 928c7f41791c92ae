"""Projects that arrive before they can be opened: the sample, copied bit by bit, and packed ones, being unpacked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from megu.base.errors import MeguError
from megu_desktop.operator.opening import open_folder
from megu_desktop.text import words
from megu_desktop.window.start_window import StartView

if TYPE_CHECKING:
    from megu.project.project import Project
    from megu_desktop.window.unpacking import Unpacking

COPY_SLICE = 24
"""Files of the sample copied at a time: about 5 ms, so the window stays fluent."""

OnArrival = Callable[[Callable[[], "Project"]], None]


class Arrivals(QObject):
    """Fetches one project at a time, shown on the start window; `arrived` gets the function that opens it."""

    def __init__(self, view: StartView, on_arrival: OnArrival) -> None:
        super().__init__(view)
        self._view, self._on_arrival = view, on_arrival
        self._copy_steps: tuple[Path, Iterator[float]] | None = None
        self._unpacking: Unpacking | None = None
        self._operator = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._copy_some)

    @property
    def busy(self) -> bool:
        """Return True while a project is being copied or unpacked, to be opened then."""
        return self._copy_steps is not None or self._unpacking is not None

    def copy_sample(self, folder: Path) -> None:
        """Copy the sample to a folder."""
        from megu_desktop.window import sample

        self._copy_steps = folder, sample.copy_files(folder)
        self._view.set_busy(True)
        self._timer.start(0)

    def unpack(self, packed_path: Path, parent_folder: Path, operator: bool = False) -> None:
        """Unpack a project into a new folder in `parent_folder`; with `operator`, open it only if it is prepared."""
        from megu_desktop.window.unpacking import Unpacking

        self._unpacking, self._operator = Unpacking(packed_path, parent_folder, self._view), operator
        self._unpacking.ended.connect(self._end_unpacking)
        self._unpacking.start()

    def abandon(self) -> None:
        """Stop, and remove what was unpacked so far."""
        self._timer.stop()
        if self._unpacking is not None:
            self._unpacking.abandon()

    def _copy_some(self) -> None:
        from megu_desktop.window import sample

        assert self._copy_steps is not None
        folder, copying = self._copy_steps
        try:
            for _ in range(COPY_SLICE):
                if next(copying, None) is None:
                    self._end_copying()
                    self._on_arrival(lambda: sample.open_copy(folder))
                    return
        except MeguError as error:
            self._end_copying()
            self._view.error.show_error(words.sentence(error))

    def _end_copying(self) -> None:
        self._timer.stop()
        self._copy_steps = None
        self._view.set_busy(False)

    def _end_unpacking(self) -> None:
        unpacking, self._unpacking = self._unpacking, None
        if unpacking is not None and unpacking.succeeded:
            self._on_arrival(lambda: open_folder(unpacking.folder, self._operator))
