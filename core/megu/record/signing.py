"""Signing a record, and telling whether it is still what was signed."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.fingerprints import fingerprint, in_fours
from megu.record import vault
from megu.record.schema import Record, Signature

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

NAME = "signing"


def sign(record: Record, path: Path | None = None) -> Record:
    """The record with its signature by this user's key, made on first use; or by that of a file, which is made as well.

    Raises ProjectError ``key_unreadable``, or that of a disk.
    """
    key = _key(path)
    public = key.public_key().public_bytes_raw()
    told = Signature(
        public_key=public.hex(), key_fingerprint=fingerprint(public), value=key.sign(signed_bytes(record)).hex()
    )
    return record.model_copy(update={"signature": told})


def is_signed(record: Record) -> bool:
    """Whether the record is still what the key in its signature signed."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if record.signature is None:
        return False
    try:
        public = bytes.fromhex(record.signature.public_key)
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(bytes.fromhex(record.signature.value), signed_bytes(record))
    except (InvalidSignature, ValueError):
        return False
    return record.signature.key_fingerprint == fingerprint(public)


def record_fingerprint(record: Record) -> str:
    """Twenty hex digits in fours, of what is signed: to be filed elsewhere, where nobody can exchange it."""
    return in_fours(sha256(signed_bytes(record)).hexdigest()[:20])


def fingerprint_in(path: Path) -> str | None:
    """The fingerprint of the key in a file; None where there is none. Raises ProjectError ``key_unreadable``."""
    return fingerprint(_key(path).public_key().public_bytes_raw()) if vault.is_there(path) else None


def signed_bytes(record: Record) -> bytes:
    """What is signed: the canonical JSON of all but the signature."""
    return files.canonical(as_json(record, signed=False)).encode("ascii")


def as_json(record: Record, signed: bool = True) -> dict[str, Any]:
    """The record as JSON values."""
    return record.model_dump(mode="json", by_alias=True, exclude=None if signed else {"signature"})


def _key(path: Path | None) -> "Ed25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if path is None:
        return Ed25519PrivateKey.from_private_bytes(vault.secret(NAME))
    if not vault.is_there(path):
        vault.write(path, vault.secrets.token_bytes(vault.BYTES))
    return Ed25519PrivateKey.from_private_bytes(vault.read(path))
