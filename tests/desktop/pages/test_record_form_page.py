"""The officer's fields of page *Record*: what is folded away, lists of rows, and the report's language."""

from datetime import date

import pytest
import recorded
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from megu.project.schema import Kept, Recipient
from megu.record.keys import vault
from megu_desktop.pages.record.entry_dialog import EntryDialog
from megu_desktop.pages.record.page import RecordPage
from megu_desktop.work import languages

TEXTS = {
    "decided_as": "head of the laboratory",
    "ground": "consent withdrawn",
    "exception": "two images are evidence",
    "extension_reason": "many images",
}
OF_RECORD = {"operator_as": "engineer", "processor": "Cloud Inc.", "activity": "Triage of X-rays"}


@pytest.fixture(autouse=True)
def keys(tmp_path, monkeypatch):
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))


@pytest.fixture
def work(tmp_path, qtbot):
    result = recorded.work(tmp_path)
    recorded.export(result)
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot):
    return shown(work, qtbot)


def shown(work, qtbot):
    result = RecordPage(work)
    qtbot.addWidget(result)
    work.changed.connect(result.refresh)
    result.resize(1040, 900)
    result.show()
    result.refresh()
    return result


def type_in(page, name, text):
    line = page.form.lines[name]
    line.setText(text)
    line.editingFinished.emit()


def fill(answers, key=Qt.Key.Key_Return):
    """Fill the dialog that opens next, from inside its event loop, and press a key; returns what it said."""
    lines = []

    def press():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, EntryDialog):
            QTimer.singleShot(20, press)
            return
        for name, value in answers.items():
            field = dialog.fields[name]
            if isinstance(field, QLineEdit):
                field.setText(value)
            else:
                field.setCurrentIndex(field.findData(value))
        press_key(dialog, key)
        if dialog.isVisible():
            lines.append((dialog.error.text(), dialog.focusWidget()))
            press_key(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, press)
    return lines


def press_key(dialog, key):
    from PySide6.QtTest import QTest

    QTest.keyClick(dialog, key)


def test_what_is_seldom_said_is_folded_away_and_kept(page, work, qtbot):
    for name in ("ground", "processor"):
        assert not page.form.lines[name].isVisible()
    page.form.folds["request"].button.click()
    assert page.form.lines["ground"].isVisible() and not page.form.lines["processor"].isVisible()
    type_in(page, "reference", "R-17")
    for name, text in {**TEXTS, **OF_RECORD, "replied": "2026-05-01", "extended": "2026-06-01"}.items():
        type_in(page, name, text)
    [request], record = work.choices.requests, work.choices.record
    assert {name: getattr(request, name) for name in TEXTS} == TEXTS
    assert (request.replied, request.extended) == (date(2026, 5, 1), date(2026, 6, 1))
    assert {name: getattr(record, name) for name in OF_RECORD} == OF_RECORD
    again = shown(work, qtbot)
    assert again.form.lines["ground"].text() == TEXTS["ground"] and again.form.lines["extended"].text() == "2026-06-01"


def test_what_is_emptied_is_empty(page, work):
    type_in(page, "reference", "R-17")
    for name, text in (("ground", "consent"), ("ground", ""), ("extended", "2026-06-01"), ("extended", "")):
        type_in(page, name, text)
    [request] = work.choices.requests
    assert request.ground == "" and request.extended is None and not page.form.invalid_lines


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("extended", "2026-04-01", "not later"),
        ("extended", "soon", "YYYY-MM-DD"),
        ("replied", "2026-02-01", "2026-03-01"),
        ("processor", "2026-02-01", "is a date"),
    ],
)
def test_a_folded_line_that_cannot_be_is_said_and_shown(page, work, name, text, part):
    for field_name, day in (("reference", "R-17"), ("received", "2026-03-01"), ("due", "2026-04-01")):
        type_in(page, field_name, day)
    before = work.choices.model_copy(deep=True)
    type_in(page, name, text)
    assert part in page.form.error.text() or text in page.form.error.text()
    assert page.form.lines[name].isVisible() and not page.button.isEnabled() and work.choices == before


