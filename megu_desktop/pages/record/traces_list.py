"""Tables of the traces card, and the question before traces are erased."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from megu.project.project import Project
from megu_desktop.explained import explain
from megu_desktop.look.icons import set_icon
from megu_desktop.look.text import Role
from megu_desktop.pages.record.earlier_models import name_with_holdings
from megu_desktop.text import words
from megu_desktop.widgets.basics.dialogs import Question
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import gridbox
from megu_desktop.widgets.cards.fact_line import FactLine

if TYPE_CHECKING:
    from megu.record.traces.for_window import HeldTraces


class TracesList(QWidget):
    """One line for each kind: its name, number of files and size; the largest first, the total last."""

    def __init__(self) -> None:
        super().__init__()
        self._grid, self._shown = _grid(self), dict[str, tuple[int, int]]()
        self._grid.setColumnStretch(0, 1)
        self.setVisible(False)

    def show_traces(self, kinds: dict[str, tuple[int, int]]) -> None:
        """Show kinds with their number of files and bytes; hide if there are none."""
        self.setVisible(bool(kinds))
        if kinds == self._shown:
            return
        self._shown = dict(kinds)
        _empty(self._grid)
        for row, (holds, count_and_size) in enumerate(sorted(kinds.items(), key=lambda pair: -pair[1][1])):
            self._add(row, QCoreApplication.translate("derived", holds), count_and_size, "body")
        if len(kinds) > 1:
            totals = [sum(column) for column in zip(*kinds.values(), strict=True)]
            self._add(len(kinds), self.tr("total"), (totals[0], totals[1]), "strong")

    def _add(self, row: int, holds: str, count_and_size: tuple[int, int], role: Role) -> None:
        count, size = count_and_size
        files = self.tr("1 file") if count == 1 else self.tr("{n} files").format(n=words.count(count))
        self._grid.addWidget(label(holds, role, wrap=True), row, 0)
        for column, text in enumerate((files, words.size(size)), 1):
            self._grid.addWidget(label(text, role), row, column, Qt.AlignmentFlag.AlignRight)


class NewRecords(QWidget):
    """Fingerprint of each new record, to be copied, with its folder as a tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._grid, self._shown = _grid(self), list[dict[str, Any]]()
        self._grid.setColumnStretch(1, 1)
        self.fields: list[FactLine] = []
        self.buttons: list[QPushButton] = []
        self.setVisible(False)

    def show_records(self, records: list[dict[str, Any]], project: Project) -> None:
        """Show the records of `TracesErased`."""
        if records == self._shown:
            return
        self._shown, self.fields, self.buttons = records, [], []
        _empty(self._grid)
        for row, record in enumerate(records):
            self._add(row, record, str(project.find_path(record["folder"])))
        explain(self)

    def _add(self, row: int, record: dict[str, Any], folder: str) -> None:
        title = self.tr("Fingerprint of the new record of {run}").format(run=record["run"])
        field, button = FactLine(record["fingerprint"]), _Copy(record["fingerprint"])
        button.setText(self.tr("Copy"))
        field.setToolTip(folder)
        field.setAccessibleName(title)
        button.setAccessibleName(self.tr("Copy the fingerprint of the new record of {run}").format(run=record["run"]))
        for column, part in enumerate((label(title, "body", "muted"), field, button)):
            self._grid.addWidget(part, row, column)
        self.fields.append(field)
        self.buttons.append(button)


class _Copy(QPushButton):
    """Copies a text to the clipboard."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        set_icon(self, "copy")
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)


def _grid(holder: QWidget) -> QGridLayout:
    grid = gridbox("m", "xs", parent=holder)
    return grid


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        if part := item.widget():
            part.hide()
            part.deleteLater()


WIDTH = 560
NOT_HERE = ("traces_stay_recent", "traces_no_record", "traces_then")
"""Sentences of the command line alone: the window's list forgets at once, and it says the others in its own words."""


class TracesQuestion(Question):
    """Enter and Esc cancel."""

    about = ("requests", "erasing-traces")

    def __init__(self, traces: "HeldTraces", parent: QWidget | None = None) -> None:
        say, values = QCoreApplication.translate, {"n": words.count(traces.files), "size": words.size(traces.bytes)}
        title = say("TracesQuestion", "Erase what this project still holds ({n} files, {size})?").format(**values)
        answers = say("TracesQuestion", "Erase these traces"), say("TracesQuestion", "Cancel")
        super().__init__(title, "\n\n".join(_before(traces)), *answers, parent)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height to the text at this width; a layout alone would cut it."""
        layout = self.layout()
        if layout is not None:
            self.setFixedSize(WIDTH, layout.totalHeightForWidth(WIDTH))
        super().showEvent(event)


def _before(traces: "HeldTraces") -> list[str]:
    """Return what the user should know first, the most important first."""
    sentence = QCoreApplication.translate(
        "TracesQuestion",
        "This can’t be undone. Afterwards, no run of this project can be continued, repeated or recorded again.",
    )
    runs = [values["run"] for code, values in traces.stays if code == "traces_no_record"]
    without = QCoreApplication.translate(
        "TracesQuestion",
        "Exported without a record: {runs}. Afterwards none can be written. Cancel to write it first.",
    ).format(runs=words.series(runs))
    stays = [words.message(code, values) for code, values in traces.stays if code not in NOT_HERE]
    return [sentence, *([without] if runs else []), *_models(traces), *stays]


def _models(traces: "HeldTraces") -> list[str]:
    """Say what happens to earlier models, by name."""
    if not traces.models:
        return []
    if traces.kept:
        text = QCoreApplication.translate("TracesQuestion", "Earlier models stay: {models}.")
    else:
        text = QCoreApplication.translate("TracesQuestion", "Earlier models are removed too: {models}.")
    return [text.format(models=words.series([name_with_holdings(model) for model in traces.models]))]
