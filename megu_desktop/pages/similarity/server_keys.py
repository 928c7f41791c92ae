"""Keys of servers, kept and looked for beside the window's thread: a keyring can ask for a password of its own."""

from PySide6.QtCore import QObject, Signal

from megu.similarity.remote import keys
from megu_desktop.work.aside import Aside


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
