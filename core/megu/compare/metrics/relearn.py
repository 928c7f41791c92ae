"""Relearn time: how soon a model knows again what it was made to forget."""

import copy
import json
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base import files
from megu.images.answers import logits_of
from megu.machine import compute
from megu.unlearn.training.batches import draw

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset

STEPS = 500
"""Steps at most, however many images there are to forget."""
BATCH = 64
RATE = 1e-3
EVERY = 20
"""Steps between measurements, and so how finely the time is told. Each costs as much as five steps."""
PASSES, LEAST = 10, 60
"""Passes over the forget set at most, and steps at least: what has not come back by then comes back as slowly as it is
learned the first time, and few images would be shown hundreds of times over."""
SETTLED = 2
"""Measurements at the goal one after another after which the rest of the curve is taken for level."""
STATE, KEPT_EVERY = "relearning.safetensors", 10.0
"""Where an unfinished course lies, and the seconds between two times it is written."""
MEASURED_ON = 1000
REACHED = 0.95


@dataclass(frozen=True)
class Relearned:
    """steps: those until the goal, a multiple of `EVERY`, or None where all that were allowed did not suffice.

    area: mean accuracy over the whole curve, 0..1. curve: accuracies after 0, EVERY, 2 EVERY, … steps, on `count`
    images.
    """

    steps: int | None
    area: float
    curve: list[float]
    count: int


def measured(forget: "Tensor") -> "Tensor":
    """The forget images on which relearning is measured: every so-manieth, at most `MEASURED_ON`."""
    return forget[:: -(-len(forget) // MEASURED_ON)]


def length(forget: int) -> int:
    """Steps at most for a forget set of so many images: whole measurements."""
    wanted = -(-PASSES * forget // (BATCH // 2) // EVERY) * EVERY
    return min(STEPS, max(LEAST, wanted))


def relearn(
    model: "nn.Module",
    data: "Dataset",
    forget: "Tensor",
    retain: "Tensor",
    goal: float,
    seed: int,
    most: int | None = None,
    settled: int | None = None,
    folder: Path | None = None,
) -> Generator[int, None, Relearned]:
    """Fine-tune a copy of the model on forget and retain images 1:1 with true labels; yields the steps done so far.

    goal: the accuracy to reach, `REACHED` of the original's on the same images (`measured`). The idea is that of the
    anamnesis index (Chundawat et al. 2023, arXiv 2201.05629). Plain SGD at 1e-3 (no momentum, decay or augmentation),
    batches of 64, at most `most` steps, `STEPS` by default. settled: that many measurements at the goal in succession
    end it, and the rest of the curve is taken for as high as the last; None: it goes on to the end. folder: where an
    unfinished course is kept, and found again. Ours: the model is in training mode, so that BatchNorm follows the
    batches as for anyone who fine-tunes it, and dropout is a function of (seed, step); it is measured in eval mode,
    every `EVERY` steps, on at most `MEASURED_ON` images. The result is a pure function of `seed`.
    """
    import torch
    from torch.nn import functional

    trained = copy.deepcopy(model).requires_grad_(True)
    optimiser = torch.optim.SGD(trained.parameters(), RATE)
    where, most = measured(forget), STEPS if most is None else most
    begun, curve = _resumed(trained, folder) or (0, [_accuracy(trained, data, where)])
    kept = time.monotonic()
    for step in range(begun, most):
        if settled and len(curve) >= settled and min(curve[-settled:]) >= goal:
            curve += curve[-1:] * (most // EVERY + 1 - len(curve))
            break
        half = BATCH // 2
        which = torch.cat([draw(forget, half, step, seed), draw(retain, half, step, compute.mix(seed, 1))])
        compute.seed_all(seed, step)
        trained.train()
        logits = trained(data.normalised(which))
        optimiser.zero_grad()
        functional.cross_entropy(logits, data.labels[which].to(compute.device())).backward()
        optimiser.step()
        if (step + 1) % EVERY == 0:
            curve.append(_accuracy(trained, data, where))
        if folder and time.monotonic() - kept >= KEPT_EVERY:
            _keep(trained, step + 1, curve, folder)
            kept = time.monotonic()
        yield step + 1
    return summary(curve, goal, len(where))


def _keep(trained: "nn.Module", step: int, curve: list[float], folder: Path) -> None:
    from safetensors.torch import save

    weights = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in trained.state_dict().items()}
    with files.written(folder / STATE) as aside:
        aside.write_bytes(save(weights, {"step": str(step), "curve": json.dumps(curve)}))


def _resumed(trained: "nn.Module", folder: Path | None) -> tuple[int, list[float]] | None:
    """Put an unfinished course's weights into the model; its steps and curve, None where there is none."""
    from safetensors import safe_open

    path = folder and folder / STATE
    if path is None or not path.exists():
        return None
    with safe_open(path, "pt") as file:
        told = file.metadata()
        weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  # no mapping
    trained.load_state_dict(weights)
    return int(told["step"]), json.loads(told["curve"])


def summary(curve: list[float], goal: float, count: int) -> Relearned:
    """Steps and area of a curve of accuracies measured every `EVERY` steps, at least two of them; trapezoids."""
    reached = next((number * EVERY for number, accuracy in enumerate(curve) if accuracy >= goal), None)
    area = (sum(curve) - (curve[0] + curve[-1]) / 2) / (len(curve) - 1)
    return Relearned(reached, area, curve, count)


def _accuracy(model: "nn.Module", data: "Dataset", which: "Tensor") -> float:
    return (logits_of(model, data, which).argmax(1) == data.labels[which]).double().mean().item()
