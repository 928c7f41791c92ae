"""The current state of the things that a record lists, according to notices of their destruction."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from megu.base.errors import ProjectError
from megu.record import signing
from megu.record.form import signers
from megu.record.notices import files as notice_files
from megu.record.notices.files import SignedNotice
from megu.record.notices.schema import KINDS, Deployment, Destroyed, Destruction
from megu.record.schema.case import Remaining
from megu.record.schema.record import Record

PATTERNS = tuple(f"{kind}-*.json" for kind in KINDS)
DAY = timedelta(days=1)
"""Days are local, times are UTC: they may differ by one day."""
GONE = ("destroyed", "withdrawn")


def read_notices(folder: Path) -> list[SignedNotice]:
    """Return the notices in a folder, sorted by time of writing; unreadable ones are left out.

    Anybody can add a notice to a folder: `filter_valid` selects those that count.
    """
    notices = []
    for path in (path for pattern in PATTERNS for path in folder.glob(pattern)):
        try:
            notices.append(notice_files.read(path))
        except ProjectError:
            continue
    return sorted(notices, key=lambda signed_notice: (signed_notice.notice.written, signed_notice.digest))


def filter_valid(notices: Iterable[SignedNotice], records: Iterable[Record]) -> list[SignedNotice]:
    """Return the notices that count.

    A notice counts if it is about one of the records, is signed by a key that signed that record or is known here, and
    is not older than the record.
    """
    by_digest = {signing.digest(signed_notice): signed_notice for signed_notice in records}
    return [
        signed_notice
        for signed_notice in notices
        if (record := by_digest.get(_record_digest(signed_notice))) and _counts(signed_notice, record)
    ]


def _counts(signed_notice: SignedNotice, record: Record) -> bool:
    """Return True if a notice counts for the record that it names."""
    keys = {signature.keyid for signature in record.signatures}
    is_known = (
        any(signature.keyid in keys for signature in signed_notice.signatures)
        or signers.find_known(signed_notice.signatures) is not None
    )
    return is_known and not find_wrong_dates(signed_notice, record)


def find_wrong_dates(signed_notice: SignedNotice, record: Record | None) -> list[str]:
    """Return the impossible dates of a notice: invalid ones, and days after today or before the record was written."""
    now = datetime.now(UTC)
    try:
        day, time = date.fromisoformat(signed_notice.notice.on), datetime.fromisoformat(signed_notice.notice.written)
        dates = [] if day <= (now + DAY).date() and time <= now + DAY else [f"{day}, {time:%Y-%m-%d}"]
        if record is not None:
            record_time = datetime.fromisoformat(record.when.recorded)
            if day < (record_time - DAY).date() or time < record_time - DAY:
                dates.append(f"{day} < {record_time:%Y-%m-%d}")
    except (OverflowError, TypeError, ValueError):
        return [signed_notice.notice.on]
    return dates


def _record_digest(signed_notice: SignedNotice) -> str:
    return signed_notice.notice.record if isinstance(signed_notice.notice, Deployment | Destruction) else ""


def apply_notices(things: Iterable[Remaining], notices: Iterable[SignedNotice]) -> list[Remaining]:
    """Return the things in their state after notices of destruction."""
    entries = [
        (destroyed_thing, "withdrawn" if signed_notice.notice.how == "withdrawn" else "destroyed")
        for signed_notice in notices
        if isinstance(signed_notice.notice, Destruction)
        for destroyed_thing in signed_notice.notice.things
    ]
    return [_apply_entries(thing, entries) for thing in things]


def read_valid_notices(records: Iterable[tuple[Path, Record]]) -> list[SignedNotice]:
    """Return the notices beside records, given with their files, that count for one of them."""
    pairs = list(records)
    notices = [one for folder in sorted({path.parent for path, _ in pairs}) for one in read_notices(folder)]
    return filter_valid(notices, [record for _, record in pairs])


def filter_left(things: Iterable[Remaining]) -> list[Remaining]:
    """Return the things that are neither destroyed nor withdrawn."""
    return [one for one in things if one.state not in GONE]


def _apply_entries(thing: Remaining, entries: list[tuple[Destroyed, str]]) -> Remaining:
    for destroyed_thing, state in entries:
        if _is_same(thing, destroyed_thing) and thing.state not in GONE:
            return thing.model_copy(update={"state": state})
    return thing


def _is_same(thing: Remaining, destroyed_thing: Destroyed) -> bool:
    """Return True if a destroyed thing is this thing: by hash and place for a known file, else by kind and place."""
    if thing.what != destroyed_thing.what or thing.sha256 != destroyed_thing.sha256:
        return False
    return not destroyed_thing.place or destroyed_thing.place == thing.place
