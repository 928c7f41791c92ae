"""`megu requests`, `megu run --requests` and `megu erase-traces`: what they accept and what they say."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call, calling

from megu.project.project import Project


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Runs the command in this process; its exit code, and what it said."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))
    return calling(capsys, monkeypatch)


@pytest.fixture
def folder(tiny_project: Callable[..., Project]) -> Path:
    """A tiny project without a run."""
    project = tiny_project(method=None)
    project.close()
    return project.folder


def test_the_whole_way(megu: Call, folder: Path, tmp_path: Path) -> None:
    assert "No requests yet" in megu("requests", folder)[1]
    list_path = tmp_path / "images.txt"
    list_path.write_text("train/grey/001.png\n", encoding="utf-8")
    options = ["--add", "R-1", "--received", "2020-01-01", "--due", "2020-02-01", "--forget", "dark"]
    code, output, _ = megu("requests", folder, *options)
    assert code == 0 and "R-1: OVERDUE, open, received 2020-01-01, due 2020-02-01; dark" in output
    assert f"megu run {folder} --requests R-1" in output
    code, output, _ = megu("requests", folder, "--add", "R-2", "--forget-images", list_path)
    assert code == 0 and "R-2: open; one chosen image" in output
    code, output, _ = megu("requests", folder, "--add", "R-3", "--note", "by post")
    assert "R-3: open; no images chosen yet" in output
    assert "R-3: refused" in megu("requests", folder, "--refuse", "R-3")[1]
    quick = ["--set", "steps=2", "noise_steps=1"]
    code, output, error = megu("run", folder, "--requests", "R-1", *quick)
    assert code == 0, error
    assert "R-1: OVERDUE, NOT FORGOTTEN by run-1" in (listed_now := megu("requests", folder)[1])
    assert "Not forgotten: the model still recognises 4 of 4" in listed_now
    code, output, error = megu("run", folder, "--requests", "R-2", *quick)
    assert code == 0 and "Request R-1" in output, error
    choices = json.loads((folder / "project.json").read_text(encoding="utf-8"))
    assert [run["start_from"] for run in choices["runs"]] == ["original", "run-1"]
    named(megu, folder, tmp_path)
    assert megu("report", folder, "--signing-key", tmp_path / "key", "--language", "de")[0] == 0
    [page] = folder.glob("export/evidence-*/report.html")
    assert '<html lang="de">' in (text := page.read_text("utf-8")) and "Verbleibende Kopien und Daten" in text
    erased(megu, folder, tmp_path)


def named(megu: Call, folder: Path, tmp_path: Path) -> None:
    """Check that the options of `megu report` about a request are stored only if the record was written."""
    before = (folder / "project.json").read_text(encoding="utf-8")
    code, _, error = megu("report", folder, "--due", "2020-02-01")
    assert code == 2 and "--reference" in error
    assert megu("requests", folder, "--add", "R-4", "--forget", "light")[0] == 0
    code, _, error = megu("report", folder, "--reference", "R-4")
    assert code == 2 and "other images" in error and "R-4: open" in megu("requests", folder)[1]
    code, _, error = megu("report", folder, "--language", "tlh")
    assert code == 2 and "en, de, zh_CN" in error
    (tmp_path / "no key").write_text("nothing", encoding="utf-8")
    assert megu("report", folder, "--reference", "R-5", "--key", tmp_path / "no key")[0] == 2
    assert "R-5" not in megu("requests", folder)[1] and json.loads(before)["runs"] == runs_of(folder)


def runs_of(folder: Path) -> list[dict[str, object]]:
    return json.loads((folder / "project.json").read_text(encoding="utf-8"))["runs"]


def erased(megu: Call, folder: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}
    code, output, _ = megu("erase-traces", folder, "--dry-run")
    assert (
        code == 0 and "the decoded images" in output and "solid-state" in output and "run-1 has no evidence" in output
    )
    assert megu("erase-traces", folder)[0] == 2, "confirm with --yes"
    assert {path: path.stat().st_mtime_ns for path in before} == before
    code, output, error = megu("erase-traces", folder, "--yes", "--signing-key", tmp_path / "key")
    assert code == 0 and "Recorded in" in output and "the record's fingerprint" in output, error
    assert "no traces" in megu("erase-traces", folder, "--dry-run")[1]
    code, output, _ = megu("show", folder)
    assert code == 0 and "Traces were erased on" in output and "run-2 were erased" in output and "done" in output
    code, _, error = megu("run", folder, "--method", "megu", "--set", "steps=2", "noise_steps=1")
    assert code == 2 and "read the images again" in error


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--due", "2020-01-01"], "--add"),
        (["--add", "a", "--refuse", "b"], "--reopen"),
        (["--refuse", "b"], "has no request"),
        (["--add", "a", "--forget", "dark", "--forget-random", "0.1"], "--forget-where"),
        (["--add", "a", "--forget", "violet"], "violet"),
    ],
)
def test_refused(megu: Call, folder: Path, options: list[str], message: str) -> None:
    code, _, error = megu("requests", folder, *options)
    assert code == 2 and message in error


def test_requests_are_met_by_a_whole_run(megu: Call, folder: Path) -> None:
    code, _, error = megu("run", folder, "--requests", "a", "--until", "forget")
    assert code == 2 and "--until" in error
    code, _, error = megu("run", folder, "--requests", "a")
    assert code == 2 and "has no request" in error


def test_verify_takes_the_folder_and_says_where_nothing_could_be_checked(
    megu: Call, tiny_project: Callable[..., Project], tiny: Path
) -> None:
    with tiny_project(steps=2) as project:
        folder = project.folder
    assert megu("run", folder)[0] == 0
    assert megu("report", folder)[0] == 0
    (record,) = folder.glob("**/evidence.json")
    code, output, error = megu("verify", record.parent)
    assert code == 0 and "signed by the key" in output, error
    code, output, error = megu("verify", record.parent, "--data", tiny / "images")  # without the officer's key
    assert code == 1 and "No figure of the record could be checked" in error
