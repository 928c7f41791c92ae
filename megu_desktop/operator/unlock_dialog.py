"""The dialog by which an administrator leaves operator mode."""

from PySide6.QtWidgets import QWidget

from megu.policy import seal, store
from megu_desktop.operator.passphrase_dialog import PassphraseDialog
from megu_desktop.work.work import Work


class UnlockDialog(PassphraseDialog):
    """Accepted with the administrator's passphrase alone; nothing is changed."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        sealed = store.load(work.project)
        assert sealed is not None
        self._salt, self._public_key = sealed.seal.salt, sealed.seal.public_key
        super().__init__(seal.check, None, parent)
        detail = self.tr(
            "The whole wizard shows then. What was prepared stays in force: File → Prepare for operators changes or "
            "lifts it."
        )
        self.ask(self.tr("Leave operator mode?"), detail, self.tr("Leave operator mode"))

    def said(self) -> tuple[str, str]:
        return self._salt, self._public_key
