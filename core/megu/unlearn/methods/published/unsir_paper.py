"""UNSIR as MeGU's paper states it (arXiv 2602.17088, eq. 2): impair with noise on images to keep, then repair."""

from functools import partial
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import adam, drawn, passes, shown
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.published.unsir import ImpairParameters, class_noise, impaired, kept_images, repair
from megu.unlearn.noise import scaled
from megu.unlearn.training.schedules import steady
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


class UnsirPaperParameters(ImpairParameters):
    """As in UNSIR's code where that has it; strength and penalty are ours, as the paper states neither."""

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
    """Impair: images to keep with added noise that raises the loss of a class to forget; they keep their labels.
    Repair: the same images without it. Optimiser, passes and batches are those of UNSIR's code."""
    import torch

    p, kept = task.parameters, kept_images(task)
    noise = torch.cat([class_noise(task, label) for label in impaired(task)])
    impair = partial(_loss, task, noise, kept)
    return [Phase("impair", passes(len(kept), p.batch), adam(p.rate), steady, impair), repair(task, kept)]


def _loss(task: Task, noise: "Tensor", kept: "Tensor", model: "nn.Module", step: int) -> Losses:
    import torch
    from torch.nn import functional

    p = task.parameters
    inputs, labels = shown(task, drawn(task, kept, p.batch, step))
    rows = torch.randint(0, len(noise), (len(inputs),), generator=torch_setup.generator(p.seed, step, 6))
    added = scaled(noise[rows].to(inputs.device), inputs, p.strength)
    keep = functional.cross_entropy(model(inputs + added), labels)
    return Losses(keep, None, keep)
