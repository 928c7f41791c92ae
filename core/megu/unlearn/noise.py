"""Feature noise: small sets of inputs that raise or lower the loss of one class on the frozen original."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.forget.splits import forgotten_classes, load_parts
from megu.images.answers import logits_of
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.project.project import Project
from megu.project.schema import Run
from megu.project.stage import Stage
from megu.similarity.stage_similarity import transition_rows
from megu.unlearn.targets import perturbing_labels

if TYPE_CHECKING:
    from torch import Tensor, nn

Sign = Literal["negative", "positive"]
SIGNS: tuple[Sign, ...] = ("negative", "positive")
COUNT = 32
"""Noise tensors a class, as in UNSIR (arXiv 2111.08947)."""


class NoiseParameters(Parameters):
    """How noise is trained."""

    steps: int = parameter(
        30,
        QT_TRANSLATE_NOOP("parameters", "Noise steps"),
        QT_TRANSLATE_NOOP("parameters", "Optimisation steps for the noise of each class."),
        ge=1,
        le=1000,
        advanced=True,
    )
    rate: float = parameter(
        0.1,
        QT_TRANSLATE_NOOP("parameters", "Noise learning rate"),
        QT_TRANSLATE_NOOP("parameters", "Step size of the noise's optimiser (Adam)."),
        gt=0,
        le=10,
        scale="log",
        advanced=True,
    )
    penalty: float = parameter(
        0.01,
        QT_TRANSLATE_NOOP("parameters", "Noise penalty"),
        QT_TRANSLATE_NOOP("parameters", "Weight of the noise's size in its loss. Large values shrink it to nothing."),
        ge=0,
        le=10,
        scale="log",
        advanced=True,
    )


def norm(noise: "Tensor") -> "Tensor":
    """The L2 norm of each tensor of noise (n, *shape), mean over them."""
    return noise.flatten(1).norm(dim=1).mean()


def square(noise: "Tensor") -> "Tensor":
    """The sum of squares of each tensor of noise (n, *shape), mean over them: what UNSIR's code takes for the norm."""
    return noise.flatten(1).square().sum(1).mean()


def train_noise(
    original: "nn.Module",
    shape: tuple[int, ...],
    label: int,
    sign: Sign,
    parameters: NoiseParameters,
    seed: int,
    size: "Callable[[Tensor], Tensor]" = norm,
) -> "Iterator[tuple[int, Tensor]]":
    """Yield (step, noise): noise (32, *shape) in normalised space, trained against the frozen original.

    negative: argmin_N E[-CE(f(N), label)] + penalty * ||N||, UNSIR's error-maximising noise (arXiv 2111.08947, eq. 1).
    positive: argmin_N E[CE(f(N), label)] + penalty * ||N|| (MeGU, arXiv 2602.17088). size: what ||N|| is.
    """
    import torch
    from torch.nn import functional

    start = torch.randn(COUNT, *shape, generator=torch_setup.generator(seed, label, sign == "positive"))
    noise = start.to(torch_setup.device()).requires_grad_()
    labels = torch.full((COUNT,), label, device=noise.device)
    optimiser = torch.optim.Adam([noise], parameters.rate)
    for step in range(parameters.steps):
        loss = functional.cross_entropy(original(noise), labels)
        signed = loss if sign == "positive" else -loss
        (gradient,) = torch.autograd.grad(signed + parameters.penalty * size(noise), noise)
        noise.grad = gradient
        optimiser.step()
        yield step + 1, noise.detach().cpu()


def scaled(noise: "Tensor", inputs: "Tensor", strength: float) -> "Tensor":
    """Noise (n, *shape) scaled so that RMS(noise) = strength * RMS(inputs)."""
    return noise * (strength * inputs.square().mean().sqrt() / noise.square().mean().sqrt().clamp_min(1e-12))


def noise_parameters(run: Run) -> "NoiseParameters":
    """The noise's part of a run's parameters."""
    names = {"noise_steps": "steps", "noise_rate": "rate", "noise_penalty": "penalty"}
    return NoiseParameters.model_validate({names[k]: v for k, v in run.parameters.items() if k in names})


def noise_classes(
    project: Project, stage: Stage, inputs: dict[str, Any], start: "nn.Module"
) -> "list[tuple[Sign, int]]":
    """Which noise a run needs: negative for each class to forget, positive for each class an image is led to."""
    data = load_dataset(project, stage, inputs)
    forget = load_parts(project, stage, data).forget
    gone = forgotten_classes(project, stage, inputs["class_names"])
    transition = transition_rows(project, stage, inputs["class_names"])
    logits = logits_of(start, data, forget)
    led_to = perturbing_labels(logits, data.labels[forget], transition, gone).argmax(1)
    classes = {"negative": data.labels[forget], "positive": led_to}
    wanted: list[Sign] = [sign for sign in SIGNS if sign not in inputs["without"]]
    return [(sign, label) for sign in wanted for label in classes[sign].unique().tolist()]
