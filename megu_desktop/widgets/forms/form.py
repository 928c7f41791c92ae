"""Form built from pydantic fields: one control for each, with help, unit, default and inline validation."""

import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from megu_desktop.explained import explain
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.look.text import scale_px
from megu_desktop.text import numbers
from megu_desktop.widgets.basics.labels import OneLine, label, show_text
from megu_desktop.widgets.basics.layouts import gridbox, hbox, vbox
from megu_desktop.widgets.forms.help_button import HelpButton

INT_MAX = 2**31 - 1  # of a QSpinBox


@dataclass(frozen=True)
class FieldSpec:
    """Properties of a field that a form needs; the bounds `low` and `high` are open if `open_low` or `open_high`."""

    name: str
    kind: Any
    optional: bool
    title: str
    help: str
    default: Any
    unit: str = ""
    log: bool = False
    advanced: bool = False
    choices: tuple[Any, ...] = ()
    low: float | None = None
    high: float | None = None
    open_low: bool = False
    open_high: bool = False


def field_specs(model: type[BaseModel]) -> list[FieldSpec]:
    """Return the fields of `model` that have a control, in their order."""
    all_specs = [_spec(name, info) for name, info in model.model_fields.items()]
    return [spec for spec in all_specs if spec.kind in (int, float, bool, str, Path, Literal)]


def problem(spec: FieldSpec | None, message: str) -> str:
    """Return the sentence about a value that the model rejects, from the field's bounds if it has some."""
    if spec is None or (spec.low is None and spec.high is None):
        return message.removeprefix("Value error, ").rstrip(".") + "."
    title = QCoreApplication.translate("parameters", spec.title)
    low, high = _bound(spec.low), _bound(spec.high)
    if spec.low is not None and spec.high is not None:
        text = QCoreApplication.translate("ParameterForm", "{title} ranges from {low} to {high}.")
    elif spec.low is not None and spec.open_low:
        text = QCoreApplication.translate("ParameterForm", "{title} must be more than {low}.")
    elif spec.low is not None:
        text = QCoreApplication.translate("ParameterForm", "{title} must be {low} or more.")
    elif spec.open_high:
        text = QCoreApplication.translate("ParameterForm", "{title} must be less than {high}.")
    else:
        text = QCoreApplication.translate("ParameterForm", "{title} must be {high} or less.")
    return text.format(title=title, low=low, high=high)


