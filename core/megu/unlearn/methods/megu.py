"""MeGU, our reading of arXiv 2602.17088: hard perturbing labels, negative and positive noise on every image to forget.

Our copy of the paper ends within section 4.1; this file decides what it leaves open.
"""

from dataclasses import replace
from math import ceil
from typing import Any, Self

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields, fragment_align
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.noise import NOISE_COUNT
from megu.unlearn.training import true_weight
from megu.unlearn.training.task import Phase, Task

FEWEST_IMAGES, FEWEST_STEPS, SMALLEST_BATCH = 4096, 128, 16
"""Fewest images that a run shows if nothing limits it, and fewest steps that it makes of them, as long as its
batches hold at least so many images: BatchNorm needs some."""
ROUNDED = 2**-0.5
"""Batches are halved to the nearest power of two."""


class MeguParameters(TrainingParameters):
    """Fragment-Align fine-tuning with hard perturbing labels and feature noise on every image to forget."""

    length: float = fields.length()
    steps: int = fields.steps(
        300,
        QT_TRANSLATE_NOOP("parameters", "The exact number of steps, whatever the number of epochs. 0 uses the epochs."),
    )
    rate: float = fields.lr(0.02)
    negative_strength: float = parameter(
        0.3,
        QT_TRANSLATE_NOOP("parameters", "Negative noise"),
        QT_TRANSLATE_NOOP("parameters", "Destroys what is specific to the class to forget. As a share of the image."),
        ge=0,
        le=5,
    )
    positive_strength: float = parameter(
        0.3,
        QT_TRANSLATE_NOOP("parameters", "Positive noise"),
        QT_TRANSLATE_NOOP("parameters", "Keeps what the class shares with its neighbours. As a share of the image."),
        ge=0,
        le=5,
    )
    forget_share: float = parameter(
        0.25,
        QT_TRANSLATE_NOOP("parameters", "Share of images to forget"),
        QT_TRANSLATE_NOOP(
            "parameters", "The share of images to forget in each step; the rest rehearses the images to keep."
        ),
        gt=0,
        lt=1,
        advanced=True,
    )
    true_weight: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Weight of the true class"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The strength with which an image is still moved to its own class when other images of that class stay. "
            "No effect on whole classes. Our addition: the part of the paper that we could read does not mention it.",
        ),
        ge=0,
        le=1,
        scale="log",
        advanced=True,
    )
    calibrate: bool = parameter(
        True,
        QT_TRANSLATE_NOOP("parameters", "Find the weight of the true class"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "For random and chosen images: uses the weight with which training images would be answered like unseen "
            "ones. Without unseen images, or for a sub-class, the value above applies.",
        ),
        advanced=True,
    )
    noise_steps: int = fields.noise_steps(30)
    noise_rate: float = fields.noise_rate(0.1)
    noise_penalty: float = fields.noise_penalty(0.01)

    @property
    def forget_per_step(self) -> int:
        """Number of images to forget in a step."""
        return max(1, min(self.batch - 1, round(self.batch * self.forget_share)))

    def steps_for(self, forget: int) -> int:
        """Return the number of steps for so many images to forget."""
        return self.steps

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.steps_for(forget)

    def batches(self, forget: int, retain: int, classes: int) -> float:
        noise = self.noise_steps * min(classes, 10) * NOISE_COUNT / self.batch
        steps = self.training_batches(forget, retain, classes)
        return steps + (noise if self.negative_strength or self.positive_strength else 0)

    def resolved(self, forget: int, retain: int, classes: int) -> "tuple[Self, int]":
        """Turn `length` into steps, if no number of steps is set.

        Few images are shown in smaller batches, so that the same number of images makes at least `FEWEST_STEPS` steps.
        The learning rate falls with the square root of the batch size (Krizhevsky 2014, arXiv 1404.5997, section 5).
        """
        if self.steps:
            return self, retain
        total, batch = forget + retain, self.batch
        least = self._fewest()[1] * ROUNDED
        while batch >= 2 * SMALLEST_BATCH and self._images(forget, total) / batch < least:
            batch //= 2
        at_batch = self.model_copy(update={"batch": batch, "rate": self.rate * (batch / self.batch) ** 0.5})
        steps = min(ceil(at_batch._images(forget, total) / batch - 1e-6), fields.MOST_STEPS)
        return at_batch.model_copy(update={"steps": steps, **self._settled()}), retain

    def _images(self, forget: int, total: int) -> float:
        """Return the number of images to show in all, 0 if no length is set."""
        if not self._wanted(forget, total):
            return 0
        return min(max(self._fewest()[0], self._wanted(forget, total)), self.longest * total or float("inf"))

    def _fewest(self) -> tuple[int, int]:
        """Return the smallest number of images to show, and of steps."""
        return FEWEST_IMAGES, FEWEST_STEPS

    def _wanted(self, forget: int, total: int) -> float:
        """Return the number of images that the passes come to."""
        return self.length * total

    def _settled(self) -> dict[str, Any]:
        """Return the values of fields that mean nothing once the number of steps is known."""
        return {"length": 0.0}


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "MeGU, our reading"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Moves each image to the class it resembles most, and adds feature noise to every image to forget. Our copy "
        "of the paper ends in section 4.1.",
    ),
    parameters=MeguParameters,
    module=__name__,
    needs_similarity=True,
    citation="arXiv 2602.17088",
    strengths={
        "gentle": {"steps": 0, "length": 0.384, "rate": 0.01},
        "balanced": {"steps": 0, "length": 0.768},
        "thorough": {"steps": 0, "length": 1.536, "rate": 0.05},
    },
)


def phases(task: Task) -> list[Phase]:
    """Return one Fragment-Align phase.

    Steps, learning rates and strengths are ours, since our copy of the paper leaves them open. So is the weight of
    the true class, which single images need and which has no effect on whole classes: the paper's summary names
    class-wise, sub-class and random forgetting, and our copy ends before it says how they differ.
    """
    aims = fragment_align.similarity_aims(task, true_weight.choose(task, soft=False))
    return [
        fragment_align.align_phase(task, replace(aims, target=fragment_align.one_hot(aims.target)), noisy_share=1.0)
    ]
