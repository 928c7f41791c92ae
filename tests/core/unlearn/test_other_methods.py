"""The methods that others published: what each forgets in a short run, and the facts that make it that method."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import engine
import pytest
import torch
from given import given
from safetensors.torch import load_file
from torch.nn import functional

from megu.base.errors import MeguError
from megu.machine import torch_setup
from megu.project.project import Project
from megu.unlearn import expected_time
from megu.unlearn.methods import common
from megu.unlearn.methods.info import SCENARIOS
from megu.unlearn.methods.published import salun, unsir
from megu.unlearn.methods.table import METHODS, OFFERED, RETRAIN
from megu.unlearn.noise import NoiseParameters, norm, sum_of_squares, train_noise
from megu.unlearn.runs import start_run
from megu.unlearn.stage_unlearn import MODEL, Unlearn
from megu.unlearn.training.dampening import Dampening

# How the sample is made to forget within seconds, the most that may be recognised then, and the least of the rest.
SHORT: dict[str, tuple[dict[str, Any], float, float]] = {
    "fine_tune": ({"epochs": 2}, 1.0, 0.98),
    "neg_grad_plus": ({"epochs": 3, "retain_weight": 0.8}, 0.7, 0.95),
    "random_labels": ({"rate": 1e-3}, 0.1, 0.95),
    "bad_teacher": ({"rate": 3e-3, "epochs": 8, "batch": 64}, 0.3, 0.95),
    "scrub": ({"rate": 0.01}, 0.2, 0.9),
    "salun": ({"rate": 0.03}, 0.5, 0.95),
    "ssd": ({"alpha": 2.0}, 0.1, 0.98),
    "delete": ({"rate": 0.01, "epochs": 10}, 0.3, 0.8),
    "l1_sparse": ({"epochs": 3, "penalty": 1e-3}, 1.0, 0.95),
    "eu_k": ({"epochs": 3, "layers": 1}, 0.1, 0.95),
    "scrub_rewind": ({"rate": 0.01}, 0.3, 0.9),
    "msg": ({"rate": 0.03, "epochs": 3}, 1.0, 0.95),
    "unsir": ({"copies": 40}, 0.7, 0.9),
    "unsir_paper": ({"rate": 3e-3, "repair_rate": 1e-3}, 0.1, 0.9),
}


def test_every_published_method_is_tried() -> None:
    assert set(SHORT) == set(METHODS) - {*OFFERED, RETRAIN}
    assert all(METHODS[name].citation and not METHODS[name].needs_similarity for name in SHORT)


@pytest.mark.parametrize("method", SHORT)
def test_a_short_run_forgets_and_keeps(method: str, make_project: Callable[..., Project]) -> None:
    changes, most, least = SHORT[method]
    history = engine.result(make_project(method=method, **changes), "unlearn", "run-1")["history"]
    assert history[0]["forget"] == history[0]["retain"] == 1.0
    assert history[-1]["forget"] <= most and history[-1]["retain"] >= least


@pytest.mark.parametrize("method", SHORT)
def test_the_loss_on_images_to_forget_is_shown_where_they_are_seen(
    method: str, tiny_project: Callable[..., Project]
) -> None:
    losses = engine.result(tiny_project(method=method), "unlearn", "run-1")["losses"]
    assert any(loss is not None for loss in losses["forget"]) == METHODS[method].sees_forget


@pytest.mark.parametrize("method", METHODS)
def test_how_long_it_takes_can_be_told(method: str, finished: Project) -> None:
    seconds = expected_time.unlearn_seconds(finished, method, METHODS[method].values(None, {}).model_dump())
    assert seconds is not None and seconds > expected_time.START_SECONDS


# --- which forget sets ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS)
def test_unsir_alone_is_not_for_single_images(method: str) -> None:
    if not method.startswith("unsir"):
        assert set(METHODS[method].suits) == set(SCENARIOS)
        return
    for scenario in ("classes", "subclass"):
        METHODS[method].check(scenario)
    for other in ("random", "chosen"):
        with pytest.raises(MeguError) as error:
            METHODS[method].check(other)
        text = str(error.value)
        assert "UNSIR" in text and "whole classes, a sub-class" in text and "{" not in text


def test_a_run_that_can_not_be_is_refused_before_it_is_made(
    make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(method="unsir")
    monkeypatch.setitem(METHODS, "unsir", replace(METHODS["unsir"], suits=("random",)))
    assert engine.refusal(project, "unlearn", "run-1").code == "method_unsuited"
    with pytest.raises(MeguError):
        start_run(project.choices, "unsir", None, {"seed": 3})
    assert len(project.choices.runs) == 1


# --- UNSIR ------------------------------------------------------------------------------------------------------------


def test_noise_raises_the_loss_of_its_class(make_project: Callable[..., Project]) -> None:
    task, _ = given(make_project(method="unsir", noise_penalty=0.0))
    (eight,) = task.forgotten_classes
    plain = torch.randn(32, *task.data.pixels.shape[1:], generator=torch_setup.generator(0, eight, False))
    noise = unsir.class_noise(task, eight, sum_of_squares)
    labels = torch.full((32,), eight)
    before, after = (functional.cross_entropy(task.start(noise), labels) for noise in (plain, noise))
    assert after > before + 5


def test_the_code_of_unsir_penalises_squares(make_project: Callable[..., Project]) -> None:
    task, _ = given(make_project(method="unsir"))
    how = NoiseParameters(steps=10, penalty=0.1)
    sizes = []
    for size in (norm, sum_of_squares):
        *_, (_, noise) = train_noise(task.start, (1, 8, 8), 0, "negative", how, 0, size)
        sizes.append(noise.square().mean())
    assert sizes[1] < sizes[0]
    assert norm(torch.full((2, 1, 2, 2), 3.0)) == 6 and sum_of_squares(torch.full((2, 1, 2, 2), 3.0)) == 36


def test_unsir_shows_noise_as_the_class_and_images_as_themselves(
    tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    task, (impair, repair) = given(tiny_project(method="unsir", copies=2, batch=74, per_class=5, noise_steps=1))
    assert (impair.steps, repair.steps) == (1, 1)
    label_batches, real = [], functional.cross_entropy
    monkeypatch.setattr(functional, "cross_entropy", lambda x, y: label_batches.append(y) or real(x, y))
    impair.loss(task.model, 0)
    repair.loss(task.model, 0)
    assert [len(labels) for labels in label_batches] == [10, 74, 10]
    assert label_batches[1].bincount().tolist() == [64, 5, 5], (
        "all copies of 32 noise images, five images of each other class"
    )
    assert label_batches[2].bincount().tolist() == [0, 5, 5]
    assert set(unsir.sample_images_to_keep(task).tolist()) <= set(task.splits.retain.tolist())


@pytest.mark.parametrize("method", ["unsir", "unsir_paper"])
def test_unsir_spoils_the_class_that_a_sub_class_belongs_to(method: str, tiny_project: Callable[..., Project]) -> None:
    task, _ = given(tiny_project(method=method, noise_steps=1, per_class=4))
    (dark,) = task.forgotten_classes
    half = task.splits.forget[:4], task.splits.forget[4:]
    splits = replace(task.splits, forget=half[0], retain=torch.cat([half[1], task.splits.retain]))
    within = replace(task, forgotten_classes=[], splits=splits, scenario="subclass")
    assert unsir.impaired_classes(within) == unsir.impaired_classes(task) == [dark]
    rows_to_keep = unsir.sample_images_to_keep(within)
    assert set(half[1].tolist()) < set(rows_to_keep.tolist()) and not set(half[0].tolist()) & set(rows_to_keep.tolist())
    impair, repair = METHODS[method].phases()(within)
    assert impair.loss(task.model, 0).total.isfinite() and repair.loss(task.model, 0).total.isfinite()


def test_images_to_keep_keep_their_labels_in_the_papers_reading(tiny_project: Callable[..., Project]) -> None:
    task, (impair, _) = given(tiny_project(method="unsir_paper", strength=0.0, batch=8, noise_steps=1))
    images = common.draw_images(task, unsir.sample_images_to_keep(task), 8, 0)
    inputs, labels = common.load_inputs(task, images)
    with torch.no_grad():
        plain = functional.cross_entropy(task.model(inputs), labels)
    assert impair.loss(task.model, 0).total.item() == pytest.approx(plain.item()), (
        "noise of strength 0 leaves the images"
    )
    task, (impair, _) = given(tiny_project("noisy", method="unsir_paper", batch=8, noise_steps=1))
    assert impair.loss(task.model, 0).total.item() != pytest.approx(plain.item())


# --- labels and teachers ----------------------------------------------------------------------------------------------


def test_random_labels_are_neither_their_own_nor_forgotten(make_project: Callable[..., Project]) -> None:
    task, _ = given(make_project(method="random_labels", forget=("three", "nine")))
    labels = common.draw_wrong_labels(task)
    assert len(labels) == len(task.splits.forget) and torch.equal(labels, common.draw_wrong_labels(task))
    counts = labels.bincount(minlength=10)
    assert (counts[task.forgotten_classes] == 0).all() and counts.sum() - counts.max() > 0.8 * len(labels), (
        "spread over the others"
    )
    task, _ = given(make_project("seeded", method="random_labels", forget=("three", "nine"), seed=1))
    assert not torch.equal(labels, common.draw_wrong_labels(task))


def test_neg_grad_plus_descends_on_one_and_ascends_on_the_other(tiny_project: Callable[..., Project]) -> None:
    task, (phase,) = given(tiny_project(method="neg_grad_plus", retain_weight=0.75))
    losses = phase.loss(task.model, 0)
    assert losses.forget is not None and losses.retain is not None
    assert losses.total.item() == pytest.approx((0.75 * losses.retain - 0.25 * losses.forget).item())


def test_neg_grad_plus_keeps_no_momentum_unless_told(tiny_project: Callable[..., Project]) -> None:
    for name, how, expected in (("usual", {}, 0.0), ("told", {"momentum": 0.5}, 0.5)):
        task, (phase,) = given(tiny_project(name, method="neg_grad_plus", **how))
        assert phase.optimiser(task.model).param_groups[0]["momentum"] == expected


@pytest.mark.parametrize("method", ["fine_tune", "salun", "retrain"])
def test_images_are_shown_shifted_and_mirrored(method: str, make_project: Callable[..., Project]) -> None:
    batches = {}
    for name, how in (
        ("still", {"shift": 0.0}),
        ("shifted", {"shift": 0.25}),
        ("mirrored", {"shift": 0.0, "flip": True}),
    ):
        task, (phase,) = given(make_project(name, method=method, **how))
        inputs: list[torch.Tensor] = []
        task.model.register_forward_pre_hook(lambda _, arguments, inputs=inputs: inputs.append(arguments[0]))
        phase.loss(task.model, 0)
        batches[name] = inputs[0]
    still = batches["still"]
    assert sum(map(torch.equal, still, batches["shifted"])) < len(still) / 4
    is_turned = [*map(torch.equal, still.flip(3), batches["mirrored"])]
    is_kept = [*map(torch.equal, still, batches["mirrored"])]
    assert all(a or b for a, b in zip(is_turned, is_kept, strict=True)) and 0.3 < sum(is_turned) / len(is_turned) < 0.7


def test_bad_teacher_is_bad_for_images_to_forget_alone(tiny_project: Callable[..., Project]) -> None:
    task, (phase,) = given(tiny_project(method="bad_teacher", retain_share=1.0, batch=24))
    assert phase.steps == 1 and task.make_fresh is not None
    start, bad = task.start, task.make_fresh(torch_setup.mix(0, 2)).eval()
    inputs, _ = common.load_inputs(task, task.splits.forget)
    with torch.no_grad():
        apart = common.distillation_loss(start(inputs), bad(inputs), 1.0)
    assert apart > 0
    # the model is still the start: nothing to learn on the 16 images to keep, all on the 8 to forget
    assert phase.loss(task.model.eval(), 0).total.item() == pytest.approx(apart.item() * 8 / 24, rel=1e-4)


def test_scrub_takes_turns_and_ends_on_images_to_keep(tiny_project: Callable[..., Project]) -> None:
    assert common.plan_rounds(2, 1, 3, 2) == [
        (True, 0),
        (True, 1),
        (False, 0),
        (True, 2),
        (True, 3),
        (False, 1),
        (False, 2),
    ]
    project = tiny_project(method="scrub", batch=8, forget_batch=4, epochs=2, forget_epochs=1, alpha=0.5, gamma=2.0)
    task, (phase,) = given(project)
    first, last = phase.loss(task.model.eval(), 0), phase.loss(task.model, phase.steps - 1)
    assert first.retain is None and first.total.item() == pytest.approx(0, abs=1e-6), "it is still the teacher"
    assert last.forget is None and last.retain is not None
    assert last.total.item() == pytest.approx(2 * last.retain.item(), rel=1e-4)
    with torch.no_grad():
        next(task.model.parameters()).mul_(2)
    assert phase.loss(task.model, 0).total < -1e-4, "moving away from the teacher lowers it"


# --- weights ----------------------------------------------------------------------------------------------------------


def test_salun_changes_half_of_the_weights_and_no_other(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(method="salun", epochs=2, batch=8, rate=0.1, weight_decay=0.1)
    task, _ = given(project)
    engine.run(project, "unlearn", "run-1")
    salient = salun.saliency(task)
    weights = load_file(engine.folder_of(project, Unlearn("run-1")) / MODEL)
    changed_weights = [
        (weights[name] != start, mask)
        for (name, start), mask in zip(task.start.named_parameters(), salient, strict=True)
    ]
    outside = torch.cat([difference[~mask] for difference, mask in changed_weights])
    inside = torch.cat([difference[mask] for difference, mask in changed_weights])
    assert not outside.any() and inside.float().mean() > 0.9
    assert len(inside) / (len(inside) + len(outside)) == pytest.approx(0.5, abs=0.1)
    assert not any(weight.requires_grad for weight in task.start.parameters())


def test_dampening_is_that_of_the_paper() -> None:
    weights = torch.nn.Parameter(torch.tensor([1.0, 1.0, 1.0, 1.0]))
    optimiser = Dampening([weights], 2, 1, 4.0, 2.0)
    for gradient in ([1.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0], [3.0, 1.0, 1.0, 0.0]):
        assert weights.tolist() == [1, 1, 1, 1], "nothing is changed before the last batch"
        weights.grad = torch.tensor(gradient)
        optimiser.step()
    # A = 1, 0.5, 0, 0 and F = 9, 1, 1, 0: the first (9 > 4) is left 2 / 9, the second (1 < 2) whole, the third 0
    assert weights.tolist() == pytest.approx([2 / 9, 1, 0, 1])


def test_ssd_measures_every_image_once_and_leaves_statistics_alone(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(method="ssd", batch=5, alpha=0.1)
    task, (phase,) = given(project)
    batches, whole = phase.loss.args[1:3]  # type: ignore[attr-defined]
    assert (phase.steps, whole) == (8, 6) and {len(batch) for batch in batches} == {4}
    assert sorted(torch.cat(batches[:whole]).tolist()) == sorted(task.splits.train.tolist())
    assert sorted(torch.cat(batches[whole:]).tolist()) == sorted(task.splits.forget.tolist())
    before = {name: value.clone() for name, value in task.model.named_buffers()}
    for step in range(phase.steps):
        phase.loss(task.model.train(), step)
    assert before and all(torch.equal(before[name], value) for name, value in task.model.named_buffers())
