"""Base of every page: title, subtitle, room for controls to the right of them, and scrolling content."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QWidget

from megu.project.results import cache_lookups
from megu_desktop.look.heard import announce
from megu_desktop.look.text import NARROW, scale_px
from megu_desktop.look.theme import theme
from megu_desktop.widgets.basics.labels import highlight, label, show_text
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.widgets.basics.scrolling import Column, Scrolling
from megu_desktop.widgets.cards.progress_card import Pinned, ProgressCard

APART = 12
"""Milliseconds between two turns that each take their time: whoever types or clicks comes in between."""


class Page(QWidget):
    """`content` holds the page's widgets; end it with a stretch unless one of them should fill the page."""

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
        """Show and hide many parts within this context: they are laid out once, afterwards, not each time.

        Parameters
        ----------
        later : bool
            Show each part in its own turn of the event loop, as each takes time; nothing is painted until then.
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
        for box in (*self._boxes, self.inner):
            QCoreApplication.sendEvent(box, QEvent(QEvent.Type.LayoutRequest))

    def set_title(self, text: str, highlight: str | None = None) -> None:
        """Set the title or the result; `highlight` is its part that names the forget set."""
        if self._words == (text, highlight):
            return
        self._words = (text, highlight)
        self._show_title()
        announce(self._title, text)

    def title(self) -> str:
        """Return the title as plain text."""
        return self._words[0]

    def set_subtitle(self, text: str) -> None:
        """Set the sentence below the title."""
        show_text(self._subtitle, text)

    def add_header_widget(self, widget: QWidget) -> None:
        """Add a control to the right of the title, left of existing ones."""
        self._header.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignTop)

    def pin(self, card: ProgressCard) -> None:
        """Keep running work and its Stop visible: below the content, while its card is scrolled out of view."""
        self._outer.addWidget(Pinned(card, self.scroll_area))

    def two_columns(
        self, left: QWidget | QLayout, right: QWidget | QLayout, right_width: int = 360, right_first: bool = False
    ) -> QWidget:
        """Add two columns to the content, stacked when the window is narrower than 1120 px.

        Parameters
        ----------
        right_first : bool
            Whether the right column, which asks or reports something, is then above the left one.
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
        is_narrow = self.window().width() < scale_px(NARROW)
        ways = QBoxLayout.Direction
        for (row, right_first), (right, width) in zip(self._columns, self._rights, strict=True):
            stack_direction = ways.BottomToTop if right_first else ways.TopToBottom
            direction = stack_direction if is_narrow else ways.LeftToRight
            if row.direction() != direction:
                row.setDirection(direction)
            right.setMinimumWidth(0 if is_narrow else scale_px(width))
            right.setMaximumWidth(16777215 if is_narrow else scale_px(width))

    def _show_title(self) -> None:
        self._title.setText(highlight(*self._words, "forget"))
        self._title.setAccessibleName(self._words[0])

    def _lay_out(self) -> None:
        words = vbox(self._title, self._subtitle, gap="xs")
        add_to(self._header, (words, 1), gap="s")
        self.inner = content = Column()
        self.content_column = column = content.column()
        add_to(column, self._header, (self.content, 1), margins=("xl", "l", "xl", "l"), gap=20)
        self.scroll_area = Scrolling(content)
        self._outer = vbox((self.scroll_area, 1), gap=0, parent=self)


def at_once(show: Callable[..., None]) -> Callable[..., None]:
    """Decorate a page's method that shows much and changes nothing.

    Its parts are laid out once, after all of it, and what it asks of the project is looked up once.
    """

    @wraps(show)
    def shown(page: Page) -> None:
        with page.settling(), cache_lookups():
            show(page)

    return shown


def _holder(layout: QLayout) -> QWidget:
    box = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    box.setLayout(layout)
    return box
