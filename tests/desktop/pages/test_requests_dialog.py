"""The dialog of erasure requests: adding and changing them, how they stand, and a run prepared for those chosen."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import fake
import pytest
import recorded
from making import make_project_at
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from megu.base.errors import ProjectError
from megu.base.shares import Share
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.schema import ForgetRule, Request
from megu.record.keys import vault
from megu.record.notices import files
from megu.worker.stages import make_stage
from megu_desktop.pages.record import decision_dialog, requests_dialog
from megu_desktop.pages.record.decision_dialog import DecisionDialog
from megu_desktop.pages.record.requests_dialog import RequestsDialog
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings
from megu_desktop.work.work import Work

TODAY = date.today()


class Today(date):
    """The day these tests began, also where midnight comes between."""

    @classmethod
    def today(cls) -> date:
        return TODAY


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(requests_dialog, "date", Today)
    monkeypatch.setattr(decision_dialog, "date", Today)
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))


@pytest.fixture
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    return urls


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[Work]:
    result = fake.FakeWork(fake.make_project(tmp_path))
    yield result
    result.close()


def shown(work: Work, qtbot: QtBot) -> RequestsDialog:
    dialog = RequestsDialog(work)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def asking(work: Work, *requests: Request) -> None:
    work.change(lambda choices: setattr(choices, "requests", list(requests)))


def type_in(dialog: RequestsDialog, name: str, text: str) -> None:
    dialog.form.lines[name].setText(text)
    dialog.form.lines[name].editingFinished.emit()


def rows(dialog: RequestsDialog) -> list[list[str]]:
    items = dialog.table.items()
    return [[item.text(column) for column in range(5)] for item in items]


def test_a_request_is_added_named_and_told_what_it_asks_for(work, qtbot):
    dialog = shown(work, qtbot)
    assert not dialog.meet.isEnabled() and "no requests yet" in dialog.reason.text()
    dialog.add.click()
    type_in(dialog, "reference", "R-17")
    type_in(dialog, "due", str(TODAY + timedelta(days=30)))
    type_in(dialog, "note", "by letter")
    assert not dialog.meet.isEnabled() and "has no images yet" in dialog.reason.text()
    dialog.form.today.click()
    [request] = work.choices.requests
    assert (request.reference, request.received, request.note) == ("R-17", TODAY, "by letter")
    assert request.forget == ForgetRule(classes=["eight"])
    assert rows(dialog) == [["R-17", "eight", str(TODAY), str(TODAY + timedelta(days=30)), "open, due in 30 days"]]
    assert dialog.meet.isEnabled()


def test_what_is_wrong_is_said_and_not_kept(work, qtbot):
    asking(work, Request(reference="R-1", received=TODAY), Request(reference="R-2"))
    dialog = shown(work, qtbot)
    dialog.table.select("R-1")
    type_in(dialog, "due", "tomorrow")
    assert "YYYY-MM-DD" in dialog.form.error.text()
    type_in(dialog, "due", str(TODAY - timedelta(days=1)))
    assert "can't be due" in dialog.message.text()
    type_in(dialog, "reference", "R-2")
    assert "There is already a request “R-2”" in dialog.message.text()
    type_in(dialog, "reference", "one\ntwo\x00")
    assert [one.reference for one in work.choices.requests] == ["R-1", "R-2"]
    assert work.choices.requests[0].due is None


def typed(widget: QWidget, text: str) -> None:
    """Type into a field as a person does, over what stands there."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)


def asked(dialog: RequestsDialog, button: QPushButton, reference: str = "R-1") -> DecisionDialog:
    dialog.table.select(reference)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.decision is not None and dialog.decision.isVisible()
    return dialog.decision


