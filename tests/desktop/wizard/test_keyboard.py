"""The whole wizard by the keyboard alone, with the real engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot
from typist import KEY, Typist

from megu.record.keys import vault
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings


@pytest.fixture
def typist(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typist]:
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    monkeypatch.setattr("megu_desktop.window.main_window.samples_folder", lambda: tmp_path / "samples")
    window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    window.show()
    window.activateWindow()
    yield Typist(window, qtbot)


def test_from_the_start_window_to_the_exported_file(typist: Typist) -> None:
    typist.tab_to("Try the sample")
    typist.press(KEY.Key_Space)
    typist.wait(lambda: typist.window.wizard is not None)
    typist.done("model")
    typist.tab_to("Next: Images")
    typist.press(KEY.Key_Space)
    typist.wait(lambda: not typist.wizard.work.busy and typist.wizard.work.result("baseline") is not None)
    typist.choose_radio("Only those in “train”")
    typist.done("images")
    typist.next()
    check_class(typist, "eight")
    typist.done("forget")
    typist.next()
    typist.wait(lambda: not typist.wizard.work.busy)
    typist.tab_to("Estimate similarity")
    typist.press(KEY.Key_Space)
    typist.done("similarity")
    typist.next()
    unlearn_shortly(typist)
    typist.next()
    typist.done("compare")
    typist.next()
    typist.tab_to("Export")
    typist.press(KEY.Key_Space)
    typist.done("export")
    result = typist.wizard.work.result("export", typist.wizard.work.choices.current_run)
    assert result is not None and result["same"] and Path(result["path"]).is_file()
    typist.choose_in_menu(KEY.Key_F, KEY.Key_C)
    typist.wait(lambda: typist.window.wizard is None)


def check_class(typist: Typist, name: str) -> None:
    """Down the table to a class; Space checks it."""
    table = typist.tab_to("Classes")
    assert isinstance(table, QTableView)
    for _ in range(20):
        if table.currentIndex().siblingAtColumn(0).data() == name:
            break
        typist.press(KEY.Key_Down)
    typist.press(KEY.Key_Space)


def unlearn_shortly(typist: Typist) -> None:
    """Few steps, typed into the form of the method."""
    typist.tab_to("Method and parameters")
    typist.press(KEY.Key_Space)
    typist.tab_to("Method")
    typist.press(KEY.Key_Tab)  # the list of steps has the same name
    typist.tab_to("Steps")
    typist.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    typist.type("2")
    typist.tab_to("Start unlearning")
    typist.press(KEY.Key_Space)
    typist.done("unlearn")


def test_menus_open_and_close_by_keys(typist: Typist) -> None:
    for letter in (KEY.Key_F, KEY.Key_R, KEY.Key_V, KEY.Key_H):
        typist.press(letter, Qt.KeyboardModifier.AltModifier)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu) and menu.actions()
        typist.press(KEY.Key_Escape)
        while QApplication.activePopupWidget() is not None:
            typist.press(KEY.Key_Escape)
