"""Table of erasure requests: what each asks for, and its state."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from megu.record.erasure_requests.standings import Standing
from megu_desktop.look.text import line_height
from megu_desktop.pages.shared import request_words
from megu_desktop.text import words

HIGH = 32  # px of a row at least
GAP = 44  # px around the longest cell of a column
PADDING = 18  # px at both sides of a title, by the style sheet and by its frame
ROWS = 3  # that are seen at least
GROWING = (4, 3, 0, 2, 1)
"""Columns in the order in which they get the room that there is; what has too little of it ends in …"""


class RequestTable(QTreeWidget):
    """A row for each of `standings`. Several can be selected."""

    def __init__(self) -> None:
        super().__init__()
        self.standings: list[Standing] = []
        titles = [self.tr("Reference"), self.tr("To forget"), self.tr("Received"), self.tr("Due")]
        self.setHeaderLabels([*titles, self.tr("Status")])
        self.setAccessibleName(self.tr("Erasure requests"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.header().setStretchLastSection(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @property
    def chosen(self) -> list[Standing]:
        """Return the selected requests, in their order."""
        rows = sorted(self.indexOfTopLevelItem(item) for item in self.selectedItems())
        return [self.standings[row] for row in rows]

    def select(self, *references: str) -> None:
        """Select requests by reference, and no others."""
        self.clearSelection()
        for item, standing in zip(self.items(), self.standings, strict=True):
            if standing.request.reference in references:
                item.setSelected(True)
                self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)

    def items(self) -> list[QTreeWidgetItem]:
        """Return the rows."""
        return [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row))]

    def show_requests(self, standings: Sequence[Standing]) -> None:
        """Show these requests; selected ones stay selected."""
        references = [standing.request.reference for standing in self.chosen]
        self.blockSignals(True)
        self.clear()
        self.standings = list(standings)
        self.addTopLevelItems([_row(standing) for standing in self.standings])
        self.select(*references)
        self.blockSignals(False)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._share_room()

    def minimumSizeHint(self) -> QSize:
        return QSize(
            super().minimumSizeHint().width(),
            self.header().sizeHint().height() + ROWS * line_height(HIGH) + 4 * self.frameWidth(),
        )

    def _share_room(self) -> None:
        """Make each column as wide as its title, then give each in turn the width it needs."""
        header, rows = self.header(), self.items()
        title, cell = header.fontMetrics().horizontalAdvance, self.fontMetrics().horizontalAdvance
        minimum = [title(self.headerItem().text(column)) + 2 * PADDING for column in range(self.columnCount())]
        room = self.viewport().width() - sum(minimum)
        for column in GROWING:
            width = max((cell(row.text(column)) + GAP for row in rows), default=0)
            extra = max(0, min(room, width - minimum[column])) if column != GROWING[-1] else max(0, room)
            header.resizeSection(column, minimum[column] + extra)
            room -= extra


def _row(standing: Standing) -> QTreeWidgetItem:
    request = standing.request
    subject = words.class_list(words.forget_names(request.forget)) if request.forget.stated else "–"
    day = str(request.received or "–")
    row = QTreeWidgetItem(
        [
            request.reference,
            subject,
            day,
            request_words.due_day(standing),
            request_words.state_and_lateness(standing),
        ]
    )
    row.setSizeHint(0, QSize(0, line_height(HIGH)))
    for column in range(row.columnCount()):
        row.setToolTip(column, row.text(column))  # it may not have the room that it needs
    return row
