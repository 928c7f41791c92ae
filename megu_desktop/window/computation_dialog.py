"""Dialog that shows where this computer can compute, to choose one of these devices for all work."""

import threading

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from megu.base.events import Devices
from megu.machine.devices import Device
from megu.worker import parent as worker
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.properties import mark
from megu_desktop.look.tab_order import move_focus
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label, replace_widget
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.question_card import QuestionCard
from megu_desktop.work.aside import Aside

AUTOMATIC = "automatic"


class ComputationDialog(QDialog):
    """Asks a process of the engine, which tries each device for a moment; this one never loads torch.

    `chosen(id)`: "" lets the computer decide.
    """

    chosen = Signal(str)

    def __init__(self, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compute device"))
        self._current, self._stop, self._aside = current, threading.Event(), Aside(self)
        self._aside.done.connect(self._on_looked)
        self.state = label("", "body", "muted", wrap=True)
        self.card: QuestionCard | None = None
        self.again, self.close_button = QPushButton(self.tr("Check again")), QPushButton(self.tr("Close"))
        self.again.clicked.connect(self.look)
        self.close_button.clicked.connect(self.accept)
        mark(self.close_button, role="primary")
        self._lay_out()
        self.resize(600, 340)
        DialogHelp(self, "troubleshooting")
        self.finished.connect(self._end)
        self.look()

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Move the focus in reading order: the devices are above the buttons, but created after them."""
        return move_focus(self, forward) or super().focusNextPrevChild(forward)

    def look(self) -> None:
        """Ask again: a card may have been connected, or its memory freed."""
        self.again.setEnabled(False)
        self.state.setText(self.tr("Checking this computer. This takes a few seconds."))
        self._aside.call("devices", _devices, self._stop)

    def _on_looked(self, _tag: object, result: object) -> None:
        self.again.setEnabled(True)
        if not isinstance(result, Devices):
            self.state.setText(self.tr("This computer could not be checked. Try again; the log has details."))
            return
        self.state.setText(self.tr("Your choice applies to all projects. Running work stays on its current device."))
        self._show([Device(**device) for device in result.devices], result.used)

    def _show(self, devices: list[Device], used_id: str) -> None:
        card = QuestionCard(self.tr("Which device should compute?"))
        name = next((device.name for device in devices if device.id == used_id), used_id)
        automatic = self.tr("The fastest device that works: now {name}").format(name=name)
        card.add_option(AUTOMATIC, self.tr("Automatic"), "" if self._current else automatic)
        for device in devices:
            if not device.why or device.id == self._current:
                card.add_option(device.id, title(device), "" if device.why else detail(device))
        card.choose(self._current or AUTOMATIC)
        card.answered.connect(self._on_answered)
        self.card = card
        self._content = replace_widget(
            self._column, self._content, self._with_faults(card, [other for other in devices if other.why])
        )

    def _with_faults(self, card: QuestionCard, faulty: list[Device]) -> QWidget:
        """Return the card, and below it why others can't be used."""
        content = QWidget()
        column = vbox(card, gap="m", parent=content)
        for device in faulty:
            row = QHBoxLayout()
            add_to(
                row,
                (IconLabel("borderline", "borderline"), 0, Qt.AlignmentFlag.AlignTop),
                (label(detail(device), wrap=True), 1),
                gap="s",
            )
            column.addLayout(row)
        return content

    def _on_answered(self, key: str) -> None:
        self._current = "" if key == AUTOMATIC else key
        self.chosen.emit(self._current)

    def _end(self, _result: int) -> None:
        self._stop.set()

    def _lay_out(self) -> None:
        row = hbox(0, self.again, self.close_button, gap="s")
        self._content = QWidget()
        self._column = vbox(self.state, self._content, 1, row, gap="m", margins="l", parent=self)


def title(device: Device) -> str:
    """Return a device's kind and name."""
    if device.id == "cpu":
        text = QCoreApplication.translate("computation", "The processor: {name}")
    else:
        text = QCoreApplication.translate("computation", "The graphics card: {name}")
    return text.format(name=device.name)


def detail(device: Device) -> str:
    """Return a device's memory and cores, or why it can't be used."""
    if device.why:
        return words.message(device.why, device.values)
    memory = {"free": words.size(device.free), "memory": words.size(device.memory)}
    if not device.cores:
        return QCoreApplication.translate("computation", "{free} of {memory} memory free").format(**memory)
    text = QCoreApplication.translate("computation", "{count} cores, {free} of {memory} memory free")
    if device.cores == 1:
        text = QCoreApplication.translate("computation", "1 core, {free} of {memory} memory free")
    return text.format(count=device.cores, **memory)


def _devices(stop: threading.Event) -> Devices | None:
    return next((event for event in worker.hardware(stop) if isinstance(event, Devices)), None)
