"""A server's key: typed, kept in the system's keyring beside the window's thread, and never shown again."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from megu.similarity.remote import keys
from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.work.aside import Aside


class KeyField(QWidget):
    """settled: a key that was typed lies where the engine finds it."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.remove_button = QLineEdit(), QPushButton(self.tr("Remove the key"))
        self.keys = ServerKeys(self)
        self._host, self._pending = "", 0
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        mark(self.remove_button, role="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.space("s"))
        row.addWidget(self.line, 1)
        row.addWidget(self.remove_button)
        self.line.editingFinished.connect(self.take)
        self.remove_button.clicked.connect(self._remove)
        self.keys.kept.connect(self._kept)
        self.keys.known.connect(self._known)
        self._say("")

    def show_host(self, host: str) -> None:
        """The key is that of this server; empty while none is named."""
        if host != self._host:
            self._host = host
            self._say("")
            if host:
                self.keys.look(host)

    def take(self) -> None:
        """Store what was typed; `settled` follows where there was anything."""
        key = self.line.text().strip()
        if key and self._host:
            self.line.clear()
            self._pending += 1
            self.keys.keep(self._host, key)

    def pending(self) -> bool:
        """Whether a key is on its way into the keyring."""
        return self._pending > 0

    def state(self) -> str:
        """What is said of the key that is kept; empty where there is none."""
        return self.line.accessibleDescription()

    def _say(self, text: str) -> None:
        self.line.setPlaceholderText(text or self.tr("Only if the server asks for one"))
        self.line.setAccessibleDescription(text)
        self.remove_button.setVisible(bool(text))

    def _kept(self, host: str, in_keyring: bool) -> None:
        self._pending -= 1
        if host == self._host:
            ring, memory = self.tr("Kept in this system’s keyring"), self.tr("Kept until the program ends: no keyring")
            self._say(ring if in_keyring else memory)
        self.settled.emit()

    def _known(self, host: str, has_one: bool) -> None:
        if host == self._host and not self._pending:
            self._say(self.tr("A key is kept for this server") if has_one else "")

    def _remove(self) -> None:
        self.line.clear()
        self.keys.remove(self._host)


class ServerKeys(QObject):
    """kept(host, in_keyring): a key was stored; where there is no keyring, only until the program ends.

    known(host, has_one): whether there is a key for a host.
    """

    kept = Signal(str, bool)
    known = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._aside = Aside(self)
        self._aside.done.connect(self._done)

    def keep(self, host: str, key: str) -> None:
        """Store a key; `kept` follows."""
        self._aside.call(("kept", host), keys.save, host, key)

    def look(self, host: str) -> None:
        """Look for a key; `known` follows."""
        self._aside.call(("known", host), _has, host)

    def remove(self, host: str) -> None:
        """Forget a key; `known` follows."""
        self._aside.call(("known", host), _removed, host)

    def _done(self, tag: object, result: object) -> None:
        what, host = tag  # type: ignore[misc]
        (self.kept if what == "kept" else self.known).emit(host, result is True)


def _has(host: str) -> bool:
    return bool(keys.load(host))


def _removed(host: str) -> bool:
    keys.delete(host)
    return False
