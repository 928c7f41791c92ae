"""Notification of the end of long work, if the user has turned to something else."""

import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from megu.base.errors import Stopped
from megu_desktop.window.notices import Notices
from megu_desktop.work.settings import Settings
from megu_desktop.work.work import Work

LEAST = 5.0
"""Seconds below which work is no news: nobody turns away from it."""


class Attendant(QObject):
    """Follows the work of one open project, and ends with it. `notified(title, text)`: a notification was shown."""

    notified = Signal(str, str)

    def __init__(self, window: QWidget, settings: Settings, work: Work) -> None:
        super().__init__(work)
        self._settings, self._work, self._notices = settings, work, Notices(window)
        self._started_at = 0.0
        self.notified.connect(self._notices.tell)
        work.started.connect(self._on_started)
        work.ended.connect(self._on_ended)

    def _on_started(self, _job: str) -> None:
        self._started_at = time.monotonic()

    def _on_ended(self, job: str, error: object) -> None:
        is_long = time.monotonic() - self._started_at >= LEAST
        in_front = QApplication.activeWindow() is not None  # a dialog of this program too
        if is_long and not in_front and not isinstance(error, Stopped) and self._settings.tells_of_ends():
            self._tell(job, error is None)

    def _tell(self, job: str, good: bool) -> None:
        """Show a notification without classes or files: it may appear on a locked screen."""
        title = self.tr("{name} – MeGU Desktop").format(name=self._work.choices.name)
        self.notified.emit(title, self._is_good(job) if good else self._describe_failure(job))

    def _is_good(self, job: str) -> str:
        texts = {
            "model": self.tr("The model has been read."),
            "images": self.tr("The images have been read and the model was tested on them."),
            "forget": self.tr("The images to forget have been collected."),
            "similarity": self.tr("Similarity has been estimated."),
            "unlearn": self.tr("The run is done. You can compare the models."),
            "operator": self.tr("The model has forgotten and been measured. The result is ready."),
            "compare": self.tr("The comparison is done."),
            "measure": self.tr("Everything is measured."),
            "export": self.tr("The model has been exported."),
            "evidence": self.tr("The record has been written."),
            "traces": self.tr("The traces have been erased."),
        }
        return texts.get(job, self.tr("The work is done."))

    def _describe_failure(self, job: str) -> str:
        texts = {
            "similarity": self.tr("The similarity estimate was not completed. The window says why."),
            "unlearn": self.tr("The run could not continue. The window says why."),
            "export": self.tr("The model could not be exported. The window says why."),
        }
        return texts.get(job, self.tr("The work could not be completed. The window says why."))
