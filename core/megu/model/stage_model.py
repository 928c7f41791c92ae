"""Stage *model*: opens the original's checkpoint and says what it is."""

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
"""Share of the tensors below one name from which the rest is taken for a loss's or a metric's."""
DEEPEST = 8
"""Names within names, such as a training program's around a model, that are taken off to find a network."""
FOLDER_SAYS = 2
"""What is read of a folder's preprocessing; 2: which part of an image is cut out, too."""


@dataclass(frozen=True)
class InspectModel(Stage):
    """Result: digest, architecture and its arguments, title, classes, class_names (or None), parameters, bytes, form,
    prefix, candidates (id and title of each architecture that fits), assumed (whether layers without weights were),
    preprocessing and whether that was `stated` by the file or is the architecture's usual one."""

    name = "model"

    def inputs(self, project: Project) -> dict[str, Any]:
        choice = self.model(project)
        path = project.find_path(choice.path)
        try:
            stamp = hf_folder.stamp(path) if path.is_dir() else files.stamp(path)
        except OSError as error:
            raise ModelError("model_missing", path=str(path)) from error
        chosen = {"architecture": choice.architecture} if choice.architecture else {}
        folder = {"folder_says": FOLDER_SAYS} if path.is_dir() else {}
        return {"path": choice.path, "stamp": stamp, **chosen, **folder}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:

        path = project.find_path(inputs["path"])
        yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
        described = describe(read_model(path), path, inputs.get("architecture"))
        yield Progress(0, files.size_of(path), "unit_bytes", "task_hashing")
        files.write_json(partial / "result.json", {**described, **content(path)})


def content(path: Path, digest: Callable[[Path], str] = files.digest_file) -> dict[str, Any]:
    """digest: SHA-256 (hex) of a checkpoint's file, or of those of a folder that decide what the model is; bytes."""
    if not path.is_dir():
        return {"digest": digest(path), "bytes": path.stat().st_size}
    parts = hf_folder.decisive_files(path)
    told = [[part.name, digest(part)] for part in parts]
    return {"digest": files.digest_of(told), "bytes": sum(part.stat().st_size for part in parts)}


def describe(read: "Checkpoint", path: Path, chosen: str | None = None) -> dict[str, Any]:
    """What a checkpoint is. Raises ModelError where its architecture is unknown or its numbers can't be used.

    chosen: the id of the architecture wanted where several fit; else the likeliest is taken.
    """
    usable.check(read.tensors, path)
    read, candidates = _recognised(read)
    if not candidates:
        raise ModelError(_unknown(read), path=str(path), kind=read.kind or "", example=next(iter(read.tensors)))
    taken = next((candidate for candidate in candidates if candidate.id == chosen), candidates[0])
    architecture, classes = ARCHITECTURES[taken.architecture], taken.arguments["classes"]
    usual = architecture.preprocessing(taken.arguments)
    stated = said.preprocessing(read, usual.channels)
    return {
        "architecture": taken.architecture,
        "arguments": taken.arguments,
        "title": taken.title,
        "classes": classes,
        "class_names": said.class_names(read, classes),
        "parameters": _parameters(taken),
        "form": read.form,
        "prefix": read.prefix,
        "candidates": [{"id": candidate.id, "title": candidate.title} for candidate in candidates],
        "chosen": taken.id,
        "assumed": len(taken.arguments.get("head", {}).get("layers", ())) > 1,
        "source": architecture.source,
        "preprocessing": (stated or usual).model_dump(mode="json"),
        "preprocessing_stated": stated is not None,
        "size_of_images": stated is None and architecture.any_size,
    }


def _recognised(read: "Checkpoint") -> "tuple[Checkpoint, list[Candidate]]":
    """The architectures that fit, what the file itself names first; where none does, of the part that holds most."""
    if read.config and hf_folder.of_transformers(read.config):
        arguments = {"config": read.config, "classes": hf_folder.classes(read.config)}
        return read, [Candidate(FOLDER, arguments)] if fits(FOLDER, arguments, read.shapes) else []
    found = recognise(read.shapes)
    inner = read
    for _ in range(DEEPEST):
        prefix = None if found else _main_part(inner)
        if prefix is None:
            break
        inner = inner.below(prefix)
        found = recognise(inner.shapes)
    if not found:
        return read, []
    own = [candidate for candidate in found if candidate.id.startswith("torchvision/")]
    if own and (read.kind or "").startswith("torchvision."):
        found = own  # a pickled module tells whose class it was
    return inner, sorted(found, key=lambda candidate: not _named(candidate, read))


def _main_part(read: "Checkpoint") -> str | None:
    """The prefix below which most tensors lie, where that is not all there is."""
    firsts = Counter(name.partition(".")[0] for name in read.tensors if "." in name)
    most, count = next(iter(firsts.most_common(1)), ("", 0))
    return f"{most}." if most and count >= MOST_OF_IT * len(read.tensors) else None


def _named(candidate: "Candidate", read: "Checkpoint") -> bool:
    """Whether a file names this architecture, or holds a pickled module of its library."""
    library, name = candidate.arguments.get("library"), candidate.arguments.get("name")
    if library is None or name is None:
        return False
    told = said.architecture(read)
    return (told in (name, *other_names(library, name))) if told else (read.kind or "").startswith(f"{library}.")


def _unknown(read: "Checkpoint") -> str:
    """The code for what no architecture fits."""
    if read.form == "folder":
        return "model_folder_differs"
    own = read.kind is not None and not read.kind.startswith(("torch.", "torchvision.", "timm."))
    return "model_own_architecture" if own else "model_architecture_unknown"


def _parameters(candidate: "Candidate") -> int:
    return sum(
        parameter.numel() for parameter in build_on_meta(candidate.architecture, candidate.arguments).parameters()
    )
