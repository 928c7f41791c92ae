"""Answers that would fill the memory, or that name a charset that is none."""

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psutil
import pytest
from questions import cells, gather

from megu.base.errors import MllmError
from megu.similarity.remote.chat_completions import ChatOptions
from megu.similarity.remote.connection import LARGEST
from megu.similarity.remote.faults import Patience
from megu.similarity.remote.server import RemoteMllm

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
BAD = OK.replace(b"200 OK", b"400 Bad Request")
BOMB = gzip.compress(b" " * (300 << 20), 1)
ANSWER = b'{"choices": [{"message": {"content": "True"}}]}'


@contextmanager
def answering(reply: bytes) -> Iterator[str]:
    """The address of a server that answers every request with these bytes."""

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                _swallow(connection)
                try:
                    connection.sendall(reply)
                except OSError:  # whoever asked had enough
                    continue

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
        with suppress(OSError):  # on Windows only what is connected can be shut down
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


def _swallow(connection: socket.socket) -> None:
    """Read a request to its end."""
    content = b""
    while b"\r\n\r\n" not in content:
        content += connection.recv(65536)
    head, _, body = content.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65536)


def of_length(head: bytes, body: bytes) -> bytes:
    return head + b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body


def ask(url: str) -> object:
    way = ChatOptions(top_logprobs=0)
    return gather(RemoteMllm(url, "stub", way=way, requests=1, patience=Patience(tries=1)), cells(1, 1, 1))


@pytest.mark.parametrize(
    "reply",
    [
        of_length(OK, b"x" * (LARGEST + 1)),
        of_length(OK + b"Content-Encoding: gzip\r\n", BOMB),
        of_length(BAD + b"Content-Encoding: gzip\r\n", BOMB),
    ],
    ids=["long", "packed", "packed error"],
)
def test_an_answer_without_end_is_malformed(reply: bytes, loopback: None) -> None:
    before = psutil.Process().memory_info().rss
    with answering(reply) as url, pytest.raises(MllmError) as error:
        ask(url)
    assert error.value.code == "mllm_answers_malformed" and "too large" in str(error.value)
    assert error.value.__cause__ is error.value.__context__ is None
    assert psutil.Process().memory_info().rss - before < 120e6


@pytest.mark.parametrize("charset", [b"rot13", b"utf-8", b"nonsense"])
def test_the_charset_is_not_believed(charset: bytes, loopback: None) -> None:
    head = OK.replace(b"json", b"json; charset=" + charset)
    with answering(of_length(head, ANSWER)) as url:
        assert ask(url) == {(0, 0, 0): 1.0}
    with answering(of_length(head.replace(b"200 OK", b"400 Bad"), b"no")) as url, pytest.raises(MllmError) as error:
        ask(url)
    assert error.value.code == "mllm_request_refused"


def test_a_whole_answer_that_is_packed_is_read(loopback: None) -> None:
    with answering(of_length(OK + b"Content-Encoding: gzip\r\n", gzip.compress(ANSWER))) as url:
        assert ask(url) == {(0, 0, 0): 1.0}
