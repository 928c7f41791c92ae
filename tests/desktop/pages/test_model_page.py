"""Page 1, Model: what it shows of a checkpoint, and what it says of files that are none."""

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake import DIGITS, FakeWork, make_project, model_result, publish
from kinds import MODELS, SEVEN
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from megu.base.errors import MeguError, ModelError, Stopped
from megu.model.files.suffixes import SUFFIXES
from megu.project.project import Project
from megu.project.schema import ModelChoice
from megu.worker.parent import WorkerFailed
from megu_desktop.pages.model.page import ModelPage
from megu_desktop.work.work import Work


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[FakeWork]:
    fake = FakeWork(make_project(tmp_path, "nothing"))
    yield fake
    fake.close()


def make_page(work: Work, qtbot: QtBot) -> ModelPage:
    page = ModelPage(work)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def test_nothing_chosen_asks_for_a_file(work: FakeWork, qtbot: QtBot) -> None:
    page = make_page(work, qtbot)
    page.refresh()
    assert page.file.button.isEnabled() and not page.facts.isVisible() and not page.error.isVisible()
    assert page.hint.isVisible() and ".pth" in page.hint.text(), "what can be chosen is said before"
    assert work.jobs == []


def test_a_file_that_can_not_be_looked_at_still_shows_its_name(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    work.project.choices.model = ModelChoice(path=str(tmp_path / ("n" * 300) / "model.pth"))
    page = make_page(work, qtbot)
    page.refresh()
    assert "model.pth" in page.file.accessibleName() + page.file.accessibleDescription()


def test_choosing_reads_at_once_and_shows_what_it_is(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    file = tmp_path / "classifier.safetensors"
    file.write_bytes(b"weights")
    page.choose(str(file))
    assert work.jobs == [("model", ["model"])]
    assert not page.file.button.isEnabled()
    publish(work.project, "model", model_result())
    work.finish()
    assert page.facts.facts() == {
        "Classes": "10",
        "Parameters": "56,554 parameters",
        "Size": "229\N{NO-BREAK SPACE}kB",
        "Format": "safetensors: weights only, can’t contain code",
    }
    assert page.facts.isVisible() and page.names.isVisible() and page.file.button.isEnabled()
    assert ", ".join(DIGITS) == page._class_names.text()


def test_a_dropped_file_is_chosen(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.pt"))])
    (tmp_path / "dropped.pt").write_bytes(b"x")
    at = QPointF(10, 10)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.file.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))
    assert work.choices.model is not None and work.choices.model.path.endswith("dropped.pt")


def test_preprocessing_in_plain_words(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    publish(work.project, "model", model_result(class_names=None, preprocessing_stated=False))
    work.finish()
    page.details.unfold(True)
    words = page.how.text.text()
    assert "8 × 8 pixels. The model sees it grey" in words and "mean 0.7" in words and "does not say so" in words
    assert "alphabetical order" in page._class_names.text()


def test_an_error_stays_until_another_file_is_chosen(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path, "a.pt")))
    work.finish(ModelError("model_unknown", path="a.pt"))
    page.refresh()
    assert page.error.isVisible() and "a.pt" in page.error.sentence()
    assert len(work.jobs) == 1, "work that can't succeed is not repeated"
    page.choose(str(make_file(tmp_path, "b.pt")))
    assert not page.error.isVisible() and len(work.jobs) == 2


def test_stopping_is_not_begun_again_unasked(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    work.stop()
    page.refresh()
    assert isinstance(page.failure, Stopped) and len(work.jobs) == 1
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert len(work.jobs) == 2 and not page.error.isVisible()


def test_another_file_while_one_is_read(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path, "a.pt")))
    page.choose(str(make_file(tmp_path, "b.pt")))
    assert work.busy and len(work.jobs) == 2
    assert page.failure is None, "the first file's end is not the second one's"


