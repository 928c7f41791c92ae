"""UNSIR as MeGU's paper states it (arXiv 2602.17088, eq. 2): impair with noise on images to keep, then repair."""

from functools import partial
from typing import TYPE_CHECKING

from megu.machine import compute
from megu.unlearn.methods.common import adam, drawn, passes, shown, steady
from megu.unlearn.methods.unsir import class_noise, kept_images, repair
from megu.unlearn.noise import scaled
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


def phases(task: Task) -> list[Phase]:
    """Impair: images to keep with added noise that raises the loss of a class to forget; they keep their labels.
    Repair: the same images without it. Optimiser, passes and batches are those of UNSIR's code."""
    import torch

    p, kept = task.parameters, kept_images(task)
    noise = torch.cat([class_noise(task, label) for label in task.gone])
    impair = partial(_loss, task, noise, kept)
    return [Phase("impair", passes(len(kept), p.batch), adam(p.rate), steady, impair), repair(task, kept)]


def _loss(task: Task, noise: "Tensor", kept: "Tensor", model: "nn.Module", step: int) -> Losses:
    import torch
    from torch.nn import functional

    p = task.parameters
    inputs, labels = shown(task, drawn(task, kept, p.batch, step))
    rows = torch.randint(0, len(noise), (len(inputs),), generator=compute.generator(p.seed, step, 6))
    added = scaled(noise[rows].to(inputs.device), inputs, p.strength)
    keep = functional.cross_entropy(model(inputs + added), labels)
    return Losses(keep, None, keep)
