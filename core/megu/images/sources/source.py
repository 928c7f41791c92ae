"""What a source is: it lists images, and gives the content of one."""

from collections.abc import Generator, Iterable, Iterator, Sized
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import ImagesError
from megu.images.image import ImageFile
from megu.images.sources.tree import Stamp, Tree

if TYPE_CHECKING:
    from numpy import ndarray

    from megu.images.index import Index


TOLD_EVERY = 5000
"""Rows of a table between two pauses: some 50 ms."""
Listing = Generator[tuple[int, int], None, list[ImageFile]]
"""Gives all images in the end, and on the way how many rows of how many were read."""


class Source:
    """Base of all sources; by itself one whose images are files in a tree.

    labelled: labels, splits and columns are not part of the images' names, and can change while these stay.
    files_of_their_own: each image is one; else many lie in a file. columns: names of what `ImageFile.extra` holds.
    class_order: class names where they have an order of their own.
    """

    labelled = False
    files_of_their_own = True

    def __init__(self, tree: Tree, path: Path | None = None) -> None:
        self.tree = tree
        self.path = path or tree.path
        self.columns: list[str] = []
        self.class_order: list[str] | None = None
        self.missing: list[str] = []
        """Images that were named and are not there, once listed."""
        self.white: float | None = None
        """The value of its pixels that is shown as white, where it was chosen."""

    def images(self) -> list[ImageFile]:
        """All images, not yet hashed, sorted by name. Raises ImagesError or OSError."""
        raise NotImplementedError

    def listing(self) -> Listing:
        """The same, with a pause now and then."""
        yield from ()
        return self.images()

    def stamp(self, image: ImageFile) -> Stamp:
        """What tells cheaply that an image is still the one that was hashed. Raises OSError."""
        return self.tree.stamp(image.path)

    def read(self, image: ImageFile) -> "bytes | ndarray":
        """The image's content as it is now: a file's bytes, or pixels (height, width[, channels]). Raises OSError."""
        return self.tree.read(image.path)

    def originals(self, images: Iterable[ImageFile]) -> Iterator[tuple[Path, str, str]]:
        """The files on the disk that hold these images: each with its relative name, and its SHA-256 where known."""
        if not self.tree.path.is_dir():
            yield self.tree.path, self.tree.path.name, ""
            return
        for name in self.beside():
            yield self.tree.path / name, name, ""
        if self.files_of_their_own:
            for image in images:
                yield self.tree.path / image.path, image.path, image.sha256

    def beside(self) -> list[str]:
        """Relative names of the files that say what the images are, or hold them."""
        return []

    def count(self, images: Sized) -> int:
        """How many `originals` there are of these images."""
        return 1 if not self.tree.path.is_dir() else len(self.beside()) + self.files_of_their_own * len(images)

    def size(self, images: "Index") -> int:
        """Bytes of all `originals`."""
        if not self.tree.path.is_dir():
            return self.tree.path.stat().st_size
        own = images.total_bytes() if self.files_of_their_own else 0
        return own + sum(self.tree.stamp(name)[0] for name in self.beside())


def listed_at_once(listing: Listing) -> list[ImageFile]:
    """All images, without the pauses."""
    while True:
        try:
            next(listing)
        except StopIteration as ended:
            return ended.value


def hash_content(data: "bytes | ndarray") -> str:
    """SHA-256 (hex) of a file's bytes; of pixels, of their type, their shape and their bytes."""
    if isinstance(data, bytes):
        return sha256(data).hexdigest()
    told = sha256(f"{data.dtype.str} {data.shape}".encode())
    told.update(data.tobytes())
    return told.hexdigest()


def read_unchanged(source: Source, image: ImageFile) -> "bytes | ndarray":
    """The image's content. Raises ImagesError ``images_changed`` where it is not what was hashed.

    Hashing what is read for decoding anyway adds some hundredths to its time, and unlike size and time it tells a file
    that was merely copied from one that was changed.
    """
    try:
        found = source.read(image)
    except OSError as error:
        raise changed(source, image) from error
    if hash_content(found) != image.sha256:
        raise changed(source, image)
    return found


def changed(source: Source, image: ImageFile) -> ImagesError:
    """The error that names an image which is gone or no longer what it was."""
    return ImagesError("images_changed", path=str(source.path), name=image.name)
