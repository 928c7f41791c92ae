"""The stage *export*: the form the model came in, read back; originals untouched, nothing overwritten."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.events import Finished, Reused
from megu.export import free_names
from megu.export.file_names import safe_name
from megu.model.files import checkpoint
from megu.project.perform import perform
from megu.project.project import Project
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage

STEPS = {"steps": 2, "noise_steps": 1}
EXPORT = make_stage("export", "run-1")


def unlearned(project: Project, run_id: str = "run-1") -> dict[str, torch.Tensor]:
    return load_file(engine.folder_of(project, make_stage("unlearn", run_id)) / "model.safetensors")


def test_safetensors_comes_back_as_it_came(sample: Path, finished: Project) -> None:
    result = engine.result(finished, "export", "run-1")
    path = Path(finished.find_path(result["stored_path"]))
    assert path.name == "classifier-without-a-class.safetensors" and result["form"] == "safetensors"
    assert result["same"] and result["checked"] == 1797 and result["max_difference"] == 0
    assert result["sha256"] == files.digest_file(path) and result["bytes"] == path.stat().st_size
    with safe_open(sample / "classifier.safetensors", "pt") as before, safe_open(path, "pt") as after:
        assert (
            list(before.keys()) == list(after.keys())
            and {**before.metadata(), "megu_salt": result["salt"]} == after.metadata()
        )
        for name in before.keys():  # noqa: SIM118  (not a mapping)
            assert before.get_tensor(name).dtype == after.get_tensor(name).dtype
            assert before.get_tensor(name).shape == after.get_tensor(name).shape
            assert torch.equal(after.get_tensor(name), unlearned(finished)[name])


@pytest.mark.parametrize("nest", [None, "state_dict", "model"])
@pytest.mark.parametrize("prefix", ["", "module."])
def test_pt_comes_back_as_it_came(
    nest: str | None, prefix: str, tmp_path: Path, tiny_project: Callable[..., Project]
) -> None:
    weights: dict[str, Any] = {prefix + name: tensor for name, tensor in engine.tiny_weights().items()}
    original: dict[str, Any] = weights
    if nest:
        original = {"epoch": 7, nest: weights, "optimizer": {"lr": 0.1, "momentum": torch.ones(2)}, "args": ["a", None]}
    torch.save(original, tmp_path / "my model.pt")
    project = tiny_project(model=tmp_path / "my model.pt", **STEPS)
    result = engine.result(project, "export", "run-1")
    assert result["form"] == "pickle" and result["same"] and Path(result["path"]).name == "my model-without-a-class.pt"
    back = torch.load(result["path"], weights_only=True)
    assert list(back) == [name for name in original if name != "optimizer"]
    assert result["left_out"] == (["optimizer"] if nest else []), "its memory comes from the original's training"
    if nest:
        assert back["epoch"] == 7 and back["args"] == ["a", None]
        back = back[nest]
    assert list(back) == list(weights)
    for name, tensor in back.items():
        assert tensor.dtype == weights[name].dtype
        assert torch.equal(tensor, unlearned(project)[name.removeprefix(prefix)])


def test_no_other_copy_of_the_original_goes_along(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    weights = engine.tiny_weights()
    torch.save({"model": weights, "ema": dict(weights), "history": [{"best": weights}]}, tmp_path / "m.pt")
    result = engine.result(tiny_project(model=tmp_path / "m.pt", **STEPS), "export", "run-1")
    assert list(torch.load(result["path"], weights_only=True)) == ["model"] and result["left_out"] == ["ema", "history"]


def test_what_is_no_weight_stays(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    original = {"epoch": 7, **engine.tiny_weights(), "note": "trained in May"}
    torch.save(original, tmp_path / "m.pt")
    result = engine.result(tiny_project(model=tmp_path / "m.pt", **STEPS), "export", "run-1")
    back = torch.load(result["path"], weights_only=True)
    assert list(back) == list(original) and back["epoch"] == 7 and back["note"] == "trained in May"


def test_half_precision_stays_half(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    weights = {n: t.half() if t.is_floating_point() else t for n, t in engine.tiny_weights().items()}
    save_file(weights, tmp_path / "m.safetensors")
    result = engine.result(tiny_project(model=tmp_path / "m.safetensors", **STEPS), "export", "run-1")
    back = load_file(result["path"])
    assert {name: tensor.dtype for name, tensor in back.items()} == {n: t.dtype for n, t in weights.items()}
    assert 0 < result["max_difference"] < 0.1


def test_the_original_is_untouched(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    path = engine.tiny_model(tmp_path / "m.safetensors")
    before = files.digest_file(path), files.stamp(path)
    project = tiny_project(model=path, **STEPS)
    project.choices.export.folder, project.choices.export.name = str(tmp_path), "m.safetensors"
    result = engine.result(project, "export", "run-1")
    assert (files.digest_file(path), files.stamp(path)) == before
    assert Path(result["path"]) == tmp_path / "m-2.safetensors"


def test_nothing_is_overwritten(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "model.safetensors").write_text("mine", encoding="utf-8")
    (folder / "model-2.safetensors").mkdir()
    project = tiny_project(**STEPS)
    project.choices.export.folder, project.choices.export.name = str(folder), "model.safetensors"
    assert Path(engine.result(project, "export", "run-1")["path"]).name == "model-3.safetensors"
    assert (folder / "model.safetensors").read_text(encoding="utf-8") == "mine"


def test_a_file_that_is_gone_or_changed_is_written_again(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**STEPS)
    path = Path(engine.result(project, "export", "run-1")["path"])
    assert isinstance(next(perform(project, EXPORT)), Reused)
    path.unlink()
    assert isinstance(list(perform(project, EXPORT))[-1], Finished) and path.is_file()
    content = path.read_bytes()
    path.write_bytes(content[:-1])
    assert isinstance(list(perform(project, EXPORT))[-1], Finished)
    again = Path(engine.result(project, "export", "run-1")["path"])
    assert again != path and again.read_bytes() == content and path.read_bytes() == content[:-1]
    other = content[:-4] + bytes(4)  # as large, as every checkpoint of an architecture is
    again.write_bytes(other)
    assert isinstance(list(perform(project, EXPORT))[-1], Finished) and again.read_bytes() == other
    assert Path(engine.result(project, "export", "run-1")["path"]).read_bytes() == content


def test_the_same_file_is_not_written_twice(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**STEPS)
    first = engine.result(project, "export", "run-1")
    shutil.rmtree(engine.folder_of(project, EXPORT))
    assert engine.result(project, "export", "run-1")["path"] == first["path"]
    names = {path.name for path in (project.folder / "export").iterdir()}
    assert names == {Path(first["path"]).name, "MODEL_CARD.md", "load_example.py"}


def test_a_damaged_write_is_found(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> None:
    real = checkpoint.to_bytes
    monkeypatch.setattr(checkpoint, "to_bytes", lambda *a: real(*a)[:-100])
    error = engine.refusal(tiny_project(**STEPS), "export", "run-1")
    assert isinstance(error, ProjectError) and error.code == "export_unreadable"


@pytest.mark.parametrize("wrong", [1000.0, float("nan")])
def test_other_weights_are_found(
    wrong: float, tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, real = tiny_project(**STEPS), checkpoint.to_bytes
    engine.run(project, "unlearn", "run-1")
    other = unlearned(project)
    other["head.bias"] = torch.tensor([0.0, wrong, -wrong] if wrong == 1000 else [wrong] * 3)
    monkeypatch.setattr(checkpoint, "to_bytes", lambda original, _: real(original, other))
    assert not engine.result(project, "export", "run-1")["same"]


def test_a_folder_that_cannot_be_made(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    project = tiny_project(**STEPS)
    project.choices.export.folder = str(tmp_path / "file" / "out")
    error = engine.refusal(project, "export", "run-1")
    assert error.code == "cannot_write" and str(tmp_path / "file") in str(error)


@pytest.mark.parametrize(
    ("name", "safe"),
    [("a/b:c?.pt", "a-b-c-.pt"), ("..", "model"), ("  x. ", "x"), ("Ünïcode 🙂.pt", "Ünïcode 🙂.pt"), ("", "model")],
)
def test_names_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_each_run_has_its_own_export(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(**STEPS)
    start_run(project.choices, "megu", None, STEPS)
    paths = [engine.result(project, "export", run)["path"] for run in ("run-1", "run-2")]
    assert (
        Path(paths[0]).name == "model-without-a-class.safetensors"
        and Path(paths[1]).name == "model-without-a-class-2.safetensors"
    )


def test_names_that_are_too_long_are_cut(tmp_path: Path) -> None:
    for name in ("x" * 300 + ".pt", "é" * 300 + ".safetensors", "x" * 300):
        (tmp_path / safe_name(name)).write_text("it fits", encoding="utf-8")
    assert safe_name("x" * 300 + ".pt").endswith("x.pt") and safe_name("a.b.pt") == "a.b.pt"


def test_a_drive_that_is_gone_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise FileNotFoundError(2, "No such device")

    monkeypatch.setattr(Path, "mkdir", gone)
    with pytest.raises(ProjectError) as error:
        free_names.write_file(tmp_path / "stick", "model.pt", b"weights")
    assert error.value.code == "cannot_write" and "stick" in str(error.value)


def test_two_who_write_one_name_at_once_both_keep_their_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one takes the name while this one still writes aside."""
    whole = free_names.files.sync

    def overtaken(path: Path) -> None:
        if not (tmp_path / "model.pt").exists():
            (tmp_path / "model.pt").write_bytes(b"other")
        whole(path)

    monkeypatch.setattr(free_names.files, "sync", overtaken)
    assert free_names.write_file(tmp_path, "model.pt", b"own") == tmp_path / "model-2.pt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model-2.pt", "model.pt"]
    assert (tmp_path / "model.pt").read_bytes() == b"other" and (tmp_path / "model-2.pt").read_bytes() == b"own"


def test_two_who_write_one_folder_at_once_both_keep_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = free_names.files.move_persistently

    def overtaken(move: Any, source: Path, target: Path) -> None:
        if target == tmp_path / "model":
            target.mkdir()
            (target / "config.json").write_text("other", encoding="utf-8")
        whole(move, source, target)

    def fill(aside: Path) -> None:
        aside.mkdir()
        (aside / "config.json").write_text("own", encoding="utf-8")

    monkeypatch.setattr(free_names.files, "move_persistently", overtaken)
    assert free_names.write_folder(tmp_path, "model", fill) == tmp_path / "model-2"
    assert (tmp_path / "model" / "config.json").read_text(encoding="utf-8") == "other"
