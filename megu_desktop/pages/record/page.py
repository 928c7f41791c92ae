"""Page 8, Record: the signed evidence of what was erased, how far, and what remains."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout

from megu.base.errors import MeguError
from megu.base.events import Event
from megu.project.schema import Choices, Request, Run
from megu.record.erasure_requests.requests import check_days, check_met, check_name, check_reference
from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.entry_dialog import is_day
from megu_desktop.pages.record.record_form import RecordForm
from megu_desktop.pages.record.remains_card import RemainsCard
from megu_desktop.pages.record.signatures_card import SignaturesCard
from megu_desktop.pages.record.standing_of_record import StandingOfRecord
from megu_desktop.pages.record.stated import DAYS, NAMES, OF_REQUEST, change_record, request_of, set_line
from megu_desktop.pages.record.traces_card import TracesCard
from megu_desktop.pages.record.written_card import RecordProof
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.pages.shared.run_page import RunPage
from megu_desktop.pages.shared.step_page import dump_choices
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.work import languages
from megu_desktop.work.work import TRACES, Work

RECORD = "evidence.json"


class RecordPage(RunPage):
    """Writes the current run's evidence record, and shows its fingerprint and files."""

    step = "record"
    job = "evidence"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.set_title(self.tr("Record"))
        self.standing = StandingOfRecord(work, self)
        self.form, self.proof, self.traces = RecordForm(), RecordProof(self.standing), TracesCard()
        self.form_fold = Fold(self.tr("Your notes for the file"))
        self.signatures, self.remains = SignaturesCard(self.standing), RemainsCard(self.standing)
        self.pin(self.traces.progress)
        self.language = QComboBox()
        self.button, self.reason = QPushButton(self.tr("Write record")), label("", "small", "muted", wrap=True)
        self.progress.set_task(self.tr("Reading the images to forget again and writing the record"))
        self._compose()
        self.form.line_edited.connect(self.set_line)
        self.form.rows_edited.connect(self.set_rows)
        self.form.shown.connect(self.show_names)
        self.language.activated.connect(self.choose_language)
        self.standing.changed.connect(self.show_state)
        self.standing.ended.connect(self._on_beside_ended)
        self.button.clicked.connect(self.write)
        self.proof.failed.connect(self.fail)
        self.proof.opening.failed.connect(self.fail)
        self.traces.erase_wanted.connect(self.erase)
        self.traces.stop.connect(self.stop_erasing)
        self.traces.failed.connect(self.fail)
        work.ended.connect(self._store_key)
        work.ended.connect(self._on_traces_ended)

    # --- what the user does --------------------------------------------------------------------------------------

    def set_line(self, name: str, text: str) -> None:
        """Set a line of the form, by its name in `Request` or `RecordChoice`."""
        run = self.current
        if run is None:
            return
        reason = self._entry_error(run, name, text)
        self.form.show_line_error(name, reason)
        if reason:
            self.show_state()
        else:
            self._alter(lambda choices: set_line(choices, run.id, name, text))

    def _entry_error(self, run: Run, name: str, text: str) -> str:
        """Return the reason why a line is invalid; "" if it is valid."""
        if name == "reference":
            return self._unmet_reason(run, text)
        if name in DAYS and text and not is_day(text):
            return self.tr("Enter the date as YYYY-MM-DD, for example 2026-03-31.")
        if name in OF_REQUEST and text and not self.form.has_reference:
            return self.tr("Enter the reference of the request first.")
        if name in NAMES:
            return _check_error(check_name, text)
        request = request_of(self.work.choices, run)
        return _day_error(request, name, text) if request is not None and name in DAYS else ""

    def _unmet_reason(self, run: Run, reference: str) -> str:
        """Return the reason why the run can't meet the stored request with this reference; "" if it can."""
        try:
            if reference:
                check_reference(reference)
            for request in self.work.choices.requests:
                if request.reference == reference:
                    check_met(request, run)
        except MeguError as error:
            return words.sentence(error)
        return ""

    def set_rows(self, name: str, rows: list[dict[str, Any]]) -> None:
        """Set a list of the form, by its name in `RecordChoice`."""
        self._alter(lambda choices: change_record(choices, **{name: rows}))

    def choose_language(self) -> None:
        """Write the report in the language of the window."""
        self._alter(lambda choices: change_record(choices, language=self.language.currentData()))

    def show_names(self, shown_names: list[str]) -> None:
        """Set what the record shows in addition to counts and marks."""
        self._alter(lambda choices: change_record(choices, shown=shown_names))

    def write(self) -> None:
        """Write the record of the current run, and its report in the language of the window."""
        if self.is_writable and not self.work.busy and not self.work.choices.record.language:
            self.change(lambda choices: change_record(choices, language=self.language.currentData()))
        self.perform()

    def erase(self) -> None:
        """Erase the project's traces, to which the user has agreed."""
        if self.work.busy or not self.is_writable:
            return
        self.traces.begin()
        self.work.erase_traces(self.traces.takes_models)
        self.show_state()

    def stop_erasing(self) -> None:
        """Stop erasing; it continues when it is started again."""
        if self.work.job == TRACES:
            self.traces.progress.set_button_enabled(False)
            self.work.stop()

    # --- what the page says of itself ----------------------------------------------------------------------------

    def about(self) -> str:
        return dump_choices(self.work.choices, "model", "current_run", "export", "record", "requests")

    def missing_stages(self) -> list[str]:
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
            self.set_subtitle(self.tr("A signed file that states what was erased, how completely, and what remains."))
        else:
            self.set_subtitle(self.tr("There is nothing to record yet. Export the new model first."))
        self.show_error(self.tr("Try again"), self.tr("Write record"))
        is_enabled = ready and not busy and self.is_writable and not self._erased
        self.form.show_choices(self.work.choices.record, request_of(self.work.choices, run), is_enabled)
        self.button.setEnabled(is_enabled and result is None and not self.form.invalid_lines)
        self._show_language(is_enabled)
        self.reason.setText(self._closed_reason(ready, result))
        self.progress.setVisible(self.is_running)
        self._show_written(result)
        self._show_traces(result is not None or self._erased)

    def _show_written(self, result: dict[str, Any] | None) -> None:
        folder = self.work.project.find_path(result["folder"]) if result is not None else None
        self.standing.follow(folder / RECORD if folder else None)
        for card in (self.proof, self.signatures, self.remains):
            card.setVisible(folder is not None and not self.is_running)
        if (folder is None) is not self.form_fold.button.isHidden():
            self._fold_form(folder is not None)
        if result is not None and folder is not None:
            self.proof.show_result(result, folder)
        addable = self.is_writable and not self.work.busy
        self.signatures.show_state(addable)
        self.proof.opening.show_state(not self.work.busy)
        self.remains.show_state(self.work.choices.record, addable)

    def _fold_form(self, is_written: bool) -> None:
        """Once there is a record, fold away the form it was written from."""
        widget = self.window().focusWidget()
        self.form_fold.button.setVisible(is_written)
        self.form_fold.unfold(not is_written)
        if is_written and widget is not None and self.form_fold.inside.isAncestorOf(widget):
            self.proof.copy_button.setFocus()

    def _show_language(self, enabled: bool) -> None:
        language = self.work.choices.record.language
        index = self.language.findData(language if language in languages.LANGUAGES else languages.current_language())
        self.language.setCurrentIndex(max(index, 0))
        self.language.setEnabled(enabled)

    def _on_beside_ended(self) -> None:
        """Report an unexpected error; the card itself shows the others."""
        error = self.standing.error
        if error is not None and not isinstance(error, MeguError):
            self.fail(error)

    def _show_traces(self, recorded: bool) -> None:
        """Show the traces card. Nothing can be erased before there is a record: afterwards none could be made."""
        reason = ""
        if not self.is_writable:
            reason = self.tr("This project is read-only.")
        elif self.work.busy and self.work.job != TRACES:
            reason = self.tr("Another task is running. Wait for it to finish, or stop it.")
        elif not recorded:
            reason = self.tr("Write the record above first. Without these traces, it can’t be written any more.")
        is_enabled = recorded and self.is_writable and not self.work.busy
        self.traces.show_state(self.work.project, is_enabled, reason, self.work.job == TRACES)

    def _on_traces_ended(self, job: str, error: object) -> None:
        """Drop the list of traces: any job may have changed it."""
        if job == TRACES:
            self.traces.end(error)
        else:
            self.traces.forget_list()

    def _closed_reason(self, ready: bool, result: dict[str, Any] | None) -> str:
        if not self.is_writable:
            return self.tr("This project is read-only.")
        if self.work.busy and not self.is_running:
            return self.tr("Another task is running. Wait for it to finish, or stop it.")
        if self._erased:
            return self.tr("The traces of this run were erased, so no other record can be written.")
        if self.form.invalid_lines:
            return self.tr("Correct the entry marked above first, or leave it empty.")
        if result is not None:
            return self.tr("This record has been written. To write another one, change something above.")
        return (
            self.tr("It is saved next to the exported model. Existing records are never overwritten.") if ready else ""
        )

    @property
    def _erased(self) -> bool:
        return self.current is not None and self.work.choices.erased(self.current.id)

    def _alter(self, alter: Callable[[Choices], Any]) -> None:
        self.change(alter)
        self.show_state()

    def _store_key(self, job: str, error: object) -> None:
        """Store the officer's key for the next record of this project, so that their marks can be compared."""
        run = self.current
        result = self.work.result("evidence", run.id) if job == self.job and error is None and run else None
        if result and self.is_writable and result["officer_check"] != self.work.choices.record.key:
            self.change(lambda choices: change_record(choices, key=result["officer_check"]))

    def _compose(self) -> None:
        card = Card()
        set_icon(self.button, "check")
        title = label(self.tr("Report language"))
        title.setBuddy(self.language)
        self.language.setAccessibleName(title.text())
        for language, name in languages.LANGUAGES.items():
            self.language.addItem(name, language)
        add_to(card.body, flow_row(0, self.button, title, self.language), self.reason)
        written_cards = (self.proof, self.signatures, self.remains)
        add_to(self.form_fold.body, self.form, card, gap="m")
        column = vbox(self.progress, *written_cards, self.form_fold, self.traces, 0, gap="m")
        self._fold_form(False)
        self.content.addWidget(self.error)
        self.two_columns(column, self._about_card())

    def _about_card(self) -> QVBoxLayout:
        card = Card()
        card.body.addWidget(label(self.tr("Purpose of the record"), "section", wrap=True))
        for text in (
            self.tr("It shows a data-protection officer what was done, with the figures, and what was not proven."),
            self.tr(
                "Months later, it shows whether the model in use is still the one that forgot. Ask someone who knows "
                "the command line to run “megu verify” on any computer with this program."
            ),
            self.tr("It never states that a law is complied with. A person has to judge that."),
        ):
            card.body.addWidget(label(text, wrap=True))
        column = vbox(card, 0)
        return column


def _day_error(request: Request, name: str, text: str) -> str:
    """Return the reason why a day is invalid; "" if it is valid."""
    return _check_error(check_days, Request.model_validate({**request.model_dump(), name: text or None}))


def _check_error(check: Callable[..., None], value: Any) -> str:
    """Return the sentence with which a check refuses a value; "" if it does not."""
    try:
        check(value)
    except MeguError as error:
        return words.sentence(error)
    return ""
