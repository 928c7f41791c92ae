"""The officer's key: what turns an image's content into a mark that says nothing to anyone without the key."""

import hmac
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import ProjectError
from megu.base.files import nfc
from megu.record import vault

if TYPE_CHECKING:
    from numpy import ndarray

CHECK = 16
"""Hex digits by which a key is told from others: it is not guessed from them, nor taken for another by chance."""


class OfficerKey:
    """HMAC-SHA-256 under a key of 32 bytes.

    Of a file the mark is that of its bytes, as ``openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY FILE`` makes it.
    """

    def __init__(self, key: bytes) -> None:
        self.key = key

    @property
    def check(self) -> str:
        """Tells this key from others."""
        return hmac.new(self.key, b"megu officer's key", sha256).hexdigest()[:CHECK]

    def of_content(self, content: "bytes | ndarray") -> str:
        """The mark (hex) of a file's bytes; of pixels, of their type, their shape and their bytes."""
        if isinstance(content, bytes):
            return hmac.new(self.key, content, sha256).hexdigest()
        told = hmac.new(self.key, f"{content.dtype.str} {content.shape}".encode(), sha256)
        told.update(content.tobytes())
        return told.hexdigest()

    def of_name(self, name: str) -> str:
        """The mark (hex) of a class's name."""
        return hmac.new(self.key, nfc(name).encode("utf-8", "surrogatepass"), sha256).hexdigest()

    def of_group(self, label: str, split: str, hashes: "ndarray | None" = None) -> str:
        """The mark (hex) of a class, by the mark of its name, in a split; or, with the SHA-256 (n, 32) of all images
        that it has there, of these."""
        what = "group" if hashes is None else "images"
        told = hmac.new(self.key, f"megu {what}\0{label}\0{nfc(split)}\0".encode("utf-8", "surrogatepass"), sha256)
        if hashes is not None:
            told.update(_ordered(hashes).tobytes())
        return told.hexdigest()

    def of_hashes(self, hashes: "ndarray") -> str:
        """The mark (hex) of many images' SHA-256 (n, 32) uint8, in whatever order they come."""
        return hmac.new(self.key, _ordered(hashes).tobytes(), sha256).hexdigest()


def _ordered(hashes: "ndarray") -> "ndarray":
    import numpy as np

    return hashes[np.lexsort(hashes.T[::-1])]


def take(path: Path | None, known: str) -> OfficerKey:
    """The officer's key: of the file `path`, else the one that this user keeps under the check `known`, else a new one.

    A file that is not there yet is written; with it, nothing is kept elsewhere. Raises ProjectError ``key_unreadable``.
    """
    if path is not None and vault.is_there(path):
        return OfficerKey(vault.read(path))
    kept = vault.find(_name(known)) if known else None
    key = OfficerKey(kept) if kept else OfficerKey(vault.secrets.token_bytes(vault.BYTES))
    if path is not None:
        vault.write(path, key.key)
    elif kept is None:
        vault.keep(_name(key.check), key.key)
    return key


def check_in(path: Path) -> str | None:
    """What tells the key in a file from others; None where there is no such file. Raises ProjectError
    ``key_unreadable``."""
    return OfficerKey(vault.read(path)).check if vault.is_there(path) else None


def _name(check: str) -> str:
    return f"officer-{check}"


def copy_to(check: str, path: Path) -> None:
    """Write the key that this user keeps under a check to a file, to be handed to the officer.

    Raises ProjectError ``key_not_kept`` where it was given in a file and is kept there alone.
    """
    kept = vault.find(_name(check))
    if kept is None:
        raise ProjectError("key_not_kept")
    vault.write(path, kept)
