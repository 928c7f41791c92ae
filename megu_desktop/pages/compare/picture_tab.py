"""A tab with a picture: an offer to make it where it is not there yet, else the picture and a bar to save it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.charts.chart import Chart, SaveBar


class PictureTab(QStackedWidget):
    """chart: what would be saved now; None while there is nothing. `wanted`: the user wants the pictures made."""

    wanted = Signal()

    def __init__(self, picture: QWidget, chart: Callable[[], Chart | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.bar = picture, SaveBar(chart)
        self.button = QPushButton(self.tr("Make the pictures"))
        self.why = label("", "body", "muted", wrap=True)
        self.button.clicked.connect(self.wanted)
        self.addWidget(self._empty())
        self.addWidget(self._full())

    def show_picture(self, there: bool, why: str = "") -> None:
        """Whether the picture is there; else why not, or what making it takes."""
        self.setCurrentIndex(int(there))
        self.why.setText(why)
        self.button.setAccessibleDescription(why)

    def set_startable(self, startable: bool) -> None:
        """Off while other work runs, or the project can only be looked at."""
        self.button.setEnabled(startable)

    def set_makeable(self, makeable: bool) -> None:
        """Whether making the pictures would bring this one."""
        self.button.setVisible(makeable)

    def _empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(*[tokens.space("m")] * 4)
        column.setSpacing(tokens.space("s"))
        column.addStretch(1)
        column.addWidget(self.why)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        return empty

    def _full(self) -> QWidget:
        full, foot = QWidget(), QHBoxLayout()
        column = QVBoxLayout(full)
        column.setContentsMargins(tokens.space("m"), 12, tokens.space("m"), tokens.space("s"))
        column.setSpacing(tokens.space("s"))
        column.addWidget(self.picture, 1)
        foot.addWidget(self.bar, 1)
        column.addLayout(foot)
        return full
