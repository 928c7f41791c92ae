"""Models that want their images in 15 ways: a bare ResNet-18 for 5 sizes and 3 normalisations, trained where missing.

Each size goes on from the model of the smaller one; each other normalisation from its size's, with the first layer
scaled to the new values, and a short training that heals the margins. Every fifth image of a class stays unseen.
"""

import time
from pathlib import Path

import numpy as np
import torch
import torchvision
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

SIZES = (48, 72, 100, 128, 160)
NORMS = {
    "unit": ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
    "half": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "imagenet": ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
}
BATCH, RATE = 32, 0.03
FIRST, LATER, SHORT = 6, 3, 0.5
"Epochs: of the first size, of each later one, of another normalisation."


def path_of(folder: Path, size: int, norm: str) -> Path:
    """Return the path of a model's file."""
    return folder / f"hands_{size}_{norm}.pt"


class Hands:
    """The images at one size: pixels (N, 3, size, size) uint8, labels (N,), which of them train."""

    def __init__(self, folder: Path, size: int) -> None:
        pixels, labels, train = [], [], []
        classes = sorted(path.name for path in folder.iterdir() if path.is_dir())
        for label, name in enumerate(classes):
            for k, path in enumerate(sorted((folder / name).iterdir())):
                image = Image.open(path).convert("RGB").resize((size, size), Image.Resampling.BILINEAR)
                pixels.append(np.asarray(image).transpose(2, 0, 1))
                labels.append(label)
                train.append(k % 5 < 4)
        self.pixels, self.labels = torch.from_numpy(np.stack(pixels)), torch.tensor(labels)
        self.train, self.classes = torch.tensor(train).nonzero()[:, 0], len(classes)

    def inputs(self, which: Tensor, norm: str) -> Tensor:
        mean, std = (torch.tensor(numbers)[:, None, None] for numbers in NORMS[norm])
        return (self.pixels[which].float() / 255 - mean) / std

    def accuracy(self, model: nn.Module, norm: str) -> float:
        """The share of all images that a model is right about."""
        model.eval()
        with torch.no_grad():
            parts = torch.arange(len(self.labels)).split(128)
            right = [(model(self.inputs(part, norm)).argmax(1) == self.labels[part]).sum() for part in parts]
        return float(sum(right)) / len(self.labels)


def train(model: nn.Module, hands: Hands, norm: str, passes: float, rate: float) -> None:
    """SGD with one cycle of the learning rate, in bfloat16 where the processor has it."""
    torch.manual_seed(0)
    steps = max(2, int(passes * (len(hands.train) // BATCH)))
    optimiser = torch.optim.SGD(model.parameters(), rate, 0.9, weight_decay=5e-4, nesterov=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps)
    model.train()
    order = torch.empty(0, dtype=torch.long)
    for _ in range(steps):
        if len(order) < BATCH:
            order = hands.train[torch.randperm(len(hands.train))]
        which, order = order[:BATCH], order[BATCH:]
        inputs = hands.inputs(which, norm).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16):
            loss = functional.cross_entropy(model(inputs), hands.labels[which])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()


def scaled(weights: dict[str, Tensor], norm: str) -> dict[str, Tensor]:
    """Weights for values 0 to 1 as weights for another normalisation; the same but for the margins."""
    mean, std = (torch.tensor(numbers) for numbers in NORMS[norm])
    kernel = weights["conv1.weight"]
    shift = (kernel * mean[:, None, None]).sum((1, 2, 3))
    new_weights = {"conv1.weight": kernel * std[:, None, None], "bn1.running_mean": weights["bn1.running_mean"] - shift}
    return {**weights, **new_weights}


def make(images: Path, folder: Path) -> None:
    """Train what is missing; each model must be right about more than 90 % of all images."""
    weights: dict[str, Tensor] | None = None
    for size in SIZES:
        hands: Hands | None = None
        for norm in NORMS:
            path = path_of(folder, size, norm)
            if not path.exists():
                hands = hands or Hands(images, size)
                model = torchvision.models.resnet18(num_classes=hands.classes).to(memory_format=torch.channels_last)
                if weights is not None:
                    model.load_state_dict(scaled(weights, norm))
                start = time.monotonic()
                first = weights is None
                passes, rate = (FIRST, 0.05) if first else (LATER, RATE) if norm == "unit" else (SHORT, RATE / 5)
                train(model, hands, norm, passes, rate)
                share = hands.accuracy(model, norm)
                print(f"{path.name}: {share:.1%} right, {time.monotonic() - start:.0f} s", flush=True)
                if share <= 0.9:
                    raise SystemExit(f"{path.name}: more passes are needed")
                torch.save(model.state_dict(), path)
            if norm == "unit":
                weights = torch.load(path, weights_only=True)
