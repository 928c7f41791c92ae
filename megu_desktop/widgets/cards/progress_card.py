"""Card of running work, and the strip that replaces it while it is scrolled out of sight."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QScrollArea, QWidget

from megu.base.events import Event
from megu.base.messages.tasks import TASKS
from megu.project.measured_speeds import Speeds
from megu.project.progress import Course
from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel, set_icon
from megu_desktop.look.paint import qcolor
from megu_desktop.look.properties import mark
from megu_desktop.text import numbers
from megu_desktop.widgets.basics.flow_row import FlowRow, flow_row
from megu_desktop.widgets.basics.labels import OneLine, label, widen
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.cards.card import Card

if TYPE_CHECKING:
    from megu.project.project import Project

TICK = 500
"""Milliseconds between two looks at the clock, by which the bar moves while nothing is reported."""
LATE = 800
"""Milliseconds after which work that is mostly over at once is shown as work."""
PARTS = 1000
"""Of a bar whose place is not that of a counted unit."""


def format_count(count: int, total: int, unit: str) -> str:
    """Return "Image 312 of 2,062", by the unit's code; image passes as a percentage, since nobody counts them."""
    if unit == "unit_bytes":
        text = QCoreApplication.translate("ProgressCard", "{n} of {total}")
        return text.format(n=numbers.size(count), total=numbers.size(total))
    if unit == "unit_passes":
        return numbers.percent(count / total, 0)
    texts = {
        "unit_images": QCoreApplication.translate("ProgressCard", "Image {n} of {total}"),
        "unit_files": QCoreApplication.translate("ProgressCard", "File {n} of {total}"),
        "unit_questions": QCoreApplication.translate("ProgressCard", "{n} of {total} questions"),
        "unit_rows": QCoreApplication.translate("ProgressCard", "{n} of {total} lines"),
        "unit_ways": QCoreApplication.translate("ProgressCard", "{n} of {total} usual ways"),
        "unit_classes": QCoreApplication.translate("ProgressCard", "Class {n} of {total}"),
    }
    text = texts.get(unit, QCoreApplication.translate("ProgressCard", "Step {n} of {total}"))
    return text.format(n=numbers.count(count), total=numbers.count(total))


def format_left(seconds: float) -> str:
    """Return "About 14 s left": whole seconds up to 30, then steps of 5 s, minutes from 2 min, hours from 2 h."""
    if seconds < 1:
        return QCoreApplication.translate("ProgressCard", "This part is nearly done")
    return QCoreApplication.translate("ProgressCard", "About {time} left").format(time=numbers.time_left(seconds))


def format_speed(per_second: float) -> str:
    """Return "24 a second"; below one a second "30 a minute", below one a minute "12 an hour"."""
    texts = (
        (1, QCoreApplication.translate("ProgressCard", "{n} per second")),
        (60, QCoreApplication.translate("ProgressCard", "{n} per minute")),
        (3600, QCoreApplication.translate("ProgressCard", "{n} per hour")),
    )
    seconds, text = next((pair for pair in texts if per_second * pair[0] >= 1), texts[-1])
    number = per_second * seconds
    exact = numbers.decimal(number, 1) if number < 9.95 else numbers.count(round(number))
    return text.format(n=exact)


