"""A page that shows much is placed once, and where it may wait in a turn of its own; nothing stays out of place."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from megu_desktop.widgets.frame.base_page import Page


class Placings(QObject):
    """Counts how often what it watches was given a place."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        return False


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    new_page = Page()
    new_page.parts = [QLabel(f"Part {number}") for number in range(20)]  # type: ignore[attr-defined]
    for part in new_page.parts:  # type: ignore[attr-defined]
        new_page.content.addWidget(part)
        part.hide()
    new_page.last = QLabel("Last")  # type: ignore[attr-defined]
    new_page.content.addWidget(new_page.last)  # type: ignore[attr-defined]
    new_page.content.addStretch()
    new_page.resize(600, 900)
    qtbot.addWidget(new_page)
    new_page.show()
    qtbot.waitExposed(new_page)
    QApplication.processEvents()
    return new_page


def show_all(page: Page) -> None:
    for part in page.parts:  # type: ignore[attr-defined]
        part.show()


def placed(page: Page) -> bool:
    return page.last.y() > page.parts[-1].y() > page.parts[0].y() and page.inner.updatesEnabled()  # type: ignore[attr-defined]


def test_parts_are_placed_once_however_many_are_shown(page: Page) -> None:
    placings = Placings(page.last)  # type: ignore[attr-defined]
    show_all(page)
    assert placings.count >= 20, "or Qt places them once by itself, and this is not needed"
    for part in page.parts:  # type: ignore[attr-defined]
        part.hide()
    QApplication.processEvents()
    placings.count = 0
    with page.settling():
        show_all(page)
        assert placings.count == 0
    assert placed(page) and placings.count == 1


def test_later_means_in_a_turn_of_its_own(page: Page, qtbot: QtBot) -> None:
    with page.settling(later=True):
        with page.settling():  # the outer one places them
            show_all(page)
        assert not placed(page)
    assert not placed(page)
    qtbot.waitUntil(lambda: placed(page))


def test_an_error_leaves_nothing_out_of_place(page: Page) -> None:
    with pytest.raises(ZeroDivisionError), page.settling():
        show_all(page)
        raise ZeroDivisionError
    assert placed(page)


def test_a_hidden_page_is_placed_at_once(page: Page) -> None:
    page.hide()
    with page.settling(later=True):
        show_all(page)
    assert page.inner.updatesEnabled()
    page.show()
    assert placed(page)
