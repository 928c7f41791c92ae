"""The dialog of a project's erasure requests: what each asks for, how it stands, and a run that meets those chosen."""

import copy
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QWidget

from megu.base.errors import MeguError
from megu.policy import make
from megu.project.project import Project
from megu.project.schema import Choices
from megu.record.erasure_requests import requests
from megu.record.erasure_requests.judging import told
from megu.record.erasure_requests.standings import GIVEN_OUT, Standing, standings
from megu.unlearn.methods.table import METHODS, USUAL
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.pages.record.request_form import RequestForm
from megu_desktop.pages.record.request_table import RequestTable
from megu_desktop.pages.shared.run_page import method_title
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.work.aside import Aside
from megu_desktop.work.work import Work

MADE = ("forget", "requests", "runs", "current_run")
"""The choices that beginning a run for requests changes."""


class RequestsDialog(QDialog):
    """Changes `choices.requests`. begun: a run for the chosen ones is the current one, and waits to be started."""

    begun = Signal()

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erasure requests"))
        self.work, self._aside, self._beginning = work, Aside(self), False
        self.table, self.form, self.methods = RequestTable(), RequestForm(), QComboBox()
        self.add, self.refuse = QPushButton(self.tr("Add a request")), QPushButton(self.tr("Refuse"))
        self.meet, self.close_button = QPushButton(self.tr("Forget what these ask for")), QPushButton(self.tr("Close"))
        self.told, self.why = label("", "small", "bad", wrap=True), label("", "small", "muted", wrap=True)
        self.found = label("", "small", wrap=True)
        self._fill()
        self._lay_out()
        self._wire()
        self.show_state()
        DialogHelp(self, "requests")

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show the requests as the project has them; the selection stays."""
        self.table.show_requests(standings(self.work.project, date.today()))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.table.chosen
        only = chosen[0] if len(chosen) == 1 else None
        open_ = self.writable
        self.form.show_request(only.request if only else None, open_, only is not None and only.state in GIVEN_OUT)
        self.form.set_today(words.class_list(words.forget_names(self.work.choices.forget)) if self._stated else "")
        self.add.setEnabled(open_)
        refused = only is not None and only.state == "refused"
        self.refuse.setText(self.tr("Open it again") if refused else self.tr("Refuse"))
        self.refuse.setEnabled(open_ and only is not None and only.state not in GIVEN_OUT)
        self.found.setText(words.message(*told(only.judged)) if only and only.judged else "")
        self.found.setVisible(bool(self.found.text()))
        reason = self._why_not(chosen)
        self.meet.setEnabled(not reason)
        self.why.setText(
            reason or self.tr("A run is prepared for them. It starts on the page Unlearn, when you say so.")
        )

    def _why_not(self, chosen: list[Standing]) -> str:
        """Why the chosen requests can't be met now; "" where they can."""
        if not self.work.project.read_only and self.work.busy:
            return self.tr("Other work is running. Wait for it to end, or stop it.")
        if not self.writable:
            return self.tr("This project can only be looked at.")
        if self.work.result("images") is None:
            return self.tr("First choose the model and the images. Then requests can be met.")
        if not self.table.standings:
            return self.tr("There are no requests yet. Add one, and say which images it asks to forget.")
        if not chosen:
            return self.tr("Choose one request in the list above, or several with Ctrl or Shift.")
        if any(one.state == "refused" for one in chosen):
            return self.tr("A refused request is not met. Open it again first.")
        if any(not one.request.forget.stated for one in chosen):
            return self.tr("A request does not say yet which images it asks to forget.")
        return ""

    @property
    def writable(self) -> bool:
        """Whether anything may be changed."""
        return not self.work.project.read_only and not self._beginning

    @property
    def _stated(self) -> bool:
        return self.work.choices.forget.stated

    # --- what the user does --------------------------------------------------------------------------------------

    def add_request(self) -> None:
        """Add a request under a reference that is free; its lines are then filled in."""
        known = {one.request.reference for one in self.table.standings}
        number = 1 + len(known)
        while (reference := self.tr("Request {n}").format(n=number)) in known:
            number += 1
        if self._put(reference, {"received": date.today()}):
            self.table.select(reference)
            self.form.lines["reference"].setFocus()
            self.form.lines["reference"].selectAll()

    def say(self, name: str, value: Any) -> None:
        """A line of the form, about the request that is selected."""
        chosen = self.table.chosen
        if len(chosen) != 1:
            return
        if name == "reference":
            self._rename(chosen[0].request.reference, value)
        else:
            self._put(chosen[0].request.reference, {name: value})

    def take_today(self) -> None:
        """The selected request asks for what is chosen on the page Forget today."""
        if self._stated:
            self.say("forget", self.work.choices.forget.model_copy(deep=True))

    def turn_down(self) -> None:
        """Refuse the selected request, or open a refused one again."""
        for one in self.table.chosen:
            self._put(one.request.reference, {"status": "open" if one.state == "refused" else "refused"})

    def meet_chosen(self) -> None:
        """Prepare a run for the selected requests, aside: the list of images is read for it."""
        shadow = copy.copy(self.work.project)
        shadow.choices = self.work.choices.model_copy(deep=True)
        method = self.methods.currentData()
        self._beginning = True
        self._show_chosen()
        self._aside.call("begun", _begin, shadow, [one.request.reference for one in self.table.chosen], method)

    def _begun(self, _tag: object, result: object) -> None:
        self._beginning = False
        if isinstance(result, Choices):
            self._change(lambda choices: _take(choices, result))
        else:
            self._complain(result)
        self.show_state()
        if isinstance(result, Choices):
            self.begun.emit()
            self.accept()

    def _put(self, reference: str, told: dict[str, Any]) -> bool:
        return self._change(lambda _choices: requests.put(self.work.project, reference, told))

    def _rename(self, old: str, new: str) -> None:
        self._change(lambda _choices: requests.rename(self.work.project, old, new))
        self.table.select(new)

    def _change(self, alter: Any) -> bool:
        self.told.setText("")
        try:
            self.work.change(alter)
        except (MeguError, ValueError) as error:
            self._complain(error)
            return False
        self.show_state()
        return True

    def _complain(self, error: object) -> None:
        assert isinstance(error, Exception)
        self.told.setText(words.sentence(error))

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
        self.meet.clicked.connect(self.meet_chosen)
        self.close_button.clicked.connect(self.accept)
        self.form.said.connect(self.say)
        self.form.today_wanted.connect(self.take_today)
        self._aside.done.connect(self._begun)
        self.work.changed.connect(self._show_chosen)

    def _lay_out(self) -> None:
        mark(self.meet, role="primary")
        for button in (self.add, self.refuse, self.close_button, self.meet):
            button.setAutoDefault(False)
        about = self.tr(
            "Each request has a reference, as in your own files. Who asked is not kept here. Several can be met by one"
            " run; a later run starts from the model exported last and checks that earlier requests are still met."
        )
        upper = hbox(0, self.add, self.refuse, 1, gap="s")
        lower = hbox(1, self.close_button, self.methods, self.meet, 0, gap="s")
        vbox(
            label(self.tr("Erasure requests"), "section"),
            label(about, "body", "muted", wrap=True),
            (self.table, 1),
            upper,
            self.found,
            self.form,
            self.told,
            self.why,
            lower,
            gap="s",
            margins="l",
            of=self,
        )
        self.resize(860, 640)


def _begin(project: Project, references: list[str], method: str) -> Choices:
    strength = USUAL[1] if METHODS[method].strengths else None
    fixed = make.fixed_method(project)
    requests.begin(project, references, *(fixed or (method, strength, {})))
    return project.choices


def _take(choices: Choices, made: Choices) -> None:
    for name in MADE:
        setattr(choices, name, getattr(made, name))
