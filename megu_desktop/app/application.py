"""The application, and files that macOS asks it to open while it runs: a double click comes as an event there."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """`file_wanted` carries the path of a file that was double-clicked, or dropped onto the application's icon.

    Such an event comes to the application alone. An event filter would see it too, and run Python for every other one.
    """

    file_wanted = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(event.file())
            return True
        return super().event(event)
