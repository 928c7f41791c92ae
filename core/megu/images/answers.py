"""Predictions of a model on images: logits, batch by batch."""

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from megu.base.events import Event, Progress
from megu.images.dataset import Dataset
from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor, nn

BATCH, SIDE = 256, 64
"""Images per batch, and the side up to which that holds: activations of larger images would take gigabytes on a CPU."""


def per_batch(dataset: Dataset) -> int:
    """Return the number of images per batch."""
    height, width = dataset.preprocessing.size
    return BATCH if torch_setup.device().type == "cuda" else max(1, min(BATCH, BATCH * SIDE**2 // (height * width)))


def logits_in_steps(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Iterator[tuple[int, Tensor]]":
    """Yield batches of logits (n, K) on the CPU in eval mode, each with the number of images done so far.

    The model's mode is restored before each yield, so that nothing leaks to the consumer.

    which : Tensor, shape (n,), numbers of the images.
    """
    step = per_batch(dataset)
    for start in range(0, len(which), step):
        batch = which[start : start + step]
        yield start + len(batch), logits_of_batch(model, dataset.normalised(batch))


def logits_of_batch(model: "nn.Module", inputs: "Tensor") -> "Tensor":
    """Return the logits (n, K) of normalised inputs, on the CPU, in eval mode without gradients."""
    import torch

    was_training = model.training
    model.eval()
    with torch.no_grad():
        result = model(inputs.to(torch_setup.device())).float().cpu()
    model.train(was_training)
    return result


def logits_of(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Tensor":
    """Return the logits (n, K) of the images `which`, on the CPU."""
    import torch

    batches = [batch for _, batch in logits_in_steps(model, dataset, which)]
    return torch.cat(batches) if batches else torch.empty(0, len(dataset.class_names))


def answers(model: "nn.Module", data: Dataset, task: str = "task_original") -> "Generator[Event, None, Tensor]":
    """Yield progress of a task; return a model's logits (N, K) on all images, on the CPU."""
    import torch

    batches = []
    for count, batch in logits_in_steps(model, data, torch.arange(len(data.images))):
        batches.append(batch)
        yield Progress(count, len(data.images), "unit_images", task)
    return torch.cat(batches)
