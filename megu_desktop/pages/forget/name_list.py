"""Dialog for a list of names, pasted or read from a file. It reports names that match no image, and saves them."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from megu.base import files
from megu.base.errors import MeguError
from megu.forget import name_lists
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.work.aside import Aside

if TYPE_CHECKING:
    from numpy import ndarray

PAUSE = 250
"""Milliseconds without a change until names are looked for."""


class ListDialog(QDialog):
    """`found.rows` holds the matching images once the dialog is accepted. Names are searched in the background.

    Parameters
    ----------
    trained : ndarray of bool, (N,)
        Images that can be chosen.
    """

    def __init__(self, catalogue: Catalogue, training_mask: "ndarray", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Images from a list"))
        self.found, self.unseen = name_lists.Matches(), 0
        self._training_mask = training_mask
        self._catalogue, self._aside, self._turn = catalogue, Aside(self), 0
        self.text, self.column, self.value = QPlainTextEdit(), QComboBox(), QComboBox()
        self.read_button = QPushButton(self.tr("Read a file…"))
        self.save_button = QPushButton(self.tr("Save these names…"))
        self.add, self.cancel = QPushButton(self.tr("Choose them")), QPushButton(self.tr("Cancel"))
        self.message, self.missing = label("", wrap=True), label("", "small", "muted", wrap=True)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._look)
        self._lay_out()
        self._wire()
        self._show()
        DialogHelp(self, "forget", "the-gallery")

    def read(self, path: str) -> None:
        """Read a text file or table."""
        self._turn += 1
        self._aside.call(("read", self._turn), name_lists.read, Path(path))

    def save(self, path: str) -> None:
        """Save the names that match no image, one a line."""
        try:
            with files.write_aside(Path(path)) as aside:
                aside.write_text("\n".join(self.found.left_out) + "\n", encoding="utf-8")
        except (MeguError, OSError) as error:
            self.missing.setText(words.sentence(error))

    # --- inside --------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._turn += 1
        self._aside.call(("found", self._turn), _find, self.text.toPlainText(), self._catalogue)

    def _look_in_column(self) -> None:
        """Take everything that has a value in a column."""
        import numpy as np

        column, value = self.column.currentData(), self.value.currentText().strip()
        if column is None:
            return
        if self.value.findText(value, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive) < 0:
            self._take(name_lists.Matches())  # what was written is no value, or only its beginning
        else:
            self._take(name_lists.Matches(np.flatnonzero(self._catalogue.of_subclasses([value], column)).tolist()))

    def _on_result(self, tag: tuple[str, int], result: object) -> None:
        question, turn = tag
        if turn != self._turn:  # of an earlier text
            return
        if isinstance(result, MeguError):
            self.message.setText(words.sentence(result))
        elif question == "read" and isinstance(result, list):
            self.text.setPlainText("\n".join(result))
        elif isinstance(result, name_lists.Matches):
            self._take(result)

    def _take(self, matches: name_lists.Matches) -> None:
        """Take the matches without images that did not train the model: there is nothing of them to forget."""
        usable = [row for row in matches.rows if self._training_mask[row]]
        self.unseen = len(matches.rows) - len(usable)
        self.found = replace(matches, rows=usable)
        self._show()

    def _show(self) -> None:
        count, matches = len(self.found.rows), self.found
        text = self.tr("{n} images found.").format(n=words.count(count)) if count else self.tr("No image found yet.")
        self.message.setText(text)
        sentences = []
        if self.unseen:
            singular = self.tr("The model was not trained on one more: there is nothing to forget about it.")
            plural = self.tr("The model was not trained on {n} others: there is nothing to forget about them.")
            sentences.append((singular if self.unseen == 1 else plural).format(n=words.count(self.unseen)))
        if matches.missing:
            missing_text = self.tr("{n} names match no image here: {names}.")
            missing_text = self.tr("No image here is called {names}.") if len(matches.missing) == 1 else missing_text
            sentences.append(
                missing_text.format(n=words.count(len(matches.missing)), names=words.class_list(matches.missing, 3))
            )
        if matches.several:
            several = self.tr("{n} names match several images, and none was chosen: {names}. Add their folders.")
            sentences.append(
                several.format(n=words.count(len(matches.several)), names=words.class_list(matches.several, 3))
            )
        show_text(self.missing, "\n".join(sentences))
        self.save_button.setVisible(bool(matches.left_out))
        self.add.setEnabled(count > 0)
        self.add.setText(self.tr("Choose these {n}").format(n=words.count(count)) if count else self.tr("Choose them"))

    def _fill_values(self) -> None:
        column = self.column.currentData()
        self.value.clear()
        self.value.setVisible(column is not None)
        self.text.setVisible(column is None)
        self.read_button.setVisible(column is None)
        for value in sorted(set(self._catalogue.divide(column)[1]) - {""}) if column is not None else ():
            self.value.addItem(value, value)
        if column is None:
            self._take(name_lists.Matches())
            self._soon.start()

    def _lay_out(self) -> None:
        hint = self.tr("One name per line, or a table with a column “path” or “file”. SHA-256 hashes work too.")
        self.column.addItem(self.tr("Images in a list"), None)
        for name in self._catalogue.divisions:
            self.column.addItem(self.tr("By {column}").format(column=name or self.tr("sub-class")), name)
        self.column.setVisible(self.column.count() > 1)
        self.column.setAccessibleName(self.tr("Which images"))
        self.value.setAccessibleName(self.tr("Value in the column"))
        self.value.setEditable(True)
        self.value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.value.hide()
        row = hbox(self.column, (self.value, 1))
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(self.tr("Names"))
        self.text.setTabChangesFocus(True)
        vbox(
            label(self.tr("Which images?"), "section"),
            row,
            (self.text, 1),
            (self.read_button, 0, Qt.AlignmentFlag.AlignLeft),
            self.message,
            self.missing,
            (self.save_button, 0, Qt.AlignmentFlag.AlignLeft),
            0,
            hbox(1, self.cancel, self.add),
            gap="s",
            margins="l",
            parent=self,
        )
        mark(self.add, role="primary")
        self.add.setDefault(True)
        self.resize(520, 460)

    def _wire(self) -> None:
        self._aside.done.connect(self._on_result)
        self.text.textChanged.connect(self._soon.start)
        self.column.currentIndexChanged.connect(self._fill_values)
        self.value.editTextChanged.connect(self._look_in_column)
        self.read_button.clicked.connect(self._ask_file)
        self.save_button.clicked.connect(self._ask_place)
        self.add.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Read a list"), "", self.tr("Lists (*.csv *.tsv *.txt);;All (*)")
        )
        if path:
            self.read(path)

    def _ask_place(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save names"), "not-found.txt", self.tr("Text (*.txt)"))
        if path:
            self.save(path)


def _find(text: str, catalogue: Catalogue) -> name_lists.Matches:
    """Find the images of a text. Hashes are written as text only if one is asked for."""
    try:
        names = name_lists.names_in(text, catalogue.listed_names)
    except csv.Error:
        names = [line.strip() for line in text.splitlines() if line.strip()]
    has_hashes = any(len(name) == 64 for name in names)
    hashes = [catalogue.hash_of(row) for row in range(len(catalogue))] if has_hashes else None
    return name_lists.find(names, catalogue.listed_names, hashes)
