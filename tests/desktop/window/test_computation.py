"""Help: where this computer can compute, chosen once, and the log."""

import json
import os
from pathlib import Path

import pytest
from fake import DEVICES, FakeWork, make_project
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from megu.base import logs
from megu.machine import devices as hardware
from megu.machine.devices import CHOICE
from megu.worker import parent
from megu_desktop.window import computation_dialog, log_dialog
from megu_desktop.window.computation_dialog import ComputationDialog
from megu_desktop.window.log_dialog import LogDialog, newest_lines
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def dialog_of(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, current: str = "") -> ComputationDialog:
    monkeypatch.setattr(computation_dialog, "_devices", lambda stop: DEVICES)
    dialog = ComputationDialog(current)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.card is not None, timeout=5000)
    return dialog


def radios(dialog: ComputationDialog) -> dict[str, QRadioButton]:
    return {radio.objectName(): radio for radio in dialog.findChildren(QRadioButton)}


def test_every_place_is_shown_and_one_that_fails_says_why(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = dialog_of(qtbot, monkeypatch)
    buttons = radios(dialog)
    assert list(buttons) == ["automatic", "cpu", "cuda:0"], "one that fails can't be chosen"
    assert buttons["automatic"].isChecked() and "NVIDIA RTX 4000" in buttons["automatic"].accessibleDescription()
    assert buttons["cpu"].text() == "The processor: Intel Test"
    assert buttons["cpu"].accessibleDescription().startswith("8 cores, 20.0")
    texts = [text.text() for text in dialog.findChildren(QLabel)]
    assert any("cards of its generation" in text for text in texts)


def test_a_choice_is_told_and_looking_again_keeps_it(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = dialog_of(qtbot, monkeypatch)
    messages: list[str] = []
    dialog.chosen.connect(messages.append)
    radios(dialog)["cpu"].click()
    before = dialog.card
    dialog.again.click()
    qtbot.waitUntil(lambda: dialog.card is not before, timeout=5000)
    assert dialog.card is not None and dialog.card.choice() == "cpu"
    dialog.card._options["automatic"].radio.click()
    assert messages == ["cpu", ""]


def test_a_computer_that_can_not_be_looked_at_says_so(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    def failed(_: object) -> None:
        raise parent.WorkerFailed("a bug")

    monkeypatch.setattr(computation_dialog, "_devices", failed)
    dialog = ComputationDialog("")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.again.isEnabled, timeout=5000)
    assert "could not be checked" in dialog.state.text()


def test_the_real_engine_answers_in_a_dialog_that_loads_no_torch(qtbot) -> None:
    dialog = ComputationDialog("cpu")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.card is not None, timeout=60_000)
    assert dialog.card is not None and dialog.card.choice() == "cpu"
    assert radios(dialog)["cpu"].text().endswith(hardware.system_facts.processor())


def test_the_choice_is_remembered_and_reaches_the_engine(
    qtbot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOICE, "")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.choose_device("cpu")
    assert os.environ[CHOICE] == "cpu" and settings.device() == "cpu"
    monkeypatch.setenv(CHOICE, "")
    again = MainWindow(settings)
    qtbot.addWidget(again)
    assert os.environ[CHOICE] == "cpu", "also after a restart"


@pytest.mark.parametrize("text", ["a\0b", "привет", "cuda:0 ", "['a', 'b']"])
def test_a_setting_that_is_no_place_opens_a_window_all_the_same(
    text: str, qtbot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOICE, "")
    settings.save_device(text)
    qtbot.addWidget(MainWindow(settings))
    assert os.environ[CHOICE] == ""


# --- the log ----------------------------------------------------------------------------------------------------------


def test_the_log_is_shown_as_lines_and_says_where_it_lies(qtbot, tmp_path: Path) -> None:
    with logs.to_folder(tmp_path / "logs"):
        logs.note("the first")
        logs.note("the last")
    dialog = LogDialog(tmp_path / "logs")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "the last" in dialog.lines.toPlainText(), timeout=5000)
    first, last = dialog.lines.toPlainText().splitlines()
    assert first.endswith("warning: the first") and last.endswith("warning: the last")
    assert str(tmp_path / "logs") in dialog.place.text()
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "the first" in text and "MeGU Desktop" in text and str(tmp_path / "logs") in text


def test_only_the_newest_of_a_long_log_is_read_and_odd_lines_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_dialog, "MOST", 200)
    lines = [json.dumps({"time": "2026-11-27T10:00:00+00:00", "level": "info", "what": f"line {k}"}) for k in range(50)]
    (tmp_path / "megu.log").write_text("\n".join([*lines, '{"time": 3}', "cut sh"]), "utf-8")
    newest = newest_lines(tmp_path / "megu.log").splitlines()
    assert newest[-2:] == ['{"time": 3}', "cut sh"] and newest[-3].endswith("  line 49") and len(newest) < 8


def test_where_nothing_was_written_that_is_said(qtbot, tmp_path: Path) -> None:
    dialog = LogDialog(tmp_path / "none")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.lines.toPlainText() == "Nothing has been written yet.", timeout=5000)


def test_the_menu_shows_the_log_of_the_open_project(
    qtbot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("megu_desktop.work.work.Work", FakeWork)
    texts: list[str] = []
    monkeypatch.setattr(LogDialog, "exec", lambda self: texts.append(self.place.text()))
    make_project(tmp_path, "model").close()
    window = MainWindow(settings)
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    window.show_log()
    window.open_project(tmp_path / "project")
    window.show_log()
    assert str(tmp_path / "project" / "logs") in texts[1] and str(tmp_path) not in texts[0]
