"""Learning-rate schedules: by what a step multiplies the learning rate, as pure functions of the step."""

import math


def constant(step: int) -> float:
    """A learning rate that stays."""
    return 1.0


def cosine(step: int, steps: int) -> float:
    """From 1 down to nearly 0 along half a cosine (Loshchilov and Hutter 2017, arXiv 1608.03983)."""
    return 0.5 * (1 + math.cos(math.pi * step / max(1, steps)))


def one_cycle(step: int, steps: int, warmup: float = 0.25) -> float:
    """Linear up to 1 over the first `warm` of the steps, then down to nearly 0 (Smith 2018, arXiv 1803.09820)."""
    peak = max(1.0, warmup * steps)
    return (step + 1) / peak if step < peak else max(0.0, (steps - step) / max(1.0, steps - peak))
