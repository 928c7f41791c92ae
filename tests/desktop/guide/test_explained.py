"""What's this?: every control of every page, dialog and of the window has a text, and Shift+F1 shows it."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from controls import called, controls
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWhatsThis, QWidget
from showing import shown

import megu_desktop
from megu.base.parameters import Parameters
from megu.policy import seal, store
from megu.policy.rules import Policy
from megu.project.project import Project
from megu.project.schema import Request
from megu.unlearn.methods.table import METHODS
from megu_desktop.explained import TEXTS, explain, find_controls
from megu_desktop.explained.help_keys import DialogHelp, explain_focus
from megu_desktop.guide.chapters import CHAPTERS, chapter
from megu_desktop.guide.guide_window import GuideWindow
from megu_desktop.operator.passphrase_dialog import LeaveDialog, PassphraseDialog, UnlockDialog
from megu_desktop.operator.prepare_dialog import PrepareDialog
from megu_desktop.operator.result_page import ResultPage
from megu_desktop.pages.forget.name_list import ListDialog
from megu_desktop.pages.images.questions import SplitBoxes
from megu_desktop.pages.images.warnings import ImageWarning, WarningsCard
from megu_desktop.pages.record.decision_dialog import DecisionDialog
from megu_desktop.pages.record.entry_dialog import EntryDialog
from megu_desktop.pages.record.opening import OpeningDialog
from megu_desktop.pages.record.remains_dialogs import DeployedDialog, DestroyedDialog
from megu_desktop.pages.record.requests_dialog import RequestsDialog
from megu_desktop.pages.record.row_lists import KeptDialog, RecipientDialog
from megu_desktop.pages.record.signing_dialogs import CountersignDialog, StampDialog
from megu_desktop.pages.record.traces_list import TracesQuestion
from megu_desktop.pages.similarity.consent_dialog import ConsentDialog
from megu_desktop.widgets.basics.dialogs import Question, UnexpectedDialog
from megu_desktop.widgets.forms.cell_editor import CellEditor
from megu_desktop.widgets.forms.form import ParameterForm
from megu_desktop.window.about import AboutDialog
from megu_desktop.window.computation_dialog import ComputationDialog
from megu_desktop.window.log_dialog import LogDialog
from megu_desktop.window.main_window import MainWindow
from megu_desktop.window.new_project import NewProjectDialog
from megu_desktop.wizard.wizard import PAGES, Wizard
from megu_desktop.work.settings import Settings
from megu_desktop.work.stop_first import StopFirst
from megu_desktop.work.work import Work

PREVIEW = {"images": 3, "by_class": {"one": 2, "two": 1}, "forget_images": 1, "forget_set": "x"}


class NoImages:
    """As much of a catalogue as the dialog of a list asks for before anything is typed."""

    divisions: list[str] = []


class Nothing:
    """The contents of an empty project's traces."""

    files, bytes, stays, models = 0, 0, (), ()


def sealed(work: Work) -> Work:
    """With a policy that fixes nothing in force."""
    store.write(work.project, store.seal_rules(Policy(prepared="2026-01-01T00:00:00Z"), "a long passphrase"))
    return work


