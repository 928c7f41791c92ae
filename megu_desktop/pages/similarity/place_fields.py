"""Where a multimodal model on this computer runs, and how precisely: what the machine suggests, and other choices."""

import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from megu.project.schema import SimilarityChoice
from megu_desktop.look import tokens
from megu_desktop.pages.similarity import words as similarity_words
from megu_desktop.widgets.basics.parts import label

DEVICES = ("cpu", "mps") if sys.platform == "darwin" else ("cpu", "cuda")
PRECISIONS = ("float32", "bfloat16", "float16")


class PlaceFields(QWidget):
    """edited: the user chose another device or precision."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.device, self.precision = QComboBox(), QComboBox()
        for name in (None, *DEVICES):
            self.device.addItem(similarity_words.place_title(name) if name else self.tr("automatic"), name)
        for name in (None, *PRECISIONS):
            self.precision.addItem(name or self.tr("automatic"), name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.space("m"))
        grid.setVerticalSpacing(tokens.space("s"))
        titles = (self.tr("Where the model runs"), self.device), (self.tr("How precisely"), self.precision)
        for row, (title, box) in enumerate(titles):
            name = label(title)
            name.setBuddy(box)
            box.setAccessibleName(title)
            box.activated.connect(self.edited)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        grid.setRowStretch(2, 1)

    def show_choice(self, choice: SimilarityChoice) -> None:
        """Show what is chosen; what "automatic" means here is told where the estimate starts."""
        for box, value in ((self.device, choice.device), (self.precision, choice.precision)):
            if box.findData(value) < 0:
                box.addItem(str(value), value)
            box.setCurrentIndex(box.findData(value))

    def values(self) -> tuple[str | None, str | None]:
        """Device and precision; None lets the machine decide."""
        return self.device.currentData(), self.precision.currentData()
