"""Dialog of a few fields: for questions about a record, and for the rows of its form."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QWidget

from megu.base.errors import MeguError
from megu.record.erasure_requests.requests import check_name
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import add_to, gridbox, hbox, vbox

WIDTH = 520


class EntryDialog(QDialog):
    """Enter accepts, Esc changes nothing. An invalid entry is explained, and the dialog stays open.

    Attributes
    ----------
    about : tuple of str
        Chapter and section of the guide that F1 opens.
    days, names, needed : tuple of str
        Fields that must hold a day, the name of a person or an organisation, or anything at all.
    """

    about: ClassVar[tuple[str, str]] = ("record", "fill-in-the-form")
    days: ClassVar[tuple[str, ...]] = ()
    names: ClassVar[tuple[str, ...]] = ()
    needed: ClassVar[tuple[str, ...]] = ()

    def __init__(self, title: str, detail: str, yes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self._titles: dict[str, str] = {}
        self.before, self._grid, self.after = vbox(gap="xs"), gridbox("m", "s"), vbox(gap="xs")
        self._grid.setColumnStretch(1, 1)
        self._ask()
        self.error = label("", "small", "bad", wrap=True)
        self.yes, self.no = QPushButton(yes), QPushButton(self.tr("Cancel"))
        mark(self.yes, role="primary")
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        self.yes.clicked.connect(self.agree)
        self.no.clicked.connect(self.reject)
        column = vbox(gap="s", margins="l", parent=self)
        add_to(column, label(title, "section", wrap=True), label(detail, "body", "muted", wrap=True))
        add_to(column, self.before, self._grid, self.after, self.error)
        add_to(column, "s", hbox(0, self.no, self.yes, gap="s"))
        self.error.hide()
        self.setMinimumWidth(WIDTH)
        DialogHelp(self, *self.about)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height to the text at this width; a layout alone would leave gaps."""
        if (layout := self.layout()) is not None:
            width = max(WIDTH, layout.totalMinimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))
        super().showEvent(event)

    def _ask(self) -> None:
        """Add the fields, in their order; further widgets go to `before` and `after`."""

    def add_line(self, name: str, title: str, example: str = "") -> None:
        """Add a line to write in; one for a day shows how a day is written."""
        line = QLineEdit()
        line.setPlaceholderText(self.tr("YYYY-MM-DD") if name in self.days else example)
        self._add(name, title, line)

    def add_choice(self, name: str, title: str, choices: Mapping[str, str]) -> None:
        """Add a choice between values, which are shown by their titles."""
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for value, shown_text in choices.items():
            box.addItem(shown_text, value)
        self._add(name, title, box)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show values; None is an empty line."""
        for name, field in self.fields.items():
            value = values.get(name)
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(field.findData(value), 0))
            else:
                field.setText("" if value is None else str(value))

    def values(self) -> dict[str, Any]:
        """Return the fields' values; an empty day is None."""
        values: dict[str, Any] = {}
        for name, field in self.fields.items():
            text = field.currentData() if isinstance(field, QComboBox) else field.text().strip()
            values[name] = text or (None if name in self.days else "")
        return values

    def agree(self) -> None:
        """Accept the dialog if all entries are valid."""
        for name, value in self.values().items():
            if reason := self._entry_error(name, value):
                show_text(self.error, reason)
                self.fields[name].setFocus()
                return
        self.accept()

    def _entry_error(self, name: str, value: str | None) -> str:
        """Return the reason why a field is invalid; "" if it is valid."""
        if not value:
            sentence = self.tr("“{field}” is missing.").format(field=self._titles[name])
            return sentence if name in self.needed else ""
        if name in self.days and not is_day(value):
            return self.tr("Enter the date as YYYY-MM-DD, for example 2026-03-31.")
        if name in self.names:
            try:
                check_name(value)
            except MeguError as error:
                return words.sentence(error)
        return ""

    def _add(self, name: str, title: str, field: QLineEdit | QComboBox) -> None:
        row, caption = len(self.fields), label(title, wrap=True)
        caption.setBuddy(field)
        field.setAccessibleName(title)
        self.fields[name], self._titles[name] = field, title
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(field, row, 1)


def is_day(text: str) -> bool:
    """Return True if a text is a day in the form that is written here."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
