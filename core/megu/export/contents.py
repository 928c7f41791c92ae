"""What is about to be written: the unlearned weights, and everything that stood around the original's."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.model.files.checkpoint import Checkpoint
from megu.model.open import build_with_weights

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.export.hidden_names import Words


@dataclass(frozen=True)
class Prepared:
    """A model ready to be written in any form.

    original: the checkpoint it came in, of which all but the weights is kept. weights: by their names in memory.
    described: the result of the stage *model*. preprocessing: what images go through. class_names: those a new form
    states, None where the original stated none. source: where the original lies. stay: outputs that were not blanked,
    None for all. words: the names that were blanked.
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
        """The model in eval mode, on this process's device."""
        return build_with_weights(self.described, self.weights)
