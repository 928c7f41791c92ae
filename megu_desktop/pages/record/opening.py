"""Telling one person that their image was among those forgotten: the dialog, and the file for that person."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from megu.base import files
from megu.base.errors import MeguError, Stopped
from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.entry_dialog import EntryDialog
from megu_desktop.pages.record.standing_of_record import StandingOfRecord
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import label, make_breakable, show_text
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.cards.fact_line import FactLine
from megu_desktop.work.aside import Aside

COMMAND = "megu verify evidence.json --image {image} --opening {opening}"


class OpeningPart(QWidget):
    """Empty until the user asks for an opening. `failed(error)`: a bug in saving it."""

    failed = Signal(object)

    def __init__(self, standing: StandingOfRecord) -> None:
        super().__init__()
        self._standing, self._aside, self._image = standing, Aside(self), ""
        self.button = QPushButton(self.tr("Inform one person…"))
        self.field, self.copy_button, self.save_button = FactLine(), QPushButton(), QPushButton()
        self.copy_button.setText(self.tr("Copy"))
        self.save_button.setText(self.tr("Save as file…"))
        self.copy_button.setAccessibleName(self.tr("Copy the opening"))
        self.field.setAccessibleName(self.tr("Opening of the image"))
        set_icon(self.copy_button, "copy")
        self.about, self.message = label("", wrap=True), label("", "small", "muted", wrap=True)
        self._opening = QWidget()
        row = flow_row(0, self.copy_button, self.save_button)
        vbox(self.about, hbox((self.field, 1)), row, gap="xs", parent=self._opening)
        vbox(self._opening, self.message, gap="xs", parent=self)
        self._aside.done.connect(self._on_saved)
        self.button.clicked.connect(self.ask)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self.save)
        standing.ended.connect(self._on_ended)
        self.show_state(False)

    def show_state(self, enabled: bool) -> None:
        """Enable or disable asking for an opening."""
        standing = self._standing
        self.button.setEnabled(enabled and standing.state is not None)
        if standing.doing != "open":
            self.field.setText("")
            show_text(self.message, "")
        elif standing.is_running:
            show_text(self.message, self.tr("Looking for the image among those forgotten…"))
        self._opening.setVisible(bool(self.field.text()))
        self.setVisible(bool(self.field.text() or self.message.text()))

    def ask(self) -> None:
        """Ask for the image, and for the officer's key if it is not stored here."""
        dialog = OpeningDialog(self.window())
        if dialog.exec():
            entries = dialog.values()
            self._image = Path(entries["image"]).name
            self.field.setText("")
            self._standing.ask("open", **entries)

    def save(self) -> None:
        """Ask for a folder, and save the opening there with an explanation."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as file"), "opening.txt")
        if path:
            check = self.tr("To check it, you need this opening, the image file and the file evidence.json:")
            command = COMMAND.format(image=self._image, opening=self.field.text())
            text = "\n\n".join((self.about.text(), self.field.text(), check, command))
            self._aside.call(Path(path), _write, Path(path), f"{text}\n")

    def _on_ended(self) -> None:
        standing = self._standing
        if standing.doing != "open":
            return
        error, state = standing.error, standing.state
        self.field.setText(state.given if error is None and state is not None else "")
        about = self.tr(
            "This opening proves that “{image}” was among the forgotten images. It reveals nothing about the others."
        )
        self.about.setText(about.format(image=self._image))
        show_text(self.message, self._explanation(error))

    def _explanation(self, error: Exception | None) -> str:
        state = self._standing.state
        if error is None and state is not None and len(state.references) > 1:
            return self.tr(
                "Give it to this person with the image file and the file evidence.json. Caution: that file and the "
                "report contain the references of all {n} requests. Hand them out only if a reference does not "
                "reveal who made the request."
            ).format(n=words.count(len(state.references)))
        if error is None:
            return self.tr("Give it to this person with the image file and the file evidence.json.")
        if isinstance(error, Stopped):
            return self.tr("Stopped. The record is unchanged.")
        if isinstance(error, MeguError) and error.code == "opening_no_key":
            return self.tr("The officer’s key is not stored here. Try again and choose its file.")
        return words.sentence(error) if isinstance(error, MeguError) else ""

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.text())

    def _on_saved(self, path: Path, error: object) -> None:
        if isinstance(error, MeguError):
            show_text(self.message, words.sentence(error))
        elif isinstance(error, Exception):
            self.failed.emit(error)
        else:
            show_text(self.message, self.tr("Saved: {path}").format(path=make_breakable(str(path))))


class OpeningDialog(EntryDialog):
    """Asks for an image's file, and for the officer's key."""

    about = ("record", "inform-one-person")
    needed = ("image",)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.choose_image, self.choose_key = QPushButton(), QPushButton()
        detail = self.tr(
            "Proves to one person that their image was among those forgotten. It reveals nothing about the other "
            "images."
        )
        super().__init__(self.tr("Inform one person"), detail, self.tr("Create the opening"), parent)

    def _ask(self) -> None:
        self.choose_image.setText(self.tr("Choose the image…"))
        self.choose_key.setText(self.tr("Choose the key…"))
        self.add_line("image", self.tr("Image"), self.tr("the image file, unchanged since it was forgotten"))
        self.add_line("key", self.tr("Officer’s key"), self.tr("its file; leave empty if it is stored here"))
        self.after.addWidget(flow_row(0, self.choose_image, self.choose_key))
        for button in (self.choose_image, self.choose_key):
            set_icon(button, "file")
            button.setAutoDefault(False)
        self.choose_image.clicked.connect(self._take_image)
        self.choose_key.clicked.connect(self._take_key)

    def _take_image(self) -> None:
        self._take("image", self.tr("Choose the image"), self.tr("All files (*)"))

    def _take_key(self) -> None:
        self._take("key", self.tr("Choose the key"), self.tr("Keys (*.key);;All files (*)"))

    def _take(self, name: str, title: str, kinds: str) -> None:
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.fill({**self.values(), name: path})


def _write(path: Path, text: str) -> None:
    with files.disk_errors(path.parent), files.write_aside(path) as aside:
        aside.write_text(text, encoding="utf-8")
