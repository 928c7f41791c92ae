"""The smallest parts that several widgets share: labels, lines and rich words."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.look.text import Role, text_role


def label(text: str = "", role: Role = "body", color: str | None = None, wrap: bool = False) -> QLabel:
    """A plain-text label in a text role. wrap: breaks lines, and grows downwards where it must."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)  # names of files and classes are shown, never read as mark-up
    result.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        result.setSizePolicy(policy)
    text_role(result, role, color)
    return result


def show_text(place: QLabel, text: str) -> None:
    """Show a text; an empty one takes no room."""
    place.setText(text)
    place.setVisible(bool(text))


class Elided(QLabel):
    """A line of plain text that ends in … where there is no room; the whole of it is then its tool tip.

    For names that people have given, which may be of any length, and for what is said of the thing under the cursor.
    Our own sentences are never cut off: they have `OneLine`.
    """

    def __init__(self, text: str = "", role: Role = "body", color: str | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        text_role(self, role, color)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, super().sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        tip = self.text() if shown != self.text() else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        flags = int(self.alignment()) | int(Qt.AlignmentFlag.AlignVCenter)
        painter, role = QPainter(self), self.foregroundRole()
        self.style().drawItemText(painter, area, flags, self.palette(), self.isEnabled(), shown, role)


def replaced(place: QBoxLayout, old: QWidget, new: QWidget) -> QWidget:
    """Puts `new` where `old` is, both at once: left to Qt the place is painted empty till the event loop gets to it."""
    place.replaceWidget(old, new)
    new.setVisible(not old.isHidden())
    old.hide()
    old.deleteLater()
    return new


class OneLine(QLabel):
    """Plain text that would have one line, and breaks it only where there is no room.

    A QLabel with word wrap alone asks for a block of text, however much room there is.
    """

    def __init__(self, text: str = "", role: Role = "body", color: str | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        text_role(self, role, color)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), self.fontMetrics().height())


def breakable(text: str) -> str:
    """A path, or a text with one in it, that may be broken after each folder."""
    return text.replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")


def widen(button: QPushButton, least: int) -> None:
    """Makes a button at least `least` px wide, and never narrower than its text.

    Not the style sheet's work: its `min-width` replaces the width of the text, and layouts would cut the text off.
    """
    button.setMinimumWidth(0)
    button.ensurePolished()
    button.setMinimumWidth(max(least, button.sizeHint().width()))


def icon_button(name: str, words: str) -> QToolButton:
    """A button of 32 px with an icon alone; `words` are its tool tip and its accessible name."""
    result = QToolButton()
    set_icon(result, name)
    result.setFixedSize(tokens.size("control"), tokens.size("control"))
    result.setToolTip(words)
    result.setAccessibleName(words)
    result.setWhatsThis(words)
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return result


def line(vertical: bool = False) -> QFrame:
    """A hairline in the border's colour."""
    result = QFrame()
    mark(result, role="line")
    if vertical:
        result.setFixedWidth(tokens.tokens()["line"]["hairline"])
    else:
        result.setFixedHeight(tokens.tokens()["line"]["hairline"])
    return result


def highlighted(text: str, part: str | None, color: str) -> str:
    """HTML of `text` with its last occurrence of `part` in the token `color`; everything else is escaped."""
    if not part or part not in text:
        return escape(text)
    before, after = text.rsplit(part, 1)
    return f'{escape(before)}<span style="color:{tokens.color(color)}">{escape(part)}</span>{escape(after)}'
