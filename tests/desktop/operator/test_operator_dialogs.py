"""An administrator's forms: Tab follows the reading order, buttons stay on the screen, figures follow the language."""

from collections.abc import Iterator

import pytest
import scenes
from pseudo import Longer
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QDialog, QWidget
from scenes import Place, settle
from walking import cut_off

from megu.policy import make, seal, store
from megu.policy.make import PolicyOptions
from megu.policy.outcome import Row
from megu.policy.rules import KINDS
from megu_desktop.operator import policy_words
from megu_desktop.operator.passphrase_dialog import LeaveDialog
from megu_desktop.operator.prepare_dialog import PrepareDialog


@pytest.fixture
def german() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(usual)


def tabbed(dialog: QDialog) -> list[QWidget]:
    """Return the widgets that Tab leads through, in its order."""
    widgets: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            widgets.append(widget)
        widget = widget.nextInFocusChain()
    return widgets


def test_tab_leads_to_the_passphrase_and_the_buttons_last(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "WORK", 2**4)
    work = scenes.work_of(scenes.opened(place, "forget"))
    prepare = PrepareDialog(work)
    place.show(prepare)
    order = tabbed(prepare)
    assert order[0] is next(iter(prepare.kinds.values())) and prepare.focusWidget() is order[0]
    assert order[-4:] == [prepare.passphrase, prepare.repeat, prepare.no, prepare.yes]
    options = PolicyOptions("megu_plus", "balanced", {}, kinds=list(KINDS), remote="never")
    rules = make.make(work.project, options)
    work.change(lambda _choices: store.write(work.project, store.seal_rules(rules, "correct horse battery")))
    leave = LeaveDialog(work, scenes.RUN)
    place.show(leave)
    assert tabbed(leave) == [leave.reason, leave.by, leave.passphrase, leave.no, leave.yes]


def test_the_buttons_are_on_a_small_screen(place: Place) -> None:
    dialog = PrepareDialog(scenes.work_of(scenes.opened(place, "forget")))
    place.show(dialog)
    assert dialog.height() < dialog.screen().availableSize().height()


def test_limits_are_read_whole_in_longer_words(place: Place, german: None) -> None:
    dialog = PrepareDialog(scenes.work_of(scenes.opened(place, "forget")))
    number = dialog.limits.numbers["retain_drop"]
    number.setPrefix("höchstens ")
    dialog.limits.fit(number)
    place.show(dialog)
    settle(dialog)
    field = number.lineEdit()
    assert field.text() == "höchstens 1,5 points".replace(" points", "\N{NO-BREAK SPACE}points")
    assert field.fontMetrics().horizontalAdvance(field.text()) < field.width() - field.textMargins().left()


@pytest.mark.parametrize("longer", [False, True], ids=["in English", "in longer texts"])
def test_nothing_is_cut_off(longer: bool, place: Place) -> None:
    work = scenes.work_of(scenes.opened(place, "forget"))
    language = Longer()
    if longer:
        QCoreApplication.installTranslator(language)
    try:
        dialog = PrepareDialog(work)
    finally:
        QCoreApplication.removeTranslator(language)
    for box in dialog.limits.boxes.values():
        box.setChecked(True)
    place.show(dialog)
    assert cut_off(dialog) == []


def test_figures_are_in_the_signs_of_the_language(german: None) -> None:
    sentence = policy_words.limit(Row("retain_drop", 0.015, 0.006, True))
    assert "0,6" in sentence and "1,5" in sentence and "0.6" not in sentence
    assert "1.437" in policy_words.limit(Row("least_images", 10, 1437, True))
    assert "5,0\N{NO-BREAK SPACE}%" in policy_words.limit(Row("forget_accuracy", 0.05, 0.0, True))
