"""The similarity matrix as a CSV file: a line a row class, a column a class, scores from 0 to 1. Knows no Qt."""

import csv
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from megu import files
from megu_desktop.pages.similarity_edits import Cells

CORNER = "class"
LARGEST = 64 * 2**20  # bytes; a matrix of 1,000 classes takes 9 MB
ENCODING = "utf-8-sig"  # with a mark at the beginning, by which spreadsheets know it


class CsvProblem(Exception):
    """The file can't be used. code: "size", "table", "class", "number" or "read"; values: what fills its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def write_matrix(path: Path, names: Sequence[str], rows: Mapping[str, list[float | None]]) -> None:
    """Write rows in the columns `names`, nine figures, empty where not known. Raises MeguError, OSError."""
    with files.written(path) as aside, aside.open("w", encoding=ENCODING, newline="") as file:
        lines = csv.writer(file)
        lines.writerow([CORNER, *names])
        for name, row in rows.items():
            lines.writerow([name, *("" if score is None else f"{score:.9g}" for score in row)])


def read_matrix(path: Path, names: Sequence[str]) -> Cells:
    """The cells of a file; None where one is empty. Raises CsvProblem.

    Commas, semicolons (then also decimal commas) and tabs are taken, as spreadsheets write them.
    """
    (_, *columns), *lines = _table(path)
    for name in columns:
        _known(name, names)
    cells: Cells = {}
    for row, *values in lines:
        _known(row, names)
        for column, value in zip(columns, values, strict=False):
            cells[row, column] = _score(value, row, column)
    return cells


def _table(path: Path) -> list[list[str]]:
    try:
        if path.stat().st_size > LARGEST:
            raise CsvProblem("size")
        text = path.read_text(encoding=ENCODING)
    except UnicodeDecodeError as error:
        raise CsvProblem("table") from error
    except OSError as error:
        raise CsvProblem("read") from error
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        lines = list(csv.reader(text.splitlines(), delimiter=delimiter))
    except csv.Error as error:
        raise CsvProblem("table") from error
    table = [[files.nfc(cell.strip()) for cell in line] for line in lines if any(line)]
    if len(table) < 2 or len(table[0]) < 2:
        raise CsvProblem("table")
    return table


def _known(name: str, names: Sequence[str]) -> None:
    if name not in names:
        raise CsvProblem("class", name=name)


def _score(text: str, row: str, column: str) -> float | None:
    if not text:
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if not 0 <= value <= 1:
        raise CsvProblem("number", row=row, column=column, value=text[:40])
    return value
