"""Check box and radio button that wrap their text; Qt's own cut it off."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

LEAST = 160  # px, a width at which single words still fit
FLAGS = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
)


if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object  # Qt's class comes after it in the bases


class _Breaking(_Base):
    """Common part: size and painting are done here, all else by Qt."""

    _indicator: QStyle.SubElement
    _contents: QStyle.SubElement
    _sign: QStyle.PrimitiveElement

    def __init__(self, text: str = "") -> None:
        super().__init__(text)  # type: ignore[call-arg]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._gap: int | None = None
        self._heights: dict[tuple[int, str], int] = {}

    def changeEvent(self, event: QEvent) -> None:
        self._gap = None
        self._heights.clear()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        key = (width, self.text())
        if key not in self._heights:  # layouts ask dozens of times, and a style sheet answers slowly
            room = QRect(0, 0, max(width - self._text_offset(), 1), 10_000)
            height = self.fontMetrics().boundingRect(room, FLAGS, self.text()).height() + 4
            self._heights[key] = max(height, self.sizeHint().height())
        return self._heights[key]

    def minimumSizeHint(self) -> QSize:
        one_line = self.sizeHint()
        return QSize(min(one_line.width(), LEAST), one_line.height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), self._option()
        sign = self.style().subElementRect(self._indicator, option, self)
        words = QRect(QPoint(self._text_offset(), 0), QPoint(self.width() - 1, self.height() - 1))
        rect = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        option.rect = sign  # type: ignore[attr-defined]
        painter.drawPrimitive(self._sign, option)
        role = self.foregroundRole()
        self.style().drawItemText(painter, rect, FLAGS, self.palette(), self.isEnabled(), self.text(), role)

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)  # type: ignore[attr-defined]
        return option

    def _text_offset(self) -> int:
        """Return the width before the text in px: indicator and gap."""
        if self._gap is None:
            option = self._option()
            option.rect = QRect(0, 0, 1000, 32)  # type: ignore[attr-defined]
            self._gap = self.style().subElementRect(self._contents, option, self).left()
        return self._gap


class CheckBox(_Breaking, QCheckBox):
    """A QCheckBox that grows downwards."""

    _indicator, _contents = QStyle.SubElement.SE_CheckBoxIndicator, QStyle.SubElement.SE_CheckBoxContents
    _sign = QStyle.PrimitiveElement.PE_IndicatorCheckBox


class RadioButton(_Breaking, QRadioButton):
    """A QRadioButton that grows downwards."""

    _indicator, _contents = QStyle.SubElement.SE_RadioButtonIndicator, QStyle.SubElement.SE_RadioButtonContents
    _sign = QStyle.PrimitiveElement.PE_IndicatorRadioButton
