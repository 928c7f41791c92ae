"""Try the unlearned model: both models' answers about an image of the user's. Nothing of it is stored."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from megu.base.events import Answered
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label, replace_widget
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.cards.file_card import FileCard
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.bar_list import BarList, BarRow, Thumbnail

KINDS = "*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.ppm *.pgm"
SIDE = 96


class TryModel(QWidget):
    """Shows both models' answers about an image. `wanted(path)`: the user dropped or chose an image."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        filters = self.tr("Images ({kinds})").format(kinds=KINDS)
        self.card = FileCard(self.tr("Drop an image here, or"), self.tr("Choose an image…"), "file", filters)
        self.message = label("", "small", "muted", wrap=True)
        self.answers = [BarList(), BarList()]
        self._thumbnail: QWidget = Thumbnail(None, SIDE)
        self._path = ""
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._on_image)
        self.card.chosen.connect(self.wanted)
        self.progress = ProgressCard()
        self.progress.hide()
        self._lay_out()
        self.set_titles(self.tr("Original"), self.tr("New model"))
        self.clear()

    def set_titles(self, original: str, new: str) -> None:
        """Set the names of both models."""
        for bar_list, title in zip(self.answers, (original, new), strict=True):
            bar_list.set_title(title)

    def clear(self) -> None:
        """Remove the answers, which belong to another model."""
        self._path = ""
        self.progress.show_if_long(False)
        self.card.set_empty()
        self.message.setText(self.tr("The image is not stored."))
        self._below.setVisible(False)

    def set_startable(self, startable: bool) -> None:
        """Disable the controls while other work runs."""
        self.card.button.setEnabled(startable)

    def ask(self, path: str) -> None:
        """Show that both models are being asked about an image."""
        self._path = path
        self.card.set_busy(self.tr("Both models answer"))
        self.progress.begin(self.tr("Both models answer"))
        self.progress.show_if_long(True)
        self._below.setVisible(False)
        self._loader.request(path, [path], 2 * SIDE)

    def show_answers(self, result: Answered) -> None:
        """Show the likeliest classes."""
        self.progress.show_if_long(False)
        self.card.set_chosen(Path(self._path).name)
        for bar_list, answers in zip(self.answers, (result.original, result.unlearned), strict=True):
            rows = [BarRow(name, share, text=words.percent(share)) for name, share in answers]
            bar_list.set_rows(rows, top=1.0)
        self._below.setVisible(True)

    def show_failure(self, sentence: str) -> None:
        """Show why there is no answer."""
        self.clear()
        self.message.setText(sentence)

    def _on_image(self, key: object, images: list[QImage]) -> None:
        if key == self._path:
            self._thumbnail = replace_widget(self._row, self._thumbnail, Thumbnail(images[0], SIDE))

    def _lay_out(self) -> None:
        self._below = QWidget()
        self._row = hbox(self._thumbnail, *((bar_list, 1) for bar_list in self.answers), gap="m", parent=self._below)
        vbox(self.card, self.progress, self.message, self._below, 0, gap="s", margins=("m", 12, "m", "s"), parent=self)
