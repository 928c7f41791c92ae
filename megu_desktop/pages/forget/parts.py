"""Choosing a part of a class: the class, what divides it, and which of its parts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from megu.project.schema import ForgetRule
from megu_desktop.look import tokens
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.text import words
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.class_table import ClassRow, ClassTable

if TYPE_CHECKING:
    from numpy import ndarray


EXAMPLES, SIDE = 8, 48
"""Thumbnails of a part, and their device pixels."""


class PartEditor(QWidget):
    """Shows the parts of one class at a time. `changed`: the parts that are checked, as `rule` has them, are others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes, self.columns, self.table = QComboBox(), QComboBox(), ClassTable(checkable=True)
        self._nothing = label("", wrap=True)
        self._catalogue: Catalogue | None = None
        self._trained: ndarray | None = None
        self._loader, self._turn, self._root = ThumbnailLoader(self), 0, ""
        self._lay_out()
        self._loader.loaded.connect(self._show_examples)
        self.table.examples_wanted.connect(self._read)
        self.classes.activated.connect(self._chosen)
        self.columns.activated.connect(self._chosen)
        self.table.checked_changed.connect(self._checked)

    def show_catalogue(self, catalogue: Catalogue, trained: "ndarray", root: str, rule: ForgetRule) -> None:
        """Offer classes and columns, and show what the rule names. trained: (N,) bool. root: the images' folder."""
        self._catalogue, self._trained, self._root = catalogue, trained, root
        self.columns.clear()
        for column in catalogue.divisions:
            self.columns.addItem(column or self.tr("Sub-class"), column)
        self.columns.setCurrentIndex(max(0, self.columns.findData(rule.column)))
        self.classes.clear()
        for name in sorted(catalogue.label_names):
            self.classes.addItem(name, name)
        first = rule.classes[0] if rule.classes else next(iter(self._with_parts()), "")
        self.classes.setCurrentIndex(max(0, self.classes.findData(first)))
        self._show_parts()
        self.table.set_checked(rule.subclasses)

    def rule(self) -> ForgetRule:
        """What is checked, as a rule."""
        return ForgetRule(
            kind="subclass",
            classes=[self.classes.currentData()],
            column=self.columns.currentData() or "",
            subclasses=self.table.checked(),
        )

    def _with_parts(self) -> list[str]:
        """Classes that the column divides, for what is shown first."""
        known, column = self._catalogue, self.columns.currentData()
        if known is None or column is None:
            return []
        return [name for name in sorted(known.label_names) if len(known.subclasses_of([name], column)) > 1]

    def _chosen(self, index: int) -> None:
        self._show_parts()
        self.changed.emit()

    def _checked(self, names: list[str]) -> None:
        self.changed.emit()

    def _show_parts(self) -> None:
        rows = self._rows()
        self.table.set_rows(rows)
        self._turn += 1
        self.table.set_headings(self.tr("Train"), self.tr("Others"), None, self.tr("Part"))
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        name = self.classes.currentData()
        self._nothing.setText(
            self.tr(
                "These images are not divided within their classes. Folders inside a class’s folder are its"
                " sub-classes; a table of the images can bring columns such as patient or device."
            )
            if self.columns.count() == 0
            else self.tr("Nothing divides the class {name} here. Choose another class or column.").format(
                name=words.set_apart(name)
            )
        )

    def _read(self, rows: list[int]) -> None:
        known, column = self._catalogue, self.columns.currentData()
        if known is None or column is None:
            return
        within, shown = known.of_classes([self.classes.currentData()]), self._rows()
        for row in rows:
            found = (within & known.of_subclasses([shown[row].name], column)).nonzero()[0][:EXAMPLES].tolist()
            paths = [f"{self._root}/{known.spelled(number)}" for number in found]
            self._loader.request((self._turn, row), paths, SIDE)

    def _show_examples(self, key: object, images: list[QImage]) -> None:
        turn, row = key  # type: ignore[misc]
        if turn == self._turn:
            self.table.set_examples(row, images)

    def _rows(self) -> list[ClassRow]:
        import numpy as np

        known, trained, column = self._catalogue, self._trained, self.columns.currentData()
        if known is None or trained is None or column is None or not self.classes.count():
            return []
        codes, names = known.divided(column)
        within = known.of_classes([self.classes.currentData()])
        train = np.bincount(codes[within & trained], minlength=len(names))
        every = np.bincount(codes[within], minlength=len(names))
        found = [(name, int(a), int(b - a)) for name, a, b in zip(names, train, every, strict=True) if name and b]
        return [ClassRow(name, inside, outside) for name, inside, outside in sorted(found, key=lambda row: row[0])]

    def _lay_out(self) -> None:
        row, column, card = QHBoxLayout(), QVBoxLayout(self), Card()
        row.setSpacing(tokens.space("s"))
        for text, box in ((self.tr("Of the class"), self.classes), (self.tr("divided by"), self.columns)):
            told = label(text)
            told.setBuddy(box)
            box.setAccessibleName(text)
            box.setMinimumContentsLength(12)
            row.addWidget(told)
            row.addWidget(box)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self._nothing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("m"))
        column.addWidget(card)
        column.addWidget(self.table)
        column.addStretch()
