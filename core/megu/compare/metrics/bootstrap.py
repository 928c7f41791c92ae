"""Bootstrap intervals over images."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from megu.base.shares import Estimate
from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor

RESAMPLES = 1000


def bootstrap(statistic: "Callable[[Tensor], Tensor]", count: int) -> Estimate:
    """Return a statistic of `count` ≥ 1 images, with its deviation and 95 % percentile interval over `DRAWS` resamples.

    The draws are a function of `count` alone, so figures from the same images share them. Draws for which the statistic
    is not finite are skipped. Efron 1979 (Annals of Statistics 7, 1).

    Parameters
    ----------
    statistic
        Function from image numbers (count,), some repeated, to a scalar tensor.
    count
        Number of images.
    """
    import torch

    generator = torch_setup.generator(count, RESAMPLES)
    samples = [statistic(torch.randint(count, (count,), generator=generator)) for _ in range(RESAMPLES)]
    values = torch.stack(samples).double()
    values = values[values.isfinite()]
    low, high = values.quantile(torch.tensor([0.025, 0.975], dtype=torch.float64)).tolist()
    return Estimate(float(statistic(torch.arange(count))), float(values.std()), low, high, count)


def mean(values: "Tensor") -> Estimate:
    """Return the mean of one value an image, (n,), n ≥ 1, with its bootstrap interval."""
    values = values.double()
    return bootstrap(lambda rows: values[rows].mean(), len(values))
