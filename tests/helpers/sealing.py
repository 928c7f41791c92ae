"""Records opened and sealed again, by whatever key: what a forger does, and what a test looks at."""

import base64
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TYPE = "application/vnd.in-toto+json"
Change = Callable[[dict[str, Any]], object]


def payload(path: Path) -> bytes:
    """Return the payload of a record's envelope."""
    return base64.b64decode(json.loads(path.read_text("utf-8"))["payload"])


def predicate(path: Path) -> dict[str, Any]:
    """The record in a file: `content` and `when`."""
    return json.loads(payload(path))["predicate"]


def canonical(value: Any) -> bytes:
    """JSON as it is signed."""
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def pae(body: bytes) -> bytes:
    """DSSE's encoding, written down a second time."""
    return f"DSSEv1 {len(TYPE)} {TYPE} {len(body)} ".encode() + body


def signature(body: bytes, seed: bytes) -> dict[str, str]:
    """A signature as it stands in the envelope."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public = key.public_key().public_bytes_raw()
    sig = base64.b64encode(key.sign(pae(body))).decode()
    return {"keyid": sha256(public).hexdigest(), "sig": sig, "public_key": public.hex()}


def envelope(body: bytes, *seeds: bytes) -> dict[str, Any]:
    """An envelope around these bytes, signed by keys of 32 bytes."""
    text = base64.b64encode(body).decode()
    return {"payloadType": TYPE, "payload": text, "signatures": [signature(body, seed) for seed in seeds]}


def seal(path: Path, body: bytes, seed: bytes) -> None:
    """Write them to a file."""
    path.write_text(json.dumps(envelope(body, seed)), "utf-8")


def forge(path: Path, change: Change, seed: bytes = b"\x07" * 32) -> None:
    """Change a record's predicate in its file, and sign it again by a key of one's own."""
    statement = json.loads(payload(path))
    change(statement["predicate"])
    seal(path, canonical(statement), seed)


def alter(path: Path, change: Change) -> None:
    """Change a record's predicate in its file, and leave the signature as it is."""
    content = json.loads(path.read_text("utf-8"))
    statement = json.loads(payload(path))
    change(statement["predicate"])
    content["payload"] = base64.b64encode(canonical(statement)).decode()
    path.write_text(json.dumps(content), "utf-8")
