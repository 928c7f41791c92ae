"""SCRUB (Kurmanji et al. 2023, arXiv 2302.09880, eq. 3 and algorithm 1): disobey the teacher where it must forget."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import answers, distance, drawn, end_of_round, passes, rounds, sgd, shown
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import steady
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import nn


class ScrubParameters(TrainingParameters):
    """Large-scale notebook of arXiv 2302.09880: 3 epochs, in 2 of them maximising first; SGD 5e-4, decay 5e-4, α 0.001,
    γ 0.99, temperature 4; batches of 256 and 512 are what its loaders give (sizes that it also states go unused)."""

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
    rate: float = fields.rate(5e-4)
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
        """A step costs one pass forward more, the teacher's."""
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
    """Max-steps on the forget set and min-steps on the retain set in turn, then min-steps alone; one optimiser."""
    p, parts = task.parameters, task.parts
    forget, retain = passes(len(parts.forget), p.forget_batch), passes(len(parts.retain), p.batch)
    plan = rounds(forget, retain, p.epochs, p.forget_epochs)
    loss = partial(step_loss, task, plan)
    return [Phase("scrub", len(plan), sgd(p.rate, p.weight_decay), steady, loss, ends=partial(end_of_round, plan))]


def step_loss(task: Task, plan: list[tuple[bool, int]], model: "nn.Module", step: int) -> Losses:
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
