"""What a run computes with: its parameters as used, its settings, and the looks at how it stands."""

import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.shares import accuracy
from megu.images.answers import logits_of
from megu.machine import torch_setup
from megu.unlearn.methods.parameters import CommonParameters
from megu.unlearn.training import mode
from megu.unlearn.training.batches import draw

if TYPE_CHECKING:
    from torch import nn

    from megu.images.dataset import Splits
    from megu.unlearn.training.loop import Measure
    from megu.unlearn.training.task import Task

SETTINGS = "settings.json"
MEASURES, MEASURED_IMAGES = 12, 1000
"""How often accuracy is measured on the way, and on how many images at the most: enough for a curve."""
MIN_MEASURES, MIN_MEASURED_IMAGES = 6, 60
"""The same for short runs."""
MEASURED_SHARE = 0.1
"""Of the images that go through the model in a run, the share that are looked at to see how it stands."""
WATCHED_IMAGES = 300
"""Images to forget that a run looks at to see whether it is enough."""


def fit_to_limit(parameters: CommonParameters, splits: "Splits", classes: int) -> "tuple[CommonParameters, Splits]":
    """What a run is made with: its parameters in steps and batches, and the images to keep that it is shown."""
    import torch

    used, kept = parameters.resolved(len(splits.forget), len(splits.retain), classes)
    if kept == len(splits.retain):
        return used, splits
    retain = draw(splits.retain, kept, 0, torch_setup.mix(parameters.seed, 9)).sort().values
    return used, replace(splits, retain=retain, train=torch.cat([splits.forget, retain]).sort().values)


def plan_measurements(trained: int) -> tuple[int, int]:
    """How often a run that is shown so many images looks how it stands, and at how many images of a kind."""
    looks = MEASURES if trained >= 2 * MEASURES * MEASURED_IMAGES else MIN_MEASURES
    return looks, max(MIN_MEASURED_IMAGES, min(MEASURED_IMAGES, round(MEASURED_SHARE * trained / looks)))


def load_settings(partial: Path, task: "Task", steps: int) -> dict[str, Any]:
    """Decisions of the first attempt are read back by those that resume it, so that the bits stay the same."""
    import torch

    path = partial / SETTINGS
    if not path.exists():
        chosen = mode.choose(task.model, tuple(task.data.pixels.shape[1:]), task.parameters.batch, steps)
        files.write_json(path, {**torch_setup.settings(), **chosen.stored()})
    settings = files.read_json(path)
    torch.set_num_threads(settings["threads"])
    return settings


def copy_and_freeze(start: "nn.Module") -> "nn.Module":
    import copy

    model = copy.deepcopy(start)
    for weight in start.parameters():
        weight.requires_grad_(False)
    return model


def make_measure(task: "Task", most: int = MEASURED_IMAGES) -> "tuple[Measure, str]":
    """A function from a model to accuracies on validation images; on training images where none is known unseen.

    Images of classes that stay have no unseen counterparts: what became of them is measured on themselves.
    """
    import torch

    data, splits = task.data, task.splits
    chosen = torch.isin(data.labels, torch.tensor(task.forgotten_classes, dtype=torch.long))
    unseen = splits.validation
    where = {"forget": unseen[chosen[unseen]], "retain": unseen[~chosen[unseen]]}
    measured_on = "validation"
    if not chosen[splits.forget].all():
        where["forget"] = splits.forget
    if not len(unseen):
        where, measured_on = {"forget": splits.forget, "retain": splits.retain}, "training"
    where = {name: which[:: -(-len(which) // most)] if len(which) else which for name, which in where.items()}
    every = torch.cat(list(where.values()))

    def measure(model: "nn.Module") -> dict[str, float]:
        logits = torch.zeros(len(data.images), len(data.class_names))
        logits[every] = logits_of(model, data, every)
        shares = {name: accuracy(logits, data.labels, which) for name, which in where.items() if len(which)}
        return {name: share.right / share.count for name, share in shares.items()}

    return measure, measured_on


def publish_weights(path: Path, model: "nn.Module") -> None:
    from safetensors.torch import save

    weights = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in model.state_dict().items()}
    with files.written(path) as aside:
        aside.write_bytes(save(weights))


def reference_losses(task: "Task") -> dict[str, float]:
    """What losses are drawn beside: guessing among K classes, and the starting model on images to keep."""
    from torch.nn import functional

    sample = task.splits.retain[:: max(1, len(task.splits.retain) // MEASURED_IMAGES)]
    original = functional.cross_entropy(logits_of(task.start, task.data, sample), task.data.labels[sample])
    return {"guessing": math.log(len(task.data.class_names)), "original_retain_loss": original.item()}
