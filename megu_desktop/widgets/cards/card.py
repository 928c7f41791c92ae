"""Cards: a bordered surface, and one with a radio button that is a choice as a whole."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QRadioButton, QWidget

from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox


class Card(QFrame):
    """A bordered surface; `body` holds the content, 16 px from the border with 8 px between items."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card", chosen=False)
        self._chosen = False
        self.body = vbox(gap="s", margins="m", parent=self)

    def set_chosen(self, chosen: bool) -> None:
        """Show the card as chosen: tinted, with a line of 2 px."""
        self._chosen = chosen
        mark(self, chosen=chosen)

    def is_chosen(self) -> bool:
        """Return True if the card is shown as chosen."""
        return self._chosen


class ChoiceCard(Card):
    """A card that is one of several choices; a click anywhere on it chooses it, as do Space and the arrow keys.

    `group_choices` makes cards exclude each other.
    """

    chosen = Signal()

    def __init__(self, title: str, detail: str = "") -> None:
        super().__init__()
        self.radio = QRadioButton()
        self.radio.setAutoExclusive(False)  # a lone radio button would be; `group_choices` does it between cards
        self._title = label(title, "strong", wrap=True)
        self._detail = label("", "small", "muted", wrap=True)
        words = vbox(0, self._title, self._detail, 0, gap=2)
        # the radio button brings its own
        self._row = hbox((self.radio, 0, Qt.AlignmentFlag.AlignVCenter), (words, 1), gap=0)
        add_to(self.body, self._row, margins=("m", "s", 12, "s"))
        self.setMinimumHeight(72)
        self.radio.setAccessibleName(title)
        self.radio.clicked.connect(self._on_click)
        self.radio.toggled.connect(self.set_chosen)
        self.set_detail(detail)

    def set_title(self, title: str) -> None:
        """Set the first line."""
        self._title.setText(title)
        self.radio.setAccessibleName(title)

    def set_detail(self, detail: str) -> None:
        """Set the second line; empty hides it."""
        show_text(self._detail, detail)
        self.radio.setAccessibleDescription(detail)
        self.radio.setWhatsThis(f"{self._title.text()}\n\n{detail}".strip())

    def detail(self) -> str:
        """Return the second line."""
        return self._detail.text()

    def add_button(self, button: QAbstractButton) -> None:
        """Add a button at the right end of the card."""
        add_to(self._row, "s", (button, 0, Qt.AlignmentFlag.AlignVCenter))

    def set_chosen(self, chosen: bool) -> None:
        super().set_chosen(chosen)
        group = self.radio.group()
        if not chosen and group is not None and group.checkedButton() is self.radio:
            group.setExclusive(False)  # Qt lets no one uncheck the checked button of an exclusive group
            self.radio.setChecked(False)
            group.setExclusive(True)
        self.radio.setChecked(chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside and self.radio.isEnabled():
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()

    def _on_click(self) -> None:
        self.radio.setChecked(True)
        self.chosen.emit()


def group_choices(cards: list[ChoiceCard]) -> QButtonGroup:
    """Group cards so that choosing one deselects the others and the arrow keys move between them."""
    group = QButtonGroup(cards[0])
    for card in cards:
        group.addButton(card.radio)
    return group
