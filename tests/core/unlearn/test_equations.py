"""Methods of others, step by step beside the update that their paper or code states, written out here."""

import copy
import math
from collections.abc import Callable
from dataclasses import replace

import engine
import numpy
import pytest
import torch
from given import after_steps, by_hand, given, same
from safetensors.torch import load_file
from torch import nn

from megu.machine import torch_setup
from megu.project.project import Project
from megu.unlearn.methods.common import draw_images
from megu.unlearn.methods.published import msg, salun, scrub_rewind, ssd
from megu.unlearn.methods.table import METHODS
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
        inputs, labels = inputs_of(task, draw_images(task, task.splits.forget, 4, step))
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
    assert (phase.target[:, task.forgotten_classes] == 0).all() and torch.allclose(phase.target.sum(1), torch.ones(8))
    inputs: list[torch.Tensor] = []
    task.model.register_forward_pre_hook(lambda _, arguments: inputs.append(arguments[0]))
    losses = phase.loss(task.model, 0)
    assert losses.retain is None and losses.forget is not None
    forget, _ = inputs_of(task, task.splits.forget)
    assert all(any(torch.equal(one, other) for other in forget) for one in inputs[0])


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
        inputs, labels = inputs_of(task, draw_images(task, task.splits.retain, 8, step))
        size = torch.cat([weight.abs().flatten() for weight in model.parameters()]).sum()
        return cross_entropy(model(inputs), labels) + pulls[step] * size

    assert phase.steps == len(pulls), "16 images in steps of 8, four times"
    assert same(after_steps(task, phase, 8), by_hand(task, loss, 8, 0.05, decay=0.1))


# --- EU-k -------------------------------------------------------------------------------------------------------------


def test_eu_k_trains_a_fresh_top_alone(tiny_project: Make) -> None:
    """The last layer is a fresh model's, and SGD with clipped gradients and a cosine from 0.1 to 0.005 trains it."""
    how = {"batch": 8, "epochs": 3, "layers": 1, "weight_decay": 0.1, "seed": 4}
    task, (reset, phase) = given(tiny_project(method="eu_k", shift=0.0, **how))
    assert (reset.steps, phase.steps) == (1, 6) and task.make_fresh is not None
    before = copy.deepcopy(task.model.state_dict())
    task.model.load_state_dict(after_steps(task, reset, 1))
    head = [name for name, _ in task.model.named_parameters()][-2:]
    fresh = task.make_fresh(torch_setup.mix(4, 3)).state_dict()
    for name, weight in task.model.named_parameters():
        assert torch.equal(weight, (fresh if name in head else before)[name])
        assert name not in head or name.endswith("bias") or not torch.equal(weight, before[name])

    model, speed = copy.deepcopy(task.model).train(), {name: torch.zeros(()) for name in head}
    for step in range(6):
        inputs, labels = inputs_of(task, draw_images(task, task.splits.retain, 8, step))
        weights = {name: dict(model.named_parameters())[name] for name in head}
        slopes = torch.autograd.grad(cross_entropy(model(inputs), labels), list(weights.values()))
        norm = torch.cat([slope.flatten() for slope in slopes]).norm()
        rate = 0.005 + 0.095 * (1 + math.cos(math.pi * step / 6)) / 2
        for (name, weight), slope in zip(weights.items(), slopes, strict=True):
            speed[name] = 0.9 * speed[name] + slope * min(1.0, 10 / norm) + 0.1 * weight.detach()
            weight.data -= rate * speed[name]
    assert same(after_steps(task, phase, 6), model.state_dict())


@pytest.mark.parametrize(("how", "first_changed"), [({"layers": 1}, 2), ({"share": 1.0}, None)])
def test_eu_k_changes_no_weight_below(how: dict[str, float], first_changed: int | None, tiny_project: Make) -> None:
    project = tiny_project(method="eu_k", batch=8, epochs=2, **how)
    task, _ = given(project)
    engine.run(project, "unlearn", "run-1")
    tensors = load_file(engine.folder_of(project, Unlearn("run-1")) / MODEL)
    weights = dict(task.start.named_parameters())
    assert sum(not torch.equal(tensors[name], weight) for name, weight in weights.items()) == (
        first_changed or len(weights)
    )


