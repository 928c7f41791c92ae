"""Images that were moved: detected, searched where the user says, and renamed wherever they are used."""

import os
from pathlib import Path

from megu.base.errors import ImagesError
from megu.images.image import ImageFile
from megu.images.index import Index
from megu.images.sources.registry import open_source
from megu.images.sources.source import Source
from megu.images.stage_images import INDEX, ReadImages
from megu.project.project import Project
from megu.project.results import current_key

LOOKED_FOR = 50
"""Images that are looked up to recognise a place; each needs a disk access."""


def images_are_gone(project: Project) -> bool:
    """Return True if the chosen images are no longer where they were. Accesses the disk; network drives answer late."""
    choice = project.choices.images
    return choice is not None and not os.path.exists(project.find_path(choice.path))


def relocate(project: Project, place: Path) -> None:
    """Set the images' place for the current choices and for all runs made with them, and save.

    Results made of them are found again once the images have been read. Raises ImagesError ``images_missing``, or
    ``images_elsewhere`` if fewer than half of the images looked up are there.
    """
    choice = project.choices.images
    if choice is None:
        return
    if not place.exists():
        raise ImagesError("images_missing", path=str(place))
    _check(project, place, choice.class_of)
    old, new = choice.path, project.store_path(place)
    for holder in (project.choices, *project.choices.runs):
        if holder.images is not None and holder.images.path == old:
            holder.images.path = new
    project.save()


def _check(project: Project, place: Path, class_of: dict[str, str]) -> None:
    """Compare a few images by name and size."""
    index_path = project.stage_folder(ReadImages.name, current_key(project, ReadImages())) / INDEX
    if not index_path.is_file():
        return
    index, source = Index(index_path), open_source(place, class_of)
    sample = [index[row] for row in range(0, len(index), max(1, len(index) // LOOKED_FOR))]
    missing = [image.name for image in sample if not _exists(source, image)]
    if 2 * len(missing) > len(sample):
        details = {"path": str(place), "missing": len(missing), "of": len(sample), "name": missing[0]}
        raise ImagesError("images_elsewhere", **details)


def _exists(source: Source, image: ImageFile) -> bool:
    try:
        return source.stamp(image)[0] == image.stamp[0]
    except (OSError, ImagesError):
        return False
