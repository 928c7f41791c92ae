"""Page 3, Forget, beyond whole classes: each kind by the keyboard, counted, stored, and through the whole wizard."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fake
import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from megu.base import files
from megu.project import selections
from megu.project.perform import perform, perform_all
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import ForgetRule
from megu.project.stage import order
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage
from megu_desktop.pages.forget.name_list import ListDialog
from megu_desktop.pages.forget.page import ForgetPage
from megu_desktop.text import words
from megu_desktop.wizard.wizard import Wizard
from megu_desktop.work import flow

KEYS = Qt.Key


@pytest.fixture(scope="module")
def tried(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample project whose images have been read and tried, a part of *eight* in a folder of its own."""
    from making import make_project_at

    folder = tmp_path_factory.mktemp("tried")
    root = Path(shutil.copytree(sample / "digits", folder / "digits"))
    for split in ("train", "test"):
        (root / split / "eight" / "curly").mkdir()
        for path in sorted((root / split / "eight").glob("*.png"))[::2]:
            path.rename(path.parent / "curly" / path.name)
    with make_project_at(folder / "project", sample, images=root, method=None, forget=()) as project:
        for _ in perform_all(project, order(project, make_stage("baseline"))):
            pass
    return folder / "project"


@pytest.fixture
def work(tried: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[fake.FakeWork]:
    work = fake.FakeWork(Project.open(Path(shutil.copytree(tried, tmp_path / "project"))))
    yield work
    work.close()


@pytest.fixture
def wizard(work: fake.FakeWork, qtbot: QtBot, look: Any) -> Wizard:
    new_wizard = Wizard(work)
    qtbot.addWidget(new_wizard)
    new_wizard.resize(1280, 720)
    new_wizard.show()
    new_wizard.show_step(2)
    return new_wizard


@pytest.fixture
def page(wizard: Wizard) -> ForgetPage:
    assert isinstance(wizard.page, ForgetPage)
    return wizard.page


def engine_works(work: fake.FakeWork) -> None:
    """Do what the page began, as the engine would."""
    while work.job is not None:
        error: Exception | None = None
        try:
            for stage in work.stages:
                list(perform(work.project, stage))
        except Exception as unexpected_error:
            error = unexpected_error
        work.finish(error)


def settle(page: ForgetPage, work: fake.FakeWork, qtbot: QtBot) -> None:
    """Wait until what is chosen is stored, counted and made."""

    def settled() -> bool:
        engine_works(work)
        return not page.is_unsettled and work.result("forget") is not None

    qtbot.waitUntil(settled)


def choose_kind(page: ForgetPage, kind: str, qtbot: QtBot) -> None:
    """By the keyboard: from one card to the next with an arrow."""
    names = list(page.kinds.cards)
    page.kinds.cards[page.kind].radio.setFocus()
    for _ in range(names.index(kind) - names.index(page.kind)):  # type: ignore[arg-type]
        qtbot.keyClick(QApplication.focusWidget() or page.kinds.cards[page.kind].radio, KEYS.Key_Right)
    assert page.kind == kind
    qtbot.waitUntil(lambda: page._catalogue is not None)


def stored(work: fake.FakeWork) -> list[dict[str, str]]:
    """The forget set that was made."""
    stage = make_stage("forget")
    folder = work.project.stage_folder("forget", current_key(work.project, stage))
    return files.read_json(folder / "images.json")


# --- chosen images ---------------------------------------------------------------------------------------------------


def test_chosen_images_by_the_keyboard_alone(
    page: ForgetPage, wizard: Wizard, work: fake.FakeWork, qtbot: QtBot
) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) == 1078)
    assert "Nothing is chosen yet" in page.summary.heading() and not wizard.steps[2].next_enabled
    qtbot.keyClicks(page.gallery.search, "curly")
    qtbot.keyClick(page.gallery.search, KEYS.Key_Return)
    assert len(page.gallery.grid.grid.rows) == 52
    grid = page.gallery.grid
    grid.setFocus()
    qtbot.keyClick(grid, KEYS.Key_Home)
    qtbot.keyClick(grid, KEYS.Key_Space)
    qtbot.keyClick(grid, KEYS.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.is_unsettled and not wizard.steps[2].next_enabled, "what is not stored yet can't be gone on with"
    assert "Counting" in words.say(wizard.steps[2].say)
    qtbot.waitUntil(lambda: "2 chosen images" in page.summary.heading())
    assert "2 of 1,078 training images" in page.summary.accessibleName()
    settle(page, work, qtbot)
    rule = work.choices.forget
    assert rule.count == 2 and rule.selection and rule.images == []
    assert {line["name"] for line in stored(work)} == {
        page._catalogue.listed_names[r] for r in grid.grid.rows[:2].tolist()
    }  # type: ignore[union-attr]
    assert wizard.steps[2].next_enabled and "2 chosen images" in words.say(wizard.steps[2].say)
    qtbot.keyClick(grid, KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(page, work, qtbot)
    assert work.choices.forget.count == 1, "undo is a choice like any other"


def test_leaving_the_page_stores_what_was_chosen(
    page: ForgetPage, wizard: Wizard, work: fake.FakeWork, qtbot: QtBot
) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) > 0)
    page.gallery.choice.set(page.gallery.grid.grid.rows[:3], True)
    wizard.go_back()
    assert work.choices.forget.count == 3 and not page.is_unsettled
    with Project.open(work.project.folder, write=False) as project:
        assert len(selections.images_of(project, project.choices.forget)) == 3


