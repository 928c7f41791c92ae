"""Keeping the computer awake: asked of a real message bus, taken back, and never in the way of the work."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call, calling

from megu.base import logs
from megu.machine import awake
from megu.project.project import Project
from megu.worker import parent
from megu.worker.stages import make_stage

SERVICE = """
import json, sys
from jeepney import new_method_return, message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection()
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.PowerManagement"))
print("ready", flush=True)
while True:
    message = bus.receive()
    asked = message.header.fields.get(3)  # the method's name
    if asked in ("Inhibit", "UnInhibit"):
        print(asked, flush=True)
        signature, body = ("u", (7,)) if asked == "Inhibit" else ("", ())
        bus.send(new_method_return(message, signature, body))
    elif asked == "HasInhibit":
        bus.send(new_method_return(message, "b", (True,)))
"""
"""Stands in for the part of a desktop that decides when the computer falls asleep."""


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return calling(capsys, monkeypatch)


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="a message bus of Linux is not installed")
def test_the_desktop_is_asked_and_the_wish_taken_back() -> None:
    code = (
        f"import subprocess, sys; service = subprocess.Popen([sys.executable, '-c', {SERVICE!r}],"
        " stdout=subprocess.PIPE, text=True); print(service.stdout.readline().strip());"
        "from megu.machine import awake; held = awake.keep_awake(); held.__enter__();"
        " print(service.stdout.readline().strip());"
        "held.__exit__(None, None, None); print(service.stdout.readline().strip()); service.kill()"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    env.pop("MEGU_TEST_CHILD", None)
    command = ["dbus-run-session", "--", sys.executable, "-c", code]
    process = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert process.stdout.split() == ["ready", "Inhibit", "UnInhibit"], process.stderr


def test_without_a_message_bus_the_work_goes_on_and_the_log_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")  # on systems where it would succeed
    with logs.to_folder(tmp_path), awake.keep_awake():
        time.sleep(0.01)
    assert "does not let programs keep it awake" in (tmp_path / "megu.log").read_text(encoding="utf-8")


def test_an_error_of_any_kind_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError("no such service")

    monkeypatch.setattr("wakepy.keep.running", broken)
    with logs.to_folder(tmp_path), awake.keep_awake():
        pass
    assert "(OSError)" in (tmp_path / "megu.log").read_text(encoding="utf-8")


def test_a_service_that_does_not_answer_holds_up_neither_the_work_nor_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wakepy.keep.running", lambda **_: time.sleep(30))
    monkeypatch.setattr(awake, "PATIENCE", 0.1)
    start_time = time.monotonic()
    with awake.keep_awake():
        assert time.monotonic() - start_time < 20
    assert time.monotonic() - start_time < 28


def test_the_wish_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []
    monkeypatch.setattr(awake, "_hold", lambda _: names.append("asked"))
    assert awake.is_wanted()
    monkeypatch.setenv(awake.CHOICE, "0")
    assert not awake.is_wanted()
    with awake.keep_awake(awake.is_wanted()):
        pass
    assert names == []
    with awake.keep_awake():
        pass
    assert names == ["asked"]


# --- by those who do the work ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("wish", ["1", "0"])
def test_the_engine_s_process_asks_while_it_works(
    wish: str, tiny_project: Callable[..., Project], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "asked"
    hold = f"lambda over: (open({str(log)!r}, 'w').close(), over.wait())"
    parent.discard()
    monkeypatch.setenv("MEGU_TEST_CHILD", f"from megu.machine import awake; awake._hold = {hold}")
    monkeypatch.setenv(awake.CHOICE, wish)
    list(parent.events(tiny_project(), make_stage("model")))
    parent.discard()
    assert log.exists() is (wish == "1")


@pytest.mark.parametrize("wish", ["1", "0"])
def test_the_command_asks_while_it_works(
    wish: str, tiny_project: Callable[..., Project], megu: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr(awake, "_hold", lambda over: (names.append("asked"), over.wait()))
    monkeypatch.setenv(awake.CHOICE, wish)
    with tiny_project() as project:
        folder = project.folder
    assert megu("run", folder, "--until", "model").code == 0
    assert bool(names) is (wish == "1")
