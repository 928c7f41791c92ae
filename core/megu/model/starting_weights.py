"""Starting weights of the original's training, for a retraining that begins from them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ModelError
from megu.model.files import hf_folder
from megu.model.files.reading import read_model
from megu.project.project import Project
from megu.project.schema import Origin

if TYPE_CHECKING:
    from torch import nn

LEAST = 0.5
"""Least share of the tensors in a file: a last layer for other classes is common, half a network is not."""


def doubt(origin: Origin) -> str | None:
    """Return the reason why a retrained model is not a true reference (the code of a sentence); None if the start is
    known.
    """
    if origin.start is None:
        return "start_unknown"
    return "start_not_given" if origin.start == "pretrained" and origin.file is None else None


def inputs(project: Project, origin: Origin) -> dict[str, Any]:
    """Return the starting weights' entry among a stage's inputs; nothing for random ones.

    Raises ModelError ``start_missing`` for a missing file.
    """
    if origin.start != "pretrained" or origin.file is None:
        return {}
    path = project.find_path(origin.file)
    try:
        stamp = hf_folder.stamp(path) if path.is_dir() else files.stamp(path)
    except OSError as error:
        raise ModelError("start_missing", path=str(path)) from error
    return {"start_file": {"path": origin.file, "stamp": stamp}}


def load_into(model: "nn.Module", path: Path) -> tuple[int, int]:
    """Load the tensors of a pretrained file whose names and shapes fit into a fresh model; return their number and the
    total.

    A last layer for other classes stays fresh, as at the start of the original's training. Raises ModelError if the
    file can't be read, or ``start_other`` if it is of another network.
    """

    shapes = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    checkpoint = read_model(path)
    best = max(_parts(checkpoint.tensors), key=lambda part: len(_fitting(part, shapes)))
    best = _fitting(best, shapes)
    if len(best) < LEAST * len(shapes):
        raise ModelError("start_other", path=str(path), fits=len(best), of=len(shapes))
    model.load_state_dict(best, strict=False)
    return len(best), len(shapes)


def _parts(tensors: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all tensors, and those below each first name."""
    below: dict[str, dict[str, Any]] = {}
    for name, tensor in tensors.items():
        first, dot, rest = name.partition(".")
        if dot:
            below.setdefault(first, {})[rest] = tensor
    return [tensors, *below.values()]


def _fitting(tensors: dict[str, Any], own: dict[str, tuple[int, ...]]) -> dict[str, Any]:
    return {name: t for name, t in tensors.items() if t is not None and tuple(t.shape) == own.get(name)}
