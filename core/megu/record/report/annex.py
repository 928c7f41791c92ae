"""The annex: what was forgotten and how that is known, the figures, the models and the method, and the rest."""

from typing import Any

from megu.policy.outcome import SHARES, Row
from megu.record.report.asked_part import scope
from megu.record.report.document import Block, Cell, Picture, Pictures, Points, Room, Section, Words, code, facts, table
from megu.record.report.found_part import estimated, in_order, of_request
from megu.record.report.tongue import NONE, Tongue, value
from megu.record.schema.found import Figure, Judged
from megu.record.schema.record import Content, Leave, Policy, Record

MOST = 500
"""Names or pictures in a report; more are in the record alone."""
PNG = "data:image/png;base64,"
FIRST = 16
"""Digits of a mark by which it is found in the record."""
LONGEST = 40
"""Letters of a name below a picture, from its end."""
MODELS = ("original", "unlearned", "retrained")
WIDTHS = {1: [60, 40], 2: [46, 27, 27], 3: [37, 21, 21, 21]}
"""The columns' widths by the number of models."""


def forgotten(record: Record, tongue: Tongue, _: Room) -> list[Section]:
    """What was forgotten, how that is known, and names and pictures where these were to be shown."""
    content, forget, images = record.content, record.content.forget_set, record.content.images
    rows: dict[str, str | Cell] = {"scope": scope(content, tongue)}
    if forget.copies is not None:
        rows["copies"] = tongue.count(forget.copies)
    alike = forget.lookalikes
    rows["lookalikes"] = tongue.say("lookalikes_found", **alike.model_dump()) if alike else tongue.say("no_lookalikes")
    rows["how_known"] = images.established or tongue.say("not_stated")
    rows["used"] = tongue.say(f"used_{images.used}", splits=tongue.listed(images.training_splits) or NONE)
    rows["images_given"] = tongue.count(images.total)
    rows["images_stay"] = tongue.count(images.retain)
    hidden = [tongue.say(f"what_{name}") for name in ("names", "classes", "pictures") if name not in content.shown]
    if hidden:
        rows["left_out"] = tongue.listed(hidden)
    rows["marks"] = tongue.say("marks_are")
    if content.sealed and not content.classes:
        rows["classes"] = tongue.say("classes_sealed")
    rows["marks_digest"], rows["marks_check"] = code(forget.digest), code(forget.key_check)
    told = facts({tongue.say(name): words for name, words in rows.items()})
    blocks: list[Block] = [told, *_by_class(content, tongue), *_items(content, tongue)]
    return [Section("forgotten", tongue.say("scope"), blocks)]


def _class(content: Content, number: int, tongue: Tongue) -> str:
    name = content.classes[number].name if number < len(content.classes) else None
    return tongue.say("class_named" if name else "class_number", name=name or "", number=str(number))


def _by_class(content: Content, tongue: Tongue) -> list[Block]:
    """Only where classes are named: a number tells the class to who has the model."""
    if "classes" not in content.shown:
        return []
    head = [tongue.say("class"), tongue.say("forgotten")]
    rows: list[list[str | Cell]] = [
        [_class(content, number, tongue), tongue.say("of_trained", count=one.forgotten, of=one.trained)]
        for number, one in enumerate(content.classes)
        if one.forgotten
    ]
    return [table(tongue.say("by_class"), [60, 40], head, rows)]


def _items(content: Content, tongue: Tongue) -> list[Block]:
    """Pictures, which have the names below them; else the names."""
    return _pictures(content, tongue) or _names(content, tongue)


def _names(content: Content, tongue: Tongue) -> list[Block]:
    named = [item for item in content.forget_set.items if item.name]
    if not named:
        return []
    rows: list[list[str | Cell]] = [[code(item.hmac[:FIRST]), item.name or ""] for item in named[:MOST]]
    shown = table(tongue.say("names_of"), [24, 76], [tongue.say("mark"), tongue.say("name")], rows)
    return [shown, *_more(len(named), tongue)]


def _more(number: int, tongue: Tongue) -> list[Block]:
    return [Words(tongue.say("more_items", count=number - MOST))] if number > MOST else []


