"""Architectures that other packages bring, found by the entry points of the group `megu.models`."""

from collections.abc import Collection

from megu.base.errors import MeguError
from megu.base.plugins import found
from megu.model.architectures.architecture import Architecture

GROUP = "megu.models"


def added(ours: Collection[str]) -> tuple[dict[str, Architecture], list[MeguError]]:
    """The architectures by name, and what is wrong with those that can't be used; `ours` can't be taken over."""
    return found("architecture", GROUP, ours, _checked)


def _checked(architecture: object) -> Architecture:
    if not isinstance(architecture, Architecture):
        raise TypeError(f"the entry point names a {type(architecture).__name__}, not an Architecture")
    return architecture
