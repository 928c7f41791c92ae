"""Fine-tuning on the images to keep (a baseline of arXiv 1911.04933): forgetting is left to itself."""

from functools import partial
from typing import TYPE_CHECKING

from megu.unlearn.methods.common import drawn, passes, sgd, steady, varied
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn


def phases(task: Task) -> list[Phase]:
    """SGD over `epochs` passes of the retain set."""
    p = task.parameters
    steps = passes(len(task.parts.retain), p.batch, p.epochs)
    return [Phase("fine_tune", steps, sgd(p.rate, p.weight_decay), steady, partial(_loss, task))]


def _loss(task: Task, model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    inputs, labels = varied(task, drawn(task, task.parts.retain, task.parameters.batch, step), step)
    keep = functional.cross_entropy(model(inputs), labels)
    return Losses(keep, None, keep)
