"""Page 5, Unlearn: the choice between retraining and unlearning, the run while it works, and its result."""

from typing import Any

from PySide6.QtWidgets import QPushButton

from megu.base.errors import Diverged, MeguError, Stopped
from megu.base.events import Event
from megu.project.results import cache_lookups
from megu.project.schema import Choices, ForgetRule, Run
from megu.project.stage import order
from megu.unlearn import expected_time
from megu.unlearn.methods.table import METHODS, RETRAIN, needs_similarity
from megu.unlearn.noise import SIGNS
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage
from megu_desktop.pages.shared.run_page import RunBox, forget_text, method_and_strength
from megu_desktop.pages.shared.step_page import StepPage, dump_choices
from megu_desktop.pages.unlearn.curves import Curves
from megu_desktop.pages.unlearn.method_choice import MethodChoice
from megu_desktop.pages.unlearn.run_view import RunView, Subject
from megu_desktop.text import words
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.work import flow
from megu_desktop.work.work import Work


class UnlearnPage(StepPage):
    """Without a current run it shows the settings of a new one; with one, the run as it works, rests or ended."""

    step = "unlearn"
    job = "unlearn"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.set_title(self.tr("Unlearn"))
        self.choice, self.view = MethodChoice(), RunView(self)
        self.run_box, self.change_button = RunBox(), QPushButton(self.tr("Change method"))
        self._shown: object = None  # what the run's part shows, so that `show_state` draws nothing twice
        self._running_run: str | None = None
        self._proposed_for = ""  # the choice of images for which a method was proposed
        for part in (self.run_box, self.change_button):
            self.add_header_widget(part)
        for part in (self.error, self.choice, self.view.progress, self.view.summary):
            self.content.addWidget(part, 1 if part is self.choice else 0)
        self._plots = self.two_columns(self.view.left, self.view.right)
        self._wire()

    # --- what buttons do; the tour calls the same ----------------------------------------------------------------

    def choose(self, method: str, strength: str | None = None, parameters: dict[str, Any] | None = None) -> None:
        """Choose the next run's settings; `parameters` are those that differ from the strength's."""
        self.choice.choose(method, strength, parameters)

    def start(self) -> None:
        """Create the chosen run, or find the same one among the earlier ones, and start it."""
        choice = self.choice
        method, strength, changes = choice.method, choice.strength, choice.changes()

        def add(choices: Choices) -> None:
            start_run(choices, method, strength, changes)

        if not self.work.busy and choice.is_valid() and self.change(add):
            self._begin()

    def stop(self) -> None:
        """Stop the run; its progress is saved."""
        if self.is_running:
            self.view.stopping()
            self.work.stop()

    def resume(self) -> None:
        """Resume the current run from its resume point."""
        if not self.work.busy:
            self._begin()

    def change_method(self) -> None:
        """Leave the run as it is and choose another one, beginning with this one's settings."""
        run = self.current
        self._proposed_for = self.work.choices.forget.model_dump_json()
        if run is not None and run.method in METHODS and self.work.choices.forget.kind in METHODS[run.method].suits:
            self.choice.choose(run.method, run.strength, METHODS[run.method].parameters.complete(run.parameters))
        self.pick(None)

    def pick(self, run_id: str | None) -> None:
        """Show another run, or with None the choice of a new one."""

        def turn(choices: Choices) -> None:
            choices.current_run = run_id

        self.change(turn)
        self.show_state()

    # --- what the page says of itself ----------------------------------------------------------------------------

    @property
    def current(self) -> Run | None:
        """Return the current run."""
        return self.work.choices.run(self.work.choices.current_run)

    def about(self) -> str:
        return dump_choices(self.work.choices, "model", "current_run")

    def missing_stages(self) -> list[str]:
        return []  # nothing here begins by itself

    def take_way_out(self) -> None:
        """Try again, or choose other settings if the same ones would fail again."""
        error = self._failure[1] if self._failure else None
        self._failure = None
        if self.current is None:
            self.start()
        elif isinstance(error, MeguError) and error.code in Diverged.CODES:
            self.change_method()
        else:
            self.resume()

    # --- showing -------------------------------------------------------------------------------------------------

    @at_once
    def show_state(self) -> None:
        run = self.current
        result = self.work.result("unlearn", run.id) if run is not None else None
        busy = self.work.busy
        self.show_error(self._way_out(), self.tr("Resume"))
        if self.is_stopped_by_user:
            self.error.clear()  # the progress card says it, with Resume
        self.run_box.show_runs(self.work.choices, enabled=not self.is_running and self.is_writable)
        self.change_button.setVisible(run is not None)
        self.change_button.setEnabled(not busy and self.is_writable)
        self.change_button.setText(self.tr("Change method") if self._matches_choice(run) else self.tr("New run"))
        self.choice.setVisible(run is None)
        self.view.progress.setVisible(run is not None and result is None)
        self.view.summary.setVisible(result is not None)
        self._plots.setVisible(run is not None)
        if run is None:
            self._show_choice()
        else:
            self._show_run(run, result)

    def _show_choice(self) -> None:
        self._shown = None
        rule = self.work.choices.forget
        self.choice.set_scenario(rule.kind)
        self.choice.set_model(self.work.choices.model)
        self._propose(rule)
        names = words.class_list(words.forget_names(rule))
        self.set_subtitle(
            self.tr("Choose how the model should forget {names}. The original file stays unchanged.").format(
                names=names
            )
        )
        self._show_estimates()

    def _propose(self, rule: ForgetRule) -> None:
        """Propose the cheaper of retraining and unlearning, once for each choice of images.

        Retraining also if single images are forgotten and it is affordable: nothing else is as certain.
        """
        about, choice = rule.model_dump_json(), self.choice
        if about == self._proposed_for:
            return
        method = choice.unlearning_method
        retrain, unlearn = (self._seconds(name, choice.preset(name)) for name in (RETRAIN, method))
        if retrain is None:
            return
        self._proposed_for = about
        affordable = rule.kind != "classes" and retrain <= expected_time.AFFORDABLE
        better = expected_time.is_retraining_cheaper(retrain, unlearn) or affordable
        choice.choose(RETRAIN if better else method)

    def _show_estimates(self) -> None:
        choice = self.choice
        retrain = choice.values() if choice.method == RETRAIN else choice.preset(RETRAIN)
        method = choice.unlearning_method
        unlearn = choice.preset(method) if choice.method == RETRAIN else choice.values()
        if choice.is_valid():
            choice.set_estimates(self._seconds(RETRAIN, retrain), self._seconds(method, unlearn))
            choice.set_length(expected_time.count_passes(self.work.project, method, unlearn), unlearn.get("longest", 0))
        choice.set_startable(self.is_writable and not self.work.busy, self._closed_reason())

    def _seconds(self, method: str, values: dict[str, Any]) -> float | None:
        try:
            return expected_time.unlearn_seconds(self.work.project, method, values)
        except MeguError:
            return None

    def _show_run(self, run: Run, result: dict[str, Any] | None) -> None:
        self.set_subtitle(self._about_run(run, result))
        if result is not None and self._shown != ("done", run.id):
            self._show_done(run, result)
        elif result is None and self._shown != ("open", run.id):
            self._shown = ("open", run.id)
            curves = Curves.of_result(self.work.so_far(run.id) or {})
            self.view.show_run(self._subject(run), curves, measured_on=self._measured_on(run))
        if result is None and not self.is_running:
            self.view.rest(self.is_writable and not self.work.busy, self._closed_reason())

    def _show_done(self, run: Run, result: dict[str, Any]) -> None:
        self._shown = ("done", run.id)
        curves = Curves.of_result(result)
        self.view.show_run(self._subject(run), curves, result.get("reference"), result["measured_on"])
        sentence = self.tr("{steps} steps in {time}.").format(
            steps=words.count(result["steps"]), time=words.seconds(result["seconds"])
        )
        length = result.get("length", {})
        if length.get("enough"):
            early = self.tr("It stopped before the planned {planned} steps, because more would have changed nothing.")
            sentence = words.sentences(sentence, early.format(planned=words.count(length["planned"])))
        if needs_similarity(run):
            text = self.tr("Including similarity and preparation: {time}.")
            sentence = words.sentences(sentence, text.format(time=words.seconds(result["total_seconds"])))
        retrained, unlearned = self.tr("The retrained model is ready"), self.tr("The new model is ready")
        heading = retrained if run.method == RETRAIN else unlearned
        self.view.show_done(
            heading, sentence, self.tr("Compare shows what it still knows. The original stays unchanged.")
        )

    def _about_run(self, run: Run, result: dict[str, Any] | None) -> str:
        if not self._matches_choice(run):
            text = self.tr("This run used an earlier choice and forgets {names}. New run uses the current one.")
            return text.format(names=forget_text(run))
        if run.method == RETRAIN:
            sentence = self.tr("Retrain without {names}.").format(names=forget_text(run))
        else:
            sentence = self.tr("Unlearn {names} with {how}.").format(
                names=forget_text(run), how=method_and_strength(run)
            )
        if self.is_running:
            return words.sentences(sentence, self.tr("You can go back to the earlier pages while it runs."))
        return sentence

    # --- work ----------------------------------------------------------------------------------------------------

    def on_events(self, events: list[Event]) -> None:
        if self.is_running and self._running_run == self.work.choices.current_run:
            self.view.feed(events)

    def _begin(self) -> None:
        run = self.current
        if run is None or not self.is_writable:
            return
        if self.work.result("unlearn", run.id) is not None:  # the same run was made before
            self.show_state()
            return
        self._failure, self._running_run = None, run.id
        self._shown = self._shown if self._shown == ("open", run.id) else None
        try:
            with cache_lookups():
                stages = order(self.work.project, make_stage("unlearn", run.id))
        except MeguError as error:
            self.fail(error)
            return
        self.work.start(self.job, stages)
        self.view.start()

    def _matches_choice(self, run: Run | None) -> bool:
        return run is not None and flow.current_run(self.work.choices) is not None

    @property
    def is_stopped_by_user(self) -> bool:
        """Return True if the run was stopped, which is no error."""
        return isinstance(self.failure, Stopped)

    def _subject(self, run: Run) -> Subject:
        model = self.work.result("model") or {}
        sees_forget = run.method not in METHODS or METHODS[run.method].sees_forget
        noise = any(run.parameters.get(f"{sign}_strength") for sign in SIGNS)
        names, classes = words.forget_names(run.forget), model.get("classes", 0)
        return Subject(names, classes, run.method == RETRAIN, sees_forget, noise)

    @staticmethod
    def _measured_on(run: Run) -> str:
        return "validation" if run.images.used == "only" else "training"

    def _way_out(self) -> str:
        failure = self.failure
        if isinstance(failure, MeguError) and failure.code in Diverged.CODES:
            return self.tr("Change method")
        return self.tr("Try again")

    def _closed_reason(self) -> str:
        if not self.work.busy and self.work.project.at_work() is not None:
            return self.tr("Another window or command is using this project.")
        if not self.is_writable:
            return self.tr("This project is read-only.")
        if self.work.busy and not self.is_running:
            return self.tr("Another task is running. Wait for it to finish, or stop it.")
        return ""

    def _on_edited(self) -> None:
        if self.current is None:
            self._show_estimates()

    def _wire(self) -> None:
        self.choice.start.connect(self.start)
        self.choice.changed.connect(self._on_edited)
        self.view.progress.remember(self.work.project)
        self.pin(self.view.progress)
        self.view.progress.stop.connect(self.stop)
        self.view.progress.resume.connect(self.resume)
        self.change_button.clicked.connect(self.change_method)
        self.run_box.picked.connect(self.pick)
