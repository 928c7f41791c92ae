"""Stage *export*: writes the unlearned model in the form the original came in, and reads it back to prove it."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files
from megu.errors import MeguError, NotReady, ProjectError
from megu.events import Event, Progress
from megu.perform import current_key
from megu.project import Project
from megu.stages import materials
from megu.stages.model import content
from megu.stages.stage import Stage
from megu.stages.unlearn import MODEL, Unlearn

if TYPE_CHECKING:
    from torch import Tensor

    from megu.dataset import Dataset

LONGEST = 200
"""Bytes of a file's stem: file systems take 255 for the whole name, and room is left for a number."""


@dataclass(frozen=True)
class Export(Stage):
    """Result: where the file lies, its hash, and whether it gives the same predictions on how many images."""

    name = "export"
    version = 2

    def needs(self, project: Project) -> list[Stage]:
        return [Unlearn(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        if self.unlearning_run(project) is None:
            raise NotReady("need_run")
        choice = project.choices.export
        return {
            **materials.basis(project, self),
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "folder": choice.folder or "export",
            "name": choice.name or default_name(project, self),
        }

    def still_valid(self, project: Project, key: str) -> bool:
        """The exported file may have been moved or changed since: then it is written again."""
        result = project.result(self.name, key)
        path = project.find_path(result["stored_path"])
        try:
            # size alone would not tell: every checkpoint of an architecture has the same
            return _stamp(path) == result["stamp"]
        except OSError:
            return False

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from safetensors.torch import load_file

        from megu.models import checkpoint, hf_folder

        yield Progress(0, 1, "unit_files")
        source = project.find_path(self.model(project).path)
        original = checkpoint.read(source).narrowed(materials.described(project).get("prefix"))
        weights = load_file(materials.published(project, Unlearn(self.run_id)) / MODEL)
        target = project.find_path(inputs["folder"])
        if original.form == "folder":
            path = _write_folder(
                target, inputs["name"], lambda aside: hf_folder.write(original, weights, source, aside)
            )
        else:
            path = _write(target, inputs["name"], checkpoint.to_bytes(original, weights))
        data = materials.load_dataset(project, self, inputs)
        kept = yield from _predictions(project, materials.published(project, Unlearn(self.run_id)) / MODEL, data, False)
        read_back = yield from _predictions(project, path, data, True)
        result = {
            "path": str(path),
            "stored_path": project.store_path(path),
            "bytes": content(path)["bytes"],
            "stamp": _stamp(path),
            "sha256": content(path)["digest"],
            "form": original.form,
            "left_out": checkpoint.left_out(original),
            "checked": len(data.images),
            "same": bool((kept.argmax(1) == read_back.argmax(1)).all() and read_back.isfinite().all()),
            "max_difference": float((kept - read_back).abs().max()),
        }
        files.write_json(partial / "result.json", result)


def _stamp(path: Path) -> list[Any]:
    return files.folder_stamp(path) if path.is_dir() else files.stamp(path)


def default_name(project: Project, stage: Stage) -> str:
    """The original's name with what was forgotten, for instance ``classifier-without-eight.safetensors``.

    Chosen images are counted, never named, nor is what stands in a column: the file is given away.
    """
    original, rule = Path(stage.model(project).path), stage.forget(project)
    forgotten = {
        "classes": "-".join(rule.classes),
        "subclass": "-".join([*rule.classes, *(["part"] if rule.column else rule.subclasses)]),
        "random": f"{100 * rule.share:g}-percent",
        "chosen": "chosen-images" if rule.by_column else f"{rule.count or len(rule.images)}-images",
    }[rule.kind]
    if len(forgotten) > 60:
        forgotten = f"{len(rule.subclasses or rule.classes)}-classes"
    return safe_name(f"{original.stem[:100]}-without-{forgotten}") + _ending(original)


def _ending(original: Path) -> str:
    """A model pickled whole, or under an ending that torch does not use, becomes a state dict in a `.pt` file."""
    known = original.suffix.lower() in (".safetensors", ".pt", ".pth", ".bin", ".ckpt")
    return original.suffix if known else ".pt" if original.suffix and not original.is_dir() else ""


def safe_name(name: str) -> str:
    """A file name that every system takes, cut where it is too long."""
    plain = files.safe_name(name, "model")
    stem, dot, suffix = plain.rpartition(".") if len(plain.rpartition(".")[2]) < 16 else (plain, "", "")
    while len(os.fsencode(stem)) > LONGEST:
        stem = stem[:-1].rstrip(" .")
    return stem + dot + suffix


def _write(folder: Path, name: str, written: bytes) -> Path:
    """Write to a name that is free (``name-2`` and so on): nothing is ever overwritten."""
    wanted = Path(safe_name(name))
    with files.disk_errors(folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileNotFoundError as error:  # a drive that was unplugged
            raise ProjectError("cannot_write", folder=str(folder)) from error
        path, number = folder / wanted, 1
        while path.exists():
            if path.is_file() and path.stat().st_size == len(written) and path.read_bytes() == written:
                return path  # an earlier try wrote this very file
            number += 1
            path = folder / f"{wanted.stem}-{number}{wanted.suffix}"
    with files.written(path) as aside:
        aside.write_bytes(written)
    return path


def _write_folder(folder: Path, name: str, fill: Callable[[Path], None]) -> Path:
    """A folder of a name that is free, filled aside and renamed; one that an earlier try wrote is taken as it is."""
    wanted = safe_name(name)
    aside = folder / f".{wanted[:40]}-{secrets.token_hex(4)}"
    with files.disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            fill(aside)
            for part in aside.iterdir():
                files.sync(part)
            path, number = folder / wanted, 1
            while path.exists():
                if path.is_dir() and content(path) == content(aside):
                    return path
                number += 1
                path = folder / f"{wanted}-{number}"
            files.persistently(os.rename, aside, path)
            return path
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _predictions(project: Project, path: Path, data: "Dataset", exported: bool) -> "Iterator[Event]":
    """Yields progress and returns logits (N, K) of the model in a file, opened as a user's file would be."""
    import torch

    from megu.models.open import logits_in_steps, open_original, open_unlearned

    opener = open_original if exported else open_unlearned
    try:
        model = opener(path, materials.described(project))
    except MeguError as error:
        raise ProjectError("export_unreadable", path=str(path)) from error
    batches: list[Tensor] = []
    for done, batch in logits_in_steps(model, data, torch.arange(len(data.images))):
        batches.append(batch)
        yield Progress(done, len(data.images), "unit_images")
    return torch.cat(batches)  # type: ignore[return-value]
