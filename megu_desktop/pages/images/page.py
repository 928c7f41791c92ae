"""Page 2: choose the images, say whether they trained the model, and see whether the model fits the images."""

import os
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Signal

from megu.base.errors import MeguError
from megu.base.events import Event, Note, Reused, Started
from megu.images.fitting import expected
from megu.project.preprocessing import Preprocessing
from megu.project.schema import ImagesChoice
from megu_desktop.pages.images import take as images_take
from megu_desktop.pages.images.baseline_words import BaselineWords
from megu_desktop.pages.images.class_order import OrderCard
from megu_desktop.pages.images.questions import (
    GO_ON,
    PREPARE,
    UNKNOWN,
    GuessingCard,
    SplitBoxes,
    WhiteQuestion,
    asks_for_white,
)
from megu_desktop.pages.images.unreadable import UnreadableCard
from megu_desktop.pages.images.warnings import WarningsCard, WarningWords
from megu_desktop.pages.model.fit_card import FitCard
from megu_desktop.pages.shared.class_list import ClassList
from megu_desktop.pages.shared.folders import folders_of, split_counts
from megu_desktop.pages.shared.step_page import StepPage, dump_choices, stack
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.file_card import FileCard
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.widgets.cards.question_card import QuestionCard
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.widgets.tables.class_table import ClassTable
from megu_desktop.work.work import Work


