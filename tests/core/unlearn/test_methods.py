"""The methods: what each does in a short run, and which parameters it takes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import engine
import pytest
import torch
from making import NOISY
from pydantic import ValidationError
from safetensors.torch import load_file, save_file

from megu.base.errors import MeguError
from megu.images.dataset import normalise
from megu.machine import torch_setup
from megu.model.architectures.table import build
from megu.project.project import Project
from megu.unlearn import expected_time, run_setup
from megu.unlearn.methods import retrain
from megu.unlearn.methods.fields import MOST_STEPS
from megu.unlearn.methods.megu_plus import MeguPlusParameters
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.methods.table import METHODS
from megu.unlearn.run_setup import make_measure
from megu.unlearn.runs import check_parameters, start_run
from megu.unlearn.stage_unlearn import Unlearn
from megu.unlearn.training import batches
from megu.unlearn.training.batches import augment, draw
from megu.unlearn.training.task import Task
from megu.worker.stages import make_stage


def weights(project: Project, run_id: str = "run-1") -> dict[str, torch.Tensor]:
    engine.run(project, "unlearn", run_id)
    return load_file(engine.folder_of(project, make_stage("unlearn", run_id)) / "model.safetensors")


@pytest.mark.parametrize("method", ["megu", "megu_plus"])
def test_sixty_steps_forget_and_keep(method: str, make_project: Callable[..., Project]) -> None:
    project = make_project(method=method, steps=60, noise_steps=10)
    history = engine.result(project, "unlearn", "run-1")["history"]
    assert history[0]["step"] == 0 and history[-1]["step"] == 60
    assert history[0]["forget"] > 0.9 and history[-1]["forget"] < 0.1
    assert history[-1]["retain"] > history[0]["retain"] - 0.03


def test_losses_move_as_the_plot_says(make_project: Callable[..., Project]) -> None:
    result = engine.result(make_project(steps=60, noise_steps=10), "unlearn", "run-1")
    forget, retain = result["losses"]["forget"], result["losses"]["retain"]
    assert len(forget) == len(retain) == 60 and result["steps"] == 60
    assert sum(forget[-10:]) / 10 > result["reference"]["guessing"] > 10 * sum(retain[-10:]) / 10


def task_of(project: Project) -> Task:
    """Return the task of the method of run-1."""
    engine.run(project, "noise", "run-1")
    stage = Unlearn("run-1")
    inputs = stage.inputs(project)
    return stage._make_task(project, inputs, METHODS[inputs["method"]])


def aligned(project: Project) -> tuple[Task, Any]:
    """The task and the object that computes a step's loss."""
    task = task_of(project)
    (phase,) = METHODS[project.choices.runs[0].method].phases()(task)
    return task, phase.loss.__self__  # type: ignore[attr-defined]


def test_megu_leads_to_one_class_and_megu_plus_to_many(make_project: Callable[..., Project]) -> None:
    _, hard = aligned(make_project("hard", method="megu", noise_steps=2))
    task, soft = aligned(make_project("soft", method="megu_plus", noise_steps=2, similarity_weight=1))
    eight = task.data.class_names.index("eight")
    assert set(hard.target.unique().tolist()) == {0.0, 1.0} and (hard.target.sum(1) == 1).all()
    assert ((soft.target > 0.001).sum(1) > 1).any()
    assert (hard.target[:, eight] == 0).all() and (soft.target[:, eight] == 0).all()
    assert torch.equal(hard.target.argmax(1), soft.target.argmax(1))


@pytest.mark.parametrize(("method", "share"), [("megu", 1.0), ("megu_plus", 0.5)])
def test_how_many_get_noise(method: str, share: float, make_project: Callable[..., Project]) -> None:
    noisy = NOISY if method == "megu_plus" else {}
    task, loss = aligned(make_project(method=method, noise_steps=2, **noisy))
    rows = torch.arange(100)
    changed_names = [
        (loss._forget_inputs(rows, step) != task.data.normalised(task.splits.forget[rows])).flatten(1).any(1)
        for step in range(10)
    ]
    assert torch.cat(changed_names).float().mean() == pytest.approx(share, abs=0.05)


