"""Checking whether a model that is said to be retrained still has the original's weights."""

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
"""The largest distance, relative to a tensor's norm, at which weights count as the original's.

Training that began with random weights, or with those from before the original, moves some of them 100 times as far.
"""


def rows(record: Record, model: Path, original: Path) -> list[Row]:
    """Return the comparison of both files' weights if the record's method is retraining; otherwise nothing."""
    method = METHODS.get(record.content.method.name)
    if method is None or not method.fresh_weights:
        return []
    try:
        weights, original_weights = _read_weights(model), _read_weights(original)
    except ModelError:
        weights = original_weights = {}
    if not weights or not original_weights:
        return [Row("row_retrained", "uncheckable", "why_no_weights")]
    if all(_is_from_original(name, tensor, original_weights) for name, tensor in weights.items()):
        return [Row("row_retrained", "differs", "why_not_retrained")]
    return [Row("row_retrained", "same", "why_retrained")]


def _read_weights(path: Path) -> "dict[str, Tensor]":
    """Return the weights without biases and running sums, which may all be 0 or 1 in a new model."""
    tensors = read_model(path).tensors
    return {
        name: one.float()
        for name, one in tensors.items()
        if one is not None and one.is_floating_point() and one.dim() > 1
    }


def _is_from_original(name: str, tensor: "Tensor", original_weights: "dict[str, Tensor]") -> bool:
    """Return True if a tensor is close to the one of that name or, with other names, to one of its shape.

    Rows of blanked classes may be missing.
    """
    namesake = original_weights.get(name)
    if namesake is not None and namesake.shape == tensor.shape:
        return _is_near(tensor, namesake)
    if namesake is not None and namesake.shape[1:] == tensor.shape[1:] and len(tensor) < len(namesake):
        rows = iter(namesake)
        return all(any(_is_near(row, one) for one in rows) for row in tensor)
    return any(_is_near(tensor, one) for one in original_weights.values() if one.shape == tensor.shape)


def _is_near(one: "Tensor", other: "Tensor") -> bool:
    return bool((one - other).norm() <= APART * other.norm())
