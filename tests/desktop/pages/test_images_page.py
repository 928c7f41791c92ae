"""Page 2, Images: counts, thumbnails, the question, the verdict, and what it says of folders that don't fit."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fake import (
    DIGITS,
    FakeWork,
    baseline_result,
    fit_result,
    images_result,
    make_project,
    publish,
    way,
    write_images,
)
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from megu.base.errors import ImagesError, NotReady
from megu.base.events import Note, Progress, Started
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu_desktop.pages.images.page import ImagesPage
from megu_desktop.pages.shared.folders import class_rows, folders_of, training_counts
from megu_desktop.widgets.tables.class_model import VALUE, Column
from megu_desktop.work.work import Work


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[FakeWork]:
    fake = FakeWork(make_project(tmp_path, "model"))
    yield fake
    fake.close()


def make_page(work: Work, qtbot: QtBot) -> ImagesPage:
    page = ImagesPage(work)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def read(work: FakeWork, page: ImagesPage, folder: Path, **changes: object) -> None:
    """Choose the folder and let the engine have read it and asked the model."""
    page.choose(str(folder))
    publish(work.project, "fit", fit_result())
    publish(work.project, "images", images_result(**changes))
    publish(work.project, "baseline", baseline_result())
    work.finish()


def test_choosing_reads_the_folder_and_tries_the_model(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    assert not page._body.isVisible() and work.jobs == []
    assert page.hint.isVisible() and "per class" in page.hint.text(), "what can be chosen is said before"
    page.choose(str(write_images(tmp_path / "digits")))
    assert work.jobs == [("images", ["fit", "images", "baseline"])]
    work.say(Started("fit", "k"), Progress(3, 31, "unit_ways", "task_ways"))
    assert page.progress.isVisible() and "ways of preprocessing" in page.progress._task.text()
    publish(work.project, "fit", fit_result())
    work.say(Note("fit_found", FOUND))
    assert "45 of 48" in page.progress.notes.text() and "20 s" in page.progress.notes.text(), "before any is read"
    work.say(Started("images", "k"), Progress(600, 1400, "unit_images"))
    assert page.progress.isVisible() and not page.folder.button.isEnabled()
    publish(work.project, "images", images_result())
    work.say(Started("baseline", "k"), Progress(1, 1400, "unit_images"))
    work.say(Note("pixels_over_limit", {"needed": "31", "limit": "20"}))
    assert page.progress.notes.isVisible() and "these images would need 31 GB" in page.progress.notes.text()
    assert not page.hint.isVisible()
    assert page.table.isVisible(), "the folder's classes are shown while the model is still asked"
    publish(work.project, "baseline", baseline_result())
    work.finish()
    assert not page.progress.isVisible()
    detail = page.folder.accessibleDescription()
    assert "1,400 images in 10 classes" in detail and "All are readable" in detail
    verdict = page.verdict.accessibleName()
    assert page.verdict.kind == "good" and "97.5" in verdict and "390 of 400" in verdict and "test images" in verdict


def test_rows_and_thumbnails(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    read(work, page, write_images(tmp_path / "digits"))
    model = page.table.view.model()
    assert [model.index(row, 0).data() for row in range(10)] == DIGITS, "in the order of the model's outputs"
    assert model.index(0, Column.TRAIN).data() == "100" and model.index(0, Column.TEST).data() == "40"
    qtbot.waitUntil(lambda: bool(model.index(0, Column.EXAMPLES).data(VALUE)), timeout=5000)
    images = model.index(0, Column.EXAMPLES).data(VALUE)
    assert len(images) == 3 and not any(image.isNull() for image in images)


def test_refreshing_again_keeps_rows_and_their_thumbnails(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    read(work, page, write_images(tmp_path / "digits"))
    page.table._model.modelReset.connect(lambda: pytest.fail("rows were set again"))
    page.refresh()
    page.answer("only")
    page.refresh()


@pytest.mark.parametrize("key", ["all", "only", "unknown"])
def test_the_answer_is_stored_and_shown(work: FakeWork, qtbot: QtBot, tmp_path: Path, key: str) -> None:
    page = make_page(work, qtbot)
    read(work, page, write_images(tmp_path / "digits"))
    assert page.question.choice() is None
    page.answer(key)
    assert work.choices.images is not None and work.choices.images.used == key
    assert work.choices.images.training_folders == ["train"]
    assert page.question.choice() == key and len(work.jobs) == 1, "an answer asks the model nothing anew"
    with Project.open(work.project.folder, write=False) as project:
        assert project.choices.images is not None and project.choices.images.used == key


def test_the_answer_by_keyboard(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    read(work, page, write_images(tmp_path / "digits"))
    radio = page.question._options["unknown"].radio
    radio.setFocus()
    qtbot.keyClick(radio, Qt.Key.Key_Space)
    assert work.choices.images is not None and work.choices.images.used == "unknown"


def test_only_is_closed_with_the_reason_where_no_folder_tells(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    read(work, page, write_images(tmp_path / "digits", splits=()), splits=[])
    option = page.question._options["only"]
    assert not option.isEnabled() and "no folder called “train”" in option.detail.text()
    assert page.table.view.isColumnHidden(Column.TEST), "no test folder, no column for it"


@pytest.mark.parametrize(
    ("labelled", "sentence"),
    [(False, "from the folder names “test” and “train” alone"), (True, "The list or the data set"), (None, "")],
)
def test_it_is_said_who_says_what_trained_the_model(
    labelled: bool | None, sentence: str, work: FakeWork, qtbot: QtBot, tmp_path: Path
) -> None:
    page = make_page(work, qtbot)
    read(work, page, write_images(tmp_path / "digits"), **({} if labelled is None else {"labelled": labelled}))
    detail = page.question._options["only"].detail.text()
    assert sentence in detail and "400 in “test” count as unseen" in detail
    assert labelled is not None or detail.endswith("published data sets.")


def test_unreadable_images_are_left_out_only_with_consent(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "fit", fit_result())
    publish(work.project, "images", images_result(unreadable=["train/eight/7.png", "test/one/3.png"]))
    work.finish(NotReady("images_unreadable", count=2))
    names = [page.unreadable.names.item(row).text() for row in range(page.unreadable.names.count())]
    assert names == ["train/eight/7.png", "test/one/3.png"] and page.unreadable.isVisible()
    assert page.folder._detail.text().endswith("2 are unreadable.")
    assert not page._body.isVisible() and not page.error.isVisible() and len(work.jobs) == 1
    page.refresh()
    assert len(work.jobs) == 1, "nothing goes on without consent"
    qtbot.mouseClick(page.unreadable.leave, Qt.MouseButton.LeftButton)
    assert work.choices.images is not None and work.choices.images.leave_out
    assert work.jobs[1] == ("images", ["baseline"]) and not page.unreadable.isVisible()
    assert page.folder._detail.text().endswith("2 unreadable images are left out.")


def test_reading_again_counts_as_another_scan(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "fit", fit_result())
    publish(work.project, "images", images_result(unreadable=["train/eight/7.png"]))
    work.finish(NotReady("images_unreadable", count=1))
    qtbot.mouseClick(page.unreadable.read, Qt.MouseButton.LeftButton)
    assert work.choices.images is not None and work.choices.images.scan == 1
    assert work.jobs[1] == ("images", ["fit", "images", "baseline"])


def test_an_error_names_the_way_out(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result())
    work.finish(ImagesError("class_count", model=10, images=12, folders="a, b"))
    assert "12" in page.error.sentence() and page.error.button.text() == "Choose other images…"
    assert not page._body.isVisible()
    page.choose(str(write_images(tmp_path / "others")))
    assert not page.error.isVisible()


def test_changed_files_are_read_again(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result())
    work.finish(ImagesError("images_changed", path="digits", name="train/one/0.png"))
    assert page.error.button.text() == "Read again"
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert work.jobs[-1] == ("images", ["fit", "images", "baseline"])


def test_a_model_that_guesses_does_not_fit(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result())
    publish(work.project, "baseline", baseline_result(wrong=36))
    work.finish()
    assert page.verdict.kind == "bad" and "does not fit" in page.verdict.accessibleName()


def test_stop_button_stops(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    qtbot.mouseClick(page.progress.button, Qt.MouseButton.LeftButton)
    assert not work.busy and page.error.button.text() == "Continue"
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert len(work.jobs) == 2


def test_folders_and_counts_without_a_window() -> None:
    images = images_result(splits=["train", "val"])
    folders = folders_of(images)
    assert (folders.training, folders.others, folders.judged, folders.can_tell) == (["train"], ["val"], "val", True)
    assert not folders_of(images_result(splits=["train"])).can_tell
    assert folders_of(images_result(splits=["test", "train", "val"])).judged == "test"
    row = class_rows(images_result(splits=["test"]), None, DIGITS)[0]
    assert (row.train, row.test, row.accuracy) == (None, 40, None)
    from megu.project.schema import ImagesChoice

    assert training_counts(images_result(), ImagesChoice(path="x", used="only"))["one"] == 100
    assert training_counts(images_result(), ImagesChoice(path="x", used="all"))["one"] == 140


def test_real_folders_that_do_not_fit_get_a_sentence(tmp_path: Path, qtbot: QtBot) -> None:
    """With the real engine: no images, another number of classes, a broken image; then all is well."""
    work = Work(Project.create(tmp_path / "project", "Small"))
    write_model(tmp_path / "model.safetensors")
    (tmp_path / "nothing").mkdir()
    write_images(tmp_path / "two", ["a", "b"])
    good = write_images(tmp_path / "three", ["a", "b", "c"])
    (good / "train" / "a" / "broken.png").write_bytes(b"not an image")
    page = make_page(work, qtbot)
    try:
        work.change(lambda choices: setattr(choices, "model", {"path": str(tmp_path / "model.safetensors")}))
        from megu.worker.stages import make_stage

        with qtbot.waitSignal(work.ended, timeout=60_000):
            work.start("model", [make_stage("model")])
        for name, part in (("nothing", "no images"), ("two", "3 classes")):
            with qtbot.waitSignal(work.ended, timeout=60_000):
                page.choose(str(tmp_path / name))
            assert page.error.isVisible() and part in page.error.sentence()
        with qtbot.waitSignal(work.ended, timeout=60_000):
            page.choose(str(good))
        assert page.unreadable.names.item(0).text() == "train/a/broken.png"
        with qtbot.waitSignal(work.ended, timeout=60_000):
            page.leave_out()
        assert work.result("baseline") is not None and page.verdict.isVisible()
        assert (good / "train" / "a" / "broken.png").read_bytes() == b"not an image"
    finally:
        work.close()


def write_model(path: Path, classes: int = 3, width: int = 4) -> None:
    """A Small CNN with arbitrary weights, written without torch."""
    draw = np.random.default_rng(0)
    tensors = {"conv1.weight": (width, 1, 3, 3), "conv2.weight": (2 * width, width, 3, 3)}
    tensors |= {"conv3.weight": (2 * width, 2 * width, 3, 3), "head.weight": (classes, 2 * width)}
    weights = {name: draw.normal(size=shape).astype(np.float32) for name, shape in tensors.items()}
    weights["head.bias"] = np.zeros(classes, np.float32)
    for number, size in ((1, width), (2, 2 * width), (3, 2 * width)):
        for part, value in (("weight", 1), ("bias", 0), ("running_mean", 0), ("running_var", 1)):
            weights[f"bn{number}.{part}"] = np.full(size, value, np.float32)
        weights[f"bn{number}.num_batches_tracked"] = np.array(0, np.int64)
    save_file(weights, path)


FOUND = {"width": 8, "height": 8, "right": 45, "of": 48, "low": "83", "high": "98", "total": 1400, "time": "20 s"}


def shown(tmp_path: Path, qtbot: QtBot, fit: dict[str, Any], **baseline: Any) -> tuple[FakeWork, ImagesPage]:
    """The page of a project whose images are read and tried."""
    fake = FakeWork(make_project(tmp_path, "images"))
    publish(fake.project, "fit", fit)
    publish(fake.project, "baseline", baseline_result(**baseline))
    page = make_page(fake, qtbot)
    page.refresh()
    return fake, page


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({"mean": [0.5], "std": [0.5]}, "From −1 to 1"),
        ({"mean": [0.5], "std": [0.5], "resize": 9}, "Centre crop only"),
        ({"size": [48, 48], "mean": [0.0], "std": [1.0]}, "48\xa0×\xa048\xa0pixels · From 0 to 1"),
    ],
)
def test_a_preprocessing_that_fits_better_is_proposed_and_taken(
    changes: dict[str, Any], title: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """The file or the user may say another preprocessing, with which few answers are right."""
    better = way("half", 45, **changes)
    fit = fit_result("file", better, usual={"right": 6}, better=better, level="low")
    fake, page = shown(tmp_path, qtbot, fit, wrong=30)
    text = page.fit._text.text()
    assert page.fit.isVisible() and title in text and "45 of 48" in text and "12.5" in text
    page.fit.button.click()
    assert fake.choices.model is not None and fake.choices.model.preprocessing is not None
    assert fake.choices.model.preprocessing == Preprocessing.model_validate(better["preprocessing"])
    assert fake.jobs[-1] == ("images", ["fit", "baseline"]) and not page.fit.isVisible()
    fake.close()


def test_what_was_found_by_trying_is_told_with_what_came_next(tmp_path: Path, qtbot: QtBot) -> None:
    others = [way("half", 40, size=[12, 12]), way("unit", 31), way("cifar", 30), way("raw", 5)]
    fake, page = shown(tmp_path, qtbot, fit_result("search", *others, left=2))
    text, more = page.fit._text.text(), page.fit._more.text()
    assert page.fit.isVisible() and "Of 5 ways" in text and "45 of 48" in text and not page.fit.button.isVisible()
    assert "12" in more and "40 of 48" in more and "5 of 48" not in more and "no time to try 2 more" in more
    assert page.verdict.kind == "good"
    fake.close()


def test_a_file_s_own_word_that_fits_needs_no_card(tmp_path: Path, qtbot: QtBot) -> None:
    fake, page = shown(tmp_path, qtbot, fit_result("file"))
    assert not page.fit.isVisible() and page.verdict.kind == "good"
    fake.close()


def test_fewer_right_than_there_should_be_is_a_warning_that_leads_to_the_setting(tmp_path: Path, qtbot: QtBot) -> None:
    """48 % of ten classes: half the way from chance would be 55 %."""
    fake, page = shown(tmp_path, qtbot, fit_result("search"), wrong=21)
    assert page.verdict.kind == "borderline" and "55" in page.verdict.accessibleName()
    assert page.fit.isVisible() and not page.holds_back()
    with qtbot.waitSignal(page.step_wanted) as blocker:
        page.fit.other.click()
    assert blocker.args == ["model"]
    fake.close()


def test_at_chance_next_asks_once(tmp_path: Path, qtbot: QtBot) -> None:
    fake, page = shown(tmp_path, qtbot, fit_result("search"), wrong=36)
    assert page.verdict.kind == "bad" and not page.guessing.isVisible()
    assert page.holds_back() and page.guessing.isVisible() and page.guessing.choice() is None
    with qtbot.waitSignal(page.next_wanted):
        qtbot.mouseClick(page.guessing._options["go_on"].radio, Qt.MouseButton.LeftButton)
    assert not page.holds_back() and not page.guessing.isVisible(), "once it is answered"
    fake.close()


def test_the_question_leads_to_the_setting_too(tmp_path: Path, qtbot: QtBot) -> None:
    fake, page = shown(tmp_path, qtbot, fit_result("search"), wrong=36)
    assert page.holds_back()
    with qtbot.waitSignal(page.step_wanted):
        qtbot.mouseClick(page.guessing._options["prepare"].radio, Qt.MouseButton.LeftButton)
    assert page.holds_back(), "that was no consent"
    fake.close()
