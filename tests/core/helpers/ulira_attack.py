"""U-LiRA, the attack that knows the method: unlearned against never seen (Hayes et al. 2024, arXiv 2403.01218)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

FEW = 64
"""Below so many shadow models of a side one variance is estimated for all images, not one for each (LiRA does so for
few models: Carlini et al. 2022, arXiv 2112.03570)."""
NARROWEST = 1e-6


def scaled_confidence(logits: "Tensor", labels: "Tensor") -> "Tensor":
    """``log p - log(1 - p)`` of each image's own label, float64 (N,), of finite logits (N, K)."""
    import torch

    own = torch.nn.functional.one_hot(labels, logits.shape[1]).bool()
    return logits.double()[own] - logits.double().masked_fill(own, -torch.inf).logsumexp(1)


def mia_ulira(unlearned: "Tensor", without: "Tensor", candidates: "Tensor", asked_without: "Tensor") -> "Tensor":
    """Balanced accuracy of telling unlearned images from ones never given, float64 (n,) by image; 0.5 is ideal.

    All are `scaled_confidence` (models, n) of the same n images. unlearned: shadow models that were trained with them
    and then unlearned them by the method in question; without: models never given them; the attack, a Gaussian for
    each image and side, is fitted to these. candidates, asked_without: the same two kinds, *other* models,
    which it judges.
    """
    sides = [_gaussian(side) for side in (unlearned, without)]
    hit_share = (_likelier(candidates, *sides)).double().mean(0)
    spare_share = (~_likelier(asked_without, *sides)).double().mean(0)
    return (hit_share + spare_share) / 2


def _gaussian(side: "Tensor") -> "tuple[Tensor, Tensor]":
    """Mean and deviation for each image."""
    centre = side.mean(0)
    variance = (side - centre).square().sum(0) / max(1, len(side) - 1)
    if len(side) < FEW:
        variance = variance.mean().expand_as(centre)
    return centre, variance.sqrt().clamp(min=NARROWEST)


def _likelier(samples: "Tensor", ours: "tuple[Tensor, Tensor]", theirs: "tuple[Tensor, Tensor]") -> "Tensor":
    """Return True for each value that is likelier under the first Gaussian; equally likely ones are not."""
    first, second = (
        -((samples - mean) / deviation).square() / 2 - deviation.log() for mean, deviation in (ours, theirs)
    )
    return first > second
