"""How far two models' answers lie apart, image by image."""

from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor


def js(ours: "Tensor", theirs: "Tensor") -> "Tensor":
    """Jensen-Shannon divergence, base 2 and so in 0..1, of two models' softmax outputs on each image.

    ours, theirs: logits (n, K) of the same images; returns (n,), float64. Lin 1991 (IEEE Transactions on Information
    Theory 37, 145-151). Its mean over the forget images is ``js_retrained`` against a retrained model; against an
    untrained one ``zrf = 1 - js`` is the zero-retrain-forgetting score of Chundawat et al. 2023 (arXiv 2205.08096).
    """
    p, q = ours.double().softmax(1), theirs.double().softmax(1)
    middle = (p + q) / 2
    nats = (_kl(p, middle) + _kl(q, middle)) / 2
    return (nats / log(2)).clamp(0, 1)


def _kl(p: "Tensor", q: "Tensor") -> "Tensor":
    import torch

    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum(1)
