"""Page 1: choose the model that is to forget, and see what it is."""

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from megu.models.checkpoint import SUFFIXES
from megu.schema import ModelChoice
from megu_desktop import words
from megu_desktop.pages.facts import Facts
from megu_desktop.pages.fold import Fold
from megu_desktop.pages.step_page import StepPage, dumped, stacked
from megu_desktop.widgets.card import Card
from megu_desktop.widgets.file_card import FileCard
from megu_desktop.widgets.parts import label
from megu_desktop.widgets.verdict import VerdictCard
from megu_desktop.work import Work

NAMES_SHOWN = 60  # class names on the page; of a thousand the first ones tell enough


class ModelPage(StepPage):
    """Chooses `choices.model`; the job *model* reads the file as data and says what it holds."""

    step: ClassVar[str] = "model"
    job: ClassVar[str] = "model"
    quick: ClassVar[bool] = True
    mended_by: ClassVar[tuple[str, ...] | None] = ("model_", "cannot_read")

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        filters = self.tr("Models ({patterns})").format(patterns=" ".join(f"*{ending}" for ending in SUFFIXES))
        filters += ";;" + self.tr("All files ({patterns})").format(patterns="*")
        self.file = FileCard(self.tr("Drop the model’s file here, or"), self.tr("Choose file…"), "file", filters)
        self.file.chosen.connect(self.choose)
        self.facts, self.verdict, self.names = Facts(), VerdictCard("good"), Card()
        self._how = label("", "body", "muted", wrap=True)
        self.details = Fold(self.tr("Details: how images reach the model"))
        self._class_names = label("", "body", wrap=True)
        self._build()
        self.show_state()

    def choose(self, path: str) -> None:
        """Take a checkpoint's path and read it at once."""
        stored = self.work.project.store_path(path)
        if self.change(lambda choices: setattr(choices, "model", ModelChoice(path=stored))):
            self.refresh()

    def about(self) -> str:
        return dumped(self.work.choices, "model")

    def lacking(self) -> list[str]:
        return ["model"] if self.work.choices.model and self.work.result("model") is None else []

    def take_way_out(self) -> None:
        if self.mendable():
            self.file.ask_file()
        else:
            self.try_again()

    def show_state(self) -> None:
        choice, result = self.work.choices.model, self.work.result("model")
        failed = self.show_error(self.tr("Choose another file…"), self.tr("Read the file"))
        self._body.setVisible(result is not None and not failed)
        if choice is None:
            self.file.set_empty()
        else:
            self.file.set_chosen(Path(choice.path).name, self._place(choice.path))
            if self.running:
                self.file.set_busy(self.tr("Reading the file"))
        self.file.button.setEnabled(self.file.button.isEnabled() and self.writable)
        if result is not None:
            self._show_result(result)

    def _place(self, stored: str) -> str:
        return str(self.work.project.find_path(stored).parent)

    def _show_result(self, model: dict[str, Any]) -> None:
        self.facts.set_facts(
            model["title"],
            [
                (self.tr("Classes"), words.count(model["classes"])),
                (self.tr("Parameters"), words.count(model["parameters"])),
                (self.tr("Size"), words.size(model["bytes"])),
                (self.tr("Form"), self._form(model["form"])),
            ],
        )
        self.verdict.set_verdict(
            "good",
            self.tr("This model can be used"),
            text=self.tr("The file was read as data: no code in it was run. It stays as it is."),
        )
        self._how.setText(self._preprocessing(model))
        self._class_names.setText(self._names(model))

    def _form(self, form: str) -> str:
        if form == "safetensors":
            return self.tr("safetensors")
        return self.tr("PyTorch state dict")

    def _names(self, model: dict[str, Any]) -> str:
        names = model["class_names"]
        if names is None:
            return self.tr(
                "The file holds no class names. The names of the image folders will be taken, in alphabetical order, "
                "as PyTorch does."
            )
        shown = ", ".join(names[:NAMES_SHOWN])
        if len(names) <= NAMES_SHOWN:
            return shown
        return self.tr("{names} and {n} others").format(names=shown, n=words.count(len(names) - NAMES_SHOWN))

    def _preprocessing(self, model: dict[str, Any]) -> str:
        how = model["preprocessing"]
        height, width = how["size"]
        grey = self.tr("Each image is made {width} × {height} pixels large and grey.")
        colour = self.tr("Each image is made {width} × {height} pixels large, in colour (red, green, blue).")
        if model.get("size_of_images"):
            grey = self.tr("Images keep their size and are made grey.")
            colour = self.tr("Images keep their size and are shown in colour (red, green, blue).")
        made = (grey if how["channels"] == 1 else colour).format(width=width, height=height)
        numbers = self.tr(
            "Its values are divided by {scale}; then the mean {mean} is subtracted and the result divided by the "
            "standard deviation {std}."
        )
        mean, std = (", ".join(f"{value:.4g}" for value in how[part]) for part in ("mean", "std"))
        numbers = numbers.format(scale=f"{how['scale']:g}", mean=mean, std=std)
        stated = self.tr("The file says so itself.")
        usual = self.tr(
            "The file does not say so: this is what such models usually expect. The next page shows whether it fits."
        )
        return f"{made} {numbers}\n{stated if model['preprocessing_stated'] else usual}"

    def _build(self) -> None:
        self.set_title(self.tr("Model"))
        self.set_subtitle(
            self.tr("Choose the trained classifier that is to forget. Its file is read and never changed.")
        )
        self.details.body.addWidget(self._how)
        self.facts.body.addWidget(self.details)
        self.names.body.addWidget(label(self.tr("Class names"), "section"))
        self.names.body.addWidget(self._class_names)
        self.content.addWidget(self.file)
        self.content.addWidget(self.error)
        self._body = self.two_columns(stacked(self.facts), stacked(self.verdict, self.names))
        self.content.addStretch()
