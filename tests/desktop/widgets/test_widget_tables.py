"""Tables, lists, thumbnails and forms."""

import io
import threading
import zipfile
from pathlib import Path

import numpy as np
import pytest
import samples
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QWidget,
)
from showing import pixels, shown

from megu_desktop.look import tokens
from megu_desktop.widgets.basics import scrolling
from megu_desktop.widgets.basics.labels import Elided
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.forms.help_button import HelpButton
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader, draw_thumbnail, read_thumbnail
from megu_desktop.widgets.tables.bar_list import BarList, BarRow
from megu_desktop.widgets.tables.class_model import Column
from megu_desktop.widgets.tables.class_table import ClassRow, ClassTable
from megu_desktop.widgets.tables.compare_table import CompareRow, CompareTable

pytestmark = pytest.mark.usefixtures("look")


def test_classes_are_checked_by_space_and_by_a_click_on_the_name(qtbot):
    table = shown(qtbot, ClassTable(checkable=True), 640, 400)
    table.set_rows([ClassRow(name, 10, 5, 0.5) for name in ("cat", "dog")])
    calls = []
    table.checked_changed.connect(calls.append)
    model = table.view.model()
    table.view.setFocus()
    table.view.setCurrentIndex(model.index(1, Column.NAME))
    qtbot.keyClick(table.view, Qt.Key.Key_Space)
    place = table.view.visualRect(model.index(0, Column.NAME)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert calls == [["dog"], ["cat", "dog"]]
    with qtbot.assertNotEmitted(table.checked_changed):
        table.set_checked(["cat"])
    assert table.checked_names() == ["cat"]
    ink = model.index(0, Column.NAME).data(Qt.ItemDataRole.ForegroundRole)
    assert ink.name() == tokens.color("forget").lower()


def test_the_class_table_says_what_is_not_known_and_sorts_by_number(qtbot):
    table = shown(qtbot, ClassTable(), 640, 400)
    table.set_rows([ClassRow("a", 9, 5, 0.75), ClassRow("b", 1437, None), ClassRow("c", 100, 5, 1.0)])
    texts = [table.view.model().index(1, column).data() for column in Column]
    assert texts == ["b", None, "1,437", "–", "–"]
    table.view.sortByColumn(Column.TRAIN, Qt.SortOrder.DescendingOrder)
    assert [table.view.model().index(row, 0).data() for row in range(3)] == ["b", "c", "a"]
    with pytest.raises(IndexError):
        table.set_examples(3, [])


def test_a_table_of_a_thousand_classes_asks_for_the_examples_in_view_only(qtbot):
    table = ClassTable()
    with qtbot.waitSignal(table.examples_wanted) as blocker:
        table.set_rows([ClassRow(f"class {i}", 10, 5, 0.5) for i in range(1000)])
        shown(qtbot, table, 640, 500)
    assert blocker.args[0][0] == 0 and len(blocker.args[0]) < 20
    with qtbot.waitSignal(table.examples_wanted) as blocker:
        table.view.scrollToBottom()
    assert blocker.args[0][-1] == 999 and len(blocker.args[0]) < 20


def _save(path: Path, side: int = 8, fill: str = "#D4600F") -> Path:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(fill))
    assert image.save(str(path), "PNG")
    return path


def test_thumbnails_are_read_off_the_gui_thread_in_the_order_asked(qtbot, tmp_path, monkeypatch):
    threads = []
    real = read_thumbnail

    def spy(path, size):
        threads.append(threading.get_ident())
        return real(path, size)

    monkeypatch.setattr("megu_desktop.widgets.pictures.thumbnails.read_thumbnail", spy)
    paths = [_save(tmp_path / "big.png", 300), tmp_path / "missing.png", _save(tmp_path / "small.png")]
    loader = ThumbnailLoader()
    with qtbot.waitSignal(loader.loaded) as blocker:
        loader.request(("row", 3), paths, 48)
    key, images = blocker.args
    assert key == ("row", 3)
    assert [image.width() for image in images] == [48, 0, 8]
    assert threads and threading.get_ident() not in threads
    with qtbot.waitSignal(loader.loaded, timeout=100) as again:  # cached: nothing is read
        loader.request("again", paths, 48)
    assert [image.isNull() for image in again.args[1]] == [False, True, False] and len(threads) == 3
    loader.stop()


