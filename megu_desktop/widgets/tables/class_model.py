"""Model of the table of classes, and its delegates: examples, bars and check boxes."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from megu_desktop.look import tokens
from megu_desktop.look.paint import draw_bar, qcolor
from megu_desktop.look.text import role_font
from megu_desktop.text import numbers as figures
from megu_desktop.widgets.pictures.thumbnails import draw_thumbnail

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
SORT = Roles.UserRole
VALUE = Roles.UserRole + 1
PAD, BAR_WIDTH, CHECK_WIDTH = 16, 52, 26


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    EXAMPLES = 1
    TRAIN = 2
    TEST = 3
    ACCURACY = 4


@dataclass(frozen=True)
class ClassRow:
    """One class.

    Attributes
    ----------
    train, test : int or None
        Numbers of images; None without such a split.
    accuracy : float or None
        Fraction of the test images that the model recognises, None until it is known.
    marked : bool
        Whether it is to be forgotten.
    """

    name: str
    train: int | None
    test: int | None
    accuracy: float | None = None
    marked: bool = False


class ClassModel(QAbstractTableModel):
    """Rows, their examples and their checks."""

    checked_changed = Signal(list)

    def __init__(self, checkable: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[ClassRow] = []
        self._examples: dict[int, list[QImage]] = {}
        self._checked_names: set[str] = set()
        self._checkable = checkable
        figures = (self.tr("Train"), self.tr("Test"), self.tr("Recognised in test"))
        self._titles = [self.tr("Class"), self.tr("Examples"), *figures]

    def set_rows(self, rows: list[ClassRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._examples.clear()
        self._checked_names.clear()
        self.endResetModel()

    def set_headings(self, train: str, test: str, accuracy: str, name: str | None = None) -> None:
        self._titles[Column.TRAIN :] = [train, test, accuracy]
        self._titles[Column.NAME] = name or self.tr("Class")
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.NAME, Column.ACCURACY)

    def set_examples(self, row: int, images: list[QImage]) -> None:
        if not 0 <= row < len(self._rows):
            raise IndexError(row)
        self._examples[row] = list(images)
        place = self.index(row, Column.EXAMPLES)
        self.dataChanged.emit(place, place, [VALUE])

    def examples(self, row: int) -> list[QImage] | None:
        return self._examples.get(row)

    def set_checked(self, names: list[str]) -> None:
        self._checked_names = set(names) & {row.name for row in self._rows}
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def checked_names(self) -> list[str]:
        return [row.name for row in self._rows if row.name in self._checked_names]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._checkable and index.column() == Column.NAME:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Roles.TextAlignmentRole and section in (Column.TRAIN, Column.TEST):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Roles.FontRole:  # the header's own is put back by the style sheet
            return role_font("small")
        return self._titles[section] if role == Roles.DisplayRole else None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == Roles.CheckStateRole and self._checkable and column == Column.NAME:
            return Qt.CheckState.Checked if row.name in self._checked_names else Qt.CheckState.Unchecked
        if role == Roles.DisplayRole:
            return self._text(row, column)
        if role == Roles.AccessibleTextRole:
            return self._describe(index.row(), column)
        if role == Roles.ToolTipRole and column == Column.NAME:
            return row.name
        if role == SORT:
            number = (row.name, 0, row.train, row.test, row.accuracy)[column]
            return -1 if number is None else number
        if role == VALUE:
            return self._examples.get(index.row(), []) if column == Column.EXAMPLES else row.accuracy
        if column == Column.NAME and (row.marked or row.name in self._checked_names):
            return {Roles.ForegroundRole: qcolor("forget"), Roles.FontRole: role_font("strong")}.get(role)  # type: ignore[call-overload]
        if role == Roles.TextAlignmentRole and column in (Column.TRAIN, Column.TEST, Column.ACCURACY):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Roles.EditRole) -> bool:
        if role != Roles.CheckStateRole or not self._checkable:
            return False
        change = (
            self._checked_names.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._checked_names.discard
        )
        change(self._rows[index.row()].name)
        self.dataChanged.emit(index, index)
        self.checked_changed.emit(self.checked_names())
        return True

    def preferred_width(self, column: int) -> int:
        """Return the width of a column: its content, at most 240 pixels, and 16 pixels on each side."""
        title = str(self.headerData(column, Qt.Orientation.Horizontal))
        head = QFontMetrics(role_font("small")).horizontalAdvance(title) + 10  # the style's own margins
        if column == Column.EXAMPLES:
            return head + 2 * PAD
        metrics = QFontMetrics(role_font("strong" if column == Column.NAME else "body"))
        if column == Column.ACCURACY:
            return max(head, BAR_WIDTH + 12 + metrics.horizontalAdvance(figures.percent(1.0, 0))) + 2 * PAD
        longest = max((metrics.horizontalAdvance(self._text(row, column) or "") for row in self._rows), default=0)
        check = CHECK_WIDTH if self._checkable and column == Column.NAME else 0
        return min(max(head, longest + check), 240) + 2 * PAD

    def _describe(self, number: int, column: int) -> str | None:
        """Return the text of a cell for screen readers; Qt adds the name of its column."""
        if column == Column.EXAMPLES:
            return self.tr("{n} examples").format(n=len(self._examples.get(number, [])))
        return self._text(self._rows[number], column)

    def _text(self, row: ClassRow, column: int) -> str | None:
        if column == Column.NAME:
            return row.name
        if column in (Column.TRAIN, Column.TEST):
            number = row.train if column == Column.TRAIN else row.test
            return "–" if number is None else figures.count(number)
        if column == Column.ACCURACY:
            return "–" if row.accuracy is None else figures.percent(row.accuracy, 0)
        return None


class PaddedDelegate(QStyledItemDelegate):
    """Keeps 16 px at both sides and draws the hairline between rows."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        paint_ground(painter, option, index)
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(PAD - 3, 0, -(PAD - 3), -1)
        inner.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        super().paint(painter, inner, index)


