"""EU-k (Goel et al. 2022, arXiv 2201.06640): the last k layers start again at random and learn from images to keep."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import passes, rehearsed
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training import top
from megu.unlearn.training.schedules import cosine, steady
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer

LEAST, CLIP = 0.05, 10.0
"""What is left of the learning rate at the end, and the largest norm of a gradient, as in the authors' code."""


class EuKParameters(TrainingParameters):
    """k 10 of a ResNet-110, 62 epochs, SGD 0.1 down to 0.005, momentum 0.9, decay 5e-5, batch 64 (its code,
    `scripts/cifar10-exch.sh` and `src/learn.py`). It shifts images by an eighth, and mirrors them too, which is for who
    knows them to say."""

    batch: int = fields.batch(64)
    epochs: int = fields.epochs(62)
    rate: float = fields.rate(0.1)
    weight_decay: float = fields.weight_decay(5e-5)
    layers: int = parameter(
        10,
        QT_TRANSLATE_NOOP("parameters", "Layers to reset"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The number of last layers to reset, counting convolutions and linear layers. More forgets more deeply, "
            "and the rest must be learned again.",
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
        """At the most: layers below those that train take no backward pass."""
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
    """A step that puts random weights into the top, so that the model is measured before; then SGD on these alone over
    `epochs` passes of the retain set. Weights below stay; BatchNorm's statistics follow the batches there too.

    Ours: norms of the top start again as well (the authors' code trains them on); weights are drawn as the
    architecture draws them; and one cosine over all steps, which their code offers, where their script restarts it
    after 1, 3, 7, 15 and 31 epochs: of a run that is cut short, that would leave a learning rate at its largest.
    """
    p, found = task.parameters, top.layers(task.model, tuple(task.data.pixels.shape[1:]))
    names = top.last_share(found, p.share) if p.share else top.last(found, p.layers)
    steps = passes(len(task.parts.retain), p.batch, p.epochs)
    loss = partial(rehearsed, task)
    reset = Phase("reset", min(1, steps), partial(_resetting, task, names), steady, loss)
    return [reset, Phase("eu_k", steps, partial(_top_sgd, task, names), partial(_rate, steps=steps), loss)]


def _rate(step: int, steps: int) -> float:
    return LEAST + (1 - LEAST) * cosine(step, steps)


def _resetting(task: Task, names: list[str], model: "nn.Module") -> "Optimizer":
    """An optimiser whose step makes the top that of a fresh model."""
    assert task.fresh is not None
    fresh = task.fresh(torch_setup.mix(task.parameters.seed, 3))
    weights = [weight for name, weight in model.named_parameters() if name in names]
    return top.instead(weights, partial(top.put, model, fresh, names))


def _top_sgd(task: Task, names: list[str], model: "nn.Module") -> "Optimizer":
    """SGD on the top with gradients of at most `CLIP`; the weights below take none."""
    import torch

    p, above = task.parameters, []
    for name, weight in model.named_parameters():
        weight.requires_grad_(name in names)
        above += [weight] if name in names else []
    optimiser = torch.optim.SGD(above, p.rate, momentum=0.9, weight_decay=p.weight_decay)

    def clip(*_: Any) -> None:
        torch.nn.utils.clip_grad_norm_(above, CLIP)

    optimiser.register_step_pre_hook(clip)
    return optimiser
