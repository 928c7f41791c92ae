"""Signatures and time stamps of the written record: shown, and added to."""

from datetime import datetime

from PySide6.QtWidgets import QPushButton, QWidget

from megu.base.errors import MeguError, Stopped
from megu.base.events import RecordStands
from megu_desktop.explained import explain
from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.signing_dialogs import CountersignDialog, StampDialog
from megu_desktop.pages.record.standing_of_record import StandingOfRecord
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import label, make_breakable, replace_widget, show_text
from megu_desktop.widgets.basics.layouts import add_to, gridbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.fact_line import FactLine

OWN = ("ask_time", "take_time", "countersign")
"""The acts of this card."""


class SignaturesCard(QWidget):
    """Buttons for a time stamp and a second signature; `StandingOfRecord` reports their result."""

    def __init__(self, standing: StandingOfRecord) -> None:
        super().__init__()
        self._standing = standing
        self.signers: list[FactLine] = []
        self.signer, self.time = label("", wrap=True), label("", wrap=True)
        self.message = label("", "small", "muted", wrap=True)
        self.stamp_button = QPushButton(self.tr("Time stamp…"))
        self.sign_button = QPushButton(self.tr("Second signature…"))
        set_icon(self.sign_button, "lock")
        self.stamp_button.clicked.connect(self.ask_time_stamp)
        self.sign_button.clicked.connect(self.ask_signature)
        self._card, self._list = Card(), QWidget()
        hint = self.tr(
            "Each signer has a key. Give the key’s fingerprint to those who will check the record, by another "
            "channel than the record itself. This shows them who signed."
        )
        add_to(
            self._card.body,
            label(self.tr("Signatures"), "section", wrap=True),
            self.signer,
            self._list,
            label(hint, "small", "muted", wrap=True),
            self.time,
            flow_row(0, self.stamp_button, self.sign_button),
            self.message,
        )
        vbox(self._card, parent=self)

    def show_state(self, enabled: bool) -> None:
        """Show the signatures; `enabled`: whether anything may be added now."""
        state = self._standing.state
        self._show_signers(state.signers if state else [])
        show_text(self.signer, self._signer(state) if state else "")
        show_text(self.time, self._time(state) if state else "")
        for button in (self.stamp_button, self.sign_button):
            button.setEnabled(enabled and state is not None)
        show_text(self.message, self._message(state))

    # --- what the user does --------------------------------------------------------------------------------------

    def ask_time_stamp(self) -> None:
        """Ask for a file to save a request in, or for the authority's answer."""
        state = self._standing.state
        dialog = StampDialog(state is not None and state.stamp is not None, self.window())
        if dialog.exec():
            self._standing.ask(dialog.act, **dialog.arguments)

    def ask_signature(self) -> None:
        """Ask for the key that signs a second time."""
        dialog = CountersignDialog(self.window())
        if dialog.exec():
            self._standing.ask("countersign", key=dialog.key)

    # --- showing -------------------------------------------------------------------------------------------------

    def _signer(self, state: RecordStands) -> str:
        """Say who signed, by their own statement, and when, by their computer's clock."""
        if not state.signed:
            return ""
        signed_at = datetime.fromisoformat(state.signed).astimezone()
        values = {"name": state.by, "date": numbers.day(signed_at.date()), "time": f"{signed_at:%H:%M}"}
        if state.erased:
            values["date"] = self.tr("{date}, after {time}").format(**values)
        else:
            values["date"] = self.tr("{date}, {time}").format(**values)
        if not state.by:
            return self.tr("Signed on {date}. “Carried out by” was left empty, so the record gives no name.").format(
                **values
            )
        return self.tr("Signed on {date}. Carried out by {name}, as stated.").format(**values)

    def _time(self, state: RecordStands) -> str:
        if state.stamp_wrong:
            return words.message(*state.stamp_wrong)
        if state.stamp is None:
            return self.tr("There is no time stamp. Only the clock of the signing computer gives the time.")
        values = {"time": state.stamp["time"], "authority": state.stamp["authority"] or "–"}
        if state.stamp["known"]:
            return self.tr("Signed before {time} (UTC), by the clock of {authority}.").format(**values)
        return self.tr(
            "Signed before {time} (UTC), according to {authority}. Its certificate was not checked. Press “Time "
            "stamp…” and choose the certificate that the authority publishes."
        ).format(**values)

    def _message(self, state: RecordStands | None) -> str:
        standing = self._standing
        if standing.failure is not None:
            return words.sentence(standing.failure)
        if state is None:
            return self.tr("Reading the record…")
        if standing.doing not in OWN:
            return ""
        if standing.is_running:
            return self.tr("Working on the record…")
        if isinstance(standing.error, Stopped):
            return self.tr("Stopped. The record is unchanged.")
        if isinstance(standing.error, MeguError):
            return words.sentence(standing.error)
        if standing.doing == "ask_time" and state.given:
            text = self.tr(
                "Saved: {path}. Send it to an authority. When you have its answer, press “Time stamp…” again."
            )
            return text.format(path=make_breakable(state.given))
        return ""

    def _show_signers(self, signers: list[str]) -> None:
        if [line.text() for line in self.signers] == signers:
            return
        content = QWidget()
        grid = gridbox("m", "s", parent=content)
        grid.setColumnStretch(1, 1)
        self.signers = [FactLine(key) for key in signers]
        for row, line in enumerate(self.signers):
            title = self.tr("Second signature by") if row else self.tr("Signing key")
            line.setAccessibleName(title)
            grid.addWidget(label(title, "body", "muted"), row, 0)
            grid.addWidget(line, row, 1)
        self._list = replace_widget(self._card.body, self._list, content)
        explain(self)
