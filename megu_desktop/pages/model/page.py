"""Page 1: choose the model that should forget, and see what it is."""

import os
from pathlib import Path
from typing import Any, ClassVar

from megu.base.events import Event
from megu.model.files.suffixes import SUFFIXES
from megu.project.preprocessing import Preprocessing
from megu.project.schema import Choices, ModelChoice, Origin
from megu_desktop.pages.model.letter import Letter
from megu_desktop.pages.model.origin_card import OriginCard
from megu_desktop.pages.model.preprocessing_choice import PreprocessingChoice
from megu_desktop.pages.model.which_card import WhichCard
from megu_desktop.pages.shared.page_parts import Facts, Fold
from megu_desktop.pages.shared.step_page import StepPage, stack
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.file_card import FileCard
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.work.work import Work

NAMES_SHOWN = 60  # class names on the page; of a thousand the first ones tell enough


class ModelPage(StepPage):
    """Chooses `choices.model`; the job *model* reads the file as data and describes its content."""

    step: ClassVar[str] = "model"
    job: ClassVar[str] = "model"
    quick: ClassVar[bool] = True
    fixable_codes: ClassVar[tuple[str, ...] | None] = ("model_", "cannot_read")

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        filters = self.tr("Models ({patterns})").format(patterns=" ".join(f"*{ending}" for ending in SUFFIXES))
        filters += ";;" + self.tr("All files ({patterns})").format(patterns="*")
        self.file = FileCard(
            self.tr("Drop the model file or folder here, or"), self.tr("Choose model…"), "both", filters
        )
        self.file.chosen.connect(self.choose)
        self.progress = ProgressCard()
        self.progress.remember(work.project)
        self.progress.stop.connect(work.stop)
        self.progress.hide()
        self.hint = label("", "body", "muted", wrap=True)
        self.facts, self.verdict, self.names, self.letter = Facts(), VerdictCard("good"), Card(), Letter()
        self.which = WhichCard()
        self.which.chosen.connect(self.choose_architecture)
        self.how, self.origin = PreprocessingChoice(), OriginCard()
        self.how.changed.connect(self.choose_preprocessing)
        self.origin.changed.connect(self.choose_origin)
        self.details = Fold(self.tr("Details: preprocessing of images"))
        self._class_names = label("", "body", wrap=True)
        self._build()
        self.show_state()

    def choose(self, path: str) -> None:
        """Take a checkpoint's path and read it at once."""
        stored_path = self.work.project.store_path(path)
        if self.change(lambda choices: setattr(choices, "model", ModelChoice(path=stored_path))):
            self.refresh()

    def choose_architecture(self, name: str) -> None:
        """Take one of the matching architectures, by its id."""
        if self._set({"architecture": name, "preprocessing": None}):
            self.refresh()

    def choose_preprocessing(self, preprocessing: Preprocessing | None) -> None:
        """Set another preprocessing; None for that of the file, or the usual one."""
        self._set({"preprocessing": preprocessing})
        self.show_state()

    def choose_origin(self, origin: Origin) -> None:
        """Set the origin and recipe of the training, as far as they are known."""
        file = origin.file and self.work.project.store_path(self.work.project.find_path(origin.file))
        self._set({"origin": origin.model_copy(update={"file": file})})
        self.show_state()

    def _set(self, changes: dict[str, Any]) -> bool:
        def alter(choices: Choices) -> None:
            assert choices.model is not None, "these parts are only shown beside a model"
            choices.model = choices.model.model_copy(update=changes)

        return self.change(alter)

    def about(self) -> str:
        choice = self.work.choices.model
        return repr(choice and (choice.path, choice.architecture))

    def missing_stages(self) -> list[str]:
        return ["model"] if self.work.choices.model and self.work.result("model") is None else []

    def take_way_out(self) -> None:
        if self.is_fixable():
            self.file.ask_file()
        else:
            self.try_again()

    def _on_started(self, job: str) -> None:
        if job == self.job:
            self.progress.begin(self.tr("Reading the file"))
        super()._on_started(job)

    def on_events(self, events: list[Event]) -> None:
        if self.is_running:
            self.progress.take(events)

    @at_once
    def show_state(self) -> None:
        choice, result = self.work.choices.model, self.work.result("model")
        has_failed = self.show_error(self.tr("Choose another file…"), self.tr("Read the file"))
        self.letter.show_for(self.failure)
        self._body.setVisible(result is not None and not has_failed)
        self.hint.setVisible(choice is None)
        self.progress.show_if_long(self.is_running)
        if choice is None:
            self.file.set_empty()
        else:
            self.file.set_chosen(Path(choice.path).name, self._place(choice.path))
            self.file.set_icon("folder" if os.path.isdir(self.work.project.find_path(choice.path)) else "file")
            if self.is_running:
                self.file.set_busy(self.tr("Reading the file"))
        self.file.button.setEnabled(self.file.button.isEnabled() and self.is_writable)
        if result is not None and choice is not None:
            self._show_result(result, choice)

    def _place(self, stored_path: str) -> str:
        return str(self.work.project.find_path(stored_path).parent)

    def _show_result(self, model: dict[str, Any], choice: ModelChoice) -> None:
        count = words.count(model["parameters"])
        self.facts.set_facts(
            model["title"],
            [
                (self.tr("Classes"), words.count(model["classes"])),
                (self.tr("Parameters"), self.tr("{n} parameters").format(n=count)),
                (self.tr("Size"), words.size(model["bytes"])),
                (self.tr("Format"), self._form(model["form"])),
            ],
        )
        self.verdict.set_verdict(
            "good",
            self._what(model["title"]).format(title=model["title"], n=words.count(model["classes"])),
            text=self.tr(
                "You can use this model. It was read as data: no code in it was run. The file stays unchanged."
            ),
            small=self._describe_assumption() if model.get("assumed") else "",
        )
        self.which.show_model(model, self.is_writable and not self.is_running)
        self.how.show_model(model, choice.preprocessing, self.is_writable)
        file = choice.origin.file
        self.origin.show_origin(choice.origin, self._place(file) if file else "", self.is_writable)
        self._class_names.setText(self._names(model))

    def _form(self, form: str) -> str:
        forms = {
            "safetensors": self.tr("safetensors: weights only, can’t contain code"),
            "folder": self.tr("Folder with config.json, in Hugging Face format"),
            "module": self.tr("Whole PyTorch model, of which only the weights were read"),
        }
        return forms.get(form, self.tr("PyTorch state dict: weights by name"))

    def _what(self, title: str) -> str:
        if title[0].lower() in "aeiou":
            return self.tr("This is an {title} with {n} classes", "before a vowel")
        return self.tr("This is a {title} with {n} classes")

    def _describe_assumption(self) -> str:
        return self.tr(
            "The last layers were replaced. A ReLU between them is assumed, as is usual. The next page shows whether "
            "that fits."
        )

    def _names(self, model: dict[str, Any]) -> str:
        names = model["class_names"]
        if names is None:
            return self.tr(
                "The file contains no class names. The names of the image folders are used, in alphabetical order, "
                "as in PyTorch."
            )
        text = words.join_names(names[:NAMES_SHOWN])
        if len(names) <= NAMES_SHOWN:
            return text
        text = words.join_names([words.set_apart(name) for name in names[:NAMES_SHOWN]])
        return self.tr("{names} and {n} others").format(names=text, n=words.count(len(names) - NAMES_SHOWN))

    def _build(self) -> None:
        self.set_title(self.tr("Model"))
        self.set_subtitle(self.tr("Choose the trained classifier that should forget. It is read and never changed."))
        self.hint.setText(
            self.tr(
                "A file saved by PyTorch (often named .pt, .pth, .ckpt or .safetensors), or a folder with "
                "config.json in Hugging Face format. The program identifies the network. If a file can’t be opened, "
                "it says why and offers a message to the model’s author."
            )
        )
        self.details.body.addWidget(self.how)
        self.facts.body.addWidget(self.details)
        add_to(self.names.body, label(self.tr("Class names"), "section"), self._class_names)
        add_to(self.content, self.file, self.hint, self.error, self.progress, self.letter)
        column = stack(self.facts, self.names, self.origin)
        self._body = self.two_columns(column, stack(self.verdict, self.which), right_first=True)
        self.content.addStretch()
