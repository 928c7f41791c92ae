"""Memory of a multimodal model: the device and precision that fit, estimated before loading."""

import json
import math
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypedDict

from megu.base.errors import MllmError
from megu.machine import torch_setup
from megu.machine.memory import free
from megu.similarity.local.folder import weight_files

FACTOR = 1.25
"""Memory needed over the size of the weights: a quarter more for a batch's activations and its cached prefix, as long
as images come to a few hundred tokens each. An estimate; running out of memory all the same is reported as such."""

BYTES = {"float32": 4, "bfloat16": 2, "float16": 2}
"""Precisions that can be chosen, with the bytes a number takes."""

_STORED_BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2}  # all others: one byte
_FLOATING = ("F64", "F32", "F16", "BF16")
_SMALL = 0.1
"""Share of an accelerator's free memory up to which a model stored in float32 stays so."""


class Fit(TypedDict):
    """Device of a model (``cpu``, ``cuda``, ``mps``), its precision, and the bytes needed and free there."""

    device: str
    dtype: str
    needed: int
    free: int


def suggest(folder: Path, device: str | None = None, dtype: str | None = None) -> Fit:
    """Return the first device and precision that fit the machine, as far as they are not given.

    In order: the accelerator in half precision (in float32 if stored so and small beside its memory, since half would
    save nothing); the CPU in float32; the CPU in bfloat16, which is slow on many. If none fits, the last one is
    returned, with more memory needed than free.

    Parameters
    ----------
    folder
        Folder of the model.
    device
        Device, or None to choose.
    dtype
        Precision, or None to choose.

    Raises
    ------
    MllmError
        If weights or the device are missing.
    """
    tensors = list(read_tensors(folder))
    fits = [_fit(tensors, *candidate) for candidate in _candidates(device, dtype)]
    return next((fit for fit in fits if _good(fit, tensors, is_chosen=dtype is not None)), fits[-1])


def check(folder: Path, fit: Fit) -> None:
    """Raise MllmError with both numbers if the model needs more memory than is free."""
    if fit["needed"] > fit["free"]:
        gigabytes = {name: max(0.1, round(fit[name] / 1e9, 1)) for name in ("needed", "free")}
        raise MllmError("mllm_too_large", path=str(folder), device=fit["device"], **gigabytes)


def estimate_memory(folder: Path, dtype: str) -> int:
    """Return the bytes of memory of a model at a precision, estimated from the headers of its safetensors files."""
    return _estimate_memory(list(read_tensors(folder)), dtype)


def _good(fit: Fit, tensors: list[tuple[str, int]], is_chosen: bool) -> bool:
    if is_chosen or fit["device"] == "cpu" or fit["dtype"] != "float32":
        return fit["needed"] <= fit["free"]
    return fit["needed"] <= _SMALL * fit["free"] and not any(kind in ("F16", "BF16") for kind, _ in tensors)


def _candidates(device: str | None, dtype: str | None) -> list[tuple[str, str]]:
    own = device or str(torch_setup.device())
    devices = [own] if device or own == "cpu" else [own, "cpu"]
    return [(place, kind) for place in devices for kind in ([dtype] if dtype else _precisions(place))]


def _precisions(device: str) -> list[str]:
    import torch

    if device == "cpu":
        return ["float32", "bfloat16"]
    if device.startswith("cuda") and torch.cuda.is_available() and torch.cuda.is_bf16_supported(False):
        return ["float32", "bfloat16"]
    return ["float32", "float16"]


def _fit(tensors: list[tuple[str, int]], device: str, dtype: str) -> Fit:
    try:
        return {"device": device, "dtype": dtype, "needed": _estimate_memory(tensors, dtype), "free": free(device)}
    except (AssertionError, RuntimeError, ValueError) as error:  # torch's answers to a device that is not there
        raise MllmError("mllm_no_device", device=device) from error


def _estimate_memory(tensors: list[tuple[str, int]], dtype: str) -> int:
    sizes = (count * (BYTES[dtype] if kind in _FLOATING else _STORED_BYTES.get(kind, 1)) for kind, count in tensors)
    return int(FACTOR * sum(sizes))


def read_tensors(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield type and number of elements of each tensor, from the format's header: 8 bytes of length, then JSON."""
    for path in weight_files(folder):
        try:
            header = _header(path)
            yield from ((entry["dtype"], _elements(entry)) for entry in header.values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, struct.error) as error:
            reason = f"{path.name} is missing, incomplete or damaged"
            raise MllmError("mllm_unusable", path=str(folder), reason=reason) from error


LONGEST_HEADER = 100_000_000
"""Bytes, by the format's own rule: reading one takes ten times as much memory."""


def _elements(entry: dict[str, Any]) -> int:
    """Raises ValueError where the type is no word, or the shape not one that an address space holds."""
    shape = entry["shape"]
    if not isinstance(entry["dtype"], str) or not all(type(side) is int and side >= 0 for side in shape):
        raise ValueError("no tensor")
    count = math.prod(shape)
    if count >= 2**63:
        raise ValueError("too large")
    return count


def _header(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        if length > min(path.stat().st_size, LONGEST_HEADER):
            raise ValueError("the header is longer than the file, or than the format allows")
        header = json.loads(file.read(length))
    header.pop("__metadata__", None)
    return header
