"""The parameters of each method, declared once."""

from math import ceil

from megu.methods import fields
from megu.noise import COUNT
from megu.parameters import Parameters, parameter
from megu.translation import QT_TRANSLATE_NOOP


class TrainingParameters(Parameters):
    """What every method that trains has."""

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

    def batches(self, forget: int, retain: int, classes: int) -> float:
        """How many batches of training a run costs with so many images to forget and to keep: for estimates alone."""
        return getattr(self, "steps", 0)


class MeguParameters(TrainingParameters):
    """Fragment-Align fine-tuning with hard perturbing labels and feature noise on every image to forget."""

    steps: int = fields.steps(
        300,
        QT_TRANSLATE_NOOP(
            "parameters", "How long unlearning goes on. More forgets deeper, and may cost what should stay."
        ),
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

    def batches(self, forget: int, retain: int, classes: int) -> float:
        noise = self.noise_steps * min(classes, 10) * COUNT / self.batch
        return self.steps_for(forget) + (noise if self.negative_strength or self.positive_strength else 0)


class MeguPlusParameters(MeguParameters):
    """MeGU with soft targets, a reader of the features that is misled, and clean copies beside noisy ones.

    These are the defaults of a bare object; a run takes *balanced* of `megu.methods.table` for what it forgets, which
    overrides many of them (no noise, among others)."""

    steps: int = fields.steps(
        300,
        QT_TRANSLATE_NOOP(
            "parameters",
            "How long unlearning goes on, at the least: of many single images each is seen as often as the passes say."
            " More forgets deeper, and may cost what should stay.",
        ),
    )
    rate: float = fields.rate(0.05)
    passes: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Passes over the images to forget"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "How often each of them is seen at the least. Where they are many, more steps are made than the number of"
            " steps says; with 0, that number holds.",
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


class RetrainParameters(TrainingParameters):
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

    def batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil(retain / self.batch)
