"""What became of the things that a record lists, by the notices of their destruction."""

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
"""Days are those of a place, times are UTC."""
GONE = ("destroyed", "withdrawn")


def read_notices(folder: Path) -> list[SignedNotice]:
    """Return the notices in a folder, sorted by when they were written; those that can't be read are left out.

    Anybody can lay one there: `counting` tells which count.
    """
    found = []
    for path in (path for pattern in PATTERNS for path in folder.glob(pattern)):
        try:
            found.append(notice_files.read(path))
        except ProjectError:
            continue
    return sorted(found, key=lambda one: (one.notice.written, one.digest))


def filter_valid(notices: Iterable[SignedNotice], records: Iterable[Record]) -> list[SignedNotice]:
    """Return the notices that count for records: each is about one of them, was signed by a key that signed that one
    or is known here, and is no older than it."""
    by_digest = {signing.digest(one): one for one in records}
    return [one for one in notices if (record := by_digest.get(_record_of(one))) and _counts(one, record)]


def _counts(one: SignedNotice, record: Record) -> bool:
    """Tell whether a notice counts for the record that it names."""
    keys = {signature.keyid for signature in record.signatures}
    own = any(signature.keyid in keys for signature in one.signatures) or signers.find_known(one.signatures) is not None
    return own and not find_wrong_dates(one, record)


def find_wrong_dates(one: SignedNotice, record: Record | None) -> list[str]:
    """Return the dates of a notice that can't be: no day, tomorrow, or before its record was written."""
    now = datetime.now(UTC)
    try:
        on, written = date.fromisoformat(one.notice.on), datetime.fromisoformat(one.notice.written)
        found = [] if on <= (now + DAY).date() and written <= now + DAY else [f"{on}, {written:%Y-%m-%d}"]
        if record is not None:
            recorded = datetime.fromisoformat(record.when.recorded)
            if on < (recorded - DAY).date() or written < recorded - DAY:
                found.append(f"{on} < {recorded:%Y-%m-%d}")
    except (OverflowError, TypeError, ValueError):
        return [one.notice.on]
    return found


def _record_of(one: SignedNotice) -> str:
    return one.notice.record if isinstance(one.notice, Deployment | Destruction) else ""


def apply_notices(things: Iterable[Remaining], notices: Iterable[SignedNotice]) -> list[Remaining]:
    """Return the things as they stand since notices of destruction."""
    said = [
        (gone, "withdrawn" if one.notice.how == "withdrawn" else "destroyed")
        for one in notices
        if isinstance(one.notice, Destruction)
        for gone in one.notice.things
    ]
    return [_since(thing, said) for thing in things]


def read_valid_notices(records: Iterable[tuple[Path, Record]]) -> list[SignedNotice]:
    """Return the notices that lie beside records, each with its file, and count for one of them."""
    found = list(records)
    notices = [one for folder in sorted({path.parent for path, _ in found}) for one in read_notices(folder)]
    return filter_valid(notices, [record for _, record in found])


def filter_left(things: Iterable[Remaining]) -> list[Remaining]:
    """Return the things that are neither destroyed nor withdrawn."""
    return [one for one in things if one.state not in GONE]


def _since(thing: Remaining, said: list[tuple[Destroyed, str]]) -> Remaining:
    for gone, state in said:
        if _is_same(thing, gone) and thing.state not in GONE:
            return thing.model_copy(update={"state": state})
    return thing


def _is_same(thing: Remaining, gone: Destroyed) -> bool:
    """A file that is known is the same by its hash, in the place that was named; another thing by what and where."""
    if thing.what != gone.what or thing.sha256 != gone.sha256:
        return False
    return not gone.place or gone.place == thing.place
