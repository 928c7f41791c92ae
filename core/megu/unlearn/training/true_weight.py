"""How much of its true class an image to forget keeps, where other images of its class stay (ours)."""

from typing import TYPE_CHECKING

from megu.images.answers import logits_of
from megu.unlearn.targets import calibrate_true_weight, calibrate_true_weight_hard
from megu.unlearn.training.task import Task

if TYPE_CHECKING:
    from torch import Tensor

MAX_IMAGES = 2000
"""Images looked at to calibrate: enough for a mean, and a small part of the time."""


def choose(task: Task, soft: bool) -> float:
    """The weight τ: for random and chosen images calibrated where that is asked for and possible, else as stated.

    It is found on images to keep and validation images of the forget set's classes, not on the forget set itself:
    images that are easy stay easy, as they do for a model that never saw them. soft: whether targets are; hard ones
    keep the true class for as large a share of images as the original recognises of unseen ones.
    """
    found = _calibrate(task, soft) if task.parameters.calibrate and task.scenario in ("random", "chosen") else None
    return task.parameters.true_weight if found is None else found


def _calibrate(task: Task, soft: bool) -> float | None:
    """None where no images of these classes are known to be unseen, or none of these classes is kept."""
    from torch.nn import functional

    assert task.transition is not None
    seen, unseen = same_class_images(task)
    if not len(seen) or not len(unseen):
        return None
    labels, aims = task.data.labels, logits_of(task.start, task.data, unseen)
    known = logits_of(task.start, task.data, seen)
    if soft:
        aim = functional.cross_entropy(aims, labels[unseen]).item()
        return calibrate_true_weight(known, labels[seen], task.transition, task.forgotten_classes, aim)
    right = (aims.argmax(1) == labels[unseen]).float().mean().item()
    return calibrate_true_weight_hard(known, labels[seen], task.transition, task.forgotten_classes, right)


def same_class_images(task: Task) -> "tuple[Tensor, Tensor]":
    """Images to keep, and validation images, of those classes of the forget set that stay."""
    import torch

    labels, classes = task.data.labels, task.data.labels[task.splits.forget].unique()
    alike = torch.isin(labels, classes) & ~torch.isin(labels, torch.tensor(task.forgotten_classes, dtype=torch.long))
    seen, unseen = (which[alike[which]] for which in (task.splits.retain, task.splits.validation))
    return seen[:: -(-len(seen) // MAX_IMAGES) or 1], unseen[:: -(-len(unseen) // MAX_IMAGES) or 1]
