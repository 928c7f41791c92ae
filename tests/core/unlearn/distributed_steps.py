"""The work of each process of `test_distributed.py`: train a model without BatchNorm, and write down the result."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from megu.base.errors import Diverged, Stopped
from megu.base.events import LossPoint
from megu.machine import launched, torch_setup
from megu.unlearn.training import distributed, loop
from megu.unlearn.training.task import Losses, Phase

IMAGES, LABELS = torch.randn(60, 3, 6, 6, generator=torch.Generator().manual_seed(1)), torch.arange(60) % 4
BATCH = 15
"""Odd, so that two processes have shares of 8 and 7."""


def model() -> nn.Module:
    torch.manual_seed(distributed.rank())  # every process begins elsewhere: the main one's weights count
    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.GroupNorm(2, 8), nn.ReLU(), nn.Flatten(), nn.Linear(128, 4))


def loss(model: nn.Module, step: int) -> Losses:
    """A batch seen twice, and a penalty on weights, which has no images to be divided."""
    rows = torch.arange(step * BATCH, (step + 1) * BATCH) % 60
    first, again = model(IMAGES[rows]), model(IMAGES[rows].flip(3))
    penalty = sum(weight.square().sum() for weight in model.parameters())
    apart = functional.mse_loss(first.softmax(1), again.softmax(1))
    own = functional.cross_entropy(first, LABELS[rows])
    return Losses(own + apart + 1e-3 * penalty, None, own)


def short_of_memory(model: nn.Module, step: int) -> Losses:
    """In the fourth step the memory of the last process does not suffice, once."""
    if step == 3 and distributed.rank() == distributed.world_size() - 1 and not hasattr(model, "was_short"):
        model.was_short = True  # type: ignore[assignment]
        raise torch.OutOfMemoryError("CUDA out of memory.")
    return loss(model, step)


def nowhere(model: nn.Module, step: int) -> Losses:
    losses = loss(model, step)
    return Losses(losses.total * (float("nan") if step == 5 else 1.0), None, losses.retain)


LOSSES = {"whole": loss, "short": short_of_memory, "nowhere": nowhere}
RUNS = [("whole", "whole", 0), ("whole", "stopped", 5), ("whole", "stopped", 0), ("short", "short", 0)]
RUNS += [("nowhere", "nowhere", 0)]
"""Which loss, in which folder, and the step at which the main process stops; all in one start of the processes."""


def train(what: str, folder: Path, stop: int) -> dict[str, Any]:
    """Two phases; the weights, and what was told."""
    trained_model, measurements = model(), []
    phases = [
        Phase("sgd", 6, lambda m: torch.optim.SGD(m.parameters(), 0.1, momentum=0.9), lambda s: 1.0, LOSSES[what]),
        Phase("adam", 6, lambda m: torch.optim.Adam(m.parameters(), 0.01), lambda s: 1.0, LOSSES[what]),
    ]
    with suppress(Diverged, Stopped):
        events = loop.train(trained_model, phases, lambda m: {"retain": 1.0}, 4, 0, folder)
        for event in events:
            measurements.append(type(event).__name__)
            if isinstance(event, LossPoint) and event.step == stop:
                events.close()  # type: ignore[attr-defined]
                break
    weights = {name: tensor.clone() for name, tensor in trained_model.state_dict().items()}
    return {"weights": weights, "told": measurements}


def main(root: Path) -> None:
    results = []
    for what, name, stop in RUNS:
        (root / name).mkdir(exist_ok=True)
        results.append(train(what, root / name, stop))
        distributed.broadcast(None)  # files of the main process lie there before the next begins
    torch.save(results, root / f"process-{distributed.rank()}.pt")
    torch_setup.accelerator().end_training()
    launched.leave(SystemExit())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
