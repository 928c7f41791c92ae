"""Shared parts of tests of exports: small classifiers in every form of a model, and projects that export them."""

import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import torch
from safetensors.torch import save_file

from megu.export.contents import ExportModel
from megu.model.files import said
from megu.model.files.reading import read_model
from megu.model.open import open_original
from megu.model.stage_model import describe
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project

STEPS = {"steps": 2, "noise_steps": 1}
GREY = Preprocessing(size=(32, 32), channels=1, mean=(0.5,), std=(0.25,))
NAMES = list(engine.TINY)


def small_timm(folder: Path, channels: int = 1) -> Path:
    """A classifier of timm in a file of weights."""
    import timm

    torch.manual_seed(0)
    model = timm.create_model("mobilenetv3_small_050", num_classes=3, in_chans=channels)
    save_file(model.state_dict(), folder / "mobile.safetensors")
    return folder / "mobile.safetensors"


def small_vit(folder: Path, names: list[str] | None = None, as_safetensors: bool = True) -> Path:
    """A classifier of transformers in a folder, with its own card and the names of its classes."""
    from transformers import ViTConfig, ViTForImageClassification

    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    labels = dict(enumerate(names or NAMES))
    config = ViTConfig(**sizes, image_size=16, patch_size=8, num_channels=1, id2label=labels)
    config.label2id = {name: number for number, name in labels.items()}
    model = ViTForImageClassification(config)
    model.save_pretrained(folder)
    if not as_safetensors:
        torch.save(model.state_dict(), folder / "pytorch_model.bin")
        (folder / "model.safetensors").unlink()
    how = {"do_normalize": True, "image_mean": [0.5], "image_std": [0.25], "size": {"height": 16, "width": 16}}
    processor = {"image_processor_type": "ViTImageProcessor", "do_resize": True, "do_rescale": True}
    (folder / "preprocessor_config.json").write_text(json.dumps({**processor, **how}), encoding="utf-8")
    (folder / "README.md").write_text(
        "---\nlicense: apache-2.0\n---\nTells the dark from the light.\n", encoding="utf-8"
    )
    return folder


def exporting(project: Project, **options: Any) -> Project:
    """The project with these choices about its export, and its preprocessing where the model needs it."""
    for name, value in options.items():
        setattr(project.choices.export, name, value)
    project.save()
    return project


def prepared(path: Path, how: Preprocessing = GREY) -> ExportModel:
    """A model as if it had been unlearned, with the weights it has."""
    checkpoint = read_model(path)
    description = describe(checkpoint, path)
    original = checkpoint.narrow(description["prefix"])
    module = open_original(path, description)
    weights = {name: tensor.clone() for name, tensor in module.state_dict().items()}
    names = said.class_names(original, description["classes"])
    return ExportModel(original, weights, description, how.model_dump(mode="json"), names, path)


def answers(ask: Callable[[torch.Tensor], torch.Tensor], how: Preprocessing = GREY) -> torch.Tensor:
    """Logits (2, K) for two images of noise, always the same."""
    torch.manual_seed(7)
    with torch.no_grad():
        return ask(torch.randn(2, how.channels, *how.size))


def example(project: Project, result: dict[str, Any]) -> dict[str, Any]:
    """Run the example that went along; what it left: `model`, which it loaded, and `logits`."""
    return runpy.run_path(str(project.find_path(result["snippet"])))
