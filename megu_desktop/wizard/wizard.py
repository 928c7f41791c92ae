"""Wizard of an open project: step list, page and bottom bar; their texts about the steps come from flow.py."""

from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from megu.base.errors import MeguError, Stopped
from megu.base.events import Event
from megu.policy.rules import Sealed
from megu.project.measured_speeds import Speeds
from megu.project.progress import Course
from megu_desktop.explained import explain
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.frame.base_page import Page
from megu_desktop.widgets.frame.bottom_bar import BottomBar
from megu_desktop.widgets.frame.rail import Rail
from megu_desktop.widgets.frame.step_delegate import StepView
from megu_desktop.wizard.facts import collect
from megu_desktop.wizard.moved import MovedCard
from megu_desktop.wizard.privacy import privacy
from megu_desktop.wizard.recent_traces import is_erased
from megu_desktop.work import flow
from megu_desktop.work.settings import Recent
from megu_desktop.work.work import Work

PAGES = {
    "model": "megu_desktop.pages.model.page:ModelPage",
    "images": "megu_desktop.pages.images.page:ImagesPage",
    "forget": "megu_desktop.pages.forget.page:ForgetPage",
    "similarity": "megu_desktop.pages.similarity.page:SimilarityPage",
    "unlearn": "megu_desktop.pages.unlearn.page:UnlearnPage",
    "compare": "megu_desktop.pages.compare.page:ComparePage",
    "export": "megu_desktop.pages.export.page:ExportPage",
    "record": "megu_desktop.pages.record.page:RecordPage",
}
TIMED_UNITS = ("unit_questions", "unit_steps")
"""Progress that tells the time a job has left; that of its shorter stages would only make the time jump."""

LOOK = 2000
"""Milliseconds between two looks whether another process works in the project."""


