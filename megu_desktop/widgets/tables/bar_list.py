"""Short list of names with bars: the classes nearest to the one to forget."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import draw_bar
from megu_desktop.look.theme import theme
from megu_desktop.text import joined
from megu_desktop.widgets.basics.labels import highlight, label, replace_widget, show_text
from megu_desktop.widgets.basics.layouts import add_to, gridbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.charts.unit import figure
from megu_desktop.widgets.pictures.thumbnails import draw_thumbnail


@dataclass(frozen=True)
class BarRow:
    """One row: a value from 0 to 1, an example of the class, and a text that replaces the value in its unit."""

    name: str
    value: float
    image: QImage | None = None
    text: str = ""


class Thumbnail(QWidget):
    """One thumbnail of a fixed size."""

    def __init__(self, image: QImage | None = None, side: int = 26) -> None:
        super().__init__()
        self._image = image
        self.setFixedSize(side, side)

    def show_image(self, image: QImage | None) -> None:
        """Show another image."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_thumbnail(QPainter(self), self.rect(), self._image)


class Bar(QWidget):
    """A bar of 8 px with round ends."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, tokens.size("progress"))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_bar(QPainter(self), QRectF(self.rect()), self._share, tokens.color("accent"), tokens.color("rail"))


class BarList(Card):
    """A card with a title, rows and a caption. Bars are drawn on the scale 0 to `top`."""

    def __init__(self, title: str = "", highlight: str | None = None) -> None:
        super().__init__()
        self._words = (title, highlight)
        self._title, self._caption = label("", "section", wrap=True), label("", "small", "muted", wrap=True)
        self._title.setTextFormat(Qt.TextFormat.RichText)
        self._rows = QWidget()
        add_to(self.body, self._title, self._rows, self._caption)
        theme().changed.connect(self._show_title)
        self.set_title(title, highlight)
        self.set_caption("")

    def set_title(self, text: str, highlight: str | None = None) -> None:
        """Set the title; `highlight` is its part that names the forget set."""
        self._words = (text, highlight)
        self.setAccessibleName(text)
        self._show_title()

    def set_caption(self, text: str) -> None:
        """Set the small text about the scale: "0 = never taken for it, 1 = always taken for it"."""
        show_text(self._caption, text)

    def set_rows(self, rows: list[BarRow], top: float | None = None, unit: int = 1) -> None:
        """Replace the rows.

        Parameters
        ----------
        top : float or None
            Value of a full bar; by default a little above the largest.
        unit : int
            See unit.py.
        """
        content = QWidget()
        grid = gridbox(12, 6, parent=content)
        grid.setColumnStretch(2, 1)
        full = top or max((row.value for row in rows), default=0) / 0.94 or 1.0
        for number, row in enumerate(rows):
            if any(other.image for other in rows) or not row.text:
                grid.addWidget(Thumbnail(row.image), number, 0)
            grid.addWidget(label(joined.set_apart(row.name)), number, 1)
            grid.addWidget(Bar(row.value / full), number, 2, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(row.text or figure(row.value, unit)), number, 3, Qt.AlignmentFlag.AlignRight)
        self._rows = replace_widget(self.body, self._rows, content)
        self.setAccessibleDescription(
            joined.join_names([f"{joined.set_apart(row.name)} {row.text or figure(row.value, unit)}" for row in rows])
        )

    def _show_title(self) -> None:
        self._title.setText(highlight(*self._words, "forget"))
        self._title.setVisible(bool(self._words[0]))
