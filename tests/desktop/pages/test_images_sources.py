"""Page 2, Images, with the real engine from a cold start: whatever form images come in, and what is asked of them."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import sourcing
import tifffile
from fake import baseline_result, images_result, publish, write_images
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file
from test_images_page import FakeWork, make_page, work  # noqa: F401  (a fixture)
from test_images_page import write_model as write_weights

from megu.project.project import Project
from megu.project.schema import ModelChoice
from megu.worker.stages import make_stage
from megu_desktop.pages.images.class_order import CLASS, PROPOSED, STATED
from megu_desktop.pages.images.page import ImagesPage
from megu_desktop.widgets.pictures.thumbnails import read_thumbnail
from megu_desktop.widgets.tables.class_model import VALUE, Column
from megu_desktop.work.work import Work

NAMES = ("rote Äpfel", "猫", "🐱 cats")
MakeProject = Callable[[dict[str, str] | None], Work]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pictures in colour of 32 × 32; classes differ in brightness."""
    root, draw = tmp_path / "Bilder 🙂 für später" / "set", np.random.default_rng(0)
    for split in ("train", "test"):
        for k, name in enumerate(NAMES):
            (root / split / name).mkdir(parents=True)
            for i in range(4):
                picture = Image.fromarray(draw.integers(80 * k, 80 * k + 20, (32, 32, 3), np.uint8))
                picture.save(root / split / name / f"{i}.png")
    return root


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Work]:
    """A project whose model has been read, with the real engine."""
    write_weights(tmp_path / "model.safetensors")
    project = Project.create(tmp_path / "project", "Small")
    project.choices.model = ModelChoice(path=str(tmp_path / "model.safetensors"))
    project.save()
    opened = Work(project)
    yield opened
    opened.close()


def opened(real: Work, qtbot: QtBot) -> ImagesPage:
    with qtbot.waitSignal(real.ended, timeout=60_000):
        real.start("model", [make_stage("model")])
    return make_page(real, qtbot)


