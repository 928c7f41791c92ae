"""How long running work will still take, from the smoothed time of a step."""

import time
from collections.abc import Callable

WEIGHT = 0.3  # of the newest interval: follows a machine that slows down, without jumping at every hiccup
INTERVAL = 0.5  # seconds that one interval lasts at least; single steps are too short to tell
ASLEEP = 20.0
"""Seconds beyond ten times what was to be expected after which an interval is taken for a sleep of the computer."""


class Pace:
    """Fed with how far the work is, tells the seconds left. clock: seconds from any moment.

    A computer that slept meanwhile, or a process that was halted, is no slow one: one such interval is passed over.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Forget everything: other work begins."""
        self._done = self._total = 0
        self._mark: tuple[float, int] | None = None
        self._per_step: float | None = None
        self._slept = False

    def at(self, done: int, total: int) -> None:
        """The work has done `done` of `total` steps. Fewer than before: it went on from a resume point."""
        now = self._clock()
        if self._mark is None or total != self._total or done < self._done:
            self._mark, self._per_step = (now, done), None
        self._done, self._total = done, total
        began, first = self._mark
        if done > first and now - began >= INTERVAL:
            if self._asleep(now - began, done - first) and not self._slept:
                self._mark, self._slept = (now, done), True
                return
            self._slept = False
            measured = (now - began) / (done - first)
            before = measured if self._per_step is None else self._per_step
            self._per_step = (1 - WEIGHT) * before + WEIGHT * measured
            self._mark = (now, done)

    def left(self) -> float | None:
        """Seconds left; None until the first interval is over or when nothing is known."""
        if self._per_step is None or self._mark is None:
            return None
        ahead, passed = (self._total - self._mark[1]) * self._per_step, self._clock() - self._mark[0]
        return max(0.0, ahead - (0.0 if self._asleep(passed, 1) else passed))

    def speed(self) -> float | None:
        """Steps a second; None as with the time left."""
        return 1 / self._per_step if self._per_step else None

    def _asleep(self, seconds: float, steps: int) -> bool:
        return self._per_step is not None and seconds > ASLEEP + 10 * steps * self._per_step


def round_estimate(seconds: float) -> int:
    """An estimate in as many figures as it deserves: to 5 s from half a minute, to half minutes from two, then minutes.

    Never less than a second.
    """
    for limit, unit in ((30, 1), (120, 5), (600, 30)):
        if seconds < limit:
            return max(1, round(seconds / unit) * unit)
    return round(seconds / 60) * 60
