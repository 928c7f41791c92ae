"""Dialog of a project's erasure requests: what each asks for, its state, and a run that meets the selected ones."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QWidget

from megu.base.errors import MeguError
from megu.project.schema import Choices
from megu.record.erasure_requests import requests
from megu.record.erasure_requests.judging import describe
from megu.record.erasure_requests.standings import GIVEN_OUT, Standing, standings
from megu.unlearn.methods.table import METHODS, USUAL
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.pages.record.decision_dialog import Decision, DecisionDialog, Kind
from megu_desktop.pages.record.notices_line import NoticesLine, Stated, read_stated, sign
from megu_desktop.pages.record.request_form import RequestForm
from megu_desktop.pages.record.request_table import RequestTable
from megu_desktop.pages.shared import request_runs
from megu_desktop.pages.shared.run_page import method_title
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.basics.scrolling import Fitted
from megu_desktop.work.aside import Aside
from megu_desktop.work.work import Work


class RequestsDialog(QDialog):
    """Changes `choices.requests`. `begun`: a run for the selected ones is now current, and waits to be started."""

    begun = Signal()

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erasure requests"))
        self.work, self._aside, self._is_preparing, self._is_signing = work, Aside(self), False, False
        self.table, self.form, self.methods = RequestTable(), RequestForm(), QComboBox()
        self.add, self.refuse = QPushButton(self.tr("Add request")), QPushButton(self.tr("Refuse…"))
        self.move_day = QPushButton(self.tr("Change due date…"))
        self.meet, self.close_button = QPushButton(self.tr("Forget these together")), QPushButton(self.tr("Close"))
        self.message, self.reason = label("", "small", "bad", wrap=True), label("", "small", "muted", wrap=True)
        self.found, self.notices = label("", "small", wrap=True), NoticesLine()
        self.decision: DecisionDialog | None = None
        self._notices: Stated = {}
        self._fill()
        self._lay_out()
        self._wire()
        self.show_state()
        DialogHelp(self, "requests")
        self._read_notices()

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show the project's requests; the selection stays."""
        self.table.show_requests(standings(self.work.project, date.today()))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.table.chosen
        only = chosen[0] if len(chosen) == 1 else None
        enabled = self.is_writable
        self.form.show_request(only.request if only else None, enabled, only is not None and only.state in GIVEN_OUT)
        chosen_today = self.work.choices.forget.stated
        self.form.set_today(words.class_list(words.forget_names(self.work.choices.forget)) if chosen_today else "")
        self.add.setEnabled(enabled)
        refused = only is not None and only.state == "refused"
        self.refuse.setText(self.tr("Reopen") if refused else self.tr("Refuse…"))
        self.refuse.setEnabled(enabled and only is not None and only.state not in GIVEN_OUT)
        self.move_day.setEnabled(enabled and only is not None and not only.settled)
        show_text(self.found, self._about(only))
        self.notices.show_stated(self._notices.get(only.request.reference, []) if only else [])
        reason = self._closed_reason(chosen)
        self.meet.setEnabled(not reason)
        self.reason.setText(reason or self.tr("A run is prepared for them. Start it on the page Unlearn."))

    def _about(self, standing: Standing | None) -> str:
        """Return the findings on a request, or why it was refused or its day moved."""
        if standing is None:
            return ""
        request = standing.request
        if standing.state == "refused":
            return self._refusal(standing)
        parts = [words.message(*describe(standing.judged))] if standing.judged else []
        if request.extended and request.extension_reason:
            day, reason = numbers.day(request.extended), request.extension_reason
            parts.append(self.tr("Due date moved to {date}: {reason}").format(date=day, reason=reason))
        return words.sentences(*parts)

    def _refusal(self, standing: Standing) -> str:
        """Say when and why a request was refused, and by whom."""
        reason, by = standing.request.refusal_reason, standing.request.decided_by
        if not reason:
            text = self.tr("Refused without a reason.")
        elif standing.on is None or not by:
            text = self.tr("Refused: {reason}")
        else:
            text = self.tr("Refused on {date} by {name}: {reason}")
        sentence = text.format(reason=reason, name=by, date=numbers.day(standing.on) if standing.on else "")
        if any(kind == "refusal" for kind, _, _ in self._notices.get(standing.request.reference, [])):
            return sentence
        return words.sentences(sentence, self.tr("No record of this was written."))

    def _closed_reason(self, chosen: list[Standing]) -> str:
        """Return the reason why the selected requests can't be met now; "" if they can."""
        if not self.work.project.read_only and self.work.busy:
            return self.tr("Another task is running. Wait for it to finish, or stop it.")
        if not self.is_writable:
            return self.tr("This project is read-only.")
        if self.work.result("images") is None:
            return self.tr("Choose the model and the images first. Then you can meet requests.")
        if not self.table.standings:
            return self.tr("There are no requests yet. Add one and choose its images.")
        if not chosen:
            return self.tr("Choose one request in the list above, or several with Ctrl or Shift.")
        if any(standing.state == "refused" for standing in chosen):
            return self.tr("A refused request can’t be met. Reopen it first.")
        if any(not standing.request.forget.stated for standing in chosen):
            return self.tr(
                "A request has no images yet. Choose them on the page Forget, then press “Use the choice on the page "
                "Forget”."
            )
        return ""

    @property
    def is_writable(self) -> bool:
        """Return True if anything may be changed."""
        return not self.work.project.read_only and not self._is_preparing

    # --- what the user does --------------------------------------------------------------------------------------

    def add_request(self) -> None:
        """Add a request with a free reference; the user then fills in its lines."""
        references = {standing.request.reference for standing in self.table.standings}
        number = 1 + len(references)
        while (reference := self.tr("Request {n}").format(n=number)) in references:
            number += 1
        if self._put(reference, {"received": date.today()}):
            self.table.select(reference)
            self.form.lines["reference"].setFocus()
            self.form.lines["reference"].selectAll()

    def set_line(self, name: str, value: Any) -> None:
        """Set a line of the selected request."""
        chosen = self.table.chosen
        if len(chosen) != 1:
            return
        if name == "reference":
            self._rename(chosen[0].request.reference, value)
        else:
            self._put(chosen[0].request.reference, {name: value})

    def take_today(self) -> None:
        """Make the selected request ask for today's choice on the page *Forget*."""
        if self.work.choices.forget.stated:
            self.set_line("forget", self.work.choices.forget.model_copy(deep=True))

    def turn_down(self) -> None:
        """Ask why the selected request is refused, or reopen a refused one."""
        for standing in self.table.chosen:
            if standing.state == "refused":
                self._put(standing.request.reference, {"status": "open", "refusal_reason": ""})
            else:
                self._ask("refusal", standing)

    def ask_day(self) -> None:
        """Ask to which day that of the selected request is moved, and why."""
        for standing in self.table.chosen:
            self._ask("extension", standing)

    def _ask(self, kind: Kind, standing: Standing) -> None:
        def check(changes: dict[str, Any]) -> str:
            try:
                requests.put(request_runs.copy_project(self.work.project), standing.request.reference, changes)
            except MeguError as error:
                return words.sentence(error)
            return ""

        self.decision = DecisionDialog(kind, standing.request, self.work.choices.record, check, self)
        self.decision.accepted.connect(self._on_decided)
        self.decision.open()

    def _on_decided(self) -> None:
        """Sign the decision in another thread, then change the request; without a reason, change it at once."""
        decision = self.decision.decision if self.decision else None
        if decision is None or not self.is_writable:
            return
        if decision.on_record:
            self._is_preparing = self._is_signing = True
            self._show_chosen()
            self._aside.call(decision, sign, request_runs.copy_project(self.work.project), decision)
        else:
            self._put(decision.reference, decision.changes)

    def done(self, result: int) -> None:
        """Close, unless something is being signed: the project must match the signed record."""
        if not self._is_signing:
            super().done(result)

    def meet_chosen(self) -> None:
        """Prepare a run for the selected requests in another thread, which reads the list of images."""
        references = [standing.request.reference for standing in self.table.chosen]
        project, method = request_runs.copy_project(self.work.project), self.methods.currentData()
        self._is_preparing = True
        self._show_chosen()
        self._aside.call("begun", request_runs.prepare, project, references, method)

    def _on_done(self, tag: object, result: object) -> None:
        """Handle the end of background work."""
        if tag == "read":
            if isinstance(result, dict):
                self._notices = result
            self._show_chosen()
        elif isinstance(tag, Decision):
            self._on_signed(tag, result)
        else:
            self._on_begun(result)

    def _on_signed(self, decision: Decision, result: object) -> None:
        self._is_preparing = self._is_signing = False
        if isinstance(result, Path):
            self._put(decision.reference, decision.changes)
            self._read_notices()
        else:
            self._show_chosen()
            self._complain(result)

    def _on_begun(self, result: object) -> None:
        self._is_preparing = False
        if isinstance(result, Choices):
            self._change(lambda choices: request_runs.apply(choices, result))
        else:
            self._complain(result)
        self.show_state()
        if isinstance(result, Choices):
            self.begun.emit()
            self.accept()

    def _read_notices(self) -> None:
        self._aside.call("read", read_stated, self.work.project.folder)

    def _put(self, reference: str, changes: dict[str, Any]) -> bool:
        return self._change(lambda _choices: requests.put(self.work.project, reference, changes))

    def _rename(self, old_reference: str, new_reference: str) -> None:
        self._change(lambda _choices: requests.rename(self.work.project, old_reference, new_reference))
        self.table.select(new_reference)

    def _change(self, alter: Callable[[Choices], Any]) -> bool:
        show_text(self.message, "")
        try:
            self.work.change(alter)
        except (MeguError, ValueError) as error:
            self._complain(error)
            return False
        self.show_state()
        return True

    def _complain(self, error: object) -> None:
        assert isinstance(error, Exception)
        show_text(self.message, words.sentence(error))

    # --- how it is put together ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        for name, info in METHODS.items():
            if "classes" in info.suits:
                self.methods.addItem(method_title(name), name)
        self.methods.setCurrentIndex(self.methods.findData(USUAL[0]))
        self.methods.setAccessibleName(self.tr("Method"))
        if self.work.choices.policy is not None:  # an administrator fixed it
            self.methods.hide()

    def _wire(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.add.clicked.connect(self.add_request)
        self.refuse.clicked.connect(self.turn_down)
        self.move_day.clicked.connect(self.ask_day)
        self.meet.clicked.connect(self.meet_chosen)
        self.close_button.clicked.connect(self.accept)
        self.form.line_edited.connect(self.set_line)
        self.form.today_wanted.connect(self.take_today)
        self._aside.done.connect(self._on_done)
        self.work.changed.connect(self._show_chosen)

    def _lay_out(self) -> None:
        mark(self.meet, role="primary")
        for button in (self.add, self.refuse, self.move_day, self.close_button, self.meet):
            button.setAutoDefault(False)
        for text in (self.found, self.message):
            text.hide()
        about = self.tr(
            "Each request has a reference, as in your own files. The name of the person who made it is not stored. "
            "One run can meet several requests. A later run starts from the last exported model and checks that "
            "earlier requests are still met."
        )
        body = QWidget()
        vbox(self.found, self.notices, self.form, 0, gap="s", margins=(0, 0, "s", 0), parent=body)
        vbox(
            label(self.tr("Erasure requests"), "section"),
            label(about, "body", "muted", wrap=True),
            (self.table, 1),
            hbox(0, self.add, self.refuse, self.move_day, 1, gap="s"),
            Fitted(body),
            self.message,
            self.reason,
            hbox(1, self.close_button, self.methods, self.meet, 0, gap="s"),
            gap="s",
            margins="l",
            parent=self,
        )
        self.resize(860, 640)
