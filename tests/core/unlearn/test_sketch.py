"""The stage *sketch*: the form of its result, that it goes on where it was stopped, and what it is calibrated by."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
from making import MakeProject
from safetensors.numpy import load_file

from megu.base.errors import NotReady
from megu.base.events import Finished, Progress, Reused, Started
from megu.forget.splits import load_splits
from megu.images.stage_pixels import load_dataset
from megu.project import measured_speeds
from megu.project.derived import kind_of, list_derived
from megu.project.perform import perform
from megu.project.project import MANIFEST, Project
from megu.project.results import result_of, result_or_none
from megu.project.schema import ForgetRule
from megu.project.stage import order
from megu.record.traces.fates import decide_fate
from megu.unlearn import expected_time
from megu.unlearn.runs import start_run
from megu.unlearn.sketch import parameters
from megu.unlearn.sketch.stage_sketch import ANSWERS, Sketch
from megu.worker.stages import make_stage

SHARE = ForgetRule(kind="random", share=0.05)


@pytest.fixture(autouse=True)
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sketches of a few steps."""
    monkeypatch.setattr(parameters, "FEWEST_IMAGES", 512)


def share(project: Project, rule: ForgetRule = SHARE) -> Project:
    """The project with two runs that are to forget a share of its images."""
    choices = project.choices
    choices.runs, choices.forget = [], rule
    for method in ("fine_tune", "scrub"):
        start_run(choices, method, None, {})
    project.save()
    return project


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    """The sample's digits, 5 % of which are to be forgotten."""
    stored_share = share(make_project(method=None))
    for stage in order(stored_share, make_stage("sketch", "run-1"))[:-1]:
        list(perform(stored_share, stage))
    return stored_share


def answers(project: Project) -> Any:
    return load_file(engine.folder_of(project, make_stage("sketch", "run-1")) / ANSWERS)["log_p"]


def test_the_result_tells_a_share_with_its_range(project: Project) -> None:
    result = engine.result(project, "sketch", "run-1")
    forget = result_of(project, make_stage("forget", "run-1"))
    sketch_shares = result["recognise"]
    assert sketch_shares["count"] == forget["count"] > 30 and set(sketch_shares) == {
        "value",
        "low",
        "high",
        "count",
        "each",
    }
    assert (
        0 <= sketch_shares["low"] <= sketch_shares["value"] <= sketch_shares["high"] <= 1
        and sketch_shares["low"] < sketch_shares["high"]
    )
    assert set(sketch_shares["each"]) == set(result["factors"]) == set(result["right"])
    assert result["calibrated_on"] == "validation" and result["entropy"] > 0
    assert result["steps"] > 0 and result["seconds"] > 0
    log_p = answers(project)
    assert log_p.shape == (forget["count"], 10)
    right = (log_p.argmax(1) == labels_of(project)).mean()
    assert right == pytest.approx(sketch_shares["value"]), "the share is that of the answers that are kept"


def labels_of(project: Project) -> Any:
    stage = make_stage("sketch", "run-1")
    data = load_dataset(project, stage, stage.inputs(project))
    return data.labels[load_splits(project, stage, data).forget].numpy()


def test_nothing_names_an_image_and_the_answers_go_with_the_traces(project: Project) -> None:
    engine.run(project, "sketch", "run-1")
    folder = engine.folder_of(project, make_stage("sketch", "run-1"))
    assert {path.name for path in folder.iterdir()} == {"result.json", ANSWERS, MANIFEST, "attempts.jsonl"}
    assert "png" not in (folder / "result.json").read_text(encoding="utf-8") + (folder / MANIFEST).read_text(
        encoding="utf-8"
    )
    fates = {
        path.name: decide_fate(project, path, kind) for path, kind in list_derived(project) if path.parent == folder
    }
    assert (fates[ANSWERS], fates["result.json"], fates[MANIFEST]) == ("removed", "kept", "kept")


@pytest.mark.parametrize("after", [0.25, 0.75])
def test_stopped_in_the_middle_it_goes_on_to_the_same_result(after: float, project: Project, tmp_path: Path) -> None:
    stage = make_stage("sketch", "run-1")
    running = perform(project, stage)
    for event in running:
        if isinstance(event, Progress) and event.task == "task_sketching" and event.done >= after * event.total:
            break
    running.close()
    left = [path for path, _ in list_derived(project) if "partial" in path.parts]
    assert any(path.suffix == ".pt" for path in left)
    assert all(
        kind_of(path.relative_to(project.folder).as_posix()) for path in (project.folder / "partial").rglob("*.*")
    )
    assert result_or_none(project, stage) is None
    events = list(perform(project, stage))
    assert any(isinstance(event, Started) and event.resumed for event in events)
    resumed, kept_answers = result_of(project, stage), answers(project)
    again = make_stage("sketch", "run-1", again=True)
    assert any(isinstance(event, Finished) for event in perform(project, again))
    whole = result_of(project, stage)
    assert {**whole, "seconds": 0} == {**resumed, "seconds": 0} and (answers(project) == kept_answers).all()


def test_runs_on_the_same_images_share_it(project: Project) -> None:
    engine.run(project, "sketch", "run-1")
    assert isinstance(engine.run(project, "sketch", "run-2")[-1], Reused)
    assert isinstance(engine.run(project, "sketch")[-1], Reused), "of today's choices, too"
    project.choices.forget = SHARE.model_copy(update={"seed": 1})
    assert result_or_none(project, make_stage("sketch")) is None


def test_of_whole_classes_there_is_nothing_to_estimate(make_project: MakeProject) -> None:
    project = make_project()
    error = engine.refusal(project, "sketch", "run-1")
    assert isinstance(error, NotReady) and error.code == "sketch_classes"
    assert result_or_none(project, make_stage("sketch", "run-1")) is None


def test_without_unseen_images_some_to_keep_are_held_out(tiny_project: Callable[..., Project]) -> None:
    project = share(tiny_project(method=None, used="all"), ForgetRule(kind="random", share=0.25))
    result = engine.result(project, "sketch", "run-1")
    assert result["calibrated_on"] == "training" and result["recognise"]["count"] == 12


def test_the_time_beforehand_is_that_of_its_own_steps(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured_speeds, "_read_speeds", dict)  # a computer that never made one
    before = expected_time.sketch_seconds(project, "run-1")
    assert before is not None and before > expected_time.START_SECONDS
    engine.run(project, "sketch", "run-1")
    images = Sketch("run-1").parameters.images("softened", result_of(project, make_stage("forget", "run-1"))["retain"])
    (path,) = (project.folder / "stages" / "sketch").glob(f"*/{MANIFEST}")
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["tasks"] = [{"task": "task_sketching", "unit": "unit_images", "count": 2, "seconds": 3.0}]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    assert expected_time.sketch_seconds(project, "run-1") == expected_time.START_SECONDS + 1.5 * images


def test_without_a_forget_set_nobody_knows_the_time(make_project: MakeProject) -> None:
    assert expected_time.sketch_seconds(make_project(method=None), None) is None
