"""Blanking classes: their outputs are cut from the exported model, and their names from all that stands beside them.

Which numbers belong to a class is found from the architecture itself: of a model built with fewer classes, those
tensors are shorter that hold a row for each. So the last layer may be linear, a convolution, or one of several.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.export.contents import Prepared
from megu.export.hidden_names import GONE, Words
from megu.model.architectures.table import build_on_meta
from megu.model.files import said
from megu.model.files.checkpoint import Checkpoint, is_plain

if TYPE_CHECKING:
    from torch import Tensor

    from megu.model.architectures.architecture import Arguments


def blanked(prepared: Prepared, names: list[str], class_names: list[str]) -> Prepared:
    """The model without the outputs of some classes and without their names.

    class_names: the project's, in the order of the outputs; the file may spell them otherwise. Raises ModelError
    ``blank_impossible`` where the architecture does not show which numbers are a class's.
    """
    gone, classes = [class_names.index(name) for name in names], len(class_names)
    own = said.class_names(prepared.original, classes) or class_names
    stay = [k for k in range(classes) if k not in gone]
    words = Words(_at(class_names, own, gone), gone, classes, _at(class_names, own, stay))
    original, described = prepared.original, prepared.described
    if original.config:
        original = replace(original, config=words.freed(original.config), processor=words.freed(original.processor))
    arguments = _fewer(described["arguments"], original.config, classes - len(gone))
    where = _of_classes(described, arguments, classes)
    listed = prepared.class_names and [name for k, name in enumerate(prepared.class_names) if k not in gone]
    return replace(
        prepared,
        original=_freed(replace(original, tensors=_cut(original.tensors, where, stay)), words),
        weights=_cut(prepared.weights, where, stay),
        described={**described, "arguments": arguments, "classes": len(stay)},
        class_names=listed,
        stay=stay,
        words=words,
    )


def _at(class_names: list[str], own: list[str], which: list[int]) -> list[str]:
    return [names[k] for names in (class_names, own) for k in which]


def _fewer(arguments: "Arguments", config: dict[str, Any], classes: int) -> "Arguments":
    """What builds the architecture with fewer classes."""
    changed = {**arguments, "classes": classes}
    if "config" in arguments:
        changed["config"] = config
    if head := arguments.get("head"):
        *before, (place, kind, _, bias) = head["layers"]
        changed["head"] = {**head, "layers": [*before, [place, kind, classes, bias]]}
    return changed


def _of_classes(described: dict[str, Any], fewer: "Arguments", classes: int) -> dict[str, int]:
    """Names of the tensors that hold something for each class, each with the dimension along which it does."""
    whole, small = (
        {
            name: tuple(tensor.shape)
            for name, tensor in build_on_meta(described["architecture"], given).state_dict().items()
        }
        for given in (described["arguments"], fewer)
    )
    where: dict[str, int] = {}
    for name, shape in whole.items():
        other = small.get(name, ())
        differ = [i for i, pair in enumerate(zip(shape, other, strict=False)) if pair[0] != pair[1]]
        if len(shape) != len(other) or len(differ) > 1 or any(shape[i] != classes for i in differ):
            raise ModelError("blank_impossible", title=described["title"])
        if differ:
            where[name] = differ[0]
    if not where:
        raise ModelError("blank_impossible", title=described["title"])
    return where


def _cut(tensors: "dict[str, Tensor]", where: dict[str, int], stay: list[int]) -> "dict[str, Tensor]":
    import torch

    kept = torch.tensor(stay)
    return {name: t.index_select(where[name], kept) if name in where else t for name, t in tensors.items()}


def _freed(original: Checkpoint, words: Words) -> Checkpoint:
    """All that stands around the weights, without the names."""
    weights = {original.prefix + name for name in original.tensors}
    around = _freed_around(original.container, original.nest, words, weights)
    return replace(original, metadata=words.freed(original.metadata), container=around)


def _freed_around(value: Any, nest: tuple[str, ...], words: Words, weights: set[str]) -> Any:
    """What held the state dict in a pickle: the way to it and the weights' names stay, whatever they are called."""
    if not isinstance(value, dict):
        return value
    kept = {key: part for key, part in value.items() if key in nest[:1] or (not nest and key in weights)}
    beside = {key: part for key, part in value.items() if key not in kept and is_plain(part)}
    freed = words.freed(beside)
    inner = {key: _freed_around(part, nest[1:], words, weights) if nest else part for key, part in kept.items()}
    return {key: inner.get(key, freed.get(key, GONE)) for key in value if key in inner or key in freed}
