"""Recognition of a classifier of torchvision or timm by the names and shapes of its weights, without building them all.

`packaging/models/make_fingerprints.py` makes an index with a row for each architecture: digests of its names and
shapes, in which whatever the user may have changed is left open (classes, channels, for some the size of the images,
and the whole last layer). Matches are then built once, without memory, and compared shape by shape.
"""

import gzip
import hashlib
import json
import math
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from megu.model.architectures.libraries import read_head

Shapes = dict[str, tuple[int, ...]]
INDEX = Path(__file__).with_name("fingerprints.json.gz")
COMPUTED = ("num_batches_tracked", "relative_position_index", "attn_mask")
"""Entries that only some versions write: the architecture determines them, not training."""


@dataclass(frozen=True)
class Row:
    """One architecture, or several that compute the same.

    Attributes
    ----------
    library, name, options
        See `architectures.libraries.build`.
    path : str
        Path of the last layer.
    native : list
        Names and shapes below the last layer, with 0 for the number of classes.
    inputs : int
        Features of the last layer; 0 if only the native layer is possible.
    names, shapes : str
        Digests of everything else.
    channels : list
        (name, axis, factor) of weights that depend on the input's channels.
    also : list
        (name, axis) of side heads.
    size : list or None
        (name, axis, patch, extra tokens) of a position embedding.
    same : list of str
        Other names of the architecture.
    """

    library: str
    name: str
    path: str
    native: list[list[Any]]
    inputs: int
    names: str
    shapes: str
    channels: list[list[Any]] = field(default_factory=list)
    also: list[list[Any]] = field(default_factory=list)
    size: list[Any] | None = None
    options: dict[str, Any] = field(default_factory=dict)
    same: list[str] = field(default_factory=list)


def find_matches(shapes: Shapes) -> list[dict[str, Any]]:
    """Return the arguments of `libraries.build` for each architecture with these names and shapes, the best known
    first.
    """
    shapes = {name: shape for name, shape in shapes.items() if not name.endswith(COMPUTED)}
    candidates = []
    for path, by_names in index().items():
        under = below(shapes, path)
        if under and (rows := by_names.get(names_digest(shapes, path))):
            candidates += [arguments for row in rows if (arguments := _match_row(row, shapes, under)) is not None]
    unique: dict[tuple[str, str], dict[str, Any]] = {}
    for arguments in sorted(candidates, key=lambda arguments: ("head" in arguments, arguments["library"] == "timm")):
        unique.setdefault((arguments["library"], arguments["name"]), arguments)  # prefer its own head
    return list(unique.values())


def _match_row(row: Row, shapes: Shapes, under: Shapes) -> dict[str, Any] | None:
    placeholders: dict[tuple[str, int], str] = {}
    arguments: dict[str, Any] = {"library": row.library, "name": row.name}
    channels = {divmod(_size_at(shapes, name, axis), factor) for name, axis, factor in row.channels}
    if len(channels) > 1 or any(rest or not count for count, rest in channels):
        return None
    arguments["channels"] = next(iter(channels))[0] if channels else 3
    placeholders |= {(name, axis): "c" for name, axis, _ in row.channels} | {
        (name, axis): "k" for name, axis in row.also
    }
    if row.size:
        name, axis, patch, extra = row.size
        side = patch * math.isqrt(max(0, _size_at(shapes, name, axis) - extra))
        arguments["size"], placeholders[name, axis] = side, "s"
    if shapes_digest(shapes, row.path, placeholders) != row.shapes:
        return None
    native = {name: tuple(shape) for name, shape in row.native}
    classes = {shape[0] for name, shape in under.items() if name in native}
    if len(classes) == 1 and {name: (0, *shape[1:]) for name, shape in under.items()} == native:
        arguments["classes"] = next(iter(classes))
    elif row.inputs and (layers := read_head(under, row.inputs)):
        arguments["classes"], arguments["head"] = (
            layers[-1][2],
            {"path": row.path, "inputs": row.inputs, "layers": layers},
        )
    else:
        return None
    side_heads = {name.rpartition(".")[0]: _size_at(shapes, name, axis) for name, axis in row.also}
    if differing := {path: outputs for path, outputs in side_heads.items() if outputs != arguments["classes"]}:
        arguments["also"] = differing
    return {**arguments, **({"options": row.options} if row.options else {})}


def _size_at(shapes: Shapes, name: str, axis: int) -> int:
    shape = shapes.get(name, ())
    return shape[axis] if axis < len(shape) else 0


def below(shapes: Shapes, path: str) -> Shapes:
    """Return the entries below a path, by the rest of their names."""
    return {name[len(path) + 1 :]: shape for name, shape in shapes.items() if name.startswith(f"{path}.")}


def names_digest(shapes: Shapes, path: str) -> str:
    """Return the digest of all names that are not below a path."""
    return _digest(sorted(name for name in shapes if not name.startswith(f"{path}.")))


def shapes_digest(shapes: Shapes, path: str, placeholders: dict[tuple[str, int], str]) -> str:
    """Return the digest of their shapes, with a letter in place of each free number."""
    rest = sorted((name, shape) for name, shape in shapes.items() if not name.startswith(f"{path}."))
    return _digest(
        [[name, [placeholders.get((name, axis), n) for axis, n in enumerate(shape)]] for name, shape in rest]
    )


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:16]


@cache
def index() -> dict[str, dict[str, list[Row]]]:
    """Return all rows, by the path of their last layer and the digest of the other names."""
    rows: dict[str, dict[str, list[Row]]] = {}
    for fields in json.loads(gzip.decompress(INDEX.read_bytes()))["rows"]:
        row = Row(**fields)
        rows.setdefault(row.path, {}).setdefault(row.names, []).append(row)
    return rows


@cache
def _names_by_architecture() -> dict[tuple[str, str], list[str]]:
    return {(row.library, row.name): row.same for rows in index().values() for alike in rows.values() for row in alike}


def other_names(library: str, name: str) -> list[str]:
    """Return the names of architectures of any library that compute the same."""
    return _names_by_architecture().get((library, name), [])


def versions() -> dict[str, str]:
    """Return the versions of the libraries that the index was made with."""
    return json.loads(gzip.decompress(INDEX.read_bytes()))["versions"]
