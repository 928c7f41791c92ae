"""Hugging Face `datasets` on the disk: Arrow or Parquet files with the images in them, read by pyarrow alone."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import ImagesError
from megu.images.image import SPLITS, ImageFile
from megu.images.sources.source import TOLD_EVERY, Listing, Source, listed_at_once
from megu.images.sources.tables import MOST_ROWS, WRONG, as_text, damaged, numbered, parquet_file
from megu.images.sources.tree import Stamp, Tree

INFO, SAVED = "dataset_info.json", "dataset_dict.json"
SUFFIXES = (".arrow", ".parquet")
LABELS = ("label", "labels", "fine_label", "class", "target", "category")
PICTURES = ("image", "img", "picture", "photo")
FILE = "file"
"""The column of the names that the images' files had before they came into the dataset."""
MOST_COLUMNS = 100


def shards_of(tree: Tree) -> list[str]:
    """Files that hold parts of a dataset, sorted; none where there is nothing of the kind."""
    top = tree.top()
    if INFO in top or SAVED in top:
        names = [name for name, _ in tree.walk()]
    else:  # as a repository of the Hub is copied
        names = [f"data/{name}" for name in tree.top("data") if name.endswith(".parquet")]
    return sorted(
        name for name in names if name.endswith(SUFFIXES) and not name.rpartition("/")[2].startswith("cache-")
    )


class HuggingFace(Source):
    """Each image is a row of a shard, and named by it: ``train/data-00000-of-00001.arrow/0000012``."""

    labelled, files_of_their_own = True, False

    def __init__(self, tree: Tree, shards: Sequence[str], path: Path | None = None) -> None:
        super().__init__(tree, path)
        self._shards = list(shards)
        self._stamps: dict[str, Stamp] = {}
        self._opened: tuple[str, _Shard] | None = None

    def images(self) -> list[ImageFile]:
        """Raises ImagesError ``hf_no_image``, ``hf_no_label``, ``table_damaged`` or ``table_too_large``."""
        return listed_at_once(self.listing())

    def listing(self) -> Listing:
        self.missing, found = [], list[ImageFile]()
        self.columns = self._shard(self._shards[0]).extra[:MOST_COLUMNS]
        splits = {shard: self._split(shard) for shard in self._shards}
        about = self._shard(self._shards[0]).count * len(self._shards)
        for name in self._shards:
            shard, stamp = self._shard(name), self._stamp(name)
            for row, (label, extra) in enumerate(shard.labels()):
                path = f"{name}/{row:07}"
                done = len(found) + len(self.missing) + 1
                if done % TOLD_EVERY == 0:
                    yield done, max(done, about)
                if not label:
                    self.missing.append(path)
                    continue
                told = tuple(extra.get(column, "") for column in self.columns)
                found.append(ImageFile(path, files.nfc(path), label, splits[name], stamp, extra=told))
            if len(found) > MOST_ROWS:
                raise ImagesError("table_too_large", path=str(self.path))
            self.class_order = shard.names or self.class_order
        if not found:
            raise ImagesError("images_none", path=str(self.path))
        if self.class_order is None:
            self.class_order = numbered({image.label for image in found})
        return sorted(found, key=lambda image: image.name)

    def stamp(self, image: ImageFile) -> Stamp:
        return self._stamp(image.path.rpartition("/")[0])

    def read(self, image: ImageFile) -> bytes:
        name, _, row = image.path.rpartition("/")
        content = self._shard(name).picture(int(row))
        if isinstance(content, str):  # the dataset was saved without its files
            if ".." in content.replace("\\", "/").split("/"):
                raise FileNotFoundError(content)  # it leads out of the dataset
            return self.tree.read(content)
        return content

    def beside(self) -> list[str]:
        """All files beside the shards too: they are small and say what these hold."""
        return self._shards if self.path.is_file() else sorted(name for name, _ in self.tree.walk())

    def _stamp(self, shard: str) -> Stamp:
        if shard not in self._stamps:
            self._stamps[shard] = self.tree.stamp(shard)
        return self._stamps[shard]

    def _shard(self, name: str) -> "_Shard":
        opened = self._opened
        if opened is None or opened[0] != name:
            self._opened = None  # the one before gives its memory back first
            self._opened = opened = name, _Shard(self.tree, name, _features(self.tree, name))
        return opened[1]

    def _split(self, shard: str) -> str:
        """The folder, or the word in the file's name, that is one of the dataset's splits."""
        folder, _, file = shard.rpartition("/")
        info, saved = _json(self.tree, f"{folder}/{INFO}" if folder else INFO), _json(self.tree, SAVED)
        known = [*saved.get("splits", []), *info.get("splits", {}), *SPLITS]
        words = [*folder.split("/"), *re.split(r"[-_.]", file)]
        return files.nfc(next((word for word in words if word in known), ""))


