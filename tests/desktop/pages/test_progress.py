"""Running work in the window: what it is doing, a bar that moves by the clock, and Stop that stays in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from megu.base.events import LossPoint, Progress, Started
from megu.base.messages.tasks import TASKS
from megu.project.measured_speeds import Speeds
from megu.project.progress import Course
from megu_desktop.text.numbers import NBSP
from megu_desktop.widgets.cards.progress_card import LATE, Pinned, ProgressCard, format_count
from megu_desktop.widgets.frame.base_page import Page


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def card(qtbot, clock: Clock) -> ProgressCard:
    progress_card = ProgressCard()
    qtbot.addWidget(progress_card)
    progress_card.course = Course(Speeds(), clock)
    progress_card.begin("Reading")
    progress_card.show()
    return progress_card


def decoding(done: int) -> Progress:
    return Progress(done, 2062, "unit_images", "task_decoding")


def test_one_label_for_one_thing(card: ProgressCard, clock: Clock) -> None:
    card.take([Started("baseline", "key"), decoding(0)])
    clock.now += 5
    card.take([decoding(542)])
    assert card.texts() == (
        "Decoding the images",
        "Image 542 of 2,062",
        "About 14 s left".replace("14 s", f"14{NBSP}s"),
    )
    bar = card.bar()[0]
    card.take([Progress(0, 60, "unit_ways", "task_ways")])
    assert card.texts()[:2] == ("Trying ways of preprocessing", "") and card.bar()[0] < bar
    clock.now += 5
    card.take([Progress(12, 60, "unit_ways", "task_ways")])
    assert card.texts()[1] == "12 of 60 usual ways"


def test_the_bar_moves_while_nothing_is_reported(qtbot, card: ProgressCard, clock: Clock) -> None:
    card.take([Progress(0, 45_000_000, "unit_bytes", "task_opening")])
    before = card.bar()[0]
    clock.now += 1
    qtbot.waitUntil(lambda: card.bar()[0] > before)
    assert card.texts()[0] == "Opening the model" and card.texts()[2], "the time left is known at once"


def test_a_page_has_words_of_its_own_for_a_task(card: ProgressCard) -> None:
    card.name_task("task_training", "Forgetting eight, keeping the rest")
    card.take([LossPoint(3, 300, 0.1, 0.2)])
    assert card.texts()[:2] == ("Forgetting eight, keeping the rest", "Step 3 of 300")


def test_every_unit_is_named() -> None:
    units = [code for code in TASKS if code.startswith("unit_")]
    for unit in [*units, "unit_images", "unit_files", "unit_questions", "unit_rows", "unit_ways", "unit_steps"]:
        assert format_count(312, 2062, unit), unit
    assert format_count(45_000_000, 90_000_000, "unit_bytes") == f"45.0{NBSP}MB of 90.0{NBSP}MB"


def test_work_that_is_over_at_once_is_not_shown_as_work(qtbot, card: ProgressCard) -> None:
    card.hide()
    card.show_if_long(True)
    card.show_if_long(False)
    qtbot.wait(LATE + 100)
    assert card.isHidden()
    card.show_if_long(True)
    qtbot.waitUntil(card.isVisible)


@pytest.fixture
def page(qtbot, card: ProgressCard) -> Page:
    """A page that is much higher than the window, its card at the top."""
    return paged(qtbot, card, card, tall())


def paged(qtbot, card: ProgressCard, *parts: QWidget) -> Page:
    page_of_cards = Page()
    for part in parts:
        page_of_cards.content.addWidget(part)
    page_of_cards.pin(card)
    card.page = page_of_cards  # type: ignore[attr-defined]  # as long as the card, which is closed after it
    qtbot.addWidget(page_of_cards)
    page_of_cards.resize(900, 500)
    page_of_cards.show()
    qtbot.waitExposed(page_of_cards)
    return page_of_cards


def tall() -> QWidget:
    filling = QLabel("much")
    filling.setMinimumHeight(3000)
    return filling


def scrolled(qtbot, page: Page, to: int) -> Pinned:
    page.scroll_area.verticalScrollBar().setValue(to)
    qtbot.wait(20)
    [strip] = page.findChildren(Pinned)
    return strip


def test_stop_stays_in_sight_when_the_page_is_scrolled(qtbot, page: Page, card: ProgressCard, clock: Clock) -> None:
    assert not scrolled(qtbot, page, 0).isVisible(), "the card itself is seen"
    card.take([decoding(0)])
    clock.now += 5
    card.take([decoding(542)])
    strip = scrolled(qtbot, page, 2000)
    assert strip.isVisible() and strip.geometry().bottom() <= page.rect().bottom()
    assert strip.texts() == card.texts() and strip.bar.value() == card.bar()[0]
    assert page.scroll_area.verticalScrollBar().value() == 2000, "what is looked at stays where it is"
    clock.now += 5
    card.take([decoding(1000)])
    assert strip.texts()[1] == "Image 1,000 of 2,062"
    with qtbot.waitSignal(card.stop):
        qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    card.set_button_enabled(False)
    assert not strip.button.isEnabled(), "a stop is under way"
    assert not scrolled(qtbot, page, 0).isVisible()


def test_the_strip_goes_with_the_work(qtbot, page: Page, card: ProgressCard) -> None:
    strip = scrolled(qtbot, page, 2000)
    assert strip.isVisible()
    card.set_running(False)
    assert not strip.isVisible(), "what rests is resumed where it stands"
    card.set_running(True)
    assert strip.isVisible()
    card.hide()
    assert not strip.isVisible()


def test_a_card_below_the_fold_has_its_strip_too(qtbot, card: ProgressCard) -> None:
    page = paged(qtbot, card, tall(), card)
    strip = scrolled(qtbot, page, 0)
    assert strip.isVisible()
    assert not scrolled(qtbot, page, 10_000).isVisible()
    assert not scrolled(qtbot, page, 10_000).isVisible(), "it does not come and go"
