"""Early stopping by what can be measured without a retrained model (ours)."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from megu.images.answers import logits_of
from megu.unlearn.training.task import Phase, Task
from megu.unlearn.training.true_weight import same_class_images

if TYPE_CHECKING:
    from torch import Tensor, nn

MAX_RECOGNISED = 0.01
"""Share of a class that is forgotten entirely that may still be recognised."""
MAX_ACCURACY_LOSS = 0.015
"""Accuracy on images to keep that may be lost, or the standard error of the measurement if that is larger."""
MAX_DIVERGENCE_LEFT = 0.02
"""Share of the initial divergence between predictions and targets, on images to forget, that may be left."""
MAX_ENTROPY_CHANGE = 0.05
"""Change of the mean entropy of these predictions between two checks, in nats, for methods without targets."""
CHECKS = 2
"""Consecutive checks that must agree: a single one can be luck."""
MIN_UNSEEN = 30
"""Unseen images needed to say how well other images of their class are recognised."""
TAIL_SHARE, MIN_TAIL_STEPS = 0.1, 8
"""Length of the tail in which the learning rate falls to zero: share of the planned steps, and fewest steps."""


@dataclass(frozen=True)
class Aim:
    """Aim for images to forget: at most this share `recognised` and at least this `loss` (None: any loss)."""

    recognised: float
    loss: float | None = None


class EarlyStopping:
    """Stopping rule that measures on images to forget, all of which trained the model. No unseen image is used up.

    Parameters
    ----------
    task
        The model and its images.
    phases
        The phases of the training; only the last one can end early.
    max_images
        Number of images to forget that are measured, at most.
    retain_count
        Number of images to keep behind the accuracies in the history.
    """

    def __init__(self, task: Task, phases: list[Phase], max_images: int, retain_count: int) -> None:
        self.task, self.retain_count, self.target = task, retain_count, phases[-1].target
        self.every = -(-len(task.splits.forget) // max_images) or 1

    @cached_property
    def aim(self) -> Aim | None:
        """The aim, or None if there is none: for a sub-class, and without unseen images of the remaining classes."""
        task = self.task
        if task.scenario == "classes":
            return Aim(MAX_RECOGNISED)
        _, unseen = same_class_images(task)
        if task.scenario == "subclass" or len(unseen) < MIN_UNSEEN:
            return None
        accuracy, loss = _accuracy_and_loss(logits_of(task.start, task.data, unseen), task.data.labels[unseen])
        return Aim(accuracy + _standard_error(accuracy, len(unseen)), loss)

    def measure(self, model: "nn.Module") -> dict[str, float]:
        """Return the share recognised, mean loss, mean entropy (nats) and, with targets, mean divergence from them
        (nats)."""
        images = self.task.splits.forget[:: self.every]
        logits = logits_of(model, self.task.data, images)
        recognition, loss = _accuracy_and_loss(logits, self.task.data.labels[images])
        log_p = logits.log_softmax(1)
        measurement = {"recognised": recognition, "loss": loss, "entropy": -(log_p.exp() * log_p).sum(1).mean().item()}
        if self.target is not None:
            target = self.target[:: self.every]
            measurement["off"] = (target * (target.clamp_min(1e-12).log() - log_p)).sum(1).mean().item()
        return measurement

    def is_enough(self, history: list[dict[str, Any]]) -> bool:
        """Return True if the last checks agree that further training gains nothing.

        Parameters
        ----------
        history
            Rows of `unlearn.training.resume.State.history`.
        """
        last = range(max(1, len(history) - CHECKS), len(history))
        return len(last) == CHECKS and all(self._is_enough_at(history[0], history[k - 1], history[k]) for k in last)

    def _is_enough_at(self, first: dict[str, Any], before: dict[str, Any], row: dict[str, Any]) -> bool:
        if self.aim is None or "retain" not in first:
            return False
        measurement = row["watch"]
        is_forgotten = measurement["recognised"] <= self.aim.recognised
        is_kept = row["retain"] >= first["retain"] - max(
            MAX_ACCURACY_LOSS, _standard_error(first["retain"], self.retain_count)
        )
        if "off" in measurement:
            return is_forgotten and is_kept and measurement["off"] <= MAX_DIVERGENCE_LEFT * first["watch"]["off"]
        has_loss = self.aim.loss is None or measurement["loss"] >= self.aim.loss
        return (
            is_forgotten
            and is_kept
            and has_loss
            and abs(measurement["entropy"] - before["watch"]["entropy"]) <= MAX_ENTROPY_CHANGE
        )


def end_step(phase: Phase, step: int) -> int:
    """Return the step at which a phase ends if training has been enough at `step`."""
    if phase.ends is not None:
        return min(phase.ends(step), phase.steps)
    return min(step + max(MIN_TAIL_STEPS, round(TAIL_SHARE * phase.steps)), phase.steps)


def _accuracy_and_loss(logits: "Tensor", labels: "Tensor") -> tuple[float, float]:
    from torch.nn import functional

    return (logits.argmax(1) == labels).float().mean().item(), functional.cross_entropy(logits, labels).item()


def _standard_error(share: float, count: int) -> float:
    """Return the standard error of a share."""
    return (share * (1 - share) / count) ** 0.5
