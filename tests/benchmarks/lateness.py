"""Lateness of a 10 ms timer in the real window while each stage runs and while its gallery is scrolled, beside the
same window doing nothing."""

import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import gallery
from common import RUNS, Table, scratch
from PIL import Image
from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from megu.base.events import Event, Started
from megu_desktop.look import tokens
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.window.garbage import GarbageCollector
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings

TICK = 0.010
AFTER = 0.2
"""Seconds after a job that still count for its last stage: showing a result is part of it."""
P99, MOST = 16.0, 60.0
"""Limits in milliseconds."""

Lateness = dict[str, list[float]]


class Clock(QObject):
    """Ticks every 10 ms and files how late each tick came under what is going on: a stage, "idle", or nothing.

    `worked`: the time the window's thread was computing between two ticks, whatever else kept it from the processor.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.doing, self.until = "", float("inf")
        self.found: Lateness = defaultdict(list)
        self.worked: Lateness = defaultdict(list)
        self._last, self._computed = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=int(1000 * TICK), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        late, self._last = max(0.0, now - self._last - TICK), now
        work_time, self._computed = time.thread_time() - self._computed, time.thread_time()
        if self.doing and now < self.until + TICK + late:
            self.found[self.doing].append(1000 * late)
            self.worked[self.doing].append(1000 * work_time)

    def do(self, what: str) -> None:
        """From now on it is this that goes on."""
        self.doing, self.until = what, float("inf")

    def on_started(self, job: str) -> None:
        self.do(job)

    def on_events(self, batch: list[Event]) -> None:
        for event in batch:
            if isinstance(event, Started):
                self.do(event.stage)

    def on_ended(self, _job: str, error: object) -> None:
        self.until = time.perf_counter() + AFTER
        if error is not None:
            raise RuntimeError(str(error))


class Pass(QObject):
    """Goes through the wizard on a copy of the sample, calling what its buttons call."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window, self.clock = MainWindow(Settings(store)), Clock(self)
        self.window.resize(*tokens.tokens()["size"]["window"])
        self._route = self._steps(folder / "project")
        self._condition: Callable[[], bool] = lambda: True
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._advance)
        self._timer.start()

    def _advance(self) -> None:
        try:
            if self._condition():
                self._condition = next(self._route)
        except StopIteration:
            self._timer.stop()
            QApplication.exit(0)
        except Exception:
            self._timer.stop()
            QApplication.exit(1)
            raise

    def _steps(self, folder: Path) -> Iterator[Callable[[], bool]]:
        self.window.show()
        self.window.open_sample(folder)
        yield lambda: self.window.wizard is not None
        work = self.window.wizard.work  # type: ignore[union-attr]
        if work.busy:
            self.clock.do("model")
        work.started.connect(self.clock.on_started)
        work.events.connect(self.clock.on_events)
        work.ended.connect(self.clock.on_ended)
        yield self._idle("model")
        self._next()
        yield self._idle("baseline")
        self._page.answer("only")
        yield self._idle()
        self._next()
        yield self._idle()
        self._page.choose_classes(["eight"])
        yield self._idle()
        self._next()
        yield self._idle()
        yield from self._nothing()
        self._page.estimate()
        yield self._idle("similarity")
        self._next()
        yield self._idle()
        self._page.choose("megu_plus", "balanced")
        yield self._idle()
        self._page.start()
        yield self._idle("unlearn")
        self._next()
        yield self._idle("compare")
        self._next()
        yield self._idle()
        self._page.export()
        yield self._idle("export")
        self.window.abandon()

    def _nothing(self) -> Iterator[Callable[[], bool]]:
        """Three seconds in which nothing happens: the control."""
        self.clock.do("idle")
        over = time.perf_counter() + 3
        yield lambda: time.perf_counter() > over
        self.clock.do("")

    @property
    def _page(self):  # noqa: ANN202  (pages have no common interface beyond Page)
        assert self.window.wizard is not None
        return self.window.wizard.page

    def _next(self) -> None:
        """Press Next; building a page is not part of a stage."""
        self.clock.do("")
        assert self.window.wizard is not None
        before = self.window.wizard.index
        self.window.wizard.bar.next_button.click()
        if self.window.wizard.index == before:
            raise RuntimeError(self.window.wizard.bar.sentence())

    def _idle(self, stage: str | None = None) -> Callable[[], bool]:
        """Return a condition that holds once nothing has run for a while and a stage's result is there."""

        calm_since = [time.perf_counter()]

        def condition() -> bool:
            work, now = self.window.wizard.work, time.perf_counter()  # type: ignore[union-attr]
            if work.busy:
                calm_since[0] = now
            run = work.choices.current_run if stage in ("unlearn", "compare", "export") else None
            there = stage is None or work.result(stage, run) is not None
            return there and now > calm_since[0] + 2 * AFTER

        return condition


