"""The verdict on one figure of the unlearned model beside the retrained one's; knows no widget."""

import math
from dataclasses import dataclass
from typing import Any, Literal

from megu.metrics import FEWEST

LEAST_FLOOR = 0.005  # half a point: no comparison of two trained models is finer than that
ROUNDING = 1e-9

Cell = dict[str, Any]
Kind = Literal["good", "borderline", "bad", "unknown"]


@dataclass(frozen=True)
class Verdict:
    """kind: *within* the noise floor is good, up to twice of it borderline, more bad. Gap and floor are fractions."""

    kind: Kind
    gap: float = 0.0
    floor: float = 0.0


def against_retrained(unlearned: Cell | None, retrained: Cell | None) -> Verdict:
    """Both sides count: to forget more than a retrained model is a failure like its opposite.

    The floor is the larger of the binomial standard error of either figure and half a point.
    """
    if unlearned is None or retrained is None or few(unlearned) or few(retrained):
        return Verdict("unknown")
    gap = unlearned["value"] - retrained["value"]
    floor = max(LEAST_FLOOR, _error(unlearned), _error(retrained))
    times = abs(gap) / floor - ROUNDING
    kind: Kind = "good" if times <= 1 else "borderline" if times <= 2 else "bad"
    return Verdict(kind, gap, floor)


def few(cell: Cell) -> bool:
    """Whether the figure rests on too few images to tell."""
    count = cell.get("count")
    return bool(cell.get("too_few")) or (count is not None and count < FEWEST)


def _error(cell: Cell) -> float:
    value, count = cell["value"], cell.get("count") or FEWEST
    return math.sqrt(value * (1 - value) / count)
