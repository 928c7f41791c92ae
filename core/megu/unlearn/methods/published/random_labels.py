"""Random labels, the first method of Amnesiac Machine Learning (Graves et al. 2021, arXiv 2010.10981)."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import (
    adam,
    count_steps,
    draw_images,
    draw_wrong_labels,
    forget_mask,
    load_inputs,
    with_shown_losses,
)
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


class RandomLabelsParameters(TrainingParameters):
    """3 epochs, Adam 1e-4, batch 128: Amnesiac in SSD's code (arXiv 2308.07707). Its own paper states no numbers."""

    epochs: int = fields.epochs(3)
    rate: float = fields.lr(1e-4)

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
    """Return Adam over `epochs` passes of all images, in which each image to forget has one wrong label, drawn once."""
    p, new_labels = task.parameters, task.data.labels.clone()
    new_labels[task.splits.forget] = draw_wrong_labels(task)
    steps = count_steps(len(task.splits.train), p.batch, p.epochs)
    return [Phase("random_labels", steps, adam(p.rate), constant, partial(_loss, task, new_labels, forget_mask(task)))]


def _loss(task: Task, new_labels: "Tensor", forget: "Tensor", model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    images = draw_images(task, task.splits.train, task.parameters.batch, step)
    inputs, true_labels = load_inputs(task, images)
    logits = model(inputs)
    total = functional.cross_entropy(logits, new_labels[images].to(torch_setup.device()))
    return with_shown_losses(total, logits, true_labels, forget[images].to(torch_setup.device()))
