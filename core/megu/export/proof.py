"""The proof: what was written is read back, and must answer as the model in memory does, image by image."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.base.events import Event, Progress
from megu.images.answers import BATCH, logits_of_batch

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset

ROUNDING = 1e-4
"""An answer that led by less than this may change: two ways to compute the same sum differ by as much."""


FAR, FAR_ROUNDED = 1e-3, 0.1
"""Shares of the largest output. Two libraries come to some 1e-6, half precision to some 1e-3 in a deep network."""


@dataclass(frozen=True)
class Proof:
    """checked: images. changed: those whose answer is another one. finite: whether all outputs are numbers.
    max_difference: the largest between outputs that are. far: whether that is more than computing it otherwise, or
    rounding where weights were rounded, comes to: equal answers alone would not show that some weights are others."""

    checked: int
    changed: int
    finite: bool
    max_difference: float
    far: bool

    @property
    def same(self) -> bool:
        """Whether the predictions were reproduced."""
        return self.finite and not self.changed and not self.far

    def told(self) -> dict[str, Any]:
        """As it stands in a result."""
        return {"same": self.same, **vars(self)}


def prove(
    model: "nn.Module", written: "Callable[[Tensor], Tensor]", data: "Dataset", stay: list[int] | None, rounded: bool
) -> "Iterator[Event]":
    """Yields progress and returns a `Proof` from all images. stay: the outputs that were not blanked. rounded: whether
    the weights were."""
    import torch

    count, changed, finite, most, size = len(data.images), 0, True, 0.0, 1.0
    yield Progress(0, count, "unit_images", "task_proof")
    for start in range(0, count, BATCH):
        images = data.normalised(torch.arange(start, min(count, start + BATCH)))
        kept, back = logits_of_batch(model, images), written(images)
        kept = kept if stay is None else kept[:, stay]
        changed += others(kept, back)
        finite &= bool(back.isfinite().all())
        most = max(most, float((kept - back).abs().nan_to_num(0.0, 0.0).max()))
        size = max(size, float(kept.abs().max()))
        yield Progress(start + len(images), count, "unit_images", "task_proof")
    far = most > (FAR_ROUNDED if rounded else FAR) * size
    return Proof(count, changed, finite, most, far)  # type: ignore[return-value]


def others(kept: "Tensor", back: "Tensor") -> int:
    """How many rows of two logits (n, K) have another largest entry, by more than rounding can do."""
    before, after = kept.argmax(1, keepdim=True), back.argmax(1, keepdim=True)
    lead = (kept.gather(1, before) - kept.gather(1, after)).squeeze(1)
    return int((lead > ROUNDING).sum())
