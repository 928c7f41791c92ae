"""Source of similarity: three cards that exclude each other, and the options of the chosen one."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFileDialog, QPushButton, QWidget

from megu.project.schema import SimilarityChoice, SimilarityParameters
from megu_desktop.look.text import scale_px
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.pages.similarity import sentences
from megu_desktop.pages.similarity.server_form import ServerForm
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, gridbox, hbox, vbox
from megu_desktop.widgets.cards.card import Card, ChoiceCard, group_choices
from megu_desktop.widgets.forms.form import ParameterForm
from megu_desktop.widgets.forms.help_button import HelpButton

DEVICES = ("cpu", "mps") if sys.platform == "darwin" else ("cpu", "cuda")
PRECISIONS = ("float32", "bfloat16", "float16")


class PlaceFields(QWidget):
    """`edited`: the user chose another device or precision."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.device, self.precision = QComboBox(), QComboBox()
        for name in (None, *DEVICES):
            self.device.addItem(sentences.place_title(name) if name else self.tr("automatic"), name)
        for name in (None, *PRECISIONS):
            self.precision.addItem(name or self.tr("automatic"), name)
        grid = gridbox("m", "s", parent=self)
        titles = (self.tr("Device"), self.device), (self.tr("Precision"), self.precision)
        for row, (title, box) in enumerate(titles):
            name = label(title)
            name.setBuddy(box)
            box.setAccessibleName(title)
            box.activated.connect(self.edited)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        grid.setRowStretch(2, 1)

    def show_choice(self, choice: SimilarityChoice) -> None:
        """Show what is chosen; the page says what "automatic" means where the estimate starts."""
        for box, value in ((self.device, choice.device), (self.precision, choice.precision)):
            if box.findData(value) < 0:
                box.addItem(str(value), value)
            box.setCurrentIndex(box.findData(value))

    def values(self) -> tuple[str | None, str | None]:
        """Return device and precision; None lets the machine decide."""
        return self.device.currentData(), self.precision.currentData()


SETTLE = 300  # ms without another edit before the options are taken: each change is written to the disk
NARROW = 760  # px below which the cards stand under each other


class SimilaritySource(QWidget):
    """`chosen(source, folder)`: `folder` is "" unless the user just picked one. `edited`: options or server changed."""

    chosen = Signal(str, str)
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mllm = ChoiceCard(self.tr("A multimodal model on this computer"))
        self.remote = ChoiceCard(
            self.tr("A server"), self.tr("Run by your group or a provider. Images are sent to it.")
        )
        self.confusions = ChoiceCard(
            self.tr("Without a multimodal model"),
            self.tr(
                "Uses the mistakes this classifier already makes. The usual choice: in our tests, a multimodal "
                "model made little difference."
            ),
        )
        self.pick = QPushButton(self.tr("Choose…"))
        self.pick.setAccessibleName(self.tr("Choose the folder of the multimodal model"))
        self.server, self.server_fold = ServerForm(), Fold(self.tr("Server"))
        self._settled: bool | None = None
        self.options, self.place = Fold(self.tr("Options")), PlaceFields()
        self.form = ParameterForm(SimilarityParameters)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._has_folder = False
        self._cards = {"mllm": self.mllm, "server": self.remote, "confusions": self.confusions}
        self._group = group_choices(list(self._cards.values()))
        self._lay_out()
        self._wire()
        self.set_settled(False)

    def show_choice(self, choice: SimilarityChoice, folder: Path | None, bytes_: int | None, enabled: bool) -> None:
        """Show today's choice.

        Parameters
        ----------
        folder : Path or None
            Folder of the multimodal model.
        bytes_ : int or None
            Its size, once it has been measured.
        enabled : bool
            Whether anything can be changed.
        """
        self._has_folder = folder is not None
        card = self._cards[choice.source]
        if not card.is_chosen():
            card.set_chosen(True)
        self.mllm.set_detail(self._detail(folder, bytes_))
        self.options.setVisible(choice.source != "confusions")
        self.server_fold.setVisible(choice.source == "server")
        self.place.setVisible(choice.source == "mllm")
        self.place.show_choice(choice)
        self.server.show_choice(choice.server, enabled)
        if not self._settle.isActive():
            self.form.blockSignals(True)
            self.form.set_values(choice.parameters.model_dump())
            self.form.blockSignals(False)
        for part in (*(card.radio for card in self._cards.values()), self.pick, self.form, self.place):
            part.setEnabled(enabled)

    def parameters(self) -> SimilarityParameters | None:
        """Return the options, or None while one of them is out of bounds."""
        return SimilarityParameters.model_validate(self.form.values()) if self.form.is_valid() else None

    def ask_folder(self) -> None:
        """Open the system's dialog for the multimodal model's folder."""
        path = QFileDialog.getExistingDirectory(self.window(), self.tr("Choose the folder of the multimodal model"))
        self.chosen.emit("mllm" if path else "", path)

    def set_settled(self, settled: bool) -> None:
        """Set whether the server is or was asked: its fields then make room for the answers."""
        if settled != self._settled:
            self._settled = settled
            self.server_fold.unfold(not settled)
            self.server_fold.button.setVisible(settled)

    def show_server(self, code: str) -> None:
        """Open the server's fields at the one that solves an error."""
        self.server_fold.unfold(True)
        self.server.focus_on(code)

    def show_place(self) -> None:
        """Open the options at the device that the model runs on."""
        self.options.unfold(True)
        self.place.device.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_options(self) -> None:
        """Emit pending edits."""
        self._settle.stop()
        self.server.key.take()
        if self.form.is_valid():
            self.edited.emit()

    def _choose_mllm(self) -> None:
        if self._has_folder:
            self.chosen.emit("mllm", "")
        else:
            self.ask_folder()

    def _detail(self, folder: Path | None, bytes_: int | None) -> str:
        text = self.tr("It views the images and answers true or false.")
        if folder is None:
            return text
        if bytes_ is None:
            return f"{folder.name}. {text}"
        return self.tr("{name}, {size}. {looks}").format(name=folder.name, size=words.size(bytes_), looks=text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < scale_px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def _wire(self) -> None:
        self.mllm.chosen.connect(self._choose_mllm)
        self.remote.chosen.connect(lambda: self.chosen.emit("server", ""))
        self.confusions.chosen.connect(lambda: self.chosen.emit("confusions", ""))
        self.pick.clicked.connect(self.ask_folder)
        self.server.edited.connect(self.take_options)
        self.place.edited.connect(self.take_options)
        self.form.changed.connect(self._settle.start)
        self._settle.timeout.connect(self.take_options)

    def _lay_out(self) -> None:
        about = self.tr(
            "A multimodal model views images and answers questions about them in words. Here, it is a folder with an "
            "“image-text-to-text” model for transformers and its safetensors weights, for example from Hugging Face. "
            "Ask the person who manages your computers to put one on this computer. This program downloads nothing."
        )
        self.mllm.add_button(HelpButton(self.tr("A multimodal model"), about, "mllm"))
        self.mllm.add_button(self.pick)
        card = Card()
        card.body.addLayout(hbox((self.form, 1), self.place, gap="xl"))
        self.options.body.addWidget(card)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        add_to(self._row, (self.mllm, 5), (self.remote, 3), (self.confusions, 3), gap="m")
        add_to(self.server_fold.body, self.server, margins=(0, "s", 0, 0))
        vbox(self._row, self.server_fold, self.options, gap="s", parent=self)
