"""The annex of a report: the forget set and its origin, the figures, models and method, and the rest."""

from typing import Any

from megu.policy.outcome import SHARES, Row
from megu.record.report.asked_part import scope
from megu.record.report.document import Block, Cell, Picture, Pictures, Points, Room, Section, Words, code, facts, table
from megu.record.report.found_part import describe_estimate, describe_request, sort_judgements
from megu.record.report.locale import NONE, Locale, format_value
from megu.record.schema.found import Figure, Judged
from megu.record.schema.record import Content, Leave, Policy, Record

MOST = 500
"""The most names or pictures in a report; the record has all of them."""
PNG = "data:image/png;base64,"
FIRST = 16
"""Digits of a mark to show, enough to find it in the record."""
LONGEST = 40
"""Characters of a name to show below a picture, from its end."""
MODELS = ("original", "unlearned", "retrained")
WIDTHS = {1: [60, 40], 2: [46, 27, 27], 3: [37, 21, 21, 21]}
"""Widths of the columns in percent, by the number of models."""


def forgotten(record: Record, locale: Locale, _: Room) -> list[Section]:
    """Return the section about the forget set: its origin, with names and pictures if the record shows them."""
    content, forget, images = record.content, record.content.forget_set, record.content.images
    rows: dict[str, str | Cell] = {"scope": scope(content, locale)}
    if forget.copies is not None:
        rows["copies"] = locale.count(forget.copies)
    alike = forget.lookalikes
    rows["lookalikes"] = locale.say("lookalikes_found", **alike.model_dump()) if alike else locale.say("no_lookalikes")
    rows["how_known"] = images.established or locale.say("not_stated")
    rows["used"] = locale.say(f"used_{images.used}", splits=locale.join_words(images.training_splits) or NONE)
    rows["images_given"] = locale.count(images.total)
    rows["images_stay"] = locale.count(images.retain)
    hidden_parts = [
        locale.say(f"what_{name}") for name in ("names", "classes", "pictures") if name not in content.shown
    ]
    if hidden_parts:
        rows["left_out"] = locale.join_words(hidden_parts)
    rows["marks"] = locale.say("marks_are")
    if content.sealed and not content.classes:
        rows["classes"] = locale.say("classes_sealed")
    rows["marks_digest"], rows["marks_check"] = code(forget.digest), code(forget.key_check)
    table_of_facts = facts({locale.say(name): words for name, words in rows.items()})
    blocks: list[Block] = [table_of_facts, *_list_by_class(content, locale), *_list_items(content, locale)]
    return [Section("forgotten", locale.say("scope"), blocks)]


def _name_class(content: Content, number: int, locale: Locale) -> str:
    name = content.classes[number].name if number < len(content.classes) else None
    return locale.say("class_named" if name else "class_number", name=name or "", number=str(number))


def _list_by_class(content: Content, locale: Locale) -> list[Block]:
    """Return a table by class if classes are shown: for anyone who has the model, a number reveals the class."""
    if "classes" not in content.shown:
        return []
    head = [locale.say("class"), locale.say("forgotten")]
    rows: list[list[str | Cell]] = [
        [_name_class(content, number, locale), locale.say("of_trained", count=one.forgotten, of=one.trained)]
        for number, one in enumerate(content.classes)
        if one.forgotten
    ]
    return [table(locale.say("by_class"), [60, 40], head, rows)]


def _list_items(content: Content, locale: Locale) -> list[Block]:
    """Return the pictures with their names, or else the names."""
    return _list_pictures(content, locale) or _list_names(content, locale)


def _list_names(content: Content, locale: Locale) -> list[Block]:
    items = [item for item in content.forget_set.items if item.name]
    if not items:
        return []
    rows: list[list[str | Cell]] = [[code(item.hmac[:FIRST]), item.name or ""] for item in items[:MOST]]
    names_table = table(locale.say("names_of"), [24, 76], [locale.say("mark"), locale.say("name")], rows)
    return [names_table, *_count_more(len(items), locale)]


def _count_more(number: int, locale: Locale) -> list[Block]:
    return [Words(locale.say("more_items", count=number - MOST))] if number > MOST else []


