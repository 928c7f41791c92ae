"""Expected accuracy of a model on its images: half-way from chance to always right.

A model is judged by its balanced accuracy, the mean of the classes' accuracies. Its chance level is 1 / K for K
classes, whatever their sizes, also for a model that always predicts the largest class. A model should reach `LEAST` of
the way from there to 1 on images like those it was trained on: 75 % for two classes, 55 % for ten, 50 % for a thousand.
That is low: classifiers in use do better, most of all on their training images. A lower accuracy is more often a sign
of another preprocessing, or of other images, than of a bad model.
"""

from collections.abc import Iterable
from math import sqrt
from typing import Any, Literal

Level = Literal["chance", "low", "good"]
LEAST = 0.5
"""Fraction of the way from chance to always right."""
SURE = 1.96
"""Standard errors on each side of a 95 % interval."""


def level(counts: Iterable[tuple[int, int]]) -> Level:
    """Judge the right predictions and the number of images of each class.

    ``chance``: the interval of the balanced accuracy includes chance. ``low``: it is below the expected accuracy.
    Classes without images don't count.
    """
    present = [(right, count) for right, count in counts if count]
    chance = 1 / max(1, len(present))
    accuracy, error = _balanced_accuracy(present)
    if accuracy - SURE * error <= chance:
        return "chance"
    return "low" if accuracy < expected_accuracy(len(present)) else "good"


def expected_accuracy(classes: int) -> float:
    """Return the balanced accuracy that a model of that many classes should reach."""
    chance = 1 / max(1, classes)
    return chance + LEAST * (1 - chance)


def of_baseline(baseline: dict[str, Any], split: str = "all") -> Level:
    """Return the level of a result of the stage *baseline*, on the images of a split."""
    return level((row["splits"][split]["right"], row["splits"][split]["count"]) for row in baseline["classes"])


def _balanced_accuracy(counts: list[tuple[int, int]]) -> tuple[float, float]:
    """Return the balanced accuracy and its standard error, which is smoothed for classes with all or none right."""
    shares = [right / count for right, count in counts]
    smooth_shares = [((right + 1) / (count + 2), count) for right, count in counts]
    classes = max(1, len(counts))
    return sum(shares) / classes, sqrt(sum(share * (1 - share) / count for share, count in smooth_shares)) / classes
