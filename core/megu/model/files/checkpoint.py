"""Reading a checkpoint as data, never as code, and writing one back in its original form."""

import io
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.model.files import foreign, pickled_module, pickles, torch_file
from megu.model.files.pickles import GlobalRef, ObjectRef, StorageRef, TensorRef, Unreadable

if TYPE_CHECKING:
    from torch import Tensor

NESTS = ("state_dict", "model", "net", "model_state_dict")
PREFIXES = ("module.", "_orig_mod.", "model.")
LARGEST_HEADER = 25_000_000
"""Bytes of a safetensors header; models with thousands of tensors have a few hundred thousand."""
MOST_TENSORS = 50_000
"""Most tensors of one file: the largest network of timm has two thousand; files with more are refused."""
MODULES = 50
"""Modules and other objects of one file that are searched."""
DEEPEST = 50
"""Deepest nesting of values beside the weights that is written back."""


@dataclass
class Checkpoint:
    """A state dict and its original form.

    Attributes
    ----------
    tensors : dict
        Tensors by name without the prefix; None for one that is sparse, quantised or without content.
    form : str
        ``safetensors``, ``pickle``, ``folder``, or ``module`` for a module that was pickled whole.
    metadata : dict
        Metadata of a safetensors header.
    container : object
        Value around the state dict in a pickle, as read by `model.files.pickles`.
    nest : tuple of str
        Keys of the state dict in the container.
    prefix : str
        Removed prefix of the names.
    kind : str or None
        Class of a pickled module.
    beside : dict
        Tensors without the prefix.
    config, processor, stored : dict
        Content of a ``folder``, see `megu.model.files.hf_folder`.
    """

    tensors: dict[str, Any]
    form: str
    metadata: dict[str, str] = field(default_factory=dict)
    container: Any = None
    nest: tuple[str, ...] = ()
    prefix: str = ""
    kind: str | None = None
    beside: dict[str, Any] = field(default_factory=dict)
    config: dict[str, Any] = field(default_factory=dict)
    processor: dict[str, Any] = field(default_factory=dict)
    stored: dict[str, Any] = field(default_factory=dict)

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Shape of each tensor by name."""
        return {name: tuple(tensor.shape) for name, tensor in self.tensors.items()}

    @property
    def described(self) -> dict[str, Any]:
        """The file's own description under the metadata key `megu`: architecture, class names, preprocessing."""
        try:
            value = json.loads(self.metadata.get("megu", "{}"))
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    def below(self, prefix: str) -> "Checkpoint":
        """Return only the tensors with a prefix, which is removed; the rest is `beside`."""
        inside = {name.removeprefix(prefix): t for name, t in self.tensors.items() if name.startswith(prefix)}
        outside = {self.prefix + name: t for name, t in self.tensors.items() if not name.startswith(prefix)}
        return replace(self, tensors=inside, prefix=self.prefix + prefix, beside={**self.beside, **outside})

    def narrow(self, prefix: str | None) -> "Checkpoint":
        """Return only the tensors with a whole prefix, as `below` left it; None changes nothing."""
        return self if prefix is None or prefix == self.prefix else self.below(prefix.removeprefix(self.prefix))


