"""Look-alikes of a choice: the card, the gallery in which they are checked, and the decision on them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from megu.forget import stage_lookalikes as lookalikes
from megu.forget.stage_lookalikes import USUAL
from megu_desktop.pages.forget.background import ForgetAside, Meaning
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.pages.forget.gallery import Gallery
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.work.work import Work

if TYPE_CHECKING:
    from numpy import ndarray

STEPS, LEAST = 1000, 0.8
"""Of the slider, which goes from the least similarity worth looking at to 1."""


class AlikeCard(Card):
    """Card about look-alikes; it emits what the user pressed, and the `show_*` methods fill it."""

    look = Signal()
    stop = Signal()
    show_them = Signal(bool)
    threshold_changed = Signal()
    decide = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.slider, self._value = QSlider(Qt.Orientation.Horizontal), label("", "strong")
        self.look_button, self.show_button = QPushButton(), QPushButton()
        self.all_button, self.some_button = QPushButton(self.tr("Forget all")), QPushButton()
        self.none_button = QPushButton(self.tr("Keep all"))
        self._text_label, self._decision_label = label("", wrap=True), label("", "small", "muted", wrap=True)
        self._slider_row = QWidget()
        self._showing = False
        self._lay_out()
        self._wire()
        self.set_threshold(USUAL)

    def threshold(self) -> float:
        """Return the similarity from which on images count as alike."""
        return self.slider.value() / STEPS

    def set_threshold(self, threshold: float) -> None:
        """Set the slider without emitting."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(threshold * STEPS))
        self._show_value()

    def is_showing(self) -> bool:
        """Return True while look-alikes are checked one by one."""
        return self._showing

    def set_showing(self, showing: bool) -> None:
        """Set whether look-alikes are checked one by one."""
        self._showing = showing
        self.show_button.setText(self.tr("Back to the choice") if showing else self.tr("Show them"))

    def show_looking(self) -> None:
        """Show that the search is running."""
        self._show(self.tr("Comparing images by the model’s features"), "")
        self.look_button.setText(self.tr("Stop"))
        self.look_button.setEnabled(True)
        self._arrange(searched=False, any_=False)
        self._looking = True

    def show_unknown(self, enabled: bool) -> None:
        """Show that no search was made."""
        self._looking = False
        text = self.tr(
            "If near-copies stay among the images to keep, they teach the model what it should forget. A near-copy "
            "is, for example, a brighter or cropped version, or another photo of the same object. The search uses "
            "the model’s own features and may miss images that were changed a lot."
        )
        self._show(text, self.tr("No search has been made yet."))
        self.look_button.setText(self.tr("Find look-alikes"))
        self.look_button.setEnabled(enabled)
        self._arrange(searched=False, any_=False)

    def show_found(self, takeable: int, unseen: int, marked_count: int, decision: str, enabled: bool) -> None:
        """Show how many training images, and how many others, resemble one to be forgotten.

        Parameters
        ----------
        decision : str
            The decision as a sentence, or "".
        """
        self._looking = False
        text = self.tr("{n} training images resemble an image to forget.").format(n=words.count(takeable))
        if unseen:
            unseen_text = self.tr(
                "{n} images that the model was not trained on resemble one too. There is nothing to forget about "
                "them, but they reveal the forgotten image. After this decision they no longer count as unseen."
            )
            text = words.sentences(text, unseen_text.format(n=words.count(unseen)))
        self._show(
            text, decision or self.tr("Should the model forget them too? The decision is recorded with the result.")
        )
        some = self.tr("Forget {n}, keep {rest}")
        self.some_button.setText(some.format(n=words.count(marked_count), rest=words.count(takeable - marked_count)))
        for button in (self.all_button, self.none_button, self.some_button):
            button.setEnabled(enabled)
        self._arrange(searched=True, any_=takeable > 0)

    def _show(self, text: str, decision: str) -> None:
        self._text_label.setText(text)
        show_text(self._decision_label, decision)

    def _arrange(self, searched: bool, any_: bool) -> None:
        self.look_button.setVisible(not searched)
        self._slider_row.setVisible(searched)
        self.show_button.setVisible(searched and (any_ or self._showing))
        self.all_button.setVisible(searched and any_ and not self._showing)
        self.some_button.setVisible(searched and any_ and self._showing)
        self.none_button.setVisible(searched and not self._showing)

    def _show_value(self) -> None:
        self._value.setText(words.percent(self.threshold(), 1))

    def _lay_out(self) -> None:
        self.slider.setRange(round(LEAST * STEPS), STEPS)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(self.tr("Similarity from which images count as look-alikes"))
        caption = label(self.tr("Look-alikes from"), "small", "muted")
        hbox(caption, (self.slider, 1), self._value, gap="s", parent=self._slider_row)
        buttons = hbox(
            self.look_button, self.show_button, self.all_button, self.some_button, self.none_button, 1, gap="s"
        )
        add_to(
            self.body,
            label(self.tr("Look-alikes"), "section"),
            self._text_label,
            self._slider_row,
            self._decision_label,
            buttons,
        )
        self.set_showing(False)
        self._looking = False

    def _wire(self) -> None:
        self.slider.valueChanged.connect(self._on_slider)
        self.look_button.clicked.connect(lambda _: (self.stop if self._looking else self.look).emit())
        self.show_button.clicked.connect(lambda _: self.show_them.emit(not self._showing))
        for which, button in (("all", self.all_button), ("none", self.none_button), ("some", self.some_button)):
            button.clicked.connect(lambda _, which=which: self.decide.emit(which))

    def _on_slider(self) -> None:
        self._show_value()
        self.threshold_changed.emit()


