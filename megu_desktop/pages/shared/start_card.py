"""The place where something will be: one sentence, one button that starts it, and why it can't be pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.cards.card import Card


class StartCard(Card):
    """A dashed card; `start` is emitted by its button."""

    start = Signal()

    def __init__(self, button_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, empty=True)
        self._text, self._reason = label("", wrap=True), label("", "small", "muted", wrap=True)
        self.button = QPushButton(button_text)
        self.button.clicked.connect(self.start)
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(tokens.space("xs"))
        words.addWidget(self._text)
        words.addWidget(self._reason)
        row.setSpacing(tokens.space("m"))
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)

    def set_text(self, text: str, reason: str = "") -> None:
        """What the button will start. reason: why it can't be pressed now; with one it is disabled."""
        self._text.setText(text)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.button.setEnabled(not reason)
        self.button.setToolTip(reason)
        self.button.setAccessibleDescription(f"{text} {reason}".strip())

    def reason(self) -> str:
        """Why the button can't be pressed."""
        return self._reason.text()
