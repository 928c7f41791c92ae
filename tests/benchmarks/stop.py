"""Time from pressing Stop until the engine's process lets go, in each stage, and while models are being loaded."""

import shutil
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from common import Table, best, sample_project, scratch

from megu.base.errors import Stopped
from megu.base.events import Event, LossPoint, Progress, Score, Started
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.stage import order
from megu.worker import parent
from megu.worker.stages import make_stage

LIMIT = 1.0
When = Callable[[Event], bool]


def started(event: Event) -> bool:
    return isinstance(event, Started)


def asking(event: Event) -> bool:
    return isinstance(event, Progress) and event.unit == "unit_questions"


MOMENTS: list[tuple[str, str, When, float]] = [
    *[(name, name, started, 0.0) for name in ("model", "images", "pixels", "baseline", "forget", "mllm")],
    ("similarity, while the multimodal model is loaded", "similarity", asking, 0.3),
    ("similarity, between questions", "similarity", lambda event: isinstance(event, Score), 0.0),
    ("noise", "noise", lambda event: isinstance(event, Progress) and event.done > 20, 0.0),
    ("unlearn, while it begins", "unlearn", started, 0.0),
    ("unlearn, in the middle", "unlearn", lambda event: isinstance(event, LossPoint) and event.step > 50, 0.0),
    ("compare", "compare", started, 0.0),
    ("export", "export", started, 0.0),
]
"""A name, the stage, the event at which Stop is pressed, and the seconds after it."""


def seconds_to_stop(project: Project, stage: str, when: When, wait: float) -> float:
    """Seconds from pressing Stop until the generator is over, with the stage's result taken away before."""
    made_stage = make_stage(stage, "run-1")
    key = current_key(project, made_stage)
    for folder in (project.stage_folder(stage, key), project.folder / "partial" / f"{stage}-{key}"):
        shutil.rmtree(folder, ignore_errors=True)
    inner = {"noise": "class_noise", "similarity": "row"}.get(stage)
    if inner is not None:  # what was made inside the stage would be reused
        shutil.rmtree(project.folder / "stages" / inner, ignore_errors=True)
        for path in (project.folder / "partial").glob(f"{inner}-*"):
            shutil.rmtree(path)
    stop, press_time = threading.Event(), [0.0]
    presser = threading.Thread(target=_press, args=(stop, press_time, wait))
    try:
        for event in parent.events(project, made_stage, stop):
            if when(event) and presser.ident is None:
                presser.start()
    except Stopped:
        pass
    over = time.monotonic()
    if presser.ident is None:
        raise RuntimeError(f"{stage} was over before Stop was pressed")
    presser.join()
    return max(0.0, over - press_time[0])


def _press(stop: threading.Event, press_time: list[float], wait: float) -> None:
    time.sleep(wait)
    press_time[0] = time.monotonic()
    stop.set()


def seconds_while_torch_is_loaded(project: Project) -> float:
    """Stop half a second after a child was started, which is still importing."""
    parent.discard()
    stop, press_time = threading.Event(), [0.0]
    shutil.rmtree(project.folder / "stages" / "model", ignore_errors=True)
    presser = threading.Thread(target=_press, args=(stop, press_time, 0.5))
    presser.start()
    with suppress(Stopped):
        list(parent.events(project, make_stage("model"), stop))
    over = time.monotonic()
    presser.join()
    return max(0.0, over - press_time[0])


def control() -> float:
    """The same pressing of a button that a mere thread waits for, looking every 50 ms as the engine does."""
    stop, press_time = threading.Event(), [0.0]
    threading.Thread(target=_press, args=(stop, press_time, 0.123)).start()
    while not stop.is_set():
        time.sleep(0.05)
    return time.monotonic() - press_time[0]


def main() -> int:
    table = Table("Seconds from Stop until the engine lets go (best of three)")
    with scratch() as folder:
        table.row("control: a waiting thread", best(control), unit="s")
        with sample_project(Path(folder) / "project") as project:
            for stage in [*order(project, make_stage("export", "run-1")), make_stage("compare", "run-1")]:
                list(parent.events(project, stage))
            for name, stage, when, wait in MOMENTS:
                for earlier in order(project, make_stage(stage, "run-1"))[:-1]:
                    list(parent.events(project, earlier))
                seconds = best(lambda s=stage, e=when, w=wait: seconds_to_stop(project, s, e, w))
                table.row(name, seconds, LIMIT, "s")
            table.row("while torch is loaded", best(lambda: seconds_while_torch_is_loaded(project)), LIMIT, "s")
        parent.discard()
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
