"""Methods that other packages bring, found by the entry points of the group `megu.methods`."""

import re
from collections.abc import Collection
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points

from megu import logs
from megu.errors import MeguError
from megu.methods.info import MethodInfo
from megu.methods.parameters import TrainingParameters

GROUP = "megu.methods"
NAME = re.compile(r"[a-z][a-z0-9_]*")


def added(ours: Collection[str]) -> tuple[dict[str, MethodInfo], list[MeguError]]:
    """The methods by name, and what is wrong with those that can't be used; names of `ours` can't be taken over."""
    found: dict[str, MethodInfo] = {}
    faults = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, _package(point))):
        try:
            found[point.name] = _loaded(point, {*ours, *found})
        except MeguError as fault:
            faults.append(fault)
            logs.note(str(fault))
    return found, faults


def _loaded(point: EntryPoint, taken: Collection[str]) -> MethodInfo:
    package = _package(point)
    if point.name in taken:
        raise MeguError("method_name_taken", method=point.name, package=package)
    try:
        return replace(_checked(point.name, point.load()), source=package)
    except (Exception, SystemExit) as error:  # whatever a stranger's module does, ours are still there
        reason = str(error) if isinstance(error, MeguError) else f"{type(error).__name__}: {error}"
        raise MeguError("method_broken", method=point.name, package=package, reason=reason) from error


def _checked(name: str, info: object) -> MethodInfo:
    if not NAME.fullmatch(name):
        raise ValueError("a name has small letters, digits and _")
    if not isinstance(info, MethodInfo):
        raise TypeError(f"the entry point names a {type(info).__name__}, not a MethodInfo")
    if not issubclass(info.parameters, TrainingParameters):
        raise TypeError("its parameters are no TrainingParameters")
    for strength in (None, *info.strengths):
        info.values(strength, {})
    return info


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else ""
