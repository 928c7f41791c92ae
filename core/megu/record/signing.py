"""Signing a record: its statement, and the keys that sign."""

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.fingerprints import fingerprint, in_fours
from megu.record.form import envelope
from megu.record.form.signers import KEY
from megu.record.keys import vault
from megu.record.schema.record import (
    NAME,
    PREDICATE_TYPE,
    STATEMENT_TYPE,
    Model,
    Predicate,
    Record,
    Resource,
    Statement,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SUBJECT, ORIGINAL = "unlearned model", "original model"
"""How a statement calls them: their files' names may tell a class."""


def sign(record: Record, path: Path | None = None) -> Record:
    """The record signed by this user's key, made on first use; or by that of a file, which is made as well.

    Raises ProjectError ``key_unreadable``, or that of a disk.
    """
    payload = bytes_to_sign(record)
    signature = envelope.sign(payload, load_key(path))
    return record.replace_parts().model_copy(update={"signatures": (signature,), "signed": payload})


def write(record: Record, path: Path) -> None:
    """Write a signed record's envelope to a file."""
    with files.written(path) as aside:
        aside.write_bytes(to_text(record).encode("ascii"))


def to_text(record: Record) -> str:
    """The envelope of a record, as it stands in its file and is attached to its report."""
    return json.dumps(envelope.wrap(record.signed or bytes_to_sign(record), record.signatures), indent=1)


def bytes_to_sign(record: Record) -> bytes:
    """What is signed of a record: its statement, of which there is one text."""
    return json.dumps(_statement(record), separators=(",", ":"), allow_nan=False).encode("ascii")


def _statement(record: Record) -> dict[str, Any]:
    content = record.content
    predicate = Predicate(
        schema=NAME,
        content=content,
        when=record.when,
        resolvedDependencies=[describe_model(ORIGINAL, content.original)],
    )
    statement = Statement(
        _type=STATEMENT_TYPE,
        subject=[describe_model(SUBJECT, content.unlearned)],
        predicateType=PREDICATE_TYPE,
        predicate=predicate,
    )
    return statement.model_dump(mode="json", by_alias=True)


def describe_model(name: str, model: Model) -> Resource:
    """Return a model as a statement names it."""
    return Resource(name=name, digest={"meguFolder" if model.form == "folder" else "sha256": model.sha256})


def digest(record: Record) -> str:
    """Return the SHA-256 (hex) of what is signed, by which other records name this one."""
    return sha256(record.signed or bytes_to_sign(record)).hexdigest()


def record_fingerprint(record: Record) -> str:
    """Twenty hex digits in fours, of what is signed: to be filed elsewhere, where nobody can exchange it."""
    return in_fours(digest(record)[:20])


def read_fingerprint(path: Path) -> str | None:
    """The fingerprint of the key in a file; None where there is none. Raises ProjectError ``key_unreadable``."""
    return fingerprint(load_key(path).public_key().public_bytes_raw()) if vault.is_there(path) else None


def load_key(path: Path | None) -> "Ed25519PrivateKey":
    """Return the key in a file, which is made where it is not there; None: this user's own. Raises as `sign`."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if path is None:
        return Ed25519PrivateKey.from_private_bytes(vault.secret(KEY))
    if not vault.is_there(path):
        vault.write(path, vault.secrets.token_bytes(vault.BYTES))
    return Ed25519PrivateKey.from_private_bytes(vault.read(path))
