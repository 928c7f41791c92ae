"""The engine's own process: events as in this one, quick to stop, gone with its parent, and robust to what it meets."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import engine
import psutil
import pytest
from processes import children

from megu.base.errors import MeguError, Stopped
from megu.base.events import Event, Finished, LossPoint, Progress, Reused, Saved, Started
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.stage import order
from megu.unlearn.stage_unlearn import attempts
from megu.unlearn.training import resume
from megu.worker import parent as worker
from megu.worker.stages import make_stage

UNLEARN = make_stage("unlearn", "run-1")
SLOW = {"steps": 100_000, "noise_steps": 1, "batch": 4}
"""A run that does not end by itself while a test lasts."""


@pytest.fixture(autouse=True)
def one_child_is_left() -> Iterator[None]:
    """A test leaves the spare child at most, which serves the next one."""
    yield
    assert len(children()) <= 1


@pytest.fixture(scope="module", autouse=True)
def no_child_is_left() -> Iterator[None]:
    yield
    worker.discard()
    assert not children()


@pytest.fixture
def in_child(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Takes Python to execute in the next children when they start."""
    worker.discard()
    yield lambda code: monkeypatch.setenv("MEGU_TEST_CHILD", code)
    worker.discard()


def timeless(events: list[Event]) -> list[Event]:
    """Without the seconds, which differ."""
    return [Finished(e.stage, e.key, 0) if isinstance(e, Finished) else e for e in events]


def test_events_are_those_of_this_process(tiny_project: Callable[..., Project]) -> None:
    here, there = (tiny_project(name, steps=3, noise_steps=1) for name in ("here", "there"))
    stages = order(there, make_stage("compare", "run-1"))
    events = list(worker.events(there, stages))
    starting = events.pop(0)
    assert starting == Progress(0, 1, "", "task_starting"), "the engine may have to start first"
    assert timeless(events) == timeless(engine.run(here, "compare", "run-1"))
    assert engine.weights_digest(here) == engine.weights_digest(there)
    assert list(worker.events(there, UNLEARN)) == [Reused("unlearn", engine.folder_of(there, UNLEARN).name)]
    log = (there.folder / "logs" / "megu.log").read_text(encoding="utf-8")
    assert "finished compare" in log and "dark" not in log


