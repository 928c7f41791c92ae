"""Model of a grid of thumbnails: the images shown, which are chosen, and the text below each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from megu_desktop.widgets.pictures.choice import Choice

if TYPE_CHECKING:
    from numpy import ndarray

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
Words = Callable[[int], str]


class GridModel(QAbstractListModel):
    """`rows` (n,): numbers of the images shown. `describe` describes one by its number; `captions` in few words."""

    def __init__(self, choice: Choice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        import numpy as np

        self.choice = choice
        self.rows: ndarray = np.zeros(0, np.int64)
        self.describe: Words = str
        self.captions: Words | None = None
        self.locked: ndarray | None = None  # (N,) bool: those that can't be chosen

    def show_rows(self, rows: "ndarray") -> None:
        """Show these images and no others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def choosable(self, rows: "ndarray") -> "ndarray":
        """Return those of the images that can be chosen."""
        return rows if self.locked is None else rows[~self.locked[rows]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        number = int(self.rows[index.row()])
        if role in (Roles.DisplayRole, Roles.ToolTipRole, Roles.AccessibleTextRole):
            return self.describe(number)
        if role == Roles.CheckStateRole:
            return Qt.CheckState.Checked if self.choice.marks[number] else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Roles.EditRole) -> bool:
        if role != Roles.CheckStateRole:
            return False
        rows = self.choosable(self.rows[index.row() : index.row() + 1])
        self.choice.set(rows, Qt.CheckState(value) == Qt.CheckState.Checked)
        return bool(len(rows))
