"""The training loop: phases in, events out; it can be closed at any step and goes on from its resume point."""

import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import compute
from megu.errors import Diverged
from megu.events import Event, LossPoint, Metrics, Saved
from megu.training import resume
from megu.training.resume import State
from megu.training.task import Losses, Phase

if TYPE_CHECKING:
    from torch import nn

Measure = Callable[["nn.Module"], dict[str, float]]
SAVE_EVERY = 10.0
"""Seconds between resume points: what a kill costs at most."""


def train(
    model: "nn.Module", phases: list[Phase], measure: Measure, every: int, seed: int, folder: Path
) -> Iterator[Event]:
    """Train `model` in place through all phases.

    measure: accuracies to show, taken before the first step, each `every` steps and after the last; its time does not
    count. seed: each step's dropout is a function of (seed, step). folder: where the resume point lies.
    Raises Diverged at a loss that is not finite; the resume point before it stays. At the end the resume point holds
    the final weights (`megu.training.resume.load`).
    """
    total = sum(phase.steps for phase in phases)
    state = resume.load(folder) or State()
    if state.model:
        model.load_state_dict(state.model)
    yield from _earlier(state, total)
    for number in range(state.phase, len(phases)):
        yield from _train_phase(model, phases[number], state, measure, every, seed, folder, total)
        state.phase, state.step, state.optimiser = number + 1, 0, {}
    if _due(state, 1):
        yield _measured(model, measure, state, total)
    _store(model, None, state, folder)


def _train_phase(
    model: "nn.Module", phase: Phase, state: State, measure: Measure, every: int, seed: int, folder: Path, total: int
) -> Iterator[Event]:
    accelerator = compute.accelerator()
    optimiser = accelerator.prepare(phase.optimiser(model))
    rates = [group["lr"] for group in optimiser.param_groups]
    if state.optimiser:
        optimiser.load_state_dict(state.optimiser)
    saved = time.monotonic()
    try:
        while state.step < phase.steps:
            if _due(state, every):  # first, so that a training that goes on measures what the stopped one did not
                yield _measured(model, measure, state, total)
            began = time.monotonic()
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * phase.rate(state.step)
            compute.seed_all(seed, state.done)
            model.train()
            losses = phase.loss(model, state.step)
            _check(losses)
            optimiser.zero_grad()
            accelerator.backward(losses.total)
            optimiser.step()
            state.step, state.done = state.step + 1, state.done + 1
            point = LossPoint(state.done, total, _number(losses.forget), _number(losses.retain))
            state.losses.append([point.step, point.forget, point.retain])
            state.seconds += time.monotonic() - began
            yield point
            if time.monotonic() - saved >= SAVE_EVERY:
                _store(model, optimiser, state, folder)
                saved = time.monotonic()
                yield Saved(state.done)
    except GeneratorExit:
        _store(model, optimiser, state, folder)
        raise


def _store(model: "nn.Module", optimiser: Any, state: State, folder: Path) -> None:
    state.model = {name: tensor.detach().cpu() for name, tensor in model.state_dict().items()}
    state.optimiser = optimiser.state_dict() if optimiser is not None else {}
    resume.save(folder, state)


def _earlier(state: State, total: int) -> Iterator[Event]:
    """What a training that goes on has shown before, thinned out: a window opened since then has not seen it."""
    for step, forget, retain in state.losses[:: max(1, len(state.losses) // 1000)]:
        yield LossPoint(int(step or 0), total, forget, retain)
    for measured in state.history:
        yield Metrics(measured["step"], total, {name: value for name, value in measured.items() if name != "step"})


def _due(state: State, every: int) -> bool:
    measured = state.history[-1]["step"] if state.history else -1
    return state.done % every == 0 and measured != state.done


def _measured(model: "nn.Module", measure: Measure, state: State, total: int) -> Metrics:
    values = measure(model)
    state.history.append({"step": state.done, **values})
    return Metrics(state.done, total, values)


def _check(losses: Losses) -> None:
    if not math.isfinite(losses.total.item()):
        raise Diverged("diverged")


def _number(loss: Any) -> float | None:
    return None if loss is None else float(loss.detach())
