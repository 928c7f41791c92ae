"""Makes the index by which classifiers of torchvision and timm are recognised; takes some ten minutes.

python packaging/models/make_fingerprints.py            # core/megu/model/architectures/fingerprints.json.gz
python packaging/models/make_fingerprints.py --check    # compares it with the installed versions
"""

import argparse
import dataclasses
import gzip
import hashlib
import json
import math
import sys
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import torch
from torch import nn

from megu.model.architectures.fingerprints import COMPUTED, INDEX, Row, below, names_digest, shapes_digest
from megu.model.architectures.libraries import build, names, stem
from megu.model.architectures.table import LIBRARY, build_on_meta

Shapes = dict[str, tuple[int, ...]]
CLASSES, OTHER = 11, 13
OPTIONS: dict[str, list[dict[str, Any]]] = {
    "inception_v3": [{}, {"aux_logits": False}],
    "googlenet": [{}, {"aux_logits": False}],
}
"""Ways of calling a library's function that change which weights there are."""
SMALL = 250_000_000
"""Parameters up to which two libraries' models of one shape are compared by what they compute."""


def rows_of(library: str, name: str) -> Iterator[tuple[Row, str]]:
    """The rows of an architecture, each with a text that tells how it computes."""
    for options in OPTIONS.get(name, [{}]) if library == "torchvision" else [{}]:
        model = meta(library, name, CLASSES, options=options)
        shapes, more = shapes_of(model), shapes_of(meta(library, name, OTHER, options=options))
        heads = [key for key in shapes if shapes[key] != more[key]]
        path = last_layer(model, heads)
        if path is None:
            continue
        fingerprints = {
            "library": library,
            "name": name,
            "channels": channels_of(library, name, options, model, shapes),
            "also": [[key, 0] for key in heads if not key.startswith(f"{path}.")],
            "size": size_of(library, name, options, shapes),
            "options": options,
        }
        free = {(key, axis): "c" for key, axis, _ in fingerprints["channels"]} | {
            (key, axis): "k" for key, axis in fingerprints["also"]
        }
        if fingerprints["size"]:
            free[fingerprints["size"][0], fingerprints["size"][1]] = "s"
        how = f"{type(model).__qualname__} {model!r}"
        for place in places(model, path):
            native = [
                [key, [0 if path_of(place, key) in heads and not i else n for i, n in enumerate(shape)]]
                for key, shape in below(shapes, place).items()
            ]
            if place != path:
                native = []  # the library's own head is recognised by its last layer
            yield (
                Row(
                    path=place,
                    native=native,
                    inputs=inputs_of(model.get_submodule(place)),
                    names=names_digest(shapes, place),
                    shapes=shapes_digest(shapes, place, free),
                    **fingerprints,
                ),
                how,
            )


def meta(library: str, name: str, classes: int, **how: Any) -> nn.Module:
    return build_on_meta(LIBRARY, {"library": library, "name": name, "classes": classes, **how})


def shapes_of(model: nn.Module) -> Shapes:
    return {key: tuple(t.shape) for key, t in model.state_dict().items() if not key.endswith(COMPUTED)}


def path_of(place: str, key: str) -> str:
    return f"{place}.{key}"


def last_layer(model: nn.Module, heads: list[str]) -> str | None:
    """The path of the layer that gives the logits; None where the number of classes shows in none, or not as usual."""
    paths = list(dict.fromkeys(key.rpartition(".")[0] for key in heads))
    layer = getattr(model, "default_cfg", {}).get("classifier")
    first = layer[0] if isinstance(layer, tuple | list) else layer
    return first if first in paths else paths[-1] if paths else None


def places(model: nn.Module, path: str) -> list[str]:
    """Return the places where a user may have put another head: the last layer, or the Sequential that ends in it."""
    top, _, rest = path.partition(".")
    container = model.get_submodule(top)
    simple = (nn.Dropout, nn.Linear, nn.ReLU, nn.Hardswish)
    if rest and isinstance(container, nn.Sequential) and all(isinstance(part, simple) for part in container):
        return [path, top]
    return [path]


def inputs_of(head: nn.Module) -> int:
    """The features that a head takes; 0 where it is no linear layer nor begins with one."""
    linear = [part for part in head.modules() if isinstance(part, nn.Linear)]
    plain = isinstance(head, nn.Linear | nn.Sequential)
    return linear[0].in_features if linear and plain else 0


def channels_of(library: str, name: str, options: dict, model: nn.Module, shapes: Shapes) -> list[list[Any]]:
    if library == "torchvision":
        return [[f"{stem(model)[0]}.weight", 1, 1]]
    try:
        grey = shapes_of(meta(library, name, CLASSES, channels=1, options=options))
    except Exception as error:  # some have a fixed input
        print(f"  {name}: three channels only ({error})", file=sys.stderr)
        return []
    if grey.keys() != shapes.keys():
        return []
    differ = [(key, axis) for key in shapes for axis, n in enumerate(shapes[key]) if n != grey[key][axis]]
    if any(shapes[key][axis] != 3 * grey[key][axis] for key, axis in differ):
        return []
    return [[key, axis, grey[key][axis]] for key, axis in differ]


