"""The officer's key: what turns an image's content into a mark that says nothing to anyone without the key."""

import hmac
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import ProjectError
from megu.base.files import canonical, nfc
from megu.record.keys import vault
from megu.record.keys.vault import BYTES

if TYPE_CHECKING:
    from numpy import ndarray

    Content = bytes | ndarray

CHECK = 16
"""Hex digits by which a key is told from others: it is not guessed from them, nor taken for another by chance."""
DOMAIN = "megu evidence 2: "
"""Before the name of what a key is derived for."""


class Marks:
    """Marks under a key: HMAC-SHA-256."""

    def __init__(self, key: bytes) -> None:
        self.key = key

    def mark_content(self, content: "Content") -> str:
        """Return the mark (hex) of a file's bytes; of pixels, of their type, their shape and their bytes."""
        return _mark(self.key, content)

    def mark_name(self, name: str) -> str:
        """Return the mark (hex) of a class's name."""
        return hmac.new(self.key, nfc(name).encode("utf-8", "surrogatepass"), sha256).hexdigest()

    def mark_group(self, label: str, split: str, hashes: "ndarray | None" = None) -> str:
        """Return the mark (hex) of a class, by the mark of its name, in a split; or, with the SHA-256 (n, 32) of all
        images that it has there, of these."""
        what = "group" if hashes is None else "images"
        told = hmac.new(self.key, f"megu {what}\0{label}\0{nfc(split)}\0".encode("utf-8", "surrogatepass"), sha256)
        if hashes is not None:
            told.update(_ordered(hashes).tobytes())
        return told.hexdigest()


class OfficerKey(Marks):
    """The officer's key of 32 bytes. 0.1.0 made its marks under it; since then each record has a key of its own."""

    @property
    def check(self) -> str:
        """Tells this key from others."""
        return hmac.new(self.key, b"megu officer's key", sha256).hexdigest()[:CHECK]

    def mark_hashes(self, hashes: "ndarray") -> str:
        """Return the mark (hex) of many images' SHA-256 (n, 32) uint8, in whatever order they come."""
        return hmac.new(self.key, _ordered(hashes).tobytes(), sha256).hexdigest()

    def derive_salt(self, told: Any) -> str:
        """Return the salt (hex) of a record, of all that it tells as JSON values: another record has another one, the
        same record the same."""
        return hmac.new(derive_key(self.key, "salt"), canonical(told).encode("ascii"), sha256).hexdigest()

    def derive_record_key(self, salt: str) -> "RecordKey":
        """Return the key of the record that has this salt (hex)."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        told = HKDF(SHA256(), BYTES, bytes.fromhex(salt), f"{DOMAIN}record".encode("ascii"))
        return RecordKey(told.derive(self.key))


class RecordKey(Marks):
    """A record's own key: from the officer's and the record's salt, by HKDF-SHA-256. What it is used for has a key of
    its own each time, and so has each image: its opening, which opens no other mark."""

    def __init__(self, key: bytes) -> None:
        super().__init__(derive_key(key, "names"))
        self.sealing = derive_key(key, "sealed", 2 * BYTES)
        """For AES-256-SIV."""
        self._images, self._weights = derive_key(key, "images"), derive_key(key, "weights")

    def opening(self, content: "Content") -> str:
        """Return what opens the mark of an image (hex), and that alone."""
        return hmac.new(self._images, sha256(image_bytes(content)).digest(), sha256).hexdigest()

    def mark_content(self, content: "Content") -> str:
        """Return the mark (hex) of an image, which is made under its opening."""
        return mark_with_opening(content, self.opening(content))

    def mark_weights(self, digest: str) -> str:
        """Return the mark (hex) of weights, by their SHA-256."""
        return hmac.new(self._weights, digest.encode("ascii"), sha256).hexdigest()


def mark_with_opening(content: "Content", opening: str) -> str:
    """Return the mark (hex) that an opening makes of an image. Of a file it is that of its bytes, as
    ``openssl dgst -sha256 -mac HMAC -macopt hexkey:OPENING FILE`` makes it."""
    return _mark(bytes.fromhex(opening), content)


def derive_key(key: bytes, what: str, length: int = BYTES) -> bytes:
    """Return the key for one purpose, made from another key by HKDF-SHA-256's second step."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

    return HKDFExpand(SHA256(), length, f"{DOMAIN}{what}".encode("ascii")).derive(key)


def image_bytes(content: "Content") -> bytes:
    """Return the bytes that stand for an image: a file's own; of pixels, their type and shape before theirs."""
    if isinstance(content, bytes):
        return content
    return f"{content.dtype.str} {content.shape}".encode() + content.tobytes()


def _mark(key: bytes, content: "Content") -> str:
    return hmac.new(key, image_bytes(content), sha256).hexdigest()


def _ordered(hashes: "ndarray") -> "ndarray":
    import numpy as np

    return hashes[np.lexsort(hashes.T[::-1])]


def digest_marks(marks: Any) -> str:
    """SHA-256 (hex) of marks, one a line."""
    return sha256("".join(f"{mark}\n" for mark in marks).encode("utf-8")).hexdigest()


def take(path: Path | None, known: str) -> OfficerKey:
    """The officer's key: of the file `path`, else the one that this user keeps under the check `known`, else a new one.

    A file that is not there yet is written; with it, nothing is kept elsewhere. Raises ProjectError ``key_unreadable``.
    """
    if path is not None and vault.is_there(path):
        return OfficerKey(vault.read(path))
    kept = vault.find(_name(known)) if known else None
    key = OfficerKey(kept) if kept else OfficerKey(vault.secrets.token_bytes(BYTES))
    if path is not None:
        vault.write(path, key.key)
    elif kept is None:
        vault.keep(_name(key.check), key.key)
    return key


def read_check(path: Path) -> str | None:
    """What tells the key in a file from others; None where there is no such file. Raises ProjectError
    ``key_unreadable``."""
    return OfficerKey(vault.read(path)).check if vault.is_there(path) else None


def find_kept(check: str) -> OfficerKey | None:
    """Return the key that this user keeps under a check; None where there is none."""
    found = vault.find(_name(check))
    return OfficerKey(found) if found else None


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
