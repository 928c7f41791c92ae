"""Opening the guide on request, and its entries in the menu Help."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWhatsThis, QWidget

from megu_desktop.explained.help_keys import EXPLAIN, HELP, asked, explain_focus
from megu_desktop.work.languages import current_language

if TYPE_CHECKING:
    from megu_desktop.guide.guide_window import GuideWindow  # loaded when it is first opened


def window_language() -> str:
    """Return the language of the window, spelled like the guide's folders: ``de``, ``zh_CN``."""
    return current_language()


def open_guide(chapter: str, anchor: str = "", over: QWidget | None = None) -> "GuideWindow":
    """Show a chapter.

    Parameters
    ----------
    over : QWidget or None
        Window that asks; the guide becomes its child, so that it stays usable beside a modal dialog.
    """
    from megu_desktop.guide.guide_window import GuideWindow

    owner = (over or QApplication.activeWindow() or QWidget()).window()
    current_language = window_language()
    guides = {guide.language: guide for guide in owner.findChildren(GuideWindow)}
    for other_language in guides.keys() - {current_language}:
        guides[other_language].close()
    guide = guides.get(current_language) or _prepare(GuideWindow(current_language, owner), owner)
    guide.open(chapter, anchor)
    return guide


def _prepare(guide: "GuideWindow", owner: QWidget) -> "GuideWindow":
    """Prepare a new guide, which closes with its dialog; the main window closes its own (see `close_guide`)."""
    if isinstance(owner, QDialog):
        owner.finished.connect(guide.close)
    return guide


def close_guide(owner: QWidget) -> None:
    """Close the guide of a window, if there is one: Qt leaves it open."""
    for child in owner.children():
        if isinstance(child, QWidget) and child.isWindow() and child.property("guide"):
            child.close()


asked.wanted.connect(open_guide)


NATIVE = QKeySequence.SequenceFormat.NativeText


class GuideMenu(QObject):
    """Adds its entries to a menu; the guide itself is loaded when it is first opened.

    Parameters
    ----------
    chapter : callable
        Returns the chapter about what the window shows.
    """

    def __init__(self, window: QWidget, menu: QMenu, chapter: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._chapter = window, chapter
        page = menu.addAction(self.tr("&Guide to this page"), self.open_page)
        page.setShortcut(QKeySequence(HELP))
        menu.addAction(self.tr("Guide: &contents"), self.open_contents)
        menu.addAction(self.tr("Guide: glossar&y"), self.open_glossary)
        key = QKeySequence(EXPLAIN).toString(NATIVE)
        menu.addAction(self.tr("What’s &this?") + f"\t{key}", QWhatsThis.enterWhatsThisMode)
        QShortcut(QKeySequence(EXPLAIN), window).activated.connect(explain_focus)
        menu.addSeparator()

    def open_page(self) -> None:
        """Open the chapter about what the window shows."""
        open_guide(self._chapter(), over=self._window)

    def open_contents(self) -> None:
        """Open the guide at its beginning."""
        open_guide("start", over=self._window)

    def open_glossary(self) -> None:
        """Open the glossary."""
        open_guide("glossary", over=self._window)
