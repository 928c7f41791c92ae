"""The dialog of erasure requests: adding and changing them, how they stand, and a run prepared for those chosen."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import fake
import pytest
import recorded
from making import make_project_at
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from megu.base.shares import Share
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.schema import ForgetRule, Request
from megu.worker.stages import make_stage
from megu_desktop.pages.record import requests_dialog
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
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests_dialog, "date", Today)


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
    assert not dialog.meet.isEnabled() and "no requests yet" in dialog.why.text()
    dialog.add.click()
    type_in(dialog, "reference", "R-17")
    type_in(dialog, "due", str(TODAY + timedelta(days=30)))
    type_in(dialog, "note", "by letter")
    assert not dialog.meet.isEnabled() and "does not say yet" in dialog.why.text()
    dialog.form.today.click()
    [request] = work.choices.requests
    assert (request.reference, request.received, request.note) == ("R-17", TODAY, "by letter")
    assert request.forget == ForgetRule(classes=["eight"])
    assert rows(dialog) == [["R-17", "eight", str(TODAY), str(TODAY + timedelta(days=30)), "open"]]
    assert dialog.meet.isEnabled()


def test_what_is_wrong_is_said_and_not_kept(work, qtbot):
    asking(work, Request(reference="R-1", received=TODAY), Request(reference="R-2"))
    dialog = shown(work, qtbot)
    dialog.table.select("R-1")
    type_in(dialog, "due", "tomorrow")
    assert "written like" in dialog.form.wrong.text()
    type_in(dialog, "due", str(TODAY - timedelta(days=1)))
    assert "can't be due" in dialog.told.text()
    type_in(dialog, "reference", "R-2")
    assert "There is a request “R-2” already" in dialog.told.text()
    type_in(dialog, "reference", "one\ntwo\x00")
    assert [one.reference for one in work.choices.requests] == ["R-1", "R-2"]
    assert work.choices.requests[0].due is None


def test_a_refused_request_can_be_opened_again(work, qtbot):
    asking(work, Request(reference="R-1", forget=ForgetRule(classes=["eight"])))
    dialog = shown(work, qtbot)
    dialog.table.select("R-1")
    dialog.refuse.click()
    assert rows(dialog)[0][4] == "refused" and not dialog.meet.isEnabled()
    assert dialog.refuse.text() == "Open it again"
    dialog.refuse.click()
    assert rows(dialog)[0][4] == "open" and dialog.meet.isEnabled()


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
    assert rows(dialog)[0][4].endswith("not checked yet") and rows(dialog)[1][4] == "open, overdue"
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
    assert "names 0 of 35 unseen images" in dialog.found.text() and "up to 9.9 %" in dialog.found.text()
    assert not dialog.form.today.isEnabled() and not dialog.refuse.isEnabled()
    type_in(dialog, "reference", "R-9")
    assert "has been met" in dialog.told.text() and work.choices.requests[0].reference == "R-1"
    work.close()


def test_a_project_that_can_only_be_looked_at_offers_nothing(work, qtbot, monkeypatch):
    asking(work, Request(reference="R-1", forget=ForgetRule(classes=["eight"])))
    monkeypatch.setattr(work.project, "read_only", True)
    dialog = shown(work, qtbot)
    dialog.table.select("R-1")
    assert not any(button.isEnabled() for button in (dialog.add, dialog.refuse, dialog.meet, dialog.form.today))
    assert not dialog.form.lines["due"].isEnabled() and "only be looked at" in dialog.why.text()


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
    assert [row[4] for row in rows(shown(work, qtbot))] == [f"taken up by {run.id}"] * 2 + ["open"]
    with Project.open(tmp_path / "project", write=False) as stored:
        assert [one.requests for one in stored.choices.runs] == [["R-1", "R-2"]]
    window.abandon()
