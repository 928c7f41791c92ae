"""Heat map of class similarity: a row for each class, the classes it is mistaken for in the columns."""

import math
from functools import lru_cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from megu_desktop.look import tokens
from megu_desktop.look.heard import announce
from megu_desktop.look.text import role_font
from megu_desktop.look.theme import theme
from megu_desktop.text import joined, numbers
from megu_desktop.widgets.basics.labels import Elided, OneLine, label, show_text
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.charts.heat_cells import Grid, Key, Overlay, Scale
from megu_desktop.widgets.charts.plot import Axis
from megu_desktop.widgets.charts.unit import figure, unit_for, unit_words

Intervals = dict[tuple[str, str], tuple[float, ...]]
LUT = 256
CELL = 44  # px, the height of a row where only a few are known
MOST = 480  # px that such rows take together
MOST_TOLD = 20  # rows that a screen reader is told of at once
LEAST = 240  # px of a whole map, names included


@lru_cache(maxsize=4)
def _colors(stops: tuple[str, ...]) -> np.ndarray:
    """Return the theme's colours from 0 to the maximum, (LUT, 3 or 4) uint8."""
    return np.asarray(pg.ColorMap(np.linspace(0, 1, len(stops)), list(stops)).getLookupTable(nPts=LUT))


class HeatMap(QWidget):
    """Similarities from 0 to 1; rows that unlearning uses are marked. `cell_clicked(row, column)`: edit a cell.

    If at most half of the rows are marked or known, only those are shown, each up to `CELL` px high.
    """

    cell_clicked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._meaning = ""
        self._rows: list[int] = []  # the classes shown as rows
        self._matrix = np.empty((0, 0))
        self._marked: set[str] = set()
        self._by_hand: dict[tuple[str, str], float | None] = {}
        self._intervals: Intervals = {}
        self._shares: Intervals = {}
        self._pointed_cell = (-1, -1)
        self._top: float | None = None
        self.setAccessibleName(self.tr("Classes that look alike"))
        self.plot, self._scale = Grid(self.accessibleName()), Scale()
        self._image, self._overlay = pg.ImageItem(axisOrder="row-major"), Overlay()
        self._readout, self._caption = Elided("", "small", "muted"), OneLine("", "small", "muted")
        self._key, self._hand_key = Key("row"), Key("edit")
        self._hand_words = label(self.tr("Set by hand"), "small", "muted")
        for item in (self._image, self._overlay):
            self.plot.addItem(item)
        self.plot.pointed.connect(self._point)
        self.plot.chosen.connect(self._choose)
        self._lay_out()
        self.plot.recolored.connect(self._recolor)
        self._soon = QTimer(self, singleShot=True, interval=0)  # a plot resized while it is resized is drawn for before
        self._soon.timeout.connect(self._fit)
        self.plot.resized.connect(self._soon.start)
        theme().changed.connect(self._scale.update)
        self.set_caption("")

    def set_matrix(self, names: list[str], matrix: list[list[float | None] | None], marked_rows: list[str]) -> None:
        """Show `matrix[row][column]`, K × K; None for an unknown cell or row.

        The diagonal is shown but is not on the colour scale. Raises ValueError if the shape does not match.
        """
        count = len(names)
        if len(matrix) != count or any(row is not None and len(row) != count for row in matrix):
            raise ValueError(f"{count} names need a matrix of {count} × {count}")
        self._names, self._marked = list(names), set(marked_rows)
        rows = [r for r, row in enumerate(matrix) if names[r] in self._marked or (row and set(row) != {None})]
        self._rows = rows if 0 < len(rows) <= count // 2 else list(range(count))
        self._matrix = np.full((len(self._rows), count), np.nan)
        for place, r in enumerate(self._rows):
            if (row := matrix[r]) is not None:
                self._matrix[place] = [np.nan if value is None else value for value in row]
        if self.plot.shape != self._matrix.shape:
            self.plot.shape, self.plot.cell, self._pointed_cell = self._matrix.shape, (-1, -1), (-1, -1)
        self._key.setVisible(bool(marked_rows))
        self.plot.item.setRange(QRectF(0, 0, max(count, 1), max(len(self._rows), 1)), padding=0)
        self._overlay.show_matrix(self._matrix, self._rows, self._marked_places())
        self._mark_by_hand()
        self._paint()
        self._point(*self._pointed_cell)
        self._fit()

    def set_top(self, top: float | None) -> None:
        """Set the value of the last colour, for maps that are compared; None for the largest value."""
        self._top = top
        self._paint()
        self._point(*self._pointed_cell)

    def set_by_hand(self, cells: dict[tuple[str, str], float | None]) -> None:
        """Mark the cells that were set by hand: (row class, column class) to the answer they replace."""
        self._by_hand = dict(cells)
        self._mark_by_hand()
        self._point(*self._pointed_cell)

    def set_intervals(self, cells: Intervals, shares: Intervals) -> None:
        """Set the intervals of cells, and of their shares of their rows: (row class, column class) to low and high."""
        self._intervals, self._shares = cells, shares
        self._point(*self._pointed_cell)

    def point_at(self, row: int, column: int) -> None:
        """Put the keyboard's frame on a cell, numbered as in `cell_clicked`."""
        self.plot.cell = (self._rows.index(row), column)
        self._point(*self.plot.cell)

    def cell_place(self, row: int, column: int) -> QRect:
        """Return a cell's rectangle on the screen, numbered as in `cell_clicked`."""
        area = self.plot.item.vb.mapRectToScene(
            self.plot.item.vb.mapFromView(QRectF(column, self._rows.index(row), 1, 1)).boundingRect()
        )
        place = self.plot.mapFromScene(area).boundingRect()
        return QRect(self.plot.viewport().mapToGlobal(place.topLeft()), place.size())

    def set_caption(self, text: str) -> None:
        """Set the small text about the mark: "The row that unlearning uses. Click a cell to change it."."""
        self._meaning = text
        self._show_caption()

    def _show_caption(self) -> None:
        text = f"{self._meaning} {unit_words(self._scale.unit)}".strip()
        show_text(self._caption, text)

    def is_partial(self) -> bool:
        """Return True if only a few rows are shown, at a height of their own."""
        return len(self._rows) < len(self._names)

    def unit(self) -> int:
        """Return how many of the unit of the numbers make a whole: 1, a thousand, a million."""
        return self._scale.unit

    def readout(self) -> str:
        """Return the text about the cell under the cursor or with the keyboard's frame."""
        return self._readout.text()

    def _paint(self) -> None:
        cells = self._matrix.copy()
        cells[np.arange(len(self._rows)), self._rows] = np.nan  # the diagonal
        values = cells[np.isfinite(cells)]
        top = self._top or (float(values.max()) if values.size and values.max() > 0 else 1.0)
        self._scale.top_value, self._scale.unit = top, unit_for(top)
        self._overlay.set_top(top, self._scale.unit)
        self._show_caption()
        self._image.setLookupTable(_colors(tuple(tokens.heat())))
        if cells.size:
            self._image.setImage(cells, levels=(0.0, top), autoLevels=False)
        self._scale.update()

    def _point(self, row: int, column: int) -> None:
        self._pointed_cell = row, column
        self._overlay.set_cell(self.plot.cell if self.plot.hasFocus() else (-1, -1))
        if row < 0:
            self.say("", self._summary())
            return
        value, names = self._matrix[row, column], (self._names[self._rows[row]], self._names[column])
        if self._rows[row] == column:
            words = self.tr("{row} recognised as itself: {value}")
        else:
            words = self.tr("{row} taken for {column}: {value}")
        unit = 1 if self._rows[row] == column else self._scale.unit
        value_text = self.tr("not known") if np.isnan(value) else figure(value, unit)
        text = words.format(row=joined.set_apart(names[0]), column=joined.set_apart(names[1]), value=value_text)
        text += self._interval_text(names, unit)
        if names in self._by_hand:
            answer = self._by_hand[names]
            answer_text = self.tr("not known") if answer is None else figure(answer, unit)
            text = self.tr("{text}, set by hand (answered: {answer})").format(text=text, answer=answer_text)
        self.say(text)

    def _interval_text(self, names: tuple[str, str], unit: int) -> str:
        """Return a cell's interval as the end of a sentence; "" if it is unknown, or the cell was set by hand."""
        text = ""
        if names in self._intervals and names not in self._by_hand:
            low, high = (figure(part, unit) for part in self._intervals[names])
            text = self.tr(" (95{gap}% interval {low} to {high})").format(gap=numbers.NBSP, low=low, high=high)
        if names in self._shares:
            share, low, high = (figure(part, 1) for part in self._shares[names])
            text += self.tr(", {share} of its row ({low} to {high})").format(share=share, low=low, high=high)
        return text

    def say(self, text: str, spoken_text: str = "") -> None:
        """Show a sentence in the place of the readout; `spoken_text` replaces it for screen readers."""
        self._readout.setText(text)
        self.plot.setToolTip(text)
        self.plot.setAccessibleDescription(spoken_text or text)
        if self.plot.hasFocus():
            announce(self.plot, text)

    def _summary(self) -> str:
        """Return for screen readers what each row is mistaken for most."""
        cells = self._matrix.copy()
        cells[np.arange(len(self._rows)), self._rows] = -1.0  # the diagonal
        cells = np.where(np.isfinite(cells), cells, -1.0)
        words, parts = self.tr("{row} is most often taken for {column}, {value}"), []
        for place, row in enumerate(self._rows[:MOST_TOLD]):
            column = int(cells[place].argmax()) if cells.shape[1] else 0
            if cells.size and cells[place, column] > 0:
                value = figure(float(cells[place, column]), self._scale.unit)
                names = {"row": joined.set_apart(self._names[row]), "column": joined.set_apart(self._names[column])}
                parts.append(words.format(**names, value=value))
        if not parts:
            return self.tr("None of {n} rows is taken for another class.").format(n=len(self._rows))
        return joined.sentences(f"{'; '.join(parts)}.", unit_words(self._scale.unit))

    def _fit(self) -> None:
        """Make room for the names, and give a few rows the height that they need; fonts and sizes may have changed.

        The axes apply their new sizes only at the plot's next layout, so they are not read back here.
        """
        metrics, is_partial = QFontMetrics(role_font("small")), self.is_partial()
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        left, top = self.plot.axes["left"], self.plot.axes["top"]
        left_width = min(widest, 120) + 16
        cell = max(self.plot.width() - left_width, 1) / max(len(self._names), 1)
        top.upright = widest + 4 > cell
        top_height = min(widest, 96) + 12 if top.upright else metrics.height() + 10
        left.setWidth(left_width)
        top.setHeight(top_height)
        rows = min(CELL * len(self._rows), MOST)
        for part, height in ((self.plot, top_height + rows), (self._scale, rows)):
            part.setMinimumHeight(height if is_partial else LEAST if part is self.plot else 0)
            part.setMaximumHeight(height if is_partial else 16777215)
        self._scale.fit()
        self._readout.setFixedHeight(metrics.height())  # a line of its own: nothing jumps
        room = max(self.plot.height() - top_height, 1) / max(len(self._rows), 1)
        self._set_names(left, [self._names[row] for row in self._rows], room, 120, set(self._marked_places()))
        self._set_names(top, self._names, cell, 96, set())
        self._scale_box.setContentsMargins(0, top_height, 0, 0)
        self._foot.setContentsMargins(left_width, 0, 0, 0)

    def _set_names(self, axis: Axis, names: list[str], room: float, widest: int, marks: set[int]) -> None:
        """Show as many names as fit, including the marked ones; those beside a marked one are left out."""
        metrics = QFontMetrics(role_font("small"))
        every = math.ceil((1 if axis.orientation == "top" and not axis.upright else metrics.height()) / room)
        texts = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, widest) for name in names]
        if len(set(texts)) < len(set(names)):  # names that begin alike differ at their ends
            texts = [metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, widest) for name in names]
        axis.marked = {texts[row] for row in marks}
        rows = [r for r in range(0, len(texts), every) if all(abs(r - m) >= every for m in marks)]
        axis.setTicks([[(row + 0.5, texts[row]) for row in sorted({*rows, *marks})]])

    def _marked_places(self) -> list[int]:
        return [place for place, row in enumerate(self._rows) if self._names[row] in self._marked]

    def _mark_by_hand(self) -> None:
        places = {self._names[row]: place for place, row in enumerate(self._rows)}
        columns = {name: column for column, name in enumerate(self._names)}
        cells = [(places[r], columns[c]) for r, c in self._by_hand if r in places and c in columns]
        self._overlay.set_by_hand(cells)
        for part in (self._hand_key, self._hand_words):
            part.setVisible(bool(cells))

    def _choose(self, row: int, column: int) -> None:
        self.cell_clicked.emit(self._rows[row], column)

    def _recolor(self) -> None:
        self._paint()
        self._overlay.update()
        self._fit()

    def _lay_out(self) -> None:
        self.plot.setMinimumSize(280, LEAST)
        self._scale_box = vbox(self._scale)
        foot = hbox(self._key, self._caption, "s", self._hand_key, self._hand_words, 1, gap="s")
        self._foot = vbox(foot, self._readout, gap="xs")
        vbox((hbox((self.plot, 1), self._scale_box, gap=20), 1), self._foot, 0, gap="s", parent=self)
