"""Helpers of the methods: batches on the device, steps from epochs, losses, optimisers, random labels."""

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
    """Return the steps that show `count` images `epochs` times."""
    return -(-count // batch) * epochs


def draw_images(task: Task, among: "Tensor", batch: int, step: int, stream: int = 0) -> "Tensor":
    """Return the indices of one batch of `among`, in shuffled passes.

    MeGU, MeGU+ and Retrain draw with seeds of their own: changing those would change published results.

    Parameters
    ----------
    task
        Gives the seed.
    among
        Indices of the images to draw from (n,).
    batch
        Batch size; at most all of `among`.
    step
        Number of the batch.
    stream
        Different streams are drawn independently.
    """
    return batches.draw(among, min(batch, len(among)), step, torch_setup.mix(task.parameters.seed, stream))


def load_inputs(task: Task, images: "Tensor") -> "tuple[Tensor, Tensor]":
    """Return normalised inputs (n, C, H, W) and true labels (n,) of images, on the device."""
    return task.data.normalised(images), task.data.labels[images].to(torch_setup.device())


def load_augmented(task: Task, images: "Tensor", step: int) -> "tuple[Tensor, Tensor]":
    """Return the same as `load_inputs`, shifted and mirrored at random as the task's parameters say."""
    p, data, device = task.parameters, task.data, torch_setup.device()
    pixels = batches.augment(data.pixels[images].to(device), p.shift, p.flip, step, p.seed)
    return normalise(pixels, data.preprocessing), data.labels[images].to(device)


def rehearsal_loss(task: Task, model: "nn.Module", step: int) -> Losses:
    """Return the cross-entropy of an augmented batch of images to keep."""
    from torch.nn import functional

    inputs, labels = load_augmented(task, draw_images(task, task.splits.retain, task.parameters.batch, step), step)
    loss = functional.cross_entropy(model(inputs), labels)
    return Losses(loss, None, loss)


def plan_rounds(forget_steps: int, retain_steps: int, epochs: int, forget_epochs: int) -> list[tuple[bool, int]]:
    """Return, for each step, if it forgets, and its number among the steps of its kind.

    Parameters
    ----------
    forget_steps
        Steps that show all images to forget once.
    retain_steps
        Steps that show all images to keep once.
    epochs
        Passes over the images to keep.
    forgetting
        Number of these epochs, the first ones, that go through the images to forget before.
    """
    plan: list[tuple[bool, int]] = []
    for epoch in range(epochs):
        if epoch < forget_epochs:
            plan += [(True, epoch * forget_steps + step) for step in range(forget_steps)]
        plan += [(False, epoch * retain_steps + step) for step in range(retain_steps)]
    return plan


def find_round_end(plan: list[tuple[bool, int]], step: int) -> int:
    """Return the end of the round of `plan_rounds` that a step belongs to: after its images to keep."""
    return next(k for k in range(step + 1, len(plan) + 1) if not plan[k - 1][0] and (k == len(plan) or plan[k][0]))


def forget_mask(task: Task) -> "Tensor":
    """Return True for each image of the dataset that is to be forgotten, bool (N,)."""
    import torch

    flags = torch.zeros(len(task.data.labels), dtype=torch.bool)
    flags[task.splits.forget] = True
    return flags


def with_shown_losses(total: "Tensor", logits: "Tensor", labels: "Tensor", forget: "Tensor") -> Losses:
    """Return `total` with the cross-entropies to show: of images to forget and to keep, None where there are none.

    Parameters
    ----------
    total
        Loss to minimise.
    logits
        Logits (n, K) of the batch.
    labels
        True labels (n,).
    forget
        True for images to forget, bool (n,).
    """
    from torch.nn import functional

    def cross_entropy_of(mask: "Tensor") -> "Tensor | None":
        return functional.cross_entropy(logits.detach()[mask], labels[mask]) if mask.any() else None

    return Losses(total, cross_entropy_of(forget), cross_entropy_of(~forget))


def draw_wrong_labels(task: Task) -> "Tensor":
    """Return a random label for each image to forget: neither its own nor of a class that is forgotten entirely."""
    import torch

    own_labels = task.data.labels[task.splits.forget]
    allowance = torch.ones(len(own_labels), len(task.data.class_names))
    allowance[:, task.forgotten_classes] = 0
    allowance[torch.arange(len(own_labels)), own_labels] = 0
    return allowance.multinomial(1, generator=torch_setup.generator(task.parameters.seed, 5)).squeeze(1)


def sum_gradients(task: Task, images: "Tensor", batch: int) -> "dict[str, Tensor]":
    """Return, for each parameter of the starting model, the sum over batches of the gradient of their cross-entropy."""
    import torch
    from torch.nn import functional

    weights = dict(task.start.named_parameters())
    sums = {name: torch.zeros_like(weight) for name, weight in weights.items()}
    with _gradients_enabled(list(weights.values())):
        for batch_images in images.split(batch):
            inputs, labels = load_inputs(task, batch_images)
            gradients = torch.autograd.grad(
                functional.cross_entropy(task.start(inputs), labels), list(weights.values())
            )
            sums = {name: total + gradient for (name, total), gradient in zip(sums.items(), gradients, strict=True)}
    return sums


@contextmanager
def _gradients_enabled(parameters: "list[nn.Parameter]") -> Iterator[None]:
    """Let frozen parameters have gradients for a while."""
    try:
        for weight in parameters:
            weight.requires_grad_(True)
        yield
    finally:
        for weight in parameters:
            weight.requires_grad_(False)


def distillation_loss(logits: "Tensor", teacher: "Tensor", temperature: float) -> "Tensor":
    """Return KL(teacher || student) of softened predictions, averaged over images (Hinton et al. 2015, arXiv
    1503.02531).

    Parameters
    ----------
    logits
        Logits of the student (n, K).
    teacher
        Logits of the teacher (n, K).
    temperature
        Divisor of both.
    """
    from torch.nn import functional

    student = functional.log_softmax(logits / temperature, 1)
    return functional.kl_div(student, (teacher / temperature).softmax(1), reduction="batchmean")


def teacher_logits(teacher: "nn.Module", inputs: "Tensor") -> "Tensor":
    """Return the logits of a frozen model, without gradients."""
    import torch

    with torch.no_grad():
        return teacher(inputs)


def sgd(lr: float, weight_decay: float, momentum: float = 0.9) -> "Callable[[nn.Module], Optimizer]":
    """Return a function from a model to SGD on its parameters, for a phase."""
    return partial(_sgd, lr=lr, weight_decay=weight_decay, momentum=momentum)


def adam(lr: float) -> "Callable[[nn.Module], Optimizer]":
    """Return a function from a model to Adam on its parameters, for a phase."""
    return partial(_adam, lr=lr)


def _sgd(model: "nn.Module", lr: float, weight_decay: float, momentum: float) -> "Optimizer":
    import torch

    return torch.optim.SGD(model.parameters(), lr, momentum=momentum, weight_decay=weight_decay)


def _adam(model: "nn.Module", lr: float) -> "Optimizer":
    import torch

    return torch.optim.Adam(model.parameters(), lr)
