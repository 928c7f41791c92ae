"""`megu forget`: every kind of choice by the command line, names that are not found, and look-alikes taken or left."""

import csv
from collections.abc import Callable
from pathlib import Path

import engine
import pytest
from calling import Ended
from PIL import Image

from megu.policy import make, store
from megu.policy.rules import FixedMethod, Policy
from megu.project import selections
from megu.project.project import Project
from megu.project.schema import SimilarityParameters
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import start_run


@pytest.fixture
def place(tmp_path: Path, tiny_project: Callable[..., Project]) -> Path:
    """A project's folder; of its images two, and one of the test images, are nearly the same."""
    root = engine.tiny_images(tmp_path / "images", count=6)
    picture = Image.open(root / "train" / "dark" / "000.png")
    picture.putpixel((4, 4), 255)
    for name in ("train/dark/first", "train/grey/near", "test/dark/near"):
        picture.save(root / f"{name}.png")
        picture.putpixel((4, 4), picture.getpixel((4, 4)) - 1)  # type: ignore[operator]
    project = tiny_project(images=root)
    project.close()
    return project.folder


Megu = Callable[..., Ended]


def rule(place: Path) -> selections.ForgetRule:
    return Project.open(place, write=False).choices.forget


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        (["--forget", "grey"], "classes", "7 of 20"),
        (["--forget-random", "0.2", "--forget-seed", "4"], "random", "4 of 20"),
        (["--forget-where", "patient=p1"], "chosen", "3 of 20"),
        (["--forget-subclass", "grey/p1", "--forget-column", "patient"], "subclass", "1 of 20"),
        (["--forget-images", "list.csv"], "chosen", "2 of 20"),
    ],
)
def test_each_kind(
    options: list[str],
    kind: str,
    message: str,
    megu: Megu,  # noqa: F811
    place: Path,
    columns: Callable[..., None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    columns(patient=lambda name: "p" + name[-5])
    monkeypatch.chdir(tmp_path)
    Path("list.csv").write_text("patient;path\n1;train/dark/first.png\n2;train/grey/001\n", encoding="utf-8")
    result = megu("forget", place, *options)
    assert result.code == 0, result.err
    assert rule(place).kind == kind and message in result.out, result.out
    assert ("disappear entirely: grey" in result.out) == (kind == "classes")
    assert (rule(place).count == 2) == ("list.csv" in options)


def test_a_run_of_the_first_version_is_found_again(megu: Megu, place: Path) -> None:  # noqa: F811
    """`megu run` without options goes on with it, whatever parameters its method has got since."""
    with Project.open(place) as project:
        run = start_run(project.choices, "ssd", None, {})
        kind = METHODS["ssd"].parameters
        run.parameters = {name: value for name, value in run.parameters.items() if name not in kind.complete({})}
        project.save()
        before = [one.id for one in project.choices.runs]
    result = megu("run", place, "--until", "forget")
    assert result.code == 0, result.err
    with Project.open(place) as project:
        assert [one.id for one in project.choices.runs] == before and project.choices.current_run == run.id


def test_a_policy_of_the_first_version_lets_requests_be_met(
    tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = METHODS["ssd"].parameters
    first = {name: value for name, value in kind().model_dump(mode="json").items() if name not in kind.complete({})}
    rules = Policy.model_construct(method=FixedMethod(name="ssd", parameters={"classes": first}))
    monkeypatch.setattr(store, "load", lambda _: store.Sealed.model_construct(rules=rules))
    project = tiny_project(method=None)
    fixed_rule = make.fixed_method(project)
    assert fixed_rule is not None and make.fits(start_run(project.choices, *fixed_rule), rules)


def test_runs_of_an_earlier_choice_stay(megu: Megu, place: Path) -> None:  # noqa: F811
    before = Project.open(place, write=False).choices.runs
    assert megu("forget", place, "--forget-random", "0.2").code == 0
    choices = Project.open(place, write=False).choices
    assert choices.runs == before and choices.runs[0].forget.classes == ["dark"] and choices.forget.kind == "random"
    forget_line = next(line for line in megu("show", place).out.splitlines() if "Forget" in line)
    assert "dark (chosen for the next run: " in forget_line and "20 %" in forget_line, "the run's choice, and today's"
    assert megu("forget", place, "--forget", "dark").code == 0
    assert "chosen for the next run" not in megu("show", place).out


def test_every_input_changed_since_the_run_is_marked(megu: Megu, place: Path) -> None:  # noqa: F811
    with Project.open(place) as project:
        project.choices.similarity.parameters = SimilarityParameters(exemplars=3)
        project.choices.images.used = "all"  # type: ignore[union-attr]
        project.save()
    lines = {line.split()[0]: line for line in megu("show", place).out.splitlines() if line.strip()}
    assert lines["Similarity"].endswith("(chosen for the next run: the model's own confusions, exemplars=3)")
    assert "chosen for the next run: " in lines["Images"] and "all are training images" in lines["Images"]
    assert "chosen for the next run" not in lines["Forget"]


def test_what_to_know_of_images_is_told(megu: Megu, place: Path) -> None:  # noqa: F811
    same = place.parent / "images"
    (same / "test" / "grey" / "again.png").write_bytes((same / "train" / "grey" / "near.png").read_bytes())
    Image.new("L", Image.open(same / "train" / "dark" / "000.png").size).save(same / "train" / "dark" / "black.png")
    assert megu("run", place, "--until", "baseline").code == 0
    output = megu("show", place).out
    assert "1 image both among the training images and the others: " in output and "again.png" in output
    assert "with fewer than 30 training images" in output and "1 black or uniform: train/dark/black.png" in output


def test_names_that_are_not_found(megu: Megu, place: Path, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "list.txt").write_text("train/dark/first.png\nwho.png\n001.png\n", encoding="utf-8")
    result = megu("forget", place, "--forget-images", tmp_path / "list.txt")
    assert result.code == 2 and "who.png" in result.err and "--not-found" in result.err
    assert rule(place).kind == "classes", "nothing was changed"
    result = megu("forget", place, "--forget-images", tmp_path / "list.txt", "--not-found", tmp_path / "rest.txt")
    assert result.code == 0 and "1 of 20" in result.out
    assert (tmp_path / "rest.txt").read_text(encoding="utf-8") == "who.png\n001.png\n"


def test_look_alikes(megu: Megu, place: Path, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "list.txt").write_text("train/dark/first.png\n", encoding="utf-8")
    assert megu("forget", place, "--forget-images", tmp_path / "list.txt").code == 0
    result = megu("forget", place, "--look-alikes", "-1", "--table", tmp_path / "alike.csv")
    assert result.code == 0, result.err
    with (tmp_path / "alike.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["path"] for row in rows[:2]} == {"train/grey/near.png", "test/dark/near.png"}
    assert {row["resembles"] for row in rows} == {"train/dark/first.png"} and len(rows) == 39 - 1
    assert f"and {38 - 20} more" in result.out and result.out.count("  resembles  ") == 20
    assert "repeat --look-alikes -1 with --take all" in result.out and rule(place).lookalikes == "", (
        "looking decides nothing"
    )
    (tmp_path / "take.txt").write_text("train/grey/near.png\n", encoding="utf-8")
    for take, count, taken_count, left in (("all", 20, 19, 0), ("none", 1, 0, 19), (tmp_path / "take.txt", 2, 1, 18)):
        result = megu("forget", place, "--look-alikes", "-1", "--take", take)
        if take == "all":
            assert result.code == 2 and "No images would be left" in result.err
            continue
        assert result.code == 0 and f"{count} of 20" in result.out, result.err
        with Project.open(place, write=False) as project:
            decision = selections.decision_of(project, project.choices.forget)
        assert decision is not None and (len(decision.taken), len(decision.left), decision.unseen) == (
            taken_count,
            left,
            19,
        )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--forget", "dark", "--forget-random", "0.1"], "with one of"),
        (["--forget", "blue"], "no class blue"),
        (["--forget", "dark", "grey", "light"], "No images would be left"),
        (["--forget-where", "patient"], "COLUMN=VALUE"),
        (["--forget-where", "a=1", "b=2"], "COLUMN=VALUE"),
        (["--forget-where", "patient=1"], "no column"),
        (["--take", "all"], "--look-alikes"),
        (["--look-alikes", "0.9"], "For a whole class"),
        (["--forget-images", "nowhere.txt"], "nowhere.txt"),
    ],
)
def test_refused(options: list[str], message: str, megu: Megu, place: Path) -> None:  # noqa: F811
    result = megu("forget", place, *options)
    assert result.code == 2 and message in " ".join(result.err.split()) and "Traceback" not in result.err
