"""The gallery: what filters show, choosing by mouse and keyboard alone, undo and redo, and thumbnails within bounds."""

import hashlib
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from megu.images.image import ImageFile
from megu.images.index import Index, save_index
from megu_desktop.pages.forget.catalogue import Catalogue, Filter
from megu_desktop.pages.forget.gallery import Gallery
from megu_desktop.widgets.pictures.pictures import Pictures

KEYS = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def make(folder: Path, count: int = 60) -> Catalogue:
    """`count` pictures of three classes; the model is ever surer of them, from 0 to 1; one name has an umlaut."""
    images = []
    for i in range(count):
        label = ("cat", "dog", "emu")[i % 3]
        name = f"train/{label}/{'Käfer ' if i == 5 else ''}{i:04}.png"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (8, 8), i % 256).save(folder / name)
        images.append(ImageFile(name, name, label, "train", (1, 1), hashlib.sha256(name.encode()).hexdigest()))
    images.sort(key=lambda image: image.name)
    save_index(folder / "index.safetensors", images)
    shares = (np.arange(count) + 0.3) / count
    numbers = [("cat", "dog", "emu").index(image.label) for image in images]
    logits = np.zeros((count, 3), np.float32)
    logits[np.arange(count), numbers] = np.log(2 * shares / (1 - shares))
    save_file({"logits": logits}, folder / "logits.safetensors")
    return Catalogue(folder / "index.safetensors", folder / "logits.safetensors", ["cat", "dog", "emu"])