DIALOGS: dict[type[QDialog], Callable[[Work], QDialog]] = {
    AboutDialog: lambda work: AboutDialog(),
    LogDialog: lambda work: LogDialog(work.project.folder),
    ComputationDialog: lambda work: ComputationDialog(""),
    NewProjectDialog: lambda work: NewProjectDialog(work.project.folder),
    Question: lambda work: Question("Stop?", "It is kept.", "Stop", "Continue"),
    StopFirst: lambda work: StopFirst(work, "Stop?", "It is kept.", ("Stop", "Continue"), None),  # type: ignore[arg-type]
    UnexpectedDialog: lambda work: UnexpectedDialog("a bug"),
    ConsentDialog: lambda work: ConsentDialog("https://example.org/v1", PREVIEW, ["one"], True),
    ListDialog: lambda work: ListDialog(NoImages(), np.ones(1, bool)),  # type: ignore[arg-type]
    RequestsDialog: lambda work: RequestsDialog(work),
    DecisionDialog: lambda work: DecisionDialog("refusal", Request(reference="R-1"), work.choices.record, lambda _: ""),
    PassphraseDialog: lambda work: PassphraseDialog(str),
    PrepareDialog: lambda work: PrepareDialog(work),
    LeaveDialog: lambda work: LeaveDialog(work, "run1"),
    UnlockDialog: lambda work: UnlockDialog(sealed(work)),
    EntryDialog: lambda work: EntryDialog("Who?", "It is kept.", "Keep it"),
    KeptDialog: lambda work: KeptDialog(),
    RecipientDialog: lambda work: RecipientDialog(),
    StampDialog: lambda work: StampDialog(True),
    CountersignDialog: lambda work: CountersignDialog(),
    OpeningDialog: lambda work: OpeningDialog(),
    DestroyedDialog: lambda work: DestroyedDialog(["A copy of the original"], work.choices.record),
    DeployedDialog: lambda work: DeployedDialog({"a" * 64: "Another model"}, work.choices.record),
    TracesQuestion: lambda work: TracesQuestion(Nothing()),  # type: ignore[arg-type]
}
"""How each dialog of the application is made. A new one needs a line here, a chapter and texts."""


