"""Bad Teacher (Chundawat et al. 2023, arXiv 2205.08096, eq. 3): an incompetent teacher for what is to be forgotten."""

from functools import partial
from typing import TYPE_CHECKING

from megu.machine import compute
from megu.unlearn.methods.common import adam, answers, distance, drawn, losses, passes, shown, steady, to_forget
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


def phases(task: Task) -> list[Phase]:
    """Adam over `epochs` passes of the forget set and a share of the retain set, drawn once.

    The incompetent teacher has random weights, the competent one is the starting model; both are in eval mode.
    """
    import torch

    assert task.fresh is not None
    p, retain = task.parameters, task.parts.retain
    kept = drawn(task, retain, max(1, round(p.retain_share * len(retain))), 0, 1)
    images = torch.cat([task.parts.forget, kept])
    loss = partial(_loss, task, task.fresh(compute.mix(p.seed, 2)).eval(), images, to_forget(task))
    return [Phase("bad_teacher", passes(len(images), p.batch, p.epochs), adam(p.rate), steady, loss)]


def _loss(
    task: Task, incompetent: "nn.Module", images: "Tensor", forget: "Tensor", model: "nn.Module", step: int
) -> Losses:
    """KL(teacher || student), where the teacher is the incompetent one for images to forget and the start for others.

    The authors' code divides by the number of classes too, which Adam does not notice.
    """
    which = drawn(task, images, task.parameters.batch, step)
    (inputs, labels), bad = shown(task, which), forget[which].to(compute.device())
    teacher = answers(incompetent, inputs).where(bad[:, None], answers(task.start, inputs))
    logits = model(inputs)
    return losses(distance(logits, teacher, task.parameters.temperature), logits, labels, bad)
