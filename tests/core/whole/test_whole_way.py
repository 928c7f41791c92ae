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
from kinds import MODELS, SEVEN, pictures, resnet18
from safetensors.torch import load_file

from megu.images import materials
from megu.images.features import features_of_batch
from megu.images.stage_pixels import load_dataset
from megu.model.files.reading import read_model
from megu.model.open import load_original
from megu.project.project import Project
from megu.project.schema import ModelChoice, Origin
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage

STEPS = {"steps": 2, "noise_steps": 1, "batch": 6}


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
    result = engine.result(project, "model")
    assert (result["title"], result["form"]) == MODELS[kind][1:] and result["classes"] == len(SEVEN)
    assert (result["class_names"] == list(SEVEN)) == (kind == "vit")
    stage_result = engine.result(project, "export", "run-1")
    assert stage_result["same"] and stage_result["max_difference"] == 0
    path, original = Path(stage_result["path"]), project.find_path(project.choices.model.path)  # type: ignore[union-attr]
    before, after = read_model(original), read_model(path)
    assert list(before.tensors) == list(after.tensors) and before.prefix == after.prefix
    assert all(after.tensors[name].dtype == tensor.dtype for name, tensor in before.tensors.items())
    if kind == "vit":
        assert load_file(path / "model.safetensors").keys() == load_file(original / "model.safetensors").keys()
        assert json.loads((path / "config.json").read_text(encoding="utf-8")) == json.loads(
            (original / "config.json").read_text(encoding="utf-8")
        )
    if kind == "lightning":
        assert stage_result["left_out"] == ["optimizer_states"]
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
    model = load_original(project)
    stage = make_stage("baseline")
    data = load_dataset(project, stage, materials.basis(project, stage))
    features = features_of_batch(model, data.normalised(torch.arange(4)))
    assert features.shape[0] == 4 and features.dim() == 2 and features.isfinite().all()


def test_retraining_starts_where_the_original_did(begun: Callable[..., Project], tmp_path: Path) -> None:
    """From a pretrained file with another last layer all but that is taken; the recipe fills the parameters."""
    project = begun("state dict", method=None)
    torch.manual_seed(5)
    pretrained_weights = torchvision.models.resnet18(num_classes=1000).state_dict()
    torch.save(pretrained_weights, tmp_path / "imagenet.pth")
    origin = Origin(start="pretrained", file=str(tmp_path / "imagenet.pth"), epochs=1, batch=14)
    assert project.choices.model is not None
    project.choices.model.origin = origin
    run = start_run(project.choices, "retrain", None, {"rate": 1e-6, "weight_decay": 0.0})
    assert (run.parameters["epochs"], run.parameters["batch"], run.parameters["rate"]) == (1, 14, 1e-6)
    engine.run(project, "unlearn", run.id)
    weights = load_file(engine.folder_of(project, make_stage("unlearn", run.id)) / "model.safetensors")
    assert torch.allclose(weights["layer4.1.conv2.weight"], pretrained_weights["layer4.1.conv2.weight"], atol=1e-4)
    assert weights["fc.weight"].shape == (len(SEVEN), 512)
    project.choices.model.origin = origin.model_copy(update={"start": "random", "file": None})
    engine.run(project, "unlearn", run.id)
    fresh = load_file(engine.folder_of(project, make_stage("unlearn", run.id)) / "model.safetensors")
    assert not torch.allclose(fresh["layer4.1.conv2.weight"], pretrained_weights["layer4.1.conv2.weight"], atol=1e-2)


@pytest.mark.parametrize("start", ["missing", "other"])
def test_a_start_that_can_not_be(start: str, begun: Callable[..., Project], tmp_path: Path) -> None:
    project = begun("state dict", method=None)
    path = tmp_path / "start.pt"
    if start == "other":
        torch.save(timm.create_model("mobilenetv3_small_050").state_dict(), path)
    assert project.choices.model is not None
    project.choices.model.origin = Origin(start="pretrained", file=str(path))
    start_run(project.choices, "retrain", None, {"epochs": 1})
    error = engine.refusal(project, "unlearn", "run-1")
    assert error.code == f"start_{start}" and str(path) in str(error)
