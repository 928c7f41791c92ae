"""Page 6, Compare: what the unlearned model still recognises, in a sentence, in figures and by class."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal

from megu.base.errors import MeguError
from megu.base.events import Answered, Event, Saved
from megu.compare.expected_time import audit_seconds, pictures_seconds
from megu.compare.summary import Summary, summary
from megu.model.starting_weights import doubt
from megu.project.schema import Choices, Run
from megu.project.stage import Stage, order
from megu.record.erasure_requests.standings import standings
from megu.unlearn.expected_time import sketch_seconds
from megu.unlearn.methods.table import RETRAIN
from megu.worker.stages import make_stage
from megu_desktop.pages.compare import headline
from megu_desktop.pages.compare.charts import PictureArrays, load
from megu_desktop.pages.compare.request_cards import Pooled, RequestCards
from megu_desktop.pages.compare.request_findings import Finding, Offer, collect_findings, requests_title
from megu_desktop.pages.compare.tabs import CompareView
from megu_desktop.pages.shared import request_runs
from megu_desktop.pages.shared.run_page import RunBox, RunPage, earlier_choice_note, format_estimate
from megu_desktop.pages.shared.step_page import dump_choices
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.widgets.frame.base_page import APART, at_once
from megu_desktop.work.aside import Aside
from megu_desktop.work.work import MEASURE, Work

AFTER = 3 * APART
"""Milliseconds until the table follows the other parts of a new result, which are painted by then."""


class ComparePage(RunPage):
    """Compares by itself once it is shown and the current run is finished; measures the rest on request.

    `begun`: a run that would help a request is now the current one, and waits to be started.
    """

    step = "compare"
    job = "compare"
    second_job = MEASURE
    begun = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.run_box, self.view = RunBox(), CompareView()
        self.requests, self.pooled, self._aside = RequestCards(), Pooled(), Aside(self)
        self._is_preparing = False
        self._findings: tuple[int, str, list[Finding]] | None = None  # of which turn and run
        self.empty = VerdictCard("unknown")
        self._shown: tuple[dict[str, Any], str | None, str] | None = None  # a result, and what is said of its choices
        self._listed_summary: Summary | None = None
        self._summary: tuple[int, str, Summary | None] | None = None  # of which turn and run
        self._requested_stage = ""  # the stage that the user wanted beyond the comparison
        self._pictures: tuple[str, PictureArrays | None] | None = None  # of which result, and its arrays
        self._answer: Answered | None = None
        self._figures_later = QTimer(self, singleShot=True, interval=AFTER)
        self._figures_later.timeout.connect(self._show_figures_now)
        self.add_header_widget(self.run_box)
        above = (self.error, self.empty, self.progress, self.requests, self.pooled)
        add_to(self.content, *above, (self.view, 1), 0)
        self.run_box.picked.connect(self.pick)
        self.view.measure.wanted.connect(self.measure)
        self.view.expected.wanted.connect(self.sketch)
        self.view.tabs.pictures_wanted.connect(self.make_pictures)
        self.view.tabs.try_model.wanted.connect(self.try_image)
        self.view.tabs.try_model.progress.stop.connect(self.work.stop)
        self.requests.help_wanted.connect(self.prepare_help)
        self._aside.done.connect(self._on_help_prepared)
        self.work.ended.connect(self._on_answered)

    def measure(self) -> None:
        """Measure all runs on this forget set in every way; earlier measurements are not repeated."""
        self._ask("audit")

    def sketch(self) -> None:
        """Let the engine estimate the expected share."""
        self._ask("sketch")

    def make_pictures(self) -> None:
        """Let the engine compute the arrays that the tabs draw."""
        self._ask("pictures")

    def prepare_help(self, reference: str, offer: Offer) -> None:
        """Prepare a run for a request and those this run was made for, in another thread: it reads a list."""
        run = self.current
        if run is None or self._closed_reason():
            return
        references = sorted({*run.requests, reference})
        project, strength = request_runs.copy_project(self.work.project), offer.strength or ""
        self._is_preparing = True
        self.show_state()
        self._aside.call("begun", request_runs.prepare, project, references, offer.method, strength)

    def _on_help_prepared(self, _tag: object, result: object) -> None:
        self._is_preparing = False
        if isinstance(result, Choices) and self.change(lambda choices: request_runs.apply(choices, result)):
            self.begun.emit()
            return
        self.show_state()
        if isinstance(result, Exception):
            self.requests.complain(words.sentence(result))

    def try_image(self, path: str) -> None:
        """Ask both models about the user's own image."""
        run = self.current
        if run is None or self.work.busy:
            return
        self._answer = None
        self.view.tabs.try_model.ask(path)
        self.work.answer(run.id, Path(path))
        self.show_state()

    def _on_answered(self, job: str, error: object) -> None:
        if job != "answer":
            return
        if self._answer is not None:
            self.view.tabs.try_model.show_answers(self._answer)
        elif isinstance(error, Exception):
            self.view.tabs.try_model.show_failure(words.sentence(error))
        else:
            self.view.tabs.try_model.clear()

    def _ask(self, stage: str) -> None:
        run = self.current
        if run is None or self.work.busy or not self.is_writable or self.work.choices.erased(run.id):
            return
        self._failure, self._requested_stage = None, stage
        self.begin_work([make_stage(stage, run.id)], self._task_title(), MEASURE if stage == "audit" else "")

    def _task_title(self) -> str:
        return {
            "": self.tr("Comparing the models"),
            "audit": self.tr("Measuring everything"),
            "pictures": self.tr("Creating the charts"),
            "sketch": self.tr("Estimating the expected share"),
        }[self._requested_stage]

    def take_way_out(self) -> None:
        """Retry what the user had started, if the error was not the comparison's."""
        if self._requested_stage:
            self._ask(self._requested_stage)
        else:
            self.try_again()

    def pick(self, run_id: str) -> None:
        """Show another run."""

        def turn(choices: Choices) -> None:
            choices.current_run = run_id

        if self.change(turn):
            self.refresh()

    def about(self) -> str:
        return dump_choices(self.work.choices, "model", "runs", "current_run")

    def _count_requests(self, run: Run) -> int:
        """Count the requests that a run is about, including those met before it."""
        references = {one.reference for one in self.work.choices.requests}
        return len(references & {*run.requests, *run.earlier})

    def missing_stages(self) -> list[str]:
        run = self.current
        if run is None or self.work.result("unlearn", run.id) is None:
            return []
        alone = self._count_requests(run) and not self.work.choices.erased(run.id)
        return [name for name in ("compare", *(["requests"] if alone else [])) if not self.work.result(name, run.id)]

    def go_on(self) -> None:
        """Start the missing comparison and request checks, if nothing prevents it and no other work runs."""
        run, lacking = self.current, self.missing_stages()
        self._waiting = bool(lacking) and self.failure is None and self.is_writable
        if run is None or not self._waiting or self.work.busy:
            return
        self._waiting = False
        try:
            stages = self._stages(run, lacking)
        except MeguError as error:
            self.fail(error)
            return
        self._requested_stage = ""
        self.begin_work(stages, self._task_title())

    def _stages(self, run: Run, lacking: list[str]) -> list[Stage]:
        """Return the stages to perform: only the comparison if a request can't be checked, which is reported later."""
        try:
            return order(self.work.project, make_stage(lacking[-1], run.id))
        except MeguError:
            if len(lacking) == 1:
                raise
            return order(self.work.project, make_stage(lacking[0], run.id))

    def on_events(self, events: list[Event]) -> None:
        if self.work.job == "answer":
            self.view.tabs.try_model.progress.take(events)
            self._answer = next((event for event in events if isinstance(event, Answered)), self._answer)
        if self.work.job == MEASURE:
            self._requested_stage = "audit"  # it may have gone on by itself
            if any(isinstance(event, Saved) for event in events):
                self._summary = None
                self._show_figures_now()
        super().on_events(events)

    def show_news(self) -> None:
        """Show a new result in two turns of the event loop: the table takes as long as all else."""
        self._figures_later.start()
        super().show_news()

    @at_once
    def show_state(self) -> None:
        run = self.current
        result = self.work.result("compare", run.id) if run is not None else None
        self.show_error(self.tr("Try again"), self.tr("Continue") if self._requested_stage else self.tr("Compare now"))
        self.run_box.show_runs(self.work.choices, enabled=not self.work.busy and self.is_writable)
        self.progress.setVisible(self.is_running)
        self.view.setVisible(result is not None)
        if result is None or run is None:
            self._shown = self._listed_summary = None
            self.set_title(self.tr("Compare"))
            self.set_subtitle(self.tr("Compare what the new model and the original still know."))
        elif self._shown is None or self._shown[0] is not result or self._shown[1:] != self._result_notes(run):
            self._shown = (result, *self._result_notes(run))
            self._show_result(run, result)
        if result is not None and run is not None:
            self._show_head(run, result)
            self._show_figures(run)
        else:
            self.requests.show_findings([], False)
            self.pooled.show_pooled("", "")
        self._show_empty(run, result)

    @at_once
    def _show_figures_now(self) -> None:
        if self.current is not None and self._shown is not None:
            self._show_figures(self.current)

    def _show_figures(self, run: Run) -> None:
        """Show what else is known, which grows with other runs and measurements."""
        run_summary = self._current_summary(run)
        if run_summary is None:
            return
        measuring = self.work.job == MEASURE
        if run_summary != self._listed_summary and not self._figures_later.isActive():
            self._listed_summary = run_summary
            self.view.figures.show_summary(
                run_summary, self.work.choices, words.forget_names(run.forget), self._doubt_code()
            )
            self.view.measure.show_time(None if run_summary.measured else audit_seconds(self.work.project, run.id))
            offers = run_summary.estimable and run_summary.expected is None and not run_summary.references
            seconds = sketch_seconds(self.work.project, run.id) if offers else None
            self.view.expected.show_expected(run_summary, seconds)
        self.view.measure.setVisible(not run_summary.measured and not measuring)
        self.view.measure.set_waiting(self.work.is_waiting)
        self._show_drawn(run)
        busy, closed_reason = self._busy_reason(), self._closed_reason()
        self.view.measure.set_startable(not (busy or closed_reason), closed_reason or busy)
        self.view.expected.set_startable(not busy, not closed_reason, busy)
        self.view.tabs.set_startable(not (busy or closed_reason))
        if self.work.job != "answer":
            self.view.tabs.try_model.set_startable(not busy)

    def _busy_reason(self) -> str:
        """Return the sentence that other work is running; "" if none is."""
        return self.tr("Another task is running. Wait for it to finish, or stop it.") if self.work.busy else ""

    def _closed_reason(self) -> str:
        """Return the reason why nothing more can be computed for the current run; "" if it can."""
        run = self.current
        if not self.is_writable:
            return self.tr("This project is read-only.")
        if run is not None and self.work.choices.erased(run.id):
            return self.tr("The traces of this run were erased, so nothing more can be measured.")
        return ""

    def _request_findings(self, run: Run) -> list[Finding]:
        """Return the findings on each request, computed once for each change; none before the check."""
        turn = self.work.turn
        if self._findings is None or self._findings[:2] != (turn, run.id):
            result = self.work.result("requests", run.id) if self._count_requests(run) else None
            rows = result["requests"] if result else []
            standing = standings(self.work.project, date.today()) if rows else []
            self._findings = (turn, run.id, collect_findings(rows, run, standing))
        return self._findings[2]

    def _current_summary(self, run: Run) -> Summary | None:
        """Return the summary, computed once for each change: the page is shown many times while work runs."""
        turn = self.work.turn
        if self._summary is None or self._summary[:2] != (turn, run.id):
            self._summary = (turn, run.id, summary(self.work.project, run.id))
        return self._summary[2]

    def _show_drawn(self, run: Run) -> None:
        """Show the arrays of a run, which are read once."""
        folder = self.work.folder("pictures", run.id)
        place = f"{run.id} {folder}"
        if self._pictures is not None and self._pictures[0] == place:
            return
        result = self.work.result("pictures", run.id)
        pictures = load(folder, result) if folder and result else None
        self._pictures = (place, pictures)
        why = self.tr("These charts don’t exist yet. They need one pass of both models over all images.")
        if pictures is None and (seconds := pictures_seconds(self.work.project, run.id)) is not None:
            takes = self.tr("Takes about {time} on this computer.").format(time=format_estimate(seconds))
            why = words.sentences(why, takes)
        self.view.tabs.show_arrays(pictures, lambda numbers: self._places(run, numbers), why)

    def _places(self, run: Run, numbers: list[int]) -> list[Path]:
        return self.work.places(run, [{"image": number} for number in numbers])

    def _doubt_code(self) -> str | None:
        """Return the code of the reason why a retrained model is no true reference, or None."""
        model = self.work.choices.model
        return doubt(model.origin) if model else None

    def _result_notes(self, run: Run) -> tuple[str | None, str]:
        """Return what today's choices add to a result: see `_doubt_code` and `earlier`."""
        return self._doubt_code(), earlier_choice_note(self.work.choices, run)

    def _with_names(self, run: Run, result: dict[str, Any]) -> dict[str, Any]:
        """Return a result whose forget set is in the order of the class list, as on all other pages."""
        classes = run.forget.classes
        if set(classes) == set(result["forget_classes"]):
            result = {**result, "forget_classes": classes}
        return {**result, "forget_names": words.forget_names(run.forget), "doubt": self._doubt_code()}

    def _show_head(self, run: Run, result: dict[str, Any]) -> None:
        """Show the result as a sentence. Several requests each get their own line above it: pooled, they hide much."""
        result, each = self._with_names(run, result), self._request_findings(run)
        why = self._closed_reason() or self._busy_reason()
        open_ = not why and not self._is_preparing and self.work.choices.policy is None
        self.requests.show_findings(each, open_, why)
        title, before = headline.title(result), earlier_choice_note(self.work.choices, run)
        run_summary = self._current_summary(run)
        below = headline.subtitle(result, run_summary is not None and run_summary.expected is not None)
        if self._count_requests(run) < 2:
            self.set_title(*title)
            self.set_subtitle(f"{before} {below}".strip())
            self.pooled.show_pooled("", "")
            return
        together = self.tr("All requests together: {headline}").format(headline=title[0])
        if each:
            self.set_title(requests_title(each))
            self.set_subtitle(
                words.sentences(*filter(None, [before, self.tr("Each request is judged by its own images.")]))
            )
            self.pooled.show_pooled(together, below)
            return
        self.set_title(together, title[1])
        waits = self.tr("The requests have not been checked one by one yet.")
        self.set_subtitle(words.sentences(*filter(None, [before, waits, below])))
        self.pooled.show_pooled("", "")

    def _show_result(self, run: Run, result: dict[str, Any]) -> None:
        result = self._with_names(run, result)
        places = self.work.places(run, result["answers"]) if result["answers"] else []
        self.view.show_result(result, places, run.method == RETRAIN)

    def _show_empty(self, run: Run | None, result: dict[str, Any] | None) -> None:
        """Say why there is nothing to show, where neither work nor an error says it."""
        busy, has_failed = self.work.busy, self.failure is not None
        is_empty = result is None and not self.is_running and not has_failed
        self.empty.setVisible(is_empty)
        if not is_empty:
            return
        if run is None or self.work.result("unlearn", run.id) is None:
            text = self.tr("There is no new model yet. Create one on the page Unlearn.")
        elif not self.is_writable:
            text = self.tr("These models have not been compared, and this project is read-only.")
        else:
            text = self.tr("Another task is running. The comparison starts when it ends.") if busy else ""
        self.empty.set_verdict("unknown", self.tr("Nothing to compare yet"), text=text)