@pytest.fixture
def columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every list of images has a column: the last digit of a name."""

    def column(index: Index, name: str) -> tuple[np.ndarray, list[str]]:
        return np.array([int(image[-5]) for image in index.names()], np.int32), [f"p{digit}" for digit in range(10)]

    names = property(lambda index: ["patient"], lambda index, value: None)
    monkeypatch.setattr(Index, "column_names", names, raising=False)
    monkeypatch.setattr(Index, "column", column, raising=False)


@pytest.fixture
def gallery(tmp_path: Path, qtbot: QtBot) -> Gallery:
    new_gallery = Gallery()
    qtbot.addWidget(new_gallery)
    new_gallery.resize(620, 560)
    new_gallery.show()
    catalogue = make(tmp_path)
    new_gallery.show_catalogue(catalogue, np.ones(len(catalogue), bool), str(tmp_path))
    new_gallery.grid.setFocus()
    return new_gallery


def chosen(gallery: Gallery) -> list[int]:
    """Places in the grid of what is chosen."""
    return np.flatnonzero(gallery.choice.marks[gallery.grid.grid.rows]).tolist()


# --- filters ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter(), 60),
        (Filter(label="cat"), 20),
        (Filter(text="KÄFER"), 1),
        (Filter(text="Ka\u0308fer"), 1),
        (Filter(text="000"), 10),
        (Filter(text="*/cat/*"), 20),
        (Filter(text="*000?.png"), 10),
        (Filter(text="nobody"), 0),
        (Filter(column="patient", value="p3"), 6),
        (Filter(low=0.9), 6),
        (Filter(low=0.5, high=0.9), 24),
        (Filter(high=0.1), 6),
        (Filter(label="cat", text="00", high=0.5), 20),
    ],
)
def test_filters(wanted: Filter, count: int, tmp_path: Path, columns: None) -> None:
    catalogue = make(tmp_path)
    rows = catalogue.rows(wanted, np.ones(60, bool))
    assert len(rows) == count and (np.diff(rows) > 0).all()
    assert catalogue.rows(wanted, np.zeros(60, bool)).tolist() == []


def test_confidence_is_that_of_the_true_class(tmp_path: Path) -> None:
    confidence = make(tmp_path).confidence
    assert confidence is not None and np.allclose(confidence, (np.arange(60) + 0.3) / 60, atol=1e-5)
    (tmp_path / "logits.safetensors").write_bytes(b"cut short")
    assert Catalogue(tmp_path / "index.safetensors", tmp_path / "logits.safetensors", ["cat"]).confidence is None


def test_the_controls_filter(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.classes.setCurrentIndex(gallery.classes.findData("dog"))
    assert len(gallery.grid.grid.rows) == 20 and not gallery.columns.isVisible(), "there are no columns here"
    qtbot.keyClicks(gallery.search, "0001")
    qtbot.waitUntil(lambda: len(gallery.grid.grid.rows) == 1)
    gallery.search.clear()
    gallery.classes.setCurrentIndex(gallery.classes.findData("cat"))
    gallery.bands.setCurrentIndex(4)
    assert len(gallery.grid.grid.rows) == 6 and "6 shown" in gallery._shown.text()


def test_columns_filter_by_their_values(tmp_path: Path, qtbot: QtBot, columns: None) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    catalogue = make(tmp_path)
    gallery.show()
    gallery.show_catalogue(catalogue, np.ones(60, bool), str(tmp_path))
    gallery.columns.setCurrentIndex(1)
    gallery.values.setCurrentIndex(gallery.values.findData("p4"))
    assert len(gallery.grid.grid.rows) == 6
    gallery.columns.setCurrentIndex(0)
    assert len(gallery.grid.grid.rows) == 60 and not gallery.values.isVisible()


# --- choosing --------------------------------------------------------------------------------------------------------


def test_the_keyboard_alone(gallery: Gallery, qtbot: QtBot) -> None:
    grid = gallery.grid
    for key in (KEYS.Key_Home, KEYS.Key_Space, KEYS.Key_Right, KEYS.Key_Right, KEYS.Key_Return):
        qtbot.keyClick(grid, key)
    assert chosen(gallery) == [0, 2]
    qtbot.keyClick(grid, KEYS.Key_Down)
    assert grid.currentIndex().row() == 2 + grid.columns
    for _ in range(2):
        qtbot.keyClick(grid, KEYS.Key_Right, SHIFT)
    assert chosen(gallery) == [0, 2, *range(2 + grid.columns, 5 + grid.columns)]
    qtbot.keyClick(grid, KEYS.Key_Left, SHIFT)
    assert chosen(gallery) == [0, 2, 2 + grid.columns, 3 + grid.columns], "a stretch gets shorter again"
    qtbot.keyClick(grid, KEYS.Key_End)
    qtbot.keyClick(grid, KEYS.Key_Space)
    assert 59 in chosen(gallery)
    qtbot.keyClick(grid, KEYS.Key_Space)
    assert 59 not in chosen(gallery)


def test_all_that_is_shown_and_nothing_else(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.classes.setCurrentIndex(gallery.classes.findData("dog"))
    qtbot.keyClick(gallery.grid, KEYS.Key_A, CONTROL)
    assert gallery.choice.count() == 20
    gallery.classes.setCurrentIndex(gallery.classes.findData("cat"))
    assert gallery.choice.count() == 20 and chosen(gallery) == [], "a filter lets nothing go"
    gallery.classes.setCurrentIndex(0)
    qtbot.keyClick(gallery.grid, KEYS.Key_A, CONTROL | SHIFT)
    assert gallery.choice.count() == 0
    gallery.all.click()
    assert gallery.choice.count() == 60
    gallery.only.setCurrentIndex(1)
    assert len(gallery.grid.grid.rows) == 60


def test_undo_and_redo(gallery: Gallery, qtbot: QtBot) -> None:
    grid = gallery.grid
    qtbot.keyClick(grid, KEYS.Key_Home)
    qtbot.keyClick(grid, KEYS.Key_Space)
    qtbot.keyClick(grid, KEYS.Key_A, CONTROL)
    assert gallery.choice.count() == 60
    qtbot.keyClick(grid, KEYS.Key_Z, CONTROL)
    assert chosen(gallery) == [0] and gallery.redo.isEnabled()
    gallery.undo.click()
    assert chosen(gallery) == [] and not gallery.undo.isEnabled()
    gallery.redo.click()
    gallery.redo.click()
    assert gallery.choice.count() == 60 and not gallery.redo.isEnabled()


def click(gallery: Gallery, place: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    centre = gallery.grid.visualRect(gallery.grid.grid.index(place, 0)).center()
    QTest.mouseClick(gallery.grid.viewport(), Qt.MouseButton.LeftButton, modifier, centre)


def test_clicks(gallery: Gallery) -> None:
    click(gallery, 1)
    click(gallery, 4, SHIFT)
    click(gallery, 8)
    assert chosen(gallery) == [1, 2, 3, 4, 8]
    click(gallery, 8)
    assert chosen(gallery) == [1, 2, 3, 4]
    QTest.mouseClick(gallery.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert chosen(gallery) == [1, 2, 3, 4], "a click beside them lets nothing go"


def drag(gallery: Gallery, first: int, last: int, modifier: Qt.KeyboardModifier) -> None:
    port = gallery.grid.viewport()
    begin, end = (gallery.grid.visualRect(gallery.grid.grid.index(place, 0)).center() for place in (first, last))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, modifier, begin)
    QTest.mouseMove(port, (begin + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifier, end)


def test_a_rubber_band(gallery: Gallery) -> None:
    columns = gallery.grid.columns
    drag(gallery, 1, columns + 2, Qt.KeyboardModifier.NoModifier)
    assert chosen(gallery) == [1, 2, columns + 1, columns + 2]
    drag(gallery, columns + 2, 2, CONTROL)
    assert chosen(gallery) == [1, columns + 1], "with Ctrl it leaves them"
    gallery.choice.stack.undo()
    assert len(chosen(gallery)) == 4, "a band is one step"


def test_what_can_not_be_forgotten_can_not_be_chosen(gallery: Gallery, tmp_path: Path, qtbot: QtBot) -> None:
    catalogue = gallery._catalogue
    assert catalogue is not None
    similarity = np.linspace(0, 1, 60, dtype=np.float32)
    lock_mask = np.arange(60) % 2 == 1
    gallery.show_alikes(catalogue, similarity > 0.5, str(tmp_path), similarity, lock_mask)
    assert gallery.grid.grid.rows.tolist() == list(range(59, 29, -1)), "most similar first"
    qtbot.keyClick(gallery.grid, KEYS.Key_A, CONTROL)
    assert gallery.choice.count() == 15 and not gallery.choice.marks[lock_mask].any()
    assert "not used to train the model" in str(gallery.grid.grid.index(0, 0).data())
    captions = gallery.grid.grid.captions
    assert captions is not None and captions(59) == "100\xa0% unseen" and captions(58) == "98.3\xa0%"
    assert str(gallery.grid.grid.index(0, 0).data()).endswith("100\xa0% similar")


def test_screen_readers_are_told(gallery: Gallery) -> None:
    index = gallery.grid.grid.index(0, 0)
    assert "train/cat/0000.png, cat" in str(index.data()) and "its class 0.5" in str(index.data())
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    gallery.grid.grid.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert chosen(gallery) == [0]


def test_layout_is_one_arithmetic(gallery: Gallery) -> None:
    grid = gallery.grid
    for place in (0, 5, 13, 59):
        grid.scrollTo(grid.grid.index(place, 0))
        rect = grid.visualRect(grid.grid.index(place, 0))
        assert grid.viewport().rect().contains(rect) and grid.indexAt(rect.center()).row() == place
    grid.grid.show_rows(np.zeros(0, np.int64))
    assert grid.verticalScrollBar().maximum() == 0 and not grid.indexAt(QPoint(20, 20)).isValid()


# --- thumbnails ------------------------------------------------------------------------------------------------------


def test_thumbnails_come_for_what_is_in_view(gallery: Gallery, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: gallery.grid.pictures.image(int(gallery.grid.grid.rows[0])) is not None)
    gallery.grid.verticalScrollBar().setValue(gallery.grid.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: gallery.grid.pictures.image(int(gallery.grid.grid.rows[59])) is not None)


def test_memory_for_thumbnails_is_bounded(tmp_path: Path, qtbot: QtBot) -> None:
    for i in range(40):
        Image.new("RGB", (64, 64), (i, 0, 0)).save(tmp_path / f"{i}.png")
    one = 64 * 64 * 4
    pictures = Pictures(limit=10 * one)
    pictures.set_source(lambda number: str(tmp_path / f"{number}.png"), 64)
    for start in range(0, 40, 8):
        pictures.request(range(start, start + 8))
        qtbot.waitUntil(lambda first=start: all(pictures.image(n) is not None for n in range(first, first + 8)))
        assert pictures.cached_bytes() <= 10 * one
    assert pictures.image(0) is None, "the oldest went"
    pictures.set_source(None, 64)
    assert pictures.cached_bytes() == 0


def test_what_left_the_view_is_not_read(tmp_path: Path, qtbot: QtBot) -> None:
    calls: list[int] = []

    def path(number: int) -> str:
        calls.append(number)
        time.sleep(0.0005)  # as a disk takes
        return str(tmp_path / "none.png")

    pictures = Pictures()
    pictures.set_source(path, 64)
    for start in range(0, 4000, 40):  # scrolled through without a stop
        pictures.request(range(start, start + 40))
    qtbot.waitUntil(lambda: pictures.image(3999) is not None)
    pictures.stop()
    assert len(calls) < 2000, "most of it was never opened"
