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
        own = before = {}
    if not own or not before:
        return [Row("row_retrained", "uncheckable", "why_no_weights")]
    if all(_is_of(name, tensor, before) for name, tensor in own.items()):
        return [Row("row_retrained", "differs", "why_not_retrained")]
    return [Row("row_retrained", "same", "why_retrained")]


def _weights(path: Path) -> "dict[str, Tensor]":
    """Return the weights alone: biases and sums of a fresh model may all be 0 or 1."""
    read = read_model(path).tensors
    return {
        name: one.float() for name, one in read.items() if one is not None and one.is_floating_point() and one.dim() > 1
    }


def _is_of(name: str, tensor: "Tensor", among: "dict[str, Tensor]") -> bool:
    """Tell whether it is near the tensor of that name, or, where names differ, one of its shape; of classes that were
    blanked the rows were cut out."""
    same = among.get(name)
    if same is not None and same.shape == tensor.shape:
        return _is_near(tensor, same)
    if same is not None and same.shape[1:] == tensor.shape[1:] and len(tensor) < len(same):
        rows = iter(same)
        return all(any(_is_near(row, one) for one in rows) for row in tensor)
    return any(_is_near(tensor, one) for one in among.values() if one.shape == tensor.shape)


def _is_near(one: "Tensor", other: "Tensor") -> bool:
    return bool((one - other).norm() <= APART * other.norm())
