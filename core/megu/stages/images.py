"""Stage *images*: lists the images of a folder, hashes each and finds those that can't be read."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from megu import files
from megu.errors import ImagesError
from megu.events import Event, Progress
from megu.images import ImageFile, list_images, readable
from megu.index import Columns, Index, digest, summary
from megu.project import Project
from megu.stages.stage import Stage

INDEX = "index.safetensors"


@dataclass(frozen=True)
class ReadImages(Stage):
    """Result: digest, total, classes (see `megu.images.summary`), splits, unreadable names, size and grey (or None)."""

    name = "images"
    version = 2

    def inputs(self, project: Project) -> dict[str, Any]:
        choice = self.images(project)
        return {"path": choice.path, "scan": choice.scan, "class_of": choice.class_of}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        root = project.find_path(inputs["path"])
        listed = list_images(root, inputs["class_of"])
        total = len(listed)
        known, good = _hashed_before(project), Columns()
        bad: list[str] = []
        listed.reverse()  # taken from its end, it gives its memory back on the way
        while listed:
            if len(listed) % 200 == 0:
                yield Progress(total - len(listed), total, "unit_images")
            image = listed.pop()
            before = _hashed(known, image)
            hashed = replace(image, sha256=before) if before else _hash(root, image)
            if hashed is None:
                bad.append(image.name)
            else:
                good.add(hashed)
        if not len(good):
            raise ImagesError("images_all_unreadable", path=str(root), count=len(bad))
        good.save(partial / INDEX)
        files.write_json(partial / "result.json", {**_result(root, Index(partial / INDEX)), "unreadable": bad})
        yield Progress(total, total, "unit_images")


def _hash(root: Path, image: ImageFile) -> ImageFile | None:
    path = root / image.path
    try:
        return replace(image, sha256=files.digest_file(path)) if readable(path) else None
    except OSError:
        return None


class _Earlier:
    """What an earlier scan found, read along while today's images pass by in the same order: that of their names."""

    def __init__(self, index: Path) -> None:
        self._images = iter(Index(index))
        self._next = next(self._images, None)

    def find(self, image: ImageFile) -> str | None:
        """The file's hash, where its size and time are still the same; its class may be another by now."""
        while self._next is not None and self._next.name < image.name:
            self._next = next(self._images, None)
        found = self._next
        if found is None or (found.path, found.stamp) != (image.path, image.stamp):
            return None
        return found.sha256


def _hashed_before(project: Project) -> list[_Earlier]:
    """Earlier scans: content is hashed once and re-checked by size and time."""
    known = []
    for index in sorted((project.folder / "stages" / "images").glob(f"*/{INDEX}")):
        with suppress(Exception):  # one that was cut short is no help, and no harm
            known.append(_Earlier(index))
    return known


def _hashed(known: list[_Earlier], image: ImageFile) -> str | None:
    found = [earlier.find(image) for earlier in known]  # each is asked, so that all keep up
    return next((hashed for hashed in found if hashed is not None), None)


def _result(root: Path, images: Index) -> dict[str, Any]:
    from PIL import Image

    shapes = set()
    for image in images[:: max(1, len(images) // 50)]:
        with Image.open(root / image.path) as opened:
            shapes.add((opened.height, opened.width, opened.mode in ("L", "1", "LA", "I;16", "I", "F")))
    only = shapes.pop() if len(shapes) == 1 else None
    return {
        "digest": digest(images),
        "total": len(images),
        "classes": summary(images),
        "splits": sorted(set(images.split_names) - {""}),
        "size": list(only[:2]) if only else None,
        "grey": only[2] if only else None,
    }
