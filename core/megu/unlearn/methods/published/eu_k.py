"""EU-k (Goel et al. 2022, arXiv 2201.06640): reset the last k layers at random and train them on images to keep."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, rehearsal_loss
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training import top
from megu.unlearn.training.schedules import constant, cosine
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer

MIN_LR_FACTOR, MAX_GRADIENT_NORM = 0.05, 10.0
"""Factor on the learning rate at the end, and largest norm of a gradient, as in the authors' code."""


class EuKParameters(TrainingParameters):
    """k 10 of a ResNet-110, 62 epochs, SGD 0.1 down to 0.005, momentum 0.9, decay 5e-5, batch 64 (its code,
    `scripts/cifar10-exch.sh` and `src/learn.py`). It shifts images by an eighth and mirrors them; mirroring is off
    here, as it does not suit all images."""

    batch: int = fields.batch(64)
    epochs: int = fields.epochs(62)
    rate: float = fields.lr(0.1)
    weight_decay: float = fields.weight_decay(5e-5)
    layers: int = parameter(
        10,
        QT_TRANSLATE_NOOP("parameters", "Layers to reset"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The number of last layers to reset, counting convolutions and linear layers. More layers forget more "
            "thoroughly, but more of the rest must be learned again.",
        ),
        ge=1,
        le=10_000,
        scale="log",
    )
    share: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Share to reset"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Alternative to the number of layers: resets the last layers that do this share of the computation. 0 "
            "uses the number.",
        ),
        ge=0,
        le=1,
        advanced=True,
    )
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """Return an upper limit: layers below those that train take no backward pass."""
        return 1 + self.epochs * ceil(retain / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "EU-k"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Resets the last layers to random weights and trains them on the images to keep only.",
    ),
    parameters=EuKParameters,
    module=__name__,
    sees_forget=False,
    citation="Goel et al. 2022, arXiv 2201.06640",
)


def phases(task: Task) -> list[Phase]:
    """Return a step that resets the last layers, so that the model is measured before, then SGD on these layers over
    `epochs` passes of the retain set. Weights below stay; BatchNorm's statistics follow the batches there too.

    Ours: norms among the last layers are reset as well (the authors' code keeps training them). Weights are initialised
    as the architecture does. One cosine covers all steps, which their code offers; their script restarts it after 1, 3,
    7, 15 and 31 epochs, and a run that is cut short would then end with its largest learning rate.
    """
    p, layers = task.parameters, top.layers(task.model, tuple(task.data.pixels.shape[1:]))
    names = top.last_share(layers, p.share) if p.share else top.last_layers(layers, p.layers)
    steps = count_steps(len(task.splits.retain), p.batch, p.epochs)
    loss = partial(rehearsal_loss, task)
    reset = Phase("reset", min(1, steps), partial(_reset_optimiser, task, names), constant, loss)
    return [reset, Phase("eu_k", steps, partial(_top_sgd, task, names), partial(_lr_factor, steps=steps), loss)]


def _lr_factor(step: int, steps: int) -> float:
    return MIN_LR_FACTOR + (1 - MIN_LR_FACTOR) * cosine(step, steps)


def _reset_optimiser(task: Task, names: list[str], model: "nn.Module") -> "Optimizer":
    """Return an optimiser whose step copies the last layers of a fresh model."""
    assert task.make_fresh is not None
    fresh = task.make_fresh(torch_setup.mix(task.parameters.seed, 3))
    weights = [weight for name, weight in model.named_parameters() if name in names]
    return top.make_action_optimiser(weights, partial(top.blend, model, fresh, names))


def _top_sgd(task: Task, names: list[str], model: "nn.Module") -> "Optimizer":
    """Return SGD on the last layers with gradients clipped to `MAX_GRADIENT_NORM`; the weights below are frozen."""
    import torch

    p, trained = task.parameters, []
    for name, weight in model.named_parameters():
        weight.requires_grad_(name in names)
        trained += [weight] if name in names else []
    optimiser = torch.optim.SGD(trained, p.rate, momentum=0.9, weight_decay=p.weight_decay)

    def clip(*_: Any) -> None:
        torch.nn.utils.clip_grad_norm_(trained, MAX_GRADIENT_NORM)

    optimiser.register_step_pre_hook(clip)
    return optimiser
