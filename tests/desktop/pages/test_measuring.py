"""Measuring everything makes way for any other work, and goes on after it."""

from collections.abc import Iterator
from pathlib import Path

import fake
import pytest
from PySide6.QtCore import QObject, Signal

from megu.base.errors import Stopped
from megu.project.project import Project
from megu.worker import parent as worker
from megu.worker.stages import make_stage
from megu_desktop.work import work as work_module
from megu_desktop.work.work import MEASURE, TRACES, Work

AUDIT, EXPORT = [make_stage("audit", "run-1")], [make_stage("export", "run-1")]


class Thread(QObject):
    """Stands in for the thread of a job: it runs until a test ends it, or it is stopped."""

    batch, failed, finished = Signal(list), Signal(object), Signal()

    def __init__(self, *_: object) -> None:
        super().__init__()

    def start(self) -> None:
        pass

    def stop(self) -> None:
        self.failed.emit(Stopped())
        self.finished.emit()

    def wait(self) -> None:
        pass


@pytest.fixture
def work(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    monkeypatch.setattr(work_module, "StageThread", Thread)
    monkeypatch.setattr(worker, "prepare", lambda: None)
    new_work = Work(Project.create(tmp_path / "project", "Digits"))
    yield new_work
    new_work._thread = None
    new_work.close()


@pytest.fixture
def heard(work: Work) -> list[tuple[str, str]]:
    """Return a list that fills as the pages hear of jobs that begin and end."""
    messages: list[tuple[str, str]] = []
    work.started.connect(lambda job: messages.append(("started", job)))
    work.ended.connect(lambda job, error: messages.append((type(error).__name__ if error else "ended", job)))
    return messages


def test_other_work_need_not_wait(work: Work, heard: list[tuple[str, str]]) -> None:
    work.start(MEASURE, AUDIT)
    assert work.job == MEASURE and not work.busy, "every button is free"
    work.start("export", EXPORT)
    assert work.job == "export" and work.busy and work.is_waiting
    assert heard == [("started", MEASURE), ("ended", MEASURE), ("started", "export")], "it made way; nobody stopped it"
    work._thread.finished.emit()  # type: ignore[union-attr]
    assert heard[3:] == [("ended", "export"), ("started", MEASURE)] and work.stages == AUDIT and not work.is_waiting


def test_a_stop_is_a_stop(work: Work, heard: list[tuple[str, str]]) -> None:
    work.start(MEASURE, AUDIT)
    work.stop()
    assert heard == [("started", MEASURE), ("Stopped", MEASURE)] and work.job is None and not work.is_waiting


def test_nothing_is_measured_of_what_was_erased(work: Work) -> None:
    work.start(MEASURE, AUDIT)
    work._start(TRACES, (), None)
    assert work.job == TRACES and not work.is_waiting


def test_two_other_jobs_still_exclude_each_other(work: Work) -> None:
    work.start("export", EXPORT)
    with pytest.raises(RuntimeError):
        work.start(MEASURE, AUDIT)


def test_export_is_free_while_everything_is_measured(qtbot, tmp_path: Path) -> None:
    from run_results import unlearn_result

    from megu.unlearn.runs import start_run
    from megu_desktop.pages.export.page import ExportPage

    new_work = fake.FakeWork(fake.make_project(tmp_path))
    start_run(new_work.choices, "megu_plus", "balanced", {})
    fake.publish(new_work.project, "noise", {}, "run-1")
    fake.publish(new_work.project, "unlearn", unlearn_result(), "run-1", model__safetensors=b"weights")
    page = ExportPage(new_work)
    qtbot.addWidget(page)
    new_work.start(MEASURE, AUDIT)
    page.refresh()
    assert page.export_button.isEnabled()
    page.export_button.click()
    assert [job for job, _ in new_work.jobs] == [MEASURE, "export"]
    new_work.close()
