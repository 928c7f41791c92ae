"""The data that a project still holds, on page *Record*: listed, asked about once more, erased and reported."""

import threading

import fake
import pytest
import recorded
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from megu.base.errors import ProjectError, Stopped
from megu.base.events import Progress, TracesErased
from megu.project.project import Project
from megu.project.schema import Traces
from megu.record.keys import vault
from megu.record.traces import erase as traces
from megu.record.traces.earlier_models import EarlierModel
from megu.record.traces.for_window import HeldTraces
from megu_desktop.pages.record.page import RecordPage
from megu_desktop.pages.record.traces_list import TracesQuestion
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings
from megu_desktop.work.work import Work

CHECK = "0123456789abcdef"
ERASED = TracesErased(12, 34_000, [{"run": "run-1", "fingerprint": "aaaa bbbb", "folder": "export/evidence-2"}])


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
    result = RecordPage(work)
    qtbot.addWidget(result)
    work.changed.connect(result.refresh)  # as the wizard does
    result.resize(1040, 900)
    result.show()
    result.refresh()
    return result


@pytest.fixture
def card(page, work):
    recorded.written(page, work, CHECK)
    return page.traces


def look(card, qtbot):
    card.look_button.click()
    qtbot.waitUntil(lambda: card.erase_button.isEnabled(), timeout=20_000)


def answer(which, content):
    """Press a button of the question, or a key that stands for it, from inside its event loop."""

    def press():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, TracesQuestion):
            QTimer.singleShot(20, press)
            return
        content.append(" ".join(part.text() for part in dialog.findChildren(QLabel)))
        content.append(dialog.no.isDefault() and not dialog.yes.isDefault())
        getattr(dialog, which).click()

    QTimer.singleShot(0, press)


def begun(card, qtbot):
    look(card, qtbot)
    answer("yes", [])
    card.erase_button.click()


def test_before_a_record_is_written_nothing_can_be_erased(page):
    assert not page.traces.look_button.isEnabled() and not page.traces.erase_button.isEnabled()
    assert "Write the record above first" in page.traces.reason.text()


def test_it_lists_kinds_with_number_and_size(card, work, qtbot):
    assert card.look_button.isEnabled() and not card.erase_button.isEnabled() and card.list.isHidden()
    look(card, qtbot)
    texts = [part.text() for part in card.list.findChildren(QLabel)]
    assert "names and hashes of images" in texts and texts[texts.index("names and hashes of images") + 1] == "1 file"
    trace_plan = traces.plan(work.project)
    assert texts[-3:-1] == ["total", f"{len(trace_plan)} files"]


def test_it_looks_beside_the_windows_thread(card, qtbot, monkeypatch):
    threads = []
    monkeypatch.setattr(traces, "plan", lambda project, models=True: threads.append(threading.current_thread()) or [])
    monkeypatch.setattr("megu.record.traces.for_window.plan", traces.plan)
    card.look_button.click()
    assert not card.look_button.isEnabled() and "Searching the project’s files" in card.reason.text()
    qtbot.waitUntil(lambda: card.reason.text() == "There are no traces to erase.", timeout=20_000)
    assert threads and threads[0] is not threading.main_thread() and not card.erase_button.isEnabled()


def test_it_asks_once_more_and_cancel_leaves_all(card, work, qtbot):
    look(card, qtbot)
    calls = []
    answer("no", calls)
    card.erase_button.click()
    [question, cancel_is_default] = calls
    for part in ("can’t be undone", "continued, repeated", "Not touched: the original", "solid-state disks"):
        assert part in question
    assert cancel_is_default and not work.busy and "window opens" not in question


def test_a_yes_erases_with_progress_and_tells_what_was_removed(card, page, work, qtbot):
    begun(card, qtbot)
    assert work.jobs[-1][0] == "traces" and card.progress.isVisibleTo(page)
    assert not card.erase_button.isEnabled() and not card.look_button.isEnabled()
    assert not page.form.lines["controller"].isEnabled()
    work.say(Progress(3, 12, "unit_files"))
    assert card.progress._count.text() == "File 3 of 12"
    work.say(Progress(12, 12, "unit_files"), ERASED)
    work.project.choices.traces = Traces(begun="2026-03-01T10:00:00+00:00", done="2026-03-01T10:00:01+00:00")
    work.project.choices.traces.runs = ["run-1"]
    work.finish()
    assert not card.progress.isVisibleTo(page) and card.verdict.isVisibleTo(page)
    assert card.verdict._text.text().startswith("12 files, 34")
    assert [field.text() for field in card.records.fields] == ["aaaa bbbb"] and card.records.isVisibleTo(page)
    assert "1 March 2026" in card.message.text() and card.look_button.isEnabled() and not card.erase_button.isEnabled()
    assert "no other record" in page.reason.text() and not page.form.lines["controller"].isEnabled()


