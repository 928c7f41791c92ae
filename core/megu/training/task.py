"""What a method is given, and what it gives the loop: a task goes in, phases come out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.dataset import Dataset, Parts
from megu.noise import Sign

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


@dataclass(frozen=True)
class Task:
    """What there is to work with.

    model: the module to train, holding the starting weights. start: the same, frozen, in eval mode.
    transition: T (K, K), zero rows where not estimated; None where the method needs no similarity.
    gone: classes forgotten entirely. noise: tensors (32, C, H, W) by sign and class. parameters: the method's own.
    """

    model: "nn.Module"
    start: "nn.Module"
    data: Dataset
    parts: Parts
    gone: list[int]
    transition: "Tensor | None"
    noise: "dict[tuple[Sign, int], Tensor]"
    parameters: Any


@dataclass(frozen=True)
class Losses:
    """Of one step: `total` is minimised; `forget` and `retain`, cross-entropies with the true labels, are shown."""

    total: "Tensor"
    forget: "Tensor | None"
    retain: "Tensor | None"


@dataclass(frozen=True)
class Phase:
    """A stretch of training. Everything in it is a pure function of the step, so that it can go on from any of them.

    rate: step to the factor on the optimiser's learning rate. loss: (model, step) to Losses.
    """

    name: str
    steps: int
    optimiser: "Callable[[nn.Module], Optimizer]"
    rate: Callable[[int], float]
    loss: "Callable[[nn.Module, int], Losses]"
