"""The parts of the window, and the cards: contents, and signals by keyboard."""

from pathlib import Path

import pytest
import samples
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from showing import shown

from megu_desktop.look import tokens
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.cards.card import ChoiceCard, group_choices
from megu_desktop.widgets.cards.file_card import FileCard
from megu_desktop.widgets.cards.progress_card import ProgressCard, format_left, format_speed
from megu_desktop.widgets.frame.base_page import Page
from megu_desktop.widgets.frame.bottom_bar import BottomBar
from megu_desktop.widgets.frame.rail import Rail
from megu_desktop.widgets.frame.step_delegate import StepView

NBSP = "\N{NO-BREAK SPACE}"
pytestmark = pytest.mark.usefixtures("look")


def test_the_rail_opens_enabled_steps_by_keyboard_and_says_why_others_are_not(qtbot):
    rail = shown(qtbot, samples.rail(), 240, 700)
    rail.list.setFocus()
    rail.list.setCurrentIndex(rail.list.model().index(0, 0))
    with qtbot.waitSignal(rail.activated) as blocker:
        qtbot.keyClick(rail.list, Qt.Key.Key_Return)
    assert blocker.args == [0]
    closed_step = rail.list.model().index(5, 0)
    assert not closed_step.flags() & Qt.ItemFlag.ItemIsEnabled
    assert closed_step.data(Qt.ItemDataRole.ToolTipRole) == "<qt>To compare, unlearn first.</qt>"
    assert "To compare" in closed_step.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    with qtbot.assertNotEmitted(rail.activated):
        qtbot.mouseClick(
            rail.list.viewport(), Qt.MouseButton.LeftButton, pos=rail.list.visualRect(closed_step).center()
        )


def test_the_rail_tells_a_long_decision_whole_and_never_as_markup(qtbot):
    rail, names = Rail(), ", ".join(["<b>cat</b>", "dog", "frog", "horse", "ship", "truck", "deer"])
    qtbot.addWidget(rail)
    rail.set_steps([StepView("Forget", "done", f"100 of 50,000 · {names}")])
    index = rail.list.model().index(0, 0)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("<qt>100 of 50,000 · &lt;b&gt;cat") and tip.endswith("deer</qt>")
    assert names in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_the_rail_repaints_only_the_step_that_changed(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.set_steps([StepView("Model", "done"), StepView("Images", "running", "0 %")])
    changes = []
    rail.list.model().dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    rail.set_steps([StepView("Model", "done"), StepView("Images", "running", "50 %")])
    assert changes == [(1, 1)]


def test_the_bottom_bar_goes_back_and_on_by_keyboard(qtbot):
    bar = shown(qtbot, BottomBar(), 900)
    bar.set_sentence("To go on, choose a model.", "info")
    bar.set_back(False)
    bar.set_next("Next: Images", True)
    assert bar.sentence() == "To go on, choose a model." and bar.back_button.isHidden()
    with qtbot.waitSignal(bar.next):
        qtbot.keyClick(bar.next_button, Qt.Key.Key_Space)
    bar.set_back(True)
    with qtbot.waitSignal(bar.back):
        qtbot.keyClick(bar.back_button, Qt.Key.Key_Space)
    bar.set_next("Next: Images", False)
    assert not bar.next_button.isEnabled()


def test_a_page_puts_its_columns_under_each_other_in_a_narrow_window(qtbot):
    page = Page()
    box = page.two_columns(label("left"), label("right"), 300)
    shown(qtbot, page, 1280, 700)
    assert box.layout().direction() == QBoxLayout.Direction.LeftToRight
    page.resize(1000, 700)
    QApplication.processEvents()
    assert box.layout().direction() == QBoxLayout.Direction.TopToBottom


def test_a_page_title_colours_what_is_forgotten_and_escapes_names(qtbot):
    page = Page()
    qtbot.addWidget(page)
    page.set_title("No longer recognises <b>", "<b>")
    assert page.title() == "No longer recognises <b>"
    assert f'<span style="color:{tokens.color("forget")}">&lt;b&gt;</span>' in page._title.text()


def test_choice_cards_exclude_each_other_by_arrow_key_and_by_click(qtbot):
    box = QWidget()
    column = QVBoxLayout(box)
    cards = [ChoiceCard(name, "detail") for name in ("first", "second")]
    for card in cards:
        column.addWidget(card)
    group = group_choices(cards)
    cards[0].set_chosen(True)
    shown(qtbot, box)
    cards[0].radio.setFocus()
    with qtbot.waitSignal(cards[1].chosen):
        qtbot.keyClick(cards[0].radio, Qt.Key.Key_Down)
    assert [card.is_chosen() for card in cards] == [False, True]
    with qtbot.waitSignal(cards[0].chosen):
        qtbot.mouseClick(cards[0], Qt.MouseButton.LeftButton, pos=QPoint(200, 8))
    assert [card.is_chosen() for card in cards] == [True, False]
    cards[0].set_chosen(False)
    assert not cards[0].is_chosen() and group.checkedButton() is None


def test_a_question_stands_out_until_it_is_answered(qtbot):
    card = shown(qtbot, samples.question_card())
    assert card.property("asking") is True and card.choice() is None
    radio = card._options["only"].radio
    radio.setFocus()
    with qtbot.waitSignal(card.answered) as blocker:
        qtbot.keyClick(radio, Qt.Key.Key_Space)
    assert blocker.args == ["only"] and card.property("asking") is False
    with qtbot.assertNotEmitted(card.answered):
        card.choose(None)
    assert card.choice() is None and card.property("asking") is True
    with pytest.raises(KeyError):
        card.choose("nonsense")


def _drop(card: FileCard, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys, QEvent.Type.Drop))


