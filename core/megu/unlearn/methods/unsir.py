"""UNSIR as its code does it (Tarun et al. 2021, arXiv 2111.08947): impair with pure noise, then repair."""

from functools import partial
from typing import TYPE_CHECKING

from megu.machine import compute
from megu.unlearn.methods.common import adam, drawn, passes, shown, steady
from megu.unlearn.noise import COUNT, NoiseParameters, norm, square, train_noise
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor, nn


def phases(task: Task) -> list[Phase]:
    """Impair: copies of noise that raises the loss of a class, labelled as that class, mixed with images to keep.
    Repair: those images alone."""
    import torch

    p, kept = task.parameters, kept_images(task)
    noise = torch.cat([class_noise(task, label, square) for label in task.gone])
    items = torch.arange(p.copies * len(noise) + len(kept))
    impair = partial(_loss, task, noise, kept, items)
    return [Phase("impair", passes(len(items), p.batch), adam(p.rate), steady, impair), repair(task, kept)]


def _loss(task: Task, noise: "Tensor", kept: "Tensor", items: "Tensor", model: "nn.Module", step: int) -> Losses:
    """Items below copies * len(noise) are noise, the others images to keep; cross-entropy with the label of each."""
    import torch
    from torch.nn import functional

    p, copies = task.parameters, len(items) - len(kept)
    which = drawn(task, items, p.batch, step)
    rows, images = which[which < copies] % len(noise), kept[which[which >= copies] - copies]
    inputs = torch.cat([noise[rows], task.data.normalised(images)]).to(compute.device())
    labels = torch.cat([torch.tensor(task.gone)[rows // COUNT], task.data.labels[images]]).to(compute.device())
    logits = model(inputs)
    kept_logits, kept_labels = logits.detach()[len(rows) :], labels[len(rows) :]
    keep = functional.cross_entropy(kept_logits, kept_labels) if len(images) else None
    return Losses(functional.cross_entropy(logits, labels), None, keep)


def class_noise(task: Task, label: int, size: "Callable[[Tensor], Tensor]" = norm) -> "Tensor":
    """Error-maximising noise (32, C, H, W) of a class, trained against the starting model."""
    p, shape = task.parameters, tuple(task.data.pixels.shape[1:])
    how = NoiseParameters(steps=p.noise_steps, rate=p.noise_rate, penalty=p.noise_penalty)
    *_, (_, noise) = train_noise(task.start, shape, label, "negative", how, p.seed, size)
    return noise


def kept_images(task: Task) -> "Tensor":
    """At most `per_class` images to keep of each class, drawn once."""
    import torch

    p, retain = task.parameters, task.parts.retain
    labels = task.data.labels[retain]
    return torch.cat([drawn(task, retain[labels == label], p.per_class, 0, 7) for label in labels.unique().tolist()])


def repair(task: Task, kept: "Tensor") -> Phase:
    """One pass over the images to keep."""
    p = task.parameters
    return Phase(
        "repair", passes(len(kept), p.repair_batch), adam(p.repair_rate), steady, partial(_repaired, task, kept)
    )


def _repaired(task: Task, kept: "Tensor", model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    inputs, labels = shown(task, drawn(task, kept, task.parameters.repair_batch, step, 8))
    keep = functional.cross_entropy(model(inputs), labels)
    return Losses(keep, None, keep)
