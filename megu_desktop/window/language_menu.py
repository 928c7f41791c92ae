"""The choice of the window's language: each by its own name, so that it is found by whoever can't read the others."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from megu_desktop.work import languages


class LanguageMenu(QObject):
    """A menu within the menu View. wanted: carries the code of the language that is chosen."""

    wanted = Signal(str)

    def __init__(self, window: QWidget, menu: QMenu, chosen: str) -> None:
        super().__init__(window)
        self._group = QActionGroup(self)
        self.menu = menu.addMenu(self.tr("L&anguage") + self._in_english())
        as_system = self.tr("As the &system ({language})")
        titles = {"": as_system.format(language=languages.LANGUAGES[languages.of_system()]), **languages.LANGUAGES}
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
        self.wanted.emit(str(action.data()))
