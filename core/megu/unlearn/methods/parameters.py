"""Parameters that all methods have, and the length of a run with them."""

from collections.abc import Iterator
from typing import Any, Self

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields


class CommonParameters(Parameters):
    """Parameters of every method, retraining included."""

    batch: int = fields.batch(128)
    seed: int = fields.seed()
    guard: float = parameter(
        0.5,
        QT_TRANSLATE_NOOP("parameters", "Stop on collapse"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Stop when accuracy on images to keep stays below this share of its initial value. 0 never stops. "
            "Retraining ignores this setting.",
        ),
        ge=0,
        le=1,
        advanced=True,
    )

    @classmethod
    def exact(cls) -> dict[str, Any]:
        """Return the values with which a run makes exactly the number of steps that is set."""
        return {}

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """Return the cost of the steps, in batches of `batch` images; a step that costs more counts for more.

        Parameters
        ----------
        forget
            Number of images to forget.
        retain
            Number of images to keep.
        classes
            Number of classes.
        """
        return getattr(self, "steps", 0)

    def batches(self, forget: int, retain: int, classes: int) -> float:
        """Return the cost of a run in batches, the training of noise included, for estimates."""
        return self.training_batches(forget, retain, classes)

    def resolved(self, forget: int, retain: int, classes: int) -> "tuple[Self, int]":
        """Return the parameters that a run uses, and the number of images to keep that it shows."""
        return self, retain


class TrainingParameters(CommonParameters):
    """Parameters of every method that unlearns."""

    stop_early: bool = parameter(
        True,
        QT_TRANSLATE_NOOP("parameters", "Stop early"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Ends before the planned length once the images are forgotten, the rest is kept, and the answers have "
            "reached their targets.",
        ),
        advanced=True,
        unwritten=False,
    )
    longest: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Maximum epochs"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The maximum length, as passes over all images: a tenth of the original's training if known. 0 sets no "
            "limit.",
        ),
        ge=0,
        le=10_000,
        advanced=True,
        unwritten=0.0,
    )

    @classmethod
    def exact(cls) -> dict[str, Any]:
        return {"stop_early": False, "longest": 0.0, **({"length": 0.0} if "length" in cls.model_fields else {})}

    def shorter(self) -> Iterator[Self]:
        """Yield shorter versions of these parameters, the longest first."""
        for epochs in range(getattr(self, "epochs", 0) - 1, 0, -1):
            yield self.model_copy(update={"epochs": epochs})

    def resolved(self, forget: int, retain: int, classes: int) -> "tuple[Self, int]":
        """Limit the cost to `longest` passes over all images: first by fewer passes, then by fewer images to keep,
        at least a batch."""
        max_batches = self.longest * (forget + retain) / self.batch
        shortest = self
        for version in (self, *self.shorter()):
            shortest = version
            if not self.longest or version.training_batches(forget, retain, classes) <= max_batches:
                return version, retain
        low, high = min(retain, self.batch), retain
        while low < high:
            middle = (low + high + 1) // 2
            fits = shortest.training_batches(forget, middle, classes) <= max_batches
            low, high = (middle, high) if fits else (low, middle - 1)
        return shortest, low
