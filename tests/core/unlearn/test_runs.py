"""Runs: records of the choices they were started with, and runs that start from an earlier one's model."""

from collections.abc import Callable
from pathlib import Path

import engine
import pytest
import torch
from safetensors.torch import load_file

from megu.base.errors import MeguError, NotReady
from megu.project.project import Project
from megu.project.results import current_key, result_or_none
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage

STEPS = {"steps": 3, "noise_steps": 1}


def test_a_run_keeps_the_choices_it_was_started_with(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**STEPS)
    engine.run(project, "compare", "run-1")
    keys = {
        name: current_key(project, make_stage(name, "run-1")) for name in ("forget", "similarity", "unlearn", "compare")
    }
    project.choices.forget.classes = ["grey"]
    project.choices.similarity.parameters = project.choices.similarity.parameters.model_copy(update={"exemplars": 3})
    assert project.choices.images is not None
    project.choices.images.used = "all"
    project.save()
    assert {name: current_key(project, make_stage(name, "run-1")) for name in keys} == keys
    with pytest.raises(NotReady):
        engine.result_of(project, make_stage("forget"))
    project.close()
    with Project.open(project.folder) as again:
        assert {name: current_key(again, make_stage(name, "run-1")) for name in keys} == keys


def test_the_same_choices_again_are_the_same_run(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**STEPS)
    assert start_run(project.choices, "megu_plus", None, STEPS).id == "run-1"
    other = start_run(project.choices, "megu", None, STEPS)
    assert other.id == "run-2" == project.choices.current_run and len(project.choices.runs) == 2
    assert start_run(project.choices, "megu_plus", None, STEPS).id == "run-1" == project.choices.current_run
    run = start_run(project.choices, "megu_plus", "balanced", {})
    assert run.strength == "balanced" and run.id == "run-3"


def test_all_parameters_are_recorded(tiny_project: Callable[..., Project]) -> None:
    run = start_run(tiny_project().choices, "megu_plus", "gentle", {"seed": 4})
    assert run.parameters["length"] == 0.768 and run.parameters["seed"] == 4 and run.parameters["batch"] == 128


@pytest.mark.parametrize("changed", [{"steps": "many"}, {"of_another_version": 1}])
def test_parameters_that_are_none_are_told(changed: dict[str, object], tiny_project: Callable[..., Project]) -> None:
    """Edited by hand, or those of another version of a method that a package brings."""
    project = tiny_project(**STEPS)
    engine.run(project, "noise", "run-1")
    project.choices.runs[0].parameters.update(changed)
    assert result_or_none(project, make_stage("unlearn", "run-1")) is None
    with pytest.raises(MeguError) as error:
        current_key(project, make_stage("unlearn", "run-1"))
    assert error.value.code == "parameter_wrong" and error.value.values["name"] in changed


def test_a_run_from_an_earlier_ones_model(make_project: Callable[..., Project]) -> None:
    project = make_project(steps=40, noise_steps=5)
    project.choices.forget.classes = ["three"]
    start_run(project.choices, "megu_plus", None, {"steps": 40, "noise_steps": 5}, start_from="run-1")
    history = engine.result(project, "unlearn", "run-2")["history"]
    first = engine.result(project, "unlearn", "run-1")["history"]
    assert first[-1]["forget"] < 0.2 and history[-1]["forget"] < 0.2
    assert history[0]["retain"] < 0.95 < first[0]["retain"], "it started without the first class"
    noise = [current_key(project, make_stage("noise", run)) for run in ("run-1", "run-2")]
    assert noise[0] != noise[1]


def test_no_steps_from_an_earlier_model_give_that_model(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**STEPS)
    start_run(project.choices, "megu", None, {"steps": 0, "noise_steps": 1}, start_from="run-1")
    engine.run(project, "export", "run-2")
    paths = [engine.folder_of(project, make_stage("unlearn", run)) / "model.safetensors" for run in ("run-1", "run-2")]
    first, second = (load_file(path) for path in paths)
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert engine.result(project, "export", "run-2")["same"]


@pytest.mark.parametrize(
    ("method", "start", "code"), [("magic", "original", "method_unknown"), ("megu", "run-9", "run_missing")]
)
def test_refused(method: str, start: str, code: str, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**STEPS)
    with pytest.raises(MeguError) as error:
        start_run(project.choices, method, None, {}, start)
    assert error.value.code == code and len(project.choices.runs) == 1


def test_without_images(tmp_path: Path) -> None:
    with Project.create(tmp_path, "t") as project, pytest.raises(NotReady) as error:
        start_run(project.choices, "megu", None, {})
    assert error.value.code == "need_images"


def test_an_unknown_run(tiny_project: Callable[..., Project]) -> None:
    assert engine.refusal(tiny_project(**STEPS), "unlearn", "run-7").code == "run_missing"
