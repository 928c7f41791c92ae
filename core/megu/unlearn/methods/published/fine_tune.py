"""Fine-tuning on the images to keep (a baseline of arXiv 1911.04933); forgetting is a side effect."""

from functools import partial
from math import ceil

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, rehearsal_loss, sgd
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Phase, Task


class FineTuneParameters(TrainingParameters):
    """10 epochs at 0.01 in SalUn's code (arXiv 2310.12508, `Classification/README.md`, FT), batch 256, decay 5e-4.
    It shifts images by an eighth and mirrors them; mirroring is off here, as it does not suit all images."""

    batch: int = fields.batch(256)
    epochs: int = fields.epochs(10)
    rate: float = fields.lr(0.01)
    weight_decay: float = fields.weight_decay()
    shift: float = fields.shift(0.125)
    flip: bool = fields.flip()

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return self.epochs * ceil(retain / self.batch)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "Fine-tuning"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Continues training on the images to keep only; forgetting happens on its own.",
    ),
    parameters=FineTuneParameters,
    module=__name__,
    sees_forget=False,
    citation="Golatkar et al. 2020, arXiv 1911.04933",
)


def phases(task: Task) -> list[Phase]:
    """Return SGD over `epochs` passes of the retain set."""
    p = task.parameters
    steps = count_steps(len(task.splits.retain), p.batch, p.epochs)
    return [Phase("fine_tune", steps, sgd(p.rate, p.weight_decay), constant, partial(rehearsal_loss, task))]
