"""Opening the guide where help is asked for: F1 in a window or dialog, and Shift+F1 for the control in use."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWhatsThis, QWidget

from megu_desktop.explained import explain
from megu_desktop.languages import current

if TYPE_CHECKING:
    from megu_desktop.guide.window import GuideWindow  # loaded when it is first opened

HELP, EXPLAIN = "F1", "Shift+F1"


def language() -> str:
    """The language of the window, as the names of the guide's folders are written: ``de``, ``zh_CN``."""
    return current()


def open_guide(chapter: str, anchor: str = "", over: QWidget | None = None) -> "GuideWindow":
    """Show a chapter. over: the window that asks; its guide belongs to it, so that a dialog that blocks all other
    windows leaves it usable."""
    from megu_desktop.guide.window import GuideWindow

    owner = (over or QApplication.activeWindow() or QWidget()).window()
    spoken = language()
    held = {guide.language: guide for guide in owner.findChildren(GuideWindow)}
    for other in held.keys() - {spoken}:
        held[other].close()
    guide = held.get(spoken) or _made(GuideWindow(spoken, owner), owner)
    guide.open(chapter, anchor)
    return guide


def _made(guide: "GuideWindow", owner: QWidget) -> "GuideWindow":
    """A new guide, which closes with its dialog; the main window closes its own (see `close_guide`)."""
    if isinstance(owner, QDialog):
        owner.finished.connect(guide.close)
    return guide


def close_guide(owner: QWidget) -> None:
    """Close the guide that belongs to a window, if there is one: Qt leaves it open."""
    for child in owner.children():
        if isinstance(child, QWidget) and child.isWindow() and child.property("guide"):
            child.close()


def explain_focus() -> None:
    """Say what the control that has the keyboard is for; where there is none, the next click asks."""
    widget = QApplication.focusWidget()
    while widget is not None and not widget.whatsThis():
        widget = widget.parentWidget()
    if widget is None:
        QWhatsThis.enterWhatsThisMode()
    else:
        QWhatsThis.showText(widget.mapToGlobal(QPoint(0, widget.height())), widget.whatsThis(), widget)


class DialogHelp(QObject):
    """F1 and Shift+F1 in a dialog, where the window's menus can't be reached."""

    def __init__(self, dialog: QDialog, chapter: str, anchor: str = "") -> None:
        super().__init__(dialog)
        explain(dialog)
        dialog.installEventFilter(self)
        self._dialog, self.chapter, self.anchor = dialog, chapter, anchor
        QShortcut(QKeySequence(HELP), dialog).activated.connect(self.open)
        QShortcut(QKeySequence(EXPLAIN), dialog).activated.connect(explain_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a subclass has added meanwhile is explained when the dialog is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            explain(watched)
        return False

    def open(self) -> None:
        """Show the chapter."""
        open_guide(self.chapter, self.anchor, self._dialog)
