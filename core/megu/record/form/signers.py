"""Known signers: this user's own key, and the keys that the user has named by `--signer`."""

from hashlib import sha256

from megu.base import files, places
from megu.base.errors import ProjectError
from megu.record.keys import vault
from megu.record.schema.record import Signature

KEY = "signing"
"""The name of this user's signing key among the stored keys."""
FILE = "signers.json"
SHORT, WHOLE = 16, 64
"""Hex digits of a key's SHA-256 that identify it: the printed short form, or all."""


def find_matching(signatures: tuple[Signature, ...], fingerprint: str) -> Signature | None:
    """Return the signature by the key with this fingerprint, short or whole; None if there is none."""
    digits = "".join(fingerprint.split()).replace(":", "").lower()
    if len(digits) not in (SHORT, WHOLE):
        return None
    return next((one for one in signatures if one.keyid[: len(digits)] == digits), None)


def find_known(signatures: tuple[Signature, ...]) -> Signature | None:
    """Return the signature by a known key; None if there is none."""
    known_ids = {*_read_pinned(), own_keyid()}
    return next((one for one in signatures if one.keyid in known_ids), None)


def remember(signature: Signature) -> None:
    """Remember a signer whom the user has named. If the file can't be written, the user must do so again."""
    keys = _read_pinned()
    if signature.keyid in keys:
        return
    try:
        files.make_private(places.data("megu"))
        files.write_json(places.data("megu") / FILE, sorted([*keys, signature.keyid]))
    except (OSError, ProjectError):
        return


def own_keyid() -> str | None:
    """Return the SHA-256 of this user's own public key; None if there is none, or if it can't be read."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        secret = vault.find(KEY)
    except ProjectError:
        return None
    if secret is None:
        return None
    return sha256(Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()).hexdigest()


def _read_pinned() -> list[str]:
    try:
        value = files.read_json(places.data("megu") / FILE)
    except (OSError, ValueError):
        return []
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
