"""Retrain: train a fresh model on the images to keep, with nothing left of the original's training."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import load_augmented
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import CommonParameters
from megu.unlearn.training.batches import draw
from megu.unlearn.training.schedules import one_cycle
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


class RetrainParameters(CommonParameters):
    """Recipe of a model trained on the images to keep, from random weights or from those that the original's
    training began with."""

    epochs: int = parameter(
        40,
        QT_TRANSLATE_NOOP("parameters", "Epochs"),
        QT_TRANSLATE_NOOP(
            "parameters", "The number of passes over the images to keep. Use the number of the original's training."
        ),
        ge=0,
        le=10_000,
        scale="log",
    )
    rate: float = parameter(
        0.1,
        QT_TRANSLATE_NOOP("parameters", "Learning rate"),
        QT_TRANSLATE_NOOP("parameters", "The maximum learning rate of the one-cycle schedule."),
        gt=0,
        le=10,
        scale="log",
    )
    weight_decay: float = fields.weight_decay()
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil(retain / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "Retrain without these images"),
    summary=QT_TRANSLATE_NOOP(
        "messages", "Trains a new model that has never seen the images to forget: the strongest proof."
    ),
    parameters=RetrainParameters,
    module=__name__,
    fresh_weights=True,
    sees_forget=False,
)


def phases(task: Task) -> list[Phase]:
    """Return SGD with Nesterov momentum and a one-cycle schedule over `epochs` passes of the images to keep."""
    p = task.parameters
    steps = -(-len(task.splits.retain) // p.batch) * p.epochs
    optimiser = partial(_sgd, lr=p.rate, weight_decay=p.weight_decay)
    return [Phase("retrain", steps, optimiser, partial(one_cycle, steps=steps), partial(_loss, task))]


def _sgd(model: "nn.Module", lr: float, weight_decay: float) -> "Optimizer":
    import torch

    return torch.optim.SGD(model.parameters(), lr, momentum=0.9, nesterov=True, weight_decay=weight_decay)


def _loss(task: Task, model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    p = task.parameters
    images = draw(task.splits.retain, min(p.batch, len(task.splits.retain)), step, p.seed)
    inputs, labels = load_augmented(task, images, step)
    loss = functional.cross_entropy(model(inputs), labels)
    return Losses(loss, None, loss)
