"""Blanking classes: cuts their outputs from the exported model, and their names from everything around it.

The numbers that belong to a class are found from the architecture itself: built with fewer classes, exactly those
tensors are shorter that hold a row for each class. So the last layer may be linear, a convolution, or one of several.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.export.contents import ExportModel
from megu.export.hidden_names import GONE, Words
from megu.model.architectures.table import build_on_meta
from megu.model.files import said
from megu.model.files.checkpoint import Checkpoint, is_plain

if TYPE_CHECKING:
    from torch import Tensor

    from megu.model.architectures.architecture import Arguments


def blank_classes(model: ExportModel, names: list[str], class_names: list[str]) -> ExportModel:
    """Return the model without the outputs of some classes and without their names.

    Parameters
    ----------
    model
        The model.
    names
        Names of the classes to blank.
    class_names
        The project's class names in the order of the outputs; the file may spell them differently.

    Raises
    ------
    ModelError
        ``blank_impossible`` if the architecture does not show which numbers belong to a class.
    """
    numbers, classes = [class_names.index(name) for name in names], len(class_names)
    own = said.class_names(model.original, classes) or class_names
    stay = [k for k in range(classes) if k not in numbers]
    words = Words(_at(class_names, own, numbers), numbers, classes, _at(class_names, own, stay))
    original, description = model.original, model.described
    if original.config:
        original = replace(original, config=words.without(original.config), processor=words.without(original.processor))
    arguments = _with_fewer_classes(description["arguments"], original.config, classes - len(numbers))
    dimensions = _class_tensors(description, arguments, classes)
    class_names_left = model.class_names and [name for k, name in enumerate(model.class_names) if k not in numbers]
    return replace(
        model,
        original=_without_names(replace(original, tensors=_cut(original.tensors, dimensions, stay)), words),
        weights=_cut(model.weights, dimensions, stay),
        described={**description, "arguments": arguments, "classes": len(stay)},
        class_names=class_names_left,
        stay=stay,
        words=words,
    )


def _at(class_names: list[str], own: list[str], which: list[int]) -> list[str]:
    return [names[k] for names in (class_names, own) for k in which]


def _with_fewer_classes(arguments: "Arguments", config: dict[str, Any], classes: int) -> "Arguments":
    """Return the arguments that build the architecture with fewer classes."""
    new_arguments = {**arguments, "classes": classes}
    if "config" in arguments:
        new_arguments["config"] = config
    if head := arguments.get("head"):
        *before, (place, kind, _, bias) = head["layers"]
        new_arguments["head"] = {**head, "layers": [*before, [place, kind, classes, bias]]}
    return new_arguments


def _class_tensors(description: dict[str, Any], fewer: "Arguments", classes: int) -> dict[str, int]:
    """Return the tensors that hold something for each class, each with the dimension along which it does."""
    full, small = (
        {
            name: tuple(tensor.shape)
            for name, tensor in build_on_meta(description["architecture"], arguments).state_dict().items()
        }
        for arguments in (description["arguments"], fewer)
    )
    dimensions: dict[str, int] = {}
    for name, shape in full.items():
        other = small.get(name, ())
        differ = [i for i, pair in enumerate(zip(shape, other, strict=False)) if pair[0] != pair[1]]
        if len(shape) != len(other) or len(differ) > 1 or any(shape[i] != classes for i in differ):
            raise ModelError("blank_impossible", title=description["title"])
        if differ:
            dimensions[name] = differ[0]
    if not dimensions:
        raise ModelError("blank_impossible", title=description["title"])
    return dimensions


def _cut(tensors: "dict[str, Tensor]", dimensions: dict[str, int], stay: list[int]) -> "dict[str, Tensor]":
    import torch

    indices = torch.tensor(stay)
    return {name: t.index_select(dimensions[name], indices) if name in dimensions else t for name, t in tensors.items()}


def _without_names(original: Checkpoint, words: Words) -> Checkpoint:
    """Return everything around the weights, without the names."""
    weights = {original.prefix + name for name in original.tensors}
    container = _container_without_names(original.container, original.nest, words, weights)
    return replace(original, metadata=words.without(original.metadata), container=container)


def _container_without_names(value: Any, nest: tuple[str, ...], words: Words, weights: set[str]) -> Any:
    """Return the container of the state dict in a pickle. The path to it and the weights' names stay, whatever they
    are."""
    if not isinstance(value, dict):
        return value
    parts = {key: part for key, part in value.items() if key in nest[:1] or (not nest and key in weights)}
    others = {key: part for key, part in value.items() if key not in parts and is_plain(part)}
    text = words.without(others)
    inner = {
        key: _container_without_names(part, nest[1:], words, weights) if nest else part for key, part in parts.items()
    }
    return {key: inner.get(key, text.get(key, GONE)) for key in value if key in inner or key in text}
