"""UNSIR as MeGU's paper states it (arXiv 2602.17088, eq. 2): impair with noise on images to keep, then repair."""

from functools import partial
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import adam, count_steps, draw_images, load_inputs
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.published.unsir import (
    ImpairParameters,
    class_noise,
    impaired_classes,
    repair_phase,
    sample_images_to_keep,
)
from megu.unlearn.noise import scale_noise
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


class UnsirPaperParameters(ImpairParameters):
    """UNSIR's code as far as it goes; strength and penalty are ours, as the paper states neither."""

    strength: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Noise"),
        QT_TRANSLATE_NOOP("parameters", "The strength of the noise on images to keep, as a share of the image."),
        ge=0,
        le=10,
    )
    noise_penalty: float = fields.noise_penalty(0.01)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "UNSIR, as described in the MeGU paper"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Shows images to keep with noise that hides the class, then repairs the rest.",
    ),
    parameters=UnsirPaperParameters,
    module=__name__,
    sees_forget=False,
    suits=("classes", "subclass"),
    citation="Tarun et al. 2021, arXiv 2111.08947; read by arXiv 2602.17088, eq. 2",
)


def phases(task: Task) -> list[Phase]:
    """Return two phases, impair and repair.

    Impair shows images to keep with added noise that raises the loss of a class to forget; they keep their labels.
    Repair shows the same images without noise. Optimiser, passes and batches are those of UNSIR's code.
    """
    import torch

    p, retain_images = task.parameters, sample_images_to_keep(task)
    noise = torch.cat([class_noise(task, label) for label in impaired_classes(task)])
    impair = partial(_loss, task, noise, retain_images)
    return [
        Phase("impair", count_steps(len(retain_images), p.batch), adam(p.rate), constant, impair),
        repair_phase(task, retain_images),
    ]


def _loss(task: Task, noise: "Tensor", images: "Tensor", model: "nn.Module", step: int) -> Losses:
    import torch
    from torch.nn import functional

    p = task.parameters
    inputs, labels = load_inputs(task, draw_images(task, images, p.batch, step))
    rows = torch.randint(0, len(noise), (len(inputs),), generator=torch_setup.generator(p.seed, step, 6))
    scaled_noise = scale_noise(noise[rows].to(inputs.device), inputs, p.strength)
    loss = functional.cross_entropy(model(inputs + scaled_noise), labels)
    return Losses(loss, None, loss)
