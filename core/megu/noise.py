"""Feature noise: small sets of inputs that raise or lower the loss of one class on the frozen original."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from megu import compute
from megu.parameters import Parameters, parameter
from megu.translation import QT_TRANSLATE_NOOP

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
        QT_TRANSLATE_NOOP("parameters", "Step size of the noise's own optimiser (Adam)."),
        gt=0,
        le=10,
        scale="log",
        advanced=True,
    )
    penalty: float = parameter(
        0.01,
        QT_TRANSLATE_NOOP("parameters", "Noise penalty"),
        QT_TRANSLATE_NOOP(
            "parameters", "Weight of the noise's own size in its loss. Large values shrink it to nothing."
        ),
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

    start = torch.randn(COUNT, *shape, generator=compute.generator(seed, label, sign == "positive"))
    noise = start.to(compute.device()).requires_grad_()
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