def test_a_choice_is_shown_again(page: ForgetPage, work: fake.FakeWork, tried: Path, qtbot: QtBot) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) > 0)
    page.gallery.choice.set(page.gallery.grid.grid.rows[4:9], True)
    settle(page, work, qtbot)
    again = ForgetPage(work)
    qtbot.addWidget(again)
    again.show()
    again.refresh()
    qtbot.waitUntil(lambda: again.gallery.choice.count() == 5)
    assert again.kind == "chosen" and not again.is_unsettled and not again.gallery.undo.isEnabled()


@pytest.mark.parametrize(
    ("keep", "message"), [(0, "No images would be left to keep"), (1, "one class has nothing to distinguish")]
)
def test_too_much_is_refused_with_the_reason(
    keep: int, message: str, page: ForgetPage, wizard: Wizard, work: fake.FakeWork, qtbot: QtBot
) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) == 1078)
    page.gallery.all.click()
    if keep:
        catalogue = page._catalogue
        assert catalogue is not None
        page.gallery.choice.set(np.flatnonzero(catalogue.of_classes(["eight"])), False)
    qtbot.waitUntil(lambda: message in page.summary.heading())
    qtbot.waitUntil(lambda: not page.is_unsettled)
    assert message in page.summary.heading() and page.summary._icon.isVisible() and work.job is None
    assert not wizard.steps[2].next_enabled


def test_classes_that_vanish_are_named(page: ForgetPage, work: fake.FakeWork, qtbot: QtBot) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) == 1078)
    page.gallery.classes.setCurrentIndex(page.gallery.classes.findData("three"))
    page.gallery.all.click()
    qtbot.waitUntil(lambda: "The class three disappears entirely" in page.summary.accessibleName())
    settle(page, work, qtbot)
    assert work.result("forget")["whole_classes"] == ["three"]  # type: ignore[index]


def test_running_work_keeps_its_input(page: ForgetPage, work: fake.FakeWork, qtbot: QtBot) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) > 0)
    page.gallery.choice.set(page.gallery.grid.grid.rows[:3], True)
    settle(page, work, qtbot)
    before = work.choices.forget
    work.start("unlearn", [])
    page.gallery.choice.set(page.gallery.grid.grid.rows[3:5], True)
    qtbot.waitUntil(lambda: page.gallery.choice.count() == 3)
    assert work.choices.forget == before and not page.is_unsettled, "nobody agreed to stop the running work"


# --- a list of names -------------------------------------------------------------------------------------------------


