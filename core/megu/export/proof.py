"""The proof of an export: the written model is read back and must predict as the model in memory, image by image."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.base.events import Event, Progress
from megu.images.answers import BATCH, logits_of_batch

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset

ROUNDING = 1e-4
"""Lead in the logits below which a prediction may change: two ways to compute the same sum differ by as much."""


FAR, FAR_ROUNDED = 1e-3, 0.1
"""Shares of the largest output. Two libraries differ by some 1e-6, half precision by some 1e-3 in a deep network."""


@dataclass(frozen=True)
class Proof:
    """Result of the proof.

    Attributes
    ----------
    checked
        Number of images.
    changed
        Images with another prediction.
    finite
        True if all outputs are finite.
    max_difference
        Largest difference between finite outputs.
    far
        True if that exceeds what another computation, or the rounding of rounded weights, explains. Equal predictions
        alone would not show that some weights differ.
    """

    checked: int
    changed: int
    finite: bool
    max_difference: float
    far: bool

    @property
    def same(self) -> bool:
        """True if the predictions were reproduced."""
        return self.finite and not self.changed and not self.far

    def as_json(self) -> dict[str, Any]:
        """Return the proof as it is stored in a result."""
        return {"same": self.same, **vars(self)}


def prove(
    model: "nn.Module", copy: "Callable[[Tensor], Tensor]", data: "Dataset", stay: list[int] | None, rounded: bool
) -> "Iterator[Event]":
    """Yield progress; return a `Proof` from all images.

    Parameters
    ----------
    model
        The model in memory.
    copy
        The model that was read back: normalised images to logits.
    data
        All images.
    stay
        Outputs that were not blanked; None for all.
    rounded
        True if the weights were rounded.
    """
    import torch

    count, change_count, finite, max_difference, size = len(data.images), 0, True, 0.0, 1.0
    yield Progress(0, count, "unit_images", "task_proof")
    for start in range(0, count, BATCH):
        images = data.normalised(torch.arange(start, min(count, start + BATCH)))
        expectation, actual = logits_of_batch(model, images), copy(images)
        expectation = expectation if stay is None else expectation[:, stay]
        change_count += count_changed(expectation, actual)
        finite &= bool(actual.isfinite().all())
        max_difference = max(max_difference, float((expectation - actual).abs().nan_to_num(0.0, 0.0).max()))
        size = max(size, float(expectation.abs().max()))
        yield Progress(start + len(images), count, "unit_images", "task_proof")
    far = max_difference > (FAR_ROUNDED if rounded else FAR) * size
    return Proof(count, change_count, finite, max_difference, far)  # type: ignore[return-value]


def count_changed(expectation: "Tensor", actual: "Tensor") -> int:
    """Return in how many rows two logits (n, K) have another largest entry, by more than rounding explains."""
    before, after = expectation.argmax(1, keepdim=True), actual.argmax(1, keepdim=True)
    lead = (expectation.gather(1, before) - expectation.gather(1, after)).squeeze(1)
    return int((lead > ROUNDING).sum())
