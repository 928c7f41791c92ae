"""Loaded by each Python process that a test starts: no network there either, and what the test wants changed in it."""

import os
import socket
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "helpers"))
import offline  # noqa: E402

del sys.path[0]  # the process finds no more than it would
socket.socket.__init__, socket.socketpair = offline.made, offline.pair

if os.environ.get("MEGU_TEST_CHILD"):
    exec(os.environ["MEGU_TEST_CHILD"])
