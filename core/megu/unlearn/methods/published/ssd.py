"""Selective Synaptic Dampening (Foster et al. 2024, arXiv 2308.07707, eq. 3 to 5): weights are dampened, not
trained."""

from functools import partial
from math import ceil, log1p
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, load_inputs
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


class SsdParameters(TrainingParameters):
    """λ 1 for ResNets, batch 64 (arXiv 2308.07707, section 5, and its code); α by the authors' later rule, below.

    The paper's α of 10 was found by a search, for a hundredth of the images to forget and of 20 and more classes. No
    weight can matter more than |D| / |D_f| times as much to D_f as to D, which contains it: of ten equal classes, 10
    selects next to none. The authors' rule for any share (Schoepf, Foster and Brintrup 2024, arXiv 2402.10098, and its
    code) selects ln(1 + p) % of all weights, where p % of the images are forgotten: 2.4 % for a tenth.
    """

    batch: int = fields.batch(64)
    alpha: float = parameter(
        0.0,
        QT_TRANSLATE_NOOP("parameters", "Selection"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The factor by which a weight must matter more to the images to forget than to all images. With 0, the "
            "factor depends on the number of images to forget.",
        ),
        ge=0,
        le=10_000,
        scale="log",
    )
    dampening: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Dampening"),
        QT_TRANSLATE_NOOP("parameters", "The share of a selected weight that is left. A smaller share forgets more."),
        gt=0,
        le=100,
        scale="log",
    )

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return ceil((forget + retain) / self.batch) + ceil(forget / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "Selective Synaptic Dampening"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Weakens the weights that matter far more to the images to forget than to all images. Trains nothing.",
    ),
    parameters=SsdParameters,
    module=__name__,
    citation="Foster et al. 2024, arXiv 2308.07707",
)


def phases(task: Task) -> list[Phase]:
    """Return steps that measure the importance of each weight to D, then to D_f; the last one dampens the weights.

    Both go class by class, as the authors' code does with whole classes, and (ours) in batches of one size. A batch of
    one class, or of fewer images, has a larger gradient, which alone would make weights seem important to D_f only.
    """
    p, splits = task.parameters, task.splits
    part = count_steps(len(splits.forget), p.batch)
    whole = count_steps(len(splits.train), -(-len(splits.forget) // part))
    batches = [*_by_class(task, splits.train).tensor_split(whole), *_by_class(task, splits.forget).tensor_split(part)]
    optimiser = partial(_dampening_optimiser, task, whole, part)
    loss = partial(_loss, task, batches, whole)
    return [Phase("ssd", len(batches), optimiser, constant, loss, ends=lambda _: len(batches))]


def _by_class(task: Task, images: "Tensor") -> "Tensor":
    return images[task.data.labels[images].argsort(stable=True)]


def _dampening_optimiser(task: Task, whole: int, part: int, model: "nn.Module") -> "Optimizer":
    from megu.unlearn.training.dampening import Dampening

    p, splits = task.parameters, task.splits
    share = None if p.alpha else selected_share(len(splits.forget), len(splits.train))
    return Dampening(model.parameters(), whole, part, p.alpha, p.dampening, share)


def selected_share(forget: int, total: int) -> float:
    """Return the share of weights to dampen if so many of all images are forgotten (arXiv 2402.10098)."""
    return log1p(100 * forget / total) / 100


def _loss(task: Task, batches: "list[Tensor]", whole: int, model: "nn.Module", step: int) -> Losses:
    """Return the cross-entropy with the true labels, in eval mode: BatchNorm's statistics stay those of the starting
    model."""
    from torch.nn import functional

    model.eval()
    inputs, labels = load_inputs(task, batches[step])
    loss = functional.cross_entropy(model(inputs), labels)
    return Losses(loss, None, loss) if step < whole else Losses(loss, loss, None)
