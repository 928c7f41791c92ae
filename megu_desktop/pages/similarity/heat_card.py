"""The similarity matrix to look at and to change: order, cells set by hand, undo, and CSV in and out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from megu.project.schema import Edit
from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.pages.similarity.edits import Rows, Sureness, changed_cells, edited, in_order, most_similar_first
from megu_desktop.text import words
from megu_desktop.widgets.basics.parts import OneLine, icon_button, label
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.charts.heat_map import HeatMap
from megu_desktop.widgets.charts.unit import figure, unit_words
from megu_desktop.widgets.forms.cell_editor import CellEditor

FOLDER, SIMILAR = "folder", "similar"


class HeatCard(Card):
    """`cell_set(row, column, value)`: class names and 0..1, or None to go back to the answer."""

    cell_set = Signal(str, str, object)
    undo = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map, self.order = HeatMap(), QComboBox()
        self.undo_button = icon_button("undo", self.tr("Undo the last change"))
        self.import_button = icon_button("import", self.tr("Import from a CSV file…"))
        self.export_button = icon_button("export", self.tr("Export as a CSV file…"))
        self.editor: CellEditor | None = None
        self._editing = ("", "")
        self._title = OneLine(self.tr("Which class looks like which?"), "section")
        self._trouble, self._trouble_icon = label("", wrap=True), IconLabel("borderline", "borderline")
        self._names: list[str] = []
        self._shown: list[str] = []  # the names in the order shown
        self._answered: Rows = {}
        self._edits: list[Edit] = []
        self._sure = Sureness()
        self._marked: list[str] = []
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
        answered: Rows,
        marked: list[str],
        edits: Sequence[Edit] = (),
        sureness: Sureness | None = None,
    ) -> None:
        """Rows by class, in the columns of `names`, as they were answered; rows not asked about stay empty."""
        self._names, self._answered, self._marked, self._edits = names, answered, marked, list(edits)
        self._sure = sureness or Sureness()
        self._show()

    def set_state(self, editable: bool, undoable: bool, exportable: bool) -> None:
        """What can be done now. editable: cells can be changed, and a file imported."""
        if editable != self._editable:
            self._editable = editable
            self._show_caption()
        self.undo_button.setEnabled(editable and undoable)
        self.import_button.setEnabled(editable)
        self.export_button.setEnabled(exportable)

    def show_trouble(self, sentence: str, kind: str = "borderline") -> None:
        """Say under the heading what came of a file; empty takes it away."""
        self._trouble.setText(sentence)
        self._trouble_icon.show_icon(kind, kind if kind != "info" else "muted")
        for part in (self._trouble, self._trouble_icon):
            part.setVisible(bool(sentence))

    def marked(self) -> list[str]:
        """The classes whose rows are marked."""
        return list(self._marked)

    def shown_names(self) -> list[str]:
        """The classes in the order shown."""
        return list(self._shown)

    def trouble(self) -> str:
        """What `show_trouble` says."""
        return self._trouble.text()

    # --- what is done --------------------------------------------------------------------------------------------

    def edit(self, row: int, column: int) -> None:
        """Open the editor of a cell, by its numbers in the order shown."""
        names = self._shown[row], self._shown[column]
        refusal = self._refusal(*names)
        if refusal:
            self.map.say(refusal)
            return
        answer = self._answered[names[0]][self._names.index(names[1])]
        by_hand = next((edit for edit in self._edits if (edit.row, edit.column) == names), None)
        unit = self.map.unit()
        told = self.tr("Not answered") if answer is None else self.tr("Answered: {n}").format(n=figure(answer, unit))
        if names in self._sure.cells:
            low, high = (figure(part, unit) for part in self._sure.cells[names])
            told = self.tr("{answered} ({low} to {high})").format(answered=told, low=low, high=high)
        detail = f"{told}. {unit_words(unit)}".removesuffix(". ")
        title = self.tr("{row} taken for {column}").format(
            row=words.set_apart(names[0]), column=words.set_apart(names[1])
        )
        value = by_hand.value if by_hand else answer
        self.map.point_at(row, column)
        self._editing = names
        self.editor = CellEditor(title, value, detail, by_hand is not None, self, unit)
        self.editor.taken.connect(self._taken)
        self.editor.returned.connect(self._returned)
        self.editor.open_at(self.map.cell_place(row, column))

    def _refusal(self, row: str, column: str) -> str:
        """Why a cell can't be changed; empty where it can."""
        if not self._editable:
            return self.tr("No cell can be changed while work is running, or where a project can only be read.")
        why = ""
        if row == column:
            why = self.tr("How {row} is rated as itself can’t be changed: unlearning does not use it.")
        elif row not in self._answered:
            why = self.tr("No question was asked about {row}: unlearning does not use its row.")
        return why.format(row=words.set_apart(row))

    def _taken(self, value: float) -> None:
        self.cell_set.emit(*self._editing, value)

    def _returned(self) -> None:
        self.cell_set.emit(*self._editing, None)

    # --- inside --------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        rows = edited(self._names, self._answered, self._edits)
        similar = self.order.currentData() == SIMILAR
        self._shown = most_similar_first(self._names, rows, self._marked) if similar else list(self._names)
        moved = in_order(self._names, rows, self._shown)
        self.map.set_matrix(self._shown, [moved.get(name) for name in self._shown], self._marked)
        self.map.set_intervals(self._sure.cells, self._sure.shares)
        self.map.set_by_hand(changed_cells(self._names, self._answered, self._edits))
        part = self.map.is_partial()
        one, many = self.tr("What {names} is taken for"), self.tr("What {names} are taken for")
        words_ = (one if len(self._marked) == 1 else many).format(names=words.class_list(self._marked))
        self._title.setText(words_ if part and self._marked else self.tr("Which class looks like which?"))
        self._show_caption()

    def _show_caption(self) -> None:
        one, many = self.tr("The row that unlearning uses."), self.tr("The rows that unlearning uses.")
        change = self.tr("Click a cell to change it.") if self._editable else ""
        self.map.set_caption(f"{one if len(self._marked) == 1 else many} {change}".strip())

    def _wire(self) -> None:
        self.order.currentIndexChanged.connect(self._show)
        self.map.cell_clicked.connect(self.edit)
        self.undo_button.clicked.connect(self.undo)
        self.import_button.clicked.connect(self.import_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.undo_button.click)

    def _lay_out(self) -> None:
        head, buttons, note = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (head, note):
            row.setSpacing(tokens.space("s"))
        head.addWidget(self._title, 1)
        head.addWidget(self.order)
        buttons.setSpacing(tokens.space("xs"))
        for button in (self.undo_button, self.import_button, self.export_button):
            buttons.addWidget(button)
        head.addLayout(buttons)
        note.addWidget(self._trouble_icon, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._trouble, 1)
        self.body.addLayout(head)
        self.body.addLayout(note)
        self.body.addWidget(self.map, 1)
        self.show_trouble("")
