"""Opening a project's models as torch modules, and running them over images."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import compute
from megu.dataset import Dataset
from megu.models import checkpoint
from megu.models.architectures import build
from megu.models.fingerprints import COMPUTED

if TYPE_CHECKING:
    from torch import Tensor, nn

BATCH, SIDE = 256, 64
"""Images computed at a time, and up to which side: on a processor, a deep model's activations of more would take GB."""


def open_original(path: Path, described: dict[str, Any]) -> "nn.Module":
    """The original's module in eval mode on this process's device; `described` is the result of the stage *model*."""
    read = checkpoint.read(path).narrowed(described.get("prefix"))
    return _loaded(build(described["architecture"], described["arguments"]), read.tensors)


def built(described: dict[str, Any], tensors: "dict[str, Tensor]") -> "nn.Module":
    """A module of the architecture that `described` tells of, with these weights, in eval mode."""
    return _loaded(build(described["architecture"], described["arguments"]), tensors)


def _loaded(module: "nn.Module", tensors: dict[str, Any]) -> "nn.Module":
    own = module.state_dict()  # what the architecture gives may be missing in an older file, or one too many
    module.load_state_dict({**{name: t for name, t in own.items() if name.endswith(COMPUTED)}, **_known(tensors, own)})
    return module.float().to(compute.device()).eval()


def _known(tensors: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    return {name: tensor for name, tensor in tensors.items() if name in own or not name.endswith(COMPUTED)}


def per_batch(dataset: Dataset) -> int:
    """How many images are computed at a time."""
    height, width = dataset.preprocessing.size
    return BATCH if compute.device().type == "cuda" else max(1, min(BATCH, BATCH * SIDE**2 // (height * width)))


def logits_in_steps(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Iterator[tuple[int, Tensor]]":
    """Batches of logits (n, K) on the CPU in eval mode, each with the number of images done so far.

    The mode the model was in is restored before each yield: nothing leaks to whoever consumes this.
    """
    step = per_batch(dataset)
    for start in range(0, len(which), step):
        batch = which[start : start + step]
        yield start + len(batch), logits_of_batch(model, dataset.normalised(batch))


def logits_of_batch(model: "nn.Module", inputs: "Tensor") -> "Tensor":
    """Logits (n, K) on the CPU of normalised inputs, in eval mode without gradients."""
    import torch

    training = model.training
    model.eval()
    with torch.no_grad():
        result = model(inputs.to(compute.device())).float().cpu()
    model.train(training)
    return result


def logits_of(model: "nn.Module", dataset: Dataset, which: "Tensor") -> "Tensor":
    """Logits (n, K) of the images `which`, on the CPU."""
    import torch

    batches = [batch for _, batch in logits_in_steps(model, dataset, which)]
    return torch.cat(batches) if batches else torch.empty(0, len(dataset.class_names))
