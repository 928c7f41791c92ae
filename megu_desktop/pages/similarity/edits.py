"""Edits of the similarity matrix: cells set by hand, order, CSV files, and changes of the choices. Without Qt."""

import csv
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.sheets import cell, read_cell
from megu.project.schema import Choices, Edit, Precision, ServerChoice, SimilarityChoice, SimilarityParameters

Rows = dict[str, list[float | None]]
"""Row class to its scores, one a column; None: not known."""
Cells = dict[tuple[str, str], float | None]
"""(row class, column class) to a score."""
Intervals = dict[tuple[str, str], tuple[float, ...]]
"""(row class, column class) to low and high, or to a value, low and high."""
SAME = 1e-6  # relative: scores nearer than this are one, for a file holds nine figures, and less once it was edited


@dataclass(frozen=True)
class CellIntervals:
    """95 % intervals; unknown ones are left out.

    Attributes
    ----------
    cells : dict
        Low and high of the answers.
    shares : dict
        Low and high of each cell's share of its row as unlearning uses it (the transition matrix).
    """

    cells: Intervals = field(default_factory=dict)
    shares: Intervals = field(default_factory=dict)

    @classmethod
    def from_result(cls, result: Mapping[str, Any]) -> "CellIntervals":
        """Return the intervals in a result of the stage *similarity*; those of 0.1.0 have none."""
        names = result["class_names"]
        cells = _by_cell(names, result.get("intervals", {}))
        around = _by_cell(names, result.get("transition_intervals", {}))
        shares = {(r, c): (result["transition"][r][names.index(c)], *bounds) for (r, c), bounds in around.items()}
        return cls(cells, shares)


def _by_cell(names: Sequence[str], rows: Mapping[str, Sequence[Sequence[float] | None]]) -> Intervals:
    return {(r, c): tuple(bounds) for r, row in rows.items() for c, bounds in zip(names, row, strict=True) if bounds}


def apply_edits(names: Sequence[str], answers: Mapping[str, list[float | None]], edits: Sequence[Edit]) -> Rows:
    """Return the rows as answered, with cells set by hand replaced; `names` are the columns."""
    rows = {name: list(row) for name, row in answers.items()}
    for edit in edits:
        if edit.row in rows and edit.column in names:
            rows[edit.row][names.index(edit.column)] = edit.value
    return rows


def changed_cells(names: Sequence[str], answers: Mapping[str, list[float | None]], edits: Sequence[Edit]) -> Cells:
    """Return the cells set by hand, with what was answered there."""
    valid = [edit for edit in edits if edit.row in answers and edit.column in names]
    return {(edit.row, edit.column): answers[edit.row][names.index(edit.column)] for edit in valid}


def with_cell(edits: Sequence[Edit], row: str, column: str, value: float | None) -> list[Edit]:
    """Return the edits with one more, the newest last; a value of None restores the answer."""
    other_edits = [edit for edit in edits if (edit.row, edit.column) != (row, column)]
    return other_edits if value is None else [*other_edits, Edit(row=row, column=column, value=value)]


def with_cells(
    edits: Sequence[Edit], names: Sequence[str], answers: Mapping[str, list[float | None]], cells: Cells
) -> list[Edit]:
    """Return the edits that turn the rows into `cells`.

    A cell without a score, or with the answer's own, counts as not set by hand. The diagonal, and rows that were not
    asked about, are skipped: unlearning does not use them.
    """
    places = {name: column for column, name in enumerate(names)}
    remaining = {place: value for place, value in cells.items() if place[0] in answers and place[0] != place[1]}
    result = []
    for edit in edits:
        place = edit.row, edit.column
        if place not in remaining or remaining[place] == edit.value:
            remaining.pop(place, None)
            result.append(edit)
    for (row, column), value in remaining.items():
        answer = answers[row][places[column]]
        if value is not None and (answer is None or not math.isclose(value, answer, rel_tol=SAME)):
            result.append(Edit(row=row, column=column, value=value))
    return result


def most_similar_first(
    names: Sequence[str], rows: Mapping[str, list[float | None]], forget: Sequence[str]
) -> list[str]:
    """Return the classes in the order of their highest score in the rows of `forget`, which come first.

    Without such rows the order stays; unknown scores come last.
    """
    forget_names = [name for name in names if name in forget]
    forget_rows = [rows[name] for name in forget_names if name in rows]
    top_scores = {name: max((row[i] or 0.0 for row in forget_rows), default=0.0) for i, name in enumerate(names)}
    return [
        *forget_names,
        *sorted((name for name in names if name not in forget_names), key=lambda name: -top_scores[name]),
    ]


def reorder(names: Sequence[str], rows: Mapping[str, list[float | None]], order: Sequence[str]) -> Rows:
    """Return the rows with their columns in another order."""
    places = [names.index(name) for name in order]
    return {name: [row[place] for place in places] for name, row in rows.items()}


