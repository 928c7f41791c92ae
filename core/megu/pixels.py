"""Decoded images: uint8 pixels in one memory-mapped file, or decoded anew each time they are asked for."""

import os
import time
from array import array
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files
from megu.errors import ImagesError
from megu.images import ImageFile, content, decode
from megu.index import Index
from megu.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import Tensor

PIXELS, STAMPS = "pixels.u8", "stamps.i64"
"""The pixels one after another; and, for each image, the size and time its file had when its content was checked."""
TOLD_EVERY, SYNCED_EVERY = 0.1, 5.0
"""Seconds between two reports, and between two moments from which decoding goes on after a power cut."""


def shape(count: int, how: Preprocessing) -> tuple[int, int, int, int]:
    """(N, channels, height, width) of `count` images."""
    return count, how.channels, *how.size


def size_of(count: int, how: Preprocessing) -> int:
    """Bytes of `count` decoded images."""
    n, channels, height, width = shape(count, how)
    return n * channels * height * width


class Streamed:
    """Stands in for the tensor (N, channels, height, width) where there is no room: decodes what is asked for."""

    def __init__(self, root: Path, images: Index, how: Preprocessing) -> None:
        self._root, self._images, self._how = root, images, how

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """(N, channels, height, width), as a tensor has it."""
        return shape(len(self._images), self._how)

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, which: "Tensor") -> "Tensor":
        """uint8 (n, channels, height, width) of the images `which` (n,). Raises ImagesError ``images_changed``."""
        import numpy as np
        import torch

        pixels = np.empty(shape(len(which), self._how), np.uint8)
        for k, i in enumerate(which.tolist()):
            pixels[k] = read(self._root, self._images[i], self._how)
        return torch.from_numpy(pixels)


def mapped(folder: Path, count: int, how: Preprocessing) -> "Tensor":
    """The pixels that `decoding` wrote, uint8 (N, channels, height, width): indexing reads and copies only a batch.

    The mapping is private: what would be written to the tensor never reaches the file.
    """
    import torch

    flat = torch.from_file(str(folder / PIXELS), shared=False, size=size_of(count, how), dtype=torch.uint8)
    return flat.view(shape(count, how))


def read(root: Path, image: ImageFile, how: Preprocessing) -> Any:
    """One decoded image. Raises ImagesError ``images_changed`` where its content is not what was hashed."""
    return decode(content(root, image), how)


def decoding(root: Path, images: Index, how: Preprocessing, folder: Path) -> Iterator[int]:
    """Decode all images into `folder`, yielding how many are done; goes on where an earlier try ended."""
    one = size_of(1, how)
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
            for image in islice(images, done, None):
                stamp = _stamp(root, image)
                pixels.write(read(root, image, how).tobytes())
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


def check(root: Path, images: Index, folder: Path) -> None:
    """Raises ImagesError ``images_changed`` for an image whose file has changed since it was decoded.

    Asks for each file's size and time, some 5 µs an image on a local disk; only where they are neither those of the
    last reading of the folder nor those it had when it was decoded is its content hashed.
    """
    stamps = array("q")
    with (folder / STAMPS).open("rb") as file:
        for i, image in enumerate(images):
            if i % 4096 == 0:
                stamps = array("q", file.read(4096 * 16))
            then = (stamps[2 * (i % 4096)], stamps[2 * (i % 4096) + 1])
            now = _stamp(root, image)
            if now not in (then, image.stamp) and not _same(root, image):
                raise _changed(root, image)


def _stamp(root: Path, image: ImageFile) -> tuple[int, int]:
    try:
        status = os.stat(f"{root}/{image.path}")
        return status.st_size, status.st_mtime_ns
    except OSError as error:
        raise _changed(root, image) from error


def _same(root: Path, image: ImageFile) -> bool:
    try:
        return files.digest_file(root / image.path) == image.sha256
    except OSError:
        return False


def _changed(root: Path, image: ImageFile) -> ImagesError:
    return ImagesError("images_changed", path=str(root), name=image.name)
