"""Records that version 0.1.0 wrote, megu-evidence-1: plain JSON that contains its signature."""

from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter

from megu.base import files
from megu.base.fingerprints import fingerprint
from megu.record.form.envelope import BadSignature, is_weak
from megu.record.schema.record import NAME_1, Content, Record, Signature, When

PARTS = {"schema", "content", "when", "signature"}
SIGNATURE = {"algorithm", "public_key", "key_fingerprint", "value"}


def parse(value: dict[str, Any]) -> Record:
    """Return the record of a JSON value after verifying its signature.

    The signed content is the canonical JSON of everything but the signature.

    Raises
    ------
    ValueError
        If it is not such a record.
    BadSignature
        A ValueError, if the signature is wrong.
    """
    if value.keys() != PARTS or value["schema"] != NAME_1:
        raise ValueError("no record")
    signed_bytes = files.canonical({name: part for name, part in value.items() if name != "signature"}).encode("ascii")
    signature = _read_signature(value["signature"], signed_bytes)
    content = TypeAdapter(Content).validate_json(files.canonical(value["content"]), strict=True)
    when = TypeAdapter(When).validate_json(files.canonical(value["when"]), strict=True)
    return Record(schema_=NAME_1, content=content, when=when, signatures=(signature,), signed=signed_bytes)


def _read_signature(entry: Any, content: bytes) -> Signature:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not isinstance(entry, dict):
        raise BadSignature("no signature")
    if entry.keys() != SIGNATURE or entry["algorithm"] != "Ed25519":
        raise ValueError("no signature")
    try:
        public, signature = (bytes.fromhex(entry[name]) for name in ("public_key", "value"))
        if is_weak(public):
            raise ValueError("a key that fits any message")
        Ed25519PublicKey.from_public_bytes(public).verify(signature, content)
    except (InvalidSignature, TypeError, ValueError) as error:
        raise BadSignature("another signature") from error
    if entry["key_fingerprint"] != fingerprint(public):
        raise BadSignature("the key is not the one that is named")
    return Signature(keyid=sha256(public).hexdigest(), sig=entry["value"], public_key=public.hex())
