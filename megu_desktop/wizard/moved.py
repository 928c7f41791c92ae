"""Card above the pages that asks for the images' new folder, if they were moved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from megu.base.errors import MeguError
from megu.images import moved
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.cards.error_card import ErrorCard
from megu_desktop.work.aside import Aside
from megu_desktop.work.work import Work


class MovedCard(QWidget):
    """Hidden while the images exist. `found`: they have a new folder, and must be read."""

    found = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work, self._aside, self._checked_place = work, Aside(self), ""
        self.card = ErrorCard()
        vbox(self.card, margins=("xl", "m", "xl", 0), parent=self)
        self.hide()
        self._aside.done.connect(self._on_looked)
        self.card.way_out.connect(self._ask)
        work.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Check in another thread whether the images exist; once for each folder."""
        choice = self._work.choices.images
        place = choice.path if choice is not None else ""
        if place != self._checked_place:
            self._checked_place = place
            self.hide()
            self._aside.call(place, moved.images_are_gone, self._work.project)

    def tell(self, sentence: str) -> None:
        """Show the card with a sentence."""
        self.card.show_error(sentence, self.tr("Find them…"))
        self.show()

    def take(self, place: str) -> None:
        """Set the new folder of the images."""
        window = self.window()
        confirm: Callable[[], bool] | None = getattr(window, "confirm_change", None)
        if self._work.busy and not (confirm and confirm()):
            return
        try:
            moved.relocate(self._work.project, Path(place))
        except MeguError as error:
            self.tell(words.sentence(error))
            return
        self.hide()
        self._checked_place = ""
        self._work.changed.emit()
        self.found.emit()

    def _on_looked(self, place: str, is_gone: object) -> None:
        if place == self._checked_place and is_gone is True and not self._work.project.read_only:
            folder = self._work.project.find_path(place)
            text = self.tr(
                "The images are no longer in “{folder}”. If they were moved, choose their new location. Your choices "
                "and results stay valid."
            )
            self.tell(text.format(folder=folder))

    def _ask(self) -> None:
        title, choice = self.tr("Where are the images now?"), self._work.choices.images
        single = choice is not None and Path(choice.path).suffix != ""  # an archive or a list
        path = QFileDialog.getOpenFileName(self, title)[0] if single else QFileDialog.getExistingDirectory(self, title)
        if path:
            self.take(path)
