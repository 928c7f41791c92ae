"""What a model's first normalising layer remembers of the images it was trained on."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from megu.errors import MeguError
from megu.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import Tensor, nn

ROOM = 1e-5
"""Added to variances, as the layers do."""


class _Enough(Exception):
    """The forward pass has come as far as it is needed."""


def likeliest(
    model: "nn.Module", ways: Sequence[Preprocessing], inputs: Callable[[Preprocessing], "Tensor"]
) -> Preprocessing | None:
    """The way with which what reaches the first batch normalisation is most like what it was trained on.

    Its running mean and variance are those of the training images, whose normalisation and order of colours they show;
    of their size they tell little. None where the model has no such layer. Costs a first layer's computation a way.
    """
    from torch import nn

    layer = next((part for part in model.modules() if isinstance(part, nn.BatchNorm2d) and _remembers(part)), None)
    if layer is None:
        return None
    distances = {how: _distance(model, layer, inputs(how)) for how in dict.fromkeys(ways)}
    known = {how: distance for how, distance in distances.items() if distance is not None}
    return min(known, key=lambda how: known[how]) if known else None


def _remembers(layer: Any) -> bool:
    return layer.running_mean is not None and layer.running_var is not None


def _distance(model: "nn.Module", layer: Any, inputs: "Tensor") -> float | None:
    """How far a layer's inputs are from those it remembers; nothing after it is computed."""
    import torch

    from megu.models.open import logits_of_batch

    seen: list[float] = []

    def stop(_: Any, given: "tuple[Tensor, ...]") -> None:
        seen.append(_apart(layer, given[0].detach().float()))
        raise _Enough

    handle = layer.register_forward_pre_hook(stop)
    try:
        with suppress(_Enough, RuntimeError, ValueError, AssertionError, MeguError), torch.no_grad():
            logits_of_batch(model, inputs)
    finally:
        handle.remove()
    return seen[0] if seen else None


def _apart(layer: Any, seen: "Tensor") -> float:
    """Kullback–Leibler divergence of what a layer remembers from what it sees, of the middle channel, in nats."""
    mean, variance = seen.mean((0, 2, 3)), seen.var((0, 2, 3)) + ROOM
    known = layer.running_var + ROOM
    ratio = variance / known
    return float(((ratio - 1 - ratio.log() + (mean - layer.running_mean) ** 2 / known) / 2).median())
