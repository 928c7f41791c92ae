"""SCRUB (Kurmanji et al. 2023, arXiv 2302.09880, eq. 3 and algorithm 1): moves away from the teacher on the forget
set."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import (
    count_steps,
    distillation_loss,
    draw_images,
    find_round_end,
    load_inputs,
    plan_rounds,
    sgd,
    teacher_logits,
)
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn


class ScrubParameters(TrainingParameters):
    """Large-scale notebook of arXiv 2302.09880: 3 epochs, 2 of them with max-steps first; SGD 5e-4, decay 5e-4, α
    0.001, γ 0.99, temperature 4. Batches of 256 and 512 are those of its loaders; other sizes that it states are
    unused."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(3)
    forget_epochs: int = parameter(
        2,
        QT_TRANSLATE_NOOP("parameters", "Forgetting epochs"),
        QT_TRANSLATE_NOOP(
            "parameters", "The number of epochs that start with the images to forget; the others repair."
        ),
        ge=0,
        le=1000,
    )
    rate: float = fields.lr(5e-4)
    weight_decay: float = fields.weight_decay()
    forget_batch: int = parameter(
        512,
        QT_TRANSLATE_NOOP("parameters", "Batch size of images to forget"),
        QT_TRANSLATE_NOOP("parameters", "A smaller batch takes more steps away from the original's answers."),
        ge=2,
        le=4096,
        scale="log",
        advanced=True,
    )
    alpha: float = parameter(
        0.001,
        QT_TRANSLATE_NOOP("parameters", "Weight of the original's answers"),
        QT_TRANSLATE_NOOP("parameters", "The weight of staying close to the original on images to keep."),
        ge=0,
        le=100,
        advanced=True,
    )
    gamma: float = parameter(
        0.99,
        QT_TRANSLATE_NOOP("parameters", "Weight of the labels"),
        QT_TRANSLATE_NOOP("parameters", "The weight of the true labels on images to keep."),
        ge=0,
        le=100,
        advanced=True,
    )
    temperature: float = fields.temperature(4.0)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """Count one more forward pass a step, the teacher's."""
        maximising = min(self.epochs, self.forget_epochs) * forget / self.batch
        return 4 / 3 * (self.epochs * ceil(retain / self.batch) + maximising)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "SCRUB"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Moves away from the original’s answers on the images to forget, and stays with it on the rest.",
    ),
    parameters=ScrubParameters,
    module=__name__,
    citation="Kurmanji et al. 2023, arXiv 2302.09880",
)


def phases(task: Task) -> list[Phase]:
    """Return max-steps on the forget set alternating with min-steps on the retain set, then min-steps alone; one
    optimiser."""
    p, splits = task.parameters, task.splits
    forget, retain = count_steps(len(splits.forget), p.forget_batch), count_steps(len(splits.retain), p.batch)
    plan = plan_rounds(forget, retain, p.epochs, p.forget_epochs)
    loss = partial(step_loss, task, plan)
    return [Phase("scrub", len(plan), sgd(p.rate, p.weight_decay), constant, loss, ends=partial(find_round_end, plan))]


def step_loss(task: Task, plan: list[tuple[bool, int]], model: "nn.Module", step: int) -> Losses:
    """Return -KL(start || model) on images to forget; α KL(start || model) + γ CE on images to keep.

    As in distillation, KL is multiplied by the square of the temperature.
    """
    from torch.nn import functional

    p, (is_max_step, number) = task.parameters, plan[step]
    among, batch = (task.splits.forget, p.forget_batch) if is_max_step else (task.splits.retain, p.batch)
    inputs, labels = load_inputs(task, draw_images(task, among, batch, number, int(is_max_step)))
    logits = model(inputs)
    divergence = p.temperature**2 * distillation_loss(logits, teacher_logits(task.start, inputs), p.temperature)
    cross_entropy = functional.cross_entropy(logits, labels)
    return (
        Losses(-divergence, cross_entropy, None)
        if is_max_step
        else Losses(p.alpha * divergence + p.gamma * cross_entropy, None, cross_entropy)
    )
