"""Writing notices beside a record or in a project, and reading them."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.fingerprints import in_fours
from megu.record import signing
from megu.record.form import envelope, strict
from megu.record.notices.schema import KINDS, PREFIX, Deployment, Destruction, Notice, NoticeStatement
from megu.record.schema.record import STATEMENT_TYPE, Record, Resource, Signature

LARGEST = 2**20
"""The largest notice to read, in bytes."""
DIGITS = 8
"""Digits of a notice's digest in its file name."""


@dataclass(frozen=True)
class SignedNotice:
    """A notice with its verified signatures, and the signed bytes."""

    notice: Notice
    signatures: tuple[Signature, ...]
    payload: bytes

    @property
    def digest(self) -> str:
        """Return the SHA-256 (hex) of the signed content."""
        return sha256(self.payload).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Return twenty digits of the digest in groups of four, as for a record."""
        return in_fours(self.digest[:20])


def write(notice: Notice, record: Record | None, folder: Path, key: Path | None = None) -> Path:
    """Sign a notice, write it to a new file in a folder, and return the file.

    Parameters
    ----------
    notice : Notice
    record : Record or None
        The record of a deployment or a destruction.
    folder : Path
    key : Path, optional
        The file with the signing key; None uses the user's own.

    Raises
    ------
    ProjectError
        ``key_unreadable``, or an error of the disk.
    """
    payload = _bytes_to_sign(notice, _make_subject(notice, record))
    signature = envelope.sign(payload, signing.load_key(key))
    path = folder / f"{notice.kind}-{sha256(payload).hexdigest()[:DIGITS]}.json"
    with files.disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        files.write_json(path, envelope.wrap(payload, (signature,)))
    return path


def read(path: Path) -> SignedNotice:
    """Read a notice from a file and verify its signatures.

    Raises ProjectError ``evidence_altered``, ``evidence_unreadable``, or ``evidence_newer`` for a later version.
    """
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise ValueError("no file, or too large")
        payload, signatures = envelope.unwrap(strict.parse(path.read_bytes()))
        kind = strict.parse(payload).get("predicateType")
        if is_notice(kind) and not str(kind).endswith(":1"):
            raise ProjectError("evidence_newer", path=str(path))
        statement = NoticeStatement.model_validate_json(payload, strict=True)
        if _bytes_to_sign(statement.predicate, statement.subject) != payload or not _subject_matches(statement):
            raise ValueError("not as it is written")
    except envelope.BadSignature as error:
        raise ProjectError("evidence_altered", path=str(path)) from error
    except (OSError, AttributeError, TypeError, ValueError, ValidationError) as error:
        raise ProjectError("evidence_unreadable", path=str(path)) from error
    return SignedNotice(statement.predicate, signatures, payload)


def _subject_matches(statement: NoticeStatement) -> bool:
    """Return True if a statement's subject matches its notice; for a deployment, only the record could tell."""
    if isinstance(statement.predicate, Deployment):
        return len(statement.subject) == 1
    return statement.subject == _make_subject(statement.predicate, None)


def is_notice(predicate_type: Any) -> bool:
    """Return True if a statement's predicate type is that of a notice, of any version."""
    return isinstance(predicate_type, str) and predicate_type.startswith(tuple(f"{PREFIX}{kind}:" for kind in KINDS))


def _bytes_to_sign(notice: Notice, subject: list[Resource]) -> bytes:
    statement = NoticeStatement(
        _type=STATEMENT_TYPE,
        subject=subject,
        predicateType=f"{PREFIX}{notice.kind}:1",  # type: ignore[arg-type]
        predicate=notice,
    )
    values = statement.model_dump(mode="json", by_alias=True)
    return json.dumps(values, separators=(",", ":"), allow_nan=False).encode("ascii")


def _make_subject(notice: Notice, record: Record | None) -> list[Resource]:
    if isinstance(notice, Deployment):
        assert record is not None
        return [signing.describe_model(signing.SUBJECT, record.content.unlearned)]
    if isinstance(notice, Destruction):
        subjects = [Resource(name=one.what, digest={"sha256": one.sha256}) for one in notice.things if one.sha256]
        return subjects or [Resource(name="record", digest={"sha256": notice.record})]
    return [Resource(name="request", digest={"sha256": sha256(notice.reference.encode("utf-8")).hexdigest()})]