class Control(QObject):
    """A widget with one value. An unreadable number is its text, which the model then rejects."""

    changed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def value(self) -> Any:
        """Return the value, in the field's own type if it can be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError


class _Spin(Control):
    def __init__(self, spec: FieldSpec) -> None:
        box = QSpinBox() if spec.kind is int else QDoubleSpinBox()
        super().__init__(box)
        self._box = box
        low = -INT_MAX if spec.low is None else spec.low
        high = INT_MAX if spec.high is None else spec.high
        if isinstance(box, QDoubleSpinBox):
            box.setDecimals(_decimals(spec.default))
            box.setSingleStep(10.0 ** -min(_decimals(spec.default), 2) * (5 if (high - low) >= 1 else 1))
        else:
            low, high = int(low + spec.open_low), int(high - spec.open_high)
        box.setRange(low, high)  # type: ignore[arg-type]
        box.setGroupSeparatorShown(True)
        box.lineEdit().setTextMargins(6, 0, 0, 0)
        box.setKeyboardTracking(False)
        self.set_value(spec.default)
        box.valueChanged.connect(self.changed)

    def value(self) -> Any:
        return self._box.value()

    def set_value(self, value: Any) -> None:
        if value is not None:
            self._box.setValue(value)


class _Check(Control):
    def __init__(self, spec: FieldSpec) -> None:
        self._box = QCheckBox()
        super().__init__(self._box)
        self.set_value(spec.default)
        self._box.toggled.connect(self.changed)

    def value(self) -> bool:
        return self._box.isChecked()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))


class _Combo(Control):
    def __init__(self, spec: FieldSpec) -> None:
        self._box = QComboBox()
        super().__init__(self._box)
        for choice in (*spec.choices, *((None,) if spec.optional and None not in spec.choices else ())):
            self._box.addItem(_choice_word(choice), choice)
        self.set_value(spec.default)
        self._box.currentIndexChanged.connect(self.changed)

    def value(self) -> Any:
        return self._box.currentData()

    def set_value(self, value: Any) -> None:
        self._box.setCurrentIndex(max(self._box.findData(value), 0))


class _Line(Control):
    """Text, a path, an optional number, or one on a logarithmic scale such as a learning rate."""

    def __init__(self, spec: FieldSpec) -> None:
        self._box, self._spec = QLineEdit(), spec
        super().__init__(self._box)
        if spec.optional:
            self._box.setPlaceholderText(QCoreApplication.translate("ParameterForm", "automatic"))
        self.set_value(spec.default)
        self._box.textChanged.connect(self.changed)

    def value(self) -> Any:
        text = self._box.text().strip()
        if not text and self._spec.optional:
            return None
        if self._spec.kind not in (int, float):
            return Path(text) if self._spec.kind is Path else text
        try:
            return numbers.parse(text) if self._spec.kind is float else numbers.parse_whole(text)
        except ValueError:
            return text

    def set_value(self, value: Any) -> None:
        plain = isinstance(value, float)
        self._box.setText("" if value is None else numbers.plain(value) if plain else str(value))


def control_for(spec: FieldSpec) -> Control:
    """Return the control for a field."""
    if spec.kind is bool:
        return _Check(spec)
    if spec.kind is Literal:
        return _Combo(spec)
    fits = spec.kind is float or (spec.kind is int and (spec.high is None or spec.high <= INT_MAX))
    return _Spin(spec) if fits and not spec.log and not spec.optional else _Line(spec)


def _spec(name: str, info: FieldInfo) -> FieldSpec:
    kind, optional, choices = _kind(info.annotation)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    bounds = {
        key: getattr(entry, key) for entry in info.metadata for key in ("ge", "gt", "le", "lt") if hasattr(entry, key)
    }
    return FieldSpec(
        name=name,
        kind=kind,
        optional=optional,
        choices=choices,
        title=info.title or name.replace("_", " ").capitalize(),
        help=info.description or "",
        default=info.get_default(call_default_factory=True),
        unit=str(extra.get("unit") or ""),
        log=extra.get("scale") == "log",
        advanced=bool(extra.get("advanced")),
        low=bounds.get("ge", bounds.get("gt")),
        high=bounds.get("le", bounds.get("lt")),
        open_low="gt" in bounds,
        open_high="lt" in bounds,
    )


def _kind(annotation: Any) -> tuple[Any, bool, tuple[Any, ...]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType) and type(None) in arguments and len(arguments) == 2:
        kind, _, choices = _kind(next(a for a in arguments if a is not type(None)))
        return kind, True, choices
    if origin is Literal:
        return Literal, None in arguments, arguments
    return annotation, False, ()


def _bound(value: float | None) -> str:
    return "" if value is None else numbers.count(value) if isinstance(value, int) else numbers.plain(value)


def _decimals(default: Any) -> int:
    decimals = f"{float(default or 0):.10f}".rstrip("0").partition(".")[2]
    return max(2, len(decimals) + 1)


def _choice_word(choice: Any) -> str:
    if choice is None:
        return QCoreApplication.translate("ParameterForm", "automatic")
    return QCoreApplication.translate("parameters", str(choice))


class _Row(QWidget):
    """One field: title, help, control, unit, "back to default", and the sentence about an error."""

    changed = Signal()

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self.spec, self.control = spec, control_for(spec)
        title = QCoreApplication.translate("parameters", spec.title)
        self._help = QCoreApplication.translate("parameters", spec.help)
        self._title, self.problem = OneLine(title), label("", "small", "bad", wrap=True)
        self._reset = QToolButton()
        set_icon(self._reset, "undo")
        self._reset.setToolTip(self.tr("Restore default"))
        self._reset.setAccessibleName(self.tr("{title}: restore default").format(title=title))
        self._reset.setWhatsThis(self.tr("Replaces the value with the default."))
        self._reset.clicked.connect(self._restore)
        self.control.widget.setAccessibleName(f"{title} ({spec.unit})" if spec.unit else title)
        self.control.widget.setAccessibleDescription(self._help)
        self.control.widget.setWhatsThis(f"{title}\n\n{self._help}".strip())
        self._title.setBuddy(self.control.widget)
        self.control.changed.connect(self._on_edited)
        self._lay_out(title)
        self._on_edited()

    def set_problem(self, sentence: str) -> None:
        show_text(self.problem, sentence)
        mark(self.control.widget, invalid=bool(sentence))
        self.control.widget.setAccessibleDescription(sentence or self._help)

    def _restore(self) -> None:
        self.control.set_value(self.spec.default)
        self.control.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        keep = self._reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # the controls of all rows stay in line
        self._reset.setSizePolicy(keep)
        self._reset.setVisible(self.control.value() != self.spec.default)
        self.changed.emit()

    def _lay_out(self, title: str) -> None:
        grid = gridbox("s", 2, parent=self)
        grid.setColumnStretch(0, 1)
        help_ = [HelpButton(title, self._help)] if self._help else []
        grid.addLayout(hbox(self._title, *help_, 0, gap=0), 0, 0)
        self.control.widget.setFixedWidth(scale_px(144))
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
    """Controls for the fields of a pydantic model; fields marked ``advanced`` are in "More settings"."""

    changed = Signal()

    def __init__(self, model: type[BaseModel]) -> None:
        super().__init__()
        self._model = model
        self._rows = {spec.name: _Row(spec) for spec in field_specs(model)}
        self._more, self._advanced = QPushButton(self.tr("More settings")), QWidget()
        mark(self._more, role="quiet")
        self._more.clicked.connect(self._toggle)
        self._lay_out()
        explain(self)
        for row in self._rows.values():
            row.changed.connect(self._on_edited)
        self._validate()

    def values(self) -> dict[str, Any]:
        """Return the values of the controls by field name, unvalidated: check `is_valid` first."""
        return {name: row.control.value() for name, row in self._rows.items()}

    def set_values(self, values: dict[str, Any]) -> None:
        """Fill controls; unknown names are ignored. Emits `changed` at most once."""
        old_values = self.values()
        self.blockSignals(True)
        for name, value in values.items():
            if name in self._rows:
                self._rows[name].control.set_value(value)
        self.blockSignals(False)
        if self.values() != old_values:
            self._on_edited()

    def is_valid(self) -> bool:
        """Return True if the model accepts the values."""
        return self._validate()

    def control(self, name: str) -> Control:
        """Return the control of a field. Raises KeyError for an unknown one."""
        return self._rows[name].control

    def problem(self, name: str) -> str:
        """Return the sentence shown below a field, or "". Raises KeyError for an unknown field."""
        return self._rows[name].problem.text()

    def _on_edited(self) -> None:
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
        has_hidden = any(name in errors for name, row in self._rows.items() if row.spec.advanced)
        if has_hidden and self._advanced.isHidden():
            self._toggle()
        return not errors

    def _toggle(self) -> None:
        show = self._advanced.isHidden()
        self._advanced.setVisible(show)
        self._more.setText(self.tr("Fewer settings") if show else self.tr("More settings"))

    def _lay_out(self) -> None:
        advanced_rows = [row for row in self._rows.values() if row.spec.advanced]
        usual = [row for row in self._rows.values() if not row.spec.advanced]
        vbox(*usual, (self._more, 0, Qt.AlignmentFlag.AlignLeft), self._advanced, 0, gap="s", parent=self)
        vbox(*advanced_rows, gap="s", parent=self._advanced)
        self._more.setVisible(bool(advanced_rows))
        self._advanced.hide()
