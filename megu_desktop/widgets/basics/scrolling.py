"""What scrolls where there is no room, with a bar on either side: the one way in which pages hold more than fits."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from megu_desktop.look.properties import mark


class Column(QWidget):
    """Asks for the height that its width needs; a layout alone would ask for what narrow labels might need."""

    def __init__(self, role: str = "page") -> None:
        super().__init__()
        mark(self, role=role)
        self._column = QVBoxLayout(self)

    def column(self) -> QVBoxLayout:
        """What stands in it."""
        return self._column

    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.totalMinimumSize().width(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)


class Scrolling(QScrollArea):
    """Holds a column. Tab goes to what stands in it, never to the area itself."""

    def __init__(self, inner: Column, role: str = "page") -> None:
        super().__init__()
        mark(self, role=role)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
