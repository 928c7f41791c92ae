"""The command `megu export`: forms, names, blanked classes, and what is kept of earlier choices."""

import os
from collections.abc import Callable
from pathlib import Path

import engine
import pytest
from exporting import STEPS

from megu.cli import main as cli
from megu.cli.export import form_warning
from megu.export import proof
from megu.project.project import Project
from megu.unlearn.runs import start_run


@pytest.fixture
def project(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a tiny project with two runs, the first one done."""
    for name in ("OMP_WAIT_POLICY", "PYTHONPATH", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(name, os.environ.get(name, ""))  # put back what the command sets
    new_project = tiny_project(**STEPS)
    start_run(new_project.choices, "megu", None, STEPS)
    new_project.choices.current_run = "run-1"
    new_project.save()
    engine.run(new_project, "unlearn", "run-1")
    new_project.close()
    return new_project.folder


def test_what_becomes_of_a_model_saved_whole_is_said_before(
    tiny_project: Callable[..., Project], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kinds import whole

    project = tiny_project(model=whole(tmp_path), **STEPS)
    engine.run(project, "model")
    assert "saved as a state dict" in " ".join(form_warning(project))
    project.choices.export.form = "safetensors"
    assert form_warning(project) == []


def called(*words: object) -> int:
    with pytest.raises(SystemExit) as error:
        cli.main(["export", *map(str, words)])
    return int(error.value.code or 0)


def test_it_writes_what_was_asked_for_and_remembers_it(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "given away"
    assert called(project, "--to", out, "--form", "safetensors", "--blank", "dark", "--run", "run-2") == 0
    output = capsys.readouterr().out
    names = {path.name for path in out.iterdir()}
    assert names == {"model-without-a-class.safetensors", "MODEL_CARD.md", "load_example.py"}
    assert all(str(out / name) in output for name in names) and "like the new model on 48 images" in output
    assert b"dark" not in (out / "model-without-a-class.safetensors").read_bytes()
    assert "Right on" in (out / "MODEL_CARD.md").read_text(encoding="utf-8"), "it is compared first, for the card"
    with Project.open(project, write=False) as new_project:
        choice = new_project.choices.export
        assert (choice.form, choice.blank, new_project.choices.current_run) == ("safetensors", ["dark"], "run-1")
    assert called(project, "--keep-outputs", "--name", "whole.safetensors", "--class-names") == 0
    assert b"dark" not in (out / "MODEL_CARD.md").read_bytes()
    assert "Forgotten as a whole: dark." in (out / "MODEL_CARD-whole.md").read_text(encoding="utf-8")


def test_a_file_that_answers_otherwise_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proof, "count_changed", lambda logits, back: 1)
    assert called(project) == 2
    console = capsys.readouterr()
    assert "different answers on 1 of 48 images. Do not use it." in console.err and "Exported" not in console.out


def test_what_can_t_be_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(project, "--form", "gguf") == 2 and "one of: as_it_came" in capsys.readouterr().err
    assert called(project, "--blank", "grey") == 2 and "forgotten as a whole" in capsys.readouterr().err
    assert called(project, "--keep-outputs", "--form", "folder") == 2 and "No library" in capsys.readouterr().err
    assert called(project, "--form", "as_it_came", "--run", "run-9") == 2 and "run-9" in capsys.readouterr().err
