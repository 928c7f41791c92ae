"""What became of earlier erasure requests, checked again by a later run."""

from typing import Any

from megu.base.messages.catalogue import MESSAGES
from megu.base.numbers import percent
from megu.cli.words import say


def states_of(result: dict[str, Any]) -> dict[str, int]:
    """How many requests a later run checked again, and how many of them are still met."""
    states = [row["state"] for row in result["requests"]]
    return {"still": states.count("still"), "count": len(states)}


def still_met(result: dict[str, Any] | None) -> list[str]:
    """What became of each earlier request, in sentences; nothing where none was checked."""
    told = []
    for row in (result or {"requests": []})["requests"]:
        shares = {name: percent(row[name]["value"]) for name in ("before", "now") if row[name]}
        why = MESSAGES.get(row["why"], "")
        told.append(say(f"recheck_{row['state']}", reference=row["reference"], why=why, **shares))
    return told
