"""Manifests: a CSV or Parquet file that names images and says what each shows."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from unicodedata import normalize

from megu.base import files
from megu.base.errors import ImagesError
from megu.images.image import ImageFile
from megu.images.sources.source import TOLD_EVERY, Listing, Source, listed_at_once
from megu.images.sources.tables import Table, numbered, read_table
from megu.images.sources.tree import Stamp, Tree

PATH = ("path", "file", "filename", "file_name", "filepath", "file_path", "image_path", "image")
LABEL = ("label", "class", "class_name", "classname", "target", "category", "labels")
SPLIT = ("split",)
SUBCLASS = ("subclass", "sub_class", "sublabel")
MOST_COLUMNS, MOST_SPLITS = 100, 200


class Parts(NamedTuple):
    """Where in a row its parts stand; -1 for those that are not there. extra: all other columns."""

    path: int
    label: int
    split: int
    subclass: int
    extra: list[int]


def parts_of(header: Sequence[str]) -> Parts:
    """Which column is which, by its name."""
    known = [name.lower() for name in header]

    def place(names: Sequence[str]) -> int:
        return next((known.index(name) for name in names if name in known), -1)

    path, label, split, subclass = map(place, (PATH, LABEL, SPLIT, SUBCLASS))
    others = [k for k, name in enumerate(header) if k not in (path, label, split, subclass) and name]
    return Parts(path, label, split, subclass, others[:MOST_COLUMNS])


class Manifest(Source):
    """Lines of ``path,label`` with optional ``split``, ``subclass`` and other columns. Paths are below its folder."""

    labelled = True

    def __init__(self, tree: Tree, name: str, path: Path | None = None) -> None:
        super().__init__(tree, path or tree.path / name)
        self._name = name

    def images(self) -> list[ImageFile]:
        """Raises ImagesError ``manifest_…`` or ``table_…`` where it can't be what it should."""
        return listed_at_once(self.listing())

    def listing(self) -> Listing:
        table = read_table(self.tree, self._name)
        parts = self._parts(table)
        self.columns, self.missing = [table.header[k] for k in parts.extra], []
        found: dict[str, ImageFile] = {}
        splits = set[str]()
        for done, image in self._rows(table, parts):
            if done % TOLD_EVERY == 0:
                yield done, max(done, table.count)
            if image is None:
                continue
            before = found.setdefault(image.name, image)
            if before != image:
                raise ImagesError("manifest_twice", path=str(self.path), name=image.name)
            splits.add(image.split)
        if len(splits) > MOST_SPLITS:
            raise ImagesError("manifest_splits", path=str(self.path), count=len(splits))
        if not found:
            if self.missing:
                raise ImagesError("manifest_missing", path=str(self.path), name=self.missing[0])
            raise ImagesError("manifest_empty", path=str(self.path))
        self.class_order = numbered({image.label for image in found.values()})
        return sorted(found.values(), key=lambda image: image.name)

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
        """How many rows were read, and the image of the last one; None where it is not there."""
        places, seen = _Places(self.tree), set[str]()
        known = [k for k in parts[:4] if k >= 0]
        path, label, split, subclass = (known.index(k) if k >= 0 else -1 for k in parts[:4])
        for done, row in enumerate(table.rows([*known, *parts.extra]), 1):
            written, labelled = row[path].strip(), files.nfc(row[label].strip())
            if not written or not labelled:
                raise ImagesError("manifest_lacking", path=str(self.path), line=done + 1)
            located = places.find(written)
            if located is None:
                if places.outside(written):
                    raise ImagesError("manifest_outside", path=str(self.path), name=written)
                self.missing += [] if written in seen else [written]
                seen.add(written)
                yield done, None
                continue
            own = files.nfc(row[split].strip()) if split >= 0 else ""
            sublabel = files.nfc(row[subclass].strip()) if subclass >= 0 else ""
            extra = tuple(files.nfc(value.strip()) for value in row[len(known) :])
            name, stamp = located
            yield done, ImageFile(name, files.nfc(name), labelled, own, stamp, sublabel=sublabel, extra=extra)


class _Places:
    """Finds what a manifest means: written on Windows, in the other form of Unicode, or before the folder was moved."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._root, self._on_disk = str(tree.path), tree.path.is_dir()
        self._folders: dict[str, bool] = {}
        self._known: dict[str, list[tuple[str, int]]] = {}
        """By the folder of a written path, the folders that may be meant."""
        self._dropped = 0
        """How many leading parts of absolute paths led to the folder, where it lay before."""

    def find(self, written: str) -> tuple[str, Stamp] | None:
        for path, dropped in self._ways(written):
            if dropped and self._dropped not in (0, dropped):
                continue
            for form in _forms(path):
                try:
                    located = form, self._tree.stamp(form)
                except (OSError, ValueError):  # ValueError: a name with a zero byte
                    continue
                self._dropped = dropped or self._dropped
                return located
        return None

    def outside(self, written: str) -> bool:
        """Whether the image is there, but not below the manifest's folder."""
        if not self._on_disk or "\0" in written or not (os.path.isabs(written) or ".." in written):
            return False
        there = self._there(os.path.dirname(written))
        return there and os.path.isfile(os.path.normpath(os.path.join(self._root, written)))

    def _ways(self, written: str) -> Iterable[tuple[str, int]]:
        """The candidates whose folder is there. Many images lie in one folder: its ways are looked for once."""
        folder, slash, file = written.rpartition("/")
        if not slash or file in ("", ".", "..") or "\\" in file:
            return self._candidates(written)
        if folder not in self._known:
            found = ((path[:-1], dropped) for path, dropped in self._candidates(f"{folder}/x"))
            self._known[folder] = [way for way in found if any(map(self._there, _forms(way[0])))]
        return [(above + file, dropped) for above, dropped in self._known[folder]]

    def _there(self, folder: str) -> bool:
        """Whether a folder may hold files, asked for once."""
        if not self._on_disk:
            return True
        if folder not in self._folders:
            self._folders[folder] = os.path.isdir(os.path.normpath(os.path.join(self._root, folder)))
        return self._folders[folder]

    def _candidates(self, written: str) -> Iterator[tuple[str, int]]:
        """Paths that may be meant, each with how many leading parts it lacks."""
        if inside := self._inside(written):
            yield inside, 0
        parts = PurePosixPath(written.replace("\\", "/")).parts
        if parts and (parts[0] == "/" or parts[0].endswith(":")):
            for k in range(1, len(parts)):
                if ".." not in parts[k:]:
                    yield "/".join(parts[k:]), k
        elif "\\" in written and (inside := self._inside(written.replace("\\", "/"))):
            yield inside, 0

    def _inside(self, written: str) -> str | None:
        """Relative to the folder; None where it leads out of it."""
        if not written.startswith(("/", "./")) and ".." not in written and os.sep == "/" and "//" not in written:
            return written  # most of a million
        whole = os.path.normpath(os.path.join(self._root, written))
        root = self._root.rstrip(os.sep) + os.sep
        return whole[len(root) :].replace(os.sep, "/") if whole.startswith(root) else None


def _forms(path: str) -> Iterable[str]:
    """As it is written, and in both forms of Unicode."""
    return (path,) if path.isascii() else dict.fromkeys((path, files.nfc(path), normalize("NFD", path)))
