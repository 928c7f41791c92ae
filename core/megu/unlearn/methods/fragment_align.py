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
"""Largest shift as a share of the side, and True if images are mirrored."""
RAMP = 0.15
"""Share of the steps over which the adversarial weight rises to its value: the probe has to learn first."""


@dataclass(frozen=True)
class Aims:
    """Targets of the images to forget.

    Attributes
    ----------
    target
        Target probabilities (n, K), rows summing to 1.
    positive_classes
        Class (n,) whose features the positive noise adds, also if the target is the image's own class.
    odds
        Target log-odds (n,) of the own label (see `targets.confidence`), or None.
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
    """Return q (n, K) to the given power, normalised. The power is the inverse of a temperature."""
    return q if power == 1 else (q.clamp_min(1e-30).log() * power).softmax(1) * (q > 0)


def one_hot(q: "Tensor") -> "Tensor":
    """Return q (n, K) with all mass on the largest class of each row."""
    from torch.nn import functional

    return functional.one_hot(q.argmax(1), q.shape[1]).float()


def _sgd(model: "nn.Module", lr: float, probe: "AdversarialProbe | None") -> "Optimizer":
    import torch

    if probe is None:
        return torch.optim.SGD(model.parameters(), lr, momentum=0.9)
    from megu.unlearn.methods.adversarial_probe import JointOptimizer

    return JointOptimizer(model, probe, lr)


class _AlignLoss:
    """Loss of a step: images to forget and to keep in one batch."""

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
        self.probe = self._make_probe() if adversarial_weight else None

    def _make_probe(self) -> "AdversarialProbe | None":
        """Return a probe of the features, or None for a model that does not end in a linear layer."""
        from megu.unlearn.methods.adversarial_probe import AdversarialProbe, append_features

        with suppress(ModelError):
            last = last_linear(self.task.model, self.task.data.normalised(self.task.splits.retain[:2]))
            append_features(last)
            return AdversarialProbe(last.in_features, self.target.shape[1])
        return None

    def _strength(self, sign: Sign) -> float:
        return getattr(self.task.parameters, f"{sign}_strength")

    def _noise(self, sign: Sign) -> "tuple[Tensor, Tensor]":
        """Return all noise of a sign (n, 32, C, H, W) and the row of each class in it (K,).

        Stacking it once is faster: each step then only indexes it.
        """
        import torch

        classes = sorted(k for of, k in self.task.noise if of == sign)
        row_of = torch.zeros(self.target.shape[1], dtype=torch.long)
        row_of[classes] = torch.arange(len(classes))
        return torch.stack([self.task.noise[sign, k] for k in classes]), row_of

    def loss(self, model: "nn.Module", step: int) -> Losses:
        """Return the losses of one step."""
        import torch
        from torch.nn import functional

        task, device = self.task, torch_setup.device()
        rows = draw(self.rows, self.forget_per_step, step, task.parameters.seed)
        retain_images = draw(task.splits.retain, self.retain_per_step, step, task.parameters.seed + 1)
        pixels = augment(task.data.pixels[retain_images].to(device), *self.augmentation, step, task.parameters.seed)
        retain_inputs = normalise(pixels, task.data.preprocessing)
        inputs = torch.cat([self._forget_inputs(rows, step), retain_inputs])
        logits, features = model(inputs).tensor_split([self.target.shape[1]], 1)
        forget, retain = logits[: self.forget_per_step], logits[self.forget_per_step :]
        target, labels = (
            self.target[rows].to(device),
            task.data.labels[torch.cat([task.splits.forget[rows], retain_images])],
        )
        labels = labels.to(device)
        align_loss = functional.cross_entropy(forget, target) + (target * target.clamp_min(1e-12).log()).sum(1).mean()
        align_loss = align_loss + self._odds_loss(forget, labels[: self.forget_per_step], rows)
        forget_loss = functional.cross_entropy(forget.detach(), labels[: self.forget_per_step])
        retain_loss = functional.cross_entropy(retain, labels[self.forget_per_step :])
        weight = self.forget_per_step / (self.forget_per_step + self.retain_per_step)
        total = weight * align_loss + (1 - weight) * retain_loss
        if self.probe is not None:
            probe_loss, adversarial_loss = self.probe.losses(features, labels, target)
            total = (
                total
                + probe_loss
                + self.adversarial_weight * min(1.0, step / (RAMP * self.steps)) * weight * adversarial_loss
            )
        return Losses(total, forget_loss, retain_loss)

    def _odds_loss(self, logits: "Tensor", labels: "Tensor", rows: "Tensor") -> "Tensor | float":
        """Return the weighted distance between the own labels' log-odds and their targets.

        The divergence hardly sees whether a class has probability e⁻⁹ or e⁻¹⁵; an attacker with reference models does.
        """
        from torch.nn import functional

        if self.odds is None or not self.odds_weight:
            return 0.0
        target = self.odds[rows].to(logits)
        return self.odds_weight * functional.smooth_l1_loss(confidence(logits.float(), labels), target.float())

    def _forget_inputs(self, rows: "Tensor", step: int) -> "Tensor":
        """Return x + N⁻_y + N⁺_{y_p} for the noisy share of the images to forget, x for the others."""
        import torch

        task, images = self.task, self.task.splits.forget[rows]
        inputs = task.data.normalised(images)
        if not self.noise:
            return inputs
        generator = torch_setup.generator(task.parameters.seed, step, 3)
        columns = torch.randint(0, NOISE_COUNT, (2, len(rows)), generator=generator)
        is_noisy = (torch.rand(len(rows), generator=generator) < self.noisy_share).to(inputs.device)
        total_noise = torch.zeros_like(inputs)
        classes_of: dict[Sign, Tensor] = {"negative": task.data.labels[images], "positive": self.positive_classes[rows]}
        for (sign, classes), column in zip(classes_of.items(), columns, strict=True):
            if sign in self.noise:
                noise, row_of = self.noise[sign]
                total_noise = total_noise + scale_noise(
                    noise[row_of[classes], column].to(inputs.device), inputs, self._strength(sign)
                )
        return inputs + total_noise * is_noisy[:, None, None, None]
