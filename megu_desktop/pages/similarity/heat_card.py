"""Similarity matrix to view and change: order, cells set by hand, undo, CSV import and export."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog

from megu.base.errors import MeguError
from megu.project.schema import Edit
from megu_desktop.look.icons import IconLabel
from megu_desktop.pages.similarity import sentences
from megu_desktop.pages.similarity.edits import (
    CellIntervals,
    Cells,
    CsvProblem,
    History,
    Rows,
    apply_edits,
    changed_cells,
    most_similar_first,
    read_matrix,
    reorder,
    with_cell,
    with_cells,
    write_matrix,
)
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import OneLine, icon_button, label
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.charts.heat_map import HeatMap
from megu_desktop.widgets.charts.unit import figure, unit_words
from megu_desktop.widgets.forms.cell_editor import CellEditor
from megu_desktop.work.aside import Aside

FOLDER, SIMILAR = "folder", "similar"
FILES = "CSV (*.csv)"


class HeatCard(Card):
    """Card of the matrix; `take` stores new edits and has the matrix made of them, and returns whether it did."""

    def __init__(self, take: Callable[[list[Edit]], bool]) -> None:
        super().__init__()
        self._take, self._history, self._aside, self._about = take, History(), Aside(self), ""
        self.map, self.order = HeatMap(), QComboBox()
        self.undo_button = icon_button("undo", self.tr("Undo last change"))
        self.import_button = icon_button("import", self.tr("Import CSV file…"))
        self.export_button = icon_button("export", self.tr("Export CSV file…"))
        self.editor: CellEditor | None = None
        self._edited_cell = ("", "")
        self._title = OneLine(self.tr("Which classes look alike?"), "section")
        self._trouble, self._trouble_icon = label("", wrap=True), IconLabel("borderline", "borderline")
        self._names: list[str] = []
        self._shown: list[str] = []  # the names in the order shown
        self._answers: Rows = {}
        self._edits: list[Edit] = []
        self._intervals = CellIntervals()
        self._marks: list[str] = []
        self._editable = False
        self.order.addItem(self.tr("Order: as in the folder"), FOLDER)
        self.order.addItem(self.tr("Order: most similar first"), SIMILAR)
        self.order.setAccessibleName(self.tr("Order of the classes"))
        self._lay_out()
        self._wire()

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_rows(
        self,
        names: list[str],
        answers: Rows,
        marks: list[str],
        edits: Sequence[Edit] = (),
        sureness: CellIntervals | None = None,
    ) -> None:
        """Show rows by class, in the columns of `names`, as they were answered; rows not asked about stay empty."""
        self._names, self._answers, self._marks, self._edits = names, answers, marks, list(edits)
        self._intervals = sureness or CellIntervals()
        self._show()

    def show_matrix(
        self, result: Mapping[str, Any], edits: list[Edit], marks: list[str], about: str, enabled: bool
    ) -> None:
        """Show the matrix of a result.

        Parameters
        ----------
        about : str
            Identifies the matrix; another one has no history yet.
        enabled : bool
            Whether it can be changed.
        """
        content = result["class_names"], result["answered"], marks, edits, CellIntervals.from_result(result)
        if about != self._about:
            self._about = about
            self._history.clear()
            self.show_trouble("")
        if content != (self._names, self._answers, self._marks, self._edits, self._intervals):
            self.show_rows(*content)
        self.set_state(enabled, self._history.can_undo(edits), True)

    def show_running(self, names: list[str], rows: Rows, marks: list[str]) -> None:
        """Show the answers so far; nothing can be changed yet."""
        self._about = ""
        # the asker's own rows go on growing, and are no longer these
        self.show_rows(names, {name: list(row) for name, row in rows.items()}, marks)
        self.set_state(False, False, False)

    def set_state(self, editable: bool, undoable: bool, exportable: bool) -> None:
        """Set what can be done now.

        Parameters
        ----------
        editable : bool
            Whether cells can be changed, and a file imported.
        """
        if editable != self._editable:
            self._editable = editable
            self._show_caption()
        self.undo_button.setEnabled(editable and undoable)
        self.import_button.setEnabled(editable)
        self.export_button.setEnabled(exportable)

    def show_trouble(self, sentence: str, kind: str = "borderline") -> None:
        """Show a sentence about a file below the heading; empty removes it."""
        self._trouble.setText(sentence)
        self._trouble_icon.show_icon(kind, kind if kind != "info" else "muted")
        for part in (self._trouble, self._trouble_icon):
            part.setVisible(bool(sentence))

    def shown_names(self) -> list[str]:
        """Return the classes in the order shown."""
        return list(self._shown)

    def trouble(self) -> str:
        """Return the sentence of `show_trouble`."""
        return self._trouble.text()

    # --- what is done --------------------------------------------------------------------------------------------

    def edit(self, row: int, column: int) -> None:
        """Open the editor of a cell, by its numbers in the order shown."""
        names = self._shown[row], self._shown[column]
        refusal = self._refusal(*names)
        if refusal:
            self.map.say(refusal)
            return
        answer = self._answers[names[0]][self._names.index(names[1])]
        by_hand = next((edit for edit in self._edits if (edit.row, edit.column) == names), None)
        unit = self.map.unit()
        answer_text = (
            self.tr("Not answered") if answer is None else self.tr("Answered: {n}").format(n=figure(answer, unit))
        )
        if names in self._intervals.cells:
            low, high = (figure(part, unit) for part in self._intervals.cells[names])
            answer_text = self.tr("{answered} ({low} to {high})").format(answered=answer_text, low=low, high=high)
        detail = f"{answer_text}. {unit_words(unit)}".removesuffix(". ")
        title = self.tr("{row} taken for {column}").format(
            row=words.set_apart(names[0]), column=words.set_apart(names[1])
        )
        value = by_hand.value if by_hand else answer
        self.map.point_at(row, column)
        self._edited_cell = names
        self.editor = CellEditor(title, value, detail, by_hand is not None, self, unit)
        self.editor.taken.connect(self._on_value_taken)
        self.editor.returned.connect(self._on_value_returned)
        self.editor.open_at(self.map.cell_place(row, column))

    def _refusal(self, row: str, column: str) -> str:
        """Return the reason why a cell can't be changed; "" if it can."""
        if not self._editable:
            return self.tr("Cells can’t be changed while work is running or in a read-only project.")
        reason = ""
        if row == column:
            reason = self.tr("The score of {row} against itself can’t be changed: unlearning does not use it.")
        elif row not in self._answers:
            reason = self.tr("No questions were asked about {row}: unlearning does not use its row.")
        return reason.format(row=words.set_apart(row))

    def _on_value_taken(self, value: float) -> None:
        self.set_cell(*self._edited_cell, value)

    def _on_value_returned(self) -> None:
        self.set_cell(*self._edited_cell, None)

    # --- cells ---------------------------------------------------------------------------------------------------

    def set_cell(self, row: str, column: str, value: float | None) -> None:
        """Set a cell by hand, 0..1; None restores the answer."""
        self._change(with_cell(self._edits, row, column, value))

    def undo(self) -> None:
        """Undo the last change."""
        if self._editable and self._history.can_undo(self._edits):
            self.show_trouble("")
            self._take(self._history.undo(self._edits))

    def _change(self, edits: list[Edit]) -> bool:
        previous = list(self._edits)
        if not self._editable or edits == previous:
            return False
        self.show_trouble("")
        self._history.note(previous)
        if not self._take(edits):
            self._history.undo(previous)
            return False
        return True

    # --- files ---------------------------------------------------------------------------------------------------

    def ask_export(self) -> None:
        """Ask for a file, then write the matrix as it is shown."""
        title = self.tr("Export the matrix")
        path, _ = QFileDialog.getSaveFileName(self.window(), title, "similarity.csv", FILES)
        if path:
            self.export_to(path)

    def export_to(self, path: str) -> None:
        """Write the matrix, cells set by hand included, in the order shown."""
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(".csv")
        order = self.shown_names()
        rows = reorder(self._names, apply_edits(self._names, self._answers, self._edits), order)
        shown_rows = {name: rows[name] for name in order if name in rows}
        self._aside.call(("export", target), write_matrix, target, order, shown_rows, self._intervals)

    def ask_import(self) -> None:
        """Ask for a file, then take its cells."""
        path, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Import a matrix"), "", FILES)
        if path:
            self.import_from(path)

    def import_from(self, path: str) -> None:
        """Read a file; cells that differ from the answers become cells set by hand, all in one step to undo."""
        self._aside.call(("import", Path(path)), read_matrix, Path(path), list(self._names))

    def _on_done(self, tag: object, result: object) -> None:
        action, path = tag  # type: ignore[misc]
        if isinstance(result, CsvProblem):
            self.show_trouble(sentences.csv_problem(path.name, result))
        elif isinstance(result, MeguError):
            self.show_trouble(words.sentence(result))
        elif isinstance(result, Exception):
            raise result
        elif action == "export":
            self.show_trouble(self.tr("The matrix was written to “{file}”.").format(file=path), "good")
        else:
            self._import(path.name, result)  # type: ignore[arg-type]

    def _import(self, name: str, cells: Cells) -> None:
        edits = with_cells(self._edits, self._names, self._answers, cells)
        if not self._editable:
            return
        old_cells, new_cells = ({(edit.row, edit.column) for edit in some} for some in (self._edits, edits))
        if edits == self._edits or self._change(edits):
            text = sentences.import_result(name, len(new_cells & set(cells)), len(old_cells - new_cells))
            self.show_trouble(text, "good")

    # --- inside --------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        rows = apply_edits(self._names, self._answers, self._edits)
        similar = self.order.currentData() == SIMILAR
        self._shown = most_similar_first(self._names, rows, self._marks) if similar else list(self._names)
        places = reorder(self._names, rows, self._shown)
        self.map.set_matrix(self._shown, [places.get(name) for name in self._shown], self._marks)
        self.map.set_intervals(self._intervals.cells, self._intervals.shares)
        self.map.set_by_hand(changed_cells(self._names, self._answers, self._edits))
        part = self.map.is_partial()
        singular, plural = self.tr("Classes that {names} is taken for"), self.tr("Classes that {names} are taken for")
        words_ = (singular if len(self._marks) == 1 else plural).format(names=words.class_list(self._marks))
        self._title.setText(words_ if part and self._marks else self.tr("Which classes look alike?"))
        self._show_caption()

    def _show_caption(self) -> None:
        singular, plural = self.tr("Unlearning uses this row."), self.tr("Unlearning uses these rows.")
        change = self.tr("Click a cell to change it.") if self._editable else ""
        self.map.set_caption(f"{singular if len(self._marks) == 1 else plural} {change}".strip())

    def _wire(self) -> None:
        self.order.currentIndexChanged.connect(self._show)
        self.map.cell_clicked.connect(self.edit)
        self.undo_button.clicked.connect(self.undo)
        self.import_button.clicked.connect(self.ask_import)
        self.export_button.clicked.connect(self.ask_export)
        self._aside.done.connect(self._on_done)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.undo_button.click)

    def _lay_out(self) -> None:
        buttons = hbox(self.undo_button, self.import_button, self.export_button, gap="xs")
        note = hbox((self._trouble_icon, 0, Qt.AlignmentFlag.AlignTop), (self._trouble, 1), gap="s")
        add_to(self.body, hbox((self._title, 1), self.order, buttons, gap="s"), note, (self.map, 1))
        self.show_trouble("")
