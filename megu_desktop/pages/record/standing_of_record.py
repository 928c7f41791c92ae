"""Standing of the written record by the files beside it: read again when they change, and changed by the engine."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from megu.base.errors import Stopped
from megu.base.events import Event, RecordStands
from megu_desktop.work.aside import Aside
from megu_desktop.work.work import BESIDE, TRACES, Work


class StandingOfRecord(QObject):
    """`changed`: there is news. `ended`: the request to the engine was carried out, or failed.

    Attributes
    ----------
    state : RecordStands or None
        The standing; None until it is known.
    failure : Exception or None
        Why it can't be known.
    doing : str
        What the engine is doing, or did last.
    error : Exception or None
        Why it failed.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._aside = work, Aside(self)
        self._path: Path | None = None
        self._last_state: object = None
        self._turn = 0
        self.state: RecordStands | None = None
        self.failure: Exception | None = None
        self.error: Exception | None = None
        self.doing = ""
        self._aside.done.connect(self._on_looked)
        work.started.connect(self._on_started)
        work.events.connect(self._on_events)
        work.ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Return True while something is being put beside the record."""
        return self._work.job == BESIDE

    def follow(self, path: Path | None) -> None:
        """Follow this record from now on, and read it again if its folder has changed."""
        if path != self._path:
            self.state = self.failure = self.error = None
            self.doing = ""
        self._path = path
        if self.is_running or self._state() == self._last_state:
            return
        self._last_state = self._state()
        self._turn += 1
        if path is not None:
            self._aside.call(self._turn, self._work.look_at_record, path)

    def ask(self, act: str, **arguments: Any) -> None:
        """Let the engine do something with the record."""
        if self.state is None or self._work.busy:
            return
        self.doing, self.error = act, None
        self._work.put_beside({"act": act, "path": str(self._path), **arguments})

    def _state(self) -> object:
        """Return a value that changes when something is written beside the record, or removed."""
        newer = Path(self.state.path) if self.state else None
        return self._path, *(_changed_at(path) for path in (self._path, newer) if path)

    def _on_looked(self, turn: int, result: object) -> None:
        if turn != self._turn or isinstance(result, Stopped):
            return
        self.state = result if isinstance(result, RecordStands) else None
        self.failure = result if isinstance(result, Exception) else None
        self._last_state = self._state()
        self.changed.emit()

    def _on_started(self, job: str) -> None:
        if job == BESIDE:
            self.changed.emit()

    def _on_events(self, events: list[Event]) -> None:
        states = [event for event in events if isinstance(event, RecordStands)]
        if self.is_running and states:
            self.state, self._turn = states[-1], self._turn + 1

    def _on_ended(self, job: str, error: object) -> None:
        if job == TRACES:
            self._last_state = None  # it wrote another version of the record
        if job != BESIDE:
            return
        self.error = error if isinstance(error, Exception) else None
        if error is None:
            self._last_state = self._state()
        self.ended.emit()
        self.changed.emit()


def _changed_at(path: Path) -> int:
    """Return the time of the last change beside a record."""
    try:
        return path.parent.stat().st_mtime_ns
    except OSError:
        return 0
