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
from megu.project.results import current_key, find_published
from megu.project.stage import Stage


@dataclass(frozen=True)
class Pixels(Stage):
    """Result: count and bytes. The pixels are beside it (see `megu.images.pixels`)."""

    name = pixels.STAGE

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel(), Fit(self.run_id), ReadImages(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        basis = materials.basis(project, self, guess=True)
        return {"images": basis["images"], **shape_of_pixels(basis["preprocessing"])}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        images = materials.load_index(project, self)
        preprocessing = Preprocessing.model_validate(materials.basis(project, self, guess=True)["preprocessing"])
        if not pixels.is_complete(images, preprocessing, partial):  # otherwise they were decoded during listing
            for count in pixels.decode_into(materials.load_source(project, self), images, preprocessing, partial):
                yield Progress(count, len(images), "unit_images", "task_decoding")
        result = {"count": len(images), "bytes": pixels.size_of(len(images), preprocessing, images.depth)}
        files.write_json(partial / "result.json", result)


def make(project: Project, stage: Stage) -> Iterator[Event]:
    """Decode the stage's images unless that was done; yield a Note if there is no room and they will be decoded each
    time.

    For stages that may be the first to need the images, so that they report progress; `load_dataset` does the same
    silently.
    """
    pixels_stage = Pixels(stage.run_id)
    key = current_key(project, pixels_stage)
    if project.has(pixels_stage.name, key) and (yield from _is_intact(project, pixels_stage, key)):
        return
    preprocessing = Preprocessing.model_validate(materials.basis(project, stage, guess=True)["preprocessing"])
    images = materials.load_index(project, stage)
    size = pixels.size_of(len(images), preprocessing, images.depth)
    partial = project.folder / "partial" / f"{pixels_stage.name}-{key}"
    no_room = Note("pixels_no_room", {"needed": _gb(size), "folder": str(project.folder)})
    limit = project.choices.pixels_gb * pixels.GB
    if size > limit:
        yield Note("pixels_over_limit", {"needed": _gb(size), "limit": f"{project.choices.pixels_gb:g}"})
        return
    _make_room(project, partial, limit - size)
    if shutil.disk_usage(project.folder).free < size - pixels.bytes_of(partial):
        yield no_room
        return
    try:
        yield from as_subtask(perform(project, pixels_stage))
    except ProjectError as error:
        if error.code not in ("disk_full", "cannot_write"):
            raise
        shutil.rmtree(partial, ignore_errors=True)
        yield no_room


def _is_intact(project: Project, stage: Pixels, key: str) -> Generator[Event, None, bool]:
    """Return True if the decoded images are unchanged; yield progress if hashing them takes a while."""
    if trust.reading() is None:
        return True
    path = project.stage_folder(stage.name, key) / pixels.PIXELS
    count, size = len(materials.load_index(project, stage)), path.stat().st_size
    for byte_count in files.hash_in_steps(path):
        yield Progress(count * byte_count // size, count, "unit_images", "task_checking")
    return project.find_altered(stage.name, key) is None


def _make_room(project: Project, partial: Path, left: float) -> None:
    """Remove pixels of other choices, the oldest first, until at most `left` bytes of them remain.

    They can be made again at any time; returning to an earlier choice costs decoding.
    """
    others = [path for path in pixels.folders(project) if path != partial]
    for path in sorted(others, key=lambda path: path.stat().st_mtime):
        if sum(map(pixels.bytes_of, others)) <= left:
            return
        shutil.rmtree(path, ignore_errors=True)  # on Windows a folder in use stays


def _gb(size: float) -> str:
    return f"{size / pixels.GB:.1f}"


def pixels_folder(project: Project, stage: Stage) -> Path | None:
    """Return the folder with the stage's decoded images, or None if they are decoded each time."""
    pixels_stage = Pixels(stage.run_id)
    key = current_key(project, pixels_stage)
    return find_published(project, pixels_stage) if project.has(pixels_stage.name, key) else None


def load_dataset(project: Project, stage: Stage, inputs: dict[str, Any]) -> dataset.Dataset:
    """Return the images of the project with labels in the order of the model's outputs; decode them if necessary.

    Raises ImagesError ``images_changed`` if a file is not what was hashed: its content is compared when it is decoded,
    later its size and time.
    """
    folder = pixels_folder(project, stage)
    if folder is None:
        for _ in make(project, stage):
            pass
        folder = pixels_folder(project, stage)
    index = materials.index_path(project, stage)
    source, preprocessing = materials.load_source(project, stage), Preprocessing.model_validate(inputs["preprocessing"])
    return dataset.load(source, index, inputs["class_names"], preprocessing, folder)