class History:
    """Earlier states of the edits, for undo; those of an earlier session are undone one by one, newest first."""

    def __init__(self) -> None:
        self._before: list[list[Edit]] = []

    def note(self, edits: Sequence[Edit]) -> None:
        """Store the edits as they are before a change."""
        self._before.append(list(edits))

    def clear(self) -> None:
        """Drop all states: the edits belong to another matrix now."""
        self._before = []

    def can_undo(self, edits: Sequence[Edit]) -> bool:
        """Return True if there is anything to undo."""
        return bool(self._before or edits)

    def undo(self, edits: Sequence[Edit]) -> list[Edit]:
        """Return the edits before the last change."""
        return self._before.pop() if self._before else list(edits[:-1])


def source_key(choice: SimilarityChoice) -> str:
    """Name who is asked: cells set by hand belong to one source's answers, and mean little for another's."""
    server = f"{choice.server.url} {choice.server.model}" if choice.server else ""
    return f"{choice.source} {({'mllm': choice.mllm, 'server': server}).get(choice.source, '')}"


def matrix_key(choices: Choices) -> str:
    """Name the matrix of today's choices, whatever cells are set by hand in it."""
    fields_left_out = {"edits": True, "server": {"requests"}, "consent": True}
    similarity = choices.similarity.model_dump_json(exclude=fields_left_out)  # type: ignore[arg-type]  (nested, as pydantic takes it)
    return choices.model_dump_json(include={"model", "images", "forget"}) + similarity


class StoredEdits:
    """Cells set by hand in the matrix of each source that was chosen before, in this session."""

    def __init__(self) -> None:
        self._edits: dict[str, list[Edit]] = {}

    def set_source(self, source: str, mllm: str | None, choices: Choices) -> None:
        """Choose the source of similarity; a folder of None keeps the one chosen before."""
        previous = source_key(choices.similarity)
        choices.similarity.source = source  # type: ignore[assignment]  (checked on assignment)
        if mllm is not None:
            choices.similarity.mllm = mllm
        self._exchange(previous, choices)

    def set_server(self, server: ServerChoice, choices: Choices) -> None:
        """Choose the server."""
        previous = source_key(choices.similarity)
        choices.similarity.server = server
        self._exchange(previous, choices)

    def _exchange(self, previous: str, choices: Choices) -> None:
        current = source_key(choices.similarity)
        if current != previous:
            self._edits[previous] = choices.similarity.edits
            choices.similarity.edits = self._edits.get(current, [])


def set_options(
    parameters: SimilarityParameters, device: str | None, precision: Precision | None, choices: Choices
) -> None:
    """Set how the model is asked; a device or precision of None lets the machine decide."""
    choices.similarity.parameters = parameters
    choices.similarity.device, choices.similarity.precision = device, precision


CORNER, FIGURE, SCORE = "class", "figure", "score"
PARTS = ("low", "high", "share", "share_low", "share_high")
LARGEST = 64 * 2**20  # bytes; a matrix of 1,000 classes takes 9 MB
ENCODING = "utf-8-sig"  # with a mark at the beginning, by which spreadsheets know it


class CsvProblem(Exception):
    """The file can't be used.

    Attributes
    ----------
    code : str
        "size", "table", "class", "number" or "read".
    values : dict
        Values for the sentence.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def write_matrix(
    path: Path, names: Sequence[str], rows: Mapping[str, list[float | None]], intervals: CellIntervals | None = None
) -> None:
    """Write rows in the columns `names` with nine digits, empty if unknown. Raises MeguError, OSError."""
    intervals = intervals or CellIntervals()
    with files.write_aside(path) as aside, aside.open("w", encoding=ENCODING, newline="") as file:
        lines = csv.writer(file)
        lines.writerow([CORNER, FIGURE, *map(cell, names)])
        for name, row in rows.items():
            lines.writerow([cell(name), SCORE, *map(_format_score, row)])
            bounds = [
                (*intervals.cells.get((name, n), (None,) * 2), *intervals.shares.get((name, n), (None,) * 3))
                for n in names
            ]
            for place, part in enumerate(PARTS):
                lines.writerow([cell(name), part, *(_format_score(values[place]) for values in bounds)])


def _format_score(score: float | None) -> str:
    return "" if score is None else f"{score:.9g}"


def read_matrix(path: Path, names: Sequence[str]) -> Cells:
    """Return the cells of a file; None where one is empty. Raises CsvProblem.

    Accepts commas, semicolons (then also decimal commas) and tabs, as spreadsheets write them.
    """
    (_, *columns), *lines = _scores(_table(path))
    for name in columns:
        _check_names(name, names)
    cells: Cells = {}
    for row, *values in lines:
        _check_names(row, names)
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
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    try:
        lines = list(csv.reader(text.splitlines(), delimiter=delimiter))
    except csv.Error as error:
        raise CsvProblem("table") from error
    table = [[read_cell(files.nfc(text.strip())) for text in line] for line in lines if any(line)]
    if len(table) < 2 or len(table[0]) < 2:
        raise CsvProblem("table")
    return table


def _scores(table: list[list[str]]) -> list[list[str]]:
    """Return the table without its column of figures and lines without scores; class names may look like either."""
    kinds = {line[1] for line in table[1:] if len(line) > 1}
    if table[0][1] != FIGURE or not kinds <= {SCORE, *PARTS}:
        return table
    return [[line[0], *line[2:]] for line in table if len(line) > 1 and line[1] in (FIGURE, SCORE)]


def _check_names(name: str, names: Sequence[str]) -> None:
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
