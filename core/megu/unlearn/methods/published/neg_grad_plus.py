"""NegGrad+ (Kurmanji et al. 2023, arXiv 2302.09880, section 4): descent on the retain set, ascent on the forget set."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, draw_images, load_inputs, sgd
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn


class NegGradPlusParameters(TrainingParameters):
    """Large-scale settings of arXiv 2302.09880, appendix: 5 epochs, 0.01, decay 5e-4, β 0.9999. Without momentum, as
    in its code. The batch size is ours."""

    epochs: int = fields.epochs(5)
    rate: float = fields.lr(0.01)
    weight_decay: float = fields.weight_decay()
    retain_weight: float = parameter(
        0.9999,
        QT_TRANSLATE_NOOP("parameters", "Weight of the images to keep"),
        QT_TRANSLATE_NOOP(
            "parameters", "The remainder is the weight of unlearning. A value below the default forgets faster."
        ),
        ge=0,
        le=1,
    )
    momentum: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Momentum"),
        QT_TRANSLATE_NOOP("parameters", "The share of each step carried over to the next. More goes further."),
        ge=0,
        lt=1,
        advanced=True,
    )

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return 2 * self.epochs * ceil(retain / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "NegGrad+"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Learns the images to keep and unlearns those to forget in the same step.",
    ),
    parameters=NegGradPlusParameters,
    module=__name__,
    citation="Kurmanji et al. 2023, arXiv 2302.09880",
)


def phases(task: Task) -> list[Phase]:
    """Return SGD over `epochs` passes of the retain set; the forget set repeats as often as that takes."""
    p = task.parameters
    steps = count_steps(len(task.splits.retain), p.batch, p.epochs)
    return [Phase("neg_grad_plus", steps, sgd(p.rate, p.weight_decay, p.momentum), constant, partial(_loss, task))]


def _loss(task: Task, model: "nn.Module", step: int) -> Losses:
    """Return β CE(retain) - (1 - β) CE(forget).

    Each kind has its own forward pass, and so its own BatchNorm statistics, as in the authors' code.
    """
    from torch.nn import functional

    p = task.parameters
    retain_inputs, retain_labels = load_inputs(task, draw_images(task, task.splits.retain, p.batch, step, 1))
    forget_inputs, forget_labels = load_inputs(task, draw_images(task, task.splits.forget, p.batch, step, 2))
    retain_loss = functional.cross_entropy(model(retain_inputs), retain_labels)
    forget_loss = functional.cross_entropy(model(forget_inputs), forget_labels)
    return Losses(p.retain_weight * retain_loss - (1 - p.retain_weight) * forget_loss, forget_loss, retain_loss)