def _list_pictures(content: Content, locale: Locale) -> list[Block]:
    pictures = [item for item in content.forget_set.items if item.picture and item.picture.startswith(PNG)]
    if not pictures:
        return []
    items: list[Picture] = []
    for item in pictures[:MOST]:
        name = item.name or item.hmac[:8]
        name = name if len(name) <= LONGEST else f"…{name[1 - LONGEST :]}"
        items.append(Picture(item.picture or "", locale.say("picture", name=name), name))
    return [Pictures(locale.say("pictures"), items), *_count_more(len(pictures), locale)]


def figures(record: Record, locale: Locale, room: Room) -> list[Section]:
    """Return the section of all figures, each request by its own images, and what could not be measured."""
    figure_list, withheld_rows = record.content.figures, record.content.withheld
    models = [name for name in MODELS if any(figure.models.get(name) for figure in figure_list)] or ["unlearned"]
    head = [locale.say("figure"), *(locale.say(f"model_{name}") for name in models)]
    rows: list[list[str | Cell]] = [
        [_title_figure(figure, locale), *(_format_figure(figure, figure.models.get(name), locale) for name in models)]
        for figure in figure_list
    ]
    caption = "figures_together" if len(record.content.requests) > 1 else "figures_are"
    blocks = [*_list_requests(record, locale, room), *_list_earlier(record, locale)]
    blocks += [table(locale.say(caption), WIDTHS[len(models)], head, rows)] if rows else []
    blocks += map(Words, describe_estimate(record.content, locale, "estimated_is"))
    if withheld_rows:
        reasons = [
            f"{one.title or locale.say(f'figure_{one.code}')}: {locale.to_words(one.why)}" for one in withheld_rows
        ]
        blocks.append(Points(locale.say("withheld"), reasons))
    return [Section("figures", locale.say("figures"), blocks)]


def _title_figure(figure: Figure, locale: Locale) -> Cell:
    if figure.title and figure.definition:
        return Cell(figure.title, figure.definition)
    return Cell(locale.say(f"figure_{figure.code}"), locale.say(f"definition_{figure.code}"))


def _format_figure(figure: Figure, cell: dict[str, Any] | None, locale: Locale) -> Cell:
    if cell is None or cell.get("value") is None:
        return Cell(NONE)
    text = locale.share(cell) if _is_share(figure) else locale.number(cell["value"])
    return Cell(text, _count_images(cell, locale))


def _is_share(figure: Figure) -> bool:
    """Return True if all values of a figure are fractions of images, which are written in percent."""
    values = [cell["value"] for cell in figure.models.values() if cell and cell.get("value") is not None]
    return bool(values) and all(0 <= value <= 1 for value in values)


def _count_images(cell: dict[str, Any], locale: Locale) -> str:
    if cell.get("count") is None:
        return ""
    return locale.say("of_few" if cell.get("too_few") else "of_images", count=cell["count"])


def _format_share(cell: dict[str, Any] | None, locale: Locale) -> Cell:
    if cell is None or cell.get("value") is None:
        return Cell(NONE)
    return Cell(locale.share(cell), _count_images({**cell, "too_few": False}, locale))


def _list_requests(record: Record, locale: Locale, room: Room) -> list[Block]:
    requests = sort_judgements(record.content)
    if not requests:
        return []
    rows: list[list[str | Cell]] = [
        [
            Cell(one.reference, locale.say("own" if one.own else "of_earlier_run")),
            Cell(
                locale.say(f"verdict_{one.verdict}"), describe_request(one, locale) if number >= room.requests else ""
            ),
            _format_share(one.original, locale),
            _format_share(one.before, locale) if not one.own else Cell(NONE),
            _format_share(one.now, locale),
            _format_attack(one, locale),
        ]
        for number, one in enumerate(requests)
    ]
    names = ("reference", "found", "request_original", "request_before", "request_now", "request_attack")
    head = [locale.say(name) for name in names]
    requests_table = table(locale.say("requests_measured"), [14, 30, 13, 13, 14, 16], head, rows)
    return [requests_table, Words(locale.say("attack_is"))]


def _format_attack(one: Judged, locale: Locale) -> Cell:
    if one.attack is None or one.attack["now"]["value"] is None:
        return Cell(NONE)
    control = locale.say("control", value=locale.percent(one.attack["expected"]["value"]))
    return Cell(locale.share(one.attack["now"]), control)


