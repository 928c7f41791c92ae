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
    """Return the original, in eval mode."""
    return read_unaltered(project, lambda path: open_original(path, model_result(project)))


def read_unaltered(project: Project, reader: Callable[[Path], T]) -> T:
    """Return what `reader` returns for the path of the original's file or folder.

    Raises Altered if it differs from what the stage *model* saw, whatever its size and time.
    """
    path, digest = project.find_path(project.choices.model.path), model_result(project)["digest"]  # type: ignore[union-attr]
    if content(path, files.digest_once)["digest"] == digest:
        value = reader(path)
        if content(path, files.digest_once)["digest"] == digest:
            return value
    with attributing_to(InspectModel()):
        raise Altered("model_altered", str(path), InspectModel.name)


def open_with_progress(project: Project) -> "Generator[Event, None, nn.Module]":
    """Yield progress, because large models take seconds to open; return the original."""
    path = project.find_path(project.choices.model.path)  # type: ignore[union-attr]
    yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
    return load_original(project)


def model_result(project: Project) -> dict[str, Any]:
    """Return the result of the stage *model*."""
    return result_of(project, InspectModel())


def open_original(path: Path, description: dict[str, Any]) -> "nn.Module":
    """Return the original in eval mode on this process's device; `description` is the result of the stage *model*."""
    checkpoint = read_model(path).narrow(description.get("prefix"))
    return _load_weights(build(description["architecture"], description["arguments"]), checkpoint.tensors)


def build_with_weights(description: dict[str, Any], tensors: "dict[str, Tensor]") -> "nn.Module":
    """Return a module of the architecture in `description`, with these weights, in eval mode."""
    return _load_weights(build(description["architecture"], description["arguments"]), tensors)


def fresh_model(project: Project, seed: int) -> "nn.Module":
    """Return a model of the original's architecture with random weights of `seed`, in train mode."""
    description = model_result(project)
    torch_setup.seed_all(seed)
    return build(description["architecture"], description["arguments"]).to(torch_setup.device())


def _load_weights(module: "nn.Module", tensors: dict[str, Any]) -> "nn.Module":
    state = module.state_dict()  # computed entries may be missing or superfluous in an older file
    module.load_state_dict(
        {**{name: t for name, t in state.items() if name.endswith(COMPUTED)}, **_without_superfluous(tensors, state)}
    )
    return module.float().to(torch_setup.device()).eval()


def _without_superfluous(tensors: dict[str, Any], state: dict[str, Any]) -> dict[str, Any]:
    return {name: tensor for name, tensor in tensors.items() if name in state or not name.endswith(COMPUTED)}
