"""Signing a record: its statement, and the keys that sign it."""

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
"""Names of the models in a statement: file names could reveal a class."""


def sign(record: Record, path: Path | None = None) -> Record:
    """Sign a record with this user's key, or with the key in a file; either is created on first use.

    Parameters
    ----------
    record : Record
    path : Path, optional
        The file with the key.

    Returns
    -------
    Record
        The record with one signature.

    Raises
    ------
    ProjectError
        ``key_unreadable``, or an error of the disk.
    """
    payload = bytes_to_sign(record)
    signature = envelope.sign(payload, load_key(path))
    return record.replace_parts().model_copy(update={"signatures": (signature,), "signed": payload})


def write(record: Record, path: Path) -> None:
    """Write a signed record's envelope to a file."""
    with files.write_aside(path) as aside:
        aside.write_bytes(to_text(record).encode("ascii"))


def to_text(record: Record) -> str:
    """Return the envelope of a record as text, as in its file and in the attachment of its report."""
    return json.dumps(envelope.wrap(record.signed or bytes_to_sign(record), record.signatures), indent=1)


def bytes_to_sign(record: Record) -> bytes:
    """Return the bytes to sign: the record's statement, which has only one form as text."""
    return json.dumps(_statement(record), separators=(",", ":"), allow_nan=False).encode("ascii")


def _statement(record: Record) -> dict[str, Any]:
    content = record.content
    predicate = Predicate(
        schema=NAME,
        content=content.shallow,
        when=record.when,
        resolvedDependencies=[describe_model(ORIGINAL, content.original)],
    )
    statement = Statement(
        _type=STATEMENT_TYPE,
        subject=[describe_model(SUBJECT, content.unlearned)],
        predicateType=PREDICATE_TYPE,
        predicate=predicate,
    )
    values = statement.model_dump(mode="json", by_alias=True)
    values["predicate"]["content"] = content.as_json()
    return values


def describe_model(name: str, model: Model) -> Resource:
    """Describe a model as a statement names it."""
    return Resource(name=name, digest={"meguFolder" if model.form == "folder" else "sha256": model.sha256})


def digest(record: Record) -> str:
    """Return the SHA-256 (hex) of the signed content, by which other records name this one."""
    return sha256(record.signed or bytes_to_sign(record)).hexdigest()


def record_fingerprint(record: Record) -> str:
    """Return twenty hex digits of the signed content, in groups of four, to be filed where nobody can replace them."""
    return in_fours(digest(record)[:20])


def read_fingerprint(path: Path) -> str | None:
    """Return the fingerprint of the key in a file; None if there is no file. Raises ProjectError ``key_unreadable``."""
    return fingerprint(load_key(path).public_key().public_bytes_raw()) if vault.is_there(path) else None


def load_key(path: Path | None) -> "Ed25519PrivateKey":
    """Return the key in a file, which is created if it does not exist; None: this user's own key. Raises as `sign`."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if path is None:
        return Ed25519PrivateKey.from_private_bytes(vault.secret(KEY))
    if not vault.is_there(path):
        vault.write(path, vault.secrets.token_bytes(vault.BYTES))
    return Ed25519PrivateKey.from_private_bytes(vault.read(path))
