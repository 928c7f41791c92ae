"""Methods that other packages bring, found by the entry points of the group `megu.methods`."""

from collections.abc import Collection

from megu.base.errors import MeguError
from megu.base.plugins import found
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters

GROUP = "megu.methods"


def added(ours: Collection[str]) -> tuple[dict[str, MethodInfo], list[MeguError]]:
    """The methods by name, and what is wrong with those that can't be used; names of `ours` can't be taken over."""
    return found("method", GROUP, ours, _checked)


def _checked(info: object) -> MethodInfo:
    if not isinstance(info, MethodInfo):
        raise TypeError(f"the entry point names a {type(info).__name__}, not a MethodInfo")
    if not issubclass(info.parameters, TrainingParameters):
        raise TypeError("its parameters are no TrainingParameters")
    for strength in (None, *info.strengths):
        info.values(strength, {})
    return info