# --- SCRUB+R ----------------------------------------------------------------------------------------------------------

REWIND = {"batch": 8, "forget_batch": 4, "epochs": 5, "forget_epochs": 3, "rate": 0.02}
ENDS = [4, 8, 12, 14, 16]
"""Two steps that forget in each of the first three epochs, then two that keep."""


def scrub_loss(task: Task) -> Callable[[nn.Module, int], torch.Tensor]:
    """-T² KL(teacher || student) on images to forget; α T² KL + γ CE on images to keep (eq. 3), T 4, α 0.5, γ 1."""
    plan = [(True, 0), (True, 1), (False, 0), (False, 1), (True, 2), (True, 3), (False, 2), (False, 3), (True, 4)]
    plan += [(True, 5), (False, 4), (False, 5), (False, 6), (False, 7), (False, 8), (False, 9)]

    def loss(model: nn.Module, step: int) -> torch.Tensor:
        forgets, number = plan[step]
        among, batch = (task.splits.forget, 4) if forgets else (task.splits.retain, 8)
        inputs, labels = inputs_of(task, draw_images(task, among, batch, number, int(forgets)))
        teacher, logits = (task.start(inputs).detach() / 4).softmax(1), model(inputs)
        apart = 16 * (teacher * (teacher.log() - (logits / 4).log_softmax(1))).sum(1).mean()
        return -apart if forgets else 0.5 * apart + cross_entropy(logits, labels)

    return loss


def slower(step: int) -> float:
    return 0.02 * (1.0 if step < 12 else 0.1)


def test_scrub_rewind_ends_at_the_epoch_that_answers_as_unseen_images_are(tiny_project: Make) -> None:
    task, (phase,) = given(tiny_project(method="scrub_rewind", **REWIND))
    assert phase.steps == 16
    models = [by_hand(task, scrub_loss(task), end, slower, decay=5e-4) for end in ENDS]
    assert same(after_steps(task, phase, 12), models[2]), "SCRUB's steps until the last"
    unseen = task.splits.validation[
        torch.isin(task.data.labels[task.splits.validation], torch.tensor(task.forgotten_classes))
    ]
    assert torch.equal(unseen, scrub_rewind.unseen_of_same_classes(task)) and len(unseen)
    model = copy.deepcopy(task.model)

    def error(weights: dict[str, torch.Tensor], images: torch.Tensor) -> float:
        model.load_state_dict(weights)
        inputs, labels = inputs_of(task, images)
        return (model.eval()(inputs).argmax(1) != labels).float().mean().item()

    aim = error(models[-1], unseen)
    gaps = [abs(error(weights, task.splits.forget) - aim) for weights in models]
    assert same(after_steps(task, phase, 16), models[gaps.index(min(gaps))])


