"""Verdicts on figures beside retrained models, and the summary of a project's runs that they stand in."""

from collections.abc import Callable
from typing import Any, get_args

import engine
import pytest

from megu.base.shares import Share
from megu.compare.expected_time import audit_seconds
from megu.compare.metrics import relearn
from megu.compare.metrics.figure import Question
from megu.compare.summary import against_retrained, make_unknown, summary
from megu.project.project import Project
from megu.unlearn.runs import start_run


def cell(right: int, count: int = 2000) -> dict[str, Any]:
    return Share(right, count).as_json()


RETRAINED = [cell(1980)]
"""99 % of 2,000: the floor is half a point, the standard error being 0.22 points."""


@pytest.mark.parametrize(
    ("right", "kind", "side"),
    [
        (1980, "within", ""),
        (1970, "within", ""),
        (1990, "within", ""),
        (1965, "outside", "worse"),
        (1995, "outside", "better"),
        (1920, "far_outside", "worse"),
    ],
)
def test_both_sides_count_against_the_noise_floor(right: int, kind: str, side: str) -> None:
    verdict = against_retrained("retain_unseen", cell(right), RETRAINED)
    assert (verdict.kind, verdict.side) == (kind, side) and verdict.gap == pytest.approx(right / 2000 - 0.99)


@pytest.mark.parametrize(
    ("code", "right", "side"),
    [
        ("forget_train", 1500, "remembers"),
        ("forget_train", 500, "too_much"),
        ("mia_entropy", 500, "too_much"),
        ("probe", 1500, "remembers"),
        ("relearn_area", 500, "too_much"),
        ("zrf", 1500, "too_much"),
        ("peers_unseen", 500, "worse"),
        ("js_retrained", 1500, ""),
    ],
)
def test_what_lies_outside_is_told_by_its_side(code: str, right: int, side: str) -> None:
    assert against_retrained(code, cell(right), [cell(1000)]).side == side


def test_retrained_models_that_differ_widen_the_range() -> None:
    own = cell(1940)
    assert against_retrained("retain_unseen", own, RETRAINED).kind == "far_outside"
    verdict = against_retrained("retain_unseen", own, [cell(1980), cell(1900)])
    assert verdict.kind == "within" and verdict.models == 2 and verdict.gap == pytest.approx(0)


def test_the_judged_figures_own_error_counts_where_retrained_models_are_at_nothing() -> None:
    assert against_retrained("forget_unseen", cell(1, 36), [cell(0, 36)]).floor == pytest.approx(0.0274, abs=1e-4)


def test_few_images_are_too_few_to_tell() -> None:
    for own, retrained in ((cell(3, 12), cell(30, 300)), (cell(30, 300), cell(3, 12))):
        assert against_retrained("forget_train", own, [retrained]).kind == "too_few"
    assert against_retrained("forget_train", cell(3, 12), []).kind == "too_few"


def test_what_cannot_be_known_has_its_reason() -> None:
    assert against_retrained("forget_train", cell(30, 300), []) == make_unknown("withheld_no_retrained")
    assert make_unknown("withheld_relearn", {"steps": 500}).values == (("steps", 500),)


# --- the summary -----------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """Tiny pictures: a run that was compared, one that was not, and a retrained one."""
    monkeypatch.setattr(relearn, "STEPS", 20)
    new_project = tiny_project(steps=2, noise_steps=1, batch=4)
    engine.run(new_project, "baseline", "run-1")
    engine.run(new_project, "unlearn", "run-1")
    start_run(new_project.choices, "megu_plus", None, {"steps": 3, "noise_steps": 1, "batch": 4})
    engine.run(new_project, "unlearn", "run-2")
    start_run(new_project.choices, "retrain", None, {"epochs": 1})
    engine.run(new_project, "unlearn", "run-3")
    return new_project


def test_nothing_is_said_of_a_run_that_is_not_compared(project: Project) -> None:
    assert summary(project, "run-1") is None


def test_a_comparison_alone_leaves_open_what_an_audit_measures(project: Project) -> None:
    engine.run(project, "compare", "run-1")
    run_summary = summary(project, "run-1")
    assert run_summary is not None and not run_summary.measured
    assert [(c.name, c.role) for c in run_summary.columns] == [
        ("original", "original"),
        ("run-1", "judged"),
        ("run-3", "retrained"),
        ("run-2", "run"),
    ]
    rows = {row.code: row for row in run_summary.rows}
    assert list(dict.fromkeys(row.question for row in run_summary.rows)) == list(get_args(Question))
    assert rows["forget_train"].cells["run-2"] is None and rows["forget_train"].cells["run-3"] is not None
    assert rows["forget_train"].verdict == against_retrained(
        "forget_train", rows["forget_train"].cells["run-1"], [rows["forget_train"].cells["run-3"]]
    )
    assert rows["probe"].verdict is None and not any(rows["probe"].cells.values())
    assert rows["mia_rmia"].verdict == make_unknown("withheld_no_reference"), "an audit of the project would not tell"
    assert set(rows["cost"].cells) == {"original", "run-1", "run-2", "run-3"} and rows["cost"].verdict is None


def test_an_audit_fills_all_columns_and_gives_reasons(project: Project) -> None:
    engine.run(project, "compare", "run-1")
    before = audit_seconds(project, "run-1")
    engine.run(project, "audit", "run-1")
    run_summary = summary(project, "run-1")
    assert run_summary is not None and run_summary.measured and run_summary.most == 20
    rows = {row.code: row for row in run_summary.rows}
    for code in ("forget_unseen", "retain_train", "mia_entropy", "probe"):
        assert all(rows[code].cells.values()), code
    assert rows["js_retrained"].verdict == make_unknown("floor_one_model") and rows["js_retrained"].cells["run-1"]
    assert rows["mia_rmia"].verdict == make_unknown("withheld_no_reference")
    assert rows["relearn_steps"].verdict is not None and rows["relearn_steps"].verdict.kind == "too_few"
    after = audit_seconds(project, "run-1")
    assert before is not None and after is not None and before > after > 0, "what is measured takes no time again"


def test_a_retraining_is_judged_by_other_ones_alone(project: Project) -> None:
    engine.run(project, "compare", "run-3")
    run_summary = summary(project, "run-3")
    assert run_summary is not None and run_summary.retrained == []
    assert {row.verdict.kind for row in run_summary.rows if row.verdict} <= {"too_few", "unknown"}
