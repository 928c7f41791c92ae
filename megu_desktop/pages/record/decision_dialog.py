"""Dialog for refusing an erasure request or moving its day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from megu.project.schema import RecordChoice, Request
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.pages.record.request_form import DAYS
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import add_to, gridbox, hbox, vbox

Kind = Literal["refusal", "extension"]
WIDTH = 640
BY = ("decided_by", "decided_as")


@dataclass(frozen=True)
class Decision:
    """The user's decision.

    Attributes
    ----------
    changes : dict
        Fields of the request that change.
    by, function : str
        Who answers for it.
    on_record : bool
        Whether this is enough for a signed record of it.
    """

    kind: Kind
    reference: str
    changes: dict[str, Any]
    by: str
    function: str
    on_record: bool


class DecisionDialog(QDialog):
    """`decision` holds the user's decision once the dialog is accepted.

    Parameters
    ----------
    check : callable
        Returns why the request can't be changed like this, as a sentence, or ""; the dialog then stays open.
    """

    def __init__(
        self,
        kind: Kind,
        request: Request,
        record: RecordChoice,
        check: Callable[[dict[str, Any]], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind: Kind = kind
        self.request, self._check = request, check
        self.decision: Decision | None = None
        self.reason = QPlainTextEdit()
        self.lines = {name: QLineEdit() for name in self._titles()}
        self.will, self.error = label("", "small", "muted", wrap=True), label("", "small", "bad", wrap=True)
        self.yes = QPushButton(self.tr("Refuse the request") if kind == "refusal" else self.tr("Move the due date"))
        self.no = QPushButton(self.tr("Cancel"))
        self._fill(request, record)
        self._lay_out()
        self._wire()
        self._show_consequence()
        DialogHelp(self, "requests", "refuse-a-request-or-change-its-due-date")

    @property
    def reason_text(self) -> str:
        """Return the reason, in one line."""
        return " ".join(self.reason.toPlainText().split())

    def agree(self) -> None:
        """Accept the decision if it is valid."""
        texts = {name: line.text().strip() for name, line in self.lines.items()}
        try:
            days = {name: date.fromisoformat(text) if text else None for name, text in texts.items() if name in DAYS}
        except ValueError:
            self._show_error(self.tr("Enter the date as YYYY-MM-DD, for example 2026-03-31."))
            return
        changes = self._changes({**texts, **days})
        reason = self._missing_entry(changes) or self._check(changes)
        if reason:
            self._show_error(reason)
            return
        by, function = (texts[name] for name in BY)
        self.decision = Decision(self.kind, self.request.reference, changes, by, function, self._on_record)
        self.accept()

    def _changes(self, entries: dict[str, Any]) -> dict[str, Any]:
        if self.kind == "refusal":
            return {**entries, "status": "refused", "refusal_reason": self.reason_text}
        return {"extended": entries["extended"], "extension_reason": self.reason_text if entries["extended"] else ""}

    def _missing_entry(self, changes: dict[str, Any]) -> str:
        if self.kind == "extension" and changes["extended"] is None and self.request.extended is None:
            return self.tr("Enter the new date.")
        return ""

    @property
    def _on_record(self) -> bool:
        day = self.kind == "refusal" or bool(self.lines["extended"].text().strip())
        return day and bool(self.reason_text and self.lines["decided_by"].text().strip())

    def _show_error(self, reason: str) -> None:
        show_text(self.error, reason)

    def _show_consequence(self) -> None:
        """Say whether a record of it will be written."""
        show_text(self.error, "")
        if self._on_record:
            self.will.setText(
                self.tr(
                    "A signed record of this is kept in the project’s folder “notices”. Don’t name the person who "
                    "made the request."
                )
            )
        elif self.kind == "refusal":
            self.will.setText(
                self.tr(
                    "Without a reason and the name of the person who decided, no record is written. You can still "
                    "refuse the request."
                )
            )
        elif self.request.extended is not None and not self.lines["extended"].text().strip():
            self.will.setText(
                self.tr("Without a new date, the original date applies again. No record of that is written.")
            )
        else:
            self.will.setText(
                self.tr(
                    "Without a reason and the name of the person who decided, no record is written. You can still "
                    "move the date."
                )
            )

    # --- how it is put together ----------------------------------------------------------------------------------

    def _titles(self) -> dict[str, str]:
        signer = {"decided_by": self.tr("Decided by"), "decided_as": self.tr("Role")}
        if self.kind == "extension":
            return {"extended": self.tr("New date"), **signer}
        about = {
            "decided": self.tr("Decided on"),
            "replied": self.tr("Replied on"),
            "ground": self.tr("Ground of the request"),
            "exception": self.tr("Exception"),
        }
        return {**signer, **about}

    def _fill(self, request: Request, record: RecordChoice) -> None:
        usual = {"decided_by": record.operator, "decided_as": record.operator_as}
        today = date.today() if self.kind == "refusal" else None
        for name, line in self.lines.items():
            value = getattr(request, name) or usual.get(name) or (today if name == "decided" else None)
            line.setText(str(value or ""))
            if name in DAYS:
                line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        text = request.refusal_reason if self.kind == "refusal" else request.extension_reason
        self.reason.setPlainText(text)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(4 * self.reason.fontMetrics().height())

    def _wire(self) -> None:
        self.reason.textChanged.connect(self._show_consequence)
        for line in self.lines.values():
            line.textChanged.connect(self._show_consequence)
        self.yes.clicked.connect(self.agree)
        self.no.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        title, about = self._words()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        mark(self.yes, role="primary")
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        self.error.hide()
        reason = label(self.tr("Reason"))
        reason.setBuddy(self.reason)
        self.reason.setAccessibleName(self.tr("Reason"))
        rows = QWidget()
        grid = gridbox("m", "s", parent=rows)
        for number, (name, text) in enumerate(self._titles().items()):
            line = self.lines[name]
            cell = label(text)
            cell.setBuddy(line)
            line.setAccessibleName(text)
            row, column = divmod(number + (self.kind == "extension" and number > 0), 2)
            grid.addLayout(vbox(cell, line, gap="xs"), row, column)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        box = vbox(
            label(title, "section", wrap=True),
            label(about, "body", "muted", wrap=True),
            gap="s",
            margins="l",
            parent=self,
        )
        add_to(box, *(() if self.kind == "refusal" else (rows,)), vbox(reason, self.reason, gap="xs"))
        add_to(box, *((rows,) if self.kind == "refusal" else ()), self.will, self.error)
        add_to(box, 0, hbox(0, self.no, self.yes, gap="s"))
        self.setMinimumWidth(WIDTH)

    def _words(self) -> tuple[str, str]:
        """Return the title, and the sentence about what happens."""
        reference = self.request.reference
        if self.kind == "refusal":
            return (
                self.tr("Refuse “{reference}”").format(reference=reference),
                self.tr("Runs ignore refused requests. You can reopen this one later."),
            )
        due = self.request.due
        about = self.tr("The current due date, {date}, is kept together with the new one.").format(date=due)
        plain = self.tr("No due date is set.")
        return self.tr("Move the due date of “{reference}”").format(reference=reference), about if due else plain
