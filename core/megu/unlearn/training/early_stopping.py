"""When a training has done enough, by what can be watched without a retrained model (ours)."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from megu.images.answers import logits_of
from megu.unlearn.training.task import Phase, Task
from megu.unlearn.training.true_weight import same_class_images

if TYPE_CHECKING:
    from torch import Tensor, nn

MAX_RECOGNISED = 0.01
"""Of a class that is forgotten entirely, the share that may still be recognised."""
MAX_ACCURACY_LOSS = 0.015
"""Accuracy on images to keep that may be lost; the standard error of what is measured, where that is more."""
MAX_DIVERGENCE_LEFT = 0.02
"""Of the divergence between the answers to images to forget and those they are led to, the share that may be left."""
MAX_ENTROPY_CHANGE = 0.05
"""Nats by which the mean entropy of these answers changes between two looks, of a method that leads to none."""
CHECKS = 2
"""Looks in a row that must say so: one can be luck."""
MIN_UNSEEN = 30
"""Unseen images that say how well others of their class are recognised."""
TAIL_SHARE, MIN_TAIL_STEPS = 0.1, 8
"""The share of the planned steps, and their number, in which the learning rate then falls to nothing."""


@dataclass(frozen=True)
class Aim:
    """What the images to forget are to come to: the share recognised at most, and the loss at the least (None: any)."""

    recognised: float
    loss: float | None = None


class EarlyStopping:
    """Looks at images to forget, all of which trained the model: no unseen image is spent on it.

    most: how many it looks at. kept: how many images to keep the accuracies in the history are measured on.
    """

    def __init__(self, task: Task, phases: list[Phase], max_images: int, retain_count: int) -> None:
        self.task, self.retain_count, self.target = task, retain_count, phases[-1].target
        self.every = -(-len(task.splits.forget) // max_images) or 1

    @cached_property
    def aim(self) -> Aim | None:
        """None where nothing tells: for a sub-class, and without unseen images of the classes that stay."""
        task = self.task
        if task.scenario == "classes":
            return Aim(MAX_RECOGNISED)
        _, unseen = same_class_images(task)
        if task.scenario == "subclass" or len(unseen) < MIN_UNSEEN:
            return None
        right, loss = _accuracy_and_loss(logits_of(task.start, task.data, unseen), task.data.labels[unseen])
        return Aim(right + _standard_error(right, len(unseen)), loss)

    def measure(self, model: "nn.Module") -> dict[str, float]:
        """Return share recognised, mean loss, mean entropy of the answers, and their divergence from targets (nats)."""
        images = self.task.splits.forget[:: self.every]
        logits = logits_of(model, self.task.data, images)
        right, loss = _accuracy_and_loss(logits, self.task.data.labels[images])
        log_p = logits.log_softmax(1)
        seen = {"recognised": right, "loss": loss, "entropy": -(log_p.exp() * log_p).sum(1).mean().item()}
        if self.target is not None:
            target = self.target[:: self.every]
            seen["off"] = (target * (target.clamp_min(1e-12).log() - log_p)).sum(1).mean().item()
        return seen

    def is_enough(self, history: list[dict[str, Any]]) -> bool:
        """Whether the last looks all say that more brings nothing. history: rows of `unlearn.training.resume.State`."""
        last = range(max(1, len(history) - CHECKS), len(history))
        return len(last) == CHECKS and all(self._is_enough_at(history[0], history[k - 1], history[k]) for k in last)

    def _is_enough_at(self, first: dict[str, Any], before: dict[str, Any], row: dict[str, Any]) -> bool:
        if self.aim is None or "retain" not in first:
            return False
        seen = row["watch"]
        forgotten = seen["recognised"] <= self.aim.recognised
        kept = row["retain"] >= first["retain"] - max(
            MAX_ACCURACY_LOSS, _standard_error(first["retain"], self.retain_count)
        )
        if "off" in seen:
            return forgotten and kept and seen["off"] <= MAX_DIVERGENCE_LEFT * first["watch"]["off"]
        raised = self.aim.loss is None or seen["loss"] >= self.aim.loss
        return forgotten and kept and raised and abs(seen["entropy"] - before["watch"]["entropy"]) <= MAX_ENTROPY_CHANGE


def end_step(phase: Phase, step: int) -> int:
    """Return the step before which a phase ends that has been found to be enough at `step`."""
    if phase.ends is not None:
        return min(phase.ends(step), phase.steps)
    return min(step + max(MIN_TAIL_STEPS, round(TAIL_SHARE * phase.steps)), phase.steps)


def _accuracy_and_loss(logits: "Tensor", labels: "Tensor") -> tuple[float, float]:
    from torch.nn import functional

    return (logits.argmax(1) == labels).float().mean().item(), functional.cross_entropy(logits, labels).item()


def _standard_error(share: float, count: int) -> float:
    """The standard error of a share."""
    return (share * (1 - share) / count) ** 0.5
