"""Page 7, Export: the file of the unlearned model, its form, and the proof that it reads back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from megu.base.errors import MeguError, Stopped
from megu.export.difference import differs, other_form
from megu.export.file_names import ending, safe_name
from megu.export.stage_export import default_name
from megu.project.schema import Choices, Form
from megu.worker.stages import make_stage
from megu_desktop.look import tokens
from megu_desktop.pages.export.beside import BesideCard
from megu_desktop.pages.export.blank import BlankCard
from megu_desktop.pages.export.forms import FormChoice
from megu_desktop.pages.export.place import NameCard, PlaceCard, original_card
from megu_desktop.pages.export.read_back_card import ExportProof
from megu_desktop.pages.shared.run_page import RunPage
from megu_desktop.pages.shared.step_page import dump_choices
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.work.work import Work

OF_THE_FORM = ("form_", "onnx_", "blank_still_named")
"""How codes of errors begin that another form mends."""


class ExportPage(RunPage):
    """Writes the current run's model and shows the result of reading it back."""

    step = "export"
    job = "export"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.set_title(self.tr("Export"))
        self.folder, self.forms, self.blank = PlaceCard(), FormChoice(), BlankCard()
        self.naming, self.files = NameCard(), BesideCard()
        self.name, self.own_folder, self.reason = self.naming.name, self.naming.own_folder, self.naming.reason
        self.export_button, self.proof = self.naming.button, ExportProof()
        self.progress.set_task(self.tr("Writing the file and reading it back"))
        self._compose()
        self.folder.chosen.connect(self.choose_folder)
        self.forms.chosen.connect(self.choose_form)
        self.blank.chosen.connect(self.choose_blank)
        self.naming.class_names.clicked.connect(self.choose_class_names)
        self.own_folder.clicked.connect(self._back_to_own_folder)
        self.name.editingFinished.connect(self._name_edited)
        self.export_button.clicked.connect(self.export)

    # --- what buttons do; the tour calls the same ----------------------------------------------------------------

    def choose_folder(self, path: str | None) -> None:
        """Set the folder of the file; None is the folder `export` of the project."""

        def alter(choices: Choices) -> None:
            choices.export.folder = None if path is None else self.work.project.store_path(path)

        self.change(alter)
        self.show_state()

    def choose_name(self, name: str) -> None:
        """Set the file's name; empty is the usual one. It keeps the original's suffix, which identifies the format."""
        usual, file_name = self._usual_name(), name.strip()
        ending = Path(usual).suffix
        if file_name and not file_name.lower().endswith(ending.lower()):
            file_name += ending
        file_name = safe_name(file_name) if file_name else ""

        def alter(choices: Choices) -> None:
            choices.export.name = None if file_name in ("", usual) else file_name

        if (None if file_name in ("", usual) else file_name) != self.work.choices.export.name:
            self.change(alter)
        self.show_state()

    def choose_form(self, form: Form) -> None:
        """Set the form of the file; a name of the user's takes its suffix."""
        model = self.work.choices.model

        def alter(choices: Choices) -> None:
            if choices.export.name and model is not None:
                original, stem = Path(model.path), Path(choices.export.name)
                bare = stem.with_suffix("") if stem.suffix == ending(original, choices.export.form) else stem
                choices.export.name = safe_name(bare.name + ending(original, form))
            choices.export.form = form

        self.change(alter)
        self.show_state()

    def choose_blank(self, names: list[str]) -> None:
        """Set the classes that are removed from the model."""

        def alter(choices: Choices) -> None:
            choices.export.blank = sorted(names)

        self.change(alter)
        self.show_state()

    def choose_class_names(self, included: bool) -> None:
        """Set whether the model card names the classes."""

        def alter(choices: Choices) -> None:
            choices.export.class_names = included

        self.change(alter)
        self.show_state()

    def export(self) -> None:
        """Write the file, read it back and compare its predictions."""
        self.perform(again=self._different_result() is not None)

    # --- what the page says of itself ----------------------------------------------------------------------------

    def about(self) -> str:
        return dump_choices(self.work.choices, "model", "current_run", "export")

    def missing_stages(self) -> list[str]:
        return []  # a file is written when the user says so

    def is_fixable(self) -> bool:
        """Return True: another folder helps against a full disk or a locked folder."""
        return isinstance(self.failure, MeguError) and not isinstance(self.failure, Stopped)

    def take_way_out(self) -> None:
        """Lead to what solves the error: another form, folder or name; else try again."""
        way_out = self._way_out()
        if way_out is None:
            self.export()
        else:
            way_out[1]()

    # --- showing -------------------------------------------------------------------------------------------------

    @at_once
    def show_state(self) -> None:
        run, busy = self.current, self.work.busy
        ready = run is not None and self.work.result("unlearn", run.id) is not None
        result = self.work.result("export", run.id) if run is not None else None
        names = words.class_list(words.forget_names(run.forget)) if run is not None else ""
        about = self.tr("Save the model without {names}. Use the file like the original.").format(names=names)
        self.set_subtitle(about if ready else self.tr("There is no new model yet. Create one on the page Unlearn."))
        self._show_error(result)
        self._show_choices(not busy and self.is_writable)
        self.export_button.setText(self.tr("Export again") if result and not result["same"] else self.tr("Export"))
        self.export_button.setEnabled(ready and not busy and self.is_writable and not (result and result["same"]))
        self._show_reason(ready, result)
        self.progress.setVisible(self.is_running)
        for part in (self.proof, self.files):
            part.setVisible(result is not None and not self.is_running)
        if result is not None:
            places = {name: self.work.project.find_path(result[name]) for name in ("stored_path", "card", "snippet")}
            self.proof.show_result({**result, "path": str(places["stored_path"])})  # it may have been moved since
            self.files.show_files(places["card"], places["snippet"])

    def _show_error(self, result: dict[str, Any] | None) -> None:
        """Show the work's error, or that the file read back answers differently; each with its way out."""
        way_out = self._way_out()
        text = way_out[0] if way_out else self.tr("Export")
        difference = differs(result) if result is not None and not self.is_running else None
        if not self.show_error(text, text) and difference:
            self.error.show_error(words.message(*difference), text)

    def _way_out(self) -> tuple[str, Callable[[], object]] | None:
        """Return the text and the action of the button that solves the error; None stands for trying again."""
        failure, result = self.failure, self._different_result()
        if isinstance(failure, Stopped) or (failure is None and result is None):
            return None
        code = failure.code if isinstance(failure, MeguError) else ""
        if code in ("blank_not_whole", "blank_impossible"):
            return self.tr("Keep its output"), lambda: self.choose_blank([])
        if code == "blank_in_name":
            return self.tr("Choose another name"), self.name.setFocus
        if code.startswith(OF_THE_FORM) or (failure is None and result is not None and other_form(result)):
            return self.tr("Choose another format"), self.forms.focus
        return self.tr("Choose folder…"), self.folder.ask_folder

    def _different_result(self) -> dict[str, Any] | None:
        """Return the result of the current export if the file read back answers differently."""
        run = self.current
        result = self.work.result("export", run.id) if run is not None else None
        return result if result is not None and not result["same"] else None

    def _show_choices(self, enabled: bool) -> None:
        choice, run = self.work.choices.export, self.current
        forget = self.work.result("forget", run.id) if run is not None else None
        self.folder.show_place(self.work.project.find_path(choice.folder or "export"), choice.folder is None, enabled)
        self.forms.show_form(choice.form, self.work.result("model"), enabled)
        self.blank.show_classes((forget or {}).get("whole_classes", ()), choice.blank, enabled)
        name = choice.name or self._usual_name()
        self.naming.show_name(name, choice.class_names, choice.folder is None, enabled)

    def _show_reason(self, ready: bool, result: dict[str, Any] | None) -> None:
        if not self.is_writable:
            text = self.tr("This project is read-only.")
        elif self.work.busy and not self.is_running:
            text = self.tr("Another task is running. Wait for it to finish, or stop it.")
        elif result is not None and result["same"]:
            text = self.tr("This model has been exported. Another format, folder or name creates another file.")
        else:
            text = self.tr("Files are never overwritten. If the name is taken, a number is added.") if ready else ""
        self.reason.setText(text)
        self.export_button.setAccessibleDescription(text)

    def _usual_name(self) -> str:
        run = self.current
        if run is None:
            return ""
        try:
            return default_name(self.work.project, make_stage("export", run.id))
        except MeguError:
            return ""

    def _back_to_own_folder(self) -> None:
        self.choose_folder(None)

    def _name_edited(self) -> None:
        if self.name.text() != (self.work.choices.export.name or self._usual_name()):
            self.choose_name(self.name.text())
        self.name.setText(self.work.choices.export.name or self._usual_name())

    def _compose(self) -> None:
        column = vbox(self.folder, self.forms, self.naming, self.progress, self.proof, self.files, 0, gap="m")
        self.content.addWidget(self.error)
        right = original_card()
        right.setSpacing(tokens.space("m"))
        right.insertWidget(right.count() - 1, self.blank)  # before the stretch: few need it, and Export stays in view
        self.two_columns(column, right)
