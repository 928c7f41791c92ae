"""Names among figures and at the ends of curves: what belongs to what can be told."""

import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QLabel
from showing import shown

from megu.base.messages import catalogue
from megu.cli.sentences import few_warning, join_names
from megu.forget.rules import describe
from megu.project.schema import ForgetRule
from megu_desktop.text import joined, words
from megu_desktop.widgets.charts.accuracy_plot import AccuracyPlot
from megu_desktop.widgets.tables.bar_list import BarList, BarRow

pytestmark = pytest.mark.usefixtures("look")

MEASURED = {
    "at the start": [(0, 1.0, 0.98)],
    "at the start, crossed": [(0, 0.95, 0.99)],
    "the same": [(0, 0.5, 0.5)],
    "both at the top": [(0, 1.0, 1.0)],
    "at the foot": [(0, 0.02, 0.0)],
    "apart": [(0, 1, 0.98), (40, 0.5, 0.97), (80, 0.1, 0.97), (120, 0.0, 0.96)],
    "near": [(0, 0.98, 0.9), (40, 0.92, 0.91), (80, 0.90, 0.89), (120, 0.85, 0.88)],
    "at the end": [(0, 1, 0.98), (120, 0.3, 0.9), (240, 0.2, 0.25), (460, 0.0, 0.02)],
}


@pytest.mark.parametrize("measured", MEASURED.values(), ids=MEASURED.keys())
@pytest.mark.parametrize("names", [("“7”", "the others"), ("a class with a long name", "the others")])
def test_names_stand_at_their_own_curves(qtbot, measured, names):
    """With the first measurements each stood at the other's curve."""
    plot = AccuracyPlot()
    plot.resize(420, 260)
    shown(qtbot, plot)
    plot.reset(480, *names, measured)
    plot.grab()  # pyqtgraph takes new ranges when it is painted
    first, second = [
        item.mapRectToScene(item.boundingRect()) for item in plot.plot.item.items if isinstance(item, pg.TextItem)
    ]
    assert not first.intersects(second)
    view, room = plot.plot.item.vb, plot.plot.sceneRect()
    assert room.contains(first) and room.contains(second)
    ends = [view.mapViewToScene(pg.Point(measured[-1][0], value)) for value in measured[-1][1:]]
    if abs(ends[0].y() - ends[1].y()) > 1:
        higher = ends[0].y() < ends[1].y()
        assert (first.center().y() < second.center().y()) == higher, "the upper curve's name is the upper one"
    texts = [item.toPlainText() for item in plot.plot.item.items if isinstance(item, pg.TextItem)]
    assert texts == [f"● {names[0]}", f"■ {names[1]}"], "with the curve's own marker"


def test_names_move_with_the_size_of_the_plot(qtbot):
    plot = AccuracyPlot()
    plot.reset(480, "cat", "the others", MEASURED["near"])
    for width, height in ((900, 600), (300, 170)):
        plot.resize(width, height)
        shown(qtbot, plot).grab()
        boxes = [
            item.mapRectToScene(item.boundingRect()) for item in plot.plot.item.items if isinstance(item, pg.TextItem)
        ]
        assert not boxes[0].intersects(boxes[1])


@pytest.mark.parametrize(
    ("name", "quoted_name"),
    [
        ("7", True),
        ("3.5", True),
        ("class 7", True),
        ("tench, Tinca tinca", True),
        ("a/b ", True),
        ("eight", False),
        ("7th", False),
        ("a/b", False),
    ],
)
def test_a_name_that_reads_as_something_else_is_quoted(name, quoted_name):
    quotation = f"“{name}”" if quoted_name else name
    assert (
        catalogue.set_apart(name)
        == joined.set_apart(name)
        == words.class_list([name])
        == join_names([name])
        == quotation
    )


def test_a_class_called_by_a_number_is_told_from_its_figure(qtbot):
    plot = AccuracyPlot()
    plot.reset(10, words.class_list(["7"]), "the others", [(10, 0.0, 0.98)])
    assert "“7” 0" in plot.plot.accessibleDescription()
    bars = BarList("Nearest")
    bars.set_rows([BarRow("7", 0.4), BarRow("cat", 0.2)])
    qtbot.addWidget(bars)
    assert bars.accessibleDescription().startswith("“7” ")
    assert {"“7”", "cat"} <= {part.text() for part in bars.findChildren(QLabel)}
    assert words.class_list(["7", "8", "cat"]) == "“7”, “8” and cat"
    assert words.forget_names(ForgetRule(kind="chosen", count=20)) == ["20 chosen images"]
    assert words.class_list(["20 chosen images"]) == "20 chosen images", "no name"


def test_the_console_tells_them_apart_too():
    assert "“7” (12)" in few_warning("note_few", {"7": 12, "cat": 3})
    rule = ForgetRule(kind="subclass", classes=["7"], subclasses=["1", "b"])
    assert catalogue.sentence(*describe(rule)) == "“1”, b within “7”"
