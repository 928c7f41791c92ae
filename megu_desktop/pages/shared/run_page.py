"""Base of pages about the current run: the run in words, the choice between runs, its stage and its progress."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox

from megu.base.errors import MeguError
from megu.base.events import Event, Note
from megu.machine.time_left import round_estimate
from megu.project.schema import Choices, Run
from megu.project.stage import Stage, order
from megu.unlearn.methods.table import METHODS, RETRAIN, USUAL
from megu.worker.stages import make_stage
from megu_desktop.pages.shared.step_page import StepPage
from megu_desktop.text import words
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.work.work import Work


class RunPage(StepPage):
    """Base of a page whose job is a stage of the current run that goes through images; `progress` shows it."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.progress = ProgressCard()
        self.progress.remember(work.project)
        self.progress.stop.connect(self.stop)
        self.pin(self.progress)

    @property
    def current(self) -> Run | None:
        """Return the current run."""
        return self.work.choices.run(self.work.choices.current_run)

    def stop(self) -> None:
        """Stop the job; half-written files get no name."""
        if self.is_running:
            self.progress.set_button_enabled(False)
            self.work.stop()

    def perform(self, again: bool = False) -> None:
        """Perform the job's stage, with all stages before it, if nothing prevents that."""
        run = self.current
        if run is None or self.work.busy or not self.is_writable:
            return
        self._failure = None
        try:
            stages = order(self.work.project, make_stage(self.job, run.id, again=again))
        except MeguError as error:
            self.fail(error)
            return
        self.begin_work(stages)

    def begin_work(self, stages: list[Stage], task: str = "", job: str = "") -> None:
        """Start the job, or another one of this page; `task` is its title until the engine reports one."""
        self.progress.begin(task)
        self.work.start(job or self.job, stages)  # which shows it

    def on_events(self, events: list[Event]) -> None:
        if not self.is_running:
            return
        self.take_notes(events)
        self.progress.take(events)

    def take_notes(self, events: list[Event]) -> None:
        """Show the engine's notes on its work."""
        for event in events:
            if isinstance(event, Note):
                self.progress.note(words.event_sentence(event))


translate = QCoreApplication.translate


def format_estimate(seconds: float) -> str:
    """Return an estimated time: "42 s", "5 min"; it is too rough for decimals."""
    estimate = round_estimate(seconds)
    return f"{estimate}{words.NBSP}s" if estimate < 10 else words.seconds(estimate)


def method_title(method: str) -> str:
    """Return the name of a method; an unknown one, from a newer version, keeps its short name."""
    return translate("messages", METHODS[method].title) if method in METHODS else method


def method_and_strength(run: Run) -> str:
    """Return a run's method and strength: "MeGU+, balanced"."""
    if run.strength is None:
        return method_title(run.method)
    text = translate("runs", "{method}, {strength}")
    return text.format(method=method_title(run.method), strength=words.strength_title(run.strength))


def run_title(choices: Choices, run: Run) -> str:
    """Return a run's title among the others: "Run 2: balanced"; names its method if that is not the usual one."""
    number = 1 + [other.id for other in choices.runs].index(run.id)
    if run.method == RETRAIN:
        label = translate("runs", "retrained")
    elif run.method == USUAL[0] and run.strength:
        label = words.strength_title(run.strength)
    else:
        label = method_and_strength(run)
    title = translate("runs", "Run {n}: {how}")
    if earlier_choice_note(choices, run):
        title = translate("runs", "Run {n}: {how} (earlier choice)")
    return title.format(n=number, how=label)


def earlier_choice_note(choices: Choices, run: Run) -> str:
    """Say that a run was made for another choice than today's; "" for one of today's."""
    if run.forget != choices.forget:
        return translate("runs", "Made for an earlier choice: {names}.").format(names=forget_text(run))
    if run.images != choices.images:
        return translate("runs", "Made for an earlier choice of images or of training images.")
    return ""


def forget_text(run: Run) -> str:
    """Return what a run forgets, in words."""
    return words.class_list(words.forget_names(run.forget))


class RunBox(QComboBox):
    """Visible if there is more than one run to choose from; `picked` emits the id of the chosen one."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Run"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(160)  # the name of a method may be longer than a narrow window has room for
        self._entries: list[tuple[str, str]] = []
        self.activated.connect(self._on_activation)
        self.hide()

    def show_runs(self, choices: Choices, enabled: bool = True) -> None:
        """List the runs; one that is about to be made is listed as "New run"."""
        entries = [(run.id, run_title(choices, run)) for run in choices.runs]
        current = choices.current_run if choices.run(choices.current_run) else ""
        if not current:
            entries.append(("", self.tr("New run")))
        if entries != self._entries:
            self._entries = entries
            self.clear()
            for run_id, title in entries:
                self.addItem(title, run_id)
        self.setCurrentIndex(self.findData(current))
        self.setVisible(len(entries) > 1)
        self.setEnabled(enabled)

    def _on_activation(self, index: int) -> None:
        if self.itemData(index):
            self.picked.emit(self.itemData(index))
