"""The choice of the window's language: each by its own name, so that it is found by whoever can't read the others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from megu_desktop import languages

if TYPE_CHECKING:
    from megu_desktop.window import MainWindow


class LanguageMenu(QObject):
    """A menu within the menu View; what is chosen is told by the window's `language_wanted`."""

    def __init__(self, window: "MainWindow", menu: QMenu) -> None:
        super().__init__(window)
        self._window, self._group = window, QActionGroup(self)
        self.menu = menu.addMenu(self.tr("L&anguage") + self._in_english())
        as_system = self.tr("As the &system ({language})")
        titles = {"": as_system.format(language=languages.LANGUAGES[languages.of_system()]), **languages.LANGUAGES}
        chosen = window.settings.language()
        for language, title in titles.items():
            action = self.menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(language == (chosen if chosen in titles else ""))
            action.setData(language)
            self._group.addAction(action)
        self._group.triggered.connect(self._choose)

    def _in_english(self) -> str:
        """The English word as well, for whoever opened a window that they can't read."""
        return "" if languages.current() == languages.ENGLISH else " (Language)"

    def _choose(self, action: QAction) -> None:
        self._window.language_wanted.emit(str(action.data()))
