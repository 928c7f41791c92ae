"""Lists of images as tables: CSV in any common encoding and with any separator, or Parquet; all values as text."""

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
"""Errors of Arrow values that can't be converted: text not in UTF-8, a time after the year 9999."""


Rows = Callable[[Sequence[int]], Iterator[Sequence[str]]]
"""Yields, for each row, the values in the given columns, by number."""


class Table:
    """A table that is read row by row.

    Attributes
    ----------
    header : list of str
        Names of the columns.
    count : int
        Number of rows; for CSV an upper bound, because a value can span several lines.
    types : dict
        Arrow types of a Parquet file's columns by name.
    """

    def __init__(self, header: Sequence[str], rows: Rows, count: int, types: dict[str, Any] | None = None) -> None:
        self.header, self.count, self.types = list(header), count, types or {}
        self._rows = rows

    def rows(self, columns: Sequence[int]) -> Iterator[Sequence[str]]:
        """Yield, once, the values in these columns, by number, for each row. For Parquet no others are read."""
        return self._rows(columns)


def read_table(tree: Tree, name: str) -> Table:
    """Return the table in a file. Raises OSError, or ImagesError ``table_damaged`` or ``table_too_large``."""
    if name.lower().endswith(".parquet"):
        return _read_parquet(tree, name)
    return _read_csv(tree.read(name), tree.path / name)


def damaged_error(path: Path) -> ImagesError:
    """Return the error for an unreadable table."""
    return ImagesError("table_damaged", path=str(path))


def as_text(value: object) -> str:
    """Return a value as a person would write it: whole numbers without a point, nothing for a missing value."""
    if value is None or value != value:  # NaN, which pandas writes for a missing value
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def in_numeric_order(labels: Iterable[str]) -> list[str] | None:
    """Return labels that are numbers in numeric order; None if one is not a number."""
    all_labels = list(labels)
    return sorted(all_labels, key=int) if all(label.isdecimal() and len(label) < 20 for label in all_labels) else None


def _read_csv(content: bytes, path: Path) -> Table:
    text = decode_text(content)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=find_separator(text))
    try:
        header = [name.strip() for name in next(lines)]
    except (StopIteration, csv.Error) as error:
        raise damaged_error(path) from error
    return Table(header, lambda columns: _pad(lines, columns, path), text.count("\n"))


def find_separator(text: str) -> str:
    """Return the separator that the first line has most of."""
    return max(SEPARATORS, key=text.partition("\n")[0].count)


def decode_text(content: bytes) -> str:
    """Decode UTF-8 with or without a BOM, UTF-16 with one, else the Latin-1 of older spreadsheets, which takes any
    byte. The line by which Excel knows the separator is left out.
    """
    text = _decode(content)
    return text[text.find("\n") + 1 :] if text.startswith("sep=") and len(text) > 4 else text


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _pad(lines: Iterator[list[str]], columns: Sequence[int], path: Path) -> Iterator[list[str]]:
    padding = [""] * (max(columns, default=0) + 1)
    try:
        for line in lines:
            if any(line):
                padded_line = line + padding
                yield [padded_line[k] for k in columns]
    except csv.Error as error:
        raise damaged_error(path) from error


def _read_parquet(tree: Tree, name: str) -> Table:
    import pyarrow as pa

    path = tree.path / name
    try:
        file = open_parquet(tree, name)
        schema = file.schema_arrow
        columns = [field.name for field in schema if not pa.types.is_nested(field.type) and not _is_binary(field.type)]
        sizes = [file.metadata.row_group(k).total_byte_size for k in range(file.metadata.num_row_groups)]
        if file.metadata.num_rows > MOST_ROWS or max(sizes, default=0) > LARGEST:
            raise ImagesError("table_too_large", path=str(path))
    except (pa.ArrowException, OSError) as error:  # Arrow reports damaged metadata as OSError
        raise damaged_error(path) from error
    types = {field.name: field.type for field in schema}
    return Table(
        columns, lambda numbers: _batches(file, [columns[k] for k in numbers], path), file.metadata.num_rows, types
    )


def open_parquet(tree: Tree, name: str) -> Any:
    """Open a Parquet file: on the disk if it is there, else from memory."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    on_disk = tree.path / name
    return pq.ParquetFile(on_disk if tree.path.is_dir() else pa.BufferReader(tree.read(name)))


def _is_binary(kind: Any) -> bool:
    import pyarrow as pa

    return pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_fixed_size_binary(kind)


def _batches(file: Any, columns: list[str], path: Path) -> Iterator[Sequence[str]]:
    import pyarrow as pa

    try:
        for batch in file.iter_batches(BATCH, columns=list(dict.fromkeys(columns))):
            values = [[as_text(value) for value in batch.column(name).to_pylist()] for name in columns]
            yield from zip(*values, strict=True)
    except (pa.ArrowException, *WRONG) as error:
        raise damaged_error(path) from error
