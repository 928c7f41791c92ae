"""Page 7, Export: where the new model goes, in the form the original came in, and the proof that it reads back."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from megu.errors import MeguError, Stopped
from megu.events import Event, Progress
from megu.schema import Choices, Run
from megu.stages.export import default_name, safe_name
from megu.stages.stage import order
from megu.stages.table import make_stage
from megu_desktop import words
from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.pages.export_proof import ExportProof
from megu_desktop.pages.step_page import StepPage, dumped
from megu_desktop.widgets.card import Card
from megu_desktop.widgets.file_card import FileCard
from megu_desktop.widgets.parts import label
from megu_desktop.widgets.progress_card import ProgressCard
from megu_desktop.work import Work


class ExportPage(StepPage):
    """Writes the current run's model and shows what reading it back gave."""

    step = "export"
    job = "export"

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.set_title(self.tr("Export"))
        self.folder = FileCard(self.tr("Drop a folder here, or"), self.tr("Choose folder…"), "folder")
        self.own_folder, self.export_button = QPushButton(self.tr("Use the project’s folder")), QPushButton()
        self.name, self.form = QLineEdit(), label("", "small", "muted", wrap=True)
        self.why = label("", "small", "muted", wrap=True)
        self.progress, self.proof = ProgressCard(), ExportProof()
        self.progress.set_task(self.tr("Writing the file and reading it back"))
        self._compose()
        self.folder.chosen.connect(self.choose_folder)
        self.own_folder.clicked.connect(self._back_to_own_folder)
        self.name.editingFinished.connect(self._name_edited)
        self.export_button.clicked.connect(self.export)
        self.progress.stop.connect(self.stop)

    # --- what buttons do; the tour calls the same ----------------------------------------------------------------

    def choose_folder(self, path: str | None) -> None:
        """Where the file goes; None: the folder `export` in the project."""

        def alter(choices: Choices) -> None:
            choices.export.folder = None if path is None else self.work.project.store_path(path)

        self.change(alter)
        self.show_state()

    def choose_name(self, name: str) -> None:
        """The file's name; empty: the usual one. It keeps the original's ending, which says what the file is."""
        usual, wanted = self._usual_name(), name.strip()
        ending = Path(usual).suffix
        if wanted and not wanted.lower().endswith(ending.lower()):
            wanted += ending
        wanted = safe_name(wanted) if wanted else ""

        def alter(choices: Choices) -> None:
            choices.export.name = None if wanted in ("", usual) else wanted

        if (None if wanted in ("", usual) else wanted) != self.work.choices.export.name:
            self.change(alter)
        self.show_state()

    def export(self) -> None:
        """Write the file, read it back and compare its predictions."""
        run = self.current
        if run is None or self.work.busy or not self.writable:
            return
        self._failure = None
        try:
            stages = order(self.work.project, make_stage("export", run.id))
        except MeguError as error:
            self.fail(error)
            return
        self.progress.set_progress(0, 0, "")
        self.progress.set_button_enabled(True)
        self.work.start(self.job, stages)
        self.show_state()

    def stop(self) -> None:
        """Stop exporting; a file that is half written gets no name."""
        if self.running:
            self.progress.set_button_enabled(False)
            self.work.stop()

    # --- what the page says of itself ----------------------------------------------------------------------------

    @property
    def current(self) -> Run | None:
        """The current run."""
        return self.work.choices.run(self.work.choices.current_run)

    def about(self) -> str:
        return dumped(self.work.choices, "model", "current_run", "export")

    def lacking(self) -> list[str]:
        return []  # a file is written when the user says so

    def mendable(self) -> bool:
        """Here a full disk or a locked folder is mended by another folder."""
        return isinstance(self.failure, MeguError) and not isinstance(self.failure, Stopped)

    def take_way_out(self) -> None:
        """Where the folder is the trouble, another one; else try again."""
        if self.mendable():
            self.folder.ask_folder()
        else:
            self.export()

    def on_events(self, events: list[Event]) -> None:
        steps = [event for event in events if isinstance(event, Progress) and event.unit == "unit_images"]
        if self.running and steps:
            done, total = steps[-1].done, steps[-1].total
            text = self.tr("Image {done} of {total}").format(done=words.count(done), total=words.count(total))
            self.progress.set_progress(done, total, text)

    # --- showing -------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        run, busy = self.current, self.work.busy
        ready = run is not None and self.work.result("unlearn", run.id) is not None
        result = self.work.result("export", run.id) if run is not None else None
        names = words.class_list(words.forget_names(run.forget)) if run is not None else ""
        about = self.tr("Save the model without {names} as a file that is used like the original.").format(names=names)
        self.set_subtitle(about if ready else self.tr("There is no new model yet. It comes from the page Unlearn."))
        self.show_error(self.tr("Choose folder…"), self.tr("Export"))
        self._show_place(not busy and self.writable)
        self.export_button.setText(self.tr("Export again") if result and not result["same"] else self.tr("Export"))
        self.export_button.setEnabled(ready and not busy and self.writable and not (result and result["same"]))
        self._say_why(ready, result)
        self.progress.setVisible(self.running)
        self.proof.setVisible(result is not None and not self.running)
        if result is not None:
            today = str(self.work.project.find_path(result["stored_path"]))  # the project may have been moved since
            self.proof.show_result({**result, "path": today})

    def _show_place(self, open_: bool) -> None:
        folder = self.work.choices.export.folder
        path = self.work.project.find_path(folder or "export")
        self.folder.set_chosen(path.name, self.tr("In the project’s folder") if folder is None else str(path.parent))
        self.folder.setToolTip(str(path))
        self.folder.button.setEnabled(open_)
        self.own_folder.setVisible(folder is not None)
        for part in (self.own_folder, self.name):
            part.setEnabled(open_)
        name = self.work.choices.export.name or self._usual_name()
        if not self.name.hasFocus() and self.name.text() != name:
            self.name.setText(name)
        self.form.setText(self._about_form())

    def _about_form(self) -> str:
        kind = (self.work.result("model") or {}).get("form")
        if kind == "safetensors":
            return self.tr("In the form the original came in: safetensors, weights only.")
        if kind == "pickle":
            return self.tr("In the form the original came in: a PyTorch file with the same entries.")
        if kind == "folder":
            return self.tr("In the form the original came in: a folder with its descriptions and the new weights.")
        if kind == "module":
            return self.tr(
                "The original was saved whole, as a program’s object. The new one is saved as its state dict: the same "
                "names, to be loaded with load_state_dict."
            )
        return ""

    def _say_why(self, ready: bool, result: dict[str, Any] | None) -> None:
        if not self.writable:
            text = self.tr("This project can only be looked at.")
        elif self.work.busy and not self.running:
            text = self.tr("Other work is running. Wait for it to end, or stop it.")
        elif result is not None and result["same"]:
            text = self.tr("This model is exported. Another folder or name makes another file.")
        else:
            text = self.tr("No file is ever overwritten: a name that is taken gets a number.") if ready else ""
        self.why.setText(text)
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
        left = QVBoxLayout()
        left.setSpacing(tokens.space("m"))
        for part in (self.folder, self._name_card(), self.progress, self.proof):
            left.addWidget(part)
        left.addStretch()
        self.content.addWidget(self.error)
        self.two_columns(left, self._original_card())

    def _name_card(self) -> Card:
        card, title, row, foot = Card(), label(self.tr("File name"), "strong"), QHBoxLayout(), QHBoxLayout()
        title.setBuddy(self.name)
        self.name.setAccessibleName(title.text())
        mark(self.own_folder, role="quiet")
        set_icon(self.export_button, "export")
        row.addWidget(self.name, 1)
        row.addWidget(self.own_folder)
        foot.setSpacing(tokens.space("m"))
        foot.addWidget(self.export_button)
        foot.addWidget(self.why, 1)
        card.body.addWidget(title)
        card.body.addLayout(row)
        card.body.addWidget(self.form)
        card.body.addSpacing(tokens.space("s"))
        card.body.addLayout(foot)
        return card

    def _original_card(self) -> QVBoxLayout:
        card, column = Card(), QVBoxLayout()
        card.body.addWidget(label(self.tr("What happens to the original"), "section", wrap=True))
        card.body.addWidget(
            label(
                self.tr(
                    "It stays as it is. The new model is a file beside it; whoever uses the original goes on using it"
                    " until it is replaced. To put the request into effect, replace the original wherever it is used,"
                    " and delete its copies."
                ),
                wrap=True,
            )
        )
        column.addWidget(card)
        column.addStretch()
        return column
