"""The architectures that can be rebuilt from a state dict's names and shapes, in one table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import nn

Shapes = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Architecture:
    """How one family is recognised and built.

    title: for people. recognise: from names and shapes to the arguments of `build`, or None.
    build: from those arguments to a module with fresh weights. preprocessing: what its models usually expect.
    any_size: nothing in the weights tells the images' size, so theirs is taken where the file does not state one.
    """

    title: Callable[[dict[str, Any]], str]
    recognise: Callable[[Shapes], dict[str, Any] | None]
    build: "Callable[..., nn.Module]"
    preprocessing: Callable[[dict[str, Any]], Preprocessing]
    any_size: bool = False


def recognise(shapes: Shapes) -> tuple[str, dict[str, Any]] | None:
    """Name and arguments of the first architecture in the table whose names and shapes are exactly these."""
    for name, architecture in ARCHITECTURES.items():
        arguments = architecture.recognise(shapes)
        if arguments is not None and _shapes_of(name, arguments) == shapes:
            return name, arguments
    return None


def build(name: str, arguments: dict[str, Any]) -> "nn.Module":
    """A module of that architecture with fresh weights. Raises KeyError for an unknown name."""
    return ARCHITECTURES[name].build(**arguments)


def _shapes_of(name: str, arguments: dict[str, Any]) -> Shapes:
    import torch

    with torch.device("meta"):
        return {key: tuple(tensor.shape) for key, tensor in build(name, arguments).state_dict().items()}


def _small_cnn(shapes: Shapes) -> dict[str, Any] | None:
    head, first = shapes.get("head.weight"), shapes.get("conv1.weight")
    if head is None or first is None or len(head) != 2 or len(first) != 4:
        return None
    return {"classes": head[0], "channels": first[1], "width": first[0]}


def _build_small_cnn(**arguments: Any) -> "nn.Module":
    from megu.models.small_cnn import SmallCNN

    return SmallCNN(**arguments)


def _cifar_resnet(shapes: Shapes) -> dict[str, Any] | None:
    head = shapes.get("linear.weight")
    if head is None or head[1:] != (64,) or "layer1.0.conv1.weight" not in shapes:
        return None
    blocks = {match[1] for key in shapes if (match := re.match(r"layer1\.(\d+)\.conv1\.weight$", key))}
    return {"classes": head[0], "depth": 6 * len(blocks) + 2}


def _build_cifar_resnet(**arguments: Any) -> "nn.Module":
    from megu.models.cifar_resnet import CifarResNet

    return CifarResNet(**arguments)


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
        preprocessing=lambda arguments: Preprocessing(),
    ),
}
