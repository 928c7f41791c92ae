"""MSG, masked small gradients: second of the NeurIPS 2023 challenge (Triantafillou et al. 2024, arXiv 2406.09073)."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, draw_images, rehearsal_loss, sum_gradients
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training import top
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

GRADIENT_FACTOR = 0.1
"""Factor on the gradients of weights that were not reset."""


class MsgParameters(TrainingParameters):
    """5 epochs, SGD 0.001, momentum 0.9, decay 5e-4, batch 64, 30 % of the weights: the entry's own values, as the
    code of "Deep Unlearn" states them (Cadet et al. 2024, arXiv 2410.01276). Images are not augmented."""

    batch: int = fields.batch(64)
    epochs: int = fields.epochs(5)
    rate: float = fields.lr(1e-3)
    weight_decay: float = fields.weight_decay()
    share: float = parameter(
        0.3,
        QT_TRANSLATE_NOOP("parameters", "Share of weights"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The share of weights of each convolution to reset. A larger share forgets more thoroughly, and "
            "costs more.",
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
    """Return a step that resets the chosen weights, so that the model is measured before; then SGD over `epochs`
    passes of the retain set, with a tenth of the gradient for the other weights. The learning rate rises by epochs
    until half of them, then falls, as in the code of "Deep Unlearn"."""
    p, chosen = task.parameters, select_weights(task)
    steps_per_epoch = count_steps(len(task.splits.retain), p.batch)
    loss, optimiser = partial(rehearsal_loss, task), partial(_slowed_sgd, task, chosen)
    reset = Phase("reset", min(1, steps_per_epoch * p.epochs), partial(_reset_optimiser, task, chosen), constant, loss)
    return [
        reset,
        Phase(
            "msg",
            steps_per_epoch * p.epochs,
            optimiser,
            partial(_lr_factor, steps_per_epoch=steps_per_epoch, epochs=p.epochs),
            loss,
        ),
    ]


def _lr_factor(step: int, steps_per_epoch: int, epochs: int) -> float:
    """Return a factor that rises linearly over the first half of the epochs and falls over the rest, never to 0."""
    epoch, rising = step // steps_per_epoch + 1, (epochs + 1) // 2
    return epoch / rising if epoch <= rising else (epochs + 1 - epoch) / (epochs + 1 - rising)


def select_weights(task: Task) -> "dict[str, Tensor]":
    """Return a bool tensor for the weight of each convolution: True for the `share` of it with the smallest gradients.

    The gradient is that of the loss on images to keep, as many as there are to forget, minus that on images to forget,
    of the starting model. Without convolutions, the linear layers are chosen (ours).
    """
    import torch

    p, forget = task.parameters, task.splits.forget
    retain_images = draw_images(task, task.splits.retain, len(forget), 0, 4)
    retain_gradients, forget_gradients = (sum_gradients(task, images, p.batch) for images in (retain_images, forget))
    difference = {name: retain_gradients[name] - forget_gradients[name] for name in retain_gradients}
    modules = {f"{name}.weight".removeprefix("."): module for name, module in task.start.named_modules()}
    convolutions = [name for name, module in modules.items() if isinstance(module, torch.nn.modules.conv._ConvNd)]
    names = convolutions or [name for name, module in modules.items() if isinstance(module, torch.nn.Linear)]
    return {name: _smallest(difference[name].abs(), p.share) for name in names}


def _smallest(sizes: "Tensor", share: float) -> "Tensor":
    chosen = sizes.flatten().topk(round(share * sizes.numel()), largest=False).indices
    return sizes.new_zeros(sizes.numel()).index_fill(0, chosen, 1).bool().view_as(sizes)


def _reset_optimiser(task: Task, chosen: "dict[str, Tensor]", model: "nn.Module") -> "Optimizer":
    """Return an optimiser whose step initialises the chosen weights again (He et al. 2015, fan-out)."""
    import torch

    weights = {name: weight for name, weight in model.named_parameters() if name in chosen}

    def reset() -> None:
        generator = torch_setup.generator(task.parameters.seed, 6)
        with torch.no_grad():
            for name, weight in weights.items():
                new = torch.empty(weight.shape)
                torch.nn.init.kaiming_normal_(new, mode="fan_out", nonlinearity="relu", generator=generator)
                weight.copy_(new.to(weight.device).where(chosen[name], weight))

    return top.make_action_optimiser(list(weights.values()), reset)


def _slowed_sgd(task: Task, chosen: "dict[str, Tensor]", model: "nn.Module") -> "Optimizer":
    """Return SGD in which weights of a convolution that were not reset have a tenth of their gradient."""
    import torch

    p, weights = task.parameters, [(weight, chosen[n]) for n, weight in model.named_parameters() if n in chosen]
    optimiser = torch.optim.SGD(model.parameters(), p.rate, momentum=0.9, weight_decay=p.weight_decay)

    def slow(*_: Any) -> None:
        for weight, is_reset in weights:
            if weight.grad is not None:
                weight.grad.mul_(torch.where(is_reset, 1.0, GRADIENT_FACTOR))

    optimiser.register_step_pre_hook(slow)
    return optimiser