def test_images_to_keep_are_rehearsed_as_they_were_learned(make_project: Callable[..., Project]) -> None:
    task, loss = aligned(make_project(batch=16, shift=0.25, flip=True))
    batches: list[torch.Tensor] = []
    module = task.model.register_forward_pre_hook(lambda _, inputs: batches.append(inputs[0]))
    loss.loss(task.model, 0)
    module.remove()
    few, kept_rows = loss.forget_per_step, draw(task.splits.retain, loss.retain_per_step, 0, task.parameters.seed + 1)
    rehearsed, as_they_are = batches[0][few:], task.data.normalised(kept_rows)
    pixels = augment(task.data.pixels[kept_rows], 0.25, True, 0, task.parameters.seed)
    assert torch.equal(rehearsed, normalise(pixels, task.data.preprocessing))
    assert not torch.equal(rehearsed, as_they_are)
    forget = task.data.normalised(task.splits.forget)
    assert all((forget == image).flatten(1).all(1).any() for image in batches[0][:few]), "those to forget as they are"


def led(task: Task, weight: float, expected: torch.Tensor) -> Any:
    """Return the function for a step's loss of MeGU+, led to the expected values with that weight of certainty."""
    parameters = task.parameters.model_copy(update={"odds_weight": weight, "mislead": 0.0})
    (phase,) = METHODS["megu_plus"].phases()(replace(task, expected_log_probs=expected, parameters=parameters))
    return phase.loss


def test_how_unlikely_a_label_is_counts_where_its_divergence_sees_nothing(make_project: Callable[..., Project]) -> None:
    task = task_of(make_project(negative_strength=0, positive_strength=0))
    answers = torch.full((len(task.splits.forget), 10), -30.0)
    answers[:, 0], answers[:, 1] = 0.0, -9.0  # all of them are eights, whose label has e⁻³⁰

    def apart(weight: float, low: float) -> float:
        expected = answers.clone()
        expected[:, task.forgotten_classes] = low
        return led(task, weight, expected.log_softmax(1))(task.model, 0).total.item()

    assert apart(0.0, -9.0) == pytest.approx(apart(0.0, -15.0), abs=0.01)
    difference = apart(0.5, -9.0) - apart(0.0, -9.0)
    assert apart(0.5, -15.0) - apart(0.0, -15.0) == pytest.approx(
        difference + 0.5 * 6 * task.parameters.forget_share, 0.05
    )


def test_a_label_that_no_image_keeps_is_led_to_a_finite_certainty(make_project: Callable[..., Project]) -> None:
    task = task_of(make_project())
    expected = torch.zeros(len(task.splits.forget), 10)
    expected[:, task.forgotten_classes] = -torch.inf
    total = led(task, 0.5, expected.log_softmax(1))(task.model, 0).total
    assert total.isfinite()


