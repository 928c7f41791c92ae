"""Fragment-Align fine-tuning, shared by MeGU and MeGU+ (arXiv 2602.17088; the schedule is ours)."""

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from megu.base.errors import ModelError
from megu.images.answers import logits_of
from megu.images.dataset import normalise
from megu.images.features import last_linear
from megu.machine import torch_setup
from megu.unlearn.noise import NOISE_COUNT, SIGNS, Sign, scale_noise
from megu.unlearn.targets import confidence, perturbing_labels
from megu.unlearn.training.batches import augment, draw
from megu.unlearn.training.schedules import cosine
from megu.unlearn.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer

    from megu.unlearn.methods.adversarial_probe import AdversarialProbe


Augmentation = tuple[float, bool]
"""Shift as a share of the side, and whether images are mirrored."""
RAMP = 0.15
"""Of the steps, how many pass before the reader is misled in earnest: it has to learn first."""


@dataclass(frozen=True)
class Aims:
    """What each image to forget is led to.

    target (n, K): answers, rows summing to 1. led_to (n,): the class whose features the positive noise brings, also
    where the target is the image's own class. odds (n,): the confidence in the own label, see `targets.confidence`.
    """

    target: "Tensor"
    positive_classes: "Tensor"
    odds: "Tensor | None" = None


def similarity_aims(task: Task, true_weight: float) -> Aims:
    """Return the perturbing labels q of `targets.perturbing_labels` for the images to forget."""
    assert task.transition is not None
    forget = task.splits.forget
    logits, labels = logits_of(task.start, task.data, forget), task.data.labels[forget]
    q = perturbing_labels(logits, labels, task.transition, task.forgotten_classes, true_weight)
    return Aims(q, perturbing_labels(logits, labels, task.transition, task.forgotten_classes).argmax(1))


def align_phase(
    task: Task,
    aims: Aims,
    *,
    noisy_share: float,
    adversarial_weight: float = 0.0,
    odds_weight: float = 0.0,
    augmentation: Augmentation = (0.0, False),
) -> Phase:
    """Return the phase that fine-tunes on {(x + N⁻ + N⁺, target) : x to forget} and {(x, y) : x to keep}.

    Parameters
    ----------
    task
        The model, the images and the noise.
    aims
        The targets of the images to forget.
    noisy_share
        Share of the images to forget that get noise, where there is any.
    adversarial_weight
        Weight of the loss that misleads a probe of the features (see `megu.unlearn.methods.adversarial_probe`).
    odds_weight
        Weight of the distance to `aims.odds`.
    augmentation
        How images to keep are shifted and mirrored (see `megu.unlearn.training.batches.augment`).
    """
    steps = task.parameters.steps_for(len(task.splits.forget))
    loss = _AlignLoss(task, aims, steps, noisy_share, adversarial_weight, odds_weight, augmentation)
    return Phase(
        "align",
        steps,
        partial(_sgd, lr=task.parameters.rate, probe=loss.probe),
        partial(cosine, steps=steps),
        loss.loss,
        target=aims.target,
    )


def sharpen(q: "Tensor", power: float) -> "Tensor":
    """q (n, K) to that power, normalised."""
    return q if power == 1 else (q.clamp_min(1e-30).log() * power).softmax(1) * (q > 0)


def one_hot(q: "Tensor") -> "Tensor":
    """The largest class of each row of q (n, K)."""
    from torch.nn import functional

    return functional.one_hot(q.argmax(1), q.shape[1]).float()


def _sgd(model: "nn.Module", lr: float, probe: "AdversarialProbe | None") -> "Optimizer":
    import torch

    if probe is None:
        return torch.optim.SGD(model.parameters(), lr, momentum=0.9)
    from megu.unlearn.methods.adversarial_probe import JointOptimizer

    return JointOptimizer(model, probe, lr)


