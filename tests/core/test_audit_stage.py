"""The stage *audit*: the same figures as an audit by hand, kept with the project, never stale, and nothing twice."""

from collections.abc import Callable

import engine
import pytest

from megu.audit.of_project import collect
from megu.audit.run import audit
from megu.events import Progress, Started
from megu.metrics import relearn
from megu.perform import current_key, done, perform
from megu.project import Project
from megu.runs import start_run
from megu.stages.table import make_stage


@pytest.fixture
def project(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """Tiny pictures with one finished run."""
    monkeypatch.setattr(relearn, "STEPS", 20)
    made = tiny_project(steps=2, noise_steps=1, batch=4)
    engine.run(made, "unlearn", "run-1")
    return made


def measured(project: Project) -> int:
    """How many models have been measured."""
    return len(list((project.folder / "stages" / "measured").glob("*/manifest.json")))


def by_hand(project: Project) -> dict:
    running = audit(*collect(project, {}))
    while True:
        try:
            next(running)
        except StopIteration as ended:
            return {name: value for name, value in ended.value.items() if name != "seconds"}


def test_it_gives_what_an_audit_by_hand_gives(project: Project) -> None:
    told = engine.result(project, "audit", "run-1")
    assert told == by_hand(project)
    assert [model["name"] for model in told["models"]] == ["original", "run-1", "untrained"]


def test_its_progress_never_goes_back_and_ends_at_the_end(project: Project) -> None:
    steps = [event for event in engine.run(project, "audit", "run-1") if isinstance(event, Progress)]
    shares = [event.done / event.total for event in steps if event.total > 1]
    assert shares == sorted(shares) and shares[-1] == 1 and len(shares) > 3


def test_a_further_run_makes_it_anew_and_measures_only_that(project: Project) -> None:
    engine.run(project, "audit", "run-1")
    before, key = measured(project), current_key(project, make_stage("audit", "run-1"))
    start_run(project.choices, "retrain", None, {"epochs": 1})
    stage = make_stage("audit", "run-2")
    assert current_key(project, stage) == key, "a run that is not finished is not judged"
    engine.run(project, "unlearn", "run-2")
    assert not done(project, stage, current_key(project, stage))
    told = engine.result(project, "audit", "run-2")
    assert measured(project) == before + 1 and told == by_hand(project)
    assert [m["role"] for m in told["models"]] == ["original", "checkpoint", "retrained", "untrained"]
    assert current_key(project, make_stage("audit", "run-1")) == current_key(project, stage)


def test_a_stopped_audit_goes_on_with_the_next_model(project: Project) -> None:
    running = perform(project, make_stage("audit", "run-1"))
    while measured(project) < 2:
        next(running)
    running.close()
    begun = [event for event in engine.run(project, "audit", "run-1") if isinstance(event, Started)]
    assert [event.stage for event in begun] == ["audit"] and measured(project) == 3


def test_runs_on_another_forget_set_are_left_out(project: Project) -> None:
    project.choices.forget.classes = ["light"]
    start_run(project.choices, "megu_plus", None, {"steps": 2, "noise_steps": 1, "batch": 4})
    engine.run(project, "unlearn", "run-2")
    stages = [make_stage("audit", run) for run in ("run-1", "run-2")]
    assert [list(stage.inputs(project)["runs"]) for stage in stages] == [["run-1"], ["run-2"]]
