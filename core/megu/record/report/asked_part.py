"""The first page's sections on requests and their fulfilment: days, people, and the method."""

import re
from datetime import date

from megu.record.report.document import Block, Cell, Room, Section, Table, Words, facts, further, short, table
from megu.record.report.locale import NONE, Locale
from megu.record.schema.case import Request
from megu.record.schema.record import Content, Record
from megu.record.wording.codes import SentenceOrText
from megu.unlearn.methods.table import RETRAIN

WHOLE = 10**6
"""Characters of a text in the annex: no limit."""
DAY = 10
OF_CLASSES = re.compile(r"whole classes: (\d{1,9})")
"""The wording of 0.1.0."""


def requests_section(record: Record, locale: Locale, room: Room) -> Section:
    """Return the section of requests with their days; a cell's second line names who decided, or a delay."""
    requests, title = record.content.case.requests, locale.say("asked")
    if not requests:
        return Section("asked", title, [Words(locale.say("asked_none"))])
    requests_table = _make_table(record, requests[: room.requests], locale, room.name, locale.say("asked_are"))
    return Section("asked", title, [requests_table, *further(len(requests), room.requests, locale)])


def _make_table(record: Record, requests: list[Request], locale: Locale, most: int, caption: str) -> Table:
    head = [locale.say(name) for name in ("reference", "received", "due", "decided", "replied")]
    rows = [_make_row(one, record.when.done[:DAY], locale, most) for one in requests]
    return table(caption, [25, 15, 21, 23, 16], head, rows)


def _make_row(one: Request, answer_day: str, locale: Locale, most: int) -> list[str | Cell]:
    grounds = [
        locale.say(name, told=short(text, most)) for name in ("ground", "exception") if (text := getattr(one, name))
    ]
    dash = locale.say("not_stated")
    days = {name: locale.day(text) if (text := getattr(one, name)) else "" for name in ("received", "decided")}
    decider = short(person(one.decided_by, one.decided_as, locale), most)
    return [
        Cell(short(one.reference, most), locale.join_parts(grounds)),
        days["received"] or dash,
        due(one, answer_day, locale, most),
        Cell(days["decided"] or decider or dash, decider if days["decided"] else ""),
        describe_reply(one, locale),
    ]


def until(one: Request) -> str | None:
    """Return the current due day."""
    return one.extended or one.due


def due(one: Request, answer_day: str, locale: Locale, most: int) -> Cell:
    """Return the due day, and whether the new model was written by then."""
    last = until(one)
    if last is None:
        return Cell(locale.say("not_stated"))
    extension = _describe_extension(one, locale, most)
    late = _count_days(last, answer_day)
    if late > 0:
        return Cell(locale.day(last), locale.join_parts([locale.say("late_file", count=late), *extension]), tone="bad")
    return Cell(locale.day(last), locale.join_parts([locale.say("in_time"), *extension]))


def _describe_extension(one: Request, locale: Locale, most: int) -> list[str]:
    if not one.extended or not one.due:
        return []
    code = "extended_why" if one.extension_reason else "extended_from"
    return [locale.say(code, day=locale.day(one.due), reason=short(one.extension_reason, most))]


def describe_reply(one: Request, locale: Locale) -> Cell:
    """Return the day of the reply, and whether it was late."""
    last = until(one)
    if one.replied is None:
        return Cell(locale.say("not_stated"))
    late = _count_days(last, one.replied) if last else 0
    if late > 0:
        return Cell(locale.day(one.replied), locale.say("late", count=late), tone="bad")
    return Cell(locale.day(one.replied))


def _count_days(last: str, answer_day: str) -> int:
    return (date.fromisoformat(answer_day[:DAY]) - date.fromisoformat(last)).days


def person(name: str, function: str, locale: Locale) -> str:
    """Return a person with their function; empty if neither is stated."""
    return locale.say("as_function", name=name, function=function) if name and function else name or function


