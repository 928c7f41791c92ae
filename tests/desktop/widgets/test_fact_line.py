"""A line to read and copy: drawn with both its ends, copied whole."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from showing import shown

from megu_desktop.look.theme import Theme
from megu_desktop.widgets.cards.fact_line import FactLine

PATH = "/srv/lab/projects/digits/export/classifier-without-a-class.safetensors"


def test_what_is_too_long_is_drawn_with_both_its_ends(qtbot, look: Theme):
    line = FactLine()
    shown(qtbot, line)
    line.setText(PATH)
    line.setFixedWidth(260)
    line.clearFocus()
    text = line.shown_text()
    assert text.startswith("/srv/") and text.endswith(".safetensors") and "…" in text
    picture = line.grab().toImage()
    line.setText("x")
    assert line.shown_text() == "x" and line.grab().toImage() != picture
    line.setText(PATH)
    line.setFixedWidth(1000)
    assert line.shown_text() == PATH


def test_its_tool_tip_tells_what_is_not_seen(qtbot, look: Theme):
    line = FactLine(PATH)
    shown(qtbot, line)
    for width, path in ((260, PATH), (1000, "")):
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.text())
        line.setFixedWidth(width)
        QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), line.mapToGlobal(QPoint(5, 5))))
        assert QToolTip.text() == path


def test_all_of_it_is_read_and_copied_but_not_changed(qtbot, look: Theme):
    line = FactLine(PATH)
    shown(qtbot, line)
    line.setFixedWidth(260)
    line.setFocus()
    assert line.shown_text() == PATH
    qtbot.keyClicks(line, "no")
    line.selectAll()
    line.setText(PATH)
    assert line.selectedText() == PATH, "told again, it stays selected"
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == PATH
