"""The pictures of the comparison: made when asked, looked at closely, saved without names; and trying the new model."""

import csv
from pathlib import Path

import fake
import numpy as np
import pictures
import pytest
import run_results
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from test_compare_page import compared

from megu.base.errors import ImagesError
from megu.base.events import Answered
from megu.compare.stage_pictures import ARRAYS, RETAIN, UNSEEN
from megu_desktop.look import tokens
from megu_desktop.pages.compare import charts
from megu_desktop.pages.compare.page import ComparePage
from megu_desktop.pages.compare.picture_tabs import ChangedAnswers
from megu_desktop.widgets.charts.chart import SaveBar, number_classes, with_suffix, write
from megu_desktop.widgets.charts.plot import ZoomPlot
from megu_desktop.widgets.charts.side_by_side import Dots, FeatureMap, Group, stamp

TITLES = ("Original", "This run")
NAMES = ["alice", "bob", *fake.DIGITS[2:]]
"""Classes that are persons."""
COUNT = 2 * len(fake.DIGITS) * fake.EXAMPLES
"""Images in the folder of the made project."""


@pytest.fixture
def work(tmp_path, qtbot):
    result = fake.FakeWork(fake.make_project(tmp_path))
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot, look):
    result = ComparePage(work)
    qtbot.addWidget(result)
    result.resize(1040, 700)
    result.show()
    return result


def all_charts():
    arrays = pictures.drawn(names=NAMES)
    result = run_results.compare_result("nine")
    result = {**result, "class_names": NAMES, "forget_classes": [NAMES[-1]]}
    result["per_class"] = [{**row, "name": name} for row, name in zip(result["per_class"], NAMES, strict=True)]
    return [
        charts.bars_chart(result, TITLES),
        charts.confusions_chart(arrays, TITLES),
        charts.map_chart(arrays, TITLES, "map"),
        charts.map_chart(arrays, TITLES, "tsne"),
        charts.histograms_chart(arrays, TITLES),
        charts.changed_chart(arrays),
    ]


# --- on the page -----------------------------------------------------------------------------------------------------


def test_the_pictures_are_made_when_asked_and_then_shown(page, work):
    run = compared(work, page)
    tabs = page.view.tabs
    titles = [tabs.tabText(number) for number in range(tabs.count())]
    assert titles == ["By class", "Confusions", "Feature map", "Confidence", "Changed answers", "Try the new model"]
    tabs.setCurrentIndex(2)
    assert tabs.pictures["map"].currentIndex() == 0 and "don’t exist yet" in tabs.pictures["map"].reason.text()
    tabs.pictures["map"].button.click()
    assert work.jobs == [("compare", ["pictures"])] and page.progress._task.text() == "Creating the charts"
    assert not tabs.pictures["map"].button.isEnabled()
    folder = fake.publish(work.project, "pictures", pictures.told(COUNT), run)
    (folder / ARRAYS).write_bytes(pictures.packed(COUNT))
    work.finish()
    page.refresh()
    assert all(tab.currentIndex() == 1 for tab in tabs.pictures.values())
    assert [tabs.kind.itemData(number) for number in range(tabs.kind.count())] == ["map", "tsne"]
    assert len(tabs.map.dots[0]._points) == COUNT
    assert "standard deviations" in tabs.map.plots[0].accessibleDescription()
    tabs.kind.setCurrentIndex(1)
    tabs.kind.activated.emit(1)
    assert len(tabs.map.dots[1]._points) == COUNT // 2


def test_a_model_without_features_says_why_there_is_no_map(page, work):
    run = compared(work, page)
    folder = fake.publish(work.project, "pictures", pictures.told(COUNT, mapped=False), run)
    (folder / ARRAYS).write_bytes(pictures.packed(COUNT))
    page.refresh()
    tab = page.view.tabs.pictures["map"]
    assert tab.currentIndex() == 0 and "no map" in tab.reason.text() and not tab.button.isVisibleTo(tab)
    assert page.view.tabs.pictures["confusions"].currentIndex() == 1