class ProgressCard(Card):
    """Shows progress, set by `set_progress` or taken from a job's events by `take`.

    With events, the card names the task, and its bar moves by the clock between two reports. `changed`: it shows
    something else.
    """

    stop = Signal()
    resume = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._task, self._count, self._time_left = OneLine("", "strong"), OneLine("", "body", "muted"), OneLine("")
        self._speed = OneLine("", "body", "muted")
        self._bar, self._saved_label = QProgressBar(), OneLine("", "small", "muted")
        self.notes = label(role="small", wrap=True)
        self._checks: list[QLabel] = []
        self._holders: list[QWidget] = []
        self._check_row = FlowRow(gap=0)
        self.button = QPushButton()
        self.button.clicked.connect(self._on_pressed)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.course, self._task_names = Course(), dict[str, str]()
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._tick)
        self._delay = QTimer(self, interval=LATE, singleShot=True)
        self._delay.timeout.connect(self.show)
        self._lay_out()
        self._running, self._had_focus = False, False
        self.set_running(True)
        self.set_progress(0, 0, "")

    def show_if_long(self, visible: bool) -> None:
        """Show the card if the work lasts more than a moment; hide it when the work is over."""
        if not visible:
            self._delay.stop()
            self.hide()
        elif self.isHidden() and not self._delay.isActive():
            self._delay.start()

    def set_task(self, name: str) -> None:
        """Set the title of the work: "Forgetting eight, keeping the rest"."""
        self._task.setText(name)
        self._bar.setAccessibleDescription(name)
        self.changed.emit()

    def remember(self, project: "Project | None") -> None:
        """Estimate times from this project's earlier work."""
        self.course = Course(Speeds(project))

    def name_task(self, task: str, name: str) -> None:
        """Set the page's own title for one of the engine's tasks, by its code."""
        self._task_names[task] = name

    def take(self, events: Iterable[Event]) -> bool:
        """Show a job's progress from a batch of its events; return True if there was any."""
        results = [self.course.take(event) for event in events]
        if any(results):
            self._show_course()
        return any(results)

    def begin(self, name: str = "") -> None:
        """Show that new work begins, with unknown progress; an empty name keeps the title."""
        if name:
            self.set_task(name)
        self.clear_notes()
        self.course.begin("")
        self.set_running(True)
        self.set_progress(0, 0, "")
        self.set_time_left(None)
        self.set_button_enabled(True)

    def set_progress(self, count: int, total: int, unit_text: str) -> None:
        """Set the progress.

        Parameters
        ----------
        total : int
            0 if it is unknown; the bar then stays empty.
        unit_text : str
            "Step 312 of 480".
        """
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(min(count, total))
        self._count.setText(unit_text)
        self.changed.emit()

    def _show_course(self) -> None:
        course = self.course
        if course.task:
            self.set_task(
                self._task_names.get(course.task) or QCoreApplication.translate("messages", TASKS[course.task])
            )
        counts = format_count(course.done, course.total, course.unit) if course.counted else ""
        self.set_progress(round(PARTS * course.share()), PARTS, counts)
        self.set_time_left(course.left(), course.speed())

    def _tick(self) -> None:
        if self.isVisible() and self.course.total:
            self._show_course()

    def set_time_left(self, seconds: float | None, per_second: float | None = None) -> None:
        """Set the time left in seconds and the number of units done in one; None if unknown."""
        self._time_left.setText("" if seconds is None else format_left(seconds))
        self._speed.setText("" if per_second is None or seconds is None else format_speed(per_second))
        self.changed.emit()

    def set_checks(self, checks: list[str]) -> None:
        """List what is finished, each with a tick."""
        if [check.text() for check in self._checks] == checks:
            return
        for holder in self._holders:
            holder.hide()
            self._check_row.removeWidget(holder)
            holder.deleteLater()
        self._holders = []
        self._checks = [OneLine(text, "small", "muted") for text in checks]
        self._check_row.removeWidget(self._saved_label)
        for check in self._checks:
            holder = QWidget()
            hbox(IconLabel("check", "accent", 16), check, gap=6, margins=(0, 0, "m", 0), parent=holder)
            self._check_row.addWidget(holder)
            self._holders.append(holder)
        self._check_row.addWidget(self._saved_label)

    def set_saved(self, text: str) -> None:
        """Set the sentence about saving: "Saved 6 s ago. Stop loses nothing."."""
        self._saved_label.setText(text)

    def note(self, sentence: str) -> None:
        """Show a note once, such as that memory is short, and what it costs."""
        lines = self.notes.text().split("\n") if self.notes.text() else []
        self.notes.setText("\n".join(dict.fromkeys([*lines, sentence])))
        self.notes.show()

    def clear_notes(self) -> None:
        """Remove the notes."""
        self.notes.clear()
        self.notes.hide()

    def set_running(self, running: bool) -> None:
        """Label the button Stop while work runs, Resume while it rests."""
        self._running = running
        self.button.setText(self.tr("Stop") if running else self.tr("Resume"))
        set_icon(self.button, "stop" if running else "play")
        widen(self.button, 88)
        if running:
            self._clock.start()
        else:
            self._clock.stop()
            self.set_time_left(None)
        self.changed.emit()

    @property
    def is_running(self) -> bool:
        """Return True if the button says Stop."""
        return self._running

    def texts(self) -> tuple[str, str, str]:
        """Return task, progress and time left, as they are shown."""
        return self._task.text(), self._count.text(), self._time_left.text()

    def bar(self) -> tuple[int, int]:
        """Return value and maximum of the bar."""
        return self._bar.value(), self._bar.maximum()

    def set_button_enabled(self, enabled: bool) -> None:
        """Disable the button while the work is stopping, or can't be resumed; it keeps the focus."""
        if not enabled:
            self._had_focus = self._had_focus or self.button.hasFocus()
        self.button.setEnabled(enabled)
        if enabled and self._had_focus:
            self._had_focus = False
            self.button.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _on_pressed(self) -> None:
        (self.stop if self._running else self.resume).emit()

    def _lay_out(self) -> None:
        foot = QWidget()
        foot.setLayout(self._check_row)
        self._check_row.add(self._saved_label)
        words = vbox(
            flow_row(1, self._task, self._count, self._speed, self._time_left), self._bar, foot, self.notes, gap=12
        )
        self.notes.hide()
        row = hbox((words, 1), (self.button, 0, Qt.AlignmentFlag.AlignTop), gap="m")
        self.body.addLayout(row)


