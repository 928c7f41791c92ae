"""Manifests: CSV or Parquet files that list images with their classes."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from unicodedata import normalize

from megu.base import files
from megu.base.errors import ImagesError
from megu.images.image import ImageFile
from megu.images.sources.source import REPORT_EVERY, Listing, Source, finish_listing
from megu.images.sources.tables import Table, in_numeric_order, read_table
from megu.images.sources.tree import Stamp, Tree

PATH = ("path", "file", "filename", "file_name", "filepath", "file_path", "image_path", "image")
LABEL = ("label", "class", "class_name", "classname", "target", "category", "labels")
SPLIT = ("split",)
SUBCLASS = ("subclass", "sub_class", "sublabel")
MOST_COLUMNS, MOST_SPLITS = 100, 200


class Parts(NamedTuple):
    """Positions of a row's parts; -1 for missing ones. extra: all other columns."""

    path: int
    label: int
    split: int
    subclass: int
    extra: list[int]


def parts_of(header: Sequence[str]) -> Parts:
    """Return the columns' roles by their names."""
    lower_names = [name.lower() for name in header]

    def find(names: Sequence[str]) -> int:
        return next((lower_names.index(name) for name in names if name in lower_names), -1)

    path, label, split, subclass = map(find, (PATH, LABEL, SPLIT, SUBCLASS))
    extra = [k for k, name in enumerate(header) if k not in (path, label, split, subclass) and name]
    return Parts(path, label, split, subclass, extra[:MOST_COLUMNS])


class Manifest(Source):
    """Rows of ``path,label`` with optional ``split``, ``subclass`` and other columns; paths are relative to its
    folder.
    """

    labelled = True

    def __init__(self, tree: Tree, name: str, path: Path | None = None) -> None:
        super().__init__(tree, path or tree.path / name)
        self._name = name

    def images(self) -> list[ImageFile]:
        """Return all images. Raises ImagesError ``manifest_…`` or ``table_…`` if the manifest is unusable."""
        return finish_listing(self.listing())

    def listing(self) -> Listing:
        table = read_table(self.tree, self._name)
        parts = self._parts(table)
        self.columns, self.missing = [table.header[k] for k in parts.extra], []
        images: dict[str, ImageFile] = {}
        splits = set[str]()
        for count, image in self._rows(table, parts):
            if count % REPORT_EVERY == 0:
                yield count, max(count, table.count)
            if image is None:
                continue
            earlier = images.setdefault(image.name, image)
            if earlier != image:
                raise ImagesError("manifest_twice", path=str(self.path), name=image.name)
            splits.add(image.split)
        if len(splits) > MOST_SPLITS:
            raise ImagesError("manifest_splits", path=str(self.path), count=len(splits))
        if not images:
            if self.missing:
                raise ImagesError("manifest_missing", path=str(self.path), name=self.missing[0])
            raise ImagesError("manifest_empty", path=str(self.path))
        self.class_order = in_numeric_order({image.label for image in images.values()})
        return sorted(images.values(), key=lambda image: image.name)

    def beside(self) -> list[str]:
        return [self._name]

    def _parts(self, table: Table) -> Parts:
        parts = parts_of(table.header)
        if parts.path < 0 or parts.label < 0:
            raise ImagesError("manifest_columns", path=str(self.path), found=", ".join(table.header[:8]) or "–")
        kind = str(table.types.get(table.header[parts.path], "string"))
        if "string" not in kind:
            raise ImagesError("manifest_types", path=str(self.path), column=table.header[parts.path], found=kind)
        return parts

    def _rows(self, table: Table, parts: Parts) -> Iterator[tuple[int, ImageFile | None]]:
        """Yield the number of rows read, and the image of the last one; None if it is missing."""
        places, paths = _Places(self.tree), set[str]()
        columns = [k for k in parts[:4] if k >= 0]
        path, label, split, subclass = (columns.index(k) if k >= 0 else -1 for k in parts[:4])
        for count, row in enumerate(table.rows([*columns, *parts.extra]), 1):
            written_path, label_name = row[path].strip(), files.nfc(row[label].strip())
            if not written_path or not label_name:
                raise ImagesError("manifest_lacking", path=str(self.path), line=count + 1)
            place = places.find(written_path)
            if place is None:
                if places.is_outside(written_path):
                    raise ImagesError("manifest_outside", path=str(self.path), name=written_path)
                self.missing += [] if written_path in paths else [written_path]
                paths.add(written_path)
                yield count, None
                continue
            split_name = files.nfc(row[split].strip()) if split >= 0 else ""
            sublabel = files.nfc(row[subclass].strip()) if subclass >= 0 else ""
            extra = tuple(files.nfc(value.strip()) for value in row[len(columns) :])
            name, stamp = place
            yield count, ImageFile(name, files.nfc(name), label_name, split_name, stamp, sublabel=sublabel, extra=extra)


