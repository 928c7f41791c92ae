"""Whatever the window shows has passed the translator: told by a language that puts every text in brackets."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import scenes
from fake import DIGITS
from pseudo import CLOSE, OPEN, Pseudo, rest
from pyqtgraph import AxisItem
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QTabBar,
    QWidget,
)

from megu_desktop.look.theme import Theme
from megu_desktop.work import languages

WORD = re.compile(r"[^\W\d_]{3,}")
NAMES = {*DIGITS, *languages.LANGUAGES.values(), "Digits", "Leaf", "diseases", "without", "rust", "MeGU", "CNN"}
NAMES |= {"Desktop", "Small"}
"""Names that people, models and programs have, in every language the same."""
GIVEN = {"“Leaves” can’t be made here. Choose another folder.", "Traceback: ZeroDivisionError", "Sample project"}
"""What a scene says itself."""
DATA = re.compile(
    r"\S*[/\\]\S*|\S+\.(?:png|pt|safetensors|json|html|pdf|py)\b|\b[0-9a-f]{8,}\b|&[a-z]+;|<[^<>]*>"
    r"|^\s*(?:digits|export)\s*$"
)
"""Paths, files, fingerprints, the mark-up of rich text, and names of folders that stand for themselves."""


@pytest.fixture(autouse=True)
def pseudo(qapp: QApplication) -> Iterator[None]:
    Theme.install(qapp)
    languages.install_translators(qapp, [Pseudo(qapp)])
    yield
    languages.install_translators(qapp, [])


def texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text of a window with the widget it stands on, tool tips and what screen readers say included."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.window() is not root or not widget.isVisibleTo(root) or widget.objectName().startswith("qt_"):
            continue
        yield widget, widget.toolTip()
        yield widget, widget.accessibleName()
        yield widget, widget.accessibleDescription()
        if isinstance(widget, QGraphicsView):
            yield from ((widget, text) for text in _painted(widget))
        elif isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget, widget.placeholderText()
        elif isinstance(widget, QGroupBox):
            yield widget, widget.title()
        elif isinstance(widget, QTabBar):
            yield from ((widget, widget.tabText(tab)) for tab in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from ((widget, widget.itemText(row)) for row in range(widget.count()))
        elif isinstance(widget, QHeaderView):
            model, way = widget.model(), widget.orientation()
            yield from ((widget, str(model.headerData(part, way) or "")) for part in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from ((widget, text) for text in _cells(widget.model()))
    if isinstance(root, QMainWindow):
        yield from ((root.menuBar(), action.text()) for action in _actions(root.menuBar().actions()))


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), 30)):
        yield from (str(model.index(row, column).data() or "") for column in range(columns))


def _painted(plot: QGraphicsView) -> Iterator[str]:
    """The texts of a plot: what stands in it, and the names of its ticks."""
    for item in plot.scene().items():
        if isinstance(item, QGraphicsTextItem):
            yield item.toPlainText()
        elif isinstance(item, AxisItem):
            yield from (str(text) for level in item._tickLevels or () for _, text in level)


def _actions(actions: list[QAction]) -> Iterator[QAction]:
    for action in actions:
        yield action
        menu = action.menu()
        if menu is not None and hasattr(menu, "actions"):
            yield from _actions(menu.actions())  # type: ignore[attr-defined]


def untranslated(text: str, known_words: set[str]) -> list[str]:
    """Words of a text that stand outside of all brackets and are nobody's name."""
    return [word for word in WORD.findall(DATA.sub(" ", rest(text))) if word not in known_words]


def test_what_did_not_pass_the_translator_is_found() -> None:
    text = Pseudo().translate("context", "Forget {n} images")
    assert untranslated(text.format(n="12"), set()) == []
    assert untranslated(f"{text} by hand", set()) == ["hand"]
    assert len(text) >= 1.4 * len("Forget {n} images")
    assert untranslated(f"{OPEN}a {OPEN}b{CLOSE} c{CLOSE}three", set()) == ["three"]


ELSEWHERE = ("question", "guide")
"""Scenes whose texts are the test's own, or files of their own (`test_guide.py`)."""


@pytest.mark.parametrize("name", [*scenes.WINDOWS, *(name for name in scenes.DIALOGS if name not in ELSEWHERE)])
def test_every_text_was_translated(name: str, place: scenes.Place, tmp_path: Path) -> None:
    window = scenes.ALL[name](place)
    known_words = NAMES | set(WORD.findall(str(tmp_path)))
    each = [(type(widget).__name__, text) for widget, text in texts(window) if text not in GIVEN]
    untranslated_texts = [(kind, text) for kind, text in each if untranslated(text, known_words)]
    assert not untranslated_texts, "\n".join(f"{kind}: {text}" for kind, text in dict.fromkeys(untranslated_texts))
