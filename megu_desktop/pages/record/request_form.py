"""Form of one erasure request: reference, days, a note, the officer's additions, and its images."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from megu.project.schema import Request
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import gridbox, vbox

DAYS = ("received", "due", "extended", "decided", "replied")
"""Lines that hold a day."""
FURTHER = ("decided_as", "replied", "ground", "exception")
"""Lines that are folded away."""


class RequestForm(QWidget):
    """`line_edited(name, value)`: a line has changed; a day is a date or None. `today_wanted`: take today's choice."""

    line_edited = Signal(str, object)
    today_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titles = {
            "reference": self.tr("Reference"),
            "received": self.tr("Received on"),
            "due": self.tr("Due on"),
            "decided": self.tr("Decided on"),
            "decided_by": self.tr("Decided by"),
            "note": self.tr("Note"),
            "decided_as": self.tr("Role"),
            "replied": self.tr("Replied on"),
            "ground": self.tr("Ground of the request"),
            "exception": self.tr("Exception"),
        }
        self.lines = {name: QLineEdit() for name in self._titles}
        self.fold = Fold(self.tr("More about the decision"))
        self.today = QPushButton(self.tr("Use the choice on the page Forget"))
        self.today_text, self.error = label("", "small", "muted", wrap=True), label("", "small", "bad", wrap=True)
        self._request: Request | None = None
        self._compose()

    def show_request(self, request: Request | None, enabled: bool, met: bool) -> None:
        """Show a stored request.

        Parameters
        ----------
        met : bool
            Whether it is met, so that its images and its refusal can't be changed.
        """
        is_other = request is None or self._request is None or request.reference != self._request.reference
        self._request = request
        for name, line in self.lines.items():
            value = getattr(request, name) if request else None
            if is_other or not line.hasFocus():
                line.setText("" if value is None else str(value))
            line.setEnabled(enabled and request is not None)
        self.today.setEnabled(enabled and request is not None and not met)
        if is_other:
            show_text(self.error, "")

    def set_today(self, names: str) -> None:
        """Show today's choice on the page *Forget* in words; "" for none."""
        sentence = self.tr("Current choice: {names}.").format(names=names)
        self.today_text.setText(sentence if names else self.tr("Nothing is chosen there yet."))
        self.today.setEnabled(self.today.isEnabled() and bool(names))

    def _on_written(self, name: str) -> None:
        text = self.lines[name].text().strip()
        show_text(self.error, "")
        if self._request is None or text == str(getattr(self._request, name) or ""):
            return
        if name not in DAYS:
            self.line_edited.emit(name, text)
            return
        try:
            self.line_edited.emit(name, date.fromisoformat(text) if text else None)
        except ValueError:
            show_text(self.error, self.tr("Enter the date as YYYY-MM-DD, for example 2026-03-31."))

    def _compose(self) -> None:
        grid, more_grid, body = gridbox("m", "s"), gridbox("m", "s"), QWidget()
        for number, name in enumerate(name for name in self.lines if name not in FURTHER):
            self._add(grid, number, name)
        self.today.setAutoDefault(False)
        self.today.clicked.connect(self.today_wanted)
        grid.addWidget(self.today, 3, 0, 1, 2)
        grid.addWidget(self.today_text, 3, 2, 1, 2)
        for number, name in enumerate(FURTHER):
            self._add(more_grid, number, name)
        body.setLayout(more_grid)
        self.fold.body.addWidget(body)
        self.fold.button.setAutoDefault(False)
        self.error.hide()
        vbox(grid, self.fold, self.error, gap="s", parent=self)
        for columns in (grid, more_grid):
            for column in (1, 3):
                columns.setColumnStretch(column, 1)

    def _add(self, grid: QGridLayout, number: int, name: str) -> None:
        line, title = self.lines[name], label(self._titles[name])
        row, column = divmod(number, 2)
        title.setBuddy(line)
        line.setAccessibleName(self._titles[name])
        line.editingFinished.connect(partial(self._on_written, name))
        if name in DAYS:
            line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        grid.addWidget(title, row, 2 * column)
        grid.addWidget(line, row, 2 * column + 1)
