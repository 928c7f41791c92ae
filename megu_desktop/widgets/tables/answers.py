"""Unseen images with the model's answer before and after unlearning."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.text import text_role
from megu_desktop.text import joined
from megu_desktop.widgets.basics.labels import Elided, label, replaced
from megu_desktop.widgets.basics.layouts import gridbox, vbox
from megu_desktop.widgets.tables.bar_list import Thumbnail

COLUMNS = 5
WIDEST = 72  # px of a class's name; a longer one ends in …, or five of them would push the page beyond the window


@dataclass(frozen=True)
class Answer:
    """An image and the classes that the original and the unlearned model name for it."""

    image: QImage | None
    before: str
    after: str


class Answers(QWidget):
    """Rows of five images; below each the answer before, then, in bold, the answer after."""

    def __init__(self) -> None:
        super().__init__()
        self._caption, self._grid = label("", "small", "muted", wrap=True), AnswerGrid([], COLUMNS)
        self._caption.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(self.tr("Answers before and after"))
        self._column = vbox(self._caption, self._grid, 0, gap="s", of=self)

    def set_answers(self, answers: list[Answer], unseen: bool = True) -> None:
        """Show at most ten; `unseen`: whether the images are known to be new to the model."""
        shown = answers[: 2 * COLUMNS]
        if unseen:
            words = self.tr("{n} unseen images: answer before, then <b>after</b>").format(n=len(shown))
        else:
            words = self.tr("{n} images: answer before, then <b>after</b>").format(n=len(shown))
        self._caption.setText(words if shown else self.tr("No images to show."))
        before, self._grid = self._grid, AnswerGrid(shown, COLUMNS)
        replaced(self._column, before, self._grid)
        self.setAccessibleDescription(joined.listed([f"{answer.before} → {answer.after}" for answer in shown]))

    def show_images(self, images: Sequence[QImage | None]) -> None:
        """Show the answers' images, once they have been read."""
        self._grid.show_images(images[: 2 * COLUMNS])


class AnswerGrid(QWidget):
    """Images in rows, with the answers below each."""

    def __init__(self, answers: Sequence[Answer], columns: int) -> None:
        super().__init__()
        grid = gridbox("s", 0, of=self)
        self._thumbnails = [
            _place(grid, answer, 4 * (number // columns), number % columns) for number, answer in enumerate(answers)
        ]

    def show_images(self, images: Sequence[QImage | None]) -> None:
        """Show the images, once they have been read."""
        for thumbnail, image in zip(self._thumbnails, images, strict=True):
            thumbnail.show_image(image)


def _place(grid: QGridLayout, answer: Answer, row: int, column: int) -> Thumbnail:
    centre = Qt.AlignmentFlag.AlignHCenter
    grid.setRowMinimumHeight(row + 3, tokens.space("s"))
    grid.addWidget(thumbnail := Thumbnail(answer.image, 42), row, column, centre)
    after = Elided(answer.after, "small")
    text_role(after, "small", bold=True)
    for below, name in enumerate((Elided(answer.before, "small", "muted"), after), start=1):
        name.setMaximumWidth(WIDEST)
        name.setMinimumWidth(min(name.sizeHint().width(), WIDEST))
        grid.addWidget(name, row + below, column, centre)
    return thumbnail
