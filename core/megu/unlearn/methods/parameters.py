"""The parameters of each method, declared once."""

from collections.abc import Iterator
from math import ceil
from typing import Any, Self

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.noise import COUNT


class CommonParameters(Parameters):
    """What every method has, retraining included."""

    batch: int = fields.batch(128)
    seed: int = parameter(
        0,
        QT_TRANSLATE_NOOP("parameters", "Seed"),
        QT_TRANSLATE_NOOP("parameters", "Decides everything that is drawn by chance. The same seed repeats the run."),
        ge=0,
        le=2**31 - 1,
        advanced=True,
    )
    guard: float = parameter(
        0.5,
        QT_TRANSLATE_NOOP("parameters", "Stop on collapse"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Stop when accuracy on images to keep stays below this share of what it was before. 0 never stops; "
            "retraining ignores it.",
        ),
        ge=0,
        le=1,
        advanced=True,
    )

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """Return what the steps cost, in batches of `batch` images; one that costs more counts for more."""
        return getattr(self, "steps", 0)

    def batches(self, forget: int, retain: int, classes: int) -> float:
        """Return what a run costs in batches, the training of noise included: for estimates."""
        return self.training_batches(forget, retain, classes)

    def resolved(self, forget: int, retain: int, classes: int) -> "tuple[Self, int]":
        """Return the parameters with which a run is made, and how many images to keep it is shown.

        forget, retain: numbers of images.
        """
        return self, retain


class TrainingParameters(CommonParameters):
    """What every method has that unlearns."""

    stop_early: bool = parameter(
        True,
        QT_TRANSLATE_NOOP("parameters", "Stop when more brings nothing"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Ends before the planned length once the images are forgotten, the rest is kept, and the answers have"
            " reached what they are led to.",
        ),
        advanced=True,
    )
    longest: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "At most so many passes"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Limits the length, in passes over all images: a tenth of the original's training where that is known."
            " 0 sets no limit.",
        ),
        ge=0,
        le=10_000,
        advanced=True,
    )

    def shorter(self) -> Iterator[Self]:
        """Yield shorter versions of these parameters, the longest first."""
        for epochs in range(getattr(self, "epochs", 0) - 1, 0, -1):
            yield self.model_copy(update={"epochs": epochs})

    def resolved(self, forget: int, retain: int, classes: int) -> "tuple[Self, int]":
        """`longest` limits the cost to as many passes over all images: by fewer passes first, then by fewer images to
        keep, of which at least a batch stays."""
        most = self.longest * (forget + retain) / self.batch
        shortest = self
        for version in (self, *self.shorter()):
            shortest = version
            if not self.longest or version.training_batches(forget, retain, classes) <= most:
                return version, retain
        low, high = min(retain, self.batch), retain
        while low < high:
            middle = (low + high + 1) // 2
            fits = shortest.training_batches(forget, middle, classes) <= most
            low, high = (middle, high) if fits else (low, middle - 1)
        return shortest, low


LATER: dict[str, Any] = {"stop_early": False, "longest": 0.0, "length": 0.0}
"""What parameters without these fields, of 0.1.0, mean by it."""


def complete(kind: type[CommonParameters], values: dict[str, Any]) -> dict[str, Any]:
    """Return stored parameters of a method with what `without_later` left out, so that no default takes its place."""
    return {**{name: value for name, value in LATER.items() if name in kind.model_fields}, **values}


def stored(kind: type[CommonParameters], values: dict[str, Any]) -> CommonParameters:
    """Return the object that stored parameters of a method stand for. Raises MeguError ``parameter_wrong``."""
    return kind.checked(complete(kind, values))


def without_later(values: dict[str, Any]) -> dict[str, Any]:
    """Return parameters as 0.1.0 wrote them where they say no more: their results keep the names they had."""
    return {name: value for name, value in values.items() if name not in LATER or value != LATER[name]}


FEWEST_IMAGES, FEWEST_STEPS, SMALLEST_BATCH = 4096, 128, 16
"""Images that a run shows at the least, where nothing limits it, and steps that it makes of them, as long as its
batches hold so many images: BatchNorm needs some."""
ROUNDED = 2**-0.5
"""Batches are halved to the power of two that comes nearest."""


