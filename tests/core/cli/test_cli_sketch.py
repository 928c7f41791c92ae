"""The command `megu sketch`: one sentence, and whole classes refused in another."""

import re
from collections.abc import Callable

import engine
import pytest
from calling import Call

from megu.cli import notes
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.unlearn.runs import start_run
from megu.unlearn.sketch import parameters
from megu.worker.stages import make_stage

SENTENCE = r"A model that never saw them would recognise about (\d+) % of them, between (\d+) and (\d+) \(estimate\)\."


@pytest.fixture
def project(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """Tiny pictures, a quarter of which are to be forgotten by the second run."""
    monkeypatch.setattr(parameters, "FEWEST_IMAGES", 256)
    new_project = tiny_project()
    new_project.choices.forget = ForgetRule(kind="random", share=0.25)
    start_run(new_project.choices, "fine_tune", None, {})
    new_project.save()
    new_project.close()
    return new_project


def test_it_says_the_estimate_in_one_sentence(project: Project, megu: Call) -> None:
    result = megu("sketch", project.folder)
    assert result.code == 0, result.err
    match = re.fullmatch(SENTENCE + "\n", result.out)
    assert match is not None and not (project.folder / "stages" / "unlearn").exists()
    value, low, high = map(int, match.groups())
    assert low <= value <= high
    with Project.open(project.folder) as new_project:
        shares = engine.result(new_project, "sketch", "run-2")["recognise"]
        assert (value, low, high) == tuple(round(100 * shares[part]) for part in ("value", "low", "high"))
        note = notes.note(new_project, make_stage("sketch", "run-2"))
        assert note == f"expected share about {value} % ({low} to {high}, estimate)"
    assert megu("sketch", project.folder, "--run", "run-2").out == result.out


def test_of_whole_classes_it_says_why_not(project: Project, megu: Call) -> None:
    result = megu("sketch", project.folder, "--run", "run-1")
    assert (result.code, result.out) == (2, "") and "For whole classes, there is nothing to estimate" in result.err
    assert megu("sketch", project.folder, "--run", "run-9").code == 2