def test_what_went_wrong_is_said_on_the_card(card, page, work, qtbot):
    begun(card, qtbot)
    work.finish(ProjectError("key_unreadable", path="signing.key"))
    assert "signing.key" in card.reason.text() and not card.verdict.isVisibleTo(page)


def test_stopped_it_can_be_gone_on_with(card, page, work, qtbot):
    begun(card, qtbot)
    work.project.choices.traces = Traces(begun="2026-03-01T10:00:00+00:00", runs=["run-1"])
    card.progress.button.click()
    assert not work.busy and card.reason.text() == "Stopped. What has been erased stays erased."
    assert "interrupted" in card.message.text() and isinstance(card._failure, Stopped)
    other = Project(card._project.folder, card._project.choices, read_only=True, lock=None)
    with other.working("traces"):
        card._refresh()
        assert "Another window or command is using" in card.message.text()
    card._refresh()
    assert "interrupted" in card.message.text()
    look(card, qtbot)
    assert card.erase_button.isEnabled()


GIVEN = EarlierModel("export/given-R-1.safetensors", "", 7_000, ("R-2",))
WEIGHTS = EarlierModel("stages/unlearn/0123", "run-1", 5_000, ())


@pytest.fixture
def with_models(card, qtbot, monkeypatch):
    """Two models from before beside other traces."""
    others = {"names and hashes of images": (1, 100)}
    held_traces = HeldTraces({**others, "models": (2, 12_000)}, [], (GIVEN, WEIGHTS), others)
    monkeypatch.setattr("megu.record.traces.for_window.find_held", lambda project: held_traces)
    look(card, qtbot)
    return card


def said(part):
    return [one.text().replace("\u200b", "") for one in part.findChildren(QLabel) if one.isVisibleTo(part)]


def test_models_from_before_are_listed_with_what_they_hold_and_go_too(with_models, page, work, qtbot):
    card = with_models
    assert "export/given-R-1.safetensors, still holds R-2" in said(card.models)
    assert "intermediate weights of run-1" in said(card.models) and "total" in said(card.list)
    assert any("Delete them yourself" in text for text in said(card.models))
    assert card.models.box.isChecked()
    calls = []
    answer("yes", calls)
    card.erase_button.click()
    assert "Earlier models are removed too: export/given-R-1.safetensors, still holds R-2" in calls[0]
    assert "3 files" in calls[0]
    assert work.models_too is True


def test_models_from_before_stay_where_the_box_is_cleared(with_models, page, work, qtbot):
    card = with_models
    QTest.keyClick(card.models.box, Qt.Key.Key_Space)
    assert "total" not in said(card.list) and card.erase_button.isEnabled()
    calls = []
    answer("yes", calls)
    card.erase_button.click()
    assert "Earlier models stay: export/given-R-1" in calls[0]
    assert work.models_too is False


def test_without_models_from_before_nothing_is_said_of_them(card, qtbot):
    look(card, qtbot)
    assert card.models.isHidden() and card.takes_models


def test_while_work_runs_or_in_a_project_to_look_at_it_is_off(card, page, work, qtbot):
    look(card, qtbot)
    work.start("audit", ())
    page.refresh()
    assert not card.erase_button.isEnabled() and "Another task is running" in card.reason.text()
    work.finish()
    assert card.look_button.isEnabled() and not card.erase_button.isEnabled(), "the list may be another one now"
    work.project.read_only = True
    page.refresh()
    assert not card.look_button.isEnabled() and "read-only" in card.reason.text()


def test_what_the_engine_wrote_is_read_again(work, qtbot, monkeypatch):
    def engine(project, _stop, _models):
        other = Project(project.folder, project.choices.model_copy(deep=True), read_only=False, lock=None)
        other.choices.traces = Traces(begun="2026-03-01T10:00:00+00:00", runs=["run-1"])
        other.save()
        yield Progress(0, 2, "unit_files")
        raise ProjectError("disk_full", path="stages")

    monkeypatch.setattr("megu.worker.parent.prepare", lambda: None)
    monkeypatch.setattr("megu.worker.parent.erase_traces", engine)
    real = Work(work.project)
    with qtbot.waitSignal(real.ended) as blocker:
        real.erase_traces()
    assert blocker.args[0] == "traces" and real.choices.erased("run-1"), "also where it ended half way"


def test_the_list_of_recent_projects_forgets_it_at_once(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("megu_desktop.work.work.Work", fake.FakeWork)
    fake.make_project(tmp_path, "forget").close()
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(settings)
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    window.open_project(tmp_path / "project")
    [recent] = settings.recents()
    assert recent.forget == ["eight"]
    work = window.wizard.work
    work.erase_traces()
    work.change(lambda choices: setattr(choices, "traces", Traces(begun="2026-03-01T10:00:00+00:00")))
    work.finish(Stopped())
    [recent] = settings.recents()
    assert recent.forget == []
