"""SCRUB+R (Kurmanji et al. 2023, arXiv 2302.09880): SCRUB, then rewind to the epoch before too much was forgotten."""

from functools import partial
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.images.answers import logits_of
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import count_steps, plan_rounds, sgd
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.published.scrub import ScrubParameters, step_loss
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

LR_DECAY, DECAY_EPOCHS = 0.1, (3, 5, 9)
"""Factor on the learning rate after each of these epochs, as in the authors' code."""


class ScrubRewindParameters(ScrubParameters):
    """The authors' notebook on membership attacks (`MIA_experiments.ipynb`): 5 epochs, 3 of them with max-steps
    first; SGD 5e-4, decay 5e-4, α 0.5, γ 1, temperature 4. It states no batch sizes; these are SCRUB's."""

    epochs: int = fields.epochs(5)
    forget_epochs: int = parameter(
        3,
        QT_TRANSLATE_NOOP("parameters", "Forgetting epochs"),
        QT_TRANSLATE_NOOP(
            "parameters", "The number of epochs that start with the images to forget; the others repair."
        ),
        ge=0,
        le=1000,
    )
    alpha: float = parameter(
        0.5,
        QT_TRANSLATE_NOOP("parameters", "Weight of the original's answers"),
        QT_TRANSLATE_NOOP("parameters", "The weight of staying close to the original on images to keep."),
        ge=0,
        le=100,
        advanced=True,
    )
    gamma: float = parameter(
        1.0,
        QT_TRANSLATE_NOOP("parameters", "Weight of the labels"),
        QT_TRANSLATE_NOOP("parameters", "The weight of the true labels on images to keep."),
        ge=0,
        le=100,
        advanced=True,
    )

    def training_batches(self, forget: int, retain: int, classes: int) -> float:
        """Count SCRUB's steps, and a forward pass of the images to forget after each epoch."""
        return super().training_batches(forget, retain, classes) + self.epochs * forget / self.batch / 3


INFO = MethodInfo(
    title=QT_TRANSLATE_NOOP("messages", "SCRUB+R"),
    summary=QT_TRANSLATE_NOOP(
        "messages",
        "SCRUB, then back to the epoch after which the images to forget were answered like unseen images of their "
        "classes.",
    ),
    parameters=ScrubRewindParameters,
    module=__name__,
    citation="Kurmanji et al. 2023, arXiv 2302.09880",
)


def phases(task: Task) -> list[Phase]:
    """Return SCRUB's steps; the last one rewinds.

    The weights become those of the epoch whose error on the forget set is nearest to the last model's error on
    validation images of the forget set's classes. Without such images, nothing is rewound. The authors' code would also
    choose the original, but keeps no weights of it. A run goes its whole length, since the best epoch is known at the
    end; all epochs' weights are in the resume point until then.
    """
    p, splits = task.parameters, task.splits
    forget, retain = count_steps(len(splits.forget), p.forget_batch), count_steps(len(splits.retain), p.batch)
    plan = plan_rounds(forget, retain, p.epochs, p.forget_epochs)
    ends = [step for step, (forgets, number) in enumerate(plan) if not forgets and (number + 1) % retain == 0]
    lr_factors = [LR_DECAY ** sum(epoch >= after for after in DECAY_EPOCHS) for epoch in _epochs(ends, len(plan))]
    optimiser = partial(_rewinding_sgd, task, ends)
    loss = partial(step_loss, task, plan)
    return [Phase("scrub_rewind", len(plan), optimiser, lr_factors.__getitem__, loss, ends=lambda _: len(plan))]


def _epochs(ends: list[int], steps: int) -> list[int]:
    """Return, for each step, the number of epochs that have ended before it."""
    return [sum(end < step for end in ends) for step in range(steps)]


def unseen_of_same_classes(task: Task) -> "Tensor":
    """Return validation images of the forget set's classes, on which the target error is measured."""
    import torch

    labels, unseen = task.data.labels, task.splits.validation
    return unseen[torch.isin(labels[unseen], labels[task.splits.forget].unique())]


def _rewinding_sgd(task: Task, ends: list[int], model: "nn.Module") -> "Optimizer":
    """Return SGD that stores the weights and error after each epoch in its state, and rewinds after the last step."""
    p, unseen = task.parameters, unseen_of_same_classes(task)
    optimiser = sgd(p.rate, p.weight_decay)(model)
    optimiser.param_groups[0].update(seen=0, kept=[])

    def record_epoch(optimiser: "Optimizer", *_: Any) -> None:
        group = optimiser.param_groups[0]
        if group["seen"] in ends and len(unseen):
            state = {name: tensor.detach().cpu().clone() for name, tensor in model.state_dict().items()}
            group["kept"].append({"error": error_rate(task, model, task.splits.forget), "model": state})
        group["seen"] += 1
        if group["kept"] and group["seen"] == ends[-1] + 1:
            target_error = error_rate(task, model, unseen)
            model.load_state_dict(min(group["kept"], key=lambda epoch: abs(epoch["error"] - target_error))["model"])
            group["kept"] = []

    optimiser.register_step_post_hook(record_epoch)
    return optimiser


def error_rate(task: Task, model: "nn.Module", images: "Tensor") -> float:
    """Return the share of images that are classified wrongly."""
    is_wrong = logits_of(model, task.data, images).argmax(1) != task.data.labels[images]
    return is_wrong.float().mean().item()
