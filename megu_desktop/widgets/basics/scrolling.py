"""Scrolling areas with a bar on either side, the one way in which pages hold more than fits."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from megu_desktop.look.properties import mark

LEAST = 120
"""Px of the height of what is fitted that show at least."""


class Column(QWidget):
    """Asks for the height that its width needs; a layout alone would ask for what narrow labels might need."""

    def __init__(self, role: str = "page") -> None:
        super().__init__()
        mark(self, role=role)
        self._column = QVBoxLayout(self)

    def column(self) -> QVBoxLayout:
        """Return the layout of its content."""
        return self._column

    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.totalMinimumSize().width(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)


class Scrolling(QScrollArea):
    """Holds a column. Tab goes to the controls in it, never to the area itself."""

    def __init__(self, content: Column, role: str = "page") -> None:
        super().__init__()
        mark(self, role=role)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)


class Fitted(QScrollArea):
    """Part of a dialog: takes as much room as its content needs, and scrolls if there is less."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._content = content
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)  # it stands on the dialog, not on a page
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        layout = self._content.layout()
        minimum = layout.totalMinimumSize().width() if layout else 0
        return QSize(minimum, layout.totalHeightForWidth(max(minimum, self.width())) if layout else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), min(self.sizeHint().height(), LEAST))
