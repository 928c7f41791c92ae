"""Figures in the code determine results too: a changed figure never reuses results of the old one."""

from typing import Any

import pytest

import megu.compare.stage_compare
import megu.similarity.stage_row
import megu.unlearn.stage_unlearn
from megu.project.project import Project
from megu.project.results import cache_lookups, current_key, is_done, key_of
from megu.project.stage import Stage
from megu.worker.stages import make_stage


@pytest.mark.parametrize(
    "stage, module, name, value",
    [
        ("noise", megu.unlearn.stage_unlearn, "NOISE_COUNT", 16),
        ("similarity", megu.similarity.stage_row, "prompt", lambda: "Is this {label}?"),
        ("compare", megu.compare.stage_compare, "FORGOTTEN", 0.1),
    ],
)
def test_another_figure_is_another_result(
    stage: str, module: Any, name: str, value: Any, finished: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_stage = make_stage(stage, "run-1")
    assert is_done(finished, made_stage, current_key(finished, made_stage))
    monkeypatch.setattr(module, name, value)
    assert not is_done(finished, made_stage, current_key(finished, made_stage))


def test_while_nothing_changes_each_key_is_worked_out_once(finished: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    stages = [make_stage(name, "run-1") for name in ("forget", "unlearn", "compare", "export", "evidence", "audit")]
    keys, worked_out = [current_key(finished, stage) for stage in stages], []

    def counted(stage: Stage, inputs: dict[str, Any]) -> str:
        worked_out.append(stage)
        return key_of(stage, inputs)

    monkeypatch.setattr("megu.project.results.key_of", counted)
    with cache_lookups():
        assert [current_key(finished, stage) for stage in stages] == keys
        assert [current_key(finished, stage) for stage in stages] == keys
    assert len(worked_out) == len(set(worked_out)) > len(stages)
    finished.choices.runs[0].parameters["seed"] = 77
    with cache_lookups():
        assert current_key(finished, stages[1]) != keys[1], "what was known ends with it"


def test_while_nothing_changes_each_result_is_looked_for_once(
    finished: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for, there = [], finished.result

    def counted(name: str, key: str) -> dict[str, Any]:
        looked_for.append((name, key))
        return there(name, key)

    monkeypatch.setattr(finished, "result", counted)
    with cache_lookups():
        keys = [current_key(finished, make_stage(name, "run-1")) for name in ("compare", "export", "evidence")]
    assert len(looked_for) == len(set(looked_for))
    looked_for.clear()
    assert keys == [current_key(finished, make_stage(name, "run-1")) for name in ("compare", "export", "evidence")]
    assert len(looked_for) > len(set(looked_for)), "or it is not needed"
