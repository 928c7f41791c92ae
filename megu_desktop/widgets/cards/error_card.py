"""Card that replaces a page's content when work failed or was stopped: one sentence, one way out, details."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from megu_desktop.explained import explain
from megu_desktop.look.heard import announce
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card


class ErrorCard(Card):
    """Hidden until `show_error` is called."""

    way_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._sentence = IconLabel("bad", "bad"), label("", wrap=True)
        self.button, self._more = QPushButton(), QPushButton(self.tr("Show details"))
        self._copy = QPushButton(self.tr("Copy details"))
        self._text = ""
        self._details: QPlainTextEdit | None = None  # made when it is asked for: every page has a card like this
        for quiet in (self._more, self._copy):
            mark(quiet, role="quiet")
        self.button.clicked.connect(self.way_out)
        self._more.clicked.connect(self._toggle)
        self._copy.clicked.connect(self._copy_details)
        row = hbox(
            (self._icon, 0, Qt.AlignmentFlag.AlignVCenter), (self._sentence, 1), self._more, self.button, gap="s"
        )
        add_to(self.body, row, (self._copy, 0, Qt.AlignmentFlag.AlignLeft))
        self._copy.hide()
        self.hide()

    def show_error(
        self, sentence: str, button_text: str | None = None, details: str | None = None, stopped: bool = False
    ) -> None:
        """Show the card.

        Parameters
        ----------
        sentence : str
            Names the thing and the way out.
        details : str or None
            For support, hidden at first.
        stopped : bool
            Whether the user stopped the work, so that it is no error.
        """
        self._icon.show_icon(*(("stop", "muted") if stopped else ("bad", "bad")))
        self._icon.setAccessibleName(self.tr("Stopped") if stopped else self.tr("Error"))
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setText(button_text or "")
        self.button.setVisible(bool(button_text))
        self._text = details or ""
        self._more.setVisible(bool(details))
        self._unfold(False)
        self.show()
        announce(self, sentence, urgent=not stopped)

    def sentence(self) -> str:
        """Return the sentence shown."""
        return self._sentence.text()

    def icon_name(self) -> str:
        """Return the name of the icon before the sentence."""
        return self._icon.icon_name()

    def clear(self) -> None:
        """Hide the card."""
        self.hide()

    def _toggle(self) -> None:
        self._unfold(self._details is None or self._details.isHidden())

    def _unfold(self, expanded: bool) -> None:
        if expanded and self._details is None:
            self._details = self._create_details()
            explain(self)
        if self._details is not None:
            self._details.setPlainText(self._text)
            self._details.setVisible(expanded)
        self._copy.setVisible(expanded)
        self._more.setText(self.tr("Hide details") if expanded else self.tr("Show details"))

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._sentence.text()}\n\n{self._text}")

    def _create_details(self) -> QPlainTextEdit:
        details = QPlainTextEdit()
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setMaximumHeight(160)
        details.setAccessibleName(self.tr("Error details"))
        self.body.insertWidget(self.body.indexOf(self._copy), details)
        return details