@pytest.fixture
def work(qapp: QApplication, look: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    monkeypatch.setattr(seal, "WORK", 2**4)
    work = Work(Project.create(tmp_path / "project", "Digits"))
    yield work
    work.close()


def lacking(root: QWidget) -> list[str]:
    return [called(control) for control in controls(root) if not control.whatsThis().strip()]


@pytest.mark.parametrize("name", [*PAGES, "result"])
def test_every_control_of_a_page_says_what_it_is(name: str, work: Work, qtbot) -> None:
    module, kind = {**PAGES, "result": "megu_desktop.operator.result_page:ResultPage"}[name].split(":")
    page = getattr(import_module(module), kind)(work)
    qtbot.addWidget(page)
    explain(page)
    assert len(list(controls(page))) > 5
    assert lacking(page) == []


def test_every_control_of_the_window_says_what_it_is(qtbot, look, tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Settings(store))
    qtbot.addWidget(window)
    assert lacking(window) == []


def test_every_control_of_the_guide_says_what_it_is(qtbot, look) -> None:
    window = GuideWindow()
    qtbot.addWidget(window)
    assert len(list(controls(window))) > 7
    assert lacking(window) == []


def test_the_wizard_explains_its_own_controls_and_each_page_it_builds(work: Work, qtbot) -> None:
    wizard = Wizard(work)
    qtbot.addWidget(wizard)
    assert wizard.page.findChildren(QPushButton)
    assert lacking(wizard) == []


def all_dialogs() -> set[type[QDialog]]:
    dialogs: set[type[QDialog]] = set()
    for module in pkgutil.walk_packages(megu_desktop.__path__, "megu_desktop."):
        if not module.name.endswith("__main__"):
            members = vars(import_module(module.name)).values()
            dialogs |= {one for one in members if inspect.isclass(one) and issubclass(one, QDialog)}
    return {one for one in dialogs if one.__module__.startswith("megu_desktop.")}


def test_all_dialogs_are_looked_at() -> None:
    assert all_dialogs() == set(DIALOGS)


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_every_dialog_has_a_chapter_and_says_what_its_controls_are(kind: type[QDialog], work: Work, qtbot) -> None:
    dialog = DIALOGS[kind](work)
    qtbot.addWidget(dialog)
    dialog.show()
    assert lacking(dialog) == []
    help_ = dialog.findChild(DialogHelp)
    assert isinstance(help_, DialogHelp)
    chapter_of_help = chapter(help_.chapter)
    assert help_.chapter in CHAPTERS
    assert not help_.anchor or (
        chapter_of_help and help_.anchor in [section.anchor for section in chapter_of_help.sections()]
    )


@pytest.mark.parametrize("method", METHODS)
def test_parameters_say_what_their_declaration_says(method: str, qtbot, look) -> None:
    model: type[Parameters] = METHODS[method].parameters
    form = ParameterForm(model)
    qtbot.addWidget(form)
    assert lacking(form) == []
    for name, field in model.model_fields.items():
        assert str(field.description) in form.control(name).widget.whatsThis()


def test_what_is_made_later_is_explained_too(qtbot, look) -> None:
    warnings, splits = WarningsCard(), SplitBoxes()
    editor = CellEditor("cat taken for dog", 0.5, "Answered: 0.5", True, warnings)
    warnings.show_warnings([ImageWarning("One image is black.", ["a.png"], 1)])
    splits.show_splits({"fit": 10, "val": 5}, ["fit"], True)
    for part in (warnings, splits, editor):
        qtbot.addWidget(part)
        assert list(controls(part)) and lacking(part) == []


def test_no_text_is_about_a_control_that_is_gone(work: Work, qtbot) -> None:
    """Of every class that is named, one is made here, and holds what is named."""
    widgets: list[QWidget] = [
        getattr(import_module(path.split(":")[0]), path.split(":")[1])(work) for path in PAGES.values()
    ]
    widgets += [make(work) for make in DIALOGS.values()]
    widgets.append(ResultPage(work))
    widgets += [Wizard(work), MainWindow(Settings(QSettings("nobody", "nothing"))), WarningsCard(), SplitBoxes()]
    widgets[-2].show_warnings([ImageWarning("One image is black.", ["a.png"], 1)])  # type: ignore[attr-defined]
    widgets[-1].show_splits({"fit": 10, "val": 5}, ["fit"], True)  # type: ignore[attr-defined]
    widgets.append(GuideWindow())
    widgets.append(DecisionDialog("extension", Request(reference="R-1"), work.choices.record, lambda _: ""))
    widgets.append(CellEditor("cat taken for dog", 0.5, "", True, widgets[0]))
    for one in widgets:
        qtbot.addWidget(one)
    owners = [owner for one in widgets for owner in (one, *one.findChildren(QWidget))]
    widgets_by_name: dict[str, list[QWidget]] = {}
    for owner in owners:
        for one in type(owner).__mro__:
            widgets_by_name.setdefault(one.__name__, []).append(owner)
    later = {("BlankCard", "boxes"), ("ErrorCard", "_details"), ("NewRecords", "fields"), ("NewRecords", "buttons")}
    later |= {("RequestCards", "buttons"), ("RequestCards", "folds")}
    later |= {("SignaturesCard", "signers"), ("RemainsCard", "boxes")}
    later |= {(kind, name) for kind in ("KeptList", "RecipientList") for name in ("change", "remove")}
    for kind, texts in TEXTS.items():
        assert kind in widgets_by_name, kind
        for name in texts:
            assert (kind, name) in later or any(find_controls(owner, name) for owner in widgets_by_name[kind]), (
                f"{kind}.{name}"
            )


def test_shift_f1_tells_of_the_control_in_use(qtbot, look) -> None:
    holder = QWidget()
    first = QPushButton("Send", holder)
    first.setWhatsThis("Sends the images.")
    shown(qtbot, holder, 200, 100)
    first.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first)
    explain_focus()
    assert not QWhatsThis.inWhatsThisMode()
    texts = [
        w for w in QApplication.topLevelWidgets() if type(w).__name__ in ("QWhatsThat", "QWidget") and w.isVisible()
    ]
    assert len(texts) > 1, "a small window with the text"
    QWhatsThis.hideText()
    holder.setFocus()
    first.clearFocus()
    explain_focus()
    assert QWhatsThis.inWhatsThisMode(), "without one, the next click asks"
    QWhatsThis.leaveWhatsThisMode()


def test_f1_and_shift_f1_in_a_dialog(qtbot, look) -> None:
    dialog = shown(qtbot, Question("Stop?", "It is kept.", "Stop", "Continue"))
    assert isinstance(dialog, Question)
    dialog.no.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert not QWhatsThis.inWhatsThisMode()
    QWhatsThis.hideText()
    assert isinstance(dialog.findChild(QLabel), QLabel)
