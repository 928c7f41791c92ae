"""Storage of keys: the system's keyring, otherwise a file that only its owner can read."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from megu.base import files, places
from megu.base.errors import ProjectError
from megu.similarity.remote import keys

FOLDER = "keys"
ELSEWHERE = "MEGU_KEYS"
"""The environment variable with another folder for keys, for instance on a stick; then the keyring is not used."""
BYTES = 32
LONGEST = 1024
"""The most characters to read: a model that was taken for a key may have gigabytes."""


def secret(name: str) -> bytes:
    """Return the secret of that name, creating it on first use. Raises ProjectError if it can't be stored."""
    value = find(name)
    if value is None:
        value = secrets.token_bytes(BYTES)
        keep(name, value)
    return value


def find(name: str) -> bytes | None:
    """Return the secret of that name, or None."""
    digits = None if os.environ.get(ELSEWHERE) else keys.load(name)
    path = _file(name)
    if digits is None and path.is_file():
        return read(path)
    return decode(digits, path) if digits else None


def keep(name: str, value: bytes) -> None:
    """Store a secret in the keyring, otherwise in a private file. Raises ProjectError if neither is possible."""
    if not os.environ.get(ELSEWHERE):
        if keys.save(name, value.hex()):
            return
        keys.forget_in_memory(name)
    path = _file(name)
    write(path, value)
    if not os.environ.get(ELSEWHERE):
        with suppress(OSError):  # 0.1.0 may have made it readable for all
            path.parent.chmod(0o700)


def write(path: Path, value: bytes) -> None:
    """Write a secret as a line of hex digits into a file that only its owner can read.

    Raises ProjectError ``key_exists`` if the file exists: no key is ever overwritten.
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
        except BaseException:  # a partial key must never be taken for the key
            path.unlink(missing_ok=True)
            raise


def is_there(path: Path) -> bool:
    """Return True if the path exists. Raises ProjectError ``cannot_write`` for an invalid path."""
    with files.disk_errors(path.parent):
        return path.exists()


def read(path: Path) -> bytes:
    """Read a secret that `write` wrote. Raises ProjectError ``key_unreadable``."""
    try:
        if not path.is_file():  # reading a pipe would block
            raise OSError("no file")
        with path.open(encoding="ascii") as file:
            return decode(file.read(LONGEST).strip(), path)
    except (OSError, ValueError) as error:
        raise ProjectError("key_unreadable", path=str(path)) from error


def decode(digits: str, path: Path) -> bytes:
    """Return the bytes of hex digits. Raises ProjectError ``key_unreadable`` for any other text."""
    try:
        value = bytes.fromhex(digits)
    except ValueError as error:
        raise ProjectError("key_unreadable", path=str(path)) from error
    if len(value) != BYTES:
        raise ProjectError("key_unreadable", path=str(path))
    return value


def _file(name: str) -> Path:
    folder = os.environ.get(ELSEWHERE) or places.data("megu") / FOLDER
    return Path(folder) / f"{name}.key"
