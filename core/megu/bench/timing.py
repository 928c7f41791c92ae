"""The time of retraining, as a control beside the time of unlearning."""

import time
from statistics import median
from typing import Any

from megu.audit.of_project import fresh
from megu.bench.situation import Situation
from megu.methods import retrain
from megu.methods.parameters import RetrainParameters
from megu.stages import materials
from megu.training import mode
from megu.training.sharing import Shared
from megu.training.task import Phase, Task

STEPS = 7
"""Of which the first only warms up: some seconds for a ResNet-20 on one core, against half an hour."""


def retraining(situation: Situation, recipe: RetrainParameters) -> dict[str, Any]:
    """Seconds that the recipe takes here and now: the median of a few of its steps, times their number (ours).

    The steps are computed as the training loop would compute them. On a busy or slow machine unlearning and this are
    slowed alike, so that their ratio still tells something.
    """
    model = fresh(materials.described(situation.project), recipe.seed)
    data = situation.case.data
    task = Task(model, model, data, situation.case.parts, [], None, {}, recipe)
    (phase,) = retrain.phases(task)
    how = mode.choose(model, tuple(data.pixels.shape[1:]), recipe.batch, phase.steps)
    step = median(_seconds(model, phase, how)[1:])
    return {"seconds": round(step * phase.steps, 3), "steps": phase.steps, "step": round(step, 6), **vars(how)}


def _seconds(model: Any, phase: Phase, how: mode.Mode) -> list[float]:
    optimiser, taken = phase.optimiser(model), []
    with Shared(model, how):
        for step in range(STEPS):
            began = time.monotonic()
            model.train()
            optimiser.zero_grad()
            losses = phase.loss(model, step)
            losses.total.backward()
            optimiser.step()
            losses.total.item()  # waits for a graphics card
            taken.append(time.monotonic() - began)
    return taken
