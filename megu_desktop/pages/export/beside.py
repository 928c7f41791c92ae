"""Files beside an exported model: its card, and the example that loads it, to be copied."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import OneLine, label
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.card import Card

LINES = 15


class BesideCard(Card):
    """Card filled from the files that an export wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.code, self.copy_button = QPlainTextEdit(), QPushButton(self.tr("Copy"))
        self.card_button, self._card = QPushButton(self.tr("Open model card")), Path()
        self.code.setReadOnly(True)
        self.code.setTabChangesFocus(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.code.setFixedHeight(LINES * self.code.fontMetrics().lineSpacing() + 2 * tokens.space("s"))
        self.code.setAccessibleName(self.tr("Python code to load the model"))
        self.copy_button.setAccessibleName(self.tr("Copy code"))
        set_icon(self.copy_button, "copy")
        set_icon(self.card_button, "file")
        self.copy_button.clicked.connect(self._copy)
        self.card_button.clicked.connect(self._open)
        title = OneLine(self.tr("For users of the model"), "strong")
        about = self.tr(
            "The model card says what this model is, what was measured and what its limits are. It names no image. "
            "The Python code below loads the model."
        )
        add_to(
            self.body,
            flow_row(2, title, self.card_button, self.copy_button),
            label(about, "small", "muted", wrap=True),
            self.code,
        )

    def show_files(self, card: Path, example: Path) -> None:
        """Show the example, and open the card on request. The part of a missing file is hidden."""
        self._card = card
        self.card_button.setEnabled(card.is_file())
        try:
            text = example.read_text(encoding="utf-8")
        except OSError:
            text = ""
        self.code.setVisible(bool(text))
        self.copy_button.setEnabled(bool(text))
        if self.code.toPlainText() != text:
            self.code.setPlainText(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.toPlainText())

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._card)))
