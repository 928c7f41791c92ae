"""Secrets of evidence: in the system's keyring, else in a file of the user's that nobody else may read."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from megu.base import files, places
from megu.base.errors import ProjectError
from megu.similarity.remote import keys

FOLDER = "keys"
ELSEWHERE = "MEGU_KEYS"
"""The environment variable with the folder in which keys lie instead, for instance on a stick; no keyring is asked."""
BYTES = 32
LONGEST = 1024
"""Signs of a file that are read: a model that was taken for a key may have gigabytes."""


def secret(name: str) -> bytes:
    """The secret of that name, made on first use. Raises ProjectError where it can be kept nowhere."""
    found = find(name)
    if found is None:
        found = secrets.token_bytes(BYTES)
        keep(name, found)
    return found


def find(name: str) -> bytes | None:
    """The secret of that name, or None."""
    told = None if os.environ.get(ELSEWHERE) else keys.load(name)
    path = _file(name)
    if told is None and path.is_file():
        return read(path)
    return decode(told, path) if told else None


def keep(name: str, value: bytes) -> None:
    """Keep it in the keyring, else in a file of this user alone. Raises ProjectError where neither can be written."""
    if not os.environ.get(ELSEWHERE):
        if keys.save(name, value.hex()):
            return
        keys.forget_in_memory(name)
    path = _file(name)
    write(path, value)
    if not os.environ.get(ELSEWHERE):
        with suppress(OSError):  # it may have been made by 0.1.0, for all to look into
            path.parent.chmod(0o700)


def write(path: Path, value: bytes) -> None:
    """Write a secret as a line of hex digits into a file that its owner alone may read.

    Raises ProjectError ``key_exists`` where there is such a file: no key is ever overwritten.
    """
    if is_there(path):
        raise ProjectError("key_exists", path=str(path))
    with files.disk_errors(path.parent):
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileNotFoundError as error:  # a stick that was pulled out
            raise ProjectError("cannot_write", folder=str(path.parent)) from error
        try:
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(value.hex() + "\n")
                file.flush()
                os.fsync(file.fileno())
        except BaseException:  # half a key would be taken for the key from then on
            path.unlink(missing_ok=True)
            raise


def is_there(path: Path) -> bool:
    """Whether there is anything of that name. Raises ProjectError ``cannot_write`` for what can't be a name."""
    with files.disk_errors(path.parent):
        return path.exists()


def read(path: Path) -> bytes:
    """A secret that `write` wrote. Raises ProjectError ``key_unreadable``."""
    try:
        if not path.is_file():  # a pipe would be waited for
            raise OSError("no file")
        with path.open(encoding="ascii") as file:
            return decode(file.read(LONGEST).strip(), path)
    except (OSError, ValueError) as error:
        raise ProjectError("key_unreadable", path=str(path)) from error


def decode(told: str, path: Path) -> bytes:
    """The bytes of hex digits. Raises ProjectError ``key_unreadable`` for anything else."""
    try:
        value = bytes.fromhex(told)
    except ValueError as error:
        raise ProjectError("key_unreadable", path=str(path)) from error
    if len(value) != BYTES:
        raise ProjectError("key_unreadable", path=str(path))
    return value


def _file(name: str) -> Path:
    folder = os.environ.get(ELSEWHERE) or places.data("megu") / FOLDER
    return Path(folder) / f"{name}.key"
