"""Parts of the images: unseen ones are halved by content hash, and none counts as unseen unless that is known."""

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import engine
import pytest
import torch

from megu.forget.splits import load_splits
from megu.images.dataset import Dataset, Splits, normalise
from megu.images.few_images import count_watched
from megu.images.stage_pixels import load_dataset
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.results import current_key
from megu.unlearn.run_setup import make_measure
from megu.unlearn.training import early_stopping, true_weight
from megu.worker.stages import make_stage


def splits_of(project: Project) -> tuple[Dataset, Splits]:
    """The images of a project and their splits."""
    engine.run(project, "forget")
    stage = make_stage("baseline")
    data = load_dataset(project, stage, stage.inputs(project))
    return data, load_splits(project, stage, data)


def names(data: Dataset, which: torch.Tensor) -> set[str]:
    return {data.images[i].name for i in which.tolist()}


def test_the_sample(make_project: Callable[..., Project]) -> None:
    data, splits = splits_of(make_project(forget=("eight", "three")))
    assert len(splits.train) + len(splits.validation) + len(splits.test) == 1797
    assert names(data, splits.forget) | names(data, splits.retain) == names(data, splits.train)
    assert all(name.startswith("train/") for name in names(data, splits.train))
    assert all(name.split("/")[1] in ("eight", "three") for name in names(data, splits.forget))
    for half in (splits.validation, splits.test):
        assert all(count > 30 for count in Counter(data.labels[half].tolist()).values())
    assert not names(data, splits.validation) & names(data, splits.test)


@pytest.mark.parametrize("usage", ["all", "unknown"])
def test_nothing_is_unseen_unless_said_so(usage: str, tiny_project: Callable[..., Project]) -> None:
    _, splits = splits_of(tiny_project(used=usage))
    assert len(splits.validation) == len(splits.test) == 0 and len(splits.train) == 48


@pytest.mark.parametrize(
    ("unseen", "aside"),
    [(2000, 1000), (61, 30), (60, 30), (59, 29), (41, 11), (35, 5), (31, 5), (20, 5), (8, 4), (1, 0)],
)
def test_as_few_are_watched_as_it_needs(unseen: int, aside: int) -> None:
    """41 used to be halved: 21 reporting images are too few."""
    assert count_watched(unseen) == aside and count_watched(unseen, "half") == unseen // 2
    assert unseen - count_watched(unseen) >= min(30, unseen - 5)


def test_a_class_with_few_unseen_images_reports_thirty(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(images=engine.tiny_images(tmp_path / "images", count=41))
    data, splits = splits_of(project)
    assert set(Counter(data.labels[splits.test].tolist()).values()) == {30}
    assert set(Counter(data.labels[splits.validation].tolist()).values()) == {11}
    key = current_key(project, make_stage("forget"))
    assert project.choices.images is not None
    project.choices.images.watched = "half"
    data, splits = splits_of(project)
    assert set(Counter(data.labels[splits.test].tolist()).values()) == {21}, "as in a project of 0.1.0"
    assert current_key(project, make_stage("forget")) != key


def test_halves_do_not_depend_on_names(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    first = engine.tiny_images(tmp_path / "first")
    second = Path(shutil.copytree(first, tmp_path / "second"))
    for path in list(second.rglob("*.png")):
        path.rename(path.with_name(f"{ord(path.stem[-1]) * 7 % 10}-{path.name}"))
    halves = []
    for folder in (first, second):
        data, splits = splits_of(tiny_project(folder.name, images=folder))
        halves.append({data.images[i].sha256 for i in splits.test.tolist()})
    assert halves[0] == halves[1] and len(halves[0]) == 12


def test_equal_images_stay_on_one_side(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = engine.tiny_images(tmp_path / "images")
    for i in range(4):
        for copy in range(3):
            shutil.copy(folder / "test" / "grey" / f"00{i}.png", folder / "test" / "grey" / f"copy-{i}-{copy}.png")
    data, splits = splits_of(tiny_project(images=folder))
    sides = [{data.images[i].sha256 for i in half.tolist()} for half in (splits.validation, splits.test)]
    assert not sides[0] & sides[1] and all(sides)


def test_an_image_that_trained_the_model_is_not_unseen(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = engine.tiny_images(tmp_path / "images")
    shutil.copy(folder / "train" / "grey" / "000.png", folder / "test" / "grey" / "copy.png")
    data, splits = splits_of(tiny_project(images=folder))
    assert "test/grey/copy.png" not in names(data, torch.cat([splits.validation, splits.test, splits.train]))


def test_inputs_are_normalised_as_declared() -> None:
    how = Preprocessing(size=(2, 2), channels=3, scale=100, mean=(0.1, 0.2, 0.3), std=(1, 2, 4))
    pixels = torch.full((1, 3, 2, 2), 50, dtype=torch.uint8)
    expected = torch.tensor([0.4, 0.15, 0.05])[None, :, None, None].expand(1, 3, 2, 2)
    assert torch.allclose(normalise(pixels, how), expected)


def test_labels_are_the_models_outputs(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    metadata = {"megu": '{"class_names": ["light", "grey", "dark"]}'}
    project = tiny_project(model=engine.tiny_model(tmp_path / "m.safetensors", metadata=metadata))
    data, _ = splits_of(project)
    expected: dict[Any, int] = {"light": 0, "grey": 1, "dark": 2}
    assert [expected[image.label] for image in data.images] == data.labels.tolist()
    assert current_key(project, make_stage("baseline"))


PLAYED = {"train": [0, 1, 4, 5], "forget": [0, 4], "retain": [1, 5], "validation": [2, 6], "test": [3, 7]}
"""Of each class one image to forget, one to keep, one that is watched and one that reports."""


@pytest.mark.parametrize(("scenario", "rows"), [("random", []), ("classes", [0]), ("subclass", [])])
def test_nothing_that_reports_is_looked_at_while_a_model_learns(
    scenario: str, rows: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither to stop early, nor to calibrate, nor for the curve."""
    monkeypatch.setattr(early_stopping, "MIN_UNSEEN", 1)
    rows_asked: set[int] = set()

    def normalised(which: torch.Tensor) -> torch.Tensor:
        rows_asked.update(which.tolist())
        return torch.rand(len(which), 1, 2, 2)

    task: Any = SimpleNamespace(
        data=SimpleNamespace(
            images=range(8),
            labels=torch.tensor([0] * 4 + [1] * 4),
            class_names=["a", "b"],
            preprocessing=Preprocessing(size=(2, 2), channels=1, mean=(0,), std=(1,)),
            normalised=normalised,
        ),
        splits=Splits(**{name: torch.tensor(rows) for name, rows in PLAYED.items()}),
        start=torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(4, 2)),
        transition=torch.tensor([[0.0, 1.0], [1.0, 0.0]]),
        parameters=SimpleNamespace(calibrate=True, true_weight=0.5),
        scenario=scenario,
        forgotten_classes=rows,
    )
    rule = early_stopping.EarlyStopping(task, [SimpleNamespace(target=None)], 100, 100)  # type: ignore[list-item]
    assert (rule.aim is None) == (scenario == "subclass")
    rule.measure(task.start)
    measure, measured_on = make_measure(task)
    measure(task.start)
    for soft in (True, False):
        true_weight.choose(task, soft)
    assert (
        measured_on == "validation" and rows_asked & set(PLAYED["validation"]) and not rows_asked & set(PLAYED["test"])
    )
