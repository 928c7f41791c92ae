"""Statistics of the training images in a model's normalising layers."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError
from megu.images.answers import logits_of_batch
from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import Tensor, nn

EPSILON = 1e-5
"""Added to variances, as the layers do."""


class _Done(Exception):
    """The forward pass has gone as far as needed."""


def find_likeliest(
    model: "nn.Module", ways: Sequence[Preprocessing], inputs: Callable[[Preprocessing], "Tensor"]
) -> Preprocessing | None:
    """Return the preprocessing whose input to the first batch normalisation is most like its training statistics.

    Its running mean and variance are those of the training images, and reveal their normalisation and order of colours,
    but hardly their size. None if the model has no such layer. Costs one computation of the first layer per
    preprocessing.

    Parameters
    ----------
    model : nn.Module
    ways : sequence of Preprocessing
    inputs : Callable
        Returns the inputs (n, channels, height, width) for a preprocessing.
    """
    layers = _batch_norms(model)[:1]
    distances = (
        {preprocessing: _distance(model, layers, inputs(preprocessing)) for preprocessing in dict.fromkeys(ways)}
        if layers
        else {}
    )
    finite = {preprocessing: distance for preprocessing, distance in distances.items() if distance is not None}
    return min(finite, key=lambda preprocessing: finite[preprocessing]) if finite else None


def distance(model: "nn.Module", inputs: "Tensor") -> float | None:
    """Return the distance of inputs from the statistics of all batch normalisations, in nats.

    Deep layers distinguish sizes that the first layer, and the predictions, hardly do: on images of another size a
    model may be right just as often. None if the model has no such layer.

    inputs : Tensor, shape (N, channels, height, width)
    """
    layers = _batch_norms(model)
    return _distance(model, layers, inputs) if layers else None


def _batch_norms(model: "nn.Module") -> list[Any]:
    from torch import nn

    parts = [part for part in model.modules() if isinstance(part, nn.BatchNorm2d)]
    return [part for part in parts if part.running_mean is not None and part.running_var is not None]


def _distance(model: "nn.Module", layers: "list[Any]", inputs: "Tensor") -> float | None:
    """Return the mean distance between the inputs of these layers and their statistics. Computes nothing after them."""
    import torch

    distances: dict[Any, float] = {}

    def record(layer: Any, layer_inputs: "tuple[Tensor, ...]") -> None:
        distances[layer] = _divergence(layer, layer_inputs[0].detach().float())
        if len(distances) == len(layers):
            raise _Done

    handles = [layer.register_forward_pre_hook(record) for layer in layers]
    try:
        with suppress(_Done, RuntimeError, ValueError, AssertionError, MeguError), torch.no_grad():
            logits_of_batch(model, inputs)
    finally:
        for handle in handles:
            handle.remove()
    return sum(distances.values()) / len(distances) if distances else None


def _divergence(layer: Any, inputs: "Tensor") -> float:
    """Return the Kullback–Leibler divergence of a layer's statistics from its input, for the median channel (nats)."""
    mean, variance = inputs.mean((0, 2, 3)), inputs.var((0, 2, 3)) + EPSILON
    variances = layer.running_var + EPSILON
    ratio = variance / variances
    return float(((ratio - 1 - ratio.log() + (mean - layer.running_mean) ** 2 / variances) / 2).median())