class _Shard:
    """One file: which of its columns is what. names: of the classes, where the dataset gives them. count: of rows."""

    def __init__(self, tree: Tree, name: str, features: dict[str, Any]) -> None:
        import pyarrow as pa

        self._path = tree.path / name
        self._file, self._table, self._group = None, None, (-1, None)
        try:
            if name.endswith(".parquet"):
                self._file = parquet_file(tree, name)
                schema, self.count = self._file.schema_arrow, self._file.metadata.num_rows
                if self.count > MOST_ROWS:
                    raise ImagesError("table_too_large", path=str(self._path))
            else:
                self._table = _arrow(tree, name)
                schema, self.count = self._table.schema, self._table.num_rows
        except (pa.ArrowException, OSError) as error:
            raise damaged(self._path) from error
        features = _stated(schema) or features
        self._image = _image_column(schema, features, self._path)
        self._label = _label_column(schema, features, self._path)
        stated = features.get(self._label, {})
        names = stated.get("names") if isinstance(stated, dict) else None
        self.names: list[str] | None = [files.nfc(str(word)) for word in names] if isinstance(names, list) else None
        self._words = {column: _names(features.get(column)) for column in schema.names}
        plain = [field.name for field in schema if not pa.types.is_nested(field.type) and not _is_binary(field.type)]
        others = [column for column in plain if column not in (self._image, self._label, FILE)]
        self._plain = others[:MOST_COLUMNS]  # the rest is not read at all: there may be thousands
        kind = schema.field(self._image).type
        self._has_path = pa.types.is_struct(kind) and kind.get_field_index("path") >= 0
        self.extra = [*self._plain, *([FILE] if self._has_path else [])]

    def labels(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Class and other columns of each row; no class where the dataset has none for it."""
        columns = [self._label, *self._plain]
        for batch in self._batches(columns):
            try:
                values = [batch.column(batch.schema.get_field_index(name)).to_pylist() for name in columns]
                if self._has_path:
                    values.append(batch.column(batch.schema.get_field_index(self._image)).field("path").to_pylist())
            except WRONG as error:
                raise damaged(self._path) from error
            for label, *rest in zip(*values, strict=True):
                told = {name: self._word(name, value) for name, value in zip(self.extra, rest, strict=True)}
                yield self._word(self._label, label), told

    def picture(self, row: int) -> bytes | str:
        """The image's bytes, or its path where the dataset holds no more. Raises OSError."""
        import pyarrow as pa

        try:
            column, row = self._column(row)
            value = column[row].as_py()
        except (pa.ArrowException, IndexError) as error:
            raise OSError(f"{self._path}: no row {row}") from error
        if isinstance(value, dict):
            value = value.get("bytes") or value.get("path")
        if not isinstance(value, bytes | str):
            raise OSError(f"{self._path}: no image in row {row}")
        return value

    def _word(self, column: str, value: Any) -> str:
        names = self._words.get(column)
        if names is None:
            return files.nfc(as_text(value))
        return names[value] if isinstance(value, int) and 0 <= value < len(names) else ""

    def _batches(self, columns: list[str]) -> Iterator[Any]:
        import pyarrow as pa

        try:
            if self._file is not None:
                yield from self._file.iter_batches(columns=[*columns, *([f"{self._image}.path"] * self._has_path)])
            else:
                assert self._table is not None
                yield from self._table.select([*columns, *([self._image] * self._has_path)]).to_batches()
        except pa.ArrowException as error:
            raise damaged(self._path) from error

    def _column(self, row: int) -> tuple[Any, int]:
        """The images' column, or that of the group the row stands in: of Parquet one group is held."""
        if self._file is None:
            assert self._table is not None
            return self._table.column(self._image), row
        for k in range(self._file.metadata.num_row_groups):
            count = self._file.metadata.row_group(k).num_rows
            if row < count:
                if self._group[0] != k:
                    self._group = k, self._file.read_row_group(k, columns=[self._image]).column(0)
                return self._group[1], row
            row -= count
        raise IndexError(row)


def _arrow(tree: Tree, name: str) -> Any:
    """A file in Arrow's stream form, as `datasets` writes it, or its file form; mapped where it lies on the disk."""
    import pyarrow as pa

    file = pa.memory_map(str(tree.path / name)) if tree.path.is_dir() else pa.BufferReader(tree.read(name))
    try:
        table = pa.ipc.open_stream(file).read_all()
    except pa.ArrowInvalid:
        file.seek(0)
        table = pa.ipc.open_file(file).read_all()
    table.validate(full=True)  # a place outside the file would be read all the same, and end the process
    return table


def _json(tree: Tree, name: str) -> dict[str, Any]:
    try:
        value = json.loads(tree.read(name))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _features(tree: Tree, shard: str) -> dict[str, Any]:
    folder = shard.rpartition("/")[0]
    for name in (f"{folder}/{INFO}", INFO):
        features = _json(tree, name.removeprefix("/")).get("features")
        if isinstance(features, dict):
            return features
    return {}


def _stated(schema: Any) -> dict[str, Any]:
    """What the file itself says of its columns."""
    try:
        features = json.loads((schema.metadata or {})[b"huggingface"])["info"]["features"]
    except (KeyError, ValueError, TypeError, RecursionError):
        return {}
    return features if isinstance(features, dict) else {}


def _names(feature: Any) -> list[str] | None:
    names = feature.get("names") if isinstance(feature, dict) else None
    return [files.nfc(str(word)) for word in names] if isinstance(names, list) else None


def _is_binary(kind: Any) -> bool:
    import pyarrow as pa

    return pa.types.is_binary(kind) or pa.types.is_large_binary(kind)


def _image_column(schema: Any, features: dict[str, Any], path: Path) -> str:
    import pyarrow as pa

    def holds(field: Any) -> bool:
        if pa.types.is_struct(field.type):
            return any(part.name in ("bytes", "path") for part in field.type)
        return _is_binary(field.type)

    stated = [name for name, told in features.items() if isinstance(told, dict) and told.get("_type") == "Image"]
    held = [field.name for field in schema if holds(field)]
    for name in [*stated, *(name for name in PICTURES if name in held), *held]:
        if name in held:
            return name
    raise ImagesError("hf_no_image", path=str(path), found=", ".join(schema.names[:8]))


def _label_column(schema: Any, features: dict[str, Any], path: Path) -> str:
    stated = [name for name, told in features.items() if isinstance(told, dict) and told.get("_type") == "ClassLabel"]
    for name in [*(name for name in LABELS if name in schema.names), *stated]:
        if name in schema.names:
            return name
    raise ImagesError("hf_no_label", path=str(path), found=", ".join(schema.names[:8]))
