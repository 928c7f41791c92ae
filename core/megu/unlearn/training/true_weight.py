"""Weight of the true class in the targets of images to forget, if other images of their class stay (ours)."""

from typing import TYPE_CHECKING

from megu.images.answers import logits_of
from megu.unlearn.targets import calibrate_true_weight, calibrate_true_weight_hard
from megu.unlearn.training.task import Task

if TYPE_CHECKING:
    from torch import Tensor

MAX_IMAGES = 2000
"""Images used to calibrate: enough for a mean, and a small part of the time."""


def choose(task: Task, soft: bool) -> float:
    """Return the weight τ, calibrated for random and chosen images if the parameters ask for it, otherwise as they
    state.

    Calibration uses images to keep and validation images of the forget set's classes, not the forget set itself: easy
    images stay easy, as they do for a model that never saw them.

    Parameters
    ----------
    task
        The task, with the transition matrix.
    soft
        True if targets are probabilities. Hard targets keep the true class for as large a share of images as the
        original recognises of unseen ones.
    """
    calibration = (
        _calibrate(task, soft) if task.parameters.calibrate and task.scenario in ("random", "chosen") else None
    )
    return task.parameters.true_weight if calibration is None else calibration


def _calibrate(task: Task, soft: bool) -> float | None:
    """Return τ, or None if no unseen images of these classes are known or none of the classes stays."""
    from torch.nn import functional

    assert task.transition is not None
    seen_rows, unseen = same_class_images(task)
    if not len(seen_rows) or not len(unseen):
        return None
    labels, unseen_logits = task.data.labels, logits_of(task.start, task.data, unseen)
    logits = logits_of(task.start, task.data, seen_rows)
    if soft:
        target_loss = functional.cross_entropy(unseen_logits, labels[unseen]).item()
        return calibrate_true_weight(logits, labels[seen_rows], task.transition, task.forgotten_classes, target_loss)
    target_accuracy = (unseen_logits.argmax(1) == labels[unseen]).float().mean().item()
    return calibrate_true_weight_hard(
        logits, labels[seen_rows], task.transition, task.forgotten_classes, target_accuracy
    )


def same_class_images(task: Task) -> "tuple[Tensor, Tensor]":
    """Return images to keep, and validation images, of those classes of the forget set that stay."""
    import torch

    labels, classes = task.data.labels, task.data.labels[task.splits.forget].unique()
    is_same_class = torch.isin(labels, classes) & ~torch.isin(
        labels, torch.tensor(task.forgotten_classes, dtype=torch.long)
    )
    seen_rows, unseen = (which[is_same_class[which]] for which in (task.splits.retain, task.splits.validation))
    return seen_rows[:: -(-len(seen_rows) // MAX_IMAGES) or 1], unseen[:: -(-len(unseen) // MAX_IMAGES) or 1]
