"""What a model's normalising layers remember of the images it was trained on."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError
from megu.images.answers import logits_of_batch
from megu.project.preprocessing import Preprocessing

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
    layers = _layers(model)[:1]
    distances = {how: _distance(model, layers, inputs(how)) for how in dict.fromkeys(ways)} if layers else {}
    known = {how: distance for how, distance in distances.items() if distance is not None}
    return min(known, key=lambda how: known[how]) if known else None


def distance(model: "nn.Module", inputs: "Tensor") -> float | None:
    """Return how far inputs (N, channels, height, width) are from what all batch normalisations remember, in nats.

    Deep layers tell sizes apart that the first hardly does, and that answers don't: on images of another size a model
    may be right just as often. None where the model has no such layer.
    """
    layers = _layers(model)
    return _distance(model, layers, inputs) if layers else None


def _layers(model: "nn.Module") -> list[Any]:
    from torch import nn

    parts = [part for part in model.modules() if isinstance(part, nn.BatchNorm2d)]
    return [part for part in parts if part.running_mean is not None and part.running_var is not None]


def _distance(model: "nn.Module", layers: "list[Any]", inputs: "Tensor") -> float | None:
    """Return how far what reaches these layers is from what they remember, on average. Computes nothing after them."""
    import torch

    seen: dict[Any, float] = {}

    def listen(layer: Any, given: "tuple[Tensor, ...]") -> None:
        seen[layer] = _apart(layer, given[0].detach().float())
        if len(seen) == len(layers):
            raise _Enough

    handles = [layer.register_forward_pre_hook(listen) for layer in layers]
    try:
        with suppress(_Enough, RuntimeError, ValueError, AssertionError, MeguError), torch.no_grad():
            logits_of_batch(model, inputs)
    finally:
        for handle in handles:
            handle.remove()
    return sum(seen.values()) / len(seen) if seen else None


def _apart(layer: Any, seen: "Tensor") -> float:
    """Kullback–Leibler divergence of what a layer remembers from what it sees, of the middle channel, in nats."""
    mean, variance = seen.mean((0, 2, 3)), seen.var((0, 2, 3)) + ROOM
    known = layer.running_var + ROOM
    ratio = variance / known
    return float(((ratio - 1 - ratio.log() + (mean - layer.running_mean) ** 2 / known) / 2).median())
