"""The engine in a process of its own: runs a job's stages in a child and yields their events in the parent.

Torch's imports and long calls never stall the caller, stopping works inside any of them, and memory goes back
afterwards. A fresh child with torch already imported waits while a project is open (`prepare`).
"""

import json
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from megu.base.errors import MeguError, NotReady, Stopped
from megu.base.events import (
    Answered,
    Devices,
    Event,
    Failed,
    Finished,
    Progress,
    RecordStands,
    Reused,
    TracesErased,
    from_line,
)
from megu.base.messages import catalogue
from megu.machine import awake, torch_setup
from megu.machine.devices import CHOICE
from megu.policy import check as policy
from megu.project.project import Project
from megu.project.results import current_key, is_intact
from megu.project.stage import Stage
from megu.similarity.remote import keys
from megu.worker import child as worker_child
from megu.worker.child import PATIENCE

FROZEN_FLAG = "--megu-worker"
ENDS = Answered | Devices | Finished | RecordStands | Reused | TracesErased
"""Events that end a piece of work."""

_spares: list[subprocess.Popen[str]] = []
_spares_guard = threading.Lock()


class WorkerFailed(Exception):
    """The child met a bug or died; `details` holds its traceback or the end of what it printed."""

    def __init__(self, details: str) -> None:
        self.details = details
        super().__init__(catalogue.sentence("worker_failed", {}))


def events(project: Project, stages: Stage | Sequence[Stage], stop: threading.Event | None = None) -> Generator[Event]:
    """Like `megu.project.perform.perform_all`, with the work of these stages in one child process.

    Closing the generator asks the child to stop and kills it after `PATIENCE` seconds. So does setting `stop`, which
    another thread may do while this one waits for the next event; Stopped is raised then.
    Raises MeguError as the stage did, WorkerFailed for a bug or a child that died.
    """
    waiting = [stages] if isinstance(stages, Stage) else list(stages)
    while waiting and (key := _done_already(project, waiting[0])):
        yield Reused(waiting.pop(0).name, key)
    if not waiting:
        return
    named = [[stage.name, stage.run_id, stage.again] for stage in waiting]
    yield from _told(project, {"stages": named, "keys": keys.in_memory()}, len(waiting), stop)


def answer(project: Project, run_id: str, image: Path, stop: threading.Event | None = None) -> Generator[Event]:
    """What the original and a run's model answer about an image: one `Answered`, from a child as `events` has it."""
    yield from _told(project, {"answer": {"run": run_id, "image": str(image)}}, 1, stop)


def erase_traces(project: Project, stop: threading.Event | None = None, models: bool = True) -> Generator[Event]:
    """Erase the project's traces in a child: progress, then one `TracesErased`. models: models from before too.

    The child writes `project.json`: the caller must not write it meanwhile, and reads it afterwards (`Project.reread`),
    also where this was stopped or failed.
    """
    yield from _told(project, {"erase_traces": {"models": models}}, 1, stop)


def record(project: Project, asked: dict[str, Any], stop: threading.Event | None = None) -> Generator[Event]:
    """Do what is asked of a written record (`megu.record.written.for_window`) in a child: one `RecordStands`."""
    yield from _told(project, {"record": asked}, 1, stop)


def hardware(stop: threading.Event | None = None) -> Generator[Event]:
    """Where this computer can compute: one `Devices`, from a child, which tries each and needs no project."""
    yield from _told(None, {"hardware": True}, 1, stop)


def choose_device(device: str) -> None:
    """Children compute on this device from now on (see `megu.machine.devices`): the one that waits is begun anew.

    One that is at work goes on where it is.
    """
    if os.environ.get(CHOICE, "") == device:
        return
    os.environ[CHOICE] = device
    with _spares_guard:
        waiting = bool(_spares)
    if waiting:
        discard()
        prepare()


def _told(
    project: Project | None, task: dict[str, object], ends: int, stop: threading.Event | None
) -> Generator[Event]:
    """The events of a child that is given a task. ends: how many of them end a piece of it."""
    child = _take_spare() or _spawn()
    try:
        if project is not None:
            prepare()
            task = {"project": str(project.folder), "awake": awake.is_wanted(), **task}
        _send(child, task)
        yield Progress(0, 1, "", "task_starting")  # over at once where the child that waited had torch imported
        yield from _read(child, ends, stop or threading.Event())
    finally:
        _stop(child)


