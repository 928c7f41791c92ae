"""Whose signature is known: this user's own key, and those that were named by `--signer` and had signed."""

from hashlib import sha256

from megu.base import files, places
from megu.base.errors import ProjectError
from megu.record.keys import vault
from megu.record.schema.record import Signature

KEY = "signing"
"""What this user's own key is called among those that are kept."""
FILE = "signers.json"
SHORT, WHOLE = 16, 64
"""Hex digits of a key's SHA-256 by which it can be named: those that are printed in fours, or all."""


def find_matching(signatures: tuple[Signature, ...], wanted: str) -> Signature | None:
    """Return the signature of the key that has this fingerprint, short or whole; None where none has."""
    digits = "".join(wanted.split()).replace(":", "").lower()
    if len(digits) not in (SHORT, WHOLE):
        return None
    return next((one for one in signatures if one.keyid[: len(digits)] == digits), None)


def find_known(signatures: tuple[Signature, ...]) -> Signature | None:
    """Return the signature of a key that is known; None where none is."""
    known = {*_pinned(), own_keyid()}
    return next((one for one in signatures if one.keyid in known), None)


def remember(signature: Signature) -> None:
    """Keep a signer whom the user named for later calls. Where it can't be written, it has to be named again."""
    pinned = _pinned()
    if signature.keyid in pinned:
        return
    try:
        files.make_private(places.data("megu"))
        files.write_json(places.data("megu") / FILE, sorted([*pinned, signature.keyid]))
    except (OSError, ProjectError):
        return


def own_keyid() -> str | None:
    """SHA-256 of this user's own public key; None where none was made, or it can't be read."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        kept = vault.find(KEY)
    except ProjectError:
        return None
    if kept is None:
        return None
    return sha256(Ed25519PrivateKey.from_private_bytes(kept).public_key().public_bytes_raw()).hexdigest()


def _pinned() -> list[str]:
    try:
        told = files.read_json(places.data("megu") / FILE)
    except (OSError, ValueError):
        return []
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []
