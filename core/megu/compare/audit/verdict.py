"""The verdict on one figure of a model beside those of retrained ones. Works on cells as results hold them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import Any, Literal

from megu.base.shares import FEWEST
from megu.compare.metrics.floor import ROUNDING, floor

Cell = dict[str, Any]
Kind = Literal["within", "outside", "far_outside", "too_few", "unknown"]
Side = Literal["", "remembers", "too_much", "worse", "better"]

FORGETTING = ("forget_unseen", "forget_train", "mia_entropy", "mia_rmia", "mia_rmia_tpr", "probe", "relearn_area")
"""Figures that are high where a model still knows what it should forget."""
KEEPING = ("retain_unseen", "retain_train", "peers_unseen")
"""Figures that are high where a model still knows the rest."""
NO_SHARES = ("mia_rmia", "js_retrained", "zrf")
"""Figures whose standard error is told by their interval alone."""
FAR = 2.0
"""A gap of more than so many floors is far outside."""


@dataclass(frozen=True)
class Verdict:
    """kind: ``within`` the range of retrained models, ``outside`` it by up to twice the noise floor, ``far_outside``,
    ``too_few`` images to tell, or ``unknown``, with the code of the reason in `why` and its values.

    gap: to the mean of the retrained models. side: what a gap outside the range means; forgetting too much is told like
    its opposite. models: how many retrained ones there were: two can differ by more than one lets see.
    """

    kind: Kind
    gap: float = 0.0
    floor: float = 0.0
    side: Side = ""
    models: int = 0
    why: str = ""
    values: tuple[tuple[str, Any], ...] = ()


def unknown(why: str, values: dict[str, Any] | None = None) -> Verdict:
    """A figure that can't be known, for the reason of that code in the catalogue."""
    return Verdict("unknown", why=why, values=tuple((values or {}).items()))


def against_retrained(code: str, own: Cell | None, retrained: Sequence[Cell]) -> Verdict:
    """The verdict on the figure `code` of one model. Both sides count.

    The floor is that of `compare.metrics.floor`; ours is that the judged figure's standard error counts too: where the
    retrained ones are at 0 % they have none.
    """
    known = [cell for cell in retrained if cell.get("value") is not None]
    if own is None or own.get("value") is None or any(map(few, (own, *known))):
        return Verdict("too_few", models=len(known))
    if not known:
        return unknown("withheld_no_retrained")
    values = [cell["value"] for cell in known]
    size = floor(values, max(fmean(error(code, cell) for cell in known), error(code, own))).value
    gap = own["value"] - fmean(values)
    times = abs(gap) / size - ROUNDING
    kind: Kind = "within" if times <= 1 else "outside" if times <= FAR else "far_outside"
    return Verdict(kind, gap, size, "" if kind == "within" else _side(code, gap), len(known))


def few(cell: Cell) -> bool:
    """Whether the figure rests on too few images to tell."""
    count = cell.get("count")
    return bool(cell.get("too_few")) or (count is not None and count < FEWEST)


def error(code: str, cell: Cell) -> float:
    """The standard error of a cell: binomial for a share, else as its 95 % interval tells."""
    if code in NO_SHARES:
        return (cell["high"] - cell["low"]) / (2 * 1.959964)
    value, count = cell["value"], cell.get("count") or FEWEST
    return sqrt(value * (1 - value) / count)


def _side(code: str, gap: float) -> Side:
    if code in FORGETTING:
        return "remembers" if gap > 0 else "too_much"
    if code == "zrf":  # answers near an untrained model's
        return "too_much" if gap > 0 else "remembers"
    if code in KEEPING:
        return "better" if gap > 0 else "worse"
    return ""
