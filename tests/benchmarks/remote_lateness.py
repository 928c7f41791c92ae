"""10,000 questions to a stand-in server from the real window: is a 10 ms timer late there, and does memory grow?

Ten classes of a hundred are asked about, ten images each; images are noise of 64 × 64 pixels. Unique set size (USS) is
what a process alone would give back; what it takes up to question 1,000 (imports, sockets, caches) is not counted. It
is weighed in the window's own thread: that can only make the timer later. Where lateness is far above the window's own
work, something else on the machine kept it from the processor.
"""

import sys
import time
from pathlib import Path

import psutil
from common import SAMPLE, Table, ask_server, engine, make_project_at, scratch, stub_server, working_child
from lateness import P99, Clock, p99
from PIL import Image
from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from megu.base.events import Event, Progress
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.stage import order
from megu.worker import parent
from megu.worker.stages import make_stage
from megu_desktop.look import tokens
from megu_desktop.look.theme import Theme
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work import flow
from megu_desktop.work.settings import Settings

CLASSES, FORGET, EXEMPLARS, REQUESTS = 100, 10, 10, 8
QUESTIONS, SETTLED, EVERY, GROWTH = 10_000, 1_000, 500, 20.0
CONTROL = 5000
"""Milliseconds in which the window does nothing."""


def project_of_noise(folder: Path, url: str) -> Project:
    """A hundred classes of noise, worked through up to the forget set; the consent to ask the server is given."""
    names = [f"class {k:02}" for k in range(CLASSES)]
    for name in names:
        (folder / "images" / "train" / name).mkdir(parents=True)
        for i in range(EXEMPLARS + 1):
            Image.effect_noise((64, 64), 80).save(folder / "images" / "train" / name / f"{i}.png")
    model = engine.tiny_model(folder / "model.safetensors", CLASSES)
    how = {"images": folder / "images", "model": model, "forget": tuple(names[:FORGET]), "method": None}
    project = make_project_at(folder / "project", SAMPLE, **how)
    ask_server(project, url, REQUESTS, exemplars=EXEMPLARS)
    for stage in order(project, make_stage("similarity"))[:-1]:
        if stage.name != "connect":
            list(parent.events(project, stage))
        if stage.name == "forget":  # its classes have only images to forget: that needs the second yes
            consent = project.choices.similarity.consent
            assert consent is not None
            consent.forget_images, consent.forget_set = True, current_key(project, stage)
            project.save()
    return project


class Watch(QObject):
    """The window at its similarity page: idle at first, then asking; weighs window and child as questions go by."""

    def __init__(self, folder: Path, settings: Path) -> None:
        super().__init__()
        store = QSettings(str(settings), QSettings.Format.IniFormat)
        self.window, self.clock = MainWindow(Settings(store)), Clock(self)
        self.window.resize(*tokens.tokens()["size"]["window"])
        self.window.show()
        self.window.open_project(folder)
        assert self.window.wizard is not None
        self.wizard, self.asked, self.began, self.seconds = self.window.wizard, 0, 0.0, 0.0
        self.weights: dict[str, list[float]] = {"the window": [], "the engine's process": []}
        self.wizard.show_step(flow.STEPS.index("similarity"))
        QTimer.singleShot(2000, self._idle)

    def _idle(self) -> None:
        if self.wizard.work.busy:  # the page still looks at what it would ask
            QTimer.singleShot(200, self._idle)
            return
        self.clock.do("idle")
        QTimer.singleShot(CONTROL, self._ask)

    def _ask(self) -> None:
        self.clock.do("")
        work = self.wizard.work
        work.events.connect(self.clock.on_events)
        work.events.connect(self._on_events)
        work.ended.connect(self._on_ended)
        self.began = time.perf_counter()
        self.wizard.page.estimate()  # type: ignore[attr-defined]  (the similarity page)

    def _on_events(self, batch: list[Event]) -> None:
        for event in batch:
            if isinstance(event, Progress) and event.total == QUESTIONS and event.done > self.asked:
                before, self.asked = self.asked, event.done
                if SETTLED <= event.done < QUESTIONS and event.done // EVERY > before // EVERY:
                    self._weigh()

    def _weigh(self) -> None:
        for name, process in zip(self.weights, (psutil.Process(), working_child()), strict=True):
            self.weights[name].append(process.memory_full_info().uss / 1e6)

    def _on_ended(self, job: str, error: object) -> None:
        self.seconds = time.perf_counter() - self.began
        self.clock.on_ended(job, error)
        QTimer.singleShot(1000, self._leave)

    def _leave(self) -> None:
        self.window.abandon()
        QApplication.exit(0)


def main() -> int:
    app = QApplication(sys.argv[:1])
    Theme.install(app)
    with scratch() as folder, stub_server() as url:
        project_of_noise(folder, url).close()
        watch = Watch(folder / "project", folder / "settings.ini")
        app.exec()
    table = Table("10,000 questions to a server on this computer, from the window's similarity page")
    lateness = watch.clock.found
    idle, late = lateness["idle"], lateness["similarity"]
    table.row("questions answered", watch.asked, QUESTIONS, at_least=True)
    table.row("questions a second", watch.asked / watch.seconds)
    table.row(f"control: nothing runs, p99 of {len(idle)} ticks", p99(idle), unit="ms")
    table.row("control: nothing runs, most", max(idle), unit="ms")
    table.row(f"asking: lateness, p99 of {len(late)} ticks", p99(late), P99, "ms")
    table.row("asking: lateness, most", max(late), unit="ms")
    work_times = watch.clock.worked["similarity"]
    table.row("asking: the window's own work between ticks, p99", p99(work_times), unit="ms")
    table.row("asking: the window's own work between ticks, most", max(work_times), unit="ms")
    for name, weights in watch.weights.items():
        table.row(f"{name}: USS at question 1,000", weights[0], unit="MB")
        table.row(f"{name}: USS grew by, at most", max(weights) - weights[0], GROWTH, "MB")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
