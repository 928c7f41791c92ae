"""Where similarity comes from: two cards that exclude each other, and the options of the first."""

from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from megu.schema import SimilarityChoice, SimilarityParameters
from megu_desktop import words
from megu_desktop.look import tokens
from megu_desktop.pages.fold import Fold
from megu_desktop.widgets.card import Card, ChoiceCard, group_choices
from megu_desktop.widgets.form import ParameterForm

SETTLE = 300  # ms without another edit before the options are taken: each change is written to the disk


class SimilaritySource(QWidget):
    """`chosen(source, folder)`: folder is "" unless one was picked just now. `edited`: the options changed."""

    chosen = Signal(str, str)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mllm = ChoiceCard(self.tr("A multimodal model on this computer"))
        self.confusions = ChoiceCard(
            self.tr("Without one"), self.tr("From the mistakes this classifier already makes. Takes a second.")
        )
        self.pick = QPushButton(self.tr("Choose…"))
        self.pick.setAccessibleName(self.tr("Choose the multimodal model’s folder"))
        self.options, self.form = Fold(self.tr("Options")), ParameterForm(SimilarityParameters)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._has_folder = False
        self._group = group_choices([self.mllm, self.confusions])
        self._lay_out()
        self.mllm.chosen.connect(self._choose_mllm)
        self.confusions.chosen.connect(self._choose_confusions)
        self.pick.clicked.connect(self.ask_folder)
        self.form.changed.connect(self._settle.start)
        self._settle.timeout.connect(self.take_options)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()  # of the words at their widest; a narrow window breaks them into more lines
        return QSize(hint.width(), max(self.heightForWidth(self.width()), 0) or hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_choice(self, choice: SimilarityChoice, folder: Path | None, bytes_: int | None, enabled: bool) -> None:
        """Show today's choice. folder: of the multimodal model; bytes_: its size where it has been looked at."""
        self._has_folder = folder is not None
        card = self.mllm if choice.source == "mllm" else self.confusions
        if not card.is_chosen():
            card.set_chosen(True)
        self.mllm.set_detail(self._detail(folder, bytes_))
        self.options.setVisible(choice.source == "mllm")
        if not self._settle.isActive():
            self.form.blockSignals(True)
            self.form.set_values(choice.parameters.model_dump())
            self.form.blockSignals(False)
        for part in (self.mllm.radio, self.confusions.radio, self.pick, self.form):
            part.setEnabled(enabled)

    def parameters(self) -> SimilarityParameters | None:
        """The options, or None while one of them is out of bounds."""
        return SimilarityParameters.model_validate(self.form.values()) if self.form.is_valid() else None

    def ask_folder(self) -> None:
        """Open the system's dialog for the multimodal model's folder."""
        path = QFileDialog.getExistingDirectory(self.window(), self.tr("Choose the multimodal model’s folder"))
        self.chosen.emit("mllm" if path else "", path)

    def take_options(self) -> None:
        """Hand over edits that still wait."""
        self._settle.stop()
        if self.form.is_valid():
            self.edited.emit()

    def _choose_mllm(self) -> None:
        if self._has_folder:
            self.chosen.emit("mllm", "")
        else:
            self.ask_folder()

    def _choose_confusions(self) -> None:
        self.chosen.emit("confusions", "")

    def _detail(self, folder: Path | None, bytes_: int | None) -> str:
        looks = self.tr("Looks at the pictures and answers true or false.")
        if folder is None:
            return looks
        if bytes_ is None:
            return f"{folder.name}. {looks}"
        return self.tr("{name}, {size}. {looks}").format(name=folder.name, size=words.size(bytes_), looks=looks)

    def _lay_out(self) -> None:
        self.mllm.add_button(self.pick)
        inside = Card()
        inside.body.addWidget(self.form)
        self.options.body.addWidget(inside)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(tokens.space("m"))
        row.addWidget(self.mllm, 1)
        row.addWidget(self.confusions, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("s"))
        column.addLayout(row)
        column.addWidget(self.options)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # no higher than its words
