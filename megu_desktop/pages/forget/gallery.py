"""Gallery of the page *Forget*: filters, the grid in which images are chosen, undo and redo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from megu_desktop.look import tokens
from megu_desktop.pages.forget.catalogue import Catalogue, Filter
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import FlowRow
from megu_desktop.widgets.basics.labels import Elided, icon_button, label, line
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.pictures.choice import Choice
from megu_desktop.widgets.pictures.grid_view import GridView

if TYPE_CHECKING:
    from numpy import ndarray

BANDS = ((None, None), (0.9, None), (0.5, 0.9), (0.1, 0.5), (None, 0.1))
"""Confidence in the true class, from and below."""
TYPING = 150
"""Milliseconds without a key until names are looked through."""


class Gallery(Card):
    """Shows the images of a `Catalogue` that can be forgotten; `choice` holds the chosen ones.

    `from_list`: the user pressed the button for a list of names.
    """

    from_list = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice(self)
        self.grid = GridView(self.choice)
        self.search, self.classes, self.columns, self.values = QLineEdit(), QComboBox(), QComboBox(), QComboBox()
        self.bands, self.only = QComboBox(), QComboBox()
        self.undo, self.redo = icon_button("undo", self.tr("Undo")), icon_button("redo", self.tr("Redo"))
        self.all = QPushButton()
        self.list_button = QPushButton(self.tr("From a list…"))
        self._about, self._shown = Elided("", "small", "muted"), label("", "small", "muted")
        self._catalogue: Catalogue | None = None
        self._among: ndarray | None = None
        self._rank: ndarray | None = None
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self.show_filtered)
        self._lay_out()
        self._wire()

    # --- what it shows -------------------------------------------------------------------------------------------

    def show_catalogue(self, catalogue: Catalogue, among: "ndarray", root: str) -> None:
        """Show images of a catalogue, none of them chosen.

        Parameters
        ----------
        among : ndarray of bool, (N,)
            Images to show.
        root : str
            Folder that their names are relative to.
        """
        import numpy as np

        self._catalogue, self._among = catalogue, among
        self.grid.grid.describe = self._describe
        self.grid.pictures.set_source(lambda row: f"{root}/{catalogue.spelled_path(row)}", self.grid.device_side())
        blockers = [QSignalBlocker(box) for box in (self.classes, self.columns, self.values, self.bands, self.only)]
        self._fill(catalogue)
        self._show_values()
        for blocker in blockers:
            blocker.unblock()
        self.choice.reset(np.zeros(len(catalogue), bool))
        self.show_filtered()

    def show_alikes(
        self, catalogue: Catalogue, among: "ndarray", root: str, similarity: "ndarray", is_locked: "ndarray"
    ) -> None:
        """Show look-alikes, the most similar first, each with its similarity.

        Parameters
        ----------
        among : ndarray of bool, (N,)
            Images to show.
        root : str
            Folder that their names are relative to.
        similarity : ndarray, (N,)
            Similarity of each image to the nearest one to forget.
        is_locked : ndarray of bool, (N,)
            Images that can't be chosen.
        """
        self._rank, self.grid.grid.locked = -similarity, is_locked
        unseen = self.tr("{similarity} unseen")
        self.grid.grid.captions = lambda row: (
            unseen.format(similarity=words.percent(float(similarity[row]), 0))
            if is_locked[row]
            else words.percent(float(similarity[row]), 1)
        )
        self.show_catalogue(catalogue, among, root)

    def filter(self) -> Filter:
        """Return the filter that the controls state."""
        column = self.columns.currentData() if self.columns.isVisibleTo(self) else None
        low, high = BANDS[max(0, self.bands.currentIndex())]
        value = self.values.currentData() if column is not None else None
        return Filter(self.classes.currentData(), self.search.text().strip(), column, value, low, high)

    def show_filtered(self) -> None:
        """Show what passes the filters; some milliseconds for 60,000 images."""
        if self._catalogue is None or self._among is None:
            return
        among = self._among & self.choice.marks if self.only.currentData() == "chosen" else self._among
        rows = self._catalogue.rows(self.filter(), among)
        self.grid.grid.show_rows(rows if self._rank is None else rows[self._rank[rows].argsort(kind="stable")])
        self.grid.verticalScrollBar().setValue(0)
        self._show_counts()

    def _fill(self, catalogue: Catalogue) -> None:
        self.classes.clear()
        self.classes.addItem(self.tr("All classes"), None)
        for name in sorted(catalogue.label_names):
            self.classes.addItem(name, name)
        self.columns.clear()
        self.columns.addItem(self.tr("Any column"), None)
        for column in catalogue.divisions:
            self.columns.addItem(column or self.tr("Sub-class"), column)
        self.columns.setVisible(bool(catalogue.divisions))
        self.bands.setVisible(catalogue.confidence is not None)
        self.search.clear()
        self._typing.stop()
        self.only.setCurrentIndex(0)
        self.bands.setCurrentIndex(0)

    def _show_values(self) -> None:
        column = self.columns.currentData()
        self.values.clear()
        if self._catalogue is not None and column is not None:
            for value in sorted(set(self._catalogue.divide(column)[1]) - {""}):
                self.values.addItem(value, value)
        self.values.setVisible(column is not None)

    def _column_changed(self) -> None:
        with QSignalBlocker(self.values):
            self._show_values()
        self.show_filtered()

    def _show_counts(self) -> None:
        shown_count, chosen_count = len(self.grid.grid.rows), self.choice.count()
        text = self.tr("{shown} shown, {chosen} chosen")
        self._shown.setText(text.format(shown=words.count(shown_count), chosen=words.count(chosen_count)))
        self.all.setText(self.tr("Choose all {n} shown").format(n=words.count(shown_count)))
        self.all.setEnabled(self.isEnabled() and shown_count > 0)
        self.undo.setEnabled(self.choice.stack.canUndo())
        self.redo.setEnabled(self.choice.stack.canRedo())

    def _describe(self, row: int) -> str:
        """Describe an image: its name, class, and the model's confidence."""
        assert self._catalogue is not None, "images are only shown of one"
        catalogue = self._catalogue
        parts = [catalogue.listed_names[row], catalogue.label_names[catalogue.labels[row]]]
        if catalogue.confidence is not None:
            confidence = self.tr("the model gives its class {share}").format(
                share=words.percent(float(catalogue.confidence[row]))
            )
            parts.append(confidence)
        if self.grid.grid.locked is not None and self.grid.grid.locked[row]:
            parts.append(self.tr("not used to train the model"))
        if self._rank is not None:
            parts.append(self.tr("{similarity} similar").format(similarity=words.percent(-float(self._rank[row]))))
        return words.join_names(parts)

    def _current_changed(self, current: QModelIndex) -> None:
        self._about.setText(str(current.data()) if current.isValid() else "")

    # --- inside --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        second, third = FlowRow(), FlowRow(right=2)
        for row in (second, third):
            row.setContentsMargins(12, 0, 12, tokens.space("s"))
        self.search.setPlaceholderText(self.tr("Find a name: part of it, or with * and ?"))
        self.search.setClearButtonEnabled(True)
        bands = self.tr("90 % or more"), self.tr("50 to 90 %"), self.tr("10 to 50 %"), self.tr("Below 10 %")
        self.bands.addItems([self.tr("Any confidence"), *bands])
        self.only.addItem(self.tr("All images"), "all")
        self.only.addItem(self.tr("Chosen only"), "chosen")
        top = hbox((self.search, 1), self.classes, gap="s", margins=(12, "s", 12, "s"))
        second.add(self.only, self.bands, self.columns, self.values)
        third.add(self.all, self.list_button, self.undo, self.redo)
        for box in (self.classes, self.columns, self.values):  # names of people's own, of any length
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        foot = hbox((self._about, 1), self._shown, gap="s", margins=(12, "s", 12, "s"))
        add_to(self.body, top, second, third, line(), (self.grid, 1), line(), foot, gap=0, margins=1)
        self._name()

    def _name(self) -> None:
        self.search.setAccessibleName(self.tr("Find a name"))
        self.classes.setAccessibleName(self.tr("Class"))
        self.only.setAccessibleName(self.tr("Images shown"))
        self.bands.setAccessibleName(self.tr("The model’s confidence in the image’s class"))
        self.columns.setAccessibleName(self.tr("Column"))
        self.values.setAccessibleName(self.tr("Value in the column"))
        for box in (self.classes, self.only, self.bands, self.columns, self.values):
            box.setToolTip(box.accessibleName())
        self.grid.setAccessibleName(self.tr("Images"))
        self.grid.setAccessibleDescription(
            self.tr(
                "Space chooses an image or clears the choice; Shift with arrow keys chooses a range; Ctrl+A chooses "
                "all shown."
            )
        )

    def _wire(self) -> None:
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self.show_filtered)
        for box in (self.classes, self.values, self.bands, self.only):
            box.currentIndexChanged.connect(self.show_filtered)
        self.columns.currentIndexChanged.connect(self._column_changed)
        self.all.clicked.connect(lambda _: self.grid.choose_all())
        self.list_button.clicked.connect(self.from_list)
        self.undo.clicked.connect(self.choice.stack.undo)
        self.redo.clicked.connect(self.choice.stack.redo)
        self.choice.changed.connect(self._show_counts)
        self.choice.stack.indexChanged.connect(self._show_counts)
        self.grid.selectionModel().currentChanged.connect(self._current_changed)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        keys = QKeySequence.StandardKey
        slots = {keys.Undo: self.choice.stack.undo, keys.Redo: self.choice.stack.redo, keys.Find: self._find}
        for key, slot in slots.items():
            QShortcut(QKeySequence(key), self, context=context).activated.connect(slot)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
