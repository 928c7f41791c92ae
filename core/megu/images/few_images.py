"""Classes with few images that trained the model: what is measured on them tells little."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from megu.project.schema import ImagesChoice

FEW = 30
"""Images of a class, below which no figure on it can be told (`metrics.FEWEST`, which would load torch here)."""


def training_counts(classes: Iterable[Mapping[str, Any]], choice: ImagesChoice) -> dict[str, int]:
    """Images by class that can be forgotten: those that trained the model; all of them while that isn't known.

    classes: rows of `megu.images.index.summary`, of which the name and the counts by split are read.
    """
    only = choice.training_folders if choice.used == "only" else None
    return {
        row["name"]: sum(n for split, n in row["counts"].items() if only is None or split in only) for row in classes
    }


LEAST_WATCHED = 5
"""Unseen images of a class that are watched while a model learns, where it has twice as many."""


def count_watched(unseen: int, how: Literal["half", "few"] = "few") -> int:
    """How many unseen images of a class are watched, for tuning and stopping; the others report.

    half: the first half. few: as few as it needs where the halves would be too few to tell: those that `FEW` that
    report leave, and at least `LEAST_WATCHED`.
    """
    half = unseen // 2
    return half if how == "half" or half >= FEW else min(half, max(LEAST_WATCHED, unseen - FEW))


def find_small_classes(counts: Mapping[str, int]) -> dict[str, int]:
    """Those of the classes that have fewer than `FEW` training images, with their number."""
    return {name: count for name, count in counts.items() if count < FEW}
