"""The library makes and runs the projects of the window and the command line."""

from pathlib import Path

import pytest
from engine import tiny_images, tiny_model

import megu
from megu.base.events import Event, Finished


@pytest.fixture
def project(tmp_path: Path):
    images, model = tiny_images(tmp_path / "images"), tiny_model(tmp_path / "model.safetensors")
    with megu.new_project(tmp_path / "p", model=model, images=images, forget=["grey"], used="only") as new_project:
        yield new_project


def test_a_run_is_kept_and_reused(project: megu.Project) -> None:
    events: list[Event] = []
    first = megu.run(project, "fine_tune", epochs=1, on_event=events.append)
    assert {event.stage for event in events if isinstance(event, Finished)} >= {"baseline", "unlearn", "compare"}
    assert (first.method, first.run) == ("fine_tune", "run-1") and first.seconds > 0
    again: list[Event] = []
    assert megu.run(project, "fine_tune", epochs=1, on_event=again.append) == first
    assert not [event for event in again if isinstance(event, Finished)]
    assert megu.read_result(project, "run-1") == first


def test_retraining_adds_a_column(project: megu.Project) -> None:
    megu.run(project, "retrain", epochs=1)
    result = megu.run(project, "fine_tune", epochs=1)
    assert set(result.figures["forget_train"]) == {"original", "unlearned", "retrained"}
    lines = str(result).splitlines()
    assert lines[0].split() == ["original", "unlearned", "retrained"] and len(lines) == 1 + len(result.figures)


def test_models_are_loaded(project: megu.Project) -> None:
    run = megu.run(project, "fine_tune", epochs=1).run
    original, unlearned = megu.load_model(project), megu.load_model(project, run)
    assert not original.training and not unlearned.training
    assert megu.read_preprocessing(project).channels == next(original.parameters()).shape[1]
    same = [a.equal(b) for a, b in zip(original.parameters(), unlearned.parameters(), strict=True)]
    assert not all(same)


def test_a_project_is_opened_again_and_rules_are_taken(project: megu.Project, tmp_path: Path) -> None:
    project.close()
    with megu.open_project(tmp_path / "p") as again:
        assert again.choices.forget.classes == ["grey"]
    rule = megu.ForgetRule(kind="random", share=0.5)
    with megu.new_project(tmp_path / "q", model="m", images=tmp_path / "images", forget=rule) as other:
        assert other.choices.forget.kind == "random"
        with pytest.raises(megu.MeguError, match="m"):
            megu.run(other)


def test_the_sample_is_found() -> None:
    assert megu.sample().model.is_file() and (megu.sample().images / "train" / "eight").is_dir()
