"""What the menu Help has of the guide, and the keys F1 and Shift+F1 of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWhatsThis, QWidget

from megu_desktop.explained.asking import EXPLAIN, HELP, explain_focus
from megu_desktop.guide.opening import open_guide

NATIVE = QKeySequence.SequenceFormat.NativeText


class GuideMenu(QObject):
    """Adds its entries to a menu; the guide itself is loaded when it is first opened.

    chapter: returns the chapter about what the window shows.
    """

    def __init__(self, window: QWidget, menu: QMenu, chapter: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._chapter = window, chapter
        page = menu.addAction(self.tr("&Guide to this page"), self.open_page)
        page.setShortcut(QKeySequence(HELP))
        menu.addAction(self.tr("Guide: &contents"), self.open_contents)
        menu.addAction(self.tr("Guide: glossary of &words"), self.open_glossary)
        key = QKeySequence(EXPLAIN).toString(NATIVE)
        menu.addAction(self.tr("What’s &this?") + f"\t{key}", QWhatsThis.enterWhatsThisMode)
        QShortcut(QKeySequence(EXPLAIN), window).activated.connect(explain_focus)
        menu.addSeparator()

    def open_page(self) -> None:
        """The chapter about what is shown."""
        open_guide(self._chapter(), over=self._window)

    def open_contents(self) -> None:
        """The guide from its beginning."""
        open_guide("start", over=self._window)

    def open_glossary(self) -> None:
        """The words of the field, explained."""
        open_guide("glossary", over=self._window)
