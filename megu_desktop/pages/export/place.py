"""Cards of the page *Export* about the file's folder, its name, and what happens to the original."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.file_card import FileCard
from megu_desktop.widgets.forms.check_box import CheckBox


class NameCard(Card):
    """The name, whether the card names classes, and the button that exports."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.own_folder = QLineEdit(), QPushButton(self.tr("Use the project folder"))
        self.class_names = CheckBox(self.tr("Include class names in the model card"))
        self.button, self.reason = QPushButton(), label("", "small", "muted", wrap=True)
        title = label(self.tr("File name"), "strong")
        title.setBuddy(self.name)
        self.name.setAccessibleName(title.text())
        mark(self.own_folder, role="quiet")
        set_icon(self.button, "export")
        foot = hbox(self.button, (self.reason, 1), gap="m")
        add_to(self.body, title, hbox((self.name, 1), self.own_folder), self.class_names, "s", foot)

    def show_name(self, name: str, class_names: bool, is_own: bool, enabled: bool) -> None:
        """Show what is chosen.

        Parameters
        ----------
        is_own : bool
            Whether the file goes to the project's own folder.
        """
        self.own_folder.setVisible(not is_own)
        for part in (self.own_folder, self.name, self.class_names):
            part.setEnabled(enabled)
        if self.class_names.isChecked() != class_names:
            self.class_names.setChecked(class_names)
        if not self.name.hasFocus() and self.name.text() != name:
            self.name.setText(name)


class PlaceCard(FileCard):
    """Folder that the file is written to."""

    def __init__(self) -> None:
        super().__init__("", "", "folder")
        self.button.setText(self.tr("Choose folder…"))
        self._prompt.setText(self.tr("Drop a folder here, or"))
        self.button.setAccessibleDescription(self._prompt.text())
        self.setAccessibleName(self._prompt.text())

    def show_place(self, path: Path, is_own: bool, enabled: bool) -> None:
        """Show a folder.

        Parameters
        ----------
        is_own : bool
            Whether it is the project's own folder.
        """
        self.set_chosen(path.name, self.tr("In the project folder") if is_own else str(path.parent))
        self.setToolTip(str(path))
        self.button.setEnabled(enabled)


class OriginalCard(Card):
    """States what happens to the original."""

    def __init__(self) -> None:
        super().__init__()
        about = self.tr(
            "The original file stays unchanged. The new model is a separate file. The original remains in use until "
            "you replace it. The request takes effect only when you replace the original everywhere and delete its "
            "copies."
        )
        add_to(self.body, label(self.tr("The original model"), "section", wrap=True), label(about, wrap=True))


def original_card() -> QVBoxLayout:
    """Return that card in a column."""
    column = vbox(OriginalCard(), 0)
    return column
