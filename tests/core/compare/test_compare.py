"""The stage *compare*: its figures, what it withholds, and its verdict."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import engine
import pytest
import torch
from making import NOISY

from megu.base import files
from megu.compare.metrics.entropy import mia_entropy
from megu.compare.verdict import Figures
from megu.forget.splits import load_splits
from megu.images.answers import logits_of
from megu.images.stage_pixels import load_dataset
from megu.project.project import Project
from megu.project.schema import ImagesChoice, ModelChoice
from megu.unlearn.runs import start_run
from megu.unlearn.stage_unlearn import load_unlearned
from megu.worker.stages import make_stage


def rows(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["code"]: row for row in result["rows"]}


def test_sixty_steps_on_the_sample(finished: Project) -> None:
    result = engine.result(finished, "compare", "run-1")
    verdict, row_by_code = result["verdict"], rows(result)
    assert verdict["forgotten"] and verdict["kept"]
    assert result["unseen"] and result["measured_on"] == "test" and result["withheld"] == []
    assert list(row_by_code) == [
        "forget_unseen",
        "retain_unseen",
        "forget_train",
        "retain_train",
        "mia_entropy",
        "cost",
    ]
    assert (
        row_by_code["forget_unseen"]["original"]["value"]
        > 0.9
        > 0.1
        > row_by_code["forget_unseen"]["unlearned"]["value"]
    )
    assert all(row["retrained"] is None for row in result["rows"])
    assert verdict["forget_count"] == row_by_code["forget_unseen"]["original"]["count"] > 30
    assert verdict["retain_change_low"] <= verdict["retain_change_points"] <= verdict["retain_change_high"]


def test_figures_are_those_of_a_direct_computation(finished: Project) -> None:
    result = engine.result(finished, "compare", "run-1")
    stage = make_stage("compare", "run-1")
    data = load_dataset(finished, stage, stage.inputs(finished))
    splits = load_splits(finished, stage, data)
    logits = logits_of(load_unlearned(finished, "run-1"), data, torch.arange(1797))
    eight, row_by_code = data.class_names.index("eight"), rows(result)
    right = logits.argmax(1) == data.labels
    for code, half, is_forget in (("forget_unseen", splits.test, True), ("retain_unseen", splits.test, False)):
        which = half[(data.labels[half] == eight) == is_forget]
        assert row_by_code[code]["unlearned"]["value"] == pytest.approx(right[which].float().mean().item())
        assert row_by_code[code]["unlearned"]["count"] == len(which)
    outside = torch.cat([splits.validation, splits.test])
    attack = mia_entropy(logits, splits.retain, outside, splits.forget)
    assert row_by_code["mia_entropy"]["unlearned"]["value"] == attack.right / attack.count
    for row in result["per_class"]:
        which = splits.test[data.labels[splits.test] == data.class_names.index(row["name"])]
        assert row["unlearned"] == pytest.approx(right[which].float().mean().item()) and row["count"] == len(which)
    assert len(result["answers"]) == 10
    for answer in result["answers"]:
        assert answer["label"] == "eight" and answer["image"] in splits.test.tolist()
        assert answer["after"] == data.class_names[int(logits[answer["image"]].argmax())]
    assert ".png" not in json.dumps(result), "no image is named"


def test_no_steps_forget_nothing(make_project: Callable[..., Project]) -> None:
    result = engine.result(make_project(steps=0, noise_steps=1), "compare", "run-1")
    verdict = result["verdict"]
    assert not verdict["forgotten"] and verdict["kept"] and verdict["retain_change_points"] == 0
    assert all(row["original"] == row["unlearned"] for row in result["rows"] if row["code"] != "cost")


def test_a_broken_model_is_not_kept(make_project: Callable[..., Project]) -> None:
    result = engine.result(
        make_project(steps=20, noise_steps=1, rate=5, guard=0, batch=8, forget_share=0.9), "compare", "run-1"
    )
    assert not result["verdict"]["kept"] and result["verdict"]["retain_change_points"] < -1.5


def verdict(forget: tuple[int, int], retain: tuple[int, int], lost_count: int) -> dict[str, Any]:
    """Of a model that is right on that many of the images to forget and to keep, `lost_count` fewer of these than
    before."""
    count = forget[1] + retain[1]
    labels = torch.tensor([0] * forget[1] + [1] * retain[1])

    def logits(forgotten_count: int, kept_count: int) -> torch.Tensor:
        right = torch.tensor(
            [i < forgotten_count for i in range(forget[1])] + [i < kept_count for i in range(retain[1])]
        )
        return torch.nn.functional.one_hot(torch.where(right, labels, 2), 3).float()

    data: Any = SimpleNamespace(labels=labels)
    splits: Any = SimpleNamespace(test=torch.arange(count), forget=torch.arange(0), retain=torch.arange(0))
    both: dict[str, Any] = {
        "original": logits(forget[1], retain[0] + lost_count),
        "unlearned": logits(*forget[:1], retain[0]),
    }
    return Figures(data, splits, [0], both).verdict()


@pytest.mark.parametrize(
    ("right", "count", "forgotten", "too_few"),
    [
        (0, 1, True, True),
        (1, 1, False, True),
        (1, 2, False, True),
        (1, 19, False, True),
        (1, 29, True, True),
        (1, 35, True, False),
        (2, 35, False, False),
        (7, 140, True, False),
        (8, 140, False, False),
    ],
)
def test_forgotten_is_one_in_twenty(right: int, count: int, forgotten: bool, too_few: bool) -> None:
    verdict_result = verdict((right, count), (90, 100), 0)
    assert (verdict_result["forgotten"], verdict_result["too_few"]) == (forgotten, too_few)


@pytest.mark.parametrize(
    ("right", "lost_count", "kept"), [(197, 3, True), (196, 4, False), (190, -2, True), (185, 3, True)]
)
def test_kept_is_a_point_and_a_half(right: int, lost_count: int, kept: bool) -> None:
    verdict_result = verdict((0, 40), (right, 200), lost_count)
    assert verdict_result["kept"] == kept and verdict_result["retain_change_points"] == pytest.approx(-lost_count / 2)
    assert verdict_result["retain_change_low"] < -lost_count / 2 < verdict_result["retain_change_high"]


def test_without_images_to_keep_nothing_is_called_kept() -> None:
    assert not verdict((0, 40), (0, 0), 0)["kept"]


@pytest.mark.parametrize("used", ["all", "unknown"])
def test_without_unseen_images_figures_are_withheld(used: str, tiny_project: Callable[..., Project]) -> None:
    result = engine.result(tiny_project(used=used, steps=2, noise_steps=1), "compare", "run-1")
    assert not result["unseen"] and result["measured_on"] == "training"
    assert {line["code"] for line in result["withheld"]} == {"forget_unseen", "retain_unseen", "mia_entropy"}
    assert {line["why"] for line in result["withheld"]} == {"withheld_no_unseen"}
    assert list(rows(result)) == ["forget_train", "retain_train", "cost"]


def test_unseen_images_of_the_others_only(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    folder = engine.tiny_images(tmp_path / "images")
    for path in (folder / "test" / "dark").iterdir():
        path.unlink()
    result = engine.result(tiny_project(images=folder, steps=2, noise_steps=1), "compare", "run-1")
    assert "forget_unseen" in {line["code"] for line in result["withheld"]} and "retain_unseen" in rows(result)
    assert not result["verdict"]["forgotten"], "what can't be measured is not called forgotten"


def test_beside_a_retrained_model(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(steps=2, noise_steps=1)
    before = engine.result(project, "compare", "run-1")
    start_run(project.choices, "retrain", None, {"epochs": 2})
    engine.run(project, "unlearn", "run-2")
    after = rows(engine.result(project, "compare", "run-1"))
    assert after["retain_unseen"]["retrained"]["count"] == after["retain_unseen"]["original"]["count"]
    assert after["cost"]["retrained"]["value"] > 0 and rows(before)["cost"]["retrained"] is None
    own = rows(engine.result(project, "compare", "run-2"))
    assert all(after[code]["retrained"] == own[code]["unlearned"] for code in own)
    assert any(after[code]["retrained"] != after[code]["original"] for code in own if code != "cost")
    assert own["cost"]["retrained"] is None and own["cost"]["unlearned"] == after["cost"]["retrained"]


def test_a_retrained_model_for_another_forget_set_does_not_count(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(method="retrain", epochs=1)
    engine.run(project, "unlearn", "run-1")
    project.choices.forget.classes = ["grey"]
    start_run(project.choices, "megu", None, {"steps": 2, "noise_steps": 1})
    assert rows(engine.result(project, "compare", "run-2"))["cost"]["retrained"] is None


def test_an_earlier_run_that_no_longer_fits_does_no_harm(tmp_path: Path, tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(method="retrain", epochs=1)
    engine.run(project, "unlearn", "run-1")
    names = ("a", "b", "c", "d")
    project.choices.model = ModelChoice(path=str(engine.tiny_model(tmp_path / "m.safetensors", 4)))
    images = engine.tiny_images(tmp_path / "images", classes=names)
    project.choices.images = ImagesChoice(path=str(images), used="only")
    project.choices.forget.classes = ["a"]
    start_run(project.choices, "megu", None, {"steps": 2, "noise_steps": 1})
    assert rows(engine.result(project, "compare", "run-2"))["cost"]["retrained"] is None


def test_time_counts_similarity_and_noise(finished: Project) -> None:
    cost = rows(engine.result(finished, "compare", "run-1"))["cost"]["unlearned"]["value"]
    unlearn = engine.result(finished, "unlearn", "run-1")
    similarity = engine.result(finished, "similarity")
    assert cost > unlearn["seconds"] + similarity["seconds"]


def test_time_counts_what_earlier_runs_made(tiny_project: Callable[..., Project]) -> None:
    short = {**NOISY, "steps": 2, "noise_steps": 1}
    project = tiny_project(**short)
    first = engine.result(project, "unlearn", "run-1")["total_seconds"]
    for path in (project.folder / "stages" / "class_noise").glob("*/manifest.json"):
        files.write_json(path, {**files.read_json(path), "seconds": 1000.0})
    assert project.choices.images is not None
    project.choices.images.used = "all"  # other splits, the same model: the noise of its classes is there
    again = start_run(project.choices, "megu_plus", None, short).id
    assert engine.result(project, "unlearn", again)["total_seconds"] > 1000 > first
    later = start_run(project.choices, "megu", None, {"steps": 0, "noise_steps": 2}, start_from=again).id
    assert engine.result(project, "unlearn", later)["total_seconds"] > 1000


def test_before_a_run(make_project: Callable[..., Project]) -> None:
    assert engine.refusal(make_project(method=None), "compare").code == "need_run"
