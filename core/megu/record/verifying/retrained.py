"""Whether a model that is said to have been trained again holds the original's weights all the same."""

from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import ModelError
from megu.model.files.reading import read_model
from megu.record.read_record import Row
from megu.record.schema.record import Record
from megu.unlearn.methods.table import METHODS

if TYPE_CHECKING:
    from torch import Tensor

APART = 1e-3
"""How far, of a tensor's length, weights may be apart and still count as the original's. Training that began with
random weights, or with those of before the original, moves some of them a hundred times as far."""


def rows(record: Record, model: Path, original: Path) -> list[Row]:
    """Return what the weights of both files say of a run that is told of as retraining; of others nothing."""
    method = METHODS.get(record.content.method.name)
    if method is None or not method.fresh_weights:
        return []
    try:
        own, before = _weights(model), _weights(original)
    except ModelError:
        return [Row("row_retrained", "uncheckable", "why_no_weights")]
    if own and all(any(_is_near(tensor, one) for one in _alike(name, tensor, before)) for name, tensor in own.items()):
        return [Row("row_retrained", "differs", "why_not_retrained")]
    return [Row("row_retrained", "same", "why_retrained")]


def _weights(path: Path) -> "dict[str, Tensor]":
    """Return the weights alone: biases and sums of a fresh model may all be 0 or 1."""
    read = read_model(path).tensors
    return {
        name: one.float() for name, one in read.items() if one is not None and one.is_floating_point() and one.dim() > 1
    }


def _alike(name: str, tensor: "Tensor", among: "dict[str, Tensor]") -> "list[Tensor]":
    """Return the tensor of that name, or, where names differ, all of its shape."""
    same = among.get(name)
    if same is not None and same.shape == tensor.shape:
        return [same]
    return [one for one in among.values() if one.shape == tensor.shape]


def _is_near(one: "Tensor", other: "Tensor") -> bool:
    return bool((one - other).norm() <= APART * other.norm())