class _AlignLoss:
    """The loss of one of `steps` steps: `few` images to forget and `many` to keep in one batch."""

    def __init__(
        self,
        task: Task,
        aims: Aims,
        steps: int,
        noisy_share: float,
        adversarial_weight: float,
        odds_weight: float,
        augmentation: Augmentation,
    ) -> None:
        import torch

        self.task, self.steps, self.noisy_share, self.augmentation = task, steps, noisy_share, augmentation
        self.forget_per_step = task.parameters.forget_per_step
        self.retain_per_step = task.parameters.batch - self.forget_per_step
        self.target, self.positive_classes, self.rows = (
            aims.target,
            aims.positive_classes,
            torch.arange(len(aims.target)),
        )
        self.adversarial_weight, self.odds_weight, self.odds = adversarial_weight, odds_weight, aims.odds
        self.noise = {sign: self._noise(sign) for sign in SIGNS if task.noise and self._strength(sign)}
        self.probe = self._new_reader() if adversarial_weight else None

    def _new_reader(self) -> "AdversarialProbe | None":
        """None for a model that does not end in a linear layer."""
        from megu.unlearn.methods.adversarial_probe import AdversarialProbe, append_features

        with suppress(ModelError):
            last = last_linear(self.task.model, self.task.data.normalised(self.task.splits.retain[:2]))
            append_features(last)
            return AdversarialProbe(last.in_features, self.target.shape[1])
        return None

    def _strength(self, sign: Sign) -> float:
        return getattr(self.task.parameters, f"{sign}_strength")

    def _noise(self, sign: Sign) -> "tuple[Tensor, Tensor]":
        """All noise of a sign (n, 32, C, H, W) and each class's row in it (K,): stacking it anew costs each step more
        than indexing it."""
        import torch

        classes = sorted(k for of, k in self.task.noise if of == sign)
        row_of = torch.zeros(self.target.shape[1], dtype=torch.long)
        row_of[classes] = torch.arange(len(classes))
        return torch.stack([self.task.noise[sign, k] for k in classes]), row_of

    def loss(self, model: "nn.Module", step: int) -> Losses:
        import torch
        from torch.nn import functional

        task, device = self.task, torch_setup.device()
        rows = draw(self.rows, self.forget_per_step, step, task.parameters.seed)
        kept = draw(task.splits.retain, self.retain_per_step, step, task.parameters.seed + 1)
        pixels = augment(task.data.pixels[kept].to(device), *self.augmentation, step, task.parameters.seed)
        rehearsed = normalise(pixels, task.data.preprocessing)
        inputs = torch.cat([self._forget_inputs(rows, step), rehearsed])
        logits, features = model(inputs).tensor_split([self.target.shape[1]], 1)
        forget, retain = logits[: self.forget_per_step], logits[self.forget_per_step :]
        target, labels = self.target[rows].to(device), task.data.labels[torch.cat([task.splits.forget[rows], kept])]
        labels = labels.to(device)
        align = functional.cross_entropy(forget, target) + (target * target.clamp_min(1e-12).log()).sum(1).mean()
        align = align + self._odds_loss(forget, labels[: self.forget_per_step], rows)
        own = functional.cross_entropy(forget.detach(), labels[: self.forget_per_step])
        keep = functional.cross_entropy(retain, labels[self.forget_per_step :])
        weight = self.forget_per_step / (self.forget_per_step + self.retain_per_step)
        total = weight * align + (1 - weight) * keep
        if self.probe is not None:
            learn, misled = self.probe.losses(features, labels, target)
            total = total + learn + self.adversarial_weight * min(1.0, step / (RAMP * self.steps)) * weight * misled
        return Losses(total, own, keep)

    def _odds_loss(self, logits: "Tensor", labels: "Tensor", rows: "Tensor") -> "Tensor | float":
        """Return how far the confidence in the own labels is from what is aimed at, weighted.

        The divergence hardly sees whether a class has e⁻⁹ or e⁻¹⁵; an attacker with models of their own does.
        """
        from torch.nn import functional

        if self.odds is None or not self.odds_weight:
            return 0.0
        wanted = self.odds[rows].to(logits)
        return self.odds_weight * functional.smooth_l1_loss(confidence(logits.float(), labels), wanted.float())

    def _forget_inputs(self, rows: "Tensor", step: int) -> "Tensor":
        """x + N⁻_y + N⁺_{y_p} for the noisy ones among the images to forget, x for the others."""
        import torch

        task, images = self.task, self.task.splits.forget[rows]
        inputs = task.data.normalised(images)
        if not self.noise:
            return inputs
        chance = torch_setup.generator(task.parameters.seed, step, 3)
        which = torch.randint(0, NOISE_COUNT, (2, len(rows)), generator=chance)
        noisy = (torch.rand(len(rows), generator=chance) < self.noisy_share).to(inputs.device)
        added = torch.zeros_like(inputs)
        classes_of: dict[Sign, Tensor] = {"negative": task.data.labels[images], "positive": self.positive_classes[rows]}
        for (sign, classes), drawn in zip(classes_of.items(), which, strict=True):
            if sign in self.noise:
                made, row_of = self.noise[sign]
                added = added + scale_noise(
                    made[row_of[classes], drawn].to(inputs.device), inputs, self._strength(sign)
                )
        return inputs + added * noisy[:, None, None, None]