def test_a_copy_is_added_changed_and_removed_by_keys(page, work, qtbot):
    page.form.folds["left"].button.click()
    rows = page.form.lists["kept"]
    fill({"what": "copy", "place": "the lab’s server", "owner": "IT", "since": "2026-01-02"})
    qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    copy = Kept(what="copy", place="the lab’s server", owner="IT", since=date(2026, 1, 2))
    assert work.choices.record.kept == [copy]
    sentence = "A copy of the original: still there. Place: the lab’s server. Held by IT. Since 2026-01-02."
    assert [text.text() for text in rows.texts] == [sentence]
    rows.change[0].setFocus()
    fill({"state": "withdrawn"})
    qtbot.keyClick(rows.change[0], Qt.Key.Key_Space)
    assert work.choices.record.kept == [copy.model_copy(update={"state": "withdrawn"})]
    assert page.window().focusWidget() is rows.change[0]
    qtbot.keyClick(rows.remove[0], Qt.Key.Key_Space)
    assert work.choices.record.kept == [] and not rows.texts
    assert page.window().focusWidget() is rows.add


def test_who_was_given_a_model_is_kept(page, work, qtbot):
    page.form.folds["left"].button.click()
    fill({"name": "Clinic North", "told": "2026-11-10"})
    qtbot.mouseClick(page.form.lists["told"].add, Qt.MouseButton.LeftButton)
    fill({"name": "Clinic South", "why_not": "it is closed"})
    page.form.lists["told"].add.click()
    assert work.choices.record.told == [
        Recipient(name="Clinic North", told=date(2026, 11, 10)),
        Recipient(name="Clinic South", why_not="it is closed"),
    ]
    texts = [text.text() for text in page.form.lists["told"].texts]
    assert texts == ["Clinic North: told on 2026-11-10.", "Clinic South: not told. Reason: it is closed"]


@pytest.mark.parametrize(
    ("answers", "part", "field"),
    [
        ({"place": ""}, "“Place” is missing", "place"),
        ({"place": "x", "since": "2.1.2026"}, "YYYY-MM-DD", "since"),
        ({"place": "x", "since": "20260102"}, "YYYY-MM-DD", "since"),
        ({"place": "x", "owner": "2026-01-02"}, "is a date", "owner"),
    ],
)
def test_a_row_that_cannot_be_is_said_in_its_dialog(page, work, answers, part, field):
    page.form.folds["left"].button.click()
    lines = fill(answers)
    page.form.lists["kept"].add.click()
    [(wrong, widget)] = lines
    assert part in wrong and widget.accessibleName() and work.choices.record.kept == []


def test_escape_adds_nothing(page, work):
    page.form.folds["left"].button.click()
    fill({"place": "x"}, Qt.Key.Key_Escape)
    page.form.lists["kept"].add.click()
    assert work.choices.record.kept == []


def test_free_words_of_old_projects_are_still_there_to_be_edited(page, work, qtbot):
    page.form.folds["left"].button.click()
    assert not page.form.lines["copies"].isVisible() and not page.form.lines["recipients"].isVisible()
    work.change(lambda choices: setattr(choices.record, "copies", "the old server"))
    assert page.form.lines["copies"].isVisible() and not page.form.lines["recipients"].isVisible()
    type_in(page, "copies", "")
    assert work.choices.record.copies == "" and not page.form.lines["copies"].isVisible()


def test_rows_can_only_be_looked_at_in_a_project_of_another(page, work):
    page.set_rows("kept", [{"what": "copy", "place": "x"}])
    work.project.read_only = True
    page.refresh()
    rows = page.form.lists["kept"]
    assert len(rows.texts) == 1
    assert not any(button.isEnabled() for button in (rows.add, *rows.change, *rows.remove))


def test_the_report_is_in_the_windows_language_unless_another_is_chosen(page, work, qtbot, monkeypatch):
    assert page.language.currentData() == "en" and work.choices.record.language == ""
    monkeypatch.setattr(languages, "_current", ["de"])
    page.refresh()
    assert page.language.currentText() == "Deutsch"
    page.button.click()
    assert work.choices.record.language == "de" and work.jobs[-1][0] == "evidence"
    work.finish()
    page.language.setFocus()
    page.language.setCurrentIndex(page.language.findData("zh_CN"))
    page.language.activated.emit(page.language.currentIndex())
    assert work.choices.record.language == "zh_CN"
    other = shown(work, qtbot)
    assert other.language.currentData() == "zh_CN"


def test_once_it_is_written_what_was_said_is_folded_away(page, work, qtbot):
    assert page.form.isVisible() and not page.form_fold.button.isVisible()
    recorded.written(page, work, "0123456789abcdef")
    assert not page.form.isVisible() and page.form_fold.button.isVisible()
    page.form_fold.button.click()
    assert page.form.isVisible()
    page.refresh()
    assert page.form.isVisible(), "it stays as the user left it"
    type_in(page, "controller", "Laboratory")
    assert page.form.isVisible() and page.button.isEnabled() and not page.form_fold.button.isVisible()