class Wizard(QWidget):
    """Shows one step at a time.

    `close_wanted`: the user pressed the last step's button. `unexpected`: details of a bug in the engine. `shown`: a
    step's page has become the current one.
    """

    names: ClassVar[tuple[str, ...]] = flow.STEPS
    close_wanted = Signal()
    unexpected = Signal(str)
    shown = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work
        self.rail, self.stack, self.bar = Rail(), QStackedWidget(), BottomBar()
        self.moved = MovedCard(work)
        self.pages: dict[str, Page] = {}
        self.index = 0
        self._course = Course(Speeds(work.project))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_page)
        self._look = QTimer(self, singleShot=True, interval=LOOK)
        self._look.timeout.connect(self._look_elsewhere)
        self._facts = collect(work.project)
        self._watch()
        self.steps = self.judge_steps()
        self.rail.set_privacy(*privacy(work.choices))
        self.rail.activated.connect(self.show_step)
        self.bar.back.connect(self.go_back)
        self.bar.next.connect(self.go_next)
        self.moved.found.connect(self._show_images)
        work.changed.connect(self._on_changed)
        work.started.connect(self._on_started)
        work.events.connect(self._on_events)
        work.ended.connect(self._on_ended)
        self._lay_out()
        explain(self)
        self.show_step(self.furthest())

    def judge_steps(self) -> list[flow.Step]:
        """Return all steps, judged by the current facts."""
        return flow.steps(self._facts)

    def furthest(self) -> int:
        """Return the step that a reopened project shows."""
        return flow.furthest(self.steps)

    @property
    def chapter(self) -> str:
        """Return the guide's chapter about what is shown."""
        return self.names[self.index]

    @property
    def step_name(self) -> str:
        """Return the current step, by its name in every wizard."""
        return self.names[self.index]

    def show_named(self, step: str) -> None:
        """Show a step, by its `step_name`, unless it can't be opened."""
        self.show_step(self.names.index(step))

    @property
    def page(self) -> Page:
        """Return the current page."""
        return self.pages[self.names[self.index]]

    def show_step(self, index: int) -> None:
        """Show a step's page, unless it can't be opened yet. The page is created when it is first shown."""
        if not self.steps[index].enabled:
            return
        self.leave()
        self.index = index
        name = self.names[index]
        is_new = name not in self.pages
        if is_new:
            self.pages[name] = self._build(name)
            self.stack.addWidget(self.page)
            getattr(self.page, "show_state", _do_nothing)()  # all its parts would be seen for a moment
        self.stack.setCurrentWidget(self.page)
        if is_new:
            self._soon.start()  # a page's first painting takes longest: its work begins after it
        else:
            self._refresh_page()
        self._show_state()
        self.shown.emit()

    def _show_images(self) -> None:
        """Show the page that reads the images, which have been found elsewhere."""
        self.show_step(flow.STEPS.index("images"))

    def show_run(self) -> None:
        """Show the page of the current run, or the one before it that must be done first."""
        self.show_furthest("unlearn")

    def show_furthest(self, name: str) -> None:
        """Show a step, or the one before it that must be done first."""
        index = self.names.index(name)
        while index and not self.steps[index].enabled:
            index -= 1
        self.show_step(index)

    @property
    def sealed(self) -> Sealed | None:
        """Return the policy of an operator's wizard; None for one that shows everything."""
        return None

    @property
    def note(self) -> str:
        """Return the text below the project's name."""
        return self.work.choices.note

    def leave(self) -> None:
        """Let the page store what was typed, before another one is shown or the project closes."""
        if self.pages and not self.work.project.read_only:
            getattr(self.page, "leave", _do_nothing)()

    def go_next(self) -> None:
        """Go to the next step, or after the last one close the project."""
        if not self.steps[self.index].next_enabled or getattr(self.page, "holds_back", _return_false)():
            return
        if self.index + 1 < len(self.steps):
            self.show_step(self.index + 1)
        else:
            self.close_wanted.emit()

    def go_back(self) -> None:
        """Go to the previous step; possible during work too."""
        if self.index > 0:
            self.show_step(self.index - 1)

    def recent(self) -> Recent:
        """Return this project's entry in the list of recent ones; the caller sets `seen`."""
        model, steps = self._facts.results.get("model"), flow.steps(self._facts)
        return Recent(
            folder=str(self.work.project.folder),
            name=self.work.choices.name,
            model=str(model["title"]) if model else "",
            forget=[] if is_erased(self.work.choices) else words.forget_names(self.work.choices.forget),
            step=flow.STEPS[flow.furthest(steps)],
            exported=steps[flow.STEPS.index("export")].state == "done",
        )

    # --- what the work tells -------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        facts: dict[str, Any] = {
            "job": self.work.job,
            "doing": self.work.doing,
            "left": self._facts.left,
            "resting": self._is_estimate_resting(),
        }
        facts |= {
            "unsettled": getattr(self.pages.get("forget"), "is_unsettled", False),
            "refused": self._refused_steps(),
        }
        facts |= {"elsewhere": None} if self.work.busy else {}  # it is this window's own work
        self._facts = replace(collect(self.work.project), **facts)
        self.rail.set_privacy(*privacy(self.work.choices))
        self._watch()
        self._judge()
        self._soon.start()  # a turn of its own: whoever changed something has shown it

    def _watch(self) -> None:
        """Look again soon if another process works here, or may begin to."""
        if self.work.project.read_only or self._facts.elsewhere is not None:
            self._look.start()

    def _look_elsewhere(self) -> None:
        at_work = self.work.project.at_work()
        if self._facts.elsewhere == (None if at_work is None else tuple(name for name, _ in at_work)):
            self._look.start()
            return
        if self.work.project.read_only:
            with suppress(MeguError):
                self.work.project.reread()
        self.work.changed.emit()

    def _on_started(self, job: str) -> None:
        self._course.begin("")
        self._facts = replace(self._facts, job=job, doing=self.work.doing, left=None)
        self._judge()

    def _on_events(self, batch: list[Event]) -> None:
        for event in batch:
            self._course.take(event)
        left = self._course.left() if self._course.unit in TIMED_UNITS else None
        if left is not None and (
            self._facts.left is None or words.time_left(left) != words.time_left(self._facts.left)
        ):
            self._facts = replace(self._facts, left=left)
            self._judge()

    def _on_ended(self, job: str, error: object) -> None:
        self._facts = replace(self._facts, job=None, left=None)
        if isinstance(error, Exception) and not isinstance(error, MeguError):
            self.unexpected.emit(str(getattr(error, "details", "") or repr(error)))

    # --- showing -------------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        steps = self.judge_steps()
        if steps != self.steps:
            self.steps = steps
            self._show_state()

    def _refresh_page(self) -> None:
        getattr(self.page, "refresh", _do_nothing)()

    def _show_state(self) -> None:
        choices, step = self.work.choices, self.steps[self.index]
        self.rail.set_project(choices.name, self.note)
        self.rail.set_steps([self._view(number) for number in range(len(self.steps))])
        self.bar.set_sentence(words.say(step.say), step.kind)
        self.bar.set_back(self.index > 0)
        self.bar.set_next(words.say(step.next), step.next_enabled)

    def _view(self, number: int) -> StepView:
        step = self.steps[number]
        return StepView(
            title=words.step_title(step.name),
            state=step.state,
            note=words.say(step.note) if step.note else "",
            enabled=step.enabled,
            reason=words.say(step.why) if step.why else "",
            current=number == self.index,
            doubtful=step.doubtful,
        )

    def _is_estimate_resting(self) -> bool:
        """Return True if the estimate of similarity was stopped and not yet resumed, which only its page knows."""
        return getattr(self.pages.get("similarity"), "is_resting", False)

    def _refused_steps(self) -> frozenset[str]:
        """Return the steps whose page shows an error. One that the user stopped is only unfinished."""
        failures = {name: getattr(page, "failure", None) for name, page in self.pages.items()}
        return frozenset(name for name, error in failures.items() if error and not isinstance(error, Stopped))

    def _build(self, name: str) -> Page:
        module, kind = PAGES[name].split(":")
        page = getattr(import_module(module), kind)(self.work)
        explain(page)
        answers = {"step_wanted": self.show_named, "next_wanted": self.go_next, "begun": self.show_run}
        for signal, answer in answers.items():
            if hasattr(page, signal):
                getattr(page, signal).connect(answer)
        return page

    def _lay_out(self) -> None:
        vbox((hbox(self.rail, (vbox(self.moved, (self.stack, 1)), 1), gap=0), 1), self.bar, gap=0, parent=self)


def _return_false() -> bool:
    """Return False, for pages that never hold the user back."""
    return False


def _do_nothing() -> None:
    """Do nothing, for pages without a hook."""
