"""The table of results: a question in plain words, each model's figure with its interval, and the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.text import text_role
from megu_desktop.widgets.card import Card
from megu_desktop.widgets.help_button import HelpButton
from megu_desktop.widgets.parts import OneLine, label, line
from megu_desktop.widgets.verdict import VerdictKind, verdict_color

QUESTION, MODEL, VERDICT = (352, 160), (110, 100), (280, 176)
"""Stretch and least width in px of the columns."""


@dataclass(frozen=True)
class CompareRow:
    """One question.

    help: the metric's name and definition. cells: per column the value and, in small, its interval; ("–", "") where
    there is none. verdict_kind: None for a row that is not judged. verdict_small: a second line of it.
    first: whether the row begins a group; the others belong to the question above them. word: the entry of the
    glossary that tells more.
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
    """Columns are the models; the one that is judged is strong. More of them than fit are reached by scrolling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[str] = []
        self._strong, self._corner, self._verdict, self._place = 1, "", "", 0
        self._rows: list[CompareRow] = []
        self._table = QWidget()
        self.setAccessibleName(self.tr("Original, unlearned and retrained model compared"))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._sideways = _Sideways()
        self._sideways.setAccessibleName(self.accessibleName())
        self.body.addWidget(self._sideways)
        self.body.addStretch()  # room that is left over stays below the rows

    def set_columns(
        self,
        columns: list[str],
        strong: int = 1,
        corner: str | None = None,
        verdict: str | None = None,
        judging: int | None = None,
        rows: Sequence[CompareRow] = (),
    ) -> None:
        """Names the columns. strong: index of the judged one. corner: what the small figures are.

        judging: how many columns stand before the verdict, which is about them; by default all. rows: as in `set_rows`;
        those that were there are gone.
        """
        self._place = len(columns) if judging is None else judging
        self._columns, self._strong = list(columns), strong
        self._corner = self.tr("Small figures: 95 % interval") if corner is None else corner
        self._verdict = self.tr("Compared with retrained") if verdict is None else verdict
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[CompareRow]) -> None:
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
        widths = [QUESTION, *[MODEL] * len(self._columns)]
        widths.insert(self._place + 1, VERDICT)
        for column, (stretch, least) in enumerate(widths):
            grid.setColumnStretch(column, stretch)
            grid.setColumnMinimumWidth(column, least)
        self._header(grid)
        for number, row in enumerate(self._rows):
            if row.first:
                grid.addWidget(line(), 2 * number + 1, 0, 1, -1)
            self._row(grid, 2 * number + 2, row)
        self._table = new
        self._sideways.setWidget(new)  # deletes the one before
        new.setAutoFillBackground(False)  # the card's own colour shows
        self._sideways.updateGeometry()  # it asks for the height of what it holds, of which Qt knows nothing

    def _header(self, grid: QGridLayout) -> None:
        grid.setRowMinimumHeight(0, 36)
        for place, title in (
            (0, self._corner),
            (self._place + 1, self._verdict),
            *((self._column(column), title) for column, title in enumerate(self._columns)),
        ):
            words = label(title, "small", "muted", wrap=True)
            if place == self._column(self._strong):
                text_role(words, "small", "text", bold=True)
            words.setContentsMargins(tokens.space("m"), 6, 0, 6)
            grid.addWidget(words, 0, place)

    def _column(self, number: int) -> int:
        """Where a model's column stands in the grid."""
        return number + 1 + (number >= self._place)

    def _row(self, grid: QGridLayout, place: int, row: CompareRow) -> None:
        grid.setRowMinimumHeight(place, tokens.size("row_two_lines") - 1)
        question = OneLine(row.question, "body" if row.first else "small", None if row.first else "muted")
        grid.addWidget(_side_by_side(question, HelpButton(row.question, row.help, row.word)), place, 0)
        for column, (value, interval) in enumerate(row.cells):
            cell = _two_lines(value, interval, column == self._strong)
            cell.setAccessibleName(f"{row.question} {self._columns[column]}: {value} {interval}".strip())
            grid.addWidget(cell, place, self._column(column))
        verdict = QWidget()
        box = QHBoxLayout(verdict)
        box.setContentsMargins(tokens.space("m"), 4, tokens.space("s"), 4)
        box.setSpacing(tokens.space("s"))
        if row.verdict_kind is not None:
            box.addWidget(IconLabel(row.verdict_kind, verdict_color(row.verdict_kind)))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(label(row.verdict_text, wrap=True))
        if row.verdict_small:
            said.addWidget(label(row.verdict_small, "small", "muted", wrap=True))
        box.addLayout(said, 1)
        verdict.setAccessibleName(f"{row.question} {row.verdict_text} {row.verdict_small}".strip())
        grid.addWidget(verdict, place, self._place + 1)


class _Sideways(QScrollArea):
    """As high as what it holds, which it scrolls to the side where that has no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(QUESTION[1], self._high())

    def _high(self) -> int:
        inside = self.widget()
        if inside is None:
            return 0
        layout, least = inside.layout(), inside.minimumSizeHint()
        width = max(self.viewport().width(), least.width())
        high = (
            layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else least.height()
        )
        return high + (self.horizontalScrollBar().sizeHint().height() if width > self.viewport().width() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides how many lines the questions take; Tab brings a control that is out of sight into view."""
        super().resizeEvent(event)
        bar = self.horizontalScrollBar()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bar.maximum() else Qt.FocusPolicy.NoFocus)
        if self.height() != self._high():
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """What it was given while hidden, Qt told no layout of: a reopened project would show no table."""
        super().showEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
        else:
            event.ignore()  # the page scrolls up and down

    def wheelEvent(self, event: QWheelEvent) -> None:
        if abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            super().wheelEvent(event)
        else:
            event.ignore()


def _side_by_side(question: QLabel, button: HelpButton) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(tokens.space("m"), 4, 0, 4)
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
