"""The sections on what remains, as a table, and on the next steps."""

from typing import Any

from megu.record.report.document import Cell, Points, Room, Section, Table, Tone, Words, further, short, table
from megu.record.report.locale import NONE, Locale
from megu.record.schema.case import Remaining
from megu.record.schema.record import Record

FIRST = 8
"""Digits of a model's SHA-256 that identify it in the table."""
BLANK = " –-"
"""Characters that users of 0.1.0 entered for nothing."""
GONE = ("destroyed", "withdrawn")
ORDER = ("original", "copy", "superseded", "model", "server", "images", "note", "intermediate", "traces")
"""The most important things come first, because the first page may cut the list; things that are gone come last."""
TONES: dict[str, Tone] = {"there": "borderline", "unknown": "unknown", "withdrawn": "", "destroyed": "good"}


def list_things(record: Record) -> list[Remaining]:
    """Return the things that the record lists; if it lists none, those that follow from its other parts."""
    things = record.content.remains.things or _derive_things(record)
    return sorted(things, key=lambda one: (one.state in GONE, ORDER.index(one.what)))


def _derive_things(record: Record) -> list[Remaining]:
    content, remains = record.content, record.content.remains
    requests = [one.reference for one in content.case.requests]
    things = [Remaining(what="original", state="there", sha256=content.original.sha256, holds=requests)]
    if remains.copies.strip(BLANK):
        things.append(Remaining(what="copy", state="unknown", place=remains.copies, holds=requests))
    if remains.recipients.strip(BLANK):
        things.append(Remaining(what="model", state="unknown", owner=remains.recipients))
    things += [Remaining(what="superseded", state="unknown", sha256=one) for one in remains.other_exports]
    if content.similarity and content.similarity.sent:
        hosts, count = ", ".join(sorted(content.similarity.sent)), sum(content.similarity.sent.values())
        things.append(Remaining(what="server", state="unknown", owner=hosts, count=count))
    state = "there" if record.when.traces is None else "destroyed"
    return [*things, Remaining(what="traces", state=state, since=None, holds=requests if state == "there" else [])]


def remains(record: Record, locale: Locale, room: Room) -> Section:
    """Return the first page's section with the table of what remains."""
    things = list_things(record)
    if not things:
        return Section("remains", locale.say("remains"), [Words(locale.say("nothing_remains"))])
    shown_table = _make_table(things[: room.things], locale, room.name)
    return Section("remains", locale.say("remains"), [shown_table, *further(len(things), room.things, locale)])


def _make_table(things: list[Remaining], locale: Locale, most: int) -> Table:
    head = [locale.say(name) for name in ("thing", "place", "owner", "since", "state", "holds")]
    dash = locale.say("not_stated")
    rows: list[list[str | Cell]] = [
        [
            Cell(locale.say(f"thing_{one.what}"), _identify(one, locale)),
            short(one.place, most) or dash,
            short(one.owner, most) or dash,
            locale.day(one.since) if one.since else dash,
            Cell(locale.say(f"state_{one.state}"), tone=TONES[one.state]),
            _list_held(one, locale, most),
        ]
        for one in things
    ]
    return table(locale.say("remains_are"), [21, 18, 17, 14, 15, 15], head, rows)


def _identify(one: Remaining, locale: Locale) -> str:
    """Return digits that identify a thing among others of its kind, with its number of files and its size."""
    parts = [f"{one.sha256[:FIRST]}…"] if one.sha256 else []
    if one.count is not None:
        parts.append(locale.say("of_images" if one.what == "server" else "files", count=one.count))
    return locale.join_words([*parts, *([locale.size(one.bytes)] if one.bytes is not None else [])])


def _list_held(one: Remaining, locale: Locale, most: int) -> str:
    if one.holds:
        return short(locale.join_words(one.holds), most)
    return NONE if one.state in GONE else locale.say("not_known")


def in_full(record: Record, locale: Locale, room: Room) -> list[Section]:
    """Return the whole table if the first page has no room for it, and the sentences that follow from it."""
    things, blocks = list_things(record), []
    if len(things) > room.things or any(
        len(text) > room.name for one in things for text in (one.place, one.owner, locale.join_words(one.holds))
    ):
        blocks.append(_make_table(things, locale, 10**6))
    sentences = [locale.to_words(one) for one in record.content.remains.sentences]
    return (
        [Section("remains-all", locale.say("remains_all"), [*blocks, Points("", sentences)])]
        if sentences or blocks
        else []
    )


def next_step(record: Record, locale: Locale, room: Room) -> Section:
    """Return the section with the next steps, the most urgent first."""
    sentences = [
        locale.say(code, references=short(references, room.reason)) for code, references in _find_steps(record)
    ]
    blocks = [Words(one, lead=not number) for number, one in enumerate(sentences[: room.requests])]
    return Section("next", locale.say("next"), [*blocks])


def _find_steps(record: Record) -> list[tuple[str, str]]:
    """Return the codes of the next steps, each with the references that it names.

    If a model must not be used, no step suggests putting it into service.
    """
    content, verdict = record.content, record.content.verdict
    by_verdict = {
        state: [one.reference for one in content.requests if one.verdict == state]
        for state in ("not_met", "cannot_tell")
    }
    present = [one for one in list_things(record) if one.state not in GONE]
    earlier = [one for one in present if one.what == "superseded"]
    held_references = list(dict.fromkeys(reference for one in earlier for reference in one.holds))
    unfit = {
        "next_file": not content.unlearned.same,
        "next_not_met": by_verdict["not_met"],
        "next_not_forgotten": not content.requests and not verdict["forgotten"],
    }
    if step := _first_step(unfit):
        return [step]
    doubt = {"next_cannot_tell": by_verdict["cannot_tell"], "next_not_kept": not verdict["kept"]}
    kinds = {one.what for one in present}
    requests = content.case.requests
    steps = [
        _first_step(doubt),
        _first_step({"next_earlier": held_references, "next_earlier_all": earlier}),
        _first_step({"next_original": kinds & {"original", "copy"}}),
        _first_step({"next_reply": [one.reference for one in requests if one.replied is None]}),
        _first_step({"next_images": requests and "images" in kinds}),
    ]
    return [one for one in steps if one] or [("next_filed", "")]


def _first_step(steps: dict[str, Any]) -> tuple[str, str] | None:
    """Return the first step that applies, with the references that it names."""
    for code, applies in steps.items():
        if applies:
            return code, ", ".join(applies) if code in _WITH_REFERENCES else ""
    return None


_WITH_REFERENCES = ("next_not_met", "next_cannot_tell", "next_earlier", "next_reply")
