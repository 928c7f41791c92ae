"""The state dict of a module that was pickled whole, from what its pickle says of its parts."""

from typing import Any

from megu.model.files.pickles import Laid, Thing

MOST = 100_000
"""Modules: one that lists its parts twice in each of many levels would have more than there are atoms."""
ODD = (
    "torch._utils._rebuild_sparse_tensor",
    "torch._utils._rebuild_sparse_csr_tensor",
    "torch._utils._rebuild_qtensor",
    "torch._utils._rebuild_meta_tensor_no_storage",
    "torch._utils._rebuild_wrapper_subclass",
    "torch._utils._rebuild_nested_tensor",
)


def is_tensor(value: Any) -> bool:
    """Whether a pickled value is a tensor, an odd one (sparse, quantised, without content) included."""
    return isinstance(value, Laid) or (isinstance(value, Thing) and value.name in ODD)


def state_dict(module: Thing) -> dict[str, Any]:
    """What `module.state_dict()` would hold: name to `Laid`, or None for an odd tensor; empty for another object."""
    found: dict[str, Any] = {}
    waiting: list[tuple[str, Any]] = [("", module)]
    for _ in range(MOST):
        if not waiting:
            return found
        prefix, part = waiting.pop()
        own = _attributes(part)
        if own is None or len(prefix) > 1000:
            continue
        volatile = own.get("_non_persistent_buffers_set")
        skipped = volatile if isinstance(volatile, set) else set(_items(volatile))
        for name, item in (*_named(own.get("_parameters")), *_named(own.get("_buffers"))):
            if is_tensor(item) and name not in skipped:
                found[prefix + name] = item if isinstance(item, Laid) else None
        waiting += [(f"{prefix}{name}.", item) for name, item in reversed(_named(own.get("_modules")))]
    return {}


def _attributes(part: Any) -> dict[str, Any] | None:
    """A module's attributes; None where the object is none."""
    state = part.state if isinstance(part, Thing) else None
    if isinstance(state, tuple) and state:
        state = state[0]
    return state if isinstance(state, dict) and "_modules" in state and "_parameters" in state else None


def _named(value: Any) -> list[tuple[str, Any]]:
    return [(name, item) for name, item in value.items() if isinstance(name, str)] if isinstance(value, dict) else []


def _items(value: Any) -> list[Any]:
    """What a pickled set holds: older pickles call `set` with a list."""
    if isinstance(value, Thing) and value.arguments and isinstance(value.arguments[0], list):
        return [item for item in value.arguments[0] if isinstance(item, str)]
    return []
