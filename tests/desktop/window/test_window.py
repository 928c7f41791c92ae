"""The window: opening and closing projects, the way through the steps, and what happens during work."""

import json
from pathlib import Path

import pytest
from fake import FakeWork, make_project
from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from megu.base.errors import ModelError
from megu.base.events import LossPoint, Progress
from megu.project.progress import Course
from megu.project.project import Project
from megu.worker import parent
from megu_desktop.widgets.basics import dialogs
from megu_desktop.window.main_window import MainWindow
from megu_desktop.window.new_project import NewProjectDialog
from megu_desktop.wizard import wizard as wizard_module
from megu_desktop.wizard.wizard import PAGES, Wizard
from megu_desktop.work import flow
from megu_desktop.work.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr("megu_desktop.work.work.Work", FakeWork)
    shown = MainWindow(settings)
    qtbot.addWidget(shown, before_close_func=MainWindow.abandon)  # a test may leave work running
    shown.show()
    return shown


def wizard_of(window: MainWindow) -> Wizard:
    assert window.wizard is not None
    return window.wizard


def opened(window: MainWindow, folder: Path, until: str = "similarity") -> Wizard:
    make_project(folder, until).close()
    window.open_project(folder / "project")
    return wizard_of(window)


def fake_of(wizard: Wizard) -> FakeWork:
    assert isinstance(wizard.work, FakeWork)
    return wizard.work


class Paints(QObject):
    """Writes down that what it watches was painted."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._seen.append("painted")
        return False


def test_it_tells_that_it_is_shown_once_all_of_it_was_painted(qtbot: QtBot, settings: Settings) -> None:
    """Start times are measured by it."""
    window, seen = MainWindow(settings), []
    qtbot.addWidget(window)
    painted = Paints(seen)
    window.start.sample.button.installEventFilter(painted)
    window.shown.connect(lambda: seen.append("shown"))
    window.show()
    qtbot.waitUntil(lambda: "shown" in seen)
    assert seen[0] == "painted"
    window.repaint()
    qtbot.wait(1)
    assert seen.count("shown") == 1


def press_in_dialog(which: str, seen: list[str]) -> None:
    """Press a button of the question that opens next, from inside its event loop."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, dialogs.Question):
            QTimer.singleShot(20, press)
            return
        seen.append(dialog.accessibleName())
        getattr(dialog, which).click()

    QTimer.singleShot(0, press)


@pytest.mark.parametrize(("until", "step"), [("nothing", "model"), ("baseline", "images"), ("similarity", "unlearn")])
def test_a_project_opens_at_its_furthest_step(window: MainWindow, tmp_path: Path, until: str, step: str) -> None:
    wizard = opened(window, tmp_path, until)
    assert flow.STEPS[wizard.index] == step
    assert list(wizard.pages) == [step], "other pages are built when they are shown first"
    assert "Digits" in window.windowTitle()


def test_every_page_has_a_step_of_its_name() -> None:
    assert tuple(PAGES) == flow.STEPS


def test_next_goes_on_only_when_the_page_is_done(window: MainWindow, tmp_path: Path) -> None:
    wizard = opened(window, tmp_path, "baseline")
    assert wizard.bar.sentence() == "To continue, say which of these images the model was trained on."
    assert not wizard.bar.next_button.isEnabled()
    wizard.page.answer("only")  # type: ignore[attr-defined]
    assert wizard.bar.next_button.isEnabled()
    assert wizard.bar.next_button.text() == "Next: Forget"
    wizard.bar.next_button.click()
    assert flow.STEPS[wizard.index] == "forget"
    wizard.bar.back_button.click()
    assert flow.STEPS[wizard.index] == "images"


