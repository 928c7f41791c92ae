"""The stage *forget*: the rules it accepts, and the forget set stored as hashes and names."""

from collections.abc import Callable
from pathlib import Path

import engine
import pytest

from megu.base import files
from megu.forget.stage_forget import rule_inputs
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.worker.stages import make_stage


def test_a_class_of_the_sample(sample: Path, finished: Project) -> None:
    result = engine.result(finished, "forget")
    content = files.read_json(engine.folder_of(finished, make_stage("forget")) / "images.json")
    expected = sorted((sample / "digits" / "train" / "eight").iterdir())
    assert [line["name"] for line in content] == [f"train/eight/{path.name}" for path in expected]
    assert [line["sha256"] for line in content] == [files.digest_file(path) for path in expected]
    assert {line["class"] for line in content} == {"eight"}
    assert result["count"] == len(expected) and result["by_class"] == {"eight": len(expected)}
    assert result["of"] == len(list((sample / "digits" / "train").glob("*/*"))) == result["count"] + result["retain"]
    assert result["whole_classes"] == ["eight"] and result["rule"] == {"kind": "classes", "classes": ["eight"]}


@pytest.mark.parametrize(("used", "of"), [("only", 24), ("all", 48), ("unknown", 48)])
def test_only_what_trained_the_model_is_forgotten(used: str, of: int, tiny_project: Callable[..., Project]) -> None:
    result = engine.result(tiny_project(used=used), "forget")
    assert result["of"] == of and result["count"] == of // 3


def test_the_order_of_the_classes_does_not_matter(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    names = ("a", "b", "c", "d")
    how = {
        "images": engine.tiny_images(tmp_path / "images", classes=names),
        "model": engine.tiny_model(tmp_path / "m.safetensors", 4),
    }
    project = tiny_project(**how, forget=("b", "a", "b"))
    first = engine.result(project, "forget")
    assert first["rule"]["classes"] == ["a", "b"] and first["count"] == 16
    folder = engine.folder_of(project, make_stage("forget"))
    project.choices.forget.classes = ["a", "b"]
    assert engine.folder_of(project, make_stage("forget")) == folder


@pytest.mark.parametrize(
    ("classes", "code"),
    [
        ((), "need_forget"),
        (("dark", "blue"), "forget_unknown_class"),
        (engine.TINY, "forget_everything"),
        (("dark", "grey"), "forget_all_but_one"),
    ],
)
def test_refused(classes: tuple[str, ...], code: str, tiny_project: Callable[..., Project]) -> None:
    error = engine.refusal(tiny_project(forget=classes), "forget")
    assert error.code == code
    assert code != "forget_unknown_class" or ("blue" in str(error) and "dark" not in str(error))


def test_named_twice_is_not_all_but_one(tiny_project: Callable[..., Project]) -> None:
    assert engine.result(tiny_project(forget=("dark", "dark")), "forget")["count"] == 8


def test_before_the_question_is_answered(tiny_project: Callable[..., Project]) -> None:
    assert engine.refusal(tiny_project(used=None), "forget").code == "need_usage"


def test_no_image_of_the_class_trained_the_model(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = engine.tiny_images(tmp_path / "images")
    for path in (folder / "train" / "dark").iterdir():
        path.unlink()
    assert engine.refusal(tiny_project(images=folder), "forget").code == "forget_no_images"


def test_two_classes(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(
        images=engine.tiny_images(tmp_path / "images", classes=("cat", "dog")),
        model=engine.tiny_model(tmp_path / "m.safetensors", 2),
        forget=("cat",),
    )
    assert engine.refusal(project, "forget").code == "forget_all_but_one"


@pytest.mark.parametrize(
    "rule",
    [
        ForgetRule(kind="chosen", column="patient", subclasses=["0137"]),
        ForgetRule(kind="chosen", images=["train/cat/0137.png"]),
    ],
)
def test_what_is_chosen_can_t_be_guessed_from_results(rule: ForgetRule, tmp_path: Path) -> None:
    """Each project has its own salt, which never changes; older projects work as before."""
    salts = []
    for name in ("one", "two"):
        with Project.create(tmp_path / name, name) as project:
            salts.append(project.choices.salt)
        with Project.open(tmp_path / name) as project:
            assert project.choices.salt == salts[-1] and len(salts[-1]) == 32
    first, second = (rule_inputs(rule, salt) for salt in salts)
    assert first != second and first == rule_inputs(rule, salts[0]) and "0137" not in str(first)
    values = "subclasses" if rule.column else "images"
    assert rule_inputs(rule, "")[values] == files.digest_of(getattr(rule, values))
