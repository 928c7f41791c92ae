"""The task of the method of a project's run, and its steps without the loop around them."""

import copy
from collections.abc import Callable

import engine
import torch
from torch import nn

from megu.machine import torch_setup
from megu.project.project import Project
from megu.unlearn.methods.table import METHODS
from megu.unlearn.stage_unlearn import Unlearn
from megu.unlearn.training.task import Phase, Task


def given(project: Project) -> tuple[Task, list[Phase]]:
    """Return the task of the method of run-1, and its phases."""
    engine.run(project, "forget", "run-1")
    stage, info = Unlearn("run-1"), METHODS[project.choices.runs[0].method]
    task = stage._make_task(project, stage.inputs(project), info)
    return task, info.phases()(task)


def after_steps(task: Task, phase: Phase, steps: int) -> dict[str, torch.Tensor]:
    """The weights after the first steps of a phase, taken as the loop takes them."""
    model = copy.deepcopy(task.model)
    optimiser = phase.optimiser(model)
    rates = [group["lr"] for group in optimiser.param_groups]
    for step in range(steps):
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * phase.lr_factor(step)
        optimiser.zero_grad()
        torch_setup.seed_all(0, step)
        phase.loss(model.train(), step).total.backward()
        optimiser.step()
    return model.state_dict()


def by_hand(
    task: Task,
    loss: Callable[[nn.Module, int], torch.Tensor],
    steps: int,
    rate: float | Callable[[int], float],
    momentum: float = 0.9,
    decay: float = 0.0,
) -> dict[str, torch.Tensor]:
    """The weights after steps of SGD on `loss`, with the update written out."""
    model = copy.deepcopy(task.model).train()
    speed = {name: torch.zeros_like(weight) for name, weight in model.named_parameters()}
    for step in range(steps):
        weights = dict(model.named_parameters())
        slopes = torch.autograd.grad(loss(model, step), list(weights.values()))
        with torch.no_grad():
            for (name, weight), slope in zip(weights.items(), slopes, strict=True):
                speed[name] = momentum * speed[name] + slope + decay * weight
                weight -= (rate(step) if callable(rate) else rate) * speed[name]
    return model.state_dict()


def same(ours: dict[str, torch.Tensor], theirs: dict[str, torch.Tensor]) -> bool:
    """Return True if all weights agree to 1e-5."""
    return all(torch.allclose(ours[name].double(), value.double(), atol=1e-5) for name, value in theirs.items())
