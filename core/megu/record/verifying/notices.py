"""Checking a notice by itself: whose it is, and what it states."""

from pathlib import Path

from megu.base.errors import ProjectError
from megu.record.form import signers
from megu.record.notices import files
from megu.record.notices.files import Signed
from megu.record.notices.schema import Destruction, Refusal
from megu.record.read_record import Row


def rows(path: Path) -> list[Row] | None:
    """Return what was found of the notice in a file; None where it holds none. Raises ProjectError
    ``evidence_newer``."""
    try:
        found = files.read(path)
    except ProjectError as error:
        if error.code == "evidence_newer":
            raise
        return None
    return [_signature(found), _stated(found)]


def _signature(found: Signed) -> Row:
    keys = ", ".join(one.key_fingerprint for one in found.signatures)
    known = signers.known_of(found.signatures)
    told = {"key": keys, "fingerprint": found.fingerprint}
    return Row("row_signature", "known" if known else "unaltered", "why_signed", told)


def _stated(found: Signed) -> Row:
    notice = found.notice
    told = notice.model_dump(mode="json")
    if isinstance(notice, Destruction):
        told["things"] = ", ".join(f"{one.what} {one.place or one.sha256 or ''}".strip() for one in notice.things)
    if isinstance(notice, Refusal) and notice.exception:
        told["reason"] = f"{notice.reason} ({notice.exception})"
    return Row(f"row_{notice.kind}", "noted", f"why_{notice.kind}", {k: v or "–" for k, v in told.items()})
