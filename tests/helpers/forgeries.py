"""Forgeries of a record, each as it was tried: what gets past a verifier is a fault of it.

Each takes the file of a genuine record (`tests/records`) and changes it in its place.
"""

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sealing

from megu.record.schema.case import Request

GENUINE = b"\x01" * 32
"""The key that signed the genuine record; a forger has it where the program itself was misled into signing."""
FORGER = b"\x07" * 32

Forgery = Callable[[Path], None]


def _twice(part: str) -> Forgery:
    """The forged value first, the genuine one last, signed again by a key of one's own."""

    def forge(path: Path) -> None:
        body = sealing.payload(path)
        name = f'"{part}":'.encode()
        sealing.seal(path, body.replace(name, name + b"0," + name, 1), FORGER)

    return forge


def _payload_twice(path: Path) -> None:
    text = path.read_text("utf-8")
    path.write_text(text.replace('"payload":', '"payload": "e30=", "payload":', 1), "utf-8")


def _resigned(*changes: Callable[[dict[str, Any]], object], seed: bytes = FORGER) -> Forgery:
    def forge(path: Path) -> None:
        for change in changes:
            sealing.forge(path, change, seed)

    return forge


def _in_text(old: str, new: str) -> Forgery:
    def forge(path: Path) -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return forge


def _figures(document: dict[str, Any], model: str, **values: float) -> None:
    for figure in document["content"]["figures"]:
        figure["models"][model].update(values)


def _flipped(value: dict[str, Any]) -> str:
    sealed_bytes = bytearray(base64.b64decode(value["content"]["sealed"]))
    sealed_bytes[-1] ^= 1
    return base64.b64encode(sealed_bytes).decode()


def _classes(forget: dict[str, Any]) -> list[dict[str, Any]]:
    """Another class than was forgotten, with numbers that add up."""
    class_counts = {"forgotten": forget["count"], "trained": forget["count"], "whole": True}
    rest = {"forgotten": 0, "trained": forget["of"] - forget["count"], "whole": False}
    none = {"forgotten": 0, "trained": 0, "whole": False}
    counts = [class_counts, rest, *[none] * (forget["outputs"] - 2)]
    return [{"name": f"class {number}", "hmac": "0" * 64, **one} for number, one in enumerate(counts)]


def _original_remains(value: dict[str, Any], sha256: str) -> None:
    [one] = [
        sentence for sentence in value["content"]["remains"]["sentences"] if sentence["code"] == "remains_original"
    ]
    one["values"]["sha256"] = sha256


def _days(value: dict[str, Any]) -> None:
    days = {"received": "2026-11-30", "due": None, "decided": "2026-11-02"}
    value["content"]["case"]["requests"] = [Request(reference="R-1", **days, decided_by="").model_dump()]


def _dated(**days: str) -> Forgery:
    """A request that was received on a day before all others, with these days."""

    def change(value: dict[str, Any]) -> None:
        request = Request(
            reference="R-1", received="2026-11-02", **{"due": None, "decided": None, **days}, decided_by=""
        )
        value["content"]["case"]["requests"] = [request.model_dump()]

    return _resigned(change, seed=GENUINE)


NOT_JSON = {
    "a name twice, the content": _twice("content"),
    "a name twice, deep": _twice("forgotten"),
    "the payload twice": _payload_twice,
    "no schema": _resigned(lambda value: value.pop("schema")),
    "a number as text": _resigned(lambda value: value["content"]["images"].update(total="1797")),
    "a yes as a number": _resigned(lambda value: value["content"]["unlearned"].update(same=1)),
    "more than is known": _resigned(lambda value: value["content"].update(certified="by nobody")),
    "about another model": _resigned(lambda value: value["content"]["unlearned"].update(sha256="0" * 64)),
    "resized to nothing": _resigned(lambda value: value["content"]["images"]["preprocessing"].update(resize=0)),
    "resized to no": _resigned(lambda value: value["content"]["images"]["preprocessing"].update(resize=False)),
}
"""What is no record at all."""

ALTERED = {
    "a figure": lambda path: sealing.alter(path, lambda value: value["content"]["verdict"].update(forget_right=1)),
    "a date": lambda path: sealing.alter(path, lambda value: value["when"].update(done="2020-01-01T00:00:00+00:00")),
    "nobody signed": lambda path: path.write_text(
        json.dumps({**json.loads(path.read_text(encoding="utf-8")), "signatures": []}), encoding="utf-8"
    ),
}