def test_nothing_is_cut_off_in_a_small_window(page, work, qtbot):
    run = compared(work, page)
    folder = fake.publish(work.project, "pictures", pictures.told(COUNT), run)
    (folder / ARRAYS).write_bytes(pictures.packed(COUNT))
    page.refresh()
    page.resize(720, 640)
    for number in range(page.view.tabs.count()):
        page.view.tabs.setCurrentIndex(number)
        qtbot.waitUntil(lambda: page.scroll_area.horizontalScrollBar().maximum() == 0, timeout=4000)


# --- changed answers -------------------------------------------------------------------------------------------------


def test_changed_answers_come_in_pages_with_both_answers(qtbot, look):
    arrays, calls = pictures.drawn(2000), []
    gallery = ChangedAnswers()
    qtbot.addWidget(gallery)
    gallery.show_arrays(arrays, lambda numbers: calls.append(numbers) or [Path("none")] * len(numbers))
    changed_rows = arrays.changed(RETAIN)
    assert f"{len(changed_rows)} of" in gallery.message.text() and len(changed_rows) > 48
    assert calls == [changed_rows[:24].tolist()] and "one → two" in gallery.accessibleDescription()
    assert not gallery.earlier.isEnabled()
    gallery.later.click()
    assert gallery.shown_images() == changed_rows[24:48].tolist() and gallery.earlier.isEnabled()
    gallery.part.setCurrentIndex(1)
    gallery.part.activated.emit(1)
    assert gallery.shown_images() == [], "no unseen image changed"
    assert gallery.message.text().startswith("The answer changed for 0 of 400")
    assert set(arrays.arrays["role"][arrays.changed(RETAIN, UNSEEN)]) == {RETAIN}


# --- looking closely -------------------------------------------------------------------------------------------------


def test_points_are_drawn_where_they_lie_and_what_goes_lies_on_top(qtbot, look):
    dots = Dots([Group(2, "square", 3), Group(1, "circle", 5)])
    dots.set_points(np.array([[10.0, 10.0], [30.0, 20.0], [30.0, 20.0]]), np.array([0, 1, 0]))
    x, y = np.array([10.0, 30.0, 30.0]), np.array([10.0, 20.0, 20.0])
    image = dots._render(x, y, 40, 30, 1.0)
    assert image.pixelColor(10, 10) == QColor(tokens.plot_color(2))
    assert image.pixelColor(30, 20) == QColor(tokens.plot_color(1)) and image.pixelColor(20, 20).alpha() == 0
    assert dots._render(x - 100, y, 40, 30, 1.0).pixelColor(0, 0).alpha() == 0, "what lies outside is left out"
    assert dots.nearest(10.5, 10, (2, 2)) == 0 and dots.nearest(20, 15, (2, 2)) is None


def test_markers_differ_in_shape():
    assert len({frozenset(stamp(shape, 6)) for shape in ("circle", "square", "triangle")}) == 3
    assert len(stamp("square", 3)) == 9 and len(stamp("circle", 5)) < 25


def test_a_plot_zooms_by_keyboard_and_comes_back(qtbot, look):
    plot = ZoomPlot("A map")
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.show()
    plot.set_whole_range((0.0, 10.0), (0.0, 5.0))
    whole = plot.item.vb.viewRange()
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    near = plot.item.vb.viewRange()
    assert near[0][1] - near[0][0] < whole[0][1] - whole[0][0]
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.item.vb.viewRange()[0][0] > near[0][0]
    QTest.keyClick(plot, Qt.Key.Key_0)
    assert plot.item.vb.viewRange() == whole
    assert plot.focusPolicy() == Qt.FocusPolicy.StrongFocus and plot.accessibleName() == "A map"


def test_a_point_under_the_cursor_is_told_of_without_the_name_of_its_file(qtbot, look):
    arrays, widget = pictures.drawn(), FeatureMap(TITLES)
    qtbot.addWidget(widget)
    widget.resize(900, 400)
    widget.show()
    charts.fill_map(widget, arrays, "map")
    x, y = map(float, arrays.arrays["map_before"][7])
    widget.plots[0].pointed.emit(x, y)
    assert widget.readout.text().startswith("seven, to keep: answer before seven (")
    widget.plots[0].left.emit()
    assert widget.readout.text() == ""


