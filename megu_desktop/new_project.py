"""The dialog for a new project: its name, where it goes, and in a sentence which folder that makes."""

import os
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from megu import files
from megu.errors import ProjectError
from megu.project import FILE
from megu_desktop import words
from megu_desktop.guide.opening import DialogHelp
from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.widgets.parts import label


class NewProjectDialog(QDialog):
    """After `exec`, `folder` and `name` tell what was asked for."""

    def __init__(self, where: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self.name_field, self.where_field = QLineEdit(), QLineEdit(str(where))
        self.browse, self.create_button = QPushButton(self.tr("Choose folder…")), QPushButton(self.tr("Create project"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.name_field.setPlaceholderText(self.tr("Leaf diseases without rust"))
        self.name_field.setAccessibleName(self.tr("Name of the project"))
        self.where_field.setAccessibleName(self.tr("Folder that the project's own folder goes into"))
        self._says = label("", "small", "muted", wrap=True)
        mark(self.create_button, role="primary")
        self.create_button.setDefault(True)
        for button in (self.browse, self.cancel):
            button.setAutoDefault(False)
        self.name_field.textChanged.connect(self._judge)
        self.where_field.textChanged.connect(self._judge)
        self.browse.clicked.connect(self._browse)
        self.create_button.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._judge()
        DialogHelp(self, "start", "a-project-of-your-own")

    @property
    def name(self) -> str:
        """The project's name as typed, without blanks at its ends."""
        return self.name_field.text().strip()

    @property
    def folder(self) -> Path:
        """The project's own folder."""
        return Path(os.path.expanduser(self.where_field.text().strip() or ".")) / folder_name(self.name)

    def _judge(self) -> None:
        says, possible = self._sentence()
        self._says.setText(says)
        self._says.setAccessibleName(says)
        self.create_button.setEnabled(possible)
        self.create_button.setToolTip("" if possible else says)

    def _sentence(self) -> tuple[str, bool]:
        if not self.name:
            return self.tr("Give the project a name."), False
        if not self.where_field.text().strip():
            return self.tr("Choose where the project goes."), False
        if os.path.exists(self.folder / FILE):
            text = self.tr("In {folder} there is a project already. Choose another name, or open that project.")
            return text.format(folder=self.folder), False
        try:
            files.check_length(self.folder)
        except ProjectError as error:
            return words.sentence(error), False
        text = self.tr("The project will be kept in {folder}. The model and the images stay where they are.")
        return text.format(folder=self.folder), True

    def _browse(self) -> None:
        title = self.tr("Choose where the project goes")
        chosen = QFileDialog.getExistingDirectory(self, title, self.where_field.text())
        if chosen:
            self.where_field.setText(chosen)

    def _lay_out(self) -> None:
        margin = tokens.space("l")
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(tokens.space("xs"))
        name, where = label(self.tr("&Name")), label(self.tr("&Where"))
        name.setBuddy(self.name_field)
        where.setBuddy(self.where_field)
        place, buttons = QHBoxLayout(), QHBoxLayout()
        for row in (place, buttons):
            row.setSpacing(tokens.space("s"))
        place.addWidget(self.where_field, 1)
        place.addWidget(self.browse)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.create_button)
        column.addWidget(name)
        column.addWidget(self.name_field)
        column.addSpacing(tokens.space("m"))
        column.addWidget(where)
        column.addLayout(place)
        column.addSpacing(tokens.space("s"))
        column.addWidget(self._says)
        column.addSpacing(tokens.space("m"))
        column.addLayout(buttons)


def folder_name(name: str) -> str:
    """A name that every file system takes, not too long for a path that others follow."""
    return files.safe_name(name[:80], "project")
