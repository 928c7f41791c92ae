"""When a request is tried again: exponential back-off with full jitter, and what the server asks to wait."""

import asyncio
import email.utils
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Patience:
    """How long one question is tried.

    tries: for a transport fault or a malformed answer. unreachable: most of them where no connection comes about.
    neither: well-formed answers that are neither True nor False before a question is undecided. Waits in seconds: at
    most `base` · 2ⁿ before try n + 1, never above `longest`; a server's own wish up to `obeyed`. With these figures
    twelve tries take two to three minutes.
    """

    tries: int = 12
    unreachable: int = 12
    neither: int = 3
    base: float = 0.5
    longest: float = 30.0
    obeyed: float = 120.0

    def connecting(self) -> "Patience":
        """The lesser patience with a server never reached before: somebody is waiting to hear what is wrong."""
        return replace(self, tries=min(self.tries, 5), unreachable=min(self.unreachable, 2))

    def wait(self, faults: int, chance: random.Random) -> float:
        """Seconds after the `faults`-th fault: uniform up to the bound ("full jitter"), so that clients spread."""
        return chance.uniform(0.0, min(self.longest, self.base * 2.0 ** (faults - 1)))


class Retry(Exception):
    """A fault worth another try; `code` and `values` make its sentence should it last.

    after: seconds the server asks to wait. left: whether the request may have left this computer.
    """

    def __init__(self, code: str, after: float | None = None, left: bool = True, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values, self.after, self.left = code, values, after, left


class Pause:
    """The time before which no request goes out: one server's wish to wait holds for all requests to it."""

    def __init__(self) -> None:
        self._until = 0.0

    def extend(self, seconds: float) -> None:
        self._until = max(self._until, time.monotonic() + seconds)

    async def over(self) -> None:
        """Return when the pause has passed, also where it is extended meanwhile."""
        while (left := self._until - time.monotonic()) > 0:
            await asyncio.sleep(left)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that the header Retry-After asks for, as a number or a date (RFC 9110); None where it asks nothing.

    now: seconds since 1970. A date gone by means 0.
    """
    value = headers.get("retry-after", "").strip()
    try:
        return max(0.0, float(value)) if value else None
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - now)
    except (TypeError, ValueError, OverflowError):
        return None