class MeguParameters(TrainingParameters):
    """Fragment-Align fine-tuning with hard perturbing labels and feature noise on every image to forget."""

    length: float = fields.length()
    steps: int = fields.steps(
        300, QT_TRANSLATE_NOOP("parameters", "Exactly so many steps, whatever the passes say. 0 leaves it to them.")
    )
    rate: float = fields.rate(0.02)
    negative_strength: float = parameter(
        0.3,
        QT_TRANSLATE_NOOP("parameters", "Negative noise"),
        QT_TRANSLATE_NOOP("parameters", "Breaks what is particular to the class to forget. As a share of the image."),
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
            "parameters", "How much of each step goes to images to forget; the rest rehearses the others."
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
            "How much of its own class an image is still led to where other images of the class stay. Has no effect on"
            " whole classes. Ours: the paper forgets whole classes.",
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
            "For random and chosen images: takes the weight at which images that trained the model would be answered as"
            " unseen ones are. Without unseen images, or for a sub-class, the number above holds.",
        ),
        advanced=True,
    )
    noise_steps: int = fields.noise_steps(30)
    noise_rate: float = fields.noise_rate(0.1)
    noise_penalty: float = fields.noise_penalty(0.01)

    @property
    def few(self) -> int:
        """Images to forget in a step."""
        return max(1, min(self.batch - 1, round(self.batch * self.forget_share)))

    def steps_for(self, forget: int) -> int:
        """Steps that are made where so many images are to be forgotten."""
        return self.steps

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.steps_for(forget)

    def batches(self, forget: int, retain: int, classes: int) -> float:
        noise = self.noise_steps * min(classes, 10) * COUNT / self.batch
        steps = self.training_batches(forget, retain, classes)
        return steps + (noise if self.negative_strength or self.positive_strength else 0)

    def resolved(self, forget: int, retain: int, classes: int) -> "tuple[Self, int]":
        """Steps of `length` passes over all images, where no number of steps is set.

        Few images are shown in smaller batches, so that at least `FEWEST_STEPS` are made of the same number of images;
        the learning rate falls with the root of the batch (Krizhevsky 2014, arXiv 1404.5997, section 5).
        """
        if self.steps:
            return self, retain
        total, batch = forget + retain, self.batch
        while batch >= 2 * SMALLEST_BATCH and self._images(forget, total) / batch < FEWEST_STEPS * ROUNDED:
            batch //= 2
        at_batch = self.model_copy(update={"batch": batch, "rate": self.rate * (batch / self.batch) ** 0.5})
        steps = min(ceil(at_batch._images(forget, total) / batch - 1e-6), fields.MOST_STEPS)
        return at_batch.model_copy(update={"steps": steps, **self._settled()}), retain

    def _images(self, forget: int, total: int) -> float:
        """Images that are shown in all; none where no length is set."""
        if not self._wanted(forget, total):
            return 0
        return min(max(FEWEST_IMAGES, self._wanted(forget, total)), self.longest * total or float("inf"))

    def _wanted(self, forget: int, total: int) -> float:
        """Images that the passes come to."""
        return self.length * total

    def _settled(self) -> dict[str, Any]:
        """Fields that say nothing more once the number of steps is known."""
        return {"length": 0.0}


class MeguPlusParameters(MeguParameters):
    """MeGU with soft targets, a reader of the features that is misled, and clean copies beside noisy ones.

    These are the defaults of a bare object; a run takes *balanced* of `methods.table` for what it forgets, which
    overrides many of them (no noise, among others)."""

    rate: float = fields.rate(0.05)
    passes: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Passes over the images to forget"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "How often each of them is seen at the least, however few they are among the others. 0 leaves it to the"
            " passes over all images.",
        ),
        ge=0,
        le=1000,
        advanced=True,
    )
    similarity_weight: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Weight of similarity"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "How much the similarity of classes counts beside the model’s own answers, which know some of it already."
            " With 0, all classes count alike, except those without any similarity.",
        ),
        ge=0,
        le=1,
        advanced=True,
    )
    sharpness: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Sharpness"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "How sure the model is to be of the classes that images to forget resemble. More than 1 makes it surer.",
        ),
        gt=0,
        le=10,
        advanced=True,
    )
    mislead: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Hide from the features"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "How much it counts that the class can no longer be read from what the model sees just before it answers."
            " More costs accuracy on the others. Has no effect on models that don't end in a linear layer.",
        ),
        ge=0,
        le=10,
    )
    noisy_share: float = parameter(
        0.5,
        QT_TRANSLATE_NOOP("parameters", "Share with noise"),
        QT_TRANSLATE_NOOP(
            "parameters", "How many of the images to forget get noise; the others are shown as they are."
        ),
        ge=0,
        le=1,
        advanced=True,
    )
    shift: float = fields.shift(0.0)
    flip: bool = fields.flip()

    def steps_for(self, forget: int) -> int:
        wanted = ceil(self.passes * forget / self.few)
        return max(self.steps, min(wanted, fields.MOST_STEPS)) if self.steps else 0

    def _wanted(self, forget: int, total: int) -> float:
        return max(super()._wanted(forget, total), self.batch * ceil(self.passes * forget / self.few))

    def _settled(self) -> dict[str, Any]:
        return {"length": 0.0, "passes": 0.0}


class RetrainParameters(CommonParameters):
    """The recipe of a model trained on the images to keep, from random weights or what the original's training began
    with."""

    epochs: int = parameter(
        40,
        QT_TRANSLATE_NOOP("parameters", "Passes over the images"),
        QT_TRANSLATE_NOOP("parameters", "How often each image to keep is seen. State the number the original had."),
        ge=0,
        le=10_000,
        scale="log",
    )
    rate: float = parameter(
        0.1,
        QT_TRANSLATE_NOOP("parameters", "Learning rate"),
        QT_TRANSLATE_NOOP("parameters", "The largest step of the one-cycle schedule."),
        gt=0,
        le=10,
        scale="log",
    )
    weight_decay: float = fields.weight_decay()
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil(retain / self.batch)
