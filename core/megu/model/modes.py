"""Models that answer with more than logits, made to answer with the logits alone."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import nn


def logits_only(model: "nn.Module") -> "nn.Module":
    """The model itself, of a class whose forward pass gives logits (N, classes): names of weights stay as they are.

    `transformers` answers with an object, and so do Inception and GoogLeNet while they are trained with side heads.
    """
    from torch import Tensor

    kind = type(model)

    def forward(self: Any, x: "Tensor") -> "Tensor":
        answer = kind.forward(self, x)
        return answer if isinstance(answer, Tensor) else answer.logits

    model.__class__ = type(kind.__name__, (kind,), {"forward": forward})
    return model
