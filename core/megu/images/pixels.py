"""Decoded images: pixels in one memory-mapped file, or decoded anew each time they are asked for."""

import os
import shutil
import time
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from megu.images.image import Depth, ImageFile, decode
from megu.images.index import CHUNK, Index
from megu.images.sources.source import Source, changed, hash_content, read_unchanged
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project

if TYPE_CHECKING:
    from numpy import ndarray
    from torch import Tensor

STAGE, GB = "pixels", 1e9
PIXELS, STAMPS = "pixels.u8", "stamps.i64"
"""The pixels one after another, as deep as the images are (`Index.depth`); and, for each image, the stamp that its file
had when its content was checked."""
BYTES: dict[Depth, int] = {"uint8": 1, "uint16": 2, "float32": 4}
TOLD_EVERY, SYNCED_EVERY = 0.1, 5.0
"""Seconds between two reports, and between two moments from which decoding goes on after a power cut."""


def shape(count: int, how: Preprocessing) -> tuple[int, int, int, int]:
    """(N, channels, height, width) of `count` images."""
    return count, how.channels, *how.size


def size_of(count: int, how: Preprocessing, depth: Depth = "uint8") -> int:
    """Bytes of `count` decoded images."""
    n, channels, height, width = shape(count, how)
    return n * channels * height * width * BYTES[depth]


class Streamed:
    """Stands in for the tensor (N, channels, height, width) where there is no room: decodes what is asked for."""

    def __init__(self, source: Source, images: Index, how: Preprocessing) -> None:
        self._source, self._images, self._how = source, images, how

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """(N, channels, height, width), as a tensor has it."""
        return shape(len(self._images), self._how)

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, which: "Tensor") -> "Tensor":
        """(n, channels, height, width) of the images `which` (n,): uint8, int32 for 16 bits, or float32.

        Raises ImagesError ``images_changed``.
        """
        import numpy as np
        import torch

        depth = self._images.depth
        pixels = np.empty(shape(len(which), self._how), "int32" if depth == "uint16" else depth)
        for k, i in enumerate(which.tolist()):
            pixels[k] = read(self._source, self._images[i], self._how)
        return torch.from_numpy(pixels)


class Deep:
    """Stands in for the tensor of 16-bit pixels: a batch is int32, for torch computes little with unsigned 16 bits."""

    def __init__(self, signed: "Tensor") -> None:
        """signed: the same bits as int16 (N, channels, height, width)."""
        self._signed, self.shape = signed, tuple(signed.shape)

    def __len__(self) -> int:
        return len(self._signed)

    def __getitem__(self, which: "Tensor") -> "Tensor":
        return self._signed[which].int() & 0xFFFF


def map_pixels(folder: Path, images: Index, how: Preprocessing) -> "Tensor | Deep":
    """The pixels that `decoding` wrote, (N, channels, height, width): indexing reads and copies only a batch.

    The mapping is private: what would be written to the tensor never reaches the file.
    """
    import torch

    kind = {"uint8": torch.uint8, "uint16": torch.int16, "float32": torch.float32}[images.depth]
    flat = torch.from_file(str(folder / PIXELS), shared=False, size=size_of(len(images), how), dtype=kind)
    pixels = flat.view(shape(len(images), how))
    return Deep(pixels) if images.depth == "uint16" else pixels


def read(source: Source, image: ImageFile, how: Preprocessing) -> "ndarray":
    """One decoded image. Raises ImagesError ``images_changed`` where its content is not what was hashed."""
    return decode(read_unchanged(source, image), how)


def all_there(images: Index, how: Preprocessing, folder: Path) -> bool:
    """Whether a try before this one decoded all images."""
    sizes = {PIXELS: size_of(len(images), how, images.depth), STAMPS: 16 * len(images)}
    return all((path := folder / name).is_file() and path.stat().st_size == size for name, size in sizes.items())


def decode_into(source: Source, images: Index, how: Preprocessing, folder: Path) -> Iterator[int]:
    """Decode all images into `folder`, yielding how many are done; goes on where an earlier try ended."""
    one = size_of(1, how, images.depth)
    with (folder / PIXELS).open("ab") as pixels, (folder / STAMPS).open("ab") as stamps:
        done = min(pixels.tell() // one, stamps.tell() // 16)
        pixels.truncate(done * one)
        stamps.truncate(done * 16)
        pending, told, synced = array("q"), time.monotonic(), time.monotonic()

        def settle() -> None:
            """Stamps follow their pixels: an image that has one is on the disk."""
            pixels.flush()
            os.fsync(pixels.fileno())
            stamps.write(pending.tobytes())
            stamps.flush()
            del pending[:]

        yield done
        try:
            for image in _from(images, done):
                stamp = _stamp(source, image)
                pixels.write(read(source, image, how).astype(images.depth, copy=False).tobytes())
                pending.extend(stamp)
                done += 1
                if time.monotonic() - told >= TOLD_EVERY:
                    yield done
                    told = time.monotonic()
                if time.monotonic() - synced >= SYNCED_EVERY:
                    settle()
                    synced = time.monotonic()
        finally:
            settle()
    yield done


def _from(images: Index, first: int) -> Iterator[ImageFile]:
    """The images from number `first` on, without reading those before."""
    for start in range(first, len(images), CHUNK):
        yield from images[start : start + CHUNK]


def check(source: Source, images: Index, folder: Path) -> None:
    """Raises ImagesError ``images_changed`` for an image whose file has changed since it was decoded.

    Asks for each file's size and time, some 5 µs an image on a local disk; only where they are neither those of the
    last reading of the source nor those it had when it was decoded is its content hashed.
    """
    stamps = array("q")
    with (folder / STAMPS).open("rb") as file:
        for i, image in enumerate(images):
            if i % 4096 == 0:
                stamps = array("q", file.read(4096 * 16))
            then = (stamps[2 * (i % 4096)], stamps[2 * (i % 4096) + 1])
            now = _stamp(source, image)
            if now not in (then, image.stamp) and not _same(source, image):
                raise changed(source, image)


def _stamp(source: Source, image: ImageFile) -> tuple[int, int]:
    try:
        return source.stamp(image)
    except OSError as error:
        raise changed(source, image) from error


def _same(source: Source, image: ImageFile) -> bool:
    try:
        return hash_content(source.read(image)) == image.sha256
    except OSError:
        return False


def has_room(project: Project, needed: float) -> bool:
    """Whether `needed` bytes of pixels have room beside those that are there, none of which is thrown away."""
    left = project.choices.pixels_gb * GB - sum(map(bytes_of, folders(project)))
    return needed <= left and needed <= shutil.disk_usage(project.folder).free


def folders(project: Project) -> list[Path]:
    """Folders with pixels, whole or begun."""
    stages, begun = project.folder / "stages" / STAGE, project.folder / "partial"
    return [*stages.glob("*"), *begun.glob(f"{STAGE}-*")]


def bytes_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*"))
