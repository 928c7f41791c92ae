"""Arguments of the library: what it takes, and the sentence for what it can't take, before anything is written."""

from pathlib import Path
from typing import Any

import pytest
from engine import tiny_images, tiny_model

import megu


@pytest.fixture
def given(tmp_path: Path) -> dict[str, Any]:
    images, model = tiny_images(tmp_path / "images"), tiny_model(tmp_path / "model.safetensors")
    return {"folder": tmp_path / "p", "model": model, "images": images, "forget": ["grey"], "used": "only"}


@pytest.fixture
def project(given: dict[str, Any]):
    with megu.new_project(**given) as new_project:
        yield new_project


def test_one_name_is_one_class(given: dict[str, Any]) -> None:
    with megu.new_project(**{**given, "forget": "grey"}) as project:
        assert project.choices.forget.classes == ["grey"]


@pytest.mark.parametrize("way", ["half@16", '{"size": [16, 16], "mean": [0.5], "std": [0.5]}', "dict"])
def test_a_preprocessing_and_an_architecture_are_taken(way: str, given: dict[str, Any]) -> None:
    fields = {"size": [16, 16], "mean": [0.5], "std": [0.5]}
    with megu.new_project(**given, preprocessing=fields if way == "dict" else way, architecture="small_cnn") as project:
        choice = project.choices.model
        assert choice is not None and choice.architecture == "small_cnn" and choice.preprocessing is not None
        assert (choice.preprocessing.size, choice.preprocessing.mean) == ((16, 16), (0.5,))
        megu.run(project, "fine_tune", epochs=1)
        assert megu.read_preprocessing(project) == choice.preprocessing


@pytest.mark.parametrize(
    ("wrong", "allowed"),
    [
        ({"used": "train"}, "all, only, unknown"),
        ({"forget": [8]}, "names of classes, a ForgetRule"),
        ({"forget": 8}, "names of classes, a ForgetRule"),
        ({"preprocessing": "gray"}, "imagenet, half"),
        ({"preprocessing": {"std": [0]}}, "imagenet, half"),
        ({"architecture": "nothing"}, "small_cnn"),
    ],
)
def test_a_wrong_argument_is_named_with_what_is_allowed(wrong: dict[str, Any], allowed: str, given) -> None:
    ((name, value),) = wrong.items()
    with pytest.raises(megu.MeguError) as error:
        megu.new_project(**{**given, **wrong})
    assert f"“{name}” can't be {value}. Allowed: " in str(error.value) and allowed in str(error.value)
    assert not given["folder"].exists()


@pytest.mark.parametrize(
    ("method", "options", "sentence"),
    [
        ("megu_plus", {"strength": "strong"}, "megu_plus has no strength “strong”. Strengths: gentle, balanced"),
        ("retrain", {"strength": "gentle"}, "retrain has no strengths."),
        ("scrub", {"lr": 1}, "scrub has no parameter “lr”. Did you mean “rate”? Parameters: batch, seed"),
        ("scrub", {"epoch": 1}, "Did you mean “epochs”?"),
        ("scrub", {"colour": 1}, "scrub has no parameter “colour”. Parameters: batch, seed"),
        ("scrubs", {}, "There is no method “scrubs”."),
    ],
)
def test_a_method_takes_no_unknown_words(method: str, options: dict[str, Any], sentence: str, project) -> None:
    with pytest.raises(megu.MeguError) as error:
        megu.run(project, method, **options)
    assert sentence in str(error.value) and project.choices.runs == []


def test_a_closed_project_is_named(project: megu.Project) -> None:
    project.close()
    with pytest.raises(megu.MeguError, match="This project is closed. Open it again with megu.open_project."):
        megu.run(project)


def test_a_result_stands_for_its_run_and_an_unknown_one_is_named_with_the_others(project: megu.Project) -> None:
    with pytest.raises(megu.MeguError, match="no run “run-9” and no others"):
        megu.load_model(project, "run-9")
    result = megu.run(project, "fine_tune", epochs=1)
    by_result, by_id = (megu.load_model(project, run).parameters() for run in (result, result.run))
    assert all(a.equal(b) for a, b in zip(by_result, by_id, strict=True))
    for read in (megu.load_model, megu.read_result):
        with pytest.raises(megu.MeguError, match="no run “run-9”. Runs: run-1."):
            read(project, "run-9")