def test_a_list_says_what_it_did_not_find_and_saves_it(
    page: ForgetPage, work: fake.FakeWork, qtbot: QtBot, tmp_path: Path
) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) > 0)
    catalogue = page._catalogue
    assert catalogue is not None
    names = [catalogue.listed_names[row] for row in page.gallery.grid.grid.rows[:4].tolist()]
    unseen = next(name for name in catalogue.listed_names if name.startswith("test/"))
    (tmp_path / "list.csv").write_text(
        "path,age\n" + "\n".join(f"{name},7" for name in [*names, "who.png", unseen]), encoding="utf-8"
    )

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ListDialog):
            return QTimer.singleShot(20, fill)
        dialog.read(str(tmp_path / "list.csv"))
        return QTimer.singleShot(20, lambda: finish(dialog))

    def finish(dialog: ListDialog) -> None:
        if len(dialog.found.rows) < 4:
            return QTimer.singleShot(20, lambda: finish(dialog))
        texts.append(dialog.missing.text())
        dialog.save(str(tmp_path / "rest.txt"))
        return dialog.add.click()

    texts: list[str] = []
    QTimer.singleShot(20, fill)
    page.choose_listed()
    assert (
        "who.png" in texts[0]
        and "The model was not trained on one more" in texts[0]
        and (tmp_path / "rest.txt").read_text(encoding="utf-8") == "who.png\n"
    )
    settle(page, work, qtbot)
    assert {line["name"] for line in stored(work)} == set(names)


def test_everything_with_a_value(page: ForgetPage, qtbot: QtBot) -> None:
    choose_kind(page, "chosen", qtbot)
    dialog = ListDialog(page._catalogue, page.gallery._among)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.column.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(dialog.found.rows) == 52)
    assert dialog.value.currentText() == "curly" and "images found" in dialog.message.text()
    dialog.value.setEditText("curl")
    assert not dialog.add.isEnabled() and len(dialog.found.rows) == 0, "what is not a value yet chooses nothing"
    dialog.value.setEditText("curly")
    assert dialog.add.isEnabled() and len(dialog.found.rows) == 52
    dialog.column.setCurrentIndex(0)
    dialog.text.setPlainText("nobody")
    qtbot.waitUntil(lambda: dialog.found.missing == ["nobody"])
    assert not dialog.add.isEnabled() and dialog.save_button.isVisible()


# --- look-alikes -----------------------------------------------------------------------------------------------------


def test_look_alikes_are_found_shown_and_decided_on(
    page: ForgetPage, wizard: Wizard, work: fake.FakeWork, qtbot: QtBot
) -> None:
    choose_kind(page, "chosen", qtbot)
    qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) > 0)
    page.gallery.choice.set(page.gallery.grid.grid.rows[:5], True)
    settle(page, work, qtbot)
    assert "No search has been made" in page.alikes.card._decision_label.text()
    page.alikes.card.look_button.click()
    assert work.job == "forget" and wizard.steps[2].state == "running"
    engine_works(work)
    qtbot.waitUntil(lambda: page.alikes.card.slider.isVisible())
    page.alikes.card.slider.setValue(950)
    page.alikes.card.show_button.click()
    rows = page.alikes.gallery.grid.grid.rows
    assert "Click the look-alikes" in page._subtitle.text()
    assert page.alikes.gallery.isVisible() and len(rows) > 5 and page.alikes.gallery.grid.grid.captions is not None
    takeable = page.alikes.gallery.grid.grid.choosable(rows)
    QApplication.processEvents()
    assert page.scroll_area.verticalScrollBar().maximum() == 0, "the gallery scrolls, and not the page around it"
    assert not page.kinds.isVisible() and not page.summary.isVisible()
    page.alikes.gallery.choice.set(takeable[:2], True)
    assert f"Forget 2, keep {len(takeable) - 2}" in page.alikes.card.some_button.text()
    page.alikes.card.some_button.click()
    qtbot.waitUntil(lambda: work.choices.forget.lookalikes != "")
    settle(page, work, qtbot)
    result = work.result("forget")
    assert result is not None and result["count"] == 7
    counts = {"threshold": 0.95, "taken": 2, "left": len(takeable) - 2, "unseen": len(rows) - len(takeable)}
    assert result["lookalikes"] == counts
    qtbot.waitUntil(lambda: "2 look-alikes" in page.summary.accessibleName())
    assert "5 chosen images and 2 look-alikes" in page.summary.heading()
    assert "7 of 1,078" in words.say(wizard.steps[2].say) and "and 2 look-alikes" in words.say(wizard.steps[2].say)
    assert "Decided" in page.alikes.card._decision_label.text() and page.gallery.isVisible()
    page.alikes.card.none_button.click()
    qtbot.waitUntil(lambda: (work.result("forget") or {}).get("count") != 7)
    settle(page, work, qtbot)
    assert work.result("forget")["lookalikes"]["left"] == len(takeable)  # type: ignore[index]
    page.gallery.choice.set(page.gallery.grid.grid.rows[7:8], True)
    settle(page, work, qtbot)
    assert work.choices.forget.lookalikes == "", "a decision belongs to its choice"