def size_of(library: str, name: str, options: dict, shapes: Shapes) -> list[Any] | None:
    """Return how the one position embedding depends on the images' size; None if nothing or more than it does."""
    key = next((key for key in ("pos_embed", "encoder.pos_embedding") if key in shapes), None)
    if key is None or len(shapes[key]) != 3:
        return None
    try:
        side = meta_size(library, name)
        larger = shapes_of(meta(library, name, CLASSES, size=2 * side, options=options))
    except Exception as error:
        print(f"  {name}: one size only ({error})", file=sys.stderr)
        return None
    if [k for k in shapes if shapes[k] != larger.get(k)] != [key]:
        return None
    tokens, more = shapes[key][1], larger[key][1]
    patch = math.isqrt(3 * side**2 // (more - tokens))
    extra = tokens - (side // patch) ** 2
    return [key, 1, patch, extra] if (2 * side // patch) ** 2 + extra == more else None


def meta_size(library: str, name: str) -> int:
    from megu.model.architectures.libraries import preprocessing

    return preprocessing(library, name)["size"][0]


def same(first: Row, second: Row) -> bool:
    """Return True if two libraries' models answer alike with equal weights."""
    torch.manual_seed(0)
    one, other = (build(row.library, row.name, CLASSES, options=row.options).eval() for row in (first, second))
    if sum(p.numel() for p in one.parameters()) > SMALL:
        return False
    other.load_state_dict(one.state_dict(), strict=False)
    side = meta_size(first.library, first.name) if first.size else 96
    with torch.no_grad():
        x = torch.randn(2, 3, side, side)
        return torch.allclose(one(x), other(x), atol=1e-4, rtol=1e-3)


def merged(pairs: list[tuple[Row, str]]) -> list[Row]:
    """One row for those that can't be told apart and compute the same, under the plainest name; torchvision's first."""
    groups: dict[tuple, list[tuple[Row, str]]] = {}
    for row, how in pairs:
        key = (row.path, row.names, row.shapes, *map(json.dumps, (row.native, row.options, row.size)))
        groups.setdefault(key, []).append((row, hashlib.sha256(how.encode()).hexdigest()))
    rows = []
    for group in groups.values():
        rows_by_key: dict[str, list[Row]] = {}
        for row, how in sorted(group, key=lambda pair: (pair[0].library == "timm", len(pair[0].name), pair[0].name)):
            rows_by_key.setdefault(how, []).append(row)
        classes = list(rows_by_key.values())
        firsts = [members for members in classes if members[0].library == "torchvision"]
        for members in [m for m in classes if m not in firsts]:
            twin = next((f for f in firsts if same(f[0], members[0])), None)
            if twin:
                twin += members
                classes.remove(members)
        for first, *others in classes:
            names_ = [row.name for row in others if row.name != first.name]
            rows.append(dataclasses.replace(first, same=sorted(set(names_), key=lambda n: (len(n), n))))
    return sorted(rows, key=lambda row: (row.library == "timm", len(row.name), row.name, row.path, str(row.options)))


def collect(names_by_library: dict[str, list[str]]) -> list[tuple[Row, str]]:
    pairs = []
    for library, known_names in names_by_library.items():
        for number, name in enumerate(known_names):
            try:
                pairs += rows_of(library, name)
            except Exception as error:  # one that can't be built here can't be recognised either
                print(f"  {library} {name}: {type(error).__name__}: {error}", file=sys.stderr)
            if number % 100 == 0:
                print(f"{library} {number} of {len(known_names)}", file=sys.stderr)
    return pairs


def differing(old_table: dict[str, Any], new_table: dict[str, Any]) -> bool:
    """Return True if the kept index differs from the one just made; print each row that does."""
    before, now = ({json.dumps(row, sort_keys=True): row for row in table["rows"]} for table in (old_table, new_table))
    for what, ones, others in (("no longer", before, now), ("new", now, before)):
        for row in (ones[key] for key in ones if key not in others):
            print(f"{what}: {row['library']} {row['name']} {row['path']} {row['options'] or ''} {row['same']}")
    if old_table["versions"] != new_table["versions"]:
        print(f"versions: {old_table['versions']}, now {new_table['versions']}")
    return old_table["rows"] != new_table["rows"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    names_by_library = {library: names(library) for library in ("torchvision", "timm")}
    rows = [dataclasses.asdict(row) for row in merged(collect(names_by_library))]
    table = {"versions": {library: version(library) for library in names_by_library}, "rows": rows}
    text = json.dumps(table, separators=(",", ":")).encode()
    if options.check:
        return int(differing(json.loads(gzip.decompress(INDEX.read_bytes())), json.loads(text)))
    INDEX.write_bytes(gzip.compress(text, 9, mtime=0))
    print(f"{len(rows)} rows, {INDEX.stat().st_size:,} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
