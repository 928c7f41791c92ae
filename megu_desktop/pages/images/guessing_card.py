"""Asked before the next step where the model is hardly better than guessing: what may be meant instead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from megu_desktop.widgets.cards.question_card import QuestionCard

PREPARE, OTHERS, GO_ON = "prepare", "others", "go_on"


class GuessingCard(QuestionCard):
    """Hidden until `ask`; `answered` tells `PREPARE`, `OTHERS` or `GO_ON`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("The model is hardly better than guessing on these images. Go on all the same?"), parent
        )
        self.add_option(
            PREPARE,
            self.tr("Prepare the images differently"),
            self.tr("Their size, the range of their numbers or the order of colours may be wrong."),
        )
        self.add_option(
            OTHERS, self.tr("Choose other images"), self.tr("These may not be what the model was made for.")
        )
        self.add_option(
            GO_ON,
            self.tr("Go on all the same"),
            self.tr("What the model knows of these images can’t be measured; figures on them will tell little."),
        )
        self.hide()

    def ask(self) -> None:
        """Show the question, not yet answered."""
        self.choose(None)
        self.show()

    def take_focus(self) -> None:
        """Let the keyboard answer."""
        if (first := self.findChild(QRadioButton, PREPARE)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
