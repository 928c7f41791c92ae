"""The weights that an original's training started from, put into a fresh model where a retraining is to begin there."""

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
"""Share of the tensors that a file must bring: a last layer for other classes is usual, half a network is not."""


def doubt(origin: Origin) -> str | None:
    """Why a retrained model is no true reference (the code of a sentence); None where the start is known."""
    if origin.start is None:
        return "start_unknown"
    return "start_not_given" if origin.start == "pretrained" and origin.file is None else None


def inputs(project: Project, origin: Origin) -> dict[str, Any]:
    """What names the starting weights among a stage's inputs; nothing for random ones.

    Raises ModelError ``start_missing`` for a file that is not there.
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
    """Give a fresh model the tensors of a pretrained file whose names and shapes are its own: how many, of how many.

    A last layer for other classes stays fresh, as it was when the original's training began. Raises ModelError where
    the file can't be read, or ``start_other`` where it is of another network.
    """

    own = {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}
    read = read_model(path)
    best = max(_parts(read.tensors), key=lambda part: len(_fitting(part, own)))
    best = _fitting(best, own)
    if len(best) < LEAST * len(own):
        raise ModelError("start_other", path=str(path), fits=len(best), of=len(own))
    model.load_state_dict(best, strict=False)
    return len(best), len(own)


def _parts(tensors: dict[str, Any]) -> list[dict[str, Any]]:
    """All tensors, and those below each first name."""
    below: dict[str, dict[str, Any]] = {}
    for name, tensor in tensors.items():
        first, dot, rest = name.partition(".")
        if dot:
            below.setdefault(first, {})[rest] = tensor
    return [tensors, *below.values()]


def _fitting(tensors: dict[str, Any], own: dict[str, tuple[int, ...]]) -> dict[str, Any]:
    return {name: t for name, t in tensors.items() if t is not None and tuple(t.shape) == own.get(name)}
