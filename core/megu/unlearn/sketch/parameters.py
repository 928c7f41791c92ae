"""Length of the sketches' training."""

from math import ceil

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields

FEWEST_IMAGES = 4096
"""Fewest images that a sketch with fresh layers is shown: fewer teach these layers nothing."""
SOFT_BATCH = 16
"""Batch size of the softened model: with 128, it recovers too little in one pass."""


class SketchParameters(Parameters):
    """Passes over the images to keep, and the seed. All sketches together take about 6 % of 26 passes of training."""

    batch: int = fields.batch(128)
    seed: int = fields.seed()
    regrown_passes: float = parameter(
        2.0,
        QT_TRANSLATE_NOOP("parameters", "Epochs of the reset top layers"),
        QT_TRANSLATE_NOOP(
            "parameters", "The number of passes over the images to keep while the last layers learn again."
        ),
        gt=0,
        le=1000,
        advanced=True,
    )
    coarse_passes: float = parameter(
        3.0,
        QT_TRANSLATE_NOOP("parameters", "Epochs of the coarse model"),
        QT_TRANSLATE_NOOP(
            "parameters", "The number of passes of a new model over the images to keep, at half their size."
        ),
        gt=0,
        le=1000,
        advanced=True,
    )

    soft_passes: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Epochs of the softened model"),
        QT_TRANSLATE_NOOP("parameters", "The number of passes over the images to keep while all layers recover."),
        gt=0,
        le=1000,
        advanced=True,
    )

    def images(self, kind: str, retain: int) -> int:
        """Return the number of images that the steps of a kind of sketch show."""
        return self.steps(kind, retain) * (SOFT_BATCH if kind == "softened" else self.batch)

    def steps(self, kind: str, retain: int) -> int:
        """Return the number of steps of a kind of sketch if there are `retain` images to keep."""
        if kind == "softened":
            return ceil(self.soft_passes * retain / SOFT_BATCH)
        passes = self.regrown_passes if kind == "regrown" else self.coarse_passes
        return ceil(max(FEWEST_IMAGES, passes * retain) / self.batch)
