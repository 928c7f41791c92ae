"""Another preprocessing that fits these images better than the usual one: proposed, and taken with one button."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from megu.preprocessing import Preprocessing
from megu_desktop import words
from megu_desktop.pages import preprocessing_words as said
from megu_desktop.widgets.card import Card
from megu_desktop.widgets.parts import label


class FitCard(Card):
    """taken(Preprocessing): the user wants the one that was proposed."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: dict[str, Any] | None = None
        self._text, self.button = label("", wrap=True), QPushButton(self.tr("Prepare images this way"))
        self.button.clicked.connect(self._take)
        self.body.addWidget(label(self.tr("Images may be meant to be prepared differently"), "section", wrap=True))
        self.body.addWidget(self._text)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_baseline(self, baseline: dict[str, Any] | None, open_: bool) -> None:
        """baseline: the result of that stage, or None. open_: whether the proposal may be taken."""
        self._found = (baseline or {}).get("better")
        self.setVisible(self._found is not None)
        self.button.setEnabled(open_)
        if self._found is None or baseline is None:
            return
        usual = next(one for one in baseline["tried"] if one["name"] == "usual")
        how = Preprocessing.model_validate(self._found["preprocessing"])
        text = self.tr(
            "The file does not say how. Of {ways} usual ways, this one fits best: {title}, {width} × {height} pixels. "
            "Then {found} of a few images are right, and {usual} the way it was tried first."
        )
        text = text.format(
            ways=len(baseline["tried"]),
            title=said.titles(how.channels).get(said.name_of(how) or "", self.tr("as is usual for such models")),
            width=how.size[1],
            height=how.size[0],
            found=words.percent(self._found["right"] / self._found["of"]),
            usual=words.percent(usual["right"] / usual["of"]),
        )
        if how.crops:
            text = words.sentences(text, self.tr("It shows the middle of each image alone."))
        self._text.setText(text)
        self.setAccessibleDescription(text)

    def _take(self) -> None:
        if self._found is not None:
            self.taken.emit(Preprocessing.model_validate(self._found["preprocessing"]))
