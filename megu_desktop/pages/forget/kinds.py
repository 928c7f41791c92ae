"""The row of cards by which the page *Forget* is told what is chosen, and the editor of each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from megu.project.schema import Scenario
from megu_desktop.look import tokens
from megu_desktop.text import words
from megu_desktop.widgets.cards.card import ChoiceCard, group_choices

HEIGHT = 56


class KindRow(QWidget):
    """chosen(kind): another card was chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[Scenario, ChoiceCard] = {
            "classes": ChoiceCard(self.tr("Whole classes"), self.tr("All images of them")),
            "subclass": ChoiceCard(self.tr("Part of a class"), self.tr("A sub-class, a device, a year")),
            "random": ChoiceCard(self.tr("A random share"), self.tr("Drawn by chance")),
            "chosen": ChoiceCard(self.tr("Chosen images"), self.tr("One by one, or a list")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.space("s"))
        for card in self.cards.values():
            card.setMinimumHeight(HEIGHT)
            row.addWidget(card, 1)
        self._group = group_choices(list(self.cards.values()))
        self._group.buttonClicked.connect(self._clicked)

    def show_kind(self, kind: Scenario, enabled: bool) -> None:
        """Show which kind is chosen, without emitting."""
        for name, card in self.cards.items():
            if card.is_chosen() != (name == kind):
                card.set_chosen(name == kind)
            card.radio.setEnabled(enabled)

    def allow(self, kinds: Sequence[Scenario]) -> None:
        """Offer these alone; one that is chosen already stays in view, and whoever asks is told why it can't be."""
        for name, card in self.cards.items():
            card.setVisible(name in kinds or card.is_chosen())

    def what_to_do(self, kind: Scenario, alikes: bool) -> str:
        """What is to be done where that kind is chosen. alikes: look-alikes are looked at one by one."""
        if alikes:
            return self.tr("Click the look-alikes that the model should forget too, then decide on the right.")
        stay = self.tr("Their files stay where they are, unchanged.")
        told = {
            "classes": self.tr("Check the classes that the model should forget."),
            "subclass": self.tr("Check the parts of a class that the model should forget; the class itself stays."),
            "random": self.tr("This share of the training images is drawn by chance; all classes stay."),
            "chosen": self.tr("Click the images that the model should forget, or name them in a list."),
        }[kind]
        return words.sentences(told, stay)

    def _clicked(self, button: object) -> None:
        self.chosen.emit(next(kind for kind, card in self.cards.items() if card.radio is button))


class Editors(QWidget):
    """Shows one of several widgets by its name; a hidden one takes no room."""

    def __init__(self, editors: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors = dict(editors)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for editor in self._editors.values():
            column.addWidget(editor)

    def turn_to(self, shown: str) -> None:
        """Show this one, and hide the others."""
        for name, editor in self._editors.items():
            if editor.isHidden() == (name == shown):
                editor.setVisible(name == shown)


def at_top(editor: QWidget) -> QWidget:
    """An editor that keeps to the top of the room there is."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(editor)
    column.addStretch()
    return page
