"""Written evidence record: its fingerprint, its folder, and the officer's key."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from megu.base.errors import MeguError
from megu.record.keys import officer
from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.opening import OpeningPart
from megu_desktop.pages.record.standing_of_record import StandingOfRecord
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import label, make_breakable, show_text
from megu_desktop.widgets.basics.layouts import add_to, gridbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.fact_line import FactLine
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.work.aside import Aside

REPORT = "report.html"


class RecordProof(QWidget):
    """Filled from an *evidence* result. `failed(error)`: the officer's key could not be saved."""

    failed = Signal(object)

    def __init__(self, standing: StandingOfRecord) -> None:
        super().__init__()
        self.opening = OpeningPart(standing)
        self.verdict, self.key_message = VerdictCard("good"), label("", "small", "muted", wrap=True)
        self.fields = {name: FactLine() for name in ("fingerprint", "folder")}
        self.copy_button, self.show_button = QPushButton(self.tr("Copy")), QPushButton(self.tr("Show in folder"))
        self.report_button = QPushButton(self.tr("Open the report"))
        self.key_button = QPushButton(self.tr("Save the officer’s key…"))
        self._standing, self.newer_text = standing, label("", "small", wrap=True)
        self._aside, self._result, self._folder = Aside(self), dict[str, Any](), Path()
        self._aside.done.connect(self._on_saved)
        self.copy_button.clicked.connect(self._copy)
        self.show_button.clicked.connect(self._show_in_folder)
        self.report_button.clicked.connect(self._open_report)
        self.key_button.clicked.connect(self.ask_key_file)
        self._compose()

    def show_result(self, result: dict[str, Any], folder: Path) -> None:
        """Show the result of writing a record, or its newest version; `folder` is where it is now."""
        state = self._standing.state
        if is_newer := state is not None and state.erased:
            assert state is not None
            result, folder = {**result, "fingerprint": state.fingerprint}, Path(state.path).parent
        if result["fingerprint"] != self._result.get("fingerprint"):
            show_text(self.key_message, "")
        self._result, self._folder = result, folder
        show_text(self.newer_text, self._newer if is_newer else "")
        self.report_button.setVisible(REPORT in result["files"])
        for name, text in {**result, "folder": str(folder)}.items():
            if name in self.fields:
                self.fields[name].setText(text)

    def ask_key_file(self) -> None:
        """Ask for a file, and save the officer's key in it."""
        usual = f"officer-{self._result['officer_check'][:8]}.key"
        path, _ = QFileDialog.getSaveFileName(self, self.key_button.text(), usual)
        if path:
            self.save_key(Path(path))

    def save_key(self, path: Path) -> None:
        """Save the officer's key to a file that does not exist yet."""
        self._aside.call(path, officer.copy_to, self._result["officer_check"], path)

    def _on_saved(self, path: Path, error: object) -> None:
        if isinstance(error, MeguError):
            show_text(self.key_message, words.sentence(error))
        elif isinstance(error, Exception):
            self.failed.emit(error)
        else:
            show_text(self.key_message, self.tr("Saved: {path}").format(path=make_breakable(str(path))))

    @property
    def _newer(self) -> str:
        return self.tr("This version was written when the traces were erased. The earlier version is next to it.")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.fields["fingerprint"].text())

    def _show_in_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _open_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder / REPORT)))

    def _compose(self) -> None:
        self.verdict.set_verdict(
            "good",
            self.tr("The record is written and signed"),
            "",
            self.tr("Note its fingerprint in your own files. Nobody can then replace the record unnoticed."),
            "",
        )
        card, grid = Card(), gridbox("m", "s")
        grid.setColumnStretch(1, 1)
        rows = (
            ("fingerprint", self.tr("Fingerprint"), self.tr("Fingerprint of the record"), self.copy_button),
            ("folder", self.tr("Folder"), self.tr("Folder of the record"), self.show_button),
        )
        set_icon(self.copy_button, "copy")
        set_icon(self.show_button, "folder")
        self.copy_button.setAccessibleName(self.tr("Copy the record’s fingerprint"))
        for number, (name, title, accessible_name, button) in enumerate(rows):
            self.fields[name].setAccessibleName(accessible_name)
            grid.addWidget(label(title, "body", "muted"), number, 0)
            grid.addWidget(self.fields[name], number, 1)
            grid.addWidget(button, number, 2)
        for text in (self.newer_text, self.key_message):
            text.hide()
        set_icon(self.key_button, "lock")
        hint = self.tr(
            "In the record, marks stand for the forgotten images. The officer keeps this key apart from the record. "
            "Anyone with the key and a copy of an image can tell whether it was among them."
        )
        add_to(
            card.body,
            grid,
            self.newer_text,
            flow_row(0, self.report_button, self.key_button, self.opening.button),
            label(hint, "small", "muted", wrap=True),
            self.key_message,
            self.opening,
        )
        vbox(self.verdict, card, gap="m", parent=self)
