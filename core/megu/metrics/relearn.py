"""Relearn time: how soon a model knows again what it was made to forget."""

import copy
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from megu import compute
from megu.training.batches import draw

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.dataset import Dataset

STEPS = 500
BATCH = 64
RATE = 1e-3
EVERY = 20
"""Steps between measurements, and so how finely the time is told. Each costs as much as five steps."""
MEASURED_ON = 1000
REACHED = 0.95


@dataclass(frozen=True)
class Relearned:
    """steps: those until the goal, a multiple of `EVERY`, or None where `STEPS` did not suffice.

    area: mean accuracy over the whole curve, 0..1. curve: accuracies after 0, EVERY, … STEPS steps, on `count` images.
    """

    steps: int | None
    area: float
    curve: list[float]
    count: int


def measured(forget: "Tensor") -> "Tensor":
    """The forget images on which relearning is measured: every so-manieth, at most `MEASURED_ON`."""
    return forget[:: -(-len(forget) // MEASURED_ON)]


def relearn(
    model: "nn.Module", data: "Dataset", forget: "Tensor", retain: "Tensor", goal: float, seed: int
) -> Generator[int, None, Relearned]:
    """Fine-tune a copy of the model on forget and retain images 1:1 with true labels; yields the steps done so far.

    goal: the accuracy to reach, `REACHED` of the original's on the same images (`measured`). The idea is that of the
    anamnesis index (Chundawat et al. 2023, arXiv 2201.05629). Plain SGD at 1e-3 (no momentum, decay or augmentation),
    batches of 64, at most 500 steps. Ours: the model is in training mode, so that BatchNorm follows the batches as for
    anyone who fine-tunes it, and dropout is a function of (seed, step); it is measured in eval mode, every `EVERY`
    steps, on at most `MEASURED_ON` images. The result is a pure function of `seed`.
    """
    import torch
    from torch.nn import functional

    trained = copy.deepcopy(model).requires_grad_(True)
    optimiser = torch.optim.SGD(trained.parameters(), RATE)
    where = measured(forget)
    curve = [_accuracy(trained, data, where)]
    for step in range(STEPS):
        half = BATCH // 2
        which = torch.cat([draw(forget, half, step, seed), draw(retain, half, step, compute.mix(seed, 1))])
        compute.seed_all(seed, step)
        trained.train()
        logits = trained(data.normalised(which).to(compute.device()))
        optimiser.zero_grad()
        functional.cross_entropy(logits, data.labels[which].to(compute.device())).backward()
        optimiser.step()
        if (step + 1) % EVERY == 0:
            curve.append(_accuracy(trained, data, where))
            yield step + 1
    return summary(curve, goal, len(where))


def summary(curve: list[float], goal: float, count: int) -> Relearned:
    """Steps and area of a curve of accuracies measured every `EVERY` steps, at least two of them; trapezoids."""
    reached = next((number * EVERY for number, accuracy in enumerate(curve) if accuracy >= goal), None)
    area = (sum(curve) - (curve[0] + curve[-1]) / 2) / (len(curve) - 1)
    return Relearned(reached, area, curve, count)


def _accuracy(model: "nn.Module", data: "Dataset", which: "Tensor") -> float:
    from megu.models.open import logits_of

    return (logits_of(model, data, which).argmax(1) == data.labels[which]).double().mean().item()
