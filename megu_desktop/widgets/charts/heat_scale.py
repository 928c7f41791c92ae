"""What explains a heat map: the colour bar beside it, and the small signs below it."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import qcolor
from megu_desktop.look.text import role_font
from megu_desktop.widgets.charts.heat_overlay import cell_text, draw_corner


class Scale(QWidget):
    """The colour bar: largest value at the top, half of it, and 0."""

    def __init__(self) -> None:
        super().__init__()
        self.top_value, self.unit = 1.0, 1
        self.fit()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Colour scale"))

    def fit(self) -> None:
        """Take the width that the numbers need; the font may have changed."""
        self.setFixedWidth(max(44, 20 + QFontMetrics(role_font("small")).horizontalAdvance("0000")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ramp = QLinearGradient(0, self.height(), 0, 0)
        for number, color in enumerate(tokens.heat()):
            ramp.setColorAt(number / 5, color)
        painter.fillRect(0, 0, 12, self.height(), ramp)
        painter.setFont(role_font("small"))
        painter.setPen(qcolor("muted"))
        height = QFontMetrics(role_font("small")).height()
        places = ((self.top_value, 0), (self.top_value / 2, (self.height() - height) / 2), (0, self.height() - height))
        for value, top in places if self.height() >= 4 * height else (places[0], places[2]):
            text = "0" if value == 0 else cell_text(value, self.unit)
            painter.drawText(QRectF(18, top, self.width() - 18, height), Qt.AlignmentFlag.AlignLeft, text)


class Key(QWidget):
    """A sign of 14 px: the orange frame that marks a row (``row``), or the corner of a cell set by hand (``edit``)."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._sign == "row":
            painter.setPen(pg.mkPen(tokens.plot_color(1), width=2))
            painter.drawRect(QRectF(1, 1, 12, 12))
            return
        painter.setPen(qcolor("border_strong"))
        painter.drawRect(QRectF(0.5, 0.5, 12, 12))
        draw_corner(painter, QRectF(1, 1, 12, 12), tokens.color("text"))
