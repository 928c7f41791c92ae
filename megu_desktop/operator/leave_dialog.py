"""The dialog in which the administrator allows one model to be exported although a limit is not met."""

from PySide6.QtWidgets import QLineEdit, QWidget

from megu.base.errors import PolicyError
from megu.policy import outcome, store
from megu.policy.rules import Override, Sealed
from megu.project.project import now
from megu_desktop.operator.passphrase_dialog import PassphraseDialog, field
from megu_desktop.work.work import Work

LONGEST = 2000
"""Signs of a reason."""


class LeaveDialog(PassphraseDialog):
    """Asks for a reason, a name and the passphrase; puts the leave into the policy."""

    def __init__(self, work: Work, run_id: str, parent: QWidget | None = None) -> None:
        self._work, self._run = work, run_id
        self._sealed, self._key = store.load(work.project), outcome.key(work.project, run_id)
        self.reason, self.by = QLineEdit(), QLineEdit()
        super().__init__(self._with_leave, self._put, parent)
        detail = self.tr(
            "It does not meet every limit. Its record tells so, with your reason. It is for this model alone."
        )
        self.reason.setMaxLength(LONGEST)
        self.form.addLayout(field(self.tr("Reason"), self.reason))
        self.form.addLayout(field(self.tr("Your name"), self.by))
        self.ask(self.tr("Allow this model to be exported?"), detail, self.tr("Allow the export"))

    def said(self) -> tuple[str, ...]:
        return self.reason.text().strip(), self.by.text().strip()

    def ready(self) -> bool:
        if not self.reason.text().strip():
            self.complain(PolicyError("policy_no_reason"))
            return False
        return True

    def _with_leave(self, passphrase: str, reason: str, by: str) -> Sealed:
        if self._sealed is None or self._key is None:
            raise PolicyError("policy_none")
        return store.with_leave(
            self._sealed, Override(unlearn=self._key, run=self._run, reason=reason, by=by, at=now()), passphrase
        )

    def _put(self, sealed: Sealed) -> None:
        self._work.change(lambda _choices: store.write(self._work.project, sealed))
