"""Page 4: which classes look like those to forget, asked of a multimodal model or read off confusions."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from megu.events import Event, Progress, Score, Started
from megu.schema import Choices, SimilarityParameters
from megu_desktop import words
from megu_desktop.pages.folders import class_names
from megu_desktop.pages.pace import Pace
from megu_desktop.pages.similarity_choice import SimilaritySource
from megu_desktop.pages.similarity_view import Findings, HeatCard, Rows
from megu_desktop.pages.start_card import StartCard
from megu_desktop.pages.step_page import StepPage, dumped, stacked
from megu_desktop.widgets.progress_card import ProgressCard
from megu_desktop.work import Work

REPAINT = 200  # ms between two pictures of a map that fills


class SimilarityPage(StepPage):
    """Chooses `choices.similarity`; the job *similarity* looks at the model's folder and, when asked to, estimates."""

    step: ClassVar[str] = "similarity"
    job: ClassVar[str] = "similarity"
    mended_by: ClassVar[tuple[str, ...] | None] = ("mllm_",)

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.source, self.begin = SimilaritySource(), StartCard(self.tr("Estimate similarity"))
        self.progress, self.heat, self.findings = ProgressCard(), HeatCard(), Findings()
        self._pace, self._asked, self._shown = Pace(), False, None
        self._scores: Rows = {}
        self._repaint = QTimer(self, singleShot=True, interval=REPAINT)
        self._repaint.timeout.connect(self._show_scores)
        self.source.chosen.connect(self._choose)
        self.source.edited.connect(self._take_options)
        self.begin.start.connect(self.estimate)
        self.progress.stop.connect(work.stop)
        self._build()
        self.show_state()

    # --- what buttons do -----------------------------------------------------------------------------------------

    def choose_source(self, source: str, folder: str | None = None) -> None:
        """Choose ``mllm`` (with its folder, or the one chosen before) or ``confusions``."""
        stored = self.work.project.store_path(folder) if folder else None
        self._take(partial(_set_source, source, stored))

    def estimate(self) -> None:
        """Start the estimate, as soon as the folder has been looked at."""
        self.source.take_options()
        self._asked, self._failure = True, None
        self.refresh()

    def take_way_out(self) -> None:
        if self.mendable():
            self.source.ask_folder()
        else:
            self.estimate()

    def leave(self) -> None:
        """Take edits of the options that still wait."""
        self.source.take_options()

    # --- what the page shows -------------------------------------------------------------------------------------

    def about(self) -> str:
        return dumped(self.work.choices, "model", "images", "forget", "similarity")

    def lacking(self) -> list[str]:
        choice, names = self.work.choices.similarity, []
        if choice.source == "mllm" and choice.mllm and self.work.result("mllm") is None:
            names.append("mllm")
        if self._asked and self.work.result("similarity") is None:
            names += [] if self.work.result("forget") else ["forget"]
            names.append("similarity")
        return names

    def on_events(self, events: list[Event]) -> None:
        if not self.running:
            return
        for event in events:
            if isinstance(event, Started) and event.stage == "similarity":
                self._pace.reset()
                self._scores = {}
            elif isinstance(event, Score):
                self._note(event)
        last = next((event for event in reversed(events) if isinstance(event, Progress)), None)
        if last is not None and last.unit == "unit_questions":
            self._show_progress(last)

    def show_state(self) -> None:
        choices, result = self.work.choices, self.work.result("similarity")
        failed = self.show_error(self.tr("Choose another folder…"), self.tr("Go on"))
        estimating = self.running and self._asked
        self._show_choice()
        self.progress.setVisible(estimating)
        self.begin.setVisible(result is None and not estimating and not failed)
        self.begin.set_text(self._what(), self._why_not())
        self._body.setVisible(result is not None or (estimating and bool(self._scores)))
        if result is None:
            self._shown = None
            self.findings.show_verdict(None)
        elif result is not self._shown:
            self._shown = result
            self._show_rows(result["class_names"], result["rows"])
            self.findings.show_verdict(result)
        names = words.class_list(choices.forget.classes)
        if names:
            one = self.tr("Which classes look like {names}? Unlearning leads each {names} towards its neighbours.")
            many = self.tr("Which classes look like {names}? Unlearning leads images of them towards their neighbours.")
            self.set_subtitle((one if len(choices.forget.classes) == 1 else many).format(names=names))

    def _show_choice(self) -> None:
        choice = self.work.choices.similarity
        folder = self.work.project.find_path(choice.mllm) if choice.mllm else None
        seen = self.work.result("mllm")
        self.source.show_choice(choice, folder, seen["bytes"] if seen else None, self.writable)

    def _what(self) -> str:
        choice, model = self.work.choices.similarity, self.work.result("model")
        if choice.source == "confusions":
            return self.tr("The classifier’s own answers about these images tell which classes it confuses.")
        if choice.mllm is None or model is None:
            return self.tr("Choose the folder of a multimodal model, or go on without one.")
        rows = model["classes"] if choice.parameters.all_rows else len(self.work.choices.forget.classes)
        asked = self.tr("The model will be asked {n} questions: does this picture show that class, true or false?")
        return asked.format(n=words.count(rows * model["classes"] * choice.parameters.exemplars))

    def _why_not(self) -> str:
        """Why the estimate can't be started now; an empty text where it can."""
        choice = self.work.choices.similarity
        if not self.writable:
            return self.tr("This project is open for reading only.")
        if self.work.busy and not self.running:
            return self.tr("Other work is running in this project. This can start when it has ended.")
        if self.source.parameters() is None:
            return self.tr("One of the options is out of its bounds.")
        return self.tr("No folder is chosen yet.") if choice.source == "mllm" and choice.mllm is None else ""

    def _show_progress(self, progress: Progress) -> None:
        self._pace.at(progress.done, progress.total)
        counted = self.tr("{n} of {total} questions")
        counted = counted.format(n=words.count(progress.done), total=words.count(progress.total))
        self.progress.set_progress(progress.done, progress.total, counted)
        self.progress.set_time_left(self._pace.left())

    def _note(self, score: Score) -> None:
        names = self._class_names()
        row = self._scores.setdefault(score.row, [None] * len(names))
        if score.column in names:
            row[names.index(score.column)] = score.value
        if not self._repaint.isActive():
            self._repaint.start()

    def _show_scores(self) -> None:
        if self.running and self._scores:
            self._body.setVisible(True)
            self._show_rows(self._class_names(), self._scores)

    def _class_names(self) -> list[str]:
        images = self.work.result("images")
        return class_names(images, self.work.result("model")) if images else list(self._scores)

    def _show_rows(self, names: list[str], rows: Rows) -> None:
        forget, images = self.work.choices.forget.classes, self.work.result("images")
        choice = self.work.choices.images
        if images is not None and choice is not None:
            root = self.work.project.find_path(choice.path)
            found = {row["name"]: root / row["examples"][0] for row in images["classes"] if row["examples"]}
            self.findings.show_examples(found)
        self.heat.show_rows(names, rows, [name for name in names if name in forget])
        self.findings.show_nearest(names, rows, forget)

    def _choose(self, source: str, folder: str) -> None:
        if source:
            self.choose_source(source, folder or None)
        else:  # the dialog was left without a folder
            self.show_state()

    def _take_options(self) -> None:
        parameters = self.source.parameters()
        if parameters is not None and parameters != self.work.choices.similarity.parameters:
            self._take(partial(_set_parameters, parameters))

    def _take(self, alter: Callable[[Choices], None]) -> None:
        if self.change(alter):
            self._asked = False
            self.refresh()

    def _may_change(self) -> bool:
        """A look at the folder may be cut short unasked, an estimate not."""
        return (self.running and not self._asked) or self.confirmed()

    def _on_ended(self, job: str, error: object) -> None:
        if job == self.job and (error is not None or self.work.result("similarity") is not None):
            self._asked = False
        super()._on_ended(job, error)

    def _build(self) -> None:
        self.set_title(self.tr("Similarity"))
        self.progress.set_task(self.tr("Estimating similarity"))
        self.progress.set_saved(self.tr("Answers are stored as they come. Stop loses nothing."))
        for part in (self.source, self.error, self.begin, self.progress):
            self.content.addWidget(part)
        left = stacked(self.heat)
        left.setStretchFactor(self.heat, 1)  # the whole map takes the height there is, a few rows of it do not
        self._body = self.two_columns(left, self.findings)
        self.content.addStretch()


def _set_source(source: str, mllm: str | None, choices: Choices) -> None:
    choices.similarity.source = source  # type: ignore[assignment]  (checked on assignment)
    if mllm is not None:
        choices.similarity.mllm = mllm


def _set_parameters(parameters: SimilarityParameters, choices: Choices) -> None:
    choices.similarity.parameters = parameters