def test_a_file_card_takes_files_that_fit_its_filter(qtbot, tmp_path):
    card = shown(qtbot, samples.file_card())
    assert card.property("empty") is True
    calls = []
    card.chosen.connect(calls.append)
    for name in ("model.PT", "notes.txt"):
        (tmp_path / name).touch()
        _drop(card, tmp_path / name)
    _drop(card, tmp_path)
    assert calls == [str(tmp_path / "model.PT")]
    card.set_chosen("model.PT", "1.1 MB")
    assert card.property("empty") is False


def test_a_folder_card_asks_with_the_systems_dialog_and_waits_while_busy(qtbot, monkeypatch):
    card = shown(qtbot, samples.folder_card())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/data/digits")
    with qtbot.waitSignal(card.chosen) as blocker:
        qtbot.keyClick(card.button, Qt.Key.Key_Space)
    assert blocker.args == ["/data/digits"]
    card.set_busy("Reading the images")
    assert not card.button.isEnabled()
    card.set_empty()
    assert card.button.isEnabled()


def test_an_error_card_is_hidden_until_there_is_one(qtbot):
    card = samples.ErrorCard()
    shown_page = QWidget()
    QVBoxLayout(shown_page).addWidget(card)
    shown(qtbot, shown_page)
    assert card.isHidden()
    card.show_error("“a.pt” holds no weights. Choose another file.", "Choose another file…", "KeyError")
    assert card.isVisible() and card._details is None
    qtbot.keyClick(card._more, Qt.Key.Key_Space)
    assert card._details is not None and card._details.isVisible()
    with qtbot.waitSignal(card.way_out):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "This part is nearly done"),
        (14, f"About 14{NBSP}s left"),
        (30.4, f"About 30{NBSP}s left"),
        (33, f"About 35{NBSP}s left"),
        (117.6, f"About 2{NBSP}min left"),
        (7200, f"About 2{NBSP}h left"),
    ],
)
def test_time_left_is_told_no_finer_than_it_is_known(seconds, words):
    assert format_left(seconds) == words


@pytest.mark.parametrize(
    ("per_second", "words"),
    [
        (1234.4, "1,234 per second"),
        (24.2, "24 per second"),
        (1.0, "1.0 per second"),
        (0.5, "30 per minute"),
        (0.01, "36 per hour"),
    ],
)
def test_speed_is_told_in_the_unit_that_gives_a_number_above_one(per_second, words):
    assert format_speed(per_second) == words


def test_the_speed_stands_beside_the_time_left_and_goes_with_it(qtbot):
    card = shown(qtbot, ProgressCard())
    card.set_time_left(14, 24.2)
    assert (card._time_left.text(), card._speed.text()) == (f"About 14{NBSP}s left", "24 per second")
    card.set_running(False)
    assert (card._time_left.text(), card._speed.text()) == ("", "")


def test_the_progress_button_stops_or_resumes(qtbot):
    card = shown(qtbot, ProgressCard())
    card.set_checks(["Similarity reused", "Noise, 9 s"])
    assert [check.text() for check in card._checks] == ["Similarity reused", "Noise, 9 s"]
    with qtbot.waitSignal(card.stop):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)
    card.set_running(False)
    assert card.button.text() == "Resume"
    with qtbot.waitSignal(card.resume):
        qtbot.keyClick(card.button, Qt.Key.Key_Space)


def test_whoever_stops_by_key_can_resume_by_key(qtbot):
    card = shown(qtbot, ProgressCard())
    other = QPushButton("elsewhere", card)
    other.show()
    card.button.setFocus(Qt.FocusReason.TabFocusReason)
    card.stop.connect(lambda: card.set_button_enabled(False))
    qtbot.keyClick(card.button, Qt.Key.Key_Space)
    assert not card.button.hasFocus()
    card.set_running(False)
    card.set_button_enabled(True)
    assert card.button.hasFocus() and card.button.text() == "Resume"


def test_a_narrow_progress_card_still_says_what_is_saved(qtbot):
    card = shown(qtbot, ProgressCard(), 620)
    card.set_checks(["Similarity reused", "Noise for eight and its neighbours, 4.7 s"])
    card.set_saved("Stopped at step 171. Resume continues from there.")
    QApplication.processEvents()
    assert card._saved_label.width() >= card._saved_label.sizeHint().width()
    assert all(check.width() >= check.sizeHint().width() for check in card._checks)
