"""Page 3: choose what the model should forget."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from megu.schema import Choices, ForgetRule
from megu_desktop.pages.class_list import ClassList
from megu_desktop.pages.forget_summary import ForgetSummary
from megu_desktop.pages.step_page import StepPage, dumped, stacked
from megu_desktop.widgets.class_table import ClassTable
from megu_desktop.work import Work


class ForgetPage(StepPage):
    """Chooses `choices.forget`; no job of its own: what the rule means is counted at once."""

    step: ClassVar[str] = "forget"

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.table, self.summary = ClassTable(checkable=True), ForgetSummary()
        self.classes = ClassList(self.table)
        self.table.checked_changed.connect(self.choose_classes)
        self._build()
        self.show_state()

    def choose_classes(self, names: list[str]) -> None:
        """Choose whole classes by name."""
        if self.change(partial(_set_classes, list(names))):
            self.show_state()

    def about(self) -> str:
        return dumped(self.work.choices, "images", "forget")

    def lacking(self) -> list[str]:
        return []

    def show_state(self) -> None:
        choices, images = self.work.choices, self.work.result("images")
        self.show_error(self.tr("Try again"), self.tr("Go on"))
        self._body.setVisible(images is not None)
        if images is None or choices.images is None:
            return
        names = self.classes.show(self.work, self.work.project.find_path(choices.images.path))
        single = choices.forget.kind != "classes"
        chosen = [] if single else [name for name in names if name in choices.forget.classes]
        if self.table.checked() != chosen:
            self.table.set_checked(chosen)
        self.table.setEnabled(self.writable and not single)
        self.set_subtitle(
            self.tr("What the model should forget. Its files stay where they are, unchanged.")
            if single
            else self.tr("Check the classes that the model should forget. Their files stay where they are, unchanged.")
        )
        if single:
            self.summary.show_rule(choices.forget, self.work.result("forget"))
        else:
            self.summary.show_choice(choices, images)

    def _build(self) -> None:
        self.set_title(self.tr("Forget"))
        self.content.addWidget(self.error)
        self._body = self.two_columns(stacked(self.table), stacked(self.summary))
        self.content.addStretch()


def _set_classes(names: list[str], choices: Choices) -> None:
    choices.forget = ForgetRule(classes=names)
