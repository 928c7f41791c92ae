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
from megu_desktop.widgets.basics.flow_row import flowing
from megu_desktop.widgets.basics.labels import breakable, label, replaced, show_text
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
        self.who, self.time = label("", wrap=True), label("", wrap=True)
        self.said = label("", "small", "muted", wrap=True)
        self.stamp_button = QPushButton(self.tr("Time stamp…"))
        self.sign_button = QPushButton(self.tr("Second signature…"))
        set_icon(self.sign_button, "lock")
        self.stamp_button.clicked.connect(self.ask_time_stamp)
        self.sign_button.clicked.connect(self.ask_signature)
        self._card, self._list = Card(), QWidget()
        why = self.tr(
            "Each signer has a key. Give the key’s fingerprint to those who will check the record, by another "
            "channel than the record itself. This shows them who signed."
        )
        add_to(
            self._card.body,
            label(self.tr("Signatures"), "section", wrap=True),
            self.who,
            self._list,
            label(why, "small", "muted", wrap=True),
            self.time,
            flowing(0, self.stamp_button, self.sign_button),
            self.said,
        )
        vbox(self._card, of=self)

    def show_state(self, open_: bool) -> None:
        """Show the signatures; `open_`: whether anything may be added now."""
        stands = self._standing.stands
        self._show_signers(stands.signers if stands else [])
        show_text(self.who, self._who(stands) if stands else "")
        show_text(self.time, self._time(stands) if stands else "")
        for button in (self.stamp_button, self.sign_button):
            button.setEnabled(open_ and stands is not None)
        show_text(self.said, self._said(stands))

    # --- what the user does --------------------------------------------------------------------------------------

    def ask_time_stamp(self) -> None:
        """Ask for a file to save a request in, or for the authority's answer."""
        stands = self._standing.stands
        dialog = StampDialog(stands is not None and stands.stamp is not None, self.window())
        if dialog.exec():
            self._standing.ask(dialog.act, **dialog.told)

    def ask_signature(self) -> None:
        """Ask for the key that signs a second time."""
        dialog = CountersignDialog(self.window())
        if dialog.exec():
            self._standing.ask("countersign", key=dialog.key)

    # --- showing -------------------------------------------------------------------------------------------------

    def _who(self, stands: RecordStands) -> str:
        """Say who signed, by their own statement, and when, by their computer's clock."""
        if not stands.signed:
            return ""
        then = datetime.fromisoformat(stands.signed).astimezone()
        told = {"name": stands.by, "date": numbers.day(then.date()), "time": f"{then:%H:%M}"}
        if stands.erased:
            told["date"] = self.tr("{date}, after {time}").format(**told)
        else:
            told["date"] = self.tr("{date}, {time}").format(**told)
        if not stands.by:
            return self.tr("Signed on {date}. “Carried out by” was left empty, so the record gives no name.").format(
                **told
            )
        return self.tr("Signed on {date}. Carried out by {name}, as stated.").format(**told)

    def _time(self, stands: RecordStands) -> str:
        if stands.stamp_wrong:
            return words.message(*stands.stamp_wrong)
        if stands.stamp is None:
            return self.tr("There is no time stamp. Only the clock of the signing computer gives the time.")
        told = {"time": stands.stamp["time"], "authority": stands.stamp["authority"] or "–"}
        if stands.stamp["known"]:
            return self.tr("Signed before {time} (UTC), by the clock of {authority}.").format(**told)
        return self.tr(
            "Signed before {time} (UTC), according to {authority}. Its certificate was not checked. Press “Time "
            "stamp…” and choose the certificate that the authority publishes."
        ).format(**told)

    def _said(self, stands: RecordStands | None) -> str:
        standing = self._standing
        if standing.failure is not None:
            return words.sentence(standing.failure)
        if stands is None:
            return self.tr("Reading the record…")
        if standing.doing not in OWN:
            return ""
        if standing.running:
            return self.tr("Working on the record…")
        if isinstance(standing.refused, Stopped):
            return self.tr("Stopped. The record is unchanged.")
        if isinstance(standing.refused, MeguError):
            return words.sentence(standing.refused)
        if standing.doing == "ask_time" and stands.given:
            text = self.tr(
                "Saved: {path}. Send it to an authority. When you have its answer, press “Time stamp…” again."
            )
            return text.format(path=breakable(stands.given))
        return ""

    def _show_signers(self, signers: list[str]) -> None:
        if [line.text() for line in self.signers] == signers:
            return
        new = QWidget()
        grid = gridbox("m", "s", of=new)
        grid.setColumnStretch(1, 1)
        self.signers = [FactLine(key) for key in signers]
        for row, line in enumerate(self.signers):
            title = self.tr("Second signature by") if row else self.tr("Signing key")
            line.setAccessibleName(title)
            grid.addWidget(label(title, "body", "muted"), row, 0)
            grid.addWidget(line, row, 1)
        self._list = replaced(self._card.body, self._list, new)
        explain(self)
