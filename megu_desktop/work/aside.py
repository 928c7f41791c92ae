"""Short calls that may block (a keyring, a file on a network drive), made outside the GUI thread."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal


class Aside(QObject):
    """Makes calls one after another in a thread of a pool and emits their results.

    `done(tag, result)`: in the GUI thread; `result` is the exception if the call raised one. Calls must not touch
    anything that the window changes meanwhile.
    """

    done = Signal(object, object)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self.done, Qt.ConnectionType.QueuedConnection)

    def call(self, tag: object, function: Callable[..., Any], *arguments: Any) -> None:
        """Call `function` in the thread; `done(tag, …)` follows."""
        self._pool.start(_Call(self, tag, function, arguments))


class _Call(QRunnable):
    def __init__(self, aside: Aside, tag: object, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        super().__init__()
        self._aside, self._tag, self._function, self._arguments = aside, tag, function, arguments

    def run(self) -> None:
        result: Any
        try:
            result = self._function(*self._arguments)
        except Exception as error:  # handed over, so that the caller can say it
            result = error
        try:
            self._aside._finished.emit(self._tag, result)
        except RuntimeError:  # the asker went while the call was made
            return
