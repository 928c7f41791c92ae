"""Recognition of a folder's or file's source, and the way from an image's address to its content."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import ImagesError
from megu.images.image import SUFFIXES as IMAGES
from megu.images.image import ImageFile
from megu.images.sources.entries import Entries
from megu.images.sources.folder import ImageFolder
from megu.images.sources.huggingface import HuggingFace, shards_of
from megu.images.sources.manifest import Manifest, parts_of
from megu.images.sources.raw import raw_source
from megu.images.sources.source import Listing, Source, finish_listing
from megu.images.sources.tables import SUFFIXES, open_parquet, read_table
from megu.images.sources.tree import Folder, Tree, Zip

if TYPE_CHECKING:
    from numpy import ndarray

BY_PATH = (".zip", ".csv", ".tsv")
"""Files whose images have paths; in other files an image is a row."""


def open_source(path: Path, class_of: Mapping[str, str] | None = None) -> Source:
    """Return the source at a path, not yet listed. Raises ImagesError if it is nothing that can be read."""
    if path.exists() and not path.is_dir() and not path.is_file():  # a pipe, which would block
        raise ImagesError("images_missing", path=str(path))
    try:
        return _open(path, class_of)
    except OSError as error:
        raise ImagesError("images_missing", path=error.filename or str(path)) from error


def list_images(path: Path, class_of: Mapping[str, str] | None = None) -> list[ImageFile]:
    """Return all images of a source, sorted by name, not yet hashed. Raises ImagesError if there are none."""
    return list_from(open_source(path, class_of))


def list_from(source: Source) -> list[ImageFile]:
    """Return all images of a source. Raises ImagesError ``images_missing`` if a folder or file can't be read."""
    return finish_listing(listing(source))


def listing(source: Source) -> Listing:
    """Return the same as `list_from`, pausing on the way."""
    try:
        return (yield from source.listing())
    except OSError as error:
        raise ImagesError("images_missing", path=error.filename or str(source.path)) from error


def at_address(address: Path) -> "Path | bytes | ndarray":
    """Return an image by the path of its source followed by its own path: a file, or an entry of an archive or table.

    Raises OSError or ImagesError if there is none.
    """
    if address.is_file():
        return address
    for place in address.parents:
        if place.is_file():
            below = address.relative_to(place).as_posix()
            if place.suffix.lower() == ".zip" and below.lower().endswith(IMAGES):
                content = _cached_entries(str(place), place.stat().st_mtime_ns).read(below)
                if content is not None:
                    return content
            path = below if "/" in below or place.suffix.lower() in BY_PATH else f"{place.name}/{below}"
            return _cached_source(str(place), place.stat().st_mtime_ns).read(ImageFile(path, path, "", "", (0, 0)))
        if place.is_dir():
            break
    raise FileNotFoundError(address)


@lru_cache(maxsize=2)
def _cached_entries(path: str, time: int) -> Entries:
    return Entries(Path(path))


@lru_cache(maxsize=2)
def _cached_source(path: str, time: int) -> Source:
    return open_source(Path(path))


def _open(path: Path, class_of: Mapping[str, str] | None) -> Source:
    if path.is_dir():
        return _find_in_tree(Folder(path), class_of)
    with path.open("rb"):  # raises the system's error
        pass
    if path.suffix.lower() == ".zip":
        return _find_in_tree(Zip(path), class_of)
    folder = Folder(path.parent)
    if path.suffix.lower() == ".arrow" or path.suffix.lower() == ".parquet" and _has_pictures(folder, path.name):
        return HuggingFace(folder, [path.name], path)
    if path.suffix.lower() in SUFFIXES:
        return Manifest(folder, path.name, path)
    raw = raw_source(folder, path.parent)
    if raw is None:
        raise ImagesError("images_unknown", path=str(path))
    return raw


def _find_in_tree(tree: Tree, class_of: Mapping[str, str] | None) -> Source:
    top = tree.top()
    if (raw := raw_source(tree)) is not None:
        return raw
    if shards := shards_of(tree):
        return HuggingFace(tree, shards)
    tables = [name for name in top if name.lower().endswith(SUFFIXES)]
    if len(tables) == 1 and _is_manifest(tree, tables[0]):
        return Manifest(tree, tables[0], tree.path)
    return ImageFolder(tree, class_of)


def _is_manifest(tree: Tree, name: str) -> bool:
    """Return True if a table beside images lists them: other tables, for instance of results, may be there too."""
    try:
        parts = parts_of(read_table(tree, name).header)
    except (ImagesError, OSError):
        return False
    return parts.path >= 0 and parts.label >= 0


def _has_pictures(tree: Tree, name: str) -> bool:
    import pyarrow as pa

    try:
        schema = open_parquet(tree, name).schema_arrow
    except (pa.ArrowException, OSError):
        return False
    return any(pa.types.is_struct(field.type) and field.type.get_field_index("bytes") >= 0 for field in schema)
