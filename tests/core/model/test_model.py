"""The stage *model*: its description of valid checkpoints, and the error sentences for others."""

import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import engine
import pytest
import torch
from safetensors.torch import load_file, save_file

from megu.model.files.reading import read_model
from megu.model.stage_model import describe
from megu.project.project import Project
from megu.project.schema import ModelChoice


@pytest.fixture
def inspect(make_project: Callable[..., Project]) -> Callable[[Path], dict[str, Any]]:
    """Return the stage's result for a file."""
    return lambda path: engine.result(make_project(model=path), "model")


@pytest.fixture
def refused(make_project: Callable[..., Project]) -> Callable[[Path], str]:
    """Return the code of a file's refusal; its sentence names the file, and nothing is published."""

    def code(path: Path) -> str:
        project = make_project(model=path)
        error = engine.refusal(project, "model")
        assert str(path) in str(error)
        assert not (project.folder / "stages").exists()
        return error.code

    return code


def test_the_sample(sample: Path, inspect: Callable[[Path], dict[str, Any]]) -> None:
    result = inspect(sample / "classifier.safetensors")
    weights = load_file(sample / "classifier.safetensors")
    tensors = [t for name, t in weights.items() if "running" not in name and "num_batches" not in name]
    assert result["title"] == "Small CNN" and result["classes"] == 10 and result["form"] == "safetensors"
    assert result["class_names"][8] == "eight" and result["preprocessing_stated"]
    assert result["parameters"] == sum(tensor.numel() for tensor in tensors)
    assert result["bytes"] == (sample / "classifier.safetensors").stat().st_size


def test_a_resnet20_for_cifar10(data: Path, inspect: Callable[[Path], dict[str, Any]]) -> None:
    result = inspect(data / "resnet20_cifar10.pt")
    assert result["title"] == "ResNet-20 for small images" and result["classes"] == 10 and result["form"] == "pickle"
    assert result["class_names"] is None and not result["preprocessing_stated"]
    assert 269_000 < result["parameters"] < 273_000


@pytest.mark.parametrize("nest", [None, "state_dict", "model", "net", "model_state_dict"])
@pytest.mark.parametrize("prefix", ["", "module.", "_orig_mod.", "module.model."])
def test_nested_and_prefixed(
    nest: str | None, prefix: str, tmp_path: Path, inspect: Callable[[Path], dict[str, Any]]
) -> None:
    weights = {prefix + name: tensor for name, tensor in engine.tiny_weights().items()}
    torch.save({"epoch": 3, nest: weights} if nest else weights, tmp_path / "m.pt")
    result = inspect(tmp_path / "m.pt")
    assert result["architecture"] == "small_cnn" and result["arguments"] == {"classes": 3, "channels": 1, "width": 4}


def test_names_with_spaces_and_emoji(tmp_path: Path, inspect: Callable[[Path], dict[str, Any]]) -> None:
    folder = tmp_path / "Modèle final 🙂"
    folder.mkdir()
    assert inspect(engine.tiny_model(folder / "poids (2).safetensors"))["classes"] == 3


