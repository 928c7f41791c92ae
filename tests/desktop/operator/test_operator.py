"""Operator mode on the sample: an administrator prepares, an operator chooses and exports, a passphrase leads back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from megu.images.stage_images import INDEX
from megu.policy import seal, store
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import Traces
from megu.project.stage import order
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage
from megu_desktop.operator.operator_wizard import OperatorWizard
from megu_desktop.operator.passphrase_dialog import LeaveDialog, UnlockDialog
from megu_desktop.operator.policy_words import is_list_gone
from megu_desktop.operator.prepare_dialog import PrepareDialog
from megu_desktop.operator.result_page import ResultPage
from megu_desktop.window import sample
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings

PASSPHRASE = "correct horse battery"
PATIENCE = 300_000  # ms; a process of the engine begins within seconds, on a busy machine within many


@pytest.fixture(autouse=True)
def quick_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "WORK", 2**4)


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    """The sample with everything an administrator chooses: read, tried, and a run with few steps as the current one."""
    with sample.copy_sample(tmp_path / "project") as project:
        choices = project.choices
        assert choices.images is not None
        choices.images.used = "only"
        choices.similarity.parameters = choices.similarity.parameters.model_copy(update={"exemplars": 2})
        choices.forget.classes = ["nine"]
        start_run(choices, "megu_plus", "balanced", {"steps": 60, "noise_steps": 5})
        for stage in (*order(project, make_stage("baseline")), make_stage("mllm")):
            for _ in perform(project, stage):
                pass
        choices.forget.classes = []
        project.save()
    return tmp_path / "project"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    main_window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(main_window)
    main_window.show()
    yield main_window
    main_window.abandon()


def answered(kind: type[QDialog], fill: Callable[[Any], None]) -> None:
    """Fill the dialog of a kind as soon as it stands open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            try:
                fill(dialog)
            except BaseException:
                dialog.reject()  # else the test would wait for it for ever
                raise
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def prepare(window: MainWindow, **limits: float) -> None:
    """Prepare a project in the window, as the administrator does."""

    def fill(dialog: PrepareDialog) -> None:
        for kind, box in dialog.kinds.items():
            box.setChecked(kind == "classes")
        for name, value in limits.items():
            dialog.limits.boxes[name].setChecked(True)
            dialog.limits.numbers[name].setValue(value)  # type: ignore[arg-type]
        dialog.by.setText("A. Min")
        dialog.passphrase.setText(PASSPHRASE)
        dialog.repeat.setText(PASSPHRASE)
        dialog.yes.click()

    answered(PrepareDialog, fill)
    window.prepare_for_operators()


def wizard_of(window: MainWindow) -> OperatorWizard:
    assert isinstance(window.wizard, OperatorWizard), window.start.error.sentence()
    return window.wizard


def page_of(window: MainWindow) -> ResultPage:
    page = wizard_of(window).page
    assert isinstance(page, ResultPage)
    return page


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.wizard is not None and not window.wizard.work.busy, timeout=PATIENCE)


def forget(window: MainWindow, qtbot: QtBot, name: str = "eight") -> ResultPage:
    """Choose a class and go on: the rest is done by itself."""
    wizard = wizard_of(window)
    idle(window, qtbot)
    wizard.page.choose_classes([name])  # type: ignore[attr-defined]
    assert wizard.steps[0].state == "done" and wizard.bar.next_button.isEnabled()
    wizard.bar.next_button.click()
    page = page_of(window)
    qtbot.waitUntil(lambda: wizard.work.busy, timeout=PATIENCE)
    idle(window, qtbot)
    assert page.failure is None, page.error.sentence()
    return page


def test_the_operators_whole_way(chosen: Path, window: MainWindow, qtbot: QtBot) -> None:
    window.open_project(chosen)
    assert not window.operator_mode
    prepare(window, forget_accuracy=10.0, retain_drop=10.0)
    wizard = wizard_of(window)
    assert wizard.names == ("forget", "result", "export", "record") and window.operator_mode
    assert window.menus.leave_operator.isVisible() and not window.menus.prepare.isVisible()
    kinds = wizard.page.kinds.cards  # type: ignore[attr-defined]
    assert [kind for kind, card in kinds.items() if not card.isHidden()] == ["classes"]
    assert "A. Min" in wizard.note and not wizard.steps[2].enabled
    page = forget(window, qtbot)
    assert page.verdict.kind == "good" and page.leave_button.isHidden() and page.again.isHidden()
    assert len(page.limits._lines.shown) == 2 and all(word == "Met" for _, word, _ in page.limits._lines.shown)
    assert any("MeGU+, balanced" in text for text in page.fixed.texts())
    assert wizard.steps[1].state == "done"
    run = wizard.work.choices.run(wizard.work.choices.current_run)
    assert run is not None and run.parameters["steps"] == 60 and run.similarity.source == "mllm"
    wizard.go_next()
    wizard.page.export()  # type: ignore[attr-defined]
    idle(window, qtbot)
    assert wizard.steps[2].state == "done" and list((chosen / "export").glob("*.safetensors"))
    wizard.show_step(0)
    page = forget(window, qtbot, "nine")
    text = page.again.accessibleName()
    assert not page.again.isHidden() and "forgot eight" in text and "Erasure requests" in text
    assert wizard.steps[2].state != "done"


