"""Card for choosing a file or a folder: a button, a drop target, and a description of the choice."""

import os
from fnmatch import fnmatch
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGraphicsDropShadowEffect, QMenu, QPushButton

from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.properties import mark
from megu_desktop.look.text import set_text_role
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import Elided, OneLine, make_breakable, show_text
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card

Accepts = Literal["file", "folder", "both"]
GAP = 12  # px between what was chosen, the prompt and the button


class FileCard(Card):
    """Asks for one path.

    Parameters
    ----------
    prompt : str
        Sentence before the button: "Drop the model's file here, or".
    button_text : str
        "Choose file…".
    accepts : callable
        Returns whether a path may be dropped or chosen.
    filters : str
        Qt's file filters: "Models (*.pt *.safetensors);;All files (*)".
    """

    chosen = Signal(str)

    def __init__(self, prompt: str, button_text: str, accepts: Accepts = "file", filters: str = "") -> None:
        super().__init__()
        self._accepts, self._filters = accepts, filters
        self._icon = IconLabel("folder" if accepts == "folder" else "file", "text")
        self._name, self._detail = Elided("", "strong"), OneLine("", "body", "muted")
        self._prompt, self.button = OneLine(prompt), QPushButton(button_text)
        self.button.setAccessibleDescription(prompt)
        self.setAcceptDrops(True)
        self.setMinimumHeight(56)
        self.setAccessibleName(prompt)
        self._lay_out()
        self._wire()
        self.set_empty()

    def set_chosen(self, name: str, detail: str = "") -> None:  # type: ignore[override]
        """Show the chosen file or folder by name; `detail` is e.g. "1,797 images in 10 classes"."""
        self._show(name, detail, empty=False)
        self.button.setEnabled(True)

    def set_icon(self, name: str) -> None:
        """Set the icon before the name, where either a file or a folder can be chosen."""
        self._icon.show_icon(name)

    def set_empty(self) -> None:
        """Show the prompt, with a dashed border."""
        self._show("", "", empty=True)
        self.button.setEnabled(True)

    def set_busy(self, text: str) -> None:
        """Show what is being done with the choice ("Reading the images"), and disable choosing meanwhile."""
        self._show(self._name.text(), text, empty=False)
        self.button.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_prompt()

    def _show_prompt(self) -> None:
        """Hide the prompt if it does not fit beside the chosen file."""
        parts = (self._icon, self._description, self._prompt, self.button)
        needed_width = sum(part.sizeHint().width() + GAP for part in parts) + 2 * tokens.space("m")
        self._prompt.setVisible(self._empty or self.width() >= needed_width)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.button.isEnabled() and self._path(event.mimeData()):
            event.acceptProposedAction()
            self._raise(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._raise(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._raise(False)
        path = self._path(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def ask_file(self) -> None:
        """Open the system's dialog for a file."""
        path, _ = QFileDialog.getOpenFileName(self.window(), self.button.text().rstrip("…"), "", self._filters)
        if path:
            self.chosen.emit(path)

    def ask_folder(self) -> None:
        """Open the system's dialog for a folder."""
        path = QFileDialog.getExistingDirectory(self.window(), self.button.text().rstrip("…"))
        if path:
            self.chosen.emit(path)

    def _path(self, data: QMimeData) -> str:
        urls = data.urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return ""
        path = Path(urls[0].toLocalFile())
        if os.path.isdir(path):
            return str(path) if self._accepts != "file" else ""
        return str(path) if self._accepts != "folder" and self._matches(path.name) else ""

    def _matches(self, name: str) -> bool:
        patterns = [p for part in self._filters.split(";;") for p in part.partition("(")[2].rstrip(") ").split()]
        return not patterns or any(fnmatch(name.lower(), pattern.lower()) for pattern in patterns)

    def _raise(self, raised: bool) -> None:
        """Show or hide the program's only shadow, which marks the card as a drop target."""
        if not raised:
            self.setGraphicsEffect(None)  # type: ignore[arg-type]
            return
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)

    def _show(self, name: str, detail: str, empty: bool) -> None:
        for part, text in ((self._name, name), (self._detail, make_breakable(detail))):
            show_text(part, text)
        self._description.setVisible(bool(name or detail))
        self._empty = empty
        self._icon.setVisible(not empty)
        set_text_role(self._prompt, "body" if empty else "small", "text" if empty else "muted")
        self._show_prompt()
        self.setAccessibleDescription(f"{name} {detail}".strip())
        mark(self, empty=empty)

    def _lay_out(self) -> None:
        self._description = flow_row(0, self._name, self._detail)
        row = hbox(
            self._icon, (self._description, 1, Qt.AlignmentFlag.AlignVCenter), 0, self._prompt, self.button, gap=GAP
        )
        add_to(self.body, row, margins=("m", tokens.space("s") + 3, "s", tokens.space("s") + 3))

    def _wire(self) -> None:
        if self._accepts == "both":
            menu = QMenu(self.button)
            menu.addAction(self.tr("Choose a file…"), self.ask_file)
            menu.addAction(self.tr("Choose a folder…"), self.ask_folder)
            self.button.setMenu(menu)
        else:
            self.button.clicked.connect(self.ask_folder if self._accepts == "folder" else self.ask_file)
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
