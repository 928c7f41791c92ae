"""Hugging Face `datasets` on the disk: Arrow or Parquet files that contain the images, read with pyarrow alone."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import ImagesError
from megu.images.image import SPLITS, ImageFile
from megu.images.sources.source import REPORT_EVERY, Listing, Source, finish_listing
from megu.images.sources.tables import MOST_ROWS, WRONG, as_text, damaged_error, in_numeric_order, open_parquet
from megu.images.sources.tree import Stamp, Tree

INFO, SAVED = "dataset_info.json", "dataset_dict.json"
SUFFIXES = (".arrow", ".parquet")
LABELS = ("label", "labels", "fine_label", "class", "target", "category")
PICTURES = ("image", "img", "picture", "photo")
FILE = "file"
"""Column of the file names that the images had before they were added to the dataset."""
MOST_COLUMNS = 100


def shards_of(tree: Tree) -> list[str]:
    """Return the files that hold parts of a dataset, sorted; none if there is no dataset."""
    top = tree.top()
    if INFO in top or SAVED in top:
        names = [name for name, _ in tree.walk()]
    else:  # a copied repository of the Hub
        names = [f"data/{name}" for name in tree.top("data") if name.endswith(".parquet")]
    return sorted(
        name for name in names if name.endswith(SUFFIXES) and not name.rpartition("/")[2].startswith("cache-")
    )


class HuggingFace(Source):
    """A source in which each image is a row of a shard, and named by it:
    ``train/data-00000-of-00001.arrow/0000012``.
    """

    labelled, files_of_their_own = True, False

    def __init__(self, tree: Tree, shards: Sequence[str], path: Path | None = None) -> None:
        super().__init__(tree, path)
        self._shards = list(shards)
        self._stamps: dict[str, Stamp] = {}
        self._open_shard: tuple[str, _Shard] | None = None

    def images(self) -> list[ImageFile]:
        """Return all images. Raises ImagesError ``hf_no_image``, ``hf_no_label``, ``table_damaged`` or
        ``table_too_large``.
        """
        return finish_listing(self.listing())

    def listing(self) -> Listing:
        self.missing, images = [], list[ImageFile]()
        self.columns = self._shard(self._shards[0]).extra[:MOST_COLUMNS]
        splits = {shard: self._split(shard) for shard in self._shards}
        estimate = self._shard(self._shards[0]).count * len(self._shards)
        for name in self._shards:
            shard, stamp = self._shard(name), self._stamp(name)
            for row, (label, extra) in enumerate(shard.labels()):
                path = f"{name}/{row:07}"
                count = len(images) + len(self.missing) + 1
                if count % REPORT_EVERY == 0:
                    yield count, max(count, estimate)
                if not label:
                    self.missing.append(path)
                    continue
                values = tuple(extra.get(column, "") for column in self.columns)
                images.append(ImageFile(path, files.nfc(path), label, splits[name], stamp, extra=values))
            if len(images) > MOST_ROWS:
                raise ImagesError("table_too_large", path=str(self.path))
            self.class_order = shard.names or self.class_order
        if not images:
            raise ImagesError("images_none", path=str(self.path))
        if self.class_order is None:
            self.class_order = in_numeric_order({image.label for image in images})
        return sorted(images, key=lambda image: image.name)

    def stamp(self, image: ImageFile) -> Stamp:
        return self._stamp(image.path.rpartition("/")[0])

    def read(self, image: ImageFile) -> bytes:
        name, _, row = image.path.rpartition("/")
        content = self._shard(name).picture(int(row))
        if isinstance(content, str):  # the dataset was saved without its files
            if ".." in content.replace("\\", "/").split("/"):
                raise FileNotFoundError(content)  # outside the dataset
            return self.tree.read(content)
        return content

    def beside(self) -> list[str]:
        """Return all files beside the shards too: they are small and describe the shards."""
        return self._shards if self.path.is_file() else sorted(name for name, _ in self.tree.walk())

    def _stamp(self, shard: str) -> Stamp:
        if shard not in self._stamps:
            self._stamps[shard] = self.tree.stamp(shard)
        return self._stamps[shard]

    def _shard(self, name: str) -> "_Shard":
        name_and_shard = self._open_shard
        if name_and_shard is None or name_and_shard[0] != name:
            self._open_shard = None  # first release the memory of the previous one
            self._open_shard = name_and_shard = name, _Shard(self.tree, name, _dataset_features(self.tree, name))
        return name_and_shard[1]

    def _split(self, shard: str) -> str:
        """Return the folder, or the word in the file's name, that is a split of the dataset."""
        folder, _, file = shard.rpartition("/")
        info, state = _read_json(self.tree, f"{folder}/{INFO}" if folder else INFO), _read_json(self.tree, SAVED)
        splits = [*state.get("splits", []), *info.get("splits", {}), *SPLITS]
        words = [*folder.split("/"), *re.split(r"[-_.]", file)]
        return files.nfc(next((word for word in words if word in splits), ""))


