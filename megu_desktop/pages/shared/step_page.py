"""Base of pages with a job, which starts when a result is missing and whose error stays visible."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from megu.base.errors import MeguError, Stopped
from megu.project.results import cache_lookups
from megu.project.schema import Choices
from megu.worker.parent import WorkerFailed
from megu.worker.stages import make_stage
from megu_desktop.guide.page_help import PageHelp
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.cards.error_card import ErrorCard
from megu_desktop.widgets.frame.base_page import Page
from megu_desktop.work.work import Work

DISK_ERRORS = (
    "disk_full",
    "cannot_write",
    "cannot_replace",
    "project_in_use",
    "project_read_only",
    "project_missing",
    "project_gone",
)


class StepPage(Page):
    """Base of a page whose work is one job of the engine.

    A job's error stays on the page until its subject (`about`) changes or the user takes the way out, so going back
    and forth never repeats work that can't succeed.

    Attributes
    ----------
    quick : bool
        Whether the job is short enough to be started again unasked.
    chapter : str
        The guide's chapter, if it is not called like the step.
    fixable_codes : tuple of str or None
        Prefixes of the codes of errors that another choice on this page solves; None for all but the disk's.
    second_job : str
        Another job of this page.
    """

    step: ClassVar[str] = ""
    job: ClassVar[str] = ""
    chapter: ClassVar[str] = ""
    quick: ClassVar[bool] = False
    fixable_codes: ClassVar[tuple[str, ...] | None] = None
    second_job: ClassVar[str] = ""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work
        if self.step:
            self.add_header_widget(PageHelp(self.chapter or self.step))
        self.error = ErrorCard()
        self.error.way_out.connect(self.take_way_out)
        self._failure: tuple[str, Exception] | None = None
        self._shown_error: tuple[str, str, str | None, bool] | None = None
        self._started_about = ""
        self._waiting = False
        work.started.connect(self._on_started)
        work.events.connect(self.on_events)
        work.ended.connect(self._on_ended)
        work.changed.connect(self._on_changed)

    # --- what a page says of itself ------------------------------------------------------------------------------

    def about(self) -> str:
        """Return the choices that this page's job works on, as text: another text is another piece of work."""
        raise NotImplementedError

    def missing_stages(self) -> list[str]:
        """Return the stages of the job that are still to be performed for today's choices."""
        raise NotImplementedError

    def must_repeat(self, stage: str) -> bool:
        """Return True if a stage of the job must be performed although its result exists."""
        return False

    def show_state(self) -> None:
        """Show choices, results, running work or the error; cheap and idempotent."""
        raise NotImplementedError

    def show_news(self) -> None:
        """Show how a job began or ended in its own turn of the event loop: it may be a lot to lay out and paint."""
        with self.settling(later=True):
            self.show_state()

    def on_events(self, events: list) -> None:
        """Handle a batch of events of whatever job is running."""

    def take_way_out(self) -> None:
        """Do what the error card's button offers."""
        self.try_again()

    # --- what the window calls -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show today's state, and start by itself what is missing."""
        with cache_lookups():
            self.go_on()
        self.show_state()

    # --- work ----------------------------------------------------------------------------------------------------

    @property
    def failure(self) -> Exception | None:
        """Return the job's error while it still concerns today's choices. Stopped is one of them."""
        if self._failure is None or self._failure[0] != self.about():
            return None
        return self._failure[1]

    @property
    def is_running(self) -> bool:
        """Return True while this page's job runs."""
        return self.work.job is not None and self.work.job in (self.job, self.second_job)

    @property
    def is_writable(self) -> bool:
        """Return True if the project may be changed."""
        return not self.work.project.read_only

    def go_on(self) -> None:
        """Start the job if something is missing and nothing prevents it; after another job if one is running."""
        self._waiting = False
        missing = self.missing_stages()
        if not missing or self.failure is not None or not self.is_writable:
            return
        if self.work.busy:
            self._waiting = True
            if self.is_running and self._started_about != self.about():
                self.work.stop()  # it works on what is no longer chosen
            return
        self.work.start(self.job, [make_stage(name, again=self.must_repeat(name)) for name in missing])

    def try_again(self) -> None:
        """Drop the error and start again."""
        self._failure = None
        self.refresh()

    def fail(self, error: Exception) -> None:
        """Show an error until the choices change or the user tries again."""
        self._failure = (self.about(), error)
        self.show_state()

    def change(self, alter: Callable[[Choices], Any]) -> bool:
        """Change the choices; show an error in saving them. Ask first if other work would lose its input."""
        if not self._may_change():
            self.show_state()
            return False
        self._failure = None
        try:
            self.work.change(alter)
        except MeguError as error:
            self.fail(error)
            return False
        return True

    def show_error(self, way_out: str, stop_sentence: str) -> bool:
        """Show the failure, if there is one, on the error card.

        Parameters
        ----------
        way_out : str
            Text of the button if another choice solves the error.
        stop_sentence : str
            Text of the button if the user stopped the work.
        """
        failure = self.failure
        if failure is None:
            self.error.clear()
            return False
        text = way_out if self.is_fixable() else stop_sentence if isinstance(failure, Stopped) else self.tr("Try again")
        details = None
        if not isinstance(failure, MeguError):
            details = failure.details if isinstance(failure, WorkerFailed) else repr(failure)
        content = (words.sentence(failure), text, details, isinstance(failure, Stopped))
        if self.error.isHidden() or self._shown_error != content:  # showing it again would fold the details
            self._shown_error = content
            self.error.show_error(*content)
        return True

    def is_fixable(self) -> bool:
        """Return True if another choice solves the error: not a stop, a full disk or a bug."""
        failure = self.failure
        if not isinstance(failure, MeguError) or isinstance(failure, Stopped) or failure.code in DISK_ERRORS:
            return False
        return self.fixable_codes is None or failure.code.startswith(self.fixable_codes)

    def may_stop_work(self) -> bool:
        """Return True if no running work needs the present choices, or the user agrees to stop it."""
        ask = getattr(self.window(), "confirm_change", None)
        return not self.work.busy or (callable(ask) and bool(ask()))

    def _may_change(self) -> bool:
        return (self.is_running and self.quick) or self.may_stop_work()

    def _on_started(self, job: str) -> None:
        if job in (self.job, self.second_job):
            self._started_about = self.about()
            self.show_news()

    def _on_ended(self, job: str, error: object) -> None:
        if job in (self.job, self.second_job):
            self._failure = (self._started_about, error) if isinstance(error, Exception) else None
            self.show_news()

    def _on_changed(self) -> None:
        if self._waiting and not self.work.busy:
            self.go_on()


def stack(*parts: QWidget, fill: bool = False) -> QVBoxLayout:
    """Stack parts as cards are.

    Parameters
    ----------
    fill : bool
        Whether they take all the height there is, or keep to the top.
    """
    column = vbox(*parts, gap="m")
    if not fill:
        column.addStretch()
    return column


def dump_choices(choices: Choices, *parts: str) -> str:
    """Return some parts of the choices as text, for `StepPage.about`."""
    return choices.model_dump_json(include=set(parts))
