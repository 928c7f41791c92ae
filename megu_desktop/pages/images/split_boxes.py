"""Which splits of the images trained the model: a box for each, beside the answer "only some of them"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from megu_desktop.explained import explain
from megu_desktop.text import words
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.check_box import CheckBox


class SplitBoxes(Card):
    """`chosen(list[str])` tells the splits that trained the model: some, and never all of them."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = label(self.tr("Which of them trained this model?"), "section", wrap=True)
        self._hint = label(
            self.tr("At least one, and not all: the others count as unseen."), "small", "muted", wrap=True
        )
        self.body.addWidget(self._question)
        self.boxes: dict[str, QCheckBox] = {}
        self.body.addWidget(self._hint)
        self.setAccessibleName(self._question.text())

    def show_splits(self, counts: dict[str, int], chosen: list[str], enabled: bool) -> None:
        """counts: images by split. chosen: those that trained the model."""
        if list(counts) != list(self.boxes):
            for box in self.boxes.values():
                self.body.removeWidget(box)
                box.hide()
                box.deleteLater()
            self.boxes = {name: CheckBox() for name in counts}
            for place, box in enumerate(self.boxes.values(), 1):
                self.body.insertWidget(place, box)
                box.clicked.connect(self._clicked)
            explain(self)
        for name, box in self.boxes.items():
            box.setText(self.tr("{name}: {n} images").format(name=name.replace("&", "&&"), n=words.count(counts[name])))
            box.setChecked(name in chosen)
            box.setEnabled(enabled)

    def _clicked(self) -> None:
        found = [name for name, box in self.boxes.items() if box.isChecked()]
        if 0 < len(found) < len(self.boxes):
            self.chosen.emit(found)
