"""Someone who has no mouse: presses keys, and looks."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from megu_desktop.window.main_window import MainWindow
from megu_desktop.wizard.wizard import Wizard
from megu_desktop.work import flow

KEY = Qt.Key
PATIENCE = 300_000  # ms a wait; a process of the engine begins within a few seconds, on a busy machine within many
MOST = 150  # presses of Tab until something has to be reached


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
        widgets = []
        for _ in range(MOST):
            if QApplication.focusWidget() is not None:
                widgets.append(called(self.focus))
                if widgets[-1].startswith(name):
                    return self.focus
            self.press(KEY.Key_Tab)
        raise AssertionError(f"{name!r} can't be reached; the focus went over {list(dict.fromkeys(widgets))}")

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

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PATIENCE)

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
    """Return the name that a screen reader says first."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or text).replace("&", "")
