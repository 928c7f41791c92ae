"""Time of retraining, as a control for the time of unlearning."""

import time
from pathlib import Path
from statistics import mean, median
from typing import Any

from megu.base import files
from megu.compare.audit.of_project import fresh
from megu.compare.bench.situation import Situation
from megu.model.open import model_result
from megu.unlearn.methods import retrain
from megu.unlearn.methods.retrain import RetrainParameters
from megu.unlearn.training import memory, mode
from megu.unlearn.training.sharing import Mode, SharedForward
from megu.unlearn.training.task import Phase, Task

STEPS = 7
"""Steps to time; the first only warms up. Some seconds for a ResNet-20 on one core, against half an hour."""


def retraining(path: Path, situation: Situation, times: int) -> dict[str, Any]:
    """Return the time of retraining here, stored in `path`; measure it unless it was measured `times` times.

    Seconds are the mean of all measurements, so that those before and after unlearning count as one: a machine that is
    shared, or that gets hot, slows both alike, and their ratio still means something.
    """
    recipe = situation.config.recipe
    record = files.read_json(path) if path.exists() else {"measured": []}
    if len(record["measured"]) >= times:
        return record
    step, details = _step(situation, recipe)
    measurements = [*record["measured"], round(step, 6)]
    control = {**details, "measured": measurements, "seconds": round(mean(measurements) * details["steps"], 3)}
    files.write_json(path, control)
    return control


def _step(situation: Situation, recipe: RetrainParameters) -> tuple[float, dict[str, Any]]:
    """Return the seconds of a step of the recipe: the median of a few, computed as the training loop would (ours)."""
    model = fresh(model_result(situation.project), recipe.seed)
    data = situation.case.data
    task = Task(model, model, data, situation.case.splits, [], None, {}, recipe)
    (phase,) = retrain.phases(task)
    step_mode = mode.choose(model, tuple(data.pixels.shape[1:]), recipe.batch, phase.steps)
    return median(_seconds(model, phase, step_mode)[1:]), {"steps": phase.steps, **step_mode.stored()}


def _seconds(model: Any, phase: Phase, mode: Mode) -> list[float]:
    optimiser, seconds = phase.optimiser(model), []
    with memory.reuse_freed_memory(), SharedForward(model, mode):
        for step in range(STEPS):
            start = time.monotonic()
            model.train()
            optimiser.zero_grad()
            losses = phase.loss(model, step)
            losses.total.backward()
            optimiser.step()
            losses.total.item()  # waits for a graphics card
            seconds.append(time.monotonic() - start)
    return seconds
