"""Figures that stand in the code decide results too: another one never meets what was computed with the old."""

from typing import Any

import pytest

import megu.stages.compare
import megu.stages.noise
import megu.stages.row
from megu.perform import current_key, done
from megu.project import Project
from megu.stages.table import make_stage


@pytest.mark.parametrize(
    "stage, module, name, value",
    [
        ("noise", megu.stages.noise, "COUNT", 16),
        ("similarity", megu.stages.row, "prompt", lambda: "Is this {label}?"),
        ("compare", megu.stages.compare, "FORGOTTEN", 0.1),
    ],
)
def test_another_figure_is_another_result(
    stage: str, module: Any, name: str, value: Any, finished: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_stage(stage, "run-1")
    assert done(finished, made, current_key(finished, made))
    monkeypatch.setattr(module, name, value)
    assert not done(finished, made, current_key(finished, made))
