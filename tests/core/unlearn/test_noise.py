"""Feature noise: negative raises the loss of its class, positive lowers it, each is made once per class."""

from collections.abc import Callable
from pathlib import Path

import engine
import pytest
import torch
from making import NOISY
from safetensors.torch import load_file
from torch.nn import functional

from megu.base.events import Started
from megu.model.architectures.small_cnn import SmallCNN
from megu.project.perform import perform
from megu.project.project import Project
from megu.unlearn.noise import NOISE_COUNT, NoiseParameters, scale_noise, train_noise
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage


@pytest.fixture(scope="module")
def original(sample: Path) -> SmallCNN:
    weights = load_file(sample / "classifier.safetensors")
    model = SmallCNN(10, *weights["conv1.weight"].shape[1::-1])
    model.load_state_dict(weights)
    return model.eval()


def losses(original: SmallCNN, sign: str, label: int = 8, **options: float) -> list[float]:
    """The cross-entropy of the noise with its class, after each step."""
    parameters = NoiseParameters.model_validate({"penalty": 0.0, **options})
    losses_found = []
    for _, noise in train_noise(original, (1, 8, 8), label, sign, parameters, seed=0):  # type: ignore[arg-type]
        with torch.no_grad():
            losses_found.append(functional.cross_entropy(original(noise), torch.full((NOISE_COUNT,), label)).item())
    return losses_found


@pytest.mark.parametrize("label", [0, 8])
def test_negative_raises_the_loss(label: int, original: SmallCNN) -> None:
    course = losses(original, "negative", label)
    assert course[-1] > course[0] + 5


@pytest.mark.parametrize("label", [0, 8])
def test_positive_lowers_the_loss(label: int, original: SmallCNN) -> None:
    course = losses(original, "positive", label)
    assert course[-1] < 0.1 < course[0]


def test_the_penalty_keeps_it_small(original: SmallCNN) -> None:
    sizes = []
    for penalty in (0.0, 10.0):
        parameters = NoiseParameters(penalty=penalty)
        *_, (_, noise) = train_noise(original, (1, 8, 8), 8, "negative", parameters, seed=0)
        sizes.append(noise.flatten(1).norm(dim=1).mean().item())
    assert sizes[1] < 0.7 * sizes[0]


def test_it_is_a_function_of_the_seed(original: SmallCNN) -> None:
    def last(seed: int) -> torch.Tensor:
        *_, (step, noise) = train_noise(original, (1, 8, 8), 8, "negative", NoiseParameters(steps=3), seed)
        assert step == 3 and noise.shape == (NOISE_COUNT, 1, 8, 8)
        return noise

    assert torch.equal(last(0), last(0)) and not torch.equal(last(0), last(1))


def test_the_original_stays_as_it_was(original: SmallCNN) -> None:
    before = {name: tensor.clone() for name, tensor in original.state_dict().items()}
    for _ in train_noise(original, (1, 8, 8), 8, "negative", NoiseParameters(steps=3), 0):
        pass
    assert all(torch.equal(before[name], tensor) for name, tensor in original.state_dict().items())
    assert all(parameter.grad is None for parameter in original.parameters())


def test_strength_is_a_share_of_the_images() -> None:
    inputs = torch.randn(5, 1, 8, 8) * 3
    for strength in (0.0, 0.3, 2.0):
        noise = scale_noise(torch.randn(5, 1, 8, 8), inputs, strength)
        assert noise.square().mean().sqrt() == pytest.approx(strength * inputs.square().mean().sqrt().item(), abs=1e-5)
    assert not scale_noise(torch.zeros(5, 1, 8, 8), inputs, 0.3).isnan().any()


# --- the stage -------------------------------------------------------------------------------------------------------


def test_the_stage_makes_what_a_run_needs(finished: Project) -> None:
    result = engine.result(finished, "noise", "run-1")
    assert result["negative"] == ["eight"] and result["positive"] and "eight" not in result["positive"]
    for sign in ("negative", "positive"):
        for key in result["keys"][sign].values():
            noise = load_file(finished.stage_folder("class_noise", key) / "noise.safetensors")["noise"]
            assert noise.shape == (NOISE_COUNT, 1, 8, 8) and noise.isfinite().all()


def test_a_second_run_reuses_the_classes_it_has(make_project: Callable[..., Project]) -> None:
    project = make_project(noise_steps=3, **NOISY)
    first = engine.result(project, "noise", "run-1")
    folders = {path: path.stat().st_mtime_ns for path in (project.folder / "stages" / "class_noise").iterdir()}
    project.choices.forget.classes = ["eight", "three"]
    second = start_run(project.choices, "megu_plus", None, {**NOISY, "noise_steps": 3})
    result = engine.result(project, "noise", second.id)
    assert result["negative"] == ["eight", "three"]
    assert result["keys"]["negative"]["eight"] == first["keys"]["negative"]["eight"]
    assert all(path.stat().st_mtime_ns == before for path, before in folders.items())
    assert result["keys"]["negative"]["three"] not in {path.name for path in folders}


def test_other_parameters_make_other_noise(make_project: Callable[..., Project]) -> None:
    project = make_project(noise_steps=3, **NOISY)
    first = engine.result(project, "noise", "run-1")
    other = start_run(project.choices, "megu_plus", None, {**NOISY, "noise_steps": 4})
    again = start_run(project.choices, "megu_plus", None, {**NOISY, "noise_steps": 3, "rate": 0.01})
    assert engine.result(project, "noise", other.id)["keys"]["negative"] != first["keys"]["negative"]
    assert not [e for e in perform(project, make_stage("noise", again.id)) if isinstance(e, Started)]
