"""Window of the guide: contents and search at the left, a chapter at the right, history, text size and printing."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QWidget

from megu_desktop.explained import explain
from megu_desktop.explained.help_keys import EXPLAIN, explain_focus
from megu_desktop.guide.chapters import ENGLISH
from megu_desktop.guide.contents import Contents
from megu_desktop.guide.reader import Reader
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import line
from megu_desktop.widgets.basics.layouts import hbox, vbox

SIZE = QSize(1080, 720)
LEAST = QSize(640, 420)
Standard = QKeySequence.StandardKey


class GuideWindow(QWidget):
    """A top-level window, so that it can be beside the one it explains."""

    def __init__(self, language: str = ENGLISH, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.language = language
        self.contents, self.reader = Contents(language), Reader(language)
        self.back, self.forward = QPushButton(self.tr("Back")), QPushButton(self.tr("Forward"))
        self.smaller, self.larger = QPushButton(self.tr("Smaller text")), QPushButton(self.tr("Larger text"))
        self.print_button = QPushButton(self.tr("Print…"))
        self.setProperty("guide", True)
        self.setWindowIcon(QApplication.windowIcon())
        self._lay_out()
        self._wire()
        self._keys()
        explain(self)
        self.setMinimumSize(LEAST)
        self.resize(SIZE)

    def open(self, chapter: str, anchor: str = "") -> None:
        """Show a chapter, or a section of it, and raise the window."""
        self.reader.open(chapter, anchor)
        self.show()
        self.raise_()
        self.activateWindow()
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_chapter(self) -> None:
        """Ask for a printer and print the current chapter."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("Print this chapter"))
        if dialog.exec():
            self.reader.print_chapter(printer)

    def _on_shown(self, chapter: str) -> None:
        self.contents.show_chapter(chapter)
        title = self.reader.documentTitle() or self.reader.document().firstBlock().text()
        self.setWindowTitle(self.tr("{chapter} – Guide to MeGU Desktop").format(chapter=title))

    def _search(self) -> None:
        self.contents.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.contents.field.selectAll()

    def _wire(self) -> None:
        self.contents.wanted.connect(self.reader.open)
        self.contents.sought.connect(self.reader.mark_words)
        self.reader.shown.connect(self._on_shown)
        self.reader.backwardAvailable.connect(self.back.setEnabled)
        self.reader.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(self.reader.backward)
        self.forward.clicked.connect(self.reader.forward)
        self.smaller.clicked.connect(self._smaller)
        self.larger.clicked.connect(self._larger)
        self.print_button.clicked.connect(self.print_chapter)

    def _keys(self) -> None:
        self._key(self.reader.backward, Standard.Back, "Alt+Left")
        self._key(self.reader.forward, Standard.Forward, "Alt+Right")
        self._key(self._larger, Standard.ZoomIn, "Ctrl+=")
        self._key(self._smaller, Standard.ZoomOut)
        self._key(self._usual, "Ctrl+0")
        self._key(self._search, Standard.Find)
        self._key(self._next, Standard.FindNext, "F3")
        self._key(self._previous, Standard.FindPrevious, "Shift+F3")
        self._key(self.print_chapter, Standard.Print)
        self._key(self.close, Standard.Close)
        self._key(explain_focus, EXPLAIN)

    def _key(self, call: Callable[[], object], *keys: QKeySequence.StandardKey | str) -> None:
        sequences = [key_sequence for key in keys for key_sequence in _sequences(key)]
        for text in dict.fromkeys(sequence.toString() for sequence in sequences):
            QShortcut(QKeySequence(text), self).activated.connect(call)

    def _larger(self) -> None:
        self.reader.zoom(1)

    def _smaller(self) -> None:
        self.reader.zoom(-1)

    def _usual(self) -> None:
        self.reader.zoom(0)

    def _next(self) -> None:
        self.reader.next_mark()

    def _previous(self) -> None:
        self.reader.next_mark(back=True)

    def _lay_out(self) -> None:
        bar = hbox(gap="s", margins=("m", "s", "m", "s"))
        for button in (self.back, self.forward, None, self.smaller, self.larger, self.print_button):
            if button is None:
                bar.addStretch()
                continue
            mark(button, role="quiet")
            bar.addWidget(button)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        parts = QSplitter()
        parts.addWidget(self.contents)
        parts.addWidget(self.reader)
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        vbox(bar, line(), (parts, 1), gap=0, parent=self)


def _sequences(key: QKeySequence.StandardKey | str) -> list[QKeySequence]:
    return [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
