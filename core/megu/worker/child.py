"""The engine's process from inside: it takes one task, performs its stages and writes events as JSON lines."""

import json
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import Any, TextIO

from megu.base import logs
from megu.base.errors import DeviceError, MeguError
from megu.base.events import Event, Failed, to_line
from megu.machine import awake, torch_setup
from megu.project import measured_speeds
from megu.project.perform import perform_all
from megu.project.project import Project
from megu.similarity.remote import keys
from megu.worker.stages import make_stage

PATIENCE = 0.7
"""Seconds between asking a child to stop and killing it; the child's resume point makes the kill safe."""


def own_input() -> TextIO:
    """Return standard input for the orders alone; other readers in this process find it empty.

    On Windows, a call on a pipe waits for a read that another thread has begun there. OpenBLAS asks for the type of
    standard input while it is imported, and would wait for the next order, which is Stop (numpy issue 24290).
    """
    orders = os.fdopen(os.dup(0), encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        ctypes.windll.kernel32.SetStdHandle(-10, ctypes.c_void_p(msvcrt.get_osfhandle(0)))  # STD_INPUT_HANDLE
    return orders


class _Orders(threading.Thread):
    """Read the orders: first the task, then perhaps `stop`. If they end without `stop`, the parent is gone."""

    def __init__(self, orders: TextIO) -> None:
        super().__init__(daemon=True)
        self._orders = orders
        self.task: queue.Queue[dict[str, Any]] = queue.Queue()
        self.stopping = threading.Event()
        self.start()

    def run(self) -> None:
        for line in self._orders:
            if line.strip() == "stop":
                self.stopping.set()
            else:
                self.task.put(json.loads(line))
        if not self.stopping.is_set():
            os._exit(3)
        time.sleep(PATIENCE * 2)
        os._exit(3)


def main() -> None:
    """Import torch, wait for a task, run it, and write its events as JSON lines to standard output."""
    os.environ.update(torch_setup.environment())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all of a terminal's processes: the parent decides
    wire = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)  # output of libraries must not reach the wire
    orders = _Orders(own_input())
    if hasattr(os, "nice"):
        os.nice(5)  # keeps the window responsive
    start = time.monotonic()
    with suppress(DeviceError):  # the first stage that computes reports it
        torch_setup.warm_up()
    measured_speeds.remember(
        measured_speeds.ENGINE, [measured_speeds.TaskTime("task_starting", "", 1, time.monotonic() - start)]
    )
    task = orders.task.get()
    keys.take(task.get("keys", {}))
    for event in _perform_task(task, orders):
        wire.write(event + "\n")
    wire.flush()
    os._exit(0)  # skips torch's slow clean-up: everything is on disk


def _perform_task(task: dict[str, Any], orders: _Orders) -> Iterator[str]:
    import traceback

    if "hardware" in task:
        from megu.machine import devices

        yield from map(to_line, devices.report_devices())
        return
    folder = Path(task["project"])
    silent = {"erase_traces", "record"} & task.keys()  # the log is a trace
    has_log = folder.is_dir() and not silent  # must not create a folder that is gone
    with logs.to_folder(folder / "logs") if has_log else nullcontext():
        try:
            project = Project.open(folder, write=False)
            with awake.keep_awake(task.get("awake", False)), closing(_work(project, task)) as running:
                for event in running:
                    logs.event(event)
                    yield to_line(event)
                    if orders.stopping.is_set():
                        return
        except MeguError as error:
            failure = Failed(error.code, error.values, error.exit_code)
            logs.event(failure)
            yield to_line(failure)
        except Exception:
            logs.failure(traceback.format_exc())
            yield to_line(Failed("bug", exit_code=1, details=traceback.format_exc()))


def _work(project: Project, task: dict[str, Any]) -> Generator[Event]:
    """Yield the events of a task: stages, an answer about an image, erasing traces, or work on a record."""
    if "answer" in task:
        from megu.compare.answer import answering

        yield from answering(project, task["answer"]["run"], Path(task["answer"]["image"]))
    elif "erase_traces" in task:
        from megu.record.traces.for_window import erase_traces

        project.read_only = False  # the parent holds the lock, and writes nothing meanwhile
        yield from erase_traces(project, task["erase_traces"]["models"])
    elif "record" in task:
        from megu.record.written.for_window import perform

        yield from perform(project, task["record"])
    else:
        yield from perform_all(project, [make_stage(*description) for description in task["stages"]])
