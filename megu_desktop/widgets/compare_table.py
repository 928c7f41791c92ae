"""The table of results: a question in plain words, each model's figure with its interval, and the verdict."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.text import text_role
from megu_desktop.widgets.card import Card
from megu_desktop.widgets.help_button import HelpButton
from megu_desktop.widgets.parts import OneLine, label, line, replaced
from megu_desktop.widgets.verdict import VerdictKind, verdict_color


@dataclass(frozen=True)
class CompareRow:
    """One question.

    help: the metric's name and definition. cells: per column the value and, in small, its interval; ("–", "") where
    there is none. verdict_kind: None for a row that is not judged.
    """

    question: str
    help: str
    cells: list[tuple[str, str]] = field(default_factory=list)
    verdict_kind: VerdictKind | None = None
    verdict_text: str = ""


class CompareTable(Card):
    """Columns are the models; the one that is judged is strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[str] = []
        self._strong, self._corner, self._verdict = 1, "", ""
        self._rows: list[CompareRow] = []
        self._table = QWidget()
        self.setAccessibleName(self.tr("Original, unlearned and retrained model compared"))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self._table)
        self.body.addStretch()  # room that is left over stays below the rows

    def set_columns(
        self, columns: list[str], strong: int = 1, corner: str | None = None, verdict: str | None = None
    ) -> None:
        """Names the columns. strong: index of the judged one. corner: what the small figures are."""
        self._columns, self._strong = list(columns), strong
        self._corner = self.tr("Small figures: 95 % interval") if corner is None else corner
        self._verdict = self.tr("Compared with retrained") if verdict is None else verdict
        self._rebuild()

    def set_rows(self, rows: list[CompareRow]) -> None:
        """Replaces the rows. Raises ValueError where a row has not one cell per column."""
        for row in rows:
            if len(row.cells) != len(self._columns):
                raise ValueError(f"{row.question!r} has {len(row.cells)} cells for {len(self._columns)} columns")
        self._rows = list(rows)
        self._rebuild()

    def _rebuild(self) -> None:
        new = QWidget()
        grid = QGridLayout(new)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        for column, stretch in enumerate((352, *[128] * (len(self._columns) - 1), 172, 194)):
            grid.setColumnStretch(column, stretch)
        self._header(grid)
        for number, row in enumerate(self._rows):
            grid.addWidget(line(), 2 * number + 1, 0, 1, -1)
            self._row(grid, 2 * number + 2, row)
        self._table = replaced(self.body, self._table, new)

    def _header(self, grid: QGridLayout) -> None:
        grid.setRowMinimumHeight(0, 36)
        for column, title in enumerate((self._corner, *self._columns, self._verdict)):
            words = label(title, "small", "muted", wrap=True)
            if column == self._strong + 1:
                text_role(words, "small", "text", bold=True)
            words.setContentsMargins(tokens.space("m"), 0, 0, 0)
            grid.addWidget(words, 0, column)

    def _row(self, grid: QGridLayout, place: int, row: CompareRow) -> None:
        grid.setRowMinimumHeight(place, tokens.size("row_two_lines") - 1)
        question = OneLine(row.question)
        grid.addWidget(_side_by_side(question, HelpButton(row.question, row.help)), place, 0)
        for column, (value, interval) in enumerate(row.cells):
            cell = _two_lines(value, interval, column == self._strong)
            cell.setAccessibleName(f"{row.question} {self._columns[column]}: {value} {interval}".strip())
            grid.addWidget(cell, place, column + 1)
        verdict = QWidget()
        box = QHBoxLayout(verdict)
        box.setContentsMargins(tokens.space("m"), 0, tokens.space("m"), 0)
        box.setSpacing(tokens.space("s"))
        if row.verdict_kind is not None:
            box.addWidget(IconLabel(row.verdict_kind, verdict_color(row.verdict_kind)))
        box.addWidget(label(row.verdict_text, wrap=True), 1)
        grid.addWidget(verdict, place, len(self._columns) + 1)


def _side_by_side(question: QLabel, button: HelpButton) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(tokens.space("m"), 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(question)
    row.addWidget(button)
    row.addStretch()
    return box


def _two_lines(value: str, interval: str, strong: bool) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(tokens.space("m"), 2, 0, 2)
    column.setSpacing(0)
    column.addStretch()
    column.addWidget(label(value, "strong" if strong else "body"))
    if interval:
        column.addWidget(label(interval, "small", "muted"))
    column.addStretch()
    return box