@pytest.mark.parametrize(("passes", "steps"), [(0.0, 10), (0.1, 10), (2.0, None)])
def test_the_more_images_to_forget_the_more_steps(
    passes: float, steps: int | None, make_project: Callable[..., Project]
) -> None:
    project = make_project(steps=10, passes=passes, batch=16)
    task, loss = aligned(project)
    (phase,) = METHODS["megu_plus"].phases()(task)
    forget = len(task.splits.forget)
    assert phase.steps == (steps or -(-2 * forget // 4)) == task.parameters.batches(forget, 1000, 10)
    rows_drawn = torch.cat(
        [draw(loss.rows, loss.forget_per_step, step, task.parameters.seed) for step in range(phase.steps)]
    )
    assert passes < 1 or rows_drawn.bincount(minlength=forget).min() >= passes


def test_passes_make_no_more_steps_than_can_be_set() -> None:
    assert MeguPlusParameters(passes=1000, batch=2).steps_for(10**6) == MOST_STEPS
    assert MeguPlusParameters(passes=1000, steps=0).steps_for(10**6) == 0


def test_noise_of_strength_zero_leaves_the_images(make_project: Callable[..., Project]) -> None:
    project = make_project(method="megu", noise_steps=2, negative_strength=0, positive_strength=0)
    task, loss = aligned(project)
    rows = torch.arange(10)
    assert torch.equal(loss._forget_inputs(rows, 0), task.data.normalised(task.splits.forget[rows]))


def test_no_class_that_is_forgotten_gets_mass_from_another(make_project: Callable[..., Project]) -> None:
    task, loss = aligned(make_project(forget=("three", "nine"), noise_steps=2))
    assert len(task.forgotten_classes) == 2 and (loss.target[:, task.forgotten_classes] == 0).all()


@pytest.mark.parametrize("sign", ["negative", "positive"])
def test_each_noise_is_that_of_its_class(sign: str, make_project: Callable[..., Project]) -> None:
    strengths = {"negative_strength": 0.0, "positive_strength": 0.0, f"{sign}_strength": 0.3}
    task, loss = aligned(make_project(method="megu", noise_steps=2, forget=("three", "nine"), **strengths))
    rows = torch.arange(0, len(task.splits.forget), 5)
    inputs = task.data.normalised(task.splits.forget[rows])
    noise = loss._forget_inputs(rows, 0) - inputs
    assert noise.square().mean().sqrt() == pytest.approx(0.3 * inputs.square().mean().sqrt().item(), rel=1e-4)
    classes = task.data.labels[task.splits.forget[rows]] if sign == "negative" else loss.positive_classes[rows]
    for one, label in zip(noise, classes.tolist(), strict=True):
        own_noise = task.noise[sign, label].flatten(1)  # type: ignore[index]
        assert torch.cosine_similarity(one.flatten()[None], own_noise).max() > 0.999


def test_a_step_mixes_images_to_forget_and_to_keep(make_project: Callable[..., Project]) -> None:
    _, loss = aligned(make_project(batch=40, forget_share=0.2, noise_steps=2))
    assert (loss.forget_per_step, loss.retain_per_step) == (8, 32)
    _, loss = aligned(make_project("one", batch=2, forget_share=0.9, noise_steps=2))
    assert (loss.forget_per_step, loss.retain_per_step) == (1, 1)


def test_the_start_is_frozen(make_project: Callable[..., Project]) -> None:
    task = task_of(make_project(noise_steps=2))
    assert not any(parameter.requires_grad for parameter in task.start.parameters())
    assert all(parameter.requires_grad for parameter in task.model.parameters())


# --- retrain ---------------------------------------------------------------------------------------------------------


def fresh(description: dict[str, Any], seed: int) -> dict[str, torch.Tensor]:
    torch_setup.seed_all(seed)
    return build(description["architecture"], description["arguments"]).state_dict()


def test_retrain_without_epochs_is_a_fresh_model(sample: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(method="retrain", epochs=0, seed=5)
    tensors = weights(project)
    expected = fresh(engine.result(project, "model"), 5)
    assert tensors.keys() == expected.keys() and all(torch.equal(tensors[name], expected[name]) for name in tensors)
    original = load_file(sample / "classifier.safetensors")
    learned_names = [name for name in tensors if tensors[name].ndim > 1]
    assert len(learned_names) == 4 and not any(torch.equal(tensors[name], original[name]) for name in learned_names)


def test_retrain_never_sees_the_original_nor_the_forget_set(
    tmp_path: Path, sample: Path, make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: set[int] = set()
    real = retrain.draw
    monkeypatch.setattr(retrain, "draw", lambda *a: rows.update(real(*a).tolist()) or real(*a))
    project = make_project(method="retrain", epochs=1)
    first = weights(project)
    task = task_of_retrain(project)
    assert rows == set(task.splits.retain.tolist())
    # another original of the same architecture leaves the retrained weights as they are, to the bit
    other = tmp_path / "other.safetensors"
    metadata = engine.metadata_of(sample / "classifier.safetensors")
    save_file(fresh(engine.result(project, "model"), 77), other, metadata)
    second = weights(make_project("second", method="retrain", epochs=1, model=other))
    assert all(torch.equal(first[name], second[name]) for name in first)


def task_of_retrain(project: Project) -> Task:
    stage = Unlearn("run-1")
    return stage._make_task(project, stage.inputs(project), METHODS["retrain"])


def test_retrain_learns_the_rest(make_project: Callable[..., Project]) -> None:
    history = engine.result(make_project(method="retrain", epochs=6), "unlearn", "run-1")["history"]
    assert history[-1]["forget"] == 0 and history[-1]["retain"] > 0.85
    assert history[0]["retain"] < 0.5


def test_retrain_follows_its_recipe(make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(method="retrain", epochs=3, batch=100, rate=0.2, weight_decay=0.01, shift=0.25)
    engine.run(project, "forget", "run-1")
    task, calls, real = task_of_retrain(project), [], batches.augment
    monkeypatch.setattr(batches, "augment", lambda images, *how: calls.append(how[:2]) or real(images, *how))
    (phase,) = retrain.phases(task)
    assert phase.steps == 3 * -(-len(task.splits.retain) // 100)
    (group,) = phase.optimiser(task.model).param_groups
    assert (group["lr"], group["weight_decay"], group["momentum"], group["nesterov"]) == (0.2, 0.01, 0.9, True)
    phase.loss(task.model, 0)
    assert calls == [(0.25, False)]


def test_accuracies_on_the_way_are_those_of_validation_images(
    make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(method="retrain")
    engine.run(project, "forget", "run-1")
    task, calls, real = task_of_retrain(project), [], run_setup.logits_of
    monkeypatch.setattr(run_setup, "logits_of", lambda m, d, which: calls.extend(which.tolist()) or real(m, d, which))
    measure, measured_on = make_measure(task)
    assert measure(task.start)["forget"] > 0.9 and measured_on == "validation"
    assert sorted(calls) == task.splits.validation.tolist(), "the test half only reports"


# --- parameters ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS)
def test_every_strength_is_allowed_and_explained(method: str) -> None:
    info = METHODS[method]
    for strength in (None, *info.strengths):
        info.values(strength, {})
    for name, parameter in info.parameters.model_fields.items():
        assert parameter.title and parameter.description, name
        extra = parameter.json_schema_extra
        assert isinstance(extra, dict) and extra.keys() - {"unwritten"} == {"unit", "scale", "advanced"}


def test_more_is_stronger() -> None:
    for method in ("megu", "megu_plus"):
        lengths = [check_parameters(method, strength, {})["length"] for strength in ("gentle", "balanced", "thorough")]
        rates = [check_parameters(method, strength, {})["rate"] for strength in ("gentle", "balanced", "thorough")]
        assert lengths == sorted(set(lengths)) and rates == sorted(set(rates))


def test_what_is_changed_goes_before_the_strength() -> None:
    assert check_parameters("megu_plus", "gentle", {"steps": 7})["steps"] == 7


@pytest.mark.parametrize(
    ("method", "changed"),
    [
        ("megu", {"steps": -1}),
        ("megu", {"rate": 0}),
        ("megu", {"rate": float("nan")}),
        ("megu", {"steps": 1.5}),
        ("megu", {"steps": "many"}),
        ("megu", {"noisy_share": 0.5}),
        ("megu_plus", {"noisy_share": 1.5}),
        ("megu_plus", {"forget_share": 1}),
        ("retrain", {"batch": 1}),
        ("retrain", {"flip": "maybe"}),
        ("retrain", {"epochs": float("inf")}),
    ],
)
def test_parameters_refused(method: str, changed: dict[str, Any]) -> None:
    with pytest.raises(MeguError) as error:
        check_parameters(method, None, changed)
    (name,) = changed
    assert error.value.code == "parameter_wrong" and name in str(error.value)


def test_parameters_are_immutable() -> None:
    with pytest.raises(ValidationError):
        METHODS["megu"].values(None, {}).steps = 3  # type: ignore[attr-defined]


def test_only_megu_needs_similarity() -> None:
    assert [name for name, info in METHODS.items() if info.needs_similarity] == ["megu_plus", "megu"]
    assert [name for name, info in METHODS.items() if info.fresh_weights] == ["retrain"]


def test_a_method_of_its_own_needs_no_other_file(monkeypatch: pytest.MonkeyPatch, finished: Project) -> None:
    """Estimates and stages know no more of a method than its entry in the table."""
    info = replace(METHODS["megu_plus"], parameters=Short, strengths={}, needs_similarity=False, fresh_weights=True)
    monkeypatch.setitem(METHODS, "short", info)
    assert expected_time.unlearn_seconds(finished, "short", {}) is not None
    start_run(finished.choices, "short", None, {})
    stage = make_stage("unlearn", finished.choices.current_run)
    assert [before.name for before in stage.needs(finished)] == ["forget"]


class Short(TrainingParameters):
    """Parameters without any of the noise."""

    steps: int = 3
