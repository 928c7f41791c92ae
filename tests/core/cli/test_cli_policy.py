"""`megu policy`: prepare, show, check, allow and lift; and `megu run` of an operator in a prepared project."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call, calling

from megu.cli.policy import VARIABLE
from megu.policy import seal
from megu.policy.store import FILE
from megu.project.project import Project

QUICK = ("--set", "steps=2", "noise_steps=1")


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Runs the command in this process, with the passphrase in the environment; its exit code, and what it said."""
    monkeypatch.setattr(seal, "WORK", 2**4)
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))
    monkeypatch.setenv(VARIABLE, "correct horse battery")
    return calling(capsys, monkeypatch)


@pytest.fixture
def folder(tiny_project: Callable[..., Project]) -> Path:
    """A tiny project without a run."""
    project = tiny_project(method=None)
    project.close()
    return project.folder


def test_an_operator_runs_what_is_prepared(megu: Call, folder: Path) -> None:
    """Nothing but `megu run`: method and settings are those that are fixed; others are refused and leave no trace."""
    limits = ("--measured-at-least", 4, "--drop-at-most", 1, "--kinds", "classes", "--by", "A. Min")
    code, output, error = megu("policy", "set", folder, *QUICK, *limits)
    assert code == 0, error
    assert "Prepared by A. Min" in output and "Accuracy on the rest may fall by at most 100.0 points." in output
    assert "may choose to forget: whole classes." in output and "No images may be sent" in output
    code, output, error = megu("run", folder, "--method", "ssd")
    assert code == 2 and "did not use the method and settings that the administrator fixed (MeGU+)" in error
    assert json.loads((folder / "project.json").read_text(encoding="utf-8"))["runs"] == []
    assert megu("run", folder, "--set", "steps=9")[0] == 2
    code, output, error = megu("run", folder)
    assert code == 0 and "Exported: " in output, error
    [run] = json.loads((folder / "project.json").read_text(encoding="utf-8"))["runs"]
    assert (run["method"], run["parameters"]["steps"]) == ("megu_plus", 2)
    code, output, _ = megu("policy", "check", folder)
    assert code == 0 and "may be exported" in output and "measured on 4 images; at least 4 are required" in output
    code, output, error = megu("forget", folder, "--forget-random", "0.5")
    assert code == 2 and "does not allow forgetting random images here" in error


def test_requests_are_met_as_prepared(megu: Call, folder: Path) -> None:
    assert megu("policy", "set", folder, *QUICK)[0] == 0
    assert megu("requests", folder, "--add", "R-1", "--forget", "dark")[0] == 0
    assert megu("run", folder, "--requests", "R-1", "--method", "ssd")[0] == 2
    code, output, error = megu("run", folder, "--requests", "R-1")
    assert code == 0 and "Exported: " in output, error
    assert "R-1: NOT FORGOTTEN by run-1" in megu("requests", folder)[1], "two steps are too few"
    assert megu("run", folder)[0] == 0, "the run of the request stays the current one"
    assert len(json.loads((folder / "project.json").read_text(encoding="utf-8"))["runs"]) == 1


def test_a_limit_that_is_not_met_and_leave_to_export(megu: Call, folder: Path, tmp_path: Path) -> None:
    assert megu("policy", "set", folder, *QUICK, "--measured-at-least", 99)[0] == 0
    code, output, error = megu("run", folder)
    assert code == 2 and "measured on 4 images, and the administrator requires at least 99" in error
    code, output, _ = megu("policy", "check", folder)
    assert code == 1 and "NOT MET" in output and "may not be exported" in output
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("wrong passphrase\n", encoding="utf-8")
    code, _, error = megu("policy", "allow", folder, "--reason", "By hand.", "--passphrase-file", wrong)
    assert code == 2 and "passphrase is wrong" in error
    assert megu("policy", "allow", folder, "--reason", "By hand.", "--by", "A. Min")[0] == 0
    code, output, error = megu("run", folder)
    assert code == 0 and "Exported: " in output, error
    code, output, _ = megu("policy", "check", folder)
    assert code == 0 and "allowed the export" in output and "By hand." in output
    assert "By hand." in megu("policy", "show", folder)[1]


def test_changing_and_lifting_need_the_passphrase(megu: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert megu("policy", "show", folder)[0] == 2 and megu("policy", "lift", folder)[0] == 2
    assert megu("policy", "set", folder, *QUICK)[0] == 0
    monkeypatch.setenv(VARIABLE, "another passphrase")
    for act in (("set", folder), ("lift", folder)):
        code, _, error = megu("policy", *act)
        assert code == 2 and "passphrase is wrong" in error
    monkeypatch.delenv(VARIABLE)
    code, _, error = megu("policy", "lift", folder)
    assert code == 2 and "--passphrase-file" in error.replace("\n", " ")
    monkeypatch.setenv(VARIABLE, "correct horse battery")
    assert json.loads(megu("policy", "show", folder, "--json")[1])["rules"]["method"]["changed"] == {
        "steps": 2,
        "noise_steps": 1,
    }
    assert megu("policy", "set", folder, "--method", "retrain", "--kinds", "classes", "chosen")[0] == 0
    assert "Retrain without these images" in megu("policy", "show", folder)[1]
    assert megu("policy", "lift", folder)[0] == 0 and not (folder / FILE).exists()


def test_the_settings_of_the_current_run_are_fixed(megu: Call, folder: Path) -> None:
    assert megu("run", folder, *QUICK, "--until", "forget")[0] == 0
    assert megu("policy", "set", folder)[0] == 0
    rule = json.loads(megu("policy", "show", folder, "--json")[1])["rules"]["method"]
    assert rule["changed"] == {"steps": 2, "noise_steps": 1} and rule["strength"] == "balanced"
    assert {kind: values["steps"] for kind, values in rule["parameters"].items()} == dict.fromkeys(
        rule["parameters"], 2
    )


def test_words_that_are_none_of_those_asked_for(megu: Call, folder: Path) -> None:
    for wrong in (("--kinds", "people"), ("--remote", "sometimes"), ("--forget-at-most", "5")):
        assert megu("policy", "set", folder, *wrong)[0] == 2
    assert not (folder / FILE).exists()