def _done_already(project: Project, stage: Stage) -> str | None:
    if stage.again:
        return None
    try:
        key = current_key(project, stage)
    except NotReady:  # a stage before it makes its inputs, in the child
        return None
    if not is_intact(project, stage, key):
        return None
    policy.check(project, stage)  # else the child asks
    return key


def prepare() -> None:
    """Start a spare child, torch already imported, unless one is waiting."""
    with _spares_guard:
        _spares[:] = [spare for spare in _spares if spare.poll() is None]
        if not _spares:
            _spares.append(_spawn())


def discard() -> None:
    """End the spare child: the project is closed."""
    with _spares_guard:
        spares, _spares[:] = list(_spares), []
    for spare in spares:
        spare.kill()
        _reap(spare)


def _take_spare() -> subprocess.Popen[str] | None:
    with _spares_guard:
        while _spares:
            spare = _spares.pop()
            if spare.poll() is None:
                return spare
            _reap(spare)
    return None


def _spawn() -> subprocess.Popen[str]:
    frozen = getattr(sys, "frozen", False)
    # -P: without it, files in the folder the user works in would stand in for modules of the same name
    command = [sys.executable, FROZEN_FLAG] if frozen else [sys.executable, "-P", "-m", "megu.worker.parent"]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS  # what `os.nice` is elsewhere
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **torch_setup.environment()},
        creationflags=flags,
    )


def _send(child: subprocess.Popen[str], task: dict[str, object]) -> None:
    assert child.stdin is not None
    try:
        child.stdin.write(json.dumps(task) + "\n")
        child.stdin.flush()
    except OSError:
        pass  # a child that died says why on its standard error, which `_read` reports


def _read(child: subprocess.Popen[str], stages: int, stop: threading.Event) -> Iterator[Event]:
    """Yield the child's events until its last stage ends."""
    errors = _Tail(child)
    for line in _lines(child, stop):
        event = from_line(line)
        if isinstance(event, Failed):
            if event.exit_code == 1:
                raise WorkerFailed(event.details)
            raise MeguError(event.code, **event.values)
        yield event
        stages -= isinstance(event, ENDS)
        if not stages:
            return
    child.wait()
    raise WorkerFailed(f"exit code {child.returncode}\n{errors.text()}")


def _lines(child: subprocess.Popen[str], stop: threading.Event) -> Iterator[str]:
    """Lines of the child's standard output, read by a thread so that waiting for one can be interrupted."""
    lines: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=_pump, args=(child.stdout, lines), daemon=True).start()
    while not stop.is_set():
        try:
            line = lines.get(timeout=0.05)
        except queue.Empty:
            continue
        if line is None:
            return
        yield line
    raise Stopped


def _pump(stream: Iterable[str] | None, lines: "queue.Queue[str | None]") -> None:
    try:
        for line in stream or ():
            lines.put(line)
    except ValueError:
        pass  # closed while reading: the child has been reaped
    lines.put(None)


class _Tail(threading.Thread):
    """Keeps the last lines a child printed on its standard error, which would block it if nobody read them."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        super().__init__(daemon=True)
        self._stream = child.stderr
        self._lines: deque[str] = deque(maxlen=60)
        self.start()

    def run(self) -> None:
        with suppress(ValueError):  # closed while reading: the child has been reaped
            self._lines.extend(self._stream or ())

    def text(self) -> str:
        self.join(1)
        return "".join(self._lines)


def _stop(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        _send_stop(child)
        try:
            child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
    _reap(child)


def _send_stop(child: subprocess.Popen[str]) -> None:
    assert child.stdin is not None
    try:
        child.stdin.write("stop\n")
        child.stdin.close()
    except OSError:
        pass  # it has just ended by itself


def _reap(child: subprocess.Popen[str]) -> None:
    child.wait()
    for stream in (child.stdin, child.stdout, child.stderr):
        try:
            if stream is not None:
                stream.close()
        except OSError:
            pass  # closing flushes what a dead child never read


def main() -> None:
    """What the child does: see `megu.worker.child`."""
    worker_child.main()


if __name__ == "__main__":
    main()
