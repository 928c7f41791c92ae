"""Read-only line to copy from, such as a path; if it is too long, its beginning and end stay visible."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolTip

GAP = 2
"""Pixels that QLineEdit itself leaves on either side of its text."""


class FactLine(QLineEdit):
    """Read-only line edit. With the focus it behaves like any other: the arrows scroll, and text can be copied."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setReadOnly(True)

    def setText(self, text: str) -> None:
        """Show the beginning of a text; the same text keeps its selection."""
        if text != self.text():
            super().setText(text)
            self.setCursorPosition(0)

    def shown_text(self) -> str:
        """Return the text as it is drawn: with … in its middle if it does not fit and has no focus."""
        if self.hasFocus() or self.hasSelectedText():
            return self.text()
        return self._elide()

    def event(self, event: QEvent) -> bool:
        """Show the whole text as tool tip if it does not fit, unless another one is set."""
        if isinstance(event, QHelpEvent) and not self.toolTip() and self._elide() != self.text():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.shown_text()
        if text == self.text():
            return super().paintEvent(event)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, self._option(), painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self._area(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

    def _elide(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self._area().width())

    def _area(self) -> QRect:
        option = self._option()
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return contents.adjusted(GAP, 0, -GAP, 0)

    def _option(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option
