"""What other packages bring by entry points: taken where it can be used, told of where not."""

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
    kind: Kind, group: str, ours: Collection[str], checked: Callable[[Any], T]
) -> tuple[dict[str, T], list[MeguError]]:
    """By name what a group's entry points give, its `source` set to the package, and what is wrong with the others.

    ours: names that can't be taken over. checked: gives back a dataclass that can be used, raises for anything else.
    The faults are ``<kind>_name_taken`` and ``<kind>_broken``, and stand in the log.
    """
    usable: dict[str, T] = {}
    faults = []
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, _package(point))):
        try:
            usable[point.name] = _loaded(kind, point, {*ours, *usable}, checked)
        except MeguError as fault:
            faults.append(fault)
            logs.note(str(fault))
    return usable, faults


def _loaded(kind: Kind, point: EntryPoint, taken: Collection[str], checked: Callable[[Any], Any]) -> Any:
    told = {kind: point.name, "package": _package(point)}
    if point.name in taken:
        raise MeguError(f"{kind}_name_taken", **told)
    try:
        if not NAME.fullmatch(point.name):
            raise ValueError("a name has small letters, digits and _")
        return replace(checked(point.load()), source=told["package"])
    except (Exception, SystemExit) as error:  # whatever a stranger's module does, ours are still there
        reason = str(error) if isinstance(error, MeguError) else f"{type(error).__name__}: {error}"
        raise MeguError(f"{kind}_broken", **told, reason=reason) from error


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else ""
