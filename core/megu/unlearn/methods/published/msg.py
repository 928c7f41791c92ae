"""MSG, masked small gradients: second of the NeurIPS 2023 challenge (Triantafillou et al. 2024, arXiv 2406.09073)."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import drawn, passes, rehearsed, slopes
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training import top
from megu.unlearn.training.schedules import steady
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

SLOWED = 0.1
"""By what gradients of weights are multiplied that did not start again."""


class MsgParameters(TrainingParameters):
    """5 epochs, SGD 0.001, momentum 0.9, decay 5e-4, batch 64, 30 % of the weights: the entry's own values, as the code
    of "Deep Unlearn" states them (Cadet et al. 2024, arXiv 2410.01276). Images are shown as they are."""

    batch: int = fields.batch(64)
    epochs: int = fields.epochs(5)
    rate: float = fields.rate(1e-3)
    weight_decay: float = fields.weight_decay()
    share: float = parameter(
        0.3,
        QT_TRANSLATE_NOOP("parameters", "Share of weights"),
        QT_TRANSLATE_NOOP(
            "parameters", "The share of weights of each convolution to reset. More forgets more deeply, and costs more."
        ),
        gt=0,
        le=1,
    )
    shift: float = fields.shift(0.0)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return 1 + 2 * ceil(forget / self.batch) + self.epochs * ceil(retain / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "MSG"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Resets the weights with similar gradients for images to keep and images to forget, then trains on those to "
        "keep.",
    ),
    parameters=MsgParameters,
    module=__name__,
    sees_forget=False,
    citation="Triantafillou et al. 2024, arXiv 2406.09073; Cadet et al. 2024, arXiv 2410.01276",
)


def phases(task: Task) -> list[Phase]:
    """A step that lets the chosen weights start again, so that the model is measured before; then SGD over `epochs`
    passes of the retain set, in which the others learn at a tenth of the rate. It rises by epochs until half of them,
    then falls, as in the code of "Deep Unlearn"."""
    p, chosen = task.parameters, alike(task)
    each = passes(len(task.parts.retain), p.batch)
    loss, optimiser = partial(rehearsed, task), partial(_slowed_sgd, task, chosen)
    reset = Phase("reset", min(1, each * p.epochs), partial(_resetting, task, chosen), steady, loss)
    return [reset, Phase("msg", each * p.epochs, optimiser, partial(_rate, each=each, epochs=p.epochs), loss)]


def _rate(step: int, each: int, epochs: int) -> float:
    """Linear up over the first half of the epochs and down over the rest, never 0."""
    number, rising = step // each + 1, (epochs + 1) // 2
    return number / rising if number <= rising else (epochs + 1 - number) / (epochs + 1 - rising)


def alike(task: Task) -> "dict[str, Tensor]":
    """For the weight of each convolution a bool tensor: True for the `share` of it with the smallest gradients, of the
    loss on as many images to keep as there are to forget less that on those to forget, on the starting model.

    The weight of each linear layer where there is no convolution (ours).
    """
    import torch

    p, forget = task.parameters, task.parts.forget
    kept = drawn(task, task.parts.retain, len(forget), 0, 4)
    keep, lose = (slopes(task, images, p.batch) for images in (kept, forget))
    pull = {name: keep[name] - lose[name] for name in keep}
    every = {f"{name}.weight".removeprefix("."): module for name, module in task.start.named_modules()}
    convolutions = [name for name, module in every.items() if isinstance(module, torch.nn.modules.conv._ConvNd)]
    names = convolutions or [name for name, module in every.items() if isinstance(module, torch.nn.Linear)]
    return {name: _smallest(pull[name].abs(), p.share) for name in names}


def _smallest(sizes: "Tensor", share: float) -> "Tensor":
    chosen = sizes.flatten().topk(round(share * sizes.numel()), largest=False).indices
    return sizes.new_zeros(sizes.numel()).index_fill(0, chosen, 1).bool().view_as(sizes)


def _resetting(task: Task, chosen: "dict[str, Tensor]", model: "nn.Module") -> "Optimizer":
    """An optimiser whose step draws the chosen weights again, with the spread of He et al. 2015 by outputs."""
    import torch

    weights = {name: weight for name, weight in model.named_parameters() if name in chosen}

    def reset() -> None:
        among = torch_setup.generator(task.parameters.seed, 6)
        with torch.no_grad():
            for name, weight in weights.items():
                new = torch.empty(weight.shape)
                torch.nn.init.kaiming_normal_(new, mode="fan_out", nonlinearity="relu", generator=among)
                weight.copy_(new.to(weight.device).where(chosen[name], weight))

    return top.instead(list(weights.values()), reset)


def _slowed_sgd(task: Task, chosen: "dict[str, Tensor]", model: "nn.Module") -> "Optimizer":
    """SGD in which weights of a convolution that did not start again have a tenth of their gradient."""
    import torch

    p, weights = task.parameters, [(weight, chosen[n]) for n, weight in model.named_parameters() if n in chosen]
    optimiser = torch.optim.SGD(model.parameters(), p.rate, momentum=0.9, weight_decay=p.weight_decay)

    def slow(*_: Any) -> None:
        for weight, free in weights:
            if weight.grad is not None:
                weight.grad.mul_(torch.where(free, 1.0, SLOWED))

    optimiser.register_step_pre_hook(slow)
    return optimiser
