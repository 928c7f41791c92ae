"""Page *Record*: what a person says for the file, writing the record, its fingerprints and the officer's key."""

import stat
import sys
from datetime import date

import pytest
import recorded
from PySide6.QtCore import Qt

from megu.project.schema import ForgetRule, Request, Traces
from megu.record.keys import vault
from megu_desktop.pages.record.page import RecordPage


@pytest.fixture(autouse=True)
def keys(tmp_path, monkeypatch):
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    return tmp_path / "keys"


@pytest.fixture
def work(tmp_path, qtbot):
    result = recorded.work(tmp_path)
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot):
    recorded.export(work)
    return shown(work, qtbot)


def shown(work, qtbot):
    result = RecordPage(work)
    qtbot.addWidget(result)
    result.resize(1040, 700)
    result.show()
    result.refresh()
    return result


def type_in(page, name, text):
    line = page.form.lines[name]
    line.setText(text)
    line.editingFinished.emit()


def test_before_the_export_there_is_nothing_to_record(work, qtbot):
    page = shown(work, qtbot)
    assert not page.button.isEnabled() and "Export the new model first" in page._subtitle.text()
    assert not page.form.lines["controller"].isEnabled()


def test_a_request_begins_with_its_reference(page, work):
    type_in(page, "received", "2026-03-31")
    assert "Enter the reference" in page.form.error.text() and not page.button.isEnabled()
    assert work.choices.requests == []
    type_in(page, "reference", "R-17")
    assert page.form.error.text() == "" and page.button.isEnabled()
    type_in(page, "decided_by", "the board")
    [request] = work.choices.requests
    assert (request.reference, request.received, request.decided_by) == ("R-17", date(2026, 3, 31), "the board")
    assert work.choices.runs[0].requests == ["R-17"] and request.forget == work.choices.runs[0].forget


def test_tab_leads_from_a_new_reference_to_its_dates(page, work, qtbot):
    """They were disabled until Tab had chosen where to go: a date was signed as the responsible body's name."""
    reference = page.form.lines["reference"]
    reference.setFocus()
    for text in ("R-17", "2026-03-31", "2026-04-30", "", "the board", "Laboratory"):
        qtbot.keyClicks(page.window().focusWidget(), text)
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    [request] = work.choices.requests
    fields = (request.reference, str(request.received), str(request.due), request.decided, request.decided_by)
    assert fields == ("R-17", "2026-03-31", "2026-04-30", None, "the board")
    assert work.choices.record.controller == "Laboratory"


def test_tab_leads_from_an_empty_reference_to_the_dates_too(page, work, qtbot):
    """They were disabled until there was a reference, so that Tab went on to the responsible body."""
    page.form.lines["reference"].setFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.form.lines["received"]
    qtbot.keyClicks(page.window().focusWidget(), "2026-03-31")
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert "Enter the reference" in page.form.error.text() and work.choices.record.controller == ""
    type_in(page, "received", "")
    assert page.button.isEnabled() and page.form.error.text() == ""


def test_a_name_that_is_a_date_is_questioned_and_not_kept(page, work):
    type_in(page, "controller", "2026-03-31")
    assert "is a date" in page.form.error.text() and work.choices.record.controller == ""
    assert not page.button.isEnabled() and "Correct the entry" in page.reason.text()
    type_in(page, "controller", "Laboratory")
    assert page.button.isEnabled() and not page.form.error.isVisibleTo(page)


def test_what_was_written_for_a_refused_reference_waits_for_a_better_one(page, work):
    work.change(lambda choices: choices.requests.append(Request(reference="R-9", forget=ForgetRule(classes=["cat"]))))
    type_in(page, "reference", "R-9")
    type_in(page, "received", "2026-03-31")
    assert "concerns other images" in page.form.error.text() and page.form.lines["received"].text() == "2026-03-31"
    type_in(page, "reference", "R-10")
    assert str(work.choices.requests[-1].received) == "2026-03-31" and not page.form.invalid_lines


def test_a_reference_can_be_corrected_and_taken_back(page, work):
    type_in(page, "reference", "R-17")
    type_in(page, "due", "2026-04-30")
    type_in(page, "reference", "R-18")
    [request] = work.choices.requests
    assert (request.reference, request.due) == ("R-18", date(2026, 4, 30))
    type_in(page, "reference", "")
    assert work.choices.requests == [] and work.choices.runs[0].requests == []


def test_a_request_for_something_else_is_not_met_by_naming_it(page, work):
    other = Request(reference="R-9", forget=ForgetRule(classes=["cat"]))
    work.change(lambda choices: choices.requests.append(other))
    type_in(page, "reference", "R-9")
    assert work.choices.runs[0].requests == [] and "concerns other images" in page.form.error.text()
    assert page.form.lines["reference"].text() == "R-9"
    type_in(page, "reference", "R-10")
    assert work.choices.runs[0].requests == ["R-10"] and page.form.error.text() == ""


def test_what_is_no_date_is_said_and_left_to_be_mended(page, work):
    type_in(page, "reference", "R-17")
    type_in(page, "received", "31.3.26")
    assert page.form.error.isVisibleTo(page) and work.choices.requests[0].received is None
    assert page.form.lines["received"].text() == "31.3.26"
    type_in(page, "received", "2026-03-31")
    assert not page.form.error.isVisibleTo(page)


def test_names_are_left_out_unless_ticked(page, work):
    assert work.choices.record.shown == []
    page.form.boxes["classes"].click()
    assert work.choices.record.shown == ["classes"]


def test_it_writes_the_record_of_the_current_run(page, work):
    page.button.click()
    assert work.jobs[-1][0] == "evidence" and work.jobs[-1][1][-1] == "evidence"
    assert not page.button.isEnabled() and page.progress.isVisibleTo(page)


def test_a_written_record_shows_its_fingerprints_and_keeps_the_officers_key(page, work, keys, tmp_path, qtbot):
    check = "0123456789abcdef"
    vault.write(keys / f"officer-{check}.key", bytes(32))
    recorded.written(page, work, check)
    assert page.proof.isVisibleTo(page) and page.proof.fields["fingerprint"].text() == "0123 4567"
    assert page.proof.report_button.isVisibleTo(page) and not page.button.isEnabled()
    assert work.choices.record.key == check
    target = tmp_path / "officer.key"
    page.proof.save_key(target)
    qtbot.waitUntil(lambda: page.proof.key_message.text() != "")
    assert target.read_text(encoding="utf-8").strip() == "00" * 32
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    page.proof.save_key(target)
    qtbot.waitUntil(lambda: "already" in page.proof.key_message.text())


def test_changing_what_is_said_asks_for_another_record(page, work, keys):
    recorded.written(page, work, "0123456789abcdef")
    assert work.result("evidence", "run-1") is not None
    type_in(page, "controller", "Laboratory")
    assert page.button.isEnabled() and not page.proof.isVisibleTo(page)


def test_after_its_traces_were_erased_no_other_record_is_offered(page, work):
    traces_done = Traces(begun="2026-01-01T00:00:00+00:00", done="2026-01-01T00:00:01+00:00", runs=["run-1"])
    work.change(lambda choices: setattr(choices, "traces", traces_done))
    page.refresh()
    assert not page.button.isEnabled() and "traces of this run were erased" in page.reason.text()
    assert not page.form.lines["reference"].isEnabled()


def test_a_project_that_can_only_be_read(page, work):
    work.project.read_only = True
    page.refresh()
    assert not page.button.isEnabled() and "read-only" in page.reason.text()
