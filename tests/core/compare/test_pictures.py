"""The stage *pictures*: maps, confusions and answers that agree with the models they are of; no name in them."""

from collections.abc import Callable

import engine
import numpy as np
import pytest
import torch
from safetensors.numpy import load_file

from megu.base.errors import ModelError
from megu.base.events import Progress
from megu.compare import stage_pictures as pictures
from megu.compare.maps import Principal, align, tsne
from megu.compare.stage_pictures import ARRAYS, FORGET, RETAIN, UNSEEN
from megu.forget.splits import load_splits
from megu.images import features
from megu.images.stage_pixels import load_dataset
from megu.project.project import Project
from megu.project.results import find_published
from megu.worker.stages import make_stage


@pytest.fixture
def project(tiny_project: Callable[..., Project]) -> Project:
    """Tiny pictures with one finished run."""
    new_project = tiny_project(steps=2, noise_steps=1, batch=4)
    engine.run(new_project, "baseline", "run-1")
    engine.run(new_project, "unlearn", "run-1")
    return new_project


def drawn(project: Project) -> dict[str, np.ndarray]:
    engine.run(project, "pictures", "run-1")
    return load_file(engine.folder_of(project, make_stage("pictures", "run-1")) / ARRAYS)


def test_every_image_has_its_part_its_answers_and_its_place(project: Project) -> None:
    arrays = drawn(project)
    stage = make_stage("pictures", "run-1")
    data = load_dataset(project, stage, stage.inputs(project))
    splits = load_splits(project, stage, data)
    role = arrays["role"]
    assert np.array_equal(np.flatnonzero(role == FORGET), splits.forget)
    assert np.array_equal(np.flatnonzero(role == RETAIN), splits.retain) and (role == UNSEEN).sum() == 24
    original = load_file(find_published(project, make_stage("baseline", "run-1")) / "logits.safetensors")["logits"]
    odds = np.exp(original) / np.exp(original).sum(1, keepdims=True)
    assert np.array_equal(arrays["answer_before"], original.argmax(1))
    assert np.allclose(arrays["sure_before"], odds.max(1), atol=1e-6)
    assert arrays["map_before"].shape == arrays["map_after"].shape == (48, 2)
    assert arrays["tsne_before"].shape == (48, 2) and list(arrays["sample"]) == list(range(48))
    rows = splits.test.numpy()
    table = np.zeros((3, 3), int)
    np.add.at(table, (arrays["label"][rows], arrays["answer_after"][rows]), 1)
    assert np.array_equal(arrays["confusion_after"], table)


def test_what_it_tells_names_no_image_and_its_progress_never_goes_back(project: Project) -> None:
    events = engine.run(project, "pictures", "run-1")
    progress_events = [event for event in events if isinstance(event, Progress)]
    shares = [event.done / event.total for event in progress_events if event.task == "task_pictures"]
    assert shares == sorted(shares) and shares[-1] == 1
    folder = engine.folder_of(project, make_stage("pictures", "run-1"))
    assert (
        ".png" not in (folder / "result.json").read_text(encoding="utf-8")
        and b".png" not in (folder / ARRAYS).read_bytes()
    )
    progress_events = engine.result(project, "pictures", "run-1")
    assert (
        progress_events["mapped"]
        and progress_events["count"] == 48
        and all(0 < share <= 1 for share in progress_events["explained"])
    )


def test_twice_gives_the_same_bytes(project: Project) -> None:
    stage = make_stage("pictures", "run-1", again=True)
    engine.run(project, "pictures", "run-1")
    path = engine.folder_of(project, stage) / ARRAYS
    before = path.read_bytes()
    from megu.project.perform import perform

    list(perform(project, stage))
    assert path.read_bytes() == before


def test_more_images_than_the_sample_holds_are_all_mapped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "SAMPLED", 12)
    monkeypatch.setattr(pictures, "FITTED", 20)
    monkeypatch.setattr("megu.images.answers.BATCH", 8)
    arrays = drawn(project)
    assert len(arrays["sample"]) == len(arrays["tsne_after"]) == 12
    assert (arrays["role"][arrays["sample"]] == FORGET).sum() == 4, "a third are images to forget"
    assert len(np.unique(arrays["map_before"].round(4), axis=0)) > 20, "no image was left at the origin"


def test_a_model_whose_features_cannot_be_read_has_all_but_the_maps(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ModelError("no_last_linear")

    monkeypatch.setattr(features, "_run_to_last_linear", refuse)
    arrays = drawn(project)
    assert "map_before" not in arrays and arrays["confusion_before"].sum() > 0
    assert not engine.result(project, "pictures", "run-1")["mapped"]


# --- maps ------------------------------------------------------------------------------------------------------------


def test_principal_components_are_those_of_the_variance() -> None:
    samples = torch.randn(500, 3, generator=torch.Generator().manual_seed(0)) * torch.tensor([1.0, 9.0, 3.0])
    axes = Principal(samples)
    assert axes.axes.abs().argmax(0).tolist() == [1, 2] and (axes.axes.max(0).values > 0.99).all()
    assert axes.explained == pytest.approx(90 / 91, abs=0.01)
    assert axes.of(samples).std(0).tolist() == pytest.approx([9, 3], rel=0.1)
    assert Principal(torch.rand(9, 1)).of(torch.rand(4, 1)).shape == (4, 2), "one feature is a map too"


def test_a_map_is_turned_to_lie_like_another() -> None:
    like = torch.randn(40, 2, generator=torch.Generator().manual_seed(1))
    mirror_image = torch.stack([-like[:, 1], -like[:, 0]], 1) + 5
    by = torch.arange(30)
    assert torch.allclose(align(mirror_image, like, by), like, atol=1e-5)


def test_neighbours_stay_neighbours() -> None:
    groups = torch.cat([torch.randn(40, 5, generator=torch.Generator().manual_seed(2)) + 20 * k for k in range(2)])
    points = tsne(groups, 0)
    near = torch.cdist(points, points).topk(6, largest=False).indices[:, 1:]
    assert ((near < 40) == (torch.arange(80) < 40)[:, None]).float().mean() > 0.95
