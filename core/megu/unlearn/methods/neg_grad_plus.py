"""NegGrad+ (Kurmanji et al. 2023, arXiv 2302.09880, section 4): descent on the retain set, ascent on the forget set."""

from functools import partial
from typing import TYPE_CHECKING

from megu.unlearn.methods.common import drawn, passes, sgd, shown, steady
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn


def phases(task: Task) -> list[Phase]:
    """SGD over `epochs` passes of the retain set; the forget set is gone through as often as that takes."""
    p = task.parameters
    steps = passes(len(task.parts.retain), p.batch, p.epochs)
    return [Phase("neg_grad_plus", steps, sgd(p.rate, p.weight_decay, p.momentum), steady, partial(_loss, task))]


def _loss(task: Task, model: "nn.Module", step: int) -> Losses:
    """β CE(retain) - (1 - β) CE(forget). Each kind has a forward pass, and so BatchNorm statistics, of its own, as in
    the authors' code."""
    from torch.nn import functional

    p = task.parameters
    kept, kept_labels = shown(task, drawn(task, task.parts.retain, p.batch, step, 1))
    gone, gone_labels = shown(task, drawn(task, task.parts.forget, p.batch, step, 2))
    keep = functional.cross_entropy(model(kept), kept_labels)
    lose = functional.cross_entropy(model(gone), gone_labels)
    return Losses(p.retain_weight * keep - (1 - p.retain_weight) * lose, lose, keep)
