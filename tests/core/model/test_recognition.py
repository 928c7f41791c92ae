"""Architectures recognised from names and shapes: the index against the installed libraries, heads, nests, choices."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import numpy as np
import pytest
import timm
import torch
import torchvision
from torch import nn

from megu.base.errors import ModelError
from megu.model import letters
from megu.model.architectures import fingerprints, libraries
from megu.model.architectures.cifar_resnet import CifarResNet
from megu.model.architectures.table import LIBRARY, build_on_meta, recognise
from megu.model.files import checkpoint
from megu.model.files.reading import read_model
from megu.model.open import open_original
from megu.model.stage_model import describe
from megu.project.project import Project
from megu.project.schema import ModelChoice

STRIDE = 40
"""Every fortieth of timm's 1,371 names is built here, and all of torchvision's."""
SAMPLE = [("torchvision", name) for name in libraries.names("torchvision")]
SAMPLE += [("timm", name) for name in libraries.names("timm")[::STRIDE]]


def told(path: Path, architecture: str | None = None) -> dict[str, Any]:
    return describe(read_model(path), path, architecture)


def saved(value: Any, path: Path) -> Path:
    torch.save(value, path)
    return path


@pytest.mark.parametrize(("library", "name"), SAMPLE)
def test_the_index_knows_what_is_installed(library: str, name: str) -> None:
    """Built with 7 classes, each is recognised under its name, or one that computes the same."""
    if f"{library}/{name}" in NOT_CLASSIFIERS:
        pytest.skip("gives no logits")
    model = build_on_meta(LIBRARY, {"library": library, "name": name, "classes": 7})
    candidates = recognise({key: tuple(tensor.shape) for key, tensor in model.state_dict().items()})
    names = {
        other
        for one in candidates
        if one.architecture == LIBRARY
        for other in (one.arguments["name"], *fingerprints.other_names(one.arguments["library"], one.arguments["name"]))
    }
    assert name in names and all(one.arguments["classes"] == 7 for one in candidates)


NOT_CLASSIFIERS = {f"timm/{name}" for name in ("gemma4_vit_167m_enc", "mobilenetv5_300m_enc", "qwen3_vit_88m_enc")}


@pytest.mark.parametrize("channels", [1, 4])
def test_other_channels(channels: int, tmp_path: Path) -> None:
    model = timm.create_model("mobilenetv3_small_050", num_classes=3, in_chans=channels).eval()
    result = told(path := saved(model.state_dict(), tmp_path / "m.pt"))
    assert result["arguments"]["channels"] == channels == result["preprocessing"]["channels"]
    x = torch.randn(1, channels, 64, 64)
    assert torch.allclose(open_original(path, result)(x), model(x), atol=1e-5)
    own = CifarResNet(10, 20, channels)
    assert told(saved(own.state_dict(), tmp_path / "own.pt"))["arguments"] == {
        "classes": 10,
        "depth": 20,
        "channels": channels,
    }


def test_the_size_of_images_is_read_from_a_position_embedding(tmp_path: Path) -> None:
    model = timm.create_model("vit_tiny_patch16_224", num_classes=3, img_size=64)
    result = told(saved(model.state_dict(), tmp_path / "m.pt"))
    assert result["arguments"]["size"] == 64 and result["preprocessing"]["size"] == [64, 64]
    other = torchvision.models.vit_b_32(num_classes=3, image_size=96)
    assert told(saved(other.state_dict(), tmp_path / "n.pt"))["title"] == "ViT-B/32"


HEADS: dict[str, Callable[[], nn.Module]] = {
    "dropout": lambda: nn.Sequential(nn.Dropout(), nn.Linear(512, 5)),
    "two layers": lambda: nn.Sequential(nn.Linear(512, 64), nn.ReLU(), nn.Dropout(), nn.Linear(64, 5)),
    "norm": lambda: nn.Sequential(nn.Linear(512, 64), nn.BatchNorm1d(64), nn.ReLU(), nn.Linear(64, 5)),
    "no bias": lambda: nn.Linear(512, 5, bias=False),
}


@pytest.mark.parametrize("head", HEADS)
def test_a_replaced_head_answers_as_it_did(head: str, tmp_path: Path) -> None:
    model = torchvision.models.resnet18()
    model.fc = HEADS[head]()  # type: ignore[assignment]
    result = told(path := saved(model.eval().state_dict(), tmp_path / "m.pt"))
    x = torch.randn(2, 3, 64, 64)
    assert result["classes"] == 5 and result["assumed"] == (head in ("two layers", "norm"))
    assert torch.allclose(open_original(path, result)(x), model(x), atol=1e-5)


def test_side_heads_give_logits_in_training_too(tmp_path: Path) -> None:
    model = torchvision.models.googlenet(init_weights=False)
    model.fc = nn.Linear(1024, 4)
    result = told(path := saved(model.state_dict(), tmp_path / "m.pt"))
    open_model = open_original(path, result).train()
    assert open_model(torch.randn(2, 3, 64, 64)).shape == (2, 4)


def wrapped(weights: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {prefix + name: tensor for name, tensor in weights.items()}


@pytest.mark.parametrize("prefix", ["module.", "model.", "_orig_mod.", "model._orig_mod.", "net.", "student.backbone."])
def test_prefixes_and_what_lies_beside(prefix: str, tmp_path: Path) -> None:
    weights = timm.create_model("mobilenetv3_small_050", num_classes=3).state_dict()
    loss = {"criterion.weight": torch.ones(3)}
    value = {"epoch": 1, "state_dict": {**wrapped(weights, prefix), **loss}}
    result = told(path := saved(value, tmp_path / "last.ckpt"))
    assert result["title"] == "mobilenetv3_small_050" and result["prefix"] == prefix
    part = read_model(path).narrow(result["prefix"])
    assert checkpoint.left_out(part) == ["criterion.weight"] and list(part.tensors) == list(weights)
    open_original(path, result)


@pytest.mark.parametrize("how", ["torch", "old torch", "pickle", "parallel", "nested"])
def test_modules_saved_whole(how: str, tmp_path: Path) -> None:
    model = torchvision.models.squeezenet1_0(num_classes=3).eval()
    path = tmp_path / "m.pt"
    if how == "pickle":
        path.write_bytes(pickle.dumps(model))
    else:
        value = (
            nn.DataParallel(model) if how == "parallel" else {"epoch": 1, "net": model} if how == "nested" else model
        )
        torch.save(value, path, _use_new_zipfile_serialization=how != "old torch")
    result = told(path)
    assert (
        result["form"] == "module"
        and result["title"] == "SqueezeNet 1.0"
        and result["chosen"] == "torchvision/squeezenet1_0"
    )
    x = torch.randn(1, 3, 64, 64)
    assert torch.equal(open_original(path, result)(x), model(x))


def test_several_that_fit_are_offered(tmp_path: Path, make_project: Callable[..., Project]) -> None:
    path = saved(timm.create_model("tf_efficientnet_b0", num_classes=3).state_dict(), tmp_path / "m.pt")
    project = make_project(model=path)
    usual = engine.result(project, "model")
    assert usual["chosen"] == "timm/efficientnet_b0" and len(usual["candidates"]) == 3
    project.choices.model = ModelChoice(path=str(path), architecture="timm/tf_efficientnet_b0")
    result = engine.result(project, "model")
    assert result["arguments"]["name"] == "tf_efficientnet_b0" and result["candidates"] == usual["candidates"]


def test_what_the_file_names_is_taken(tmp_path: Path) -> None:
    weights = timm.create_model("tf_efficientnet_b0", num_classes=3).state_dict()
    result = told(saved({"arch": "tf_efficientnet_b0", "state_dict": weights}, tmp_path / "m.pt"))
    assert result["chosen"] == "timm/tf_efficientnet_b0"


@pytest.mark.parametrize("names", [["a", "b", "c"], {"a": 0, "c": 2, "b": 1}, {0: "a", 1: "b", 2: "c"}])
def test_class_names_beside_the_weights(names: Any, tmp_path: Path) -> None:
    value = {"class_to_idx": names, "state_dict": engine.tiny_weights()}
    assert told(saved(value, tmp_path / "m.pt"))["class_names"] == ["a", "b", "c"]


def test_old_files_without_counters(tmp_path: Path) -> None:
    weights = torchvision.models.resnet18(num_classes=3).state_dict()
    old = {name: tensor for name, tensor in weights.items() if not name.endswith("num_batches_tracked")}
    path = saved(old, tmp_path / "m.pt")
    open_original(path, told(path))
    part = read_model(path)
    (tmp_path / "out.pt").write_bytes(checkpoint.to_bytes(part, weights))
    assert list(read_model(tmp_path / "out.pt").tensors) == list(old)


# --- what can't be opened --------------------------------------------------------------------------------------------


class Own(nn.Module):
    """A custom network."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Linear(2, 2)


