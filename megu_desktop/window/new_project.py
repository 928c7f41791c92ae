"""Dialog for a new project: its name, its parent folder, and a sentence with the resulting folder."""

import os
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPushButton, QWidget

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.places import FILE
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox

MARK = 16
"""Px beside a folder's path for the quotation mark or full stop that touches it."""


class NewProjectDialog(QDialog):
    """After `exec`, `folder` and `name` return what the user entered. The controls stay in place while typing."""

    def __init__(self, parent_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self.name_field, self.where_field = QLineEdit(), QLineEdit(str(parent_folder))
        self.browse, self.create_button = QPushButton(self.tr("Choose folder…")), QPushButton(self.tr("Create project"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.name_field.setPlaceholderText(self.tr("Leaf diseases without rust"))
        self.name_field.setAccessibleName(self.tr("Project name"))
        self.where_field.setAccessibleName(self.tr("Folder that will contain the project folder"))
        self._message = label("", "small", "muted", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        mark(self.create_button, role="primary")
        self.create_button.setDefault(True)
        for button in (self.browse, self.cancel):
            button.setAutoDefault(False)
        self.name_field.textChanged.connect(self._update)
        self.where_field.textChanged.connect(self._update)
        self.browse.clicked.connect(self._browse)
        self.create_button.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._update()
        DialogHelp(self, "start", "create-a-project")

    @property
    def name(self) -> str:
        """Return the project's name as typed, stripped."""
        return self.name_field.text().strip()

    @property
    def folder(self) -> Path:
        """Return the project's own folder."""
        return Path(os.path.expanduser(self.where_field.text().strip() or ".")) / folder_name(self.name)

    def _update(self) -> None:
        says, possible = self._sentence()
        self._message.setText(says)
        self._message.setAccessibleName(says)
        self._message.setToolTip("" if self._elide(str(self.folder)) == str(self.folder) else str(self.folder))
        self.create_button.setEnabled(possible)
        self.create_button.setToolTip("" if possible else says)

    def _sentence(self) -> tuple[str, bool]:
        if not self.name:
            return self.tr("Enter a project name."), False
        if not self.where_field.text().strip():
            return self.tr("Choose a folder for the project."), False
        folder = self._elide(str(self.folder))
        if os.path.exists(self.folder / FILE):
            return self._folder_text().format(folder=folder), False
        try:
            files.check_length(self.folder)
        except ProjectError as error:
            return words.message(error.code, {**error.values, "folder": folder}), False
        return self._stored_text().format(folder=folder), True

    def _folder_text(self) -> str:
        return self.tr("{folder} already contains a project. Choose another name, or open that project.")

    def _stored_text(self) -> str:
        return self.tr("The project will be saved in {folder}. The model and the images stay where they are.")

    def _elide(self, path: str) -> str:
        """Return the path, without its middle if it is wider than the dialog."""
        room = self._message.contentsRect().width() - MARK
        return self._message.fontMetrics().elidedText(path, Qt.TextElideMode.ElideMiddle, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve_room()
        self._update()

    def _reserve_room(self) -> None:
        """Reserve as much room for the sentence as the longest one takes, so that nothing below moves."""
        folder = self._elide("W" * 400)
        longest = {"folder": folder, "length": 9999, "longest": 9999}
        texts = (self._folder_text(), self._stored_text(), words.message("path_too_long", longest))
        area, flags = QRect(0, 0, self._message.contentsRect().width(), 10_000), int(Qt.TextFlag.TextWordWrap)
        measure = self._message.fontMetrics().boundingRect
        highest = max(measure(area, flags, text.format(folder=folder)).height() for text in texts)
        self._message.setFixedHeight(highest)

    def _browse(self) -> None:
        title = self.tr("Choose a folder for the project")
        folder = QFileDialog.getExistingDirectory(self, title, self.where_field.text())
        if folder:
            self.where_field.setText(folder)

    def _lay_out(self) -> None:
        self.setMinimumWidth(560)
        name, where = label(self.tr("&Name")), label(self.tr("&Where"))
        name.setBuddy(self.name_field)
        where.setBuddy(self.where_field)
        place = hbox((self.where_field, 1), self.browse, gap="s")
        buttons = hbox(0, self.cancel, self.create_button, gap="s")
        vbox(
            name,
            self.name_field,
            "m",
            where,
            place,
            "s",
            self._message,
            "m",
            buttons,
            gap="xs",
            margins="l",
            parent=self,
        )


def folder_name(name: str) -> str:
    """Return a name that every file system accepts, short enough for a path that others follow."""
    return files.safe_name(name[:80], "project")
