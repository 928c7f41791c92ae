"""The lines of one erasure request: reference, days, a note, and which images it asks to forget."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from megu.project.schema import Request
from megu_desktop.pages.record.record_form import DAYS
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import gridbox


class RequestForm(QWidget):
    """said(name, value): a line was changed; a day is a date or None. today_wanted: take what is chosen today."""

    said = Signal(str, object)
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
        }
        self.lines = {name: QLineEdit() for name in self._titles}
        self.today = QPushButton(self.tr("Take what is chosen on the page Forget"))
        self.today_text, self.wrong = label("", "small", "muted", wrap=True), label("", "small", "bad", wrap=True)
        self._request: Request | None = None
        self._compose()

    def show_request(self, request: Request | None, open_: bool, met: bool) -> None:
        """Show what is stored of a request. met: its images and its refusal stay as they are."""
        changed = request is None or self._request is None or request.reference != self._request.reference
        self._request = request
        for name, line in self.lines.items():
            value = getattr(request, name) if request else None
            if changed or not line.hasFocus():
                line.setText("" if value is None else str(value))
            line.setEnabled(open_ and request is not None)
        self.today.setEnabled(open_ and request is not None and not met)
        if changed:
            self.wrong.setText("")

    def set_today(self, names: str) -> None:
        """What is chosen on the page Forget, as words; "" for nothing."""
        chosen = self.tr("Chosen today: {names}.").format(names=names)
        self.today_text.setText(chosen if names else self.tr("Nothing is chosen there yet."))
        self.today.setEnabled(self.today.isEnabled() and bool(names))

    def _written(self, name: str) -> None:
        text = self.lines[name].text().strip()
        self.wrong.setText("")
        if self._request is None or text == str(getattr(self._request, name) or ""):
            return
        if name not in DAYS:
            self.said.emit(name, text)
            return
        try:
            self.said.emit(name, date.fromisoformat(text) if text else None)
        except ValueError:
            self.wrong.setText(self.tr("A date is written like 2026-03-31."))

    def _compose(self) -> None:
        grid = gridbox("m", "s", of=self)
        for number, (name, line) in enumerate(self.lines.items()):
            row, column = divmod(number, 2)
            title = label(self._titles[name])
            title.setBuddy(line)
            line.setAccessibleName(self._titles[name])
            line.editingFinished.connect(partial(self._written, name))
            if name in DAYS:
                line.setPlaceholderText(self.tr("year-month-day"))
            grid.addWidget(title, row, 2 * column)
            grid.addWidget(line, row, 2 * column + 1)
        self.today.setAutoDefault(False)
        self.today.clicked.connect(self.today_wanted)
        grid.addWidget(self.today, 3, 0, 1, 2)
        grid.addWidget(self.today_text, 3, 2, 1, 2)
        grid.addWidget(self.wrong, 4, 0, 1, 4)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