class CheckDelegate(PaddedDelegate):
    """Checks with a click anywhere on the name, not only on its small box, and with Space."""

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Any, index: Index) -> bool:
        click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        is_left = click and event.button() == Qt.MouseButton.LeftButton  # type: ignore[union-attr]
        is_press = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if not is_left and not is_press:
            return False
        is_checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if is_checked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


class ExamplesDelegate(QStyledItemDelegate):
    """As many thumbnails of 24 px as fit into the column."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        paint_ground(painter, option, index)
        rect: QRect = option.rect
        side, gap = tokens.size("thumbnail") + 2, 2
        left = rect.left() + PAD - 1
        for image in index.data(VALUE):
            if left + side > rect.right() - PAD:
                break
            draw_thumbnail(painter, QRectF(left, rect.top() + (rect.height() - 1 - side) / 2, side, side), image)
            left += side + gap


class AccuracyDelegate(QStyledItemDelegate):
    """A short bar and the percentage."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        paint_ground(painter, option, index)
        rect: QRect = option.rect
        value = index.data(VALUE)
        font = role_font("body")
        if value is not None:
            place = QRectF(rect.left() + PAD, rect.center().y() - 3, BAR_WIDTH, 6)
            draw_bar(painter, place, value, tokens.color("accent"), tokens.color("rail"))
        painter.setFont(font)
        painter.setPen(qcolor("text" if value is not None else "muted"))
        words = rect.adjusted(PAD + BAR_WIDTH, 0, -PAD, -1)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data())


def paint_ground(painter: QPainter, option: Any, index: Index) -> None:
    """Paint the background of a cell, tinted in a selected row, and the hairline below all but the last."""
    rect: QRect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, qcolor("selection"))
    if index.row() + 1 < index.model().rowCount():
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, qcolor("border"))
