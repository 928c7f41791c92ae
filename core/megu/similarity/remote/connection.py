"""One connection to an OpenAI-compatible server: a request is one try, its answer bounded, its faults explained."""

import asyncio
import contextlib
import logging
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.similarity.remote import address, keys
from megu.similarity.remote.faults import may_have_left, meaning, shown
from megu.similarity.remote.pictures import Picture
from megu.similarity.remote.scoring import Malformed
from megu.similarity.remote.sent import Sent

if TYPE_CHECKING:
    from httpx2 import AsyncClient, Response
    from openai import AsyncOpenAI


@dataclass(frozen=True)
class Target:
    """A model on a server. The key is left out of its representation.

    url: as `address.base_url` gives it. connect, answer: seconds before a connection, and a whole answer, is given up.
    Raises MllmError where no header can hold the key.
    """

    url: str
    model: str
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


Content = list["str | Picture"]
"""Text and images of a user's message, in order."""


class Connection:
    """Must be made and closed inside the asyncio loop that uses it."""

    def __init__(self, target: Target, requests: int, sent: Sent) -> None:
        self.target, self._sent = target, sent
        self._client = _client(target, requests)
        self.seconds = 0.0
        """How long the last answer took."""

    async def post(self, content: Content, parameters: dict[str, Any]) -> str:
        """Send one chat completion and return the answer's body.

        Raises MllmError, Retry or Malformed, without the client's error.

        Images count as sent from before they go, until it is known that no connection came about.
        """
        pictures = [part for part in content if isinstance(part, Picture)]
        messages: Any = [{"role": "user", "content": [_part(part) for part in content]}]
        self._sent.add(self.target.host, pictures)
        began = time.monotonic()
        try:
            async with asyncio.timeout(self.target.connect + self.target.answer):
                raw = await self._client.chat.completions.with_raw_response.create(
                    model=self.target.model, messages=messages, **parameters
                )
                self.seconds = time.monotonic() - began
                return raw.text
        except Exception as error:
            problem = self._meaning(error)
        if not may_have_left(problem):
            self._sent.take_back(self.target.host, pictures)
        raise problem  # outside of the handler, so that the client's error, which holds the request, is let go

    async def models(self) -> list[str]:
        """Names of the models on the server; none where it does not tell."""
        try:
            async with asyncio.timeout(self.target.connect):
                page = await self._client.models.list()
                return [shown(str(model.id), self.target.key) for model in page.data][:100]
        except Exception:  # noqa: BLE001  (a help for reading an error, so never an error itself)
            return []

    async def close(self) -> None:
        """Give the sockets back; a server that doesn't say goodbye is not waited for."""
        with contextlib.suppress(Exception):
            async with asyncio.timeout(0.2):
                await self._client.close()

    def _meaning(self, error: Exception) -> Exception:
        return meaning(error, self.target.host, self.target.model, self.target.key)


def _part(part: "str | Picture") -> dict[str, Any]:
    if isinstance(part, str):
        return {"type": "text", "text": part}
    return {"type": "image_url", "image_url": {"url": part.uri}}


def join_text(content: Sequence["str | Picture"]) -> Content:
    """Neighbouring texts joined: servers put a line break between the text parts of a message."""
    joined: Content = []
    for part in content:
        if joined and isinstance(part, str) and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _client(target: Target, requests: int) -> "AsyncOpenAI":
    """The client with nothing of its own will: no retries, no redirects, nothing taken from the environment.

    Proxies are the system's, except for this computer, whose requests must not leave it.
    """
    from openai import AsyncOpenAI, Timeout

    for name in ("openai", "httpx2", "httpcore2"):
        logging.getLogger(name).setLevel(logging.WARNING)  # below, they write down requests
    timeout = Timeout(target.answer, connect=target.connect)
    http = bounded_client(timeout=timeout, follow_redirects=False, trust_env=not address.is_this_computer(target.url))
    key = target.key or "none"  # servers without keys take any; the client wants one
    with _without_environment():
        return AsyncOpenAI(api_key=key, base_url=target.url, timeout=timeout, max_retries=0, http_client=http)


@contextlib.contextmanager
def _without_environment() -> Iterator[None]:
    """Hide OPENAI_… variables: keys and headers meant for one company must not go to whatever host was typed."""
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("OPENAI_")}
    try:
        yield
    finally:
        os.environ.update(hidden)


LARGEST = 4 * 2**20
"""Bytes of an answer; one with all its log-probabilities has some thousand."""
_OF_THE_BODY = ("content-encoding", "content-length", "transfer-encoding", "content-type")


def bounded_client(**options: Any) -> "AsyncClient":
    """As `DefaultAsyncHttpxClient`, but each answer is read whole, as UTF-8, and no further than `LARGEST` bytes."""
    from openai import DefaultAsyncHttpxClient

    class Bounded(DefaultAsyncHttpxClient):
        async def send(self, request: Any, **how: Any) -> Any:
            response = await super().send(request, **{**how, "stream": True})
            try:
                return await _read(response)
            finally:
                await response.aclose()

    return Bounded(**options)


async def _read(response: "Response") -> "Response":
    """The same answer with its body. Raises Malformed where it is too large; what it says of its charset is dropped,
    for not every name that Python knows is that of one."""
    import httpx2

    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > LARGEST:
            raise Malformed("too large")
    headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in _OF_THE_BODY]
    headers.append(("content-type", "application/json"))
    return httpx2.Response(response.status_code, headers=headers, content=bytes(body), request=response.request)
