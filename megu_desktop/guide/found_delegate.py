"""Delegate of a search result: the section's title, and below it in small type the words around the first match."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import qcolor

Index = QModelIndex | QPersistentModelIndex
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
SMALL = 0.9
LINES = 4
"""Of the words around a place, at most."""


class FoundDelegate(QStyledItemDelegate):
    """An item's text is its title and, after a line break, its excerpt."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = str(index.data()), ""  # type: ignore[attr-defined]
        widget: QWidget | None = option.widget  # type: ignore[attr-defined]
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        upper, lower = self._places(option, text)
        title, _, part = text.partition("\n")
        strong, small = self._fonts(option)
        painter.save()
        painter.setFont(strong)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))  # type: ignore[attr-defined]
        painter.drawText(upper, WRAP, title)
        painter.setFont(small)
        painter.setPen(qcolor("muted"))
        painter.drawText(lower, WRAP, part)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.initStyleOption(option, index)
        widget: QWidget | None = option.widget  # type: ignore[attr-defined]
        viewport = getattr(widget, "viewport", None)
        width = viewport().width() if viewport is not None else 240
        option.rect = QRect(0, 0, width, 0)  # type: ignore[attr-defined]
        _, lower = self._places(option, str(index.data()))
        return QSize(width, lower.bottom() + tokens.space("s"))

    def _places(self, option: QStyleOptionViewItem, text: str) -> tuple[QRect, QRect]:
        """Return the rectangles of title and excerpt in the item's rectangle."""
        title, _, part = text.partition("\n")
        gap, area = tokens.space("s"), option.rect  # type: ignore[attr-defined]
        x, width = area.left() + gap, area.width() - 2 * gap
        strong, small = (QFontMetrics(font) for font in self._fonts(option))
        title_height = strong.boundingRect(QRect(0, 0, width, 10_000), WRAP, title).height()
        upper = QRect(x, area.top() + gap, width, title_height)
        maximum = LINES * small.lineSpacing()
        part_height = min(small.boundingRect(QRect(0, 0, width, 10_000), WRAP, part).height(), maximum)
        return upper, QRect(x, upper.bottom() + 3, width, part_height)

    def _fonts(self, option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
        strong, small = QFont(option.font), QFont(option.font)  # type: ignore[attr-defined]
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(small.pointSizeF() * SMALL)
        return strong, small
