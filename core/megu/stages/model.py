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

    if not all(_holds_what_it_claims(tensor) for tensor in read.tensors.values()):
        raise ModelError("model_truncated", path=str(path))
    plain = all(_plain(tensor) for tensor in read.tensors.values())
    if plain and not all(_finite(tensor) for tensor in read.tensors.values()):
        raise ModelError("model_not_finite", path=str(path))
    known = recognise(read.shapes) if plain else None
    if known is None:
        raise ModelError("model_architecture_unknown", path=str(path))
    name, arguments = known
    architecture, said = ARCHITECTURES[name], read.described
    usual = architecture.preprocessing(arguments)
    stated = _stated(said, usual.channels)
    return {
        "architecture": name,
        "arguments": arguments,
        "title": architecture.title(arguments),
        "classes": arguments["classes"],
        "class_names": _class_names(said.get("class_names"), arguments["classes"]),
        "parameters": _parameters(name, arguments),
        "form": read.form,
        "preprocessing": (stated or usual).model_dump(mode="json"),
        "preprocessing_stated": stated is not None,
        "size_of_images": stated is None and architecture.any_size,
    }


def _holds_what_it_claims(tensor: Any) -> bool:
    """False for a view that repeats few numbers: a file of some bytes could claim terabytes."""
    import torch

    if tensor.layout is not torch.strided or tensor.is_meta:
        return True  # `_plain` refuses these
    return tensor.numel() * tensor.element_size() <= tensor.untyped_storage().nbytes()


def _plain(tensor: Any) -> bool:
    """Whether a tensor holds real numbers one after another: not sparse, quantised, complex, or without content."""
    import torch

    strided = tensor.layout is torch.strided and not tensor.is_meta
    return strided and not tensor.is_quantized and not tensor.is_complex()


def _finite(tensor: Any) -> bool:
    if not tensor.is_floating_point():
        return True
    wide = tensor.float() if tensor.element_size() == 1 else tensor  # torch can't ask it of all 8-bit kinds
    return bool(wide.isfinite().all())


def _stated(said: dict[str, Any], channels: int) -> Preprocessing | None:
    """The preprocessing a file states; None where it states none that its own architecture could use."""
    try:
        stated = Preprocessing.model_validate(said["preprocessing"])
    except (KeyError, ValidationError):
        return None
    return stated if stated.channels == channels else None


def _class_names(names: Any, classes: int) -> list[str] | None:
    """The names a file states, where they are as many different words as there are classes; else None."""
    if not isinstance(names, list) or len(names) != classes or not all(isinstance(name, str) for name in names):
        return None
    possible = all(files.is_text(name) and name for name in names)
    return names if possible and len({files.nfc(name) for name in names}) == classes else None


def _parameters(name: str, arguments: dict[str, Any]) -> int:
    import torch

    from megu.models.architectures import build

    with torch.device("meta"):
        return sum(parameter.numel() for parameter in build(name, arguments).parameters())
