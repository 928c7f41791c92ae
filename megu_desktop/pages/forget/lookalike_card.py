"""The card about look-alikes: looks for them, says how many there are from a similarity on, and takes the decision."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from megu.forget.stage_lookalikes import USUAL
from megu_desktop.look import tokens
from megu_desktop.text import words
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.cards.card import Card

STEPS, LEAST = 1000, 0.8
"""Of the slider, which goes from the least similarity worth looking at to 1."""


class AlikeCard(Card):
    """Signals what was pressed; what is shown is told by `show_state`."""

    look = Signal()
    stop = Signal()
    show_them = Signal(bool)
    threshold_changed = Signal()
    decide = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider, self._value = QSlider(Qt.Orientation.Horizontal), label("", "strong")
        self.look_button, self.show_button = QPushButton(), QPushButton()
        self.all_button, self.some_button = QPushButton(self.tr("Forget all")), QPushButton()
        self.none_button = QPushButton(self.tr("Leave all"))
        self._told, self._decided = label("", wrap=True), label("", "small", "muted", wrap=True)
        self._slider_row = QWidget()
        self._showing = False
        self._lay_out()
        self._wire()
        self.set_threshold(USUAL)

    def threshold(self) -> float:
        """The similarity from which on images count as alike."""
        return self.slider.value() / STEPS

    def set_threshold(self, threshold: float) -> None:
        """Set the slider without emitting."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(threshold * STEPS))
        self.slider.blockSignals(False)
        self._show_value()

    def is_showing(self) -> bool:
        """Whether look-alikes are looked at one by one."""
        return self._showing

    def set_showing(self, showing: bool) -> None:
        """Whether look-alikes are looked at one by one."""
        self._showing = showing
        self.show_button.setText(self.tr("Back to the choice") if showing else self.tr("Look at them"))

    def show_looking(self) -> None:
        """They are being looked for."""
        self._show(self.tr("Comparing images as the model sees them"), "")
        self.look_button.setText(self.tr("Stop"))
        self.look_button.setEnabled(True)
        self._arrange(found=False, any_=False)
        self._looking = True

    def show_unknown(self, enabled: bool) -> None:
        """They have not been looked for."""
        self._looking = False
        text = self.tr(
            "A near-copy that stays among the rest, brighter, cropped or another shot of the same thing, teaches the"
            " model what it should forget. The model’s own features tell them, and miss some that were changed a lot."
        )
        self._show(text, self.tr("Nobody has looked for them yet."))
        self.look_button.setText(self.tr("Look for look-alikes"))
        self.look_button.setEnabled(enabled)
        self._arrange(found=False, any_=False)

    def show_found(self, takeable: int, unseen: int, marked: int, decided: str, enabled: bool) -> None:
        """So many training images, and so many others, resemble one to be forgotten. decided: as a sentence, or ""."""
        self._looking = False
        text = self.tr("{n} training images resemble one to be forgotten.").format(n=words.count(takeable))
        if unseen:
            more = self.tr(
                "So do {n} that did not train the model. Nothing of them can be forgotten, but they tell of the "
                "forgotten image: once this is decided, they no longer count as unseen."
            )
            text = words.sentences(text, more.format(n=words.count(unseen)))
        self._show(text, decided or self.tr("Should they be forgotten too? The decision is recorded with the result."))
        some = self.tr("Forget {n}, leave {rest}")
        self.some_button.setText(some.format(n=words.count(marked), rest=words.count(takeable - marked)))
        for button in (self.all_button, self.none_button, self.some_button):
            button.setEnabled(enabled)
        self._arrange(found=True, any_=takeable > 0)

    def _show(self, text: str, decided: str) -> None:
        self._told.setText(text)
        self._decided.setText(decided)
        self._decided.setVisible(bool(decided))

    def _arrange(self, found: bool, any_: bool) -> None:
        self.look_button.setVisible(not found)
        self._slider_row.setVisible(found)
        self.show_button.setVisible(found and (any_ or self._showing))
        self.all_button.setVisible(found and any_ and not self._showing)
        self.some_button.setVisible(found and any_ and self._showing)
        self.none_button.setVisible(found and not self._showing)

    def _show_value(self) -> None:
        self._value.setText(words.percent(self.threshold(), 1))

    def _lay_out(self) -> None:
        row, buttons = QHBoxLayout(self._slider_row), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for line_ in (row, buttons):
            line_.setSpacing(tokens.space("s"))
        self.slider.setRange(round(LEAST * STEPS), STEPS)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(self.tr("Similarity from which on images count as alike"))
        told = label(self.tr("Alike from"), "small", "muted")
        row.addWidget(told)
        row.addWidget(self.slider, 1)
        row.addWidget(self._value)
        for button in (self.look_button, self.show_button, self.all_button, self.some_button, self.none_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addWidget(label(self.tr("Look-alikes"), "section"))
        self.body.addWidget(self._told)
        self.body.addWidget(self._slider_row)
        self.body.addWidget(self._decided)
        self.body.addLayout(buttons)
        self.set_showing(False)
        self._looking = False

    def _wire(self) -> None:
        self.slider.valueChanged.connect(self._slid)
        self.look_button.clicked.connect(self._look_pressed)
        self.show_button.clicked.connect(self._show_pressed)
        self.all_button.clicked.connect(self._all_pressed)
        self.none_button.clicked.connect(self._none_pressed)
        self.some_button.clicked.connect(self._some_pressed)

    def _slid(self) -> None:
        self._show_value()
        self.threshold_changed.emit()

    def _look_pressed(self) -> None:
        (self.stop if self._looking else self.look).emit()

    def _show_pressed(self) -> None:
        self.show_them.emit(not self._showing)

    def _all_pressed(self) -> None:
        self.decide.emit("all")

    def _none_pressed(self) -> None:
        self.decide.emit("none")

    def _some_pressed(self) -> None:
        self.decide.emit("some")
