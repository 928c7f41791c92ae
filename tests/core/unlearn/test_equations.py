"""Methods of others, step by step beside the update that their paper or code states, written out here."""

import copy
import math
from collections.abc import Callable

import engine
import pytest
import torch
from given import after_steps, by_hand, given, same
from safetensors.torch import load_file
from torch import nn

from megu.machine import torch_setup
from megu.project.project import Project
from megu.unlearn.methods.common import drawn
from megu.unlearn.stage_unlearn import MODEL, Unlearn
from megu.unlearn.training.task import Task

Make = Callable[..., Project]


def inputs_of(task: Task, images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return task.data.normalised(images), task.data.labels[images]


def cross_entropy(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return (logits.logsumexp(1) - logits.gather(1, labels[:, None])[:, 0]).mean()


# --- DELETE -----------------------------------------------------------------------------------------------------------


def test_delete_is_distillation_from_the_original_without_the_true_class(tiny_project: Make) -> None:
    task, (phase,) = given(tiny_project(method="delete", batch=4, rate=0.05, shift=0.0))
    start = task.start

    def loss(model: nn.Module, step: int) -> torch.Tensor:
        inputs, labels = inputs_of(task, drawn(task, task.parts.forget, 4, step))
        total = torch.zeros(())
        for teacher, student, label in zip(start(inputs).detach(), model(inputs), labels.tolist(), strict=True):
            others = [k for k in range(len(teacher)) if k != label]
            p = teacher[others].exp() / teacher[others].exp().sum()
            q = student.exp() / student.exp().sum()  # over all classes: the true one has to vanish
            total = total + (p * (p / q[others]).log()).sum() / len(labels)
        return total

    assert phase.steps == 40, "20 passes of 8 images"
    assert same(after_steps(task, phase, 5), by_hand(task, loss, 5, 0.05))


def test_delete_leads_to_what_is_left_and_shows_no_image_to_keep(tiny_project: Make) -> None:
    task, (phase,) = given(tiny_project(method="delete", batch=8, shift=0.0))
    assert phase.target is not None and phase.target.shape == (8, 3)
    assert (phase.target[:, task.gone] == 0).all() and torch.allclose(phase.target.sum(1), torch.ones(8))
    seen: list[torch.Tensor] = []
    task.model.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
    losses = phase.loss(task.model, 0)
    assert losses.retain is None and losses.forget is not None
    forget, _ = inputs_of(task, task.parts.forget)
    assert all(any(torch.equal(one, other) for other in forget) for one in seen[0])


@pytest.mark.parametrize("still", [False, True])
def test_delete_can_leave_batch_norm_alone(still: bool, tiny_project: Make) -> None:
    task, (phase,) = given(tiny_project(method="delete", still=still))
    before = {name: value.clone() for name, value in task.model.named_buffers()}
    phase.loss(task.model.train(), 0)
    assert before and still == all(torch.equal(before[name], value) for name, value in task.model.named_buffers())


# --- L1-Sparse --------------------------------------------------------------------------------------------------------


def test_l1_sparse_is_fine_tuning_with_a_pull_that_falls_by_epochs(tiny_project: Make) -> None:
    how = {"batch": 8, "rate": 0.05, "epochs": 4, "free_epochs": 1, "penalty": 0.01, "weight_decay": 0.1}
    task, (phase,) = given(tiny_project(method="l1_sparse", shift=0.0, **how))
    pulls = [0.01, 0.01, 0.01 * 2 / 3, 0.01 * 2 / 3, 0.01 / 3, 0.01 / 3, 0.0, 0.0]

    def loss(model: nn.Module, step: int) -> torch.Tensor:
        inputs, labels = inputs_of(task, drawn(task, task.parts.retain, 8, step))
        size = torch.cat([weight.abs().flatten() for weight in model.parameters()]).sum()
        return cross_entropy(model(inputs), labels) + pulls[step] * size

    assert phase.steps == len(pulls), "16 images in steps of 8, four times"
    assert same(after_steps(task, phase, 8), by_hand(task, loss, 8, 0.05, decay=0.1))


# --- EU-k -------------------------------------------------------------------------------------------------------------


def test_eu_k_trains_a_fresh_top_alone(tiny_project: Make) -> None:
    """The last layer is a fresh model's, and SGD with clipped gradients and a cosine from 0.1 to 0.005 trains it."""
    how = {"batch": 8, "epochs": 3, "layers": 1, "weight_decay": 0.1, "seed": 4}
    task, (reset, phase) = given(tiny_project(method="eu_k", shift=0.0, **how))
    assert (reset.steps, phase.steps) == (1, 6) and task.fresh is not None
    before = copy.deepcopy(task.model.state_dict())
    task.model.load_state_dict(after_steps(task, reset, 1))
    head = [name for name, _ in task.model.named_parameters()][-2:]
    fresh = task.fresh(torch_setup.mix(4, 3)).state_dict()
    for name, weight in task.model.named_parameters():
        assert torch.equal(weight, (fresh if name in head else before)[name])
        assert name not in head or name.endswith("bias") or not torch.equal(weight, before[name])

    model, speed = copy.deepcopy(task.model).train(), {name: torch.zeros(()) for name in head}
    for step in range(6):
        inputs, labels = inputs_of(task, drawn(task, task.parts.retain, 8, step))
        weights = {name: dict(model.named_parameters())[name] for name in head}
        slopes = torch.autograd.grad(cross_entropy(model(inputs), labels), list(weights.values()))
        norm = torch.cat([slope.flatten() for slope in slopes]).norm()
        rate = 0.005 + 0.095 * (1 + math.cos(math.pi * step / 6)) / 2
        for (name, weight), slope in zip(weights.items(), slopes, strict=True):
            speed[name] = 0.9 * speed[name] + slope * min(1.0, 10 / norm) + 0.1 * weight.detach()
            weight.data -= rate * speed[name]
    assert same(after_steps(task, phase, 6), model.state_dict())


@pytest.mark.parametrize(("how", "changed"), [({"layers": 1}, 2), ({"share": 1.0}, None)])
def test_eu_k_changes_no_weight_below(how: dict[str, float], changed: int | None, tiny_project: Make) -> None:
    project = tiny_project(method="eu_k", batch=8, epochs=2, **how)
    task, _ = given(project)
    engine.run(project, "unlearn", "run-1")
    made = load_file(engine.folder_of(project, Unlearn("run-1")) / MODEL)
    weights = dict(task.start.named_parameters())
    assert sum(not torch.equal(made[name], weight) for name, weight in weights.items()) == (changed or len(weights))
