"""A check box and a radio button whose text breaks where it has no room; Qt's own cut it off."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

LEAST = 160  # px, a width at which single words still fit
FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class _Breaking:
    """What both share: they are measured and painted here, all else is Qt's."""

    _indicator: QStyle.SubElement
    _contents: QStyle.SubElement
    _sign: QStyle.PrimitiveElement

    def _begin(self) -> None:
        assert isinstance(self, QAbstractButton)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)  # type: ignore[attr-defined]
        return option

    def _before(self) -> int:
        """Px before the text: the sign and the gap to it."""
        assert isinstance(self, QAbstractButton)
        option = self._option()
        option.rect = QRect(0, 0, 1000, 32)  # type: ignore[attr-defined]
        return self.style().subElementRect(self._contents, option, self).left()

    def _high(self, width: int) -> int:
        assert isinstance(self, QAbstractButton)
        room = QRect(0, 0, max(width - self._before(), 1), 10_000)
        words = self.fontMetrics().boundingRect(room, FLAGS | int(Qt.TextFlag.TextShowMnemonic), self.text())
        return max(words.height() + 4, self._one_line().height())

    def _one_line(self) -> QSize:
        raise NotImplementedError

    def _least(self) -> QSize:
        one = self._one_line()
        return QSize(min(one.width(), LEAST), one.height())

    def _paint(self) -> None:
        assert isinstance(self, QAbstractButton)
        painter, option = QStylePainter(self), self._option()
        sign = self.style().subElementRect(self._indicator, option, self)
        words = QRect(QPoint(self._before(), 0), QPoint(self.width() - 1, self.height() - 1))
        mirrored = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        option.rect = sign  # type: ignore[attr-defined]
        painter.drawPrimitive(self._sign, option)
        flags = FLAGS | int(Qt.TextFlag.TextShowMnemonic)
        role = self.foregroundRole()
        self.style().drawItemText(painter, mirrored, flags, self.palette(), self.isEnabled(), self.text(), role)


class CheckBox(_Breaking, QCheckBox):
    """A QCheckBox that grows downwards."""

    _indicator, _contents = QStyle.SubElement.SE_CheckBoxIndicator, QStyle.SubElement.SE_CheckBoxContents
    _sign = QStyle.PrimitiveElement.PE_IndicatorCheckBox

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._begin()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(width)

    def minimumSizeHint(self) -> QSize:
        return self._least()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    def _one_line(self) -> QSize:
        return QCheckBox.sizeHint(self)


class RadioButton(_Breaking, QRadioButton):
    """A QRadioButton that grows downwards."""

    _indicator, _contents = QStyle.SubElement.SE_RadioButtonIndicator, QStyle.SubElement.SE_RadioButtonContents
    _sign = QStyle.PrimitiveElement.PE_IndicatorRadioButton

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._begin()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(width)

    def minimumSizeHint(self) -> QSize:
        return self._least()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    def _one_line(self) -> QSize:
        return QRadioButton.sizeHint(self)
