"""When a training has done enough, by what can be watched without a retrained model (ours)."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from megu.images.answers import logits_of
from megu.unlearn.training.task import Phase, Task
from megu.unlearn.training.true_weight import alike

if TYPE_CHECKING:
    from torch import Tensor, nn

FORGOTTEN = 0.01
"""Of a class that is forgotten entirely, the share that may still be recognised."""
KEPT = 0.015
"""Accuracy on images to keep that may be lost; the standard error of what is measured, where that is more."""
REACHED = 0.02
"""Of the divergence between the answers to images to forget and those they are led to, the share that may be left."""
SETTLED = 0.05
"""Nats by which the mean entropy of these answers changes between two looks, of a method that leads to none."""
LOOKS = 2
"""Looks in a row that must say so: one can be luck."""
FEWEST_UNSEEN = 30
"""Unseen images that say how well others of their class are recognised."""
TAIL, SHORTEST_TAIL = 0.1, 8
"""The share of the planned steps, and their number, in which the learning rate then falls to nothing."""


@dataclass(frozen=True)
class Aim:
    """What the images to forget are to come to: the share recognised at most, and the loss at the least (None: any)."""

    recognised: float
    loss: float | None = None


class Watch:
    """Looks at images to forget, all of which trained the model: no unseen image is spent on it.

    most: how many it looks at. kept: how many images to keep the accuracies in the history are measured on.
    """

    def __init__(self, task: Task, phases: list[Phase], most: int, kept: int) -> None:
        self.task, self.kept, self.target = task, kept, phases[-1].target
        self.every = -(-len(task.splits.forget) // most) or 1

    @cached_property
    def aim(self) -> Aim | None:
        """None where nothing tells: for a sub-class, and without unseen images of the classes that stay."""
        task = self.task
        if task.scenario == "classes":
            return Aim(FORGOTTEN)
        _, unseen = alike(task)
        if task.scenario == "subclass" or len(unseen) < FEWEST_UNSEEN:
            return None
        right, loss = _told(logits_of(task.start, task.data, unseen), task.data.labels[unseen])
        return Aim(right + _error(right, len(unseen)), loss)

    def look(self, model: "nn.Module") -> dict[str, float]:
        """Return share recognised, mean loss, mean entropy of the answers, and their divergence from targets (nats)."""
        images = self.task.splits.forget[:: self.every]
        logits = logits_of(model, self.task.data, images)
        right, loss = _told(logits, self.task.data.labels[images])
        log_p = logits.log_softmax(1)
        seen = {"recognised": right, "loss": loss, "entropy": -(log_p.exp() * log_p).sum(1).mean().item()}
        if self.target is not None:
            target = self.target[:: self.every]
            seen["off"] = (target * (target.clamp_min(1e-12).log() - log_p)).sum(1).mean().item()
        return seen

    def enough(self, history: list[dict[str, Any]]) -> bool:
        """Whether the last looks all say that more brings nothing. history: rows of `unlearn.training.resume.State`."""
        last = range(max(1, len(history) - LOOKS), len(history))
        return len(last) == LOOKS and all(self._enough(history[0], history[k - 1], history[k]) for k in last)

    def _enough(self, first: dict[str, Any], before: dict[str, Any], row: dict[str, Any]) -> bool:
        if self.aim is None or "retain" not in first:
            return False
        seen = row["watch"]
        forgotten = seen["recognised"] <= self.aim.recognised
        kept = row["retain"] >= first["retain"] - max(KEPT, _error(first["retain"], self.kept))
        if "off" in seen:
            return forgotten and kept and seen["off"] <= REACHED * first["watch"]["off"]
        raised = self.aim.loss is None or seen["loss"] >= self.aim.loss
        return forgotten and kept and raised and abs(seen["entropy"] - before["watch"]["entropy"]) <= SETTLED


def end_from(phase: Phase, step: int) -> int:
    """Return the step before which a phase ends that has been found to be enough at `step`."""
    if phase.ends is not None:
        return min(phase.ends(step), phase.steps)
    return min(step + max(SHORTEST_TAIL, round(TAIL * phase.steps)), phase.steps)


def _told(logits: "Tensor", labels: "Tensor") -> tuple[float, float]:
    from torch.nn import functional

    return (logits.argmax(1) == labels).float().mean().item(), functional.cross_entropy(logits, labels).item()


def _error(share: float, count: int) -> float:
    """The standard error of a share."""
    return (share * (1 - share) / count) ** 0.5
