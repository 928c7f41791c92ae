"""The delegates of the table of classes: examples, bars and check boxes."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from megu_desktop.look import tokens
from megu_desktop.look.paint import bar, qcolor
from megu_desktop.look.text import role_font
from megu_desktop.widgets.pictures.thumbnails import draw_thumbnail
from megu_desktop.widgets.tables.class_model import BAR_WIDTH, PAD, VALUE

Index = QModelIndex | QPersistentModelIndex


class PaddedDelegate(QStyledItemDelegate):
    """Keeps 16 px at both sides and draws the hairline between rows."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        ground(painter, option, index)
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(PAD - 3, 0, -(PAD - 3), -1)
        inner.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        super().paint(painter, inner, index)


class CheckDelegate(PaddedDelegate):
    """Checks with a click anywhere on the name, not on its small box alone, and with Space."""

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: Any, index: Index) -> bool:
        click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        left = click and event.button() == Qt.MouseButton.LeftButton  # type: ignore[union-attr]
        pressed = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if not left and not pressed:
            return False
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


class ExamplesDelegate(QStyledItemDelegate):
    """As many thumbnails of 24 px as the column has room for."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        ground(painter, option, index)
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
        ground(painter, option, index)
        rect: QRect = option.rect
        value = index.data(VALUE)
        font = role_font("body")
        if value is not None:
            place = QRectF(rect.left() + PAD, rect.center().y() - 3, BAR_WIDTH, 6)
            bar(painter, place, value, tokens.color("accent"), tokens.color("rail"))
        painter.setFont(font)
        painter.setPen(qcolor("text" if value is not None else "muted"))
        words = rect.adjusted(PAD + BAR_WIDTH, 0, -PAD, -1)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data())


def ground(painter: QPainter, option: Any, index: Index) -> None:
    """The ground of a cell, tinted in a selected row, and the hairline under all but the last."""
    rect: QRect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, qcolor("selection"))
    if index.row() + 1 < index.model().rowCount():
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, qcolor("border"))
