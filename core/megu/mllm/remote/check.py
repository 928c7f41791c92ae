"""*Test connection*: one real question, and what a person wants to know before asking a thousand."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from megu.errors import MllmError, Stopped
from megu.mllm.question import Asked, Question
from megu.mllm.remote import address
from megu.mllm.remote.asking import Asker
from megu.mllm.remote.connection import Connection, Target
from megu.mllm.remote.pictures import MAX_EDGE
from megu.mllm.remote.probe import Found, find_way
from megu.mllm.remote.retry import Patience
from megu.mllm.remote.schedule import Prefix
from megu.mllm.remote.sent import Sent


def test_connection(
    url: str,
    model: str,
    question: Question,
    key: str | None = None,
    votes: int | None = None,
    sent: Sent | None = None,
    limit: float = 120.0,
    stopped: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Ask a server one question, its images included, and tell how it went, as JSON values.

    answer: score 0..1, None where it is neither True nor False. seconds: of the last request. tokens: of it, None where
    the server doesn't tell. scored_by: message code. way: for `Way.from_json`. server: host and the models it names.
    Raises MllmError as `RemoteMllm.answers` does, after `limit` seconds at the latest (``mllm_too_slow``), and Stopped
    within 0.2 s of `stopped()` being true. Blocks, so not for a window's thread.
    """
    target = Target(address.base_url(url), model, key, answer=limit)
    return asyncio.run(_limited(_check(target, question, votes, sent or Sent()), target, limit, stopped))


async def _limited(work: Any, target: Target, limit: float, stopped: Callable[[], bool]) -> dict[str, Any]:
    task = asyncio.ensure_future(work)
    ends = time.monotonic() + limit
    try:
        while not (await asyncio.wait([task], timeout=0.2))[0]:
            if stopped():
                raise Stopped
            if time.monotonic() > ends:
                raise MllmError("mllm_too_slow", host=target.host)
        return task.result()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _check(target: Target, question: Question, votes: int | None, sent: Sent) -> dict[str, Any]:
    connection = Connection(target, 1, sent)
    try:
        found, seconds = await _timed(connection, question, votes)
        models = await connection.models()
    finally:
        await connection.close()
    return {
        "answer": found.score,
        "seconds": round(seconds, 3),
        "tokens": found.reading.tokens,
        "scored_by": found.way.scored_by,
        "way": found.way.as_json(),
        "server": {"host": target.host, "models": models},
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
