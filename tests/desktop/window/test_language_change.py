"""Another language, chosen while a page is open: the page shows what it showed before, and what a fresh one shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import scenes
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from scenes import Place, settle

from megu_desktop.window.language_change import Windows
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work import flow, languages
from megu_desktop.work.settings import Settings

SIZE = (1280, 800)
Part = tuple[str, str, tuple[int, int, int, int]]


class Sized(Windows):
    """Windows of one size: a screen of the tests' is smaller than they are."""

    def _create_window(self) -> MainWindow:
        window = super()._create_window()
        window.resize(*SIZE)
        return window


@pytest.fixture
def windows(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Place) -> Iterator[Windows]:
    monkeypatch.setattr(languages, "system_language", lambda: "en")
    window = Sized(qapp, Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    window.window.show()
    yield window
    window.window.abandon()
    languages.use(qapp, "en")


def parts(root: QWidget) -> list[Part]:
    """Every part of a window that shows: its kind, its text and its place."""
    faults = []
    for part in root.findChildren(QWidget):
        if part.isVisibleTo(root) and part.window() is root and not part.objectName().startswith("qt_"):
            text = part.text() if isinstance(part, QLabel | QAbstractButton | QLineEdit) else ""
            place = QRect(part.mapTo(root, QPoint(0, 0)), part.size()).getRect()
            faults.append((type(part).__name__, text, place))
    return sorted(faults)


def change(windows: Windows, qtbot: QtBot, language: str) -> list[Part]:
    with qtbot.waitSignal(windows.renewed, timeout=20_000):
        windows.change_language(language)
    return parts(settle(windows.window))


def opened(windows: Windows, folder: Path, step: str) -> list[Part]:
    windows.open_project(str(folder))
    scenes.wizard_of(windows.window).show_step(flow.STEPS.index(step))
    return parts(settle(windows.window))


@pytest.mark.parametrize("until", ["", "baseline", "similarity"])
@pytest.mark.parametrize("step", flow.STEPS)
def test_a_page_shows_as_much_as_before_and_as_a_fresh_one(
    step: str, until: str, windows: Windows, place: Place, qtbot: QtBot
) -> None:
    project = scenes.fake.make_project(place.folder, until) if until else scenes.whole_project(place.folder)
    folder = project.folder
    project.close()
    before = opened(windows, folder, step)
    language = change(windows, qtbot, "de")
    windows.window.close_project()
    assert language == opened(windows, folder, step), "as a page that is opened in that language"
    assert change(windows, qtbot, "en") == before, "and back"
