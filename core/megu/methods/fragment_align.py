"""Fragment-Align fine-tuning, shared by MeGU and MeGU+ (arXiv 2602.17088; the schedule is ours)."""

from functools import partial
from typing import TYPE_CHECKING

from megu import compute
from megu.models.open import logits_of
from megu.noise import COUNT, SIGNS, Sign, scaled
from megu.targets import perturbing_labels
from megu.training.batches import draw
from megu.training.schedules import cosine
from megu.training.task import Losses, Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


def phase(task: Task, *, soft: bool, noisy_share: float, true_weight: float) -> Phase:
    """One phase that fine-tunes on {(x + N⁻ + N⁺, target) : x to forget} and {(x, y) : x to keep}.

    soft: the target is q itself, else its largest class. noisy_share: of the images to forget, how many get noise.
    true_weight: see `megu.targets.perturbing_labels`.
    """
    assert task.transition is not None
    batch, forget = task.parameters.batch, task.parts.forget
    few = max(1, min(batch - 1, round(batch * task.parameters.forget_share)))
    logits, labels = logits_of(task.start, task.data, forget), task.data.labels[forget]
    q = perturbing_labels(logits, labels, task.transition, task.gone, true_weight)
    led_to = perturbing_labels(logits, labels, task.transition, task.gone).argmax(1)
    aligned = _Aligned(task, q, led_to, soft, noisy_share, few, batch - few)
    return Phase(
        "align",
        task.parameters.steps,
        partial(_sgd, rate=task.parameters.rate),
        partial(cosine, steps=task.parameters.steps),
        aligned.loss,
    )


def _sgd(model: "nn.Module", rate: float) -> "Optimizer":
    import torch

    return torch.optim.SGD(model.parameters(), rate, momentum=0.9)


class _Aligned:
    """The loss of a step: `few` images to forget and `many` to keep in one batch."""

    def __init__(
        self, task: Task, q: "Tensor", led_to: "Tensor", soft: bool, noisy_share: float, few: int, many: int
    ) -> None:
        import torch

        self.task, self.few, self.many, self.noisy_share = task, few, many, noisy_share
        self.led_to = led_to  # whose features the positive noise brings, also where the target is the true class
        self.target = q if soft else torch.nn.functional.one_hot(q.argmax(1), q.shape[1]).float()
        self.rows = torch.arange(len(q))
        self.noise = {sign: self._noise(sign) for sign in SIGNS if self._strength(sign)}

    def _strength(self, sign: Sign) -> float:
        return getattr(self.task.parameters, f"{sign}_strength")

    def _noise(self, sign: Sign) -> "tuple[Tensor, Tensor]":
        """All noise of a sign (n, 32, C, H, W) and each class's row in it (K,): stacking it anew costs each step more
        than indexing it."""
        import torch

        made = sorted(k for of, k in self.task.noise if of == sign)
        row_of = torch.zeros(self.target.shape[1], dtype=torch.long)
        row_of[made] = torch.arange(len(made))
        return torch.stack([self.task.noise[sign, k] for k in made]), row_of

    def loss(self, model: "nn.Module", step: int) -> Losses:
        import torch
        from torch.nn import functional

        task, device = self.task, compute.device()
        rows = draw(self.rows, self.few, step, task.parameters.seed)
        kept = draw(task.parts.retain, self.many, step, task.parameters.seed + 1)
        inputs = torch.cat([self._forget_inputs(rows, step), task.data.normalised(kept)]).to(device)
        logits = model(inputs)
        forget, retain = logits[: self.few], logits[self.few :]
        target = self.target[rows].to(device)
        align = functional.cross_entropy(forget, target) + (target * target.clamp_min(1e-12).log()).sum(1).mean()
        own = functional.cross_entropy(forget.detach(), task.data.labels[task.parts.forget[rows]].to(device))
        keep = functional.cross_entropy(retain, task.data.labels[kept].to(device))
        weight = self.few / (self.few + self.many)
        return Losses(weight * align + (1 - weight) * keep, own, keep)

    def _forget_inputs(self, rows: "Tensor", step: int) -> "Tensor":
        """x + N⁻_y + N⁺_{y_p} for the noisy ones among the images to forget, x for the others."""
        import torch

        task, images = self.task, self.task.parts.forget[rows]
        inputs = task.data.normalised(images)
        chance = compute.generator(task.parameters.seed, step, 3)
        which = torch.randint(0, COUNT, (2, len(rows)), generator=chance)
        noisy = torch.rand(len(rows), generator=chance) < self.noisy_share
        added = torch.zeros_like(inputs)
        classes_of: dict[Sign, Tensor] = {"negative": task.data.labels[images], "positive": self.led_to[rows]}
        for (sign, classes), drawn in zip(classes_of.items(), which, strict=True):
            if sign in self.noise:
                made, row_of = self.noise[sign]
                added = added + scaled(made[row_of[classes], drawn], inputs, self._strength(sign))
        return inputs + added * noisy[:, None, None, None]
