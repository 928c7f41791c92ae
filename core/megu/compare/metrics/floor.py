"""What a gap to a retrained model means: two retrained models differ too."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean, stdev
from typing import Any

from megu.base.shares import Share

LEAST = 0.005
"""No floor is below half a point."""
RECIPE = 0.02
"""A recipe reproduces an original whose test accuracy it meets within 2 points."""
ROUNDING = 1e-9


@dataclass(frozen=True)
class Floor:
    """The noise floor of a figure: its size, what set it, and how many retrained models were compared.

    why: ``floor_deviation`` between retrained models, ``floor_error`` (standard error of the figure itself),
    ``floor_least``, or ``floor_apart`` (how far retrained models lie from each other; see `beyond`). With fewer than 2
    models their deviation is not known and the floor may be too low: `note` says so.
    """

    value: float
    why: str
    models: int

    @property
    def note(self) -> str | None:
        """``floor_one_model`` where there were too few retrained models to see them differ."""
        return "floor_one_model" if self.models < 2 else None

    def as_json(self) -> dict[str, Any]:
        """value, why, models and note."""
        return {**asdict(self), "note": self.note}


def floor(retrained: Sequence[float], error: float) -> Floor:
    """The largest of the sample deviation between retrained models, a standard error and `LEAST` (ours, as all here).

    retrained: the figure of each retrained model. error: its standard error, binomial for shares: of the retrained
    models where methods are compared (`megu audit`, the benchmark), on the page Compare of the judged one as well.
    """
    deviation = stdev(retrained) if len(retrained) > 1 else 0.0
    parts = {"floor_deviation": deviation, "floor_error": error, "floor_least": LEAST}
    why = max(parts, key=parts.__getitem__)
    return Floor(parts[why], why, len(retrained))


def beyond(value: float, apart: float, models: int) -> tuple[float, Floor] | None:
    """Return gap and floor of a figure that is a distance to retrained models itself (ours).

    value: the judged model's. apart: the mean of retrained models' from each other, of which there are `models`. The
    gap is what goes beyond it, max(0, value − apart), and the floor is `apart`; None where that is 0.
    """
    return (max(0.0, value - apart), Floor(apart, "floor_apart", models)) if apart > 0 else None


def mean_gap(
    gaps: Mapping[str, float | None], floors: Mapping[str, Floor], figures: Sequence[str]
) -> dict[str, Any] | None:
    """Return the mean over `figures` of |gap to retrained| / floor: 1 is no farther than such models are apart by
    chance. None where all of them are withheld.

    figures: `megu.compare.metrics.table.MEAN_OVER`. The result is JSON: the value, the figures it is the mean of (over)
    and those that were withheld (left_out). Two models can be compared by it only where `over` is the same.
    """
    known = {code: gap for code in figures if (gap := gaps.get(code)) is not None and code in floors}
    if not known:
        return None
    value = fmean(abs(gap) / floors[code].value for code, gap in known.items())
    return {"value": value, "over": list(known), "left_out": [code for code in figures if code not in known]}


def reproduces(original: Share, repeated: Share) -> bool:
    """The recipe check: whether a model the stated recipe made of all images is as good on test as the original.

    Where it is not, the retrained models are no true reference and every verdict says "reference approximate".
    """
    if original.value is None or repeated.value is None:
        return False
    return abs(original.value - repeated.value) <= RECIPE + ROUNDING
