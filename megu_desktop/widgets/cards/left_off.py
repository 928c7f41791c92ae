"""The card of the start window that offers the project which was open when the program ended without closing it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.cards.card import Card


class LeftOffCard(Card):
    """Hidden until `offer` is called. wanted, unwanted: what was answered, with the project's folder."""

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = ""
        self._title, self._text = label("", "strong", wrap=True), label("", "body", "muted", wrap=True)
        self.go_on, self.leave = QPushButton(self.tr("Continue")), QPushButton(self.tr("Not now"))
        self.go_on.clicked.connect(self._go_on)
        self.leave.clicked.connect(self._leave)
        mark(self.go_on, large=True)
        mark(self.leave, role="quiet", large=True)
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(tokens.space("xs"))
        words.addWidget(self._title)
        words.addWidget(self._text)
        row.setSpacing(tokens.space("s"))
        row.addLayout(words, 1)
        row.addWidget(self.leave)
        row.addWidget(self.go_on)
        self.body.setContentsMargins(*[tokens.space("l")] * 4)
        self.body.addLayout(row)
        self.hide()

    def offer(self, folder: str, title: str, text: str) -> None:
        """Show the card for a project's folder."""
        self._folder = folder
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.go_on.setAccessibleDescription(f"{title} {text}")
        self.show()

    def _go_on(self) -> None:
        self.hide()
        self.wanted.emit(self._folder)

    def _leave(self) -> None:
        self.hide()
        self.unwanted.emit(self._folder)
