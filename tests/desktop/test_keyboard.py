"""The whole wizard by the keyboard alone, with the real engine."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from megu.evidence import vault
from megu_desktop import flow
from megu_desktop.settings import Settings
from megu_desktop.window import MainWindow
from megu_desktop.wizard import Wizard

KEY = Qt.Key
PATIENCE = 300_000  # ms a wait; a process of the engine begins within a few seconds, on a busy machine within many
MOST = 120  # presses of Tab until something has to be reached


class Typist:
    """Presses keys, and looks at what is on the screen. There is no other way in which it touches the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        QTest.keyClick(target or self.window, key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "the focus is nowhere"
        return widget

    def tab_to(self, name: str) -> QWidget:
        """Tab until the focus is on what has this name."""
        seen = []
        for _ in range(MOST):
            if QApplication.focusWidget() is not None:
                seen.append(called(self.focus))
                if seen[-1].startswith(name):
                    return self.focus
            self.press(KEY.Key_Tab)
        raise AssertionError(f"{name!r} can't be reached; the focus went over {list(dict.fromkeys(seen))}")

    def choose_radio(self, name: str) -> None:
        """Tab to the group of a radio button, then go through it by arrows."""
        group = {called(one) for one in self.window.findChildren(QRadioButton) if one.isVisible()}
        assert any(one.startswith(name) for one in group), group
        for _ in range(MOST):
            self.press(KEY.Key_Tab)
            if isinstance(self.focus, QRadioButton):
                for _ in range(len(group)):
                    if called(self.focus).startswith(name):
                        self.press(KEY.Key_Space)
                        return
                    self.press(KEY.Key_Down)
        raise AssertionError(f"{name!r} can't be reached")

    def choose_in_menu(self, menu: Qt.Key, item: Qt.Key) -> None:
        """By mnemonics: Alt and a letter, then a letter."""
        self.press(menu, Qt.KeyboardModifier.AltModifier)
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        self.press(item)

    def wait(self, met: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(met, timeout=PATIENCE)

    @property
    def wizard(self) -> Wizard:
        assert self.window.wizard is not None
        return self.window.wizard

    def done(self, step: str) -> None:
        """Until the step that is shown is done, as the step list says, and its sentence with it."""
        assert flow.STEPS[self.wizard.index] == step, self.wizard.bar.sentence()
        number = flow.STEPS.index(step)
        self.wait(lambda: not self.wizard.work.busy and self.wizard.steps[number].state == "done")

    def next(self) -> None:
        before = self.wizard.index
        self.press(KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
        self.wait(lambda: self.wizard.index == before + 1)


def called(widget: QWidget) -> str:
    """What a screen reader says first of it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or text).replace("&", "")


@pytest.fixture
def typist(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typist]:
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    monkeypatch.setattr("megu_desktop.window.samples_folder", lambda: tmp_path / "samples")
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
    told = typist.wizard.work.result("export", typist.wizard.work.choices.current_run)
    assert told is not None and told["same"] and Path(told["path"]).is_file()
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
