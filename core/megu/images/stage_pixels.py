"""Stage *pixels*: decodes all images once, for every stage that shows them to a model. Made inside *baseline*."""

import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.events import Event, Note, Progress
from megu.images import dataset, materials, pixels
from megu.images.stage_fit import Fit
from megu.images.stage_images import ReadImages
from megu.model.stage_model import InspectModel
from megu.project import trust
from megu.project.perform import as_subtask, perform
from megu.project.preprocessing import Preprocessing, shape_of_pixels
from megu.project.project import Project
from megu.project.results import current_key, published
from megu.project.stage import Stage


@dataclass(frozen=True)
class Pixels(Stage):
    """Result: count and bytes. The pixels lie beside it (see `megu.images.pixels`)."""

    name = pixels.STAGE

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel(), Fit(self.run_id), ReadImages(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        basis = materials.basis(project, self, guess=True)
        return {"images": basis["images"], **shape_of_pixels(basis["preprocessing"])}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        images = materials.load_index(project, self)
        how = Preprocessing.model_validate(materials.basis(project, self, guess=True)["preprocessing"])
        if not pixels.all_there(images, how, partial):  # else they were decoded while they were listed
            for done in pixels.decode_into(materials.load_source(project, self), images, how, partial):
                yield Progress(done, len(images), "unit_images", "task_decoding")
        result = {"count": len(images), "bytes": pixels.size_of(len(images), how, images.depth)}
        files.write_json(partial / "result.json", result)


def make(project: Project, stage: Stage) -> Iterator[Event]:
    """Decode the stage's images unless that was done; a Note says why where they will be decoded anew each time.

    For stages that may be the first to need them, so that they tell how far it is; `load_dataset` does the
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
    limit = project.choices.pixels_gb * pixels.GB
    if needed > limit:
        yield Note("pixels_over_limit", {"needed": _gb(needed), "limit": f"{project.choices.pixels_gb:g}"})
        return
    _make_room(project, partial, limit - needed)
    if shutil.disk_usage(project.folder).free < needed - pixels.bytes_of(partial):
        yield no_room
        return
    try:
        yield from as_subtask(perform(project, wanted))
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
    for done in files.hash_in_steps(path):
        yield Progress(count * done // size, count, "unit_images", "task_checking")
    return project.altered(stage.name, key) is None


def _make_room(project: Project, partial: Path, left: float) -> None:
    """Throw away pixels of other choices, the oldest first, until no more than `left` bytes of them are there.

    They can be made again at any time; a choice that is taken up again costs their decoding.
    """
    others = [path for path in pixels.folders(project) if path != partial]
    for path in sorted(others, key=lambda path: path.stat().st_mtime):
        if sum(map(pixels.bytes_of, others)) <= left:
            return
        shutil.rmtree(path, ignore_errors=True)  # on Windows one that is in use stays


def _gb(size: float) -> str:
    return f"{size / pixels.GB:.1f}"


def made(project: Project, stage: Stage) -> Path | None:
    """The folder with the stage's decoded images, or None where they are decoded anew each time."""
    wanted = Pixels(stage.run_id)
    key = current_key(project, wanted)
    return published(project, wanted) if project.has(wanted.name, key) else None


def load_dataset(project: Project, stage: Stage, inputs: dict[str, Any]) -> dataset.Dataset:
    """The images of the project, labels in the order of the model's outputs; decodes them where that is still to do.

    Raises ImagesError ``images_changed`` where a file is not what was hashed: its content is compared when it is
    decoded, later its size and time.
    """
    there = made(project, stage)
    if there is None:
        for _ in make(project, stage):
            pass
        there = made(project, stage)
    index = materials.index_path(project, stage)
    source, how = materials.load_source(project, stage), Preprocessing.model_validate(inputs["preprocessing"])
    return dataset.load(source, index, inputs["class_names"], how, there)
