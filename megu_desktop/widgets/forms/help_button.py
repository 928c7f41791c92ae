"""Question mark that explains a metric or a setting."""

from html import escape

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from megu_desktop.explained.help_keys import asked
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import vbox

WIDTH = 320


class HelpButton(QToolButton):
    """Opens a small pop-up with a text; Esc or a click elsewhere closes it. The same text is its tool tip."""

    def __init__(self, about: str, text: str, word: str = "") -> None:
        """Create the button.

        Parameters
        ----------
        about : str
            What is explained, for screen readers.
        text : str
            The explanation, plain text.
        word : str
            Its glossary entry.
        """
        super().__init__()
        self._word = word
        mark(self, role="quiet")
        set_icon(self, "help", "muted", 16)
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(32, 32)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What’s this: {about}").format(about=about))
        self.set_help(text)
        self.clicked.connect(self._open)

    def set_help(self, text: str) -> None:
        """Set the explanation."""
        self._text = text
        self.setToolTip(
            f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"
        )  # rich text is what makes Qt break the lines
        self.setAccessibleDescription(text)
        self.setWhatsThis(text or self.accessibleName())

    def _open(self) -> None:
        self._popup = _Popup(self._text, self._word, self)
        self._popup.adjustSize()
        place = self.mapToGlobal(QPoint(self.width() // 2, self.height()))
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x() - 24, room.right() - self._popup.width()))
        is_above = place.y() + self._popup.height() > room.bottom()
        top = self.mapToGlobal(QPoint(0, 0)).y() - self._popup.height() if is_above else place.y()
        self._popup.move(left, top)
        self._popup.show()
        self._popup.setFocus()


class _Popup(QFrame):
    def __init__(self, text: str, word: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._word, self._parent = word, parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark(self, role="popup", ownFocus=True)
        self.setAccessibleName(text)
        words = label(text, wrap=True)
        words.setFixedWidth(WIDTH - 32)
        column = vbox(words, margins=(16, 12, 16, 12), parent=self)
        if word:
            column.addWidget(self._link(), 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self) -> QPushButton:
        """Return the link to the word's entry, which has its exact definition and source."""
        link = QPushButton(self.tr("Look up in the glossary"))
        mark(link, role="quiet")
        link.clicked.connect(self._look_up)
        return link

    def _look_up(self) -> None:
        self.close()
        asked.wanted.emit("glossary", self._word, self._parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
            return
        super().keyPressEvent(event)