def test_the_thumbnail_cache_keeps_to_its_bound(qtbot, tmp_path):
    loader = ThumbnailLoader(cache_bytes=3 * 48 * 48 * 4)
    paths = [_save(tmp_path / f"{i}.png", 100) for i in range(8)]
    with qtbot.waitSignal(loader.loaded) as blocker:
        loader.request("all", paths, 48)
    assert len(blocker.args[1]) == 8 and 0 < loader.cached_bytes() <= 3 * 48 * 48 * 4
    loader.stop()


def test_a_drawing_that_calls_itself_a_picture_is_not_opened(tmp_path):
    trap = tmp_path / "trap.png"
    trap.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        encoding="utf-8",
    )
    assert read_thumbnail(str(trap), 48).isNull()
    trap.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert read_thumbnail(str(trap), 48).isNull()


@pytest.mark.parametrize("form", ["png", "jpeg", "tiff", "bmp", "webp", "gif"])
def test_images_in_an_archive_are_shown(form, tmp_path):
    content = io.BytesIO()
    Image.new("RGB", (90, 60), (200, 10, 10)).save(content, form)
    with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
        archive.writestr("cat/0.png", content.getvalue())  # named as it is not: the content tells
    image = read_thumbnail(str(tmp_path / "set.zip" / "cat" / "0.png"), 48)
    assert (image.width(), image.height()) == (48, 32) and image.pixelColor(24, 16).red() > 190


def test_small_images_are_enlarged_without_smoothing():
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    for x in range(2):
        for y in range(2):
            image.setPixelColor(x, y, QColor("white" if x == y else "black"))
    canvas = QImage(26, 26, QImage.Format.Format_ARGB32)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    draw_thumbnail(painter, canvas.rect(), image)
    painter.end()
    inner = pixels(canvas)[3:-3, 3:-3, 0]
    assert set(np.unique(inner)) == {0, 255}


def test_a_bar_list_scales_its_bars_to_the_largest(qtbot):
    bars = BarList("Nearest to eight", "eight")
    qtbot.addWidget(bars)
    bars.set_rows([BarRow("nine", 0.47), BarRow("two", 0.0)])
    bars.set_rows([])
    bars.set_rows([BarRow("nine", 0.4), BarRow("two", 0.2)])
    assert bars.accessibleDescription() == "nine 0.40, two 0.20"
    shares = [bar._share for bar in bars.findChildren(QWidget) if hasattr(bar, "_share")]
    assert shares[-2] == pytest.approx(2 * shares[-1]) and 0.9 < shares[-2] <= 1


