"""Dialog that shows the log: its newest lines and its folder, both to be copied."""

import json
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.dialogs import about_this_machine
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.work.aside import Aside

MOST = 256_000
"""Bytes of the newest log file that are shown: some thousand lines. The others lie in the folder."""
NAME = "megu.log"


class LogDialog(QDialog):
    """Reads the log in another thread, since a folder may be on a slow disk."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log"))
        self._folder, self._aside = folder, Aside(self)
        self._aside.done.connect(self._read)
        explanation = self.tr(
            "A log of what was done and when, for the person who helps you. It contains no images, no names of files "
            "or classes, and no keys."
        )
        self.place = label(self.tr("Location: {folder}").format(folder=folder), "small", "muted", wrap=True)
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setAccessibleName(self.tr("Log entries"))
        self.copy, self.open_folder = QPushButton(self.tr("Copy all")), QPushButton(self.tr("Open folder"))
        self.close_button = QPushButton(self.tr("Close"))
        self.copy.clicked.connect(self._copy)
        self.open_folder.clicked.connect(self._open)
        self.close_button.clicked.connect(self.accept)
        mark(self.close_button, role="primary")
        self._lay_out(explanation)
        self.resize(760, 520)
        DialogHelp(self, "troubleshooting")
        self._aside.call("lines", newest_lines, folder / NAME)

    def _lay_out(self, explanation: str) -> None:
        row = hbox(self.open_folder, 0, self.copy, self.close_button, gap="s")
        vbox(label(explanation, wrap=True), (self.lines, 1), self.place, row, gap="s", margins="l", parent=self)

    def _read(self, _tag: object, result: object) -> None:
        if isinstance(result, Exception):
            nothing = self.tr("Nothing has been written yet.")
            result = nothing if isinstance(result, FileNotFoundError) else self.tr("The log can’t be read.")
        self.lines.setPlainText(str(result))
        bar = self.lines.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{about_this_machine()}\n{self._folder}\n\n{self.lines.toPlainText()}")

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def newest_lines(path: Path) -> str:
    """Return the newest lines of a log, oldest first, with times of this computer. Raises OSError."""
    with path.open("rb") as file:
        start = max(0, file.seek(0, 2) - MOST)
        file.seek(start)
        lines = file.read().decode("utf-8", errors="replace").splitlines()
    return "\n".join(map(_format_line, lines[1:] if start else lines))


def _format_line(line: str) -> str:
    """Return a line of JSON as readable text; one that a crash truncated as it is."""
    try:
        entry = json.loads(line)
        time = datetime.fromisoformat(entry["time"]).replace(tzinfo=UTC).astimezone()
        level = "" if entry["level"] == "info" else f"{entry['level']}: "
        return f"{time:%Y-%m-%d %H:%M:%S}  {level}{entry['what']}"
    except (ValueError, TypeError, KeyError, AttributeError):
        return line
