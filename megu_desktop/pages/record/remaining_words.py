"""Words for what remains: kinds of things, their states, and how they were destroyed."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from megu_desktop.text import words

translate = QCoreApplication.translate


def kinds() -> dict[str, str]:
    """Return the titles of kinds of things, by `Remaining.what`."""
    return {
        "original": translate("remaining", "The original model"),
        "copy": translate("remaining", "A copy of the original"),
        "superseded": translate("remaining", "An earlier model given out by this project"),
        "model": translate("remaining", "Another model"),
        "intermediate": translate("remaining", "Intermediate models in the project folder"),
        "traces": translate("remaining", "Names, hashes and pixels in the project folder"),
        "images": translate("remaining", "The images themselves"),
        "note": translate("remaining", "A document"),
        "server": translate("remaining", "Images sent to a server and kept there"),
    }


def kept_kinds() -> dict[str, str]:
    """Return those of them that a user may add."""
    return {name: title for name, title in kinds().items() if name in ("original", "copy", "model", "images", "note")}


def states() -> dict[str, str]:
    """Return the titles of states, by `Remaining.state`."""
    return {
        "there": translate("remaining", "still there"),
        "withdrawn": translate("remaining", "withdrawn"),
        "destroyed": translate("remaining", "destroyed"),
        "unknown": translate("remaining", "not known"),
    }


def ways() -> dict[str, str]:
    """Return the titles of the ways to destroy a thing, by `Destruction.how`."""
    return {
        "deleted": translate("remaining", "deleted by the system"),
        "cleared": translate("remaining", "cleared (overwritten)"),
        "purged": translate("remaining", "purged (not recoverable)"),
        "destroyed": translate("remaining", "medium destroyed"),
        "withdrawn": translate("remaining", "withdrawn, not destroyed"),
    }


def title_with_state(thing: Mapping[str, Any]) -> str:
    """Return the title of a thing with its state."""
    text = translate("remaining", "{thing}: {state}")
    return text.format(thing=kinds()[thing["what"]], state=states()[thing["state"]])


def whereabouts(thing: Mapping[str, Any]) -> str:
    """Return where a thing is, whose and since when, as sentences; "" if nothing is known."""
    parts = (
        ("place", translate("remaining", "Place: {place}.")),
        ("owner", translate("remaining", "Held by {owner}.")),
        ("since", translate("remaining", "Since {since}.")),
    )
    return words.sentences(*(text.format(**thing) for name, text in parts if thing[name]))
