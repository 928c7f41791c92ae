"""A multimodal model on a server, asked True/False questions about three images; and the test of a connection to it."""

import asyncio
import time
from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict
from typing import Any

from megu.base.errors import MllmError
from megu.base.events import Note
from megu.similarity.question import Answer, BatchItem, Question
from megu.similarity.remote import address
from megu.similarity.remote.asking import Asker, Prefix, Schedule, Trial, find_way
from megu.similarity.remote.connection import Connection, Running, Target
from megu.similarity.remote.faults import Patience
from megu.similarity.remote.protocol import RequestOptions
from megu.similarity.remote.sent import MAX_EDGE, SentLog
from megu.similarity.remote.table import PROTOCOLS, USUAL, describe_protocol

GRACE = 2.0
"""Seconds that questions already sent have to be answered in after an error: each was paid for."""


class RemoteMllm:
    """Implements `Answerer`. Nothing is sent before `answers` is iterated.

    scored_by: message code of how answers become scores; ``scored_unknown`` until the server has been asked. way: how
    it is asked, once known; keep it with unfinished work, so that the rest is scored alike.
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
        way: RequestOptions | None = None,
        sent: SentLog | None = None,
        patience: Patience | None = None,
        connect: float = 10.0,
        answer: float = 120.0,
        max_edge: int = MAX_EDGE,
        protocol: str = USUAL,
    ) -> None:
        """Raises MllmError where the address is none or the key can't be one, ValueError where `requests` is not 1
        to 16.

        url: of the server. requests: most at once. votes: how many, where the user asks for votes and no probabilities
        come. way: how to score, from an earlier `check`; without it the first question finds out. sent: where
        disclosures are counted. connect, answer: time-outs in seconds. max_edge: pixels of the longest side sent.
        protocol: a name of `PROTOCOLS`.
        """
        if not 1 <= requests <= 16:
            raise ValueError("requests must be 1 to 16")
        self._target = Target(address.base_url(url, protocol), model, PROTOCOLS[protocol], key, connect, answer)
        self._protocol = protocol
        self._requests, self._seed, self._votes, self.way = requests, seed, votes, way
        self.scored_by = way.scored_by if way else "scored_unknown"
        self._log = sent or SentLog()
        self._patience = patience or Patience()
        self._max_edge = max_edge
        self._askers: list[Asker] = []

    def __repr__(self) -> str:
        return f"RemoteMllm({self._target.url!r}, {self._target.model!r})"

    @property
    def provenance(self) -> dict[str, Any]:
        """JSON values: server, model, how asked and scored, and what was sent there. Never the key."""
        return {
            "source": "server",
            "host": self._target.host,
            "url": self._target.url,
            "model": self._target.model,
            **describe_protocol(self._protocol),
            "scored_by": self.scored_by,
            "way": asdict(self.way) if self.way else None,
            "seed": self._seed,
            "max_edge": self._max_edge,
            "votes_short": sum(asker.short for asker in self._askers),
            "sent": self._log.by_host(),
        }

    def answers(self, batches: Iterable[list[BatchItem]]) -> Generator[list[Answer]]:
        """See `Answerer`. No question is begun after an error; those in flight have `GRACE` to be answered, and
        are given out before it is raised.

        Raises MllmError: at the first refusal where trying again is no use (key, model, certificate, a refused
        question), else when a question has used up its tries. Can't be used inside a running asyncio loop.
        """
        with Running(self._target, self._log) as running:
            yield from self._answers(running, Schedule(batches, self._max_edge))

    def _answers(self, running: Running, schedule: Schedule) -> Iterator[list[Answer]]:
        asker = Asker(running.connection, self._patience, self._seed)
        self._askers.append(asker)
        tasks: dict[asyncio.Task[Any], tuple[BatchItem, Prefix]] = {}
        if self.way is None and (first := schedule.take()):
            yield from self._find_way(running, schedule, first)
        error: BaseException | None = None
        ends = float("inf")
        while time.monotonic() < ends:
            while error is None and len(tasks) < self._requests and (turn := schedule.take()):
                assert self.way is not None
                tasks[running.start(asker.score(turn[1].content(turn[0]), self.way))] = turn
            if not tasks:
                break
            answers: list[Answer] = []
            for task in running.tick(tasks):
                question, prefix = tasks.pop(task)
                if task.exception() is None:
                    answers.append((question, task.result()))
                    schedule.release(prefix)
                error = error or task.exception()
            yield answers
            if error is not None:
                ends = min(ends, time.monotonic() + GRACE)
        if error is not None:
            raise error

    def _find_way(
        self, running: Running, schedule: Schedule, first: tuple[BatchItem, Prefix]
    ) -> Iterator[list[Answer]]:
        """Ask the first question in all ways that are needed; the rest of its batch goes after it."""
        item, prefix = first
        asker = Asker(running.connection, self._patience.connecting(), self._seed)
        self._askers.append(asker)
        task = running.start(_find_and_score(asker, prefix, item, self._votes))
        while not (finished_tasks := running.tick([task])):
            yield []
        trial, score = finished_tasks.pop().result()
        self.way, self.scored_by = trial.way, trial.way.scored_by
        schedule.release(prefix)
        yield [(item, score)]


async def _find_and_score(
    asker: Asker, prefix: Prefix, item: BatchItem, votes: int | None
) -> tuple[Trial, float | None]:
    content = prefix.content(item)
    trial = await find_way(asker, content, votes)
    score = trial.score if trial.score is not None else await asker.score(content, trial.way)
    return trial, score


def test_connection(
    url: str,
    model: str,
    question: Question,
    key: str | None = None,
    votes: int | None = None,
    sent: SentLog | None = None,
    limit: float = 120.0,
    protocol: str = USUAL,
) -> Generator[None, None, dict[str, Any]]:
    """Ask a server one question, its images included, and return how it went, as JSON values.

    answer: score 0..1, None where it is neither True nor False. seconds: of the last request. tokens: of it, None where
    the server doesn't tell. scored_by: message code. way: fields of the protocol's. server: host, and models it names.
    Yields as a sign of life; closing it ends the test within half a second. Raises MllmError as `RemoteMllm.answers`
    does, after `limit` seconds at the latest (``mllm_too_slow``). Can't be used inside a running asyncio loop.
    """
    target = Target(address.base_url(url, protocol), model, PROTOCOLS[protocol], key, answer=limit)
    ends = time.monotonic() + limit
    with Running(target, sent or SentLog()) as running:
        task = running.start(_check(running.connection, question, votes))
        while not running.tick([task]):
            if time.monotonic() > ends:
                raise MllmError("mllm_too_slow", host=target.host)
            yield
        return task.result()


async def _check(connection: Connection, question: Question, votes: int | None) -> dict[str, Any]:
    asker = Asker(connection, Patience().connecting())
    content = Prefix(MAX_EDGE, []).content(BatchItem(0, 0, 0, question))
    try:
        trial = await find_way(asker, content, votes)
    except MllmError as error:
        models = await connection.models() if error.code == "mllm_model_unknown" else []
        if not models or error.values["model"] in models:
            raise
        raise MllmError("mllm_model_not_among", **error.values, models=", ".join(models[:10])) from None
    return {
        "answer": trial.score,
        "seconds": round(connection.seconds, 3),
        "tokens": trial.reading.tokens,
        "scored_by": trial.way.scored_by,
        "way": asdict(trial.way),
        "server": {"host": connection.target.host, "models": await connection.models()},
    }
