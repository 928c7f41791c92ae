"""Which source a folder or file is, and the way from an image's address back to its content."""

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
from megu.images.sources.source import Listing, Source, listed_at_once
from megu.images.sources.tables import SUFFIXES, parquet_file, read_table
from megu.images.sources.tree import Folder, Tree, Zip

if TYPE_CHECKING:
    from numpy import ndarray

BY_PATH = (".zip", ".csv", ".tsv")
"""Files whose images have paths of their own; elsewhere an image is a row of its file."""


def open_source(path: Path, class_of: Mapping[str, str] | None = None) -> Source:
    """What lies there, looked at and not yet listed. Raises ImagesError where it is nothing that can be read."""
    if path.exists() and not path.is_dir() and not path.is_file():  # a pipe, for which a read would wait for ever
        raise ImagesError("images_missing", path=str(path))
    try:
        return _opened(path, class_of)
    except OSError as error:
        raise ImagesError("images_missing", path=error.filename or str(path)) from error


def list_images(path: Path, class_of: Mapping[str, str] | None = None) -> list[ImageFile]:
    """All images of a source, sorted by name, not yet hashed. Raises ImagesError where there is none."""
    return list_from(open_source(path, class_of))


def list_from(source: Source) -> list[ImageFile]:
    """All images of a source. Raises ImagesError ``images_missing`` where a folder or file can't be read."""
    return listed_at_once(listing(source))


def listing(source: Source) -> Listing:
    """The same, pausing on the way."""
    try:
        return (yield from source.listing())
    except OSError as error:
        raise ImagesError("images_missing", path=error.filename or str(source.path)) from error


def at_address(address: Path) -> "Path | bytes | ndarray":
    """An image by the path of its source with its own path below: a file, or what an archive or a table holds there.

    Raises OSError or ImagesError where there is nothing.
    """
    if address.is_file():
        return address
    for place in address.parents:
        if place.is_file():
            below = address.relative_to(place).as_posix()
            if place.suffix.lower() == ".zip" and below.lower().endswith(IMAGES):
                alone = _entries(str(place), place.stat().st_mtime_ns).read(below)
                if alone is not None:
                    return alone
            path = below if "/" in below or place.suffix.lower() in BY_PATH else f"{place.name}/{below}"
            return _kept(str(place), place.stat().st_mtime_ns).read(ImageFile(path, path, "", "", (0, 0)))
        if place.is_dir():
            break
    raise FileNotFoundError(address)


@lru_cache(maxsize=2)
def _entries(path: str, time: int) -> Entries:
    return Entries(Path(path))


@lru_cache(maxsize=2)
def _kept(path: str, time: int) -> Source:
    return open_source(Path(path))


def _opened(path: Path, class_of: Mapping[str, str] | None) -> Source:
    if path.is_dir():
        return _in_tree(Folder(path), class_of)
    with path.open("rb"):  # or the system says why not
        pass
    if path.suffix.lower() == ".zip":
        return _in_tree(Zip(path), class_of)
    folder = Folder(path.parent)
    if path.suffix.lower() == ".arrow" or path.suffix.lower() == ".parquet" and _has_pictures(folder, path.name):
        return HuggingFace(folder, [path.name], path)
    if path.suffix.lower() in SUFFIXES:
        return Manifest(folder, path.name, path)
    raw = raw_source(folder, path.parent)
    if raw is None:
        raise ImagesError("images_unknown", path=str(path))
    return raw


def _in_tree(tree: Tree, class_of: Mapping[str, str] | None) -> Source:
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
    """Whether a table that lies beside images names them: other tables, results for instance, lie there too."""
    try:
        parts = parts_of(read_table(tree, name).header)
    except (ImagesError, OSError):
        return False
    return parts.path >= 0 and parts.label >= 0


def _has_pictures(tree: Tree, name: str) -> bool:
    import pyarrow as pa

    try:
        schema = parquet_file(tree, name).schema_arrow
    except (pa.ArrowException, OSError):
        return False
    return any(pa.types.is_struct(field.type) and field.type.get_field_index("bytes") >= 0 for field in schema)
