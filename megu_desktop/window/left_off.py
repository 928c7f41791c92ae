"""Where work was left off when the program ended without closing its project: noted while one is open."""

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
    """An open project. page: the step that was shown. job: what was running, "" where nothing was.

    program: which process had it open, see `this_program`.
    """

    folder: str
    name: str
    page: str = "model"
    job: str = ""
    program: str = ""


class LeftOff(QObject):
    """Keeps a note for each project that is open, also in other windows; closing takes it away, a crash can't.

    found(Place): the project that was open last and no longer is, after `look`.
    """

    found = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._aside, self._program = settings, Aside(self), ""
        self._aside.done.connect(self._looked)

    def note(self, place: Place) -> None:
        """A project is open, and so far; written to the disk at once."""
        place, places = replace(place, program=self._program or this_program()), self.places()
        if places[-1:] != [place]:
            self._save([*(other for other in places if other.folder != place.folder), place])

    def drop(self, folder: str) -> None:
        """A project was closed, or is not to be offered again."""
        places = self.places()
        if any(place.folder == folder for place in places):
            self._save([place for place in places if place.folder != folder])

    def places(self) -> list[Place]:
        """What is noted, the newest last. Entries that can't be read are left out."""
        try:
            listed = json.loads(self._settings.text("left_off") or "[]")
            return [place for place in map(_place, listed) if place is not None]
        except (ValueError, TypeError, RecursionError):
            return []

    def look(self) -> None:
        """Look aside whether the program of a noted project has ended; `found` follows where there is one."""
        self._aside.call("left off", _looking, self.places())

    def _looked(self, _tag: object, result: object) -> None:
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
    known = all(isinstance(text, str) for text in asdict(place).values()) and place.page in STEPS
    return place if known else None


def _looking(places: list[Place]) -> tuple[str, Place | None]:
    """This process's name, which is needed later and takes a while the first time, and what `_ended` finds."""
    return this_program(), _ended(places)


def _ended(places: list[Place]) -> Place | None:
    """The newest of them whose program has ended, and whose folder is there."""
    return next((place for place in reversed(places) if not _alive(place.program) and _is_there(place)), None)


def _is_there(place: Place) -> bool:
    return os.path.isfile(Path(place.folder) / FILE)  # False, too, where nobody may look


def this_program() -> str:
    """This process by a name that no other one has had: computer, number, and when it began."""
    import psutil

    return _named(psutil.Process())


def _named(process: "Process") -> str:
    return f"{platform.node()} {process.pid} {process.create_time():.0f}"


def _alive(program: str) -> bool:
    """Whether a program still runs; one on another computer, which has the same settings, may."""
    import psutil

    try:
        computer, number, began = program.rsplit(" ", 2)
        if computer != platform.node():
            return True
        return abs(psutil.Process(int(number)).create_time() - float(began)) <= SAME
    except (psutil.Error, ValueError, OverflowError):
        return False
