"""The application, which on macOS receives files to open as events: a double click sends one while it runs."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """`file_wanted` carries the path of a file that was double-clicked, or dropped onto the application's icon.

    Only the application receives such an event. An event filter would also run Python for every other one.
    """

    file_wanted = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(event.file())
            return True
        return super().event(event)
