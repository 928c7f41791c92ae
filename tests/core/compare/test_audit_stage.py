"""The stage *audit*: the same figures as an audit by hand, kept with the project, never stale, and nothing twice."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import engine
import pytest

from megu.base.events import Progress, Saved, Started
from megu.compare import case as cases
from megu.compare import stage_audit as audit_stage
from megu.compare.audit.audit import audit
from megu.compare.audit.measure import relearning_of
from megu.compare.audit.of_project import collect
from megu.compare.metrics import relearn
from megu.compare.stage_audit import so_far
from megu.compare.summary import summary
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key, is_done
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage


@pytest.fixture
def project(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """Tiny pictures with one finished run."""
    monkeypatch.setattr(relearn, "STEPS", 20)
    new_project = tiny_project(steps=2, noise_steps=1, batch=4)
    engine.run(new_project, "unlearn", "run-1")
    return new_project


def measured(project: Project) -> int:
    """Count the parts that have been measured: models' answers, and their relearning."""
    return len(list((project.folder / "stages" / "measured").glob("*/manifest.json")))


def by_hand(project: Project) -> dict:
    running = audit(*collect(project, {}))
    while True:
        try:
            next(running)
        except StopIteration as stop:
            return {name: value for name, value in stop.value.items() if name != "seconds"}


def test_it_gives_what_an_audit_by_hand_gives(project: Project) -> None:
    result = engine.result(project, "audit", "run-1")
    assert result == by_hand(project)
    assert [model["name"] for model in result["models"]] == ["original", "run-1", "untrained"]


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
    assert not is_done(project, stage, current_key(project, stage))
    result = engine.result(project, "audit", "run-2")
    assert measured(project) == before + 2 and result == by_hand(project)
    assert [m["role"] for m in result["models"]] == ["original", "checkpoint", "retrained", "untrained"]
    assert current_key(project, make_stage("audit", "run-1")) == current_key(project, stage)


def test_a_stopped_audit_goes_on_with_the_next_model(project: Project) -> None:
    running = perform(project, make_stage("audit", "run-1"))
    while measured(project) < 2:
        next(running)
    running.close()
    events = [event for event in engine.run(project, "audit", "run-1") if isinstance(event, Started)]
    assert [event.stage for event in events] == ["audit"] and measured(project) == 5, "three answer, two relearn"


def codes(project: Project) -> dict[str, set[str]]:
    """Of each model the figures that are known so far."""
    result = so_far(project, make_stage("audit", "run-1")) or {"figures": []}
    codes_by_model: dict[str, set[str]] = {}
    for row in result["figures"]:
        for name, cell in row["cells"].items():
            codes_by_model.setdefault(name, set()).update({row["code"]} if cell else ())
    return codes_by_model


def test_each_figure_is_kept_and_told_as_it_comes(project: Project) -> None:
    code_lists = [codes(project)]
    for event in perform(project, make_stage("audit", "run-1")):
        if isinstance(event, Saved):
            code_lists.append(codes(project))
    assert code_lists[0] == {} and set(code_lists[1]) == {"original"}, "the original answers first"
    assert (
        "forget_train" in code_lists[2]["run-1"]
        and "probe" in code_lists[2]["run-1"]
        and "relearn_steps" not in code_lists[2]["run-1"]
    )
    assert "relearn_area" in code_lists[-1]["run-1"] and len(code_lists) == 6
    assert so_far(project, make_stage("audit", "run-1")) is None, "the result says it now"


def test_a_stopped_audit_keeps_its_figures(project: Project) -> None:
    running = perform(project, make_stage("audit", "run-1"))
    while "forget_train" not in codes(project).get("run-1", ()):
        next(running)
    running.close()
    before = codes(project)
    assert "probe" in before["run-1"]
    engine.run(project, "compare", "run-1")
    run_summary = summary(project, "run-1")
    assert run_summary is not None and not run_summary.measured and run_summary.estimated == 0
    rows = {row.code: row for row in run_summary.rows}
    assert rows["probe"].cells["run-1"] and not any(rows["relearn_steps"].cells.values())


def test_an_estimate_comes_first_where_answers_take_long(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_stage, "QUICK", 0.0)
    monkeypatch.setattr(cases, "FEWEST_SAMPLED", 2)
    engine.run(project, "compare", "run-1")
    running, labels = perform(project, make_stage("audit", "run-1")), list[str]()
    for event in running:
        labels += [event.task] if isinstance(event, Progress) else []
        if isinstance(event, Saved):
            break
    running.close()
    assert set(labels) == {"task_estimating"}
    run_summary = summary(project, "run-1")
    assert run_summary is not None and 0 < run_summary.estimated < 48 and not run_summary.measured
    rows = {row.code: row for row in run_summary.rows}
    probe = rows["probe"].cells["run-1"]
    assert probe is not None and probe["estimate"] and probe["low"] < probe["high"] and rows["probe"].verdict is None
    exact = rows["forget_train"].cells["run-1"]
    assert exact is not None and "estimate" not in exact and exact["count"] == 8, "the comparison looked at all images"
    goes_on = [event for event in perform(project, make_stage("audit", "run-1")) if isinstance(event, Progress)]
    assert "task_estimating" not in {event.task for event in goes_on}, "an estimate is made once"
    assert engine.result(project, "audit", "run-1") == by_hand(project), "what was measured takes its place"


def test_relearning_goes_on_where_it_was_stopped(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(relearn, "SAVE_EVERY", 0.0)
    case, models = collect(project, {})
    judged_model = next(model for model in models if model.role == "checkpoint")
    whole = drained(relearning_of(case, judged_model, 2.0, 0))
    relearning = relearning_of(case, judged_model, 2.0, 0, tmp_path)
    for _ in range(7):
        next(relearning)
    relearning.close()
    passes = list[int]()
    running = relearning_of(case, judged_model, 2.0, 0, tmp_path)
    assert drained(running, passes) == whole and len(passes) < 20


def drained(running: Generator, steps: list | None = None) -> Any:
    while True:
        try:
            value = next(running)
            if steps is not None:
                steps.append(value)
        except StopIteration as stop:
            return stop.value


def test_relearning_ends_where_all_has_come_back(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relearn, "STEPS", 200)
    case, models = collect(project, {})
    case.relearning = 200, 2
    passes = list[int]()
    relearning_result = drained(relearning_of(case, models[0], 0.0, 0), passes)
    assert relearning_result.steps == 0 and len(relearning_result.curve) == 11 and len(passes) == 20, (
        "known from the start"
    )
    assert relearning_result.curve[1:] == relearning_result.curve[1:2] * 10


def test_the_length_of_relearning_follows_the_images_to_forget(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [relearn.max_steps(count) for count in (5, 165, 1000, 5000)] == [60, 60, 320, 500]


def test_runs_on_another_forget_set_are_left_out(project: Project) -> None:
    project.choices.forget.classes = ["light"]
    start_run(project.choices, "megu_plus", None, {"steps": 2, "noise_steps": 1, "batch": 4})
    engine.run(project, "unlearn", "run-2")
    stages = [make_stage("audit", run) for run in ("run-1", "run-2")]
    assert [list(stage.inputs(project)["runs"]) for stage in stages] == [["run-1"], ["run-2"]]
