"""What a checkpoint says of itself beside its weights: names of classes, preprocessing, which architecture it is."""

from typing import Any

from pydantic import ValidationError

from megu.base import files
from megu.model.files import hf_said
from megu.model.files.checkpoint import Checkpoint
from megu.project.preprocessing import Preprocessing

LISTS = ("class_names", "classes", "labels", "idx_to_class", "class_to_idx")
"""Where in a pickle people keep the names of classes."""


def preprocessing(read: Checkpoint, channels: int) -> Preprocessing | None:
    """The preprocessing a file or folder states; None where it states none that its own architecture could use."""
    said = hf_said.preprocessing(read.config, read.processor, channels) if read.config else None
    try:
        stated = Preprocessing.model_validate(read.described.get("preprocessing", said))
    except ValidationError:
        return None
    return stated if stated.channels == channels else None


def class_names(read: Checkpoint, classes: int) -> list[str] | None:
    """The names a file states, where they are as many different words as there are classes; else None."""
    own = [read.described.get("class_names"), hf_said.class_names(read.config) if read.config else None]
    if isinstance(read.container, dict):
        own += [read.container.get(name) for name in LISTS]
    return next((names for said in own if (names := _names(said, classes)) is not None), None)


def _names(said: Any, classes: int) -> list[str] | None:
    if isinstance(said, dict) and len(said) == classes:
        said = _in_order(said)
    if not isinstance(said, list) or len(said) != classes or not all(isinstance(name, str) for name in said):
        return None
    possible = all(files.is_text(name) and name for name in said)
    return said if possible and len({files.nfc(name) for name in said}) == classes else None


def _in_order(said: dict[Any, Any]) -> list[Any] | None:
    """Names by number, or numbers by name."""
    pairs = [(key, value) if isinstance(key, int) else (value, key) for key, value in said.items()]
    numbered = {number: name for number, name in pairs if isinstance(number, int)}
    return [numbered[i] for i in range(len(said))] if numbered.keys() == set(range(len(said))) else None


def architecture(read: Checkpoint) -> str | None:
    """The name a file gives its architecture: timm's and torchvision's training scripts write it as `arch`."""
    for place in (read.container, read.config):
        for key in ("arch", "architecture"):
            if isinstance(place, dict) and isinstance(place.get(key), str):
                return place[key]
    return None
