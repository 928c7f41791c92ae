"""Loaded by each Python process that a test starts: no network there either, and what the test wants changed in it."""

import os
import socket

_make = socket.socket.__init__


def _guarded(self, family=-1, type=-1, proto=-1, fileno=None):  # noqa: A002  (the names of the standard library)
    if fileno is None and family in (-1, socket.AF_INET, socket.AF_INET6):
        raise RuntimeError("a test tried to use the network")
    _make(self, family, type, proto, fileno)


socket.socket.__init__ = _guarded

if os.environ.get("MEGU_TEST_CHILD"):
    exec(os.environ["MEGU_TEST_CHILD"])