def work_section(record: Record, locale: Locale, room: Room) -> Section:
    """Return the section about what was done, when and by whom."""
    content, case = record.content, record.content.case
    dash = locale.say("not_stated")
    operator = short(person(case.operator, case.operator_as, locale), 2 * room.name) or dash
    rows: dict[str, str | Cell] = {locale.say("to_forget"): short(scope(content, locale), 2 * room.reason)}
    rows[locale.say("how")] = _describe_method(record, locale)
    rows[locale.say("operator")] = operator
    others = {name: getattr(case, name) for name in ("processor", "activity") if getattr(case, name)}
    rows |= {locale.say(name): short(text, 2 * room.name) for name, text in others.items()}
    rows[locale.say("file")] = Cell(
        content.unlearned.sha256, locale.say("file_written", day=_format_day(record, locale)), True
    )
    return Section("done", locale.say("done"), [facts(rows)])


def _format_day(record: Record, locale: Locale) -> str:
    return locale.day(record.when.done)


def _describe_method(record: Record, locale: Locale) -> str:
    method, start = record.content.method, record.when.stages.get("unlearn", {}).get("started", record.when.done)
    if method.name == RETRAIN:
        return locale.say("by_retraining", day=locale.day(start))
    return locale.say("by_method", title=method.title, day=locale.day(start))


def scope(content: Content, locale: Locale) -> str:
    """Return the rule of the forget set, with its share of the training images."""
    forget, rule = content.forget_set, content.forget_set.rule
    counts = {"images": forget.count, "of": forget.of}
    if number := _count_whole_classes(rule):
        return locale.say("one_class" if number == 1 else "whole_classes", count=number, **counts)
    if len(content.requests) > 1 and all(one.images is not None for one in content.requests):
        requests = sorted(content.requests, key=lambda one: not one.own)
        parts = (locale.say("of_request", reference=one.reference, count=one.images) for one in requests)
        return locale.say("together", told=locale.join_parts(parts), **counts)
    code = "named_classes" if forget.kind == "classes" and not isinstance(rule, str) else "part_of_images"
    return locale.say(code, rule=locale.to_words(rule), **counts)


def _count_whole_classes(rule: SentenceOrText) -> int:
    """Return the number of classes that were forgotten without their names; 0 for any other rule."""
    if isinstance(rule, str):
        match = OF_CLASSES.fullmatch(rule)
        return int(match[1]) if match else 0
    return int(rule.values["count"]) if rule.code == "evidence_rule_classes" else 0


def in_full(record: Record, locale: Locale, room: Room) -> list[Section]:
    """Return all details of the requests that the first page has no room for, and the other people involved."""
    case = record.content.case
    has_long_texts = any(len(text) > room.name for one in case.requests for text in _list_texts(one))
    is_cut = has_long_texts or len(case.requests) > room.requests
    full_tables: list[Block] = (
        [_make_table(record, case.requests, locale, WHOLE, locale.say("requests_all"))] if is_cut else []
    )
    rows = {locale.say(name): text for name in ("controller", "processor", "activity") if (text := getattr(case, name))}
    operator = person(case.operator, case.operator_as, locale)
    rows |= {locale.say("operator"): operator} if operator else {}
    rows[locale.say("recipients")] = _list_recipients(record, locale)
    return [Section("requests", locale.say("requests"), [facts({**rows}), *full_tables])]


def _list_texts(one: Request) -> list[str]:
    return [one.reference, one.ground, one.exception, one.extension_reason, f"{one.decided_by}, {one.decided_as}"]


def _list_recipients(record: Record, locale: Locale) -> str:
    recipients = record.content.case.recipients
    if not recipients:
        return record.content.remains.recipients or locale.say("not_stated")
    return (
        locale.join_parts(
            locale.say("recipient_told", name=one.name, day=locale.day(one.told))
            if one.told
            else locale.say("recipient_not_told", name=one.name, why=one.why_not)
            if one.why_not
            else locale.say("recipient", name=one.name)
            for one in recipients
        )
        or NONE
    )
