"""Interface of methods: a task goes in, phases come out."""

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
    """Input of a method: model, images, and everything made for the run before.

    Attributes
    ----------
    model
        The module to train, holding the starting weights.
    start
        A frozen copy of it in eval mode.
    data
        All images.
    splits
        Indices of the images to forget, to keep, for validation and for testing.
    forgotten_classes
        Numbers of the classes that are forgotten entirely.
    transition
        Transition matrix T (K, K), with zero rows where it was not estimated. None if the method needs no similarity.
    noise
        Noise tensors (32, C, H, W) by sign and class.
    parameters
        The method's own parameters.
    make_fresh
        Function from a seed to a module of the same architecture with random weights. None if there is none.
    scenario
        Kind of the forget set.
    expected_log_probs
        Log-probabilities (n, K) that a model that never saw the images to forget is expected to predict (see
        `unlearn.sketch`). None without a sketch.
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
    """Losses of one step.

    Attributes
    ----------
    total
        Loss to minimise.
    forget
        Cross-entropy with the true labels of the images to forget, to be shown. None if the step has none.
    retain
        The same for images to keep.
    """

    total: "Tensor"
    forget: "Tensor | None"
    retain: "Tensor | None"


@dataclass(frozen=True)
class Phase:
    """A stretch of training with one optimiser and one loss.

    Everything in it is a pure function of the step, so training can resume at any step. A teacher, a mask or labels
    come from the task, never from the half-trained model. What has to be accumulated is the optimiser's state, which
    the resume point holds.

    The model is in train mode: BatchNorm's statistics follow the batches, as in the code of every method here that
    trains. Phases end on images to keep, whose statistics a retrained model has. Two methods differ as their code does:
    NegGrad+ shows both kinds in each step, and DELETE shows no images to keep. A loss that must leave the statistics
    alone calls `model.eval()` first.

    Attributes
    ----------
    name
        Name in logs.
    steps
        Number of steps.
    optimiser
        Function from the model to its optimiser.
    lr_factor
        Function from the step to the factor on the optimiser's learning rate.
    loss
        Function from (model, step) to `Losses`.
    target
        Target probabilities (n, K) of each image to forget, if the method has such.
    ends
        Function from a step at which training is enough to the step before which it can end. None: anywhere.
    """

    name: str
    steps: int
    optimiser: "Callable[[nn.Module], Optimizer]"
    lr_factor: Callable[[int], float]
    loss: "Callable[[nn.Module, int], Losses]"
    target: "Tensor | None" = None
    ends: Callable[[int], int] | None = None
