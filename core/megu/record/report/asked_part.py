"""What was asked and what was done: the requests with their days, who did it, and how."""

import re
from datetime import date

from megu.record.report.document import Block, Cell, Room, Section, Table, Words, facts, further, short, table
from megu.record.report.tongue import NONE, Tongue
from megu.record.schema.case import Request
from megu.record.schema.record import Content, Record
from megu.record.wording.codes import SentenceOrText
from megu.unlearn.methods.table import RETRAIN

WHOLE = 10**6
"""Letters in the annex: all."""
DAY = 10
OF_CLASSES = re.compile(r"whole classes: (\d{1,9})")
"""How 0.1.0 said it."""


def asked(record: Record, tongue: Tongue, room: Room) -> Section:
    """The requests, each with its days; who decided, and whether it was late, stands below them."""
    requests, title = record.content.case.requests, tongue.say("asked")
    if not requests:
        return Section("asked", title, [Words(tongue.say("asked_none"))])
    shown = _table(record, requests[: room.requests], tongue, room.name, tongue.say("asked_are"))
    return Section("asked", title, [shown, *further(len(requests), room.requests, tongue)])


def _table(record: Record, requests: list[Request], tongue: Tongue, most: int, caption: str) -> Table:
    head = [tongue.say(name) for name in ("reference", "received", "due", "decided", "replied")]
    rows = [_row(one, record.when.done[:DAY], tongue, most) for one in requests]
    return table(caption, [25, 15, 21, 23, 16], head, rows)


def _row(one: Request, done: str, tongue: Tongue, most: int) -> list[str | Cell]:
    said = [
        tongue.say(name, told=short(told, most)) for name in ("ground", "exception") if (told := getattr(one, name))
    ]
    unstated = tongue.say("not_stated")
    days = {name: tongue.day(told) if (told := getattr(one, name)) else "" for name in ("received", "decided")}
    by = short(person(one.decided_by, one.decided_as, tongue), most)
    return [
        Cell(short(one.reference, most), tongue.parts(said)),
        days["received"] or unstated,
        due(one, done, tongue, most),
        Cell(days["decided"] or by or unstated, by if days["decided"] else ""),
        replied(one, tongue),
    ]


def until(one: Request) -> str | None:
    """The day by which it had to be done, as it holds now."""
    return one.extended or one.due


def due(one: Request, done: str, tongue: Tongue, most: int) -> Cell:
    """Its due day, and whether the new model was written by then."""
    last = until(one)
    if last is None:
        return Cell(tongue.say("not_stated"))
    moved = _moved(one, tongue, most)
    late = _days(last, done)
    if late > 0:
        return Cell(tongue.day(last), tongue.parts([tongue.say("late_file", count=late), *moved]), tone="bad")
    return Cell(tongue.day(last), tongue.parts([tongue.say("in_time"), *moved]))


def _moved(one: Request, tongue: Tongue, most: int) -> list[str]:
    if not one.extended or not one.due:
        return []
    code = "extended_why" if one.extension_reason else "extended_from"
    return [tongue.say(code, day=tongue.day(one.due), reason=short(one.extension_reason, most))]


def replied(one: Request, tongue: Tongue) -> Cell:
    """The day of the reply, and whether that was late."""
    last = until(one)
    if one.replied is None:
        return Cell(tongue.say("not_stated"))
    late = _days(last, one.replied) if last else 0
    if late > 0:
        return Cell(tongue.day(one.replied), tongue.say("late", count=late), tone="bad")
    return Cell(tongue.day(one.replied))


def _days(last: str, done: str) -> int:
    return (date.fromisoformat(done[:DAY]) - date.fromisoformat(last)).days


def person(name: str, function: str, tongue: Tongue) -> str:
    """Somebody with their function; empty where neither is stated."""
    return tongue.say("as_function", name=name, function=function) if name and function else name or function


