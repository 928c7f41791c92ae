"""What the methods share: passes over images as steps, batches on the device, optimisers, labels drawn by chance."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from megu.images.dataset import normalise
from megu.machine import torch_setup
from megu.unlearn.training import batches
from megu.unlearn.training.task import Losses, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


def count_steps(count: int, batch: int, epochs: int = 1) -> int:
    """The steps that show `count` images `epochs` times."""
    return -(-count // batch) * epochs


def draw_images(task: Task, among: "Tensor", batch: int, step: int, stream: int = 0) -> "Tensor":
    """The images of a step: `batch` of `among`, in shuffled passes. Streams are drawn apart from each other.

    MeGU, MeGU+ and Retrain draw by seeds of their own; changing these would change published results bit by bit."""
    return batches.draw(among, min(batch, len(among)), step, torch_setup.mix(task.parameters.seed, stream))


def load_inputs(task: Task, images: "Tensor") -> "tuple[Tensor, Tensor]":
    """Inputs (n, C, H, W) and true labels (n,) of images, on the device."""
    return task.data.normalised(images), task.data.labels[images].to(torch_setup.device())


def load_augmented(task: Task, images: "Tensor", step: int) -> "tuple[Tensor, Tensor]":
    """As `shown`, shifted and mirrored by chance as the parameters say."""
    p, data, device = task.parameters, task.data, torch_setup.device()
    pixels = batches.augment(data.pixels[images].to(device), p.shift, p.flip, step, p.seed)
    return normalise(pixels, data.preprocessing), data.labels[images].to(device)


def rehearsal_loss(task: Task, model: "nn.Module", step: int) -> Losses:
    """The cross-entropy of a batch of images to keep, shifted and mirrored as the parameters say."""
    from torch.nn import functional

    inputs, labels = load_augmented(task, draw_images(task, task.splits.retain, task.parameters.batch, step), step)
    keep = functional.cross_entropy(model(inputs), labels)
    return Losses(keep, None, keep)


def plan_rounds(forget_steps: int, retain_steps: int, epochs: int, forgetting: int) -> list[tuple[bool, int]]:
    """For each step whether it is one to forget, and its number among those of its kind.

    Each of `epochs` goes through the images to keep; the first `forgetting` of them go through those to forget before.
    """
    plan: list[tuple[bool, int]] = []
    for epoch in range(epochs):
        if epoch < forgetting:
            plan += [(True, epoch * forget_steps + step) for step in range(forget_steps)]
        plan += [(False, epoch * retain_steps + step) for step in range(retain_steps)]
    return plan


def find_round_end(plan: list[tuple[bool, int]], step: int) -> int:
    """The end of the round of `rounds` that a step belongs to: behind its images to keep."""
    return next(k for k in range(step + 1, len(plan) + 1) if not plan[k - 1][0] and (k == len(plan) or plan[k][0]))


def forget_mask(task: Task) -> "Tensor":
    """Of each image of the dataset whether it is to be forgotten: bool (N,)."""
    import torch

    flags = torch.zeros(len(task.data.labels), dtype=torch.bool)
    flags[task.splits.forget] = True
    return flags


def with_shown_losses(total: "Tensor", logits: "Tensor", labels: "Tensor", forget: "Tensor") -> Losses:
    """`total`, and what is shown beside it: cross-entropy with the true labels of either kind, None where none is."""
    from torch.nn import functional

    def own(which: "Tensor") -> "Tensor | None":
        return functional.cross_entropy(logits.detach()[which], labels[which]) if which.any() else None

    return Losses(total, own(forget), own(~forget))


def draw_wrong_labels(task: Task) -> "Tensor":
    """For each image to forget a label drawn by chance: neither its own nor a class that is entirely forgotten."""
    import torch

    own = task.data.labels[task.splits.forget]
    allowed = torch.ones(len(own), len(task.data.class_names))
    allowed[:, task.forgotten_classes] = 0
    allowed[torch.arange(len(own)), own] = 0
    return allowed.multinomial(1, generator=torch_setup.generator(task.parameters.seed, 5)).squeeze(1)


def sum_gradients(task: Task, images: "Tensor", batch: int) -> "dict[str, Tensor]":
    """For each parameter of the starting model the sum over batches of the gradient of their cross-entropy."""
    import torch
    from torch.nn import functional

    weights = dict(task.start.named_parameters())
    sums = {name: torch.zeros_like(weight) for name, weight in weights.items()}
    with _gradients_enabled(list(weights.values())):
        for part in images.split(batch):
            inputs, labels = load_inputs(task, part)
            found = torch.autograd.grad(functional.cross_entropy(task.start(inputs), labels), list(weights.values()))
            sums = {name: total + one for (name, total), one in zip(sums.items(), found, strict=True)}
    return sums


@contextmanager
def _gradients_enabled(parameters: "list[nn.Parameter]") -> Iterator[None]:
    """Frozen weights have gradients for a while."""
    try:
        for weight in parameters:
            weight.requires_grad_(True)
        yield
    finally:
        for weight in parameters:
            weight.requires_grad_(False)


def distillation_loss(logits: "Tensor", teacher: "Tensor", temperature: float) -> "Tensor":
    """KL(teacher || student) of softened predictions, mean over the images (Hinton et al. 2015, arXiv 1503.02531)."""
    from torch.nn import functional

    student = functional.log_softmax(logits / temperature, 1)
    return functional.kl_div(student, (teacher / temperature).softmax(1), reduction="batchmean")


def teacher_logits(teacher: "nn.Module", inputs: "Tensor") -> "Tensor":
    """Logits of a frozen model."""
    import torch

    with torch.no_grad():
        return teacher(inputs)


def sgd(lr: float, weight_decay: float, momentum: float = 0.9) -> "Callable[[nn.Module], Optimizer]":
    """SGD, for a phase."""
    return partial(_sgd, lr=lr, weight_decay=weight_decay, momentum=momentum)


def adam(lr: float) -> "Callable[[nn.Module], Optimizer]":
    """Adam, for a phase."""
    return partial(_adam, lr=lr)


def _sgd(model: "nn.Module", lr: float, weight_decay: float, momentum: float) -> "Optimizer":
    import torch

    return torch.optim.SGD(model.parameters(), lr, momentum=momentum, weight_decay=weight_decay)


def _adam(model: "nn.Module", lr: float) -> "Optimizer":
    import torch

    return torch.optim.Adam(model.parameters(), lr)
