"""Training of sketches: short trainings on the images to keep, of three kinds.

A sub-class needs two, which err in opposite directions: one keeps the original's lower layers, which still know the
images; the other starts from nothing and sees little. The truth is expected between them. Single images need one, which
starts halfway between the original and random weights. There, what identifies a single image is lost, and what all
images share is soon recovered.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from megu.images.dataset import normalise
from megu.machine import torch_setup
from megu.project.schema import Scenario
from megu.unlearn.methods.common import distillation_loss, draw_images
from megu.unlearn.sketch.parameters import SOFT_BATCH
from megu.unlearn.training import batches, top
from megu.unlearn.training.schedules import one_cycle
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

REGROWN_SHARE = 1 / 3
"""Share of the forward pass's operations in the layers that are regrown, at least: the last stage of a ResNet."""
MIN_SIDE = 16
"""Shorter side in pixels below which images are not halved."""
LR, SOFT_LR, WEIGHT_DECAY = 0.1, 0.03, 5e-4
HALFWAY, SHIFT = 0.5, 0.125
"""For the softened model: the random part of its weights, and the largest shift of its images."""
KINDS: dict[Scenario, tuple[str, ...]] = {
    "classes": (),
    "subclass": ("regrown", "coarse"),
    "random": ("softened",),
    "chosen": ("softened",),
}
"""Sketches by kind of forget set. Whole classes need none: a model that never saw a class can't name it."""


def phase(kind: str, task: Task, original: "Tensor") -> Phase:
    """Return the phase that trains a sketch.

    Parameters
    ----------
    kind
        ``regrown``, ``coarse`` or ``softened``.
    task
        The task; its model becomes the sketch.
    original
        The original's logits (N, K) on all images.
    """
    if kind == "regrown":
        return regrow(task, original)
    return train_coarse(task) if kind == "coarse" else soften(task)


def regrow(task: Task, original: "Tensor") -> Phase:
    """Return a phase that trains the last layers again, from random weights, on half of the images to keep.

    The layers below are frozen and images are not augmented. The loss is half the cross-entropy with the labels and
    half that with the original's predictions without the forgotten classes (distillation: Hinton et al. 2015, arXiv
    1503.02531). Resetting the last layers is EU-k (Goel et al. 2022, arXiv 2201.06640).
    """
    assert task.make_fresh is not None
    p = task.parameters
    names = top.last_share(top.layers(task.model, tuple(task.data.pixels.shape[1:])), REGROWN_SHARE)
    top.blend(task.model, task.make_fresh(torch_setup.mix(p.seed, 3)), names)
    frozen_norms = _freeze_below(task.model, set(names))
    rows = task.splits.retain[::2]
    logits = original.clone()
    logits[:, task.forgotten_classes] = float("-inf")
    steps = p.steps("regrown", len(task.splits.retain))
    loss = partial(_regrown_loss, task, rows, logits, frozen_norms)
    return Phase("regrown", steps, _sgd, partial(one_cycle, steps=steps), loss)


def _freeze_below(model: "nn.Module", names: set[str]) -> "list[nn.Module]":
    """Freeze all parameters but the named ones; return the BatchNorm layers below, which must stay in eval mode."""
    from torch.nn.modules.batchnorm import _BatchNorm

    for name, weight in model.named_parameters():
        weight.requires_grad_(name in names)
    norms = [(name, module) for name, module in model.named_modules() if isinstance(module, _BatchNorm)]
    return [module for name, module in norms if f"{name}.running_mean".lstrip(".") not in names]


def train_coarse(task: Task) -> Phase:
    """Return a phase that trains a fresh model on the images to keep at half their size, if architecture and images
    permit it.

    `task.model` is fresh. In training and in prediction it sees `halve_size` of an image.
    """
    steps = task.parameters.steps("coarse", len(task.splits.retain))
    loss = partial(_coarse_loss, task, choose_resize(task.model, task))
    return Phase("coarse", steps, _sgd, partial(one_cycle, steps=steps), loss)


