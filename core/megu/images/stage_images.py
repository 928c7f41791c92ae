"""Stage *images*: lists the images of a source, hashes each and finds unreadable ones."""

import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ImagesError
from megu.base.events import Event, Progress, map_events
from megu.images.decoded_while_listing import EarlyPixels, begin_early
from megu.images.image import DEPTHS, ImageFile, Look, inspect, training_splits, white_of
from megu.images.index import Columns, Index, digest_with_columns, in_sorted, summary
from megu.images.sources.registry import listing, open_source
from megu.images.sources.source import Source, hash_content
from megu.project.project import Project
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray


INDEX = "index.safetensors"
REPORT_EVERY = 0.1
"""Seconds between two reports: an image may take a millisecond, or a second."""
MOST_NAMES = 1000
"""Most names in a warning."""
Scan = tuple[str, Look]
"""An image's hash and its properties."""


@dataclass(frozen=True)
class ReadImages(Stage):
    """Result: digest, total, classes (see `images.index.summary`), splits, unreadable names, size and grey (or None).

    Further fields are columns: other columns of the source; channels: the numbers of channels that occur; depths: the
    depths that occur, of `megu.images.image.DEPTHS`; brightest: the largest value; white: the value that most likely
    stands for white; copies: images outside the training splits that are copies of one inside, by number and (some)
    names; labelled: True if the source itself states the splits, else the names of folders do.
    """

    name = "images"
    version = 2

    def inputs(self, project: Project) -> dict[str, Any]:
        choice = self.images(project)
        return {"path": choice.path, "scan": choice.scan, "class_of": choice.class_of}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        source = open_source(project.find_path(inputs["path"]), inputs["class_of"])
        yield Progress(0, 1, "", "task_listing")
        remaining = yield from _list(source)
        total = len(remaining)
        earlier_scans, columns = _earlier_scans(project), Columns(source.columns)
        unreadable = list(source.missing)
        early_pixels = begin_early(project, self, partial, total)
        remaining.reverse()  # popping from the end frees memory on the way
        report_time = 0.0
        try:
            while remaining:
                if time.monotonic() - report_time >= REPORT_EVERY:
                    yield Progress(total - len(remaining), total, "unit_images", "task_reading")
                    report_time = time.monotonic()
                image = remaining.pop()
                scan = _find_in_scans(earlier_scans, image, early_pixels) or _scan(source, image, early_pixels)
                if scan is None:
                    unreadable.append(image.name)
                else:
                    columns.add(image, scan[1], scan[0])
            if not len(columns):
                raise ImagesError("images_all_unreadable", path=str(source.path), count=len(unreadable))
            columns.save(partial / INDEX)
            result = {**_result(source, Index(partial / INDEX)), "unreadable": unreadable}
            if early_pixels is not None:
                early_pixels.hand_over(project, result["digest"])
        finally:
            if early_pixels is not None:
                early_pixels.close()
        files.write_json(partial / "result.json", result)
        yield Progress(total, total, "unit_images", "task_reading")


def _list(source: Source) -> Generator[Event, None, list[ImageFile]]:
    """List all images of a source; report how far a table of them is read."""
    return (yield from map_events(listing(source), lambda rows: Progress(*rows, "unit_rows", "task_listing")))


def _scan(source: Source, image: ImageFile, early_pixels: EarlyPixels | None = None) -> Scan | None:
    """Read and decode an image once; its pixels are kept early if possible. Returns None if it is unreadable."""
    try:
        content = source.read(image)
    except OSError:
        return None
    image_facts = inspect(content)
    if image_facts is None:
        return None
    if early_pixels is not None:
        early_pixels.add(*image_facts, image.stamp)
    return hash_content(content), image_facts[1]


class _EarlierScan:
    """An earlier scan, read in step with the current images, which are in the same order: that of their names."""

    def __init__(self, index: Path) -> None:
        images = Index(index)
        self._looks = images.looks()
        self._images = enumerate(images)
        self._next = next(self._images, None)

    def find(self, image: ImageFile) -> Scan | None:
        """Return what the scan found, if the file's size and time are still the same; its class may differ by now."""
        while self._next is not None and self._next[1].name < image.name:
            self._next = next(self._images, None)
        if self._next is None or (self._next[1].path, self._next[1].stamp) != (image.path, image.stamp):
            return None
        return self._next[1].sha256, self._looks.of(self._next[0])


def _earlier_scans(project: Project) -> list[_EarlierScan]:
    """Return earlier scans: content is hashed once, then recognised by size and time."""
    scans = []
    for index in sorted((project.folder / "stages" / "images").glob(f"*/{INDEX}")):
        with suppress(Exception):  # skip an incomplete scan, or one of 0.1.0
            if project.find_altered(ReadImages.name, index.parent.name) is None:
                scans.append(_EarlierScan(index))
    return scans


def _find_in_scans(scans: list[_EarlierScan], image: ImageFile, early_pixels: EarlyPixels | None) -> Scan | None:
    candidates = [earlier.find(image) for earlier in scans]  # ask every scan, so that all advance
    scan = next((scan for scan in candidates if scan is not None), None)
    if scan is not None and early_pixels is not None:
        early_pixels.give_up()
    return scan


def _result(source: Source, images: Index) -> dict[str, Any]:
    import numpy as np

    looks = images.looks()
    sizes = np.unique(looks.shapes[:, :2], axis=0).tolist()
    channels = np.unique(looks.shapes[:, 2]).tolist()
    colours = {number <= 2 for number in channels}
    brightest = float(looks.ranges[:, 1].max())
    return {
        "digest": digest_with_columns(images, source.labelled),
        "total": len(images),
        "labelled": source.labelled,
        "classes": summary(images, source.class_order),
        "splits": sorted(set(images.split_names) - {""}),
        "size": sizes[0] if len(sizes) == 1 else None,
        "grey": colours.pop() if len(colours) == 1 else None,
        "columns": images.column_names,
        "channels": channels,
        "depths": [DEPTHS[code] for code in np.unique(looks.depths)],
        "brightest": brightest,
        "white": white_of(images.depth, brightest),
        "copies": count_and_names(images, find_copies(images)),
    }


def find_copies(images: Index) -> "ndarray":
    """Return the images outside the training splits with the content of one inside, as numbers (n,).

    If no split is named so, the largest is used, because the user may answer later which images the model was trained
    on.
    """
    import numpy as np

    names = training_splits(images.split_names) or [images.split_names[int(np.bincount(images.splits).argmax())]]
    training = np.isin(images.splits, [code for code, name in enumerate(images.split_names) if name in names])
    heads = images.heads()
    return np.flatnonzero(~training & in_sorted(heads, np.sort(heads[training])))


def count_and_names(images: Index, which: "ndarray") -> dict[str, Any]:
    """Return the number of the images `which` (n,) and the names of some, for a warning."""
    return {"count": len(which), "names": [image.name for image in images.at(which[:MOST_NAMES])]}
