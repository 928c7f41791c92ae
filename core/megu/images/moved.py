"""Images that lie elsewhere now: noticed, looked for where the user says, and named anew wherever they are used."""

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
"""Images by which a place is told from another one; each costs a question to the disk."""


def images_are_gone(project: Project) -> bool:
    """Whether the chosen images are no longer where they were. Asks the disk, which a network drive answers late."""
    choice = project.choices.images
    return choice is not None and not os.path.exists(project.find_path(choice.path))


def relocate(project: Project, place: Path) -> None:
    """Let the images lie at `place` from now on, for today's choices and for all runs made with them, and save that.

    What was made of them is found again once they have been read. Raises ImagesError ``images_missing``, or
    ``images_elsewhere`` where less than half of those looked for are there.
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
    index = project.stage_folder(ReadImages.name, current_key(project, ReadImages())) / INDEX
    if not index.is_file():
        return
    known, source = Index(index), open_source(place, class_of)
    looked = [known[row] for row in range(0, len(known), max(1, len(known) // LOOKED_FOR))]
    missing = [image.name for image in looked if not _is_there(source, image)]
    if 2 * len(missing) > len(looked):
        told = {"path": str(place), "missing": len(missing), "of": len(looked), "name": missing[0]}
        raise ImagesError("images_elsewhere", **told)


def _is_there(source: Source, image: ImageFile) -> bool:
    try:
        return source.stamp(image)[0] == image.stamp[0]
    except (OSError, ImagesError):
        return False
