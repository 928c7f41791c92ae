"""Table of classes: name, examples, number of images, and how many of them the model recognises."""

from PySide6.QtCore import QSize, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.look.text import line_height, scale_px
from megu_desktop.look.theme import theme
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.tables.class_model import (
    SORT,
    AccuracyDelegate,
    CheckDelegate,
    ClassModel,
    ClassRow,
    Column,
    ExamplesDelegate,
    PaddedDelegate,
)

__all__ = ["ClassRow", "ClassTable"]

FILTER_FROM = 30  # classes; with fewer, a filter is only in the way
SHOWN_ROWS = 12
HEADER = 36  # px
NARROWEST = 80  # px of a name, in the usual text size, where the figures leave no room for more


class _View(QTableView):
    """A table that is as high as its rows, up to twelve of them."""

    def preferred_height(self, rows: int) -> int:
        return line_height(HEADER) + rows * line_height(tokens.size("row"))

    def sizeHint(self) -> QSize:
        return QSize(560, self.preferred_height(min(self.model().rowCount(), SHOWN_ROWS)))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.preferred_height(min(self.model().rowCount(), 4)))


class ClassTable(Card):
    """One row for each class. Rows are numbered as in `set_rows`, however the user has sorted them.

    With `checkable` there is a check box before each name. `examples_wanted(list[int])`: visible rows without examples,
    so that only those need to be read.
    """

    checked_changed = Signal(list)
    examples_wanted = Signal(list)

    def __init__(self, checkable: bool = False) -> None:
        super().__init__()
        self._model, self._proxy = ClassModel(checkable, self), QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._model)
        self._proxy.setSortRole(SORT)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter, self.view = QLineEdit(), _View()
        self.filter.setPlaceholderText(self.tr("Find a class"))
        self.filter.setAccessibleName(self.tr("Find a class"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._ask_for_examples)
        self._set_up_view(checkable)
        self._model.checked_changed.connect(self.checked_changed)
        theme().changed.connect(self._update)
        add_to(self.body, self.filter, self.view, gap=0, margins=1)
        self.filter.hide()

    def set_rows(self, rows: list[ClassRow]) -> None:
        """Replace all rows; earlier examples and checks are dropped."""
        self._model.set_rows(rows)
        self._fit_columns()
        self.filter.setVisible(len(rows) >= FILTER_FROM)
        self._fit_rows()
        self._limit_height()
        self._look.start()

    def set_headings(self, train: str | None, test: str | None, accuracy: str | None, name: str | None = None) -> None:
        """Set the titles of the three columns of figures, of which None hides one, and of the first, else "Class"."""
        titles = {Column.TRAIN: train, Column.TEST: test, Column.ACCURACY: accuracy}
        self._model.set_headings(train or "", test or "", accuracy or "", name)
        for column, title in titles.items():
            self.view.setColumnHidden(column, title is None)
        self._fit_columns()

    def set_examples(self, row: int, images: list[QImage]) -> None:
        """Set the thumbnails of a row. Raises IndexError for a missing row."""
        self._model.set_examples(row, images)

    def set_checked(self, names: list[str]) -> None:
        """Check these classes and no others, without emitting."""
        self._model.set_checked(names)

    def checked_names(self) -> list[str]:
        """Return the checked names, in the order of the rows."""
        return self._model.checked_names()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._look.start()

    def _set_up_view(self, checkable: bool) -> None:
        view = self.view
        view.setModel(self._proxy)
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.setAccessibleName(self.tr("Classes"))
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSortingEnabled(True)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        mark(view, role="table")
        self._delegates = [  # the view does not own them
            (Column.NAME, CheckDelegate(view) if checkable else PaddedDelegate(view)),
            (Column.EXAMPLES, ExamplesDelegate(view)),
            (Column.TRAIN, PaddedDelegate(view)),
            (Column.TEST, PaddedDelegate(view)),
            (Column.ACCURACY, AccuracyDelegate(view)),
        ]
        for column, delegate in self._delegates:
            view.setItemDelegateForColumn(column, delegate)
        self._set_up_header()

    def _set_up_header(self) -> None:
        header = self.view.horizontalHeader()
        self._fit_rows()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(56)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # the order of the rows until the user sorts
        header.setSortIndicatorClearable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.EXAMPLES, QHeaderView.ResizeMode.Stretch)
        self._fit_columns()

    def _fit_rows(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(line_height(tokens.size("row")))
        self.view.horizontalHeader().setFixedHeight(line_height(HEADER))

    def _limit_height(self) -> None:
        """Limit the height to that of the rows."""
        rows = self._model.rowCount()
        filter_height = self.filter.sizeHint().height() if rows >= FILTER_FROM else 0
        self.setMaximumHeight(self.view.preferred_height(rows) + filter_height + 4)  # the frame and its margin, twice
        self.view.updateGeometry()

    def _fit_columns(self) -> None:
        """Set the column widths from the texts; Qt would measure each row with the delegate, slow with 1,000."""
        text_columns = [
            column for column in Column if column != Column.EXAMPLES and not self.view.isColumnHidden(column)
        ]
        minimum = sum(self._model.preferred_width(column) for column in text_columns)
        fits = minimum + self._model.preferred_width(Column.EXAMPLES) <= self.view.viewport().width()
        self.view.setColumnHidden(Column.EXAMPLES, not fits and self.isVisible())  # figures go before pictures
        visible = [*text_columns, Column.EXAMPLES] if fits else text_columns
        widths = {column: self._model.preferred_width(column) for column in visible}
        spare = self.view.viewport().width() - sum(widths.values())
        name_minimum = min(widths[Column.NAME], scale_px(NARROWEST))
        self.view.setMinimumWidth(minimum - widths[Column.NAME] + name_minimum)
        widths[Column.NAME] = max(widths[Column.NAME] + (min(spare, 0) if fits else spare), name_minimum)
        for column in set(visible) - {Column.EXAMPLES}:
            self.view.setColumnWidth(column, widths[column])

    def _on_scrolled(self, position: int) -> None:
        self._look.start()  # not connected directly: the position would be taken for the interval

    def _ask_for_examples(self) -> None:
        if not self.isVisible():
            return
        first = max(self.view.rowAt(0), 0)
        last = self.view.rowAt(self.view.viewport().height() - 1)
        last = self._proxy.rowCount() - 1 if last < 0 else last
        rows = [self._proxy.mapToSource(self._proxy.index(row, 0)).row() for row in range(first, last + 1)]
        missing = [row for row in rows if self._model.examples(row) is None]
        if missing:
            self.examples_wanted.emit(missing)

    def _update(self) -> None:
        self._fit_columns()
        self._fit_rows()
        if self._model.rowCount():
            self._limit_height()
        self.view.viewport().update()
