"""The strip that stands in for the card of running work while that is scrolled out of sight."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.look.paint import qcolor
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.flow_row import flowing
from megu_desktop.widgets.basics.parts import OneLine, widen
from megu_desktop.widgets.cards.progress_card import ProgressCard

MOVING = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class Pinned(QWidget):
    """Says what a card says, with its Stop, while the card runs within `area` and its button can't be seen whole.

    It takes its room from the area's lower end, so what is looked at stays where it is and nothing is covered.
    """

    def __init__(self, card: ProgressCard, area: QScrollArea) -> None:
        super().__init__()
        mark(self, role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._card, self._area = card, area
        self._task, self._count, self._left = OneLine("", "strong"), OneLine("", "body", "muted"), OneLine("")
        self.bar, self.button = QProgressBar(), QPushButton()
        self.bar.setTextVisible(False)
        self._lay_out()
        self.hide()
        self.button.clicked.connect(card.button.click)
        card.changed.connect(self._show_card)
        area.verticalScrollBar().valueChanged.connect(self._show_card)
        for watched in (card, area.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVING:
            self._show_card()
        return False

    def told(self) -> tuple[str, str, str]:
        """What is being done, how much of it, and the time left, as it stands there."""
        return self._task.text(), self._count.text(), self._left.text()

    def _show_card(self) -> None:
        needed = self._card.running and self._card.isVisibleTo(self._area) and not self._in_sight()
        if needed:
            self._copy()
        if needed == self.isHidden():
            self.setVisible(needed)

    def _in_sight(self) -> bool:
        """Whether the card's button stands within what is seen of the area."""
        button, seen = self._card.button, self._area.viewport()
        top = button.mapTo(seen, QPoint(0, 0)).y() if seen.isAncestorOf(button) else 0
        return top >= 0 and top + button.height() <= seen.height()

    def _copy(self) -> None:
        for part, text in zip((self._task, self._count, self._left), self._card.told(), strict=True):
            part.setText(text)
        value, most = self._card.bar()
        self.bar.setRange(0, most)
        self.bar.setValue(value)
        self.bar.setAccessibleName(self._card.told()[0])
        self.button.setText(self._card.button.text())
        self.button.setEnabled(self._card.button.isEnabled())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, qcolor("border"))

    def _lay_out(self) -> None:
        set_icon(self.button, "stop")
        widen(self.button, 88)
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(tokens.space("xs"))
        words.addWidget(flowing(1, self._task, self._count, self._left))
        words.addWidget(self.bar)
        row.setContentsMargins(tokens.space("xl"), tokens.space("s") + 1, tokens.space("xl"), tokens.space("s"))
        row.setSpacing(tokens.space("m"))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
