"""UNSIR as in its code (Tarun et al. 2021, arXiv 2111.08947): impair with pure noise, then repair."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Self

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.machine import torch_setup
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import adam, count_steps, draw_images, load_inputs
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.noise import NOISE_COUNT, NoiseParameters, norm, sum_of_squares, train_noise
from megu.unlearn.training.schedules import constant
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor, nn


class ImpairParameters(TrainingParameters):
    """Parameters of both readings of UNSIR."""

    batch: int = fields.batch(32)
    rate: float = fields.lr(1e-4)
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
        return self.training_batches(forget, retain, classes) + self.noise_steps * NOISE_COUNT / self.batch


class UnsirParameters(ImpairParameters):
    """The settings of UNSIR in SSD's code (arXiv 2308.07707). The authors' own notebook for CIFAR-10 has 256 noise
    images, 40 steps, 20 copies, 1,000 images a class, batch 256, and Adam at 0.02 and 0.01."""

    copies: int = parameter(
        80,
        QT_TRANSLATE_NOOP("parameters", "Copies of the noise"),
        QT_TRANSLATE_NOOP(
            "parameters",
            "The number of times each of the 32 noise images is shown. A larger number forgets more thoroughly.",
        ),
        ge=1,
        le=10_000,
        scale="log",
    )
    noise_penalty: float = fields.noise_penalty(0.1)

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        return super().training_batches(forget, retain, classes) + self.copies * NOISE_COUNT / self.batch

    def shorter(self) -> Iterator[Self]:
        """Yield versions with fewer copies of the noise and fewer images to keep, in proportion."""
        for divisor in (2, 4, 8, 16, 32):
            update = {"copies": max(1, self.copies // divisor), "per_class": max(1, self.per_class // divisor)}
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
    """Return two phases, impair and repair.

    Impair shows copies of noise that raises the loss of a class, labelled as that class, mixed with images to keep.
    Repair shows those images only. The paper forgets whole classes. For a sub-class, SSD's authors compare with this
    (`forget_subclass_strategies.py` of their code): noise of the class it belongs to, whose other images are among
    those to keep. Single images have no class of their own to make noise of.
    """
    import torch

    p, retain_images = task.parameters, sample_images_to_keep(task)
    noise = torch.cat([class_noise(task, label, sum_of_squares) for label in impaired_classes(task)])
    items = torch.arange(p.copies * len(noise) + len(retain_images))
    impair = partial(_loss, task, noise, retain_images, items)
    return [
        Phase("impair", count_steps(len(items), p.batch), adam(p.rate), constant, impair),
        repair_phase(task, retain_images),
    ]


def _loss(
    task: Task, noise: "Tensor", retain_images: "Tensor", items: "Tensor", model: "nn.Module", step: int
) -> Losses:
    """Return the cross-entropy with the label of each item. Items below copies * len(noise) are noise, the others
    images to keep."""
    import torch
    from torch.nn import functional

    p, copies = task.parameters, len(items) - len(retain_images)
    chosen = draw_images(task, items, p.batch, step)
    rows, images = chosen[chosen < copies] % len(noise), retain_images[chosen[chosen >= copies] - copies]
    inputs = torch.cat([noise[rows].to(torch_setup.device()), task.data.normalised(images)])
    labels = torch.cat([torch.tensor(impaired_classes(task))[rows // NOISE_COUNT], task.data.labels[images]]).to(
        torch_setup.device()
    )
    logits = model(inputs)
    retain_logits, retain_labels = logits.detach()[len(rows) :], labels[len(rows) :]
    retain_loss = functional.cross_entropy(retain_logits, retain_labels) if len(images) else None
    return Losses(functional.cross_entropy(logits, labels), None, retain_loss)


def impaired_classes(task: Task) -> list[int]:
    """Return the classes that noise is made of: those that are forgotten, or the one that a sub-class belongs to."""
    return task.forgotten_classes or task.data.labels[task.splits.forget].unique().tolist()


def class_noise(task: Task, label: int, size: "Callable[[Tensor], Tensor]" = norm) -> "Tensor":
    """Return error-maximising noise (32, C, H, W) of a class, trained against the starting model."""
    p, shape = task.parameters, tuple(task.data.pixels.shape[1:])
    parameters = NoiseParameters(steps=p.noise_steps, rate=p.noise_rate, penalty=p.noise_penalty)
    *_, (_, noise) = train_noise(task.start, shape, label, "negative", parameters, p.seed, size)
    return noise


def sample_images_to_keep(task: Task) -> "Tensor":
    """Return at most `per_class` images to keep of each class, drawn once."""
    import torch

    p, retain = task.parameters, task.splits.retain
    labels = task.data.labels[retain]
    return torch.cat(
        [draw_images(task, retain[labels == label], p.per_class, 0, 7) for label in labels.unique().tolist()]
    )


def repair_phase(task: Task, images: "Tensor") -> Phase:
    """Return one pass over the images to keep."""
    p = task.parameters
    return Phase(
        "repair",
        count_steps(len(images), p.repair_batch),
        adam(p.repair_rate),
        constant,
        partial(_repair_loss, task, images),
    )


def _repair_loss(task: Task, images: "Tensor", model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    inputs, labels = load_inputs(task, draw_images(task, images, task.parameters.repair_batch, step, 8))
    loss = functional.cross_entropy(model(inputs), labels)
    return Losses(loss, None, loss)