def test_a_decision_is_shown_again(page: ForgetPage, work: fake.FakeWork, qtbot: QtBot) -> None:
    choose_kind(page, "random", qtbot)
    settle(page, work, qtbot)
    page.look_for_alikes()
    engine_works(work)
    qtbot.waitUntil(lambda: page.alikes.card.slider.isVisible())
    page.alikes.card.slider.setValue(970)
    page.alikes.card.all_button.click()
    qtbot.waitUntil(lambda: work.choices.forget.lookalikes != "")
    settle(page, work, qtbot)
    again = ForgetPage(work)
    qtbot.addWidget(again)
    again.show()
    again.refresh()
    qtbot.waitUntil(lambda: again.alikes.card.slider.isVisible() and again.alikes.card.threshold() == 0.97)
    taken_count = work.result("forget")["lookalikes"]["taken"]  # type: ignore[index]
    assert again.alikes.gallery.choice.count() == taken_count > 0


# --- the other kinds -------------------------------------------------------------------------------------------------


def test_each_kind_keeps_what_was_chosen_in_it(page: ForgetPage, work: fake.FakeWork, qtbot: QtBot) -> None:
    page.choose_classes(["eight"])
    choose_kind(page, "random", qtbot)
    page.random.share.setValue(10)
    assert work.choices.forget == ForgetRule(kind="random", share=0.1)
    page.choose_kind("classes")
    assert page.table.checked_names() == ["eight"] and work.choices.forget.classes == ["eight"]
    page.choose_kind("random")
    assert page.random.share.value() == 10


def test_parts_of_a_class(page: ForgetPage, work: fake.FakeWork, qtbot: QtBot) -> None:
    choose_kind(page, "subclass", qtbot)
    assert page.parts.columns.currentData() == ""
    page.parts.classes.setCurrentIndex(page.parts.classes.findData("one"))
    page.parts.classes.activated.emit(page.parts.classes.currentIndex())
    assert page.parts._nothing.isVisible() and "one" in page.parts._nothing.text()
    page.parts.classes.setCurrentIndex(page.parts.classes.findData("eight"))
    page.parts.classes.activated.emit(page.parts.classes.currentIndex())
    view = page.parts.table.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, KEYS.Key_Space)
    settle(page, work, qtbot)
    assert work.choices.forget == ForgetRule(kind="subclass", classes=["eight"], subclasses=["curly"])
    assert "52 of 1,078" in page.summary.accessibleName()


def through_the_wizard(kind: str, page: ForgetPage, qtbot: QtBot) -> None:
    if kind == "random":
        page.random.share.setValue(5)
    elif kind == "chosen":
        qtbot.waitUntil(lambda: len(page.gallery.grid.grid.rows) == 1078)
        page.gallery.choice.set(page.gallery.grid.grid.rows[::26][:40], True)
    else:
        page.parts.classes.setCurrentIndex(page.parts.classes.findData("eight"))
        page.parts.classes.activated.emit(page.parts.classes.currentIndex())
        page.parts.table._model.setData(
            page.parts.table._model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
        )


