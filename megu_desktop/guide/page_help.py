"""Question mark at a page's title: its chapter, What's this?, and the technical terms of the page."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWhatsThis

from megu_desktop.guide.opening import open_guide, window_language
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark


class PageHelp(QToolButton):
    """Opens a menu; the guide is read when it first opens."""

    def __init__(self, chapter: str) -> None:
        super().__init__()
        self._chapter = chapter
        mark(self, role="quiet")
        set_icon(self, "help", "muted")
        self.setIconSize(QSize(20, 20))
        self.setFixedSize(32, 32)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = self.tr("Help on this page")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setWhatsThis(self.tr("Opens the guide’s chapter about this page, or the glossary."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_ = QMenu(self)
        self.menu_.setToolTipsVisible(True)
        self.menu_.aboutToShow.connect(self._fill)
        self.setMenu(self.menu_)

    def _fill(self) -> None:
        from megu_desktop.guide.glossary import words_of

        self.menu_.clear()
        self.menu_.addAction(self.tr("Guide to this page\tF1"), self._open)
        self.menu_.addAction(self.tr("What’s this?\tShift+F1"), QWhatsThis.enterWhatsThisMode)
        words = words_of(self._chapter, window_language())
        if words:
            self.menu_.addSeparator()
            self.menu_.addAction(self.tr("Terms on this page")).setEnabled(False)
        for word in words:
            action = self.menu_.addAction(word.name, self._look_up)
            action.setData(word.anchor)
            action.setToolTip(f"<qt>{escape(word.plain)}</qt>")

    def _open(self) -> None:
        open_guide(self._chapter, over=self)

    def _look_up(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            open_guide("glossary", str(action.data()), self)
