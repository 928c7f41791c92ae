"""A form built from pydantic fields: one control a field, with help, unit, default and validation in the place."""

from typing import Any

from pydantic import BaseModel, ValidationError
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from megu_desktop.explained import explain
from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.look.text import scaled
from megu_desktop.widgets.basics.parts import OneLine, label
from megu_desktop.widgets.forms.fields import Control, FieldSpec, control_for, problem, specs
from megu_desktop.widgets.forms.help_button import HelpButton


class _Row(QWidget):
    """One field: title, help, control, unit, "back to default", and the sentence that says what is wrong."""

    changed = Signal()

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self.spec, self.control = spec, control_for(spec)
        title = QCoreApplication.translate("parameters", spec.title)
        self._help = QCoreApplication.translate("parameters", spec.help)
        self._title, self.problem = OneLine(title), label("", "small", "bad", wrap=True)
        self._reset = QToolButton()
        set_icon(self._reset, "undo")
        self._reset.setToolTip(self.tr("Back to the default"))
        self._reset.setAccessibleName(self.tr("{title}: back to the default").format(title=title))
        self._reset.setWhatsThis(self.tr("Puts the usual value in the place of what was entered."))
        self._reset.clicked.connect(self._restore)
        self.control.widget.setAccessibleName(f"{title} ({spec.unit})" if spec.unit else title)
        self.control.widget.setAccessibleDescription(self._help)
        self.control.widget.setWhatsThis(f"{title}\n\n{self._help}".strip())
        self._title.setBuddy(self.control.widget)
        self.control.changed.connect(self._edited)
        self._lay_out(title)
        self._edited()

    def set_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        mark(self.control.widget, invalid=bool(sentence))
        self.control.widget.setAccessibleDescription(sentence or self._help)

    def _restore(self) -> None:
        self.control.set_value(self.spec.default)
        self.control.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        keep = self._reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # the controls of all rows stay in line
        self._reset.setSizePolicy(keep)
        self._reset.setVisible(self.control.value() != self.spec.default)
        self.changed.emit()

    def _lay_out(self, title: str) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.space("s"))
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        name = QHBoxLayout()
        name.setSpacing(0)
        name.addWidget(self._title)
        if self._help:
            name.addWidget(HelpButton(title, self._help))
        name.addStretch()
        grid.addLayout(name, 0, 0)
        self.control.widget.setFixedWidth(scaled(144))
        grid.addWidget(self.control.widget, 0, 1)
        unit = label(
            QCoreApplication.translate("parameters", self.spec.unit) if self.spec.unit else "", "body", "muted"
        )
        unit.setMinimumWidth(40)
        grid.addWidget(unit, 0, 2)
        grid.addWidget(self._reset, 0, 3)
        grid.addWidget(self.problem, 1, 0, 1, 4)
        self.problem.hide()


class ParameterForm(QWidget):
    """Controls for the fields of a pydantic model; fields marked ``advanced`` wait behind "More settings"."""

    changed = Signal()

    def __init__(self, model: type[BaseModel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = {spec.name: _Row(spec) for spec in specs(model)}
        self._more, self._advanced = QPushButton(self.tr("More settings")), QWidget()
        mark(self._more, role="quiet")
        self._more.clicked.connect(self._toggle)
        self._lay_out()
        explain(self)
        for row in self._rows.values():
            row.changed.connect(self._edited)
        self._validate()

    def values(self) -> dict[str, Any]:
        """What the controls hold, by field name; unchecked, so look at `is_valid` first."""
        return {name: row.control.value() for name, row in self._rows.items()}

    def set_values(self, values: dict[str, Any]) -> None:
        """Fills controls; names it does not know are passed over. Emits `changed` at most once."""
        before = self.values()
        self.blockSignals(True)
        for name, value in values.items():
            if name in self._rows:
                self._rows[name].control.set_value(value)
        self.blockSignals(False)
        if self.values() != before:
            self._edited()

    def is_valid(self) -> bool:
        """Whether the model accepts the values."""
        return self._validate()

    def control(self, name: str) -> Control:
        """The control of a field. Raises KeyError for an unknown one."""
        return self._rows[name].control

    def problem(self, name: str) -> str:
        """The sentence that is shown under a field, or an empty one. Raises KeyError for an unknown field."""
        return self._rows[name].problem.text()

    def _edited(self) -> None:
        self._validate()
        self.changed.emit()

    def _validate(self) -> bool:
        errors: dict[str, str] = {}
        try:
            self._model.model_validate(self.values())
        except ValidationError as error:
            for entry in error.errors():
                name = str(entry["loc"][0]) if entry["loc"] else ""
                spec = self._rows[name].spec if name in self._rows else None
                errors.setdefault(name, problem(spec, entry["msg"]))
        for name, row in self._rows.items():
            row.set_problem(errors.get(name, ""))
        hidden = any(name in errors for name, row in self._rows.items() if row.spec.advanced)
        if hidden and self._advanced.isHidden():
            self._toggle()
        return not errors

    def _toggle(self) -> None:
        show = self._advanced.isHidden()
        self._advanced.setVisible(show)
        self._more.setText(self.tr("Fewer settings") if show else self.tr("More settings"))

    def _lay_out(self) -> None:
        column, inner = QVBoxLayout(self), QVBoxLayout(self._advanced)
        for box in (column, inner):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(tokens.space("s"))
        advanced = [row for row in self._rows.values() if row.spec.advanced]
        for row in self._rows.values():
            (inner if row.spec.advanced else column).addWidget(row)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._advanced)
        column.addStretch()
        self._more.setVisible(bool(advanced))
        self._advanced.hide()