def test_a_changed_file_is_inspected_again(tmp_path: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(model=engine.tiny_model(tmp_path / "m.safetensors"))
    assert engine.result(project, "model")["classes"] == 3
    engine.tiny_model(tmp_path / "m.safetensors", classes=5)
    assert engine.result(project, "model")["classes"] == 5


@pytest.mark.parametrize("text", ["{", "[1]", '{"class_names": ["one"], "preprocessing": {"scale": -1}}'])
def test_what_a_file_says_wrongly_of_itself(
    text: str, tmp_path: Path, inspect: Callable[[Path], dict[str, Any]]
) -> None:
    result = inspect(engine.tiny_model(tmp_path / "m.safetensors", metadata={"megu": text}))
    assert result["class_names"] is None and not result["preprocessing_stated"]


# --- refused ---------------------------------------------------------------------------------------------------------


def test_missing(tmp_path: Path, refused: Callable[[Path], str]) -> None:
    assert refused(tmp_path / "nowhere.pt") == "model_missing"


def test_none_chosen(make_project: Callable[..., Project]) -> None:
    project = make_project()
    project.choices.model = None
    assert engine.refusal(project, "model").code == "need_model"


def test_a_folder(tmp_path: Path, refused: Callable[[Path], str]) -> None:
    (tmp_path / "model.pt").mkdir()
    assert refused(tmp_path / "model.pt") == "model_is_folder"


@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_empty(suffix: str, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    (tmp_path / f"m{suffix}").write_bytes(b"")
    assert refused(tmp_path / f"m{suffix}") == "model_empty"


@pytest.mark.parametrize("left", [0.02, 0.5, 0.99])
@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_truncated(suffix: str, left: float, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    path = tmp_path / f"m{suffix}"
    weights = engine.tiny_weights()
    torch.save(weights, path) if suffix == ".pt" else save_file(weights, path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * left)])
    assert refused(path) == "model_truncated"


@pytest.mark.parametrize("content", [b"Dear colleague,\nthe model is on the other disk.\n", b"x", os.urandom(5000)])
def test_no_checkpoint(content: bytes, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    (tmp_path / "m.pt").write_bytes(content)
    assert refused(tmp_path / "m.pt") == "model_unknown"


class Hostile:
    """Pickles to a call that would create a file."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.write_text, (self.trace, "the code ran"))


@pytest.mark.parametrize("how", ["torch", "pickle", "protocol 0"])
def test_code_is_refused_and_not_run(how: str, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    path, trace = tmp_path / "m.pt", tmp_path / "trace"
    if how == "torch":
        torch.save(Hostile(trace), path)
    else:
        path.write_bytes(pickle.dumps(Hostile(trace), protocol=0 if how == "protocol 0" else 4))
    assert refused(path) == "model_has_code"
    assert not trace.exists()
    if how == "torch":
        torch.load(path, weights_only=False)
    else:
        pickle.loads(path.read_bytes())
    assert trace.read_text(encoding="utf-8") == "the code ran", "the file must be one whose code would have run"


def test_code_beside_weights_is_not_run(tmp_path: Path, inspect: Callable[[Path], dict[str, Any]]) -> None:
    path, trace = tmp_path / "m.pt", tmp_path / "trace"
    torch.save({"state_dict": engine.tiny_weights(), "optimizer": Hostile(trace)}, path)
    assert inspect(path)["architecture"] == "small_cnn" and not trace.exists()
    torch.load(path, weights_only=False)
    assert trace.read_text(encoding="utf-8") == "the code ran", "the file must be one whose code would have run"


@pytest.mark.parametrize("value", [[1, 2], {"epoch": 3}, {}, 7])
def test_no_weights_inside(value: Any, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    torch.save(value, tmp_path / "m.pt")
    assert refused(tmp_path / "m.pt") in ("model_no_tensors", "model_unknown")


def test_an_unknown_architecture(tmp_path: Path, refused: Callable[[Path], str]) -> None:
    torch.save({"fc.weight": torch.zeros(10, 64), "fc.bias": torch.zeros(10)}, tmp_path / "m.pt")
    assert refused(tmp_path / "m.pt") == "model_architecture_unknown"


@pytest.mark.parametrize("change", ["missing", "extra", "shape"])
def test_almost_a_known_architecture(change: str, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    weights = dict(engine.tiny_weights())
    if change == "missing":
        del weights["bn2.bias"]
    elif change == "extra":
        weights["conv4.weight"] = torch.zeros(1)
    else:
        weights["conv3.weight"] = torch.zeros(8, 8, 5, 5)
    save_file(weights, tmp_path / "m.safetensors")
    assert refused(tmp_path / "m.safetensors") == "model_architecture_unknown"


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_not_numbers(value: float, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    weights = engine.tiny_weights()
    weights["head.weight"][0, 0] = value
    save_file(weights, tmp_path / "m.safetensors")
    assert refused(tmp_path / "m.safetensors") == "model_not_finite"


def test_a_file_that_cannot_be_read(
    tmp_path: Path, refused: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, usual = engine.tiny_model(tmp_path / "m.safetensors"), Path.open

    def locked(self: Path, *arguments: Any, **more: Any) -> Any:  # root may read anything, so the mode won't do
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return usual(self, *arguments, **more)

    monkeypatch.setattr(Path, "open", locked)
    assert refused(path) == "cannot_read"


def test_refusal_leaves_the_project_usable(tmp_path: Path, make_project: Callable[..., Project]) -> None:
    (tmp_path / "bad.pt").write_bytes(b"no")
    project = make_project(model=tmp_path / "bad.pt")
    engine.refusal(project, "model")
    project.choices.model = ModelChoice(path=str(engine.tiny_model(tmp_path / "good.safetensors")))
    assert engine.result(project, "model")["classes"] == 3


def expanded(_: torch.Tensor) -> torch.Tensor:
    return torch.zeros(1).expand(3, 10**12)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda weight: weight.to_sparse(), "model_weights_odd"),
        (lambda weight: weight.to_sparse_csr(), "model_weights_odd"),
        (lambda weight: weight.to("meta"), "model_weights_odd"),
        (lambda weight: weight.to(torch.complex64), "model_weights_odd"),
        (lambda weight: torch.quantize_per_tensor(weight, 0.1, 0, torch.qint8), "model_weights_odd"),
        (lambda weight: torch.tensor(1.0), "model_architecture_unknown"),
        (expanded, "model_truncated"),
    ],
)
def test_odd_tensors(change: Callable, code: str, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    weights = engine.tiny_weights()
    torch.save({**weights, "head.weight": change(weights["head.weight"])}, tmp_path / "m.pt")
    assert refused(tmp_path / "m.pt") == code


@pytest.mark.parametrize("value", [{0: torch.ones(2)}, {"model": {3: torch.ones(1)}}, {("a",): torch.ones(1)}])
def test_names_that_are_no_words(value: Any, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    torch.save(value, tmp_path / "m.pt")
    assert refused(tmp_path / "m.pt") == "model_no_tensors"


@pytest.mark.parametrize("share", [0.001, 0.01, 0.05, 0.2, 0.5, 0.99, 0.9999])
def test_a_pickle_cut_anywhere(share: float, tmp_path: Path, refused: Callable[[Path], str]) -> None:
    path = tmp_path / "m.pt"
    torch.save(engine.tiny_weights(), path, _use_new_zipfile_serialization=False)
    whole = path.read_bytes()
    path.write_bytes(whole[: max(1, int(share * len(whole)))])
    assert refused(path) in ("model_unknown", "model_has_code")


@pytest.mark.parametrize("kind", [torch.float8_e4m3fn, torch.float8_e5m2, torch.bfloat16, torch.float16])
def test_short_floats_are_read(kind: torch.dtype, tmp_path: Path) -> None:
    weights = {name: t.to(kind) if t.is_floating_point() else t for name, t in engine.tiny_weights().items()}
    save_file(weights, tmp_path / "m.safetensors")
    assert describe(read_model(tmp_path / "m.safetensors"), tmp_path)["classes"] == 3


@pytest.mark.parametrize(
    "said",
    [
        "[" * 100_000,
        json.dumps({"class_names": [1, 2, 3]}),
        json.dumps({"class_names": ["a", "a", "b"]}),
        json.dumps({"class_names": ["a", "b", "\ud800"]}),
        *(
            json.dumps({"preprocessing": {"size": [8, 8], "channels": 1, "mean": [0.5], "std": [0.5], **wrong}})
            for wrong in (
                {"size": [0, 0]},
                {"size": [-3, 8]},
                {"size": [10**6, 10**6]},
                {"channels": 2},
                {"channels": 3, "mean": [0, 0, 0], "std": [1, 1, 1]},
                {"mean": [0.1, 0.2]},
                {"mean": [float("nan")]},
                {"std": [0]},
                {"scale": 1e-320},
            )
        ),
    ],
)
def test_nonsense_that_a_file_says_of_itself_is_passed_over(said: str, tmp_path: Path) -> None:
    path = engine.tiny_model(tmp_path / "m.safetensors", metadata={"megu": said})
    description = describe(read_model(path), path)
    assert description["class_names"] is None and not description["preprocessing_stated"]
    assert description["preprocessing"]["channels"] == 1 and description["preprocessing"]["size"] == [32, 32]


def test_another_kind_of_zip_is_not_called_damaged(tmp_path: Path, refused: Callable[[Path], str]) -> None:
    with ZipFile(tmp_path / "notes.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    assert refused(tmp_path / "notes.docx") == "model_unknown"


def test_a_header_whose_length_begins_like_a_pickle(tmp_path: Path) -> None:
    """One safetensors file in 32: its first byte, 0x80, is also that of a pickle."""
    path = tmp_path / "m.safetensors"
    for padding in range(64):
        save_file({"weight": torch.ones(2)}, path, {"about": "x" * 8 * padding})
        if path.read_bytes()[0] == 0x80:
            break
    assert path.read_bytes()[0] == 0x80 and read_model(path).tensors["weight"].tolist() == [1, 1]
