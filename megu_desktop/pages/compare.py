"""Page 6, Compare: what the new model still knows, in a sentence, in figures with their intervals, and by class."""

from typing import Any

from PySide6.QtWidgets import QWidget

from megu.errors import MeguError
from megu.events import Event, Progress
from megu.methods.table import RETRAIN
from megu.models.start import doubt
from megu.schema import Choices, Run
from megu.stages.stage import order
from megu.stages.table import make_stage
from megu_desktop import words
from megu_desktop.pages import compare_words
from megu_desktop.pages.compare_view import CompareView
from megu_desktop.pages.run_box import RunBox
from megu_desktop.pages.run_words import earlier
from megu_desktop.pages.step_page import StepPage, dumped
from megu_desktop.widgets.progress_card import ProgressCard
from megu_desktop.widgets.verdict import VerdictCard
from megu_desktop.work import Work


class ComparePage(StepPage):
    """Compares by itself as soon as it is looked at and the current run is done."""

    step = "compare"
    job = "compare"

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.run_box, self.progress, self.view = RunBox(), ProgressCard(), CompareView()
        self.empty = VerdictCard("unknown")
        self._shown: tuple[dict[str, Any], str | None, str] | None = None  # a result, and what is said of its choices
        self.add_header_widget(self.run_box)
        self.progress.set_task(self.tr("Comparing the models"))
        for part in (self.error, self.empty, self.progress):
            self.content.addWidget(part)
        self.content.addWidget(self.view, 1)
        self.content.addStretch()
        self.run_box.picked.connect(self.pick)
        self.progress.stop.connect(self.stop)

    def pick(self, run_id: str) -> None:
        """Look at another run."""

        def turn(choices: Choices) -> None:
            choices.current_run = run_id

        if self.change(turn):
            self.refresh()

    def stop(self) -> None:
        """Stop comparing."""
        if self.running:
            self.progress.set_button_enabled(False)
            self.work.stop()

    @property
    def current(self) -> Run | None:
        """The current run."""
        return self.work.choices.run(self.work.choices.current_run)

    def about(self) -> str:
        return dumped(self.work.choices, "model", "runs", "current_run")

    def lacking(self) -> list[str]:
        run = self.current
        if run is None or self.work.result("compare", run.id):
            return []
        return ["compare"] if self.work.result("unlearn", run.id) else []

    def go_on(self) -> None:
        """Compare where that has not been done, nothing speaks against it and no other work runs."""
        run = self.current
        self._waiting = bool(self.lacking()) and self.failure is None and self.writable
        if run is None or not self._waiting or self.work.busy:
            return
        self._waiting = False
        try:
            stages = order(self.work.project, make_stage("compare", run.id))
        except MeguError as error:
            self.fail(error)
            return
        self.progress.set_progress(0, 0, "")
        self.progress.set_button_enabled(True)
        self.work.start(self.job, stages)

    def on_events(self, events: list[Event]) -> None:
        steps = [event for event in events if isinstance(event, Progress) and event.unit == "unit_images"]
        if self.running and steps:
            done, total = steps[-1].done, steps[-1].total
            text = self.tr("Image {done} of {total}").format(done=words.count(done), total=words.count(total))
            self.progress.set_progress(done, total, text)

    def show_state(self) -> None:
        run = self.current
        result = self.work.result("compare", run.id) if run is not None else None
        self.show_error(self.tr("Try again"), self.tr("Compare now"))
        self.run_box.show_runs(self.work.choices, enabled=not self.work.busy and self.writable)
        self.progress.setVisible(self.running)
        self.view.setVisible(result is not None)
        if result is None or run is None:
            self._shown = None
            self.set_title(self.tr("Compare"))
            self.set_subtitle(self.tr("What the new model still knows, beside the original."))
        elif self._shown is None or self._shown[0] is not result or self._shown[1:] != self._said(run):
            self._shown = (result, *self._said(run))
            self._show_result(run, result)
        self._show_empty(run, result)

    def _doubt(self) -> str | None:
        """Why a retrained model is no true reference, as a code, or None."""
        model = self.work.choices.model
        return doubt(model.origin) if model else None

    def _said(self, run: Run) -> tuple[str | None, str]:
        """What today's choices add to a result: see `_doubt` and `earlier`."""
        return self._doubt(), earlier(self.work.choices, run)

    def _show_result(self, run: Run, result: dict[str, Any]) -> None:
        chosen = run.forget.classes  # in the order of the class list, as on all other pages
        if set(chosen) == set(result["forget_classes"]):
            result = {**result, "forget_classes": chosen}
        result = {**result, "forget_names": words.forget_names(run.forget), "doubt": self._doubt()}
        self.set_title(*compare_words.title(result))
        self.set_subtitle(f"{earlier(self.work.choices, run)} {compare_words.subtitle(result)}".strip())
        places = self.work.places(run, result["answers"]) if result["answers"] else []
        self.view.show_result(result, places, run.method == RETRAIN)

    def _show_empty(self, run: Run | None, result: dict[str, Any] | None) -> None:
        """Say why there is nothing to see, where neither work nor an error says it."""
        busy, failed = self.work.busy, self.failure is not None
        shown = result is None and not self.running and not failed
        self.empty.setVisible(shown)
        if not shown:
            return
        if run is None or self.work.result("unlearn", run.id) is None:
            text = self.tr("There is no new model yet. It comes from the page Unlearn.")
        elif not self.writable:
            text = self.tr("These models have not been compared, and this project can only be looked at.")
        else:
            text = self.tr("Other work is running. The comparison begins when it ends.") if busy else ""
        self.empty.set_verdict("unknown", self.tr("Nothing to compare yet"), text=text)
