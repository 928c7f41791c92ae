"""Penultimate features of a classifier: the inputs of its last linear layer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.images.answers import logits_of_batch, per_batch
from megu.images.dataset import Dataset

if TYPE_CHECKING:
    from torch import Tensor, nn


def features_in_steps(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Iterator[tuple[int, Tensor]]":
    """Yield batches of penultimate features (n, d) on the CPU in eval mode, each with the number of images done so far.

    The last `nn.Linear` of a forward pass is found by hooks, so any classifier that ends in one will do. Raises
    ModelError ``no_last_linear`` for others.
    """
    step = per_batch(dataset)
    for start in range(0, len(which), step):
        batch = which[start : start + step]
        yield start + len(batch), features_of_batch(model, dataset.normalised(batch))


def looks_in_steps(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Iterator[tuple[Tensor, Tensor, Tensor]]":
    """Yield batches of image numbers (n,), penultimate features (n, d) and logits (n, K), on the CPU, in one pass."""
    step = per_batch(dataset)
    for start in range(0, len(which), step):
        batch = which[start : start + step]
        _, features, logits = _run_to_last_linear(model, dataset.normalised(batch))
        yield batch, features.float().cpu(), logits


def features_of_batch(model: "nn.Module", inputs: "Tensor") -> "Tensor":
    """Return the features (n, d) of normalised inputs. Raises ModelError as `features_in_steps`."""
    return _run_to_last_linear(model, inputs)[1].float().cpu()


def last_linear(model: "nn.Module", inputs: "Tensor") -> "nn.Linear":
    """Return the layer whose output is the answer. Raises ModelError as `features_in_steps`."""
    return _run_to_last_linear(model, inputs)[0]


def _run_to_last_linear(model: "nn.Module", inputs: "Tensor") -> "tuple[nn.Linear, Tensor, Tensor]":
    """Return the last linear layer, its input, and the model's logits."""
    from torch import nn

    calls: list[tuple[Any, Any, Any]] = []

    def record(layer: "nn.Module", layer_inputs: tuple[Any, ...], output: Any) -> None:
        calls[:] = [(layer, layer_inputs[0], output)]

    hooks = [layer.register_forward_hook(record) for layer in model.modules() if isinstance(layer, nn.Linear)]
    try:
        logits = logits_of_batch(model, inputs)
    finally:
        for hook in hooks:
            hook.remove()
    if not calls or calls[0][1].dim() != 2 or calls[0][2].shape != logits.shape:
        raise ModelError("no_last_linear")
    layer, layer_inputs, _ = calls[0]
    return layer, layer_inputs, logits
