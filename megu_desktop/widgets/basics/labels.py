"""The smallest parts that several widgets share: labels, lines and rich text."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.look.text import Role, set_text_role


def label(text: str = "", role: Role = "body", color: str | None = None, wrap: bool = False) -> QLabel:
    """Return a plain-text label in a text role; with `wrap` it wraps, and grows downwards."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)  # names of files and classes are shown, never read as mark-up
    result.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        result.setSizePolicy(policy)
    set_text_role(result, role, color)
    return result


def show_text(target: QLabel, text: str) -> None:
    """Show a text; hide the label if it is empty."""
    target.setText(text)
    target.setVisible(bool(text))


class Elided(QLabel):
    """A line of plain text that ends in … where there is no room, with the whole text as its tool tip.

    For user-defined names, which may have any length, and for the readout under the cursor. Our own sentences are
    never cut off: they use `OneLine`.
    """

    def __init__(self, text: str = "", role: Role = "body", color: str | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        set_text_role(self, role, color)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, super().sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        tip = self.text() if text != self.text() else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        flags = int(self.alignment()) | int(Qt.AlignmentFlag.AlignVCenter)
        painter, role = QPainter(self), self.foregroundRole()
        self.style().drawItemText(painter, area, flags, self.palette(), self.isEnabled(), text, role)


def replace_widget(layout: QBoxLayout, old_widget: QWidget, new_widget: QWidget) -> QWidget:
    """Put `new_widget` in the place of `old_widget` and return it.

    Both happen at once: with Qt alone the place is painted empty until the next turn of the event loop.
    """
    layout.replaceWidget(old_widget, new_widget)
    new_widget.setVisible(not old_widget.isHidden())
    old_widget.hide()
    old_widget.deleteLater()
    return new_widget


class OneLine(QLabel):
    """Plain text on one line, wrapped only where there is no room."""

    def __init__(self, text: str = "", role: Role = "body", color: str | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_text_role(self, role, color)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), self.fontMetrics().height())


def make_breakable(text: str) -> str:
    """Return a path, or a text with one in it, that may be broken after each folder."""
    return text.replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")


def widen(button: QPushButton, minimum: int) -> None:
    """Make a button at least `minimum` px wide, and never narrower than its text.

    The style sheet can't do it: its `min-width` replaces the width of the text, and layouts would cut the text off.
    """
    button.setMinimumWidth(0)
    button.ensurePolished()
    button.setMinimumWidth(max(minimum, button.sizeHint().width()))


def icon_button(name: str, words: str) -> QToolButton:
    """Return a button of 32 px with only an icon; `words` are its tool tip and accessible name."""
    result = QToolButton()
    set_icon(result, name)
    result.setFixedSize(tokens.size("control"), tokens.size("control"))
    result.setToolTip(words)
    result.setAccessibleName(words)
    result.setWhatsThis(words)
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return result


def line(vertical: bool = False) -> QFrame:
    """Return a hairline in the border's colour."""
    result = QFrame()
    mark(result, role="line")
    if vertical:
        result.setFixedWidth(tokens.tokens()["line"]["hairline"])
    else:
        result.setFixedHeight(tokens.tokens()["line"]["hairline"])
    return result


def highlight(text: str, part: str | None, color: str) -> str:
    """Return HTML of `text` with its last occurrence of `part` in the token `color`; all else is escaped."""
    if not part or part not in text:
        return escape(text)
    head, tail = text.rsplit(part, 1)
    return f'{escape(head)}<span style="color:{tokens.color(color)}">{escape(part)}</span>{escape(tail)}'
