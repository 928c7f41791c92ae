"""Reading a checkpoint as data, never as code, and writing one back in the form it came in."""

import io
import json
import pickle
import pickletools
import re
import struct
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from megu.errors import ModelError

NESTS = ("state_dict", "model", "net", "model_state_dict")
PREFIXES = ("module.", "_orig_mod.", "model.")
SUFFIXES = (".safetensors", ".pt", ".pth", ".bin", ".ckpt")


@dataclass
class Checkpoint:
    """A state dict and the form it came in.

    tensors: name to tensor, prefix removed. form: ``safetensors`` or ``pickle``. metadata: the safetensors header's.
    container: what stood around the state dict in a pickle; nest: under which key; prefix: what names began with.
    """

    tensors: dict[str, Any]
    form: str
    metadata: dict[str, str] = field(default_factory=dict)
    container: dict[str, Any] | None = None
    nest: str | None = None
    prefix: str = ""

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Name to shape of each tensor."""
        return {name: tuple(tensor.shape) for name, tensor in self.tensors.items()}

    @property
    def described(self) -> dict[str, Any]:
        """What the file says of itself under the metadata key `megu`: architecture, class names, preprocessing."""
        try:
            value = json.loads(self.metadata.get("megu", "{}"))
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}


def read(path: Path) -> Checkpoint:
    """Read a `.safetensors` file or a pickled state dict. Raises ModelError with a sentence for anything else."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise ModelError("model_missing", path=str(path)) from error
    if path.is_dir():
        raise ModelError("model_is_folder", path=str(path))
    if size == 0:
        raise ModelError("model_empty", path=str(path))
    try:
        checkpoint = _read_safetensors(path) if _is_safetensors(path) else _read_pickle(path)
    except PermissionError as error:
        raise ModelError("cannot_read", path=str(path)) from error
    if not checkpoint.tensors:
        raise ModelError("model_no_tensors", path=str(path))
    return checkpoint


def to_bytes(checkpoint: Checkpoint, tensors: dict[str, Any]) -> bytes:
    """The checkpoint with other tensors, in the form it came in: same names, order, dtypes and metadata.

    Whatever else holds tensors (`left_out`) does not go along: it comes from the original's training.
    """
    like = checkpoint.tensors
    cast = {checkpoint.prefix + name: tensors[name].to(like[name].dtype).contiguous().clone() for name in like}
    if checkpoint.form == "safetensors":
        from safetensors.torch import save

        return save(cast, checkpoint.metadata or None)
    import torch

    around = checkpoint.container or {}
    nested = around if checkpoint.nest is None else around[checkpoint.nest]
    value = {name: cast.get(name, item) for name, item in nested.items() if name in cast or not _holds_tensors(item)}
    if checkpoint.nest is not None:
        kept = {name: item for name, item in around.items() if name == checkpoint.nest or not _holds_tensors(item)}
        value = {**kept, checkpoint.nest: value}
    buffer = io.BytesIO()
    torch.save(value, buffer)
    return buffer.getvalue()


def left_out(checkpoint: Checkpoint) -> list[str]:
    """Entries of a pickled checkpoint that hold tensors beside the weights: averaged copies, an optimiser's memory.

    They still know what was to be forgotten, so no export carries them.
    """
    around = checkpoint.container or {}
    nested = around.get(checkpoint.nest, {}) if checkpoint.nest is not None else around
    weights = {checkpoint.prefix + name for name in checkpoint.tensors}
    outside = [name for name, item in around.items() if checkpoint.nest not in (None, name) and _holds_tensors(item)]
    return [*map(str, outside), *(str(n) for n, item in nested.items() if n not in weights and _holds_tensors(item))]


def _holds_tensors(value: Any) -> bool:
    import torch

    if isinstance(value, dict):
        return any(_holds_tensors(item) for item in value.values())
    if isinstance(value, list | tuple | set):
        return any(_holds_tensors(item) for item in value)
    return isinstance(value, torch.Tensor)


def _is_safetensors(path: Path) -> bool:
    """A safetensors file begins with the length of its header, which begins with a brace."""
    with path.open("rb") as file:
        start = file.read(9)
    return path.suffix == ".safetensors" or (start[8:] == b"{" and struct.unpack("<Q", start[:8])[0] < 100_000_000)


def _read_safetensors(path: Path) -> Checkpoint:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  (not a mapping)
            return _unprefixed(Checkpoint(tensors, "safetensors", metadata=dict(file.metadata() or {})))
    except (SafetensorError, ValueError, OSError) as error:
        raise ModelError("model_truncated", path=str(path)) from error


def _read_pickle(path: Path) -> Checkpoint:
    import torch

    try:
        value = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise ModelError("model_has_code" if _names_code(error, path) else "model_unknown", path=str(path)) from error
    except PermissionError:
        raise
    except Exception as error:  # the unpickler meets damaged bytes with errors of every kind
        script = "TorchScript" in str(error)  # an archive of program code, which torch would hand to torch.jit.load
        code = "model_has_code" if script else "model_truncated" if _is_torch_zip(path) else "model_unknown"
        raise ModelError(code, path=str(path)) from error
    return _unprefixed(_unnested(value, path))


REFUSED = re.compile(r"[Uu]nsupported (global|GLOBAL)|is blocked|Trying to call|Can only (create|build)")
"""What torch says where a pickle names anything but tensors and plain values."""


def _names_code(error: pickle.UnpicklingError, path: Path) -> bool:
    """Whether a pickle was refused for the code it names: text and noise can look like a name to the unpickler too, but
    don't read as one whole pickle."""
    refused = REFUSED.search(str(error)) is not None
    if _is_zip(path):
        return refused
    try:
        with path.open("rb") as file:
            names = {operation.name for operation, _, _ in pickletools.genops(file)}
    except Exception:  # as above: bytes that are no whole pickle
        return False
    return refused or not names.isdisjoint({"GLOBAL", "STACK_GLOBAL", "INST"})


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def _is_torch_zip(path: Path) -> bool:
    """Whether a zip is, or was once, one of torch's: a document or an archive is a zip too, and a whole one."""
    if not _is_zip(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith("/data.pkl") for name in archive.namelist())
    except zipfile.BadZipFile:  # cut short: its table of contents, at the end, is gone
        return True


def _unnested(value: Any, path: Path) -> Checkpoint:
    import torch

    def tensors_of(candidate: Any) -> dict[str, Any]:
        if not isinstance(candidate, dict):
            return {}
        named = ((name, item) for name, item in candidate.items() if isinstance(name, str))
        return {name: item for name, item in named if isinstance(item, torch.Tensor)}

    if not isinstance(value, dict):
        raise ModelError("model_unknown", path=str(path))
    for nest in NESTS:
        if tensors_of(value.get(nest)):
            return Checkpoint(tensors_of(value[nest]), "pickle", container=value, nest=nest)
    return Checkpoint(tensors_of(value), "pickle", container=value)


def _unprefixed(checkpoint: Checkpoint) -> Checkpoint:
    for prefix in PREFIXES:
        if checkpoint.tensors and all(name.startswith(prefix) for name in checkpoint.tensors):
            checkpoint.tensors = {name.removeprefix(prefix): item for name, item in checkpoint.tensors.items()}
            checkpoint.prefix += prefix
    return checkpoint
