"""The architectures that can be rebuilt from a state dict's names and shapes: ours, then those of other packages."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError, ModelError, library_errors_as
from megu.base.plugins import load_plugins
from megu.model.architectures import fingerprints, libraries, small_resnet_shapes, titles
from megu.model.architectures.architecture import Architecture, Arguments, Shapes, usual
from megu.model.files import hf_folder, hf_said
from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import nn


MOST = 12
"""Most candidates; further ones are exotic variants of the first."""
MOST_TENSORS = 20_000
"""Most tensors of one network; the largest of timm have two thousand."""


@dataclass(frozen=True)
class Candidate:
    """A possible architecture of a checkpoint, and its arguments."""

    architecture: str
    arguments: Arguments

    @property
    def id(self) -> str:
        """The stored form of a choice among several: ``resnet_cifar``, ``timm/efficientnet_b0``."""
        return (
            f"{self.arguments['library']}/{self.arguments['name']}"
            if self.architecture == LIBRARY
            else self.architecture
        )

    @property
    def title(self) -> str:
        """Title for people: ``ResNet-18``."""
        return ARCHITECTURES[self.architecture].title(self.arguments)


def recognise(shapes: Shapes) -> list[Candidate]:
    """Return the architectures with exactly these names and shapes, likeliest first."""
    candidates: list[Candidate] = []
    if len(shapes) > MOST_TENSORS:
        return candidates
    for name, architecture in ARCHITECTURES.items():
        for arguments in architecture.recognise(shapes):
            if len(candidates) < MOST and fits(name, arguments, shapes):
                candidates.append(Candidate(name, arguments))
    return candidates


def fits(name: str, arguments: Arguments, shapes: Shapes) -> bool:
    """Return True if a module with these arguments has exactly these weights; computed entries may be missing."""
    try:
        with library_errors_as(lambda error: ModelError("model_architecture_unknown")):
            own = {key: tuple(tensor.shape) for key, tensor in build_on_meta(name, arguments).state_dict().items()}
    except ModelError:  # an unknown name or an invalid number for the installed version
        return False
    return _without_computed(own) == _without_computed(shapes) and all(
        own.get(key, shape) == shape for key, shape in shapes.items()
    )


def _without_computed(shapes: Shapes) -> Shapes:
    return {key: shape for key, shape in shapes.items() if not key.endswith(fingerprints.COMPUTED)}


def build(name: str, arguments: Arguments) -> "nn.Module":
    """Return a module of that architecture with fresh weights. Raises KeyError for an unknown name."""
    return ARCHITECTURES[name].build(**arguments)


def build_on_meta(name: str, arguments: Arguments) -> "nn.Module":
    """Return a module of that architecture without memory for its weights."""
    import torch

    try:
        with torch.device("meta"):
            return build(name, arguments)
    except NotImplementedError:  # its constructor computes with tensors
        from accelerate import init_empty_weights

        with init_empty_weights():
            return build(name, arguments)


def _recognise_small_cnn(shapes: Shapes) -> list[Arguments]:
    head, first = shapes.get("head.weight"), shapes.get("conv1.weight")
    if head is None or first is None or len(head) != 2 or len(first) != 4:
        return []
    return [{"classes": head[0], "channels": first[1], "width": first[0]}]


def _build_small_cnn(**arguments: Any) -> "nn.Module":
    from megu.model.architectures.small_cnn import SmallCNN

    return SmallCNN(**arguments)


def _recognise_cifar_resnet(shapes: Shapes) -> list[Arguments]:
    head, first = shapes.get("linear.weight"), shapes.get("conv1.weight")
    if head is None or head[1:] != (64,) or first is None or len(first) != 4 or "layer1.0.conv1.weight" not in shapes:
        return []
    blocks = {match[1] for key in shapes if (match := re.match(r"layer1\.(\d+)\.conv1\.weight$", key))}
    channels = {} if first[1] == 3 else {"channels": first[1]}
    return [{"classes": head[0], "depth": 6 * len(blocks) + 2, **channels}]


def _build_cifar_resnet(**arguments: Any) -> "nn.Module":
    from megu.model.architectures.cifar_resnet import CifarResNet

    return CifarResNet(**arguments)


def _build_small_resnet(**arguments: Any) -> "nn.Module":
    from megu.model.architectures.small_resnet import SmallResNet

    return SmallResNet(**arguments)


def _small_resnet(recognise: Callable[[Shapes], list[Arguments]]) -> Architecture:
    return Architecture(
        title=small_resnet_shapes.title,
        recognise=recognise,
        build=_build_small_resnet,
        preprocessing=lambda arguments: usual(arguments.get("channels", 3)),
        any_size=True,
    )


def _library_preprocessing(arguments: Arguments) -> Preprocessing:
    defaults = libraries.preprocessing(arguments["library"], arguments["name"])
    size = (arguments["size"],) * 2 if "size" in arguments else defaults["size"]
    return usual(arguments["channels"], size, defaults.get("mean"), defaults.get("std"))


def _build_transformers(config: dict[str, Any], classes: int) -> "nn.Module":
    return hf_folder.build(config)


LIBRARY, FOLDER = "library", "transformers"
GROUP = "megu.models"


def load_added(reserved_names: Collection[str]) -> tuple[dict[str, Architecture], list[MeguError]]:
    """Return the architectures of other packages by name, and the faults of unusable ones; `reserved_names` are
    refused.
    """
    return load_plugins("architecture", GROUP, reserved_names, _check_type)


def _check_type(architecture: object) -> Architecture:
    if not isinstance(architecture, Architecture):
        raise TypeError(f"the entry point names a {type(architecture).__name__}, not an Architecture")
    return architecture


ARCHITECTURES: dict[str, Architecture] = {
    "small_cnn": Architecture(
        title=lambda arguments: "Small CNN",
        recognise=_recognise_small_cnn,
        build=_build_small_cnn,
        preprocessing=lambda arguments: Preprocessing(
            channels=arguments["channels"], mean=(0.5,) * arguments["channels"], std=(0.25,) * arguments["channels"]
        ),
        any_size=True,
    ),
    "resnet_cifar": Architecture(
        title=lambda arguments: f"ResNet-{arguments['depth']} for small images",
        recognise=_recognise_cifar_resnet,
        build=_build_cifar_resnet,
        preprocessing=lambda arguments: usual(arguments.get("channels", 3)),
    ),
    "resnet_small": _small_resnet(small_resnet_shapes.recognise),
    "resnet_small_pooled": _small_resnet(small_resnet_shapes.recognise_pooled),
    LIBRARY: Architecture(
        title=lambda arguments: titles.of_library(arguments["name"]),
        recognise=fingerprints.find_matches,
        build=libraries.build,
        preprocessing=_library_preprocessing,
    ),
    FOLDER: Architecture(
        title=lambda arguments: titles.of_config(arguments["config"]),
        recognise=lambda shapes: [],  # recognised by its folder
        build=_build_transformers,
        preprocessing=lambda arguments: usual(
            hf_said.channels(arguments["config"]), hf_said.image_size(arguments["config"])
        ),
    ),
}
OTHERS, FAULTS = load_added(ARCHITECTURES)
"""Architectures of other packages, and the faults of unusable ones."""
ARCHITECTURES.update(OTHERS)
