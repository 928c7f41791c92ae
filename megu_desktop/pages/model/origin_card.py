"""Origin of the original model's training, and its recipe: a question that *I don't know* always answers."""

from functools import partial
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from megu.project.schema import Origin
from megu_desktop.look.text import scale_px
from megu_desktop.text import numbers
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, gridbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.file_card import FileCard
from megu_desktop.widgets.cards.question_card import QuestionCard

UNKNOWN = "unknown"


class OriginCard(QWidget):
    """`changed(Origin)`: the user gave another answer, file or number."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._origin = Origin()
        self._errors: set[str] = set()  # lines whose text can't be taken: it is left for the user to mend
        self.question = QuestionCard(self.tr("What did its training start from?"))
        self.file = FileCard(self.tr("Drop the file here, or"), self.tr("Choose file…"), "both")
        self.lines = {name: QLineEdit() for name in ("epochs", "rate", "batch")}
        self.error = label("", "small", "bad", wrap=True)
        self._recipe = Card()
        self._build()
        self.show_origin(Origin(), "", True)

    def show_origin(self, origin: Origin, place: str, enabled: bool) -> None:
        """Show what is stored.

        Parameters
        ----------
        place : str
            Folder of the pretrained file.
        enabled : bool
            Whether it may be changed.
        """
        self._origin = origin
        self.question.choose(origin.start or UNKNOWN)
        for key in ("random", "pretrained", UNKNOWN):
            self.question.set_option_enabled(key, enabled)
        self.file.setVisible(origin.start == "pretrained")
        if origin.file is None:
            self.file.set_empty()
        else:
            self.file.set_chosen(Path(origin.file).name, place)
        self.file.button.setEnabled(enabled)
        for name, line in self.lines.items():
            value = getattr(origin, name)
            if not line.hasFocus() and name not in self._errors:
                line.setText("" if value is None else numbers.plain(value))
            line.setEnabled(enabled)

    def answer(self, key: str) -> None:
        """Answer the question: ``random``, ``pretrained`` or ``unknown``."""
        start = None if key == UNKNOWN else key
        file = self._origin.file if start == "pretrained" else None
        self._emit_origin({"start": start, "file": file})

    def choose_file(self, path: str) -> None:
        """Take the file that the training started from."""
        self._emit_origin({"start": "pretrained", "file": path})

    def write(self, name: str, text: str) -> None:
        """Set a number of the recipe; empty for unknown."""
        self.lines[name].setText(text)
        self._on_edit(name)

    def _on_edit(self, name: str) -> None:
        text = self.lines[name].text().strip()
        try:
            self._emit_origin({name: numbers.parse(text) if text else None})
            self._errors.discard(name)
        except (ValueError, ValidationError):
            self._errors.add(name)
        self._show_errors()

    def _show_errors(self) -> None:
        """Show a sentence for each line that is invalid, in the order of the lines."""
        self.error.setText("\n".join(self._sentence(name) for name in self.lines if name in self._errors))
        self.error.setVisible(bool(self._errors))

    def _emit_origin(self, changes: dict) -> None:
        origin = Origin.model_validate({**self._origin.model_dump(), **changes})
        if origin != self._origin:
            self._origin = origin
            self.changed.emit(origin)

    def _sentence(self, name: str) -> str:
        return {
            "epochs": self.tr("Enter a whole number of epochs from 1 to 10,000, or leave it empty."),
            "rate": self.tr("Enter a learning rate above 0 and up to 10, or leave it empty."),
            "batch": self.tr("Enter a whole batch size from 2 to 4,096, or leave it empty."),
        }[name]

    def _build(self) -> None:
        q = self.question
        q.add_option(
            "random", self.tr("From random weights"), self.tr("Retraining then also starts from random weights.")
        )
        q.add_option(
            "pretrained",
            self.tr("From a pretrained file"),
            self.tr(
                "Choose it below: retraining then starts from it. ImageNet weights are the usual ones. Without the "
                "file, the figures of a retrained model are marked as approximate."
            ),
        )
        q.add_option(
            UNKNOWN,
            self.tr("I don’t know"),
            self.tr("Retraining starts from random weights, and its figures are marked as approximate."),
        )
        q.answered.connect(self.answer)
        self.file.chosen.connect(self.choose_file)
        names = {
            "epochs": self.tr("Epochs (passes over the images)"),
            "rate": self.tr("Learning rate"),
            "batch": self.tr("Batch size (images per step)"),
        }
        grid = gridbox("l", "s")
        for row, (name, line) in enumerate(self.lines.items()):
            caption = label(names[name], wrap=True)
            caption.setBuddy(line)
            line.setPlaceholderText(self.tr("I don’t know"))
            line.setAccessibleName(names[name])
            line.setFixedWidth(scale_px(140))
            line.editingFinished.connect(partial(self._on_edit, name))
            grid.addWidget(caption, row, 0)
            grid.addWidget(line, row, 1)
        grid.setColumnStretch(0, 1)
        self._recipe.body.addWidget(label(self.tr("How was it trained?"), "section"))
        hint = self.tr("For comparison, a retrained model is trained in the same way. Leave unknown values empty.")
        add_to(self._recipe.body, label(hint, "small", "muted", wrap=True), grid, self.error)
        vbox(q, self.file, self._recipe, gap="m", parent=self)
