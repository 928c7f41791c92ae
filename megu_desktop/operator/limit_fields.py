"""Fields for the limits: a box that turns each on, and its number."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSpinBox, QWidget

from megu.base.shares import FEWEST
from megu.compare.verdict import FORGOTTEN, KEPT
from megu.policy.rules import Thresholds
from megu_desktop.widgets.basics.layouts import gridbox
from megu_desktop.widgets.forms.check_box import CheckBox

USUAL = {
    "forget_accuracy": 100 * FORGOTTEN,
    "retain_drop": 100 * KEPT,
    "mia": 55.0,
    "least_images": 10,
    "least_measured": FEWEST,
}
"""What a limit begins with when it is turned on; where the page Compare has a threshold, that."""
BESIDE = 48
"""Pixels of a field's margins and arrows."""
SHARES = ("forget_accuracy", "retain_drop", "mia")


class LimitFields(QWidget):
    """`changed`: another value, or a limit was turned on or off."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, CheckBox] = {}
        self.numbers: dict[str, QSpinBox | QDoubleSpinBox] = {}
        grid = gridbox("s", "xs", parent=self)
        grid.setColumnStretch(0, 1)
        for row, (name, field) in enumerate(Thresholds.model_fields.items()):
            self._add(grid, row, name, field.title or name, field.description or "")

    def values(self) -> dict[str, Any]:
        """Return the limits as `Thresholds` takes them, as fractions."""
        values: dict[str, Any] = {name: box.isChecked() for name, box in self.boxes.items() if name not in self.numbers}
        for name, number in self.numbers.items():
            value = number.value() / 100 if name in SHARES else number.value()
            values[name] = value if self.boxes[name].isChecked() else None
        return values

    def set_values(self, limits: Thresholds) -> None:
        """Show limits."""
        for name, value in limits:
            self.boxes[name].setChecked(value is not None and value is not False)
            if name in self.numbers and value is not None:
                self.numbers[name].setValue(100 * value if name in SHARES else value)  # type: ignore[arg-type]

    def fit(self, number: QSpinBox | QDoubleSpinBox) -> None:
        """Make room for the words around a number, which are longer in some languages."""
        longest = f"{number.prefix()}100{QLocale().decimalPoint()}0{number.suffix()}"
        number.setMinimumWidth(max(168, number.fontMetrics().horizontalAdvance(longest) + BESIDE))

    def _add(self, grid: QGridLayout, row: int, name: str, title: str, text: str) -> None:
        box = CheckBox(QCoreApplication.translate("parameters", title))
        help_text = QCoreApplication.translate("parameters", text)
        box.setToolTip(help_text)
        box.setAccessibleDescription(help_text)
        box.setWhatsThis(f"{box.text()}\n\n{help_text}")
        self.boxes[name] = box
        grid.addWidget(box, row, 0, 1, 1 if name in USUAL else 2)
        box.toggled.connect(self.changed)
        if name not in USUAL:
            return
        number = self._number(name)
        number.setAccessibleName(box.text())
        number.setWhatsThis(box.whatsThis())
        number.setEnabled(False)
        box.toggled.connect(number.setEnabled)
        number.valueChanged.connect(self.changed)
        self.numbers[name] = number
        grid.addWidget(number, row, 1)

    def _number(self, name: str) -> QSpinBox | QDoubleSpinBox:
        number: QSpinBox | QDoubleSpinBox
        if name in SHARES:
            number = QDoubleSpinBox()
            number.setDecimals(1)
            number.setRange(0.0, 100.0)
            number.setPrefix(self.tr("at most") + "\N{NO-BREAK SPACE}")
            number.setSuffix("\N{NO-BREAK SPACE}" + (self.tr("points") if name == "retain_drop" else "%"))
            number.setValue(USUAL[name])
        else:
            number = QSpinBox()
            number.setRange(1, 10**9)
            number.setPrefix(self.tr("at least") + "\N{NO-BREAK SPACE}")
            number.setValue(int(USUAL[name]))
        number.lineEdit().setTextMargins(6, 0, 0, 0)
        self.fit(number)
        return number
