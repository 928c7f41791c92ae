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
    stands : RecordStands or None
        The standing; None until it is known.
    failure : Exception or None
        Why it can't be known.
    doing : str
        What the engine is doing, or did last.
    refused : Exception or None
        Why it failed.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._aside = work, Aside(self)
        self._path: Path | None = None
        self._seen: object = None
        self._turn = 0
        self.stands: RecordStands | None = None
        self.failure: Exception | None = None
        self.refused: Exception | None = None
        self.doing = ""
        self._aside.done.connect(self._looked)
        work.started.connect(self._on_started)
        work.events.connect(self._on_events)
        work.ended.connect(self._on_ended)

    @property
    def running(self) -> bool:
        """Return True while something is being put beside the record."""
        return self._work.job == BESIDE

    def follow(self, path: Path | None) -> None:
        """Follow this record from now on, and read it again if its folder has changed."""
        if path != self._path:
            self.stands = self.failure = self.refused = None
            self.doing = ""
        self._path = path
        if self.running or self._state() == self._seen:
            return
        self._seen = self._state()
        self._turn += 1
        if path is not None:
            self._aside.call(self._turn, self._work.look_at_record, path)

    def ask(self, act: str, **told: Any) -> None:
        """Let the engine do something with the record."""
        if self.stands is None or self._work.busy:
            return
        self.doing, self.refused = act, None
        self._work.put_beside({"act": act, "path": str(self._path), **told})

    def _state(self) -> object:
        """Return a value that changes when something is written beside the record, or removed."""
        newer = Path(self.stands.path) if self.stands else None
        return self._path, *(_changed_at(path) for path in (self._path, newer) if path)

    def _looked(self, turn: int, found: object) -> None:
        if turn != self._turn or isinstance(found, Stopped):
            return
        self.stands = found if isinstance(found, RecordStands) else None
        self.failure = found if isinstance(found, Exception) else None
        self._seen = self._state()
        self.changed.emit()

    def _on_started(self, job: str) -> None:
        if job == BESIDE:
            self.changed.emit()

    def _on_events(self, events: list[Event]) -> None:
        found = [event for event in events if isinstance(event, RecordStands)]
        if self.running and found:
            self.stands, self._turn = found[-1], self._turn + 1

    def _on_ended(self, job: str, error: object) -> None:
        if job == TRACES:
            self._seen = None  # it wrote another version of the record
        if job != BESIDE:
            return
        self.refused = error if isinstance(error, Exception) else None
        if error is None:
            self._seen = self._state()
        self.ended.emit()
        self.changed.emit()


def _changed_at(path: Path) -> int:
    """Return the time of the last change beside a record."""
    try:
        return path.parent.stat().st_mtime_ns
    except OSError:
        return 0
