"""A line to read and copy, such as a path, whose beginning and end are both seen where it is too long."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolTip

GAP = 2
"""Pixels that QLineEdit itself leaves on either side of its text."""


class FactLine(QLineEdit):
    """Read only. With the focus it is as any other line: what does not fit is reached with the arrows, and copied."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setReadOnly(True)

    def setText(self, text: str) -> None:
        """Shows its beginning first; what is the same stays as it is, selected or not."""
        if text != self.text():
            super().setText(text)
            self.setCursorPosition(0)

    def shown_text(self) -> str:
        """The text as it is drawn: with … in its middle where it does not fit and nobody is at work in it."""
        if self.hasFocus() or self.hasSelectedText():
            return self.text()
        return self._elided()

    def event(self, event: QEvent) -> bool:
        """Its tool tip is the whole text where that does not fit, unless it was given another."""
        if isinstance(event, QHelpEvent) and not self.toolTip() and self._elided() != self.text():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown_text()
        if shown == self.text():
            return super().paintEvent(event)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, self._option(), painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self._area(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)

    def _elided(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self._area().width())

    def _area(self) -> QRect:
        option = self._option()
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inner.adjusted(GAP, 0, -GAP, 0)

    def _option(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option
