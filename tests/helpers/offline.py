"""No network in tests: internet sockets can't be made, but for those of a pair within this computer."""

import socket
import threading
from typing import Any

_make, _pair = socket.socket.__init__, socket.socketpair
_now = threading.local()


def made(self: socket.socket, family: int = -1, type: int = -1, proto: int = -1, fileno: Any = None) -> None:  # noqa: A002
    """`socket.socket.__init__`. Raises RuntimeError for an internet socket."""
    if fileno is None and family in (-1, socket.AF_INET, socket.AF_INET6) and not getattr(_now, "pair", False):
        raise RuntimeError("a test tried to use the network")
    _make(self, family, type, proto, fileno)


def pair(*how: Any) -> tuple[socket.socket, socket.socket]:
    """`socket.socketpair`, which on Windows connects two internet sockets with each other."""
    _now.pair = True
    try:
        return _pair(*how)
    finally:
        _now.pair = False
