"""Look-alikes of a choice: the card, the gallery in which they are looked at, and what is decided about them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from megu.base.errors import MeguError
from megu.forget import stage_lookalikes as lookalikes
from megu.forget.stage_lookalikes import LookAlikes
from megu.project.results import published
from megu_desktop.pages.forget.aside import ForgetAside, Meaning
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.pages.forget.gallery import Gallery
from megu_desktop.pages.forget.lookalike_card import AlikeCard
from megu_desktop.text import words
from megu_desktop.work.work import Work

if TYPE_CHECKING:
    from numpy import ndarray


class LookAlikeBox(QObject):
    """Ties card and gallery to what the stage *lookalikes* found. changed: something else is to be shown.

    catalogue: the list of today's images, None while it is not read.
    """

    changed = Signal()

    def __init__(self, work: Work, aside: ForgetAside, parent: QObject) -> None:
        super().__init__(parent)
        self.card, self.gallery = AlikeCard(), Gallery()
        self.gallery.list_button.hide()
        self.catalogue: Catalogue | None = None
        self._work, self._aside = work, aside
        self._similarity: tuple[str, ndarray] | None = None  # and the folder it was read from
        self._reading = ""
        aside.compared.connect(self._compared)
        self.card.stop.connect(work.stop)
        self.card.show_them.connect(self._look_at_them)
        self.card.threshold_changed.connect(self._slid)
        self.card.decide.connect(self.decide)
        self.gallery.choice.edited.connect(self.changed)

    @property
    def is_showing(self) -> bool:
        """Whether they are looked at one by one."""
        return self.card.is_showing() and self.found() is not None

    def found(self) -> "tuple[ndarray, ndarray] | None":
        """Look-alikes from the slider's similarity on: those that can be taken, and those that trained nothing.

        None while they were not looked for, or what was found is being read.
        """
        folder, known, choice = self._folder(), self.catalogue, self._work.choices.images
        if folder is None or known is None or choice is None:
            return None
        if self._similarity is None or self._similarity[0] != str(folder):
            if self._reading != str(folder):
                self._reading = str(folder)
                self._aside.compare(folder)
            return None
        trained, rows = known.trained(choice), lookalikes.alike(self._similarity[1], self.card.threshold())
        return rows[trained[rows]], rows[~trained[rows]]

    def show(self, meaning: Meaning | None, running: bool, writable: bool) -> None:
        """Show what is known of the look-alikes of a choice that can be met. running: the page's own job runs."""
        self.card.setVisible(isinstance(meaning, dict))
        if not isinstance(meaning, dict) or (running and "lookalikes" in self._work.doing):
            return
        found = self.found()
        if found is None:
            return self.card.show_unknown(writable and (running or not self._work.busy))
        takeable, unseen = found
        marks = self.gallery.choice.marks
        marked = int(marks[takeable].sum()) if len(marks) else 0
        self.card.show_found(len(takeable), len(unseen), marked, self._decision(meaning), writable)

    def reset(self, taken: "ndarray", threshold: float | None = None) -> None:
        """Show which were taken (N,) bool, from which similarity on."""
        self.gallery.choice.reset(taken)
        if threshold is not None:
            self.card.set_threshold(threshold)

    def forget(self) -> None:
        """None are taken: the choice is another one."""
        self.card.set_showing(False)
        self.gallery.choice.reset(self.gallery.choice.marks & False)

    def decide(self, which: str) -> None:
        """Record that ``all`` go with the choice, ``none`` of them, or ``some``: those that are marked."""
        import numpy as np

        found, known, choice = self.found(), self.catalogue, self._work.choices.images
        if found is None or known is None or choice is None or self._similarity is None:
            return
        rows, threshold = found[0], self.card.threshold()
        taken = {"all": rows, "none": rows[:0], "some": rows[self.gallery.choice.marks[rows]]}[which]
        marks = np.zeros(len(known), bool)
        marks[taken] = True
        self.gallery.choice.reset(marks)
        self.card.set_showing(False)
        trained, similarity = known.trained(choice), self._similarity[1]
        made = partial(lookalikes.decision, known, trained, similarity, threshold, taken)
        self._aside.decide(self._work.choices.forget, made)

    # --- inside --------------------------------------------------------------------------------------------------

    def _folder(self) -> Path | None:
        try:
            return published(self._work.project, LookAlikes())
        except MeguError:
            return None

    def _decision(self, meaning: dict) -> str:
        said = meaning.get("lookalikes")
        if said is None:
            return ""
        text = self.tr("Decided: {taken} go too, {left} stay, from {threshold} on. It is recorded with the result.")
        values = {name: words.count(said[name]) for name in ("taken", "left")}
        return text.format(**values, threshold=words.percent(said["threshold"]))

    def _compared(self, result: "tuple[ndarray, ndarray]") -> None:
        self._similarity = (self._reading, result[0])
        self.changed.emit()

    def _look_at_them(self, showing: bool) -> None:
        self.card.set_showing(showing)
        self._slid()

    def _slid(self) -> None:
        if self.card.is_showing():
            self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        """The gallery, the most similar first, with their similarity below them."""
        import numpy as np

        known, choice, found = self.catalogue, self._work.choices.images, self.found()
        if known is None or choice is None or found is None or self._similarity is None:
            return
        marks, among = self.gallery.choice.marks.copy(), np.zeros(len(known), bool)
        for rows in found:
            among[rows] = True
        root = str(self._work.project.find_path(choice.path))
        self.gallery.show_alikes(known, among, root, self._similarity[1], ~known.trained(choice))
        if len(marks) == len(known):
            self.gallery.choice.reset(marks & among)
