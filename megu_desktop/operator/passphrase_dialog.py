"""Dialogs that only the administrator's passphrase accepts: leaving operator mode, permitting a model."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from megu.base.errors import MeguError, PolicyError
from megu.policy import outcome, seal, store
from megu.policy.rules import Override, Sealed
from megu.project.project import now
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.work.aside import Aside
from megu_desktop.work.work import Work


class PassphraseDialog(QDialog):
    """Asks for the passphrase and passes it to `act`, which runs in another thread: deriving a key takes 0.1 s.

    `on_result` gets the result of `act` in the GUI thread; a MeguError of either is shown, and the dialog stays open.
    """

    def __init__(
        self, act: Callable[..., Any], on_result: Callable[[Any], None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._act, self._on_result, self._aside = act, on_result, Aside(self)
        self.passphrase, self.message = secret_field(), label("", "small", "bad", wrap=True)
        self.yes, self.no = QPushButton(), QPushButton(self.tr("Cancel"))
        self._question, self._detail = label("", "section", wrap=True), label("", "body", "muted", wrap=True)
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        mark(self.yes, role="primary")
        self.yes.clicked.connect(self.agree)
        self.no.clicked.connect(self.reject)
        self._aside.done.connect(self._on_done)
        self.last, self.buttons = QHBoxLayout(), QHBoxLayout()
        self.form = vbox(gap="s")
        self._lay_out()
        DialogHelp(self, "operator-mode")

    def ask(self, question: str, detail: str, yes: str) -> None:
        """Add the question, its consequence, and the button that agrees.

        Call it once, after everything else is in `form`, `last` and `buttons`: Tab follows this order.
        """
        self.setWindowTitle(question)
        self.setAccessibleName(question)
        self.setAccessibleDescription(detail)
        self._question.setText(question)
        self._detail.setText(detail)
        self.yes.setText(yes)
        self._lay_out_end()

    def arguments(self) -> tuple[Any, ...]:
        """Return the arguments of `act` besides the passphrase."""
        return ()

    def agree(self) -> None:
        """Try the action that needs the passphrase."""
        if self.yes.isEnabled() and self.is_complete():
            self.message.hide()
            self.yes.setEnabled(False)
            self._aside.call("act", self._act, self.passphrase.text(), *self.arguments())

    def is_complete(self) -> bool:
        """Return True if everything else is filled in; else a sentence says what is missing."""
        return True

    def _on_done(self, _tag: object, result: object) -> None:
        self.yes.setEnabled(True)
        try:
            if isinstance(result, Exception):
                raise result
            if self._on_result is not None:
                self._on_result(result)
        except MeguError as error:
            self.show_error(error)
            self.passphrase.setFocus()
            self.passphrase.selectAll()
            return
        self.accept()

    def show_error(self, error: Exception) -> None:
        """Show an error; the dialog stays open."""
        self.message.setText(words.sentence(error))
        self.message.show()

    def _lay_out(self) -> None:
        self._column = vbox(self._question, self._detail, self.form, gap="s", margins="l", parent=self)
        self.setMinimumWidth(460)

    def _lay_out_end(self) -> None:
        column, row = self._column, self.buttons
        self.last.setSpacing(tokens.space("m"))
        self.last.insertLayout(0, titled_field(self.tr("Administrator’s passphrase"), self.passphrase), 1)
        add_to(column, self.last, self.message)
        self.message.hide()
        add_to(row, 0, self.no, self.yes, gap="s")
        add_to(column, "s", row)


def secret_field() -> QLineEdit:
    """Return a field whose text is hidden."""
    line_edit = QLineEdit()
    line_edit.setEchoMode(QLineEdit.EchoMode.Password)
    return line_edit


def titled_field(title: str, control: QWidget) -> QVBoxLayout:
    """Return a control with its title above it."""
    name = label(title)
    name.setBuddy(control)
    control.setAccessibleName(title)
    return vbox(name, control, gap="xs")


class UnlockDialog(PassphraseDialog):
    """Accepts only the administrator's passphrase; nothing is changed."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        policy = store.load(work.project)
        assert policy is not None
        self._salt, self._public_key = policy.seal.salt, policy.seal.public_key
        super().__init__(seal.check, None, parent)
        detail = self.tr(
            "This shows the whole wizard. The restrictions stay in force. To change or remove them, choose File → "
            "Prepare for operators."
        )
        self.ask(self.tr("Leave operator mode?"), detail, self.tr("Leave operator mode"))

    def arguments(self) -> tuple[str, str]:
        return self._salt, self._public_key


LONGEST = 2000
"""Signs of a reason."""


class LeaveDialog(PassphraseDialog):
    """Asks for a reason, a name and the passphrase; writes the permission into the policy."""

    def __init__(self, work: Work, run_id: str, parent: QWidget | None = None) -> None:
        self._work, self._run = work, run_id
        self._policy, self._key = store.load(work.project), outcome.model_key(work.project, run_id)
        self.reason, self.by = QLineEdit(), QLineEdit()
        super().__init__(self._with_leave, self._put, parent)
        detail = self.tr(
            "This model does not meet every limit. Its record will state that, with your reason. The permission is "
            "for this model only."
        )
        self.reason.setMaxLength(LONGEST)
        add_to(self.form, titled_field(self.tr("Reason"), self.reason), titled_field(self.tr("Your name"), self.by))
        self.ask(self.tr("Allow the export of this model?"), detail, self.tr("Allow export"))

    def arguments(self) -> tuple[str, ...]:
        return self.reason.text().strip(), self.by.text().strip()

    def is_complete(self) -> bool:
        if not self.reason.text().strip():
            self.show_error(PolicyError("policy_no_reason"))
            return False
        return True

    def _with_leave(self, passphrase: str, reason: str, by: str) -> Sealed:
        if self._policy is None or self._key is None:
            raise PolicyError("policy_none")
        return store.add_override(
            self._policy, Override(unlearn=self._key, run=self._run, reason=reason, by=by, at=now()), passphrase
        )

    def _put(self, policy: Sealed) -> None:
        self._work.change(lambda _choices: store.write(self._work.project, policy))
