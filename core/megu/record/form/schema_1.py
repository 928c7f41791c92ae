"""Records that 0.1.0 wrote, megu-evidence-1: plain JSON, its signature within it."""

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
    """Return the record of parsed JSON, whose signature is good.

    What was signed is the canonical JSON of all but the signature. Raises ValueError for what is no such record;
    Unsigned, which is one, where the signature is not good.
    """
    if value.keys() != PARTS or value["schema"] != NAME_1:
        raise ValueError("no record")
    signed = files.canonical({name: part for name, part in value.items() if name != "signature"}).encode("ascii")
    signature = _signature(value["signature"], signed)
    content = TypeAdapter(Content).validate_json(files.canonical(value["content"]), strict=True)
    when = TypeAdapter(When).validate_json(files.canonical(value["when"]), strict=True)
    return Record(schema_=NAME_1, content=content, when=when, signatures=(signature,), signed=signed)


def _signature(told: Any, signed: bytes) -> Signature:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not isinstance(told, dict):
        raise BadSignature("no signature")
    if told.keys() != SIGNATURE or told["algorithm"] != "Ed25519":
        raise ValueError("no signature")
    try:
        public, value = (bytes.fromhex(told[name]) for name in ("public_key", "value"))
        if is_weak(public):
            raise ValueError("a key that fits any message")
        Ed25519PublicKey.from_public_bytes(public).verify(value, signed)
    except (InvalidSignature, TypeError, ValueError) as error:
        raise BadSignature("another signature") from error
    if told["key_fingerprint"] != fingerprint(public):
        raise BadSignature("the key is not the one that is named")
    return Signature(keyid=sha256(public).hexdigest(), sig=told["value"], public_key=public.hex())