class LookAlikeBox(QObject):
    """Connects card and gallery with the result of the stage *lookalikes*. `changed`: show the page again.

    `catalogue`: the list of today's images, None until it is read.
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
        aside.compared.connect(self._on_compared)
        self.card.stop.connect(work.stop)
        self.card.show_them.connect(self._show_them)
        self.card.threshold_changed.connect(self._on_slider)
        self.card.decide.connect(self.decide)
        self.gallery.choice.edited.connect(self.changed)

    @property
    def is_showing(self) -> bool:
        """Return True while look-alikes are checked one by one."""
        return self.card.is_showing() and self.current_rows() is not None

    def current_rows(self) -> "tuple[ndarray, ndarray] | None":
        """Return the look-alikes from the slider's similarity on: those that can be taken, and untrained ones.

        None until a search was made and its result is read.
        """
        folder, catalogue, choice = self._work.folder("lookalikes"), self.catalogue, self._work.choices.images
        if folder is None or catalogue is None or choice is None:
            return None
        if self._similarity is None or self._similarity[0] != str(folder):
            if self._reading != str(folder):
                self._reading = str(folder)
                self._aside.compare(folder)
            return None
        training_mask, rows = (
            catalogue.training_mask(choice),
            lookalikes.alike(self._similarity[1], self.card.threshold()),
        )
        return rows[training_mask[rows]], rows[~training_mask[rows]]

    def show(self, meaning: Meaning | None, running: bool, writable: bool) -> None:
        """Show the look-alikes of a choice that can be met.

        Parameters
        ----------
        running : bool
            Whether the page's own job is running.
        """
        self.card.setVisible(isinstance(meaning, dict))
        if not isinstance(meaning, dict) or (running and "lookalikes" in self._work.doing):
            return
        row_groups = self.current_rows()
        if row_groups is None:
            return self.card.show_unknown(writable and (running or not self._work.busy))
        takeable, unseen = row_groups
        marks = self.gallery.choice.marks
        marked_count = int(marks[takeable].sum()) if len(marks) else 0
        self.card.show_found(len(takeable), len(unseen), marked_count, self._decision(meaning), writable)

    def reset(self, rows: "ndarray", threshold: float | None = None) -> None:
        """Show which were taken (N,) bool, from which similarity on."""
        self.gallery.choice.reset(rows)
        if threshold is not None:
            self.card.set_threshold(threshold)

    def forget(self) -> None:
        """Take none: the choice has changed."""
        self.card.set_showing(False)
        self.gallery.choice.reset(self.gallery.choice.marks & False)

    def decide(self, which: str) -> None:
        """Record that ``all`` look-alikes go with the choice, ``none`` of them, or ``some``: the marked ones."""
        import numpy as np

        rows_found, catalogue, choice = self.current_rows(), self.catalogue, self._work.choices.images
        if rows_found is None or catalogue is None or choice is None or self._similarity is None:
            return
        rows, threshold = rows_found[0], self.card.threshold()
        rows_to_take = {"all": rows, "none": rows[:0], "some": rows[self.gallery.choice.marks[rows]]}[which]
        marks = np.zeros(len(catalogue), bool)
        marks[rows_to_take] = True
        self.gallery.choice.reset(marks)
        self.card.set_showing(False)
        training_mask, similarity = catalogue.training_mask(choice), self._similarity[1]
        make_decision = partial(lookalikes.make_decision, catalogue, training_mask, similarity, threshold, rows_to_take)
        self._aside.decide(self._work.choices.forget, make_decision)

    # --- inside --------------------------------------------------------------------------------------------------

    def _decision(self, meaning: dict) -> str:
        decision = meaning.get("lookalikes")
        if decision is None:
            return ""
        text = self.tr(
            "Decided: of the look-alikes with a similarity of {threshold} or more, forget {taken} and keep {left}. "
            "This is recorded with the result."
        )
        values = {name: words.count(decision[name]) for name in ("taken", "left")}
        return text.format(**values, threshold=words.percent(decision["threshold"]))

    def _on_compared(self, result: "tuple[ndarray, ndarray]") -> None:
        self._similarity = (self._reading, result[0])
        self.changed.emit()

    def _show_them(self, showing: bool) -> None:
        self.card.set_showing(showing)
        self._on_slider()

    def _on_slider(self) -> None:
        if self.card.is_showing():
            self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        """Fill the gallery, the most similar first, each with its similarity below it."""
        import numpy as np

        catalogue, choice, row_groups = self.catalogue, self._work.choices.images, self.current_rows()
        if catalogue is None or choice is None or row_groups is None or self._similarity is None:
            return
        marks, among = self.gallery.choice.marks.copy(), np.zeros(len(catalogue), bool)
        for rows in row_groups:
            among[rows] = True
        root = str(self._work.project.find_path(choice.path))
        self.gallery.show_alikes(catalogue, among, root, self._similarity[1], ~catalogue.training_mask(choice))
        if len(marks) == len(catalogue):
            self.gallery.choice.reset(marks & among)
