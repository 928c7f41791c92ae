"""Recognising a classifier of torchvision or timm by the names and shapes of its weights, without building them all.

An index that `packaging/models/make_fingerprints.py` makes holds a row for each architecture: digests of its names and
shapes in which what the user may have changed is left free (classes, channels, for some the size of the images, and
the whole last layer). What is found is then built once, without memory, and compared shape by shape.
"""

import gzip
import hashlib
import json
import math
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from megu.model.architectures.libraries import replaced_head

Shapes = dict[str, tuple[int, ...]]
INDEX = Path(__file__).with_name("fingerprints.json.gz")
COMPUTED = ("num_batches_tracked", "relative_position_index", "attn_mask")
"""Entries that some versions write and others don't: the architecture gives them, not training."""


@dataclass(frozen=True)
class Row:
    """One architecture, or several that compute the same.

    library, name, options: see `architectures.libraries.build`; `same` are other names of it. path: of its last layer;
    native: names and shapes below it with 0 for the number of classes; inputs: its features, 0 where only the native
    layer is possible. names, shapes: digests of all else. channels: (name, axis, factor) of what depends on the input's
    channels. also: (name, axis) of side heads. size: (name, axis, patch, extra tokens) of a position embedding.
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


def matches(shapes: Shapes) -> list[dict[str, Any]]:
    """Arguments of `libraries.build` for each architecture whose names and shapes these can be, best known first."""
    shapes = {name: shape for name, shape in shapes.items() if not name.endswith(COMPUTED)}
    found = []
    for path, by_names in index().items():
        under = below(shapes, path)
        if under and (rows := by_names.get(names_digest(shapes, path))):
            found += [told for row in rows if (told := _match(row, shapes, under)) is not None]
    known: dict[tuple[str, str], dict[str, Any]] = {}
    for told in sorted(found, key=lambda told: ("head" in told, told["library"] == "timm")):
        known.setdefault((told["library"], told["name"]), told)  # one whose own head fits has no other
    return list(known.values())


def _match(row: Row, shapes: Shapes, under: Shapes) -> dict[str, Any] | None:
    free: dict[tuple[str, int], str] = {}
    told: dict[str, Any] = {"library": row.library, "name": row.name}
    channels = {divmod(_at(shapes, name, axis), factor) for name, axis, factor in row.channels}
    if len(channels) > 1 or any(rest or not count for count, rest in channels):
        return None
    told["channels"] = next(iter(channels))[0] if channels else 3
    free |= {(name, axis): "c" for name, axis, _ in row.channels} | {(name, axis): "k" for name, axis in row.also}
    if row.size:
        name, axis, patch, extra = row.size
        side = patch * math.isqrt(max(0, _at(shapes, name, axis) - extra))
        told["size"], free[name, axis] = side, "s"
    if shapes_digest(shapes, row.path, free) != row.shapes:
        return None
    native = {name: tuple(shape) for name, shape in row.native}
    classes = {shape[0] for name, shape in under.items() if name in native}
    if len(classes) == 1 and {name: (0, *shape[1:]) for name, shape in under.items()} == native:
        told["classes"] = next(iter(classes))
    elif row.inputs and (layers := replaced_head(under, row.inputs)):
        told["classes"], told["head"] = layers[-1][2], {"path": row.path, "inputs": row.inputs, "layers": layers}
    else:
        return None
    side_heads = {name.rpartition(".")[0]: _at(shapes, name, axis) for name, axis in row.also}
    if differing := {path: outputs for path, outputs in side_heads.items() if outputs != told["classes"]}:
        told["also"] = differing
    return {**told, **({"options": row.options} if row.options else {})}


def _at(shapes: Shapes, name: str, axis: int) -> int:
    shape = shapes.get(name, ())
    return shape[axis] if axis < len(shape) else 0


def below(shapes: Shapes, path: str) -> Shapes:
    """What stands below a path, by the rest of its name."""
    return {name[len(path) + 1 :]: shape for name, shape in shapes.items() if name.startswith(f"{path}.")}


def names_digest(shapes: Shapes, path: str) -> str:
    """Digest of all names that don't stand below a path."""
    return _digest(sorted(name for name in shapes if not name.startswith(f"{path}.")))


def shapes_digest(shapes: Shapes, path: str, free: dict[tuple[str, int], str]) -> str:
    """Digest of their shapes, with a letter in the place of each free number."""
    rest = sorted((name, shape) for name, shape in shapes.items() if not name.startswith(f"{path}."))
    return _digest([[name, [free.get((name, axis), n) for axis, n in enumerate(shape)]] for name, shape in rest])


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:16]


@cache
def index() -> dict[str, dict[str, list[Row]]]:
    """All rows, by the path of their last layer and the digest of the other names."""
    found: dict[str, dict[str, list[Row]]] = {}
    for told in json.loads(gzip.decompress(INDEX.read_bytes()))["rows"]:
        row = Row(**told)
        found.setdefault(row.path, {}).setdefault(row.names, []).append(row)
    return found


@cache
def _same() -> dict[tuple[str, str], list[str]]:
    return {(row.library, row.name): row.same for rows in index().values() for named in rows.values() for row in named}


def other_names(library: str, name: str) -> list[str]:
    """What computes the same under other names, of whatever library."""
    return _same().get((library, name), [])


def versions() -> dict[str, str]:
    """The versions of the libraries that the index was made with."""
    return json.loads(gzip.decompress(INDEX.read_bytes()))["versions"]
