"""Decoded images: pixels in one memory-mapped file, or decoded on each access."""

import os
import shutil
import time
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from megu.images.image import Depth, ImageFile, decode
from megu.images.index import CHUNK, Index
from megu.images.sources.source import Source, changed_error, hash_content, read_unchanged
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project

if TYPE_CHECKING:
    from numpy import ndarray
    from torch import Tensor

STAGE, GB = "pixels", 1e9
PIXELS, STAMPS = "pixels.u8", "stamps.i64"
"""Files with the pixels one after another, as deep as the images (`Index.depth`), and with the stamp that each image's
file had when its content was checked.
"""
BYTES: dict[Depth, int] = {"uint8": 1, "uint16": 2, "float32": 4}
REPORT_EVERY, SYNC_EVERY = 0.1, 5.0
"""Seconds between two reports, and between two points from which decoding resumes after a power cut."""


def shape_of(count: int, preprocessing: Preprocessing) -> tuple[int, int, int, int]:
    """Return (N, channels, height, width) of `count` images."""
    return count, preprocessing.channels, *preprocessing.size


def size_of(count: int, preprocessing: Preprocessing, depth: Depth = "uint8") -> int:
    """Return the bytes of `count` decoded images."""
    n, channels, height, width = shape_of(count, preprocessing)
    return n * channels * height * width * BYTES[depth]


class StreamedPixels:
    """Stands in for the tensor (N, channels, height, width) if there is no room for it: decodes images on access."""

    def __init__(self, source: Source, images: Index, preprocessing: Preprocessing) -> None:
        self._source, self._images, self._how = source, images, preprocessing

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """(N, channels, height, width), as of a tensor."""
        return shape_of(len(self._images), self._how)

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, which: "Tensor") -> "Tensor":
        """Return the images `which` (n,) as (n, channels, height, width): uint8, int32 for 16 bits, or float32.

        Raises ImagesError ``images_changed``.
        """
        import numpy as np
        import torch

        depth = self._images.depth
        pixels = np.empty(shape_of(len(which), self._how), "int32" if depth == "uint16" else depth)
        for k, i in enumerate(which.tolist()):
            pixels[k] = read(self._source, self._images[i], self._how)
        return torch.from_numpy(pixels)


class DeepPixels:
    """Stands in for the tensor of 16-bit pixels: batches are int32, because torch hardly supports unsigned 16 bits."""

    def __init__(self, pixels: "Tensor") -> None:
        """Take the same bits as int16, (N, channels, height, width)."""
        self._pixels, self.shape = pixels, tuple(pixels.shape)

    def __len__(self) -> int:
        return len(self._pixels)

    def __getitem__(self, which: "Tensor") -> "Tensor":
        return self._pixels[which].int() & 0xFFFF


def map_pixels(folder: Path, images: Index, preprocessing: Preprocessing) -> "Tensor | DeepPixels":
    """Return the pixels that `decode_into` wrote, (N, channels, height, width); indexing reads and copies only a batch.

    The mapping is private: writing to the tensor never changes the file.
    """
    import torch

    dtype = {"uint8": torch.uint8, "uint16": torch.int16, "float32": torch.float32}[images.depth]
    flat = torch.from_file(str(folder / PIXELS), shared=False, size=size_of(len(images), preprocessing), dtype=dtype)
    pixels = flat.view(shape_of(len(images), preprocessing))
    return DeepPixels(pixels) if images.depth == "uint16" else pixels


def read(source: Source, image: ImageFile, preprocessing: Preprocessing) -> "ndarray":
    """Return one decoded image. Raises ImagesError ``images_changed`` if its content is not what was hashed."""
    return decode(read_unchanged(source, image), preprocessing)


def is_complete(images: Index, preprocessing: Preprocessing, folder: Path) -> bool:
    """Return True if an earlier attempt decoded all images."""
    sizes = {PIXELS: size_of(len(images), preprocessing, images.depth), STAMPS: 16 * len(images)}
    return all((path := folder / name).is_file() and path.stat().st_size == size for name, size in sizes.items())


def decode_into(source: Source, images: Index, preprocessing: Preprocessing, folder: Path) -> Iterator[int]:
    """Decode all images into `folder` and yield how many are done; resume where an earlier attempt ended."""
    image_size = size_of(1, preprocessing, images.depth)
    with (folder / PIXELS).open("ab") as pixels, (folder / STAMPS).open("ab") as stamps:
        image_count = min(pixels.tell() // image_size, stamps.tell() // 16)
        pixels.truncate(image_count * image_size)
        stamps.truncate(image_count * 16)
        pending, report_time, sync_time = array("q"), time.monotonic(), time.monotonic()

        def flush() -> None:
            """Write stamps after their pixels, so that an image with a stamp is on the disk."""
            pixels.flush()
            os.fsync(pixels.fileno())
            stamps.write(pending.tobytes())
            stamps.flush()
            del pending[:]

        yield image_count
        try:
            for image in _from(images, image_count):
                stamp = _stamp(source, image)
                pixels.write(read(source, image, preprocessing).astype(images.depth, copy=False).tobytes())
                pending.extend(stamp)
                image_count += 1
                if time.monotonic() - report_time >= REPORT_EVERY:
                    yield image_count
                    report_time = time.monotonic()
                if time.monotonic() - sync_time >= SYNC_EVERY:
                    flush()
                    sync_time = time.monotonic()
        finally:
            flush()
    yield image_count


def _from(images: Index, first: int) -> Iterator[ImageFile]:
    """Yield the images from number `first` on, without reading those before."""
    for start in range(first, len(images), CHUNK):
        yield from images[start : start + CHUNK]


def check(source: Source, images: Index, folder: Path) -> None:
    """Raise ImagesError ``images_changed`` for an image whose file has changed since it was decoded.

    Compares each file's size and time, about 5 µs per image on a local disk. The content is hashed only if these are
    neither those of the last reading of the source nor those at the time of decoding.
    """
    stamps = array("q")
    with (folder / STAMPS).open("rb") as file:
        for i, image in enumerate(images):
            if i % 4096 == 0:
                stamps = array("q", file.read(4096 * 16))
            decoded_stamp = (stamps[2 * (i % 4096)], stamps[2 * (i % 4096) + 1])
            stamp = _stamp(source, image)
            if stamp not in (decoded_stamp, image.stamp) and not _is_same(source, image):
                raise changed_error(source, image)


def _stamp(source: Source, image: ImageFile) -> tuple[int, int]:
    try:
        return source.stamp(image)
    except OSError as error:
        raise changed_error(source, image) from error


def _is_same(source: Source, image: ImageFile) -> bool:
    try:
        return hash_content(source.read(image)) == image.sha256
    except OSError:
        return False


def has_room(project: Project, size: float) -> bool:
    """Return True if `size` bytes of pixels fit beside existing ones, none of which is removed."""
    remaining = project.choices.pixels_gb * GB - sum(map(bytes_of, folders(project)))
    return size <= remaining and size <= shutil.disk_usage(project.folder).free


def folders(project: Project) -> list[Path]:
    """Return the folders with pixels, complete or not."""
    stages, partial = project.folder / "stages" / STAGE, project.folder / "partial"
    return [*stages.glob("*"), *partial.glob(f"{STAGE}-*")]


def bytes_of(folder: Path) -> int:
    """Return the bytes of the files in a folder."""
    return sum(path.stat().st_size for path in folder.glob("*"))
