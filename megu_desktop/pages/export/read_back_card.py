"""Result of reading an exported file back: its verdict, its fingerprint, and its folder."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from megu_desktop.look.icons import set_icon
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import gridbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.fact_line import FactLine
from megu_desktop.widgets.cards.verdict import VerdictCard

ROUNDING = 1e-3
"""Differences below are what two ways to compute the same sum come to."""


class ExportProof(QWidget):
    """Card filled from an *export* result."""

    def __init__(self) -> None:
        super().__init__()
        self.verdict = VerdictCard("good")
        self.path, self.digest, self.bytes = FactLine(), FactLine(), label("")
        self.copy_button, self.show_button = QPushButton(self.tr("Copy")), QPushButton(self.tr("Show in folder"))
        self.copy_button.setAccessibleName(self.tr("Copy the SHA-256 digest"))
        set_icon(self.copy_button, "copy")
        set_icon(self.show_button, "folder")
        self.copy_button.clicked.connect(self._copy)
        self.show_button.clicked.connect(self._show_in_folder)
        for field, name in ((self.path, self.tr("File")), (self.digest, self.tr("SHA-256"))):
            field.setAccessibleName(name)
        self._lay_out()

    def show_result(self, result: dict[str, Any]) -> None:
        """Show the result of an export."""
        count = words.count(result["checked"])
        if result["same"]:
            heading = self.tr("Read back: answers like the new model on {n} images").format(n=count)
        else:
            changed_count = words.count(result["changed"])
            some = self.tr("Read back: answers differ from the new model on {k} of {n} images").format(
                k=changed_count, n=count
            )
            heading = some if result["changed"] else self.tr("Read back: outputs differ")
        difference = self._difference(result)
        names_left_out = result.get("left_out") or []
        text = self.tr("Not copied, because it still reveals what was forgotten: {names}").format(
            names=words.join_names(names_left_out)
        )
        self.verdict.set_verdict(
            "good" if result["same"] else "bad", heading, "", text if names_left_out else "", difference
        )
        self.path.setText(result["path"])
        self.digest.setText(result["sha256"])
        self.bytes.setText(words.size(result["bytes"]))

    def _difference(self, result: dict[str, Any]) -> str:
        """Describe the difference between the outputs, and what was left out of the comparison."""
        maximum = numbers.significant(result["max_difference"], 1)
        if not result["finite"]:
            text = self.tr("Some outputs are not numbers.")
        elif result["max_difference"] == 0:
            text = self.tr("All outputs are identical.")
        elif result["max_difference"] < ROUNDING:
            text = self.tr("Outputs differ by at most {x}. This is rounding and changes no answer.").format(x=maximum)
        else:
            text = self.tr("Outputs differ by at most {x}.").format(x=maximum)
        names = words.class_list(result["blanked"])
        sentence = self.tr("Removed: {names}. The other outputs were compared.").format(names=names)
        return words.sentences(text, sentence) if names else text

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.digest.text())

    def _show_in_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self.path.text()).parent)))

    def _lay_out(self) -> None:
        card, grid = Card(), gridbox("m", "s")
        grid.setColumnStretch(1, 1)
        rows = ((self.tr("File"), self.path, self.show_button), (self.tr("SHA-256"), self.digest, self.copy_button))
        for number, (title, field, button) in enumerate(rows):
            grid.addWidget(label(title, "body", "muted"), number, 0)
            grid.addWidget(field, number, 1)
            grid.addWidget(button, number, 2)
        grid.addWidget(label(self.tr("Size"), "body", "muted"), 2, 0)
        grid.addWidget(self.bytes, 2, 1)
        card.body.addLayout(grid)
        vbox(self.verdict, card, gap="m", parent=self)
