"""The offer to measure what takes minutes: all runs on this forget set, in every way there is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.pages.shared.run_page import about
from megu_desktop.widgets.basics.parts import label, widen
from megu_desktop.widgets.cards.card import Card


class MeasureCard(Card):
    """Says what is not measured yet and how long it would take; `wanted` where the user wants it."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(self.tr("Measure everything"))
        self._text = label(
            self.tr(
                "Not measured yet: features, relearning, and any other run on this forget set. Nothing is unlearned."
                " Each figure is kept as it comes, and other work, such as the export, need not wait."
            ),
            wrap=True,
        )
        self._time = label("", "small", "muted", wrap=True)
        self.setAccessibleName(self.button.text())
        self.button.setAccessibleDescription(self._text.text())
        widen(self.button, 160)
        self.button.clicked.connect(self.wanted)
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._time)
        row.setSpacing(tokens.space("m"))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def show_time(self, seconds: float | None) -> None:
        """seconds: an estimate; None where there is none."""
        text = self.tr("Takes some minutes.")
        if seconds is not None:
            text = self.tr("Takes about {time} on this computer.").format(time=about(seconds))
        self._time.setText(text)

    def set_waiting(self, waiting: bool) -> None:
        """Whether it goes on by itself after other work."""
        if waiting:
            self._time.setText(self.tr("It goes on when the other work has ended."))

    def set_startable(self, startable: bool, why_not: str = "") -> None:
        """Off while other work runs or the project can only be looked at; why_not says so."""
        self.button.setEnabled(startable)
        self.button.setToolTip(why_not)
        self.button.setAccessibleDescription(why_not or self._text.text())
