"""The tour: the wizard driven by the application itself, on a copy of the sample, with a picture of each page."""

import os
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from megu.base import console
from megu.base.errors import MeguError
from megu.base.events import Event, LossPoint
from megu.project import measured_speeds
from megu.record.keys import vault
from megu.unlearn.methods.table import USUAL
from megu_desktop.look import tokens
from megu_desktop.look.tab_order import bring_into_view
from megu_desktop.look.theme import theme
from megu_desktop.text import words
from megu_desktop.tour import film
from megu_desktop.tour import report as tour_report
from megu_desktop.window.main_window import MainWindow
from megu_desktop.wizard.wizard import Wizard
from megu_desktop.work import flow
from megu_desktop.work.settings import Settings
from megu_desktop.work.work import Work

TICK = 40
"""Milliseconds between two looks at whether what the tour waits for has come."""
SETTLE = 400
"""Milliseconds for thumbnails and layouts before a picture is taken."""
TURNS = SETTLE // TICK
"""Looks in that time: on a busy computer fewer fit into it, and pages are placed between two of them."""
TIMEOUT = 600
"""Seconds a page may take."""
FORGET = "eight"
BEGINS = "The tour goes through the wizard by itself, without a window. It takes one to three minutes."

Wait = tuple[str, Callable[[], bool]]


class TourFailed(Exception):
    """The tour can't go on; the message is a sentence."""


