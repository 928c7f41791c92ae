"""Retrain: a fresh model trained on the images to keep, with nothing of the original's training left in it."""

from functools import partial
from typing import TYPE_CHECKING

from megu.unlearn.methods.common import varied
from megu.unlearn.training.batches import draw, one_cycle
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


def phases(task: Task) -> list[Phase]:
    """SGD with Nesterov momentum and a one-cycle schedule over `epochs` passes of the images to keep."""
    p = task.parameters
    steps = -(-len(task.parts.retain) // p.batch) * p.epochs
    build = partial(_sgd, rate=p.rate, decay=p.weight_decay)
    return [Phase("retrain", steps, build, partial(one_cycle, steps=steps), partial(_loss, task))]


def _sgd(model: "nn.Module", rate: float, decay: float) -> "Optimizer":
    import torch

    return torch.optim.SGD(model.parameters(), rate, momentum=0.9, nesterov=True, weight_decay=decay)


def _loss(task: Task, model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    p = task.parameters
    which = draw(task.parts.retain, min(p.batch, len(task.parts.retain)), step, p.seed)
    inputs, labels = varied(task, which, step)
    keep = functional.cross_entropy(model(inputs), labels)
    return Losses(keep, None, keep)
