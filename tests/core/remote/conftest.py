"""What tests of servers share: loopback sockets, questions, and quick patience."""

import ipaddress
import os
import socket
from typing import Any

import pytest
from questions import tile

from megu.mllm.question import Question
from megu.mllm.remote import Patience

_make, _connect, _look_up = socket.socket.__init__, socket.socket.connect, socket.getaddrinfo


@pytest.fixture
def loopback(no_network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Internet sockets can be made after all, but reach this computer only; names can still not be looked up."""

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(address[0]).is_loopback:
            raise RuntimeError("a test tried to use the network")
        _connect(self, address)

    def look_up(host: Any, *rest: Any, **more: Any) -> Any:
        if host not in ("127.0.0.1", "localhost", b"127.0.0.1", b"localhost"):
            raise socket.gaierror(socket.EAI_NONAME, "no such name in a test")
        return _look_up(host, *rest, **more)

    monkeypatch.setattr(socket.socket, "__init__", _make)
    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.fixture
def quick() -> Patience:
    """All tries, but hardly a wait between them."""
    return Patience(base=0.001, longest=0.005, obeyed=0.2)


@pytest.fixture
def server_environment() -> dict[str, str]:
    """For a server in a process of its own: without the guard that tests put into the processes they start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}


@pytest.fixture
def question() -> Question:
    """One question with its three images."""
    return Question("cat", tile(1), tile(2), tile(3))
