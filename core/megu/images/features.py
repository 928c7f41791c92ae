"""What a classifier sees just before it answers: the input of its last linear layer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.images.answers import logits_of_batch, per_batch
from megu.images.dataset import Dataset

if TYPE_CHECKING:
    from torch import Tensor, nn


def features_in_steps(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Iterator[tuple[int, Tensor]]":
    """Batches of penultimate features (n, d) on the CPU in eval mode, each with the number of images done so far.

    The last `nn.Linear` that a forward pass meets is found by watching one, so that any classifier ending in one will
    do. Raises ModelError ``no_last_linear`` for others.
    """
    step = per_batch(dataset)
    for start in range(0, len(which), step):
        batch = which[start : start + step]
        yield start + len(batch), features_of_batch(model, dataset.normalised(batch))


def looks_in_steps(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Iterator[tuple[Tensor, Tensor, Tensor]]":
    """Batches of images (their numbers), penultimate features (n, d) and logits (n, K), on the CPU, in one pass."""
    step = per_batch(dataset)
    for start in range(0, len(which), step):
        batch = which[start : start + step]
        _, given, logits = _last(model, dataset.normalised(batch))
        yield batch, given.float().cpu(), logits


def features_of_batch(model: "nn.Module", inputs: "Tensor") -> "Tensor":
    """Features (n, d) of normalised inputs; ModelError as above."""
    return _last(model, inputs)[1].float().cpu()


def last_linear(model: "nn.Module", inputs: "Tensor") -> "nn.Linear":
    """The layer whose output is the answer; ModelError as above."""
    return _last(model, inputs)[0]


def _last(model: "nn.Module", inputs: "Tensor") -> "tuple[nn.Linear, Tensor, Tensor]":
    """The layer, what it was given, and the model's logits."""
    from torch import nn

    met: list[tuple[Any, Any, Any]] = []

    def note(layer: "nn.Module", given: tuple[Any, ...], answer: Any) -> None:
        met[:] = [(layer, given[0], answer)]

    hooks = [layer.register_forward_hook(note) for layer in model.modules() if isinstance(layer, nn.Linear)]
    try:
        logits = logits_of_batch(model, inputs)
    finally:
        for hook in hooks:
            hook.remove()
    if not met or met[0][1].dim() != 2 or met[0][2].shape != logits.shape:
        raise ModelError("no_last_linear")
    layer, given, _ = met[0]
    return layer, given, logits
