"""The editors of the page *Forget*, one for each kind of choice, of which one is shown at a time."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Editors(QWidget):
    """Shows one of several widgets by its name; a hidden one takes no room."""

    def __init__(self, editors: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors = dict(editors)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for editor in self._editors.values():
            column.addWidget(editor)

    def turn_to(self, shown: str) -> None:
        """Show this one, and hide the others."""
        for name, editor in self._editors.items():
            if editor.isHidden() == (name == shown):
                editor.setVisible(name == shown)


def at_top(editor: QWidget) -> QWidget:
    """An editor that keeps to the top of the room there is."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(editor)
    column.addStretch()
    return page
