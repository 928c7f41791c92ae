"""Checking a single notice: its signer and its statement."""

from pathlib import Path

from megu.base.errors import ProjectError
from megu.record.form import signers
from megu.record.notices import files
from megu.record.notices.files import SignedNotice
from megu.record.notices.schema import Destruction, Refusal
from megu.record.read_record import Row
from megu.record.remaining import since


def rows(path: Path, signer: str | None = None) -> list[Row] | None:
    """Return the results for the notice in a file; None if it contains none.

    signer: the fingerprint of the key that must have signed it, which is known from then on. Raises ProjectError
    ``evidence_newer``.
    """
    try:
        notice = files.read(path)
    except ProjectError as error:
        if error.code == "evidence_newer":
            raise
        return None
    dates = since.find_wrong_dates(notice, None)
    faults = [Row("row_dates", "differs", "why_notice_date", {"names": "; ".join(dates)})] if dates else []
    return [_check_signature(notice, signer), _state_row(notice), *faults]


def _check_signature(notice: SignedNotice, signer: str | None) -> Row:
    keys = ", ".join(one.key_fingerprint for one in notice.signatures)
    if signer is not None:
        matching = signers.find_matching(notice.signatures, signer)
        if matching is None:
            return Row("row_signature", "differs", "why_other_signer", {"key": keys, "wanted": signer})
        signers.remember(matching)
    known_signature = signers.find_known(notice.signatures)
    values = {"key": keys, "fingerprint": notice.fingerprint}
    return Row("row_signature", "known" if known_signature else "unaltered", "why_signed", values)


def _state_row(signed_notice: SignedNotice) -> Row:
    notice = signed_notice.notice
    values = notice.model_dump(mode="json")
    if isinstance(notice, Destruction):
        values["things"] = ", ".join(f"{one.what} {one.place or one.sha256 or ''}".strip() for one in notice.things)
    if isinstance(notice, Refusal) and notice.exception:
        values["reason"] = f"{notice.reason} ({notice.exception})"
    return Row(f"row_{notice.kind}", "noted", f"why_{notice.kind}", {k: v or "–" for k, v in values.items()})
