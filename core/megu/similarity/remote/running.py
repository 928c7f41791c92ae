"""A private asyncio loop with one connection, driven from outside tick by tick, so that whoever drives it can stop."""

import asyncio
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

from megu.similarity.remote.connection import Connection, Target
from megu.similarity.remote.sent import Sent

TICK = 0.2
"""Seconds between signs of life."""
T = TypeVar("T")


class Running:
    """Leaving it cancels and closes all, within half a second. Can't be used inside a running asyncio loop."""

    def __init__(self, target: Target, requests: int, sent: Sent) -> None:
        self._arguments = (target, requests, sent)
        self._tasks: set[asyncio.Task[Any]] = set()

    def __enter__(self) -> "Running":
        self._loop = asyncio.new_event_loop()
        self.connection = self._loop.run_until_complete(_connect(*self._arguments))
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


async def _connect(target: Target, requests: int, sent: Sent) -> Connection:
    return Connection(target, requests, sent)