def test_other_work_keeps_its_input(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    work.start("unlearn", [])
    page.choose(str(make_file(tmp_path)))
    assert work.choices.model is None, "nobody agreed to stop the running work"


def test_read_only_project_starts_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    project = make_project(tmp_path, "nothing")
    project.close()
    fake = FakeWork(Project.open(project.folder, write=False))
    page = make_page(fake, qtbot)
    page.refresh()
    assert not page.file.button.isEnabled() and fake.jobs == []


def test_a_name_is_never_read_as_markup(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    publish(work.project, "model", model_result(class_names=["<b>bold</b>", *DIGITS[1:]]))
    work.finish()
    assert page._class_names.textFormat() == Qt.TextFormat.PlainText


def test_every_control_has_a_name(work: FakeWork, qtbot: QtBot) -> None:
    page = make_page(work, qtbot)
    for control in (page.file.button, page.details.button):
        assert (control.accessibleName() or control.text()) and control.focusPolicy() & Qt.FocusPolicy.TabFocus


class Trap:
    """Pickled, it makes a file when it is loaded by a loader that runs code."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple:
        return Path.touch, (Path(self.path),)


def test_files_that_are_no_model_get_a_sentence(tmp_path: Path, qtbot: QtBot) -> None:
    """With the real engine: each file is named, a way out is offered, nothing is changed and no code is run."""
    sprung = tmp_path / "sprung"
    bad = {
        "text.pt": b"this is not a model",
        "trap.pt": pickle.dumps({"conv1.weight": Trap(str(sprung))}),
        "cut.safetensors": b"\x80\x01\x00\x00\x00\x00\x00\x00" + b'{"a":{"dtype":"F32"',
        "empty.pt": b"",
    }
    work = Work(make_project(tmp_path, "nothing"))
    page = make_page(work, qtbot)
    try:
        for name, content in bad.items():
            (tmp_path / name).write_bytes(content)
            with qtbot.waitSignal(work.ended, timeout=60_000):
                page.choose(str(tmp_path / name))
            assert page.error.isVisible() and name in page.error.sentence()
            assert "Traceback" not in page.error.sentence() and page.error.button.isVisible()
            assert (tmp_path / name).read_bytes() == content
        assert not sprung.exists(), "code in a pickle was run"
    finally:
        work.close()


def make_file(folder: Path, name: str = "model.pt") -> Path:
    (folder / name).write_bytes(b"weights")
    return folder / name


def test_a_full_disk_is_tried_again_not_another_file(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    work.finish(MeguError("disk_full", folder="project"))  # as it arrives from the engine's process
    assert "no space left" in page.error.sentence() and page.error.button.text() == "Try again"
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert len(work.jobs) == 2


def test_a_bug_shows_details_to_copy(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    work.finish(WorkerFailed("Traceback …\nZeroDivisionError"))
    assert page.error._details is None
    page.error._more.click()
    page.refresh()
    details = page.error._details
    assert details is not None and details.toPlainText().endswith("ZeroDivisionError")
    assert details.isVisible(), "looking at the state again does not fold the details"


SEVERAL = [{"id": "timm/a", "title": "A"}, {"id": "timm/b", "title": "B"}]


def test_several_architectures_are_offered_and_the_choice_is_kept(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    publish(work.project, "model", model_result(title="A", candidates=SEVERAL, chosen="timm/a"))
    work.finish()
    assert page.which.isVisible() and page.which.question.choice() == "timm/a"
    assert "This is an A with 10 classes" in page.verdict.accessibleName()
    page.which.question._options["timm/b"].radio.click()
    assert work.choices.model is not None and work.choices.model.architecture == "timm/b"
    assert work.jobs[-1] == ("model", ["model"]), "the file is read as what was chosen"
    publish(work.project, "model", model_result(title="B", candidates=SEVERAL, chosen="timm/b"))
    work.finish()
    assert page.which.question.choice() == "timm/b" and "This is a B" in page.verdict.accessibleName()


def test_one_architecture_asks_nothing(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    publish(work.project, "model", model_result(candidates=SEVERAL[:1], chosen="timm/a"))
    work.finish()
    assert not page.which.isVisible()


def test_where_training_started_is_asked_and_kept(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    publish(work.project, "model", model_result())
    work.finish()
    assert page.origin.question.choice() == "unknown" and not page.origin.file.isVisible()
    page.origin.question._options["pretrained"].radio.click()
    assert page.origin.file.isVisible()
    page.origin.file.chosen.emit(str(make_file(tmp_path, "imagenet.pth")))
    page.origin.write("epochs", "26")
    page.origin.write("rate", "0,05")
    assert work.choices.model is not None
    origin = work.choices.model.origin
    assert (origin.start, origin.epochs, origin.rate, origin.batch) == ("pretrained", 26, 0.05, None)
    assert origin.file is not None and origin.file.endswith("imagenet.pth")
    assert len(work.jobs) == 1 and page.facts.isVisible(), "the model need not be read again"
    page.origin.write("batch", "many")
    assert page.origin.error.isVisible() and "4,096" in page.origin.error.text()
    assert work.choices.model.origin.batch is None
    page.origin.question._options["random"].radio.click()
    assert work.choices.model.origin.start == "random" and work.choices.model.origin.file is None
    assert page.origin.lines["batch"].text() == "many" and page.origin.error.isVisible(), (
        "what is wrong stays to be mended"
    )
    page.origin.write("epochs", "0")
    assert [line.partition(" from ")[0] for line in page.origin.error.text().split("\n")] == [
        "Enter a whole number of epochs",
        "Enter a whole batch size",
    ]
    assert origin.epochs == 26 and work.choices.model.origin.epochs == 26
    page.origin.write("epochs", "")
    assert work.choices.model.origin.epochs is None and page.origin.error.text().startswith("Enter a whole batch size")
    page.origin.write("batch", "64")
    assert work.choices.model.origin.batch == 64 and not page.origin.error.isVisible()


def test_images_can_be_prepared_another_way(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path)))
    publish(work.project, "model", model_result(preprocessing_stated=False))
    work.finish()
    page.details.unfold(True)
    page.how.choose("half", 16)
    assert work.choices.model is not None and work.choices.model.preprocessing is not None
    preprocessing = work.choices.model.preprocessing
    assert (preprocessing.size, preprocessing.channels, preprocessing.mean, preprocessing.std) == (
        (16, 16),
        1,
        (0.5,),
        (0.5,),
    )
    assert "You chose it" in page.how.text.text() and page.how.ways.currentText() == "From −1 to 1"
    page.how.choose("")
    assert work.choices.model.preprocessing is None and "does not say so" in page.how.text.text()


def test_a_message_to_whoever_made_it_can_be_copied(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    page.choose(str(make_file(tmp_path, "script.pt")))
    work.finish(ModelError("model_torchscript", path=str(tmp_path / "script.pt")))
    assert page.letter.isVisible() and "torch.jit" in page.letter.text.toPlainText()
    QApplication.processEvents()
    letter = page.letter.text
    assert letter.verticalScrollBar().maximum() == 0, "all of it is shown, and only the page scrolls"
    assert letter.blockBoundingGeometry(letter.document().lastBlock()).bottom() <= letter.viewport().height()
    qtbot.mouseClick(page.letter.copy_button, Qt.MouseButton.LeftButton)
    assert 'torch.save(model.state_dict(), "script.pt")' in QGuiApplication.clipboard().text()
    page.choose(str(make_file(tmp_path, "other.pt")))
    assert not page.letter.isVisible()


def test_a_folder_can_be_dropped(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    page = make_page(work, qtbot)
    folder = tmp_path / "vit"
    folder.mkdir()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.file.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, left, none))
    assert work.choices.model is not None and work.choices.model.path.endswith("vit")
    assert page.file._icon.icon_name() == "folder" and not page.hint.isVisible()


@pytest.mark.parametrize("kind", [*MODELS, "cifar"])
def test_each_kind_is_read_by_the_engine(
    kind: str, tmp_path: Path, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    if kind == "cifar":
        path, title, classes = request.getfixturevalue("data") / "resnet20_cifar10.pt", "ResNet-20 for small images", 10
    else:
        folder = tmp_path / "Modèle de Noël 🙂"
        folder.mkdir()
        path, title, classes = MODELS[kind][0](folder), MODELS[kind][1], len(SEVEN)
    work = Work(make_project(tmp_path, "nothing"))
    page = make_page(work, qtbot)
    try:
        with qtbot.waitSignal(work.ended, timeout=120_000):
            page.choose(str(path))
        assert page.failure is None and title in page.verdict.accessibleName()
        assert page.facts.facts()["Classes"] == str(classes)
        assert ("Bergföhre" in page._class_names.text()) == (kind == "vit")
    finally:
        work.close()


def test_every_ending_of_a_checkpoint_is_offered(work: FakeWork, qtbot: QtBot) -> None:
    page = make_page(work, qtbot)
    patterns = page.file._filters.partition(";;")[0].partition("(")[2].rstrip(")").split()
    assert patterns == [f"*{ending}" for ending in SUFFIXES] and {"*.th", "*.pth.tar"} <= set(patterns)


def test_a_stop_is_no_error(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:
    """It was asked for: neither a red icon nor a word of errors, and no screen reader is interrupted."""
    page = make_page(work, qtbot)
    (tmp_path / "classifier.pt").write_bytes(b"weights")
    page.choose(str(tmp_path / "classifier.pt"))
    work.stop()
    assert page.error.isVisible() and page.error.icon_name() == "stop"
    assert page.error._icon.accessibleName() == "Stopped"
    page.try_again()
    work.finish(MeguError("model_empty", path="classifier.pt"))
    assert page.error.icon_name() == "bad" and page.error._icon.accessibleName() == "Error"
