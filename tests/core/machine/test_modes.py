"""Computation of the steps: measured if it pays off, kept with the run, split into parts that give the same result."""

from collections.abc import Callable
from typing import Any

import engine
import pytest
import torch
from torch import nn
from torch.nn import functional

from megu.base import files
from megu.base.events import LossPoint, Note
from megu.machine import torch_setup as compute
from megu.model.architectures.cifar_resnet import CifarResNet
from megu.model.architectures.small_cnn import SmallCNN
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.stage import order
from megu.unlearn.training import mode
from megu.unlearn.training.sharing import Mode, SharedForward
from megu.worker.stages import make_stage

UNLEARN = make_stage("unlearn", "run-1")
LONG = 10**9
"""Steps of a run that is worth measuring for, however small the model."""


def conv_net() -> nn.Module:
    """Without BatchNorm: rows of a batch don't see each other."""
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Conv2d(8, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(128, 4))


def gradients(model: nn.Module, how: Mode, inputs: torch.Tensor) -> list[torch.Tensor]:
    model.zero_grad()
    with SharedForward(model, how):
        functional.cross_entropy(model(inputs), torch.arange(len(inputs)) % 4).backward()
    return [weight.grad.clone() for weight in model.parameters() if weight.grad is not None]


# --- choosing --------------------------------------------------------------------------------------------------------


def times(monkeypatch: pytest.MonkeyPatch, plain: float, last: float, half: float) -> None:
    """Seconds that float32, channels-last and bfloat16 seem to take."""
    table = {("float32", False): plain, ("float32", True): last, ("bfloat16", True): half}
    monkeypatch.setattr(mode, "_seconds", lambda model, how, *_: table[how.precision, how.channels_last])


@pytest.mark.parametrize(
    ("seconds", "mode_expected"),
    [
        ((2.0, 1.5, 1.0), ("bfloat16", True)),
        ((2.0, 1.5, 9.0), ("float32", True)),
        ((2.0, 1.9, 1.95), ("float32", False)),
    ],
)
def test_the_fastest_is_taken_where_it_gains(
    seconds: tuple[float, float, float], mode_expected: tuple[str, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    times(monkeypatch, *seconds)
    how = mode.choose(conv_net(), (3, 8, 8), 16, LONG)
    assert (how.precision, how.channels_last) == mode_expected


def test_nothing_is_measured_for_short_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    times(monkeypatch, 2.0, 1.0, 0.5)
    assert mode.choose(conv_net(), (3, 8, 8), 16, 1000) == Mode()
    monkeypatch.setattr(mode, "MIN_FLOPS", 0)
    assert mode.choose(conv_net(), (3, 8, 8), 16, mode.MIN_STEPS - 1) == Mode()
    assert mode.choose(conv_net(), (3, 8, 8), 16, mode.MIN_STEPS) == Mode("bfloat16", True)


def test_the_sample_stays_float32_and_a_resnet_on_cifar_is_measured() -> None:
    digits = mode.count_flops(SmallCNN(10), (1, 8, 8)) * 3 * 128
    cifar = mode.count_flops(CifarResNet(10, 20), (3, 32, 32)) * 3 * 128
    assert digits * 320 < mode.MIN_FLOPS < cifar * 300


def test_operations_are_those_of_convolutions_and_products() -> None:
    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.Flatten(), nn.Linear(8 * 36, 4)).train()
    assert mode.count_flops(model, (3, 8, 8)) == 2 * (36 * 8 * 27 + 288 * 4) and model.training


def test_measuring_leaves_the_model_as_it_was() -> None:
    model = SmallCNN(4, 3, 4)
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    assert mode._seconds(model, Mode("bfloat16", True), (3, 8, 8), 8) > 0
    mode.count_micro_batches(model, Mode(), (3, 8, 8), 64)
    after = model.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before) and "forward" not in vars(model)
    assert all(weight.grad is None for weight in model.parameters())


# --- kept with the run -----------------------------------------------------------------------------------------------


def until(project: Project, step: int) -> None:
    """Unlearn until that many steps are done in all, then close."""
    for stage in order(project, UNLEARN)[:-1]:
        list(perform(project, stage))
    running = perform(project, UNLEARN)
    for event in running:
        if isinstance(event, LossPoint) and event.step == step:
            break
    running.close()


@pytest.mark.parametrize("parts", [1, 2])
def test_a_stopped_run_goes_on_in_its_mode_to_the_same_bits(
    parts: int, tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mode, "choose", lambda *_: Mode("bfloat16", True, parts))
    how: dict[str, Any] = {"steps": 9, "noise_steps": 2, "batch": 16, "mislead": 0.5}
    whole, stopped = (tiny_project(name, **how) for name in ("whole", "stopped"))
    settings = engine.result(whole, "unlearn", "run-1")["settings"]
    assert (settings["precision"], settings["channels_last"], settings["parts"]) == ("bfloat16", True, parts)
    until(stopped, 1)
    monkeypatch.setattr(mode, "choose", lambda *_: pytest.fail("decided before"))
    until(stopped, 4)
    engine.run(stopped, "unlearn", "run-1")
    plain = tiny_project("plain", **how)
    monkeypatch.undo()
    engine.run(plain, "unlearn", "run-1")
    assert engine.weights_digest(whole) == engine.weights_digest(stopped) != engine.weights_digest(plain)


