"""Records as an officer gets them: requests with their days, what was found of each, and a table of what remains."""

from typing import Any

import records

from megu.base.shares import Share
from megu.record.schema.record import Record

DECIDED = {"decided": "2026-10-12", "decided_by": "Dr. Ines Keller", "decided_as": "data-protection officer"}


def record(requests: int = 2, said: str = "St. Anna Hospital", things: int = 6, **changed: Any) -> Record:
    """The first of the requests is forgotten, others are not; said: the controller; changed: other parts of content."""
    names = [f"R-2026-{number}" for number in range(17, 17 + requests)]
    long_record = records.record(items=40, said="said")
    content = long_record.content.model_dump()
    content["forget_set"]["rule"] = {"code": "evidence_rule_classes", "values": {"count": 1}}
    content |= {"case": _case(names, said), "policy": None, "earlier": []}
    content["requests"] = [_judged(name, name == names[0]) for name in names]
    content["remains"] = {"things": [_thing(number, names[:2]) for number in range(things)], "sentences": []}
    fields = {"content": {**content, **changed}, "when": long_record.when, "signatures": long_record.signatures}
    return Record.model_validate(fields)


def _case(names: list[str], said: str) -> dict[str, Any]:
    fields = {
        "controller": said,
        "operator": "J. Weber",
        "operator_as": "engineer",
        "activity": "VT-12 Chest X-rays",
    }
    people = [
        {"name": "Clinic B", "told": "2026-11-26", "why_not": ""},
        {"name": "Lab C", "told": None, "why_not": "closed down"},
    ]
    return {**fields, "requests": [_request(name, name == names[0]) for name in names], "recipients": people}


def _request(name: str, first: bool) -> dict[str, Any]:
    days = {"received": "2026-10-01", "due": "2026-11-01", "replied": None if first else "2026-11-25"}
    later = {} if first else {"extended": "2026-12-20", "extension_reason": "three models to retrain"}
    return {"reference": name, "ground": "consent withdrawn", **days, **later, **DECIDED}


def _judged(name: str, met: bool) -> dict[str, Any]:
    original, now = ((34, 35), (0, 35)) if met else ((16, 16), (15, 16))
    kind = {"verdict": "met", "why": "judged_unrecognised", "kind": "classes", "images": 104, "attack": None}
    if not met:
        kind = {"verdict": "not_met", "why": "judged_known", "kind": "chosen", "images": 16, "attack": _attack()}
    cells = {"original": Share(*original).as_json(), "before": None, "now": Share(*now).as_json()}
    return {"reference": name, "own": True, **kind, "least": None, "measured_on": "test", "recognised": None, **cells}


def _attack() -> dict[str, Any]:
    control = {"value": 0.8, "count": 90}
    share = Share(11, 16).as_json()
    return {"original": share, "now": share, "expected_original": control, "expected": control}


_WHAT = ("original", "copy", "superseded", "images", "intermediate", "traces", "server")
_PLACES = ("server A, /models/v3", "tape 14, safe", "ward 3, in service", "PACS", "the project", "", "")


def _thing(number: int, holds: list[str]) -> dict[str, Any]:
    what = _WHAT[number % len(_WHAT)]
    is_gone = what == "images"
    return {
        "what": what,
        "state": "destroyed" if is_gone else "there",
        "sha256": records.digest(f"thing {number}") if what in ("original", "superseded") else None,
        "holds": [] if is_gone else holds,
        "count": 3 if what in ("images", "intermediate") else None,
        "bytes": 987_654 if what in ("images", "intermediate") else None,
        "place": _PLACES[number % len(_PLACES)],
        "owner": "Radiology" if number % 2 else "",
        "since": "2026-01-10" if number % 3 == 0 else None,
    }


def worst() -> Record:
    """One in which everything is as long as people may write it."""
    long_record = record(requests=3, things=12, said="Universitätsklinikum " * 20)
    content, long = long_record.content.model_dump(), "Wir haben dies nach eingehender Prüfung so entschieden. " * 40
    names = ("ground", "exception", "extension_reason", "decided_by", "decided_as")
    for request, judgement in zip(content["case"]["requests"], content["requests"], strict=True):
        judgement["reference"] = f"{request['reference']} {'Donaudampfschifffahrtsgesellschaft' * 4}"
        request |= {"reference": judgement["reference"], "extended": "2026-12-01", **dict.fromkeys(names, long)}
    content["case"] |= dict.fromkeys(("operator", "operator_as", "processor", "activity"), long)
    for thing in content["remains"]["things"]:
        holds = [request["reference"] for request in content["case"]["requests"]]
        thing |= {"place": long, "owner": long, "holds": holds, "since": "2026-01-01", "count": 1234, "bytes": 123456}
    [first] = long_record.signatures
    signatures = tuple(first.model_copy(update={"keyid": records.digest(f"key {number}")}) for number in range(4))
    return Record.model_validate({"content": content, "when": long_record.when, "signatures": signatures})
