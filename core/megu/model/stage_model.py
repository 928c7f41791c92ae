"""Stage *model*: opens the original's checkpoint and describes it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ModelError
from megu.base.events import Event, Progress
from megu.model.architectures.fingerprints import other_names
from megu.model.architectures.table import ARCHITECTURES, FOLDER, Candidate, build_on_meta, fits, recognise
from megu.model.files import hf_folder, said, usable
from megu.model.files.reading import read_model
from megu.project.project import Project
from megu.project.stage import Stage

if TYPE_CHECKING:
    from megu.model.architectures.table import Candidate
    from megu.model.files.checkpoint import Checkpoint

MOST_OF_IT = 0.6
"""Share of the tensors below one name above which the rest is assumed to belong to a loss or a metric."""
DEEPEST = 8
"""Nested names around a network, such as a training program's, that are removed to find it."""
FOLDER_SAYS = 2
"""Version of reading a folder's preprocessing; 2 includes cropping."""


@dataclass(frozen=True)
class InspectModel(Stage):
    """Result: digest, architecture and its arguments, title, classes, class_names (or None), parameters, bytes, form,
    prefix, candidates (id and title of each architecture that fits), assumed (True if layers without weights were),
    preprocessing, and whether it was `stated` by the file or is the architecture's usual one.
    """

    name = "model"

    def inputs(self, project: Project) -> dict[str, Any]:
        choice = self.model(project)
        path = project.find_path(choice.path)
        try:
            stamp = hf_folder.stamp(path) if path.is_dir() else files.stamp(path)
        except OSError as error:
            raise ModelError("model_missing", path=str(path)) from error
        choices = {"architecture": choice.architecture} if choice.architecture else {}
        folder = {"folder_says": FOLDER_SAYS} if path.is_dir() else {}
        return {"path": choice.path, "stamp": stamp, **choices, **folder}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:

        path = project.find_path(inputs["path"])
        yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
        description = describe(read_model(path), path, inputs.get("architecture"))
        yield Progress(0, files.size_of(path), "unit_bytes", "task_hashing")
        files.write_json(partial / "result.json", {**description, **content(path)})


def content(path: Path, digest: Callable[[Path], str] = files.digest_file) -> dict[str, Any]:
    """Return the digest and the bytes of a checkpoint's file, or of the decisive files of a folder.

    digest: computes the SHA-256 (hex) of a file.
    """
    if not path.is_dir():
        return {"digest": digest(path), "bytes": path.stat().st_size}
    parts = hf_folder.decisive_files(path)
    entries = [[part.name, digest(part)] for part in parts]
    return {"digest": files.digest_of(entries), "bytes": sum(part.stat().st_size for part in parts)}


def describe(checkpoint: "Checkpoint", path: Path, architecture_id: str | None = None) -> dict[str, Any]:
    """Return the description of a checkpoint.

    architecture_id: id of the chosen architecture if several fit; by default the likeliest. Raises ModelError if its
    architecture is unknown or its numbers can't be used.
    """
    usable.check(checkpoint.tensors, path)
    checkpoint, candidates = _recognise(checkpoint)
    if not candidates:
        raise ModelError(
            _refusal_code(checkpoint),
            path=str(path),
            kind=checkpoint.kind or "",
            example=next(iter(checkpoint.tensors)),
        )
    candidate = next((candidate for candidate in candidates if candidate.id == architecture_id), candidates[0])
    architecture, classes = ARCHITECTURES[candidate.architecture], candidate.arguments["classes"]
    usual = architecture.preprocessing(candidate.arguments)
    preprocessing = said.preprocessing(checkpoint, usual.channels)
    return {
        "architecture": candidate.architecture,
        "arguments": candidate.arguments,
        "title": candidate.title,
        "classes": classes,
        "class_names": said.class_names(checkpoint, classes),
        "parameters": _count_parameters(candidate),
        "form": checkpoint.form,
        "prefix": checkpoint.prefix,
        "candidates": [{"id": candidate.id, "title": candidate.title} for candidate in candidates],
        "chosen": candidate.id,
        "assumed": len(candidate.arguments.get("head", {}).get("layers", ())) > 1,
        "source": architecture.source,
        "preprocessing": (preprocessing or usual).model_dump(mode="json"),
        "preprocessing_stated": preprocessing is not None,
        "size_of_images": preprocessing is None and architecture.any_size,
    }


def _recognise(checkpoint: "Checkpoint") -> "tuple[Checkpoint, list[Candidate]]":
    """Return the architectures that fit, the one named in the file first; if none fits, those of the main part."""
    if checkpoint.config and hf_folder.of_transformers(checkpoint.config):
        arguments = {"config": checkpoint.config, "classes": hf_folder.classes(checkpoint.config)}
        return checkpoint, [Candidate(FOLDER, arguments)] if fits(FOLDER, arguments, checkpoint.shapes) else []
    candidates = recognise(checkpoint.shapes)
    inner = checkpoint
    for _ in range(DEEPEST):
        prefix = None if candidates else _main_part(inner)
        if prefix is None:
            break
        inner = inner.below(prefix)
        candidates = recognise(inner.shapes)
    if not candidates:
        return checkpoint, []
    torchvision_only = [candidate for candidate in candidates if candidate.id.startswith("torchvision/")]
    if torchvision_only and (checkpoint.kind or "").startswith("torchvision."):
        candidates = torchvision_only  # a pickled module names its library
    return inner, sorted(candidates, key=lambda candidate: not _is_named(candidate, checkpoint))


def _main_part(checkpoint: "Checkpoint") -> str | None:
    """Return the prefix of most tensors, unless it is that of all."""
    counts = Counter(name.partition(".")[0] for name in checkpoint.tensors if "." in name)
    most, count = next(iter(counts.most_common(1)), ("", 0))
    return f"{most}." if most and count >= MOST_OF_IT * len(checkpoint.tensors) else None


def _is_named(candidate: "Candidate", checkpoint: "Checkpoint") -> bool:
    """Return True if a file names this architecture, or holds a pickled module of its library."""
    library, name = candidate.arguments.get("library"), candidate.arguments.get("name")
    if library is None or name is None:
        return False
    architecture = said.architecture(checkpoint)
    return (
        (architecture in (name, *other_names(library, name)))
        if architecture
        else (checkpoint.kind or "").startswith(f"{library}.")
    )


def _refusal_code(checkpoint: "Checkpoint") -> str:
    """Return the code if no architecture fits."""
    if checkpoint.form == "folder":
        return "model_folder_differs"
    is_custom = checkpoint.kind is not None and not checkpoint.kind.startswith(("torch.", "torchvision.", "timm."))
    return "model_own_architecture" if is_custom else "model_architecture_unknown"


def _count_parameters(candidate: "Candidate") -> int:
    return sum(
        parameter.numel() for parameter in build_on_meta(candidate.architecture, candidate.arguments).parameters()
    )
