"""The similarity matrix as a CSV file: a column a class, and of each row class a line of scores from 0 to 1.

With lines of their intervals, and of each score's share of its row with its interval; only scores are read. Knows no
Qt.
"""

import csv
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from megu.base import files
from megu.base.sheets import cell, read_cell
from megu_desktop.pages.similarity.edits import Cells, Sureness

CORNER, FIGURE, SCORE = "class", "figure", "score"
PARTS = ("low", "high", "share", "share_low", "share_high")
LARGEST = 64 * 2**20  # bytes; a matrix of 1,000 classes takes 9 MB
ENCODING = "utf-8-sig"  # with a mark at the beginning, by which spreadsheets know it


class CsvProblem(Exception):
    """The file can't be used. code: "size", "table", "class", "number" or "read"; values: what fills its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def write_matrix(
    path: Path, names: Sequence[str], rows: Mapping[str, list[float | None]], sure: Sureness | None = None
) -> None:
    """Write rows in the columns `names`, nine figures, empty where not known. Raises MeguError, OSError."""
    sure = sure or Sureness()
    with files.written(path) as aside, aside.open("w", encoding=ENCODING, newline="") as file:
        lines = csv.writer(file)
        lines.writerow([CORNER, FIGURE, *map(cell, names)])
        for name, row in rows.items():
            lines.writerow([cell(name), SCORE, *map(_written, row)])
            known = [(*sure.cells.get((name, n), (None,) * 2), *sure.shares.get((name, n), (None,) * 3)) for n in names]
            for place, part in enumerate(PARTS):
                lines.writerow([cell(name), part, *(_written(values[place]) for values in known)])


def _written(score: float | None) -> str:
    return "" if score is None else f"{score:.9g}"


def read_matrix(path: Path, names: Sequence[str]) -> Cells:
    """The cells of a file; None where one is empty. Raises CsvProblem.

    Commas, semicolons (then also decimal commas) and tabs are taken, as spreadsheets write them.
    """
    (_, *columns), *lines = _scores(_table(path))
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
    table = [[read_cell(files.nfc(text.strip())) for text in line] for line in lines if any(line)]
    if len(table) < 2 or len(table[0]) < 2:
        raise CsvProblem("table")
    return table


def _scores(table: list[list[str]]) -> list[list[str]]:
    """The table without its column of figures and the lines that are no scores; a class may be called as it is."""
    kinds = {line[1] for line in table[1:] if len(line) > 1}
    if table[0][1] != FIGURE or not kinds <= {SCORE, *PARTS}:
        return table
    return [[line[0], *line[2:]] for line in table if len(line) > 1 and line[1] in (FIGURE, SCORE)]


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
