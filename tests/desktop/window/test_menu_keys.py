"""The keys of the menus: in each language every line of a menu is reached by a letter of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from megu_desktop.window.main_window import MainWindow
from megu_desktop.work import languages
from megu_desktop.work.settings import Settings


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_each_line_of_a_menu_has_a_key_of_its_own(
    language: str, qapp: QApplication, qtbot: QtBot, look: object, tmp_path: Path
) -> None:
    languages.use(qapp, language)
    try:
        window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
        qtbot.addWidget(window)
        for texts in _menus(window.menuBar().actions()):
            keys = [QKeySequence.mnemonic(text).toString() for text in texts]
            assert sorted(filter(None, keys)) == sorted(set(filter(None, keys))), texts
    finally:
        languages.use(qapp, languages.ENGLISH)


def _menus(actions: list[QAction]) -> Iterator[list[str]]:
    """The texts of a menu's lines, then those of the menus in it."""
    yield [action.text() for action in actions if action.isVisible()]
    for action in actions:
        if action.menu() is not None:
            yield from _menus(action.menu().actions())  # type: ignore[union-attr]