def test_stages_that_are_done_need_no_child(finished: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_spawn", lambda: pytest.fail("a child was started"))
    stages = order(finished, UNLEARN)
    assert [type(event) for event in worker.events(finished, stages)] == [Reused] * len(stages)


def test_a_spare_child_waits_and_is_used(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project()
    worker.discard()
    worker.prepare()
    worker.prepare()
    (spare,) = children()
    events = worker.events(project, make_stage("model"))
    assert [type(next(events)) for _ in range(2)] == [Progress, Started]
    waiting = {child.pid for child in children()}
    assert spare.pid in waiting and len(waiting) == 2, "the spare works, another one waits"
    events.close()
    assert not spare.is_running() and len(children()) == 1


def test_a_spare_child_that_died_is_no_harm(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project()
    worker.prepare()
    killed = children()
    [child.kill() for child in killed]
    psutil.wait_procs(killed, timeout=5)
    assert isinstance(list(worker.events(project, make_stage("model")))[-1], Finished)


# --- stopping --------------------------------------------------------------------------------------------------------


def seconds_to_stop(project: Project, stage: str, when: Callable[[Event], bool], wait: float = 0.0) -> float:
    """Seconds from setting `stop` until Stopped comes; it is set by another thread `wait` seconds after an event."""
    stop, press_time = threading.Event(), [0.0]

    def press() -> None:
        time.sleep(wait)
        press_time[0] = time.monotonic()
        stop.set()

    presser = threading.Thread(target=press)
    with pytest.raises(Stopped):
        for event in worker.events(project, order(project, make_stage(stage, "run-1")), stop):
            if when(event) and not presser.ident:
                presser.start()
    presser.join()
    return time.monotonic() - press_time[0]


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_stop_while_unlearning_loses_nothing(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**SLOW)
    steps: list[int] = []

    def tenth(event: Event) -> bool:
        steps.append(event.step) if isinstance(event, LossPoint) else None
        return len(steps) == 10

    assert seconds_to_stop(project, "unlearn", tenth) <= 1
    state = resume.load(project.folder / "partial" / f"unlearn-{current_key(project, UNLEARN)}")
    assert state is not None and state.done >= max(steps)
    assert attempts(project, UNLEARN)[1]["outcome"] == "stopped"


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_stop_while_a_multimodal_model_is_loaded(sample: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(mllm=sample / "mllm", exemplars=100)
    seconds = seconds_to_stop(
        project, "similarity", lambda event: isinstance(event, Progress) and event.unit == "unit_questions", wait=0.4
    )
    assert seconds <= 1
    assert not project.has("similarity", engine.folder_of(project, make_stage("similarity")).name)


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_stop_while_nothing_is_said(tiny_project: Callable[..., Project], in_child: Callable[[str], None]) -> None:
    in_child("import megu.forget.stage_forget as m, time\nm.check_rule = lambda *_: time.sleep(60)")
    assert seconds_to_stop(tiny_project(), "forget", lambda event: isinstance(event, Finished), wait=0.3) <= 1


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_stop_before_the_child_is_ready(tiny_project: Callable[..., Project]) -> None:
    project, stop = tiny_project(), threading.Event()
    stop.set()
    start_time = time.monotonic()
    with pytest.raises(Stopped):
        list(worker.events(project, make_stage("model"), stop))
    assert time.monotonic() - start_time <= 30


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_closing_is_stopping(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**SLOW)
    events = worker.events(project, order(project, UNLEARN))
    for event in events:
        if isinstance(event, LossPoint):
            break
    start_time = time.monotonic()
    events.close()
    assert time.monotonic() - start_time <= 30
    assert (project.folder / "partial").exists()


# --- ends ------------------------------------------------------------------------------------------------------------


def test_an_error_comes_with_its_sentence(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(model=engine.tiny_model(tmp_path / "m.safetensors", 5))
    with pytest.raises(MeguError) as error:
        list(worker.events(project, order(project, make_stage("baseline"))))
    assert error.value.code == "class_count" and error.value.values["model"] == 5
    assert "failed class_count" in (project.folder / "logs" / "megu.log").read_text(encoding="utf-8")


def test_a_bug_comes_with_its_traceback(tiny_project: Callable[..., Project], in_child: Callable[[str], None]) -> None:
    in_child("import megu.images.stage_images as s\ns.listing = None")
    project = tiny_project()
    with pytest.raises(worker.WorkerFailed) as error:
        list(worker.events(project, make_stage("images")))
    assert "Traceback" in error.value.details and "TypeError" in error.value.details
    assert "bug TypeError at stage_images.py" in (project.folder / "logs" / "megu.log").read_text(encoding="utf-8")
    assert str(project.folder) not in str(error.value)


def test_a_child_that_dies_says_what_it_last_said(
    tiny_project: Callable[..., Project], in_child: Callable[[str], None]
) -> None:
    dying = "print('last words', file=sys.stderr, flush=True) or os._exit(7)"
    in_child(f"import os, sys\nimport megu.images.stage_images as s\ns.listing = lambda *_: {dying}")
    with pytest.raises(worker.WorkerFailed) as error:
        list(worker.events(tiny_project(), make_stage("images")))
    assert "exit code 7" in error.value.details and "last words" in error.value.details


def test_what_a_child_prints_stays_off_the_wire(
    tiny_project: Callable[..., Project], in_child: Callable[[str], None]
) -> None:
    noisy = "os.system('echo loud') or print('x' * 200_000, flush=True) or os.write(1, b'{}') and real(source)"
    in_child(f"import os\nimport megu.images.stage_images as s\nreal = s.listing\ns.listing = lambda source: {noisy}")
    project = tiny_project()
    assert isinstance(list(worker.events(project, make_stage("images")))[-1], Finished)


def test_a_missing_choice_is_said(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project()
    project.choices.model = None
    project.save()
    with pytest.raises(MeguError) as error:
        list(worker.events(project, make_stage("model")))
    assert error.value.code == "need_model"


# --- kills -----------------------------------------------------------------------------------------------------------


def test_a_killed_child_goes_on_to_the_same_bits(
    tiny_project: Callable[..., Project], in_child: Callable[[str], None]
) -> None:
    how = {"steps": 30, "noise_steps": 1, "batch": 16}
    whole, killed = tiny_project("whole", **how), tiny_project("killed", **how)
    engine.run(whole, "unlearn", "run-1")
    in_child("import megu.unlearn.training.loop as m\nm.SAVE_EVERY = 0.0")
    stages = order(killed, UNLEARN)
    for step in (3, 11):
        with pytest.raises(worker.WorkerFailed):
            for event in worker.events(killed, stages):
                if isinstance(event, Saved) and event.step >= step:
                    dying = children()
                    [child.kill() for child in dying]
                    psutil.wait_procs(dying, timeout=5)
    assert [event.stage for event in worker.events(killed, stages) if isinstance(event, Started)] == ["unlearn"]
    tries = [line.get("outcome") for line in attempts(killed, UNLEARN)]
    assert tries == [None, None, None, "done"], "two tries had no time to note their end"
    assert engine.weights_digest(killed) == engine.weights_digest(whole)


def alive(process: psutil.Process) -> bool:
    """Return True if the process still runs; a process that has ended may be a zombie of its new parent."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


PARENT = """
import sys, pathlib
from megu.worker import parent
from megu.project.project import Project
from megu.project.stage import order
from megu.worker.stages import make_stage
project = Project.open(pathlib.Path(sys.argv[1]))
for event in parent.events(project, order(project, make_stage("unlearn", "run-1"))):
    print(type(event).__name__, flush=True)
"""


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_children_are_gone_after_their_parent(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**SLOW)
    project.close()
    command = [sys.executable, "-c", PARENT, str(project.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        next(line for line in parent.stdout if line.strip() == "LossPoint")
        children = psutil.Process(parent.pid).children()
        assert len(children) == 2, "the working one and the spare"
        parent.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        while any(alive(child) for child in children):
            assert time.monotonic() - killed < 2
            time.sleep(0.02)
    with Project.open(project.folder) as again:
        running = worker.events(again, UNLEARN)
        assert [type(next(running)) for _ in range(2)] == [Progress, Started]
        running.close()


OWN_INPUT = """
import os, sys
from megu.worker.child import own_input
orders = own_input()
print(os.read(0, 100), next(orders).strip(), list(orders))
"""


def test_orders_are_not_read_from_where_libraries_look() -> None:
    command = [sys.executable, "-c", OWN_INPUT]
    process = subprocess.run(command, input="a task\nstop\n", capture_output=True, text=True, check=True)
    assert process.stdout.strip() == r"b'' a task ['stop\n']"


def test_files_in_the_working_folder_are_no_modules_of_the_child(
    tiny_project: Callable[..., Project], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, lab = tiny_project(), tmp_path / "lab"
    lab.mkdir()
    (lab / "torch.py").write_text("import pathlib\npathlib.Path('ran').touch()\n", encoding="utf-8")
    monkeypatch.chdir(lab)
    worker.discard()
    assert isinstance(list(worker.events(project, make_stage("model")))[-1], Finished)
    worker.discard()
    assert not (lab / "ran").exists()
