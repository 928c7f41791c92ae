"""What the program remembers between two starts: window, scheme and recent projects; and where its own folders lie."""

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import appdirs
from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

ORGANISATION, APPLICATION = "MeGU", "MeGU Desktop"
FOLDER_NAME = "megu-desktop"
MOST_RECENT = 6
"""Recent projects kept: as many as the start window shows without scrolling."""

Scheme = Literal["system", "light", "dark"]


@dataclass(frozen=True)
class Recent:
    """A project that was open. step: its furthest step. seen: the day it was closed, ISO. forget: class names."""

    folder: str
    name: str
    model: str = ""
    forget: list[str] = field(default_factory=list)
    step: str = "model"
    exported: bool = False
    seen: str = ""


class Settings:
    """Reads and writes QSettings; `store` stands in for the user's own in the tour and in tests."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else QSettings(ORGANISATION, APPLICATION)

    def window(self) -> tuple[QByteArray | None, QByteArray | None]:
        """The window's geometry and state, as Qt saved them."""
        found = [self._store.value(f"window/{name}") for name in ("geometry", "state")]
        geometry, state = (value if isinstance(value, QByteArray) else None for value in found)
        return geometry, state

    def save_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember the window's geometry and state."""
        self._store.setValue("window/geometry", geometry)
        self._store.setValue("window/state", state)

    def scheme(self) -> Scheme:
        """Light, dark, or as the system says."""
        value = self._store.value("scheme")
        return value if value in ("light", "dark") else "system"  # type: ignore[return-value]

    def save_scheme(self, scheme: Scheme) -> None:
        """Remember the colours that were chosen in the menu."""
        self._store.setValue("scheme", scheme)

    def recents(self) -> list[Recent]:
        """Projects that were open, the newest first. Entries that can't be read are left out."""
        try:
            listed = json.loads(str(self._store.value("recents") or "[]"))
            return [recent for recent in map(_recent, listed) if recent is not None]
        except (ValueError, TypeError, RecursionError):
            return []

    def remember(self, recent: Recent) -> None:
        """Put a project at the top of the list."""
        others = [other for other in self.recents() if other.folder != recent.folder]
        self._save([recent, *others][:MOST_RECENT])

    def without_names(self, folder: str) -> None:
        """Take out of a project's entry what was to be forgotten."""
        self._save([replace(recent, forget=[]) if recent.folder == folder else recent for recent in self.recents()])

    def drop(self, folder: str) -> None:
        """Take a project off the list; its folder stays."""
        self._save([recent for recent in self.recents() if recent.folder != folder])

    def _save(self, recents: list[Recent]) -> None:
        self._store.setValue("recents", json.dumps([asdict(recent) for recent in recents]))


def _recent(value: dict[str, Any]) -> Recent | None:
    try:
        recent = Recent(**value)
    except TypeError:
        return None
    texts = (recent.folder, recent.name, recent.model, recent.step, recent.seen)
    listed = isinstance(recent.forget, list) and all(isinstance(name, str) for name in recent.forget)
    return recent if listed and all(isinstance(text, str) for text in texts) else None


def projects_folder() -> Path:
    """Where new projects go unless the user says otherwise: a folder in Documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "MeGU projects"


def samples_folder() -> Path:
    """Where copies of the sample project lie: in the user's data folder."""
    return Path(appdirs.user_data_dir(FOLDER_NAME, appauthor=False)) / "samples"


def log_folder() -> Path:
    """Where the window's own log lies; a project's log lies in the project."""
    return Path(appdirs.user_log_dir(FOLDER_NAME, appauthor=False))
