"""The base of every page: title, subtitle, room for a control at the right of them, and a content that scrolls."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QWidget

from megu.project.results import unchanged
from megu_desktop.look.heard import announce
from megu_desktop.look.text import NARROW, scaled
from megu_desktop.look.theme import theme
from megu_desktop.widgets.basics.labels import highlighted, label, show_text
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.widgets.basics.scrolling import Column, Scrolling
from megu_desktop.widgets.cards.progress_card import Pinned, ProgressCard

APART = 12
"""Milliseconds between two turns that each take their time: whoever types or clicks comes in between."""


class Page(QWidget):
    """Put what the page holds into `content`; end it with a stretch unless something in it should fill the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._subtitle = label("", "title", wrap=True), label("", "body", "muted", wrap=True)
        self._title.setTextFormat(Qt.TextFormat.RichText)
        self._words: tuple[str, str | None] = ("", None)
        self._columns: list[tuple[QBoxLayout, bool]] = []
        self._rights: list[tuple[QWidget, int]] = []
        self._boxes: list[QWidget] = []
        self._header = QHBoxLayout()
        self.content = vbox(gap="m")
        self._lay_out()
        theme().changed.connect(self._show_title)
        theme().changed.connect(self._arrange)

    @contextmanager
    def settling(self, *, later: bool = False) -> Iterator[None]:
        """While much is shown and hidden: parts are placed once, afterwards. Qt would place all of them each time.

        later: in a turn of the event loop's own, as each takes its time; nothing is painted till then.
        """
        if not self.content_column.isEnabled():  # within another one, which places them
            yield
            return
        self._enable_layouts(False)
        try:
            yield
        finally:
            if later and self.isVisible():
                self.inner.setUpdatesEnabled(False)
                QTimer.singleShot(APART, self, self._place_parts)
            else:
                self._place_parts()

    def _enable_layouts(self, enabled: bool) -> None:
        for layout in (*(row for row, _ in self._columns), self.content_column):
            layout.setEnabled(enabled)

    def _place_parts(self) -> None:
        self._enable_layouts(True)
        if not self.inner.updatesEnabled():
            self.inner.setUpdatesEnabled(True)  # which paints all of it, whether it changed or not
        for placed in (*self._boxes, self.inner):
            QCoreApplication.sendEvent(placed, QEvent(QEvent.Type.LayoutRequest))

    def set_title(self, text: str, highlight: str | None = None) -> None:
        """The title or the result. highlight: the part of it that names what is forgotten."""
        if self._words == (text, highlight):
            return
        self._words = (text, highlight)
        self._show_title()
        announce(self._title, text)

    def title(self) -> str:
        """The title as plain text."""
        return self._words[0]

    def set_subtitle(self, text: str) -> None:
        """The sentence below the title."""
        show_text(self._subtitle, text)

    def add_header_widget(self, widget: QWidget) -> None:
        """Puts a control at the right of the title, left of those that are there."""
        self._header.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignTop)

    def pin(self, card: ProgressCard) -> None:
        """Keep running work in sight, and with it Stop: below the content, where its card is scrolled out of view."""
        self._outer.addWidget(Pinned(card, self.scroll_area))

    def two_columns(
        self, left: QWidget | QLayout, right: QWidget | QLayout, right_width: int = 360, right_first: bool = False
    ) -> QWidget:
        """Adds two columns to the content, which go under each other when the window is narrower than 1120 px.

        right_first: then the right one, which asks or tells something, goes above the left one.
        """
        box = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, box)
        sides = [side if isinstance(side, QWidget) else _holder(side) for side in (left, right)]
        add_to(row, (sides[0], 1), (sides[1], 0), gap="m", margins=0)
        self._columns.append((row, right_first))
        self._boxes.append(box)
        self._rights.append((sides[1], right_width))
        self.content.addWidget(box, 1)
        self._arrange()
        return box

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self._title, self.title())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.window().width() < scaled(NARROW)
        ways = QBoxLayout.Direction
        for (row, right_first), (right, width) in zip(self._columns, self._rights, strict=True):
            below = ways.BottomToTop if right_first else ways.TopToBottom
            direction = below if narrow else ways.LeftToRight
            if row.direction() != direction:
                row.setDirection(direction)
            right.setMinimumWidth(0 if narrow else scaled(width))
            right.setMaximumWidth(16777215 if narrow else scaled(width))

    def _show_title(self) -> None:
        self._title.setText(highlighted(*self._words, "forget"))
        self._title.setAccessibleName(self._words[0])

    def _lay_out(self) -> None:
        words = vbox(self._title, self._subtitle, gap="xs")
        add_to(self._header, (words, 1), gap="s")
        self.inner = inner = Column()
        self.content_column = column = inner.column()
        add_to(column, self._header, (self.content, 1), margins=("xl", "l", "xl", "l"), gap=20)
        self.scroll_area = Scrolling(inner)
        self._outer = vbox((self.scroll_area, 1), gap=0, of=self)


def at_once(show: Callable[..., None]) -> Callable[..., None]:
    """Decorates a page's method that shows much and changes nothing: its parts are placed once, after all of it, and
    what it asks of the project is looked up once."""

    @wraps(show)
    def shown(page: Page) -> None:
        with page.settling(), unchanged():
            show(page)

    return shown


def _holder(layout: QLayout) -> QWidget:
    box = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    box.setLayout(layout)
    return box
