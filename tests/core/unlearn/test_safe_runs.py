"""Runs that go wrong stop with the last good state; memory that runs out costs nothing; originals are left alone."""

import hashlib
import math
from collections.abc import Callable, Iterator
from pathlib import Path

import engine
import pytest
import torch
from torch import nn

from megu.base.errors import Diverged
from megu.base.events import Event, LossPoint, Note
from megu.project.project import Project
from megu.unlearn.methods.fragment_align import _AlignLoss
from megu.unlearn.runs import start_run
from megu.unlearn.training import loop, resume
from megu.unlearn.training.task import Losses, Phase
from megu.worker.stages import make_stage

UNLEARN = make_stage("unlearn", "run-1")


def losing(factors: dict[int, float]) -> Callable[[nn.Module, int], Losses]:
    """A loss that is multiplied at some steps."""

    def loss(model: nn.Module, step: int) -> Losses:
        total = model(torch.ones(1, 1)).square().sum()
        return Losses(total * factors.get(step, 1.0), None, total)

    return loss


def sgd(model: nn.Module) -> torch.optim.Optimizer:
    return torch.optim.SGD(model.parameters(), 0.01)


def measuring(
    retain: list[float], folder: Path, *, steps: tuple[int, ...] = (10,), guard: float = 0.5
) -> Iterator[Event]:
    """A training whose accuracy on images to keep seems to be `retain`, measured each second step."""
    values = iter(retain)
    phases = [Phase(str(count), count, sgd, lambda step: 1.0, losing({})) for count in steps]
    return loop.train(nn.Linear(1, 1), phases, lambda model: {"retain": next(values)}, 2, 0, folder, guard=guard)


def done(folder: Path) -> int:
    state = resume.load(folder)
    assert state is not None
    return state.done


# --- out of range ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("factor", [math.nan, math.inf, 1e9, -1e9])
def test_a_loss_out_of_range_keeps_the_state_before(
    factor: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "SAVE_EVERY", 0.0)
    phase = Phase("p", 10, sgd, lambda step: 1.0, losing({3: factor}))
    torch.manual_seed(1)
    with pytest.raises(Diverged) as error:
        list(loop.train(nn.Linear(1, 1), [phase], lambda model: {}, 5, 0, tmp_path))
    assert error.value.code == "diverged" and done(tmp_path) == 3