def test_the_steps_can_be_walked_by_keyboard(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wizard = opened(window, tmp_path)
    with qtbot.waitExposed(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert flow.STEPS[wizard.index] == "similarity"
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert flow.STEPS[wizard.index] == "unlearn"
    wizard.rail.list.setFocus()
    wizard.rail.list.setCurrentIndex(wizard.rail.list.model().index(1, 0))
    qtbot.keyClick(wizard.rail.list, Qt.Key.Key_Return)
    assert flow.STEPS[wizard.index] == "images"


def test_a_step_that_is_blocked_cannot_be_opened_and_says_why(window: MainWindow, tmp_path: Path) -> None:
    wizard = opened(window, tmp_path, "model")
    before = wizard.index
    wizard.show_step(flow.STEPS.index("compare"))
    assert wizard.index == before
    why = wizard.rail.list.steps.steps[5].reason
    assert why == "This step opens once “Images” is done."


def test_escape_closes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wizard = opened(window, tmp_path)
    for target in (window, wizard, wizard.page, wizard.rail.list, wizard.bar.next_button):
        qtbot.keyClick(target, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.wizard is wizard


def test_a_closed_project_is_remembered_and_its_lock_given_back(window: MainWindow, tmp_path: Path) -> None:
    opened(window, tmp_path)
    assert window.close_project()
    remembered = window.settings.recents()[0]
    assert (remembered.name, remembered.model, remembered.forget, remembered.step) == (
        "Digits",
        "Small CNN",
        ["eight"],
        "unlearn",
    )
    assert window.start.recents.isVisibleTo(window)
    Project.open(tmp_path / "project").close()


def test_what_cannot_be_opened_gets_a_sentence_on_the_start_view(window: MainWindow, tmp_path: Path) -> None:
    window.open_project(tmp_path / "nothing")
    assert "nothing" in window.start.error.sentence()
    assert window.start.error.isVisibleTo(window)
    with make_project(tmp_path, "model"):
        window.open_project(tmp_path / "project")
        assert window.wizard is None
        assert "open in another window" in window.start.error.sentence()
    window.open_project(tmp_path / "project")
    assert window.wizard is not None
    assert not window.start.error.isVisibleTo(window.start)


def test_closing_during_work_asks_and_waits(window: MainWindow, tmp_path: Path) -> None:
    wizard, seen = opened(window, tmp_path), []
    fake_of(wizard).start("unlearn", [])
    press_in_dialog("no", seen)
    assert not window.close()
    assert window.isVisible()
    assert wizard.work.busy
    press_in_dialog("yes", seen)
    assert window.close()
    assert not wizard.work.busy
    assert seen == ["Stop the running work and close the project?"] * 2


def test_a_change_during_work_asks_first(window: MainWindow, tmp_path: Path) -> None:
    wizard, seen = opened(window, tmp_path), []
    assert window.confirm_change(), "nothing runs, so nothing is asked"
    fake_of(wizard).start("unlearn", [])
    wizard.show_step(flow.STEPS.index("forget"))
    press_in_dialog("no", seen)
    wizard.page.choose_classes(["three"])  # type: ignore[attr-defined]
    assert wizard.work.choices.forget.classes == ["eight"]
    press_in_dialog("yes", seen)
    wizard.page.choose_classes(["three"])  # type: ignore[attr-defined]
    assert wizard.work.choices.forget.classes == ["three"]
    assert not wizard.work.busy
    assert seen == ["Stop the running work to change this?"] * 2


def test_running_work_shows_on_the_rail_and_in_the_menu(window: MainWindow, tmp_path: Path) -> None:
    wizard = opened(window, tmp_path)
    assert not window.menus.stop.isEnabled()
    fake_of(wizard).start("similarity", [])
    fake_of(wizard).say(Progress(10, 100, "unit_questions"))
    assert wizard.steps[3].state == "running"
    assert wizard.rail.list.steps.steps[3].note == "running"
    assert window.menus.stop.isEnabled()
    window.menus.stop.trigger()
    assert not wizard.work.busy
    assert not window.menus.stop.isEnabled()


def test_the_rail_tells_the_time_left_that_the_page_tells(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(wizard_module, "Course", lambda speeds: Course(speeds, lambda: now[0]))
    wizard = opened(window, tmp_path)
    page = Course(clock=lambda: now[0])
    fake_of(wizard).start("unlearn", [])
    quick = [Progress(step, 120, "unit_steps", "task_preparing") for step in (1, 9)]
    slow = [LossPoint(step, 120, 0.1, 0.1) for step in (9, 10)]
    for event in (*quick, *slow):
        now[0] += 4 if event in quick else 40
        page.take(event)
        fake_of(wizard).say(event)
    assert wizard._facts.left == page.left() is not None


def test_an_engine_bug_opens_the_dialog_and_a_known_error_does_not(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    wizard, said = opened(window, tmp_path), []
    window.unexpected.connect(said.append)
    fake_of(wizard).start("similarity", [])
    fake_of(wizard).finish(ModelError("model_empty", path="model.pt"))
    assert said == []
    fake_of(wizard).start("similarity", [])
    fake_of(wizard).finish(parent.WorkerFailed("Traceback: it broke"))
    assert said == ["Traceback: it broke"]


def test_the_dialog_for_the_unexpected_can_be_copied_and_stays_on_escape(qtbot: QtBot) -> None:
    unexpected = dialogs.Unexpected()
    try:
        raise ValueError("a bug")
    except ValueError as error:
        unexpected.hook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: unexpected.dialog is not None)
    dialog = unexpected.dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError: a bug" in copied
    assert "MeGU Desktop" in copied
    dialog.close_button.click()
    assert unexpected.dialog is None


def test_a_folder_that_cannot_be_written_opens_for_reading(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path, "similarity").close()
    monkeypatch.setattr(
        "megu.project.project.os.access", lambda *_: False
    )  # root may write everywhere, so the mode won't do
    window.open_project(tmp_path / "project")
    assert wizard_of(window).bar.sentence().startswith("This project is read-only here")


def test_a_project_of_a_newer_version_opens_for_reading(window: MainWindow, tmp_path: Path) -> None:
    make_project(tmp_path, "similarity").close()
    file = tmp_path / "project" / "project.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "schema_version": 99}, indent=2), "utf-8")
    window.open_project(tmp_path / "project")
    wizard = wizard_of(window)
    for index in range(5):
        wizard.show_step(index)
        assert wizard.bar.sentence().startswith("This project is read-only here")
    assert fake_of(wizard).jobs == []
    assert '"schema_version": 99' in file.read_text("utf-8")


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot, settings: Settings) -> None:
    first = MainWindow(settings)
    qtbot.addWidget(first)
    first.resize(960, 700)  # no wider than the test screen, or Qt makes it fit
    first.show()
    first.close()
    second = MainWindow(settings)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (960, 700)


def test_the_sample_opens_from_the_start_view(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("megu_desktop.window.main_window.samples_folder", lambda: tmp_path / "samples")
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.start.sample.button.click()
    wizard = wizard_of(window)
    assert wizard.work.project.folder == tmp_path / "samples" / "digits"
    qtbot.waitUntil(lambda: fake_of(wizard).jobs == [("model", ["model"])], timeout=1000)


def test_about_and_the_new_project_dialog_open(qtbot: QtBot, window: MainWindow) -> None:
    from megu_desktop.window.about import AboutDialog

    about = AboutDialog(window)
    qtbot.addWidget(about)
    text = about.licences.toPlainText()
    assert "LGPL-3.0" in text
    assert "CC BY 4.0" in text


def test_a_new_project_is_made_where_it_was_asked_for(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def filled(dialog: NewProjectDialog) -> int:
        dialog.where_field.setText(str(tmp_path / "somewhere"))
        dialog.name_field.setText("Leaves: rust")
        return 1

    monkeypatch.setattr(NewProjectDialog, "exec", filled)
    window.start.new_button.click()
    wizard = wizard_of(window)
    assert wizard.work.project.folder == tmp_path / "somewhere" / "Leaves- rust"
    assert wizard.work.choices.name == "Leaves: rust"
    assert flow.STEPS[wizard.index] == "model"
    assert wizard.bar.sentence() == "To continue, choose the model file or folder."


def test_a_new_project_in_a_place_that_cannot_be_gets_a_sentence(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")

    def filled(dialog: NewProjectDialog) -> int:
        dialog.where_field.setText(str(tmp_path / "file"))
        dialog.name_field.setText("Leaves")
        return 1

    monkeypatch.setattr(NewProjectDialog, "exec", filled)
    window.start.new_button.click()
    assert window.wizard is None
    assert "Leaves" in window.start.error.sentence()


def test_every_control_of_the_window_has_a_name_and_can_be_reached_by_tab(window: MainWindow, tmp_path: Path) -> None:
    wizard = opened(window, tmp_path)
    for root in (window.start, wizard.rail, wizard.bar):
        shown = [button for button in root.findChildren(QAbstractButton) if button.isVisibleTo(root)]
        for button in shown:
            assert button.text() or button.accessibleName()
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert wizard.rail.list.accessibleName()
    assert wizard.rail.list.focusPolicy() & Qt.FocusPolicy.TabFocus
