"""What the user decides once about long work: whether the computer stays awake, and whether its end is told."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from megu.machine import awake
from megu_desktop.work.settings import Settings


class WorkMenu(QObject):
    """Two items with a tick in the menu Run; the engine is told at once."""

    def __init__(self, window: QWidget, menu: QMenu, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        menu.addSeparator()
        self.awake = self._tick(menu, self.tr("Keep the computer &awake during work"), self._settings.keeps_awake())
        self.awake.toggled.connect(self._choose_awake)
        self.tell = self._tick(menu, self.tr("Tell me when &work ends"), self._settings.tells_of_ends())
        self.tell.toggled.connect(self._settings.save_tells_of_ends)
        if not self._settings.keeps_awake():
            awake.choose(False)

    def _tick(self, menu: QMenu, title: str, on: bool) -> QAction:
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def _choose_awake(self, on: bool) -> None:
        self._settings.save_keeps_awake(on)
        awake.choose(on)
