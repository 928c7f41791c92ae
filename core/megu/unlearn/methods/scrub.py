"""SCRUB (Kurmanji et al. 2023, arXiv 2302.09880, eq. 3 and algorithm 1): disobey the teacher where it must forget."""

from functools import partial
from typing import TYPE_CHECKING

from megu.unlearn.methods.common import answers, distance, drawn, end_of_round, passes, rounds, sgd, shown, steady
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn


def phases(task: Task) -> list[Phase]:
    """Max-steps on the forget set and min-steps on the retain set in turn, then min-steps alone; one optimiser."""
    p, parts = task.parameters, task.parts
    forget, retain = passes(len(parts.forget), p.forget_batch), passes(len(parts.retain), p.batch)
    plan = rounds(forget, retain, p.epochs, p.forget_epochs)
    loss = partial(_loss, task, plan)
    return [Phase("scrub", len(plan), sgd(p.rate, p.weight_decay), steady, loss, ends=partial(end_of_round, plan))]


def _loss(task: Task, plan: list[tuple[bool, int]], model: "nn.Module", step: int) -> Losses:
    """-KL(start || model) on images to forget; α KL(start || model) + γ CE on images to keep. As in distillation, KL is
    multiplied by the square of the temperature."""
    from torch.nn import functional

    p, (maximise, number) = task.parameters, plan[step]
    among, batch = (task.parts.forget, p.forget_batch) if maximise else (task.parts.retain, p.batch)
    inputs, labels = shown(task, drawn(task, among, batch, number, int(maximise)))
    logits = model(inputs)
    apart = p.temperature**2 * distance(logits, answers(task.start, inputs), p.temperature)
    own = functional.cross_entropy(logits, labels)
    return Losses(-apart, own, None) if maximise else Losses(p.alpha * apart + p.gamma * own, None, own)