class _Places:
    """Finds files of manifests from Windows, in the other form of Unicode, or from before the folder was moved."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._root, self._on_disk = str(tree.path), tree.path.is_dir()
        self._folders: dict[str, bool] = {}
        self._folder_candidates: dict[str, list[tuple[str, int]]] = {}
        """Candidate folders by the folder of a written path."""
        self._drop_count = 0
        """Number of leading parts of absolute paths before the folder, at its earlier place."""

    def find(self, written_path: str) -> tuple[str, Stamp] | None:
        for path, drop_count in self._ways(written_path):
            if drop_count and self._drop_count not in (0, drop_count):
                continue
            for form in _forms(path):
                try:
                    place = form, self._tree.stamp(form)
                except (OSError, ValueError):  # ValueError: a name with a NUL byte
                    continue
                self._drop_count = drop_count or self._drop_count
                return place
        return None

    def is_outside(self, written_path: str) -> bool:
        """Return True if the image exists, but not below the manifest's folder."""
        if not self._on_disk or "\0" in written_path or not (os.path.isabs(written_path) or ".." in written_path):
            return False
        folder_exists = self._folder_exists(os.path.dirname(written_path))
        return folder_exists and os.path.isfile(os.path.normpath(os.path.join(self._root, written_path)))

    def _ways(self, written_path: str) -> Iterable[tuple[str, int]]:
        """Return the candidates whose folder exists. Many images share a folder, so its candidates are found once."""
        folder, slash, file = written_path.rpartition("/")
        if not slash or file in ("", ".", "..") or "\\" in file:
            return self._candidates(written_path)
        if folder not in self._folder_candidates:
            candidates = ((path[:-1], drop_count) for path, drop_count in self._candidates(f"{folder}/x"))
            self._folder_candidates[folder] = [
                way for way in candidates if any(map(self._folder_exists, _forms(way[0])))
            ]
        return [(above + file, drop_count) for above, drop_count in self._folder_candidates[folder]]

    def _folder_exists(self, folder: str) -> bool:
        """Return True if a folder may hold files; each is checked once."""
        if not self._on_disk:
            return True
        if folder not in self._folders:
            self._folders[folder] = os.path.isdir(os.path.normpath(os.path.join(self._root, folder)))
        return self._folders[folder]

    def _candidates(self, written_path: str) -> Iterator[tuple[str, int]]:
        """Yield paths that may be meant, each with the number of leading parts it lacks."""
        if inside := self._inside(written_path):
            yield inside, 0
        parts = PurePosixPath(written_path.replace("\\", "/")).parts
        if parts and (parts[0] == "/" or parts[0].endswith(":")):
            for k in range(1, len(parts)):
                if ".." not in parts[k:]:
                    yield "/".join(parts[k:]), k
        elif "\\" in written_path and (inside := self._inside(written_path.replace("\\", "/"))):
            yield inside, 0

    def _inside(self, written_path: str) -> str | None:
        """Return the path relative to the folder; None if it leads out of it."""
        if (
            not written_path.startswith(("/", "./"))
            and ".." not in written_path
            and os.sep == "/"
            and "//" not in written_path
        ):
            return written_path  # the usual case, made fast
        whole = os.path.normpath(os.path.join(self._root, written_path))
        root = self._root.rstrip(os.sep) + os.sep
        return whole[len(root) :].replace(os.sep, "/") if whole.startswith(root) else None


def _forms(path: str) -> Iterable[str]:
    """Return the path as written, and in both forms of Unicode."""
    return (path,) if path.isascii() else dict.fromkeys((path, files.nfc(path), normalize("NFD", path)))
