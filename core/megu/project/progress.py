"""Progress of running work: the current task, how far it is, and the time left; for command line and window."""

import math
import time
from collections.abc import Callable

from megu.base.events import Event, Progress, Started
from megu.machine.time_left import Pace
from megu.project.measured_speeds import Speeds, as_progress

STEADY = 0.9
"""Share of a task's remainder that the bar covers at the measured speed before the next report; then it slows down."""
MOST = 0.99
LATE = 0.2
"""Share of the time a task has overrun its estimate that is still expected."""


class Course:
    """The progress of a job, from its events.

    Between two reports, and in tasks that can't be counted, the bar advances by the clock, at the speed measured now or
    remembered from earlier work.

    Attributes
    ----------
    stage : str
        Name of the current stage.
    task, unit, done, total
        As in `Progress`; `task` is "" before the first one.

    Parameters
    ----------
    speeds : Speeds, optional
        Speeds remembered from earlier work.
    clock : Callable
        Returns seconds from any moment.
    """

    def __init__(self, speeds: Speeds | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._speeds, self._clock, self._pace = speeds or Speeds(), clock, Pace(clock)
        self.begin("")

    def begin(self, stage: str) -> None:
        """Start another stage or job."""
        self.stage, self.task, self.unit, self.done, self.total = stage, "", "", 0, 0
        self._largest_share, self._reported_at, self._step = 0.0, self._clock(), 0
        self._usual: float | None = None
        self._pace.reset()

    def take(self, event: Event) -> bool:
        """Process an event; return True if it reported progress."""
        if isinstance(event, Started):
            self.begin(event.stage)
        if (progress := as_progress(event)) is None:
            return False
        if (progress.task, progress.unit) != (self.task, self.unit) or self._is_restart(progress):
            self._begin_task(progress)
        if progress.done != self.done:
            self._reported_at, self._step = self._clock(), progress.done - self.done
        self.done, self.total = progress.done, progress.total
        self._pace.at(self.done, self.total)
        return True

    @property
    def counted(self) -> bool:
        """True if some of several units are known to be done."""
        return self.total > 1 and self.done > 0

    def share(self) -> float:
        """Return the fraction of the task that is done, 0 to 1; it never decreases."""
        if self.total <= 0:
            return 0.0
        share = min(self.done, self.total) / self.total
        self._largest_share = max(self._largest_share, share + (1 - share) * self._estimate_ahead())
        return self._largest_share

    def left(self) -> float | None:
        """Return the seconds until the task is over; None while unknown."""
        if not self.task and not self.total:
            return None
        if self.done and (seconds := self._pace.left()) is not None:
            return seconds
        if self._usual is None:
            return None
        estimate, duration = (self.total - self.done) * self._usual, self._clock() - self._reported_at
        return max(estimate - duration, LATE * (duration - estimate))

    def speed(self) -> float | None:
        """Return units per second, once measured."""
        return self._pace.speed() if self.counted else None

    def _is_restart(self, progress: Progress) -> bool:
        """Return True if a name is reused for another count, which should not happen."""
        return progress.done < self.done or progress.total != self.total

    def _begin_task(self, progress: Progress) -> None:
        self.task, self.unit, self._largest_share, self._reported_at = progress.task, progress.unit, 0.0, self._clock()
        self.done, self._step = progress.done, 0
        self._usual = self._speeds.per_unit(self.stage, progress.task, progress.unit)
        self._pace.reset()

    def _estimate_ahead(self) -> float:
        """Return the part of the last report's remainder that may be done by now."""
        speed = self._pace.speed()
        per_unit = 1 / speed if speed else self._usual
        remainder = self.total - self.done
        if per_unit is None or remainder <= 0:
            return 0.0
        next_report = min(self._step or remainder, remainder)
        duration_share = (self._clock() - self._reported_at) / max(per_unit * next_report, 1e-9)
        if duration_share > STEADY:
            duration_share = min(MOST, 1 - (1 - STEADY) * math.exp((STEADY - duration_share) / (1 - STEADY)))
        return duration_share * next_report / remainder
