"""Page 6, Compare: what the new model still knows, in a sentence, in figures with their intervals, and by class."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from megu.base.errors import MeguError
from megu.base.events import Answered, Event, Saved
from megu.compare.expected_time import audit_seconds, pictures_seconds
from megu.compare.summary import Summary, summary
from megu.model.starting_weights import doubt
from megu.project.schema import Choices, Run
from megu.project.stage import order
from megu.unlearn.methods.table import RETRAIN
from megu.worker.stages import make_stage
from megu_desktop.pages.compare import headline
from megu_desktop.pages.compare.charts import Drawn, load
from megu_desktop.pages.compare.tabs import CompareView
from megu_desktop.pages.shared.run_page import RunBox, RunPage, about, earlier
from megu_desktop.pages.shared.step_page import dumped
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.widgets.frame.base_page import APART, at_once
from megu_desktop.work.work import MEASURE, Work

AFTER = 3 * APART
"""Milliseconds until the table follows the other parts of a new result, which are painted by then."""


class ComparePage(RunPage):
    """Compares by itself as soon as it is looked at and the current run is done; measures the rest when asked."""

    step = "compare"
    job = "compare"
    also = MEASURE

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.run_box, self.view = RunBox(), CompareView()
        self.empty = VerdictCard("unknown")
        self._shown: tuple[dict[str, Any], str | None, str] | None = None  # a result, and what is said of its choices
        self._listed: Summary | None = None
        self._summary: tuple[int, str, Summary | None] | None = None  # of which turn and run
        self._asked = ""  # the stage that the user wanted beyond the comparison
        self._drawn: tuple[str, Drawn | None] | None = None  # of which result, and its arrays
        self._answered: Answered | None = None
        self._figures_later = QTimer(self, singleShot=True, interval=AFTER)
        self._figures_later.timeout.connect(self._show_figures_now)
        self.add_header_widget(self.run_box)
        add_to(self.content, self.error, self.empty, self.progress, (self.view, 1), 0)
        self.run_box.picked.connect(self.pick)
        self.view.measure.wanted.connect(self.measure)
        self.view.tabs.pictures_wanted.connect(self.make_pictures)
        self.view.tabs.try_model.wanted.connect(self.try_image)
        self.view.tabs.try_model.progress.stop.connect(self.work.stop)
        self.work.ended.connect(self._on_answered)

    def measure(self) -> None:
        """Measure all runs on this forget set in every way; what was measured before is not measured again."""
        self._ask("audit")

    def make_pictures(self) -> None:
        """Let the engine make what the tabs draw."""
        self._ask("pictures")

    def try_image(self, path: str) -> None:
        """Ask both models about an image of the user's."""
        run = self.current
        if run is None or self.work.busy:
            return
        self._answered = None
        self.view.tabs.try_model.ask(path)
        self.work.answer(run.id, Path(path))
        self.show_state()

    def _on_answered(self, job: str, error: object) -> None:
        if job != "answer":
            return
        if self._answered is not None:
            self.view.tabs.try_model.show_answers(self._answered)
        elif isinstance(error, Exception):
            self.view.tabs.try_model.show_failure(words.sentence(error))
        else:
            self.view.tabs.try_model.clear()

    def _ask(self, stage: str) -> None:
        run = self.current
        if run is None or self.work.busy or not self.writable or self.work.choices.erased(run.id):
            return
        self._failure, self._asked = None, stage
        self.begin_work([make_stage(stage, run.id)], self._doing(), MEASURE if stage == "audit" else "")

    def _doing(self) -> str:
        return {
            "": self.tr("Comparing the models"),
            "audit": self.tr("Measuring everything"),
            "pictures": self.tr("Making the pictures"),
        }[self._asked]

    def take_way_out(self) -> None:
        """Go on with what was asked for, where it was not the comparison that ended."""
        if self._asked:
            self._ask(self._asked)
        else:
            self.try_again()

    def pick(self, run_id: str) -> None:
        """Look at another run."""

        def turn(choices: Choices) -> None:
            choices.current_run = run_id

        if self.change(turn):
            self.refresh()

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
        self._asked = ""
        self.begin_work(stages, self._doing())

    def on_events(self, events: list[Event]) -> None:
        if self.work.job == "answer":
            self.view.tabs.try_model.progress.take(events)
            self._answered = next((event for event in events if isinstance(event, Answered)), self._answered)
        if self.work.job == MEASURE:
            self._asked = "audit"  # it may have gone on by itself
            if any(isinstance(event, Saved) for event in events):
                self._summary = None
                self._show_figures_now()
        super().on_events(events)

    def show_news(self) -> None:
        """A new result is shown in two turns: the table takes as long as all else."""
        self._figures_later.start()
        super().show_news()

    @at_once
    def show_state(self) -> None:
        run = self.current
        result = self.work.result("compare", run.id) if run is not None else None
        self.show_error(self.tr("Try again"), self.tr("Go on") if self._asked else self.tr("Compare now"))
        self.run_box.show_runs(self.work.choices, enabled=not self.work.busy and self.writable)
        self.progress.setVisible(self.running)
        self.view.setVisible(result is not None)
        if result is None or run is None:
            self._shown = self._listed = None
            self.set_title(self.tr("Compare"))
            self.set_subtitle(self.tr("What the new model still knows, beside the original."))
        elif self._shown is None or self._shown[0] is not result or self._shown[1:] != self._said(run):
            self._shown = (result, *self._said(run))
            self._show_result(run, result)
        if result is not None and run is not None:
            self._show_figures(run)
        self._show_empty(run, result)

    @at_once
    def _show_figures_now(self) -> None:
        if self.current is not None and self._shown is not None:
            self._show_figures(self.current)

    def _show_figures(self, run: Run) -> None:
        """What else is known: it grows with other runs and with what is measured."""
        told = self._summed_up(run)
        if told is None:
            return
        measuring = self.work.job == MEASURE
        if told != self._listed and not self._figures_later.isActive():
            self._listed = told
            self.view.figures.show_summary(told, self.work.choices, words.forget_names(run.forget), self._doubt())
            self.view.measure.show_time(None if told.measured else audit_seconds(self.work.project, run.id))
        self.view.measure.setVisible(not told.measured and not measuring)
        self.view.measure.set_waiting(self.work.waits)
        self._show_drawn(run)
        busy = self.tr("Other work is running. Wait for it to end, or stop it.") if self.work.busy else ""
        closed = "" if self.writable else self.tr("This project can only be looked at.")
        gone = self.tr("The traces of this run were erased: nothing more can be measured of it.")
        closed = closed or (gone if self.work.choices.erased(run.id) else "")
        self.view.measure.set_startable(not (busy or closed), closed or busy)
        self.view.tabs.set_startable(not (busy or closed))
        if self.work.job != "answer":
            self.view.tabs.try_model.set_startable(not busy)

    def _summed_up(self, run: Run) -> Summary | None:
        """Worked out once for each change: a page is shown anew many times over, also while work runs."""
        turn = self.work.turn
        if self._summary is None or self._summary[:2] != (turn, run.id):
            self._summary = (turn, run.id, summary(self.work.project, run.id))
        return self._summary[2]

    def _show_drawn(self, run: Run) -> None:
        """The arrays of a run are read once."""
        folder = self.work.folder("pictures", run.id)
        place = f"{run.id} {folder}"
        if self._drawn is not None and self._drawn[0] == place:
            return
        result = self.work.result("pictures", run.id)
        drawn = load(folder, result) if folder and result else None
        self._drawn = (place, drawn)
        why = self.tr("These pictures are not made yet. Both models look at all images once.")
        if drawn is None and (seconds := pictures_seconds(self.work.project, run.id)) is not None:
            takes = self.tr("Takes about {time} on this computer.").format(time=about(seconds))
            why = words.sentences(why, takes)
        self.view.tabs.show_drawn(drawn, lambda numbers: self._places(run, numbers), why)

    def _places(self, run: Run, numbers: list[int]) -> list[Path]:
        return self.work.places(run, [{"image": number} for number in numbers])

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
        self.set_title(*headline.title(result))
        self.set_subtitle(f"{earlier(self.work.choices, run)} {headline.subtitle(result)}".strip())
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
