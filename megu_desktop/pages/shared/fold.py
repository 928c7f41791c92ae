"""A part of a page that is folded away until it is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark


class Fold(QWidget):
    """A quiet button that shows and hides what lies in `body`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(title)
        self.button.setCheckable(True)
        mark(self.button, role="quiet")
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(tokens.space("s"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("s"))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inside)
        self.button.toggled.connect(self._unfold)
        self._unfold(False)

    def unfold(self, open_: bool) -> None:
        """Open or close it."""
        self.button.setChecked(open_)

    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.button.isChecked()

    def _unfold(self, open_: bool) -> None:
        self.inside.setVisible(open_)
        set_icon(self.button, "chevron-up" if open_ else "chevron-down", "accent")
        self.button.setAccessibleDescription(self.tr("Open") if open_ else self.tr("Folded away"))
