"""The parameters that all methods have, declared once, and how long a run with them is."""

from collections.abc import Iterator
from typing import Any, Self

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields


class CommonParameters(Parameters):
    """What every method has, retraining included."""

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
        """Return the values with which a run makes as many steps as it is told, and no fewer."""
        return {}

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
