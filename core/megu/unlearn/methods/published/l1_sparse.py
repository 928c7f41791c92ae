"""L1-Sparse (Jia et al. 2023, arXiv 2304.04934, section 4): fine-tuning with an L1 penalty that decays to zero."""

from dataclasses import replace
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, rehearsal_loss, sgd
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn


class L1SparseParameters(TrainingParameters):
    """10 epochs at 0.01, momentum 0.9, decay 5e-4, batch 256 (its code, `README.MD`, FT_prune). Its code shifts images
    by an eighth and mirrors them; mirroring is off here, as it does not suit all images.

    γ 1e-4 is that of its run on CIFAR-10 in the code of Scissorhands (arXiv 2401.06187). The default of its own code,
    0.2, is one of several methods, and at this learning rate drives all weights to zero within an epoch.
    """

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(10)
    rate: float = fields.lr(0.01)
    weight_decay: float = fields.weight_decay()
    penalty: float = parameter(
        1e-4,
        QT_TRANSLATE_NOOP("parameters", "Pull towards zero"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The initial strength with which all weights are pulled towards zero; it decreases to 0. A larger value "
            "forgets more, and costs more of the rest.",
        ),
        ge=0,
        le=1,
        scale="log",
    )
    free_epochs: int = parameter(
        0,
        QT_TRANSLATE_NOOP("parameters", "Last epochs without pull"),
        QT_TRANSLATE_NOOP("parameters", "The number of last epochs in which no weight is pulled towards zero."),
        ge=0,
        le=1000,
        advanced=True,
    )
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil(retain / self.batch)

    def penalty_in(self, epoch: int) -> float:
        """Return γ of an epoch, counted from 0. It falls linearly, and is 0 in the last `free_epochs`."""
        pulled = self.epochs - self.free_epochs
        return self.penalty * (1 - epoch / pulled) if epoch < pulled else 0.0


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "L1-Sparse"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Continues training on the images to keep, and pulls all weights towards zero at first.",
    ),
    parameters=L1SparseParameters,
    module=__name__,
    sees_forget=False,
    citation="Jia et al. 2023, arXiv 2304.04934",
)


def phases(task: Task) -> list[Phase]:
    """Return SGD over `epochs` passes of the retain set."""
    p = task.parameters
    steps = count_steps(len(task.splits.retain), p.batch, p.epochs)
    return [Phase("l1_sparse", steps, sgd(p.rate, p.weight_decay), constant, partial(_loss, task))]


def _loss(task: Task, model: "nn.Module", step: int) -> Losses:
    """Return CE(retain) + γ Σ|w| over all parameters, including norms and biases, as in the authors' code."""
    p, losses = task.parameters, rehearsal_loss(task, model, step)
    penalty = p.penalty_in(step // count_steps(len(task.splits.retain), p.batch))
    l1_norm = sum(weight.abs().sum() for weight in model.parameters())
    return replace(losses, total=losses.total + penalty * l1_norm)
