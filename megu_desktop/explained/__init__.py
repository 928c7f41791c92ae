"""What's this?: the text of every control, in one place so that they read as one."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from megu_desktop.explained.export_record import ENDING
from megu_desktop.explained.model_images_forget import CHOOSING
from megu_desktop.explained.operator import OPERATING
from megu_desktop.explained.shared import SHARED
from megu_desktop.explained.similarity_unlearn_compare import MAKING

TEXTS: dict[str, dict[str, str]] = {**SHARED, **CHOOSING, **MAKING, **ENDING, **OPERATING}
"""Of the class that holds a control its attribute, and the text. ``lines.due``: one in a dict; ``lines``: all of it;
"": the holder itself."""


def explain(root: QWidget) -> None:
    """Set the text of each control that `root` or a widget in it holds; others stay unchanged."""
    for owner in (root, *root.findChildren(QWidget)):
        for kind in reversed(type(owner).__mro__):  # what a subclass says of a control comes last, and holds
            for name, text in TEXTS.get(kind.__name__, {}).items():
                for control in find_controls(owner, name):
                    control.setWhatsThis(QCoreApplication.translate("explained", text))


def find_controls(owner: QWidget, name: str) -> list[QWidget]:
    """Return the controls of that name in a widget: one, all of a list or dict, or none until they are created."""
    value: Any = owner
    for part in filter(None, name.split(".")):
        value = value.get(part) if isinstance(value, dict) else getattr(value, part, None)
    if callable(value):
        value = value()  # as `QTabWidget.tabBar`
    items = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else [value]
    parts = [part for item in items for part in (item if isinstance(item, tuple) else (item,))]
    return [control for control in parts if isinstance(control, QWidget)]
