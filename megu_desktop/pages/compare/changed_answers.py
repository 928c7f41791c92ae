"""Images that were to be kept whose answer is another one now: a gallery in pages, before and after below each."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from megu.compare.stage_pictures import RETAIN, UNSEEN
from megu_desktop.look import tokens
from megu_desktop.pages.compare.drawn import Drawn
from megu_desktop.text import joined, words
from megu_desktop.widgets.basics.flow_row import flowing
from megu_desktop.widgets.basics.parts import label, replaced
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.answers import Answer, AnswerGrid

COLUMNS, ROWS = 8, 3
THUMBNAIL = 84  # device pixels

Places = Callable[[list[int]], list[Path]]


class ChangedAnswers(QWidget):
    """Shows those of the retain set, or unseen ones; `places` tells where images lie, by number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: Drawn | None = None
        self._places: Places | None = None
        self._first = 0
        self.said, self.part, self._grid = label("", wrap=True), QComboBox(), AnswerGrid([], COLUMNS)
        self.part.setAccessibleName(self.tr("Which images"))
        for code, text in ((RETAIN, self.tr("Images to keep")), (UNSEEN, self.tr("Unseen images"))):
            self.part.addItem(text, code)
        self.earlier, self.later = QPushButton(self.tr("Previous")), QPushButton(self.tr("Next"))
        self.earlier.setAccessibleName(self.tr("Previous images"))
        self.later.setAccessibleName(self.tr("Next images"))
        self.setAccessibleName(self.tr("Images whose answer has changed"))
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._on_images)
        self.part.activated.connect(lambda _: self._turn_to(0))
        self.earlier.clicked.connect(lambda: self._turn_to(self._first - COLUMNS * ROWS))
        self.later.clicked.connect(lambda: self._turn_to(self._first + COLUMNS * ROWS))
        self._lay_out()

    def show_drawn(self, drawn: Drawn, places: Places) -> None:
        """Begin with the first page."""
        self._drawn, self._places = drawn, places
        self._turn_to(0)

    def shown(self) -> list[int]:
        """The numbers of the images on this page."""
        return [int(image) for image in self._all()[self._first : self._first + COLUMNS * ROWS]]

    def _all(self):  # noqa: ANN202
        assert self._drawn is not None
        return self._drawn.changed(self.part.currentData())

    def _turn_to(self, first: int) -> None:
        if self._drawn is None or self._places is None:
            return
        count, self._first = len(self._all()), max(first, 0)
        of = int((self._drawn.arrays["role"] == self.part.currentData()).sum())
        text = self.tr("{n} of {of} get another answer than before; below each, the answer before, then after.")
        self.said.setText(text.format(n=words.count(count), of=words.count(of)))
        self.earlier.setEnabled(self._first > 0)
        self.later.setEnabled(self._first + COLUMNS * ROWS < count)
        self._show()
        if self.shown():
            self._loader.request((id(self._drawn), self._first), self._places(self.shown()), THUMBNAIL)

    def _on_images(self, key: object, images: list[QImage]) -> None:
        if key == (id(self._drawn), self._first) and len(images) == len(self.shown()):
            self._grid.show_images(images)

    def _show(self) -> None:
        assert self._drawn is not None
        arrays, names = self._drawn.arrays, self._drawn.names
        answers = [
            Answer(None, *(names[arrays[f"answer_{when}"][number]] for when in ("before", "after")))
            for number in self.shown()
        ]
        new = AnswerGrid(answers, COLUMNS)
        replaced(self._column, self._grid, new)
        self._grid = new
        self.setAccessibleDescription(joined.listed([f"{answer.before} → {answer.after}" for answer in answers]))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.space("s"))
        self._column.addWidget(self.said)
        self._column.addWidget(flowing(2, self.part, self.earlier, self.later))
        self._column.addWidget(self._grid)
        self._column.addStretch()
