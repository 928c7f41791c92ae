"""Dynamic properties that the style sheet selects by."""

from PySide6.QtWidgets import QWidget


def mark(widget: QWidget, **properties: object) -> None:
    """Sets properties such as ``role="card"`` and lets the style sheet take notice, only where one changed."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
