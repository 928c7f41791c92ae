"""Changing the similarity matrix on its card: cells by hand, undo, and CSV files in and out."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from megu.base.errors import MeguError
from megu.project.schema import Edit
from megu_desktop.pages.similarity import words as similarity_words
from megu_desktop.pages.similarity.csv import CsvProblem, read_matrix, write_matrix
from megu_desktop.pages.similarity.edits import Cells, History, Rows, Sureness, edited, in_order, with_cell, with_cells
from megu_desktop.pages.similarity.heat_card import HeatCard
from megu_desktop.text import words
from megu_desktop.work.aside import Aside

FILES = "CSV (*.csv)"


class MatrixEditing(QObject):
    """Owns the heat map's card. take: stores new edits and has the matrix made of them; says whether it did."""

    def __init__(self, take: Callable[[list[Edit]], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heat, self._take = HeatCard(), take
        self._history, self._aside = History(), Aside(self)
        self._names: list[str] = []
        self._answered: Rows = {}
        self._edits: list[Edit] = []
        self._sure = Sureness()
        self._about = ""
        self._open = False
        self.heat.cell_set.connect(self.set_cell)
        self.heat.undo.connect(self.undo)
        self.heat.import_wanted.connect(self.ask_import)
        self.heat.export_wanted.connect(self.ask_export)
        self._aside.done.connect(self._done)

    def show_matrix(
        self, result: Mapping[str, Any], edits: list[Edit], marked: list[str], about: str, open_: bool
    ) -> None:
        """Show the matrix of a result, which can be changed where `open_`. about: names it; another one has no history
        yet."""
        names, answered, sure = result["class_names"], result["answered"], Sureness.of(result)
        if about != self._about:
            self._about = about
            self._history.clear()
            self.heat.show_trouble("")
        fresh = (names, answered, edits, sure) != (self._names, self._answered, self._edits, self._sure)
        self._names, self._answered, self._edits, self._open = names, answered, list(edits), open_
        self._sure = sure
        if fresh or self.heat.marked() != marked:
            self.heat.show_rows(names, answered, marked, edits, sure)
        self.heat.set_state(open_, self._history.can_undo(edits), True)

    def show_running(self, names: list[str], rows: Rows, marked: list[str]) -> None:
        """Show what has been answered so far; nothing can be changed yet."""
        rows = {name: list(row) for name, row in rows.items()}  # the asker's own go on growing, and are no longer these
        self._names, self._answered, self._edits, self._open, self._about = names, rows, [], False, ""
        self._sure = Sureness()
        self.heat.show_rows(names, rows, marked)
        self.heat.set_state(False, False, False)

    # --- cells ---------------------------------------------------------------------------------------------------

    def set_cell(self, row: str, column: str, value: float | None) -> None:
        """Set a cell by hand, 0..1; None goes back to the answer."""
        self._change(with_cell(self._edits, row, column, value))

    def undo(self) -> None:
        """Take back the last change."""
        if self._open and self._history.can_undo(self._edits):
            self.heat.show_trouble("")
            self._take(self._history.undone(self._edits))

    def _change(self, edits: list[Edit]) -> bool:
        before = list(self._edits)
        if not self._open or edits == before:
            return False
        self.heat.show_trouble("")
        self._history.note(before)
        if not self._take(edits):
            self._history.undone(before)
            return False
        return True

    # --- files ---------------------------------------------------------------------------------------------------

    def ask_export(self) -> None:
        """Ask where to, then write the matrix as it is shown."""
        title = self.tr("Export the matrix")
        path, _ = QFileDialog.getSaveFileName(self.heat.window(), title, "similarity.csv", FILES)
        if path:
            self.export_to(path)

    def export_to(self, path: str) -> None:
        """Write the matrix, cells set by hand included, in the order shown."""
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(".csv")
        order = self.heat.shown_names()
        rows = in_order(self._names, edited(self._names, self._answered, self._edits), order)
        shown = {name: rows[name] for name in order if name in rows}
        self._aside.call(("export", target), write_matrix, target, order, shown, self._sure)

    def ask_import(self) -> None:
        """Ask for a file, then take its cells."""
        path, _ = QFileDialog.getOpenFileName(self.heat.window(), self.tr("Import a matrix"), "", FILES)
        if path:
            self.import_from(path)

    def import_from(self, path: str) -> None:
        """Read a file; its cells that differ from the answers become cells set by hand, all in one step to undo."""
        self._aside.call(("import", Path(path)), read_matrix, Path(path), list(self._names))

    def _done(self, tag: object, result: object) -> None:
        what, path = tag  # type: ignore[misc]
        if isinstance(result, CsvProblem):
            self.heat.show_trouble(similarity_words.csv_problem(path.name, result))
        elif isinstance(result, MeguError):
            self.heat.show_trouble(words.sentence(result))
        elif isinstance(result, Exception):
            raise result
        elif what == "export":
            self.heat.show_trouble(self.tr("The matrix was written to “{file}”.").format(file=path), "good")
        else:
            self._import(path.name, result)  # type: ignore[arg-type]

    def _import(self, name: str, cells: Cells) -> None:
        edits = with_cells(self._edits, self._names, self._answered, cells)
        if not self._open:
            return
        before, after = ({(edit.row, edit.column) for edit in some} for some in (self._edits, edits))
        if edits == self._edits or self._change(edits):
            told = similarity_words.imported(name, len(after & set(cells)), len(before - after))
            self.heat.show_trouble(told, "good")
