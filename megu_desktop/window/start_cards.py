"""Parts of the start window: recent projects, the project that was left open, and the sample."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QSizePolicy, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import draw_rounded, qcolor
from megu_desktop.look.properties import mark
from megu_desktop.text import joined
from megu_desktop.widgets.basics.labels import Elided, OneLine, label, line, replace_widget
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.pictures.thumbnails import draw_thumbnail

SIDE, PITCH = 34, 40.8  # of the sample's pictures


@dataclass(frozen=True)
class RecentRow:
    """One project.

    Attributes
    ----------
    key : str
        Its folder, which `opened` emits.
    status : str
        How far it is.
    date : str
        "Today", "3 November".
    """

    key: str
    title: str
    detail: str
    status: str = ""
    date: str = ""


class _Row(QAbstractButton):
    """A button, so that Space, a click and screen readers press it alike."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, row: RecentRow) -> None:
        super().__init__()
        self._key = row.key
        self.clicked.connect(self._open)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(63)
        self.setToolTip(row.key)
        self.setWhatsThis(
            self.tr("Opens this project where you left off. Delete removes it from this list; the folder stays.")
        )
        self.setAccessibleName(joined.join_names([*filter(None, (row.title, row.detail, row.status, row.date))]))
        box = hbox(gap="m", margins=("m", "s", "m", "s"), parent=self)
        texts = QWidget()
        vbox(0, Elided(row.title, "strong"), OneLine(row.detail, "small", "muted"), 0, gap=2, parent=texts)
        date = OneLine(row.date, "body", "muted")
        date.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part, share in ((texts, 44), (OneLine(row.status, "body", "muted"), 38), (date, 18)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # columns in line in all rows
            box.addWidget(part, share)

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint()  # type: ignore[union-attr]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos() if event.globalPos() != QPoint() else self.mapToGlobal(QPoint(24, 24)))

    def menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), self._open)
        menu.addAction(self.tr("Remove from list"), self._remove)
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            corner = tokens.radius("control")
            draw_rounded(
                QPainter(self), QRectF(self.rect()).adjusted(3, 3, -3, -3), corner, tokens.color("background"), None
            )

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def _open(self) -> None:
        self.opened.emit(self._key)

    def _remove(self) -> None:
        self.removed.emit(self._key)


class RecentList(Card):
    """Projects in two lines each; Enter, Space or a click opens, the context menu or Delete removes from the list."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QWidget()
        self.setAccessibleName(self.tr("Recent projects"))
        add_to(self.body, self._rows, margins=1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_rows(self, rows: list[RecentRow]) -> None:
        """Replace the rows. The page hides an empty list."""
        rows_widget = QWidget()
        column = vbox(gap=0, parent=rows_widget)
        for number, row in enumerate(rows):
            if number:
                column.addWidget(line())
            widget = _Row(row)
            widget.opened.connect(self.opened)
            widget.removed.connect(self.removed)
            column.addWidget(widget)
        self._rows = replace_widget(self.body, self._rows, rows_widget)


class _Pictures(QWidget):
    """Rows of small images, some of them left out."""

    def __init__(self, images: Sequence[QImage], holes: Sequence[int], columns: int) -> None:
        super().__init__()
        self._images, self._holes, self._columns = list(images), set(holes), columns
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rows = -(-len(self._images) // self._columns)
        return QSize(round(PITCH * (self._columns - 1)) + SIDE, round(PITCH * max(rows - 1, 0)) + SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pitch = (self.width() - SIDE) / max(self._columns - 1, 1)
        columns = self._columns if pitch >= SIDE + 4 else int((self.width() + 7) // PITCH)
        for number, image in enumerate(self._images):
            column, row = number % self._columns, number // self._columns
            if column >= columns:
                continue
            x = column * (pitch if columns == self._columns else PITCH)
            place = QRectF(round(x), round(row * PITCH), SIDE, SIDE)
            if number in self._holes:
                self._hole(painter, place)
            else:
                draw_thumbnail(painter, place, image)

    def _hole(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.plot_color(1)), 1, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(qcolor("surface"))
        painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), 2, 2)
        painter.restore()


class SampleCard(Card):
    """Sample project: its images with those to forget left out, two lines and a button.

    Parameters
    ----------
    images : list of QImage
        Shown from left to right, `columns` in a row.
    holes : list of int
        Indices of those left out.
    """

    started = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        button_text: str,
        images: Sequence[QImage] = (),
        holes: Sequence[int] = (),
        columns: int = 17,
    ) -> None:
        super().__init__()
        self.button = QPushButton(button_text)
        mark(self.button, large=True)
        self.button.setAccessibleDescription(f"{title}. {text}")
        self.button.clicked.connect(self.started)
        self.setAccessibleName(title)
        words = vbox(label(title, "strong", wrap=True), label(text, "body", "muted", wrap=True), gap="xs")
        row = hbox((words, 1), self.button, gap="m")
        margin = tokens.space("l")
        add_to(self.body, margins=(margin, margin - 1, margin, margin), gap=margin)
        if images:
            self.body.addWidget(_Pictures(images, holes, columns))
        self.body.addLayout(row)


class LeftOffCard(Card):
    """Hidden until `offer` is called. `wanted`, `unwanted`: the user's answer, with the project's folder."""

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._folder = ""
        self._title, self._text = label("", "strong", wrap=True), label("", "body", "muted", wrap=True)
        self.go_on, self.leave = QPushButton(self.tr("Continue")), QPushButton(self.tr("Not now"))
        self.go_on.clicked.connect(self._go_on)
        self.leave.clicked.connect(self._leave)
        mark(self.go_on, large=True)
        mark(self.leave, role="quiet", large=True)
        row = hbox((vbox(self._title, self._text, gap="xs"), 1), self.leave, self.go_on, gap="s")
        add_to(self.body, row, margins="l")
        self.hide()

    def offer(self, folder: str, title: str, text: str) -> None:
        """Show the card for a project's folder."""
        self._folder = folder
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.go_on.setAccessibleDescription(f"{title} {text}")
        self.show()

    def _go_on(self) -> None:
        self.hide()
        self.wanted.emit(self._folder)

    def _leave(self) -> None:
        self.hide()
        self.unwanted.emit(self._folder)
