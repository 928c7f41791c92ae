"""Watch layouts come to rest: each scene in small and usual windows, with text of the usual size and three times it.

A process of its own, for Qt looks for fonts once: `tests/desktop/helpers/resting.py FOLDER [SCENE …]` prints what goes
on asking for room, a line each.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import scenes
from fake import DEVICES, FakeWork
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from megu.base import console
from megu_desktop.app.application import Application
from megu_desktop.look.theme import Theme
from megu_desktop.window import computation_dialog
from megu_desktop.work import work

TEXT_SIZES, SIZES = (1.0, 3.0), ((1280, 800), (960, 640))
KINDS = {QEvent.Type.LayoutRequest: 2, QEvent.Type.Resize: 4}
"""How often a widget may be told so in a turn: a page's bar comes, and is taken into account."""
TURN, TURNS, QUIET = 10, 20, 3
"""Milliseconds from turn to turn, how many there may be after a change of size, and how many quiet ones are rest."""


class Asked(QObject):
    """Counts what widgets are told about their room."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[tuple[QWidget, QEvent.Type]] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() in KINDS:
            self.counts[watched, event.type()] += 1
        return False


def restless(requests: Asked) -> Iterator[str]:
    """Yield the events that come more often than they may, or still after many turns."""
    quiet, scenes_seen = 0, set()
    for _ in range(TURNS):
        requests.counts.clear()
        QApplication.processEvents()
        for (widget, kind), count in requests.counts.items():
            scenes_seen.add(type(widget).__name__)
            if count > KINDS[kind]:
                yield f"{type(widget).__name__} got {kind.name} {count} times in a turn"
        quiet = 0 if requests.counts else quiet + 1
        if quiet == QUIET:
            return
        time.sleep(TURN / 1000)
    yield f"still at it after {TURNS} turns: {', '.join(sorted(scenes_seen))}"


def look_at(name: str, folder: Path, requests: Asked, enlarge: Callable[[float], None]) -> None:
    """Print what does not rest in a scene."""
    window = scenes.WINDOWS[name](scenes.Place(folder, Kept()))  # type: ignore[arg-type]
    for factor in TEXT_SIZES:
        enlarge(factor)
        for size in SIZES:
            window.resize(*size)
            for line in restless(requests):
                console.out(f"{name} at {size[0]} × {size[1]}, {factor:.0%}: {line}", flush=True)
    window.abandon()  # type: ignore[attr-defined]
    window.deleteLater()
    enlarge(1.0)


class Kept:
    """As much of a QtBot as scenes ask for."""

    def addWidget(self, widget: QWidget, **_: Any) -> None:
        """Nothing: the scene's window is closed by whoever made it."""

    def waitUntil(self, condition: Callable[[], bool]) -> None:
        """Wait for what comes from aside."""
        while not condition():
            QTest.qWait(TURN)


def main(folder: Path, *names: str) -> None:
    """Look at scenes, all of them unless some are named."""
    app = Application([])
    theme, usual, requests = Theme.install(app), QFont(app.font()), Asked()
    work.Work = FakeWork  # type: ignore[misc]
    computation_dialog._devices = lambda stop: DEVICES
    app.installEventFilter(requests)

    def enlarge(factor: float) -> None:
        font = QFont(usual)
        font.setPointSizeF(factor * usual.pointSizeF())
        app.setFont(font)
        theme.changed.emit()

    for name in names or scenes.WINDOWS:
        (folder / name).mkdir(parents=True)
        look_at(name, folder / name, requests, enlarge)
    console.out("All were looked at.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