def _pictures(content: Content, tongue: Tongue) -> list[Block]:
    shown = [item for item in content.forget_set.items if item.picture and item.picture.startswith(PNG)]
    if not shown:
        return []
    items: list[Picture] = []
    for item in shown[:MOST]:
        name = item.name or item.hmac[:8]
        name = name if len(name) <= LONGEST else f"…{name[1 - LONGEST :]}"
        items.append(Picture(item.picture or "", tongue.say("picture", name=name), name))
    return [Pictures(tongue.say("pictures"), items), *_more(len(shown), tongue)]


def figures(record: Record, tongue: Tongue, room: Room) -> list[Section]:
    """Each figure of each model, each request by its own images, and what could not be measured."""
    shown, withheld = record.content.figures, record.content.withheld
    models = [name for name in MODELS if any(figure.models.get(name) for figure in shown)] or ["unlearned"]
    head = [tongue.say("figure"), *(tongue.say(f"model_{name}") for name in models)]
    rows: list[list[str | Cell]] = [
        [_figure(figure, tongue), *(_cell(figure, figure.models.get(name), tongue) for name in models)]
        for figure in shown
    ]
    caption = "figures_together" if len(record.content.requests) > 1 else "figures_are"
    blocks = [*_requests(record, tongue, room), *_earlier(record, tongue)]
    blocks += [table(tongue.say(caption), WIDTHS[len(models)], head, rows)] if rows else []
    blocks += map(Words, estimated(record.content, tongue, "estimated_is"))
    if withheld:
        told = [f"{one.title or tongue.say(f'figure_{one.code}')}: {tongue.worded(one.why)}" for one in withheld]
        blocks.append(Points(tongue.say("withheld"), told))
    return [Section("figures", tongue.say("figures"), blocks)]


def _figure(figure: Figure, tongue: Tongue) -> Cell:
    if figure.title and figure.definition:
        return Cell(figure.title, figure.definition)
    return Cell(tongue.say(f"figure_{figure.code}"), tongue.say(f"definition_{figure.code}"))


def _cell(figure: Figure, found: dict[str, Any] | None, tongue: Tongue) -> Cell:
    if found is None or found.get("value") is None:
        return Cell(NONE)
    told = tongue.share(found) if _is_share(figure) else tongue.number(found["value"])
    return Cell(told, _of_images(found, tongue))


def _is_share(figure: Figure) -> bool:
    """Whether all its values are fractions of images, which are written in percent."""
    values = [cell["value"] for cell in figure.models.values() if cell and cell.get("value") is not None]
    return bool(values) and all(0 <= value <= 1 for value in values)


def _of_images(found: dict[str, Any], tongue: Tongue) -> str:
    if found.get("count") is None:
        return ""
    return tongue.say("of_few" if found.get("too_few") else "of_images", count=found["count"])


def _share(cell: dict[str, Any] | None, tongue: Tongue) -> Cell:
    if cell is None or cell.get("value") is None:
        return Cell(NONE)
    return Cell(tongue.share(cell), _of_images({**cell, "too_few": False}, tongue))


def _requests(record: Record, tongue: Tongue, room: Room) -> list[Block]:
    asked = in_order(record.content)
    if not asked:
        return []
    rows: list[list[str | Cell]] = [
        [
            Cell(one.reference, tongue.say("own" if one.own else "of_earlier_run")),
            Cell(tongue.say(f"verdict_{one.verdict}"), of_request(one, tongue) if number >= room.requests else ""),
            _share(one.original, tongue),
            _share(one.before, tongue) if not one.own else Cell(NONE),
            _share(one.now, tongue),
            _attack(one, tongue),
        ]
        for number, one in enumerate(asked)
    ]
    names = ("reference", "found", "request_original", "request_before", "request_now", "request_attack")
    head = [tongue.say(name) for name in names]
    shown = table(tongue.say("requests_measured"), [14, 30, 13, 13, 14, 16], head, rows)
    return [shown, Words(tongue.say("attack_is"))]


def _attack(one: Judged, tongue: Tongue) -> Cell:
    if one.attack is None or one.attack["now"]["value"] is None:
        return Cell(NONE)
    control = tongue.say("control", value=tongue.percent(one.attack["expected"]["value"]))
    return Cell(tongue.share(one.attack["now"]), control)