class Tour(QObject):
    """Calls what the buttons call, saves screenshots in a folder and writes `report.json` there.

    `exit_code` is 0 once the model has forgotten, the rest is kept and the exported file gave the same predictions.
    """

    def __init__(self, out: Path, unlearn_steps: int | None, project: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.out, self.folder = Path(out).absolute(), Path(out).absolute() / project
        self.exit_code = 1
        self.pictures: list[str] = []
        self._steps = unlearn_steps
        self._store = tempfile.TemporaryDirectory(prefix="megu-tour-", ignore_cleanup_errors=True)
        os.environ[vault.ELSEWHERE] = str(self.out / tour_report.KEYS)  # the user's own keys are left alone
        os.environ[measured_speeds.ELSEWHERE] = self._store.name
        self._started_at, self._page_began = time.monotonic(), time.monotonic()
        self._count, self._total = 0, 0
        self._error: object = None
        self._over = False
        self._wait: Wait | None = None
        self._script = self._all_steps()
        self._settling = QElapsedTimer()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._advance)
        self.window: MainWindow | None = None

    def start(self) -> None:
        """Start with the next turn of the event loop."""
        self._timer.start()

    def give_up(self, sentence: str) -> None:
        """End with a sentence that says why, also in the report."""
        self._finish({}, sentence)

    # --- the route -----------------------------------------------------------------------------------------------

    def _all_steps(self) -> Iterator[Wait]:
        tour_report.prepare(self.out)
        console.out(f"{BEGINS} Pictures go to {self.out}.", flush=True)
        yield from self._start_window()
        for page in (self._model, self._images, self._forget, self._similarity, self._unlearn, self._compare):
            yield from page()
        yield from self._export()
        yield from self._record()
        yield from self._in_the_dark()
        report = tour_report.collect(self._work.project, self.pictures, time.monotonic() - self._started_at)
        self._finish(report, tour_report.shortcoming(report))

    def _start_window(self) -> Iterator[Wait]:
        theme().force("light")
        self._settings = QSettings(f"{self._store.name}/settings.ini", QSettings.Format.IniFormat)
        self.window = MainWindow(Settings(self._settings))
        self.window.unexpected.connect(self.give_up)
        self.window.resize(*tokens.tokens()["size"]["window"])
        self.window.show()
        yield from self._picture("1-start")
        self.window.open_sample(self.folder)
        yield "the copy of the sample", self._is_open
        self._work.ended.connect(self._note_end)
        self._work.events.connect(self._note_events)

    def _model(self) -> Iterator[Wait]:
        yield from self._is_done("model")
        yield from self._picture("2-model")

    def _images(self) -> Iterator[Wait]:
        self._next()
        yield "the model's answers about the images", lambda: self._idle() and self._has_result("baseline")
        self._page.answer("only")
        yield from self._is_done("images")
        yield from self._picture("3-images")

    def _forget(self) -> Iterator[Wait]:
        self._next()
        self._page.choose_classes([FORGET])
        yield from self._is_done("forget")
        yield from self._picture("4-forget")

    def _similarity(self) -> Iterator[Wait]:
        self._next()
        yield "a look at the multimodal model", self._idle
        self._page.estimate()
        yield from self._is_done("similarity")
        yield from self._picture("5-similarity")

    def _unlearn(self) -> Iterator[Wait]:
        self._next()
        parameters = None if self._steps is None else {"steps": self._steps, "length": 0.0}
        self._page.choose(*USUAL, parameters)
        self._page.start()
        yield "the middle of unlearning", lambda: self._is_half_way() or self._idle()
        if not self._idle():
            self._grab("6-unlearn-running")
        yield from self._is_done("unlearn")
        yield from self._picture("6-unlearn")

    def _compare(self) -> Iterator[Wait]:
        self._next()
        yield from self._is_done("compare")
        yield from self._picture("7-compare")

    def _export(self) -> Iterator[Wait]:
        self._next()
        self._page.choose_folder(None)
        self._page.export()
        yield "the exported file", lambda: self._idle() and self._has_result("export")
        yield from self._picture("8-export")

    def _record(self) -> Iterator[Wait]:
        self._next()
        lines = {"reference": "2026-17", "received": "2026-11-02", "decided": "2026-11-09"}
        for name, text in {**lines, "established": self.tr("by the training list")}.items():
            self._page.set_line(name, text)
        self._page.set_rows("kept", [{"what": "copy", "place": self.tr("the backup of the lab’s server")}])
        self._page.write()
        yield "the record", lambda: self._idle() and self._has_result("evidence")
        yield "how the record stands", lambda: bool(self._page.standing.state or self._page.standing.failure)
        yield from self._picture("9-record")
        bring_into_view(self._page.remains)
        yield from self._picture("9-record-remains")

    def _in_the_dark(self) -> Iterator[Wait]:
        theme().force("dark")
        for step, name in (("similarity", "5-similarity"), ("unlearn", "6-unlearn"), ("compare", "7-compare")):
            self._wizard.show_step(flow.STEPS.index(step))
            yield from self._picture(f"{name}-dark")
        theme().force("light")
        self._wizard.show_step(len(flow.STEPS) - 1)

    # --- what the route is made of -------------------------------------------------------------------------------

    @property
    def _wizard(self) -> Wizard:
        assert self.window is not None and self.window.wizard is not None
        return self.window.wizard

    @property
    def _work(self) -> Work:
        return self._wizard.work

    @property
    def _page(self) -> Any:
        return self._wizard.page

    def _next(self) -> None:
        """Press Next; if the page refuses to continue, end the tour with the page's reason."""
        index = self._wizard.index
        self._wizard.bar.next_button.click()
        if self._wizard.index == index:
            raise TourFailed(self._wizard.bar.sentence())
        self._page_began = time.monotonic()

    def _is_done(self, step: str) -> Iterator[Wait]:
        index = flow.STEPS.index(step)
        yield f"the step {words.step_title(step)}", lambda: self._idle() and self._wizard.steps[index].state == "done"

    def _picture(self, name: str) -> Iterator[Wait]:
        self._settling.start()
        turns = count()
        yield "the picture", lambda: next(turns) >= TURNS and self._settling.elapsed() >= SETTLE
        self._grab(name)

    def _grab(self, name: str) -> None:
        assert self.window is not None
        self.window.grab().save(str(self.out / f"{name}.png"))
        self.pictures.append(f"{name}.png")

    def _is_open(self) -> bool:
        assert self.window is not None
        if self.window.start.error.isVisibleTo(self.window):
            raise TourFailed(self.window.start.error.sentence())
        return self.window.wizard is not None

    def _idle(self) -> bool:
        return not self._work.busy

    def _has_result(self, stage: str) -> bool:
        run = self._work.choices.current_run if stage in tour_report.OF_RUN else None
        return self._work.result(stage, run) is not None

    def _is_half_way(self) -> bool:
        return self._total > 0 and self._count * 2 >= self._total

    # --- going on ------------------------------------------------------------------------------------------------

    def _advance(self) -> None:
        try:
            if self._error is not None:
                raise TourFailed(_sentence(self._error))
            if self._wait is not None and not self._wait[1]():
                if time.monotonic() - self._page_began > TIMEOUT:
                    raise TourFailed(f"After {TIMEOUT} s {self._wait[0]} had not come.")
                return
            self._wait = next(self._script, None)
        except (TourFailed, tour_report.FolderTaken) as error:
            self.give_up(str(error))
        except Exception:
            self.give_up(traceback.format_exc())

    def _note_end(self, _job: str, error: object) -> None:
        self._error = self._error or error

    def _note_events(self, batch: list[Event]) -> None:
        for event in batch:
            if isinstance(event, LossPoint):
                self._count, self._total = event.step, event.total

    def _finish(self, report: dict[str, Any], reason: str) -> None:
        if self._over:
            return
        self._over = True
        self._timer.stop()
        self.exit_code = tour_report.write(self.out, {**report, "pictures": self.pictures}, reason)
        if self.window is not None:
            self.window.abandon()
            if not reason:
                film.write_film(self.out, self.out / film.FILM)
            self._settings.sync()  # a later write would create the folder again
        self._store.cleanup()
        QApplication.exit(self.exit_code)


def _sentence(error: object) -> str:
    if isinstance(error, MeguError):
        return words.sentence(error)
    return str(getattr(error, "details", "") or repr(error))
