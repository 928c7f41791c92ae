"""Noise floors: retrained models differ among themselves, so a smaller gap to them means nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean, stdev
from typing import Any

from megu.base.shares import Share

LEAST = 0.005
"""Smallest floor: half a point."""
RECIPE = 0.02
"""A recipe reproduces an original if test accuracies differ by at most 2 points."""
ROUNDING = 1e-9


@dataclass(frozen=True)
class Floor:
    """Noise floor of a figure.

    Attributes
    ----------
    value
        Size, in the figure's unit.
    why
        Code of what set it: ``floor_deviation`` between retrained models, ``floor_error`` (standard error of the
        figure), ``floor_least``, or ``floor_apart`` (distance of retrained models from each other, see `beyond`).
    models
        Number of retrained models. With fewer than 2 their deviation is unknown and the floor may be too low (see
        `note`).
    """

    value: float
    why: str
    models: int

    @property
    def note(self) -> str | None:
        """``floor_one_model`` if there are too few retrained models to see them differ."""
        return "floor_one_model" if self.models < 2 else None

    def as_json(self) -> dict[str, Any]:
        """Return value, why, models and note."""
        return {**asdict(self), "note": self.note}


def floor(retrained: Sequence[float], error: float) -> Floor:
    """Return the largest of the sample deviation between retrained models, a standard error, and `LEAST` (ours, as all
    here).

    Parameters
    ----------
    retrained
        The figure of each retrained model.
    error
        Its standard error, binomial for shares. If methods are compared (`megu audit`, the benchmark), that of the
        retrained models; on the page Compare also that of the judged one.
    """
    deviation = stdev(retrained) if len(retrained) > 1 else 0.0
    parts = {"floor_deviation": deviation, "floor_error": error, "floor_least": LEAST}
    why = max(parts, key=parts.__getitem__)
    return Floor(parts[why], why, len(retrained))


def beyond(value: float, apart: float, models: int) -> tuple[float, Floor] | None:
    """Return gap and floor of a figure that is itself a distance to retrained models (ours).

    The gap is what exceeds the distance of retrained models from each other, max(0, value − apart), and the floor is
    `apart`.

    Parameters
    ----------
    value
        The judged model's distance.
    apart
        Mean distance of retrained models from each other.
    models
        Number of retrained models.

    Returns
    -------
    Gap and floor, or None if `apart` is 0.
    """
    return (max(0.0, value - apart), Floor(apart, "floor_apart", models)) if apart > 0 else None


def mean_gap(
    gaps: Mapping[str, float | None], floors: Mapping[str, Floor], figures: Sequence[str]
) -> dict[str, Any] | None:
    """Return the mean of |gap to retrained| / floor over figures. At 1, a model is as far away as retrained models are
    by chance.

    Parameters
    ----------
    gaps
        Gaps by figure, None if withheld.
    floors
        Floors by figure.
    figures
        Figures to average, `megu.compare.metrics.table.MEAN_OVER`.

    Returns
    -------
    JSON values: the mean, the figures it is the mean of (over) and the withheld ones (left_out); None if all are
    withheld. Two models are comparable only if `over` is the same.
    """
    known_gaps = {code: gap for code in figures if (gap := gaps.get(code)) is not None and code in floors}
    if not known_gaps:
        return None
    value = fmean(abs(gap) / floors[code].value for code, gap in known_gaps.items())
    return {"value": value, "over": list(known_gaps), "left_out": [code for code in figures if code not in known_gaps]}


def reproduces(original: Share, repetition: Share) -> bool:
    """Return True if a model that the stated recipe made of all images is as good on test images as the original.

    If it is not, the retrained models are no true reference and every verdict says "reference approximate".
    """
    if original.value is None or repetition.value is None:
        return False
    return abs(original.value - repetition.value) <= RECIPE + ROUNDING
