"""Bar at the bottom of the window: what is missing, Back and Next."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.heard import announce
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.paint import qcolor
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label, widen
from megu_desktop.widgets.basics.layouts import hbox

SentenceKind = Literal["info", "good", "borderline", "bad"]


class BottomBar(QWidget):
    """One sentence at the left, the page's only primary button at the right."""

    back = Signal()
    next = Signal()

    def __init__(self) -> None:
        super().__init__()
        mark(self, role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(tokens.size("bottom_bar"))
        self._icon, self._sentence = IconLabel("info", "muted"), label("", wrap=True)
        self.back_button, self.next_button = QPushButton(self.tr("Back")), QPushButton("")
        widen(self.back_button, 88)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        hbox(
            self._icon,
            (self._sentence, 1),
            self.back_button,
            self.next_button,
            gap="s",
            margins=("l", tokens.space("s") + 1, "xl", "s"),
            parent=self,
        )
        self.set_sentence("", "info")

    def set_sentence(self, text: str, kind: SentenceKind = "info") -> None:
        """Set the sentence, with the icon of its kind; an empty one hides the icon."""
        if text != self._sentence.text():
            announce(self, text)
        self._sentence.setText(text)
        self._sentence.setAccessibleName(text)
        self._icon.show_icon(kind if text else "", "muted" if kind == "info" else kind)

    def sentence(self) -> str:
        """Return the sentence shown."""
        return self._sentence.text()

    def set_back(self, visible: bool, enabled: bool = True) -> None:
        """Show or hide Back, which the first page does not have."""
        self.back_button.setVisible(visible)
        self.back_button.setEnabled(enabled)

    def set_next(self, text: str, enabled: bool = True) -> None:
        """Set the text of Next, which names its target ("Next: Forget"); an empty text hides it."""
        self.next_button.setText(text)
        mark(self.next_button, role="primary" if enabled else "waiting")  # disabled alone would leave it bold
        widen(self.next_button, 144)
        self.next_button.setVisible(bool(text))
        self.next_button.setEnabled(enabled)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, qcolor("border"))
