"""Table of results: a question in plain words, each model's figure with its interval, and the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QPushButton, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel, set_icon
from megu_desktop.look.properties import mark
from megu_desktop.look.text import scale_px, set_text_role
from megu_desktop.look.theme import theme
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import OneLine, label, line, replace_widget
from megu_desktop.widgets.basics.layouts import add_to, gridbox, hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.verdict import VerdictKind, verdict_color
from megu_desktop.widgets.forms.help_button import HelpButton

QUESTION, MODEL, VERDICT = (352, 224), (112, 84), (264, 160)
"""Stretch and least width in px of the columns."""
FEW, CROWDED = 3, (1, 88)
"""So many models stand well apart; of more, each takes the width of its figures, and the words get the rest."""
CELL = 144
"""Px that a figure takes at least where figures flow below their question."""
BAR = 16
"""Px that a scroll bar takes at most."""


@dataclass(frozen=True)
class CompareRow:
    """One question.

    Attributes
    ----------
    help : str
        Name and definition of the metric.
    cells : sequence of tuple
        For each column the value and, in small type, its interval; ("–", "") for a missing one, ("", "") if there is
        none by design.
    verdict_kind : str or None
        None for a row that is not judged.
    verdict_small : str
        Second line of the verdict.
    first : bool
        Whether the row begins a group; the others belong to the question above them.
    word : str
        Glossary entry.
    """

    question: str
    help: str
    cells: list[tuple[str, str]] = field(default_factory=list)
    verdict_kind: VerdictKind | None = None
    verdict_text: str = ""
    verdict_small: str = ""
    first: bool = True
    word: str = ""


class CompareTable(Card):
    """Columns are the models; the judged one is bold. Further figures are folded away until requested.

    If the columns do not fit side by side, the figures wrap below their question, each with its column's name, so
    nothing scrolls sideways.
    """

    def __init__(self) -> None:
        super().__init__()
        self._columns: list[str] = []
        self._strong, self._verdict, self._place = 1, "", 0
        self._rows: list[CompareRow] = []
        self._shape = (0, 0)  # how many figures stand in a line, 0 for columns; and the width that columns need
        self._width_at_build, self._last_shape = (
            0,
            (-1, 0),
        )  # the width that they stood in; figures in a line and width of before
        self._table = QWidget()
        self.setAccessibleName(self.tr("Original, unlearned and retrained model compared"))
        # room that is left over stays below the rows
        add_to(self.body, self._table, 0, gap=0, margins=0)
        self.more = QPushButton(self)
        self.more.setCheckable(True)
        mark(self.more, role="quiet")
        self.more.toggled.connect(self._rebuild)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._rebuild)
        theme().changed.connect(self._soon.start)

    def set_columns(
        self,
        columns: list[str],
        strong: int = 1,
        verdict: str | None = None,
        judging: int | None = None,
        rows: Sequence[CompareRow] = (),
    ) -> None:
        """Name the columns.

        Parameters
        ----------
        strong : int
            Index of the judged one.
        judging : int or None
            Number of columns before the verdict, which is about them; None for all.
        rows : sequence of CompareRow
            New rows, as in `set_rows`.
        """
        self._place = len(columns) if judging is None else judging
        self._columns, self._strong = list(columns), strong
        self._verdict = self.tr("Compared with retrained") if verdict is None else verdict
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[CompareRow]) -> None:
        """Replace the rows. Raises ValueError if a row has not one cell for each column."""
        for row in rows:
            if len(row.cells) != len(self._columns):
                raise ValueError(f"{row.question!r} has {len(row.cells)} cells for {len(self._columns)} columns")
        self._rows = list(rows)
        self._rebuild()

    def unfold(self, expanded: bool) -> None:
        """Show the further figures, or only the first of each question."""
        self.more.setChecked(expanded)

    def minimumSizeHint(self) -> QSize:
        """Return the width of one figure in a line: `resizeEvent` then gives up columns."""
        return QSize(scale_px(QUESTION[1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up columns that do not fit.

        Room that a scroll bar took does not bring them back when the bar goes: it would return, endlessly.
        """
        super().resizeEvent(event)
        possible, current = self._figures_per_line(self._shape[1]), self._shape[0]
        if possible == current:
            self._width_at_build = self.width()
        elif (possible, self.width()) != self._last_shape:
            self._last_shape = (
                (current, self._width_at_build) if abs(self._width_at_build - self.width()) <= BAR else (-1, 0)
            )
            self._soon.start()

    def _figures_per_line(self, needed_width: int) -> int:
        """Return the number of figures that fit into a line; 0 if there is room for columns."""
        return 0 if needed_width <= self.width() else max(1, self.width() // scale_px(CELL))

    def _rebuild(self) -> None:
        has_focus = self.more.hasFocus()
        self._name_more()
        self.more.setParent(self)  # it outlives the tables that it stands in
        table = self._build_columns()
        needed_width = table.minimumSizeHint().width()
        if in_a_line := self._figures_per_line(needed_width):
            self.more.setParent(self)
            table.deleteLater()
            table = self._build_lines(in_a_line)
        self._shape, self._width_at_build = (in_a_line, needed_width), self.width()
        self._table = replace_widget(self.body, self._table, table)
        table.setAutoFillBackground(False)  # the card's own colour shows
        table.show()  # at once, where a layout would show it in a turn of its own
        self.more.setVisible(any(not row.first for row in self._rows))
        if has_focus:
            self.more.setFocus()
        self.updateGeometry()

    def _name_more(self) -> None:
        further = [row for row in self._rows if not row.first]
        outside = sum(row.verdict_kind in ("borderline", "bad") for row in further)
        text = self.tr("Further figures: {n}").format(n=len(further))
        if outside:
            text = self.tr("Further figures: {n}, outside the range: {m}").format(n=len(further), m=outside)
        self.more.setText(text)
        is_expanded = self.more.isChecked()
        set_icon(self.more, "chevron-up" if is_expanded else "chevron-down", "accent")
        self.more.setAccessibleDescription(self.tr("Open") if is_expanded else self.tr("Collapsed"))

    def _visible_rows(self) -> list[CompareRow]:
        return [row for row in self._rows if row.first or self.more.isChecked()]

    # --- columns ---------------------------------------------------------------------------------------------------

    def _build_columns(self) -> QWidget:
        table = QWidget()
        grid = gridbox(tokens.space("m" if len(self._columns) <= FEW else "s"), 0, parent=table)
        widths = [QUESTION, *[MODEL if len(self._columns) <= FEW else CROWDED] * len(self._columns)]
        widths.insert(self._place + 1, VERDICT)
        for column, (stretch, minimum) in enumerate(widths):
            grid.setColumnStretch(column, stretch)
            grid.setColumnMinimumWidth(column, scale_px(minimum))
        self._header(grid)
        for number, row in enumerate(self._visible_rows()):
            if row.first:
                grid.addWidget(line(), 2 * number + 1, 0, 1, -1)
            grid.setRowMinimumHeight(2 * number + 2, tokens.size("row_two_lines") - 1)
            grid.addWidget(_question(row), 2 * number + 2, 0)
            for place, (_, cell) in enumerate(self._cells(row, True), start=1):
                grid.addWidget(cell, 2 * number + 2, place)
        return table

    def _header(self, grid: QGridLayout) -> None:
        grid.setRowMinimumHeight(0, 36)
        corner = flow_row(0, self._corner(), self.more, line_gap=0)
        corner.setContentsMargins(tokens.space("m"), 6, 0, 0)
        grid.addWidget(corner, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        for place, words in enumerate(self._titles(), start=1):
            words.setContentsMargins(0, 4, 0, 4)
            grid.addWidget(words, 0, place)

    # --- flowing ---------------------------------------------------------------------------------------------------

    def _build_lines(self, in_a_line: int) -> QWidget:
        table = QWidget()
        top = flow_row(0, self._corner(), self.more)
        top.setContentsMargins(tokens.space("m"), 2, tokens.space("s"), 2)
        column = vbox(top, gap=0, margins=(0, 0, 0, "s"), parent=table)
        for row in self._visible_rows():
            if row.first:
                column.addWidget(line())
            add_to(column, _question(row), self._line_cells(row, in_a_line))
        return table

    def _line_cells(self, row: CompareRow, in_a_line: int) -> QLayout:
        """Return the figures of a row in lines, each with the title of its column."""
        grid = gridbox("m", 0, margins=("m", 0, 0, "s"))
        place = 0
        for number, (title, (has_text, cell)) in enumerate(zip(self._titles(), self._cells(row, False), strict=True)):
            if not has_text:
                continue
            span = in_a_line - place % in_a_line if number == self._place else 1  # a verdict takes the rest of its line
            if number == self._place and span == 1 < in_a_line:
                place, span = place + 1, in_a_line
            title.setContentsMargins(0, tokens.space("xs"), 0, 0)
            title.setAlignment(Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(title, 2 * (place // in_a_line), place % in_a_line, 1, span)
            grid.addWidget(cell, 2 * (place // in_a_line) + 1, place % in_a_line, 1, span)
            place += span
        for place in range(in_a_line):
            grid.setColumnStretch(place, 1)
        return grid

    # --- parts of both ---------------------------------------------------------------------------------------------

    def _corner(self) -> QWidget:
        return OneLine(self.tr("In small type: 95 % interval"), "small", "muted")

    def _titles(self) -> list[QLabel]:
        """Return the titles of the columns after the question."""
        titles = [label(title, "small", "muted", wrap=True) for title in self._columns]
        if self._strong < len(titles):
            set_text_role(titles[self._strong], "small", "text", bold=True)
        titles.insert(self._place, label(self._verdict, "small", "muted", wrap=True))
        return titles

    def _cells(self, row: CompareRow, centred: bool) -> list[tuple[bool, QWidget]]:
        """Return the cells of a row, and whether each says anything; `centred` in its row, else at its top."""
        cells: list[tuple[bool, QWidget]] = []
        for column, (value, interval) in enumerate(row.cells):
            cell = _two_lines(value, interval, column == self._strong, centred)
            cell.setAccessibleName(f"{row.question} {self._columns[column]}: {value} {interval}".strip())
            cells.append((bool(value), cell))
        cells.insert(self._place, (bool(row.verdict_text), _verdict(row)))
        return cells


def _question(row: CompareRow) -> QWidget:
    question = OneLine(row.question, "body" if row.first else "small", None if row.first else "muted")
    box = QWidget()
    hbox(question, HelpButton(row.question, row.help, row.word), 0, gap=0, margins=("m", 4, 0, 4), parent=box)
    return box


def _verdict(row: CompareRow) -> QWidget:
    verdict = QWidget()
    icon = [IconLabel(row.verdict_kind, verdict_color(row.verdict_kind))] if row.verdict_kind else []
    small = [label(row.verdict_small, "small", "muted", wrap=True)] if row.verdict_small else []
    texts = vbox(label(row.verdict_text, wrap=True), *small, gap=0)
    hbox(*icon, (texts, 1), gap="s", margins=(0, 2, "s", 2), parent=verdict)
    verdict.setAccessibleName(f"{row.question} {row.verdict_text} {row.verdict_small}".strip())
    return verdict


def _two_lines(value: str, interval: str, strong: bool, centred: bool) -> QWidget:
    box = QWidget()
    figure = label(value, "strong" if strong else "body", wrap=True)
    small = [label(interval, "small", "muted", wrap=True)] if interval else []
    vbox(*([0] if centred else []), figure, *small, 0, gap=0, margins=(0, 2, 0, 2), parent=box)
    return box