def _earlier(record: Record, tongue: Tongue) -> list[Block]:
    """Of 0.1.0: requests that had been fulfilled before."""
    asked = record.content.earlier
    if not asked:
        return []
    rows: list[list[str | Cell]] = [
        [
            one.reference,
            Cell(tongue.say(f"earlier_{one.state}"), one.why),
            _share(one.before, tongue),
            _share(one.now, tongue),
        ]
        for one in asked
    ]
    head = [tongue.say(name) for name in ("reference", "state", "earlier_before", "earlier_now")]
    return [table(tongue.say("earlier_are"), [24, 32, 22, 22], head, rows)]


def prepared(record: Record, tongue: Tongue, _: Room) -> list[Section]:
    """What an administrator had fixed; nothing where no one had prepared the project."""
    told = record.content.policy
    if told is None:
        return []
    rows: dict[str, str | Cell] = {
        tongue.say("prepared_by"): told.prepared_by or tongue.say("not_stated"),
        tongue.say("prepared_at"): tongue.time(told.prepared),
        tongue.say("policy"): code(told.digest),
        tongue.say("policy_key"): code(told.key_fingerprint),
    }
    blocks: list[Block] = [
        Words(f"{tongue.say('prepared_is')} {tongue.say(f'policy_says_{told.remote}')}"),
        facts(rows),
    ]
    leave = [Words(_leave(told.leave, tongue))] if told.leave else []
    return [Section("prepared", tongue.say("prepared"), [*blocks, *_limits(told, tongue), *leave])]


def _limits(told: Policy, tongue: Tongue) -> list[Block]:
    if not told.limits:
        return [Words(tongue.say("no_limits"))]
    rows: list[list[str | Cell]] = []
    for limit in told.limits:
        words, values = Row(limit.code, limit.wanted, limit.found, limit.met).message()
        numbers = {name: number for name in ("wanted", "found") if (number := getattr(limit, name)) is not None}
        written = {name: _limit(limit.code, number, tongue) for name, number in numbers.items() if name in values}
        rows.append([tongue.say(words, **written), tongue.say(f"limit_{'met' if limit.met else 'missed'}")])
    head = [tongue.say("limit"), tongue.say("limit_state")]
    interval = [Words(tongue.say("limits_interval"))] if told.interval else []
    return [table(tongue.say("limits"), [82, 18], head, rows), *interval]


def _limit(name: str, number: float, tongue: Tongue) -> str:
    if name in SHARES:
        return tongue.percent(number)
    return tongue.number(round(100 * number, 1)) if name == "retain_drop" else tongue.count(int(number))


def _leave(leave: Leave, tongue: Tongue) -> str:
    return tongue.say("leave_by" if leave.by else "leave", by=leave.by, date=tongue.day(leave.at), reason=leave.reason)


def shows(record: Record, tongue: Tongue, _: Room) -> list[Section]:
    """What it shows, and what it does not."""
    content = record.content
    told = [("does_show", content.shows), ("does_not", content.does_not_show)]
    blocks: list[Block] = [Points(tongue.say(name), [*map(tongue.worded, said)]) for name, said in told]
    return [Section("shows", tongue.say("shows"), blocks)]


def when(record: Record, tongue: Tongue, _: Room) -> list[Section]:
    """Dates, times, memory and traces, and where it was made."""
    told, content = record.when, record.content
    cost = [
        tongue.say("cost_of", model=tongue.say(f"model_{name}"), time=tongue.duration(spent))
        for name, spent in told.seconds.items()
        if spent is not None
    ]
    rows: dict[str, str | Cell] = {
        "run": told.run,
        "written": tongue.time(told.done),
        "recorded": tongue.time(told.recorded),
        "time_spent": tongue.listed(cost) or NONE,
        "memory": tongue.size(told.memory) if told.memory is not None else tongue.say("not_known"),
        "traces": _traces(record, tongue),
        "versions": value(content.versions),
        "machine": value(content.machine),
    }
    return [Section("when", tongue.say("when"), [facts({tongue.say(name): words for name, words in rows.items()})])]


def _traces(record: Record, tongue: Tongue) -> str:
    gone = record.when.traces
    if gone is None:
        return tongue.say("traces_none")
    kinds = [
        tongue.say("trace", what=tongue.say(kind) if kind.startswith("held_") else kind, count=number)
        for kind, number in gone.kinds.items()
    ]
    return tongue.say("traces_removed", day=tongue.time(gone.at), told=tongue.parts([*kinds, tongue.size(gone.bytes)]))
