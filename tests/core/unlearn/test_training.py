"""Training: it goes on from any step to the same bits, however it ended; the same project gives the same weights."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import torch
from killed import UNLEARN, kill, until
from safetensors.torch import load_file
from torch import nn

from megu.base.errors import Diverged
from megu.base.events import LossPoint, Metrics, Saved, Started
from megu.project.perform import perform
from megu.project.project import Project
from megu.unlearn.methods.fragment_align import _AlignLoss
from megu.unlearn.methods.table import METHODS
from megu.unlearn.stage_unlearn import attempts, so_far
from megu.unlearn.training import loop, resume
from megu.unlearn.training.batches import augment, draw
from megu.unlearn.training.schedules import cosine, one_cycle
from megu.unlearn.training.task import Losses, Phase

HOW: dict[str, dict[str, Any]] = {
    "megu": {"steps": 14, "noise_steps": 2, "batch": 16},
    "megu_plus": {
        "steps": 14,
        "noise_steps": 2,
        "batch": 16,
        "mislead": 0.5,
        "sharpness": 2,
        "similarity_weight": 0.25,
    },
    "retrain": {"epochs": 7, "batch": 8},
    "unsir": {"copies": 1, "batch": 4, "repair_batch": 4, "noise_steps": 2},
    "unsir_paper": {"batch": 2, "repair_batch": 2, "noise_steps": 2},
    "fine_tune": {"epochs": 7, "batch": 8},
    "neg_grad_plus": {"epochs": 7, "batch": 8},
    "random_labels": {"epochs": 5, "batch": 8},
    "bad_teacher": {"epochs": 4, "batch": 4},
    "scrub": {"epochs": 4, "forget_epochs": 3, "batch": 8, "forget_batch": 4},
    "salun": {"epochs": 5, "batch": 8, "stop_early": False},
    "ssd": {"batch": 2, "alpha": 0.5},
    "delete": {"epochs": 7, "batch": 4},
    "l1_sparse": {"epochs": 7, "batch": 8},
    "eu_k": {"epochs": 7, "batch": 8, "layers": 2},
    "msg": {"epochs": 7, "batch": 8},
    "scrub_rewind": {"epochs": 5, "forget_epochs": 3, "batch": 8, "forget_batch": 4},
}
"""What makes each method train for at least 14 steps on the tiny pictures."""


def test_every_method_is_stopped_and_killed() -> None:
    assert set(HOW) == set(METHODS)


@pytest.mark.parametrize("method", HOW)
def test_stopped_at_several_steps_gives_the_same_bits(method: str, tiny_project: Callable[..., Project]) -> None:
    whole, stopped = (tiny_project(name, method=method, **HOW[method]) for name in ("whole", "stopped"))
    expected = engine.result(whole, "unlearn", "run-1")
    for step in (1, 2, 9, 14):
        until(stopped, step)
    result = engine.result(stopped, "unlearn", "run-1")
    assert engine.weights_digest(stopped) == engine.weights_digest(whole)
    assert result["losses"] == expected["losses"] and result["history"] == expected["history"]
    assert [line.get("outcome") for line in attempts(stopped, UNLEARN) if "outcome" in line] == ["stopped"] * 4 + [
        "done"
    ]


@pytest.mark.parametrize("method", HOW)
def test_killed_between_two_resume_points_gives_the_same_bits(
    method: str, tiny_project: Callable[..., Project], tiny: Path
) -> None:
    original = (tiny / "model.safetensors").read_bytes()
    whole, killed = (tiny_project(name, method=method, **HOW[method]) for name in ("whole", "killed"))
    engine.run(whole, "unlearn", "run-1")
    killed.close()
    kill(killed.folder, stop=5, end=11)
    with Project.open(killed.folder) as again:
        assert 5 <= (so_far(again, UNLEARN) or {})["steps"] < 11, "steps were lost"
        engine.run(again, "unlearn", "run-1")
        assert engine.weights_digest(again) == engine.weights_digest(whole)
    assert (tiny / "model.safetensors").read_bytes() == original


@pytest.mark.parametrize("method", HOW)
def test_every_method_changes_the_weights_by_its_seed_alone(method: str, tiny_project: Callable[..., Project]) -> None:
    digests = []
    for name, seed in (("first", 0), ("second", 0), ("third", 1)):
        project = tiny_project(name, method=method, **HOW[method], seed=seed)
        engine.run(project, "unlearn", "run-1")
        digests.append(engine.weights_digest(project))
    assert digests[0] == digests[1]
    assert (digests[0] == digests[2]) == (method == "ssd"), "only dampening leaves nothing to chance"


def test_a_stopped_run_says_so_and_goes_on(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(steps=14, noise_steps=2)
    engine.run(project, "noise", "run-1")
    assert so_far(project, UNLEARN) is None
    until(project, 5)
    result = so_far(project, UNLEARN) or {}
    assert (result["steps"], result["total"]) == (5, 14) and result["losses"]["steps"] == [1, 2, 3, 4, 5]
    assert result["history"][0]["step"] == 0 and len(result["losses"]["forget"]) == 5
    events = list(perform(project, UNLEARN))
    assert isinstance(events[0], Started) and events[0].resumed
    points = [event.step for event in events if isinstance(event, LossPoint)]
    assert points == list(range(1, 15)), "what was shown before is shown again, for a window opened since then"
    assert {"resume.pt", "shown.json"}.isdisjoint(path.name for path in engine.folder_of(project, UNLEARN).iterdir())
    assert so_far(project, UNLEARN) is None


def test_the_same_project_twice_gives_the_same_bits(make_project: Callable[..., Project]) -> None:
    digests = []
    for name in ("first", "second"):
        project = make_project(name, steps=20, noise_steps=3)
        engine.run(project, "unlearn", "run-1")
        digests.append(engine.weights_digest(project))
    other = make_project("third", steps=20, noise_steps=3, seed=1)
    engine.run(other, "unlearn", "run-1")
    assert digests[0] == digests[1] != engine.weights_digest(other)


def test_resume_points_come_as_time_goes(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> None:
    assert loop.SAVE_EVERY <= 30
    monkeypatch.setattr(loop, "SAVE_EVERY", 0.0)
    project = tiny_project(steps=5, noise_steps=2)
    assert [event.step for event in engine.run(project, "unlearn", "run-1") if isinstance(event, Saved)] == [
        1,
        2,
        3,
        4,
        5,
    ]


def test_no_steps_leave_the_model_as_it_was(sample: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(steps=0, noise_steps=2)
    engine.run(project, "unlearn", "run-1")
    weights = load_file(engine.folder_of(project, UNLEARN) / "model.safetensors")
    original = load_file(sample / "classifier.safetensors")
    assert all(torch.equal(weights[name], original[name]) for name in original)


def test_measuring_changes_no_bit(tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> None:
    often, seldom = (tiny_project(name, steps=14, noise_steps=2) for name in ("often", "seldom"))
    engine.run(often, "unlearn", "run-1")
    monkeypatch.setattr("megu.unlearn.stage_unlearn.MEASURES", 1)
    engine.run(seldom, "unlearn", "run-1")
    assert engine.weights_digest(often) == engine.weights_digest(seldom)


# --- divergence ------------------------------------------------------------------------------------------------------


def test_diverged_keeps_the_resume_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "SAVE_EVERY", 0.0)
    model = nn.Linear(1, 1)

    def loss(model: nn.Module, step: int) -> Losses:
        total = model(torch.ones(1, 1)).sum()
        return Losses(total * (math.nan if step == 3 else 1.0), None, total)

    phase = Phase("p", 10, lambda model: torch.optim.SGD(model.parameters(), 0.1), lambda step: 1.0, loss)
    events = loop.train(model, [phase], lambda model: {}, 5, 0, tmp_path)
    steps = []
    with pytest.raises(Diverged):
        steps += [event.step for event in events if isinstance(event, LossPoint)]
    state = resume.load(tmp_path)
    assert state is not None and state.done == 3
    assert all(tensor.isfinite().all() for tensor in state.model.values())


def test_a_diverged_run_publishes_nothing(
    tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "SAVE_EVERY", 0.0)
    project, real = tiny_project(steps=8, noise_steps=2), _AlignLoss.loss

    def bad(self: _AlignLoss, model: nn.Module, step: int) -> Losses:
        losses = real(self, model, step)
        return Losses(losses.total * math.inf, losses.forget, losses.retain) if step == 5 else losses

    with monkeypatch.context() as patch:
        patch.setattr(_AlignLoss, "loss", bad)
        assert engine.refusal(project, "unlearn", "run-1").code == "diverged"
    assert not engine.folder_of(project, UNLEARN).exists() and so_far(project, UNLEARN)
    assert attempts(project, UNLEARN)[-1]["outcome"] == "Diverged"
    assert len([event for event in perform(project, UNLEARN) if isinstance(event, Saved)]) == 3, "three steps were left"


# --- phases, batches, schedules --------------------------------------------------------------------------------------


def test_two_phases_stopped_in_each_give_the_same_bits(tmp_path: Path) -> None:
    def phases() -> list[Phase]:
        def loss(model: nn.Module, step: int) -> Losses:
            total = model(torch.randn(4, 3)).square().mean()  # drawn from the seed of the step
            return Losses(total, None, total)

        return [
            Phase("sgd", 4, lambda m: torch.optim.SGD(m.parameters(), 0.1, momentum=0.9), lambda s: cosine(s, 4), loss),
            Phase("adam", 4, lambda m: torch.optim.Adam(m.parameters(), 0.1), lambda s: 1.0, loss),
        ]

    def model() -> nn.Module:
        torch.manual_seed(0)
        return nn.Sequential(nn.Linear(3, 8), nn.Dropout(), nn.BatchNorm1d(8), nn.Linear(8, 1))

    def train(folder: Path, stops: tuple[int, ...]) -> tuple[nn.Module, list[int]]:
        for stop in (*stops, 0):
            trained_model, measurements = model(), []
            events = loop.train(trained_model, phases(), lambda _: {"x": 1.0}, 3, 0, folder)
            for event in events:
                measurements += [event.step] if isinstance(event, Metrics) else []
                if isinstance(event, LossPoint) and event.step == stop:
                    events.close()  # type: ignore[attr-defined]
                    break
        return trained_model, measurements

    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    whole, at = train(tmp_path / "a", ())
    stopped, again = train(tmp_path / "b", (1, 4, 5, 7))
    assert at == again == [0, 3, 6, 8]
    ours, theirs = whole.state_dict(), stopped.state_dict()
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_chance_is_another_in_each_step(tmp_path: Path) -> None:
    draws: list[float] = []

    def loss(model: nn.Module, step: int) -> Losses:
        draws.append(torch.rand(1).item())
        total = model(torch.ones(1, 1)).sum()
        return Losses(total, None, total)

    phase = Phase("p", 5, lambda model: torch.optim.SGD(model.parameters(), 0.1), lambda step: 1.0, loss)
    for number, seed in enumerate((0, 1, 0)):
        (tmp_path / str(number)).mkdir()
        list(loop.train(nn.Linear(1, 1), [phase], lambda model: {}, 5, seed, tmp_path / str(number)))
    assert len(set(draws)) == 10 and draws[:5] == draws[10:]


def test_batches_are_functions_of_seed_and_step() -> None:
    indices = torch.arange(100, 110)
    assert torch.equal(draw(indices, 4, 7, seed=1), draw(indices, 4, 7, seed=1))
    assert not torch.equal(draw(indices, 4, 7, seed=1), draw(indices, 4, 7, seed=2))
    row = torch.cat([draw(indices, 4, step, seed=1) for step in range(10)])
    for number in range(4):
        assert sorted(row[10 * number : 10 * number + 10].tolist()) == indices.tolist()
    assert not torch.equal(row[:10], row[10:20])
    assert len(draw(indices, 25, 3, seed=1)) == 25


def test_shifts_move_whole_images() -> None:
    images = torch.zeros(200, 1, 5, 5, dtype=torch.uint8)
    images[:, :, 2, 2] = 9
    moved_images = augment(images, 0.2, False, step=3, seed=0)
    assert torch.equal(moved_images, augment(images, 0.2, False, 3, 0)) and moved_images.shape == images.shape
    places = {tuple(index[2:].tolist()) for index in (moved_images == 9).nonzero()}
    assert places == {(row, column) for row in (1, 2, 3) for column in (1, 2, 3)}
    assert (moved_images.sum((1, 2, 3)) == 9).all()
    assert torch.equal(augment(images, 0.0, False, 3, 0), images)
    color_images = torch.stack([images[:, 0], images[:, 0] + 1, images[:, 0] + 2], 1)
    both = augment(color_images, 0.2, False, 3, 0)
    assert torch.equal(both, torch.cat([moved_images, moved_images + 1, moved_images + 2], 1)), (
        "all channels of an image move alike"
    )


def test_what_is_shifted_off_the_edge_is_repeated() -> None:
    images = torch.arange(16).view(1, 1, 4, 4).expand(300, 1, 4, 4)
    rows = {tuple(image[0, :, 0].tolist()) for image in augment(images, 0.25, False, 5, 1) // 4}
    assert rows == {(0, 0, 1, 2), (0, 1, 2, 3), (1, 2, 3, 3)}


def test_flips_mirror_about_half() -> None:
    images = torch.arange(4.0).expand(1000, 1, 1, 4)
    turned_images = augment(images, 0.0, True, 3, 0)
    is_mirrored = (turned_images == images.flip(3)).all(3).flatten()
    assert 0.45 < is_mirrored.float().mean() < 0.55
    assert (is_mirrored | (turned_images == images).all(3).flatten()).all()


def test_an_image_is_shifted_and_then_mirrored() -> None:
    images = torch.randn(500, 3, 4, 6)
    moved_images, both = augment(images, 0.25, False, 3, 0), augment(images, 0.25, True, 3, 0)
    is_mirrored = augment(torch.arange(2.0).expand(500, 1, 1, 2), 0.0, True, 3, 0)[:, 0, 0, 0] == 1
    assert torch.equal(both, torch.where(is_mirrored[:, None, None, None], moved_images.flip(3), moved_images))


def test_schedules() -> None:
    assert [cosine(step, 4) for step in (0, 2)] == pytest.approx([1, 0.5])
    rates = [one_cycle(step, 40) for step in range(40)]
    assert max(rates) == 1 == rates[9] and rates[:10] == sorted(rates[:10]) and rates[10:] == sorted(rates[10:])[::-1]
    assert 0 < rates[-1] < 0.1
    assert one_cycle(0, 1) == 1