def test_scrub_rewind_takes_the_nearest_epoch(tiny_project: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors of 0, 0.5, 0.75, 0.5, 0.25 after the epochs; unseen images have 0.6 at the end."""
    task, (phase,) = given(tiny_project(method="scrub_rewind", **REWIND))
    accuracies = iter([0.0, 0.5, 0.75, 0.5, 0.25, 0.6])
    monkeypatch.setattr(scrub_rewind, "error_rate", lambda *_: next(accuracies))
    assert same(after_steps(task, phase, 16), by_hand(task, scrub_loss(task), 8, slower, decay=5e-4))
    assert next(accuracies, None) is None


def test_scrub_rewind_goes_its_whole_length_and_needs_unseen_images(tiny_project: Make) -> None:
    task, _ = given(tiny_project(method="scrub_rewind", **REWIND))
    blind = replace(task, splits=replace(task.splits, validation=task.splits.validation[:0]))
    (phase,) = METHODS["scrub_rewind"].phases()(blind)
    assert phase.ends is not None and phase.ends(3) == 16
    assert same(after_steps(blind, phase, 16), by_hand(task, scrub_loss(task), 16, slower, decay=5e-4))


# --- SalUn ------------------------------------------------------------------------------------------------------------


def test_salun_teaches_labels_drawn_in_each_batch_to_half_of_the_weights(tiny_project: Make) -> None:
    """Eq. 3 to 5: weights of the larger gradients of the forget loss move, the others stay the original's."""
    how = {"batch": 8, "epochs": 2, "rate": 0.05, "weight_decay": 0.1, "shift": 0.0}
    task, (phase,) = given(tiny_project(method="salun", **how))
    assert phase.steps == 6, "8 images to forget, then 16 to keep, twice"
    model = copy.deepcopy(task.model).eval()
    inputs, labels = inputs_of(task, task.splits.forget)
    weights = dict(model.named_parameters())
    slopes = torch.autograd.grad(cross_entropy(model(inputs), labels), list(weights.values()))
    sizes = torch.cat([slope.abs().flatten() for slope in slopes])
    least = sizes.sort(descending=True).values[round(len(sizes) / 2) - 1]
    free = {name: slope.abs() >= least for name, slope in zip(weights, slopes, strict=True)}

    start, speed = (
        copy.deepcopy(model.state_dict()),
        {name: torch.zeros_like(weight) for name, weight in weights.items()},
    )
    plan = [(True, 0), (False, 0), (False, 1), (True, 1), (False, 2), (False, 3)]
    for step, (forgets, number) in enumerate(plan):
        among = task.splits.forget if forgets else task.splits.retain
        inputs, labels = inputs_of(task, draw_images(task, among, 8, number, int(forgets)))
        target_labels = salun.draw_labels(task, 8, step) if forgets else labels
        slopes = torch.autograd.grad(cross_entropy(model.train()(inputs), target_labels), list(weights.values()))
        for (name, weight), slope in zip(weights.items(), slopes, strict=True):
            speed[name] = 0.9 * speed[name] + slope + 0.1 * weight.detach()
            weight.data = torch.where(free[name], weight - 0.05 * speed[name], start[name]).detach()
    assert same(after_steps(task, phase, 6), model.state_dict())


def test_salun_draws_from_all_classes_again_in_each_step(tiny_project: Make) -> None:
    task, _ = given(tiny_project(method="salun"))
    first, second = (salun.draw_labels(task, 3000, step) for step in (0, 1))
    assert torch.equal(first, salun.draw_labels(task, 3000, 0)) and not torch.equal(first, second)
    assert all(abs(count - 1000) < 120 for count in first.bincount(minlength=3).tolist()), "the true class too"
    task, _ = given(tiny_project("seeded", method="salun", seed=1))
    assert not torch.equal(first, salun.draw_labels(task, 3000, 0))


# --- SSD --------------------------------------------------------------------------------------------------------------


def test_ssd_dampens_as_many_weights_as_suit_the_share_to_forget(tiny_project: Make) -> None:
    """Means of squared gradients over D and D_f; the weights above the percentile are multiplied by min(A / F, 1)."""
    task, (phase,) = given(tiny_project(method="ssd", batch=4))
    trained_model, model = after_steps(task, phase, phase.steps), copy.deepcopy(task.model).eval()
    weights = dict(model.named_parameters())
    sums = {}
    for kind, images in (("all", task.splits.train), ("forget", task.splits.forget)):
        ordered_batches = images[task.data.labels[images].argsort(stable=True)].split(4)
        sums[kind] = [torch.zeros_like(weight) for weight in weights.values()]
        for batch in ordered_batches:
            inputs, labels = inputs_of(task, batch)
            slopes = torch.autograd.grad(cross_entropy(model(inputs), labels), list(weights.values()))
            sums[kind] = [one + slope**2 / len(ordered_batches) for one, slope in zip(sums[kind], slopes, strict=True)]
    ratios = torch.cat([(f / a).flatten() for f, a in zip(sums["forget"], sums["all"], strict=True)])
    share = math.log(1 + 100 * 8 / 24) / 100
    alpha = float(numpy.percentile(ratios[ratios.isfinite()].double().numpy(), 100 - 100 * share))
    change_count = 0
    for (name, weight), a, f in zip(weights.items(), sums["all"], sums["forget"], strict=True):
        expected = torch.where(f > alpha * a, weight * (a / f).clamp(max=1), weight)
        change_count += int((f > alpha * a).sum())
        assert torch.allclose(trained_model[name], expected, atol=1e-5), name
    assert change_count == pytest.approx(share * len(ratios), abs=2) and 0.03 < share < 0.04


def test_ssd_goes_by_alpha_where_it_is_given(tiny_project: Make) -> None:
    assert ssd.selected_share(5000, 50000) == pytest.approx(0.02398, abs=1e-5)
    weights = []
    for name, alpha in (("rule", 0.0), ("all", 0.01), ("none", 1e4)):
        task, (phase,) = given(tiny_project(name, method="ssd", alpha=alpha))
        weights.append(after_steps(task, phase, phase.steps))
    assert (
        same(weights[2], dict(task.start.state_dict()))
        and not same(weights[0], weights[1])
        and not same(weights[0], weights[2])
    )


# --- MSG --------------------------------------------------------------------------------------------------------------


def test_msg_lets_the_weights_of_the_smallest_gradients_start_again(tiny_project: Make) -> None:
    """CE on as many images to keep less CE on those to forget; 30 % of each convolution are new, the rest is slowed."""
    how = {"batch": 8, "epochs": 5, "rate": 0.05, "weight_decay": 0.1}
    task, (reset, phase) = given(tiny_project(method="msg", **how))
    assert (reset.steps, phase.steps) == (1, 10)
    start = copy.deepcopy(task.model).eval()
    weights = dict(start.named_parameters())
    losses = []
    for images in (draw_images(task, task.splits.retain, 8, 0, 4), task.splits.forget):
        inputs, labels = inputs_of(task, images)
        losses.append(cross_entropy(start(inputs), labels))
    slopes = dict(zip(weights, torch.autograd.grad(losses[0] - losses[1], list(weights.values())), strict=True))
    free = {}
    for name, slope in slopes.items():
        if slope.dim() == 4:
            order = slope.abs().flatten().argsort()[: round(0.3 * slope.numel())]
            free[name] = torch.zeros(slope.numel(), dtype=torch.bool).index_fill(0, order, True).view_as(slope)
    chosen_weights = msg.select_weights(task)
    assert len(free) == 3 and {name: mask.tolist() for name, mask in free.items()} == {
        n: m.tolist() for n, m in chosen_weights.items()
    }

    before = copy.deepcopy(task.model.state_dict())
    task.model.load_state_dict(after_steps(task, reset, 1))
    for name, weight in task.model.named_parameters():
        has_moved = weight != before[name]
        assert torch.equal(has_moved, free[name]) if name in free else not has_moved.any(), name
    drawn_anew = torch.cat(
        [
            weight[free[n]] / (2 / (weight.shape[0] * 9)) ** 0.5
            for n, weight in task.model.named_parameters()
            if n in free
        ]
    )
    assert abs(drawn_anew.mean()) < 0.2 and abs(drawn_anew.std() - 1) < 0.15, "He et al.'s spread by outputs"

    model = copy.deepcopy(task.model).train()
    speed, weights = {name: torch.zeros(()) for name in weights}, dict(model.named_parameters())
    rates = [0.05 * factor for factor in (1 / 3, 2 / 3, 1, 2 / 3, 1 / 3) for _ in range(2)]
    for step, rate in enumerate(rates):
        inputs, labels = inputs_of(task, draw_images(task, task.splits.retain, 8, step))
        gradients = torch.autograd.grad(cross_entropy(model(inputs), labels), list(weights.values()))
        for (name, weight), slope in zip(weights.items(), gradients, strict=True):
            gradient = torch.where(free[name], slope, slope / 10) if name in free else slope
            speed[name] = 0.9 * speed[name] + gradient + 0.1 * weight.detach()
            weight.data -= rate * speed[name]
    assert same(after_steps(task, phase, 10), model.state_dict())
