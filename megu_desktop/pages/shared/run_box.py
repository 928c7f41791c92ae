"""The choice between the runs of a project, at the right of a page's title."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from megu.project.schema import Choices
from megu_desktop.pages.shared.run_words import run_title


class RunBox(QComboBox):
    """Shows where there is more than one run to choose from; `picked` tells the id of the one that was chosen."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Run"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(160)  # the name of a method may be longer than a narrow window has room for
        self._entries: list[tuple[str, str]] = []
        self.activated.connect(self._activated)
        self.hide()

    def show_runs(self, choices: Choices, enabled: bool = True) -> None:
        """List the runs; one that is about to be made stands among them as "New run"."""
        entries = [(run.id, run_title(choices, run)) for run in choices.runs]
        current = choices.current_run if choices.run(choices.current_run) else ""
        if not current:
            entries.append(("", self.tr("New run")))
        if entries != self._entries:
            self._entries = entries
            self.clear()
            for run_id, title in entries:
                self.addItem(title, run_id)
        self.setCurrentIndex(self.findData(current))
        self.setVisible(len(entries) > 1)
        self.setEnabled(enabled)

    def _activated(self, index: int) -> None:
        if self.itemData(index):
            self.picked.emit(self.itemData(index))
