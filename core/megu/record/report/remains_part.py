"""What remains, as a table, and what to do next."""

from typing import Any

from megu.record.report.document import Cell, Points, Room, Section, Table, Tone, Words, further, short, table
from megu.record.report.tongue import NONE, Tongue
from megu.record.schema.case import Remaining
from megu.record.schema.record import Record

FIRST = 8
"""Digits of a model's SHA-256 by which it is told in the table."""
BLANK = " –-"
"""What people of 0.1.0 wrote for nothing."""
GONE = ("destroyed", "withdrawn")
ORDER = ("original", "copy", "superseded", "model", "server", "images", "note", "intermediate", "traces")
"""What tells most stands first: the first page may cut the list. Things that are there stand before those gone."""
TONES: dict[str, Tone] = {"there": "borderline", "unknown": "unknown", "withdrawn": "", "destroyed": "good"}


def things(record: Record) -> list[Remaining]:
    """Return what the record lists; of one that lists nothing, what follows from its other parts."""
    found = record.content.remains.things or _things(record)
    return sorted(found, key=lambda one: (one.state in GONE, ORDER.index(one.what)))


def _things(record: Record) -> list[Remaining]:
    content, left = record.content, record.content.remains
    requests = [one.reference for one in content.case.requests]
    found = [Remaining(what="original", state="there", sha256=content.original.sha256, holds=requests)]
    if left.copies.strip(BLANK):
        found.append(Remaining(what="copy", state="unknown", place=left.copies, holds=requests))
    if left.recipients.strip(BLANK):
        found.append(Remaining(what="model", state="unknown", owner=left.recipients))
    found += [Remaining(what="superseded", state="unknown", sha256=one) for one in left.other_exports]
    if content.similarity and content.similarity.sent:
        hosts, count = ", ".join(sorted(content.similarity.sent)), sum(content.similarity.sent.values())
        found.append(Remaining(what="server", state="unknown", owner=hosts, count=count))
    state = "there" if record.when.traces is None else "destroyed"
    return [*found, Remaining(what="traces", state=state, since=None, holds=requests if state == "there" else [])]


def remains(record: Record, tongue: Tongue, room: Room) -> Section:
    """The table of what there still is, of the first page."""
    found = things(record)
    if not found:
        return Section("remains", tongue.say("remains"), [Words(tongue.say("nothing_remains"))])
    shown = _table(found[: room.things], tongue, room.name)
    return Section("remains", tongue.say("remains"), [shown, *further(len(found), room.things, tongue)])


def _table(found: list[Remaining], tongue: Tongue, most: int) -> Table:
    head = [tongue.say(name) for name in ("thing", "place", "owner", "since", "state", "holds")]
    unstated = tongue.say("not_stated")
    rows: list[list[str | Cell]] = [
        [
            Cell(tongue.say(f"thing_{one.what}"), _which(one, tongue)),
            short(one.place, most) or unstated,
            short(one.owner, most) or unstated,
            tongue.day(one.since) if one.since else unstated,
            Cell(tongue.say(f"state_{one.state}"), tone=TONES[one.state]),
            _holds(one, tongue, most),
        ]
        for one in found
    ]
    return table(tongue.say("remains_are"), [21, 18, 17, 14, 15, 15], head, rows)


def _which(one: Remaining, tongue: Tongue) -> str:
    """What tells it from others of its kind, and how much it is."""
    told = [f"{one.sha256[:FIRST]}…"] if one.sha256 else []
    if one.count is not None:
        told.append(tongue.say("of_images" if one.what == "server" else "files", count=one.count))
    return tongue.listed([*told, *([tongue.size(one.bytes)] if one.bytes is not None else [])])


def _holds(one: Remaining, tongue: Tongue, most: int) -> str:
    if one.holds:
        return short(tongue.listed(one.holds), most)
    return NONE if one.state in GONE else tongue.say("not_known")


def in_full(record: Record, tongue: Tongue, room: Room) -> list[Section]:
    """The whole table where the first page has no room for it, and what follows from it."""
    found, blocks = things(record), []
    if len(found) > room.things or any(
        len(text) > room.name for one in found for text in (one.place, one.owner, tongue.listed(one.holds))
    ):
        blocks.append(_table(found, tongue, 10**6))
    said = [tongue.worded(one) for one in record.content.remains.sentences]
    return [Section("remains-all", tongue.say("remains_all"), [*blocks, Points("", said)])] if said or blocks else []


def next_step(record: Record, tongue: Tongue, room: Room) -> Section:
    """What is to be done, the most pressing first."""
    told = [tongue.say(code, references=short(references, room.reason)) for code, references in _next(record)]
    blocks = [Words(one, lead=not number) for number, one in enumerate(told[: room.requests])]
    return Section("next", tongue.say("next"), [*blocks])


def _next(record: Record) -> list[tuple[str, str]]:
    """Return the codes of what is to be done, each with the references that it names. A model that must not be used is
    not put into service."""
    content, verdict = record.content, record.content.verdict
    open_ = {
        state: [one.reference for one in content.requests if one.verdict == state]
        for state in ("not_met", "cannot_tell")
    }
    there = [one for one in things(record) if one.state not in GONE]
    earlier = [one for one in there if one.what == "superseded"]
    held = list(dict.fromkeys(reference for one in earlier for reference in one.holds))
    unfit = {
        "next_file": not content.unlearned.same,
        "next_not_met": open_["not_met"],
        "next_not_forgotten": not content.requests and not verdict["forgotten"],
    }
    if wrong := _first(unfit):
        return [wrong]
    doubt = {"next_cannot_tell": open_["cannot_tell"], "next_not_kept": not verdict["kept"]}
    kinds = {one.what for one in there}
    asked = content.case.requests
    steps = [
        _first(doubt),
        _first({"next_earlier": held, "next_earlier_all": earlier}),
        _first({"next_original": kinds & {"original", "copy"}}),
        _first({"next_reply": [one.reference for one in asked if one.replied is None]}),
        _first({"next_images": asked and "images" in kinds}),
    ]
    return [one for one in steps if one] or [("next_filed", "")]


def _first(steps: dict[str, Any]) -> tuple[str, str] | None:
    """Return the first step that holds, with the references that it names."""
    for code, holds in steps.items():
        if holds:
            return code, ", ".join(holds) if code in _NAMED else ""
    return None


_NAMED = ("next_not_met", "next_cannot_tell", "next_earlier", "next_reply")
