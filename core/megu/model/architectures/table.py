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
"""Candidates; where more fit, the rest are exotic variants of the first ones."""
MOST_TENSORS = 20_000
"""Tensors of one network; the largest of timm have two thousand."""


@dataclass(frozen=True)
class Candidate:
    """An architecture that a checkpoint can be of, and the arguments it is built with."""

    architecture: str
    arguments: Arguments

    @property
    def id(self) -> str:
        """What a choice among several is stored as: ``resnet_cifar``, ``timm/efficientnet_b0``."""
        return (
            f"{self.arguments['library']}/{self.arguments['name']}"
            if self.architecture == LIBRARY
            else self.architecture
        )

    @property
    def title(self) -> str:
        """For people: ``ResNet-18``."""
        return ARCHITECTURES[self.architecture].title(self.arguments)


def recognise(shapes: Shapes) -> list[Candidate]:
    """The architectures whose names and shapes are exactly these, likeliest first."""
    candidates: list[Candidate] = []
    if len(shapes) > MOST_TENSORS:
        return candidates
    for name, architecture in ARCHITECTURES.items():
        for arguments in architecture.recognise(shapes):
            if len(candidates) < MOST and fits(name, arguments, shapes):
                candidates.append(Candidate(name, arguments))
    return candidates


def fits(name: str, arguments: Arguments, shapes: Shapes) -> bool:
    """Whether a module of these arguments has exactly these weights; what the architecture gives may be missing."""
    try:
        with library_errors_as(lambda error: ModelError("model_architecture_unknown")):
            own = {key: tuple(tensor.shape) for key, tensor in build_on_meta(name, arguments).state_dict().items()}
    except ModelError:  # a name that the installed version does not know, a number that it does not take
        return False
    return _trained(own) == _trained(shapes) and all(own.get(key, shape) == shape for key, shape in shapes.items())


def _trained(shapes: Shapes) -> Shapes:
    return {key: shape for key, shape in shapes.items() if not key.endswith(fingerprints.COMPUTED)}


def build(name: str, arguments: Arguments) -> "nn.Module":
    """A module of that architecture with fresh weights. Raises KeyError for an unknown name."""
    return ARCHITECTURES[name].build(**arguments)


def build_on_meta(name: str, arguments: Arguments) -> "nn.Module":
    """A module of that architecture without memory for its weights."""
    import torch

    try:
        with torch.device("meta"):
            return build(name, arguments)
    except NotImplementedError:  # it computes with tensors while it is built
        from accelerate import init_empty_weights

        with init_empty_weights():
            return build(name, arguments)


def _small_cnn(shapes: Shapes) -> list[Arguments]:
    head, first = shapes.get("head.weight"), shapes.get("conv1.weight")
    if head is None or first is None or len(head) != 2 or len(first) != 4:
        return []
    return [{"classes": head[0], "channels": first[1], "width": first[0]}]


def _build_small_cnn(**arguments: Any) -> "nn.Module":
    from megu.model.architectures.small_cnn import SmallCNN

    return SmallCNN(**arguments)


def _cifar_resnet(shapes: Shapes) -> list[Arguments]:
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


def _of_library(arguments: Arguments) -> Preprocessing:
    told = libraries.preprocessing(arguments["library"], arguments["name"])
    size = (arguments["size"],) * 2 if "size" in arguments else told["size"]
    return usual(arguments["channels"], size, told.get("mean"), told.get("std"))


def _build_transformers(config: dict[str, Any], classes: int) -> "nn.Module":
    return hf_folder.build(config)


LIBRARY, FOLDER = "library", "transformers"
GROUP = "megu.models"


def added(ours: Collection[str]) -> tuple[dict[str, Architecture], list[MeguError]]:
    """The architectures by name, and what is wrong with those that can't be used; `ours` can't be taken over."""
    return load_plugins("architecture", GROUP, ours, _checked)


def _checked(architecture: object) -> Architecture:
    if not isinstance(architecture, Architecture):
        raise TypeError(f"the entry point names a {type(architecture).__name__}, not an Architecture")
    return architecture


ARCHITECTURES: dict[str, Architecture] = {
    "small_cnn": Architecture(
        title=lambda arguments: "Small CNN",
        recognise=_small_cnn,
        build=_build_small_cnn,
        preprocessing=lambda arguments: Preprocessing(
            channels=arguments["channels"], mean=(0.5,) * arguments["channels"], std=(0.25,) * arguments["channels"]
        ),
        any_size=True,
    ),
    "resnet_cifar": Architecture(
        title=lambda arguments: f"ResNet-{arguments['depth']} for small images",
        recognise=_cifar_resnet,
        build=_build_cifar_resnet,
        preprocessing=lambda arguments: usual(arguments.get("channels", 3)),
    ),
    "resnet_small": _small_resnet(small_resnet_shapes.recognise),
    "resnet_small_pooled": _small_resnet(small_resnet_shapes.recognise_pooled),
    LIBRARY: Architecture(
        title=lambda arguments: titles.of_library(arguments["name"]),
        recognise=fingerprints.matches,
        build=libraries.build,
        preprocessing=_of_library,
    ),
    FOLDER: Architecture(
        title=lambda arguments: titles.of_config(arguments["config"]),
        recognise=lambda shapes: [],  # its folder says what it is
        build=_build_transformers,
        preprocessing=lambda arguments: usual(hf_said.channels(arguments["config"]), (224, 224)),
    ),
}
OTHERS, FAULTS = added(ARCHITECTURES)
"""What other packages bring, and what is wrong with those that can't be used."""
ARCHITECTURES.update(OTHERS)
