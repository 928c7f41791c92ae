"""Erasing traces through the engine's process, as the window does."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from evidencing import write

from megu.base.errors import Stopped
from megu.base.events import Progress, TracesErased
from megu.project.project import Project
from megu.record import signing
from megu.record.keys import vault
from megu.record.read_record import read
from megu.record.traces import for_window
from megu.record.traces.erase import plan
from megu.record.traces.for_window import find_held
from megu.worker import child, parent


@pytest.fixture
def project(tiny_project: Callable[..., Project], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Tiny pictures with a run that was recorded; the child finds no key but one of its own here."""
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # what other checks left behind is no matter of this test
    new_project = tiny_project(steps=2, noise_steps=1)
    write(new_project, tmp_path)
    return new_project


def test_it_is_erased_and_told_and_the_choices_are_read_again(project: Project) -> None:
    before, (run,) = find_held(project), project.choices.runs
    *steps, last = parent.erase_traces(project)
    assert isinstance(last, TracesErased) and (last.files, last.bytes) == (before.files, before.bytes)
    steps_erasing = [step for step in steps if isinstance(step, Progress) and step.task == "task_erasing"]
    assert (
        all(isinstance(step, Progress) for step in steps)
        and steps_erasing[-1].done == steps_erasing[-1].total == last.files
    )
    [row] = last.records
    record = read(project.find_path(row["folder"]) / "evidence.json")
    assert row["run"] == run.id and row["fingerprint"] == signing.record_fingerprint(record)
    assert record.when.traces is not None and not project.choices.erased(run.id)
    project.reread()
    assert project.choices.erased(run.id) and plan(project) == [], "the child left no log of it either"


def test_stopped_it_is_begun_and_can_be_ended(project: Project) -> None:
    stop = threading.Event()
    erasing = parent.erase_traces(project, stop)
    assert any(isinstance(event, Progress) and event.task == "task_erasing" for event in erasing)
    stop.set()
    with pytest.raises(Stopped):
        list(erasing)
    project.reread()
    assert project.choices.traces is not None and project.choices.erased("run-1")
    *_, last = parent.erase_traces(project)
    project.reread()
    assert isinstance(last, TracesErased) and project.choices.traces.done is not None
    assert len(last.records) <= 1 and plan(project) == []


@pytest.mark.parametrize("models", [True, False])
def test_the_child_hears_whether_models_from_before_go_too(
    models: bool, tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, events = tiny_project(method=None), []
    monkeypatch.setattr("megu.worker.parent._run_task", lambda project, task, ends, stop: child._work(project, task))
    monkeypatch.setattr(for_window, "erase_traces", lambda project, models: events.append(models) or iter(()))
    assert list(parent.erase_traces(project, models=models)) == [] and events == [models]
