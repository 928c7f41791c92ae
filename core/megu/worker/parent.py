"""The engine in a process of its own: runs a job's stages in a child and yields their events in the parent.

Torch's imports and long calls never stall the caller, stopping works inside any of them, and all memory is released
afterwards. While a project is open, a fresh child waits with torch already imported (`prepare`).
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
"""Events that end one task of a child."""

_spares: list[subprocess.Popen[str]] = []
_spares_guard = threading.Lock()


class WorkerFailed(Exception):
    """The child met a bug or died. `details` holds its traceback or its last output."""

    def __init__(self, details: str) -> None:
        self.details = details
        super().__init__(catalogue.sentence("worker_failed", {}))


def events(project: Project, stages: Stage | Sequence[Stage], stop: threading.Event | None = None) -> Generator[Event]:
    """Yield the events of stages, as `megu.project.perform.perform_all` does, but run them in one child process.

    Closing the generator asks the child to stop and kills it after `PATIENCE` seconds. Setting `stop` does the same:
    another thread may set it while this one waits for the next event.

    Parameters
    ----------
    project : Project
    stages : Stage or sequence of Stage
    stop : threading.Event, optional

    Raises
    ------
    MeguError
        As the stage did.
    WorkerFailed
        If the child met a bug or died.
    Stopped
        If `stop` was set.
    """
    pending = [stages] if isinstance(stages, Stage) else list(stages)
    while pending and (key := _done_already(project, pending[0])):
        yield Reused(pending.pop(0).name, key)
    if not pending:
        return
    descriptions = [[stage.name, stage.run_id, stage.again] for stage in pending]
    yield from _run_task(project, {"stages": descriptions, "keys": keys.in_memory()}, len(pending), stop)


def answer(project: Project, run_id: str, image: Path, stop: threading.Event | None = None) -> Generator[Event]:
    """Ask the original and a run's model about an image; yields one `Answered`.

    Parameters
    ----------
    project : Project
    run_id : str
    image : Path
    stop : threading.Event, optional
        As for `events`.
    """
    yield from _run_task(project, {"answer": {"run": run_id, "image": str(image)}}, 1, stop)


def erase_traces(project: Project, stop: threading.Event | None = None, models: bool = True) -> Generator[Event]:
    """Erase the project's traces in a child; yields progress, then one `TracesErased`.

    The child writes `project.json`. The caller must not write it meanwhile, and must read it again afterwards
    (`Project.reread`), even if the work was stopped or failed.

    Parameters
    ----------
    project : Project
    stop : threading.Event, optional
        As for `events`.
    models : bool
        True erases earlier models too.
    """
    yield from _run_task(project, {"erase_traces": {"models": models}}, 1, stop)


def record(project: Project, task: dict[str, Any], stop: threading.Event | None = None) -> Generator[Event]:
    """Perform a task on a written record (`megu.record.written.for_window`) in a child; yields one `RecordStands`."""
    yield from _run_task(project, {"record": task}, 1, stop)


def hardware(stop: threading.Event | None = None) -> Generator[Event]:
    """Try each computing device in a child, which needs no project; yields one `Devices`."""
    yield from _run_task(None, {"hardware": True}, 1, stop)


def choose_device(device: str) -> None:
    """Let children compute on this device from now on (see `megu.machine.devices`); a waiting child is replaced.

    A child that is working keeps its device.
    """
    if os.environ.get(CHOICE, "") == device:
        return
    os.environ[CHOICE] = device
    with _spares_guard:
        is_waiting = bool(_spares)
    if is_waiting:
        discard()
        prepare()


def _run_task(
    project: Project | None, task: dict[str, object], ends: int, stop: threading.Event | None
) -> Generator[Event]:
    """Yield the events of a child that performs a task.

    Parameters
    ----------
    project : Project or None
    task : dict
        The task as JSON values; see `megu.worker.child`.
    ends : int
        The number of events that end a part of the task.
    stop : threading.Event or None
    """
    child = _take_spare() or _spawn()
    try:
        if project is not None:
            prepare()
            task = {"project": str(project.folder), "awake": awake.is_wanted(), **task}
        _send(child, task)
        yield Progress(0, 1, "", "task_starting")  # over at once if the waiting child has imported torch
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
    """Start a spare child with torch imported, unless one is waiting."""
    with _spares_guard:
        _spares[:] = [spare for spare in _spares if spare.poll() is None]
        if not _spares:
            _spares.append(_spawn())


def discard() -> None:
    """End the spare child when the project is closed."""
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
    is_frozen = getattr(sys, "frozen", False)
    # -P: otherwise files in the working folder would replace modules of the same name
    command = [sys.executable, FROZEN_FLAG] if is_frozen else [sys.executable, "-P", "-m", "megu.worker.parent"]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS  # as `os.nice` elsewhere
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
        pass  # `_read` reports the standard error of a child that died


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
    """Yield lines of the child's standard output. A thread reads them, so that waiting can be interrupted."""
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
    """Keep the last lines of a child's standard error. Without a reader, the child would block."""

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
    """Run the child's side: see `megu.worker.child`."""
    worker_child.main()


if __name__ == "__main__":
    main()
