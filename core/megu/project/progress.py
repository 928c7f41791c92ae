"""Where work under way stands: what is being done, how far it is, and the time left; for the command and the window."""

import math
import time
from collections.abc import Callable

from megu.base.events import Event, Progress, Started
from megu.machine.time_left import Pace
from megu.project.measured_speeds import Speeds, as_progress

STEADY = 0.9
"""Of what is left of a task, how far its bar moves at the measured speed until the next report; then ever slower."""
MOST = 0.99
LATE = 0.2
"""Of the time a task took beyond the estimate, what it is expected to take yet."""


class Course:
    """Fed with a job's events. stage: at work; task, unit, done, total: as in `Progress`; task is "" until one began.

    Between two reports, and in tasks that can't be counted, it goes on by the clock at the speed measured now, or
    remembered of earlier work. clock: seconds from any moment.
    """

    def __init__(self, speeds: Speeds | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._speeds, self._clock, self._pace = speeds or Speeds(), clock, Pace(clock)
        self.begin("")

    def begin(self, stage: str) -> None:
        """Another stage or job begins."""
        self.stage, self.task, self.unit, self.done, self.total = stage, "", "", 0, 0
        self._most, self._at, self._step = 0.0, self._clock(), 0
        self._usual: float | None = None
        self._pace.reset()

    def take(self, event: Event) -> bool:
        """Take in an event; whether it said how far the work is."""
        if isinstance(event, Started):
            self.begin(event.stage)
        if (progress := as_progress(event)) is None:
            return False
        if (progress.task, progress.unit) != (self.task, self.unit) or self._restarted(progress):
            self._open(progress)
        if progress.done != self.done:
            self._at, self._step = self._clock(), progress.done - self.done
        self.done, self.total = progress.done, progress.total
        self._pace.at(self.done, self.total)
        return True

    @property
    def counted(self) -> bool:
        """Whether it is known how many units are done, of several."""
        return self.total > 1 and self.done > 0

    def share(self) -> float:
        """How much of the task is done, 0 to 1; never less than it was."""
        if self.total <= 0:
            return 0.0
        done = min(self.done, self.total) / self.total
        self._most = max(self._most, done + (1 - done) * self._ahead())
        return self._most

    def left(self) -> float | None:
        """Seconds until the task is over; None while nothing tells."""
        if not self.task and not self.total:
            return None
        if self.done and (measured := self._pace.left()) is not None:
            return measured
        if self._usual is None:
            return None
        ahead, passed = (self.total - self.done) * self._usual, self._clock() - self._at
        return max(ahead - passed, LATE * (passed - ahead))

    def speed(self) -> float | None:
        """Units a second, once they were measured."""
        return self._pace.speed() if self.counted else None

    def _restarted(self, progress: Progress) -> bool:
        """Whether it counts another thing under a name that was used before, which should not be."""
        return progress.done < self.done or progress.total != self.total

    def _open(self, progress: Progress) -> None:
        self.task, self.unit, self._most, self._at = progress.task, progress.unit, 0.0, self._clock()
        self.done, self._step = progress.done, 0
        self._usual = self._speeds.per_unit(self.stage, progress.task, progress.unit)
        self._pace.reset()

    def _ahead(self) -> float:
        """Of what is left by the last report, how much may be done by now."""
        speed = self._pace.speed()
        per_unit = 1 / speed if speed else self._usual
        left = self.total - self.done
        if per_unit is None or left <= 0:
            return 0.0
        until = min(self._step or left, left)  # the next report
        passed = (self._clock() - self._at) / max(per_unit * until, 1e-9)
        if passed > STEADY:
            passed = min(MOST, 1 - (1 - STEADY) * math.exp((STEADY - passed) / (1 - STEADY)))
        return passed * until / left
