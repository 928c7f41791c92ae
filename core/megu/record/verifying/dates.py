"""Checking the order of a record's dates."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from megu.record.read_record import Row
from megu.record.schema.record import Record

AHEAD = timedelta(minutes=10)
"""The largest difference between the clocks of two computers."""


def rows(record: Record, now: datetime | None = None) -> list[Row]:
    """Return whether unlearning, export, record and requests are in order, with no date in the future.

    A request that came, or was decided, after its images had been forgotten is no fault, and is noted.
    """
    try:
        faults, late = _find_disorder(record, now or datetime.now(UTC)), _find_late(record)
    except (KeyError, OverflowError, TypeError, ValueError):  # a forged record may contain any text here
        return [Row("row_dates", "differs", "why_no_dates")]
    found_rows = (
        [Row("row_dates", "differs", "why_dates", {"names": "; ".join(faults)})]
        if faults
        else [Row("row_dates", "same")]
    )
    if late:
        found_rows.append(Row("row_asked", "noted", "why_late", {"references": ", ".join(late)}))
    return found_rows


def find_disorder(record: Record) -> list[str]:
    """Return each pair of dates in an impossible order, in words."""
    return _find_disorder(record, datetime.now(UTC))


def is_export_stale(record: Record) -> bool:
    """Return True if the export is older than the current unlearning, which was no later than this moment."""
    stages, record_time = record.when.stages, parse_time(record.when.done)
    start = parse_time(stages["unlearn"]["started"])
    return min(record_time, parse_time(stages["export"]["started"])) < start <= datetime.now(UTC)


def _find_disorder(record: Record, now: datetime) -> list[str]:
    when = record.when
    times = {
        "unlearning": parse_time(when.stages["unlearn"]["started"]),
        "export": parse_time(when.done),
        "record": parse_time(when.recorded),
        **({"traces": parse_time(when.traces.at)} if when.traces else {}),
        "now": now + AHEAD,
    }
    faults = _find_reversed(times)
    first_start = min(
        [parse_time(one["started"]) for one in when.attempts if "started" in one] or [times["unlearning"]]
    )
    faults += _find_reversed({"first try": first_start, "export": times["export"]})
    for name, stage in when.stages.items():
        faults += _find_reversed({name: parse_time(stage["started"]), "record": times["record"]})
    faults += _find_reversed(
        {"unlearning": times["unlearning"], "step export": parse_time(when.stages["export"]["started"])}
    )
    faults += _check_policy(record, times["record"])
    tomorrow = (times["record"] + timedelta(days=1)).date()  # days are local, times are UTC
    for what, day in _list_stated(record):
        faults += _find_reversed_days(what, "stated", _parse_day(day), "record", tomorrow)
    for request in record.content.case.requests:
        names = ("received", "decided", "due", "extended", "replied")
        days = {name: _parse_day(getattr(request, name)) for name in names}
        faults += _find_reversed_days(request.reference, "due", days["due"], "extended", days["extended"])
        for later in names[1:]:
            faults += _find_reversed_days(request.reference, "received", days["received"], later, days[later])
        for earlier in ("received", "decided", "replied"):
            faults += _find_reversed_days(request.reference, earlier, days[earlier], "record", tomorrow)
    return faults


def _check_policy(record: Record, record_time: datetime) -> list[str]:
    """Return when a policy was prepared, or an override given, if that was after the record."""
    policy = record.content.policy
    if policy is None:
        return []
    times = {"policy": policy.prepared, **({"leave": policy.leave.at} if policy.leave else {})}
    return [
        fault for name, at in times.items() for fault in _find_reversed({name: parse_time(at), "record": record_time})
    ]


def _list_stated(record: Record) -> Iterator[tuple[str, str | None]]:
    """Yield other stated events with their days."""
    content = record.content
    yield from (("told", one.told) for one in content.case.recipients)
    yield from ((f"{one.what}, since", one.since) for one in content.remains.things)


def _find_late(record: Record) -> list[str]:
    start = (parse_time(record.when.stages["unlearn"]["started"]) + timedelta(days=1)).date()
    requests = record.content.case.requests
    return [
        one.reference
        for one in requests
        if any(day and day > start for day in (_parse_day(one.received), _parse_day(one.decided)))
    ]


def _find_reversed(times: dict[str, datetime]) -> list[str]:
    entries = list(times.items())
    return [
        f"{a} {before:%Y-%m-%d %H:%M}, {b} {after:%Y-%m-%d %H:%M}"
        for (a, before), (b, after) in _pair_neighbours(entries)
        if before > after
    ]


def _pair_neighbours(entries: list[tuple[str, datetime]]) -> list[tuple[tuple[str, datetime], tuple[str, datetime]]]:
    return list(zip(entries, entries[1:], strict=False))


def _find_reversed_days(reference: str, a: str, before: date | None, b: str, after: date | None) -> list[str]:
    return [f"{reference}: {a} {before}, {b} {after}"] if before and after and before > after else []


def parse_time(text: str) -> datetime:
    """Parse a time with its time zone. Raises ValueError without a zone."""
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError("no time zone")
    return time


def _parse_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