class _Shard:
    """One file and the roles of its columns. names: of the classes, if the dataset has them. count: of rows."""

    def __init__(self, tree: Tree, name: str, features: dict[str, Any]) -> None:
        import pyarrow as pa

        self._path = tree.path / name
        self._file, self._table, self._group = None, None, (-1, None)
        try:
            if name.endswith(".parquet"):
                self._file = open_parquet(tree, name)
                schema, self.count = self._file.schema_arrow, self._file.metadata.num_rows
                if self.count > MOST_ROWS:
                    raise ImagesError("table_too_large", path=str(self._path))
            else:
                self._table = _read_arrow(tree, name)
                schema, self.count = self._table.schema, self._table.num_rows
        except (pa.ArrowException, OSError) as error:
            raise damaged_error(self._path) from error
        features = _stated_features(schema) or features
        self._image = _image_column(schema, features, self._path)
        self._label = _label_column(schema, features, self._path)
        feature = features.get(self._label, {})
        names = feature.get("names") if isinstance(feature, dict) else None
        self.names: list[str] | None = [files.nfc(str(word)) for word in names] if isinstance(names, list) else None
        self._words = {column: _names(features.get(column)) for column in schema.names}
        plain = [field.name for field in schema if not pa.types.is_nested(field.type) and not _is_binary(field.type)]
        others = [column for column in plain if column not in (self._image, self._label, FILE)]
        self._plain = others[:MOST_COLUMNS]  # further columns, perhaps thousands, are not read
        kind = schema.field(self._image).type
        self._has_path = pa.types.is_struct(kind) and kind.get_field_index("path") >= 0
        self.extra = [*self._plain, *([FILE] if self._has_path else [])]

    def labels(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield the class and the other columns of each row; the class is "" if the dataset has none for it."""
        columns = [self._label, *self._plain]
        for batch in self._batches(columns):
            try:
                values = [batch.column(batch.schema.get_field_index(name)).to_pylist() for name in columns]
                if self._has_path:
                    values.append(batch.column(batch.schema.get_field_index(self._image)).field("path").to_pylist())
            except WRONG as error:
                raise damaged_error(self._path) from error
            for label, *rest in zip(*values, strict=True):
                others = {name: self._word(name, value) for name, value in zip(self.extra, rest, strict=True)}
                yield self._word(self._label, label), others

    def picture(self, row: int) -> bytes | str:
        """Return the image's bytes, or its path if the dataset holds no more. Raises OSError."""
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
            raise damaged_error(self._path) from error

    def _column(self, row: int) -> tuple[Any, int]:
        """Return the images' column and the row in it; for Parquet, one row group is held in memory."""
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


def _read_arrow(tree: Tree, name: str) -> Any:
    """Read a file in Arrow's stream format, as `datasets` writes it, or its file format; on the disk, map it."""
    import pyarrow as pa

    file = pa.memory_map(str(tree.path / name)) if tree.path.is_dir() else pa.BufferReader(tree.read(name))
    try:
        table = pa.ipc.open_stream(file).read_all()
    except pa.ArrowInvalid:
        file.seek(0)
        table = pa.ipc.open_file(file).read_all()
    table.validate(full=True)  # an offset outside the file would crash the process
    return table


def _read_json(tree: Tree, name: str) -> dict[str, Any]:
    try:
        value = json.loads(tree.read(name))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _dataset_features(tree: Tree, shard: str) -> dict[str, Any]:
    folder = shard.rpartition("/")[0]
    for name in (f"{folder}/{INFO}", INFO):
        features = _read_json(tree, name.removeprefix("/")).get("features")
        if isinstance(features, dict):
            return features
    return {}


def _stated_features(schema: Any) -> dict[str, Any]:
    """Return the features that the file itself states."""
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

    def can_hold(field: Any) -> bool:
        if pa.types.is_struct(field.type):
            return any(part.name in ("bytes", "path") for part in field.type)
        return _is_binary(field.type)

    image_features = [
        name for name, feature in features.items() if isinstance(feature, dict) and feature.get("_type") == "Image"
    ]
    fields = [field.name for field in schema if can_hold(field)]
    for name in [*image_features, *(name for name in PICTURES if name in fields), *fields]:
        if name in fields:
            return name
    raise ImagesError("hf_no_image", path=str(path), found=", ".join(schema.names[:8]))


def _label_column(schema: Any, features: dict[str, Any], path: Path) -> str:
    label_features = [
        name for name, feature in features.items() if isinstance(feature, dict) and feature.get("_type") == "ClassLabel"
    ]
    for name in [*(name for name in LABELS if name in schema.names), *label_features]:
        if name in schema.names:
            return name
    raise ImagesError("hf_no_label", path=str(path), found=", ".join(schema.names[:8]))
