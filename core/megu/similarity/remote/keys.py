"""Keys of servers: in the operating system's keyring, or in memory if it has none; never in a file of this program."""

import re
from typing import Any

from megu.base import places
from megu.base.errors import MllmError
from megu.similarity.remote.address import keyring_name

SERVICE = "MeGU Desktop"

_SIGNS = re.compile(r"[!-~]+")

_in_memory: dict[str, str] = {}


def check(key: str) -> None:
    """Raise MllmError if a request can't carry the key (line break, accent, blank). The message does not repeat it."""
    if not _SIGNS.fullmatch(key):
        raise MllmError("mllm_key_signs")


def load_for(url: str) -> str | None:
    """Return the key to send to an address, or None: one that was entered for it, see `address.keyring_name`."""
    return load(keyring_name(url))


def save(host: str, key: str) -> bool:
    """Store the key of a host, by its `keyring_name`.

    Returns
    -------
    True if the keyring has it; otherwise it is forgotten when the program ends.
    """
    _in_memory[host] = key
    if _ask("set_password", host, key) is not _NONE and _ask("get_password", host) == key:
        del _in_memory[host]
        return True
    return False


def load(host: str) -> str | None:
    """Return the key of a host, or None."""
    if host in _in_memory:
        return _in_memory[host]
    key = _ask("get_password", host)
    return key if isinstance(key, str) and key else None


def delete(host: str) -> None:
    """Forget the key of a host; no error where there is none."""
    _in_memory.pop(host, None)
    _ask("delete_password", host)


def forget_in_memory(host: str) -> None:
    """Keep no key in this process that the keyring did not take."""
    _in_memory.pop(host, None)


def in_memory() -> dict[str, str]:
    """Return the keys that only this process knows.

    They go to the engine's process over its private standard input, never in arguments, environment or a file.
    """
    return dict(_in_memory)


def take(keys: dict[str, str]) -> None:
    """Add keys that `in_memory` returned in another process."""
    _in_memory.update(keys)


_NONE = object()


def _ask(action: str, *values: str) -> Any:
    """Return the keyring's answer, `_NONE` if it fails: each backend raises its own errors, some at import."""
    if places.portable():  # a copy on a stick leaves no key on the computers it visits
        return _NONE
    try:
        import keyring

        return getattr(keyring, action)(SERVICE, *values)
    except Exception:  # noqa: BLE001  (a missing desktop bus, a locked wallet, a broken backend: all mean "no keyring")
        return _NONE
