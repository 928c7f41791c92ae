"""UNSIR as its code does it (Tarun et al. 2021, arXiv 2111.08947): impair with pure noise, then repair."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Self

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import adam, drawn, passes, shown
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.noise import COUNT, NoiseParameters, norm, square, train_noise
from megu.unlearn.training.schedules import steady
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor, nn


class ImpairParameters(TrainingParameters):
    """What both readings of UNSIR have."""

    batch: int = fields.batch(32)
    rate: float = fields.rate(1e-4)
    repair_rate: float = parameter(
        1e-4,
        QT_TRANSLATE_NOOP("parameters", "Learning rate of the repair"),
        QT_TRANSLATE_NOOP("parameters", "The size of each step while the rest is repaired."),
        gt=0,
        le=10,
        scale="log",
    )
    per_class: int = parameter(
        500,
        QT_TRANSLATE_NOOP("parameters", "Images to keep per class"),
        QT_TRANSLATE_NOOP("parameters", "The maximum number of images of each other class, drawn at random."),
        ge=1,
        le=1_000_000,
        scale="log",
    )
    repair_batch: int = parameter(
        128,
        QT_TRANSLATE_NOOP("parameters", "Batch size of the repair"),
        QT_TRANSLATE_NOOP("parameters", "The number of images in each step while the rest is repaired."),
        ge=2,
        le=4096,
        scale="log",
        advanced=True,
    )
    noise_steps: int = fields.noise_steps(25)
    noise_rate: float = fields.noise_rate(0.1)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return 2 * min(retain, self.per_class * classes) / self.batch

    def batches(self, forget: int, retain: int, classes: int) -> float:
        return self.training_batches(forget, retain, classes) + self.noise_steps * COUNT / self.batch


class UnsirParameters(ImpairParameters):
    """The settings of UNSIR in SSD's code (arXiv 2308.07707). The authors' own notebook for CIFAR-10 has 256 noise
    images, 40 steps, 20 copies, 1,000 images a class, batch 256, and Adam at 0.02 and 0.01."""

    copies: int = parameter(
        80,
        QT_TRANSLATE_NOOP("parameters", "Copies of the noise"),
        QT_TRANSLATE_NOOP("parameters", "How often each of the 32 noise images is shown. More forgets more deeply."),
        ge=1,
        le=10_000,
        scale="log",
    )
    noise_penalty: float = fields.noise_penalty(0.1)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return super().training_batches(forget, retain, classes) + self.copies * COUNT / self.batch

    def shorter(self) -> Iterator[Self]:
        """Fewer copies of the noise beside fewer images to keep, in proportion."""
        for parts in (2, 4, 8, 16, 32):
            update = {"copies": max(1, self.copies // parts), "per_class": max(1, self.per_class // parts)}
            yield self.model_copy(update=update)


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "UNSIR, as in its code"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "Damages the class with noise labelled as this class, then repairs the rest.",
    ),
    parameters=UnsirParameters,
    module=__name__,
    sees_forget=False,
    suits=("classes", "subclass"),
    citation="Tarun et al. 2021, arXiv 2111.08947",
)


def phases(task: Task) -> list[Phase]:
    """Impair: copies of noise that raises the loss of a class, labelled as that class, mixed with images to keep.
    Repair: those images alone.

    Its paper forgets whole classes. Of a sub-class it is what SSD's authors compare with
    (`forget_subclass_strategies.py` of their code): noise of the class that it belongs to, whose other images are among
    those to keep. Single images have no class of their own to make noise of.
    """
    import torch

    p, kept = task.parameters, kept_images(task)
    noise = torch.cat([class_noise(task, label, square) for label in impaired(task)])
    items = torch.arange(p.copies * len(noise) + len(kept))
    impair = partial(_loss, task, noise, kept, items)
    return [Phase("impair", passes(len(items), p.batch), adam(p.rate), steady, impair), repair(task, kept)]


def _loss(task: Task, noise: "Tensor", kept: "Tensor", items: "Tensor", model: "nn.Module", step: int) -> Losses:
    """Items below copies * len(noise) are noise, the others images to keep; cross-entropy with the label of each."""
    import torch
    from torch.nn import functional

    p, copies = task.parameters, len(items) - len(kept)
    which = drawn(task, items, p.batch, step)
    rows, images = which[which < copies] % len(noise), kept[which[which >= copies] - copies]
    inputs = torch.cat([noise[rows].to(torch_setup.device()), task.data.normalised(images)])
    labels = torch.cat([torch.tensor(impaired(task))[rows // COUNT], task.data.labels[images]]).to(torch_setup.device())
    logits = model(inputs)
    kept_logits, kept_labels = logits.detach()[len(rows) :], labels[len(rows) :]
    keep = functional.cross_entropy(kept_logits, kept_labels) if len(images) else None
    return Losses(functional.cross_entropy(logits, labels), None, keep)


def impaired(task: Task) -> list[int]:
    """The classes that noise is made of: those that are forgotten, or that which a sub-class belongs to."""
    return task.gone or task.data.labels[task.parts.forget].unique().tolist()


def class_noise(task: Task, label: int, size: "Callable[[Tensor], Tensor]" = norm) -> "Tensor":
    """Error-maximising noise (32, C, H, W) of a class, trained against the starting model."""
    p, shape = task.parameters, tuple(task.data.pixels.shape[1:])
    how = NoiseParameters(steps=p.noise_steps, rate=p.noise_rate, penalty=p.noise_penalty)
    *_, (_, noise) = train_noise(task.start, shape, label, "negative", how, p.seed, size)
    return noise


def kept_images(task: Task) -> "Tensor":
    """At most `per_class` images to keep of each class, drawn once."""
    import torch

    p, retain = task.parameters, task.parts.retain
    labels = task.data.labels[retain]
    return torch.cat([drawn(task, retain[labels == label], p.per_class, 0, 7) for label in labels.unique().tolist()])


def repair(task: Task, kept: "Tensor") -> Phase:
    """One pass over the images to keep."""
    p = task.parameters
    return Phase(
        "repair", passes(len(kept), p.repair_batch), adam(p.repair_rate), steady, partial(_repaired, task, kept)
    )


def _repaired(task: Task, kept: "Tensor", model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    inputs, labels = shown(task, drawn(task, kept, task.parameters.repair_batch, step, 8))
    keep = functional.cross_entropy(model(inputs), labels)
    return Losses(keep, None, keep)
