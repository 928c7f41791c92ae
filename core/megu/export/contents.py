"""Content of an export: the unlearned weights, and everything around the original's."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.model.files.checkpoint import Checkpoint
from megu.model.open import build_with_weights

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.export.hidden_names import Words


@dataclass(frozen=True)
class ExportModel:
    """A model ready to be written in any form.

    Attributes
    ----------
    original
        The checkpoint it came in, of which everything but the weights is kept.
    weights
        Weights by their names in memory.
    described
        Result of the stage *model*.
    preprocessing
        Preprocessing of images.
    class_names
        Class names that a new form states; None if the original states none.
    source
        Path of the original.
    stay
        Outputs that were not blanked; None for all.
    words
        Names that were blanked.
    """

    original: Checkpoint
    weights: "dict[str, Tensor]"
    described: dict[str, Any]
    preprocessing: dict[str, Any]
    class_names: list[str] | None
    source: Path
    stay: list[int] | None = None
    words: "Words | None" = field(default=None)

    def module(self) -> "nn.Module":
        """Return the model in eval mode, on this process's device."""
        return build_with_weights(self.described, self.weights)
