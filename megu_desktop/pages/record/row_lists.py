"""Two short lists of the record's form: what else still holds forgotten images, and who received earlier models."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from megu.project.schema import Kept, Recipient
from megu_desktop.explained import explain
from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.entry_dialog import EntryDialog
from megu_desktop.pages.record.remaining_words import kept_kinds, states, title_with_state, whereabouts
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import OneLine, label, replace_widget
from megu_desktop.widgets.basics.layouts import hbox, vbox

Row = dict[str, Any]


class RowList(QWidget):
    """`changed(rows)`: a row was added, changed or removed. A subclass defines a row and its dialog."""

    changed = Signal(list)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.texts: list[OneLine] = []
        self.change: list[QPushButton] = []
        self.remove: list[QPushButton] = []
        self.add = QPushButton(self.tr("Add entry…"))
        set_icon(self.add, "plus")
        self.add.setAccessibleDescription(title)
        self.add.clicked.connect(self.add_row)
        self._list = QWidget()
        self._column = vbox(label(title, wrap=True), self._list, hbox(self.add, 1), gap="xs", parent=self)

    def dialog(self) -> EntryDialog:
        """Return the dialog that asks for a row."""
        raise NotImplementedError

    def describe(self, row: Row) -> str:
        """Return a row in words."""
        raise NotImplementedError

    def show_rows(self, rows: list[Row], enabled: bool) -> None:
        """Show what is stored.

        Parameters
        ----------
        enabled : bool
            Whether it may be changed.
        """
        if rows != self.rows:
            self.rows, self.texts, self.change, self.remove = rows, [], [], []
            content = QWidget()
            column = vbox(gap="xs", parent=content)
            for number, row in enumerate(rows):
                column.addWidget(self._row(number, self.describe(row)))
            self._list = replace_widget(self._column, self._list, content)
            explain(self)
        for button in (self.add, *self.change, *self.remove):
            button.setEnabled(enabled)

    def add_row(self) -> None:
        """Ask for a row and add it."""
        dialog = self.dialog()
        if dialog.exec():
            self.changed.emit([*self.rows, dialog.values()])

    def change_row(self, number: int) -> None:
        """Ask for a row again."""
        dialog = self.dialog()
        dialog.fill(self.rows[number])
        if dialog.exec():
            row = dialog.values()
            self.changed.emit([row if place == number else other for place, other in enumerate(self.rows)])
            self.change[number].setFocus()

    def remove_row(self, number: int) -> None:
        """Remove a row."""
        self.add.setFocus()  # the button that was pressed goes with its row
        self.changed.emit([row for place, row in enumerate(self.rows) if place != number])

    def _row(self, number: int, description: str) -> QWidget:
        text, change, remove = OneLine(description), QPushButton(self.tr("Edit…")), QPushButton(self.tr("Remove"))
        change.clicked.connect(partial(self.change_row, number))
        remove.clicked.connect(partial(self.remove_row, number))
        for button in (change, remove):
            button.setAccessibleDescription(description)
        self.texts.append(text)
        self.change.append(change)
        self.remove.append(remove)
        return flow_row(1, text, flow_row(0, change, remove))


class KeptList(RowList):
    """Rows are `Kept`, as JSON values."""

    def __init__(self) -> None:
        super().__init__(self.tr("Other things that still hold it"))

    def dialog(self) -> EntryDialog:
        return KeptDialog(self.window())

    def describe(self, row: Row) -> str:
        thing = Kept.model_validate(row).model_dump(mode="json")
        return words.sentences(self.tr("{thing}.").format(thing=title_with_state(thing)), whereabouts(thing))


class KeptDialog(EntryDialog):
    """Asks for something outside the project that still holds forgotten images."""

    days, names, needed = ("since",), ("owner",), ("place",)

    def __init__(self, parent: QWidget | None = None) -> None:
        detail = self.tr("For example a copy of the original on the lab’s server, or a model passed on to others.")
        super().__init__(self.tr("Other things that still hold it"), detail, self.tr("Save entry"), parent)

    def _ask(self) -> None:
        self.add_choice("what", self.tr("Item"), kept_kinds())
        self.fill({"what": "copy"})  # the record lists the original anyway
        self.add_line("place", self.tr("Place"), self.tr("for example: the backup of the lab’s server"))
        self.add_line("owner", self.tr("Held by"))
        self.add_line("since", self.tr("Since"))
        self.add_choice("state", self.tr("Status"), states())


class RecipientList(RowList):
    """Rows are `Recipient`, as JSON values."""

    def __init__(self) -> None:
        super().__init__(self.tr("Recipients of earlier models"))

    def dialog(self) -> EntryDialog:
        return RecipientDialog(self.window())

    def describe(self, row: Row) -> str:
        recipient = Recipient.model_validate(row)
        if recipient.told is not None:
            return self.tr("{name}: told on {date}.").format(name=recipient.name, date=recipient.told)
        if recipient.why_not:
            return self.tr("{name}: not told. Reason: {why}").format(name=recipient.name, why=recipient.why_not)
        return self.tr("{name}: not told yet.").format(name=recipient.name)


class RecipientDialog(EntryDialog):
    """Asks for someone who received an earlier model."""

    days, names, needed = ("told",), ("name",), ("name",)

    def __init__(self, parent: QWidget | None = None) -> None:
        detail = self.tr(
            "They may still use a model that knows what was forgotten. Enter when they were told, or why not."
        )
        super().__init__(self.tr("Recipient of an earlier model"), detail, self.tr("Save entry"), parent)

    def _ask(self) -> None:
        self.add_line("name", self.tr("Name"), self.tr("a person or an organisation"))
        self.add_line("told", self.tr("Told to withdraw it on"))
        self.add_line("why_not", self.tr("Reason for not telling them"))