def script(path: Path) -> None:
    torch.jit.save(torch.jit.script(nn.Linear(2, 2)), path)


def exported(path: Path) -> None:
    torch.export.save(torch.export.export(nn.Linear(2, 2), (torch.zeros(1, 2),)), path)


def named(module: str) -> Callable[[Path], None]:
    """Return a pickle that names a class of a package that need not be installed."""
    return lambda path: path.write_bytes(f"c{module}\nLearner\n(tR}}b.".encode()) and None


FOREIGN: dict[str, tuple[str, Callable[[Path], Any], str]] = {
    "torchscript": ("m.pt", script, "model_torchscript"),
    "exported": ("m.pt2", exported, "model_exported"),
    "hdf5": ("m.h5", lambda path: path.write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(100)), "model_keras"),
    "fastai": ("m.pkl", named("fastai.learner"), "model_fastai"),
    "sklearn": ("m.joblib", named("sklearn.ensemble._forest"), "model_sklearn"),
    "onnx": ("m.onnx", lambda path: path.write_bytes(b"\x08\x07\x12\x07pytorch" + bytes(100)), "model_onnx"),
    "numpy": ("m.npz", lambda path: np.savez(path, a=np.zeros(2)), "model_numpy"),
    "gguf": ("m.gguf", lambda path: path.write_bytes(b"GGUF" + bytes(100)), "model_gguf"),
    "own": ("m.pt", lambda path: torch.save(Own(), path), "model_own_architecture"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_other_files_are_named_and_a_message_offered(kind: str, tmp_path: Path) -> None:
    name, make, code = FOREIGN[kind]
    make(tmp_path / name)
    with pytest.raises(ModelError) as error:
        told(tmp_path / name)
    assert error.value.code == code and str(tmp_path / name) in str(error.value)
    letter = letters.text(code, error.value.values)
    assert (letter is None) == (kind == "gguf")
    if letter is not None:
        assert name in letter and "{" not in letter and "torch.save(model.state_dict(), " in letter
        assert ("megu.models" in letter) == (kind in ("own", "fastai"))


def test_a_keras_archive_and_a_saved_model(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "m.keras", "w") as archive:
        for inside in ("config.json", "model.weights.h5"):
            archive.writestr(inside, "x")
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "saved_model.pb").touch()
    for path, code in ((tmp_path / "m.keras", "model_keras"), (tmp_path / "saved", "model_tensorflow")):
        with pytest.raises(ModelError) as error:
            told(path)
        assert error.value.code == code


@pytest.mark.parametrize(
    ("config", "code"),
    [
        ({"model_type": "llama"}, "model_folder_kind"),
        ({"model_type": "secret", "auto_map": {"AutoModel": "code.py"}}, "model_folder_code"),
        ({"model_type": "vit"}, "model_folder_differs"),
        ({"architecture": "resnet18", "num_classes": 3}, "model_folder_differs"),
    ],
)
def test_folders_that_are_no_classifier(config: dict[str, Any], code: str, tmp_path: Path) -> None:
    from safetensors.torch import save_file

    save_file({"a.weight": torch.zeros(2)}, tmp_path / "model.safetensors")
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(ModelError) as error:
        told(tmp_path)
    assert error.value.code == code


def test_every_letter_can_be_filled() -> None:
    for code in letters.REASONS:
        text = letters.text(code, {"path": "/a/m.pt"})
        assert text is not None and "m.pt" in text and "{" not in text