def soften(task: Task) -> Phase:
    """Return a phase that trains the original again from halfway to random weights. Norms and biases start as they are.

    The loss is half the cross-entropy with the labels and half the divergence from the original's predictions without
    the forgotten classes. Moving weights towards random ones and distilling is from Lee et al. 2025, arXiv 2506.06278,
    there at 60 to 80 % of retraining's cost.
    """
    assert task.make_fresh is not None
    weights = [name for name, weight in task.model.named_parameters() if weight.ndim > 1]
    top.blend(task.model, task.make_fresh(torch_setup.mix(task.parameters.seed, 6)), weights, HALFWAY)
    steps = task.parameters.steps("softened", len(task.splits.retain))
    lr_factor, loss = partial(one_cycle, steps=steps), partial(_softened_loss, task)
    return Phase("softened", steps, partial(_sgd, lr=SOFT_LR), lr_factor, loss)


def choose_resize(model: "nn.Module", task: Task) -> "Callable[[Tensor], Tensor]":
    """Return `halve_size` if the model accepts images of half the size, otherwise `identity`."""
    import torch

    height, width = task.data.preprocessing.size
    if min(height, width) < MIN_SIDE:
        return identity
    training = model.training
    try:
        with torch.no_grad():
            model.eval()(halve_size(task.data.normalised(task.splits.retain[:2])))
    except (RuntimeError, ValueError, AssertionError):
        return identity
    finally:
        model.train(training)
    return halve_size


def halve_size(inputs: "Tensor") -> "Tensor":
    """Return images (n, C, H, W) at half their height and width, each pixel the mean of four."""
    from torch.nn import functional

    return functional.avg_pool2d(inputs, 2)


def identity(inputs: "Tensor") -> "Tensor":
    """Return the images unchanged."""
    return inputs


def _sgd(model: "nn.Module", lr: float = LR) -> "Optimizer":
    import torch

    trainable = [weight for weight in model.parameters() if weight.requires_grad]
    return torch.optim.SGD(trainable, lr, momentum=0.9, nesterov=True, weight_decay=WEIGHT_DECAY)


def _regrown_loss(
    task: Task, rows: "Tensor", original: "Tensor", frozen_norms: "list[nn.Module]", model: "nn.Module", step: int
) -> Losses:
    from torch.nn import functional

    for module in frozen_norms:
        module.eval()
    device = torch_setup.device()
    images = draw_images(task, rows, task.parameters.batch, step)
    logits = model(task.data.normalised(images))
    hard = functional.cross_entropy(logits, task.data.labels[images].to(device))
    soft = functional.cross_entropy(logits, original[images].softmax(1).to(device))
    return Losses((hard + soft) / 2, None, hard)


def _coarse_loss(task: Task, resize: "Callable[[Tensor], Tensor]", model: "nn.Module", step: int) -> Losses:
    from torch.nn import functional

    images = draw_images(task, task.splits.retain, task.parameters.batch, step)
    logits = model(resize(task.data.normalised(images)))
    loss = functional.cross_entropy(logits, task.data.labels[images].to(torch_setup.device()))
    return Losses(loss, None, loss)


def _softened_loss(task: Task, model: "nn.Module", step: int) -> Losses:
    import torch
    from torch.nn import functional

    device, seed = torch_setup.device(), torch_setup.mix(task.parameters.seed, 7)
    images = draw_images(task, task.splits.retain, SOFT_BATCH, step)
    pixels = batches.augment(task.data.pixels[images].to(device), SHIFT, False, step, seed)
    inputs = normalise(pixels, task.data.preprocessing)
    with torch.no_grad():
        original = task.start(inputs)
        original[:, task.forgotten_classes] = -torch.inf
    logits = model(inputs)
    hard = functional.cross_entropy(logits, task.data.labels[images].to(device))
    soft = distillation_loss(logits, original, 1.0)
    return Losses((hard + soft) / 2, None, hard)