MOVING = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class Pinned(QWidget):
    """Repeats a card's texts, with its Stop, while the card's work runs and its button is not fully visible in `area`.

    It takes its room from the area's lower end, so nothing moves and nothing is covered.
    """

    def __init__(self, card: ProgressCard, area: QScrollArea) -> None:
        super().__init__()
        mark(self, role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._card, self._area = card, area
        self._task, self._count, self._time_left = OneLine("", "strong"), OneLine("", "body", "muted"), OneLine("")
        self.bar, self.button = QProgressBar(), QPushButton()
        self.bar.setTextVisible(False)
        self._lay_out()
        self.hide()
        self.button.clicked.connect(card.button.click)
        card.changed.connect(self._show_card)
        area.verticalScrollBar().valueChanged.connect(self._show_card)
        for widget in (card, area.viewport()):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVING:
            self._show_card()
        return False

    def texts(self) -> tuple[str, str, str]:
        """Return task, progress and time left, as they are shown."""
        return self._task.text(), self._count.text(), self._time_left.text()

    def _show_card(self) -> None:
        is_needed = self._card.is_running and self._card.isVisibleTo(self._area) and not self._is_button_visible()
        if is_needed:
            self._copy()
        if is_needed == self.isHidden():
            self.setVisible(is_needed)

    def _is_button_visible(self) -> bool:
        """Return True if the card's button is in the visible part of the area."""
        button, viewport = self._card.button, self._area.viewport()
        top = button.mapTo(viewport, QPoint(0, 0)).y() if viewport.isAncestorOf(button) else 0
        return top >= 0 and top + button.height() <= viewport.height()

    def _copy(self) -> None:
        for part, text in zip((self._task, self._count, self._time_left), self._card.texts(), strict=True):
            part.setText(text)
        value, maximum = self._card.bar()
        self.bar.setRange(0, maximum)
        self.bar.setValue(value)
        self.bar.setAccessibleName(self._card.texts()[0])
        self.button.setText(self._card.button.text())
        self.button.setEnabled(self._card.button.isEnabled())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, qcolor("border"))

    def _lay_out(self) -> None:
        set_icon(self.button, "stop")
        widen(self.button, 88)
        words = vbox(flow_row(1, self._task, self._count, self._time_left), self.bar, gap="xs")
        hbox(
            (words, 1),
            (self.button, 0, Qt.AlignmentFlag.AlignVCenter),
            gap="m",
            margins=("xl", tokens.space("s") + 1, "xl", "s"),
            parent=self,
        )