def done(record: Record, tongue: Tongue, room: Room) -> Section:
    """What was made of it, when and by whom."""
    content, case = record.content, record.content.case
    unstated = tongue.say("not_stated")
    by = short(person(case.operator, case.operator_as, tongue), 2 * room.name) or unstated
    rows: dict[str, str | Cell] = {tongue.say("to_forget"): short(scope(content, tongue), 2 * room.reason)}
    rows[tongue.say("how")] = _how(record, tongue)
    rows[tongue.say("operator")] = by
    others = {name: getattr(case, name) for name in ("processor", "activity") if getattr(case, name)}
    rows |= {tongue.say(name): short(told, 2 * room.name) for name, told in others.items()}
    rows[tongue.say("file")] = Cell(
        content.unlearned.sha256, tongue.say("file_written", day=_day(record, tongue)), True
    )
    return Section("done", tongue.say("done"), [facts(rows)])


def _day(record: Record, tongue: Tongue) -> str:
    return tongue.day(record.when.done)


def _how(record: Record, tongue: Tongue) -> str:
    made, started = record.content.method, record.when.stages.get("unlearn", {}).get("started", record.when.done)
    if made.name == RETRAIN:
        return tongue.say("by_retraining", day=tongue.day(started))
    return tongue.say("by_method", title=made.title, day=tongue.day(started))


def scope(content: Content, tongue: Tongue) -> str:
    """What was to be forgotten, and how much of the training images that is."""
    forget, rule = content.forget_set, content.forget_set.rule
    counted = {"images": forget.count, "of": forget.of}
    if number := _whole_classes(rule):
        return tongue.say("one_class" if number == 1 else "whole_classes", count=number, **counted)
    if len(content.requests) > 1 and all(one.images is not None for one in content.requests):
        asked = sorted(content.requests, key=lambda one: not one.own)
        each = (tongue.say("of_request", reference=one.reference, count=one.images) for one in asked)
        return tongue.say("together", told=tongue.parts(each), **counted)
    code = "named_classes" if forget.kind == "classes" and not isinstance(rule, str) else "part_of_images"
    return tongue.say(code, rule=tongue.worded(rule), **counted)


def _whole_classes(rule: SentenceOrText) -> int:
    """How many classes were forgotten without their names; 0 where it was something else."""
    if isinstance(rule, str):
        found = OF_CLASSES.fullmatch(rule)
        return int(found[1]) if found else 0
    return int(rule.values["count"]) if rule.code == "evidence_rule_classes" else 0


def in_full(record: Record, tongue: Tongue, room: Room) -> list[Section]:
    """All that was said of each request where the first page has no room for it, and who else has to do with it."""
    case = record.content.case
    long = any(len(text) > room.name for one in case.requests for text in _texts(one))
    cut = long or len(case.requests) > room.requests
    whole: list[Block] = [_table(record, case.requests, tongue, WHOLE, tongue.say("requests_all"))] if cut else []
    rows = {tongue.say(name): told for name in ("controller", "processor", "activity") if (told := getattr(case, name))}
    operator = person(case.operator, case.operator_as, tongue)
    rows |= {tongue.say("operator"): operator} if operator else {}
    rows[tongue.say("recipients")] = _recipients(record, tongue)
    return [Section("requests", tongue.say("requests"), [facts({**rows}), *whole])]


def _texts(one: Request) -> list[str]:
    return [one.reference, one.ground, one.exception, one.extension_reason, f"{one.decided_by}, {one.decided_as}"]


def _recipients(record: Record, tongue: Tongue) -> str:
    told = record.content.case.recipients
    if not told:
        return record.content.remains.recipients or tongue.say("not_stated")
    return (
        tongue.parts(
            tongue.say("recipient_told", name=one.name, day=tongue.day(one.told))
            if one.told
            else tongue.say("recipient_not_told", name=one.name, why=one.why_not)
            if one.why_not
            else tongue.say("recipient", name=one.name)
            for one in told
        )
        or NONE
    )
