"""SCRUB+R (Kurmanji et al. 2023, arXiv 2302.09880): SCRUB, then back to where not too much was forgotten."""

from functools import partial
from typing import TYPE_CHECKING, Any

from megu.base.parameters import parameter
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.images.answers import logits_of
from megu.unlearn.methods import fields
from megu.unlearn.methods.common import passes, rounds, sgd
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.published.scrub import ScrubParameters, step_loss
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

SLOWER, AFTER = 0.1, (3, 5, 9)
"""By what the learning rate is multiplied after each of these epochs, as in the authors' code."""


class ScrubRewindParameters(ScrubParameters):
    """The authors' notebook on membership attacks (`MIA_experiments.ipynb`): 5 epochs, in 3 of them maximising first;
    SGD 5e-4, decay 5e-4, α 0.5, γ 1, temperature 4. It states no batches: they are SCRUB's."""

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
        """Beside SCRUB's steps a pass forward of the images to forget after each epoch."""
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
    """SCRUB's steps; after the last one the weights are those of the epoch whose error on the forget set is nearest to
    the last model's error on validation images of the forget set's classes. Without any, nothing is rewound.

    As in the authors' code, which would also choose the original, of which it keeps no weights. It goes its whole
    length: which epoch was best is known at the end. All epochs' weights lie in the resume point until then.
    """
    p, parts = task.parameters, task.parts
    forget, retain = passes(len(parts.forget), p.forget_batch), passes(len(parts.retain), p.batch)
    plan = rounds(forget, retain, p.epochs, p.forget_epochs)
    ends = [step for step, (forgets, number) in enumerate(plan) if not forgets and (number + 1) % retain == 0]
    rates = [SLOWER ** sum(epoch >= after for after in AFTER) for epoch in _epochs(ends, len(plan))]
    optimiser = partial(_rewinding_sgd, task, ends)
    loss = partial(step_loss, task, plan)
    return [Phase("scrub_rewind", len(plan), optimiser, rates.__getitem__, loss, ends=lambda _: len(plan))]


def _epochs(ends: list[int], steps: int) -> list[int]:
    """For each step how many epochs have ended before it."""
    return [sum(end < step for end in ends) for step in range(steps)]


def unseen_alike(task: Task) -> "Tensor":
    """Validation images of the forget set's classes: what forgetting is measured by."""
    import torch

    labels, unseen = task.data.labels, task.parts.validation
    return unseen[torch.isin(labels[unseen], labels[task.parts.forget].unique())]


def _rewinding_sgd(task: Task, ends: list[int], model: "nn.Module") -> "Optimizer":
    """SGD that keeps the weights after each epoch, and their error, in its state; it rewinds after the last step."""
    p, unseen = task.parameters, unseen_alike(task)
    optimiser = sgd(p.rate, p.weight_decay)(model)
    optimiser.param_groups[0].update(seen=0, kept=[])

    def after(made: "Optimizer", *_: Any) -> None:
        group = made.param_groups[0]
        if group["seen"] in ends and len(unseen):
            state = {name: tensor.detach().cpu().clone() for name, tensor in model.state_dict().items()}
            group["kept"].append({"error": error(task, model, task.parts.forget), "model": state})
        group["seen"] += 1
        if group["kept"] and group["seen"] == ends[-1] + 1:
            aim = error(task, model, unseen)
            model.load_state_dict(min(group["kept"], key=lambda one: abs(one["error"] - aim))["model"])
            group["kept"] = []

    optimiser.register_step_post_hook(after)
    return optimiser


def error(task: Task, model: "nn.Module", images: "Tensor") -> float:
    """The share of images that are answered wrongly."""
    wrong = logits_of(model, task.data, images).argmax(1) != task.data.labels[images]
    return wrong.float().mean().item()
