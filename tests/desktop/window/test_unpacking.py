"""A packed project that is opened: by its name, dropped or chosen, it becomes a folder, and stopping leaves nothing."""

import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fake import make_project
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from megu.worker import unpack
from megu_desktop.window import main_window as windows
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(windows, "projects_folder", lambda: tmp_path / "MeGU projects")
    main_window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(main_window, before_close_func=MainWindow.abandon)
    main_window.show()
    return main_window


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A project's folder as one file, as `megu pack` puts it together."""
    project = make_project(tmp_path / "made", "model")
    project.close()
    file = tmp_path / "Blätter 1.megu"
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(project.folder.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                archive.write(path, f"{file.stem}/{path.relative_to(project.folder).as_posix()}")
    return file


def opened(window: MainWindow) -> Path:
    assert window.wizard is not None
    return window.wizard.work.project.folder


def test_it_is_laid_out_and_opened_again_beside_the_first(
    window: MainWindow, packed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    content = packed.read_bytes()
    for name in ("Blätter 1", "Blätter 1-2"):
        with qtbot.waitSignal(window.opened, timeout=10_000):
            window.open_project(packed)
            assert not window.start.new_button.isEnabled() and window.start.arrival_card.isVisibleTo(window)
        assert opened(window) == tmp_path / "MeGU projects" / name
    assert not window.start.arrival_card.isVisibleTo(window.start) and window.start.new_button.isEnabled()
    assert packed.read_bytes() == content


def test_operators_are_not_given_one_that_nobody_prepared(window: MainWindow, packed: Path, qtbot: QtBot) -> None:
    window.open_project(packed, operator=True)
    qtbot.waitUntil(window.start.error.isVisible, timeout=10_000)
    assert window.wizard is None and "prepared" in window.start.error.accessibleName()


def test_dropped_on_the_start_window(window: MainWindow, packed: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(packed))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.start.dropEvent(event)
    assert event.isAccepted()


def test_chosen_from_the_menu(window: MainWindow, packed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: calls.append(arguments) or (str(packed), ""))
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.choose_packed()
    assert "*.megu *.zip" in calls[0][3]


def test_what_is_no_project_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letter.megu").write_text("dear reader", encoding="utf-8")
    window.open_project(tmp_path / "letter.megu")
    qtbot.waitUntil(window.start.error.isVisible, timeout=10_000)
    assert "letter.megu" in window.start.error.sentence()
    assert window.start.new_button.isEnabled() and window.wizard is None
    assert not list((tmp_path / "MeGU projects").glob("*"))


@pytest.mark.parametrize("how", ["stop", "close"])
def test_stopping_leaves_nothing(
    how: str, window: MainWindow, packed: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("Blätter 1/large.bin", bytes(8 << 20))
    monkeypatch.setattr(unpack, "BLOCK", 4096)
    monkeypatch.setattr(unpack, "OFTEN", 1)
    monkeypatch.setattr(unpack, "_blocks", slowed(unpack._blocks))  # for seconds, so that there is time to stop
    window.open_project(packed)
    qtbot.waitUntil(lambda: bool(list((tmp_path / "MeGU projects").glob(".Bl*"))), timeout=10_000)
    if how == "stop":
        window.start.arrival_card.button.click()
        qtbot.waitUntil(window.start.new_button.isEnabled, timeout=10_000)
    else:
        window.close()
    assert not list((tmp_path / "MeGU projects").iterdir()) and window.wizard is None


def slowed(blocks: Callable[..., Iterator[bytes]]) -> Callable[..., Iterator[bytes]]:
    """Return the same blocks with a wait before each."""

    def after_a_wait(*arguments: Any) -> Iterator[bytes]:
        for block in blocks(*arguments):
            time.sleep(0.002)
            yield block

    return after_a_wait
