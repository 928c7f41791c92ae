"""Lists of images as tables: CSV in whatever encoding and with whatever separator, or Parquet; all values as text."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from megu.base.errors import ImagesError
from megu.images.sources.tree import LARGEST, Tree

SUFFIXES = (".csv", ".tsv", ".parquet")
SEPARATORS = ",;\t|"
MOST_ROWS = 20_000_000
"""A table of a few kB can claim any number of equal rows."""
BATCH = 10_000
WRONG = (OSError, ValueError, OverflowError)
"""What Arrow's values raise that are none: text in no UTF-8, a time after the year 9999."""


Rows = Callable[[Sequence[int]], Iterator[Sequence[str]]]
"""Gives the values in these columns, by number, of one row after another."""


class Table:
    """header: names of the columns. types: of a Parquet file's columns by name, as Arrow calls them.

    count: how many rows there are; of a CSV file at most, for a value can go over several lines.
    """

    def __init__(self, header: Sequence[str], rows: Rows, count: int, types: dict[str, Any] | None = None) -> None:
        self.header, self.count, self.types = list(header), count, types or {}
        self._rows = rows

    def rows(self, columns: Sequence[int]) -> Iterator[Sequence[str]]:
        """The values in these columns, by number, of one row after another; once. No others are read of Parquet."""
        return self._rows(columns)


def read_table(tree: Tree, name: str) -> Table:
    """The table in a file. Raises OSError, or ImagesError ``table_damaged`` or ``table_too_large``."""
    if name.lower().endswith(".parquet"):
        return _parquet(tree, name)
    return _csv(tree.read(name), tree.path / name)


def damaged(path: Path) -> ImagesError:
    """The error of a table that can't be understood."""
    return ImagesError("table_damaged", path=str(path))


def as_text(value: object) -> str:
    """A value as a person would write it: whole numbers without a point, nothing for what is missing."""
    if value is None or value != value:  # not a number: what pandas writes for a missing one
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def numbered(labels: Iterable[str]) -> list[str] | None:
    """Labels in the order of the numbers that they are; None where one is no number."""
    known = list(labels)
    return sorted(known, key=int) if all(label.isdecimal() and len(label) < 20 for label in known) else None


def _csv(content: bytes, path: Path) -> Table:
    text = decoded(content)
    if text.startswith("sep=") and len(text) > 4:  # Excel's own way to say it
        text = text[text.find("\n") + 1 :]
    first = text[: text.find("\n")] if "\n" in text else text
    separator = max(SEPARATORS, key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        header = [name.strip() for name in next(lines)]
    except (StopIteration, csv.Error) as error:
        raise damaged(path) from error
    return Table(header, lambda columns: _padded(lines, columns, path), text.count("\n"))


def decoded(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else the Latin-1 of older spreadsheets, which takes any byte."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _padded(lines: Iterator[list[str]], columns: Sequence[int], path: Path) -> Iterator[list[str]]:
    lacking = [""] * (max(columns, default=0) + 1)
    try:
        for line in lines:
            if any(line):
                whole = line + lacking
                yield [whole[k] for k in columns]
    except csv.Error as error:
        raise damaged(path) from error


def _parquet(tree: Tree, name: str) -> Table:
    import pyarrow as pa

    path = tree.path / name
    try:
        file = parquet_file(tree, name)
        schema = file.schema_arrow
        told = [field.name for field in schema if not pa.types.is_nested(field.type) and not _binary(field.type)]
        sizes = [file.metadata.row_group(k).total_byte_size for k in range(file.metadata.num_row_groups)]
        if file.metadata.num_rows > MOST_ROWS or max(sizes, default=0) > LARGEST:
            raise ImagesError("table_too_large", path=str(path))
    except (pa.ArrowException, OSError) as error:  # damaged metadata is an error of reading to Arrow
        raise damaged(path) from error
    types = {field.name: field.type for field in schema}
    return Table(told, lambda wanted: _batches(file, [told[k] for k in wanted], path), file.metadata.num_rows, types)


def parquet_file(tree: Tree, name: str) -> Any:
    """A Parquet file, opened: on the disk where it lies there, else from memory."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    on_disk = tree.path / name
    return pq.ParquetFile(on_disk if tree.path.is_dir() else pa.BufferReader(tree.read(name)))


def _binary(kind: Any) -> bool:
    import pyarrow as pa

    return pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_fixed_size_binary(kind)


def _batches(file: Any, columns: list[str], path: Path) -> Iterator[Sequence[str]]:
    import pyarrow as pa

    try:
        for batch in file.iter_batches(BATCH, columns=list(dict.fromkeys(columns))):
            values = [[as_text(value) for value in batch.column(name).to_pylist()] for name in columns]
            yield from zip(*values, strict=True)
    except (pa.ArrowException, *WRONG) as error:
        raise damaged(path) from error
