"""Chosen images of a list, with undo and redo: the state of the gallery, separate from its view."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from numpy import ndarray

KEPT = 200
"""Steps that can be undone: 4 bytes for each image that one of them changed."""


class Choice(QObject):
    """`marks` (N,) bool. `changed` follows every change; `edited` those of the user, by undo and redo too."""

    changed = Signal()
    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        import numpy as np

        self.marks: ndarray = np.zeros(0, bool)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(KEPT)

    def reset(self, marks: "ndarray") -> None:
        """Start with these marks (N,) bool, with nothing to undo."""
        self.stack.clear()
        self.marks = marks.copy()
        self.changed.emit()

    def set(self, rows: "ndarray", chosen: bool) -> None:
        """Choose or deselect the images `rows` (n,)."""
        self._push(rows[self.marks[rows] != chosen])

    def become(self, marks: "ndarray") -> None:
        """Replace the choice by these marks (N,) bool."""
        import numpy as np

        self._push(np.flatnonzero(self.marks != marks))

    def count(self) -> int:
        """Return the number of chosen images."""
        return int(self.marks.sum())

    def _push(self, rows: "ndarray") -> None:
        if len(rows):
            self.stack.push(_Flip(self, rows))

    def flip(self, rows: "ndarray") -> None:
        """Invert the marks of `rows` (n,) without an undo step; for the undo commands."""
        self.marks[rows] ^= True
        self.changed.emit()
        self.edited.emit()


class _Flip(QUndoCommand):
    """Inverts marks; done twice it undoes itself."""

    def __init__(self, choice: Choice, rows: "ndarray") -> None:
        super().__init__()
        self._choice, self._rows = choice, rows.astype("int32")

    def redo(self) -> None:
        self._choice.flip(self._rows)

    def undo(self) -> None:
        self._choice.flip(self._rows)
