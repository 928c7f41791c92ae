"""Question whether running work may be stopped, for actions that exclude it."""

from PySide6.QtWidgets import QWidget

from megu_desktop.widgets.basics.dialogs import Question
from megu_desktop.work.work import Work


class StopFirst(Question):
    """Asks whether running work may be stopped; agreeing stops it, and the dialog closes when it has ended."""

    def __init__(self, work: Work, question: str, detail: str, answers: tuple[str, str], parent: QWidget) -> None:
        super().__init__(question, detail, *answers, parent)
        self._work, self._is_stopping = work, False
        work.ended.connect(self._on_ended)

    def agree(self) -> None:
        if not self._work.busy:
            self.accept()
            return
        self._is_stopping = True
        self.yes.setEnabled(False)
        self.no.setEnabled(False)
        self._detail.setText(self.tr("Stopping. This takes about a second."))
        self._work.stop()

    def reject(self) -> None:
        if not self._is_stopping:
            super().reject()

    def _on_ended(self, _job: str, _error: object) -> None:
        """Accept: the work is over, stopped or by itself."""
        if self._is_stopping:
            self.accept()
