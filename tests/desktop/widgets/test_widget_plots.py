"""Plots: what is kept, what is drawn, and what is said of it."""

import numpy as np
import pytest
import samples
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QApplication,
)
from showing import shown

from megu_desktop.widgets.charts.accuracy_plot import place_names
from megu_desktop.widgets.charts.class_bars import ClassBars
from megu_desktop.widgets.charts.heat_cells import cell_text
from megu_desktop.widgets.charts.heat_map import HeatMap
from megu_desktop.widgets.charts.loss_plot import BUCKETS, LossPlot, Series
from megu_desktop.widgets.charts.plot import nice_top, step_ticks, value_ticks
from megu_desktop.widgets.charts.unit import figure, unit_for

NBSP = "\N{NO-BREAK SPACE}"
pytestmark = pytest.mark.usefixtures("look")


def test_the_loss_is_kept_whole_and_drawn_small(qtbot):
    plot = LossPlot("Loss", "should fall", 2, "guessing")
    qtbot.addWidget(plot)
    plot.reset(50_000)
    plot.append(list(range(40_000)), [float(i % 7) for i in range(40_000)])
    plot.append([40_000], [float("nan")])
    columns = plot.series()
    assert [len(column) for column in columns.values()] == [40_001] * 3
    assert columns["value"][6] == 6.0 and 2 < columns["smoothed"][-1] < 4
    assert len(plot._raw.getData()[0]) <= 2 * BUCKETS and len(plot._smooth.getData()[0]) <= 400
    assert plot.plot.item.vb.viewRange()[0] == [0, 50_000]
    assert plot._value.text() == f"{columns['smoothed'][-1]:.2f}"
    with pytest.raises(ValueError, match="values"):
        plot.append([1, 2], [1.0])


def test_the_reference_line_shows_with_its_name_once_it_has_a_value(qtbot):
    plot = shown(qtbot, LossPlot("Loss", "should rise", 1, "guessing"))
    plot.reset(10)
    assert not plot._reference_name.isVisible()
    plot.set_reference(2.3)
    assert plot._reference_name.isVisible() and plot._line.value() == 2.3
    assert plot.plot.item.vb.viewRange()[1][1] >= 2.3


def test_the_mean_has_no_bias_at_its_start_and_the_envelope_keeps_extremes():
    series = Series(8 * BUCKETS)
    series.append(list(range(16)), [5.0] * 16)
    assert series.arrays()[2] == pytest.approx([5.0] * 16)
    series.append([16, 17, 18, 19], [1.0, 9.0, 5.0, 4.0])
    steps, values = series.envelope()
    assert sorted(values[steps == 16]) == [1.0, 9.0]


@pytest.mark.parametrize(
    ("value", "top", "texts"),
    [
        (5.2, 6, ["0", "2", "4", "6"]),
        (0.55, 0.6, ["0", "0.2", "0.4", "0.6"]),
        (9, 10, ["0", "2.5", "5.0", "7.5", "10.0"]),
    ],
)
def test_axes_end_at_round_numbers_with_at_most_five_ticks(value, top, texts):
    end, step = nice_top(value)
    assert end == pytest.approx(top)
    assert [text for _, text in value_ticks(end, step)] == texts
    assert nice_top(float("nan")) == nice_top(0) == (1.0, 0.5)


def test_the_last_step_names_the_unit():
    assert [text for _, text in step_ticks(480, "steps")] == ["0", "120", "240", "360", "480 steps"]
    assert [text for _, text in step_ticks(2, "steps")] == ["0", "1", "2 steps"]


def test_the_accuracy_plot_says_how_it_stands(qtbot):
    plot = samples.accuracy_plot()
    qtbot.addWidget(plot)
    assert plot.plot.accessibleDescription() == (
        f"Recognised at step 280 of 480: eight 0{NBSP}%, the others 97.5{NBSP}%."
    )
    assert plot._now.text() == "At step 280", "training has gone on since"
    plot.extend([(320, None, 0.5)])
    series = plot.series()
    assert series["step"][-1] == 320 and series["forget"][-1] is None and series["keep"][-1] == 0.5
    plot.reset(10, "cat", "the others")
    assert plot.plot.accessibleDescription() == plot._now.text() == "Not measured yet"


def test_a_name_at_the_upper_right_corner_does_not_lie_on_its_own_curve():
    """The plot keeps some px free at its right: a name may reach into these rather than hide its curve."""
    area, high = (270.0, 310.0), 14.0
    keep, forget = (
        np.array([[0.0, 6.0], [180.0, 6.0], [270.0, 6.0]]),
        np.array([[0.0, 6.0], [50.0, 310.0], [270.0, 310.0]]),
    )
    (_, below), (_, above) = place_names([(66.0, high), (40.0, high)], [keep, forget], area)
    assert below > 6 and above + high < 310


