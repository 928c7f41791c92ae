"""The officer's key, which turns an image's content into a mark. Without the key, a mark reveals nothing."""

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
"""Hex digits that identify a key: too many for a collision, too few to derive the key from."""
DOMAIN = "megu evidence 2: "
"""The prefix of the purpose that a key is derived for."""


class Marks:
    """Marks under a key: HMAC-SHA-256."""

    def __init__(self, key: bytes) -> None:
        self.key = key

    def mark_content(self, content: "Content") -> str:
        """Return the mark (hex) of a file's bytes, or of the type, shape and bytes of pixels."""
        return _make_mark(self.key, content)

    def mark_name(self, name: str) -> str:
        """Return the mark (hex) of a class's name."""
        return hmac.new(self.key, nfc(name).encode("utf-8", "surrogatepass"), sha256).hexdigest()

    def mark_group(self, label: str, split: str, hashes: "ndarray | None" = None) -> str:
        """Return the mark (hex) of a class in a split, or of all its images there.

        Parameters
        ----------
        label : str
            The mark of the class's name.
        split : str
        hashes : ndarray, optional
            The SHA-256 of all its images in the split, (n, 32) uint8.
        """
        kind = "group" if hashes is None else "images"
        mac = hmac.new(self.key, f"megu {kind}\0{label}\0{nfc(split)}\0".encode("utf-8", "surrogatepass"), sha256)
        if hashes is not None:
            mac.update(_sort_hashes(hashes).tobytes())
        return mac.hexdigest()


class OfficerKey(Marks):
    """The officer's key of 32 bytes. Version 0.1.0 made marks with it; since then each record has a key of its own."""

    @property
    def check(self) -> str:
        """Return the digits that identify this key."""
        return hmac.new(self.key, b"megu officer's key", sha256).hexdigest()[:CHECK]

    def mark_hashes(self, hashes: "ndarray") -> str:
        """Return the mark (hex) of many images' SHA-256, (n, 32) uint8, independent of their order."""
        return hmac.new(self.key, _sort_hashes(hashes).tobytes(), sha256).hexdigest()

    def derive_salt(self, values: Any) -> str:
        """Derive a record's salt (hex) from its content as JSON values: equal records have the same salt, others do
        not."""
        return hmac.new(derive_key(self.key, "salt"), canonical(values).encode("ascii"), sha256).hexdigest()

    def derive_record_key(self, salt: str) -> "RecordKey":
        """Derive the key of the record that has this salt (hex)."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        derivation = HKDF(SHA256(), BYTES, bytes.fromhex(salt), f"{DOMAIN}record".encode("ascii"))
        return RecordKey(derivation.derive(self.key))


class RecordKey(Marks):
    """A record's own key, derived from the officer's key and the record's salt by HKDF-SHA-256.

    Each purpose has a key derived from it, and so has each image: its opening, which fits no other mark.
    """

    def __init__(self, key: bytes) -> None:
        super().__init__(derive_key(key, "names"))
        self.sealing = derive_key(key, "sealed", 2 * BYTES)
        """For AES-256-SIV."""
        self._images, self._weights = derive_key(key, "images"), derive_key(key, "weights")

    def opening(self, content: "Content") -> str:
        """Return the opening of an image's mark (hex), which fits this mark alone."""
        return hmac.new(self._images, sha256(image_bytes(content)).digest(), sha256).hexdigest()

    def mark_content(self, content: "Content") -> str:
        """Return the mark (hex) of an image, made with its opening."""
        return mark_with_opening(content, self.opening(content))

    def mark_weights(self, digest: str) -> str:
        """Return the mark (hex) of weights, by their SHA-256."""
        return hmac.new(self._weights, digest.encode("ascii"), sha256).hexdigest()


def mark_with_opening(content: "Content", opening: str) -> str:
    """Return the mark (hex) of an image under an opening.

    For a file, ``openssl dgst -sha256 -mac HMAC -macopt hexkey:OPENING FILE`` gives the same mark.
    """
    return _make_mark(bytes.fromhex(opening), content)


def derive_key(key: bytes, purpose: str, length: int = BYTES) -> bytes:
    """Derive the key for one purpose from another key, by the second step of HKDF-SHA-256."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

    return HKDFExpand(SHA256(), length, f"{DOMAIN}{purpose}".encode("ascii")).derive(key)


def image_bytes(content: "Content") -> bytes:
    """Return the bytes that represent an image: a file's own; for pixels, their type and shape before theirs."""
    if isinstance(content, bytes):
        return content
    return f"{content.dtype.str} {content.shape}".encode() + content.tobytes()


def _make_mark(key: bytes, content: "Content") -> str:
    return hmac.new(key, image_bytes(content), sha256).hexdigest()


def _sort_hashes(hashes: "ndarray") -> "ndarray":
    import numpy as np

    return hashes[np.lexsort(hashes.T[::-1])]


def digest_marks(marks: Any) -> str:
    """Return the SHA-256 (hex) of marks, one per line."""
    return sha256("".join(f"{mark}\n" for mark in marks).encode("utf-8")).hexdigest()


def take(path: Path | None, check: str) -> OfficerKey:
    """Return the officer's key: from a file, from this user's stored keys, or a new one.

    Parameters
    ----------
    path : Path or None
        The file. It is written if it does not exist, and then the key is not stored elsewhere.
    check : str
        The check of a stored key; "" for none.

    Raises
    ------
    ProjectError
        ``key_unreadable``.
    """
    if path is not None and vault.is_there(path):
        return OfficerKey(vault.read(path))
    secret = vault.find(_key_name(check)) if check else None
    key = OfficerKey(secret) if secret else OfficerKey(vault.secrets.token_bytes(BYTES))
    if path is not None:
        vault.write(path, key.key)
    elif secret is None:
        vault.keep(_key_name(key.check), key.key)
    return key


def read_check(path: Path) -> str | None:
    """Return the check of the key in a file; None if there is no file. Raises ProjectError ``key_unreadable``."""
    return OfficerKey(vault.read(path)).check if vault.is_there(path) else None


def find_kept(check: str) -> OfficerKey | None:
    """Return the key that this user has stored under a check; None if there is none."""
    secret = vault.find(_key_name(check))
    return OfficerKey(secret) if secret else None


def _key_name(check: str) -> str:
    return f"officer-{check}"


def copy_to(check: str, path: Path) -> None:
    """Write the key that this user has stored under a check to a file for the officer.

    Raises ProjectError ``key_not_kept`` if the key came from a file and is stored there alone.
    """
    secret = vault.find(_key_name(check))
    if secret is None:
        raise ProjectError("key_not_kept")
    vault.write(path, secret)
