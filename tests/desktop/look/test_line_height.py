"""Each widget with a line of text is as high as the font needs, whichever it is: nothing below the line is cut."""

from collections.abc import Iterator

import numpy as np
import pytest
import scenes
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem, QTabWidget
from pytestqt.qtbot import QtBot
from showing import pixels, shown

from megu_desktop.look.text import line_height, role_font
from megu_desktop.look.theme import Theme
from megu_desktop.pages.images.class_order import OrderCard
from megu_desktop.pages.record.request_table import RequestTable
from megu_desktop.widgets.frame.rail import StepList
from megu_desktop.widgets.frame.step_delegate import StepView
from megu_desktop.widgets.tables.class_table import ClassRow, ClassTable

TIMES = 3.0


@pytest.fixture
def large(qapp: QApplication, look: Theme) -> Iterator[None]:
    """Text of three times its size."""
    usual = qapp.font()
    font = QFont(usual)
    font.setPointSizeF(TIMES * usual.pointSizeF())
    qapp.setFont(font)
    look.changed.emit()
    yield
    qapp.setFont(usual)
    look.changed.emit()


def needed() -> int:
    return QFontMetrics(role_font("body")).height()


def test_the_usual_font_changes_no_height(look: Theme) -> None:
    assert [line_height(px) for px in (32, 36, 40)] == [32, 36, 40]


def test_rows_and_head_of_the_table_of_classes(large: None, qtbot: QtBot) -> None:
    table = ClassTable()
    table.set_rows([ClassRow("zig zag", 10, 5, 0.5)] * 3)
    shown(qtbot, table, 900, 600)
    assert min(table.view.rowHeight(0), table.view.horizontalHeader().height()) > needed()
    assert table.view.height() >= 3 * table.view.rowHeight(0) + table.view.horizontalHeader().height()


def test_they_follow_the_font(qtbot: QtBot, look: Theme, request: pytest.FixtureRequest) -> None:
    table = ClassTable()
    table.set_rows([ClassRow("zig zag", 10, 5, 0.5)] * 3)
    shown(qtbot, table, 900, 600)
    before = table.maximumHeight()
    request.getfixturevalue("large")
    assert table.view.rowHeight(0) > needed() and table.maximumHeight() > before


def test_rows_of_the_order_of_classes(large: None) -> None:
    card = OrderCard()
    card._order = ["zig zag", "gap"]
    card._fill(None, True)
    assert card.table.rowHeight(0) > needed()
    assert card.table.height() > 2 * card.table.rowHeight(0) + card.table.horizontalHeader().height()


def test_rows_of_requests(large: None, place: scenes.Place) -> None:
    table = scenes.DIALOGS["requests"](place).findChild(RequestTable)
    assert isinstance(table, RequestTable)
    assert all(table.visualItemRect(row).height() > needed() for row in table.items())
    assert table.minimumSizeHint().height() > table.header().sizeHint().height() + 3 * needed()


def test_tabs(large: None, qtbot: QtBot) -> None:
    tabs = QTabWidget()
    tabs.addTab(QLabel("Aging"), "Aging")
    shown(qtbot, tabs, 400)
    assert tabs.tabBar().tabRect(0).height() >= tabs.tabBar().fontMetrics().height()


def test_a_step_of_the_rail_is_painted_within_its_row(large: None, qtbot: QtBot) -> None:
    steps, above = StepList(), 50
    qtbot.addWidget(steps)
    steps.steps.set_steps([StepView("ÉÄg", "todo", "Ägj")])
    option, index = QStyleOptionViewItem(), steps.steps.index(0)
    high = steps.itemDelegate().sizeHint(option, index).height()
    option.rect = QRect(0, above, 400, high)  # type: ignore[attr-defined]
    picture = QImage(400, high + 2 * above, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    steps.itemDelegate().paint(painter, option, index)
    painter.end()
    rows = np.flatnonzero(pixels(picture).any(axis=(1, 2)))
    assert rows[0] >= above and rows[-1] < above + high
