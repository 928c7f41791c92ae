"""Stage *pixels*: decodes all images once, for every stage that shows them to a model. Made inside *baseline*."""

import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu import files, pixels, trust
from megu.errors import ProjectError
from megu.events import Event, Note, Progress
from megu.perform import as_part, current_key, perform
from megu.preprocessing import Preprocessing, shape_of_pixels
from megu.project import Project
from megu.stages import materials
from megu.stages.fit import Fit
from megu.stages.images import ReadImages
from megu.stages.model import InspectModel
from megu.stages.stage import Stage

GB = 1e9


@dataclass(frozen=True)
class Pixels(Stage):
    """Result: count and bytes. The pixels lie beside it (see `megu.pixels`)."""

    name = "pixels"

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel(), Fit(self.run_id), ReadImages(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        basis = materials.basis(project, self, guess=True)
        return {"images": basis["images"], **shape_of_pixels(basis["preprocessing"])}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        images = materials.load_index(project, self)
        how = Preprocessing.model_validate(materials.basis(project, self, guess=True)["preprocessing"])
        if not pixels.all_there(images, how, partial):  # else they were decoded while they were listed
            for done in pixels.decoding(materials.load_source(project, self), images, how, partial):
                yield Progress(done, len(images), "unit_images", "task_decoding")
        result = {"count": len(images), "bytes": pixels.size_of(len(images), how, images.depth)}
        files.write_json(partial / "result.json", result)


def make(project: Project, stage: Stage) -> Iterator[Event]:
    """Decode the stage's images unless that was done; a Note says why where they will be decoded anew each time.

    For stages that may be the first to need them, so that they tell how far it is; `materials.load_dataset` does the
    same without a word.
    """
    wanted = Pixels(stage.run_id)
    key = current_key(project, wanted)
    if project.has(wanted.name, key) and (yield from _whole(project, wanted, key)):
        return
    how = Preprocessing.model_validate(materials.basis(project, stage, guess=True)["preprocessing"])
    images = materials.load_index(project, stage)
    needed = pixels.size_of(len(images), how, images.depth)
    partial = project.folder / "partial" / f"{wanted.name}-{key}"
    no_room = Note("pixels_no_room", {"needed": _gb(needed), "folder": str(project.folder)})
    limit = project.choices.pixels_gb * GB
    if needed > limit:
        yield Note("pixels_over_limit", {"needed": _gb(needed), "limit": f"{project.choices.pixels_gb:g}"})
        return
    _make_room(project, partial, limit - needed)
    if shutil.disk_usage(project.folder).free < needed - _bytes(partial):
        yield no_room
        return
    try:
        yield from as_part(perform(project, wanted))
    except ProjectError as error:
        if error.code not in ("disk_full", "cannot_write"):
            raise
        shutil.rmtree(partial, ignore_errors=True)
        yield no_room


def _whole(project: Project, stage: Pixels, key: str) -> Generator[Event, None, bool]:
    """Whether the decoded images are what was decoded; yields progress where hashing them takes a while."""
    if trust.reading() is None:
        return True
    path = project.stage_folder(stage.name, key) / pixels.PIXELS
    count, size = len(materials.load_index(project, stage)), path.stat().st_size
    for done in files.hashing(path):
        yield Progress(count * done // size, count, "unit_images", "task_checking")
    return project.altered(stage.name, key) is None


def has_room(project: Project, needed: float) -> bool:
    """Whether `needed` bytes of pixels have room beside those that are there, none of which is thrown away."""
    left = project.choices.pixels_gb * GB - sum(map(_bytes, _others(project)))
    return needed <= left and needed <= shutil.disk_usage(project.folder).free


def _make_room(project: Project, partial: Path, left: float) -> None:
    """Throw away pixels of other choices, the oldest first, until no more than `left` bytes of them are there.

    They can be made again at any time; a choice that is taken up again costs their decoding.
    """
    others = [path for path in _others(project) if path != partial]
    for path in sorted(others, key=lambda path: path.stat().st_mtime):
        if sum(map(_bytes, others)) <= left:
            return
        shutil.rmtree(path, ignore_errors=True)  # on Windows one that is in use stays


def _others(project: Project) -> list[Path]:
    """Folders with pixels, whole or begun."""
    stages, begun = project.folder / "stages" / Pixels.name, project.folder / "partial"
    return [*stages.glob("*"), *begun.glob(f"{Pixels.name}-*")]


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*"))


def _gb(size: float) -> str:
    return f"{size / GB:.1f}"


def made(project: Project, stage: Stage) -> Path | None:
    """The folder with the stage's decoded images, or None where they are decoded anew each time."""
    wanted = Pixels(stage.run_id)
    key = current_key(project, wanted)
    return materials.published(project, wanted) if project.has(wanted.name, key) else None