IMPOSSIBLE = {
    "the day of export before that of unlearning": _resigned(
        lambda value: value["when"].update(done="2026-11-12T10:00:00+00:00"), seed=GENUINE
    ),
    "tomorrow": _resigned(lambda value: value["when"].update(recorded="2999-01-01T00:00:00+00:00"), seed=GENUINE),
    "decided before it was received": _resigned(_days, seed=GENUINE),
    "replied before it was received": _dated(replied="2026-10-01"),
    "replied after the record": _dated(replied="2999-01-01"),
    "moved to an earlier day": _dated(due="2026-12-20", extended="2026-12-10"),
    "told after the record": _resigned(
        lambda value: value["content"]["case"]["recipients"].append(
            {"name": "A clinic", "told": "2999-01-01", "why_not": ""}
        ),
        seed=GENUINE,
    ),
    "there since after the record": _resigned(
        lambda value: value["content"]["remains"]["things"][0].update(since="2999-01-01"), seed=GENUINE
    ),
    "nothing remains": _resigned(lambda value: value["content"]["remains"].update(sentences=[]), seed=GENUINE),
    "0 of 3,500": _resigned(lambda value: value["content"]["verdict"].update(forget_count=3500), seed=GENUINE),
    "another verdict": _resigned(
        lambda value: value["content"]["verdict"].update(kept=not value["content"]["verdict"]["kept"]), seed=GENUINE
    ),
    "fewer marks": _resigned(lambda value: value["content"]["forget_set"]["items"].pop(), seed=GENUINE),
    "more images": _resigned(lambda value: value["content"]["forget_set"].update(of=99999), seed=GENUINE),
}
"""What can't be true, although the genuine key signed it."""

ANYONES = {
    "the day of export": _resigned(lambda value: value["when"].update(done=value["when"]["recorded"])),
    "limits emptied": _resigned(lambda value: value["content"].update(policy=POLICY)),
    "the original's hash": _resigned(
        lambda value: value["content"]["original"].update(sha256="0" * 64),
        lambda value: value["resolvedDependencies"][0]["digest"].update(sha256="0" * 64),
        lambda value: _original_remains(value, "0" * 64),
    ),
    "the original's figures": _resigned(lambda value: _figures(value, "original", value=1.0, low=0.9, high=1.0)),
    "another method": _resigned(lambda value: value["content"]["method"].update(name="retrain", title="Retrain")),
    "another controller": _resigned(lambda value: value["content"]["case"].update(controller="A hospital")),
    "unchanged": _resigned(lambda value: None),
}
"""What anyone can sign with a key of their own: some of it fits itself."""

POLICY = {
    "digest": "0" * 64,
    "key_fingerprint": "0123 4567 89ab cdef",
    "prepared": "2026-11-01T08:00:00+00:00",
    "prepared_by": "",
    "kinds": ["classes"],
    "remote": "never",
    "interval": True,
    "limits": [],
    "leave": None,
}

SEALED = {
    "the sealed part": _resigned(lambda value: value["content"].update(sealed=_flipped(value)), seed=GENUINE),
    "the salt": _resigned(lambda value: value["content"]["forget_set"].update(salt="0" * 64), seed=GENUINE),
    "another number of whole classes": _resigned(
        lambda value: value["content"]["forget_set"].update(whole=2), seed=GENUINE
    ),
    "classes of one's own stand open": _resigned(
        lambda value: value["content"].update(classes=_classes(value["content"]["forget_set"])), seed=GENUINE
    ),
}
"""What only the officer's key tells, although the genuine key signed it."""

OLD = {
    "a name twice": _in_text('"content": {', '"content": {}, "content": {'),
    "a name twice, deep": _in_text('"kind": "classes"', '"kind": "random", "kind": "classes"'),
    "no schema": _in_text('"schema": "megu-evidence-1",', ""),
    "a number as text": _in_text('"total": 1797', '"total": "1797"'),
    "a yes as a number": _in_text('"same": true', '"same": 1'),
    "a date": _in_text('"done": "2026-12-01', '"done": "2026-11-12'),
}
"""Of a record of version 0.1.0."""


def _statement(*changes: Callable[[dict[str, Any]], object]) -> Forgery:
    """A notice's whole statement, changed and signed by a key of one's own."""

    def forge(path: Path) -> None:
        content = json.loads(sealing.payload(path))
        for change in changes:
            change(content)
        sealing.seal(path, json.dumps(content, separators=(",", ":")).encode(), FORGER)

    return forge


OF_NOTICES = {
    "another date, by nobody": _in_text('"payload": "ey', '"payload": "ez'),
    "nobody signed": ALTERED["nobody signed"],
    "a name twice": _twice("by"),
    "more than is known": _statement(lambda value: value["predicate"].update(certified="by nobody")),
    "without who did it": _statement(lambda value: value["predicate"].pop("by")),
    "a date as a number": _statement(lambda value: value["predicate"].update(on=20261201)),
    "another kind": _statement(lambda value: value.update(predicateType="urn:x-megu-desktop:approval:1")),
    "a kind exchanged": _statement(
        lambda value: value.update(
            predicateType="urn:x-megu-desktop:refusal:1"
            if value["predicate"]["kind"] != "refusal"
            else "urn:x-megu-desktop:extension:1"
        )
    ),
}
"""Forgeries of notices."""
