"""The parameters of UNSIR in its two readings."""

from collections.abc import Iterator
from typing import Self

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.noise import COUNT


class _ImpairParameters(TrainingParameters):
    """What both readings of UNSIR have."""

    batch: int = fields.batch(32)
    rate: float = fields.rate(1e-4)
    repair_rate: float = parameter(
        1e-4,
        QT_TRANSLATE_NOOP("parameters", "Learning rate of the repair"),
        QT_TRANSLATE_NOOP("parameters", "How large each step is while the rest is repaired."),
        gt=0,
        le=10,
        scale="log",
    )
    per_class: int = parameter(
        500,
        QT_TRANSLATE_NOOP("parameters", "Images to keep per class"),
        QT_TRANSLATE_NOOP("parameters", "At most so many images of each other class are shown, drawn by chance."),
        ge=1,
        le=1_000_000,
        scale="log",
    )
    repair_batch: int = parameter(
        128,
        QT_TRANSLATE_NOOP("parameters", "Images per step of the repair"),
        QT_TRANSLATE_NOOP("parameters", "How many images one step looks at while the rest is repaired."),
        ge=2,
        le=4096,
        scale="log",
        advanced=True,
    )
    noise_steps: int = fields.noise_steps(25)
    noise_rate: float = fields.noise_rate(0.1)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return 2 * min(retain, self.per_class * classes) / self.batch

    def batches(self, forget: int, retain: int, classes: int) -> float:
        return self.training_batches(forget, retain, classes) + self.noise_steps * COUNT / self.batch


class UnsirParameters(_ImpairParameters):
    """The settings of UNSIR in SSD's code (arXiv 2308.07707). The authors' own notebook for CIFAR-10 has 256 noise
    images, 40 steps, 20 copies, 1,000 images a class, batch 256, and Adam at 0.02 and 0.01."""

    copies: int = parameter(
        80,
        QT_TRANSLATE_NOOP("parameters", "Copies of the noise"),
        QT_TRANSLATE_NOOP("parameters", "How often each of the 32 noise images is shown. More forgets deeper."),
        ge=1,
        le=10_000,
        scale="log",
    )
    noise_penalty: float = fields.noise_penalty(0.1)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return super().training_batches(forget, retain, classes) + self.copies * COUNT / self.batch

    def shorter(self) -> Iterator[Self]:
        """Fewer copies of the noise beside fewer images to keep, in proportion."""
        for parts in (2, 4, 8, 16, 32):
            update = {"copies": max(1, self.copies // parts), "per_class": max(1, self.per_class // parts)}
            yield self.model_copy(update=update)


class UnsirPaperParameters(_ImpairParameters):
    """As in UNSIR's code where that has it; strength and penalty are ours, as the paper states neither."""

    strength: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Noise"),
        QT_TRANSLATE_NOOP("parameters", "How strong the noise on images to keep is. As a share of the image."),
        ge=0,
        le=10,
    )
    noise_penalty: float = fields.noise_penalty(0.01)
