"""Stage *images*: lists the images of a source, hashes each and finds those that can't be read."""

import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ImagesError
from megu.base.events import Event, Progress, mapped
from megu.images.decoded_while_listing import Early, begin
from megu.images.image import DEPTHS, ImageFile, Look, looked_at, training_splits, white_of
from megu.images.index import Columns, Index, digest_with_columns, in_sorted, summary
from megu.images.sources.registry import listing, open_source
from megu.images.sources.source import Source, hash_content
from megu.project.project import Project
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray


INDEX = "index.safetensors"
TOLD_EVERY = 0.1
"""Seconds between two reports: an image may take a millisecond, or a second."""
NAMED = 1000
"""Names at most that a warning gives; whoever has more needs no longer list."""
Seen = tuple[str, Look]
"""An image's hash, and what it looks like."""


@dataclass(frozen=True)
class ReadImages(Stage):
    """Result: digest, total, classes (see `images.index.summary`), splits, unreadable names, size and grey (or None).

    columns: what else the source says of each image. channels: the numbers of channels that occur. depths: those of
    `megu.images.image.DEPTHS` that occur; brightest: the largest value, and white: what most likely stands for white.
    copies: images outside the training splits that are copies of one inside, by number and (some) names. labelled:
    whether the source itself says which split an image is of; else the names of folders do.
    """

    name = "images"
    version = 2

    def inputs(self, project: Project) -> dict[str, Any]:
        choice = self.images(project)
        return {"path": choice.path, "scan": choice.scan, "class_of": choice.class_of}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        source = open_source(project.find_path(inputs["path"]), inputs["class_of"])
        yield Progress(0, 1, "", "task_listing")
        waiting = yield from _listing(source)
        total = len(waiting)
        known, good = _read_before(project), Columns(source.columns)
        bad = list(source.missing)
        early = begin(project, self, partial, total)
        waiting.reverse()  # taken from its end, it gives its memory back on the way
        told = 0.0
        try:
            while waiting:
                if time.monotonic() - told >= TOLD_EVERY:
                    yield Progress(total - len(waiting), total, "unit_images", "task_reading")
                    told = time.monotonic()
                image = waiting.pop()
                seen = _seen_before(known, image, early) or _seen(source, image, early)
                if seen is None:
                    bad.append(image.name)
                else:
                    good.add(image, seen[1], seen[0])
            if not len(good):
                raise ImagesError("images_all_unreadable", path=str(source.path), count=len(bad))
            good.save(partial / INDEX)
            result = {**_result(source, Index(partial / INDEX)), "unreadable": bad}
            if early is not None:
                early.hand_over(project, result["digest"])
        finally:
            if early is not None:
                early.close()
        files.write_json(partial / "result.json", result)
        yield Progress(total, total, "unit_images", "task_reading")


def _listing(source: Source) -> Generator[Event, None, list[ImageFile]]:
    """All images of a source, saying how far a table of them is read."""
    return (yield from mapped(listing(source), lambda rows: Progress(*rows, "unit_rows", "task_listing")))


def _seen(source: Source, image: ImageFile, early: Early | None = None) -> Seen | None:
    """What an image is, read and decoded once; its pixels are kept early where they can be."""
    try:
        content = source.read(image)
    except OSError:
        return None
    found = looked_at(content)
    if found is None:
        return None
    if early is not None:
        early.add(*found, image.stamp)
    return hash_content(content), found[1]


class _Earlier:
    """What an earlier scan found, read along while today's images pass by in the same order: that of their names."""

    def __init__(self, index: Path) -> None:
        images = Index(index)
        self._looks = images.looks()
        self._images = enumerate(images)
        self._next = next(self._images, None)

    def find(self, image: ImageFile) -> Seen | None:
        """What was seen, where the file's size and time are still the same; its class may be another by now."""
        while self._next is not None and self._next[1].name < image.name:
            self._next = next(self._images, None)
        if self._next is None or (self._next[1].path, self._next[1].stamp) != (image.path, image.stamp):
            return None
        return self._next[1].sha256, self._looks.of(self._next[0])


def _read_before(project: Project) -> list[_Earlier]:
    """Earlier scans: content is hashed once and re-checked by size and time."""
    known = []
    for index in sorted((project.folder / "stages" / "images").glob(f"*/{INDEX}")):
        with suppress(Exception):  # one that was cut short, or of 0.1.0, is no help, and no harm
            if project.altered(ReadImages.name, index.parent.name) is None:
                known.append(_Earlier(index))
    return known


def _seen_before(known: list[_Earlier], image: ImageFile, early: Early | None) -> Seen | None:
    found = [earlier.find(image) for earlier in known]  # each is asked, so that all keep up
    seen = next((seen for seen in found if seen is not None), None)
    if seen is not None and early is not None:
        early.give_up()
    return seen


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
        "copies": named(images, copies(images)),
    }


def copies(images: Index) -> "ndarray":
    """Which images outside the training splits have the content of one inside, as numbers (n,).

    Where no split is called so, the largest one is taken for it: what trained the model may be told only later.
    """
    import numpy as np

    names = training_splits(images.split_names) or [images.split_names[int(np.bincount(images.splits).argmax())]]
    training = np.isin(images.splits, [code for code, name in enumerate(images.split_names) if name in names])
    heads = images.heads()
    return np.flatnonzero(~training & in_sorted(heads, np.sort(heads[training])))


def named(images: Index, which: "ndarray") -> dict[str, Any]:
    """How many images `which` (n,) are, and the names of some, as a warning tells it."""
    return {"count": len(which), "names": [image.name for image in images.at(which[:NAMED])]}
