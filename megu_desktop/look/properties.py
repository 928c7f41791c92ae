"""Dynamic properties that the style sheet selects by."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

KEPT_FONT = "_q_styleSheetWidgetFont"
"""Qt's own; it forgets the palette that it keeps by itself."""


def mark(widget: QWidget, **properties: object) -> None:
    """Set properties such as ``role="card"`` and, if one has changed, apply the style sheet again."""
    changed_names = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed_names:
        widget.setProperty(name, properties[name])
    if changed_names:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


@contextmanager
def keep_style(widget: QWidget) -> Iterator[None]:
    """Set a font or a palette within this context so that it lasts.

    The style sheet stores those that a widget had when it was first styled, and would restore them when the widget
    gets another parent.
    """
    is_styled = widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    if is_styled:
        widget.style().unpolish(widget)
        widget.setProperty(KEPT_FONT, None)
    yield
    if is_styled:
        widget.style().polish(widget)
