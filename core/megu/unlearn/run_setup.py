"""Preparation of a run: its resolved parameters, its settings, and its measurements."""

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
"""Measurements of accuracy during a run, and images of each, at most: enough for a curve."""
MIN_MEASURES, MIN_MEASURED_IMAGES = 6, 60
"""The same for short runs."""
MEASURED_SHARE = 0.1
"""Images that are measured, as a share of those that a run shows."""
WATCHED_IMAGES = 300
"""Images to forget that early stopping measures."""


def fit_to_limit(parameters: CommonParameters, splits: "Splits", classes: int) -> "tuple[CommonParameters, Splits]":
    """Return the parameters in steps and batches, and the splits with as many images to keep as the run shows."""
    import torch

    parameters_in_use, retain_count = parameters.resolved(len(splits.forget), len(splits.retain), classes)
    if retain_count == len(splits.retain):
        return parameters_in_use, splits
    retain = draw(splits.retain, retain_count, 0, torch_setup.mix(parameters.seed, 9)).sort().values
    return parameters_in_use, replace(splits, retain=retain, train=torch.cat([splits.forget, retain]).sort().values)


def plan_measurements(image_count: int) -> tuple[int, int]:
    """Return the number of measurements of a run that shows that many images, and the images of each kind in one."""
    count = MEASURES if image_count >= 2 * MEASURES * MEASURED_IMAGES else MIN_MEASURES
    return count, max(MIN_MEASURED_IMAGES, min(MEASURED_IMAGES, round(MEASURED_SHARE * image_count / count)))


def load_settings(partial: Path, task: "Task", steps: int) -> dict[str, Any]:
    """Return the settings of a run. The first attempt decides them; resumed ones read them, so that the bits stay
    the same."""
    import torch

    path = partial / SETTINGS
    if not path.exists():
        choice = mode.choose(task.model, tuple(task.data.pixels.shape[1:]), task.parameters.batch, steps)
        files.write_json(path, {**torch_setup.settings(), **choice.stored()})
    settings = files.read_json(path)
    torch.set_num_threads(settings["threads"])
    return settings


def copy_and_freeze(start: "nn.Module") -> "nn.Module":
    """Return a copy to train, and freeze the weights of `start`."""
    import copy

    model = copy.deepcopy(start)
    for weight in start.parameters():
        weight.requires_grad_(False)
    return model


def make_measure(task: "Task", max_images: int = MEASURED_IMAGES) -> "tuple[Measure, str]":
    """Return a function from a model to its accuracies, and the split they are measured on.

    The split is validation, or training if no images are known to be unseen. Images to forget of classes that stay have
    no unseen counterparts, so they are measured themselves.
    """
    import torch

    data, splits = task.data, task.splits
    is_forgotten = torch.isin(data.labels, torch.tensor(task.forgotten_classes, dtype=torch.long))
    unseen = splits.validation
    images = {"forget": unseen[is_forgotten[unseen]], "retain": unseen[~is_forgotten[unseen]]}
    measured_on = "validation"
    if not is_forgotten[splits.forget].all():
        images["forget"] = splits.forget
    if not len(unseen):
        images, measured_on = {"forget": splits.forget, "retain": splits.retain}, "training"
    images = {name: which[:: -(-len(which) // max_images)] if len(which) else which for name, which in images.items()}
    all_images = torch.cat(list(images.values()))

    def measure(model: "nn.Module") -> dict[str, float]:
        logits = torch.zeros(len(data.images), len(data.class_names))
        logits[all_images] = logits_of(model, data, all_images)
        shares = {name: accuracy(logits, data.labels, which) for name, which in images.items() if len(which)}
        return {name: share.right / share.count for name, share in shares.items()}

    return measure, measured_on


def publish_weights(path: Path, model: "nn.Module") -> None:
    """Write a model's weights as safetensors."""
    from safetensors.torch import save

    weights = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in model.state_dict().items()}
    with files.write_aside(path) as aside:
        aside.write_bytes(save(weights))


def reference_losses(task: "Task") -> dict[str, float]:
    """Return losses to plot for comparison: guessing among K classes, and the starting model on images to keep."""
    from torch.nn import functional

    sample = task.splits.retain[:: max(1, len(task.splits.retain) // MEASURED_IMAGES)]
    original = functional.cross_entropy(logits_of(task.start, task.data, sample), task.data.labels[sample])
    return {"guessing": math.log(len(task.data.class_names)), "original_retain_loss": original.item()}
