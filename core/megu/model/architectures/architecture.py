"""The description of an architecture: how to recognise, build and name it, and its usual preprocessing."""

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

    Attributes
    ----------
    title : Callable
        Title for people, from the arguments of `build`.
    recognise : Callable
        Returns the arguments that a model with these names and shapes can have been built with, likeliest first; the
        results are compared shape by shape.
    build : Callable
        Returns a module with fresh weights that computes logits (N, classes), from arguments (JSON values, `classes`
        among them).
    preprocessing : Callable
        Usual preprocessing of its models, from the arguments.
    any_size : bool
        True if the weights don't determine the images' size, so that it is taken from the images unless the file states
        it.
    source : str
        Package that provides it, and its version; empty for ours.
    """

    title: Callable[[Arguments], str]
    recognise: Callable[[Shapes], list[Arguments]]
    build: "Callable[..., nn.Module]"
    preprocessing: Callable[[Arguments], Preprocessing]
    any_size: bool = False
    source: str = ""


def usual(channels: int, size: tuple[int, int] = (32, 32), mean: Any = None, std: Any = None) -> Preprocessing:
    """Return a preprocessing with ImageNet's mean and deviation, or others; for other than three channels, their
    average.
    """
    mean, std = (0.485, 0.456, 0.406) if mean is None else mean, (0.229, 0.224, 0.225) if std is None else std
    if channels != len(mean):
        mean, std = (round(sum(mean) / len(mean), 4),) * channels, (round(sum(std) / len(std), 4),) * channels
    return Preprocessing(size=size, channels=channels, mean=tuple(mean), std=tuple(std))
