"""Help keys: what the control in use is for, and requests for a chapter of the guide."""

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWhatsThis, QWidget

from megu_desktop.explained import explain

HELP, EXPLAIN = "F1", "Shift+F1"


class HelpRequests(QObject):
    """Emits requests for a chapter of the guide, which widgets do not know."""

    wanted = Signal(str, str, QWidget)
    """Chapter, anchor, and the widget that asks."""


asked = HelpRequests()


def explain_focus() -> None:
    """Explain the control with the focus; if it has no text, the next click chooses one."""
    widget = QApplication.focusWidget()
    while widget is not None and not widget.whatsThis():
        widget = widget.parentWidget()
    if widget is None:
        QWhatsThis.enterWhatsThisMode()
    else:
        QWhatsThis.showText(widget.mapToGlobal(QPoint(0, widget.height())), widget.whatsThis(), widget)


class DialogHelp(QObject):
    """F1 and Shift+F1 in a dialog, from which the window's menus can't be reached."""

    def __init__(self, dialog: QDialog, chapter: str, anchor: str = "") -> None:
        super().__init__(dialog)
        explain(dialog)
        dialog.installEventFilter(self)
        self._dialog, self.chapter, self.anchor = dialog, chapter, anchor
        QShortcut(QKeySequence(HELP), dialog).activated.connect(self.open)
        QShortcut(QKeySequence(EXPLAIN), dialog).activated.connect(explain_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Explain, when the dialog is shown, what a subclass has added meanwhile."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            explain(watched)
        return False

    def open(self) -> None:
        """Show the chapter."""
        asked.wanted.emit(self.chapter, self.anchor, self._dialog)
