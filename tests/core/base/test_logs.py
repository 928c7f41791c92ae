"""Logs record what was done, without naming an image or a class."""

import json
import os
import traceback
from collections.abc import Callable
from pathlib import Path

import engine
import pytest

from megu.base import logs
from megu.base.events import Failed, LossPoint, Score
from megu.project.project import Project
from megu.worker.stages import STAGES


def lines(folder: Path) -> list[dict[str, str]]:
    path = folder / "megu.log"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def bug(message: str) -> str:
    """Return the traceback of an exception with that message, raised in two steps."""
    try:
        try:
            raise KeyError("train/eight/0001.png")
        except KeyError as error:
            raise RuntimeError(message) from error
    except RuntimeError:
        return traceback.format_exc()


def test_a_whole_run_names_no_image_and_no_class(
    sample: Path, tmp_path: Path, make_project: Callable[..., Project]
) -> None:
    project = make_project(mllm=sample / "mllm", exemplars=1, steps=2, noise_steps=1)
    with logs.to_folder(tmp_path / "logs"):
        for event in [*engine.run(project, "compare", "run-1"), *engine.run(project, "export", "run-1")]:
            logs.event(event)
        logs.event(Score("eight", "three", 0.5, 3))
        logs.event(LossPoint(1, 2, None, 0.5))
        logs.event(Failed("images_changed", {"name": "train/eight/0001.png", "path": "/private"}))
        logs.failure(bug("no such file: /private/train/eight/0001.png\nthree\n"))
    text = (tmp_path / "logs" / "megu.log").read_text(encoding="utf-8")
    class_names = engine.result(project, "model")["class_names"]
    assert not [word for word in (*class_names, ".png", "/private", "digits", "0.5") if word in text]
    assert {line["what"].split()[1] for line in lines(tmp_path / "logs") if line["what"].startswith("finished")} == (
        set(STAGES)
        - {
            "features",
            "lookalikes",
            "pixels",
            "class_noise",
            "row",
            "sight",
            "forget_pixels",
            "drawn",
            "preview",
            "connect",
        }
        - {"measured", "audit", "pictures", "evidence", "requests", "sketch"}
    )
    assert "failed images_changed" in text


@pytest.mark.parametrize(
    "message", ["", "train/eight/0001.png", "first\neight", 'first\n\nFile "/private/eight.png"', "eight: nine"]
)
def test_a_bug_is_logged_by_its_place(message: str, tmp_path: Path) -> None:
    with logs.to_folder(tmp_path):
        logs.failure(bug(message))
    (line,) = lines(tmp_path)
    assert line["level"] == "error" and line["what"].startswith("bug RuntimeError at test_logs.py:")
    assert (
        "in bug" in line["what"] and "eight" not in line["what"] and str(Path(__file__).parents[1]) not in line["what"]
    )
    assert line["time"].endswith("+00:00")


def test_what_is_no_traceback(tmp_path: Path) -> None:
    with logs.to_folder(tmp_path):
        logs.failure("exit code -9\neight\n")
        logs.failure("")
    assert [line["what"] for line in lines(tmp_path)] == ["bug unknown at "] * 2


def test_they_are_rotated(tmp_path: Path) -> None:
    with logs.to_folder(tmp_path):
        for _ in range(60):
            logs.event(Failed("x" * 100_000))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["megu.log", "megu.log.1", "megu.log.2", "megu.log.3"]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 4_200_000


def test_nothing_is_lost_while_another_window_writes_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows can't rename a file that another process has open."""

    def refused(source: str, target: str) -> None:
        raise PermissionError(13, "in use", source)

    monkeypatch.setattr(os, "rename", refused)
    with logs.to_folder(tmp_path):
        for number in range(30):
            logs.note(f"{number} {'x' * 100_000}")
    assert [line["what"].split()[0] for line in lines(tmp_path)] == [str(number) for number in range(30)]
    monkeypatch.undo()
    with logs.to_folder(tmp_path):
        logs.note("the next one")
    assert [line["what"] for line in lines(tmp_path)] == ["the next one"], "and the file does not grow for ever"
    assert (tmp_path / "megu.log.1").is_file()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with logs.to_folder(tmp_path / "file"):
        logs.event(Failed("bug"))


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    with logs.to_folder(tmp_path):
        pass
    logs.event(Failed("bug"))
    assert lines(tmp_path) == []
