"""Checking a notice by itself: whose it is, and what it states."""

from pathlib import Path

from megu.base.errors import ProjectError
from megu.record.form import signers
from megu.record.notices import files
from megu.record.notices.files import SignedNotice
from megu.record.notices.schema import Destruction, Refusal
from megu.record.read_record import Row
from megu.record.remaining import since


def rows(path: Path, signer: str | None = None) -> list[Row] | None:
    """Return what was found of the notice in a file; None where it holds none. signer: the fingerprint of the key that
    has to have signed it, which is known from then on. Raises ProjectError
    ``evidence_newer``."""
    try:
        found = files.read(path)
    except ProjectError as error:
        if error.code == "evidence_newer":
            raise
        return None
    dates = since.find_wrong_dates(found, None)
    wrong = [Row("row_dates", "differs", "why_notice_date", {"names": "; ".join(dates)})] if dates else []
    return [_signature(found, signer), _stated(found), *wrong]


def _signature(found: SignedNotice, signer: str | None) -> Row:
    keys = ", ".join(one.key_fingerprint for one in found.signatures)
    if signer is not None:
        named = signers.find_matching(found.signatures, signer)
        if named is None:
            return Row("row_signature", "differs", "why_other_signer", {"key": keys, "wanted": signer})
        signers.remember(named)
    known = signers.find_known(found.signatures)
    told = {"key": keys, "fingerprint": found.fingerprint}
    return Row("row_signature", "known" if known else "unaltered", "why_signed", told)


def _stated(found: SignedNotice) -> Row:
    notice = found.notice
    told = notice.model_dump(mode="json")
    if isinstance(notice, Destruction):
        told["things"] = ", ".join(f"{one.what} {one.place or one.sha256 or ''}".strip() for one in notice.things)
    if isinstance(notice, Refusal) and notice.exception:
        told["reason"] = f"{notice.reason} ({notice.exception})"
    return Row(f"row_{notice.kind}", "noted", f"why_{notice.kind}", {k: v or "–" for k, v in told.items()})
