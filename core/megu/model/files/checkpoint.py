"""Reading a checkpoint as data, never as code, and writing one back in the form it came in."""

import io
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.model.files import foreign, pickled_module, pickles, torch_file
from megu.model.files.pickles import Laid, Named, Stored, Thing, Unreadable

if TYPE_CHECKING:
    from torch import Tensor

NESTS = ("state_dict", "model", "net", "model_state_dict")
PREFIXES = ("module.", "_orig_mod.", "model.")
LARGEST_HEADER = 25_000_000
"""Bytes of a safetensors header; models of thousands of tensors have some hundred thousand."""
MOST_TENSORS = 50_000
"""Tensors of one file: the largest network of timm has two thousand; none is made of a file with more than this."""
MODULES = 50
"""Modules and other objects of one file that are looked into."""
DEEPEST = 50
"""How deep what stands beside the weights may be nested to be written back."""


@dataclass
class Checkpoint:
    """A state dict and the form it came in.

    tensors: name to tensor, prefix removed; None for one that is sparse, quantised or without content. form:
    ``safetensors``, ``pickle`` or ``module``, one that was pickled whole (`kind` names its class). metadata: the
    safetensors header's. container: what stood around the state dict in a pickle, read as `model.files.pickles` reads;
    nest: under which keys; prefix: what names began with. beside: tensors that lie outside of the prefix.
    config, processor, stored: of a ``folder``, see `megu.model.files.hf_folder`.
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

    def below(self, prefix: str) -> "Checkpoint":
        """Only what begins with a prefix, without it; the rest is `beside`."""
        inside = {name.removeprefix(prefix): t for name, t in self.tensors.items() if name.startswith(prefix)}
        outside = {self.prefix + name: t for name, t in self.tensors.items() if not name.startswith(prefix)}
        return replace(self, tensors=inside, prefix=self.prefix + prefix, beside={**self.beside, **outside})

    def narrowed(self, prefix: str | None) -> "Checkpoint":
        """What begins with a whole prefix, as `below` left it; None: as it is."""
        return self if prefix is None or prefix == self.prefix else self.below(prefix.removeprefix(self.prefix))


def read_file(path: Path) -> Checkpoint:
    """Read a `.safetensors` file, a pickled state dict or a module pickled whole, of which only the tensors are taken.

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
    """The checkpoint with other tensors, in the form it came in: same names, order, dtypes and metadata.

    What `tensors` lacks and the architecture gives (a counter, an index) stays as it was. Whatever else holds tensors
    (`left_out`) does not go along: it comes from the original's training. A module pickled whole becomes a state dict.
    """
    like = checkpoint.tensors
    cast = {
        checkpoint.prefix + name: tensors.get(name, old).to(old.dtype).contiguous().clone()
        for name, old in like.items()
    }
    if checkpoint.form == "safetensors":
        from safetensors.torch import save

        return save(cast, checkpoint.metadata or None)
    import torch

    buffer = io.BytesIO()
    torch.save(_around(checkpoint.container, checkpoint.nest, cast), buffer)
    return buffer.getvalue()


def _around(value: Any, nest: tuple[str, ...], weights: dict[str, Any]) -> Any:
    """The value a file held, with other weights at their place, and without what holds tensors or objects."""
    if nest:
        inner = {nest[0]: _around(value[nest[0]], nest[1:], weights)}
        return {name: inner.get(name, item) for name, item in value.items() if name in inner or is_plain(item)}
    if not isinstance(value, dict):
        return weights
    return {name: weights.get(name, item) for name, item in value.items() if name in weights or is_plain(item)}


def left_out(checkpoint: Checkpoint) -> list[str]:
    """Entries of a checkpoint that hold tensors or objects beside the weights: averaged copies, an optimiser's memory.

    They may still know what was to be forgotten, so no export carries them.
    """
    outside, value = [], checkpoint.container
    for key in checkpoint.nest:
        outside += [str(name) for name, item in value.items() if name != key and not is_plain(item)]
        value = value[key]
    weights = {checkpoint.prefix + name for name in checkpoint.tensors}
    inside = value.items() if isinstance(value, dict) else ()
    named = [str(name) for name, item in inside if name not in weights and not is_plain(item)]
    return list(dict.fromkeys([*outside, *named, *checkpoint.beside]))


def is_plain(value: Any) -> bool:
    """Whether a value is made of words, numbers and lists of them, not too deep to be written."""
    level, seen = [value], set[int]()
    for _ in range(DEEPEST):
        level = [part for part in level if id(part) not in seen]
        seen.update(map(id, level))
        if any(isinstance(part, Thing | Laid | Named | Stored) for part in level):
            return False
        groups = [part.values() if isinstance(part, dict) else part for part in level if isinstance(part, _GROUPS)]
        level = [part for group in groups for part in group]
        if not level:
            return True
    return False


