"""Perturbing labels: the wrong but near label that an image to forget is led to."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor


def perturbing_labels(
    logits: "Tensor", labels: "Tensor", transition: "Tensor", forgotten_classes: list[int], true_weight: float = 0.0
) -> "Tensor":
    """q_l ∝ p0(l | x) T[y, l], float32 (n, K), rows summing to 1 (arXiv 2602.17088, in words).

    logits (n, K): the original's. labels (n,): the images' own. transition (K, K): rows of T; only those of `labels`
    are read. gone: classes that are forgotten entirely, which get no mass. true_weight: T[y, y] = τ of a class of which
    some images stay (ours): there a retrained model often still answers right.
    """
    rows = transition[labels].double().clone()
    rows.scatter_(1, labels[:, None], true_weight)
    rows[:, forgotten_classes] = 0
    empty = rows.sum(1) == 0  # T had mass on forgotten classes only: all that stay are equally near
    remaining = [k for k in range(rows.shape[1]) if k not in forgotten_classes]
    for k in remaining:
        rows[empty, k] = 1.0
    weighted = logits.double().softmax(1) * rows
    total = weighted.sum(1, keepdim=True)
    fallback = rows / rows.sum(1, keepdim=True)
    return (weighted / total.clamp_min(1e-300)).where(total > 1e-300, fallback).float()


def confidence(logits: "Tensor", labels: "Tensor") -> "Tensor":
    """Return ``log p - log(1 - p)`` of each image's own label, (n,), of logits (n, K)."""
    import torch

    own = torch.nn.functional.one_hot(labels, logits.shape[1]).bool()
    return logits[own] - logits.masked_fill(own, -torch.inf).logsumexp(1)


def reweight_transition(transition: "Tensor", exponent: float) -> "Tensor":
    """T (K, K) to the power `weight`, rows summing to 1 again or still zero (ours): with 0 all classes to which T gives
    any mass are equally near."""
    if exponent == 1:
        return transition
    powers = transition.pow(exponent).where(transition > 0, 0.0)
    total = powers.sum(1, keepdim=True)
    return (powers / total).where(total > 0, 0.0)


def calibrate_true_weight(
    logits: "Tensor",
    labels: "Tensor",
    transition: "Tensor",
    forgotten_classes: list[int],
    target_loss: float,
    steps: int = 40,
) -> float:
    """The weight τ of the true class at which images that trained the model get the loss of unseen ones (ours).

    logits (n, K), labels (n,): the original's on training images. aim: its mean cross-entropy on unseen images. The
    mean of -log q_y falls with τ, so halving the interval finds it; 1 where the model is no surer of what trained it.
    """
    low, high = 1e-9, 1.0
    for _ in range(steps):
        middle = (low * high) ** 0.5
        q = perturbing_labels(logits, labels, transition, forgotten_classes, middle)
        loss = -q.gather(1, labels[:, None]).clamp_min(1e-12).log().mean().item()
        low, high = (middle, high) if loss > target_loss else (low, middle)
    return high


def calibrate_true_weight_hard(
    logits: "Tensor", labels: "Tensor", transition: "Tensor", forgotten_classes: list[int], target_accuracy: float
) -> float:
    """The weight τ of the true class at which a share `aim` of images that trained the model keep it (ours).

    logits (n, K), labels (n,): the original's on training images. An image keeps its class as the largest of
    `perturbing_labels` where τ p0(y | x) is more than any p0(l | x) T[y, l]; τ is a quantile of what that takes. At
    most 1.
    """
    import torch

    rows = transition[labels].double().scatter(1, labels[:, None], 0.0)
    rows[:, forgotten_classes] = 0
    p = logits.double().softmax(1)
    needed = (p * rows).amax(1) / p.gather(1, labels[:, None])[:, 0].clamp_min(1e-300)
    return min(1.0, torch.quantile(needed, target_accuracy).item())
