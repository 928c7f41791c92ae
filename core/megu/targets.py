"""Perturbing labels: the wrong but near label that an image to forget is led to."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor


def perturbing_labels(logits: "Tensor", labels: "Tensor", transition: "Tensor", gone: list[int]) -> "Tensor":
    """q_l ∝ p0(l | x) T[y, l], float32 (n, K), rows summing to 1 (design 1.2; arXiv 2602.17088 in words).

    logits (n, K): the original's. labels (n,): the images' own. transition (K, K): rows of T; only those of `labels`
    are read. gone: classes that are forgotten entirely, which get no mass.
    """
    rows = transition[labels].double().clone()
    rows[:, gone] = 0
    empty = rows.sum(1) == 0  # T had mass on forgotten classes only: all that stay are equally near
    kept = [k for k in range(rows.shape[1]) if k not in gone]
    for k in kept:
        rows[empty, k] = 1.0
    weighted = logits.double().softmax(1) * rows
    total = weighted.sum(1, keepdim=True)
    fallback = rows / rows.sum(1, keepdim=True)
    return (weighted / total.clamp_min(1e-300)).where(total > 1e-300, fallback).float()
