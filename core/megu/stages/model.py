"""Stage *model*: opens the original's checkpoint and says what it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from megu import files
from megu.errors import ModelError
from megu.events import Event, Progress
from megu.preprocessing import Preprocessing
from megu.project import Project
from megu.stages.stage import Stage


@dataclass(frozen=True)
class InspectModel(Stage):
    """Result: digest, architecture and its arguments, title, classes, class_names (or None), parameters, bytes, form,
    preprocessing and whether that was `stated` by the file or is the architecture's usual one."""

    name = "model"

    def inputs(self, project: Project) -> dict[str, Any]:
        stored = self.model(project).path
        path = project.find_path(stored)
        try:
            return {"path": stored, "stamp": files.stamp(path)}
        except OSError as error:
            raise ModelError("model_missing", path=str(path)) from error

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from megu.models import checkpoint

        path = project.find_path(inputs["path"])
        yield Progress(0, 1, "unit_files")
        read = checkpoint.read(path)
        result = {**describe(read, path), "digest": files.digest_file(path), "bytes": path.stat().st_size}
        files.write_json(partial / "result.json", result)
        yield Progress(1, 1, "unit_files")


def describe(read: Any, path: Path) -> dict[str, Any]:
    """What a checkpoint is. Raises ModelError where its architecture is unknown or its numbers aren't finite."""
    from megu.models.architectures import ARCHITECTURES, recognise

    if any(tensor.is_floating_point() and not tensor.isfinite().all() for tensor in read.tensors.values()):
        raise ModelError("model_not_finite", path=str(path))
    known = recognise(read.shapes)
    if known is None:
        raise ModelError("model_architecture_unknown", path=str(path))
    name, arguments = known
    architecture, said = ARCHITECTURES[name], read.described
    names = said.get("class_names")
    try:
        stated = Preprocessing.model_validate(said["preprocessing"]) if "preprocessing" in said else None
    except ValidationError:
        stated = None
    usual = architecture.preprocessing(arguments)
    return {
        "architecture": name,
        "arguments": arguments,
        "title": architecture.title(arguments),
        "classes": arguments["classes"],
        "class_names": names if isinstance(names, list) and len(names) == arguments["classes"] else None,
        "parameters": _parameters(name, arguments),
        "form": read.form,
        "preprocessing": (stated or usual).model_dump(mode="json"),
        "preprocessing_stated": stated is not None,
        "size_of_images": stated is None and architecture.any_size,
    }


def _parameters(name: str, arguments: dict[str, Any]) -> int:
    import torch

    from megu.models.architectures import build

    with torch.device("meta"):
        return sum(parameter.numel() for parameter in build(name, arguments).parameters())
