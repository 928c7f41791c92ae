"""A line to read and copy: drawn with both its ends, copied whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from showing import shown

from megu_desktop.look.theme import Theme
from megu_desktop.widgets.fact_line import FactLine

PATH = "/home/somebody/projects/digits/export/classifier-without-a-class.safetensors"


def test_what_is_too_long_is_drawn_with_both_its_ends(qtbot, look: Theme):
    line = shown(qtbot, FactLine())
    line.setText(PATH)
    line.setFixedWidth(260)
    line.clearFocus()
    told = line.shown_text()
    assert told.startswith("/home/") and told.endswith(".safetensors") and "…" in told and line.toolTip() == PATH
    elided = line.grab().toImage()
    line.setText("x")
    assert line.shown_text() == "x" and line.grab().toImage() != elided
    line.setText(PATH)
    line.setFixedWidth(1000)
    assert line.shown_text() == PATH


def test_all_of_it_is_read_and_copied_but_not_changed(qtbot, look: Theme):
    line = shown(qtbot, FactLine(PATH))
    line.setFixedWidth(260)
    line.setFocus()
    assert line.shown_text() == PATH
    qtbot.keyClicks(line, "no")
    line.selectAll()
    line.setText(PATH)
    assert line.selectedText() == PATH, "told again, it stays selected"
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == PATH
