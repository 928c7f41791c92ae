"""Dialogs for a time stamp and a second signature: what they are, and the files that they need."""

from typing import Any

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from megu_desktop.look.icons import set_icon
from megu_desktop.pages.record.entry_dialog import EntryDialog
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import label

REQUEST = "evidence.tsq"


class StampDialog(EntryDialog):
    """After a yes, `act` and `arguments` say what to do: save a request, or take in an answer."""

    about = ("record", "time-stamp")

    def __init__(self, stamped: bool, parent: QWidget | None = None) -> None:
        """Create the dialog; `stamped`: whether there is already an answer beside the record."""
        self.act, self.arguments = "", dict[str, Any]()
        self.save, self.choose = QPushButton(), QPushButton()
        self.check = QPushButton()
        detail = self.tr(
            "A time-stamp authority, such as a trust service, signs that this record existed at a time on its own "
            "clock. Nobody can then claim that it was written later. This program sends nothing: you take a small "
            "file to an authority of your choice. You can also do this later."
        )
        super().__init__(self.tr("Time stamp"), detail, self.tr("Import answer…"), parent)
        self.check.setVisible(stamped)
        self.save.setFocus()  # the first step, and what Enter does
        self._show_certificate()

    def _ask(self) -> None:
        self.save.setText(self.tr("Save query…"))
        self.choose.setText(self.tr("Choose certificate…"))
        self.check.setText(self.tr("Check existing answer"))
        set_icon(self.save, "export")
        set_icon(self.choose, "file")
        explanation = self.tr(
            "1. Save the query and send it to the authority. It contains a fingerprint and nothing else from the "
            "record."
        )
        instruction = self.tr(
            "2. Import the answer that it sends back. With the authority’s certificate, the answer is also checked."
        )
        self.before.addWidget(label(explanation, wrap=True))
        self.before.addWidget(flow_row(0, self.save))
        self.before.addWidget(label(instruction, wrap=True))
        self.add_line("authority", self.tr("Certificate"), self.tr("a file that the authority publishes; optional"))
        self.after.addWidget(flow_row(0, self.choose, self.check))
        for button in (self.choose, self.check):
            button.setAutoDefault(False)
        line = self.fields["authority"]
        assert isinstance(line, QLineEdit)
        line.textChanged.connect(self._show_certificate)
        self.save.clicked.connect(self.save_request)
        self.choose.clicked.connect(self.choose_certificate)
        self.check.clicked.connect(self.check_answer)

    def save_request(self) -> None:
        """Ask for a file to save the request in."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the query"), REQUEST)
        if path:
            self._end("ask_time", to=path)

    def choose_certificate(self) -> None:
        """Ask for the authority's certificate."""
        kinds = self.tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the certificate"), "", kinds)
        if path:
            self.fill({"authority": path})

    def check_answer(self) -> None:
        """Check the answer beside the record against the certificate."""
        self._end("take_time", **self.values())

    def agree(self) -> None:
        """Ask for the authority's answer."""
        kinds = self.tr("Answers (*.tsr);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import the answer"), "", kinds)
        if path:
            self._end("take_time", answer=path, **self.values())

    def _show_certificate(self) -> None:
        self.check.setEnabled(bool(self.values()["authority"]))

    def _end(self, act: str, **arguments: Any) -> None:
        self.act, self.arguments = act, arguments
        self.accept()


class CountersignDialog(EntryDialog):
    """`key` is the file with the key that signs, after a yes."""

    about = ("record", "second-signature")

    def __init__(self, parent: QWidget | None = None) -> None:
        self.key, self.make = "", QPushButton()
        detail = self.tr(
            "For a second person who has read the report, such as the data-protection officer. Their signature "
            "states that they saw exactly this record. They sign with their own key file, which nobody else has. It "
            "is not the officer’s key that opens the marks. The signed content stays unchanged."
        )
        super().__init__(self.tr("Second signature"), detail, self.tr("Choose signing key…"), parent)

    def _ask(self) -> None:
        self.make.setText(self.tr("Create signing key…"))
        self.make.setAutoDefault(False)
        self.make.clicked.connect(self.make_key)
        self.after.addWidget(
            label(
                self.tr(
                    "No signing key yet? Create one. It can also sign later records. Keep the file where only you "
                    "can read it."
                ),
                wrap=True,
            )
        )
        self.after.addWidget(flow_row(0, self.make))

    def make_key(self) -> None:
        """Ask for a file to save a new key in."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Create a signing key"), "second-signature.key")
        self._end(path)

    def agree(self) -> None:
        """Ask for the key's file."""
        kinds = self.tr("Keys (*.key);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the signing key"), "", kinds)
        self._end(path)

    def _end(self, path: str) -> None:
        if path:
            self.key = path
            self.accept()
