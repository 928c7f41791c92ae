"""Dialogs for stating that something was destroyed, or that the unlearned model was put into service."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from megu.project.schema import RecordChoice
from megu_desktop.pages.record.entry_dialog import EntryDialog
from megu_desktop.pages.record.remaining_words import ways
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.forms.check_box import CheckBox

DIGITS = 8
"""Of a model's SHA-256, by which it is told from others."""


class DestroyedDialog(EntryDialog):
    """Asks how, by whom and when."""

    about = ("record", "remaining-copies-and-data")
    days, names, needed = ("on",), ("by", "witness"), ("by", "on")

    def __init__(self, titles: Sequence[str], record: RecordChoice, parent: QWidget | None = None) -> None:
        """Create the dialog.

        Parameters
        ----------
        titles : sequence of str
            Names of what was destroyed.
        record : RecordChoice
            Names the person who usually does this.
        """
        self._things = titles
        detail = self.tr("You state that these items are gone, and sign this statement. Nothing is deleted.")
        super().__init__(self.tr("Destruction"), detail, self.tr("Sign"), parent)
        self.fill({"by": record.operator, "function": record.operator_as, "on": date.today()})

    def _ask(self) -> None:
        for title in self._things:
            self.before.addWidget(label(title, "strong", wrap=True))
        self.add_choice("how", self.tr("How"), ways())
        self.add_line("words", self.tr("Method"), self.tr("for example: overwritten twice"))
        self.add_line("by", self.tr("Name"))
        self.add_line("function", self.tr("Role"))
        self.add_line("on", self.tr("Date"))
        self.add_line("witness", self.tr("Witness"), self.tr("optional"))


class DeployedDialog(EntryDialog):
    """Asks where, by whom and when; `withdrawn_models` returns what the unlearned model replaced, by SHA-256."""

    about = ("record", "remaining-copies-and-data")
    days, names, needed = ("on",), ("by",), ("place", "by", "on")

    def __init__(self, models: Mapping[str, str], record: RecordChoice, parent: QWidget | None = None) -> None:
        """Create the dialog.

        Parameters
        ----------
        models : mapping
            Names of the models that it may have replaced, by SHA-256.
        record : RecordChoice
            Names the person who usually does this.
        """
        self._models, self.boxes = models, {sha256: CheckBox() for sha256 in models}
        detail = self.tr("You state that the model of this record is in use, and sign this statement.")
        super().__init__(self.tr("In use"), detail, self.tr("Sign"), parent)
        self.fill({"by": record.operator, "function": record.operator_as, "on": date.today()})

    def _ask(self) -> None:
        self.add_line("place", self.tr("Place"), self.tr("for example: the server of ward 3"))
        self.add_line("by", self.tr("Name"))
        self.add_line("function", self.tr("Role"))
        self.add_line("on", self.tr("Since"))
        if self.boxes:
            self.after.addWidget(label(self.tr("Which models did it replace there?"), wrap=True))
        for sha256, box in self.boxes.items():
            text = self.tr("{model} (SHA-256 {digits}…)")
            box.setText(text.format(model=self._models[sha256], digits=sha256[:DIGITS]))
            self.after.addWidget(box)

    @property
    def withdrawn_models(self) -> list[str]:
        """Return the SHA-256 of the models that it replaced."""
        return [sha256 for sha256, box in self.boxes.items() if box.isChecked()]
