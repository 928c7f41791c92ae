"""What is said of an architecture: how it is recognised from names and shapes, built, called and fed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import nn

Shapes = dict[str, tuple[int, ...]]
Arguments = dict[str, Any]


@dataclass(frozen=True)
class Architecture:
    """One family of classifiers, or all of a library.

    title: for people, from the arguments of `build`. recognise: from names and shapes to the arguments it can have been
    built with, the likeliest first; what comes of them is compared shape by shape. build: from arguments (JSON values,
    `classes` among them) to a module with fresh weights that gives logits (N, classes). preprocessing: what its models
    usually expect. any_size: nothing in the weights tells the images' size, so theirs is taken where the file does not
    state one. source: the package that brings it and its version; empty for ours.
    """

    title: Callable[[Arguments], str]
    recognise: Callable[[Shapes], list[Arguments]]
    build: "Callable[..., nn.Module]"
    preprocessing: Callable[[Arguments], Preprocessing]
    any_size: bool = False
    source: str = ""


def usual(channels: int, size: tuple[int, int] = (32, 32), mean: Any = None, std: Any = None) -> Preprocessing:
    """ImageNet's mean and deviation, or others, for any number of channels: for other than three their average."""
    mean, std = (0.485, 0.456, 0.406) if mean is None else mean, (0.229, 0.224, 0.225) if std is None else std
    if channels != len(mean):
        mean, std = (round(sum(mean) / len(mean), 4),) * channels, (round(sum(std) / len(std), 4),) * channels
    return Preprocessing(size=size, channels=channels, mean=tuple(mean), std=tuple(std))
