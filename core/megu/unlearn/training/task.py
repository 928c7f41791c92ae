"""What a method is given, and what it gives the loop: a task goes in, phases come out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.images.dataset import Dataset, Splits
from megu.project.schema import Scenario
from megu.unlearn.noise import Sign

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


@dataclass(frozen=True)
class Task:
    """What there is to work with.

    model: the module to train, holding the starting weights. start: the same, frozen, in eval mode.
    transition: T (K, K), zero rows where not estimated; None where the method needs no similarity.
    gone: classes forgotten entirely. scenario: the kind of the rule. noise: tensors (32, C, H, W) by sign and class.
    parameters: the method's own.
    fresh: a seed to a module of the same architecture with random weights; None where that is not known.
    expected (n, K): what a model that never saw the images to forget would answer about them, as log-probabilities; see
    `unlearn.sketch`. None where no sketch was asked for.
    """

    model: "nn.Module"
    start: "nn.Module"
    data: Dataset
    splits: Splits
    forgotten_classes: list[int]
    transition: "Tensor | None"
    noise: "dict[tuple[Sign, int], Tensor]"
    parameters: Any
    make_fresh: "Callable[[int], nn.Module] | None" = None
    scenario: Scenario = "classes"
    expected_log_probs: "Tensor | None" = None


@dataclass(frozen=True)
class Losses:
    """Of one step: `total` is minimised; `forget` and `retain`, cross-entropies with the true labels, are shown."""

    total: "Tensor"
    forget: "Tensor | None"
    retain: "Tensor | None"


@dataclass(frozen=True)
class Phase:
    """A stretch of training. Everything in it is a pure function of the step, so that it can go on from any of them: a
    teacher, a mask or labels it needs come from the task, never from the half-trained model; what has to be summed up
    on the way is the optimiser's state, which the resume point holds.

    The model is in train mode: BatchNorm's statistics follow the batches, as in the code of every method here that
    trains, and phases end on images to keep, whose statistics a retrained model has (not NegGrad+'s, whose code shows
    both kinds in each step, nor DELETE's, which shows none to keep). A loss that must leave them alone calls
    `model.eval()` first.

    rate: step to the factor on the optimiser's learning rate. loss: (model, step) to Losses. target (n, K): the answers
    that each image to forget is led to, where the method has such. ends: a step to the one before which training can
    end, where it has been enough at that step; None: anywhere.
    """

    name: str
    steps: int
    optimiser: "Callable[[nn.Module], Optimizer]"
    lr_factor: Callable[[int], float]
    loss: "Callable[[nn.Module, int], Losses]"
    target: "Tensor | None" = None
    ends: Callable[[int], int] | None = None
