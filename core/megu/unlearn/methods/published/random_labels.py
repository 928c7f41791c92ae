"""Random labels, the first method of Amnesiac Machine Learning (Graves et al. 2021, arXiv 2010.10981)."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import adam, drawn, losses, other_labels, passes, shown, to_forget
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import steady
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


class RandomLabelsParameters(TrainingParameters):
    """3 epochs, Adam 1e-4, batch 128: Amnesiac in SSD's code (arXiv 2308.07707). Its own paper states no numbers."""

    epochs: int = fields.epochs(3)
    rate: float = fields.rate(1e-4)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil((forget + retain) / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "Random labels"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Trains each image to forget with a wrong label, drawn at random.",
    ),
    parameters=RandomLabelsParameters,
    module=__name__,
    citation="Graves et al. 2021, arXiv 2010.10981",
)


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
    total = functional.cross_entropy(logits, taught[images].to(torch_setup.device()))
    return losses(total, logits, own, forget[images].to(torch_setup.device()))
