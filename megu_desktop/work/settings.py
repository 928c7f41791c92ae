"""Persistent settings: window, scheme and recent projects; and the program's own folders."""

import json
import os
import re
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from megu.base import places

ORGANISATION, APPLICATION = "MeGU", "MeGU Desktop"
FOLDER_NAME = "megu-desktop"
DEVICE = re.compile(r"[a-z]+(:[0-9]{1,4})?")
MOST_RECENT = 6
"""Recent projects kept: as many as the start window shows without scrolling."""

Scheme = Literal["system", "light", "dark"]


@dataclass(frozen=True)
class Recent:
    """A project that was open: its furthest step, the day it was closed (ISO), and class names to forget."""

    folder: str
    name: str
    model: str = ""
    forget: list[str] = field(default_factory=list)
    step: str = "model"
    exported: bool = False
    seen: str = ""


class Settings:
    """Reads and writes QSettings; `store` replaces the user's own in the tour and in tests."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else _default_store()

    def window(self) -> tuple[QByteArray | None, QByteArray | None]:
        """Return the window's geometry and state, as Qt saved them."""
        values = [self._store.value(f"window/{name}") for name in ("geometry", "state")]
        geometry, state = (value if isinstance(value, QByteArray) else None for value in values)
        return geometry, state

    def save_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Save the window's geometry and state."""
        self._store.setValue("window/geometry", geometry)
        self._store.setValue("window/state", state)

    def scheme(self) -> Scheme:
        """Return light, dark, or the system's scheme."""
        value = self._store.value("scheme")
        return value if value in ("light", "dark") else "system"  # type: ignore[return-value]

    def save_scheme(self, scheme: Scheme) -> None:
        """Save the colours that were chosen in the menu."""
        self._store.setValue("scheme", scheme)

    def keeps_awake(self) -> bool:
        """Return True if the computer is kept awake while work runs."""
        return self._is_on("keep_awake")

    def save_keeps_awake(self, enabled: bool) -> None:
        """Save it."""
        self._store.setValue("keep_awake", enabled)

    def tells_of_ends(self) -> bool:
        """Return True if the end of long work is reported outside the window."""
        return self._is_on("tell_of_ends")

    def save_tells_of_ends(self, enabled: bool) -> None:
        """Save it."""
        self._store.setValue("tell_of_ends", enabled)

    def device(self) -> str:
        """Return the device of all work: an id of `megu.machine.devices.Device`; "" lets the computer decide.

        An impossible id in a damaged file counts as "": the environment would not accept it, and no window would open.
        """
        device = str(self._store.value("device") or "")
        return device if DEVICE.fullmatch(device) else ""

    def save_device(self, device: str) -> None:
        """Save it."""
        self._store.setValue("device", device)

    def _is_on(self, name: str) -> bool:
        """Return True unless it was switched off: files return words, registries booleans."""
        return str(self._store.value(name)).lower() != "false"

    def text(self, name: str) -> str:
        """Return the text that `save_text` saved, in this window or another; "" if there is none."""
        self._store.sync()
        return str(self._store.value(name) or "")

    def save_text(self, name: str, text: str) -> None:
        """Write a text to the disk at once, so that it survives a crash."""
        self._store.setValue(name, text)
        self._store.sync()

    def language(self) -> str:
        """Return the language that was chosen in the menu; "" for the system's."""
        return str(self._store.value("language") or "")

    def save_language(self, language: str) -> None:
        """Save the language that was chosen in the menu."""
        self._store.setValue("language", language)

    def recents(self) -> list[Recent]:
        """Return the recently opened projects, newest first. Leave out unreadable entries."""
        try:
            entries = json.loads(str(self._store.value("recents") or "[]"))
            recents = [recent for recent in map(_recent, entries) if recent is not None]
            return [replace(recent, folder=_actual_folder(recent.folder)) for recent in recents]
        except (ValueError, TypeError, RecursionError):
            return []

    def remember(self, recent: Recent) -> None:
        """Put a project at the top of the list."""
        others = [other for other in self.recents() if other.folder != recent.folder]
        self._save([recent, *others][:MOST_RECENT])

    def remove_names(self, folder: str) -> None:
        """Remove the names to forget from a project's entry."""
        self._save([replace(recent, forget=[]) if recent.folder == folder else recent for recent in self.recents()])

    def drop(self, folder: str) -> None:
        """Remove a project from the list; its folder stays."""
        self._save([recent for recent in self.recents() if recent.folder != folder])

    def _save(self, recents: list[Recent]) -> None:
        entries = [asdict(replace(recent, folder=_stored_folder(recent.folder))) for recent in recents]
        self._store.setValue("recents", json.dumps(entries))


def _recent(value: dict[str, Any]) -> Recent | None:
    try:
        recent = Recent(**value)
    except TypeError:
        return None
    texts = (recent.folder, recent.name, recent.model, recent.step, recent.seen)
    has_names = isinstance(recent.forget, list) and all(isinstance(name, str) for name in recent.forget)
    return recent if has_names and all(isinstance(text, str) for text in texts) else None


def _default_store() -> QSettings:
    """Return the user's own settings; of a portable copy, a file beside it."""
    portable = places.portable()
    if portable is None:
        return QSettings(ORGANISATION, APPLICATION)
    return QSettings(str(portable / "settings.ini"), QSettings.Format.IniFormat)


def _stored_folder(folder: str) -> str:
    """Return the stored form of a project's folder: relative to a portable copy, since a stick's letter changes."""
    portable = places.portable()
    if portable is None or not Path(folder).is_relative_to(_portable_root(portable)):
        return folder
    return Path(os.path.relpath(folder, portable)).as_posix()


def _actual_folder(folder: str) -> str:
    """Return the folder for the stored form of `_stored_folder`."""
    portable = places.portable()
    return folder if portable is None else os.path.normpath(portable / folder)


def _portable_root(portable: Path) -> Path:
    """Return what moves along with a portable copy: on Windows its drive, elsewhere its parent folder."""
    return Path(portable.anchor) if os.name == "nt" else portable.parents[1]


def projects_folder() -> Path:
    """Return the default folder of new projects: in Documents, or beside a portable copy."""
    portable = places.portable()
    if portable is not None:
        return portable.with_name("MeGU projects")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "MeGU projects"


def samples_folder() -> Path:
    """Return the folder of copies of the sample project, in the user's data folder."""
    return places.data(FOLDER_NAME) / "samples"


def log_folder() -> Path:
    """Return the folder of the window's own log; a project's log is in the project."""
    return places.logs(FOLDER_NAME)
