"""Trains the vision transformers of `vit.yaml`: an original that knows the sample's digits in five pairs, and models
retrained without a pair or one digit, three each.

A model takes half a minute on one core. Each lies in `results/models/vit` as `transformers` saves it; one that is there
is not made again.

.venv/bin/python tests/benchmarks/vit_models.py
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from PIL import Image

from megu.images.dataset import Dataset, Splits
from megu.images.index import Index, save_index
from megu.images.sources.registry import list_images
from megu.machine import torch_setup
from megu.project.preprocessing import Preprocessing
from megu.unlearn.methods.retrain import RetrainParameters, phases
from megu.unlearn.training.task import Task

if TYPE_CHECKING:
    from transformers import ViTForImageClassification

HERE = Path(__file__).resolve().parent
MODELS = HERE / "results" / "models" / "vit"
DIGITS = HERE.parents[1] / "resources" / "sample" / "digits"
NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
PAIRS = {name: f"{NAMES[k - k % 2]} or {NAMES[k - k % 2 + 1]}" for k, name in enumerate(NAMES)}
"""A digit to its class."""
WITHOUT = {
    "pair_2": ("two", "three"),
    "pair_8": ("eight", "nine"),
    "one": ("one",),
    "four": ("four",),
    "seven": ("seven",),
}
"""What is left out, by the name of a scenario: digits."""
RETRAINED = 3
RECIPE = {"epochs": 60, "rate": 0.1, "batch": 32, "weight_decay": 5e-4, "shift": 0.0}
SEEN = {
    "image_processor_type": "ViTImageProcessor",
    "size": {"height": 8, "width": 8},
    "image_mean": [0.5],
    "image_std": [0.5],
}
"Preprocessing, as `transformers` says it."
LARGEST_STEP = 1.0
"""The norm of a gradient: without a limit, transformers of all sizes diverge at this rate now and then."""


def main() -> None:
    """Make the models that are missing."""
    torch_setup.warm_up()
    torch.set_num_threads(1)
    models_wanted = {"original": ((), 0)}
    for place, (name, digits) in enumerate(WITHOUT.items()):
        models_wanted |= {f"without_{name}_{k}": (digits, 100 + 10 * place + k) for k in range(RETRAINED)}
    for name, (digits, seed) in models_wanted.items():
        if not (MODELS / name / "model.safetensors").exists():
            model, right = trained(digits, seed)
            model.save_pretrained(MODELS / name)
            (MODELS / name / "preprocessor_config.json").write_text(json.dumps(SEEN, indent=1) + "\n", encoding="utf-8")
            print(f"{name}: {100 * right:.1f} % of the test images of digits it knows", flush=True)


def trained(without: tuple[str, ...], seed: int) -> "tuple[ViTForImageClassification, float]":
    """Return a model by the engine's own method *retrain*, and its accuracy on test images of the digits it saw."""
    data, digits, split = images()
    left = torch.from_numpy(np.isin(digits, without))
    train, test = (torch.from_numpy(split == name) & ~left for name in ("train", "test"))
    torch_setup.seed_all(seed)
    model = fresh()
    rows, nothing = train.nonzero()[:, 0], torch.tensor([], dtype=torch.long)
    splits = Splits(train=rows, forget=nothing, retain=rows, validation=nothing, test=nothing)
    task = Task(logits := Logits(model), logits, data, splits, [], None, {}, RetrainParameters(seed=seed, **RECIPE))
    (phase,) = phases(task)
    optimiser = phase.optimiser(logits)
    for step in range(phase.steps):
        optimiser.param_groups[0]["lr"] = RECIPE["rate"] * phase.lr_factor(step)
        optimiser.zero_grad()
        phase.loss(logits.train(), step).total.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), LARGEST_STEP)
        optimiser.step()
    which = test.nonzero()[:, 0]
    with torch.no_grad():
        right = logits.eval()(data.normalised(which)).argmax(1) == data.labels[which]
    return model, right.double().mean().item()


class Logits(torch.nn.Module):
    """A model of `transformers` that returns its logits alone."""

    def __init__(self, net: "ViTForImageClassification") -> None:
        super().__init__()
        self.net = net

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return self.net(inputs).logits


def fresh() -> "ViTForImageClassification":
    """Return a transformer of 78,000 random weights for images of 8 by 8 pixels."""
    from transformers import ViTConfig, ViTForImageClassification

    shape: dict[str, Any] = {
        "hidden_size": 48,
        "num_hidden_layers": 4,
        "num_attention_heads": 4,
        "intermediate_size": 96,
    }
    options: dict[str, Any] = {"image_size": 8, "patch_size": 2, "num_channels": 1}
    classes = sorted(set(PAIRS.values()))
    names: dict[str, Any] = {
        "id2label": dict(enumerate(classes)),
        "label2id": {name: k for k, name in enumerate(classes)},
    }
    steady = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
    return ViTForImageClassification(ViTConfig(**shape, **options, **names, **steady))


def images() -> tuple[Dataset, np.ndarray, np.ndarray]:
    """Return the sample's images in five classes, and each one's digit and split."""
    image_files = list_images(DIGITS)
    path = Path("build") / "vit.index"
    path.parent.mkdir(exist_ok=True)
    save_index(path, image_files)
    digits = np.array([image.label for image in image_files])
    classes = sorted(set(PAIRS.values()))
    labels = torch.tensor([classes.index(PAIRS[digit]) for digit in digits])
    pixels = torch.from_numpy(
        np.stack([np.asarray(Image.open(DIGITS / image.name).convert("L"))[None] for image in image_files])
    )
    how = Preprocessing(size=(8, 8), mean=(0.5,), std=(0.5,), channels=1)
    split = np.array([image.split for image in image_files])
    return Dataset(Index(path), pixels, labels, classes, how), digits, split


if __name__ == "__main__":
    main()
