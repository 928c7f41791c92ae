"""The envelope of a record: DSSE around an in-toto Statement, signed by Ed25519.

DSSE, version 1: https://github.com/secure-systems-lab/dsse/blob/v1.0.2/protocol.md (what is signed) and envelope.md
beside it (its form as JSON). The Statement: https://github.com/in-toto/attestation/blob/v1.1.0/spec/v1/statement.md.
The signed content is bytes, which are not parsed until all signatures have been verified.
"""

import base64
import binascii
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from megu.record.schema.record import Signature

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PAYLOAD_TYPE = "application/vnd.in-toto+json"
KEY, SIGNATURE = 32, 64
"""Bytes of an Ed25519 public key, and of a signature."""
MOST = 16
"""The most signatures of a record."""


SMALL_ORDER = tuple(
    bytes.fromhex(key)
    for key in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)
"""Points of order 1, 2, 4 and 8, each without its sign bit: one signature by such a key fits any message."""


def is_weak(public: bytes) -> bool:
    """Return True if an Ed25519 public key is of small order."""
    return bytes([*public[:-1], public[-1] & 0x7F]) in SMALL_ORDER


class BadSignature(ValueError):
    """A signature is missing or wrong: the bytes are not those that the key signed."""


def pae(payload_type: str, payload: bytes) -> bytes:
    """Return the bytes to sign: DSSE's pre-authentication encoding of a payload."""
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def sign(payload: bytes, key: "Ed25519PrivateKey") -> Signature:
    """Sign a payload with a key."""
    public = key.public_key().public_bytes_raw()
    value = key.sign(pae(PAYLOAD_TYPE, payload))
    return Signature(keyid=sha256(public).hexdigest(), sig=_encode(value), public_key=public.hex())


def wrap(payload: bytes, signatures: tuple[Signature, ...]) -> dict[str, Any]:
    """Return the envelope of a payload and its signatures, as JSON values."""
    values = [one.model_dump(mode="json") for one in signatures]
    return {"payloadType": PAYLOAD_TYPE, "payload": _encode(payload), "signatures": values}


def unwrap(envelope: dict[str, Any]) -> tuple[bytes, tuple[Signature, ...]]:
    """Return the payload of an envelope and its signatures, after verifying each of them.

    Raises
    ------
    ValueError
        If it is not an envelope of this form.
    BadSignature
        A ValueError, if a signature is wrong.
    """
    if envelope.keys() != {"payloadType", "payload", "signatures"} or envelope["payloadType"] != PAYLOAD_TYPE:
        raise ValueError("no envelope")
    payload, entries = _decode(envelope["payload"]), envelope["signatures"]
    if not isinstance(entries, list) or len(entries) > MOST:
        raise ValueError("no signatures")
    signatures = tuple(Signature.model_validate(entry, strict=True) for entry in entries)
    if not signatures or len({entry.keyid for entry in signatures}) < len(signatures):
        raise BadSignature("no signature, or two of one key")
    for entry in signatures:
        _check_signature(payload, entry)
    return payload, signatures


def _check_signature(payload: bytes, signature: Signature) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    public, value = bytes.fromhex(signature.public_key), _decode(signature.sig)
    is_valid = len(public) == KEY and len(value) == SIGNATURE and sha256(public).hexdigest() == signature.keyid
    if not is_valid or is_weak(public):
        raise BadSignature("the key is not the one that is named")
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(value, pae(PAYLOAD_TYPE, payload))
    except (InvalidSignature, ValueError) as error:
        raise BadSignature("another signature") from error


def _encode(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _decode(text: Any) -> bytes:
    """Decode base64 of either alphabet, as DSSE permits; each value has one valid encoding."""
    if not isinstance(text, str):
        raise ValueError("no base64")
    plain = text.replace("-", "+").replace("_", "/")
    try:
        content = base64.b64decode(plain, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
    if _encode(content) != plain:
        raise ValueError("no base64")
    return content