def test_the_compare_table_does_not_go_back_and_forth_with_a_scroll_bar(qtbot, monkeypatch):
    """In columns, long verdicts are higher than the window; flowing, beside the bar, they are not, and the bar goes."""
    inner, table = scrolling.Column(), CompareTable()
    add_to(inner.column(), table, 0)
    area = shown(qtbot, scrolling.Scrolling(inner), 900, 3000)
    table.set_columns(["Original", "Unlearned", "Retrained"])
    sentence = "Within the range of the retrained models, as far as so few images can tell. " * 4
    table.set_rows([CompareRow("Is it known?", "why", [("97 %", "85 to 99")] * 3, "good", sentence)] * 6)
    around, (_, height) = area.width() - table.width(), table._shape
    heights = []
    for width in (height, height - 12):
        area.resize(width + around, 3000)
        qtbot.wait(20)
        heights.append(inner.minimumSizeHint().height())
    assert heights[0] > heights[1] + 20, "or nothing is tried here"
    calls = []
    build = CompareTable._build_columns
    monkeypatch.setattr(CompareTable, "_build_columns", lambda self: calls.append(1) or build(self))
    area.resize(height + around, sum(heights) // 2)
    qtbot.wait(100)
    calls.clear()
    qtbot.wait(300)
    assert not calls


def test_the_compare_table_wants_a_cell_for_each_column_and_explains_its_questions(qtbot):
    table = shown(qtbot, samples.compare_table(), 900)
    with pytest.raises(ValueError, match="cells"):
        table.set_rows([CompareRow("How?", "why", [("1", "")])])
    button = table.findChildren(HelpButton)[0]
    assert button.accessibleDescription() == "Accuracy." and "know the rest" in button.accessibleName()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    popup = QApplication.activePopupWidget()
    assert popup is not None and popup.accessibleName() == "Accuracy."
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    strong = [text.text() for text in table.findChildren(QLabel) if text.font().bold() and text.isVisible()]
    assert strong == ["Unlearned", *["0 %"] * 5]


def test_recent_projects_open_by_enter_and_leave_the_list_by_delete(qtbot):
    recent = shown(qtbot, samples.recent_list())
    row = recent.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
    row = next(widget for widget in row if widget.accessibleName().startswith("Leaf diseases"))
    with qtbot.waitSignal(recent.opened) as blocker:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    with qtbot.waitSignal(recent.removed) as signal:
        qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert blocker.args == signal.args == ["/a"]
    assert [action.text() for action in row.menu().actions()] == ["Open", "Remove from list"]


def test_the_sample_card_starts_by_keyboard(qtbot):
    card = shown(qtbot, samples.sample_card())
    with qtbot.waitSignal(card.started):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)


def test_a_line_without_room_ends_in_an_ellipsis_and_keeps_its_whole_text(qtbot):
    text = shown(qtbot, Elided("a rather long name of a folder"), 60, 20)
    text.grab()
    assert text.toolTip() == text.text()
    text.resize(400, 20)
    text.grab()
    assert text.toolTip() == ""


def test_a_form_reads_bounds_kinds_and_defaults_from_the_fields(qtbot):
    form = shown(qtbot, samples.form())
    assert form.values() == samples.Settings().model_dump()
    assert form.control("steps").widget.maximum() == 100_000
    assert form.control("steps").widget.accessibleName() == "Steps (steps)"
    assert form.control("rate").widget.text() == "0.01"
    assert form.is_valid()


def test_a_value_that_does_not_fit_is_told_in_its_place(qtbot):
    form = shown(qtbot, samples.form())
    line = form.control("rate").widget
    line.selectAll()
    with qtbot.waitSignal(form.changed):
        qtbot.keyClicks(line, "3")
    assert not form.is_valid()
    assert form.problem("rate") == "Learning rate ranges from 0 to 1." and form._rows["rate"].problem.isVisible()
    qtbot.keyClick(form._rows["rate"]._reset, Qt.Key.Key_Space)
    assert form.is_valid() and form.values()["rate"] == 0.01 and not form._rows["rate"].problem.isVisible()
    line.setText("fast")
    assert not form.is_valid()


def test_a_form_is_filled_at_once_and_shows_advanced_fields_on_request(qtbot):
    form = shown(qtbot, samples.form())
    calls = []
    form.changed.connect(lambda: calls.append(1))
    form.set_values({"target": "hard", "augment": False, "limit": 20, "rate": 1e-5, "unknown": 1})
    assert len(calls) == 1
    assert form.values() | {"target": "hard", "augment": False, "limit": 20, "rate": 1e-5} == form.values()
    seed = form.control("seed").widget
    assert not seed.isVisible()
    qtbot.keyClick(form._more, Qt.Key.Key_Space)
    assert seed.isVisible()
