"""Small pop-up that edits one value from 0 to 1: Enter takes it, Esc discards it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QPushButton, QWidget

from megu_desktop.explained import explain
from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox

STEPS = 20  # presses of an arrow from 0 to a whole, or in smaller units to twenty of them


class CellEditor(QFrame):
    """Closes itself. `taken(value)`: the user set another value. `returned`: the user wants the original one."""

    taken = Signal(float)
    returned = Signal()

    def __init__(
        self, title: str, value: float | None, detail: str, by_hand: bool, parent: QWidget, unit: int = 1
    ) -> None:
        """Create the pop-up.

        Parameters
        ----------
        title : str
            What is rated.
        value : float or None
            Current value, None if unknown.
        detail : str
            The answer.
        unit : int
            How many of the unit make a whole, see unit.py.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark(self, role="popup", ownFocus=True)
        self.setAccessibleName(title)
        self.box, self.set_button = QDoubleSpinBox(), QPushButton(self.tr("Set"))
        self.back_button = QPushButton(self.tr("Restore answer"))
        self._unit = unit
        self.box.setRange(0, unit)
        self.box.setDecimals(2 if unit == 1 else 1)
        self.box.setSingleStep(1 / STEPS if unit == 1 else 1)
        self.box.setGroupSeparatorShown(True)
        self.box.setValue((value or 0.0) * unit)
        self._initial_value = None if value is None else self.box.value()
        self.box.lineEdit().setTextMargins(6, 0, 0, 0)
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(detail)
        mark(self.back_button, role="quiet")
        self.back_button.setVisible(by_hand)
        self.set_button.clicked.connect(self.take)
        self.back_button.clicked.connect(self.go_back)
        self._lay_out(title, detail)
        explain(self)

    def open_at(self, place: QRect) -> None:
        """Show it beside a rectangle on the screen, and focus it."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        fits_below = place.bottom() + self.height() + tokens.space("xs") <= room.bottom()
        y = place.bottom() + tokens.space("xs") if fits_below else place.top() - self.height() - tokens.space("xs")
        x = place.center().x() - self.width() // 2
        self.move(max(room.left(), min(x, room.right() - self.width())), max(room.top(), y))
        self.show()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)
        self.box.selectAll()

    def take(self) -> None:
        """Set the value in the field."""
        self.box.interpretText()
        value = self.box.value()
        self.close()
        if value != self._initial_value:
            self.taken.emit(value / self._unit)

    def go_back(self) -> None:
        """Restore the answer."""
        self.close()
        self.returned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.back_button.hasFocus():
                self.go_back()
            else:
                self.take()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, title: str, detail: str) -> None:
        row = hbox((self.box, 1), self.set_button, gap="s")
        vbox(
            label(title, "strong"),
            label(detail, "small", "muted"),
            row,
            (self.back_button, 0, Qt.AlignmentFlag.AlignLeft),
            gap="xs",
            margins=("m", 12, "m", 12),
            parent=self,
        )
