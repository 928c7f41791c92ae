"""SalUn (Fan et al. 2024, arXiv 2310.12508, eq. 3 to 5): random labels, learned by the most salient weights only."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import (
    count_steps,
    draw_images,
    find_round_end,
    load_augmented,
    plan_rounds,
    sum_gradients,
)
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


class SalunParameters(TrainingParameters):
    """10 epochs, SGD 0.013, batch 256, decay 5e-4, half of the weights (arXiv 2310.12508, its code's README). Its
    code shifts images by an eighth and mirrors them; mirroring is off here, as it does not suit all images."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(10)
    rate: float = fields.lr(0.013)
    weight_decay: float = fields.weight_decay()
    share: float = parameter(
        0.5,
        QT_TRANSLATE_NOOP("parameters", "Share of weights"),
        QT_TRANSLATE_NOOP(
            "parameters", "The share of weights that may change: those that matter most to the images to forget."
        ),
        gt=0,
        le=1,
    )
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        per_pass = ceil(forget / self.batch) + ceil(retain / self.batch)
        return self.epochs * per_pass + ceil(forget / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "SalUn"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Trains with random labels, but changes only the weights that matter most to the images to forget.",
    ),
    parameters=SalunParameters,
    module=__name__,
    citation="Fan et al. 2024, arXiv 2310.12508",
)


def phases(task: Task) -> list[Phase]:
    """Return a phase that shows, in each epoch, the forget set with random labels, then the retain set, as in the
    authors' code.

    As that does for CIFAR-10 and SVHN (`Classification/unlearn/RL.py`), labels are drawn again in each batch from all
    classes, the true one and forgotten ones among them.
    """
    p, splits = task.parameters, task.splits
    plan = plan_rounds(
        count_steps(len(splits.forget), p.batch), count_steps(len(splits.retain), p.batch), p.epochs, p.epochs
    )
    optimiser = partial(_salient_sgd, task, saliency(task))
    loss = partial(_loss, task, plan)
    return [Phase("salun", len(plan), optimiser, constant, loss, ends=partial(find_round_end, plan))]


def saliency(task: Task) -> "list[Tensor]":
    """Return a bool tensor for each parameter: True for the `share` of all weights with the largest gradient of the
    forget loss on the starting model (eq. 3). Weights tied at the threshold are all included."""
    import torch

    sums = list(sum_gradients(task, task.splits.forget, task.parameters.batch).values())
    sizes = torch.cat([total.abs().flatten() for total in sums])
    threshold = sizes.topk(max(1, round(task.parameters.share * len(sizes)))).values[-1]
    return [total.abs() >= threshold for total in sums]


def _salient_sgd(task: Task, salient: "list[Tensor]", model: "nn.Module") -> "Optimizer":
    """Return SGD that resets the weights outside the mask to the start after each step (eq. 4).

    Zeroing their gradients would not be enough: weight decay would still move them.
    """
    import torch

    p = task.parameters
    optimiser = torch.optim.SGD(model.parameters(), p.rate, momentum=0.9, weight_decay=p.weight_decay)
    weights = list(zip(model.parameters(), task.start.parameters(), salient, strict=True))

    def put_back(*_: Any) -> None:
        with torch.no_grad():
            for weight, start, is_salient in weights:
                weight.copy_(weight.where(is_salient, start))

    optimiser.register_step_post_hook(put_back)
    return optimiser


def _loss(task: Task, plan: list[tuple[bool, int]], model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    is_forget, number = plan[step]
    among = task.splits.forget if is_forget else task.splits.retain
    images = draw_images(task, among, task.parameters.batch, number, int(is_forget))
    inputs, labels = load_augmented(task, images, step)
    logits = model(inputs)
    loss = functional.cross_entropy(logits, labels)
    if not is_forget:
        return Losses(loss, None, loss)
    return Losses(functional.cross_entropy(logits, draw_labels(task, len(images), step).to(labels.device)), loss, None)


def draw_labels(task: Task, count: int, step: int) -> "Tensor":
    """Return labels (count,) of a step, drawn uniformly from all classes."""
    import torch

    generator = torch_setup.generator(task.parameters.seed, step, 5)
    return torch.randint(0, len(task.data.class_names), (count,), generator=generator)
