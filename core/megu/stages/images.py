"""Stage *images*: lists the images of a folder, hashes each and finds those that can't be read."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from megu import files
from megu.errors import ImagesError
from megu.events import Event, Progress
from megu.images import ImageFile, digest, list_images, load_index, readable, save_index, summary
from megu.project import Project
from megu.stages.stage import Stage

INDEX = "index.jsonl"


@dataclass(frozen=True)
class ReadImages(Stage):
    """Result: digest, total, classes (see `megu.images.summary`), splits, unreadable names, size and grey (or None)."""

    name = "images"

    def inputs(self, project: Project) -> dict[str, Any]:
        choice = self.images(project)
        return {"path": choice.path, "scan": choice.scan}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        root = project.find_path(inputs["path"])
        listed = list_images(root)
        known = _hashed_before(project)
        good: list[ImageFile] = []
        bad: list[str] = []
        for done, image in enumerate(listed):
            if done % 200 == 0:
                yield Progress(done, len(listed), "unit_images")
            hashed = known.get((image.name, image.stamp)) or _hash(root, image)
            if hashed is None:
                bad.append(image.name)
            else:
                good.append(hashed)
        if not good:
            raise ImagesError("images_all_unreadable", path=str(root), count=len(bad))
        save_index(partial / INDEX, good)
        files.write_json(partial / "result.json", {**_result(root, good), "unreadable": bad})
        yield Progress(len(listed), len(listed), "unit_images")


def _hash(root: Path, image: ImageFile) -> ImageFile | None:
    path = root / image.path
    try:
        return replace(image, sha256=files.digest_file(path)) if readable(path) else None
    except OSError:
        return None


def _hashed_before(project: Project) -> dict[tuple[str, tuple[int, int]], ImageFile]:
    """Hashes of earlier scans: content is hashed once and re-checked by size and time."""
    known = {}
    for index in sorted((project.folder / "stages" / "images").glob(f"*/{INDEX}")):
        with suppress(OSError, ValueError, TypeError, KeyError):  # one that was cut short is no help, and no harm
            known |= {(image.name, image.stamp): image for image in load_index(index)}
    return known


def _result(root: Path, images: list[ImageFile]) -> dict[str, Any]:
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
        "splits": sorted({image.split for image in images} - {""}),
        "size": list(only[:2]) if only else None,
        "grey": only[2] if only else None,
    }
