"""The end of long work is told outside the window, once, where the user has turned to something else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fake import FakeWork, make_project
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from megu.base.errors import NotReady, Stopped
from megu.machine import awake
from megu_desktop.window import notices
from megu_desktop.window import tell_of_end as attendant
from megu_desktop.window.main_window import MainWindow
from megu_desktop.window.tell_of_end import Attendant
from megu_desktop.work.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr("megu_desktop.work.work.Work", FakeWork)
    monkeypatch.setattr(attendant, "LEAST", 0.0)
    monkeypatch.setattr(notices, "notify_desktop", lambda *_: 1)
    monkeypatch.setenv(awake.CHOICE, "1")
    make_project(tmp_path, "similarity").close()
    main_window = MainWindow(settings)
    qtbot.addWidget(main_window, before_close_func=MainWindow.abandon)
    main_window.show()
    main_window.open_project(tmp_path / "project")
    return main_window


def told_of(window: MainWindow, job: str, error: Exception | None = None, in_front: bool = False) -> list[list[str]]:
    """Return the notifications of a job that ends while the window is in front or not."""
    assert window.wizard is not None
    work = window.wizard.work
    assert isinstance(work, FakeWork)
    (follower,) = work.findChildren(Attendant)
    messages: list[list[str]] = []
    follower.notified.connect(lambda *words: messages.append(list(words)))
    other = None if in_front else window
    window.activateWindow()
    work.start(job, [])
    if other is not None:
        window.hide()
    work.finish(error)
    window.show()
    return messages


def test_the_end_is_told_with_the_project_s_name(window: MainWindow) -> None:
    assert told_of(window, "unlearn") == [["Digits – MeGU Desktop", "The run is done. You can compare the models."]]


def test_a_failure_is_told_without_what_it_names(window: MainWindow) -> None:
    ((_, text),) = told_of(window, "unlearn", NotReady("forget_unknown_class", names="eight"))
    assert text == "The run could not continue. The window says why." and "eight" not in text


@pytest.mark.parametrize("why", ["in front", "stopped", "short", "switched off"])
def test_nothing_is_told_where_nobody_waits_for_it(
    why: str, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    if why == "short":
        monkeypatch.setattr(attendant, "LEAST", 60.0)
    if why == "switched off":
        window.menus.work.tell.trigger()
    error = Stopped() if why == "stopped" else None
    assert told_of(window, "unlearn", error, in_front=why == "in front") == []


def test_both_switches_are_remembered_and_the_engine_is_told(window: MainWindow, settings: Settings) -> None:
    menu = window.menus.work
    assert menu.awake.isChecked() and menu.tell.isChecked() and awake.is_wanted()
    menu.awake.trigger()
    menu.tell.trigger()
    assert not awake.is_wanted() and not settings.keeps_awake() and not settings.tells_of_ends()
    settings._store.sync()
    again = Settings(QSettings(settings._store.fileName(), QSettings.Format.IniFormat))
    assert not again.keeps_awake() and not again.tells_of_ends(), "read from the file as words"
    menu.awake.trigger()
    assert awake.is_wanted() and settings.keeps_awake()


def test_where_the_desktop_takes_no_notice_the_tray_is_asked(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: str) -> int:
        raise KeyError("DBUS_SESSION_BUS_ADDRESS")

    messages: list[tuple[str, str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(notices, "notify_desktop", refused)
    monkeypatch.setattr(notices.Notices, "_show_by_tray", lambda _, title, text: messages.append((title, text)))
    notices.Notices(window).tell("a", "b")
    qtbot.waitUntil(lambda: messages == [("a", "b")], timeout=2000)


SERVICE = """
import sys
from jeepney import new_method_return, message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection()
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
print("ready", flush=True)
while True:
    message = bus.receive()
    if message.header.fields.get(3) == "Notify":
        print(*message.body[3:5], sep="|", flush=True)
        bus.send(new_method_return(message, "u", (42,)))
"""
"""Stands in for the part of a desktop that shows notices."""


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="a message bus of Linux is not installed")
def test_the_desktop_s_service_gets_it_over_a_real_message_bus() -> None:
    code = (
        f"import subprocess, sys; service = subprocess.Popen([sys.executable, '-c', {SERVICE!r}],"
        " stdout=subprocess.PIPE, text=True); service.stdout.readline();"
        "from megu_desktop.window.notices import notify_desktop; print(notify_desktop('A & B', 'x < y'));"
        "print(service.stdout.readline().strip()); service.kill()"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = ["dbus-run-session", "--", sys.executable, "-c", code]
    process = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert process.stdout.splitlines() == ["42", "A & B|x &lt; y"], process.stderr
