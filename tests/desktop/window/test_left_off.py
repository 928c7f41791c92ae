"""After a crash the start window offers the project that was open, where it was; and work that ran can go on."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from fake import FakeWork, make_project
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from megu.base.events import Started
from megu.project.project import Project
from megu.worker import parent
from megu_desktop.window.left_off import LeftOff, Place, this_program
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work import flow
from megu_desktop.work.settings import Settings

CHILD = Path(__file__).parents[2] / "child"
ENDED = this_program().rsplit(" ", 1)[0] + " 1"
"""A process of this number that began long ago: another one."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def no_child_is_left():
    yield
    parent.discard()


def crashed(settings: Settings, place: Place, program: str = ENDED) -> None:
    """As if the program had ended with that project open."""
    note = LeftOff(settings)
    note._program = program
    note.note(place)


def window_of(qtbot: QtBot, settings: Settings) -> MainWindow:
    window = MainWindow(settings)
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    window.show()
    return window


def offered(qtbot: QtBot, settings: Settings) -> MainWindow:
    window = window_of(qtbot, settings)
    qtbot.waitUntil(window.start.left_off.isVisible, timeout=10_000)
    return window


def test_a_project_that_was_open_is_offered_at_its_step(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("megu_desktop.work.work.Work", FakeWork)
    folder = make_project(tmp_path, "similarity").folder
    Project.open(folder).close()
    crashed(settings, Place(str(folder), "Digits", "forget"))
    window = offered(qtbot, settings)
    card = window.start.left_off
    assert "Digits" in card.accessibleName() and "at the step Forget" in card.go_on.accessibleDescription()
    assert "was running" not in card.go_on.accessibleDescription()
    card.go_on.click()
    assert window.wizard is not None and flow.STEPS[window.wizard.index] == "forget"
    assert [place.page for place in window.left_off.places()] == ["forget"]
    window.wizard.show_step(0)
    assert [place.page for place in window.left_off.places()] == ["model"]
    window.close_project()
    assert window.left_off.places() == [] and not card.isVisible()


def test_a_project_that_was_closed_is_not_offered(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("megu_desktop.work.work.Work", FakeWork)
    make_project(tmp_path, "model").close()
    window = window_of(qtbot, settings)
    window.open_project(tmp_path / "project")
    assert [place.program for place in window.left_off.places()] == [this_program()]
    window.close()
    assert LeftOff(settings).places() == []


def test_work_that_is_ended_with_the_computer_is_offered(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("megu_desktop.work.work.Work", FakeWork)
    make_project(tmp_path, "similarity").close()
    window = window_of(qtbot, settings)
    window.open_project(tmp_path / "project")
    assert window.wizard is not None
    window.wizard.work.start("unlearn", [])
    window.abandon()
    assert [place.job for place in LeftOff(settings).places()] == ["unlearn"]


@pytest.mark.parametrize("why", ["open in another window", "clock", "gone", "on another computer"])
def test_what_can_not_be_gone_on_with_is_not_offered(
    why: str, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    Project.create(tmp_path / "p", "p").close()
    place = Place(str(tmp_path / ("nowhere" if why == "gone" else "p")), "p")
    program = ENDED if why == "gone" else this_program() if why == "open in another window" else "elsewhere 1 1"
    if why == "clock":
        computer, number, start = this_program().rsplit(" ", 2)
        program = f"{computer} {number} {int(start) + 1}"
    crashed(settings, place, program)
    window = window_of(qtbot, settings)
    with qtbot.waitSignal(window.left_off._aside.done, timeout=10_000):
        window.left_off.look()
    assert not window.start.left_off.isVisible()


def test_a_place_that_can_not_be_looked_at_hides_no_other(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    Project.create(tmp_path / "p", "Leaves").close()
    crashed(settings, Place(str(tmp_path / "p"), "Leaves"))
    crashed(settings, Place(str(tmp_path / ("n" * 300)), "refused by the system"))
    assert "Leaves" in offered(qtbot, settings).start.left_off.accessibleName()


def test_not_now_takes_the_note_away_and_damaged_notes_are_left_out(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    Project.create(tmp_path / "p", "p").close()
    crashed(settings, Place(str(tmp_path / "p"), "p"))
    window = offered(qtbot, settings)
    window.start.left_off.leave.click()
    assert LeftOff(settings).places() == [] and not window.start.left_off.isVisible()
    settings.save_text("left_off", '[{"folder": 3, "name": "x"}, {"other": 1}, 7, {"folder": "a", "name": "b"}]')
    assert LeftOff(settings).places() == [Place("a", "b")]
    settings.save_text("left_off", "{")
    assert LeftOff(settings).places() == []


def test_notes_of_two_windows_stand_beside_each_other(settings: Settings, tmp_path: Path) -> None:
    crashed(settings, Place("/a", "a"))
    other = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    crashed(other, Place("/b", "b"))
    crashed(settings, replace(Place("/a", "a"), page="images"))
    assert [place.folder for place in LeftOff(other).places()] == ["/b", "/a"]
    LeftOff(other).drop("/a")
    assert [place.folder for place in LeftOff(settings).places()] == ["/b"]


# --- for real --------------------------------------------------------------------------------------------------------

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from megu.project.stage import order
from megu.worker.stages import make_stage
from megu_desktop.look.theme import Theme
from megu_desktop.work.settings import Settings
from megu_desktop.window.main_window import MainWindow

folder = Path(sys.argv[1])
app = QApplication([])
Theme.install(app)
window = MainWindow(Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))
window.show()
window.open_project(folder / "project")
work = window.wizard.work
def told(batch):
    for event in batch:
        if type(event).__name__ == "Saved" and event.step:
            print("saved", flush=True)
work.events.connect(told)
def start():
    if work.busy:  # the page Model reads it first
        return
    work.changed.disconnect(start)
    work.start("unlearn", order(work.project, make_stage("unlearn", "run-1")))
work.changed.connect(start)
start()
sys.exit(app.exec())
"""
"""The window at work on a project until it is killed."""


@pytest.mark.skipif(os.name == "nt", reason="a signal that Windows has not")
@pytest.mark.parametrize("both", [False, True], ids=["the window alone", "the window and the engine"])
def test_killed_at_work_it_is_offered_and_goes_on(
    both: bool, qtbot: QtBot, settings: Settings, make_project, tmp_path: Path, no_child_is_left: None
) -> None:
    project = make_project(steps=100_000, noise_steps=1, batch=4)
    project.close()
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(CHILD), *filter(None, sys.path)])}
    env["MEGU_TEST_CHILD"] = "import megu.unlearn.training.loop as loop; loop.SAVE_EVERY = 0.5"
    pipes = {"stdout": subprocess.PIPE, "text": True, "env": env}
    killed = subprocess.Popen([sys.executable, "-c", SCRIPT, str(tmp_path)], **pipes)
    assert killed.stdout is not None
    try:
        assert killed.stdout.readline() == "saved\n"
        children = psutil.Process(killed.pid).children()
    finally:
        killed.send_signal(signal.SIGKILL)
    [child.kill() for child in children if both]
    killed.wait()
    psutil.wait_procs(children, timeout=10)
    assert not any(child.is_running() and child.status() != psutil.STATUS_ZOMBIE for child in children)
    window = offered(qtbot, settings)
    card = window.start.left_off
    assert "You can resume it" in card.go_on.accessibleDescription()
    start_time = time.monotonic()
    card.go_on.click()
    assert window.wizard is not None, "no lock is left"
    assert time.monotonic() - start_time < 200 and window.start.error.sentence() == ""
    wizard = window.wizard
    qtbot.waitUntil(lambda: not wizard.work.busy, timeout=30_000)
    wizard.show_step(flow.STEPS.index("unlearn"))
    progress = wizard.page.view.progress  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: progress.button.text() == "Resume" and progress.button.isEnabled(), timeout=10_000)
    events: list[Started] = []
    wizard.work.events.connect(lambda batch: events.extend(e for e in batch if isinstance(e, Started)))
    progress.button.click()
    qtbot.waitUntil(lambda: any(event.stage == "unlearn" for event in events), timeout=60_000)
    assert events[-1].resumed and wizard.page.view.curves.step > 0  # type: ignore[attr-defined]
