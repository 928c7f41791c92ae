"""Random labels, the first method of Amnesiac Machine Learning (Graves et al. 2021, arXiv 2010.10981)."""

from functools import partial
from typing import TYPE_CHECKING

from megu.machine import compute
from megu.unlearn.methods.common import adam, drawn, losses, other_labels, passes, shown, steady, to_forget
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


def phases(task: Task) -> list[Phase]:
    """Adam over `epochs` passes of all images, in which each image to forget has one wrong label, drawn once."""
    p, taught = task.parameters, task.data.labels.clone()
    taught[task.parts.forget] = other_labels(task)
    steps = passes(len(task.parts.train), p.batch, p.epochs)
    return [Phase("random_labels", steps, adam(p.rate), steady, partial(_loss, task, taught, to_forget(task)))]


def _loss(task: Task, taught: "Tensor", forget: "Tensor", model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    images = drawn(task, task.parts.train, task.parameters.batch, step)
    inputs, own = shown(task, images)
    logits = model(inputs)
    total = functional.cross_entropy(logits, taught[images].to(compute.device()))
    return losses(total, logits, own, forget[images].to(compute.device()))
