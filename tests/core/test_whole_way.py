"""Models of many kinds through all stages: recognised, unlearned, measured, exported in the form they came in."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import timm
import torch
import torchvision
from PIL import Image
from safetensors.torch import load_file
from torch import nn

from megu.models import checkpoint
from megu.models.features import features_of_batch
from megu.project import Project
from megu.runs import start_run
from megu.schema import ModelChoice, Origin
from megu.stages import materials
from megu.stages.table import make_stage

SEVEN = ("ash tree", "Bergföhre", "cedar", "柳", "elm 🌳", "fir", "ginkgo")
STEPS = {"steps": 2, "noise_steps": 1, "batch": 6}


def pictures(root: Path, mode: str = "RGB", side: int = 32, classes: tuple[str, ...] = SEVEN) -> Path:
    """Two pictures a class and split, all different."""
    for s, split in enumerate(("train", "test")):
        for k, name in enumerate(classes):
            folder = root / split / name
            folder.mkdir(parents=True)
            for i in range(2):
                shade = 20 + 30 * k
                colour = shade if mode == "L" else (shade, 255 - shade, 60 * s + i)
                picture = Image.new(mode, (side, side), colour)
                picture.putpixel((s, i), 0 if mode == "L" else (1, 2, 3))
                picture.save(folder / f"{i}.png")
    return root


def resnet18(channels: int = 3) -> nn.Module:
    torch.manual_seed(0)
    model = torchvision.models.resnet18(num_classes=len(SEVEN))
    if channels != 3:
        model.conv1 = nn.Conv2d(channels, 64, 7, 2, 3, bias=False)
    return model


def vit_folder(folder: Path) -> Path:
    from transformers import ViTConfig, ViTForImageClassification, ViTImageProcessor

    names = dict(enumerate(SEVEN))
    config = ViTConfig(
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        image_size=16,
        patch_size=8,
        id2label=names,
        label2id={name: k for k, name in names.items()},
    )
    torch.manual_seed(0)
    ViTForImageClassification(config).save_pretrained(folder)
    ViTImageProcessor(size={"height": 16, "width": 16}).save_pretrained(folder)
    return folder


def state_dict(folder: Path) -> Path:
    torch.save(resnet18().state_dict(), folder / "Bäume.pt")
    return folder / "Bäume.pt"


def lightning(folder: Path) -> Path:
    weights = {f"model.{name}": tensor for name, tensor in resnet18().state_dict().items()}
    torch.save({"epoch": 3, "state_dict": weights, "optimizer_states": [{"x": torch.ones(3)}]}, folder / "last.ckpt")
    return folder / "last.ckpt"


def whole(folder: Path) -> Path:
    torch.save(resnet18(), folder / "model.pkl")
    return folder / "model.pkl"


def grey(folder: Path) -> Path:
    torch.save(resnet18(1).state_dict(), folder / "grey.pth")
    return folder / "grey.pth"


def mobile(folder: Path) -> Path:
    torch.manual_seed(0)
    torch.save(timm.create_model("mobilenetv3_small_050", num_classes=len(SEVEN)).state_dict(), folder / "mobile.pt")
    return folder / "mobile.pt"


MODELS: dict[str, tuple[Callable[[Path], Path], str, str]] = {
    "vit": (vit_folder, "ViT", "folder"),
    "state dict": (state_dict, "ResNet-18", "pickle"),
    "lightning": (lightning, "ResNet-18", "pickle"),
    "whole": (whole, "ResNet-18", "module"),
    "grey": (grey, "ResNet-18", "pickle"),
    "mobile": (mobile, "mobilenetv3_small_050", "pickle"),
}
"""What makes the model in a folder, its title and its form."""


@pytest.fixture
def begun(make_project: Callable[..., Project], tmp_path: Path) -> Callable[..., Project]:
    """A function that makes a project of one of `MODELS`, with images of 32 pixels where its file does not say how."""

    def make(kind: str, **how: Any) -> Project:
        folder = tmp_path / "Modèle 1"
        folder.mkdir()
        path = MODELS[kind][0](folder)
        images = pictures(tmp_path / "Bilder é", "L" if kind == "grey" else "RGB")
        project = make_project(model=path, images=images, forget=(SEVEN[1],), **{**STEPS, **how})
        usual = engine.result(project, "model")
        if not usual["preprocessing_stated"]:
            small = {**usual["preprocessing"], "size": [32, 32]}
            project.choices.model = ModelChoice.model_validate({"path": str(path), "preprocessing": small})
        return project

    return make


@pytest.mark.parametrize("kind", MODELS)
def test_from_model_to_export(kind: str, begun: Callable[..., Project]) -> None:
    project = begun(kind)
    said = engine.result(project, "model")
    assert (said["title"], said["form"]) == MODELS[kind][1:] and said["classes"] == len(SEVEN)
    assert (said["class_names"] == list(SEVEN)) == (kind == "vit")
    exported = engine.result(project, "export", "run-1")
    assert exported["same"] and exported["max_difference"] == 0
    path, original = Path(exported["path"]), project.find_path(project.choices.model.path)  # type: ignore[union-attr]
    before, after = checkpoint.read(original), checkpoint.read(path)
    assert list(before.tensors) == list(after.tensors) and before.prefix == after.prefix
    assert all(after.tensors[name].dtype == tensor.dtype for name, tensor in before.tensors.items())
    if kind == "vit":
        assert load_file(path / "model.safetensors").keys() == load_file(original / "model.safetensors").keys()
        assert json.loads((path / "config.json").read_text()) == json.loads((original / "config.json").read_text())
    if kind == "lightning":
        assert exported["left_out"] == ["optimizer_states"]
        assert torch.load(path, weights_only=True)["epoch"] == 3
    if kind == "whole":
        assert path.suffix == ".pt" and torch.load(path, weights_only=True).keys() == resnet18().state_dict().keys()


@pytest.mark.parametrize("method", ["ssd", "unsir", "salun", "retrain", "bad_teacher", "megu"])
@pytest.mark.parametrize("kind", ["vit", "grey", "mobile"])
def test_methods_and_features_take_any_of_them(kind: str, method: str, begun: Callable[..., Project]) -> None:
    quick = {
        "ssd": {},
        "unsir": {"noise_steps": 1, "copies": 1},
        "salun": {"epochs": 1},
        "retrain": {"epochs": 1},
        "bad_teacher": {"epochs": 1},
        "megu": {"steps": 2, "noise_steps": 1},
    }
    project = begun(kind, method=None)
    start_run(project.choices, method, None, {**quick[method], "batch": 6, "guard": 0})
    engine.result(project, "unlearn", "run-1")
    model = materials.load_original(project)
    stage = make_stage("baseline")
    data = materials.load_dataset(project, stage, materials.basis(project, stage))
    features = features_of_batch(model, data.normalised(torch.arange(4)))
    assert features.shape[0] == 4 and features.dim() == 2 and features.isfinite().all()


def test_retraining_starts_where_the_original_did(begun: Callable[..., Project], tmp_path: Path) -> None:
    """From a pretrained file with another last layer all but that is taken; the recipe fills the parameters."""
    project = begun("state dict", method=None)
    torch.manual_seed(5)
    pretrained = torchvision.models.resnet18(num_classes=1000).state_dict()
    torch.save(pretrained, tmp_path / "imagenet.pth")
    origin = Origin(start="pretrained", file=str(tmp_path / "imagenet.pth"), epochs=1, batch=14)
    assert project.choices.model is not None
    project.choices.model.origin = origin
    run = start_run(project.choices, "retrain", None, {"rate": 1e-6, "weight_decay": 0.0})
    assert (run.parameters["epochs"], run.parameters["batch"], run.parameters["rate"]) == (1, 14, 1e-6)
    engine.run(project, "unlearn", run.id)
    made = load_file(engine.folder_of(project, make_stage("unlearn", run.id)) / "model.safetensors")
    assert torch.allclose(made["layer4.1.conv2.weight"], pretrained["layer4.1.conv2.weight"], atol=1e-4)
    assert made["fc.weight"].shape == (len(SEVEN), 512)
    project.choices.model.origin = origin.model_copy(update={"start": "random", "file": None})
    engine.run(project, "unlearn", run.id)
    fresh = load_file(engine.folder_of(project, make_stage("unlearn", run.id)) / "model.safetensors")
    assert not torch.allclose(fresh["layer4.1.conv2.weight"], pretrained["layer4.1.conv2.weight"], atol=1e-2)


@pytest.mark.parametrize("given", ["missing", "other"])
def test_a_start_that_can_not_be(given: str, begun: Callable[..., Project], tmp_path: Path) -> None:
    project = begun("state dict", method=None)
    path = tmp_path / "start.pt"
    if given == "other":
        torch.save(timm.create_model("mobilenetv3_small_050").state_dict(), path)
    assert project.choices.model is not None
    project.choices.model.origin = Origin(start="pretrained", file=str(path))
    start_run(project.choices, "retrain", None, {"epochs": 1})
    error = engine.refusal(project, "unlearn", "run-1")
    assert error.code == f"start_{given}" and str(path) in str(error)
