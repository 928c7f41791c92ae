"""The dates of a record: whether one can follow another."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from megu.record.read_record import Row
from megu.record.schema.record import Record

AHEAD = timedelta(minutes=10)
"""How much the clocks of two computers may differ."""


def rows(record: Record, now: datetime | None = None) -> list[Row]:
    """Whether unlearning, export and record follow one another, none of them tomorrow; and whether requests do.

    A request that came, or was decided, after its images had been forgotten is no fault; it is told.
    """
    try:
        wrong, late = _disorder(record, now or datetime.now(UTC)), _late(record)
    except (KeyError, OverflowError, TypeError, ValueError):  # another's text where a time should be
        return [Row("row_dates", "differs", "why_no_dates")]
    found = (
        [Row("row_dates", "differs", "why_dates", {"names": "; ".join(wrong)})] if wrong else [Row("row_dates", "same")]
    )
    if late:
        found.append(Row("row_asked", "noted", "why_late", {"references": ", ".join(late)}))
    return found


def find_disorder(record: Record) -> list[str]:
    """What can't have been before what it is said to follow, in words; empty where all is well."""
    return _disorder(record, datetime.now(UTC))


def is_export_stale(record: Record) -> bool:
    """Whether the export is from before the unlearning that is there now, which was no later than this moment."""
    stages, done = record.when.stages, parse_time(record.when.done)
    begun = parse_time(stages["unlearn"]["started"])
    return min(done, parse_time(stages["export"]["started"])) < begun <= datetime.now(UTC)


def _disorder(record: Record, now: datetime) -> list[str]:
    when = record.when
    times = {
        "unlearning": parse_time(when.stages["unlearn"]["started"]),
        "export": parse_time(when.done),
        "record": parse_time(when.recorded),
        **({"traces": parse_time(when.traces.at)} if when.traces else {}),
        "now": now + AHEAD,
    }
    wrong = _reversed(times)
    begun = min([parse_time(one["started"]) for one in when.attempts if "started" in one] or [times["unlearning"]])
    wrong += _reversed({"first try": begun, "export": times["export"]})
    for name, stage in when.stages.items():
        wrong += _reversed({name: parse_time(stage["started"]), "record": times["record"]})
    wrong += _reversed({"unlearning": times["unlearning"], "step export": parse_time(when.stages["export"]["started"])})
    wrong += _of_policy(record, times["record"])
    tomorrow = (times["record"] + timedelta(days=1)).date()  # days are those of the place, times are UTC
    for what, day in _stated(record):
        wrong += _reversed_days(what, "stated", _day(day), "record", tomorrow)
    for request in record.content.case.requests:
        names = ("received", "decided", "due", "extended", "replied")
        days = {name: _day(getattr(request, name)) for name in names}
        wrong += _reversed_days(request.reference, "due", days["due"], "extended", days["extended"])
        for later in names[1:]:
            wrong += _reversed_days(request.reference, "received", days["received"], later, days[later])
        for earlier in ("received", "decided", "replied"):
            wrong += _reversed_days(request.reference, earlier, days[earlier], "record", tomorrow)
    return wrong


def _of_policy(record: Record, recorded: datetime) -> list[str]:
    """Return when a policy was prepared, or its leave given, if that was after the record."""
    policy = record.content.policy
    if policy is None:
        return []
    told = {"policy": policy.prepared, **({"leave": policy.leave.at} if policy.leave else {})}
    return [wrong for name, at in told.items() for wrong in _reversed({name: parse_time(at), "record": recorded})]


def _stated(record: Record) -> Iterator[tuple[str, str | None]]:
    """Return what else was stated to have been on a day, with that day."""
    content = record.content
    yield from (("told", one.told) for one in content.case.recipients)
    yield from ((f"{one.what}, since", one.since) for one in content.remains.things)


def _late(record: Record) -> list[str]:
    begun = (parse_time(record.when.stages["unlearn"]["started"]) + timedelta(days=1)).date()
    asked = record.content.case.requests
    return [
        one.reference for one in asked if any(day and day > begun for day in (_day(one.received), _day(one.decided)))
    ]


def _reversed(times: dict[str, datetime]) -> list[str]:
    told = list(times.items())
    return [
        f"{a} {before:%Y-%m-%d %H:%M}, {b} {after:%Y-%m-%d %H:%M}"
        for (a, before), (b, after) in _pairs(told)
        if before > after
    ]


def _pairs(told: list[tuple[str, datetime]]) -> list[tuple[tuple[str, datetime], tuple[str, datetime]]]:
    return list(zip(told, told[1:], strict=False))


def _reversed_days(reference: str, a: str, before: date | None, b: str, after: date | None) -> list[str]:
    return [f"{reference}: {a} {before}, {b} {after}"] if before and after and before > after else []


def parse_time(text: str) -> datetime:
    """Return a time with its zone. Raises ValueError without one."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("no time zone")
    return found


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