def _list_earlier(record: Record, locale: Locale) -> list[Block]:
    """Return the table of requests that were fulfilled before, in records of 0.1.0."""
    requests = record.content.earlier
    if not requests:
        return []
    rows: list[list[str | Cell]] = [
        [
            one.reference,
            Cell(locale.say(f"earlier_{one.state}"), one.why),
            _format_share(one.before, locale),
            _format_share(one.now, locale),
        ]
        for one in requests
    ]
    head = [locale.say(name) for name in ("reference", "state", "earlier_before", "earlier_now")]
    return [table(locale.say("earlier_are"), [24, 32, 22, 22], head, rows)]


def prepared(record: Record, locale: Locale, _: Room) -> list[Section]:
    """Return the section about the administrator's policy; nothing if there was none."""
    policy = record.content.policy
    if policy is None:
        return []
    rows: dict[str, str | Cell] = {
        locale.say("prepared_by"): policy.prepared_by or locale.say("not_stated"),
        locale.say("prepared_at"): locale.time(policy.prepared),
        locale.say("policy"): code(policy.digest),
        locale.say("policy_key"): code(policy.key_fingerprint),
    }
    blocks: list[Block] = [
        Words(f"{locale.say('prepared_is')} {locale.say(f'policy_says_{policy.remote}')}"),
        facts(rows),
    ]
    leave = [Words(_describe_leave(policy.leave, locale))] if policy.leave else []
    return [Section("prepared", locale.say("prepared"), [*blocks, *_list_limits(policy, locale), *leave])]


def _list_limits(policy: Policy, locale: Locale) -> list[Block]:
    if not policy.limits:
        return [Words(locale.say("no_limits"))]
    rows: list[list[str | Cell]] = []
    for limit in policy.limits:
        message, values = Row(limit.code, limit.wanted, limit.found, limit.met).message()
        numbers = {name: number for name in ("wanted", "found") if (number := getattr(limit, name)) is not None}
        texts = {name: _format_limit(limit.code, number, locale) for name, number in numbers.items() if name in values}
        rows.append([locale.say(message, **texts), locale.say(f"limit_{'met' if limit.met else 'missed'}")])
    head = [locale.say("limit"), locale.say("limit_state")]
    interval = [Words(locale.say("limits_interval"))] if policy.interval else []
    return [table(locale.say("limits"), [82, 18], head, rows), *interval]


def _format_limit(name: str, number: float, locale: Locale) -> str:
    if name in SHARES:
        return locale.percent(number)
    return locale.number(round(100 * number, 1)) if name == "retain_drop" else locale.count(int(number))


def _describe_leave(leave: Leave, locale: Locale) -> str:
    return locale.say("leave_by" if leave.by else "leave", by=leave.by, date=locale.day(leave.at), reason=leave.reason)


def shows(record: Record, locale: Locale, _: Room) -> list[Section]:
    """Return the section about what the record shows, and what it does not show."""
    content = record.content
    lists = [("does_show", content.shows), ("does_not", content.does_not_show)]
    blocks: list[Block] = [Points(locale.say(name), [*map(locale.to_words, sentences)]) for name, sentences in lists]
    return [Section("shows", locale.say("shows"), blocks)]


def when(record: Record, locale: Locale, _: Room) -> list[Section]:
    """Return the section about dates, durations, memory and traces, and the machine."""
    times, content = record.when, record.content
    cost = [
        locale.say("cost_of", model=locale.say(f"model_{name}"), time=locale.duration(seconds))
        for name, seconds in times.seconds.items()
        if seconds is not None
    ]
    rows: dict[str, str | Cell] = {
        "run": times.run,
        "written": locale.time(times.done),
        "recorded": locale.time(times.recorded),
        "time_spent": locale.join_words(cost) or NONE,
        "memory": locale.size(times.memory) if times.memory is not None else locale.say("not_known"),
        "traces": _describe_traces(record, locale),
        "versions": format_value(content.versions),
        "machine": format_value(content.machine),
    }
    return [Section("when", locale.say("when"), [facts({locale.say(name): words for name, words in rows.items()})])]


def _describe_traces(record: Record, locale: Locale) -> str:
    traces = record.when.traces
    if traces is None:
        return locale.say("traces_none")
    kinds = [
        locale.say("trace", what=locale.say(kind) if kind.startswith("held_") else kind, count=number)
        for kind, number in traces.kinds.items()
    ]
    return locale.say(
        "traces_removed", day=locale.time(traces.at), told=locale.join_parts([*kinds, locale.size(traces.bytes)])
    )
