"""The time stamp beside a record: whether an authority says that it was signed by then."""

from pathlib import Path

from megu.base.errors import ProjectError
from megu.record.read_record import Row
from megu.record.schema.record import Record
from megu.record.time_stamp import read_stamp
from megu.record.verifying.dates import AHEAD, parse_time


def rows(record: Record, path: Path) -> list[Row]:
    """Return what its stamp says; nothing where none lies beside it."""
    try:
        stamp = read_stamp(record, path)
    except ProjectError:
        return [Row("row_time", "differs", "why_stamp_unreadable")]
    if stamp is None:
        return []
    told = {
        "key": record.signatures[0].key_fingerprint,
        "time": f"{stamp.time:%Y-%m-%d %H:%M} UTC",
        "authority": stamp.authority or "–",
    }
    try:
        early = stamp.time + AHEAD < parse_time(record.when.recorded)
    except (OverflowError, ValueError):
        return [Row("row_time", "differs", "why_no_dates", told)]
    if early:
        return [Row("row_time", "differs", "why_stamp_early", told)]
    if not stamp.known:
        return [Row("row_time", "noted", "why_stamped_unknown", told)]
    return [Row("row_time", "same", "why_stamped", told)]
