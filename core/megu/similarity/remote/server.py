"""A multimodal model on an OpenAI-compatible server, asked True/False questions about three images."""

import asyncio
import time
from collections.abc import Generator, Iterable, Iterator
from typing import Any

from megu.base.events import Note
from megu.similarity.question import Answer, Asked
from megu.similarity.remote import address
from megu.similarity.remote.asking import Asker, Prefix, Schedule
from megu.similarity.remote.connection import Target
from megu.similarity.remote.pictures import MAX_EDGE
from megu.similarity.remote.probe import Found, find_way
from megu.similarity.remote.retry import Patience
from megu.similarity.remote.running import Running
from megu.similarity.remote.sent import Sent
from megu.similarity.remote.way import Way

GRACE = 2.0
"""Seconds that questions already sent have to be answered in after an error: each was paid for."""


class RemoteMllm:
    """Implements `Answerer`. Nothing is sent before `answers` is iterated.

    scored_by: message code of how answers become scores; ``scored_unknown`` until the server has been asked.
    """

    whole_batches = False
    notes: list[Note] = []

    def __init__(
        self,
        url: str,
        model: str,
        key: str | None = None,
        requests: int = 4,
        seed: int = 0,
        votes: int | None = None,
        way: Way | None = None,
        sent: Sent | None = None,
        patience: Patience | None = None,
        connect: float = 10.0,
        answer: float = 120.0,
        max_edge: int = MAX_EDGE,
    ) -> None:
        """Raises MllmError where the address is none or the key can't be one, ValueError where `requests` is not 1
        to 16.

        url: of the server. requests: most at once. votes: how many, where the user asks for votes and no probabilities
        come. way: how to score, from an earlier `check`; without it the first question finds out. sent: where
        disclosures are counted. connect, answer: time-outs in seconds. max_edge: pixels of the longest side sent.
        """
        if not 1 <= requests <= 16:
            raise ValueError("requests must be 1 to 16")
        self._target = Target(address.base_url(url), model, key, connect, answer)
        self._requests, self._seed, self._votes, self._way = requests, seed, votes, way
        self.scored_by = way.scored_by if way else "scored_unknown"
        self._sent = sent or Sent()
        self._patience = patience or Patience()
        self._max_edge = max_edge
        self._askers: list[Asker] = []

    def __repr__(self) -> str:
        return f"RemoteMllm({self._target.url!r}, {self._target.model!r})"

    @property
    def way(self) -> Way | None:
        """How the server is asked, once known. Keep it with unfinished work, so that the rest is scored alike."""
        return self._way

    @property
    def provenance(self) -> dict[str, Any]:
        """JSON values: server, model, how asked and scored, and what was sent there. Never the key."""
        return {
            "source": "server",
            "host": self._target.host,
            "url": self._target.url,
            "model": self._target.model,
            "scored_by": self.scored_by,
            "way": self._way.as_json() if self._way else None,
            "seed": self._seed,
            "max_edge": self._max_edge,
            "votes_short": sum(asker.short for asker in self._askers),
            "sent": self._sent.by_host(),
        }

    def answers(self, batches: Iterable[list[Asked]]) -> Generator[list[Answer]]:
        """See `Answerer`. No question is begun after an error; those in flight have `GRACE` to be answered, and
        are given out before it is raised.

        Raises MllmError: at the first refusal where trying again is no use (key, model, certificate, a refused
        question), else when a question has used up its tries. Can't be used inside a running asyncio loop.
        """
        with Running(self._target, self._requests, self._sent) as running:
            yield from self._answers(running, Schedule(batches, self._max_edge))

    def _answers(self, running: Running, schedule: Schedule) -> Iterator[list[Answer]]:
        asker = Asker(running.connection, self._patience, self._seed)
        self._askers.append(asker)
        asked: dict[asyncio.Task[Any], tuple[Asked, Prefix]] = {}
        if self._way is None and (first := schedule.take()):
            yield from self._find_way(running, schedule, first)
        error, ends = None, float("inf")
        while time.monotonic() < ends:
            while error is None and len(asked) < self._requests and (turn := schedule.take()):
                asked[running.start(asker.score(turn[1].content(turn[0]), self._known_way))] = turn
            if not asked:
                break
            answered, failed = _collect(running.tick(asked), asked, schedule)
            yield answered
            if error is None and failed is not None:
                error, ends = failed, time.monotonic() + GRACE
        if error is not None:
            raise error

    @property
    def _known_way(self) -> Way:
        assert self._way is not None
        return self._way

    def _find_way(self, running: Running, schedule: Schedule, first: tuple[Asked, Prefix]) -> Iterator[list[Answer]]:
        """Ask the first question in all ways that are needed; the rest of its batch goes after it."""
        asked, prefix = first
        asker = Asker(running.connection, self._patience.connecting(), self._seed)
        self._askers.append(asker)
        task = running.start(_find_and_score(asker, prefix, asked, self._votes))
        while not (done := running.tick([task])):
            yield []
        found, score = done.pop().result()
        self._way, self.scored_by = found.way, found.way.scored_by
        schedule.answered(prefix)
        yield [(asked, score)]


async def _find_and_score(asker: Asker, prefix: Prefix, asked: Asked, votes: int | None) -> tuple[Found, float | None]:
    content = prefix.content(asked)
    found = await find_way(asker, content, votes)
    score = found.score if found.score is not None else await asker.score(content, found.way)
    return found, score


def _collect(
    done: "set[asyncio.Task[Any]]", asked: "dict[asyncio.Task[Any], tuple[Asked, Prefix]]", schedule: Schedule
) -> tuple[list[Answer], BaseException | None]:
    """Take finished tasks out of `asked`: their answers, and the first error among them."""
    answered: list[Answer] = []
    error = None
    for task in done:
        question, prefix = asked.pop(task)
        if task.exception() is not None:
            error = error or task.exception()
            continue
        answered.append((question, task.result()))
        schedule.answered(prefix)
    return answered, error
