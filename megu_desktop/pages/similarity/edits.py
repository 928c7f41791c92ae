"""Cells of the similarity matrix set by hand, and the order in which classes are shown. Knows no Qt."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from megu.project.schema import Edit

Rows = dict[str, list[float | None]]
"""Row class to its scores, one a column; None: not known."""
Cells = dict[tuple[str, str], float | None]
"""(row class, column class) to a score."""
Intervals = dict[tuple[str, str], tuple[float, ...]]
"""(row class, column class) to low and high, or to a value, low and high."""
SAME = 1e-6  # relative: scores nearer than this are one, for a file holds nine figures, and less once it was edited


@dataclass(frozen=True)
class Sureness:
    """95 % intervals. cells: of the answers, low and high. shares: each cell's share of its row as unlearning uses it
    (the transition matrix), low and high. Without those that are not known."""

    cells: Intervals = field(default_factory=dict)
    shares: Intervals = field(default_factory=dict)

    @classmethod
    def of(cls, result: Mapping[str, Any]) -> "Sureness":
        """That of a result of the stage *similarity*; those of 0.1.0 tell none."""
        names = result["class_names"]
        cells = _by_cell(names, result.get("intervals", {}))
        around = _by_cell(names, result.get("transition_intervals", {}))
        shares = {(r, c): (result["transition"][r][names.index(c)], *near) for (r, c), near in around.items()}
        return cls(cells, shares)


def _by_cell(names: Sequence[str], rows: Mapping[str, Sequence[Sequence[float] | None]]) -> Intervals:
    return {(r, c): tuple(near) for r, row in rows.items() for c, near in zip(names, row, strict=True) if near}


def edited(names: Sequence[str], answered: Mapping[str, list[float | None]], edits: Sequence[Edit]) -> Rows:
    """The rows as answered, with the cells that were set by hand in their place. names: the columns."""
    rows = {name: list(row) for name, row in answered.items()}
    for edit in edits:
        if edit.row in rows and edit.column in names:
            rows[edit.row][names.index(edit.column)] = edit.value
    return rows


def changed_cells(names: Sequence[str], answered: Mapping[str, list[float | None]], edits: Sequence[Edit]) -> Cells:
    """The cells set by hand, with what was answered there."""
    known = [edit for edit in edits if edit.row in answered and edit.column in names]
    return {(edit.row, edit.column): answered[edit.row][names.index(edit.column)] for edit in known}


def with_cell(edits: Sequence[Edit], row: str, column: str, value: float | None) -> list[Edit]:
    """The edits with one more, the newest last. value: 0..1, or None to go back to the answer."""
    others = [edit for edit in edits if (edit.row, edit.column) != (row, column)]
    return others if value is None else [*others, Edit(row=row, column=column, value=value)]


def with_cells(
    edits: Sequence[Edit], names: Sequence[str], answered: Mapping[str, list[float | None]], cells: Cells
) -> list[Edit]:
    """The edits that make the rows say what `cells` say.

    A cell without a score, or with the answer's own, is one that was not set by hand. The diagonal, and rows that were
    not asked about, are passed over: unlearning does not use them.
    """
    places = {name: column for column, name in enumerate(names)}
    wanted = {place: value for place, value in cells.items() if place[0] in answered and place[0] != place[1]}
    result = []
    for edit in edits:
        place = edit.row, edit.column
        if place not in wanted or wanted[place] == edit.value:
            wanted.pop(place, None)
            result.append(edit)
    for (row, column), value in wanted.items():
        answer = answered[row][places[column]]
        if value is not None and (answer is None or not math.isclose(value, answer, rel_tol=SAME)):
            result.append(Edit(row=row, column=column, value=value))
    return result


def most_similar_first(
    names: Sequence[str], rows: Mapping[str, list[float | None]], forget: Sequence[str]
) -> list[str]:
    """Classes in the order of their highest score in the rows of `forget`, which come first themselves.

    Without such rows the classes stay as they are; unknown scores come last.
    """
    first = [name for name in names if name in forget]
    kept = [rows[name] for name in first if name in rows]
    best = {name: max((row[i] or 0.0 for row in kept), default=0.0) for i, name in enumerate(names)}
    return [*first, *sorted((name for name in names if name not in first), key=lambda name: -best[name])]


def in_order(names: Sequence[str], rows: Mapping[str, list[float | None]], order: Sequence[str]) -> Rows:
    """The rows with their columns in another order."""
    places = [names.index(name) for name in order]
    return {name: [row[place] for place in places] for name, row in rows.items()}


class History:
    """Earlier states of the edits, for undo; those of an earlier session are taken back one by one, newest first."""

    def __init__(self) -> None:
        self._before: list[list[Edit]] = []

    def note(self, edits: Sequence[Edit]) -> None:
        """These were the edits before a change."""
        self._before.append(list(edits))

    def clear(self) -> None:
        """The edits are others now, of another matrix."""
        self._before = []

    def can_undo(self, edits: Sequence[Edit]) -> bool:
        """Whether there is anything to take back."""
        return bool(self._before or edits)

    def undone(self, edits: Sequence[Edit]) -> list[Edit]:
        """The edits before the last change."""
        return self._before.pop() if self._before else list(edits[:-1])
