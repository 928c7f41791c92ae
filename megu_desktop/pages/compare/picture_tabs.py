"""Tabs with pictures: accuracy by class, changed answers, and the offer to compute what is missing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QPushButton, QStackedWidget, QWidget

from megu.compare.stage_pictures import RETAIN, UNSEEN
from megu_desktop.look import tokens
from megu_desktop.look.text import scale_px
from megu_desktop.pages.compare.charts import PictureArrays, Titles, bars_chart, fill_bars
from megu_desktop.text import joined, words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import label, line, replace_widget
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.widgets.charts.chart import Chart, SaveBar
from megu_desktop.widgets.charts.class_bars import ClassBars
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.answers import Answer, AnswerGrid, Answers


class PictureTab(QStackedWidget):
    """Shows a picture or the offer to make it.

    `chart`: what would be saved now, None while empty. `wanted`: the user asks for the pictures.
    """

    wanted = Signal()

    def __init__(self, picture: QWidget, chart: Callable[[], Chart | None]) -> None:
        super().__init__()
        self.picture, self.bar = picture, SaveBar(chart)
        self.button = QPushButton(self.tr("Create charts"))
        self.reason = label("", "body", "muted", wrap=True)
        self.button.clicked.connect(self.wanted)
        self.addWidget(self._empty())
        self.addWidget(self._full())

    def show_picture(self, exists: bool, reason: str = "") -> None:
        """Show the picture, or else why it is missing or what making it takes."""
        self.setCurrentIndex(int(exists))
        self.reason.setText(reason)
        self.button.setAccessibleDescription(reason)

    def set_startable(self, enabled: bool) -> None:
        """Disable the button while other work runs or the project is read-only."""
        self.button.setEnabled(enabled)

    def _empty(self) -> QWidget:
        empty = QWidget()
        vbox(1, self.reason, (self.button, 0, Qt.AlignmentFlag.AlignLeft), 2, gap="s", margins="m", parent=empty)
        return empty

    def _full(self) -> QWidget:
        full = QWidget()
        vbox((self.picture, 1), self.bar, gap="s", margins=("m", 12, "m", "s"), parent=full)
        return full


NARROW = 800  # below it the answers go under the bars; a little more than both need beside each other
THUMBNAIL = 84  # device pixels: 42 on a screen of twice the density


class ByClass(QWidget):
    """Accuracy by class, from a *compare* result."""

    def __init__(self) -> None:
        super().__init__()
        self.bars, self.answers, self.bar = ClassBars(), Answers(), SaveBar(self._chart)
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._on_images)
        self._result: dict[str, Any] = {}
        self._titles: Titles = ("", "")
        self._lay_out()

    def show_result(self, result: dict[str, Any], images: list[Path], titles: Titles) -> None:
        """Show a result.

        Parameters
        ----------
        images : list of Path
            Images that the answers are about.
        titles : Titles
            Titles of the bars of the unlearned model, and of the classes to forget.
        """
        self._result, self._titles = result, titles
        fill_bars(self.bars, result, titles, result["class_names"])
        answers = [Answer(None, row["before"], row["after"]) for row in result["answers"]]
        self.answers.set_answers(answers, unseen=result.get("answers_unseen", result["unseen"]))
        if images:
            self._loader.request(id(result), images, THUMBNAIL)

    def _chart(self) -> Chart | None:
        return bars_chart(self._result, self._titles) if self._result else None

    def _on_images(self, key: object, images: list[QImage]) -> None:
        if key == id(self._result):
            self.answers.show_images(images)

    def minimumSizeHint(self) -> QSize:
        """Return the size with one part below the other: hidden behind another tab, it must not keep the page wide."""
        width = max(self.bars.minimumSizeHint().width(), self.answers.minimumSizeHint().width())
        return QSize(width + 2 * tokens.space("m"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < scale_px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._sides.direction() != direction:
            self._sides.setDirection(direction)
            self._line.setVisible(not is_narrow)

    def _lay_out(self) -> None:
        bars = vbox((self.bars, 1), self.bar, gap="s")
        self._sides, self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), line(vertical=True)
        add_to(self._sides, (bars, 1), self._line, self.answers, margins=("m", 12, "m", "s"), gap="l")
        self.bars.setMinimumHeight(scale_px(160))


COLUMNS, ROWS = 8, 3

Places = Callable[[list[int]], list[Path]]


class ChangedAnswers(QWidget):
    """Shows images to keep, or unseen ones, whose answer has changed; `places` has the paths of images by number."""

    def __init__(self) -> None:
        super().__init__()
        self._arrays: PictureArrays | None = None
        self._places: Places | None = None
        self._first = 0
        self.message, self.part, self._grid = label("", wrap=True), QComboBox(), AnswerGrid([], COLUMNS)
        self.part.setAccessibleName(self.tr("Which images"))
        for code, text in ((RETAIN, self.tr("Images to keep")), (UNSEEN, self.tr("Unseen images"))):
            self.part.addItem(text, code)
        self.earlier, self.later = QPushButton(self.tr("Previous")), QPushButton(self.tr("Next"))
        self.earlier.setAccessibleName(self.tr("Previous images"))
        self.later.setAccessibleName(self.tr("Next images"))
        self.setAccessibleName(self.tr("Images with changed answers"))
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._on_images)
        self.part.activated.connect(lambda _: self._turn_to(0))
        self.earlier.clicked.connect(lambda: self._turn_to(self._first - COLUMNS * ROWS))
        self.later.clicked.connect(lambda: self._turn_to(self._first + COLUMNS * ROWS))
        self._lay_out()

    def show_arrays(self, arrays: PictureArrays, places: Places) -> None:
        """Show the first page."""
        self._arrays, self._places = arrays, places
        self._turn_to(0)

    def shown_images(self) -> list[int]:
        """Return the numbers of the images on this page."""
        return [int(image) for image in self._changed_images()[self._first : self._first + COLUMNS * ROWS]]

    def _changed_images(self):  # noqa: ANN202
        assert self._arrays is not None
        return self._arrays.changed(self.part.currentData())

    def _turn_to(self, first: int) -> None:
        if self._arrays is None or self._places is None:
            return
        count, self._first = len(self._changed_images()), max(first, 0)
        total = int((self._arrays.arrays["role"] == self.part.currentData()).sum())
        text = self.tr("The answer changed for {n} of {of} images. Below each image: the answer before, then after.")
        self.message.setText(text.format(n=words.count(count), of=words.count(total)))
        self.earlier.setEnabled(self._first > 0)
        self.later.setEnabled(self._first + COLUMNS * ROWS < count)
        self._show()
        if self.shown_images():
            self._loader.request((id(self._arrays), self._first), self._places(self.shown_images()), THUMBNAIL)

    def _on_images(self, key: object, images: list[QImage]) -> None:
        if key == (id(self._arrays), self._first) and len(images) == len(self.shown_images()):
            self._grid.show_images(images)

    def _show(self) -> None:
        assert self._arrays is not None
        arrays, names = self._arrays.arrays, self._arrays.names
        answers = [
            Answer(None, *(names[arrays[f"answer_{when}"][number]] for when in ("before", "after")))
            for number in self.shown_images()
        ]
        grid = AnswerGrid(answers, COLUMNS)
        replace_widget(self._column, self._grid, grid)
        self._grid = grid
        self.setAccessibleDescription(joined.join_names([f"{answer.before} → {answer.after}" for answer in answers]))

    def _lay_out(self) -> None:
        self._column = vbox(
            self.message, flow_row(2, self.part, self.earlier, self.later), self._grid, 0, gap="s", parent=self
        )
