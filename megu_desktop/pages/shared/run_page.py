"""What pages about the current run share: the run, the stage they perform when asked, its progress, and Stop."""

from PySide6.QtWidgets import QWidget

from megu.base.errors import MeguError
from megu.base.events import Event, Note
from megu.project.schema import Run
from megu.project.stage import Stage, order
from megu.worker.stages import make_stage
from megu_desktop.pages.shared.step_page import StepPage
from megu_desktop.text import words
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.work.work import Work


class RunPage(StepPage):
    """Base of a page whose job is a stage of the current run that goes through images; `progress` shows it."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.progress = ProgressCard()
        self.progress.remember(work.project)
        self.progress.stop.connect(self.stop)
        self.pin(self.progress)

    @property
    def current(self) -> Run | None:
        """The current run."""
        return self.work.choices.run(self.work.choices.current_run)

    def stop(self) -> None:
        """Stop the job; what is half written gets no name."""
        if self.running:
            self.progress.set_button_enabled(False)
            self.work.stop()

    def perform(self, again: bool = False) -> None:
        """Perform the stage that the job is called by, with all before it, where nothing speaks against it."""
        run = self.current
        if run is None or self.work.busy or not self.writable:
            return
        self._failure = None
        try:
            stages = order(self.work.project, make_stage(self.job, run.id, again=again))
        except MeguError as error:
            self.fail(error)
            return
        self.begin_work(stages)

    def begin_work(self, stages: list[Stage], task: str = "", job: str = "") -> None:
        """Start the job, or another of this page. task: what it is called while nothing more is known."""
        self.progress.begin(task)
        self.work.start(job or self.job, stages)  # which shows it

    def on_events(self, events: list[Event]) -> None:
        if not self.running:
            return
        self.take_notes(events)
        self.progress.take(events)

    def take_notes(self, events: list[Event]) -> None:
        """Say what the engine has to say of how it goes."""
        for event in events:
            if isinstance(event, Note):
                self.progress.note(words.event_sentence(event))
