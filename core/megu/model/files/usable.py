"""Checks whether the tensors of a file can be used to train a model."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from megu.base.errors import ModelError

OVERLAP = 2
"""Number of times a storage's numbers are checked tensor by tensor; if more tensors overlap, once for all."""


def check(tensors: dict[str, Any], path: Path) -> None:
    """Raise ModelError for tensors that no model could be trained with."""
    check_kinds(tensors, path)
    if not all(map(_is_finite, _without_overlap(tensors))):
        raise ModelError("model_not_finite", path=str(path))


def check_kinds(tensors: dict[str, Any], path: Path) -> None:
    """Check types and sizes alone, without reading the numbers. Raises ModelError."""
    if not all(tensor is None or _has_own_memory(tensor) for tensor in tensors.values()):
        raise ModelError("model_truncated", path=str(path))
    if not all(tensor is not None and _is_dense(name, tensor) for name, tensor in tensors.items()):
        raise ModelError("model_weights_odd", path=str(path))


def _without_overlap(tensors: dict[str, Any]) -> Iterator[Any]:
    """Yield tensors that cover all numbers; together at most `OVERLAP` times the size of the memory they share.

    A file with twenty thousand names for the same numbers would otherwise be checked twenty thousand times.
    """
    import torch

    sharing: dict[tuple[int, torch.dtype], list[torch.Tensor]] = {}
    for tensor in tensors.values():
        sharing.setdefault((tensor.untyped_storage().data_ptr(), tensor.dtype), []).append(tensor)
    for parts in sharing.values():
        size = parts[0].untyped_storage().nbytes() // parts[0].element_size()
        if sum(part.numel() for part in parts) <= OVERLAP * size:
            yield from parts
        else:
            yield parts[0].as_strided((size,), (1,), 0)


def _has_own_memory(tensor: Any) -> bool:
    """Return False for a view that repeats few numbers: a file of a few bytes could claim terabytes."""
    import torch

    if tensor.layout is not torch.strided or tensor.is_meta:
        return True  # `_is_dense` refuses these
    return tensor.numel() * tensor.element_size() <= tensor.untyped_storage().nbytes()


def _is_dense(name: str, tensor: Any) -> bool:
    """Return True if a tensor is dense: not sparse, quantised, complex, or without content; integers only as counters
    or indices.
    """
    import torch

    is_strided = tensor.layout is torch.strided and not tensor.is_meta
    is_integer_weight = not tensor.is_floating_point() and name.endswith(
        ("weight", "bias", "running_mean", "running_var")
    )
    return is_strided and not tensor.is_quantized and not tensor.is_complex() and not is_integer_weight


def _is_finite(tensor: Any) -> bool:
    if not tensor.is_floating_point():
        return True
    wide = tensor.float() if tensor.element_size() == 1 else tensor  # torch can't check all 8-bit types
    return bool(wide.isfinite().all())
