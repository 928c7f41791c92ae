"""Models that are said to be retrained and still have the original's weights."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import engine
import pytest
import torch
from evidencing import ended, write
from safetensors.torch import load_file, save_file

from megu.base import files
from megu.compare.stage_compare import Compare
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import ForgetRule, Run
from megu.record.erasure_requests.requests import begin, put
from megu.record.erasure_requests.stage_requests import Requests
from megu.record.verify import Materials, verify
from megu.record.verifying.levels import level
from megu.record.verifying.retrained import rows as retrained_rows
from megu.worker.stages import make_stage


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keys."""
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def retrained(tiny_project: Callable[..., Project]) -> tuple[Project, Run]:
    """A project with a request for two images that was met by retraining."""
    project = tiny_project(method=None)
    engine.run(project, "images")
    put(project, "R-1", {"forget": ForgetRule(kind="chosen", images=["train/dark/001.png", "train/dark/002.png"])})
    run = begin(project, ["R-1"], "retrain", None, {"epochs": 1})
    engine.run(project, "unlearn", run.id)
    return project, run


ORIGINAL = {"body.weight": torch.eye(3), "head.weight": torch.eye(3) + 1, "head.bias": torch.ones(3)}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({}, "why_not_retrained"),
        ({"head.weight": ORIGINAL["head.weight"][[0, 2]]}, "why_not_retrained"),
        ({"head.weight": ORIGINAL["head.weight"][[2, 0]]}, "why_retrained"),
        ({"head.weight": torch.ones(2, 3)}, "why_retrained"),
        ({"head.weight": torch.ones(4, 3)}, "why_retrained"),
        ({"body.weight": torch.ones(3, 3)}, "why_retrained"),
        ({"body.weight": torch.ones(3), "head.weight": torch.ones(3)}, "why_no_weights"),
    ],
)
def test_weights_are_compared_where_they_can_be(tmp_path: Path, change: dict[str, torch.Tensor], why: str) -> None:
    """Of a model whose classes were blanked, rows of the original's are there."""
    record: Any = SimpleNamespace(content=SimpleNamespace(method=SimpleNamespace(name="retrain")))
    for name, tensors in (("original", ORIGINAL), ("model", ORIGINAL | change)):
        save_file({key: tensor.contiguous() for key, tensor in tensors.items()}, tmp_path / f"{name}.safetensors")
    rows = retrained_rows(record, tmp_path / "model.safetensors", tmp_path / "original.safetensors")
    assert [row.why for row in rows] == [why]


def exchange(project: Project, run: Run, apart: float) -> None:
    """Put the original's weights in the place of the run's, as if the run had made them."""
    weights_path = engine.folder_of(project, make_stage("unlearn", run.id)) / "model.safetensors"
    original = load_file(project.find_path(project.choices.model.path))  # type: ignore[union-attr]
    save_file({name: (1 + apart) * tensor.float() for name, tensor in original.items()}, weights_path)
    manifest = weights_path.with_name("manifest.json")
    values = files.read_json(manifest)
    values["files"][weights_path.name] = [weights_path.stat().st_size, files.digest_file(weights_path)]
    files.write_json(manifest, values)


def beside(project: Project) -> Materials:
    original = project.find_path(project.choices.model.path)  # type: ignore[union-attr]
    return Materials(next((project.folder / "export").glob("*.safetensors")), original)


def test_a_retrained_model_is_told_as_such(retrained: tuple[Project, Run], tmp_path: Path) -> None:
    project, run = retrained
    record = write(project, tmp_path, run.id)
    [row] = result_of(project, Requests(run.id))["requests"]
    assert (row["verdict"], row["why"]) == ("met", "judged_never_shown")
    assert result_of(project, Compare(run.id))["verdict"]["outcome"] == "as_new"
    rows = {row.what: row for row in ended(verify(record, beside(project)))}
    again = rows["row_requests_again"]
    assert (again.state, again.why) == ("uncheckable", "why_not_measured_again")
    assert (rows["row_retrained"].state, rows["row_requests"].state) == ("same", "same")


@pytest.mark.parametrize("apart", [0.0, 1e-4])
def test_the_original_in_its_place_meets_nothing(retrained: tuple[Project, Run], tmp_path: Path, apart: float) -> None:
    project, run = retrained
    exchange(project, run, apart)
    [row] = engine.result(project, "requests", run.id)["requests"]
    assert (row["verdict"], row["why"]) == ("not_met", "judged_as_original")
    verdict = result_of(project, Compare(run.id))["verdict"]
    assert verdict["outcome"] != "as_new" and not verdict["forgotten"]
    record = write(project, tmp_path, run.id)
    result_rows = ended(verify(record, beside(project)))
    rows = {row.what: row for row in result_rows}
    assert {rows[f"row_{what}"].state for what in ("model", "original", "requests", "verdict")} == {"same"}
    assert (rows["row_retrained"].state, rows["row_retrained"].why) == ("differs", "why_not_retrained")
    assert level(result_rows) == "different"
