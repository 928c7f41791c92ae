"""Feature noise: small sets of inputs that raise or lower the loss of one class on the frozen original."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from megu.base.parameters import Parameters, parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.forget.splits import forgotten_classes, load_splits
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
NOISE_COUNT = 32
"""Noise tensors a class, as in UNSIR (arXiv 2111.08947)."""


class NoiseParameters(Parameters):
    """Parameters of the training of noise."""

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
    """Return the L2 norm of each noise tensor (n, *shape), averaged."""
    return noise.flatten(1).norm(dim=1).mean()


def sum_of_squares(noise: "Tensor") -> "Tensor":
    """Return the sum of squares of each noise tensor (n, *shape), averaged. UNSIR's code uses it as the norm."""
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
    """Train noise in normalised space against the frozen original.

    Negative: argmin_N E[-CE(f(N), label)] + penalty * ||N||, UNSIR's error-maximising noise (arXiv 2111.08947, eq. 1).
    Positive: argmin_N E[CE(f(N), label)] + penalty * ||N|| (MeGU, arXiv 2602.17088).

    Parameters
    ----------
    original
        The frozen model f.
    shape
        Shape of an image (C, H, W).
    label
        The class.
    sign
        ``negative`` or ``positive``.
    parameters
        Steps, learning rate and penalty.
    seed
        Seed of the initial noise.
    size
        Function for ||N||.

    Yields
    ------
    Step, from 1, and noise (32, C, H, W).
    """
    import torch
    from torch.nn import functional

    start = torch.randn(NOISE_COUNT, *shape, generator=torch_setup.generator(seed, label, sign == "positive"))
    noise = start.to(torch_setup.device()).requires_grad_()
    labels = torch.full((NOISE_COUNT,), label, device=noise.device)
    optimiser = torch.optim.Adam([noise], parameters.rate)
    for step in range(parameters.steps):
        loss = functional.cross_entropy(original(noise), labels)
        sign_loss = loss if sign == "positive" else -loss
        (gradient,) = torch.autograd.grad(sign_loss + parameters.penalty * size(noise), noise)
        noise.grad = gradient
        optimiser.step()
        yield step + 1, noise.detach().cpu()


def scale_noise(noise: "Tensor", inputs: "Tensor", strength: float) -> "Tensor":
    """Return noise (n, *shape) scaled so that RMS(noise) = strength * RMS(inputs)."""
    return noise * (strength * inputs.square().mean().sqrt() / noise.square().mean().sqrt().clamp_min(1e-12))


def noise_parameters(run: Run) -> "NoiseParameters":
    """Return the noise parameters of a run."""
    names = {"noise_steps": "steps", "noise_rate": "rate", "noise_penalty": "penalty"}
    return NoiseParameters.model_validate({names[k]: v for k, v in run.parameters.items() if k in names})


def noise_classes(
    project: Project, stage: Stage, inputs: dict[str, Any], start: "nn.Module"
) -> "list[tuple[Sign, int]]":
    """Return the noise that a run needs: negative for each class to forget, positive for each class an image is led
    to."""
    data = load_dataset(project, stage, inputs)
    forget = load_splits(project, stage, data).forget
    whole_classes = forgotten_classes(project, stage, inputs["class_names"])
    transition = transition_rows(project, stage, inputs["class_names"])
    logits = logits_of(start, data, forget)
    target_classes = perturbing_labels(logits, data.labels[forget], transition, whole_classes).argmax(1)
    classes = {"negative": data.labels[forget], "positive": target_classes}
    signs: list[Sign] = [sign for sign in SIGNS if sign not in inputs["without"]]
    return [(sign, label) for sign in signs for label in classes[sign].unique().tolist()]
