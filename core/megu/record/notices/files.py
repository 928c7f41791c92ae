"""Writing a notice beside a record, or among a project's own, and reading it back."""

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
"""Bytes of a notice that is still read."""
DIGITS = 8
"""Of its digest, by which its file is called."""


@dataclass(frozen=True)
class SignedNotice:
    """A notice with its signatures, which are good, and the bytes that are signed."""

    notice: Notice
    signatures: tuple[Signature, ...]
    payload: bytes

    @property
    def digest(self) -> str:
        """The SHA-256 (hex) of what is signed."""
        return sha256(self.payload).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Twenty digits of it in fours, as of a record."""
        return in_fours(self.digest[:20])


def write(notice: Notice, record: Record | None, folder: Path, key: Path | None = None) -> Path:
    """Sign a notice and write it to a file of its own in a folder; returns the file.

    record: the one it is about, of a deployment or a destruction. key: the file with the key that signs; None: the
    user's own. Raises ProjectError ``key_unreadable``, or that of a disk.
    """
    payload = _to_sign(notice, _subject(notice, record))
    signature = envelope.sign(payload, signing.load_key(key))
    path = folder / f"{notice.kind}-{sha256(payload).hexdigest()[:DIGITS]}.json"
    with files.disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        files.write_json(path, envelope.wrap(payload, (signature,)))
    return path


def read(path: Path) -> SignedNotice:
    """Return the notice of a file. Raises ProjectError ``evidence_altered``, ``evidence_unreadable``, or
    ``evidence_newer`` of a later version."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise ValueError("no file, or too large")
        payload, signatures = envelope.unwrap(strict.parse(path.read_bytes()))
        kind = strict.parse(payload).get("predicateType")
        if is_notice(kind) and not str(kind).endswith(":1"):
            raise ProjectError("evidence_newer", path=str(path))
        told = NoticeStatement.model_validate_json(payload, strict=True)
        if _to_sign(told.predicate, told.subject) != payload or not _is_about(told):
            raise ValueError("not as it is written")
    except envelope.BadSignature as error:
        raise ProjectError("evidence_altered", path=str(path)) from error
    except (OSError, AttributeError, TypeError, ValueError, ValidationError) as error:
        raise ProjectError("evidence_unreadable", path=str(path)) from error
    return SignedNotice(told.predicate, signatures, payload)


def _is_about(told: NoticeStatement) -> bool:
    """Tell whether a statement's subject is what its notice is about; of a deployment only the record tells."""
    if isinstance(told.predicate, Deployment):
        return len(told.subject) == 1
    return told.subject == _subject(told.predicate, None)


def is_notice(predicate_type: Any) -> bool:
    """Tell whether a statement's predicate type is a notice's, of whatever version."""
    return isinstance(predicate_type, str) and predicate_type.startswith(tuple(f"{PREFIX}{kind}:" for kind in KINDS))


def _to_sign(notice: Notice, subject: list[Resource]) -> bytes:
    statement = NoticeStatement(
        _type=STATEMENT_TYPE,
        subject=subject,
        predicateType=f"{PREFIX}{notice.kind}:1",  # type: ignore[arg-type]
        predicate=notice,
    )
    told = statement.model_dump(mode="json", by_alias=True)
    return json.dumps(told, separators=(",", ":"), allow_nan=False).encode("ascii")


def _subject(notice: Notice, record: Record | None) -> list[Resource]:
    if isinstance(notice, Deployment):
        assert record is not None
        return [signing.describe_model(signing.SUBJECT, record.content.unlearned)]
    if isinstance(notice, Destruction):
        known = [Resource(name=one.what, digest={"sha256": one.sha256}) for one in notice.things if one.sha256]
        return known or [Resource(name="record", digest={"sha256": notice.record})]
    return [Resource(name="request", digest={"sha256": sha256(notice.reference.encode("utf-8")).hexdigest()})]
