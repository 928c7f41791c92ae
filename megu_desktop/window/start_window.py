"""View of the window while no project is open: New, Open, recent projects and the sample."""

import os
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from megu.base.places import FILE, resource
from megu_desktop.explained import explain
from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel, set_icon
from megu_desktop.look.paint import qcolor
from megu_desktop.look.properties import mark
from megu_desktop.look.text import NARROW, scale_px
from megu_desktop.text import flow_messages, numbers, words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.basics.scrolling import Column, Scrolling
from megu_desktop.widgets.cards.error_card import ErrorCard
from megu_desktop.window.left_off import Place
from megu_desktop.window.start_cards import LeftOffCard, RecentList, RecentRow, SampleCard
from megu_desktop.work.settings import Recent

if TYPE_CHECKING:
    from megu_desktop.widgets.cards.progress_card import ProgressCard

SIDE_WIDTH, SIDE_NARROW, SIDE_MOST = 416, 336, 0.42  # px, and a share of the window
COLUMNS, ROWS = 17, 4
# the digits of the sample's picture; those that are to be forgotten are left out
PICTURE = "35623812398687776736873049768481681053879232890732749562288557938425"

translate = QCoreApplication.translate


class StartView(QWidget):
    """Emits the user's requests; opens and creates nothing itself."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    project_wanted = Signal(str)
    drop_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.new_button, self.open_button = QPushButton(self.tr("New project…")), QPushButton(self.tr("Open project…"))
        self.new_button.clicked.connect(self.new_wanted)
        self.open_button.clicked.connect(self.open_wanted)
        self.recents, self.error, self.left_off = RecentList(), ErrorCard(), LeftOffCard()
        self.recents.opened.connect(self.project_wanted)
        self.recents.removed.connect(self.drop_wanted)
        self._recents_title = label(self.tr("Recent projects"), "section")
        images, holes = sample_pictures()
        title = self.tr("Make a small model forget the digit eight")
        text = self.tr("The handwritten digits and the model are included. Takes about three minutes.")
        self.sample = SampleCard(title, text, self.tr("Try the sample"), images, holes, COLUMNS)
        self.sample.started.connect(self.sample_wanted)
        self._main_column = Column()
        self._column, self._left = self._main_column.column(), self._side()
        hbox(self._left, (self._main(), 1), gap=0, parent=self)
        explain(self)

    def set_recents(self, recents: list[Recent]) -> None:
        """List projects; without any, the list is hidden and the sample moves up."""
        self.recents.set_rows([_row(recent) for recent in recents])
        self.recents.setVisible(bool(recents))
        self._recents_title.setVisible(bool(recents))

    def offer(self, place: Place) -> None:
        """Offer the project that was open when the program ended without closing it."""
        title = self.tr("“{name}” was open when the program ended unexpectedly").format(name=place.name)
        at = self.tr("You were at the step {step}. Your choices and all finished work are kept.")
        running = self.tr("The work that was running is saved too. You can resume it.") if place.job else ""
        self.left_off.offer(place.folder, title, f"{at.format(step=words.step_title(place.page))} {running}".strip())

    @cached_property
    def arrival_card(self) -> "ProgressCard":
        """Return the card of an arriving project, created for the first one."""
        from megu_desktop.widgets.cards.progress_card import ProgressCard

        card = ProgressCard()
        card.hide()
        explain(card)
        self._column.insertWidget(self._column.indexOf(self._recents_title), card)
        return card

    def set_busy(self, busy: bool) -> None:
        """Disable everything while a project is being created or opened."""
        for widget in (self.new_button, self.open_button, self.left_off, self.recents, self.sample):
            widget.setEnabled(not busy)

    def show_arriving(self, name: str, folder: str) -> None:
        """Show that a packed project is being unpacked into a folder; nothing else can start meanwhile."""
        self.error.clear()
        self.arrival_card.begin(self.tr("Unpacking “{name}”").format(name=name))
        self.arrival_card.name_task("task_unpacking", self.tr("Unpacking “{name}”").format(name=name))
        self.arrival_card.set_saved(
            self.tr("The target is “{folder}”. The file itself stays unchanged.").format(folder=folder)
        )
        self.arrival_card.show()
        self.set_busy(True)

    def set_arrival_progress(self, count: int, total: int) -> None:
        """Show how many of its files have arrived."""
        from megu.base.events import Progress

        self.arrival_card.take([Progress(count, total, "unit_files", "task_unpacking")])

    def end_arriving(self) -> None:
        """Show that unpacking has ended."""
        self.arrival_card.hide()
        self.set_busy(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < scale_px(NARROW)
        width = scale_px(SIDE_NARROW if is_narrow else SIDE_WIDTH)
        self._left.setFixedWidth(min(width, round(self.width() * SIDE_MOST)))
        margin = tokens.space("xl" if is_narrow else "xxl")
        self._column.setContentsMargins(margin, margin, margin, tokens.space("l"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_project(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = _dropped_project(event)
        if folder is not None:
            event.acceptProposedAction()
            self.project_wanted.emit(str(folder))

    def _side(self) -> QWidget:
        side = _Side()
        column = side.column()
        for button, role, name in ((self.new_button, "primary", "plus"), (self.open_button, "", "folder")):
            mark(button, role=role, large=True, start=True)
            set_icon(button, name, "accent_text" if role else "text")
            button.setIconSize(QSize(20, 20))
        purpose = self.tr(
            "Make a trained image classifier forget a class or some images. Keep the rest of its knowledge."
        )
        need = self.tr("You need the model file and the images it was made for. You don’t need to write code.")
        stay = self.tr("Models and images stay on this computer. Nothing is sent.")
        title, requirements = label("MeGU Desktop", "display", wrap=True), label(need, "body", "muted", wrap=True)
        add_to(column, title, label(purpose, wrap=True), "l", self.new_button, self.open_button, "s", requirements, 1)
        lock = IconLabel("lock", "muted"), 0, Qt.AlignmentFlag.AlignTop
        foot = hbox(lock, (label(stay, "body", "muted", wrap=True), 1), gap="s")
        add_to(column, foot, gap="m", margins=(48, "xxl", 49, "l"))
        return Scrolling(side, "rail")

    def _main(self) -> QWidget:
        add_to(self._column, self.error, self.left_off, self._recents_title, self.recents, "l", gap="m")
        add_to(self._column, label(self.tr("New here?"), "section"), self.sample, 1)
        return Scrolling(self._main_column)


class _Side(Column):
    """Left part, with the rail's background."""

    def __init__(self) -> None:
        super().__init__("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, right = QPainter(self), self.width() - 1
        painter.setPen(qcolor("border"))
        painter.drawLine(right, 0, right, self.height())


def sample_pictures() -> tuple[list[QImage], list[int]]:
    """Return the images of the sample's card and the indices of those to forget. 68 files of 100 bytes: 5 ms."""
    names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    folder = resource("sample/digits/test")
    files = {name: sorted(entry.path for entry in os.scandir(folder / name)) for name in names}
    images, holes = [], []
    for place, digit in enumerate(PICTURE[: COLUMNS * ROWS]):
        paths = files[names[int(digit)]]
        images.append(QImage(paths[place % len(paths)]))
        if digit == "8":
            holes.append(place)
    return images, holes


def format_day(day: str, today: date) -> str:
    """Return a day in words: "Today", "Yesterday", "3 November", with the year if it is another one."""
    try:
        moment = date.fromisoformat(day[:10])
    except ValueError:
        return ""
    if moment == today:
        return translate("start", "Today")
    if moment == today - timedelta(days=1):
        return translate("start", "Yesterday")
    return numbers.day(moment, year=moment.year != today.year)


def _row(recent: Recent) -> RecentRow:
    detail = []
    if recent.forget:
        text = translate("start", "To forget: {names}")
        detail.append(text.format(names=words.class_list(recent.forget)))
    if recent.model:
        detail.append(recent.model)
    is_missing = not os.path.isfile(Path(recent.folder) / FILE)  # False, too, where nobody may look
    status = translate("start", "Exported") if recent.exported else ""
    if not status and recent.step in flow_messages.TITLES:
        status = words.step_title(recent.step)
    if is_missing:
        status = translate("start", "Folder not available")
    details = words.join_names(detail) or translate("start", "Nothing chosen yet")
    return RecentRow(recent.folder, recent.name, details, status, format_day(recent.seen, date.today()))


def _dropped_project(event: QDropEvent | QDragEnterEvent) -> Path | None:
    """Return the dropped project's folder or packed project; None for anything else."""
    from megu.worker.unpack import is_packed

    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        folder = path.parent if path.name == FILE else path
        if url.isLocalFile() and os.path.isfile(folder / FILE):
            return folder
        if url.isLocalFile() and is_packed(path) and os.path.isfile(path):
            return path
    return None
