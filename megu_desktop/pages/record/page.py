"""Page 8, Record: the signed evidence of what was erased, how far, and what remains."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from megu.base.errors import MeguError
from megu.base.events import Event
from megu.project.schema import Choices, Request, Run
from megu.record.erasure_requests.requests import check_days, check_met, check_name, check_reference
from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.record_form import DAYS, NAMES, OF_REQUEST, RecordForm, record, request_of, take
from megu_desktop.pages.record.traces_card import TracesCard
from megu_desktop.pages.record.written_card import RecordProof
from megu_desktop.pages.shared.run_page import RunPage
from megu_desktop.pages.shared.step_page import dumped
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.work.work import TRACES, Work


class RecordPage(RunPage):
    """Writes the current run's evidence record, and shows what it is told by."""

    step = "record"
    job = "evidence"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.set_title(self.tr("Record"))
        self.form, self.proof = RecordForm(), RecordProof()
        self.traces = TracesCard()
        self.pin(self.traces.progress)
        self.button, self.why = QPushButton(self.tr("Write the record")), label("", "small", "muted", wrap=True)
        self.progress.set_task(self.tr("Reading each image to forget once more, and writing the record"))
        self._compose()
        self.form.said.connect(self.say)
        self.form.shown.connect(self.show_names)
        self.button.clicked.connect(self.write)
        self.proof.refused.connect(self.fail)
        self.traces.erase_wanted.connect(self.erase)
        self.traces.stop.connect(self.stop_erasing)
        self.traces.refused.connect(self.fail)
        work.ended.connect(self._keep_key)
        work.ended.connect(self._traces_ended)

    # --- what the user does --------------------------------------------------------------------------------------

    def say(self, name: str, text: str) -> None:
        """A line of the form, by its name in `Request` or `RecordChoice`."""
        run = self.current
        if run is None:
            return
        why = self._unfit(run, name, text)
        self.form.complain(name, why)
        if why:
            self.show_state()
        else:
            self._alter(lambda choices: take(choices, run.id, name, text))

    def _unfit(self, run: Run, name: str, text: str) -> str:
        """Why a line can't be as it is written; "" where it can."""
        if name == "reference":
            return self._unmet(run, text)
        if name in DAYS and text and not _is_day(text):
            return self.tr("A date is written like 2026-03-31.")
        if name in OF_REQUEST and text and not self.form.referred:
            return self.tr("First write the reference of the request that this belongs to.")
        if name in NAMES:
            return _refused(check_name, text)
        known = request_of(self.work.choices, run)
        return _wrong_days(known, name, text) if known is not None and name in DAYS else ""

    def _unmet(self, run: Run, reference: str) -> str:
        """Why the run can't be said to meet the request that is kept under a reference; "" where it can."""
        try:
            if reference:
                check_reference(reference)
            for request in self.work.choices.requests:
                if request.reference == reference:
                    check_met(request, run)
        except MeguError as error:
            return words.sentence(error)
        return ""

    def show_names(self, shown: list[str]) -> None:
        """What the record tells besides counts and marks."""
        self._alter(lambda choices: record(choices, shown=shown))

    def write(self) -> None:
        """Write the record of the current run."""
        self.perform()

    def erase(self) -> None:
        """Erase the project's traces, which the user has agreed to."""
        if self.work.busy or not self.writable:
            return
        self.traces.begin()
        self.work.erase_traces(self.traces.takes_models)
        self.show_state()

    def stop_erasing(self) -> None:
        """Stop erasing; it goes on where it is begun again."""
        if self.work.job == TRACES:
            self.traces.progress.set_button_enabled(False)
            self.work.stop()

    # --- what the page says of itself ----------------------------------------------------------------------------

    def about(self) -> str:
        return dumped(self.work.choices, "model", "current_run", "export", "record", "requests")

    def lacking(self) -> list[str]:
        return []  # a record is written when the user says so

    def take_way_out(self) -> None:
        self.write()

    def on_events(self, events: list[Event]) -> None:
        if self.work.job == TRACES:
            self.traces.on_events(events)
        super().on_events(events)

    @at_once
    def show_state(self) -> None:
        run, busy = self.current, self.work.busy
        ready = run is not None and self.work.result("export", run.id) is not None
        result = self.work.result("evidence", run.id) if run is not None and ready else None
        if ready:
            self.set_subtitle(self.tr("A signed file that shows what was erased, how far, and what remains."))
        else:
            self.set_subtitle(self.tr("There is nothing to record yet. First export the new model."))
        self.show_error(self.tr("Try again"), self.tr("Write the record"))
        open_ = ready and not busy and self.writable and not self._erased
        self.form.show_choices(self.work.choices.record, request_of(self.work.choices, run), open_)
        self.button.setEnabled(open_ and result is None and not self.form.unfit)
        self.why.setText(self._why(ready, result))
        self.progress.setVisible(self.running)
        self.proof.setVisible(result is not None and not self.running)
        if result is not None:
            self.proof.show_result(result, self.work.project.find_path(result["folder"]))
        self._show_traces(result is not None or self._erased)

    def _show_traces(self, recorded: bool) -> None:
        """Before there is a record nothing is erased: afterwards none could be made."""
        why = ""
        if not self.writable:
            why = self.tr("This project can only be looked at.")
        elif self.work.busy and self.work.job != TRACES:
            why = self.tr("Other work is running. Wait for it to end, or stop it.")
        elif not recorded:
            why = self.tr("First write the record above: without these traces none can be made any more.")
        open_ = recorded and self.writable and not self.work.busy
        self.traces.show_state(self.work.project, open_, why, self.work.job == TRACES)

    def _traces_ended(self, job: str, error: object) -> None:
        """What was listed is no longer so, whatever job ended."""
        if job == TRACES:
            self.traces.end(error)
        else:
            self.traces.forget_list()

    def _why(self, ready: bool, result: dict[str, Any] | None) -> str:
        if not self.writable:
            return self.tr("This project can only be looked at.")
        if self.work.busy and not self.running:
            return self.tr("Other work is running. Wait for it to end, or stop it.")
        if self._erased:
            return self.tr("The traces of this run were erased: no other record of it can be written.")
        if self.form.unfit:
            return self.tr("First correct what is said above, or leave it empty.")
        if result is not None:
            return self.tr("This record is written. Change something above to write another one beside it.")
        return self.tr("It is written beside the exported model. No record is ever overwritten.") if ready else ""

    @property
    def _erased(self) -> bool:
        return self.current is not None and self.work.choices.erased(self.current.id)

    def _alter(self, alter: Callable[[Choices], Any]) -> None:
        self.change(alter)
        self.show_state()

    def _keep_key(self, job: str, error: object) -> None:
        """The next record of this project takes the same officer's key, so that marks can be compared."""
        run = self.current
        result = self.work.result("evidence", run.id) if job == self.job and error is None and run else None
        if result and self.writable and result["officer_check"] != self.work.choices.record.key:
            self.change(lambda choices: record(choices, key=result["officer_check"]))

    def _compose(self) -> None:
        card = Card()
        set_icon(self.button, "check")
        foot = hbox(self.button, (self.why, 1), gap="m")
        card.body.addLayout(foot)
        left = vbox(self.progress, self.proof, self.form, card, self.traces, 0, gap="m")
        self.content.addWidget(self.error)
        self.two_columns(left, self._about_card())

    def _about_card(self) -> QVBoxLayout:
        card = Card()
        card.body.addWidget(label(self.tr("What it is for"), "section", wrap=True))
        for text in (
            self.tr("It tells a data-protection officer what was done, with which figures, and what was not shown."),
            self.tr(
                "Months later it tells whether the model in use is still the one that forgot: the command “megu verify”"
                " checks that, on any computer with this program."
            ),
            self.tr("It never says that a law is met. That is for a person to judge."),
        ):
            card.body.addWidget(label(text, wrap=True))
        column = vbox(card, 0)
        return column


def _wrong_days(request: Request, name: str, text: str) -> str:
    """Why a day can't be as it is written; "" where it can."""
    return _refused(check_days, Request.model_validate({**request.model_dump(), name: text or None}))


def _refused(check: Callable[..., None], value: Any) -> str:
    """The sentence with which a check refuses a value; "" where it does not."""
    try:
        check(value)
    except MeguError as error:
        return words.sentence(error)
    return ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
