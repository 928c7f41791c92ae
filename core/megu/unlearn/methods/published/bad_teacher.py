"""Bad Teacher (Chundawat et al. 2023, arXiv 2205.08096, eq. 3): an incompetent teacher for the images to forget."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import (
    adam,
    count_steps,
    distillation_loss,
    draw_images,
    forget_mask,
    load_inputs,
    teacher_logits,
    with_shown_losses,
)
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


class BadTeacherParameters(TrainingParameters):
    """One epoch, Adam 1e-4, batch 256, temperature 1, 30 % of the retain set: Bad Teacher in SSD's code (arXiv
    2308.07707). Its own paper (arXiv 2205.08096, section 5) agrees as far as it states them."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(1)
    rate: float = fields.lr(1e-4)
    retain_share: float = parameter(
        0.3,
        QT_TRANSLATE_NOOP("parameters", "Share of images to keep"),
        QT_TRANSLATE_NOOP(
            "parameters", "The share of the images to keep that is shown, drawn at random. More is slower."
        ),
        gt=0,
        le=1,
    )
    temperature: float = fields.temperature(1.0)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """Count two more forward passes a step, one for each teacher: a third of a step each."""
        return 5 / 3 * self.epochs * ceil((forget + self.retain_share * retain) / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "Bad Teacher"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Answers like an untrained model on the images to forget, and like the original on the rest.",
    ),
    parameters=BadTeacherParameters,
    module=__name__,
    citation="Chundawat et al. 2023, arXiv 2205.08096",
)


def phases(task: Task) -> list[Phase]:
    """Return Adam over `epochs` passes of the forget set and a share of the retain set, drawn once.

    The incompetent teacher has random weights; the competent one is the starting model. Both are in eval mode.
    """
    import torch

    assert task.make_fresh is not None
    p, retain = task.parameters, task.splits.retain
    retain_images = draw_images(task, retain, max(1, round(p.retain_share * len(retain))), 0, 1)
    images = torch.cat([task.splits.forget, retain_images])
    loss = partial(_loss, task, task.make_fresh(torch_setup.mix(p.seed, 2)).eval(), images, forget_mask(task))
    return [Phase("bad_teacher", count_steps(len(images), p.batch, p.epochs), adam(p.rate), constant, loss)]


def _loss(
    task: Task, incompetent: "nn.Module", images: "Tensor", forget: "Tensor", model: "nn.Module", step: int
) -> Losses:
    """Return KL(teacher || student), with the incompetent teacher for images to forget and the starting model for the
    others.

    The authors' code also divides by the number of classes, which makes no difference to Adam.
    """
    batch_images = draw_images(task, images, task.parameters.batch, step)
    (inputs, labels), is_forget = load_inputs(task, batch_images), forget[batch_images].to(torch_setup.device())
    teacher = teacher_logits(incompetent, inputs).where(is_forget[:, None], teacher_logits(task.start, inputs))
    logits = model(inputs)
    return with_shown_losses(distillation_loss(logits, teacher, task.parameters.temperature), logits, labels, is_forget)