def test_weights_losses_and_gradients_stay_float32() -> None:
    model, how = conv_net(), Mode("bfloat16", True)
    with SharedForward(model, how):
        logits = model(torch.randn(4, 3, 8, 8))
    assert logits.dtype == torch.float32
    assert {gradient.dtype for gradient in gradients(model, how, torch.randn(4, 3, 8, 8))} == {torch.float32}


# --- parts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [16, 15])
def test_parts_give_the_gradients_of_the_whole(count: int) -> None:
    model, inputs = conv_net(), torch.randn(count, 3, 8, 8)
    whole, cut = (gradients(model, Mode(micro_batches=parts), inputs) for parts in (1, 4))
    assert all(torch.allclose(a, b, atol=1e-6) for a, b in zip(whole, cut, strict=True))


def test_parts_keep_dropout_a_function_of_the_seed() -> None:
    model, inputs = nn.Sequential(nn.Flatten(), nn.Dropout(), nn.Linear(192, 4)), torch.randn(8, 3, 8, 8)
    draws = []
    for seed in (0, 0, 1):
        compute.seed_all(seed)
        draws.append(gradients(model, Mode(micro_batches=2), inputs)[0])
    assert torch.equal(draws[0], draws[1]) and not torch.equal(draws[0], draws[2])


def test_running_statistics_count_a_part_once() -> None:
    models = [SmallCNN(4, 3, 4), SmallCNN(4, 3, 4)]
    models[1].load_state_dict(models[0].state_dict())
    inputs = torch.randn(8, 3, 8, 8)
    gradients(models[0], Mode(micro_batches=2), inputs)
    for part in (inputs[0::2], inputs[1::2]):
        models[1](part)
    cut, plain = (model.bn1 for model in models)
    assert cut.num_batches_tracked == plain.num_batches_tracked == 2 and cut.momentum == 0.1
    assert torch.equal(cut.running_mean, plain.running_mean)  # type: ignore[arg-type]
    assert torch.equal(models[0].bn3.running_var, models[1].bn3.running_var)  # type: ignore[arg-type]


def test_parts_hold_less_memory() -> None:
    model, inputs = conv_net(), torch.randn(64, 3, 8, 8)
    tensors = []
    for parts in (1, 8):
        sizes: dict[int, int] = {}

        def keep(tensor: torch.Tensor, sizes: dict[int, int] = sizes) -> torch.Tensor:
            sizes[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
            return tensor

        with (
            SharedForward(model, Mode(micro_batches=parts)),
            torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor),
        ):
            model(inputs).sum().backward()
        tensors.append(sum(sizes.values()))
    assert tensors[1] < tensors[0] / 2


def test_memory_is_predicted_and_the_step_cut_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 36, 4))
    each = mode.bytes_per_image(model, Mode(), (3, 8, 8))
    assert 4 * (192 + 288) <= each <= 4 * (192 + 3 * 288)  # the input, and the maps once or twice
    weights = 4 * sum(weight.numel() for weight in model.parameters())
    for fits, parts in ((64, 1), (63, 2), (16, 4), (1, 32)):
        room = (mode.GRADIENT_OVERHEAD * each * fits + 3 * weights) / mode.MEMORY_SHARE
        monkeypatch.setattr(compute, "free_memory", lambda room=room: room + 1)
        assert mode.count_micro_batches(model, Mode(), (3, 8, 8), 64) == parts


def test_a_run_that_would_not_fit_says_so(
    tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tiny_project(steps=3, noise_steps=2, batch=16)
    engine.run(project, "noise", "run-1")
    monkeypatch.setattr(compute, "free_memory", lambda: 0)
    notes = [event for event in perform(project, UNLEARN) if isinstance(event, Note)]
    assert [(note.code, note.values) for note in notes] == [("memory_parts", {"batch": 16, "parts": 8})]
    assert files.read_json(engine.folder_of(project, UNLEARN) / "settings.json")["parts"] == 8


def test_free_memory_is_that_of_the_machine() -> None:
    assert 0 < compute.free_memory() < 2**50


def test_threads_are_divided_among_the_processes_of_a_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "process_cpu_count" if hasattr(compute.os, "process_cpu_count") else "cpu_count"
    monkeypatch.setattr(compute.os, name, lambda: 9)
    assert compute.threads() == 8
    monkeypatch.setenv("LOCAL_WORLD_SIZE", "4")
    assert compute.threads() == 2