class Scroll(QObject):
    """Scrolls a gallery of real files for some seconds: steps of a wheel, then pages, then jumps."""

    SECONDS, STEPS = 4.0, (48, 512, 40_000)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.clock, self.view = Clock(self), gallery.shown_images(gallery_of_files(folder), folder)
        self._began = time.perf_counter()
        self._bar = self.view.grid.verticalScrollBar()
        self._timer = QTimer(self, interval=33)
        self._timer.timeout.connect(self._scroll)
        QTimer.singleShot(1000, self._begin)

    def _begin(self) -> None:
        self._began = time.perf_counter()
        self.clock.do("gallery")
        self._timer.start()

    def _scroll(self) -> None:
        part = int((time.perf_counter() - self._began) / self.SECONDS)
        if part >= len(self.STEPS):
            self._timer.stop()
            self.view.close()
            QApplication.exit(0)
            return
        self._bar.setValue((self._bar.value() + self.STEPS[part]) % self._bar.maximum())


def gallery_of_files(folder: Path) -> Catalogue:
    """A catalogue of 20,000 files: hard links of photographs of 512 pixels."""
    sources, catalogue = [], gallery.catalogue(folder, 20_000)
    for i in range(20):
        sources.append(folder / f"source-{i}.jpg")
        Image.effect_noise((512, 512), 20 + i).save(sources[-1])
    for row, name in enumerate(catalogue.listed_names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        os.link(sources[row % 20], path)
    return catalogue


def p99(values: list[float]) -> float:
    """The value that 99 % of them don't exceed."""
    return sorted(values)[min(len(values) - 1, int(0.99 * len(values)))]


def one_pass(app: QApplication) -> tuple[Lateness, Lateness]:
    """By stage, in milliseconds: lateness on one way through wizard and gallery, and the window's own work."""
    GarbageCollector.collect_all()
    with scratch() as folder:
        walk = Pass(folder)
        if app.exec() != 0:
            raise RuntimeError("the wizard could not be gone through")
        lateness, work_times = walk.clock.found, walk.clock.worked
    with scratch() as folder:
        scroll = Scroll(folder)
        app.exec()
        return {**lateness, **scroll.clock.found}, {**work_times, **scroll.clock.worked}


def main() -> int:
    app = QApplication(sys.argv[:1])
    from megu_desktop.look.theme import Theme

    Theme.install(app)
    GarbageCollector(app).install()  # as the application does
    both = [one_pass(app) for _ in range(RUNS)]
    passes = [lateness for lateness, _ in both]
    table = Table(f"Lateness of a 10 ms timer in the window (best of {RUNS} passes)")
    for stage in sorted(dict.fromkeys(name for times in passes for name in times), key=lambda name: name != "idle"):
        values = [lateness[stage] for lateness in passes if lateness.get(stage)]
        holds, name = stage != "idle", "control: nothing runs" if stage == "idle" else stage
        ticks = min(len(values) for values in values)
        table.row(f"{name}: p99 of at least {ticks} ticks", min(map(p99, values)), P99 if holds else None, "ms")
        table.row(f"{name}: most", min(max(values) for values in values), MOST if holds else None, "ms")
        own = [times[stage] for _, times in both if times.get(stage)]
        table.row(f"{name}: the window's own work between ticks, most", min(max(values) for values in own), unit="ms")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
