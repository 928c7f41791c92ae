"""Card of the page *Export* that removes whole classes from the model, where a class is itself a person."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from megu_desktop.explained import explain
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.check_box import CheckBox

MOST = 6
"""Classes with a box each; more of them share one."""


class BlankCard(Card):
    """Offers classes to remove; hidden if no class is forgotten whole. `chosen(names)`: the user checked these."""

    chosen = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[tuple[QCheckBox, list[str]]] = []
        self._shown: list[str] = []
        self._reason = label("", "small", "muted", wrap=True)
        add_to(
            self.body,
            label(self.tr("Remove a class from the model"), "strong", wrap=True),
            label(
                self.tr(
                    "If a class is a person, the class name is still in the model. You can remove the output and the "
                    "name. The numbers of later outputs fall by one; the other answers stay the same."
                ),
                wrap=True,
            ),
            self._reason,
        )

    def show_classes(self, whole: Sequence[str], blank: Sequence[str], enabled: bool) -> None:
        """Show the classes that are forgotten whole, and which of them are removed, without emitting."""
        names_to_offer = [*whole, *(name for name in blank if name not in whole)]
        self.setVisible(bool(names_to_offer))
        if names_to_offer != self._shown:
            self._shown = names_to_offer
            self._rebuild([[name] for name in names_to_offer] if len(names_to_offer) <= MOST else [names_to_offer])
        for box, names in self.boxes:
            if box.isChecked() != set(names).issubset(blank):
                box.setChecked(not box.isChecked())
            box.setEnabled(enabled)
        others = [name for name in blank if name not in whole]
        text = self.tr("This run did not forget the whole class, so these can’t be removed: {names}")
        self._reason.setText(text.format(names=words.class_list(others)) if others else "")
        self._reason.setVisible(bool(others))

    def _rebuild(self, groups: list[list[str]]) -> None:
        for box, _ in self.boxes:
            self.body.removeWidget(box)
            box.hide()
            box.deleteLater()
        text = self.tr("Remove {names}")
        self.boxes = [
            (CheckBox(text.format(names=words.class_list(names)).replace("&", "&&")), names) for names in groups
        ]
        for place, (box, _) in enumerate(self.boxes):
            self.body.insertWidget(2 + place, box)
            box.clicked.connect(self._on_click)
        explain(self)

    def _on_click(self) -> None:
        self.chosen.emit([name for box, names in self.boxes if box.isChecked() for name in names])
