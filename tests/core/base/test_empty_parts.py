"""Sentences of the console whose parts can be empty say so in words."""

import engine
import pytest
from calling import Filled, watch_sentences
from typer import BadParameter

from megu.cli import notes, sentences
from megu.cli.methods import _check_names
from megu.cli.new import ProjectOptions, _find_used
from megu.cli.options import ForgetOptions
from megu.images.image import ImageFile
from megu.project.project import Project
from megu.worker.stages import make_stage


@pytest.fixture(autouse=True)
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    watch_sentences(monkeypatch)


@pytest.mark.parametrize(
    ("negative", "positive", "told"),
    [
        ([], [], "nothing to do: this run adds no noise"),
        (["cat"], [], "against cat"),
        ([], ["7"], "towards “7”"),
        (["cat"], ["dog", "fox"], "against cat, towards dog, fox"),
    ],
)
def test_noise_that_was_not_made(negative: list[str], positive: list[str], told: str) -> None:
    assert notes._NOTES["noise"]({"negative": negative, "positive": positive}) == told


def test_a_run_without_noise_says_so(tiny_project) -> None:
    project: Project = tiny_project(steps=2, noise_steps=1, negative_strength=0.0, positive_strength=0.0)
    engine.run(project, "noise", "run-1")
    assert notes.note(project, make_stage("noise", "run-1")) == "nothing to do: this run adds no noise"


def test_lists_without_names() -> None:
    assert sentences.join_names([]) == "none" and sentences.join_names(["", "train"]) == "“”, train"
    near = notes._note_similarity({"nearest": {"cat": []}, "questions": 0}, ["cat"])
    assert near == "cat: nearest none"


def test_what_can_not_be_named_is_said(tmp_path) -> None:
    images = [ImageFile(path="a.png", name="a.png", label="cat", split="", stamp=(0, 0))]
    with pytest.raises(BadParameter, match="no splits to name"):
        _find_used(ProjectOptions(tmp_path, tmp_path, ForgetOptions(), training=["train"]), images)
    with pytest.raises(BadParameter, match="has no parameters"):
        _check_names("own", {}, {"lr": "1"})


def test_the_watch_finds_empty_parts() -> None:
    with pytest.raises(AssertionError, match="towards"):
        Filled("towards {names}").format(names="")
    assert Filled("{count} of {of}").format(count=0, of=3, unused="") == "0 of 3"
