"""DELETE (Zhou et al. 2025, arXiv 2503.23751, CVPR): distils the original's predictions without the true class."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.images.answers import logits_of
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, distillation_loss, draw_images, load_augmented, sgd, teacher_logits
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn


class DeleteParameters(TrainingParameters):
    """20 epochs of the forget set, SGD 1e-3 with momentum and without decay, batch 128 (its code for CIFAR-10:
    `scripts.sh`, `config/cifar10_resnet18.yaml`; the configuration alone says 1e-4). Its code shifts images by an
    eighth and mirrors them; mirroring is off here, as it does not suit all images."""

    epochs: int = fields.epochs(20)
    rate: float = fields.lr(1e-3)
    still: bool = parameter(
        False,
        QT_TRANSLATE_NOOP("parameters", "Keep BatchNorm statistics"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "Leaves the original’s means and variances unchanged, although only images to forget are shown.",
        ),
        advanced=True,
    )
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """Count one more forward pass a step, the teacher's."""
        return 4 / 3 * self.epochs * ceil(forget / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "DELETE"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Moves the images to forget to the original’s answers without their own class; shows no other images.",
    ),
    parameters=DeleteParameters,
    module=__name__,
    citation="Zhou et al. 2025, arXiv 2503.23751",
)


def phases(task: Task) -> list[Phase]:
    """Return SGD over `epochs` passes of the forget set; no image to keep is shown.

    The paper states the method for whole classes. Its code masks the image's own class only, and so do we, also for
    single images: if several classes are forgotten, an image may be led to another one of them.
    """
    p, forget = task.parameters, task.splits.forget
    target = mask_true_class(logits_of(task.start, task.data, forget), task.data.labels[forget]).softmax(1)
    steps = count_steps(len(forget), p.batch, p.epochs)
    return [Phase("delete", steps, sgd(p.rate, 0.0), constant, partial(_loss, task), target=target)]


def mask_true_class(logits: "Tensor", labels: "Tensor") -> "Tensor":
    """Return logits (n, K) with that of the true class (n,) set to minus infinity."""
    return logits.scatter(1, labels[:, None], float("-inf"))


def _loss(task: Task, model: "nn.Module", step: int) -> Losses:
    """Return KL(softmax of the starting model's masked logits || model), mean over the images (``batchmean`` in its
    code)."""
    from torch.nn import functional
    from torch.nn.modules.batchnorm import _BatchNorm

    p = task.parameters
    for module in model.modules() if p.still else ():
        if isinstance(module, _BatchNorm):
            module.eval()
    inputs, labels = load_augmented(task, draw_images(task, task.splits.forget, p.batch, step), step)
    logits = model(inputs)
    divergence = distillation_loss(logits, mask_true_class(teacher_logits(task.start, inputs), labels), 1.0)
    return Losses(divergence, functional.cross_entropy(logits.detach(), labels), None)
