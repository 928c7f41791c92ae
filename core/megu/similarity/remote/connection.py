"""One connection to a server: a request is one try, its answer bounded, its faults explained; and its asyncio loop."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

from megu.similarity.remote import address, keys
from megu.similarity.remote.faults import error_of_status, may_have_left, meaning, redact
from megu.similarity.remote.protocol import Content, MalformedAnswer, Protocol, RequestOptions
from megu.similarity.remote.sent import Picture, SentLog

if TYPE_CHECKING:
    from httpx2 import AsyncClient

LARGEST = 4 * 2**20
"""Bytes of an answer; one with all its log-probabilities has some thousand."""
TICK = 0.2
"""Seconds between signs of life."""
T = TypeVar("T")


@dataclass(frozen=True)
class Target:
    """A model on a server. The key is left out of its representation.

    url: as `address.base_url` gives it. connect, answer: seconds before a connection, and a whole answer, is given up.
    Raises MllmError where no header can hold the key.
    """

    url: str
    model: str
    protocol: Protocol[Any]
    key: str | None = None
    connect: float = 10.0
    answer: float = 120.0

    def __post_init__(self) -> None:
        if self.key is not None:
            keys.check(self.key)

    def __repr__(self) -> str:
        return f"Target({self.url!r}, {self.model!r})"

    @property
    def host(self) -> str:
        return address.host_of(self.url)


class Connection:
    """Belongs to the asyncio loop that first uses it."""

    def __init__(self, target: Target, log: SentLog) -> None:
        self.target, self._log = target, log
        self._client = _client(target)
        self.seconds = 0.0
        """How long the last answer took."""

    async def post(self, content: Content, way: RequestOptions, seed: int) -> str:
        """Send one question and return the answer's body.

        Raises MllmError, Retry or Malformed, without the client's error.

        Images count as sent from before they go, until it is known that no connection came about.
        """
        target = self.target
        pictures = [part for part in content if isinstance(part, Picture)]
        request = target.protocol.request(target.model, content, way, seed)
        self._log.add(target.host, pictures)
        start = time.monotonic()
        answer = await self._answer(request)
        if isinstance(answer, str):
            self.seconds = time.monotonic() - start
            return answer
        if not may_have_left(answer):
            self._log.take_back(target.host, pictures)
        raise answer  # where no variable holds the client's error, the key, or a body that may repeat it

    async def _answer(self, request: dict[str, Any]) -> str | Exception:
        """Return the body of an answer, or what has gone wrong."""
        target, protocol = self.target, self.target.protocol
        try:
            async with asyncio.timeout(target.connect + target.answer):
                path = protocol.path.format(model=quote(target.model))
                status, headers, body = await self._ask("POST", path, request)
        except Exception as error:
            return meaning(error, target.host)
        if 200 <= status < 300:
            return body
        return error_of_status(status, headers, protocol.refusal(body), target.host, target.model, target.key)

    async def models(self) -> list[str]:
        """Return the names of the models on the server; none where it does not tell."""
        try:
            async with asyncio.timeout(self.target.connect):
                status, _, body = await self._ask("GET", self.target.protocol.models_path)
                names = self.target.protocol.models(body) if status < 300 else []
                return [redact(name, self.target.key) for name in names][:100]
        except Exception:  # noqa: BLE001  (a help for reading an error, so never an error itself)
            return []

    async def _ask(self, method: str, path: str, request: Any = None) -> tuple[int, Mapping[str, str], str]:
        """Return status, headers and body, UTF-8 whatever its charset is called. Raises Malformed for one too large."""
        body = bytearray()
        async with self._client.stream(method, path, json=request) as response:
            async for part in response.aiter_bytes():
                body += part
                if len(body) > LARGEST:
                    raise MalformedAnswer("too large")
        return response.status_code, response.headers, body.decode("utf-8", "replace")

    async def close(self) -> None:
        """Give the sockets back; a server that doesn't say goodbye is not waited for."""
        with contextlib.suppress(Exception):
            async with asyncio.timeout(0.2):
                await self._client.aclose()


def _client(target: Target) -> "AsyncClient":
    """Return a client without redirects. Proxies are the system's, but requests to this computer don't leave it."""
    import httpx2

    for name in ("httpx2", "httpcore2"):
        logging.getLogger(name).setLevel(logging.WARNING)  # below, they write down requests
    return httpx2.AsyncClient(
        base_url=target.url,
        headers={"Accept": "application/json", **target.protocol.headers(target.key)},
        timeout=httpx2.Timeout(target.answer, connect=target.connect),
        follow_redirects=False,
        trust_env=not address.is_this_computer(target.url),
    )


class Running:
    """A private asyncio loop with one connection, driven tick by tick from outside, so that whoever drives can stop.

    Leaving it cancels and closes all, within half a second. Can't be used inside a running asyncio loop.
    """

    def __init__(self, target: Target, log: SentLog) -> None:
        self.connection = Connection(target, log)
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[Any]] = set()

    def __enter__(self) -> "Running":
        return self

    def start(self, work: Coroutine[Any, Any, T]) -> "asyncio.Task[T]":
        """Begin a piece of work."""
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def tick(self, tasks: "Iterable[asyncio.Task[Any]]") -> "set[asyncio.Task[Any]]":
        """Let the loop run until a task is done, or for a tick."""
        waiting = asyncio.wait(list(tasks), timeout=TICK, return_when=asyncio.FIRST_COMPLETED)
        return self._loop.run_until_complete(waiting)[0]

    def __exit__(self, *_: object) -> None:
        try:
            self._loop.run_until_complete(self._end())
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        finally:
            self._loop.close()

    async def _end(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.connection.close()
