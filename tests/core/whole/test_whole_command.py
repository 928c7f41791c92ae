"""The whole way by the command line, for models and images in the forms that labs have, as the wizard goes it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from forms import CIFAR, FORMS, STEPS, Brought

from megu.model.files.reading import read_model
from megu.project.project import Project
from megu.project.results import result_of
from megu.unlearn.methods.table import USUAL
from megu.worker.stages import make_stage


def options(source: Brought) -> list[object]:
    arguments: list[object] = ["--model", source.model, "--images", source.images, "--forget", source.forget]
    arguments += [
        "--used",
        "only",
        "--method",
        USUAL[0],
        "--set",
        *(f"{name}={value}" for name, value in STEPS.items()),
    ]
    arguments += ["--preprocessing", f"imagenet@{source.side}"] if source.side else []
    return [*arguments, *(["--white", source.white] if source.white else [])]


@pytest.mark.parametrize("kind", FORMS)
def test_new_and_run(
    kind: str,
    megu: Callable,  # noqa: F811
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    place = tmp_path / "Eigene Dateien é 模型"
    place.mkdir()
    source = FORMS[kind](place, request.getfixturevalue("data") if kind in CIFAR else None)
    folder = place / "Ohne 柳 🌳"
    assert megu("new", folder, *options(source)).code == 0
    outcome = megu("run", folder)
    assert outcome.code == 0 and f"{source.title}, {len(source.classes)} classes" in outcome.err, outcome.err
    with Project.open(folder, write=False) as project:
        baseline = result_of(project, make_stage("baseline"))
        result = result_of(project, make_stage("export", "run-1"))
    assert {split: baseline["splits"][split]["count"] for split in source.counts} == source.counts
    assert kind not in CIFAR or baseline["splits"]["test"]["accuracy"] > 0.8
    assert result["same"] and result["max_difference"] == 0
    before, after = read_model(source.model), read_model(Path(result["path"]))
    assert list(before.tensors) == list(after.tensors) and before.shapes == after.shapes