def pressed(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_refusal_with_its_reason_is_put_on_record(work, qtbot, opened_urls):
    asking(work, Request(reference="R-1", received=TODAY, due=TODAY + timedelta(days=9)))
    dialog = shown(work, qtbot)
    question = asked(dialog, dialog.refuse)
    assert "no record is written" in question.will.text() and question.lines["decided"].text() == str(TODAY)
    typed(question.reason, "not identified")
    typed(question.lines["decided_by"], "E. Vidence")
    typed(question.lines["decided_as"], "Officer")
    typed(question.lines["exception"], "archive law")
    assert "signed record of this is kept" in question.will.text()
    pressed(question.yes)
    assert not dialog.refuse.isEnabled() and dialog.isVisible(), "while it is signed nothing is changed"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "what is on record has to be so here too"
    qtbot.waitUntil(dialog.notices.isVisible, timeout=20_000)
    [path] = (work.project.folder / "notices").iterdir()
    notice = files.read(path).notice
    assert (notice.kind, notice.reference, notice.reason) == ("refusal", "R-1", "not identified")
    assert (notice.by, notice.function, notice.on, notice.exception) == (
        "E. Vidence",
        "Officer",
        str(TODAY),
        "archive law",
    )
    [request] = work.choices.requests
    assert (request.status, request.refusal_reason, request.decided) == ("refused", "not identified", TODAY)
    assert rows(dialog)[0][4] == f"refused on {TODAY}"
    assert "by E. Vidence: not identified" in dialog.found.text() and path.name in dialog.notices.text.text()
    pressed(dialog.notices.show_button)
    assert opened_urls == [path.parent.as_posix()]
    again = shown(work, qtbot)
    again.table.select("R-1")
    qtbot.waitUntil(again.notices.isVisible, timeout=20_000)


def test_a_refusal_without_a_reason_is_on_no_record(work, qtbot):
    asking(work, Request(reference="R-1", forget=ForgetRule(classes=["eight"])))
    dialog = shown(work, qtbot)
    question = asked(dialog, dialog.refuse)
    assert "You can still refuse the request" in question.will.text()
    QTest.keyClick(question.lines["ground"], Qt.Key.Key_Return)  # the default button
    assert not question.isVisible() and rows(dialog)[0][4] == f"refused on {TODAY}" and not dialog.meet.isEnabled()
    assert "No record of this was written" in dialog.found.text() and dialog.notices.isHidden()
    assert not (work.project.folder / "notices").exists()
    assert dialog.refuse.text() == "Reopen"
    pressed(dialog.refuse)
    assert rows(dialog)[0][4] == "open" and dialog.meet.isEnabled()


def test_escape_and_what_is_wrong_change_nothing(work, qtbot):
    asking(work, Request(reference="R-1", received=TODAY))
    dialog = shown(work, qtbot)
    question = asked(dialog, dialog.refuse)
    typed(question.lines["decided"], "yesterday")
    pressed(question.yes)
    assert "YYYY-MM-DD" in question.error.text() and question.isVisible()
    typed(question.lines["decided"], str(TODAY - timedelta(days=3)))
    pressed(question.yes)
    assert "can't be due or decided" in question.error.text() and question.isVisible()
    typed(question.reason, "x")
    assert question.error.isHidden()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert not question.isVisible() and work.choices.requests[0].status == "open"
    assert not (work.project.folder / "notices").exists()


def test_where_it_can_not_be_signed_the_request_stays_open(work, qtbot, monkeypatch):
    def refuse(*_):
        raise ProjectError("key_unreadable", path="signing.key")

    monkeypatch.setattr("megu.record.signing.load_key", refuse)
    asking(work, Request(reference="R-1", refusal_reason="not identified", decided_by="E. Vidence"))
    dialog = shown(work, qtbot)
    pressed(asked(dialog, dialog.refuse).yes)
    qtbot.waitUntil(lambda: "signing.key" in dialog.message.text(), timeout=20_000)
    assert work.choices.requests[0].status == "open" and dialog.refuse.isEnabled()


def test_a_day_is_moved_with_a_reason_and_on_record(work, qtbot):
    late = TODAY - timedelta(days=3)
    asking(work, Request(reference="R-1", received=TODAY - timedelta(days=30), due=late))
    work.change(lambda choices: setattr(choices.record, "operator", "E. Vidence"))
    dialog = shown(work, qtbot)
    assert rows(dialog)[0][3:] == [str(late), "open, 3 days late"]
    question = asked(dialog, dialog.move_day)
    assert question.lines["decided_by"].text() == "E. Vidence"
    pressed(question.yes)
    assert question.error.text() == "Enter the new date."
    typed(question.lines["extended"], str(late))
    pressed(question.yes)
    assert "is not after" in question.error.text()
    until = TODAY + timedelta(days=1)
    typed(question.lines["extended"], str(until))
    typed(question.reason, "many requests")
    pressed(question.yes)
    qtbot.waitUntil(dialog.notices.isVisible, timeout=20_000)
    assert rows(dialog)[0][3:] == [f"due date moved to {until}", "open, due tomorrow"]
    assert "many requests" in dialog.found.text() and "due date moved" in dialog.notices.text.text()
    [path] = (work.project.folder / "notices").iterdir()
    notice = files.read(path).notice
    assert (notice.kind, notice.due, notice.until, notice.by) == ("extension", str(late), str(until), "E. Vidence")
    question = asked(dialog, dialog.move_day)
    typed(question.lines["extended"], " ")
    assert "the original date applies again" in question.will.text()
    pressed(question.yes)
    assert rows(dialog)[0][3:] == [str(late), "open, 3 days late"]


def test_what_an_officer_adds_is_folded_away_and_kept(work, qtbot):
    asking(work, Request(reference="R-1", received=TODAY))
    dialog = shown(work, qtbot)
    dialog.table.select("R-1")
    assert not dialog.form.lines["ground"].isVisible()
    pressed(dialog.form.fold.button)
    assert dialog.form.lines["ground"].isVisible()
    for name, text in {"ground": "consent withdrawn", "exception": "none", "decided_as": "Officer"}.items():
        type_in(dialog, name, text)
    type_in(dialog, "replied", "soon")
    assert "YYYY-MM-DD" in dialog.form.error.text()
    type_in(dialog, "replied", str(TODAY))
    [request] = work.choices.requests
    assert (request.ground, request.exception, request.decided_as) == ("consent withdrawn", "none", "Officer")
    assert request.replied == TODAY


def test_overdue_and_met_requests_are_marked(tmp_path, qtbot):
    work = recorded.work(tmp_path)
    recorded.export(work)
    eight = ForgetRule(classes=["eight"])
    asking(
        work,
        Request(reference="R-1", forget=eight),
        Request(reference="R-2", due=TODAY - timedelta(days=1), forget=eight),
    )
    work.change(lambda choices: setattr(choices.runs[0], "requests", ["R-1"]))
    dialog = shown(work, qtbot)
    assert rows(dialog)[0][4].endswith("not checked yet") and rows(dialog)[1][4] == "open, 1 day late"
    dialog.table.select("R-1")
    assert not dialog.found.isVisible()
    shares = {"now": Share(0, 35).as_json(), "original": Share(35, 35).as_json()}
    row = {
        "reference": "R-1",
        "verdict": "met",
        "why": "judged_unrecognised",
        "kind": "classes",
        "least": None,
        **shares,
    }
    fake.publish(work.project, "requests", {"requests": [row]}, "run-1")
    dialog.show_state()
    assert rows(dialog)[0][4].startswith("met on ")
    assert "the model recognises 0" in dialog.found.text() and "up to 9.9 %" in dialog.found.text()
    assert not dialog.form.today.isEnabled() and not dialog.refuse.isEnabled()
    type_in(dialog, "reference", "R-9")
    assert "has met the request" in dialog.message.text() and work.choices.requests[0].reference == "R-1"
    work.close()


def test_a_project_that_can_only_be_looked_at_offers_nothing(work, qtbot, monkeypatch):
    asking(work, Request(reference="R-1", forget=ForgetRule(classes=["eight"])))
    monkeypatch.setattr(work.project, "read_only", True)
    dialog = shown(work, qtbot)
    dialog.table.select("R-1")
    buttons = (dialog.add, dialog.refuse, dialog.move_day, dialog.meet, dialog.form.today)
    assert not any(button.isEnabled() for button in buttons)
    assert not dialog.form.lines["due"].isEnabled() and "read-only" in dialog.reason.text()


@pytest.fixture(scope="module")
def prepared(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared") / "project"
    with make_project_at(folder, sample, method=None) as project:
        for name in ("model", "images", "baseline"):
            list(perform(project, make_stage(name)))
        project.save()
    return folder


def test_a_run_for_several_is_prepared_and_shown(prepared, tmp_path, qtbot):
    window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window)
    with Project.open(Path(shutil.copytree(prepared, tmp_path / "project"))) as project:
        project.choices.requests = [
            Request(reference=reference, forget=ForgetRule(classes=[name]))
            for reference, name in (("R-1", "eight"), ("R-2", "three"), ("R-3", "one"))
        ]
        project.save()
    window.open_project(tmp_path / "project")
    assert window.wizard is not None
    work = window.wizard.work
    dialog = shown(work, qtbot)
    dialog.begun.connect(window.wizard.show_run)
    dialog.table.select("R-1", "R-2")
    with qtbot.waitSignal(dialog.begun, timeout=30_000):
        dialog.meet.click()
    [run] = work.choices.runs
    assert run.requests == ["R-1", "R-2"] and sorted(run.forget.classes) == ["eight", "three"]
    assert work.choices.current_run == run.id and work.choices.forget == run.forget
    assert [row[4] for row in rows(shown(work, qtbot))] == [f"in {run.id}"] * 2 + ["open"]
    with Project.open(tmp_path / "project", write=False) as new_project:
        assert [one.requests for one in new_project.choices.runs] == [["R-1", "R-2"]]
    window.abandon()