def test_a_lower_rate_starts_afresh(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(steps=8, noise_steps=2, rate=10.0)
    with pytest.MonkeyPatch.context() as patch:
        real = _AlignLoss.loss
        patch.setattr(_AlignLoss, "loss", lambda *a: Losses(real(*a).total * math.nan, None, None))
        assert engine.refusal(project, "unlearn", "run-1").code == "diverged"
    gentler = start_run(project.choices, "megu_plus", None, {"steps": 8, "noise_steps": 2, "rate": 0.01})
    points = [e.step for e in engine.run(project, "unlearn", gentler.id) if isinstance(e, LossPoint)]
    assert points == list(range(1, 9))


# --- collapse --------------------------------------------------------------------------------------------------------


def test_a_collapse_stops_at_the_second_low_measurement(tmp_path: Path) -> None:
    steps = []
    with pytest.raises(Diverged) as error:
        for event in measuring([0.9, 0.8, 0.44, 0.3, 0.9, 0.9], tmp_path):
            steps += [event.step] if isinstance(event, LossPoint) else []
    assert error.value.code == "collapsed" and steps[-1] == 6
    assert error.value.values == {"before": 90, "after": 30} and "30 %" in str(error.value)
    assert done(tmp_path) == 2, "the last good measurement"


@pytest.mark.parametrize(
    ("retain", "how"),
    [
        ([0.9, 0.44, 0.8, 0.44, 0.8, 0.44], {}),
        ([0.9, 0.1, 0.1, 0.1, 0.1, 0.1], {"guard": 0.0}),
        ([0.9, 0.1, 0.1, 0.8, 0.8, 0.8], {"steps": (4, 6)}),
        ([0.9, 0.46, 0.46, 0.46, 0.46, 0.46], {}),
    ],
    ids=["now and then", "unguarded", "damage that is mended", "not below half"],
)
def test_what_is_no_collapse_goes_on(retain: list[float], how: dict, tmp_path: Path) -> None:
    assert [e.step for e in measuring(retain, tmp_path, **how) if isinstance(e, LossPoint)] == list(range(1, 11))


def test_a_collapsed_run_publishes_nothing_and_test_images_are_not_asked(
    make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, steps = make_project(steps=24, noise_steps=1, batch=32, rate=10.0), set()
    from megu.unlearn import run_setup as models
    from megu.unlearn import stage_unlearn

    real, splits = models.logits_of, {}

    def load_splits(*arguments: object) -> object:
        splits["loaded"] = real_splits(*arguments)  # type: ignore[arg-type]
        return splits["loaded"]

    def logits_of(model: nn.Module, data: object, which: torch.Tensor) -> torch.Tensor:
        steps.update(which.tolist())
        return real(model, data, which)  # type: ignore[arg-type]

    real_splits = stage_unlearn.load_splits
    engine.run(project, "noise", "run-1")
    monkeypatch.setattr(loop, "LOSS_LIMIT", math.inf)
    monkeypatch.setattr(models, "logits_of", logits_of)
    monkeypatch.setattr(stage_unlearn, "load_splits", load_splits)
    error = engine.refusal(project, "unlearn", "run-1")
    assert error.code in ("collapsed", "diverged") and not engine.folder_of(project, UNLEARN).exists()
    assert error.code == "collapsed"
    assert steps and not steps & set(splits["loaded"].test.tolist())


# --- memory ----------------------------------------------------------------------------------------------------------


def short_at(step: int, monkeypatch: pytest.MonkeyPatch, times: float = 1) -> None:
    """A graphics card's memory runs out in a step, that many times."""
    real, left = _AlignLoss.loss, [times]

    def loss(self: _AlignLoss, model: nn.Module, now: int) -> Losses:
        losses = real(self, model, now)
        if now == step and left[0] > 0:
            left[0] -= 1
            raise torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
        return losses

    monkeypatch.setattr(_AlignLoss, "loss", loss)


def test_memory_that_runs_out_cuts_the_step_and_goes_on(
    tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tiny_project(steps=6, noise_steps=2, batch=16)
    short_at(3, monkeypatch, times=2)
    events = engine.run(project, "unlearn", "run-1")
    notes = [event for event in events if isinstance(event, Note) and event.code == "memory_short"]
    assert [note.values["parts"] for note in notes] == [2, 4]
    assert [event.step for event in events if isinstance(event, LossPoint)] == [1, 2, 3, 4, 5, 6]
    assert engine.result(project, "unlearn", "run-1")["settings"]["parts"] == 4


def test_memory_that_never_suffices_ends_with_a_sentence(
    tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "SAVE_EVERY", 0.0)
    project = tiny_project(steps=6, noise_steps=2, batch=16)
    with monkeypatch.context() as patch:
        short_at(3, patch, times=math.inf)
        assert engine.refusal(project, "unlearn", "run-1").code == "memory_none"
    points = [event.step for event in engine.run(project, "unlearn", "run-1") if isinstance(event, LossPoint)]
    assert points == [1, 2, 3, 4, 5, 6]


def test_other_errors_are_no_lack_of_memory(tmp_path: Path) -> None:
    def loss(model: nn.Module, step: int) -> Losses:
        raise RuntimeError("something else")

    with pytest.raises(RuntimeError, match="something else"):
        list(loop.train(nn.Linear(1, 1), [Phase("p", 1, sgd, lambda s: 1.0, loss)], lambda m: {}, 1, 0, tmp_path))


# --- the original ----------------------------------------------------------------------------------------------------


def digests(folder: Path) -> dict[str, str]:
    """Each file's hash and time."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() + str(path.stat().st_mtime_ns) for path in paths}


@pytest.mark.parametrize("method", ["megu_plus", "megu", "retrain"])
def test_the_original_and_the_images_are_never_written_to(
    method: str, tiny: Path, tiny_project: Callable[..., Project]
) -> None:
    how = {"epochs": 1} if method == "retrain" else {"steps": 2, "noise_steps": 1}
    before, project = digests(tiny), tiny_project(method=method, **how)
    engine.run(project, "compare", "run-1")
    engine.run(project, "export", "run-1")
    assert digests(tiny) == before and len(before) > 40
