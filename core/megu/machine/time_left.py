"""Time left of running work, from the smoothed time of a step."""

import time
from collections.abc import Callable

WEIGHT = 0.3  # of the newest interval: follows a machine that slows down, without jumping at every delay
INTERVAL = 0.5  # least seconds of an interval; single steps are too short
ASLEEP = 20.0
"""Seconds beyond ten times the expected time after which the computer is assumed to have slept."""


class Pace:
    """Estimates the seconds left from reports of progress. clock: returns seconds from any moment.

    An interval in which the computer slept, or the process was halted, says nothing about its speed, and is skipped.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Forget everything, because other work begins."""
        self._count = self._total = 0
        self._mark: tuple[float, int] | None = None
        self._per_step: float | None = None
        self._slept = False

    def at(self, done: int, total: int) -> None:
        """Report `done` of `total` steps. Fewer than before: the work resumed from a resume point."""
        now = self._clock()
        if self._mark is None or total != self._total or done < self._count:
            self._mark, self._per_step = (now, done), None
        self._count, self._total = done, total
        start, first = self._mark
        if done > first and now - start >= INTERVAL:
            if self._has_slept(now - start, done - first) and not self._slept:
                self._mark, self._slept = (now, done), True
                return
            self._slept = False
            pace = (now - start) / (done - first)
            before = pace if self._per_step is None else self._per_step
            self._per_step = (1 - WEIGHT) * before + WEIGHT * pace
            self._mark = (now, done)

    def left(self) -> float | None:
        """Return the seconds left; None before the first interval is over."""
        if self._per_step is None or self._mark is None:
            return None
        estimate, duration = (self._total - self._mark[1]) * self._per_step, self._clock() - self._mark[0]
        return max(0.0, estimate - (0.0 if self._has_slept(duration, 1) else duration))

    def speed(self) -> float | None:
        """Return steps per second; None before the first interval is over."""
        return 1 / self._per_step if self._per_step else None

    def _has_slept(self, seconds: float, steps: int) -> bool:
        return self._per_step is not None and seconds > ASLEEP + 10 * steps * self._per_step


def round_estimate(seconds: float) -> int:
    """Return seconds as precise as an estimate deserves, and at least 1.

    Steps are 5 s from half a minute, half a minute from two minutes, and a minute from ten.
    """
    for limit, unit in ((30, 1), (120, 5), (600, 30)):
        if seconds < limit:
            return max(1, round(seconds / unit) * unit)
    return round(seconds / 60) * 60