def choose(page: ImagesPage, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(page.work.ended, timeout=60_000):
        page.choose(str(path))


@pytest.mark.parametrize("form", [*sourcing.FILES, *sourcing.PIXELS])
def test_each_form_from_a_cold_start(form: str, folder: Path, real: Work, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(real, qtbot)
    choose(page, qtbot, {**sourcing.FILES, **sourcing.PIXELS}[form](folder, tmp_path / "other form"))
    assert not page.error.isVisible(), page.error.sentence()
    assert real.result("baseline") is not None and page.verdict.isVisible()
    assert "24 images in 3 classes, 32 × 32 pixels, in colour" in page.folder.accessibleDescription().replace(
        "\xa0", " "
    )
    model = page.table.view.model()
    qtbot.waitUntil(lambda: all(model.index(row, Column.EXAMPLES).data(VALUE) for row in range(3)), timeout=10_000)
    images = [image for row in range(3) for image in model.index(row, Column.EXAMPLES).data(VALUE)]
    assert len(images) == 12 and not any(image.isNull() for image in images)
    page.answer("only")
    assert real.choices.images is not None and real.choices.images.training_folders == ["train"]


@pytest.mark.parametrize("form", ["zip", "csv", "folder"])
def test_dropping(form: str, folder: Path, work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811
    page = make_page(work, qtbot)
    path = sourcing.FILES[form](folder, tmp_path / "x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.folder.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert work.choices.images is not None and work.choices.images.path == str(path)
    assert work.jobs == [("images", ["fit", "images", "baseline"])]


def test_what_can_not_be_read_gets_a_sentence(folder: Path, real: Work, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(real, qtbot)
    cut = sourcing.zipped(folder, tmp_path / "z")
    cut.write_bytes(cut.read_bytes()[:500])
    (tmp_path / "list.csv").write_text("name,kind\n", encoding="utf-8")
    (tmp_path / "x.rar").write_bytes(b"Rar!")
    for path, part in ((cut, "damaged"), (tmp_path / "list.csv", "“path” and “label”"), (tmp_path / "x.rar", "Unpack")):
        choose(page, qtbot, path)
        assert page.error.isVisible() and part in page.error.sentence() and path.name in page.error.sentence()
        assert page.error.button.text() == "Choose other images…"


# --- white -----------------------------------------------------------------------------------------------------------


def deep(root: Path, kind: type = np.uint16, most: int = 4000) -> Path:
    for split in ("train", "test"):
        for name in NAMES:
            (root / split / name).mkdir(parents=True)
            for i in range(2):
                array = np.linspace(0, most - i, 64).reshape(8, 8).astype(kind)
                tifffile.imwrite(root / split / name / f"{i}.tif", array)
    return root


def test_white_is_asked_for(real: Work, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(real, qtbot)
    choose(page, qtbot, deep(tmp_path / "tiffs"))
    assert page.white.isVisible() and page.white.choice() is None and not page.error.isVisible()
    assert real.result("baseline") is None and not page.verdict.isVisible()
    option = page.white._options["4095"]
    assert (
        option.radio.text() == "4,095: a 12-bit camera"
        and "Best fit" in option.detail.text()
        and "4,000" in option.detail.text()
    )
    shown = [key for key, option in page.white._options.items() if option.isVisible()]
    assert shown == ["4095", "16383", "65535", "brightest", "unknown"]
    with qtbot.waitSignal(real.ended, timeout=60_000):
        qtbot.mouseClick(option.radio, Qt.MouseButton.LeftButton)
    assert real.choices.images is not None and real.choices.images.white == 4095
    assert page.verdict.isVisible() and page.white.choice() == "4095"


def test_who_does_not_know_white_gets_what_fits_best(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result(depths=["uint16"], brightest=4000.0, white=4095.0))
    work.finish()
    qtbot.mouseClick(page.white._options["unknown"].radio, Qt.MouseButton.LeftButton)
    chosen = work.choices.images
    assert chosen is not None and (chosen.white, chosen.white_guessed) == (4095, True)
    page.refresh()
    assert page.white.choice() == "unknown" and "4,095 is used" in page.white._options["unknown"].detail.text()
    work.finish()
    page.choose_white("16383")
    assert work.choices.images is not None
    assert (work.choices.images.white, work.choices.images.white_guessed) == (16383, False)
    work.finish()
    page.choose_white("unknown")
    work.finish()
    page.read_again()
    assert work.choices.images.white is None, "what was guessed of other images is guessed anew"


def test_white_of_real_numbers(real: Work, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(real, qtbot)
    choose(page, qtbot, deep(tmp_path / "tiffs", np.float32, 1))
    assert "Best fit" in page.white._options["1"].detail.text() and page.white._options["1"].isVisible()


def test_no_white_is_asked_for_of_8_bits(folder: Path, real: Work, qtbot: QtBot) -> None:
    page = opened(real, qtbot)
    choose(page, qtbot, folder)
    assert not page.white.isVisible()


def test_thumbnails_of_deep_images(tmp_path: Path) -> None:
    deep(tmp_path)
    image = read_thumbnail(str(tmp_path / "train" / NAMES[0] / "0.tif"), 48)
    assert not image.isNull() and image.pixelColor(7, 7).red() > 240 and image.pixelColor(0, 0).red() == 0


# --- the order of classes --------------------------------------------------------------------------------------------


def named_model(path: Path, names: list[str]) -> None:
    """A small CNN that tells three brightnesses apart, its outputs named."""
    import json

    write_weights(path)
    from safetensors.numpy import load_file

    weights = {name: np.zeros_like(value) for name, value in load_file(path).items()}
    for number in (1, 2, 3):
        weights[f"conv{number}.weight"][0, 0, 1, 1] = 1  # passes the brightness on
        weights[f"bn{number}.weight"][:], weights[f"bn{number}.running_var"][:] = 1, 1
    weights["bn1.bias"][0] = 2.0
    weights["head.weight"][:, 0] = (-10, 0, 10)
    weights["head.bias"][:] = (10 * 1.6, 0, -10 * 2.2)
    save_file(weights, path, {"megu": json.dumps({"class_names": names})})


def bright(root: Path, names: tuple[str, str, str]) -> Path:
    """Folders of dark, grey and light pictures, called as `names` say."""
    for split in ("train", "test"):
        for name, shade in zip(names, (0, 128, 255), strict=True):
            (root / split / name).mkdir(parents=True)
            for i in range(4):
                Image.new("L", (8, 8), min(255, shade + i)).save(root / split / name / f"{i}.png")
    return root


def test_other_names_are_proposed_and_taken(tmp_path: Path, work: FakeWork, qtbot: QtBot) -> None:  # noqa: F811
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result())
    order = [f"{n}" for n in reversed(baseline_result()["class_names"])]
    proposal = {"order": order, "right": 0.98}
    publish(work.project, "baseline", baseline_result(wrong=36, named="differ", proposed=proposal))
    work.finish()
    assert page.order.isVisible() and "98.0" in page.order.accessibleName() and page.order.fold.is_open()
    assert "in a different order" in page.verdict.accessibleName(), "not that another folder may be meant"
    assert page.order.table.item(0, PROPOSED).text() == "nine" and page.order.table.item(0, CLASS).text() == "zero"
    qtbot.mouseClick(page.order.take, Qt.MouseButton.LeftButton)
    assert work.choices.images is not None and work.choices.images.outputs == order
    assert work.jobs[-1] == ("images", ["fit", "baseline"]), "the model is judged again"


def test_a_class_is_exchanged_by_hand(tmp_path: Path, work: FakeWork, qtbot: QtBot) -> None:  # noqa: F811
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result())
    publish(work.project, "baseline", baseline_result(named="names", proposed=None))
    work.finish()
    assert not page.order.take.isVisible() and not page.order.fold.is_open()
    page.order.fold.unfold(True)
    table = page.order.table
    table.editItem(table.item(0, CLASS))
    box = table.findChild(QComboBox)
    assert box is not None and box.currentText() == "zero"
    box.setCurrentText("two")
    box.activated.emit(box.currentIndex())
    assert work.choices.images is not None
    assert work.choices.images.outputs[:4] == ["two", "one", "zero", "three"], "the two change places"
    publish(work.project, "baseline", baseline_result(named="chosen"))
    work.finish()
    qtbot.mouseClick(page.order.back, Qt.MouseButton.LeftButton)
    assert work.choices.images.outputs == []


def test_with_the_real_engine_the_answers_tell_which_is_which(real: Work, qtbot: QtBot, tmp_path: Path) -> None:
    named_model(tmp_path / "model.safetensors", ["dark", "grey", "light"])
    page = opened(real, qtbot)
    choose(page, qtbot, bright(tmp_path / "images", ("c schwarz", "b grau", "a weiß")))
    result = real.result("baseline")
    assert result is not None and result["named"] == "differ"
    assert page.order.take.isVisible() and not page.error.isVisible()
    assert [page.order.table.item(row, STATED).text() for row in range(3)] == ["dark", "grey", "light"]
    with qtbot.waitSignal(real.ended, timeout=60_000):
        qtbot.mouseClick(page.order.take, Qt.MouseButton.LeftButton)
    result = real.result("baseline")
    assert result is not None and result["class_names"] == ["c schwarz", "b grau", "a weiß"]
    assert result["named"] == "chosen" and result["splits"]["all"]["accuracy"] == 1.0


# --- splits and warnings ---------------------------------------------------------------------------------------------


def test_splits_of_other_names_are_chosen(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result(splits=["fold1", "fold2", "held-out"]))
    publish(work.project, "baseline", baseline_result())
    work.finish()
    option = page.question._options["only"]
    assert option.isEnabled() and option.radio.text() == "Only some of them" and not page.splits.isVisible()
    page.answer("only")
    assert page.splits.isVisible() and work.choices.images is not None and work.choices.images.used is None
    qtbot.mouseClick(page.splits.boxes["fold1"], Qt.MouseButton.LeftButton)
    assert work.choices.images.used == "only" and work.choices.images.training_folders == ["fold1"]
    assert "fold2” and “held-out" in option.detail.text()
    qtbot.mouseClick(page.splits.boxes["fold2"], Qt.MouseButton.LeftButton)
    assert work.choices.images.training_folders == ["fold1", "fold2"]
    qtbot.mouseClick(page.splits.boxes["held-out"], Qt.MouseButton.LeftButton)
    assert work.choices.images.training_folders == ["fold1", "fold2"], "not all of them: that is another answer"


def test_warnings_say_how_many_and_which(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    copies = {"count": 3, "names": ["test/one/0.png", "test/one/1.png"]}
    publish(work.project, "images", images_result(copies=copies))
    publish(work.project, "baseline", baseline_result(flat={"count": 1, "names": ["test/two/0.png"]}))
    work.finish()
    first, second = page.warnings.lines
    assert first.sentence.text().startswith("3 images are in both the training and the test images")
    assert second.sentence.text().startswith("One image is black") and first.names.isHidden()
    qtbot.mouseClick(first.button, Qt.MouseButton.LeftButton)
    listed = [first.names.item(row).text() for row in range(first.names.count())]
    assert listed == ["test/one/0.png", "test/one/1.png", "… and 1 more"] and not first.names.isHidden()
    page.refresh()
    assert page.warnings.lines[0] is first, "what was unfolded stays so"


def test_few_images_and_copies_with_the_real_engine(folder: Path, real: Work, qtbot: QtBot) -> None:
    shutil.copy(folder / "train" / NAMES[0] / "0.png", folder / "test" / NAMES[0] / "9.png")
    page = opened(real, qtbot)
    choose(page, qtbot, folder)
    said = [line.sentence.text() for line in page.warnings.lines]
    assert said[0].startswith("One image is in both the training and the test images")
    assert said[1].startswith("3 classes have fewer than 30")


def test_no_warning_no_card(work: FakeWork, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811
    page = make_page(work, qtbot)
    page.choose(str(write_images(tmp_path / "digits")))
    publish(work.project, "images", images_result())
    publish(work.project, "baseline", baseline_result())
    work.finish()
    assert not page.warnings.isVisible() and QApplication.instance() is not None
