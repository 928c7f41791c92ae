"""Trains the sample's classifier on the train split and writes it as safetensors."""

import json
from pathlib import Path

import numpy as np
import torch
from images import CLASS_NAMES, read_split
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from megu.model.architectures.small_cnn import SmallCNN

SEED = 0
EPOCHS = 40
BATCH = 64
PEAK_RATE = 0.1


def tensors(folder: Path, part: str) -> tuple[Tensor, Tensor]:
    """The split's images as ``(images, 1, 8, 8)``, 0 to 1, and labels ``(images,)``."""
    images, labels = read_split(folder, part)
    pixels = np.stack([np.asarray(image, dtype=np.float32) for image in images]) / 255
    return torch.from_numpy(pixels)[:, None], torch.from_numpy(labels)


def shifted(images: Tensor, paper: float, generator: torch.Generator) -> Tensor:
    """The batch moved by up to one pixel each way, the same for the whole batch; ``paper`` fills the edge."""
    top, left = torch.randint(0, 3, (2,), generator=generator).tolist()
    height, width = images.shape[-2:]
    return functional.pad(images, (1, 1, 1, 1), value=paper)[..., top : top + height, left : left + width]


def train(images: Tensor, labels: Tensor, paper: float) -> SmallCNN:
    """A classifier trained from random weights on normalised ``images``; SGD with Nesterov momentum, one cycle."""
    torch.manual_seed(SEED)
    generator = torch.Generator().manual_seed(SEED)
    model = SmallCNN(len(CLASS_NAMES))
    optimiser = torch.optim.SGD(model.parameters(), lr=PEAK_RATE, momentum=0.9, nesterov=True, weight_decay=5e-4)
    steps = EPOCHS * -(-len(images) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(images), generator=generator).split(BATCH):
            logits = model(shifted(images[batch], paper, generator))
            loss = functional.cross_entropy(logits, labels[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return model.eval()


@torch.no_grad()
def accuracy(model: SmallCNN, images: Tensor, labels: Tensor) -> float:
    """Share of normalised ``images`` whose largest logit is their label."""
    return (model(images).argmax(1) == labels).float().mean().item()


def write_classifier(digits: Path, target: Path) -> dict[str, float | int]:
    """Trains on ``digits/train``, writes ``target`` and returns the accuracies measured on both splits."""
    images, labels = tensors(digits, "train")
    mean, std = round(images.mean().item(), 4), round(images.std().item(), 4)
    model = train((images - mean) / std, labels, paper=(1 - mean) / std)
    description = {
        "architecture": "small_cnn",
        "class_names": list(CLASS_NAMES),
        "preprocessing": {"size": [8, 8], "channels": 1, "mean": [mean], "std": [std]},
    }
    # One metadata key only: safetensors writes several in no fixed order, and the file would differ between runs.
    save_file(dict(sorted(model.state_dict().items())), target, {"megu": json.dumps(description)})
    unseen, truth = tensors(digits, "test")
    return {
        "test_accuracy": round(accuracy(model, (unseen - mean) / std, truth), 4),
        "train_accuracy": round(accuracy(model, (images - mean) / std, labels), 4),
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
    }
