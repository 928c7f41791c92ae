"""Whether the tensors of a file are such that a model can be trained with them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from megu.base.errors import ModelError

OVERLAP = 2
"""How often a storage's numbers are looked at tensor by tensor; where more lie upon each other, once for all."""


def check(tensors: dict[str, Any], path: Path) -> None:
    """Raises ModelError for tensors that no model could be trained with."""
    check_kinds(tensors, path)
    if not all(map(_finite, _apart(tensors))):
        raise ModelError("model_not_finite", path=str(path))


def check_kinds(tensors: dict[str, Any], path: Path) -> None:
    """The same by types and sizes alone, for the price of a look at each tensor."""
    if not all(tensor is None or _holds_what_it_claims(tensor) for tensor in tensors.values()):
        raise ModelError("model_truncated", path=str(path))
    if not all(tensor is not None and _plain(name, tensor) for name, tensor in tensors.items()):
        raise ModelError("model_weights_odd", path=str(path))


def _apart(tensors: dict[str, Any]) -> Iterator[Any]:
    """Tensors that hold all numbers; together no more than `OVERLAP` times what lies in the memory they share.

    A file of twenty thousand names for the same numbers would have them looked at twenty thousand times.
    """
    import torch

    sharing: dict[tuple[int, torch.dtype], list[torch.Tensor]] = {}
    for tensor in tensors.values():
        sharing.setdefault((tensor.untyped_storage().data_ptr(), tensor.dtype), []).append(tensor)
    for parts in sharing.values():
        held = parts[0].untyped_storage().nbytes() // parts[0].element_size()
        if sum(part.numel() for part in parts) <= OVERLAP * held:
            yield from parts
        else:
            yield parts[0].as_strided((held,), (1,), 0)


def _holds_what_it_claims(tensor: Any) -> bool:
    """False for a view that repeats few numbers: a file of some bytes could claim terabytes."""
    import torch

    if tensor.layout is not torch.strided or tensor.is_meta:
        return True  # `_plain` refuses these
    return tensor.numel() * tensor.element_size() <= tensor.untyped_storage().nbytes()


def _plain(name: str, tensor: Any) -> bool:
    """Whether a tensor holds real numbers one after another: not sparse, quantised, complex, or without content; whole
    numbers only where they count or point."""
    import torch

    strided = tensor.layout is torch.strided and not tensor.is_meta
    whole = not tensor.is_floating_point() and name.endswith(("weight", "bias", "running_mean", "running_var"))
    return strided and not tensor.is_quantized and not tensor.is_complex() and not whole


def _finite(tensor: Any) -> bool:
    if not tensor.is_floating_point():
        return True
    wide = tensor.float() if tensor.element_size() == 1 else tensor  # torch can't ask it of all 8-bit kinds
    return bool(wide.isfinite().all())