def read_file(path: Path) -> Checkpoint:
    """Read a `.safetensors` file, a pickled state dict, or a module pickled whole, of which only the tensors are used.

    Raises ModelError with a sentence for anything else.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise ModelError("model_missing", path=str(path)) from error
    if size == 0:
        raise ModelError("model_empty", path=str(path))
    try:
        checkpoint = _read_safetensors(path) if _is_safetensors(path) else _read_pickle(path)
    except PermissionError as error:
        raise ModelError("cannot_read", path=str(path)) from error
    if not checkpoint.tensors:
        raise ModelError("model_no_tensors", path=str(path))
    return checkpoint


def to_bytes(checkpoint: Checkpoint, tensors: "Mapping[str, Tensor]") -> bytes:
    """Return the checkpoint with other tensors in its original form: same names, order, dtypes and metadata.

    Entries that `tensors` lacks because the architecture determines them (a counter, an index) stay unchanged.
    Everything else that holds tensors (`left_out`) is dropped, because it comes from the original's training. A module
    pickled whole becomes a state dict.
    """
    originals = checkpoint.tensors
    converted = {
        checkpoint.prefix + name: tensors.get(name, original).to(original.dtype).contiguous().clone()
        for name, original in originals.items()
    }
    if checkpoint.form == "safetensors":
        from safetensors.torch import save

        return save(converted, checkpoint.metadata or None)
    import torch

    buffer = io.BytesIO()
    torch.save(_replace_weights(checkpoint.container, checkpoint.nest, converted), buffer)
    return buffer.getvalue()


def _replace_weights(value: Any, nest: tuple[str, ...], weights: dict[str, Any]) -> Any:
    """Return a file's value with other weights in their place, and without anything else that holds tensors or
    objects.
    """
    if nest:
        inner = {nest[0]: _replace_weights(value[nest[0]], nest[1:], weights)}
        return {name: inner.get(name, item) for name, item in value.items() if name in inner or is_plain(item)}
    if not isinstance(value, dict):
        return weights
    return {name: weights.get(name, item) for name, item in value.items() if name in weights or is_plain(item)}


def left_out(checkpoint: Checkpoint) -> list[str]:
    """Return the entries of a checkpoint with tensors or objects beside the weights: averaged copies, an optimiser's
    state.

    They may still contain what was to be forgotten, so no export includes them.
    """
    outside, value = [], checkpoint.container
    for key in checkpoint.nest:
        outside += [str(name) for name, item in value.items() if name != key and not is_plain(item)]
        value = value[key]
    weights = {checkpoint.prefix + name for name in checkpoint.tensors}
    inside = value.items() if isinstance(value, dict) else ()
    names = [str(name) for name, item in inside if name not in weights and not is_plain(item)]
    return list(dict.fromkeys([*outside, *names, *checkpoint.beside]))


def is_plain(value: Any) -> bool:
    """Return True if a value consists of text, numbers and lists of them, not too deep to be written."""
    level, ids = [value], set[int]()
    for _ in range(DEEPEST):
        level = [part for part in level if id(part) not in ids]
        ids.update(map(id, level))
        if any(isinstance(part, ObjectRef | TensorRef | GlobalRef | StorageRef) for part in level):
            return False
        groups = [part.values() if isinstance(part, dict) else part for part in level if isinstance(part, _GROUPS)]
        level = [part for group in groups for part in group]
        if not level:
            return True
    return False


_GROUPS = (dict, list, tuple, set)


def _is_safetensors(path: Path) -> bool:
    """Return True for a safetensors file: it begins with the length of its header, which begins with a brace."""
    with path.open("rb") as file:
        start = file.read(9)
    return path.suffix == ".safetensors" or (start[8:] == b"{" and struct.unpack("<Q", start[:8])[0] < 100_000_000)


def _read_safetensors(path: Path) -> Checkpoint:
    from safetensors import SafetensorError, safe_open

    with path.open("rb") as file:
        start = file.read(9)
    by_torch = start[:2] == b"PK" or start[:1] == b"\x80"  # a header's length may begin like this, too
    if by_torch and start[8:] != b"{":
        return _read_pickle(path)
    if len(start) == 9 and struct.unpack("<Q", start[:8])[0] > LARGEST_HEADER:
        raise ModelError("model_truncated", path=str(path))
    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            names = list(file.keys())
            if len(names) > MOST_TENSORS:
                raise ModelError("model_architecture_unknown", path=str(path), kind="", example=names[0][:100])
            tensors = {name: file.get_tensor(name) for name in names}
            return strip_prefixes(Checkpoint(tensors, "safetensors", metadata=dict(file.metadata() or {})))
    except (SafetensorError, ValueError, OSError, RuntimeError, KeyError, AttributeError) as error:
        raise ModelError("model_truncated", path=str(path)) from error


def _read_pickle(path: Path) -> Checkpoint:
    if code := foreign.of_file(path):
        raise ModelError(code, path=str(path))
    try:
        file = torch_file.read(path)
    except torch_file.Packed as error:
        raise ModelError("model_packed", path=str(path)) from error
    except Unreadable as error:
        raise ModelError(_refusal_code(path, error.names), path=str(path)) from error
    nest, weights = _Search().find(file.value)
    if not weights:
        raise ModelError(foreign.of_names(file.names) or _no_weights_code(file.value), path=str(path))
    try:
        with file:
            tensors = {
                name: file.tensor(item) if isinstance(item, TensorRef) else None for name, item in weights.items()
            }
    except Unreadable as error:
        raise ModelError("model_truncated", path=str(path)) from error
    holder = _descend(file.value, nest)
    form = "module" if isinstance(holder, ObjectRef) else "pickle"
    checkpoint = Checkpoint(tensors, form, container=file.value, nest=nest)
    return strip_prefixes(replace(checkpoint, kind=holder.name if isinstance(holder, ObjectRef) else None))


def _refusal_code(path: Path, names: frozenset[str]) -> str:
    """Return the code for a file that could not be read to its end."""
    with path.open("rb") as file:
        archive = file.read(2) == b"PK"
    if archive and not torch_file.is_torch_archive(path):
        return "model_unknown"
    return foreign.of_names(names) or ("model_truncated" if archive else "model_unknown")


def _no_weights_code(value: Any) -> str:
    """Return the code for a complete pickle in which no weights were found."""
    if any(isinstance(part, ObjectRef | GlobalRef) for part in pickles.parts(value)):
        return "model_has_code"
    return "model_no_tensors" if isinstance(value, dict) else "model_unknown"


Located = tuple[tuple[str, ...], dict[str, Any]]
"""Keys of the weights, and the place of each by name (None: an unusual tensor)."""


class _Search:
    """Searches the weights in a pickle's value. Each part is searched once per depth, because a thousand names may
    refer to the same one.
    """

    def __init__(self) -> None:
        self._cache: dict[tuple[int, int], Located] = {}
        self._modules = MODULES

    def find(self, value: Any, depth: int = 0) -> Located:
        """Return the place of the weights."""
        key = id(value), depth
        if key not in self._cache:
            self._cache[key] = self._find(value, depth)
        return self._cache[key]

    def _find(self, value: Any, depth: int) -> Located:
        if isinstance(value, ObjectRef) and self._modules:
            self._modules -= 1
            return (), pickled_module.state_dict(value)
        if not isinstance(value, dict) or depth > 3:
            return (), {}
        names = [name for name in value if isinstance(name, str)]
        for name in [nest for nest in NESTS if nest in value]:
            nest, weights = self.find(value[name], depth + 1)
            if weights:
                return (name, *nest), weights
        tensors = {name: _plain_tensor(value[name]) for name in names if pickled_module.is_tensor(value[name])}
        if tensors:
            return (), tensors
        rest = [name for name in names if "optim" not in name and name not in NESTS]
        inner = [(name, *self.find(value[name], depth + 1)) for name in rest]
        name, nest, weights = max(inner, key=lambda part: len(part[2]), default=("", (), {}))
        return ((name, *nest) if weights else ()), weights


def _plain_tensor(item: Any) -> TensorRef | None:
    return item if isinstance(item, TensorRef) else None


def _descend(value: Any, nest: tuple[str, ...]) -> Any:
    for key in nest:
        value = value[key]
    return value


def strip_prefixes(checkpoint: Checkpoint) -> Checkpoint:
    """Return the checkpoint without the prefixes that DataParallel, Lightning and compile add to every name."""
    for _ in range(4):
        for prefix in PREFIXES:
            if checkpoint.tensors and all(name.startswith(prefix) for name in checkpoint.tensors):
                checkpoint = checkpoint.below(prefix)
    return checkpoint
