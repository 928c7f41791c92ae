"""The command `megu audit`: what it prints, what it saves, and that it unlearns nothing."""

import json
import signal
from collections.abc import Callable, Generator
from pathlib import Path

import engine
import pytest
from typer.testing import CliRunner

from megu.base.errors import Stopped
from megu.base.events import Event, Progress
from megu.cli import main
from megu.cli.progress import follow
from megu.compare.metrics import relearn
from megu.project.project import Project


@pytest.fixture
def folder(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of tiny pictures in which nothing has been done yet."""
    monkeypatch.setattr(relearn, "STEPS", 20)
    project = tiny_project(steps=2, noise_steps=1)
    project.close()
    return project.folder


def megu(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main.app, [str(argument) for argument in arguments], env={"OMP_WAIT_POLICY": "PASSIVE"})
    return result.exit_code, result.output


def test_an_audit_measures_without_unlearning(folder: Path, tmp_path: Path) -> None:
    others = {name: engine.tiny_model(tmp_path / f"{name}.safetensors", seed=i) for i, name in enumerate("abcd")}
    for name in "cd":
        (tmp_path / f"{name}.txt").write_text("train/grey/000.png\n", encoding="utf-8")
    target = tmp_path / "out" / "audit.json"
    options = ["--checkpoint", others["a"], "--retrained", others["b"], "--reference", others["c"], others["d"]]
    options += ["--json", target]
    code, output = megu("audit", folder, *options)
    assert code == 0, output
    assert not (folder / "stages" / "unlearn").exists() and not (folder / "stages" / "noise").exists()
    result = json.loads(target.read_text(encoding="utf-8"))
    assert [m["role"] for m in result["models"] if m["name"] == "b.safetensors"] == ["retrained"]
    rows = {row["code"]: row for row in result["figures"]}
    assert rows["mia_rmia"]["cells"]["a.safetensors"]["count"] == 4 and rows["zrf"]["floor"]["models"] == 1
    for words in ("forget, unseen images", "too few to tell", "Gaps to retrained", "mean, in floors", str(target)):
        assert words in output
    assert "Reference approximate: it was not checked" in output and "Floor: with fewer than two" in output
    value = 100 * rows["retain_train"]["cells"]["a.safetensors"]["value"]
    line = next(line for line in output.splitlines() if line.startswith("  retain, training"))
    assert f"{value:.1f} %" in line or f"{value:.0f} %" in line


def test_an_audit_says_what_it_withholds_and_why(folder: Path) -> None:
    code, output = megu("audit", folder)
    assert code == 0, output
    assert "mia_rmia, AUC; mia_rmia, TPR at 1 % FPR: this attack needs at least two reference models" in output
    assert "there is no retrained model to compare with" in output and "Gaps to retrained" not in output


def test_an_audit_of_a_file_that_cannot_be_used_gets_one_sentence(folder: Path, tmp_path: Path) -> None:
    torn_path = tmp_path / "torn.safetensors"
    torn_path.write_bytes(engine.tiny_model(tmp_path / "whole.safetensors").read_bytes()[:500])
    for options in (["--checkpoint", torn_path], ["--retrained", engine.tiny_model(tmp_path / "four.safetensors", 4)]):
        code, output = megu("audit", folder, *options)
        assert code == 2 and options[1].name in output.splitlines()[-1] and "Traceback" not in output


def test_an_audit_stops_between_two_batches_and_says_that_nothing_is_kept() -> None:
    names: list[str] = []

    def work() -> Generator[Event, None, int]:
        try:
            signal.raise_signal(signal.SIGINT)
            yield Progress(1, 2, "unit_images")
            names.append("went on")
        finally:
            names.append("closed")
        return 0

    with pytest.raises(Stopped) as stopped:
        follow("audit", work(), str)
    assert (
        names == ["closed"]
        and stopped.value.exit_code == 130
        and "Nothing of this audit was kept" in str(stopped.value)
    )
