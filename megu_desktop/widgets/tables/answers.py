"""Unseen images with the model's answer before and after unlearning."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.text import set_text_role
from megu_desktop.text import joined
from megu_desktop.widgets.basics.labels import Elided, label, replace_widget
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
        self._column = vbox(self._caption, self._grid, 0, gap="s", parent=self)

    def set_answers(self, answers: list[Answer], unseen: bool = True) -> None:
        """Show at most ten; `unseen`: whether the images are known to be new to the model."""
        first_answers = answers[: 2 * COLUMNS]
        if unseen:
            words = self.tr("{n} unseen images: answer before, then <b>after</b>").format(n=len(first_answers))
        else:
            words = self.tr("{n} images: answer before, then <b>after</b>").format(n=len(first_answers))
        self._caption.setText(words if first_answers else self.tr("No images to show."))
        old_grid, self._grid = self._grid, AnswerGrid(first_answers, COLUMNS)
        replace_widget(self._column, old_grid, self._grid)
        self.setAccessibleDescription(
            joined.join_names([f"{answer.before} → {answer.after}" for answer in first_answers])
        )

    def show_images(self, images: Sequence[QImage | None]) -> None:
        """Show the answers' images, once they have been read."""
        self._grid.show_images(images[: 2 * COLUMNS])


class AnswerGrid(QWidget):
    """Images in rows, with the answers below each."""

    def __init__(self, answers: Sequence[Answer], columns: int) -> None:
        super().__init__()
        grid = gridbox("s", 0, parent=self)
        self._thumbnails = [
            _add_answer(grid, answer, 4 * (number // columns), number % columns)
            for number, answer in enumerate(answers)
        ]

    def show_images(self, images: Sequence[QImage | None]) -> None:
        """Show the images, once they have been read."""
        for thumbnail, image in zip(self._thumbnails, images, strict=True):
            thumbnail.show_image(image)


def _add_answer(grid: QGridLayout, answer: Answer, row: int, column: int) -> Thumbnail:
    centre = Qt.AlignmentFlag.AlignHCenter
    grid.setRowMinimumHeight(row + 3, tokens.space("s"))
    grid.addWidget(thumbnail := Thumbnail(answer.image, 42), row, column, centre)
    after_label = Elided(answer.after, "small")
    set_text_role(after_label, "small", bold=True)
    for offset, name in enumerate((Elided(answer.before, "small", "muted"), after_label), start=1):
        name.setMaximumWidth(WIDEST)
        name.setMinimumWidth(min(name.sizeHint().width(), WIDEST))
        grid.addWidget(name, row + offset, column, centre)
    return thumbnail
