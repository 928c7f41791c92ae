"""SalUn (Fan et al. 2024, arXiv 2310.12508, eq. 3 to 5): random labels, taught only to the weights that matter."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import drawn, end_of_round, passes, rounds, slopes, varied
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import steady
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


class SalunParameters(TrainingParameters):
    """10 epochs, SGD 0.013, batch 256, decay 5e-4, half of the weights (arXiv 2310.12508, its code's README). Its code
    shifts images by an eighth, and mirrors them too, which is for who knows them to say."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(10)
    rate: float = fields.rate(0.013)
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
    """In each epoch the forget set with labels drawn by chance, then the retain set, as in the authors' code.

    As that does for CIFAR-10 and SVHN (`Classification/unlearn/RL.py`), labels are drawn again in each batch, from all
    classes: the true one and those that are forgotten are among them."""
    p, parts = task.parameters, task.parts
    plan = rounds(passes(len(parts.forget), p.batch), passes(len(parts.retain), p.batch), p.epochs, p.epochs)
    optimiser = partial(_salient_sgd, task, saliency(task))
    loss = partial(_loss, task, plan)
    return [Phase("salun", len(plan), optimiser, steady, loss, ends=partial(end_of_round, plan))]


def saliency(task: Task) -> "list[Tensor]":
    """For each parameter a bool tensor: True for the `share` of all weights with the largest gradient of the forget
    loss on the starting model (eq. 3). Ties at the threshold are all in."""
    import torch

    sums = list(slopes(task, task.parts.forget, task.parameters.batch).values())
    sizes = torch.cat([total.abs().flatten() for total in sums])
    threshold = sizes.topk(max(1, round(task.parameters.share * len(sizes)))).values[-1]
    return [total.abs() >= threshold for total in sums]


def _salient_sgd(task: Task, salient: "list[Tensor]", model: "nn.Module") -> "Optimizer":
    """SGD after each step of which the weights outside the mask are the start's again (eq. 4). With only
    their gradients zero, weight decay would move them."""
    import torch

    p = task.parameters
    optimiser = torch.optim.SGD(model.parameters(), p.rate, momentum=0.9, weight_decay=p.weight_decay)
    weights = list(zip(model.parameters(), task.start.parameters(), salient, strict=True))

    def put_back(*_: Any) -> None:
        with torch.no_grad():
            for weight, start, free in weights:
                weight.copy_(weight.where(free, start))

    optimiser.register_step_post_hook(put_back)
    return optimiser


def _loss(task: Task, plan: list[tuple[bool, int]], model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    forgets, number = plan[step]
    among = task.parts.forget if forgets else task.parts.retain
    images = drawn(task, among, task.parameters.batch, number, int(forgets))
    inputs, labels = varied(task, images, step)
    logits = model(inputs)
    own = functional.cross_entropy(logits, labels)
    if not forgets:
        return Losses(own, None, own)
    return Losses(functional.cross_entropy(logits, any_labels(task, len(images), step).to(labels.device)), own, None)


def any_labels(task: Task, count: int, step: int) -> "Tensor":
    """Labels (count,) of a step, drawn from all classes with the same probability."""
    import torch

    among = torch_setup.generator(task.parameters.seed, step, 5)
    return torch.randint(0, len(task.data.class_names), (count,), generator=among)