class ImagesPage(StepPage):
    """Chooses `choices.images`.

    The job *images* finds the best preprocessing, reads the folder and asks the model about every image in it.
    `step_wanted`: show another step's page. `next_wanted`: show the next one after all.
    """

    step_wanted = Signal(str)
    next_wanted = Signal()

    step: ClassVar[str] = "images"
    job: ClassVar[str] = "images"
    quick: ClassVar[bool] = True
    fixable_codes: ClassVar[tuple[str, ...] | None] = (
        *("images_", "class_", "cannot_read"),
        *("zip_", "table_", "manifest_", "hf_", "raw_"),
    )

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        files = self.tr("Archives and lists (*.zip *.csv *.tsv *.parquet);;All files (*)")
        self.folder = FileCard(self.tr("Drop a folder or a file here, or"), self.tr("Choose…"), "both", files)
        self.folder.chosen.connect(self.choose)
        self.hint = label("", "body", "muted", wrap=True)
        self.progress, self.unreadable = ProgressCard(), UnreadableCard()
        self.progress.remember(work.project)
        self.progress.stop.connect(work.stop)
        self.pin(self.progress)
        self.unreadable.left_out.connect(self.leave_out)
        self.unreadable.again.connect(self.read_again)
        self.table, self.verdict, self._sentences = ClassTable(), VerdictCard(), BaselineWords(self)
        self.classes = ClassList(self.table)
        self.question = QuestionCard(self.tr("Were these images used to train this model?"))
        self.splits, self.white, self.order = SplitBoxes(), WhiteQuestion(), OrderCard()
        self.warnings, self._warning_words = WarningsCard(), WarningWords(self)
        self._choosing_splits = False
        self.fit = FitCard()
        self.fit.taken.connect(self.prepare)
        self.fit.other_wanted.connect(self.choose_preparation)
        self.guessing = GuessingCard()
        self.guessing.answered.connect(self._on_guessing)
        self._accepted_guessing: Any = None
        self._build()
        self.show_state()

    # --- what buttons do -----------------------------------------------------------------------------------------

    def choose(self, path: str) -> None:
        """Take a folder's path and read it at once. The question about training is asked again for another folder."""
        stored_path = self.work.project.store_path(path)
        if self.work.choices.images is not None and self.work.choices.images.path == stored_path:
            self.read_again()
        elif self.change(partial(images_take.set_folder, stored_path)):
            self.refresh()

    def answer(self, key: str) -> None:
        """Answer the question: ``all``, ``only`` (those in the training splits) or ``unknown``.

        If no split is called "train", ``only`` counts as an answer once its splits are chosen.
        """
        images = self.work.result("images")
        training = folders_of(images).training if images else []
        self._choosing_splits = key == "only" and not training
        if self._choosing_splits:
            self.show_state()
        elif self.change(partial(images_take.set_used, key, training)):
            self.refresh()

    def choose_splits(self, training: list[str]) -> None:
        """Say which splits trained the model."""
        self._choosing_splits = False
        if self.change(partial(images_take.set_used, "only", training)):
            self.refresh()

    def choose_white(self, key: str) -> None:
        """Say which value is white in images of more than 8 bits, or that it is ``unknown``."""
        if self.change(partial(images_take.set_white, self.white.value(key), key == UNKNOWN)):
            self.refresh()

    def choose_order(self, outputs: list[str]) -> None:
        """Assign the model's outputs to classes; empty for the order of the names."""
        if self.change(partial(images_take.set_outputs, outputs)):
            self.refresh()

    def leave_out(self) -> None:
        """Agree to go on without the images that can't be read."""
        if self.change(images_take.set_leave_out):
            self.refresh()

    def read_again(self) -> None:
        """Read the folder again: files may have been repaired, added or removed."""
        if self.change(images_take.count_scan):
            self.refresh()

    def prepare(self, preprocessing: Preprocessing) -> None:
        """Use the preprocessing that fits best; the model is asked about the images again."""
        if self.change(partial(images_take.set_preprocessing, preprocessing)):
            self.refresh()

    def choose_preparation(self) -> None:
        """Show the page on which the preprocessing is chosen."""
        self.step_wanted.emit("model")

    def holds_back(self) -> bool:
        """Return True, and show the question, if the user must confirm before the next step.

        That is so if the model is hardly better than guessing and the user has not agreed to go on all the same.
        """
        baseline = self.work.result("baseline")
        if baseline is None or self._accepted_guessing == baseline["splits"] or not self.is_writable:
            return False
        if expected.of_baseline(baseline, self._judged_split(baseline)) != "chance":
            return False
        self.guessing.ask()
        QTimer.singleShot(0, self._show_guessing)
        return True

    def _show_guessing(self) -> None:
        """Scroll to the question once it has its place, and give it the keyboard focus."""
        self.scroll_area.ensureWidgetVisible(self.guessing)
        self.guessing.take_focus()

    def _on_guessing(self, key: str) -> None:
        baseline = self.work.result("baseline")
        if key == GO_ON and baseline is not None:
            self._accepted_guessing = baseline["splits"]
            self.next_wanted.emit()
        elif key == PREPARE:
            self.choose_preparation()
        else:
            self._ask_again()
        self.guessing.hide()

    def _judged_split(self, baseline: dict[str, Any]) -> str:
        """Return the split that shows how good the model is, of those in the baseline."""
        images = self.work.result("images")
        part = folders_of(images).judged if images else "all"
        return part if part in baseline["splits"] else "all"

    def _on_started(self, job: str) -> None:
        if job == self.job:
            self.progress.begin(self.tr("Reading the images"))
        super()._on_started(job)

    def take_way_out(self) -> None:
        if self._is_outdated():
            self.read_again()
        elif self.is_fixable():
            self._ask_again()
        else:
            self.try_again()

    def _ask_again(self) -> None:
        """Ask for the same kind of source as before: a file or a folder."""
        choice = self.work.choices.images
        file = choice is not None and os.path.isfile(self.work.project.find_path(choice.path))
        self.folder.ask_file() if file else self.folder.ask_folder()

    # --- what the page shows -------------------------------------------------------------------------------------

    def about(self) -> str:
        choices = self.work.choices
        choice = choices.images
        subject = choice and (choice.path, choice.scan, choice.leave_out, choice.white, choice.outputs)
        return dump_choices(choices, "model") + repr(subject)

    def missing_stages(self) -> list[str]:
        if self.work.choices.images is None:
            return []
        result = self.work.result("images")
        is_blocked = result is not None and (
            self._is_unread(result) or self._needs_white(result) or self.work.result("model") is None
        )
        if is_blocked or self.work.result("baseline") is not None:
            return []
        fit = ["fit"] if self.work.result("model") is not None and self.work.result("fit") is None else []
        return [*fit, "baseline"] if result is not None else [*fit, "images", "baseline"]

    def on_events(self, events: list[Event]) -> None:
        if not self.is_running:
            return
        for event in events:
            if isinstance(event, Started | Reused):
                self.show_news()  # the folder's images are there once the model is asked about them
            elif isinstance(event, Note):
                self.progress.note(words.event_sentence(event))
        self.progress.take(events)

    @at_once
    def show_state(self) -> None:
        choice, images = self.work.choices.images, self.work.result("images")
        is_unread = images is not None and self._is_unread(images)
        way_out = self.tr("Read again") if self._is_outdated() else self.tr("Choose other images…")
        has_failed = self.show_error(way_out, self.tr("Continue"))
        if has_failed and images is not None and (is_unread or self._needs_white(images)):
            self.error.clear()  # the list of those images, or the question, says it better
        self._show_folder(choice, images)
        self.progress.setVisible(self.is_running)
        self.unreadable.setVisible(is_unread and not self.is_running)
        self._body.setVisible(images is not None and not is_unread and (not has_failed or not self.is_fixable()))
        if images is not None and is_unread:
            self.unreadable.show_names(images["unreadable"], images["total"], self.is_writable)
        elif images is not None and choice is not None:
            self._show_classes(choice, images)
            self._show_question(choice, images)
            self._show_notes(choice, images)

    def _is_outdated(self) -> bool:
        """Return True if files have changed since the folder was read; reading it again solves that."""
        return isinstance(self.failure, MeguError) and self.failure.code == "images_changed"

    def _is_unread(self, images: dict[str, Any]) -> bool:
        choice = self.work.choices.images
        return bool(images["unreadable"]) and choice is not None and not choice.leave_out

    def _needs_white(self, images: dict[str, Any]) -> bool:
        choice = self.work.choices.images
        is_undecided = choice is not None and choice.white is None
        return is_undecided and asks_for_white(images, self.work.result("model"))

    def _show_folder(self, choice: ImagesChoice | None, images: dict[str, Any] | None) -> None:
        self.hint.setVisible(choice is None)
        if choice is None:
            self.folder.set_empty()
        else:
            place = str(self.work.project.find_path(choice.path).parent)
            detail = self._sentences.folder(images, choice.leave_out) if images else place
            self.folder.set_chosen(Path(choice.path).name, detail)
            self.folder.set_icon("file" if Path(choice.path).suffix else "folder")
        self.folder.button.setEnabled(self.is_writable and not self.is_running)

    def _show_classes(self, choice: ImagesChoice, images: dict[str, Any]) -> None:
        baseline = self.work.result("baseline")
        self.classes.show(self.work, self.work.project.find_path(choice.path))
        self.verdict.setVisible(baseline is not None or (self.is_running and not self._needs_white(images)))
        self.fit.show_fit(self.work.result("fit"), baseline, self.is_writable and not self.is_running)
        if baseline is None or self._accepted_guessing == baseline["splits"]:
            self.guessing.hide()
        if baseline is not None:
            self.verdict.set_verdict(*self._sentences.verdict(baseline, self._judged_split(baseline)))
        else:
            self.verdict.set_verdict("unknown", self.tr("Running the model on these images"))

    def _show_question(self, choice: ImagesChoice, images: dict[str, Any]) -> None:
        training = choice.training_folders if choice.used == "only" else None
        for key, (title, detail) in self._sentences.answers(images, training).items():
            self.question.set_option_title(key, title)
            self.question.set_option_detail(key, detail)
            self.question.set_option_enabled(key, self.is_writable and (key != "only" or folders_of(images).can_tell))
        self.question.choose("only" if self._choosing_splits else choice.used)
        only, several = self._choosing_splits or choice.used == "only", folders_of(images).can_tell
        self.splits.setVisible(only and several and not self._is_plain(images))
        folders = [] if self._choosing_splits else training or []
        self.splits.show_splits(split_counts(images), folders, self.is_writable)

    def _is_plain(self, images: dict[str, Any]) -> bool:
        """Return True if there is nothing to choose: one split is called "train", and one is not."""
        folders = folders_of(images)
        return len(folders.training) == len(folders.others) == 1

    def _show_notes(self, choice: ImagesChoice, images: dict[str, Any]) -> None:
        """Show the other questions and notes: white, the order of the classes, warnings."""
        baseline, model = self.work.result("baseline"), self.work.result("model")
        self.white.setVisible(asks_for_white(images, model))
        if asks_for_white(images, model):
            self.white.show_images(images, choice, self.is_writable)
        self.order.setVisible(baseline is not None)
        if baseline is not None:
            self.order.show_order(baseline, (model or {}).get("class_names"), self.is_writable)
        self.warnings.show_warnings(self._warning_words.warnings(images, baseline, choice))

    def _build(self) -> None:
        self.set_title(self.tr("Images"))
        self.set_subtitle(
            self.tr("Choose the images this model was made for. They are read in place and never changed.")
        )
        for key in ("all", "only", "unknown"):
            self.question.add_option(key, "", "")
        self.question.answered.connect(self.answer)
        self.splits.chosen.connect(self.choose_splits)
        self.white.answered.connect(self.choose_white)
        self.order.chosen.connect(self.choose_order)
        self.hint.setText(
            self.tr(
                "A folder with one sub-folder of images per class, possibly inside “train” and “test”. Or a list "
                "(CSV or Parquet) with the columns “path” and “label”; “split”, “subclass” and other columns, such "
                "as a patient number, are read too. Or a data set in the format of Hugging Face, CIFAR or MNIST. Any "
                "of these may be in a ZIP file."
            )
        )
        add_to(self.content, self.folder, self.hint, self.error, self.progress, self.unreadable)
        right = stack(self.verdict, self.guessing, self.fit, self.white, self.question, self.splits)
        self._body = self.two_columns(stack(self.warnings, self.table, self.order), right, right_first=True)
        self.content.addStretch()
