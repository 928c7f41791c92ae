"""Metadata in a checkpoint beside its weights: class names, preprocessing, architecture."""

from typing import Any

from pydantic import ValidationError

from megu.base import files
from megu.model.files import hf_said
from megu.model.files.checkpoint import Checkpoint
from megu.project.preprocessing import Preprocessing

LISTS = ("class_names", "classes", "labels", "idx_to_class", "class_to_idx")
"""Usual keys of class names in a pickle."""


def preprocessing(checkpoint: Checkpoint, channels: int) -> Preprocessing | None:
    """Return the preprocessing that a file or folder states; None if it states none that its architecture can use."""
    folder_fields = (
        hf_said.preprocessing(checkpoint.config, checkpoint.processor, channels) if checkpoint.config else None
    )
    try:
        own_preprocessing = Preprocessing.model_validate(checkpoint.described.get("preprocessing", folder_fields))
    except ValidationError:
        return None
    return own_preprocessing if own_preprocessing.channels == channels else None


def class_names(checkpoint: Checkpoint, classes: int) -> list[str] | None:
    """Return the class names that a file states, if they are distinct and one per class; else None."""
    candidates = [
        checkpoint.described.get("class_names"),
        hf_said.class_names(checkpoint.config) if checkpoint.config else None,
    ]
    if isinstance(checkpoint.container, dict):
        candidates += [checkpoint.container.get(name) for name in LISTS]
    return next((names for candidate in candidates if (names := _valid_names(candidate, classes)) is not None), None)


def _valid_names(candidate: Any, classes: int) -> list[str] | None:
    if isinstance(candidate, dict) and len(candidate) == classes:
        candidate = _in_order(candidate)
    if (
        not isinstance(candidate, list)
        or len(candidate) != classes
        or not all(isinstance(name, str) for name in candidate)
    ):
        return None
    possible = all(files.is_text(name) and name for name in candidate)
    return candidate if possible and len({files.nfc(name) for name in candidate}) == classes else None


def _in_order(mapping: dict[Any, Any]) -> list[Any] | None:
    """Return the names in the order of their numbers, from names by number or numbers by name."""
    pairs = [(key, value) if isinstance(key, int) else (value, key) for key, value in mapping.items()]
    name_of = {number: name for number, name in pairs if isinstance(number, int)}
    return [name_of[i] for i in range(len(mapping))] if name_of.keys() == set(range(len(mapping))) else None


def architecture(checkpoint: Checkpoint) -> str | None:
    """Return the name that a file gives its architecture: training scripts of timm and torchvision write it as
    `arch`.
    """
    for container in (checkpoint.container, checkpoint.config):
        for key in ("arch", "architecture"):
            if isinstance(container, dict) and isinstance(container.get(key), str):
                return container[key]
    return None
