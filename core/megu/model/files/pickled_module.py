"""The state dict of a module that was pickled whole, from its parts in the pickle."""

from typing import Any

from megu.model.files.pickles import ObjectRef, TensorRef

MOST = 100_000
"""Most modules: one that lists its parts twice in each of many levels would have more than there are atoms."""
UNUSUAL = (
    "torch._utils._rebuild_sparse_tensor",
    "torch._utils._rebuild_sparse_csr_tensor",
    "torch._utils._rebuild_qtensor",
    "torch._utils._rebuild_meta_tensor_no_storage",
    "torch._utils._rebuild_wrapper_subclass",
    "torch._utils._rebuild_nested_tensor",
)


def is_tensor(value: Any) -> bool:
    """Return True if a pickled value is a tensor, including unusual ones (sparse, quantised, without content)."""
    return isinstance(value, TensorRef) or (isinstance(value, ObjectRef) and value.name in UNUSUAL)


def state_dict(module: ObjectRef) -> dict[str, Any]:
    """Return the entries of `module.state_dict()`: `TensorRef` by name, or None for an unusual tensor; empty for other
    objects.
    """
    entries: dict[str, Any] = {}
    remaining: list[tuple[str, Any]] = [("", module)]
    for _ in range(MOST):
        if not remaining:
            return entries
        prefix, part = remaining.pop()
        attributes = _attributes(part)
        if attributes is None or len(prefix) > 1000:
            continue
        non_persistent = attributes.get("_non_persistent_buffers_set")
        skipped_names = non_persistent if isinstance(non_persistent, set) else set(_set_items(non_persistent))
        for name, item in (*_named_items(attributes.get("_parameters")), *_named_items(attributes.get("_buffers"))):
            if is_tensor(item) and name not in skipped_names:
                entries[prefix + name] = item if isinstance(item, TensorRef) else None
        remaining += [(f"{prefix}{name}.", item) for name, item in reversed(_named_items(attributes.get("_modules")))]
    return {}


def _attributes(part: Any) -> dict[str, Any] | None:
    """Return a module's attributes; None for another object."""
    state = part.state if isinstance(part, ObjectRef) else None
    if isinstance(state, tuple) and state:
        state = state[0]
    return state if isinstance(state, dict) and "_modules" in state and "_parameters" in state else None


def _named_items(value: Any) -> list[tuple[str, Any]]:
    return [(name, item) for name, item in value.items() if isinstance(name, str)] if isinstance(value, dict) else []


def _set_items(value: Any) -> list[Any]:
    """Return the items of a pickled set; older pickles call `set` with a list."""
    if isinstance(value, ObjectRef) and value.arguments and isinstance(value.arguments[0], list):
        return [item for item in value.arguments[0] if isinstance(item, str)]
    return []