def test_histograms_have_one_scale_and_tell_of_a_bin(qtbot, look):
    chart = charts.histograms_chart(pictures.drawn(), TITLES)
    widget = chart.draw(fake.DIGITS)
    qtbot.addWidget(widget)
    assert widget.plots[0]._whole_range == widget.plots[1]._whole_range
    assert all(share.sum() == pytest.approx(1) for one in widget.shares for share in one.values())
    widget.plots[0].pointed.emit(0.97, 0.1)
    assert widget.readout.text().startswith("95 to 100") and "To forget" in widget.readout.text()
    assert "with a confidence above" in widget.plots[1].accessibleDescription()


# --- saving ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(6))
def test_a_chart_is_saved_without_names_unless_wanted(number, tmp_path, qtbot, look):
    chart = all_charts()[number]
    bar = SaveBar(lambda: chart)
    qtbot.addWidget(bar)
    assert not bar.named.isChecked()
    for kind in chart.kinds:
        bar.save(tmp_path / f"plain{kind}")
        assert bar.message.text() == f"Saved: plain{kind}"
    rows = list(csv.reader((tmp_path / "plain.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) > 2 and all(len(row) == len(rows[0]) for row in rows)
    bar.named.setChecked(True)
    bar.save(tmp_path / "named.csv")
    plain, named_text = ((tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig") for name in ("plain", "named"))
    assert "alice" in named_text and "alice" not in plain and ".png" not in plain + named_text and "01" in plain
    if chart.draw is None:
        return
    drawing = (tmp_path / "plain.svg").read_text(encoding="utf-8")
    assert "alice" not in drawing and QSvgRenderer(str(tmp_path / "plain.svg")).isValid()
    image = QImage(str(tmp_path / "plain.png"))
    assert (
        image.width() >= 1200
        and len({image.pixel(x, y) for x in range(0, image.width(), 9) for y in (40, 80, 200)}) > 2
    )


def test_a_drawing_holds_the_points_as_vectors(tmp_path, qtbot, look):
    write(all_charts()[2], tmp_path / "map.svg", number_classes(NAMES))
    drawing = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert drawing.count(tokens.plot_color(1).lower()) + drawing.count(tokens.plot_color(1)) > 0
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(str(tmp_path / "map.svg")).render(painter)
    painter.end()
    color = QColor(tokens.plot_color(1)).rgb()
    assert sum(image.pixel(x, y) == color for x in range(640) for y in range(60, 360)) > 20


def test_a_file_gets_the_ending_that_was_chosen():
    kinds = (".png", ".svg", ".csv")
    assert with_suffix(Path("a/map"), "Vector graphic (*.svg)", kinds) == Path("a/map.svg")
    assert with_suffix(Path("a/map.csv"), "Vector graphic (*.svg)", kinds) == Path("a/map.csv")
    assert number_classes(["x"] * 12)[0] == "01"


def test_a_place_that_cannot_be_written_is_said(tmp_path, qtbot, look):
    (tmp_path / "file").write_text("", encoding="utf-8")
    bar = SaveBar(lambda: all_charts()[5])
    qtbot.addWidget(bar)
    bar.save(tmp_path / "file" / "table.csv")
    assert bar.message.text() and "Saved" not in bar.message.text()


# --- trying the new model --------------------------------------------------------------------------------------------


def test_an_image_is_shown_to_both_models(page, work, tmp_path):
    run = compared(work, page)
    path = tmp_path / "mine.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(path))
    panel = page.view.tabs.try_model
    panel.card.chosen.emit(str(path))
    assert work.jobs == [("answer", [])] and work.asked == (run, path)
    assert not panel.card.button.isEnabled() and not page.progress.isVisible()
    work.say(Answered([["eight", 0.98], ["three", 0.01]], [["three", 0.7], ["eight", 0.1]]))
    work.finish()
    assert panel.answers[0].accessibleDescription() == "eight 98.0\N{NO-BREAK SPACE}%, three 1.0\N{NO-BREAK SPACE}%"
    assert panel.answers[1].accessibleDescription().startswith("three 70.0")
    assert panel.card.button.isEnabled()


def test_an_image_that_cannot_be_read_is_said(page, work, tmp_path):
    compared(work, page)
    page.try_image(str(tmp_path / "torn.png"))
    work.finish(ImagesError("answer_unreadable", name="torn.png"))
    assert "torn.png" in page.view.tabs.try_model.message.text()
    assert page.failure is None, "the comparison stands"
