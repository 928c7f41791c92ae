"""Checking the time stamp beside a record: whether an authority confirms the time of its signature."""

from pathlib import Path

from megu.base.errors import ProjectError
from megu.record.read_record import Row
from megu.record.schema.record import Record
from megu.record.time_stamp import read_stamp
from megu.record.verifying.dates import AHEAD, parse_time


def rows(record: Record, path: Path) -> list[Row]:
    """Return the statement of the time stamp; nothing if there is none."""
    try:
        stamp = read_stamp(record, path)
    except ProjectError:
        return [Row("row_time", "differs", "why_stamp_unreadable")]
    if stamp is None:
        return []
    values = {
        "key": record.signatures[0].key_fingerprint,
        "time": f"{stamp.time:%Y-%m-%d %H:%M} UTC",
        "authority": stamp.authority or "–",
    }
    try:
        is_early = stamp.time + AHEAD < parse_time(record.when.recorded)
    except (OverflowError, ValueError):
        return [Row("row_time", "differs", "why_no_dates", values)]
    if is_early:
        return [Row("row_time", "differs", "why_stamp_early", values)]
    if not stamp.known:
        return [Row("row_time", "noted", "why_stamped_unknown", values)]
    return [Row("row_time", "same", "why_stamped", values)]
