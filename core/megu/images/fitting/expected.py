"""How good a model should be that is right about its images: told by chance, and by half the way from there to always.

A model is judged by its balanced accuracy, the mean over the classes of the share that it is right about: by chance it
is 1 / K for K classes, however many images each has, also for a model that always says the largest class. `LEAST` of
the way from there to 1 is what a model of that many classes should reach on images like those it was trained on: 75 %
of two classes, 55 % of ten, 50 % of a thousand. That is low: classifiers that are in use do better, and are better
still on the images they were trained on. What lies below is more often a sign of images prepared in another way, or
of other images, than of a bad model.
"""

from collections.abc import Iterable
from math import sqrt
from typing import Any, Literal

Level = Literal["chance", "low", "good"]
LEAST = 0.5
"""Of the way from chance to always right."""
SURE = 1.96
"""Standard errors on each side of an interval of 95 %."""


def level(counts: Iterable[tuple[int, int]]) -> Level:
    """Judge right answers and images of each class. ``chance``: the interval of the balanced accuracy reaches down to
    chance. ``low``: it lies below what is expected. Classes without images don't count."""
    known = [(right, count) for right, count in counts if count]
    chance = 1 / max(1, len(known))
    balanced, error = _balanced(known)
    if balanced - SURE * error <= chance:
        return "chance"
    return "low" if balanced < expected(len(known)) else "good"


def expected(classes: int) -> float:
    """The balanced accuracy that a model of that many classes should reach."""
    chance = 1 / max(1, classes)
    return chance + LEAST * (1 - chance)


def of_baseline(baseline: dict[str, Any], split: str = "all") -> Level:
    """The level of a result of the stage *baseline*, on the images of a split."""
    return level((row["splits"][split]["right"], row["splits"][split]["count"]) for row in baseline["classes"])


def _balanced(counts: list[tuple[int, int]]) -> tuple[float, float]:
    """The balanced accuracy and its standard error; of classes in which all or none are right, that of one of them."""
    shares = [right / count for right, count in counts]
    safe = [((right + 1) / (count + 2), count) for right, count in counts]
    classes = max(1, len(counts))
    return sum(shares) / classes, sqrt(sum(share * (1 - share) / count for share, count in safe)) / classes
