"""Opening a project's original, and other models of its architecture, as torch modules."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from megu.base import files
from megu.base.errors import Altered
from megu.base.events import Event, Progress
from megu.machine import torch_setup
from megu.model.architectures.fingerprints import COMPUTED
from megu.model.architectures.table import build
from megu.model.files.reading import read_model
from megu.model.stage_model import InspectModel, content
from megu.project.project import Project
from megu.project.results import attributing_to, result_of

if TYPE_CHECKING:
    from torch import Tensor, nn

T = TypeVar("T")


def load_original(project: Project) -> "nn.Module":
    """The original, in eval mode."""
    return read_unaltered(project, lambda path: open_original(path, model_result(project)))


def read_unaltered(project: Project, read: Callable[[Path], T]) -> T:
    """What is read of the original's file or folder.

    Raises Altered where that is not what the stage *model* saw: size and time, by which it is known, would not tell.
    """
    path, wanted = project.find_path(project.choices.model.path), model_result(project)["digest"]  # type: ignore[union-attr]
    if content(path, files.digest_once)["digest"] == wanted:
        value = read(path)
        if content(path, files.digest_once)["digest"] == wanted:
            return value
    with attributing_to(InspectModel()):
        raise Altered("model_altered", str(path), InspectModel.name)


def open_with_progress(project: Project) -> "Generator[Event, None, nn.Module]":
    """Yields that it is being opened, and returns the original: large ones take seconds."""
    path = project.find_path(project.choices.model.path)  # type: ignore[union-attr]
    yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
    return load_original(project)


def model_result(project: Project) -> dict[str, Any]:
    """The result of the stage *model*."""
    return result_of(project, InspectModel())


def open_original(path: Path, described: dict[str, Any]) -> "nn.Module":
    """The original's module in eval mode on this process's device; `described` is the result of the stage *model*."""
    read = read_model(path).narrowed(described.get("prefix"))
    return _loaded(build(described["architecture"], described["arguments"]), read.tensors)


def build_with_weights(described: dict[str, Any], tensors: "dict[str, Tensor]") -> "nn.Module":
    """A module of the architecture that `described` tells of, with these weights, in eval mode."""
    return _loaded(build(described["architecture"], described["arguments"]), tensors)


def fresh_model(project: Project, seed: int) -> "nn.Module":
    """Return a model of the original's architecture with random weights of `seed`, in train mode."""
    described = model_result(project)
    torch_setup.seed_all(seed)
    return build(described["architecture"], described["arguments"]).to(torch_setup.device())


def _loaded(module: "nn.Module", tensors: dict[str, Any]) -> "nn.Module":
    own = module.state_dict()  # what the architecture gives may be missing in an older file, or one too many
    module.load_state_dict({**{name: t for name, t in own.items() if name.endswith(COMPUTED)}, **_known(tensors, own)})
    return module.float().to(torch_setup.device()).eval()


def _known(tensors: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    return {name: tensor for name, tensor in tensors.items() if name in own or not name.endswith(COMPUTED)}
