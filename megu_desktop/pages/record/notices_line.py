"""Records of single decisions on an erasure request: that it was refused, or that its day was moved."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from megu.base.errors import ProjectError
from megu.project.project import Project
from megu.record.erasure_requests import requests
from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.decision_dialog import Decision
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox

Statements = dict[str, list[tuple[str, str, Path]]]
"""Of each reference what is on record: refusal or extension, its date (ISO 8601), and the file."""


def read_stated(folder: Path) -> Statements:
    """Return what the notices in a project's folder state, in the order of their dates.

    An altered notice counts for nothing. Reads files and checks signatures: call it in another thread.
    """
    from megu.record.notices import files, making  # with cryptography: they would hold up the window's thread
    from megu.record.notices.schema import Extension, Refusal

    notices: list[tuple[str, str, Path, str]] = []
    for path in (folder / making.FOLDER).glob("*.json"):
        try:
            notice = files.read(path).notice
        except ProjectError:
            continue
        if isinstance(notice, Refusal | Extension):
            notices.append((notice.written, notice.kind, path, notice.reference))
    result: Statements = {}
    for written_on, kind, path, reference in sorted(notices):
        result.setdefault(reference, []).append((kind, written_on[:10], path))
    return result


def sign(project: Project, decision: Decision) -> Path:
    """Write a signed record of a decision, and return its file.

    The key may be in the system's keyring: call it in another thread.
    """
    from megu.record.notices import making

    request = requests.put(project, decision.reference, decision.changes)
    if decision.kind == "refusal":
        return making.write_refusal(project, request)
    return making.write_extension(project, request, making.Act(decision.by, date.today(), decision.function))


class NoticesLine(QWidget):
    """One line, with a button that shows the files."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.show_button = label("", "small", wrap=True), QPushButton(self.tr("Show in folder"))
        self._folder = Path()
        set_icon(self.show_button, "folder")
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self._show_in_folder)
        hbox((self.text, 1), self.show_button, gap="s", parent=self)
        self.hide()

    def show_stated(self, rows: list[tuple[str, str, Path]]) -> None:
        """Show the records of one request; hide if there are none."""
        self.setVisible(bool(rows))
        if not rows:
            return
        self._folder = rows[-1][2].parent
        templates = {
            "refusal": self.tr("refused ({file}, written on {date})"),
            "extension": self.tr("due date moved ({file}, written on {date})"),
        }
        texts = [templates[kind].format(file=path.name, date=written_on) for kind, written_on, path in rows]
        self.text.setText(self.tr("Signed records: {notices}.").format(notices=words.join_names(texts)))

    def _show_in_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
