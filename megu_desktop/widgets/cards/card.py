"""Cards: a bordered surface, and one with a radio button that is a choice as a whole."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.parts import label


class Card(QFrame):
    """A bordered surface; put what it holds into `body`, which keeps 16 px to the border and 8 between items."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card", chosen=False)
        self.body = QVBoxLayout(self)
        self._chosen = False
        margin = tokens.space("m")
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(tokens.space("s"))

    def set_chosen(self, chosen: bool) -> None:
        """Shows the card as chosen: tinted, with a line of 2 px."""
        self._chosen = chosen
        mark(self, chosen=chosen)

    def is_chosen(self) -> bool:
        """Whether the card shows as chosen."""
        return self._chosen


class ChoiceCard(Card):
    """A card that is one of several choices; a click anywhere on it chooses it, as do Space and the arrow keys.

    Cards that exclude each other are tied together by `group_choices`.
    """

    chosen = Signal()

    def __init__(self, title: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.radio = QRadioButton()
        self.radio.setAutoExclusive(False)  # a lone radio button would be; `group_choices` does it between cards
        self._title = label(title, "strong", wrap=True)
        self._detail = label("", "small", "muted", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)  # the radio button brings its own
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch()
        self._row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self.body.setContentsMargins(tokens.space("m"), tokens.space("s"), 12, tokens.space("s"))
        self.body.addLayout(self._row)
        self.setMinimumHeight(72)
        self.radio.setAccessibleName(title)
        self.radio.clicked.connect(self._clicked)
        self.radio.toggled.connect(self.set_chosen)
        self.set_detail(detail)

    def set_title(self, title: str) -> None:
        """The first line."""
        self._title.setText(title)
        self.radio.setAccessibleName(title)

    def set_detail(self, detail: str) -> None:
        """The second line; empty takes it away."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.radio.setAccessibleDescription(detail)
        self.radio.setWhatsThis(f"{self._title.text()}\n\n{detail}".strip())

    def detail(self) -> str:
        """The second line."""
        return self._detail.text()

    def add_button(self, button: QAbstractButton) -> None:
        """Puts a button at the right end of the card."""
        self._row.addSpacing(tokens.space("s"))
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_chosen(self, chosen: bool) -> None:
        super().set_chosen(chosen)
        group = self.radio.group()
        if not chosen and group is not None and group.checkedButton() is self.radio:
            group.setExclusive(False)  # Qt lets no one uncheck the checked button of an exclusive group
            self.radio.setChecked(False)
            group.setExclusive(True)
        self.radio.setChecked(chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and self.radio.isEnabled():
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()

    def _clicked(self) -> None:
        self.radio.setChecked(True)
        self.chosen.emit()


def group_choices(cards: list[ChoiceCard]) -> QButtonGroup:
    """Ties cards together so that choosing one lets go of the others and the arrow keys move between them."""
    group = QButtonGroup(cards[0])
    for card in cards:
        group.addButton(card.radio)
    return group
