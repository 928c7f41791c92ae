"""Card of what remains, by the record and later statements: what was destroyed, and which model is in service."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from megu.base.errors import MeguError, Stopped
from megu.base.events import RecordStands
from megu.project.schema import RecordChoice
from megu_desktop.explained import explain
from megu_desktop.pages.record.remaining_words import kinds, title_with_state, whereabouts
from megu_desktop.pages.record.remains_dialogs import DeployedDialog, DestroyedDialog
from megu_desktop.pages.record.standing_of_record import StandingOfRecord
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import label, replace_widget, show_text
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.check_box import CheckBox

OWN = ("destroyed", "deployed")
"""The acts of this card."""
GONE = ("destroyed", "withdrawn")
Thing = dict[str, Any]


class RemainsCard(QWidget):
    """A row for each thing, to be ticked if it was destroyed."""

    def __init__(self, standing: StandingOfRecord) -> None:
        super().__init__()
        self._standing, self._open, self._record = standing, False, RecordChoice()
        self._shown: tuple[list[Thing], list[dict[str, str]]] | None = None
        self.boxes: list[CheckBox] = []
        self.empty_text, self.message = label("", "strong", wrap=True), label("", "small", "muted", wrap=True)
        self.destroyed_button = QPushButton(self.tr("Mark as destroyed…"))
        self.deployed_button = QPushButton(self.tr("Mark as in use…"))
        self.destroyed_button.clicked.connect(self.ask_destroyed)
        self.deployed_button.clicked.connect(self.ask_deployed)
        self._card, self._list = Card(), QWidget()
        hint = self.tr(
            "Everything that held the forgotten images when the record was written, and its current status. Ticked, "
            "grey items are gone. A person states and signs that something was destroyed; the program itself "
            "never deletes the original model or your images."
        )
        add_to(
            self._card.body,
            label(self.tr("Remaining copies and data"), "section", wrap=True),
            label(hint, "small", "muted", wrap=True),
            self.empty_text,
            self._list,
            flow_row(0, self.destroyed_button, self.deployed_button),
            self.message,
        )
        vbox(self._card, parent=self)

    def show_state(self, record: RecordChoice, enabled: bool) -> None:
        """Show what remains.

        Parameters
        ----------
        record : RecordChoice
            Names the person who states something.
        enabled : bool
            Whether anything may be stated now.
        """
        self._record, self._open = record, enabled and self._standing.state is not None
        state = self._standing.state
        self._show_rows(state)
        is_empty = state is not None and all(thing["state"] in GONE for thing in state.things)
        show_text(self.empty_text, self.tr("Everything on this list is gone.") if is_empty else "")
        self.deployed_button.setEnabled(self._open)
        self._show_chosen()

    @property
    def chosen(self) -> list[int]:
        """Return the numbers of the ticked rows."""
        return [number for number, box in enumerate(self.boxes) if box.isChecked() and not self._is_gone(number)]

    def _is_gone(self, number: int) -> bool:
        return self._shown is not None and self._shown[0][number]["state"] in GONE

    # --- what the user does --------------------------------------------------------------------------------------

    def ask_destroyed(self) -> None:
        """Ask how the ticked things were destroyed, by whom and when."""
        state = self._standing.state
        if state is None or not self.chosen:
            return
        rows = self.chosen
        titles = [_title(state.things[row]) for row in rows]
        dialog = DestroyedDialog(titles, self._record, self.window())
        if dialog.exec():
            self._standing.ask("destroyed", rows=rows, **dialog.values())

    def ask_deployed(self) -> None:
        """Ask where the unlearned model is in service, since when, and which models it replaced."""
        state = self._standing.state
        if state is None:
            return
        dialog = DeployedDialog(_models(state), self._record, self.window())
        if dialog.exec():
            self._standing.ask("deployed", withdrawn=dialog.withdrawn_models, **dialog.values())

    # --- showing -------------------------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        self.destroyed_button.setEnabled(self._open and bool(self.chosen))
        show_text(self.message, self._message())

    def _message(self) -> str:
        standing = self._standing
        if standing.state is None:
            return "" if standing.failure else self.tr("Reading the record…")
        if standing.is_running:
            return self.tr("Working on the record…") if standing.doing in OWN else ""
        if standing.doing in OWN and isinstance(standing.error, Stopped):
            return self.tr("Stopped. The record is unchanged.")
        if standing.doing in OWN and isinstance(standing.error, MeguError):
            return words.sentence(standing.error)
        if any(box.isEnabled() for box in self.boxes) and not self.chosen:
            return self.tr("Tick items that were destroyed or withdrawn.")
        return ""

    def _show_rows(self, state: RecordStands | None) -> None:
        content = (state.things, state.serving) if state else ([], [])
        if content != self._shown:
            self._shown, self.boxes = content, []
            rows = QWidget()
            column = vbox(gap="s", parent=rows)
            for thing in content[0]:
                column.addWidget(self._row(thing))
            for service in content[1]:
                text = self.tr("In use since {on}, stated by {by}: {place}.")
                column.addWidget(label(text.format(**service), wrap=True))
            self._list = replace_widget(self._card.body, self._list, rows)
            explain(self)
        for box, thing in zip(self.boxes, content[0], strict=True):
            box.setEnabled(self._open and thing["state"] not in GONE)

    def _row(self, thing: Thing) -> QWidget:
        row, box, details = QWidget(), CheckBox(), self._details(thing)
        column = vbox(box, gap=0, parent=row)
        box.setText(title_with_state(thing))
        box.setAccessibleDescription(details)
        box.setChecked(thing["state"] in GONE)
        box.clicked.connect(self._show_chosen)
        self.boxes.append(box)
        if details:
            add_to(column, vbox(label(details, "small", "muted", wrap=True), margins=("xl", 0, 0, 0)))
        return row

    def _details(self, thing: Thing) -> str:
        """Return where a thing is, or was, and what it holds, as sentences."""
        sentences = [whereabouts(thing)]
        if thing["state"] not in GONE and thing["holds"]:
            sentences.append(
                self.tr("It may still hold the images of {holds}.").format(holds=words.series(thing["holds"]))
            )
        if thing["erasable"]:
            sentences.append(self.tr("Erase the traces below to remove it."))
        return words.sentences(*sentences)


def _title(thing: Thing) -> str:
    """Return the kind of a thing, and its place as far as that is known."""
    translate, title = QCoreApplication.translate, kinds()[thing["what"]]
    text = translate("RemainsCard", "{thing}, {place}")
    return text.format(thing=title, place=thing["place"]) if thing["place"] else title


def _models(state: RecordStands) -> dict[str, str]:
    """Return the names of the models that another may have replaced, by their SHA-256."""
    things = [
        thing for thing in state.things if thing["sha256"] and thing["what"] in ("original", "superseded", "model")
    ]
    return {thing["sha256"]: kinds()[thing["what"]] for thing in things}
