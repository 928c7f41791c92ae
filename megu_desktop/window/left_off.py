"""Notes on open projects, by which work can be resumed if the program ended without closing them."""

import json
import os
import platform
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from megu.base.places import FILE
from megu_desktop.work.aside import Aside
from megu_desktop.work.settings import Settings

if TYPE_CHECKING:
    from psutil import Process


SAME = 5
"""Seconds by which the beginning of one process may seem to move: Linux tells it by a clock that is set right now and
then. No other process gets its number so soon."""


@dataclass(frozen=True)
class Place:
    """An open project.

    Attributes
    ----------
    page : str
        The step that was shown.
    job : str
        The job that was running, "" for none.
    program : str
        The process that had it open, see `this_program`.
    """

    folder: str
    name: str
    page: str = "model"
    job: str = ""
    program: str = ""


class LeftOff(QObject):
    """Stores a note for each open project, also of other windows; closing removes it, a crash can't.

    `found(Place)`: the project that was open last and no longer is, after `look`.
    """

    found = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._aside, self._program = settings, Aside(self), ""
        self._aside.done.connect(self._on_looked)

    def note(self, place: Place) -> None:
        """Note an open project and its state; written to the disk at once."""
        place, places = replace(place, program=self._program or this_program()), self.places()
        if places[-1:] != [place]:
            self._save([*(other for other in places if other.folder != place.folder), place])

    def drop(self, folder: str) -> None:
        """Remove the note of a project that was closed, or should not be offered again."""
        places = self.places()
        if any(place.folder == folder for place in places):
            self._save([place for place in places if place.folder != folder])

    def places(self) -> list[Place]:
        """Return the notes, the newest last. Unreadable entries are left out."""
        try:
            entries = json.loads(self._settings.text("left_off") or "[]")
            return [place for place in map(_place, entries) if place is not None]
        except (ValueError, TypeError, RecursionError):
            return []

    def look(self) -> None:
        """Check in another thread whether the program of a noted project has ended; `found` follows if so."""
        self._aside.call("left off", _find_ended, self.places())

    def _on_looked(self, _tag: object, result: object) -> None:
        if isinstance(result, tuple):
            self._program, place = result
            if place is not None:
                self.found.emit(place)

    def _save(self, places: list[Place]) -> None:
        self._settings.save_text("left_off", json.dumps([asdict(place) for place in places]))


def _place(value: dict[str, str]) -> Place | None:
    from megu_desktop.work.flow_facts import STEPS

    try:
        place = Place(**value)
    except TypeError:
        return None
    is_valid = all(isinstance(text, str) for text in asdict(place).values()) and place.page in STEPS
    return place if is_valid else None


def _find_ended(places: list[Place]) -> tuple[str, Place | None]:
    """Return this process's name, which takes a while the first time, and the result of `_newest_ended`."""
    return this_program(), _newest_ended(places)


def _newest_ended(places: list[Place]) -> Place | None:
    """Return the newest of them whose program has ended, and whose folder exists."""
    return next((place for place in reversed(places) if not _is_running(place.program) and _is_there(place)), None)


def _is_there(place: Place) -> bool:
    return os.path.isfile(Path(place.folder) / FILE)  # False, too, where nobody may look


def this_program() -> str:
    """Return a name of this process that no other one has had: computer, number, and start time."""
    import psutil

    return _program_name(psutil.Process())


def _program_name(process: "Process") -> str:
    return f"{platform.node()} {process.pid} {process.create_time():.0f}"


def _is_running(program: str) -> bool:
    """Return True if a program is running, or may be: one on another computer that has the same settings."""
    import psutil

    try:
        computer, number, start = program.rsplit(" ", 2)
        if computer != platform.node():
            return True
        return abs(psutil.Process(int(number)).create_time() - float(start)) <= SAME
    except (psutil.Error, ValueError, OverflowError):
        return False
