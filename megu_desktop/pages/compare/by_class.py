"""Which class paid: accuracy by class, and some images with the answers before and after."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.text import scaled
from megu_desktop.pages.compare.charts import Titles, bars_chart, fill_bars
from megu_desktop.widgets.basics.parts import line
from megu_desktop.widgets.charts.chart import Chart, SaveBar
from megu_desktop.widgets.charts.class_bars import ClassBars
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.answers import Answer, Answers

NARROW = 800  # below it the answers go under the bars; a little more than both need beside each other
THUMBNAIL = 84  # device pixels: 42 on a screen of twice the density


class ByClass(QWidget):
    """Filled from a *compare* result."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars, self.answers, self.bar = ClassBars(), Answers(), SaveBar(self._chart)
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._on_images)
        self._result: dict[str, Any] = {}
        self._titles: Titles = ("", "")
        self._lay_out()

    def show_result(self, result: dict[str, Any], images: list[Path], titles: Titles) -> None:
        """images: where those of the answers lie. titles: of the new model's bars, and of those to forget."""
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
        """That of both under each other: hidden behind another tab, it must not keep the page wide."""
        least = max(self.bars.minimumSizeHint().width(), self.answers.minimumSizeHint().width())
        return QSize(least + 2 * tokens.space("m"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._sides.direction() != direction:
            self._sides.setDirection(direction)
            self._line.setVisible(not narrow)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(tokens.space("s"))
        left.addWidget(self.bars, 1)
        left.addWidget(self.bar)
        self._sides, self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), line(vertical=True)
        self._sides.setContentsMargins(tokens.space("m"), 12, tokens.space("m"), tokens.space("s"))
        self._sides.setSpacing(tokens.space("l"))
        self._sides.addLayout(left, 1)
        self._sides.addWidget(self._line)
        self._sides.addWidget(self.answers)
        self.bars.setMinimumHeight(scaled(160))
