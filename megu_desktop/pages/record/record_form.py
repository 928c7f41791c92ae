"""Statements for an evidence record that only a person can make: a few lines, the rest folded away.

All may be empty.
"""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from megu.project.schema import RecordChoice, Request
from megu_desktop.pages.record.row_lists import KeptList, RecipientList, RowList
from megu_desktop.pages.record.stated import DAYS, OF_RECORD, OF_REQUEST, OLD
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, gridbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.check_box import CheckBox

AT_HAND = (*OF_REQUEST[:5], "controller", "operator", "established")
FOLDED = {"request": OF_REQUEST[5:], "body": ("operator_as", "processor", "activity"), "left": OLD}
"""The lines of each fold."""


class RecordForm(QWidget):
    """`line_edited(name, text)`: a line has changed. `shown(list)`: what the record should show.

    `rows_edited(name, list)`: a list has changed, by its name in `RecordChoice`.
    """

    line_edited = Signal(str, str)
    rows_edited = Signal(str, list)
    shown = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.lines = {name: QLineEdit() for name in (*OF_REQUEST, *OF_RECORD)}
        self.lists: dict[str, RowList] = {"kept": KeptList(), "told": RecipientList()}
        self.boxes = {name: CheckBox() for name in ("classes", "names", "pictures")}
        self.error = label("", "small", "bad", wrap=True)
        self.folds = {
            "request": Fold(self.tr("More about the request")),
            "body": Fold(self.tr("More about who is responsible")),
            "left": Fold(self.tr("Copies and recipients of earlier models")),
            "shown": Fold(self.tr("Show names in the record")),
        }
        self._captions: dict[str, QWidget] = {}
        self._compose()

    def show_choices(self, record: RecordChoice, request: Request | None, enabled: bool) -> None:
        """Show what is stored.

        Parameters
        ----------
        enabled : bool
            Whether it may be changed.
        """
        values: dict[str, Any] = {name: getattr(record, name) for name in OF_RECORD}
        values |= {name: getattr(request, name) if request else "" for name in OF_REQUEST}
        self._is_stored = request is not None
        for name, line in self.lines.items():
            if not line.hasFocus() and name not in self._errors and not self._is_waiting(name):
                line.setText("" if values[name] is None else str(values[name]))
            line.setEnabled(enabled)
        for name in OLD:  # what is no longer asked for is still shown where something was said
            for part in (self.lines[name], self._captions[name]):
                part.setVisible(bool(values[name]) or self.lines[name].hasFocus())
        rows = record.model_dump(mode="json", include=set(self.lists))
        for name, row_list in self.lists.items():
            row_list.show_rows(rows[name], enabled)
        for name, box in self.boxes.items():
            box.setChecked(name in record.shown)
            box.setEnabled(enabled)

    def _is_waiting(self, name: str) -> bool:
        """Return True if a line is about a request that is not stored yet, because its reference is invalid."""
        return name in OF_REQUEST[1:] and not self._is_stored and self.has_reference

    @property
    def has_reference(self) -> bool:
        """Return True if a reference is written, valid or not."""
        return bool(self.lines["reference"].text().strip())

    def _on_written(self, name: str) -> None:
        waited = (
            {}
            if self._is_stored
            else {waiting_name: self.lines[waiting_name].text() for waiting_name in OF_REQUEST[1:]}
        )
        self.line_edited.emit(name, self.lines[name].text().strip())
        if name == "reference" and self._is_stored:
            for waiting_name, text in waited.items():
                if text:
                    self.lines[waiting_name].setText(text)
                    self._on_written(waiting_name)

    def show_line_error(self, name: str, reason: str) -> None:
        """Say why a line is invalid, and leave it to be corrected; "" if it is valid."""
        self._errors.pop(name, None)
        if reason:
            self._errors[name] = reason
        for fold, lines in FOLDED.items():
            if reason and name in lines:
                self.folds[fold].unfold(True)
        self.error.setText("\n".join(dict.fromkeys(self._errors.values())))
        self.error.setVisible(bool(self._errors))

    @property
    def invalid_lines(self) -> list[str]:
        """Return the invalid lines."""
        return list(self._errors)

    def _on_ticked(self) -> None:
        self.shown.emit([name for name, box in self.boxes.items() if box.isChecked()])

    def _titles(self) -> dict[str, str | tuple[str, str]]:
        """Return the title of each line, and an example where that helps; for a day, how days are written."""
        return {
            "reference": (self.tr("Reference of the request"), self.tr("as in your own files, not a name")),
            "received": self.tr("Received on"),
            "due": self.tr("Due on"),
            "decided": self.tr("Decided on"),
            "decided_by": self.tr("Decided by"),
            "decided_as": (self.tr("Role (decided by)"), self.tr("for example: head of the laboratory")),
            "ground": (self.tr("Ground"), self.tr("reason for the request or the decision")),
            "exception": (self.tr("Exception"), self.tr("reason why part of it is exempt")),
            "replied": self.tr("Replied on"),
            "extended": self.tr("New due date"),
            "extension_reason": self.tr("Reason for moving it"),
            "controller": (self.tr("Responsible body"), self.tr("responsible for the data")),
            "operator": self.tr("Carried out by"),
            "operator_as": (self.tr("Role (carried out by)"), self.tr("for example: engineer")),
            "processor": (self.tr("Processor"), self.tr("processes the data for the responsible body")),
            "activity": (self.tr("Processing activity"), self.tr("as named in your register")),
            "established": (
                self.tr("How do you know that the model was trained on these images?"),
                self.tr("for example: the training list of the model’s author"),
            ),
            "copies": self.tr("Where are other copies of the original?"),
            "recipients": self.tr("Who received earlier versions?"),
        }

    def _compose(self) -> None:
        self._errors: dict[str, str] = {}
        self._is_stored = False
        card = Card()
        hint = self.tr(
            "All fields are optional. They are saved in this project and appear in the record as you enter them."
        )
        self._compose_left(self.folds["left"].body)
        for name in ("request", "body", "left"):
            self.folds[name].body.addLayout(self._lines(FOLDED[name]))
        self._compose_boxes(self.folds["shown"].body)
        add_to(
            card.body,
            label(self.tr("For the file"), "section"),
            label(hint, "small", "muted", wrap=True),
            self._lines(AT_HAND),
            self.folds["request"],
            self.folds["body"],
            self.folds["left"],
            self.error,
            self.folds["shown"],
        )
        self.error.hide()
        vbox(card, parent=self)

    def _lines(self, names: tuple[str, ...]) -> QGridLayout:
        grid, titles = gridbox("m", "s"), self._titles()
        for row, name in enumerate(names):
            entry, line = titles[name], self.lines[name]
            title, example = (entry, "") if isinstance(entry, str) else entry
            caption = self._captions[name] = label(title, wrap=True)
            caption.setBuddy(line)
            line.setPlaceholderText(self.tr("YYYY-MM-DD") if name in DAYS else example)
            line.setAccessibleName(title)
            line.editingFinished.connect(partial(self._on_written, name))
            grid.addWidget(caption, row, 0)
            grid.addWidget(line, row, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        return grid

    def _compose_left(self, body: QVBoxLayout) -> None:
        hint = self.tr(
            "Copies and models outside this project, as far as you know. The record lists them together with what "
            "the project knows."
        )
        body.addWidget(label(hint, "small", "muted", wrap=True))
        for name, row_list in self.lists.items():
            row_list.changed.connect(partial(self.rows_edited.emit, name))
            body.addWidget(row_list)

    def _compose_boxes(self, body: QVBoxLayout) -> None:
        names = {
            "classes": self.tr("Class names"),
            "names": self.tr("Image file names"),
            "pictures": self.tr("Thumbnails of the images"),
        }
        hint = self.tr("Left out by default, because readers of the record would learn what was to be forgotten.")
        body.addWidget(label(hint, "small", "muted", wrap=True))
        for name, box in self.boxes.items():
            box.setText(names[name])
            box.clicked.connect(self._on_ticked)
            body.addWidget(box)
