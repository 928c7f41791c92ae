"""Reading pydantic fields, and the control that fits each: number, switch, choice or text."""

import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from megu_desktop.text import numbers

INT_MAX = 2**31 - 1  # of a QSpinBox


@dataclass(frozen=True)
class FieldSpec:
    """What a form needs of a field. low, high: bounds, open where `open_low` or `open_high`."""

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


def specs(model: type[BaseModel]) -> list[FieldSpec]:
    """The fields of `model` that a control exists for, in their order."""
    found = [_spec(name, info) for name, info in model.model_fields.items()]
    return [spec for spec in found if spec.kind in (int, float, bool, str, Path, Literal)]


def problem(spec: FieldSpec | None, message: str) -> str:
    """The sentence for a value that the model refuses, from the field's bounds where it has some."""
    if spec is None or (spec.low is None and spec.high is None):
        return message.removeprefix("Value error, ").rstrip(".") + "."
    title = QCoreApplication.translate("parameters", spec.title)
    low, high = _bound(spec.low), _bound(spec.high)
    if spec.low is not None and spec.high is not None:
        text = QCoreApplication.translate("ParameterForm", "{title} goes from {low} to {high}.")
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
    """A widget with one value. A number that can't be read is its text, which the model then refuses."""

    changed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def value(self) -> Any:
        """The value, in the field's own type where it can be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Shows a value."""
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
    """Text, a path, a number that may be left empty, or one on a logarithmic scale such as a learning rate."""

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
            return numbers.typed(text) if self._spec.kind is float else numbers.typed_whole(text)
        except ValueError:
            return text

    def set_value(self, value: Any) -> None:
        plain = isinstance(value, float)
        self._box.setText("" if value is None else numbers.plain(value) if plain else str(value))


def control_for(spec: FieldSpec) -> Control:
    """The control that fits a field."""
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
