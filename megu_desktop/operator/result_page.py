"""The operator's page Result: forgets as the administrator fixed it, and shows whether the limits are met."""

from typing import Any

from PySide6.QtWidgets import QPushButton

from megu.base.errors import MeguError, PolicyError, Stopped
from megu.base.events import Event, Started
from megu.policy import make, store
from megu.policy.rules import Sealed
from megu.project.results import cache_lookups
from megu.project.schema import Choices
from megu.project.stage import order
from megu.record.erasure_requests.requests import find_export_day
from megu.unlearn.stage_unlearn import attempts
from megu.worker.stages import make_stage
from megu_desktop.operator import policy_words
from megu_desktop.operator.limits import LimitList, PreparedCard
from megu_desktop.operator.operator_flow import JOB, OperatorPolicy
from megu_desktop.operator.passphrase_dialog import LeaveDialog
from megu_desktop.pages.compare import headline
from megu_desktop.pages.shared.run_page import RunPage
from megu_desktop.pages.shared.step_page import dump_choices, stack
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.work import flow
from megu_desktop.work.work import Work


class ResultPage(RunPage):
    """Starts by itself when it is first shown for a choice: estimates similarity, unlearns and compares."""

    step = "result"
    job = JOB
    chapter = "operator-mode"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.verdict, self.limits, self.again = VerdictCard("unknown"), LimitList(), VerdictCard("borderline")
        self.fixed = PreparedCard(self.tr("Prepared by the administrator"))
        self.begin_button = QPushButton(self.tr("Forget these images"))
        self.leave_button = QPushButton(self.tr("Administrator: allow this export…"))
        self._is_starting = False
        self._compose()
        self.begin_button.clicked.connect(self.begin)
        self.leave_button.clicked.connect(self.ask_leave)
        self.progress.resume.connect(self.begin)

    # --- what buttons do -----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Create the fixed run for the current choice, and perform its missing stages."""
        policy = self.sealed
        if policy is None or self.work.busy or not self.is_writable:
            return

        def add(_choices: Choices) -> None:
            make.begin(self.work.project, policy.rules)

        self._is_starting = True  # the change shows this page again, which starts by itself
        try:
            if not self.change(add):
                return
            run = self.work.choices.current_run
            stages = order(self.work.project, make_stage("compare", run))
        except MeguError as error:
            self.fail(error)
            return
        finally:
            self._is_starting = False
        self.begin_work(stages, self.tr("Preparing"))

    def ask_leave(self) -> None:
        """Let the administrator permit the export of this model although a limit is not met."""
        run = self.current
        if run is not None and LeaveDialog(self.work, run.id, self).exec():
            self.show_state()

    # --- what the page says of itself ----------------------------------------------------------------------------

    @property
    def sealed(self) -> Sealed | None:
        """Return the policy; None if it can't be read, which the engine reports as well."""
        try:
            return store.load(self.work.project)
        except PolicyError as error:
            self._failure = self._failure or (self.about(), error)
            return None

    @property
    def current_policy(self) -> OperatorPolicy | None:
        """Return the policy's effect on the current run; None if that is not a run of today's choice."""
        policy = self.sealed
        if policy is None or flow.current_run(self.work.choices) is None:
            return None
        operator_policy = policy_words.apply_policy(self.work.project, policy)
        return operator_policy if operator_policy.fits else None

    def about(self) -> str:
        return dump_choices(self.work.choices, "model", "images", "forget", "similarity", "policy")

    def missing_stages(self) -> list[str]:
        holds = self.current_policy
        return [] if holds is not None and holds.rows is not None else ["compare"]

    def go_on(self) -> None:
        """Start by itself, once: a run that was started before, and stopped, waits for the button."""
        free = self.is_writable and not self.work.busy and not self._is_starting
        if free and self.failure is None and self.missing_stages() and not self._was_started():
            self.begin()

    def _was_started(self) -> bool:
        run = self.current
        if self.current_policy is None or run is None:
            return False
        try:
            return bool(attempts(self.work.project, make_stage("unlearn", run.id)))
        except MeguError:
            return False

    def take_way_out(self) -> None:
        """Try again."""
        self._failure = None
        self.begin()

    def on_events(self, events: list[Event]) -> None:
        if not self.is_running:
            return
        for event in events:
            if isinstance(event, Started):
                self.progress.set_task(self._task_title(event.stage))
        self.progress.take(events)

    def _task_title(self, stage: str) -> str:
        return {
            "similarity": self.tr("Finding classes that look alike"),
            "row": self.tr("Finding classes that look alike"),
            "sight": self.tr("Finding classes that look alike"),
            "sketch": self.tr("Preparing to forget"),
            "noise": self.tr("Preparing to forget"),
            "class_noise": self.tr("Preparing to forget"),
            "unlearn": self.tr("Forgetting, keeping the rest"),
            "compare": self.tr("Measuring what the new model still knows"),
        }.get(stage, self.tr("Preparing"))

    # --- showing -------------------------------------------------------------------------------------------------

    @at_once
    def show_state(self) -> None:
        policy, holds = self.sealed, self.current_policy
        is_stopped = isinstance(self.failure, Stopped)
        self.show_error(self.tr("Try again"), self.tr("Resume"))
        if is_stopped:
            self.error.clear()  # the progress card says it, with Resume
        is_done = holds is not None and holds.rows is not None
        resting = not self.is_running and not is_done and (is_stopped or self._was_started())
        self.progress.setVisible(self.is_running or resting)
        if resting:
            self.progress.set_running(False)
            stopped_text, elsewhere = (
                self.tr("Stopped. Finished work is kept."),
                self.tr("Another window or command is using this project."),
            )
            self.progress.set_task(stopped_text if self.work.project.at_work() is None else elsewhere)
            self.progress.set_button_enabled(self.is_writable and not self.work.busy)
        self.begin_button.setVisible(not (self.is_running or resting or is_done))
        self.begin_button.setEnabled(self.is_writable and not self.work.busy)
        self.verdict.setVisible(is_done)
        self.limits.setVisible(is_done and bool(holds and holds.rows))
        self.leave_button.setVisible(
            bool(is_done and holds and holds.missed_rows and not holds.leave and self.is_writable)
        )
        self.leave_button.setEnabled(not self.work.busy)
        self.fixed.setVisible(policy is not None)
        if policy is not None:
            self.fixed.show_rules(policy.rules)
        self._show_heading(is_done)
        self._show_earlier(is_done)
        if is_done and holds is not None:
            self._show_outcome(holds)

    def _show_heading(self, is_done: bool) -> None:
        run = self.current
        result = self.work.result("compare", run.id) if is_done and run is not None else None
        if result is None or run is None:
            names = words.class_list(words.forget_names(self.work.choices.forget))
            self.set_title(self.tr("Result"))
            text = self.tr("The model forgets {names} with the administrator’s settings. The original stays unchanged.")
            self.set_subtitle(text.format(names=names))
            return
        shown_result: dict[str, Any] = {**result, "forget_names": words.forget_names(run.forget), "doubt": None}
        self.set_title(*headline.title(shown_result))
        self.set_subtitle(headline.subtitle(shown_result))

    def _show_earlier(self, is_done: bool) -> None:
        """Warn that a run from the original model recognises again what an earlier one forgot."""
        names = self._forgotten_before() if is_done else []
        self.again.setVisible(bool(names))
        if names:
            text = self.tr(
                "An earlier exported model forgot {names}. This one started from the original and still knows them. "
                "To forget both, add each under File → Erasure requests and run them together."
            ).format(names=words.class_list(names))
            self.again.set_verdict(
                "borderline", self.tr("This model still knows what was forgotten earlier"), text=text
            )

    def _forgotten_before(self) -> list[str]:
        run, project = self.current, self.work.project
        if run is None or run.start_from != "original":
            return []
        other_runs = [
            other_run
            for other_run in self.work.choices.runs
            if other_run.id != run.id and other_run.forget != run.forget
        ]
        with cache_lookups():
            export_runs = [other_run for other_run in other_runs if find_export_day(project, other_run.id)]
        names = [name for other_run in export_runs for name in words.forget_names(other_run.forget)]
        return [name for name in dict.fromkeys(names) if name not in run.forget.classes]

    def _show_outcome(self, holds: OperatorPolicy) -> None:
        rows, missed_rows = holds.rows or (), holds.missed_rows
        self.limits.show_rows(rows)
        if not rows:
            self.verdict.set_verdict(
                "good", self.tr("Done"), text=self.tr("No limits are set. You can export the model.")
            )
        elif not missed_rows:
            text = self.tr("You can export the model.")
            self.verdict.set_verdict("good", self.tr("All limits are met"), text=text)
        elif holds.leave:
            text = self.tr("The administrator allows this export anyway. The record states the reason.")
            self.verdict.set_verdict("borderline", self.tr("Not all limits are met"), text=text)
        else:
            text = self.tr(
                "This model can’t be exported. Go back and change your choice, or ask {whom}. They can allow the "
                "export with a reason, or prepare the project again."
            ).format(whom=policy_words.administrator(holds.rules))
            self.verdict.set_verdict("bad", self.tr("Not all limits are met"), text=text)

    def _compose(self) -> None:
        column = vbox(
            self.begin_button, self.progress, self.verdict, self.limits, self.again, self.leave_button, 0, gap="m"
        )
        for button in (self.begin_button, self.leave_button):
            button.setSizePolicy(button.sizePolicy().Policy.Maximum, button.sizePolicy().verticalPolicy())
        self.content.addWidget(self.error)
        self.two_columns(column, stack(self.fixed))
