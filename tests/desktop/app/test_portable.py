"""A portable copy keeps settings, logs, keys, samples and recent projects beside itself, and finds them anywhere."""

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from megu.base import places
from megu.cli import running
from megu.project.project import Project
from megu.record.keys import vault
from megu.similarity.remote import keys
from megu_desktop.look import sheet_icons, tokens
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work import settings
from megu_desktop.work.settings import Recent, Settings


def plug_in(monkeypatch: pytest.MonkeyPatch, folder: Path, marked: bool = True) -> Path:
    """Run as the bundle in this folder does; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if marked:
        (folder / "portable").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "megu-desktop.exe"))
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folders, which a portable copy leaves alone."""
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("appdirs._get_win_folder", lambda kind: str(tmp_path / "home"), raising=False)  # of Windows
    monkeypatch.delenv(vault.ELSEWHERE, raising=False)
    return tmp_path / "home"


def test_without_the_marker_and_from_source_nothing_is_portable(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places.portable() is None
    folder = plug_in(monkeypatch, tmp_path / "stick" / "MeGU Desktop", marked=False)
    assert places.portable() is None
    assert home in places.logs("megu-desktop").parents and home in settings.samples_folder().parents
    (folder / "portable").touch()
    assert places.portable() == folder / "MeGU data"


def test_everything_lies_beside_it(look: object, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = plug_in(monkeypatch, tmp_path / "stick" / "MeGU Desktop")
    settings_kept = Settings()
    settings_kept.save_scheme("dark")
    settings_kept.save_window(QByteArray(b"geometry"), QByteArray(b"state"))
    del settings_kept
    assert Settings().scheme() == "dark" and Settings().window()[0] == QByteArray(b"geometry")
    secret = vault.secret("officer")
    assert vault.read(folder / "MeGU data" / "keys" / "officer.key") == secret
    assert folder in sheet_icons.folder(tokens.scheme()).parents
    try:
        raise RuntimeError
    except RuntimeError:
        running._log_bug(tmp_path)
    assert (folder / "MeGU data" / "logs" / "megu.log").is_file()
    for place in (settings.log_folder(), settings.samples_folder(), settings.projects_folder()):
        assert folder in place.parents
    assert not home.exists(), "nothing was left on this computer"


def test_no_key_goes_into_the_computer_s_keyring(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr("keyring.set_password", lambda *arguments: calls.append(arguments))
    monkeypatch.setattr("keyring.get_password", lambda *_: calls[-1][-1] if calls else None)
    plug_in(monkeypatch, tmp_path / "stick")
    assert not keys.save("host.example", "secret") and not calls
    assert keys.load("host.example") == "secret", "for as long as the program runs"
    keys.delete("host.example")
    monkeypatch.setattr(sys, "frozen", False)
    assert keys.save("host.example", "secret") and calls
    keys.delete("host.example")


def test_recent_projects_are_found_though_the_stick_has_another_place(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug_in(monkeypatch, tmp_path / "e" / "MeGU Desktop")
    ours, sibling, elsewhere = (
        tmp_path / "e/MeGU Desktop/MeGU projects/a",
        tmp_path / "e" / "b",
        tmp_path / "disk" / "c",
    )
    for folder in (elsewhere, sibling, ours):
        Settings().remember(Recent(str(folder), folder.name))
    assert [recent.folder for recent in Settings().recents()] == [str(ours), str(sibling), str(elsewhere)]
    shutil.move(tmp_path / "e", tmp_path / "f")
    plug_in(monkeypatch, tmp_path / "f" / "MeGU Desktop")
    folders = [str(tmp_path / "f" / Path(folder).relative_to(tmp_path / "e")) for folder in (ours, sibling)]
    assert [recent.folder for recent in Settings().recents()] == [*folders, str(elsewhere)]
    Settings().drop(folders[1])
    Settings().remove_names(folders[0])
    assert [recent.name for recent in Settings().recents()] == ["a", "c"]


def test_a_window_remembers_its_project_on_the_stick(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, look: object
) -> None:
    folder = plug_in(monkeypatch, tmp_path / "stick" / "MeGU Desktop")
    Project.create(settings.projects_folder() / "leaves", "Leaves").close()
    monkeypatch.setattr("megu.worker.parent.prepare", lambda: None)  # the executable here is a name alone
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    window.open_project(settings.projects_folder() / "leaves")
    assert window.wizard is not None
    window.close_project()
    window.close()
    path = folder / "MeGU data" / "settings.ini"
    qtbot.waitUntil(path.is_file)  # Qt writes them with the next turn of its loop
    text = path.read_text(encoding="utf-8")
    assert "../MeGU projects/leaves" in text and str(tmp_path) not in text


def test_a_stick_that_can_not_be_written_still_opens_the_window(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, look: object
) -> None:
    folder = plug_in(monkeypatch, tmp_path / "stick")
    (folder / "MeGU data").write_text("where the folder should be", encoding="utf-8")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.set_scheme("dark")
    assert window.isVisible()
    window.close()
    assert (folder / "MeGU data").read_text(encoding="utf-8") == "where the folder should be"
