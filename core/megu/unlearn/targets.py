"""Perturbing labels: target probabilities of images to forget, on wrong but similar classes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor


def perturbing_labels(
    logits: "Tensor", labels: "Tensor", transition: "Tensor", forgotten_classes: list[int], true_weight: float = 0.0
) -> "Tensor":
    """Return the perturbing labels q_l ∝ p0(l | x) T[y, l] (arXiv 2602.17088, in words).

    Parameters
    ----------
    logits
        The original's logits (n, K).
    labels
        The images' own labels (n,).
    transition
        Transition matrix T (K, K); only rows of `labels` are read.
    forgotten_classes
        Classes that are forgotten entirely; they get no mass.
    true_weight
        T[y, y] = τ of a class of which some images stay (ours): a retrained model often still predicts it.

    Returns
    -------
    Probabilities float32 (n, K), rows summing to 1.
    """
    rows = transition[labels].double().clone()
    rows.scatter_(1, labels[:, None], true_weight)
    rows[:, forgotten_classes] = 0
    is_empty = rows.sum(1) == 0  # T had mass on forgotten classes only: all that stay are equally near
    remaining = [k for k in range(rows.shape[1]) if k not in forgotten_classes]
    for k in remaining:
        rows[is_empty, k] = 1.0
    weights = logits.double().softmax(1) * rows
    total = weights.sum(1, keepdim=True)
    fallback = rows / rows.sum(1, keepdim=True)
    return (weights / total.clamp_min(1e-300)).where(total > 1e-300, fallback).float()


def confidence(logits: "Tensor", labels: "Tensor") -> "Tensor":
    """Return the log-odds ``log p - log(1 - p)`` of each image's own label (n,), from logits (n, K)."""
    import torch

    is_own = torch.nn.functional.one_hot(labels, logits.shape[1]).bool()
    return logits[is_own] - logits.masked_fill(is_own, -torch.inf).logsumexp(1)


def reweight_transition(transition: "Tensor", exponent: float) -> "Tensor":
    """Return T (K, K) to the power `exponent`, with rows that sum to 1 or are still zero (ours).

    With exponent 0, all classes to which T gives any mass count alike.
    """
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
    """Return the weight τ of the true class at which training images get the loss of unseen ones (ours).

    The mean of -log q_y falls with τ, so bisection finds it. It is 1 if the model is no surer of its training images.

    Parameters
    ----------
    logits
        The original's logits (n, K) on training images.
    labels
        Their labels (n,).
    transition
        Transition matrix T (K, K).
    forgotten_classes
        Classes that are forgotten entirely.
    target_loss
        The original's mean cross-entropy on unseen images.
    steps
        Steps of the bisection.
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
    """Return the weight τ of the true class, at most 1, at which a given share of training images keeps it (ours).

    An image keeps its class as the largest of `perturbing_labels` if τ p0(y | x) exceeds every p0(l | x) T[y, l]. So τ
    is a quantile of the values that this needs.

    Parameters
    ----------
    logits
        The original's logits (n, K) on training images.
    labels
        Their labels (n,).
    transition
        Transition matrix T (K, K).
    forgotten_classes
        Classes that are forgotten entirely.
    target_accuracy
        The share that keeps its class.
    """
    import torch

    rows = transition[labels].double().scatter(1, labels[:, None], 0.0)
    rows[:, forgotten_classes] = 0
    probabilities = logits.double().softmax(1)
    shares_needed = (probabilities * rows).amax(1) / probabilities.gather(1, labels[:, None])[:, 0].clamp_min(1e-300)
    return min(1.0, torch.quantile(shares_needed, target_accuracy).item())
