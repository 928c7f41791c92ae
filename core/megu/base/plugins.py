"""Plug-ins that other packages bring by entry points: usable ones are loaded, faulty ones reported."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal, TypeVar

from megu.base import logs
from megu.base.errors import MeguError

NAME = re.compile(r"[a-z][a-z0-9_]*")
Kind = Literal["method", "architecture"]
T = TypeVar("T")


def load_plugins(
    kind: Kind, group: str, reserved_names: Collection[str], validate: Callable[[Any], T]
) -> tuple[dict[str, T], list[MeguError]]:
    """Load the entry points of a group.

    Parameters
    ----------
    kind : {"method", "architecture"}
        Prefix of the error codes.
    group : str
        Name of the group of entry points.
    reserved_names : Collection of str
        Names that can't be taken over.
    validate : Callable
        Returns the loaded object as a usable dataclass; raises for anything else.

    Returns
    -------
    dict
        Usable plug-ins by name, their `source` set to the package and its version.
    list of MeguError
        A fault, ``<kind>_name_taken`` or ``<kind>_broken``, for each of the others. All faults are logged.
    """
    usable: dict[str, T] = {}
    faults = []
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, _package(point))):
        try:
            usable[point.name] = _load(kind, point, {*reserved_names, *usable}, validate)
        except MeguError as fault:
            faults.append(fault)
            logs.note(str(fault))
    return usable, faults


def _load(kind: Kind, point: EntryPoint, reserved_names: Collection[str], validate: Callable[[Any], Any]) -> Any:
    details = {kind: point.name, "package": _package(point)}
    if point.name in reserved_names:
        raise MeguError(f"{kind}_name_taken", **details)
    try:
        if not NAME.fullmatch(point.name):
            raise ValueError("a name has small letters, digits and _")
        return replace(validate(point.load()), source=details["package"])
    except (Exception, SystemExit) as error:  # a faulty plug-in must not affect ours
        reason = str(error) if isinstance(error, MeguError) else f"{type(error).__name__}: {error}"
        raise MeguError(f"{kind}_broken", **details, reason=reason) from error


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else ""
