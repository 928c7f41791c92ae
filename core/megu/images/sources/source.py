"""Sources: they list images, and read the content of one."""

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


REPORT_EVERY = 5000
"""Rows of a table between two pauses: about 50 ms."""
Listing = Generator[tuple[int, int], None, list[ImageFile]]
"""Yields how many rows of how many were read; returns all images."""


class Source:
    """Base of all sources; by itself one whose images are files in a tree.

    Attributes
    ----------
    labelled : bool
        True if labels, splits and columns are not part of the images' names, so that they can change without these.
    files_of_their_own : bool
        True if each image is a file; False if files hold many.
    columns : list of str
        Names of the values in `ImageFile.extra`.
    class_order : list of str or None
        Class names, if they have an order of their own.
    """

    labelled = False
    files_of_their_own = True

    def __init__(self, tree: Tree, path: Path | None = None) -> None:
        self.tree = tree
        self.path = path or tree.path
        self.columns: list[str] = []
        self.class_order: list[str] | None = None
        self.missing: list[str] = []
        """Images that were listed but don't exist; complete after listing."""
        self.white: float | None = None
        """Pixel value to show as white, if it was chosen."""

    def images(self) -> list[ImageFile]:
        """Return all images, not yet hashed, sorted by name. Raises ImagesError or OSError."""
        raise NotImplementedError

    def listing(self) -> Listing:
        """Return the same as `images`, with occasional pauses."""
        yield from ()
        return self.images()

    def stamp(self, image: ImageFile) -> Stamp:
        """Return a cheap sign that an image is still the one that was hashed. Raises OSError."""
        return self.tree.stamp(image.path)

    def read(self, image: ImageFile) -> "bytes | ndarray":
        """Return the image's current content: a file's bytes, or pixels (height, width[, channels]). Raises OSError."""
        return self.tree.read(image.path)

    def originals(self, images: Iterable[ImageFile]) -> Iterator[tuple[Path, str, str]]:
        """Yield the files on the disk that hold these images: each with its relative name, and its SHA-256 if known."""
        if not self.tree.path.is_dir():
            yield self.tree.path, self.tree.path.name, ""
            return
        for name in self.beside():
            yield self.tree.path / name, name, ""
        if self.files_of_their_own:
            for image in images:
                yield self.tree.path / image.path, image.path, image.sha256

    def beside(self) -> list[str]:
        """Return the relative names of the files that describe or hold the images."""
        return []

    def count(self, images: Sized) -> int:
        """Return the number of `originals` of these images."""
        return 1 if not self.tree.path.is_dir() else len(self.beside()) + self.files_of_their_own * len(images)

    def size(self, images: "Index") -> int:
        """Return the bytes of all `originals`."""
        if not self.tree.path.is_dir():
            return self.tree.path.stat().st_size
        own = images.total_bytes() if self.files_of_their_own else 0
        return own + sum(self.tree.stamp(name)[0] for name in self.beside())


def finish_listing(listing: Listing) -> list[ImageFile]:
    """Run a listing to its end and return all images."""
    while True:
        try:
            next(listing)
        except StopIteration as stop:
            return stop.value


def hash_content(data: "bytes | ndarray") -> str:
    """Return the SHA-256 (hex) of a file's bytes; of pixels, that of their type, shape and bytes."""
    if isinstance(data, bytes):
        return sha256(data).hexdigest()
    digest = sha256(f"{data.dtype.str} {data.shape}".encode())
    digest.update(data.tobytes())
    return digest.hexdigest()


def read_unchanged(source: Source, image: ImageFile) -> "bytes | ndarray":
    """Return the image's content. Raises ImagesError ``images_changed`` if it is not what was hashed.

    Hashing what is decoded anyway adds a few percent of time. Unlike size and time, the hash distinguishes a file that
    was merely copied from one that was changed.
    """
    try:
        current = source.read(image)
    except OSError as error:
        raise changed_error(source, image) from error
    if hash_content(current) != image.sha256:
        raise changed_error(source, image)
    return current


def changed_error(source: Source, image: ImageFile) -> ImagesError:
    """Return the error for an image that is missing or changed."""
    return ImagesError("images_changed", path=str(source.path), name=image.name)
