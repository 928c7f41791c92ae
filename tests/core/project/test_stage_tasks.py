"""Progress of the stages: one label for one thing, which never goes backwards nor changes its total."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import engine
import pytest
from making import MakeProject

from megu.base.events import Event, Progress
from megu.base.messages.catalogue import MESSAGES
from megu.compare.metrics import relearn
from megu.project import perform
from megu.project.measured_speeds import as_progress
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.schema import ForgetRule, Request
from megu.project.stage import Stage
from megu.record.erasure_requests import requests as erasure_requests
from megu.worker.stages import STAGES

SAID = defaultdict[str, list[list[Progress]]]

TASKS: dict[str, set[str]] = {
    "model": {"task_opening", "task_hashing"},
    "fit": {"task_listing"},
    "images": {"task_listing", "task_reading"},
    "baseline": {"task_opening", "task_original", "task_timing"},
    "forget": {"task_collecting"},
    "features": {"task_opening", "task_features"},
    "lookalikes": {"task_alike"},
    "mllm": {"task_mllm_files"},
    "preview": {"task_counting"},
    "sight": {"task_mllm", "task_first_questions", "task_questions"},
    "row": {"task_questions"},
    "similarity": {"task_mllm", "task_first_questions", "task_questions"},
    "sketch": {"task_sketching"},
    "noise": {"task_targets", "task_noise"},
    "class_noise": {"task_noise"},
    "unlearn": {"task_preparing", "task_training"},
    "compare": {"task_unlearned", "task_figures"},
    "requests": {"task_unlearned", "task_earlier"},
    "pictures": {"task_opening", "task_pictures", "task_map"},
    "measured": {"task_measuring"},
    "audit": {"task_measuring", "task_figures"},
    "export": {"task_writing", "task_opening", "task_proof", "task_hashing", "task_card"},
    "evidence": {"task_marks", "task_record"},
}
"""What each stage tells of: whatever may take two seconds, with large files, many images or a slow model."""
ELSEWHERE = ("connect", "drawn", "forget_pixels", "pixels")
"""Stages that need a server: `remote/test_remote_project.py`; and pixels, mostly decoded while the images are read."""


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[SAID]:
    """Collect all progress by stage, a list for each time it was performed; check it at the end."""
    tasks_by_stage: SAID = defaultdict(list)
    make = perform._run

    def listened(project: Project, stage: Stage, *rest: Any) -> Iterator[Event]:
        telling: list[Progress] = []
        tasks_by_stage[stage.name].append(telling)
        for event in make(project, stage, *rest):
            if (progress := as_progress(event)) is not None:
                telling.append(progress)
            yield event

    monkeypatch.setattr(perform, "_run", listened)
    yield tasks_by_stage
    for kind, times in tasks_by_stage.items():
        for telling in times:
            check(kind, telling)


def check(kind: str, telling: list[Progress]) -> None:
    """Check that each label has one total and never goes back."""
    for progress in telling:
        assert progress.task in MESSAGES, f"{kind}: {progress}"
        assert progress.unit in MESSAGES or (progress.total, progress.unit) == (1, ""), f"{kind}: {progress}"
        assert 0 <= progress.done <= progress.total, f"{kind}: {progress}"
    for task in {progress.task for progress in telling}:
        of_task = [progress for progress in telling if progress.task == task]
        assert len({(one.unit, one.total) for one in of_task}) == 1, f"{kind}: the total of {task} changes"
        counts = [one.done for one in of_task]
        assert counts == sorted(counts), f"{kind}: {task} goes backwards"


def tasks(said: SAID, stage: str) -> set[str]:
    """Return the labels that a stage used."""
    return {progress.task for telling in said[stage] for progress in telling}


def job(make_project: MakeProject, sample: Path) -> Project:
    """Return the sample, all of whose stages have little to do."""
    return make_project(
        "project", mllm=sample / "mllm", exemplars=2, steps=4, noise_steps=1, negative_strength=0.3, noisy_share=0.5
    )


def test_the_whole_job(
    make_project: MakeProject, sample: Path, said: SAID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))
    monkeypatch.setattr(relearn, "STEPS", 20)
    project = job(make_project, sample)
    for name in ("preview", "evidence", "pictures", "audit"):
        engine.run(project, name, None if name == "preview" else "run-1")
    project.choices.forget = ForgetRule(kind="random", share=0.02)
    engine.run(project, "lookalikes")
    engine.run(project, "sketch")
    for stage in set(TASKS) - {"requests"}:
        assert tasks(said, stage) >= TASKS[stage], stage


@pytest.mark.parametrize("stage", ["pixels", "baseline"])
def test_images_that_are_decoded_later_are_counted(
    tiny_project: Callable[..., Project], said: SAID, stage: str
) -> None:
    project = tiny_project(method=None)
    engine.run(project, "images")
    model = project.choices.model
    assert model is not None
    model.preprocessing = Preprocessing(size=(12, 12))
    engine.run(project, stage)
    assert "task_reading" not in tasks(said, stage) and "task_decoding" in tasks(said, stage)


def test_checking_earlier_requests_again(tiny_project: Callable[..., Project], said: SAID, tmp_path: Path) -> None:
    images = engine.tiny_images(tmp_path / "images", ("a", "b", "c", "d"))
    model = engine.tiny_model(tmp_path / "model.safetensors", 4)
    project = tiny_project(method=None, images=images, model=model, forget=("a",))
    engine.run(project, "images")
    for reference, name in (("R-1", "a"), ("R-2", "b")):
        project.choices.requests.append(Request(reference=reference, forget=ForgetRule(classes=[name])))
        run = erasure_requests.begin(project, [reference], "fine_tune", None, {"epochs": 1})
        engine.run(project, "export", run.id)
    engine.run(project, "requests", run.id)
    assert tasks(said, "requests") >= TASKS["requests"]


def test_every_stage_tells_what_it_does() -> None:
    """New stages report progress too: these tests include every stage."""
    assert set(TASKS) | set(ELSEWHERE) == set(STAGES)
