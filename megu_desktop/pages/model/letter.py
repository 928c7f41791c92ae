"""Message to the author of a model that can't be opened: shown in full, copied with one button."""

from math import ceil

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from megu.base.errors import MeguError
from megu.model import letters
from megu_desktop.look.icons import set_icon
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.card import Card

SPARE = 4
"""Pixels below the text: Qt would scroll by a line where the last one ends just at the edge."""


class _Whole(QPlainTextEdit):
    """Text to read and copy, as high as its width requires: the page scrolls, and nothing within it."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        first, last = self.document().firstBlock(), self.document().lastBlock()
        text = self.blockBoundingGeometry(last).bottom() - self.blockBoundingGeometry(first).top()
        around = max(0, self.height() - self.viewport().height())  # none before it is laid out
        around += 2 * self.document().documentMargin()
        self.setFixedHeight(ceil(text + around) + SPARE)


class Letter(Card):
    """Hidden until `show_for` gets an error that a message can help with."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.copy_button = _Whole(), QPushButton(self.tr("Copy message"))
        self.text.setAccessibleName(self.tr("Message to the model’s author"))
        set_icon(self.copy_button, "copy")
        self.copy_button.clicked.connect(self.copy)
        add_to(
            self.body,
            label(self.tr("Message to the model’s author"), "section"),
            label(self.tr("Copy it into an email. It asks for a file that can be opened here."), wrap=True),
            self.text,
            (self.copy_button, 0, Qt.AlignmentFlag.AlignLeft),
        )
        self.hide()

    def show_for(self, failure: Exception | None) -> None:
        """Show the message for an error; hide if none helps."""
        request = letters.find_letter(failure.code, failure.values) if isinstance(failure, MeguError) else None
        self.setVisible(request is not None)
        if request is None:
            return
        letter, reason, line, values = request
        translated = QCoreApplication.translate
        text = letters.fill(translated("requests", letter), translated("requests", reason), line, values)
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def copy(self) -> None:
        """Copy the message to the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