_GROUPS = (dict, list, tuple, set)


def _is_safetensors(path: Path) -> bool:
    """A safetensors file begins with the length of its header, which begins with a brace."""
    with path.open("rb") as file:
        start = file.read(9)
    return path.suffix == ".safetensors" or (start[8:] == b"{" and struct.unpack("<Q", start[:8])[0] < 100_000_000)


def _read_safetensors(path: Path) -> Checkpoint:
    from safetensors import SafetensorError, safe_open

    with path.open("rb") as file:
        start = file.read(9)
    by_torch = start[:2] == b"PK" or start[:1] == b"\x80"  # which a header's length may begin with as well
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
            return unprefixed(Checkpoint(tensors, "safetensors", metadata=dict(file.metadata() or {})))
    except (SafetensorError, ValueError, OSError, RuntimeError, KeyError, AttributeError) as error:
        raise ModelError("model_truncated", path=str(path)) from error


def _read_pickle(path: Path) -> Checkpoint:
    if told := foreign.of_file(path):
        raise ModelError(told, path=str(path))
    try:
        file = torch_file.read(path)
    except torch_file.Packed as error:
        raise ModelError("model_packed", path=str(path)) from error
    except Unreadable as error:
        raise ModelError(_refusal(path, error.names), path=str(path)) from error
    nest, found = _Search().weights(file.value)
    if not found:
        raise ModelError(foreign.of_names(file.names) or _nothing(file.value), path=str(path))
    try:
        with file:
            tensors = {name: file.tensor(item) if isinstance(item, Laid) else None for name, item in found.items()}
    except Unreadable as error:
        raise ModelError("model_truncated", path=str(path)) from error
    kind = _at(file.value, nest)
    form = "module" if isinstance(kind, Thing) else "pickle"
    checkpoint = Checkpoint(tensors, form, container=file.value, nest=nest)
    return unprefixed(replace(checkpoint, kind=kind.name if isinstance(kind, Thing) else None))


def _refusal(path: Path, names: frozenset[str]) -> str:
    """The code for a file that could not be read to its end."""
    with path.open("rb") as file:
        archive = file.read(2) == b"PK"
    if archive and not torch_file.is_torch_archive(path):
        return "model_unknown"
    return foreign.of_names(names) or ("model_truncated" if archive else "model_unknown")


def _nothing(value: Any) -> str:
    """The code for a whole pickle in which no weights were found."""
    if any(isinstance(part, Thing | Named) for part in pickles.parts(value)):
        return "model_has_code"
    return "model_no_tensors" if isinstance(value, dict) else "model_unknown"


Found = tuple[tuple[str, ...], dict[str, Any]]
"""Under which keys the weights lie, and their names with where each lies (None: a tensor of an odd kind)."""


class _Search:
    """Looks for the weights in a pickle's value. Each part is looked at once at each depth: a thousand names may all be
    of the same one."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Found] = {}
        self._modules = MODULES

    def weights(self, value: Any, depth: int = 0) -> Found:
        """Where the weights lie."""
        key = id(value), depth
        if key not in self._known:
            self._known[key] = self._weights(value, depth)
        return self._known[key]

    def _weights(self, value: Any, depth: int) -> Found:
        if isinstance(value, Thing) and self._modules:
            self._modules -= 1
            return (), pickled_module.state_dict(value)
        if not isinstance(value, dict) or depth > 3:
            return (), {}
        named = [name for name in value if isinstance(name, str)]
        for name in [nest for nest in NESTS if nest in value]:
            nest, found = self.weights(value[name], depth + 1)
            if found:
                return (name, *nest), found
        own = {name: _laid(value[name]) for name in named if pickled_module.is_tensor(value[name])}
        if own:
            return (), own
        rest = [name for name in named if "optim" not in name and name not in NESTS]
        inner = [(name, *self.weights(value[name], depth + 1)) for name in rest]
        name, nest, found = max(inner, key=lambda part: len(part[2]), default=("", (), {}))
        return ((name, *nest) if found else ()), found


def _laid(item: Any) -> Laid | None:
    return item if isinstance(item, Laid) else None


def _at(value: Any, nest: tuple[str, ...]) -> Any:
    for key in nest:
        value = value[key]
    return value


def unprefixed(checkpoint: Checkpoint) -> Checkpoint:
    """Without the prefixes that DataParallel, Lightning and compile put before every name."""
    for _ in range(4):
        for prefix in PREFIXES:
            if checkpoint.tensors and all(name.startswith(prefix) for name in checkpoint.tensors):
                checkpoint = checkpoint.below(prefix)
    return checkpoint
