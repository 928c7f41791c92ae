"""Learning-rate schedules: the factor on the learning rate as a pure function of the step."""

import math


def constant(step: int) -> float:
    """Return 1."""
    return 1.0


def cosine(step: int, steps: int) -> float:
    """Return half a cosine that falls from 1 to nearly 0 (Loshchilov and Hutter 2017, arXiv 1608.03983)."""
    return 0.5 * (1 + math.cos(math.pi * step / max(1, steps)))


def one_cycle(step: int, steps: int, warmup: float = 0.25) -> float:
    """Return a factor that rises linearly to 1 during `warmup`, a share of the steps, then falls linearly to nearly 0
    (Smith 2018, arXiv 1803.09820)."""
    peak = max(1.0, warmup * steps)
    return (step + 1) / peak if step < peak else max(0.0, (steps - step) / max(1.0, steps - peak))
