"""Dialog about the program and the licences of its parts."""

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

import megu
from megu.base.places import resource
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox

PARTS = (
    ("Qt for Python (PySide6, Shiboken6)", "LGPL-3.0, GPL-2.0 or GPL-3.0; used here under LGPL-3.0"),
    ("PyTorch and torchvision", "BSD-3-Clause"),
    ("Transformers, Accelerate, safetensors, tokenizers", "Apache-2.0"),
    ("NumPy", "BSD-3-Clause"),
    ("scikit-learn", "BSD-3-Clause"),
    ("pyqtgraph", "MIT"),
    ("Pillow", "MIT-CMU"),
    ("pydantic", "MIT"),
    ("typer, rich, appdirs, markdown-it-py", "MIT"),
    ("filelock", "MIT"),
)
"""What the program is built on, each with its licence as its own package states it."""


class AboutDialog(QDialog):
    """Name, version, the method's source, and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About MeGU Desktop"))
        purpose = self.tr(
            "Makes a trained image classifier forget a class or some images and keeps the rest of its knowledge."
        )
        method = self.tr("The method is MeGU, arXiv 2602.17088. MeGU+ is this program’s own variant.")
        licence = self.tr("Licensed under the Apache License 2.0, without any warranty.")
        version = label(self.tr("Version {version}").format(version=megu.__version__), "body", "muted")
        self.licences = QPlainTextEdit(licences())
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(self.tr("Licences"))
        self.close_button = QPushButton(self.tr("Close"))
        mark(self.close_button, role="primary")
        self.close_button.clicked.connect(self.accept)
        column = vbox(label("MeGU Desktop", "title"), version, gap="s", margins="l", parent=self)
        texts = (label(text, wrap=True) for text in (purpose, method, licence))
        add_to(column, *texts, (self.licences, 1), hbox(0, self.close_button))
        self.resize(640, 520)
        DialogHelp(self, "start")


def licences() -> str:
    """Return the parts with their licences, then the notice of the sample's data."""
    lines = "\n".join(f"{name}\n    {licence}" for name, licence in PARTS)
    try:
        notice = resource("sample/NOTICE.md").read_text(encoding="utf-8")
    except FileNotFoundError:
        notice = ""
    return f"{lines}\n\n{notice}".strip()
