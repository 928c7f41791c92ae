"""Traces that a project still holds of what was forgotten: listed, and erased after a confirmation."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from megu.base.errors import MeguError, Stopped
from megu.base.events import Event, TracesErased
from megu.project.project import Project
from megu.project.schema import Traces
from megu_desktop.pages.record.earlier_models import EarlierModels
from megu_desktop.pages.record.traces_list import NewRecords, TracesList, TracesQuestion
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.work.aside import Aside

if TYPE_CHECKING:
    from megu.record.traces.for_window import HeldTraces  # loaded beside the window's thread, which it would hold up


class TracesCard(QWidget):
    """`erase_wanted`: the user confirmed. `stop`: from the progress card. `failed(error)`: a bug in listing."""

    erase_wanted = Signal()
    stop = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.progress, self.verdict = ProgressCard(), VerdictCard("good")
        self.look_button, self.erase_button = QPushButton(), QPushButton(self.tr("Erase these traces…"))
        self.message, self.reason = label("", wrap=True), label("", "small", "muted", wrap=True)
        self.list, self.models, self.records = TracesList(), EarlierModels(), NewRecords()
        self._aside, self._turn = Aside(self), 0
        self._is_looking, self._enabled, self._reason = False, False, ""
        self._project: Project | None = None
        self._listing: HeldTraces | None = None
        self._erasure: TracesErased | None = None
        self._failure: object = None
        self._aside.done.connect(self._on_looked)
        self.look_button.clicked.connect(self._look)
        self.erase_button.clicked.connect(self.ask)
        self.models.changed.connect(self._refresh)
        self.progress.stop.connect(self.stop)
        self._compose()

    # --- what the page tells -------------------------------------------------------------------------------------

    def show_state(self, project: Project, enabled: bool, reason: str, running: bool) -> None:
        """Show the traces.

        Parameters
        ----------
        enabled : bool
            Whether traces may be erased now.
        reason : str
            Otherwise the reason why not.
        running : bool
            Whether they are being erased.
        """
        self._project, self._reason, self._enabled = project, reason, enabled
        self.progress.setVisible(running)
        traces = project.choices.traces
        self.message.setText(self._standing(traces))
        self.reason.setText(reason or self._message())
        is_listed = self._listing is not None
        self.look_button.setText(self.tr("Check again") if is_listed else self.tr("Find traces"))
        self.look_button.setEnabled(enabled and not self._is_looking)
        listing = self._chosen_listing
        self.erase_button.setEnabled(enabled and listing is not None and bool(listing.files or self._is_interrupted))
        self.list.show_traces(listing.kinds if listing else {})
        self.models.show_models(listing.models if listing else (), enabled)
        self._show_erased()

    def forget_list(self) -> None:
        """Drop the list: it may have changed, and must be shown again before anything is erased."""
        self._listing = None
        self._turn += 1  # a list that is still being made is of what was

    def begin(self) -> None:
        """Show that the erasure begins."""
        self._erasure = self._failure = None
        self.progress.begin(self.tr("Erasing the traces"))

    def on_events(self, events: list[Event]) -> None:
        """Show the progress of the erasure."""
        self._erasure = next((event for event in events if isinstance(event, TracesErased)), self._erasure)
        self.progress.take(events)

    def end(self, error: object) -> None:
        """Show that the erasure is over, with its error or None."""
        self._failure = error
        self.forget_list()

    # --- what the user does --------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for confirmation; after a yes, emit `erase_wanted`."""
        listing = self._chosen_listing
        if listing is None or not self._enabled:
            return
        if TracesQuestion(listing, self.window()).exec() and self._enabled:
            self.erase_wanted.emit()

    def _look(self) -> None:
        """List the traces in another thread, on a copy of the choices, which the window may change meanwhile."""
        project = self._project
        if project is None or self._is_looking:
            return
        self._is_looking, self._erasure, self._failure = True, None, None
        copy = Project(project.folder, project.choices.model_copy(deep=True), read_only=True, lock=None)
        self._turn += 1
        self._aside.call(self._turn, _list_traces, copy)
        self._refresh()

    def _on_looked(self, turn: int, result: Any) -> None:
        self._is_looking = False
        if turn == self._turn:
            has_failed = isinstance(result, Exception)
            self._listing, self._failure = (None, result) if has_failed else (result, None)
            if has_failed and not isinstance(result, MeguError | OSError):
                self.failed.emit(result)
        self._refresh()

    # --- showing -------------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        if self._project is not None:
            self.show_state(self._project, self._enabled, self._reason, not self.progress.isHidden())

    @property
    def takes_models(self) -> bool:
        """Return True if earlier models are erased too."""
        return self.models.box.isChecked()

    @property
    def _chosen_listing(self) -> "HeldTraces | None":
        """Return what would be erased according to the boxes."""
        return self._listing if self._listing is None or self.takes_models else self._listing.without_models()

    @property
    def _is_interrupted(self) -> bool:
        """Return True if an erasure was begun and not finished."""
        traces = self._project.choices.traces if self._project is not None else None
        return traces is not None and traces.done is None

    def _standing(self, traces: Traces | None) -> str:
        elsewhere = self._project is not None and self.progress.isHidden() and self._project.at_work() is not None
        if self._is_interrupted and elsewhere:
            return self.tr("Another window or command is using this project.")
        if self._is_interrupted:
            return self.tr("Erasing the traces was interrupted. Find what is left and erase it too.")
        if traces is not None and traces.done is not None:
            text = self.tr("Traces were erased on {date}. Check for new ones.")
            return text.format(date=_day(traces.done))
        return self.tr(
            "The project keeps names, hashes and thumbnails of the images to forget, so that you can open its pages "
            "and continue. Erase them when the case is closed. Figures and results stay, without names."
        )

    def _message(self) -> str:
        if self._is_looking:
            return self.tr("Searching the project’s files…")
        if isinstance(self._failure, Stopped):
            return self.tr("Stopped. What has been erased stays erased.")
        if isinstance(self._failure, OSError):
            return self.tr("Some files of the project changed meanwhile or could not be read. Check again.")
        if isinstance(self._failure, Exception):
            return words.sentence(self._failure)
        if self._chosen_listing is None:
            return self.tr("Find the traces before you erase them.")
        if self._chosen_listing.files:
            return ""
        if self._is_interrupted:
            return self.tr("Everything is erased. Only the record of it still has to be written.")
        return self.tr("There are no traces to erase.")

    def _show_erased(self) -> None:
        erasure = self._erasure if self._failure is None and self.progress.isHidden() else None
        self.verdict.setVisible(erasure is not None)
        self.records.setVisible(erasure is not None and bool(erasure.records))
        if erasure is None or self._project is None:
            return
        values = {"n": words.count(erasure.files), "size": words.size(erasure.bytes)}
        small = self.tr(
            "A new signed version of each record states this. File its fingerprint. The earlier version stays next "
            "to it."
        )
        text = self.tr("{n} files, {size}.").format(**values)
        self.verdict.set_verdict(
            "good", self.tr("The traces are erased"), text=text, small=small if erasure.records else ""
        )
        self.records.show_records(erasure.records, self._project)

    def _compose(self) -> None:
        card = Card()
        foot = hbox(self.look_button, self.erase_button, (self.reason, 1), gap="s")
        add_to(
            card.body,
            label(self.tr("Traces in this project"), "section", wrap=True),
            self.message,
            self.list,
            self.models,
            foot,
            self.records,
        )
        vbox(self.progress, self.verdict, card, gap="m", parent=self)


def _list_traces(project: Project) -> "HeldTraces":
    from megu.record.traces.for_window import find_held

    return find_held(project)


def _day(time: str) -> str:
    """Return the local day of a time in UTC."""
    return numbers.day(datetime.fromisoformat(time).astimezone().date())
