"""Architectures that other packages bring, found by the entry points of the group `megu.models`."""

import re
from collections.abc import Collection
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points

from megu import logs
from megu.errors import MeguError
from megu.models.architecture import Architecture

GROUP = "megu.models"
NAME = re.compile(r"[a-z][a-z0-9_]*")


def added(ours: Collection[str]) -> tuple[dict[str, Architecture], list[MeguError]]:
    """The architectures by name, and what is wrong with those that can't be used; `ours` can't be taken over."""
    found: dict[str, Architecture] = {}
    faults = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, _package(point))):
        try:
            found[point.name] = _loaded(point, {*ours, *found})
        except MeguError as fault:
            faults.append(fault)
            logs.note(str(fault))
    return found, faults


def _loaded(point: EntryPoint, taken: Collection[str]) -> Architecture:
    package = _package(point)
    if point.name in taken:
        raise MeguError("architecture_name_taken", architecture=point.name, package=package)
    try:
        if not NAME.fullmatch(point.name):
            raise ValueError("a name has small letters, digits and _")
        architecture = point.load()
        if not isinstance(architecture, Architecture):
            raise TypeError(f"the entry point names a {type(architecture).__name__}, not an Architecture")
        return replace(architecture, source=package)
    except (Exception, SystemExit) as error:  # whatever a stranger's module does, ours are still there
        reason = f"{type(error).__name__}: {error}"
        raise MeguError("architecture_broken", architecture=point.name, package=package, reason=reason) from error


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else ""
