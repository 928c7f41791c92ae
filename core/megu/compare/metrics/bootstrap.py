"""Intervals by drawing the images again and again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from megu.base.shares import Estimate
from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor

DRAWS = 1000


def bootstrap(statistic: "Callable[[Tensor], Tensor]", count: int) -> Estimate:
    """A statistic of `count` ≥ 1 images with the deviation and 95 % percentile interval of `DRAWS` resamples.

    statistic: from image numbers (count,), some repeated, to a scalar tensor. Efron 1979 (Annals of Statistics 7, 1).
    The draws are a function of `count` alone, so that figures from the same images share them. Draws for which the
    statistic is not finite are passed over.
    """
    import torch

    generator = torch_setup.generator(count, DRAWS)
    drawn = [statistic(torch.randint(count, (count,), generator=generator)) for _ in range(DRAWS)]
    values = torch.stack(drawn).double()
    values = values[values.isfinite()]
    low, high = values.quantile(torch.tensor([0.025, 0.975], dtype=torch.float64)).tolist()
    return Estimate(float(statistic(torch.arange(count))), float(values.std()), low, high, count)


def mean(values: "Tensor") -> Estimate:
    """The mean of one value an image, (n,), n ≥ 1."""
    values = values.double()
    return bootstrap(lambda drawn: values[drawn].mean(), len(values))
