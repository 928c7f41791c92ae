"""Evaluation figures, defined as in the literature; each with its source."""

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

FEWEST = 30
"""Fewer images than this are "too few to tell"."""


@dataclass(frozen=True)
class Share:
    """`right` of `count`, as a fraction with its 95 % Wilson interval."""

    right: int
    count: int

    def as_json(self) -> dict[str, Any]:
        """value, low, high, count and whether they are too few to tell; value None for no image."""
        low, high = wilson(self.right, self.count)
        value = self.right / self.count if self.count else None
        return {"value": value, "low": low, "high": high, "count": self.count, "too_few": self.count < FEWEST}


def wilson(right: int, count: int, z: float = 1.959964) -> tuple[float, float]:
    """The Wilson score interval of a fraction (Wilson 1927); (0, 1) for an empty sample."""
    if count == 0:
        return 0.0, 1.0
    p, n = right / count, count
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def paired_interval(a: "Tensor", b: "Tensor") -> tuple[float, float]:
    """95 % interval of the difference a − b of two models' accuracies on the same images; (-1, 1) without images.

    a, b: (n,) bool, whether each model is right. Newcombe 1998 (Statistics in Medicine 17, 2635-2650, method 10): two
    models are mostly right on the same images; an interval for independent samples ignores that and is too wide.
    """
    n, of_a, of_b = int(a.numel()), int(a.sum()), int(b.sum())
    if n == 0:
        return -1.0, 1.0
    (la, ha), (lb, hb) = wilson(of_a, n), wilson(of_b, n)
    pa, pb = of_a / n, of_b / n
    both, only_a, only_b = int((a & b).sum()), int((a & ~b).sum()), int((~a & b).sum())
    excess = both * (n - both - only_a - only_b) - only_a * only_b
    spread = sqrt(of_a * (n - of_a) * of_b * (n - of_b))
    corrected = max(excess - n / 2, 0) if excess > 0 else excess
    phi = corrected / spread if spread else 0.0
    down = sqrt((pa - la) ** 2 - 2 * phi * (pa - la) * (hb - pb) + (hb - pb) ** 2)
    up = sqrt((ha - pa) ** 2 - 2 * phi * (ha - pa) * (pb - lb) + (pb - lb) ** 2)
    return pa - pb - down, pa - pb + up


def accuracy(logits: "Tensor", labels: "Tensor", which: "Tensor") -> Share:
    """How many of the images `which` get their own label. logits (N, K), labels (N,), which (n,) indices."""
    return Share(int((logits[which].argmax(1) == labels[which]).sum()), int(which.numel()))


def entropy(logits: "Tensor") -> "Tensor":
    """Softmax entropy in nats, (N,), of logits (N, K)."""
    log = logits.double().log_softmax(1)
    return -(log.exp() * log).sum(1)


def mia_entropy(logits: "Tensor", members: "Tensor", others: "Tensor", asked: "Tensor") -> Share:
    """Membership inference from softmax entropy: how many of `asked` are called members.

    A balanced logistic regression on one feature, the entropy, is fitted to `members` (retain train) against `others`
    (the whole unseen set), as in the unlearning literature since Chundawat et al. 2023 (arXiv 2205.08096).
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    values = entropy(logits).numpy()[:, None]
    x = np.concatenate([values[members.numpy()], values[others.numpy()]])
    y = np.concatenate([np.ones(len(members)), np.zeros(len(others))])
    attack = LogisticRegression(class_weight="balanced").fit(x, y)
    return Share(int(attack.predict(values[asked.numpy()]).sum()), int(asked.numel()))
