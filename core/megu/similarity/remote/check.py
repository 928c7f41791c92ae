"""*Test connection*: one real question, and what a person wants to know before asking a thousand."""

import time
from collections.abc import Generator
from typing import Any

from megu.base.errors import MllmError
from megu.similarity.question import Asked, Question
from megu.similarity.remote import address
from megu.similarity.remote.asking import Asker, Prefix
from megu.similarity.remote.connection import Connection, Target
from megu.similarity.remote.pictures import MAX_EDGE
from megu.similarity.remote.probe import Found, find_way
from megu.similarity.remote.retry import Patience
from megu.similarity.remote.running import Running
from megu.similarity.remote.sent import Sent


def test_connection(
    url: str,
    model: str,
    question: Question,
    key: str | None = None,
    votes: int | None = None,
    sent: Sent | None = None,
    limit: float = 120.0,
) -> Generator[None, None, dict[str, Any]]:
    """Ask a server one question, its images included; returns how it went, as JSON values.

    answer: score 0..1, None where it is neither True nor False. seconds: of the last request. tokens: of it, None where
    the server doesn't tell. scored_by: message code. way: for `Way.from_json`. server: host and the models it names.
    Yields as a sign of life; closing it ends the test within half a second. Raises MllmError as `RemoteMllm.answers`
    does, after `limit` seconds at the latest (``mllm_too_slow``). Can't be used inside a running asyncio loop.
    """
    target = Target(address.base_url(url), model, key, answer=limit)
    ends = time.monotonic() + limit
    with Running(target, 1, sent or Sent()) as running:
        task = running.start(_check(running.connection, question, votes))
        while not running.tick([task]):
            if time.monotonic() > ends:
                raise MllmError("mllm_too_slow", host=target.host)
            yield
        return task.result()


async def _check(connection: Connection, question: Question, votes: int | None) -> dict[str, Any]:
    found, seconds = await _timed(connection, question, votes)
    models = await connection.models()
    return {
        "answer": found.score,
        "seconds": round(seconds, 3),
        "tokens": found.reading.tokens,
        "scored_by": found.way.scored_by,
        "way": found.way.as_json(),
        "server": {"host": connection.target.host, "models": models},
    }


async def _timed(connection: Connection, question: Question, votes: int | None) -> tuple[Found, float]:
    asker = Asker(connection, Patience().connecting())
    content = Prefix(MAX_EDGE, []).content(Asked(0, 0, 0, question))
    try:
        found = await find_way(asker, content, votes)
    except MllmError as error:
        raise await _with_models(error, connection) from None
    return found, connection.seconds


async def _with_models(error: MllmError, connection: Connection) -> MllmError:
    """Where the server has no such model: the same error with the names it has."""
    models = await connection.models() if error.code == "mllm_model_unknown" else []
    if not models or error.values["model"] in models:
        return error
    return MllmError("mllm_model_not_among", **error.values, models=", ".join(models[:10]))