def test_a_limit_that_is_missed_and_leave(chosen: Path, window: MainWindow, qtbot: QtBot) -> None:
    window.open_project(chosen)
    prepare(window, least_measured=5000)
    wizard, page = wizard_of(window), forget(window, qtbot)
    assert page.verdict.kind == "bad" and [word for _, word, _ in page.limits._lines.shown] == ["Not met"]
    assert wizard.steps[1].state != "done" and not wizard.steps[2].enabled
    assert "ask the administrator" in wizard.bar.sentence()
    assert not page.leave_button.isHidden()

    def refuse(dialog: LeaveDialog) -> None:
        dialog.passphrase.setText(PASSPHRASE)
        dialog.yes.click()
        assert "Enter why" in dialog.message.text(), "no leave without a reason"
        dialog.reason.setText("Checked by hand.")
        dialog.passphrase.setText("passphrase is wrong")
        dialog.yes.click()
        qtbot.waitUntil(lambda: "passphrase is wrong" in dialog.message.text())
        dialog.passphrase.setText(PASSPHRASE)
        dialog.yes.click()

    answered(LeaveDialog, refuse)
    page.leave_button.click()
    assert page.verdict.kind == "borderline" and wizard.steps[1].state == "done" and wizard.steps[2].enabled
    wizard.go_next()
    wizard.page.export()  # type: ignore[attr-defined]
    idle(window, qtbot)
    assert wizard.steps[2].state == "done"


def test_only_the_passphrase_leads_out(chosen: Path, window: MainWindow, qtbot: QtBot) -> None:
    window.open_project(chosen)
    prepare(window)
    idle(window, qtbot)

    def wrong(dialog: UnlockDialog) -> None:
        dialog.passphrase.setText("passphrase is wrong")
        dialog.yes.click()
        qtbot.waitUntil(lambda: "passphrase is wrong" in dialog.message.text())
        dialog.no.click()

    answered(UnlockDialog, wrong)
    window.leave_operator_mode()
    assert window.operator_mode

    def right(dialog: UnlockDialog) -> None:
        dialog.passphrase.setText(PASSPHRASE)
        dialog.yes.click()

    answered(UnlockDialog, right)
    window.leave_operator_mode()
    assert not window.operator_mode and window.wizard is not None and len(window.wizard.steps) == 8
    assert store.load(window.wizard.work.project) is not None, "it stays in force"

    def lift(dialog: PrepareDialog) -> None:
        assert dialog.by.text() == "A. Min" and dialog.yes.text() == "Change"
        dialog.passphrase.setText(PASSPHRASE)
        dialog.lift_button.click()

    answered(PrepareDialog, lift)
    window.prepare_for_operators()
    assert store.load(window.wizard.work.project) is None
    window.open_project(chosen)
    assert not window.operator_mode


def test_started_for_an_operator(chosen: Path, window: MainWindow) -> None:
    """`--operator` opens what is prepared and nothing else; a changed policy opens for nobody."""
    window.open_project(chosen, operator=True)
    assert window.wizard is None and "has not been prepared" in window.start.error.sentence()
    window.open_project(chosen)
    prepare(window)
    window.close_project()
    window.open_project(chosen, operator=True)
    assert window.operator_mode
    window.close_project()
    path = chosen / store.FILE
    path.write_text(path.read_text(encoding="utf-8").replace('"never"', '"allowed"'), encoding="utf-8")
    window.open_project(chosen)
    assert window.wizard is None and "differs from what the administrator sealed" in window.start.error.sentence()
    with Project.open(chosen) as project:
        assert project.choices.policy is not None


def test_images_are_read_again_after_traces_were_erased(chosen: Path, window: MainWindow, qtbot: QtBot) -> None:
    """There is no page Images on which an operator could ask for it."""
    window.open_project(chosen)
    prepare(window)
    idle(window, qtbot)
    project = wizard_of(window).work.project
    key = current_key(project, make_stage("images"))
    index_path = project.stage_folder("images", key) / INDEX
    project.choices.traces = Traces(begun="then", done="then", readings=[key])
    project.save()
    window.close_project()
    index_path.unlink()
    window.open_project(chosen)
    idle(window, qtbot)
    wizard = wizard_of(window)
    assert wizard.work.choices.images is not None and wizard.work.choices.images.scan == 1
    assert not is_list_gone(wizard.work.project) and wizard.steps[0].say.code == "forget_choose"


def test_what_the_dialog_asks_for(chosen: Path, window: MainWindow, qtbot: QtBot) -> None:
    window.open_project(chosen)
    assert window.wizard is not None
    dialog = PrepareDialog(window.wizard.work)
    qtbot.addWidget(dialog)
    assert dialog.lift_button.isHidden() and dialog.yes.isEnabled()
    assert any("multimodal model" in text for text in dialog.fixed.texts())
    dialog.limits.boxes["mia"].setChecked(True)
    dialog.limits.numbers["mia"].setValue(60)  # type: ignore[arg-type]
    assert any("at most 60.0\N{NO-BREAK SPACE}%" in text for text in dialog.fixed.texts())
    for box in dialog.kinds.values():
        box.setChecked(False)
    assert not dialog.yes.isEnabled() and "at least one kind" in dialog.message.text()
    dialog.kinds["chosen"].setChecked(True)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.yes.click()
    assert "The passphrases don't match" in dialog.message.text()
    for field in (dialog.passphrase, dialog.repeat):
        field.setText("short")
    dialog.yes.click()
    qtbot.waitUntil(lambda: "at least 8 characters" in dialog.message.text())
    assert store.load(window.wizard.work.project) is None
