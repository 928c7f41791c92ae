"""Fractions and other estimates with their intervals; accuracies are fractions of a whole split."""

from dataclasses import dataclass
from math import inf, sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

FEWEST = 30
"""Number of images below which a figure is "too few to tell"."""


@dataclass(frozen=True)
class Share:
    """`right` of `count`, as a fraction with its 95 % Wilson interval."""

    right: int
    count: int

    @property
    def value(self) -> float | None:
        """The fraction; None without images."""
        return self.right / self.count if self.count else None

    @property
    def error(self) -> float:
        """The binomial standard error; infinite without images."""
        p = self.value
        return inf if p is None else sqrt(p * (1 - p) / self.count)

    def as_json(self) -> dict[str, Any]:
        """Return value (None without images), low, high, count, and whether the images are too few to tell."""
        low, high = wilson(self.right, self.count)
        return {"value": self.value, "low": low, "high": high, "count": self.count, "too_few": self.count < FEWEST}


@dataclass(frozen=True)
class Estimate:
    """A figure that is not a fraction of images, with its standard error and 95 % interval, from `count` images."""

    value: float
    error: float
    low: float
    high: float
    count: int

    def as_json(self) -> dict[str, Any]:
        """Return value, low, high, count, and whether the images are too few to tell."""
        fields = {"value": self.value, "low": self.low, "high": self.high}
        return {**fields, "count": self.count, "too_few": self.count < FEWEST}


def wilson(right: float, count: float, z: float = 1.959964) -> tuple[float, float]:
    """Return the Wilson score interval of a fraction (Wilson 1927); (0, 1) for an empty sample."""
    if count == 0:
        return 0.0, 1.0
    p, n = right / count, count
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def paired_interval(a: "Tensor", b: "Tensor") -> tuple[float, float]:
    """Return the 95 % interval of the difference a − b of two models' accuracies on the same images.

    Two models are mostly right on the same images; an interval for independent samples ignores that and is too wide.
    The method is Newcombe 1998 (Statistics in Medicine 17, 2635-2650, method 10).

    Parameters
    ----------
    a, b : Tensor, shape (n,), bool
        True where each model is right.

    Returns
    -------
    tuple of float
        Bounds of the interval; (-1, 1) without images.
    """
    n, of_a, of_b = int(a.numel()), int(a.sum()), int(b.sum())
    if n == 0:
        return -1.0, 1.0
    (la, ha), (lb, hb) = wilson(of_a, n), wilson(of_b, n)
    pa, pb = of_a / n, of_b / n
    both, only_a, only_b = int((a & b).sum()), int((a & ~b).sum()), int((~a & b).sum())
    excess = both * (n - both - only_a - only_b) - only_a * only_b
    spread = sqrt(of_a * (n - of_a) * of_b * (n - of_b))
    corrected_excess = max(excess - n / 2, 0) if excess > 0 else excess
    phi = corrected_excess / spread if spread else 0.0
    down = sqrt((pa - la) ** 2 - 2 * phi * (pa - la) * (hb - pb) + (hb - pb) ** 2)
    up = sqrt((ha - pa) ** 2 - 2 * phi * (ha - pa) * (pb - lb) + (pb - lb) ** 2)
    return pa - pb - down, pa - pb + up


def accuracy(logits: "Tensor", labels: "Tensor", which: "Tensor") -> Share:
    """Return the share of images that get their own label.

    Parameters
    ----------
    logits : Tensor, shape (N, K)
    labels : Tensor, shape (N,)
    which : Tensor, shape (n,)
        Indices of the images to count.
    """
    return Share(int((logits[which].argmax(1) == labels[which]).sum()), int(which.numel()))
