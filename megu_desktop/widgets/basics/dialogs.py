"""Questions, and the dialog for unexpected errors, with details that can be copied."""

import platform
import sys
import traceback
from types import TracebackType
from typing import ClassVar

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

import megu
from megu.base import console, logs
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox


class Question(QDialog):
    """A question with two answers; the second one, and Esc, change nothing.

    Attributes
    ----------
    about : tuple of str
        Chapter and section of the guide that F1 opens.
    """

    about: ClassVar[tuple[str, str]] = ("start", "leave-and-come-back")

    def __init__(self, question: str, detail: str, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.setAccessibleName(question)
        self.setAccessibleDescription(detail)
        self.yes, self.no = QPushButton(yes), QPushButton(no)
        mark(self.no, role="primary")
        self.no.setDefault(True)
        self.yes.setAutoDefault(False)
        self._detail = label(detail, "body", "muted", wrap=True)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.agree)
        column = _column(self, 440)
        add_to(column, label(question, "section", wrap=True), self._detail, "s", hbox(0, self.yes, self.no, gap="s"))
        DialogHelp(self, *self.about)

    def agree(self) -> None:
        """Accept the first answer."""
        self.accept()


class UnexpectedDialog(QDialog):
    """Reports an unexpected error, with details for the developers. Esc leaves it open."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = self.tr("An unexpected error occurred.")
        explanation = self.tr(
            "Finished work is kept, and you can continue. These details help the program’s developers."
        )
        self.setAccessibleName(sentence)
        self.details = QPlainTextEdit(f"{about_this_machine()}\n\n{details.strip()}")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Error details"))
        self.copy, self.close_button = QPushButton(self.tr("Copy details")), QPushButton(self.tr("Close"))
        mark(self.close_button, role="primary")
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        column = _column(self, 640)
        add_to(
            column,
            label(sentence, "section", wrap=True),
            label(explanation, "body", "muted", wrap=True),
            (self.details, 1),
            hbox(0, self.copy, self.close_button, gap="s"),
        )
        self.resize(680, 420)
        DialogHelp(self, "troubleshooting")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


class Unexpected(QObject):
    """Catches unhandled exceptions of any thread and shows them in the GUI thread; one dialog at a time."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: UnexpectedDialog | None = None
        self.caught.connect(self.show_details, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over `sys.excepthook` and Qt's message handler."""
        sys.excepthook = self.hook
        qInstallMessageHandler(_qt_message)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log, print and show an exception; for `sys.excepthook`."""
        details = "".join(traceback.format_exception(kind, error, trace))
        console.err(*details.split("\n"))
        logs.failure(details)
        if not issubclass(kind, KeyboardInterrupt):
            self.caught.emit(details)

    def show_details(self, details: str) -> None:
        """Open the dialog, unless one is already open: the same bug can occur a hundred times."""
        if self.dialog is not None:
            return
        self.dialog = UnexpectedDialog(details, QApplication.activeWindow())
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    def _on_closed(self, _result: int) -> None:
        self.dialog = None


def about_this_machine() -> str:
    """Return the versions that a bug report needs, in one line."""
    from PySide6 import __version__ as pyside

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"MeGU Desktop {megu.__version__}, Python {platform.python_version()}, PySide6 {pyside}, {system}"


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Print Qt's own warnings to standard error, except those of platforms that lack an optional part."""
    if kind == QtMsgType.QtDebugMsg or "propagateSizeHints" in message:
        return
    console.err(f"Qt: {message}")


def _column(dialog: QDialog, width: int) -> QVBoxLayout:
    column = vbox(gap="s", margins="l", parent=dialog)
    dialog.setMinimumWidth(width)
    return column
