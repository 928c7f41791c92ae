"""Page 3, Forget: choosing classes, what it means in numbers, and the choices that are refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fake import DIGITS, FakeWork, make_project
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from megu_desktop.pages.forget.page import ForgetPage


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[FakeWork]:
    fake = FakeWork(make_project(tmp_path, "forget", forget=()))
    yield fake
    fake.close()


@pytest.fixture
def page(work: FakeWork, qtbot: QtBot) -> ForgetPage:
    forget_page = ForgetPage(work)
    qtbot.addWidget(forget_page)
    forget_page.resize(1200, 700)
    forget_page.show()
    forget_page.refresh()
    return forget_page


def test_nothing_chosen_says_what_to_do(page: ForgetPage, work: FakeWork) -> None:
    assert "Nothing is chosen yet" in page.summary.heading() and page.table.checked_names() == []
    assert work.jobs == []


def test_a_class_counts_its_training_images_only(page: ForgetPage, work: FakeWork) -> None:
    page.choose_classes(["eight"])
    assert work.choices.forget.classes == ["eight"] and page.table.checked_names() == ["eight"]
    text = page.summary.accessibleName()
    assert "To forget: eight" in text and "100 of 1,000 training images" in text
    assert "The whole class eight is forgotten" in text and "The other 9 classes stay" in text


def test_unseen_images_for_the_final_check(page: ForgetPage, work: FakeWork) -> None:
    page.choose_classes(["eight"])
    text = page.summary.accessibleName()
    assert "30 unseen images are reserved" in text and "10 more monitor the training" in text, "the half of 40 is few"
    page.choose_classes(["eight", "three"])
    assert "60 unseen images are reserved" in page.summary.accessibleName()
    work.change(lambda choices: setattr(choices.images, "watched", "half"))
    page.choose_classes(["eight"])
    assert "Only 20 unseen images" in page.summary.accessibleName(), "in a project of 0.1.0"
    work.change(lambda choices: setattr(choices.images, "used", "all"))
    page.refresh()
    assert "No images are known to be unseen" in page.summary.accessibleName()
    assert "140 of 1,400" in page.summary.accessibleName()


@pytest.mark.parametrize(
    ("names", "reason"),
    [(DIGITS, "All classes are chosen"), (DIGITS[1:], "Only one class would be left")],
)
def test_too_many_are_refused_with_the_reason(page: ForgetPage, names: list[str], reason: str) -> None:
    page.choose_classes(names)
    assert reason in page.summary.heading() and page.summary._icon.isVisible()
    assert not page.summary._figure.isVisible(), "no number for a choice that can't be used"


def test_classes_of_another_folder_are_named(page: ForgetPage, work: FakeWork) -> None:
    page.choose_classes(["eight", "cat"])
    assert "no class cat" in page.summary.heading()


def test_checking_with_the_keyboard(page: ForgetPage, work: FakeWork, qtbot: QtBot) -> None:
    view = page.table.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(3, 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert work.choices.forget.classes == ["three"]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert work.choices.forget.classes == []


def test_running_work_keeps_its_input(page: ForgetPage, work: FakeWork) -> None:
    page.choose_classes(["eight"])
    work.start("unlearn", [])
    page.choose_classes(["one"])
    assert work.choices.forget.classes == ["eight"], "nobody agreed to stop the running work"
    assert page.table.checked_names() == ["eight"], "the table shows what holds"


def test_a_chosen_class_is_shown_in_its_colour(page: ForgetPage) -> None:
    from megu_desktop.look.paint import qcolor

    page.choose_classes(["eight"])
    index = page.table.view.model().index(8, 0)
    assert index.data() == "eight" and index.data(Qt.ItemDataRole.ForegroundRole) == qcolor("forget")


def test_a_disk_that_can_not_be_written_is_told(page: ForgetPage, work: FakeWork, monkeypatch) -> None:  # noqa: ANN001
    from megu.base.errors import ProjectError

    def full() -> None:  # as a disk without space left
        raise ProjectError("disk_full", folder="project")

    monkeypatch.setattr(work.project, "save", full)
    page.choose_classes(["eight"])
    assert page.error.isVisible() and "no space left" in page.error.sentence()
    assert work.choices.forget.classes == [] and page.table.checked_names() == []