def test_a_class_at_zero_keeps_a_foot_and_an_unknown_one_has_no_bar(qtbot):
    bars = shown(qtbot, samples.class_bars(), 640, 260)
    assert bars._forget_bars.opts["height"][0] * bars.plot.item.vb.height() / 1.04 == pytest.approx(3, abs=0.5)
    assert [zero.toPlainText() for zero in bars._zeros] == ["0"]
    assert len(bars._original.opts["height"]) == 9 and len(bars._keep_bars.opts["height"]) == 9
    assert not bars.scroll_bar.isVisible()
    with pytest.raises(ValueError, match="length"):
        bars.set_data(["a"], [], [], [])


def test_many_classes_are_scrolled_through(qtbot):
    bars = shown(qtbot, ClassBars(), 640, 260)
    names = [f"class {i}" for i in range(50)]
    bars.set_data(names, [0.5] * 50, [0.4] * 50, [])
    assert bars.scroll_bar.isVisible() and bars.scroll_bar.maximum() == 30
    bars.scroll_bar.setValue(30)
    assert bars.plot.item.vb.viewRange()[0] == pytest.approx([29.5, 49.5])


def test_the_keyboard_finds_a_cell_when_it_comes_to_the_map(look, qtbot) -> None:
    heat = shown(qtbot, HeatMap(), 400, 400)
    heat.set_matrix(["a", "b"], [[0.9, 0.2], [0.1, 0.8]], [])
    for cell, sentence in (((0, 0), "a recognised as itself: 0.90"), ((1, 0), "b taken for a: 0.10")):
        heat.plot.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
        assert (heat.plot.cell, heat.readout()) == (cell, sentence)
        heat.plot.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
        assert heat.readout() == ""
        qtbot.keyClick(heat.plot, Qt.Key.Key_Down)


def test_names_that_begin_alike_are_told_apart(look, qtbot) -> None:
    heat = shown(qtbot, HeatMap(), 400, 400)
    names = [f"a class with a long name {number}" for number in (1, 2)]
    heat.set_matrix(names, [[0.9, 0.2], [0.1, 0.8]], [])
    ((first, second),) = heat.plot.axes["left"]._tickLevels
    assert first[1] != second[1] and "…" in first[1]


def test_the_diagonal_is_not_on_the_scale_and_rows_may_be_missing(qtbot):
    heat = shown(qtbot, HeatMap(), 400, 400)
    heat.set_matrix(["a", "b", "c"], [[0.99, 0.2, 0.4], None, [0.1, None, 0.99]], ["a"])
    assert heat._scale.top_value == pytest.approx(0.4)
    assert heat.plot.axes["left"].marked == {"a"}
    heat.plot.setFocus()
    with qtbot.waitSignal(heat.cell_clicked) as blocker:
        qtbot.keyClick(heat.plot, Qt.Key.Key_Right)
        qtbot.keyClick(heat.plot, Qt.Key.Key_Return)
    assert blocker.args == [0, 1] and heat.readout() == "a taken for b: 0.20"
    qtbot.keyClick(heat.plot, Qt.Key.Key_Down)
    assert heat.readout() == "b recognised as itself: not known"
    with pytest.raises(ValueError, match="3 × 3"):
        heat.set_matrix(["a", "b", "c"], [[0.1]], [])


def test_a_click_tells_the_cell_under_it(qtbot):
    heat = shown(qtbot, HeatMap(), 400, 400)
    heat.set_matrix(["a", "b"], [[None, 0.2], [0.3, None]], [])
    QApplication.processEvents()
    place = heat.plot.mapFromScene(heat.plot.item.vb.mapViewToScene(QPointF(0.5, 1.5)))
    with qtbot.waitSignal(heat.cell_clicked) as blocker:
        qtbot.mouseClick(heat.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert blocker.args == [1, 0]
    assert [cell_text(value) for value in (0.474, 1.0, 0.0)] == [".47", "1.00", ".00"]


def test_rare_confusions_are_told_in_a_unit_that_tells_them(qtbot):
    heat = shown(qtbot, HeatMap(), 400, 400)
    heat.set_matrix(["a", "b"], [[0.998, 0.0021], [0.0004, 0.999]], [])
    assert "thousandths" in heat._caption.text()
    heat.plot.setFocus()
    qtbot.keyClick(heat.plot, Qt.Key.Key_Right)
    assert heat.readout() == "a taken for b: 2.1"
    qtbot.keyClick(heat.plot, Qt.Key.Key_Down)
    assert heat.readout() == "b recognised as itself: 1.00"
    heat.set_matrix(["a", "b"], [[0.9, 0.1], [0.2, 0.8]], [])
    assert not heat._caption.text()
    assert [unit_for(value) for value in (0.3, 0.002, 0.00001, 0.0)] == [1, 1000, 1_000_000, 1]
    assert [figure(0.0214, 1000), figure(0.00213, 1000), figure(0.3, 1)] == ["21", "2.1", "0.30"]
