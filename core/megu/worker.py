"""The engine in a process of its own: runs a job's stages in a child and yields their events in the parent.

Torch's imports and long calls never stall the caller, stopping works inside any of them, and memory goes back
afterwards. A fresh child with torch already imported waits while a project is open (`prepare`).
"""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import Any

from megu import logs, messages
from megu.errors import MeguError, NotReady, Stopped
from megu.events import Event, Failed, Finished, Reused, from_line
from megu.perform import current_key, done
from megu.project import Project
from megu.stages.stage import Stage

FROZEN_FLAG = "--megu-worker"
PATIENCE = 0.7
"""Seconds between asking a child to stop and killing it; its resume point makes the kill safe."""

_spares: list[subprocess.Popen[str]] = []
_spares_guard = threading.Lock()


class WorkerFailed(Exception):
    """The child met a bug or died; `details` holds its traceback or the end of what it printed."""

    def __init__(self, details: str) -> None:
        self.details = details
        super().__init__(messages.sentence("worker_failed", {}))


def events(project: Project, stages: Stage | Sequence[Stage], stop: threading.Event | None = None) -> Generator[Event]:
    """Like `megu.perform.perform_all`, with the work of these stages in one child process.

    Closing the generator asks the child to stop and kills it after `PATIENCE` seconds. So does setting `stop`, which
    another thread may do while this one waits for the next event; Stopped is raised then.
    Raises MeguError as the stage did, WorkerFailed for a bug or a child that died.
    """
    waiting = [stages] if isinstance(stages, Stage) else list(stages)
    while waiting and (key := _done_already(project, waiting[0])):
        yield Reused(waiting.pop(0).name, key)
    if not waiting:
        return
    child = _take_spare() or _spawn()
    prepare()
    try:
        _send(child, {"project": str(project.folder), "stages": [[stage.name, stage.run_id] for stage in waiting]})
        yield from _read(child, len(waiting), stop or threading.Event())
    finally:
        _stop(child)


def _done_already(project: Project, stage: Stage) -> str | None:
    try:
        key = current_key(project, stage)
    except NotReady:  # a stage before it makes its inputs, in the child
        return None
    return key if done(project, stage, key) else None


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
    command = [sys.executable, FROZEN_FLAG] if frozen else [sys.executable, "-m", "megu.worker"]
    flags = subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **child_environment()},
        creationflags=flags,
    )


def child_environment() -> dict[str, Any]:
    """What must stand in the environment before torch is imported.

    Passive waiting keeps two torch threads on a busy machine from collapsing; offline flags keep `transformers` from
    asking the network; the work space makes CUDA's matrix products repeat bit for bit.
    """
    here = str(Path(__file__).resolve().parents[1])
    paths = [here, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {
        "OMP_WAIT_POLICY": "PASSIVE",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TOKENIZERS_PARALLELISM": "false",
        "CUBLAS_WORKSPACE_CONFIG": ":4096:8",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)),
    }


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
        stages -= isinstance(event, Finished | Reused)
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


# --- the child's side ----------------------------------------------------------------------------------------------


class _Orders(threading.Thread):
    """Reads standard input: the task first, then perhaps `stop`; its end without that means that the parent is gone."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.task: queue.Queue[dict[str, Any]] = queue.Queue()
        self.stopping = threading.Event()
        self.start()

    def run(self) -> None:
        for line in sys.stdin:
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
    os.environ.update(child_environment())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all of a terminal's processes: the parent decides
    wire = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)  # what libraries print must not reach the wire
    orders = _Orders()
    if hasattr(os, "nice"):
        os.nice(5)  # the window stays fluent beside it
    from megu import compute

    compute.warm_up()
    task = orders.task.get()
    for event in _performed(task, orders):
        wire.write(event + "\n")
    wire.flush()
    os._exit(0)  # skips torch's slow clean-up; everything is on the disk


def _performed(task: dict[str, Any], orders: _Orders) -> Iterator[str]:
    import traceback

    from megu.events import to_line
    from megu.perform import perform_all
    from megu.stages.table import make_stage

    folder = Path(task["project"])
    with logs.to_folder(folder / "logs") if folder.is_dir() else nullcontext():  # a folder that is gone stays gone
        try:
            project = Project.open(folder, write=False)
            stages = [make_stage(name, run_id) for name, run_id in task["stages"]]
            with closing(perform_all(project, stages)) as running:
                for event in running:
                    logs.event(event)
                    yield to_line(event)
                    if orders.stopping.is_set():
                        return
        except MeguError as error:
            failed = Failed(error.code, error.values, error.exit_code)
            logs.event(failed)
            yield to_line(failed)
        except Exception:
            logs.failure(traceback.format_exc())
            yield to_line(Failed("bug", exit_code=1, details=traceback.format_exc()))


if __name__ == "__main__":
    main()
