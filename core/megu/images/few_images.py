"""Classes with few training images, whose figures say little."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from megu.project.schema import ImagesChoice

FEW = 30
"""Images of a class below which no figure of it is reliable (`metrics.FEWEST`, which would load torch here)."""


def training_counts(classes: Iterable[Mapping[str, Any]], choice: ImagesChoice) -> dict[str, int]:
    """Return the number of images by class that can be forgotten.

    Those are the images the model was trained on; all of them while that is unknown.

    classes: rows of `megu.images.index.summary`, of which the name and the counts by split are used.
    """
    only = choice.training_folders if choice.used == "only" else None
    return {
        row["name"]: sum(n for split, n in row["counts"].items() if only is None or split in only) for row in classes
    }


LEAST_WATCHED = 5
"""Unseen images of a class that are watched during training, if it has twice as many."""


def count_watched(unseen: int, how: Literal["half", "few"] = "few") -> int:
    """Return how many unseen images of a class are watched, for tuning and stopping; the others report.

    how: ``half`` watches half of them. ``few`` watches fewer if half would be too few to report: it leaves `FEW` to
    report, and watches at least `LEAST_WATCHED`.
    """
    half = unseen // 2
    return half if how == "half" or half >= FEW else min(half, max(LEAST_WATCHED, unseen - FEW))


def find_small_classes(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the classes with fewer than `FEW` training images, with their numbers."""
    return {name: count for name, count in counts.items() if count < FEW}
