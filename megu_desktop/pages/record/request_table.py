"""The table of erasure requests: what each asks for, and how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from megu.record.erasure_requests.standings import Standing
from megu_desktop.text import words

HIGH = 32  # px of a row
FIRST = 168  # px of the references at first


class RequestTable(QTreeWidget):
    """standings: what is shown, a row each. Several can be selected."""

    def __init__(self) -> None:
        super().__init__()
        self.standings: list[Standing] = []
        titles = [self.tr("Reference"), self.tr("Asks to forget"), self.tr("Received"), self.tr("Due")]
        self.setHeaderLabels([*titles, self.tr("How it stands")])
        self.setAccessibleName(self.tr("Erasure requests"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.header().setStretchLastSection(False)
        self.setColumnWidth(0, FIRST)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    @property
    def chosen(self) -> list[Standing]:
        """The requests that are selected, in their order."""
        rows = sorted(self.indexOfTopLevelItem(item) for item in self.selectedItems())
        return [self.standings[row] for row in rows]

    def select(self, *references: str) -> None:
        """Select requests by reference, and no others."""
        self.clearSelection()
        for item, one in zip(self.items(), self.standings, strict=True):
            if one.request.reference in references:
                item.setSelected(True)
                self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)

    def items(self) -> list[QTreeWidgetItem]:
        """The rows."""
        return [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row))]

    def show_requests(self, standings: Sequence[Standing]) -> None:
        """Show these; whatever of them was selected stays so."""
        kept = [one.request.reference for one in self.chosen]
        self.blockSignals(True)
        self.clear()
        self.standings = list(standings)
        self.addTopLevelItems([_row(one) for one in self.standings])
        self.select(*kept)
        self.blockSignals(False)
        for column in range(2, self.columnCount()):
            self.resizeColumnToContents(column)


def _row(one: Standing) -> QTreeWidgetItem:
    request = one.request
    asks = words.class_list(words.forget_names(request.forget)) if request.forget.stated else "–"
    days = [str(day) if day else "–" for day in (request.received, request.due)]
    row = QTreeWidgetItem([request.reference, asks, *days, _state(one)])
    row.setSizeHint(0, QSize(0, HIGH))
    return row


def _state(one: Standing) -> str:
    translate = QCoreApplication.translate
    states = {
        "open": translate("requests", "open"),
        "in_run": translate("requests", "taken up by {run}"),
        "unchecked": translate("requests", "given out on {date}, not checked yet"),
        "done": translate("requests", "met on {date}"),
        "not_met": translate("requests", "not forgotten"),
        "cannot_tell": translate("requests", "cannot tell"),
        "refused": translate("requests", "refused"),
    }
    told = states[one.state].format(run=one.run or "", date=one.on or "")
    if not one.late:
        return told
    if one.overdue:
        return translate("requests", "{state}, overdue").format(state=told)
    return translate("requests", "{state}, late").format(state=told)