@pytest.mark.parametrize("kind", ["subclass", "random", "chosen"])
def test_through_the_whole_wizard(
    kind: str, page: ForgetPage, wizard: Wizard, work: fake.FakeWork, qtbot: QtBot
) -> None:
    choose_kind(page, kind, qtbot)
    through_the_wizard(kind, page, qtbot)
    settle(page, work, qtbot)
    assert wizard.steps[2].next_enabled
    project = work.project
    list(perform_all(project, order(project, make_stage("similarity"))))
    work.changed.emit()
    wizard.show_step(4)
    unlearn: Any = wizard.page
    qtbot.waitUntil(lambda: unlearn.choice.method == "retrain")  # some seconds of it are the surest answer
    methods = unlearn.choice.methods
    rows = [row for row in range(methods.count()) if methods.itemData(row) in ("unsir", "unsir_paper")]
    unsuited_rows = [row for row in rows if "for whole classes, a sub-class only" in methods.itemText(row)]
    assert rows and unsuited_rows == (rows if kind != "subclass" else [])
    assert all(methods.model().item(row).isEnabled() != (row in unsuited_rows) for row in rows)
    work.change(lambda choices: start_run(choices, "megu_plus", "balanced", {"steps": 3}))
    run = work.choices.runs[0].id
    for name in ("compare", "export"):
        list(perform_all(project, order(project, make_stage(name, run))))
    work.changed.emit()
    assert [step.state for step in wizard.steps] == [*["done"] * 7, "todo"]
    for number in range(7):
        wizard.show_step(number)
        text = "\n".join(label.text() for label in wizard.page.findChildren(QLabel) if label.isVisibleTo(wizard.page))
        assert "without ." not in text and "of None" not in text and "{" not in text, flow.STEPS[number]
    # another choice leaves the run as it is, and marked
    wizard.show_step(2)
    page.choose_kind("classes")
    page.choose_classes(["one"])
    assert wizard.steps[5].state == "outdated" and work.choices.runs[0].forget.kind == kind
    wizard.show_step(5)
    assert "Made for an earlier choice" in wizard.page._subtitle.text()
    assert work.result("compare", run) is not None, "what it came to stays"


# --- what every page must do -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["classes", "subclass", "random", "chosen"])
def test_it_fits_the_smallest_window_and_every_control_has_a_name(
    kind: str, page: ForgetPage, wizard: Wizard, work: fake.FakeWork, qtbot: QtBot
) -> None:
    if kind != "classes":
        choose_kind(page, kind, qtbot)
    wizard.resize(960, 640)
    area = page.scroll_area
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())  # type: ignore[union-attr]
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider)
    inside = (QComboBox, QAbstractSpinBox)  # their line edits take their names
    nameless = [
        control
        for control in page.findChildren(QWidget)
        if isinstance(control, kinds) and control.isVisibleTo(page) and not isinstance(control.parent(), inside)
        if not (control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()))
    ]
    assert [control for control in nameless if not isinstance(control.parent(), QScrollBar)] == []


def test_moved_images_are_asked_for(
    wizard: Wizard, work: fake.FakeWork, tried: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    project = work.project
    root = Path(shutil.copytree(tried.parent / "digits", tmp_path / "here"))
    work.change(lambda choices: setattr(choices.images, "path", str(root)))
    list(perform_all(project, order(project, make_stage("baseline"))))
    root.rename(tmp_path / "there")
    wizard.moved._checked_place = ""
    wizard.moved.look()
    qtbot.waitUntil(wizard.moved.isVisible)
    assert "no longer in" in wizard.moved.card.sentence()
    wizard.moved.take(str(tmp_path))
    assert "contains other images" in wizard.moved.card.sentence()
    wizard.moved.take(str(tmp_path / "there"))
    assert not wizard.moved.isVisible() and wizard.index == 1
    qtbot.waitUntil(lambda: work.job == "images")  # read again at once
    engine_works(work)
    assert work.result("baseline") is not None and work.choices.images.used == "only"  # type: ignore[union-attr]


def test_the_rail_says_that_a_refused_folder_is_refused(
    wizard: Wizard, work: fake.FakeWork, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard.show_step(1)
    (tmp_path / "empty").mkdir()
    wizard.page.choose(str(tmp_path / "empty"))  # type: ignore[attr-defined]
    engine_works(work)
    assert wizard.steps[1].note == flow.Say("note_refused")
    description = wizard.rail.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert description == words.say(flow.Say("note_refused"))
